"""
Weights of what is measured of the candidates for an owner, in log odds: the regression of a choice, rounded to one decimal.

``python benchmarks/owners.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

OWNER: Final[Mapping[str, float]] = {
    "as last": 0.9, "as last in line": 0.8, "as last in line, else": 0.6, "as last in line, same": 0.2, "as last, none": 1.0,
    "as last, other": 0.2, "before behind none": -0.4, "before behind of": 0.2, "before cut": -0.4, "before opens": 0.2,
    "before opens, step 0": 0.2, "before other, jobs": -0.2, "before past": -0.3, "before rank 0": 0.4, "before rank 1": -0.3,
    "before rank 2": -0.2, "before step 3": -0.2, "before verb": 0.6, "before verb, first": 0.3, "before verb, step 0": 0.4,
    "before verb, step 3": 0.2, "behind": -0.4, "behind behind none": -0.2, "behind cut": -0.2, "behind other": -0.4,
    "behind other, result": -0.2, "behind past": -0.4, "behind rank 0": -0.2, "behind rank 1": -0.2, "behind step 1": -0.2,
    "first of line before": -0.3, "first of line before other": -0.2, "first of line before other, result": -0.2,
    "first of line before, named": -0.2, "inside": 0.2, "last of line before": -0.2, "last of line before, named": -0.2,
    "measure": -0.3, "none": 1.1, "none, jobs": 0.2, "none, result": 0.5, "none, subject named": 0.2, "often 1": -0.8,
    "often 2": -0.2, "several": 0.9,
}  # fmt: skip
"""What speaks for a candidate as the owner of a quantity."""
SUBJECT: Final[Mapping[str, float]] = {
    "about": 1.2, "count": 0.2, "count, other": 0.4, "count, result": -0.3, "debt": 0.3, "line of cost": 0.2,
    "line of deal": -0.4, "line of funding": 0.2, "line of legal": -0.2, "line of market": -0.2, "line of peer": -0.2,
    "line of people": -0.2, "line of trading": 0.6, "line of trial": -1.6, "meant": 0.5, "money": 0.4, "money, other": -0.2,
    "money, result": 0.4, "multiple, debt": 0.2, "named": 0.6, "of legal": -0.3, "of order": -0.2, "of product": -0.3,
    "of trial": -0.8, "opens at": -0.5, "opens die": 0.4, "opens in": -0.2, "opens la": 0.3, "opens on": -0.3, "other does": -0.4,
    "others": -0.3, "others before": -0.5, "per_share": 0.4, "per_share, other": 0.2, "per_share, price": 0.2, "percent": 0.4,
    "percent, debt": 0.2, "percent, other": -0.2, "percent, price": 0.2, "percent, result": 0.2, "ratio, other": 0.2,
    "result": 0.5, "rival 0": 1.1, "rival 1": 0.6, "rival 2": 0.2, "rival 3": -0.6, "titled": -0.5,
}  # fmt: skip
"""What speaks for the subject as the owner of a quantity that no name in particular owns."""
