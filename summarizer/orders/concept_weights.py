"""
Weights of what is measured of a text, in log odds that it orders a machine about: a logistic regression, rounded to one decimal.

``python benchmarks/orders.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ORDER: Final[Mapping[str, float]] = {
    "base": -2.4, "about": 0.8, "actor": -1.1, "actor norm": -0.7, "actor product": -0.5, "actor write": -0.4, "asks": -0.5,
    "both": 0.5, "brackets": 1.0, "business": -0.2, "call": 2.1, "chat": -0.5, "colon": 0.3, "drop": 0.6, "duty": -1.1,
    "forbidden": -0.1, "future": 0.5, "head": 0.3, "head chat": 0.3, "head machine": 1.5, "imperative": 0.5, "last": 1.5,
    "long": -1.6, "machine": -1.0, "machine human": -0.4, "machine retell": 0.6, "machine self": 0.4, "must": -0.5,
    "must form": 0.9, "must piece": 0.1, "norm": 0.6, "now": 0.7, "numbers": -0.6, "only": 0.5, "only write": 0.5,
    "opens machine": 1.0, "order": -0.4, "order chat": 0.4, "order piece": -1.2, "order product": -0.4, "order self": 0.7,
    "order to alter": 1.1, "order to drop": 0.2, "order to pretend": 0.1, "order to retell": -1.6, "order to write": 0.7,
    "order user": 0.6, "past": -0.3, "past self": -0.4, "piece": 0.6, "piece last": 0.4, "pretend": 0.6, "product": 1.4,
    "product alter": 0.8, "product last": 0.9, "quote": 1.7, "rate": 0.8, "retell": -0.5, "said": -1.2, "self": -0.2,
    "signs": 0.8, "text": 0.4, "text drop": 0.6, "text rate": 0.7, "that": 0.5, "then": 0.2, "there": -0.2, "this": 1.0,
    "threat": 0.2, "to": 0.5, "user": 0.4, "we": -0.6, "we imperative": -0.9, "we you": -1.0, "whoever": 0.3,
    "whoever machine": 0.5, "whoever self": 0.8, "worded": 0.6, "write": 0.4, "you": 0.4, "you chat": 1.0, "you machine": 1.0,
    "you now": 1.2, "you pretend": 0.7, "you rate": 0.7, "you self": -1.4, "you user": -0.8,
}  # fmt: skip
"""What speaks for an order to a machine."""
