"""A measure or a part of another size than its like is found; a small firm is small."""

from __future__ import annotations

import pytest
from stories import story

from summarizer.audit import unit


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (("The bank has loans of €52.4 billion. Its total assets of €71.3 million grew.",), "€71.3 million"),
        (("Pellham made a profit of $310 million on revenue of $2.6 million.",), "$2.6 million"),
        (("The fund holds €4.2 million, of which €2.4 billion in bonds.",), "€4.2 million"),
    ],
)
def test_a_slip_of_size_is_found(texts: tuple[str, ...], shown: str) -> None:
    """The finding names the amount, once."""
    (check,) = unit.check(story(*texts))
    assert (check.kind, shown in check.what) == ("unit", True)


@pytest.mark.parametrize(
    "text",
    [
        "The bank has loans of €52.4 billion. A start-up it bought has revenue of €1.3 million.",
        "Pellham made a profit of $310 million on revenue of $2.6 billion.",
        "The fund holds €4.2 billion, of which €2.4 billion in bonds.",
    ],
)
def test_other_sizes_are_left_alone(text: str) -> None:
    """A small firm and parts of a whole are of their own size."""
    assert unit.check(story(text)) == ()
