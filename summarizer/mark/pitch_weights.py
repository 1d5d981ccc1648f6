"""
Weights of what is measured of a paragraph, in log odds that it speaks for its page or sells: a logistic regression, rounded to one decimal.

``python benchmarks/pitches.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PITCH: Final[Mapping[str, float]] = {
    "base": -2.1, "asks": 1.5, "beside": 1.1, "bullet": -1.5, "contact": 0.2, "deal": 1.5, "framed": 1.0, "free": 0.7,
    "from": 0.6, "goods": 1.0, "label": 0.8, "large": -1.7, "last": 0.6, "limit": 0.6, "long": -0.7, "named": 0.7, "order": 2.2,
    "order_with_goods": 1.3, "order_with_offer": 0.7, "page": 3.2, "periodic": 0.6, "present": -0.3, "price": -0.6,
    "quotes": -0.2, "reader": 1.2, "sentences": 0.8, "shared": -2.2, "short": 0.5, "speech": -0.9, "stop": -1.1, "told": -0.9,
    "verbless_offer": 0.9, "we": 0.9,
}  # fmt: skip
"""What speaks for a pitch in a paragraph."""
