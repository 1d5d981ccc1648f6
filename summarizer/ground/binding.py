"""
Proof 4: a figure is bound, and the text around it can refute that.

The words of a metric are an analyst's and need not stand in the line, so their absence proves nothing. A label is refuted by what does
stand there: a quantity of a kind that the metric cannot have, another quantity whose own words are the metric's while the figure's own
words name something else, another name that governs the figure's clause, another period beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from summarizer.ground.holders import Holder, is_of_another
from summarizer.ground.kinds import is_foreseen, moment_of
from summarizer.ground.metrics import refute_metric
from summarizer.ground.reasons import Unproven
from summarizer.ground.spans import Place, Told, is_compared_with, is_of_another_time
from summarizer.text.lexicon import lazy
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.ground.around import Surroundings
    from summarizer.times import TimeSpan

# A period that is told by its last day ("week to 14 November"), or by its first, is longer than that day.
_LASTS = lazy(r"\A(?:since|from)\s(?!.*\bto\b)|\b(?:days?|weeks?|months?|quarter|half|year|FY)\s(?:to|ended|ending)\s", re.IGNORECASE)


class Labelled(Protocol):
    """A quantity, by its number, and the labels that a draft gives it; a metric that is empty is none."""

    @property
    def q(self) -> int: ...  # noqa: D102 - a field of the above
    @property
    def metric(self) -> str: ...  # noqa: D102 - as above
    @property
    def entity(self) -> str | None: ...  # noqa: D102 - as above
    @property
    def period(self) -> str | None: ...  # noqa: D102 - as above


def prove_binding(
    item: Labelled, marked: Marked, surroundings: Surroundings, times: Sequence[TimeSpan], *, beside: Collection[int] = ()
) -> None:
    """
    Find nothing around a quantity that refutes its labels.

    Args:
        item: The labels.
        marked: The sources.
        surroundings: What stands around the quantities of its document.
        times: The dates and periods of its line.
        beside: Quantities of the same metric: where its words stand with them, they are no other's.

    Raises:
        Unproven: The text gives the quantity another meaning, owner or period.
    """
    mention = marked.mention[item.q]
    if item.metric:
        others = (around for number, around in surroundings.around.items() if number not in beside)
        shared = [surroundings.around[number] for number in beside if number in surroundings.around]
        refute_metric(item.metric, surroundings.around[mention.id], others, shared)
    if item.entity and is_entity_refuted(item.entity, item.metric, mention, marked, surroundings):
        raise Unproven("entity_contradicted")
    if item.period and is_period_refuted(item.period, item.metric, mention, marked, times):
        raise Unproven("period_contradicted")


def is_entity_refuted(entity: str, metric: str, mention: Mention, marked: Marked, surroundings: Surroundings) -> bool:
    """Whether the text gives a quantity to somebody else than an entity."""
    line = marked.line[mention.line]
    holder = Holder(text=marked.text(line), names=surroundings.names[line.id], actors=surroundings.actors, subject=surroundings.subject)
    return is_of_another(entity, metric, holder, place_of(mention, marked).start, carried=surroundings.carries(entity, line))


def is_period_refuted(period: str, metric: str, mention: Mention, marked: Marked, times: Sequence[TimeSpan]) -> bool:
    """Whether the text tells a quantity of another time than a period; ``times`` are those of its line."""
    if _LASTS.search(period) or is_compared_with(period):
        return False
    published = marked.document[mention.document].day
    text, place = marked.text(marked.line[mention.line]), place_of(mention, marked)
    told = Told.of(text, times, place, published, foreseen=is_foreseen(metric))
    return is_of_another_time(read_times(period, published), told, moment=moment_of(metric))


def place_of(mention: Mention, marked: Marked) -> Place:
    """Find where a quantity stands in its line."""
    line = marked.line[mention.line]
    others = marked.mentions_in[line.id]
    at = next(index for index, other in enumerate(others) if other.id == mention.id)
    return Place(
        start=mention.quantity.start - line.start,
        end=mention.quantity.end - line.start,
        low=others[at - 1].quantity.end - line.start if at else 0,
        high=(others[at + 1].quantity.start if at + 1 < len(others) else line.end) - line.start,
    )
