"""What a quantity surely measures, by the words right beside it: a stake, the price of a commodity or a bid, what was done away with."""

from __future__ import annotations

import re
from itertools import compress, pairwise
from typing import Final

from summarizer.offline import label_words
from summarizer.offline.around import REACH, WINDOW, Around
from summarizer.offline.cues import STOP
from summarizer.offline.label_shape import SMALL, first_words
from summarizer.offline.label_words import MEASURES, TRADES
from summarizer.text.clauses import JOINED

_THINGS: Final = 2
_MILLION: Final = 1_000_000
_MARKS: Final = ",.;:'’()"
_OFFERS: Final = frozenset({"offer", "bid", "takeov", "acquir", "buy"})
"""Stems of words of which a document about a bid has one."""
_PART_OF: Final = re.compile(r"\sof\s(?:(?:its|the|their|all)\s){0,2}(?:(?:roughly|about|around|some|nearly)\s)?(?:\d[\d,.]*\s)?(?=[a-z])")
"""Behind a percentage of things, up to what they are."""
_OF_NUMBER: Final = re.compile(
    r"\s(?:of|der|von|des|sur|de\slos|de\slas|delle|dei|dos|das)\s(?:(?:its|the|their|ses|sus|rund|insgesamt)\s)?\d[\d.,\u00a0]*\s(?=[^\W\d_])"
)
"""Behind a part of a number of things, up to what they are."""
_ASIDE: Final = re.compile(r"[,(]\s?(?:(?:or|about|around|roughly|some|nearly|almost|just|over|under|equivalent|equal|to)\s){0,3}\Z")
"""Before a share that is told beside an amount ("412,000 tonnes, about 1.8% of supply")."""
_OF_IT: Final = frozenset({"of", "from", "for"})
"""Before a commodity of which something else moved ("imports of copper fell")."""
_BLANK: Final = re.compile(r"\s")
_OF_WHAT: Final = re.compile(r"\sof\s(?:(?:its|their|new|more)\s)?(?!(?:which|that|this|it|them|those|the|an?)\b)(?=[a-z])")
"""Behind an amount of something."""


def is_company(around: Around) -> bool:
    """Whether what rises or falls has a name of several words, or one that the headline has with a capital."""
    lead = around.told.text[max(0, around.start - REACH) : around.start]
    trades = TRADES.search(lead)
    words = [word.strip(_MARKS) for word in lead[: trades.start()].split()] if trades else []
    named = [word[:1].isupper() for word in words]
    return (True, True) in pairwise(named) or any(f" {word} " in f" {around.headline.text} " for word in compress(words, named))


def is_bid(around: Around) -> bool:
    """Whether a quantity is what somebody bids for a share."""
    if around.scale != "price" or around.words.keys().isdisjoint(_OFFERS):
        return False
    text = around.told.text
    beside = f"{text[max(0, around.start - REACH) : around.start]}#{text[around.end : around.end + WINDOW]}"
    return label_words.BIDS.search(beside) is not None


def sure(around: Around) -> str | None:
    """Name what a quantity surely measures: the price of a commodity, a stake, or how many of something were done away with."""
    text, start = around.told.text, around.start
    lead = JOINED.split(text[max(0, start - REACH) : start])[-1]
    if around.scale == "count":
        return _done_away(lead, text, around) or _part_of_number(text, around)
    found = label_words.SURE.search(f"{lead}#{text[around.end : around.end + WINDOW]}")
    if found and (found.lastgroup not in {"price", "sold"} or is_large(around)):
        return label_words.SURELY[found.lastgroup or ""]
    if around.scale == "money":
        named = _spent_on(text, around)
    elif around.scale == "price":
        named = "offer price" if is_bid(around) else None
    else:
        named = (_done_away(lead, text, around) or _part_aside(lead, text, around)) if around.scale == "share" else None
    return named or _priced_good(lead, around)


def _spent_on(text: str, around: Around) -> str | None:
    """Name what an amount of money is said to be of."""
    if spent := label_words.IN_WHAT.match(text, around.end):
        return spent["what"]
    return _things_behind(_OF_WHAT.match(text, around.end), 3) or None


def _part_of_number(text: str, around: Around) -> str | None:
    """Name what a number is a part of that is told behind it ("1,700 of the 4,600 workers")."""
    return _things_behind(_OF_NUMBER.match(text, around.end), _THINGS) or None


def _part_aside(lead: str, text: str, around: Around) -> str | None:
    """Name what a percentage is a part of that is put in beside an amount."""
    whole = _things_behind(_PART_OF.match(text, around.end), 3) if _ASIDE.search(lead) else ""
    return f"share of {whole}" if whole else None


def _priced_good(lead: str, around: Around) -> str | None:
    """Name the price of a commodity that moved, or stood, right before a quantity; what is "of" it is something else."""
    if around.scale == "other" or is_large(around):
        return None
    *_, good = (None, *label_words.GOODS.finditer(lead))
    if not good or MEASURES.search(lead, good.end()):
        return None
    words = [*lead[: good.start()].split()[-1:], *good["good"].split()]
    small = next((at for at in reversed(range(len(words))) if words[at].lower() in SMALL), -1)
    if small >= 0 and words[small].lower() in _OF_IT:
        return None
    own = max(small + 1, len(words) - len(good["good"].split()))
    return f"{' '.join(words[own:])} price"


def _done_away(lead: str, text: str, around: Around) -> str | None:
    """Name how many of something, or what part of it, were done away with."""
    found = label_words.LOST.search(lead)
    before = _PART_OF if around.scale == "share" else _BLANK
    things = _things_behind(before.match(text, around.end), _THINGS).split() if found else ()
    return " ".join((*(word for word in things if word not in STOP), found.lastgroup or "")) if found and things else None


def _things_behind(led: re.Match[str] | None, most: int) -> str:
    """Take the first words of what is told behind something; none where that does not stand there."""
    return first_words(led.string[led.end() : led.end() + REACH].split(" "), most) if led else ""


def is_traded(around: Around) -> bool:
    """Whether a company rose, fell or closed on a market right before a quantity."""
    return around.scale in {"share", "price"} and is_company(around)


def is_large(around: Around) -> bool:
    """Whether a quantity is a sum of a million or more."""
    return around.scale == "money" and (around.mention.quantity.value or around.mention.quantity.high or 0) >= _MILLION
