"""The quantities of a paragraph for which something is chosen one after another, in view of those before, and how a choice is weighed."""

from __future__ import annotations

from collections import defaultdict
from math import fsum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.documents import Mention
    from summarizer.offline.lines import Seen

MOST_OF_LINE: Final = 100
"""Quantities of a line that are looked at."""
_RUN: Final = 16
"""Quantities of a run; a bound keeps a paragraph of thousands cheap."""


class Runs:
    """The runs of quantities of some lines."""

    def __init__(self, lines: Iterable[Seen]) -> None:
        """Take note of the quantities by paragraph."""
        paragraphs: defaultdict[tuple[str, int], list[Mention]] = defaultdict(list)
        self._places: dict[int, tuple[list[Mention], int]] = {}
        for seen in lines:
            paragraph = paragraphs[seen.line.document, seen.line.paragraph]
            for mention in seen.mentions[:MOST_OF_LINE]:
                self._places[mention.id] = (paragraph, len(paragraph))
                paragraph.append(mention)

    def of(self, mention: Mention) -> Sequence[Mention]:
        """List the quantities of a paragraph for which something is chosen together with one."""
        if mention.id not in self._places:
            return (mention,)
        paragraph, place = self._places[mention.id]
        first = place - place % _RUN
        return paragraph[first : first + _RUN]


def weigh(measures: Iterable[str], weights: Mapping[str, float]) -> float:
    """Weigh what was measured of a candidate; what has no weight does not count."""
    # Exact, as a set has another order in every process, and the last digit of a sum would decide between two that are as likely.
    return fsum([weights[name] for name in measures if name in weights])
