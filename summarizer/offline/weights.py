"""
Weights of what is measured of sentences and quantities, in log odds: logistic regressions over labelled articles, rounded to one decimal.

``python benchmarks/weights.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

EVENT: Final[Mapping[str, float]] = {
    "base": -2.9, "about": 0.2, "act_on_object": 0.3, "act_with_amount": 0.2, "action": 0.2, "amounts": 0.5, "background": 0.2,
    "bad": -0.1, "burden": -0.2, "central": 0.5, "change": 0.3, "compared": 0.3, "competition": 0.2, "conditional": -0.2,
    "contrast": -0.3, "cost": -0.7, "danger": -0.2, "deal": -0.1, "debt": -0.5, "delay": 0.3, "demand": 0.1, "dependence": -0.3,
    "early": -0.2, "event": 1.3, "eventful": 0.2, "fall": 0.3, "first": 0.7, "first_half": 0.2, "funding": -0.6, "goes_on": -0.2,
    "good": 1.1, "guidance": 0.2, "guided": 0.1, "harm": 0.3, "hearsay": -0.1, "jobs": 0.1, "lack": -0.6, "last": -0.8,
    "late": -1.5, "like_before": 0.1, "limit": 0.5, "market": -1.1, "may": -1.1, "may_harm": -0.1, "metric": 0.5, "money": 0.6,
    "moved": 0.6, "moved_down": -0.2, "near": 0.3, "object": 0.2, "opens": 0.6, "opposition": -0.2, "order": 0.1, "payout": 1.0,
    "peer": -0.3, "people": 0.3, "person": 0.1, "plan": 0.4, "policy": -0.1, "product": -0.4, "quoted": -0.9, "rating": 0.7,
    "restructuring": 0.5, "result": -0.3, "result_compared": 0.1, "result_moved": -0.2, "rhetoric": -0.1, "rise": 0.2,
    "risk": -0.5, "risky": -0.3, "risky_down": -0.3, "soon": 0.2, "trading": 0.5, "trial": -0.2, "under_risk": -0.4,
    "unsure": -0.3, "ushered": -0.7, "ushers": 0.1, "words": 0.8,
}  # fmt: skip
"""What speaks for an event in a sentence."""

RISK: Final[Mapping[str, float]] = {
    "base": -3.3, "about": -0.2, "act_with_amount": 0.2, "action": -0.1, "amount": -0.1, "amounts": 0.2, "background": -0.5,
    "bad": -0.1, "burden": 0.7, "central": 0.1, "change": -0.3, "compared": -0.5, "competition": 0.2, "conditional": 0.4,
    "contrast": 0.4, "cost": 0.1, "danger": 0.3, "debt": 0.2, "delay": -0.5, "demand": -0.2, "dependence": 0.8, "early": -1.0,
    "event": -0.4, "eventful": 0.3, "fall": -0.5, "first": -1.3, "first_half": -0.4, "funding": 0.1, "goes_on": 0.3, "good": -0.6,
    "guided": -0.2, "harm": -0.3, "headline": -0.6, "hearsay": -0.1, "jobs": 0.1, "lack": 0.2, "last": -1.1, "late": 0.8,
    "legal": 0.2, "like_before": -0.1, "limit": 0.5, "market": -0.2, "may": 0.7, "may_harm": 0.9, "metric": 0.2, "money": -0.1,
    "moved": -0.1, "moved_down": 0.4, "near": -0.2, "object": 0.1, "opposition": 0.5, "order": 0.3, "payout": -0.4, "peer": -0.5,
    "people": -0.6, "per_share": -1.0, "percent": 0.3, "person": -0.4, "plan": 0.2, "policy": 0.3, "quoted": -0.9, "rating": 0.1,
    "restructuring": -0.5, "result": 0.3, "result_compared": -0.2, "rhetoric": -0.1, "rise": -0.2, "risk": 1.0, "risky": 1.0,
    "risky_down": -0.3, "soon": 0.4, "takes_up": -0.1, "trading": 0.2, "under_risk": 0.5, "unsure": 1.2, "ushered": 1.1,
    "ushers": 0.7, "view": 0.4, "words": 1.5,
}  # fmt: skip
"""What speaks for a risk in a sentence."""

FIGURE: Final[Mapping[str, float]] = {
    "base": -2.5, "about": 0.1, "again": 2.2, "alone": -0.3, "bare": -0.9, "by": -0.3, "central": -0.1, "chosen": 0.6,
    "compared_next": 0.5, "compares": -0.5, "crowd": -0.5, "early": 0.8, "event": 0.3, "first": 0.6, "fresh": 1.6, "heading": 0.1,
    "headline": 0.5, "in_background": 0.4, "in_compared": 0.1, "in_deal": -0.3, "in_debt": 0.2, "in_dependence": -0.2,
    "in_hearsay": -0.9, "in_legal": 0.2, "in_may": -0.1, "in_order": 0.6, "in_payout": -0.1, "in_peer": -0.6, "in_policy": 0.2,
    "in_rating": 0.1, "in_restructuring": 0.1, "in_result": -0.1, "in_trading": 0.3, "in_trial": 0.2, "in_view": -0.1,
    "is_basis_points": -0.6, "is_count": -0.1, "is_money": 0.4, "is_multiple": 0.1, "is_per_share": 0.2, "late": -1.1,
    "leads": 0.7, "level": 0.3, "moved": 0.4, "near": 0.3, "of_compared": -0.3, "of_cost": -0.2, "of_deal": 0.1,
    "of_guidance": -0.3, "of_jobs": -0.1, "of_metric": 0.1, "of_peer": -0.6, "of_policy": 0.7, "of_rating": -0.3,
    "of_result": 0.3, "of_trading": 0.1, "place": -1.0, "quoted": -0.6, "risk": 0.3, "role_estimate": 0.5, "role_guidance": 0.3,
    "role_target": 0.3, "row": -0.3, "second": 0.4, "short": 0.1, "soon": 0.2, "span": 0.9,
}  # fmt: skip
"""What speaks for a quantity as a key figure."""
