"""
Which way an event points for who it is about: for the better, for the worse, or both or neither ("mixed").

What was measured tells it first: an amount beside the one before it or the one that was expected, else a movement that is written at an
amount. Of a burden (a loss, a debt, a cost) less is better. Words of better and worse tell it where nothing was measured, then the verbs of
rising and falling, then those of what is taken back or closed.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from summarizer.offline.words import read
from summarizer.text.clauses import SO_FAR
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Mention
    from summarizer.models import CatalystDirection
    from summarizer.offline.lines import Seen
    from summarizer.offline.words import Reading
    from summarizer.quantities import Quantity

_CLAUSE: Final = lazy(r"[,;:]\s|[，；、]|\s(?:and|but|before|while|whereas|as|und|aber|während|et|mais|y|pero|mientras)\s")
_SO_FAR: Final = lazy(rf"(?:{SO_FAR}|jusqu['’]à\sprésent|anteriormente)\b", re.IGNORECASE)
"""Opens a sentence that tells what was so before the one in front of it."""
_APART: Final = 90
"""Characters between two amounts of which one is held against the other."""
_NEAR: Final = 40
_MOST: Final = 100
"""Quantities of a line that are looked at."""
_HELD_AGAINST: Final = lazy(
    r"\b(?:against|versus|vs|compared\s(?:with|to)|after|from|instead\sof|rather\sthan|not\sthe|than|previously|had\sbeen|was|were|used\sto|"
    r"having\sspoken|had\s(?:\w+\s)?(?:for|guided|argued|expected|forecast|planned)|expect\w+|consensus|nach|statt|gegenüber|gegen|bisher|bislang|zuvor|"
    r"contre|au\slieu\sde|frente\sa|en\slugar\sde|rispetto\sa|contr[ao]|ante|vorjahr\w*|(?<=\()(?:20\d\d|prior\syear)(?=:))(?!\w)(?:[\s(:]{1,2}[^\s(:;]+){0,6}[\s(:]*\Z",
    re.IGNORECASE,
)
"""Between an amount and the one before it, or the one that was expected."""
_FROM_NEXT: Final = lazy(r"\A(?:\s[^\W\d]{1,12})?,?\s(?:von|de|da|dal|dall['’]|dai|desde)\s?\Z", re.IGNORECASE)
"""The same in languages whose word for it leads up to any amount, where nothing else stands between."""
_WAS: Final = lazy(
    r"\A\W{0,2}(?:(?:\w+\s){0,2}(?:before|previously|earlier|expected|forecast|consensus)\b|in\s(?:\w+\s)?20\d\d\)|(?:was|were|had\sbeen)\s(?:the|its|their)\b|(?:a|one)\syear\sago\b|erwartet|bisher|zuvor)",
    re.IGNORECASE,
)
"""Behind an amount that was so before."""
_INSTEAD: Final = lazy(r"\b(?:instead\sof|rather\sthan|(?:an)?statt|au\slieu\sde)\s(?:the\s|its\s)?\Z", re.IGNORECASE)
"""Before an amount that was so before, where it is told first."""
_FROM: Final = lazy(r"\b(?:from|von|de)\s(?:the\s|its\s)?\Z", re.IGNORECASE)
_TO: Final = lazy(r"\A\W{0,2}(?:\w+\s){0,2}(?:to|auf|à|a)\s(?:\w+\s)?\Z", re.IGNORECASE)
_LOSS: Final = lazy(r"\b(?:loss(?:es)?|deficit|verlust\w*|fehlbetrag|perte\w*|pérdida\w*|perdita|prejuízo)\b", re.IGNORECASE)
_PROFIT: Final = lazy(
    r"\b(?:profits?|earnings|income|ebit\w*|gewinn\w*|ergebnis\w*|überschuss|bénéfice\w*|résultat\w*|beneficio\w*|utile|lucro)\b",
    re.IGNORECASE,
)
_LESS_IS_MORE: Final = lazy(r"\b(?:bill|spending|outlays?|risks?|attacks|deaths?|failed|cases)\b", re.IGNORECASE)
"""What is better low, besides the burdens among the cues."""
_WORSE: Final = lazy(
    r"\b(?:withdr[ae]w\w*|(?:earn\w*|ma[dk]e|sold)\s(?:\w+\s)?less|less\s(?:profit|money)|weniger\s(?:verdient|verkauft|umgesetzt|gewinn|umsatz)\w*|moins\s(?:gagné|vendu)|"
    r"shelv\w+|scrapp\w+|strip(?:s|ped)?|lowers|chop(?:s|ped)|com(?:es?|ing)\sdown|came\sdown|haircut|class\saction|"
    r"later\sthan\s(?:planned|expected|scheduled|hoped|first)|(?:pushed|put)\sback|"
    r"jobs?\sgo|clos(?:e|es|ed|ing|ure)\s(?:its|the|of|for)|shut\w*|apologi[sz]\w+|went\swrong|paus(?:es|ed|ing)|(?:did|does|do)\snot\smeet|fail(?:s|ed)?\sto|herab(?:ge)?stuf\w*|charge|set\saside|zurückgenommen|zurückgezogen|kassiert\w*|arrêt|fermeture)\b",
    re.IGNORECASE,
)
"""What is worse in any news: taken back, taken away, closed, set aside."""


def bearing(seen: Seen, after: Seen | None = None) -> CatalystDirection:
    """
    Tell which way an event points: neither where nothing tells it, and not for the better where a rise is beside words of worse alone.

    Args:
        seen: The sentence that tells the event.
        after: The next one of its paragraph, which may tell what was so before.
    """
    measured = _held(seen) or (_succeeded(seen, after) if after else 0) or _moved(seen)
    good, bad = seen.reading.count("good"), seen.reading.count("bad")
    if measured and not (measured > 0 and bad > good):
        return _named(measured)
    worse = _WORSE.search(seen.text) is not None
    return _named((good - bad) or (0 if good else _verbs(seen) or -worse))


def _named(way: int) -> CatalystDirection:
    return "negative" if way < 0 else "positive" if way else "mixed"


def _held(seen: Seen) -> int:
    """Hold the first amount that is told with another one of its kind against that: 1 better, -1 worse, 0 where none is."""
    for new, old in held(seen):
        if way := _beyond(new, old):
            return _weighed(way, _label(seen, new, old), _label(seen, old, new))
    return 0


def held(seen: Seen) -> Iterator[tuple[Mention, Mention]]:
    """Yield the amounts of a sentence that are held against the next one of their kind: what is, and what was before or was expected."""
    for at, first in enumerate(seen.mentions[:_MOST]):
        second = next((other for other in seen.mentions[at + 1 : at + 3] if _alike(first.quantity, other.quantity)), None)
        if second and (old := _earlier(seen, first, second)):
            yield (second if old is first else first), old


def _succeeded(seen: Seen, after: Seen) -> int:
    """Hold the first amount of a sentence against the one that the next sentence says was so before."""
    if not _SO_FAR.match(after.text) or not (seen.mentions and after.mentions):
        return 0
    new, old = seen.mentions[0], after.mentions[0]
    return _weighed(_beyond(new, old), _label(seen, new, old), _label(after, old, new)) if _alike(new.quantity, old.quantity) else 0


def _beyond(new: Mention, old: Mention) -> int:
    """Tell whether one amount lies above another: 1 if it does, -1 below; two changes lie so far above or below nought."""
    signs = [-1 if mention.context.direction == "down" else 1 for mention in (new, old)]
    both = new.context.direction and old.context.direction
    now, before = [_middle(mention.quantity) * (sign if both else 1) for mention, sign in zip((new, old), signs, strict=True)]
    return (now > before) - (now < before)


def _alike(one: Quantity, other: Quantity) -> bool:
    return (one.kind, one.unit, one.currency) == (other.kind, other.unit, other.currency)


def _earlier(seen: Seen, first: Mention, second: Mention) -> Mention | None:
    """Find which of two neighbours was so before, or was expected."""
    begins, ends = first.quantity.start - seen.line.start, first.quantity.end - seen.line.start
    then, after = second.quantity.start - seen.line.start, second.quantity.end - seen.line.start
    between = seen.text[ends:then]
    if len(between) > _APART:
        return None
    lead = seen.text[max(0, begins - _NEAR) : begins]
    if _INSTEAD.search(lead) or (_FROM.search(lead) and _TO.match(between)):
        return first
    held = _HELD_AGAINST.search(between) or _FROM_NEXT.search(between)
    return second if held or _WAS.match(seen.text[after : after + _NEAR]) else None


def _middle(quantity: Quantity) -> Decimal:
    """Take a value, the middle of a range, or the end that is known."""
    ends = [end for end in (quantity.value, quantity.low, quantity.high) if end is not None]
    return sum(ends, Decimal()) / len(ends)


def _label(seen: Seen, mention: Mention, other: Mention) -> str:
    """Take what an amount is said to measure, and what stands before it, back to the other one."""
    start = mention.quantity.start - seen.line.start
    if other.quantity.end < mention.quantity.start:
        return seen.text[max(0, start - _NEAR, other.quantity.end - seen.line.start) : start]
    return f"{mention.context.metric} {seen.text[max(0, start - _NEAR) : start]}"


def _weighed(way: int, new: str, old: str) -> int:
    """Turn a way round that is one of a burden; a profit after a loss is better, and a loss after a profit worse."""
    lost, lost_before = _LOSS.search(new), _LOSS.search(old)
    if lost and _PROFIT.search(old):
        return -1
    if lost_before and _PROFIT.search(new):
        return 1
    return -way if lost or _is_burden(new) else way


def _is_burden(words: str) -> bool:
    return not _PROFIT.search(words) and (read(words).count("burden") > 0 or _LESS_IS_MORE.search(words) is not None)


def _moved(seen: Seen) -> int:
    """Take the first movement that is written at an amount."""
    for mention in seen.mentions:
        if mention.context.direction:
            way = 1 if mention.context.direction == "up" else -1
            return -way if _is_burden(mention.context.metric) else way
    return 0


def _verbs(seen: Seen) -> int:
    """Count the clauses in which something rises or falls; of a burden it is the other way round."""
    return sum(_way(read(clause)) for clause in _CLAUSE.split(seen.text))


def _way(cues: Reading) -> int:
    way = min(1, cues.count("rise")) - min(1, cues.count("fall"))
    return -way if cues.count("burden") else way
