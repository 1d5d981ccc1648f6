"""
Proof 4 on what an item is compared with: the year before, what was expected, the change.

The clause of such a quantity seldom names the metric again ("€58 million had been expected"), so that the words of the metric stand with
the item's own quantities refutes nothing. Instead it must be what can be compared with them: of their class and currency, or a change that
is told of one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.ground.binding import prove_binding
from summarizer.ground.metrics import CHANGES, Metric, class_of
from summarizer.ground.reasons import Unproven
from summarizer.text.measures import concepts_of, topics_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.ground.around import Around
    from summarizer.ground.binding import Labelled
    from summarizer.ground.scope import Scope
    from summarizer.quantities.types import Quantity


def prove_compared(item: Labelled, own: Sequence[int], beside: Collection[int], marked: Marked, scope: Scope) -> None:
    """
    Find nothing that refutes that a quantity is compared with those of an item.

    Args:
        item: The quantity and the item's labels, but for the period, which may be another.
        own: The item's quantities; where it has none, the labels are held against this one alone.
        beside: Those and all it is compared with.
        marked: The sources.
        scope: What may be named.

    Raises:
        Unproven: It cannot be compared with them, is the change of something else, or the text gives it another meaning or owner.
    """
    mention = marked.mention[item.q]
    measured = [marked.mention[number] for number in own]
    alike = any(_is_alike(other.quantity, mention.quantity) for other in measured)
    if measured and not alike:
        if mention.quantity.kind not in CHANGES:
            raise Unproven("figure_of_other_kind")
        if (nearest := _nearest(mention, measured, marked)) is not None:
            if nearest.id not in beside:
                raise Unproven("figure_fits_other_quantity")
            return
    surroundings = scope.surroundings(mention.document)
    if measured and all(other.line != mention.line for other in measured):
        _refute_line(Metric.of(item.metric), surroundings.around[mention.id])
        beside = {*beside, *(other.id for each in measured for other in marked.mentions_in[each.line])}
    prove_binding(item, marked, surroundings, scope.times_in(marked.line[mention.line]), beside=beside)


def _refute_line(metric: Metric, own: Around) -> None:
    """Refute a metric where a line of its own tells of other measures ("operating profit") and has no word of the metric."""
    told, named = topics_of(concepts_of(own.line)), topics_of(metric.concepts)
    if told and named and not told & named and not metric.fits(own.line):
        raise Unproven("figure_fits_other_quantity")


def _is_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are of one class, and of no two currencies."""
    return class_of(one) == class_of(other) and (one.currency == other.currency or None in {one.currency, other.currency})


def _nearest(change: Mention, measured: Sequence[Mention], marked: Marked) -> Mention | None:
    """Find what the line of a change tells nearest to it that has the class of the item's quantities; None where it tells no such thing."""
    classes = {class_of(each.quantity) for each in measured}
    others = [other for other in marked.mentions_in[change.line] if other.id != change.id and class_of(other.quantity) in classes]
    return min(others, key=lambda other: _gap(change.quantity, other.quantity), default=None)


def _gap(one: Quantity, other: Quantity) -> int:
    """Count the characters between two quantities."""
    return max(one.start - other.end, other.start - one.end)
