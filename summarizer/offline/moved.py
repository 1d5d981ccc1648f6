"""Whether the words around a movement from one amount to another make a percentage beside it that of its change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.documents import Mention

_CHANGED: Final = (
    r"rise|fall|increase|decrease|decline|drop|gain|loss|growth|jump|surge|slump|cut|reduction|improvement|change|move|hike|advance|dip|climb|leap|plunge|difference|gap|spread|"
    r"anstieg|rückgang|zuwachs|plus|minus|wachstum|hausse|baisse"
)
_LINKS: Final = (
    rf"{_CHANGED}|or|that|this|which|it|is|was|are|were|an?|the|about|some|nearly|around|roughly|almost|just|over|under|more|less|than|well|of|by|up|down|"
    r"higher|lower|representing|equal(?:ling)?|equivalent|to|for|making|marking|meaning|means|amounting|amounts|translating|into|year-on-year|on-year|annual|"
    r"yearly|sharp|steep|further|net|total|modest|small|slight|oder|das|ist|sind|waren|entspricht|einem|einer|eine?|rund|etwa|knapp|um|von|soit|une?|de"
)
_TELLS: Final = lazy(
    rf"\b(?:{_CHANGED}|up|down|by|more|less|higher|lower|or|points?|um|oder|(?:climb|jump|surg|ros|ris|fell|fall|grew|grow|gain|add|lost|slid|sank|slump|plung|soar|slip|dipp|shrank|tumbl|eas|stieg|sank|legt|fiel|klettert|wuchs)\w*)\b|[(+=−-]",
    re.IGNORECASE,
)
"""A word or sign of change near a percentage."""
_ANOTHER_CLAUSE: Final = lazy(
    r"\b(?:and(?! now)|as|while|whereas|when|after|because|since|with|but|despite|though|although|thanks|"
    r"helped|driven|he|she|they|wrote|said|on (?:revenues?|sales|turnover)|"
    r"rose|fell|climbed|grew|dropped|declined|increased|slipped|jumped|surged|sank|went|came|stood|was|were|is|are|reached|totall?ed|shrank|narrowed|widened|"
    r"und|während|aber|bei|et|mais)\b|,[^,]*,",
    re.IGNORECASE,
)
_MOVEMENT: Final = lazy(
    rf"(?:^|[,(–—=-]|\bor\b|\b(?:year|years|ago|earlier|before|previously|period|quarter|month|week|day|vorjahr)\b)\W{{0,3}}+(?:(?:{_LINKS})\W{{1,2}}+){{0,8}}+$",
    re.IGNORECASE,
)
_OTHER_BASE: Final = lazy(
    r"\b(?:expect\w*|pencill?ed|hoped|wall street|the street|forecasts?|consensus|estimate\w*|analysts?|"
    r"predict\w*|target\w*|guidance|highs?|lows?|peaks?|record|intraday|erwart\w*|prognos\w*|"
    r"konsens|attendu\w*)\b",
    re.IGNORECASE,
)
"""Words beside an amount that is no earlier value of the same thing, so that no change counts from it."""
_OTHER_BASIS: Final = lazy(
    r"\b(?:like-for-like|organic(?:ally)?|(?:at\s)?constant\s(?:currenc\w+|exchange)|comparable|same-store|currency-adjusted|adjusted|underlying|"
    r"annuali[sz]ed|währungsbereinigt|bereinigt|organisch\w*|"
    r"(?:périmètre|changes?|taux\sde\schange|données)\s(?:(?:et\s)?(?:changes?\s)?constants?|comparables?)|comparables?|organiques?|"
    r"tipos?\sde\scambio\sconstantes?|orgánic[oa]s?|(?:cambi|perimetro)\scostanti?)\b",
    re.IGNORECASE,
)
_ON: Final = lazy(r"\bon\W{0,3}(?:\w+ )?$", re.IGNORECASE)
_TURNOVER: Final = lazy(r"^\W?(?:in |of )?(?:revenues?|sales|turnover|orders|volumes?|assets|income)\b", re.IGNORECASE)
"""What stands behind "on": a profit on sales of so much is no profit after so much."""
_A_YEAR: Final = lazy(
    r"^\W{0,2}(?:a year\b(?! (?:ago|earlier|before))|per (?:year|annum)|annually|on average|pro jahr|jährlich|par an)", re.IGNORECASE
)
"""Behind a change: it is that of each year, and not that between two amounts."""
_YEARLY: Final = lazy(
    r"\b(?:year[- ](?:on|over)[- ]year|yoy|y/y|(?:a|one) year (?:earlier|ago|before)|last year|annual(?:ly)?)\b", re.IGNORECASE
)
_NOT_YEARLY: Final = lazy(r"\b(?:quarter|months?|weeks?|days?|(?:mon|tues|wednes|thurs|fri)day|yesterday|close)\b", re.IGNORECASE)
_BEHIND: Final = 40


def tells_change(mentions: Sequence[Mention], words: Sequence[str], at: int, first: int, last: int) -> bool:
    """Whether the words make a quantity beside a movement that of its change: "up P% to B", and not "a margin of P%, and B from A"."""
    behind = words[last + 1]
    if is_of_another(words, at, last):
        return False
    stated = mentions[at]
    told = (
        stated.context.direction or stated.quantity.kind == "multiple" or _TELLS.search(f"{words[at][-_BEHIND:]}|{words[at + 1][:_BEHIND]}")
    )
    if at < first:
        return bool(told) and not _ANOTHER_CLAUSE.search(words[first])
    return bool(told) and _MOVEMENT.search(behind) is not None


def is_of_another(words: Sequence[str], at: int, old: int) -> bool:
    """Whether a stated change is not that from the amount at ``old``: it is on another basis, or that amount was only expected."""
    stated, base = words[at] + words[at + 1], words[old] + words[old + 1][:_BEHIND]
    if _ON.search(words[old]) and _TURNOVER.match(words[old + 1]):
        return True
    if _A_YEAR.match(words[at + 1]):
        return True
    if _OTHER_BASE.search(base.split(",")[-1] if words[old].count(",") > 1 else base) or _OTHER_BASIS.search(stated):
        return True
    return _YEARLY.search(stated) is not None and _NOT_YEARLY.search(base) is not None
