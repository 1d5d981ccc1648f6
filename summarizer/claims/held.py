"""A sentence held against a passage: what every comparison of the two may ask of either."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from summarizer.claims.alignment import Alignment
    from summarizer.claims.statement import Statement
    from summarizer.times import TimeSpan


class Passage(NamedTuple):
    """
    A line of a source, and what may be carried into it from near by.

    Attributes:
        statement: The line, read.
        around: Keys of the words of its neighbours, of the title and of what the document is most about.
        subjects: Those of the title and of what the document is most about.
        before: Reads the line before it, if there is one.
        times_near: Reads the dates and periods of its neighbours.
        columns: Reads the periods that the head of its table gives to its quantities, by number.
        published: The day on which its source appeared.
        stand_together: Tells whether two words stand next to each other somewhere in the sources.
    """

    statement: Statement
    around: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    before: Callable[[], Statement | None] = lambda: None
    times_near: Callable[[], Sequence[TimeSpan]] = tuple
    columns: Callable[[], Mapping[int, TimeSpan]] = dict
    published: date | None = None
    stand_together: Callable[[str, str], bool] = lambda _, __: False


class Held(NamedTuple):
    """
    A sentence and a passage, aligned; each check of a class made of them returns the words of the sentence that it finds, or None.

    Attributes:
        claim: The sentence.
        passage: The passage, with what is near it.
        source: The passage itself.
        by: How the two are aligned.
        pairs: Quantities of the sentence to those of the passage, by number.
    """

    claim: Statement
    passage: Passage
    source: Statement
    by: Alignment
    pairs: Mapping[int, int]

    @classmethod
    def of(cls, claim: Statement, passage: Passage, by: Alignment) -> Self:
        """Hold a sentence against a passage with which it is aligned."""
        return cls(claim, passage, passage.statement, by, by.pairs)
