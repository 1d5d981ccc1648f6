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


def asks(small: str) -> bool:
    """Tell whether a paragraph, in small letters, is an offer to the reader or stands at a gate to the page."""
    if len(small) > _LONGEST or words.TOLD.search(small):
        return False
    if _prices_consent(small):
        return True
    return words.ACCESS.search(small) is not None and not _QUOTE.search(small)


def _prices_consent(small: str) -> bool:
    """Whether a paragraph leaves its reader the choice to agree or to pay."""
    return all(told.search(small) for told in (words.CONSENT, words.PAID, words.UNTRACKED))


def warns(small: str) -> bool:
    """Tell whether a paragraph is the note of risk that the law puts beside an offer."""
    return len(small) <= _LONGEST and words.RISK_NOTE.search(small) is not None and not words.TOLD.search(small)
