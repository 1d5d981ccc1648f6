"""Whether ink of one colour can be read on a ground of another."""

from __future__ import annotations

Colour = tuple[int, int, int]
"""Red, green and blue, of 0 to 255."""

WHITE = (255, 255, 255)
NEAR = 20
"""How little two colours may differ in each channel where one cannot be read on the other."""


def is_near(one: Colour, other: Colour) -> bool:
    """Whether a colour cannot be read on another one."""
    return abs(one[0] - other[0]) <= NEAR and abs(one[1] - other[1]) <= NEAR and abs(one[2] - other[2]) <= NEAR
