"""
Weights of what is measured of sentences and quantities, in log odds: logistic regressions over labelled articles, rounded to one decimal.

``python benchmarks/weights.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

EVENT: Final[Mapping[str, float]] = {
    "base": -2.7, "about": 0.3, "act_on_object": 0.3, "act_with_amount": 0.3, "action": 0.2, "amounts": 0.4, "background": 0.3,
    "burden": -0.1, "central": 0.4, "change": 0.3, "compared": 0.4, "competition": 0.1, "conditional": -0.2, "contrast": -0.3,
    "cost": -0.7, "deal": -0.3, "debt": -0.5, "delay": 0.1, "demand": 0.1, "dependence": -0.2, "early": 0.2, "event": 1.1,
    "fall": 0.1, "first": 0.5, "first_half": 0.2, "funding": -0.7, "goes_on": -0.2, "good": 1.1, "guidance": 0.4, "guided": 0.3,
    "harm": 0.3, "hearsay": -0.1, "jobs": 0.2, "lack": -0.5, "last": -0.7, "late": -1.3, "like_before": 0.1, "limit": 0.4,
    "market": -0.9, "may": -0.9, "may_harm": -0.1, "metric": 0.4, "money": 0.7, "moved": 0.5, "moved_down": -0.2, "near": 0.2,
    "object": 0.2, "opens": 0.5, "opposition": -0.2, "payout": 0.8, "peer": -0.4, "people": 0.3, "per_share": 0.1, "person": 0.1,
    "plan": 0.2, "policy": -0.1, "product": -0.4, "quoted": -0.5, "rating": 0.6, "restructuring": 0.4, "result": -0.2,
    "result_moved": -0.3, "rise": 0.1, "risk": -0.2, "risky": -0.5, "risky_down": -0.3, "soon": 0.3, "takes_up": 0.1,
    "trading": 0.5, "trial": -0.2, "under_risk": -0.5, "unsure": -0.2, "ushered": -0.5, "view": 0.1, "words": 0.7,
}  # fmt: skip
"""What speaks for an event in a sentence."""

RISK: Final[Mapping[str, float]] = {
    "base": -3.1, "about": -0.1, "act_with_amount": 0.1, "action": -0.2, "amount": -0.1, "amounts": 0.2, "background": -0.3,
    "burden": 0.7, "central": 0.1, "change": -0.2, "compared": -0.4, "competition": 0.3, "conditional": 0.3, "contrast": 0.1,
    "cost": 0.2, "danger": 0.2, "debt": 0.3, "delay": -0.1, "demand": -0.1, "dependence": 0.6, "early": -1.1, "event": -0.4,
    "eventful": 0.4, "fall": -0.5, "first": -1.0, "first_half": -0.4, "funding": 0.1, "goes_on": 0.2, "good": -0.4,
    "guided": -0.1, "harm": -0.1, "headline": -0.6, "hearsay": -0.2, "jobs": -0.1, "lack": 0.2, "last": -1.1, "late": 0.7,
    "legal": 0.1, "limit": 0.2, "market": -0.2, "may": 0.5, "may_harm": 0.7, "metric": 0.3, "money": -0.2, "moved": -0.2,
    "moved_down": 0.4, "near": -0.1, "object": 0.1, "opposition": 0.4, "order": 0.4, "payout": -0.4, "peer": -0.3, "people": -0.4,
    "per_share": -0.8, "percent": 0.3, "person": -0.3, "plan": 0.2, "policy": 0.2, "product": 0.2, "quoted": -0.7, "rating": 0.2,
    "restructuring": -0.4, "result": 0.2, "result_compared": -0.1, "rise": -0.1, "risk": 1.0, "risky": 1.1, "risky_down": -0.2,
    "soon": 0.4, "takes_up": -0.1, "trial": -0.1, "under_risk": 0.3, "unsure": 0.8, "ushered": 1.1, "ushers": 0.7, "view": 0.3,
    "words": 1.3,
}  # fmt: skip
"""What speaks for a risk in a sentence."""

FIGURE: Final[Mapping[str, float]] = {
    "base": -2.5, "about": 0.2, "again": 2.3, "alone": -0.3, "bare": -0.7, "by": -0.3, "central": -0.4, "chosen": 0.6,
    "compared_next": 0.4, "compares": -0.5, "crowd": -0.3, "dated": 0.1, "early": 0.8, "event": 0.4, "first": 0.7, "fresh": 1.5,
    "half": 0.1, "heading": -0.1, "headline": 0.2, "in_background": 0.4, "in_deal": -0.1, "in_debt": 0.1, "in_dependence": -0.4,
    "in_funding": 0.1, "in_hearsay": -1.0, "in_jobs": -0.1, "in_legal": 0.3, "in_order": 0.6, "in_payout": -0.1, "in_peer": -0.8,
    "in_policy": 0.1, "in_rating": 0.3, "in_result": -0.1, "in_trading": 0.4, "in_trial": 0.3, "in_view": -0.1,
    "is_basis_points": -0.5, "is_count": -0.3, "is_money": 0.3, "is_multiple": 0.1, "is_other": 0.2, "is_per_share": 0.1,
    "late": -1.0, "leads": 0.8, "level": 0.4, "moved": 0.4, "near": 0.3, "of_compared": -0.5, "of_cost": -0.2, "of_deal": -0.1,
    "of_debt": 0.1, "of_guidance": -0.3, "of_jobs": -0.1, "of_metric": 0.1, "of_payout": -0.2, "of_peer": -0.5, "of_policy": 0.6,
    "of_rating": -0.5, "of_result": 0.3, "place": -1.1, "quoted": -0.4, "risk": 0.2, "role_estimate": 0.6, "role_guidance": 0.3,
    "role_target": -0.1, "row": -0.3, "second": 0.4, "short": 0.1, "soon": 0.3, "span": 0.8,
}  # fmt: skip
"""What speaks for a quantity as a key figure."""
