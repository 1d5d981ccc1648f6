"""
Weights of what is measured of sentences and quantities, in log odds: logistic regressions over labelled articles, rounded to one decimal.

``python benchmarks/weights.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

EVENT: Final[Mapping[str, float]] = {
    "base": -3.0, "about": 0.1, "act_on_object": 0.1, "act_with_amount": 0.3, "action": 0.5, "amounts": 0.7, "background": -0.1,
    "bad": 0.1, "central": 0.7, "change": 0.1, "compared": 0.2, "competition": 0.2, "conditional": -0.4, "contrast": -0.4,
    "cost": -0.7, "danger": -0.4, "deal": -0.2, "debt": -0.5, "delay": 0.4, "dependence": -0.4, "early": -0.3, "event": 1.3,
    "eventful": 0.2, "fall": 0.1, "first": 0.8, "first_half": 0.1, "funding": -0.6, "goes_on": -0.1, "good": 1.3,
    "guidance": -0.3, "guided": 0.6, "harm": 0.1, "hearsay": -0.1, "jobs": 0.1, "lack": -0.6, "last": -1.0, "late": -1.9,
    "like_before": 0.1, "limit": 0.5, "market": -1.2, "may": -1.0, "may_harm": -0.2, "metric": 0.3, "money": 0.5, "moved": 0.4,
    "near": 0.4, "object": 0.2, "opens": 0.8, "opposition": -0.2, "order": -0.1, "payout": 1.0, "peer": -0.5, "people": 0.6,
    "per_share": 0.1, "percent": 0.1, "person": -0.1, "plan": 0.4, "product": -0.4, "quoted": -1.0, "rating": 0.5,
    "restructuring": 0.2, "result": -0.2, "result_compared": 0.3, "result_moved": -0.1, "rhetoric": -0.1, "rise": 0.5,
    "risk": -0.6, "risky": -0.5, "risky_down": -0.4, "soon": 0.1, "trading": 0.6, "trial": -0.3, "under_risk": -0.3,
    "unsure": -0.2, "ushered": -0.3, "ushers": 0.3, "view": 0.2, "words": 0.8,
}  # fmt: skip
"""What speaks for an event in a sentence."""

RISK: Final[Mapping[str, float]] = {
    "base": -3.8, "about": -0.2, "act_on_object": -0.2, "act_with_amount": 0.1, "action": -0.1, "amount": -0.1, "amounts": 0.1,
    "background": -0.6, "bad": -0.2, "burden": 0.6, "central": 0.4, "change": -0.3, "compared": -0.1, "conditional": 0.6,
    "contrast": 0.6, "danger": 0.4, "deal": -0.3, "debt": 0.1, "delay": -0.5, "demand": -0.3, "dependence": 0.9, "early": -1.1,
    "event": -0.3, "eventful": 0.5, "fall": -0.3, "first": -1.6, "first_half": -0.3, "funding": 0.3, "goes_on": 0.2, "good": -0.6,
    "guidance": -0.3, "guided": -0.3, "headline": -0.7, "hearsay": -0.1, "jobs": 0.1, "lack": 0.2, "last": -1.1, "late": 1.2,
    "legal": 0.2, "like_before": -0.2, "limit": 0.8, "market": -0.7, "may": 0.4, "may_harm": 0.9, "metric": 0.1, "money": -0.3,
    "moved": -0.2, "moved_down": 0.5, "near": -0.1, "opens": 0.1, "opposition": 0.3, "order": 0.3, "payout": -0.3, "peer": -0.7,
    "people": -0.2, "per_share": -1.3, "percent": 0.3, "person": -0.3, "plan": 0.2, "policy": 0.3, "quoted": -1.2, "rating": 0.3,
    "restructuring": -0.4, "result": 0.1, "result_compared": -0.4, "result_moved": 0.1, "rhetoric": 0.1, "rise": -0.2,
    "risk": 1.2, "risky": 0.8, "risky_down": -0.3, "soon": 0.1, "takes_up": 0.1, "trading": 0.4, "under_risk": 0.6, "unsure": 1.2,
    "ushered": 0.9, "ushers": 0.7, "view": 0.2, "words": 2.0,
}  # fmt: skip
"""What speaks for a risk in a sentence."""

FIGURE: Final[Mapping[str, float]] = {
    "base": -3.1, "again": 2.0, "alone": -0.6, "bare": -0.7, "by": -0.3, "central": 0.3, "chosen": 0.8, "compared_next": 0.4,
    "compares": -0.3, "consensus": 0.2, "crowd": -0.4, "dated": 0.1, "early": 0.6, "first": 0.6, "fresh": 2.0, "heading": 0.4,
    "headline": 0.3, "in_background": 0.3, "in_compared": 0.2, "in_deal": -0.3, "in_dependence": -0.3, "in_guidance": -0.1,
    "in_hearsay": -0.8, "in_legal": 0.2, "in_may": -0.1, "in_order": 0.6, "in_payout": -0.4, "in_peer": -0.9, "in_product": -0.1,
    "in_rating": 0.2, "in_trading": 0.2, "in_trial": 0.3, "in_view": 0.1, "is_basis_points": -0.5, "is_count": -0.3,
    "is_money": 0.5, "is_multiple": -0.1, "is_per_share": 0.2, "is_percent": 0.2, "is_ratio": -0.2, "late": -1.0, "leads": 0.8,
    "level": 0.3, "moved": 0.5, "near": 0.3, "of_compared": -0.2, "of_cost": -0.4, "of_deal": 0.2, "of_debt": 0.2,
    "of_jobs": -0.4, "of_metric": 0.1, "of_payout": 0.4, "of_peer": -0.2, "of_policy": 1.0, "of_rating": 0.1, "of_result": 0.3,
    "of_trading": 0.4, "place": -1.0, "price_moved": 0.1, "quoted": -0.6, "risk": 0.5, "role_estimate": 0.7, "role_guidance": 0.3,
    "role_reported": 0.4, "role_target": 0.1, "row": -0.1, "second": 0.3, "short": 0.2, "soon": 0.1, "span": 1.0,
}  # fmt: skip
"""What speaks for a quantity as a key figure."""
