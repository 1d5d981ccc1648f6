"""
Weights of what is measured of sentences and quantities, in log odds: logistic regressions over labelled articles, rounded to one decimal.

``python benchmarks/weights.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

EVENT: Final[Mapping[str, float]] = {
    "base": -2.2, "about": 0.2, "act_on_object": 0.2, "act_with_amount": 0.3, "action": 0.1, "amount": 0.2, "amounts": 0.5,
    "background": -0.2, "bad": 0.1, "burden": -0.3, "change": 0.3, "compared": 0.3, "competition": -0.1, "contrast": -0.2,
    "cost": -0.3, "danger": -0.1, "debt": -0.3, "delay": 0.2, "early": 0.2, "event": 0.7, "eventful": 0.2, "fall": -0.2,
    "first": 0.4, "first_half": 0.1, "funding": -0.3, "goes_on": -0.3, "good": 0.6, "guidance": 0.3, "guided": 0.4,
    "hearsay": -0.1, "jobs": 0.1, "lack": -0.4, "last": -0.4, "late": -0.9, "like_before": -0.2, "limit": 0.1, "market": -0.3,
    "may": -0.3, "metric": 0.2, "money": 0.5, "moved": 0.2, "moved_down": -0.3, "near": 0.4, "object": 0.2, "opens": 0.6,
    "payout": 0.3, "peer": -0.2, "person": -0.3, "plan": 0.1, "product": -0.3, "quoted": -0.4, "rating": 0.1,
    "restructuring": 0.6, "result": 0.1, "result_compared": 0.2, "risk": -0.3, "risky": -0.2, "risky_down": -0.2, "soon": 0.3,
    "takes_up": -0.2, "trading": 0.4, "unsure": -0.1, "ushered": -0.3, "view": -0.1, "words": -0.1,
}  # fmt: skip
"""What speaks for an event in a sentence."""

RISK: Final[Mapping[str, float]] = {
    "base": -2.3, "about": -0.1, "act_on_object": -0.1, "action": -0.1, "background": -0.2, "bad": 0.2, "burden": 0.6,
    "change": -0.1, "compared": -0.4, "competition": 0.3, "conditional": 0.1, "contrast": 0.1, "cost": -0.2, "danger": 0.2,
    "deal": -0.1, "debt": 0.4, "delay": -0.3, "demand": -0.1, "dependence": 0.5, "early": -0.8, "event": -0.1, "eventful": 0.3,
    "fall": -0.1, "first": -0.5, "first_half": 0.1, "funding": 0.1, "goes_on": 0.3, "good": -0.2, "guidance": 0.1, "harm": -0.3,
    "headline": -0.3, "hearsay": -0.2, "lack": 0.2, "last": -0.5, "late": 0.3, "legal": 0.1, "like_before": 0.2, "limit": 0.2,
    "market": -0.1, "may": 0.3, "may_harm": 0.7, "metric": 0.2, "money": 0.1, "moved": -0.4, "moved_down": 0.1, "near": -0.2,
    "opens": -0.2, "opposition": 0.2, "order": 0.1, "payout": -0.1, "peer": -0.1, "people": -0.1, "per_share": -0.3,
    "percent": 0.3, "person": -0.2, "policy": 0.2, "product": 0.1, "quoted": -0.3, "rating": 0.2, "restructuring": -0.2,
    "result": -0.2, "result_compared": -0.1, "result_moved": 0.2, "rise": -0.3, "risk": 0.7, "risky": 0.5, "risky_down": 0.3,
    "trading": 0.1, "trial": -0.2, "unsure": 0.5, "ushered": 0.6, "ushers": 0.2, "words": 0.7,
}  # fmt: skip
"""What speaks for a risk in a sentence."""

FIGURE: Final[Mapping[str, float]] = {
    "base": -3.6, "about": 0.4, "again": 1.9, "alone": -0.3, "bare": -0.6, "by": -0.4, "central": -0.2, "chosen": 0.6,
    "compared_next": 0.4, "compares": -0.2, "crowd": -0.2, "dated": -0.1, "early": 0.9, "event": 0.3, "first": 0.8, "fresh": 2.0,
    "half": 0.1, "heading": 0.1, "headline": 0.4, "in_background": 0.5, "in_compared": 0.2, "in_deal": -0.1, "in_debt": 0.4,
    "in_dependence": 0.6, "in_funding": 0.5, "in_guidance": -0.5, "in_hearsay": -1.4, "in_jobs": 0.1, "in_legal": 0.4,
    "in_may": 0.1, "in_order": 0.4, "in_payout": -0.1, "in_peer": -1.0, "in_product": -0.4, "in_rating": 0.5,
    "in_restructuring": -0.7, "in_result": -0.4, "in_trading": 0.3, "in_trial": 0.2, "in_view": -0.1, "is_basis_points": -0.2,
    "is_count": -0.2, "is_money": 0.4, "is_multiple": -0.2, "is_other": 0.1, "is_percent": -0.2, "is_ratio": 0.2, "late": -0.8,
    "leads": 1.2, "level": 0.2, "moved": 0.4, "near": 0.2, "of_cost": -0.6, "of_deal": 0.1, "of_debt": -0.4, "of_guidance": -0.4,
    "of_jobs": -0.2, "of_metric": 0.6, "of_payout": 0.1, "of_peer": -0.6, "of_policy": 0.9, "of_rating": -0.4, "of_result": 0.4,
    "of_trading": 0.4, "place": -1.0, "quoted": -0.3, "risk": 0.5, "role_estimate": 0.7, "role_guidance": 0.6,
    "role_reported": -0.5, "role_target": -0.1, "row": -0.3, "second": 0.9, "short": 0.1, "soon": 0.3, "span": 0.9,
}  # fmt: skip
"""What speaks for a quantity as a key figure."""
