"""
Weights of what is measured of sentences and quantities, in log odds: logistic regressions over labelled articles, rounded to one decimal.

``python benchmarks/weights.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

EVENT: Final[Mapping[str, float]] = {
    "base": -3.0, "about": 0.1, "act_on_object": 0.3, "act_with_amount": 0.3, "action": 0.2, "amount": 0.2, "amounts": 0.5,
    "background": 0.1, "burden": -0.1, "central": 0.7, "change": 0.3, "compared": 0.3, "competition": 0.3, "conditional": -0.3,
    "contrast": -0.3, "cost": -0.7, "danger": -0.3, "deal": -0.1, "debt": -0.6, "delay": 0.3, "demand": -0.1, "dependence": -0.3,
    "early": -0.1, "event": 1.2, "eventful": 0.3, "fall": 0.2, "first": 0.7, "first_half": 0.2, "funding": -0.6, "goes_on": -0.1,
    "good": 1.1, "guidance": 0.1, "guided": 0.4, "harm": 0.2, "headline": -0.1, "hearsay": -0.1, "jobs": 0.1, "lack": -0.6,
    "last": -0.8, "late": -1.5, "legal": -0.1, "like_before": 0.1, "limit": 0.5, "market": -1.1, "may": -1.0, "may_harm": -0.1,
    "metric": 0.3, "money": 0.7, "moved": 0.3, "moved_down": -0.1, "near": 0.2, "object": 0.1, "opens": 0.5, "opposition": -0.1,
    "payout": 1.1, "peer": -0.3, "people": 0.4, "percent": -0.1, "person": 0.1, "plan": 0.2, "policy": -0.1, "product": -0.4,
    "quoted": -0.8, "rating": 0.7, "restructuring": 0.3, "result": -0.3, "result_compared": 0.2, "result_moved": -0.2,
    "rhetoric": -0.1, "rise": 0.4, "risk": -0.6, "risky": -0.3, "risky_down": -0.3, "soon": 0.2, "takes_up": -0.1, "trading": 0.5,
    "trial": -0.1, "under_risk": -0.4, "unsure": -0.2, "ushered": -0.5, "ushers": 0.2, "view": 0.1, "words": 0.8,
}  # fmt: skip
"""What speaks for an event in a sentence."""

RISK: Final[Mapping[str, float]] = {
    "base": -3.7, "about": -0.1, "act_on_object": -0.2, "act_with_amount": 0.1, "action": -0.1, "amount": -0.2, "amounts": 0.2,
    "background": -0.5, "bad": -0.2, "burden": 0.6, "central": 0.4, "change": -0.3, "compared": -0.3, "competition": 0.2,
    "conditional": 0.4, "contrast": 0.4, "cost": 0.1, "danger": 0.4, "deal": -0.1, "delay": -0.5, "demand": -0.3,
    "dependence": 0.8, "early": -0.9, "event": -0.5, "eventful": 0.4, "fall": -0.4, "first": -1.5, "first_half": -0.5,
    "funding": 0.3, "goes_on": 0.1, "good": -0.7, "guidance": -0.2, "guided": -0.3, "harm": -0.2, "headline": -0.7,
    "hearsay": -0.2, "jobs": -0.1, "lack": 0.2, "last": -1.1, "late": 1.0, "legal": 0.2, "like_before": -0.2, "limit": 0.6,
    "market": -0.5, "may": 0.6, "may_harm": 1.0, "metric": 0.2, "money": -0.2, "moved": -0.2, "moved_down": 0.4, "near": -0.1,
    "object": 0.1, "opens": 0.1, "opposition": 0.2, "order": 0.3, "payout": -0.3, "peer": -0.5, "people": -0.4, "per_share": -1.0,
    "percent": 0.3, "person": -0.2, "plan": 0.2, "policy": 0.4, "quoted": -1.0, "rating": 0.2, "restructuring": -0.5,
    "result": 0.2, "result_compared": -0.3, "result_moved": 0.1, "rhetoric": -0.1, "rise": -0.3, "risk": 1.0, "risky": 0.9,
    "risky_down": -0.3, "soon": 0.3, "takes_up": 0.1, "trading": 0.2, "under_risk": 0.4, "unsure": 1.2, "ushered": 1.0,
    "ushers": 0.6, "view": 0.4, "words": 1.7,
}  # fmt: skip
"""What speaks for a risk in a sentence."""

FIGURE: Final[Mapping[str, float]] = {
    "base": -2.8, "again": 2.0, "alone": -0.3, "bare": -0.9, "by": -0.2, "central": 0.2, "chosen": 0.7, "compared_next": 0.6,
    "compares": -0.5, "crowd": -0.4, "dated": 0.1, "early": 0.8, "event": 0.1, "first": 0.7, "fresh": 1.7, "half": -0.1,
    "heading": 0.4, "headline": 0.3, "in_background": 0.3, "in_compared": 0.2, "in_deal": -0.3, "in_debt": -0.1,
    "in_dependence": -0.3, "in_funding": 0.1, "in_hearsay": -0.7, "in_jobs": 0.1, "in_legal": 0.1, "in_may": -0.1,
    "in_order": 0.5, "in_payout": -0.3, "in_peer": -0.9, "in_product": -0.1, "in_rating": 0.1, "in_restructuring": 0.3,
    "in_result": -0.1, "in_trading": 0.2, "in_trial": 0.3, "is_basis_points": -0.5, "is_count": -0.2, "is_money": 0.4,
    "is_multiple": 0.1, "is_per_share": 0.2, "is_percent": 0.1, "is_ratio": -0.2, "late": -1.2, "leads": 0.7, "level": 0.4,
    "moved": 0.4, "near": 0.3, "of_compared": -0.1, "of_cost": -0.4, "of_deal": 0.2, "of_debt": 0.2, "of_jobs": -0.3,
    "of_payout": 0.5, "of_peer": -0.2, "of_policy": 1.0, "of_result": 0.3, "of_trading": 0.3, "place": -1.0, "quoted": -0.6,
    "risk": 0.4, "role_estimate": 0.5, "role_guidance": 0.2, "role_reported": 0.4, "row": -0.2, "second": 0.4, "short": 0.1,
    "soon": 0.3, "span": 0.9,
}  # fmt: skip
"""What speaks for a quantity as a key figure."""
