"""
Bytes to text, without guessing: byte-order mark, strict UTF-8, what is declared, then cp1252 if that leaves no control characters.

UTF-8 goes before a declaration: servers and editors declare what was once true, and text that is no UTF-8 hardly ever passes for it.

Statistical guessers were measured to turn a euro sign into another letter, which in a product about figures is worse than an error.
"""

from __future__ import annotations

import codecs
import re

from summarizer.readers.extract import UnreadableError

# The longer marks first: UTF-32's little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s{0,4}=\s{0,4}["']?([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_LEGACY = frozenset(
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 big5 big5hkscs gb18030 shift_jis cp932 euc_jp euc_kr cp949 "
    "iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r "
    "koi8-u mac-roman".split()
)
"""Encodings that may be declared; in none of them does ASCII mean anything else (as it does in UTF-7)."""
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-11": "cp874"}
"""What browsers read where these are declared."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_MAX_REPLACED = 0.01
_MAX_AMID = 0.2
"""The same of a text that is plain ASCII but for bytes that no encoding makes words of: they stand as U+FFFD, which joins nothing."""
_ACCENTED = re.compile(r"[\xc0-\xff]{1,60}")
_ALONE = re.compile(r"(?<![A-Za-z\xc0-\xff])[\xc0-\xff]{2,60}(?![A-Za-z\xc0-\xff])")
_FOREIGN = 4
"""One letter in so many; of languages that are written in cp1252, French has most accents: one in 25."""
_FEW = 20


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """
    Decode text; nothing but a byte-order mark is removed from it.

    Args:
        data: The bytes.
        declared: The encoding that a server or a mail states.

    Returns:
        The text, and what a reader should know of how it was decoded.

    Raises:
        UnreadableError: It holds NUL bytes, or more than 1% of it cannot be decoded.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    if b"\0" in data:
        message = "is a binary file (it holds NUL bytes)"
        raise UnreadableError(message)
    return _decode(data, declared)


def decode_page(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """
    Decode a page, which may declare its encoding itself; NUL is read as U+FFFD, which parts what it stands in.

    Raises:
        UnreadableError: More than 1% of it cannot be decoded.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    found = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    text, notes = _decode(data, declared or (found[1].decode("ascii") if found else None))
    count = text.count("\0")
    return text.replace("\0", "\ufffd"), (*notes, *([f"{count:,} NUL characters read as \ufffd"] if count else []))


def _decode(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _legacy(data, _known(declared))


def _known(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):  # unknown, or no name of an encoding at all
        return None
    name = _MEANT.get(name, name)
    return name if name in _LEGACY else None


def _legacy(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for encoding in filter(None, (declared, "cp1252")):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != declared and _is_noise(text):
            return _replacing(data, "utf-8", most=_MAX_AMID)
        if encoding != declared and _is_foreign(text):
            continue
        if not _CONTROL.search(text):
            return text, () if encoding == declared else ("not valid UTF-8; read as Windows-1252",)
    return _replacing(data, "utf-8")


def _is_foreign(text: str) -> bool:
    """Whether so many letters are none of ASCII that the text is of another script, of which this encoding makes accents."""
    accented = sum(1 for character in text if not character.isascii() and character.isalpha())
    return accented > _FEW and _FOREIGN * accented > sum(map(str.isalpha, text))


def _is_noise(text: str) -> bool:
    """Whether most letters with accents stand among no others: where Windows-1252 is written, that is no word."""
    return 2 * len(_ALONE.findall(text)) > len(_ACCENTED.findall(text))


def _replacing(data: bytes, encoding: str, *, most: float = _MAX_REPLACED) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    if lost > most * len(text):
        message = f"is not text in {encoding} ({lost:,} of {len(text):,} characters cannot be decoded)"
        raise UnreadableError(message)
    return text, (f"{lost:,} characters could not be decoded and read as \ufffd",)
