"""The number reader on sentences in thirteen languages, labelled by an editor who had seen no rule (`tests/data/numbers.json`)."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scoring import read_json

from summarizer import read_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer import Quantity

SENTENCES: list[dict[str, Any]] = read_json(Path(__file__).parent / "data" / "numbers.json")
CLOSE = Decimal("0.000001")
"""How far apart, as a share, two values are the same: a third is labelled with eight decimals."""


def place(text: str, part: str, number: int) -> tuple[int, int]:
    """Return where the part stands in a text for the number-th time."""
    start = -1
    for _ in range(number):
        start = text.index(part, start + 1)
    return start, start + len(part)


def within(read: Sequence[Quantity], span: tuple[int, int]) -> Iterator[Quantity]:
    """Yield the quantities that share a character with a span."""
    return (one for one in read if one.start < span[1] and span[0] < one.end)


def is_same(one: Quantity, label: dict[str, Any]) -> bool:
    """Whether a quantity has the value, or both ends of the range, and the currency that a label says."""
    if one.currency != label.get("currency"):
        return False
    if "value" in label:
        value = Decimal(label["value"])
        return one.low is None and one.value is not None and abs(one.value - value) <= abs(value) * CLOSE
    return (one.low, one.high) == (Decimal(label["low"]), Decimal(label["high"]))


def test_what_is_labelled_is_read() -> None:
    """At least 98 in 100 labelled quantities are read with their value, range and currency."""
    right, wrong = 0, []
    for sentence in SENTENCES:
        read = read_quantities(sentence["text"])
        for label in sentence["figures"]:
            near = within(read, place(sentence["text"], label["text"], label.get("n", 1)))
            if any(is_same(one, label) for one in near):
                right += 1
            else:
                wrong.append((label["text"], sentence["text"]))
    assert right >= 0.98 * (right + len(wrong)), wrong


def test_what_is_no_quantity_is_left_alone() -> None:
    """Of the years, names, scores, addresses and pages that look like numbers at most 2 in 100 are read as quantities."""
    taken, left = [], 0
    for sentence in SENTENCES:
        read = read_quantities(sentence["text"])
        for part in sentence["none"]:
            span = place(sentence["text"], part, 1)
            if any(one.end <= span[1] for one in within(read, span)):
                taken.append((part, sentence["text"]))
            else:
                left += 1
    assert len(taken) <= 0.02 * (len(taken) + left), taken
