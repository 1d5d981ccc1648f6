"""
A key in the words of a server that has it: known in whatever spelling that is not a cipher, so that it stands in no message.

Blanks, marks and case are left out of both before they are compared, so that neither parts a key.
"""

from __future__ import annotations

import base64
import re
from functools import lru_cache
from itertools import pairwise

_SHOWN = 8
"""Characters of a key in a row that are too many."""
_APART = re.compile(r"[\W_]+")
_TOKEN = re.compile(r"[A-Za-z0-9+/=_-]{16,}")
_PIECE = re.compile(r"[A-Za-z0-9]+")
_LONGEST = 12
_WORD = 5
"""Letters of a word in a name that is written as one ("additionalProperties"), on an average."""
_SHIFTS = 3
"""Places in a group of base64 where a text may begin."""


def tells_key(words: str, key: str) -> bool:
    """Whether a stretch of a key stands in words: plain or backwards, in base64, base32, hexadecimal or percent signs."""
    plain = _bare(words)
    return any(plain[at : at + _SHOWN] in form for form in _forms(key) for at in range(len(plain) - _SHOWN + 1))


def without_tokens(words: str) -> str:
    """Put *** in the place of what looks like a token and not like a word or a name: long, and of letters and digits or of mixed case."""
    return _TOKEN.sub(lambda found: "***" if any(map(_is_random, _PIECE.findall(found.group()))) else found.group(), words)


def _is_random(piece: str) -> bool:
    mixed = any(map(str.isdigit, piece)) and any(map(str.isalpha, piece))
    turns = sum(one.islower() and other.isupper() for one, other in pairwise(piece))
    return len(piece) > _LONGEST and (mixed or turns > len(piece) // _WORD)


@lru_cache(maxsize=16)
def _forms(key: str) -> tuple[str, ...]:
    data = key.encode("utf-8", "replace")
    encoded = (base64.b64encode(b"\0" * shift + data).decode()[shift + (shift > 0) :] for shift in range(_SHIFTS))
    forms = (key, *encoded, base64.b32encode(data).decode(), data.hex())
    return tuple(form for given in forms for bare in (_bare(given),) for form in (bare, bare[::-1]))


def _bare(text: str) -> str:
    return _APART.sub("", text).casefold()
