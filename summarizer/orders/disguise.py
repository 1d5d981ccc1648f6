"""Words as a model reads them, however their letters are spelt: in small letters, without what shows nothing, in plain Latin letters."""

from __future__ import annotations

import base64
import codecs
import re
import unicodedata
from itertools import islice

from summarizer.text.folding import caseless
from summarizer.text.seeing import seen_words

_LOOKALIKES = str.maketrans("аеорсухіјѕһԁԛԝѵɡɑοαενικρτυχгпмтнкв", "aeopcyxijshdqwvgaoaevikptuxrnmthkb")
"""Letters of Cyrillic, Greek and the phonetic alphabet for those of Latin that they are taken for (Unicode TR 39, confusables)."""
_MIXED = re.compile("[a-z][\u03b1-\u03c9\u0430-\u052f]|[\u03b1-\u03c9\u0430-\u052f][a-z]")
_STYLED = re.compile("[\u2460-\u24ff\uff21-\uff5a\U0001d400-\U0001d7ff\U0001f110-\U0001f189]")
_APART = re.compile(r"(?<!\S)[^\W\d_](?:[ .·_-]{1,3}[^\W\d_]){5,200}(?!\w)")
_GAP = re.compile(r"[ .·_-]+")
_NUMBERED = re.compile(r"(?<![\w@$])[a-z013457@$]{4,30}(?![\w@$])")
_DIGIT_IN_WORD = re.compile(r"[a-z][013457@$]+[a-z]|\A[013457@$][a-z]{2}")
_DIGIT_BY_LETTER = re.compile(r"[013457@$][a-z]")
"""In all such words; most texts have none, and need not be taken apart."""
_LETTERS = str.maketrans("013457@$", "oieastas")
_BASE64 = re.compile(r"(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{20,2000}={0,2}(?![A-Za-z0-9+/=])")
_TURNED = re.compile(r"\b(?:gur|naq|guvf|gung|sbe|jvgu|lbhe|lbh|vf)\b")
"""Frequent words of English, turned by thirteen letters."""
_MOST = 20
_ENOUGH = 2
"""Words in which digits stand for letters; one may be a name."""


def undisguised(text: str) -> str:
    """Write a text in small letters and undo what hides its words from whoever looks for them."""
    plain = caseless(text)
    if not plain.isascii():
        plain = _latin(plain)
    plain = f"{plain}{_deciphered(text, plain)}"
    plain = _APART.sub(_joined, plain)
    if _DIGIT_BY_LETTER.search(plain) and sum(1 for word in _NUMBERED.findall(plain) if _DIGIT_IN_WORD.search(word)) >= _ENOUGH:
        plain = _NUMBERED.sub(_spelt, plain)
    return plain


def _deciphered(text: str, small: str) -> str:
    """Read what of a text stands in base64, or is turned by thirteen letters, each behind a full stop; empty where nothing is."""
    hidden = [_from_base64(found[0]) for found in islice(_BASE64.finditer(text), _MOST)]
    if text.isascii() and len(_TURNED.findall(small)) >= _ENOUGH:
        hidden.append(codecs.decode(text, "rot13"))
    return "".join(f". {caseless(words)}" for words in hidden if words)


def _from_base64(code: str) -> str:
    try:
        words = base64.b64decode(code[: len(code) // 4 * 4]).decode("ascii")
    except ValueError:
        return ""
    return words if words.isprintable() and " " in words else ""


def _latin(text: str) -> str:
    """Leave out what shows nothing, and write wide, styled and look-alike letters plainly; scripts of their own stay."""
    shown = _STYLED.sub(lambda found: unicodedata.normalize("NFKC", found[0]).lower(), seen_words(text))
    return shown.translate(_LOOKALIKES) if _MIXED.search(shown) else shown


def _joined(found: re.Match[str]) -> str:
    """Put letters together that stand apart: where some gaps are wider, they are those between words."""
    narrow = min(map(len, _GAP.findall(found[0])))
    return _GAP.sub(lambda gap: " " if len(gap[0]) > narrow else "", found[0])


def _spelt(found: re.Match[str]) -> str:
    return found[0].translate(_LETTERS) if _DIGIT_IN_WORD.search(found[0]) else found[0]
