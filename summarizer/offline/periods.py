"""The period that a figure inherits: of results that name none, the one that the text reports on; of guidance, the one it was given for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.lexicon import lazy
from summarizer.offline.words import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.documents import Mention
    from summarizer.offline.lines import Seen

_RUNS: Final = lazy(
    r"\b(?:fy\W?\d|[qh][1-4]\b|[1-4][qh]\b|9m\b|19\d\d|20\d\d)|quarter|\bhalf\b|half-year|year|months|quartal|jahr|trimestre|semestre|année|exercice|año|ejercicio|"
    r"[年期季月]",
    re.IGNORECASE,
)
_LENGTH: Final = lazy(
    r"\b(?:in|over|within|for|through|until|by|innerhalb|binnen|bis|dans|sur|durante|en)\s(?:the\s|next\s|coming\s|last\s|past\s|den\s|les\s|los\s){0,2}"
    r"[^\W_]{1,12}[\s-](?:years?|quarters?|months?|weeks?|jahren?|monaten?|ans|mois|años|meses)\b",
    re.IGNORECASE,
)
"""A length of time ("in three years"): what it is told with has no period of another."""
_AHEAD: Final = frozenset({"guidance", "estimate"})


def inherited(lines: Iterable[Seen]) -> Mapping[int, str]:
    """
    Find the periods of figures that name none, by mention.

    Results and what stands on a balance sheet take the last period that a result before them has, guidance and estimates the last one
    that either was given for.
    """
    found: dict[int, str] = {}
    last: dict[tuple[str, bool], str] = {}
    for seen in lines:
        for mention in seen.mentions:
            ahead = mention.context.role in _AHEAD
            place = (mention.document, ahead)
            if not (ahead or _is_result(mention)) or seen.reading.count("peer"):
                continue
            period = mention.context.period
            if period is None and place in last and not _LENGTH.search(seen.text):
                found[mention.id] = last[place]
            elif period is not None and _RUNS.search(period):
                last[place] = period
    return found


def _is_result(mention: Mention) -> bool:
    reading = read(mention.context.metric)
    return mention.context.role == "actual" and reading.count("result", "metric", "debt", "payout") > 0 and reading.count("market") == 0
