"""
Weights of what is measured of a text, in log odds that it orders a machine about: a logistic regression, rounded to one decimal.

``python benchmarks/orders.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ORDER: Final[Mapping[str, float]] = {
    "base": -2.6, "about": 0.7, "actor": -1.0, "actor norm": -0.7, "actor product": -0.5, "actor write": -0.5, "asks": -0.5,
    "both": 0.6, "brackets": 0.9, "business": 0.1, "call": 2.4, "chat": -0.7, "chat this": 0.9, "colon": 0.3, "drop": 0.4,
    "duty": -1.4, "form": 0.1, "future": 0.7, "head": 0.2, "head chat": 0.2, "head machine": 1.8, "imperative": 0.9, "last": 1.8,
    "long": -1.8, "machine": -0.9, "machine human": -0.3, "machine retell": 0.7, "machine self": 0.4, "must": -0.7,
    "must form": 1.2, "must piece": 0.1, "norm": 0.7, "now": 0.8, "numbers": -0.8, "only": 0.7, "only write": 0.3,
    "opens machine": 0.9, "order": -0.6, "order chat": 0.8, "order piece": -1.1, "order product": -0.3, "order retell": -0.5,
    "order self": 1.0, "order to alter": 1.1, "order to drop": 0.3, "order to pretend": 0.2, "order to retell": -1.0,
    "order to write": 0.5, "order user": 0.1, "past": -0.2, "past self": -0.2, "piece": 0.4, "piece last": 0.8, "pretend": 0.7,
    "product": 1.3, "product alter": 0.8, "product last": 0.5, "product norm": 0.5, "quote": 1.8, "rate": 1.0, "retell": -0.7,
    "retell alter": 1.4, "retell drop": 1.1, "said": -1.3, "self": -0.3, "signs": 0.9, "text": 0.6, "text drop": 0.5,
    "text rate": 0.9, "that": 0.6, "then": 0.2, "there": -0.4, "this": 0.9, "threat": 0.2, "to": 0.4, "user": 0.6, "we": -0.4,
    "we imperative": -1.3, "we you": -1.2, "whoever": 0.5, "whoever machine": 0.5, "whoever self": 0.9, "worded": 0.8,
    "write": 0.5, "you": 0.4, "you chat": 1.1, "you machine": 1.0, "you now": 1.1, "you pretend": 0.7, "you rate": 0.8,
    "you self": -1.4, "you user": -0.9,
}  # fmt: skip
"""What speaks for an order to a machine."""
