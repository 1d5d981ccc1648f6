"""The tables of all modules as one, by the name of the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from notations import amounts, left_alone, words
from notations.times import TIMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notations.notation import Notation

__all__ = ["LEFT_ALONE", "QUANTITIES", "TIMES"]

_Row = TypeVar("_Row")


def _joined(*tables: Mapping[str, tuple[_Row, ...]]) -> dict[str, tuple[_Row, ...]]:
    """Collect the rows of each rule, which may have some in several tables."""
    names = dict.fromkeys(name for table in tables for name in table)
    return {name: tuple(row for table in tables for row in table.get(name, ())) for name in names}


QUANTITIES: dict[str, tuple[Notation, ...]] = _joined(amounts.AMOUNTS, words.WORDS)
LEFT_ALONE: dict[str, tuple[str, ...]] = _joined(left_alone.LEFT_ALONE, words.WORDS_LEFT_ALONE)
