"""
What a page asks of its reader: to buy, to join, to go on reading for money.

By form and not by cue alone. An appeal is a sentence that begins with an order to the reader and stands beside what he is to get or to
pay; it has no speaker, since what somebody said or found is news, and so is what a price was raised to. All is held against text in small
letters.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.mark import offer_words as words

_LONGEST: Final = 300
"""Characters from which on a paragraph tells more than it asks."""

_QUOTE: Final = re.compile('["“„«]')
_MONEY: Final = re.compile("[%€£$¥₹]|half|prime")
_ALL: Final = 3
"""Parts of the description of a letter."""


def asks(small: str) -> bool:
    """Tell whether a paragraph, in small letters, is an offer to the reader or stands at a gate to the page."""
    if len(small) > _LONGEST or (words.TOLD.search(small) and not words.BAIT.search(small)):
        return False
    if words.EVENT.search(small) and words.INVITES.search(small):
        return True
    access = words.ACCESS.search(small)
    if _QUOTE.search(small) and not words.BAIT.search(small):
        return access is not None and access.lastgroup == "sponsor"
    if access or words.TESTED.match(small) or words.LOAN.search(small):
        return True
    if (words.SELF.search(small) and words.OFFERED.search(small)) or _is_box(small):
        return True
    ordered = words.ORDER.search(small) is not None
    return (ordered and (words.GAIN.search(small) is not None or words.BAIT.search(small) is not None)) or _is_sale(small)


def warns(small: str) -> bool:
    """Tell whether a paragraph is the note of risk that the law puts beside an offer."""
    return len(small) <= _LONGEST and words.RISK_NOTE.search(small) is not None and not words.TOLD.search(small)


def _is_box(small: str) -> bool:
    """Whether a letter to subscribers is described: what is in it, that it is free, and when it comes."""
    return len({found.lastgroup for found in words.BOX.finditer(small)}) == _ALL


def _is_sale(small: str) -> bool:
    """Whether prices are cut for him who hurries, or time is given for a price; reporting tells who cut or asked it."""
    if _MONEY.search(small) is None:
        return False
    if words.BARGAIN.search(small) and not words.PAST.search(small):
        return True
    return words.CUT.search(small) is not None and (words.URGENCY.search(small) is not None or small.rstrip().endswith("!"))
