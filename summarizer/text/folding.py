"""One spelling for digits, signs and spaces, so that the readers need to know only one of each."""

from __future__ import annotations

import re

_WIDE = re.compile("[\uff0b\uff0d\uff0e\uff05\uff10-\uff19\u2007\u2009\u202f\u3000]")
_FOLDED = {
    "\uff0b": "+",
    "\uff0d": "-",
    "\uff0e": ".",
    "\uff05": "%",
    "\u2007": "\u00a0",
    "\u2009": "\u00a0",
    "\u202f": "\u00a0",
    "\u3000": "\t",
} | {chr(0xFF10 + digit): str(digit) for digit in range(10)}


def fold(text: str) -> str:
    """
    Write full-width digits and signs as ASCII, thin spaces as no-break spaces and the wide space as a tab; the length stays.

    Source of “full-width digits”: Unicode Standard Annex 11 (East Asian width); SI brochure, 5.4.4, for the thin space.
    """
    return _WIDE.sub(lambda wide: _FOLDED[wide[0]], text)


def lowered(text: str) -> str:
    """Write a text in lower case; the length stays, which ``str.lower`` does not promise of a capital I with a dot."""
    return text.replace("\u0130", "i").lower()


def caseless(text: str) -> str:
    """
    Write a text in lower case, so that an expression in small letters finds in it what it finds in the text where it ignores case.

    The length stays. That an expression ignores case makes it several times slower: the engine then looks at no first letter.
    """
    small = lowered(text)
    # What else stands for a letter to an expression that ignores case: the long s, and the i without a dot.
    return small if small.isascii() else small.replace("\u017f", "s").replace("\u0131", "i")
