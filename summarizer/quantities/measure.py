"""What a number measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.lexicon import GAP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from summarizer.quantities.types import Kind


class Measure(NamedTuple):
    """
    What stands behind a number and says what it measures.

    Attributes:
        kind: The kind of quantity it makes.
        unit: Its name, the same for every notation of it.
        factor: What the number is multiplied by (1e6 for "Mt").
        end: One past its last character.
    """

    kind: Kind
    unit: str
    factor: Decimal
    end: int


_OF = re.compile(rf"{GAP}(?:de{GAP}|di{GAP}|d['’])")
_JOINTS = frozenset(" \u00a0-")


def starts_of_name(text: str, position: int) -> Iterator[int]:
    """Tell where the name of what a number measures may begin behind it: behind "de" and its like, or a space, a hyphen or nothing."""
    if led := _OF.match(text, position):
        yield led.end()
    yield position + 1 if text[position : position + 1] in _JOINTS else position
