"""
Weights of what is measured of sentences and quantities, in log odds: logistic regressions over labelled articles, rounded to one decimal.

``python benchmarks/weights.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


EVENT: Final[Mapping[str, float]] = {
    "base": -3.4, "act_on_object": -0.3, "act_with_amount": 0.3, "action": 0.4, "again": 0.5, "amounts": 1.1,
    "amounts_before": -0.8, "amounts_behind": 0.4, "background": -0.4, "central": 0.3, "change": 0.1, "colon": -0.7,
    "conditional": -0.2, "conditional_before": 0.3, "conditional_behind": -0.2, "contrast": -0.3, "danger": -0.1, "dated": 0.4,
    "dependence": -0.3, "down": 0.5, "early": -0.4, "event": 0.5, "eventful": 0.4, "eventful_before": -0.6, "first": 0.5,
    "first_half": 0.8, "good": 1.1, "guided": 0.3, "headed": 0.5, "headline": -0.2, "last": -0.6, "late": -1.1, "length": 0.3,
    "like_before": -0.4, "market": -0.2, "may": -0.7, "may_before": -0.1, "may_behind": -0.7, "names": 0.1, "near": 0.4,
    "near_before": -0.5, "near_behind": 0.5, "none_before": 0.5, "none_behind": -0.4, "object": 0.6, "opens": 0.3, "other": 0.2,
    "partners": 0.5, "payout": 0.7, "peer": -0.4, "per_share": 0.5, "percent": -0.2, "person": -0.2, "plan": 0.2, "quoted": -0.1,
    "result_moved": 0.4, "rise": 0.2, "risk": -0.2, "risk_before": 0.2, "risk_behind": -0.3, "risky": 0.1, "risky_down": -0.5,
    "role_estimate": -0.1, "role_reported": 0.2, "role_target": -0.3, "section": 0.4, "semicolon": -0.6, "single": 0.1,
    "soon": 0.1, "takes_up": 0.1, "takes_up_before": 0.1, "takes_up_behind": 0.1, "under_risk": 0.2, "unsure": -0.4, "up": 0.5,
    "ushered": 0.1, "ushers": 0.1, "view": -0.4, "view_before": -0.2, "view_behind": -0.3, "words": 0.3,
}  # fmt: skip
"""What speaks for an event in a sentence."""

RISK: Final[Mapping[str, float]] = {
    "base": -3.6, "act_with_amount": 0.5, "action": -0.4, "again": -0.3, "amounts_before": 0.1, "amounts_behind": 0.6,
    "background": -0.4, "bad": 0.2, "central": 0.6, "change": 0.1, "colon": 0.6, "conditional": 0.7, "conditional_before": 0.2,
    "conditional_behind": 0.4, "contrast": 0.4, "danger": 0.5, "dated": -0.2, "dependence": 0.5, "down": -0.3, "early": -0.9,
    "event": -0.4, "eventful": 0.4, "eventful_before": -0.1, "eventful_behind": 0.8, "fall": -0.4, "first": -0.8,
    "first_half": -0.6, "fresh": 0.3, "good": -0.6, "guided": -0.1, "headed": -0.2, "headline": -0.4, "last": -1.0, "late": 0.7,
    "length": -0.4, "like_before": -0.1, "market": -0.3, "may": 1.2, "may_before": 0.7, "may_behind": 0.6, "names": 0.3,
    "near": -0.1, "near_before": -0.5, "none_before": -0.8, "none_behind": -0.7, "object": 0.1, "opens": -0.4, "other": 0.2,
    "partners": 0.4, "peer": -0.1, "per_share": -0.6, "percent": 0.4, "person": -0.6, "plan": 0.6, "quoted": -0.7,
    "result_moved": 0.2, "rhetoric": 0.2, "risk": 1.3, "risk_before": 0.4, "risk_behind": 0.6, "risky": 0.5, "risky_down": 0.2,
    "role_estimate": 0.5, "role_reported": 0.1, "section": -0.1, "single": 0.2, "soon": -0.2, "takes_up": 0.1,
    "takes_up_before": -0.3, "takes_up_behind": -0.2, "under_risk": 0.3, "unsure": 0.9, "up": -0.2, "ushered": 0.6, "ushers": 0.7,
    "view": 0.4, "view_before": 0.5, "view_behind": 0.4, "words": 1.2,
}  # fmt: skip
"""What speaks for a risk in a sentence."""

SAME_EVENT: Final[Mapping[str, float]] = {
    "base": -2.1, "amount": 2.2, "beside": 1.7, "document": -2.2, "openings": 1.7, "paragraph": 3.0, "takes_up": 0.8,
    "words": 2.8,
}  # fmt: skip
"""What speaks for one event in two sentences."""

SAME_RISK: Final[Mapping[str, float]] = {
    "base": -1.8, "amount": 1.9, "beside": 1.0, "document": -1.3, "paragraph": 1.4, "takes_up": 0.9, "words": 2.1,
}  # fmt: skip
"""What speaks for one risk in two sentences."""

FIGURE: Final[Mapping[str, float]] = {
    "base": -2.7, "about": -0.2, "after count, other": -0.4, "after count, percent": -0.2, "after money, count": -0.5,
    "after money, money": -0.3, "after money, multiple": 0.4, "after money, percent": -0.1, "after multiple, multiple": 0.1,
    "after none, count": 0.3, "after none, money": 0.3, "after none, multiple": -0.1, "after none, other": -0.1,
    "after none, per_share": 0.1, "after none, percent": 0.1, "after none, ratio": -0.1, "after other, money": 0.3,
    "after other, other": 0.3, "after other, percent": 0.2, "after per_share, money": 0.2, "after per_share, per_share": 0.2,
    "after per_share, percent": 0.1, "after percent, count": -0.2, "after percent, money": 0.3, "after percent, other": 0.1,
    "after percent, per_share": -0.2, "again": 1.2, "alone": -0.4, "bare": -0.2, "before count, count": 0.2,
    "before count, money": -0.1, "before count, percent": 0.3, "before money, count": -0.2, "before money, money": -0.1,
    "before money, other": -0.2, "before money, per_share": -0.3, "before money, percent": -0.1, "before multiple, money": 0.1,
    "before multiple, multiple": 0.7, "before none, money": 0.1, "before none, multiple": -0.2, "before none, other": 0.1,
    "before none, per_share": -0.2, "before none, percent": -0.3, "before none, ratio": 0.1, "before other, count": -0.2,
    "before other, money": 0.1, "before other, other": 0.1, "before other, percent": -0.1, "before per_share, per_share": 0.1,
    "before per_share, percent": 0.3, "before percent, money": 0.2, "before percent, per_share": 0.1,
    "before percent, percent": 0.2, "behind a": -0.3, "behind about": 0.1, "behind after": -0.2, "behind against": -0.1,
    "behind and": -0.1, "behind at": -0.1, "behind by": -0.1, "behind colon": -0.3, "behind for": 0.5, "behind from": -0.3,
    "behind is": 0.1, "behind its": -0.2, "behind none": -0.3, "behind of": -0.3, "behind on": 0.6, "behind or": 0.3,
    "behind than": 0.1, "behind the": 0.2, "behind to": 0.5, "behind up": -0.4, "behind was": 0.8, "behind were": -0.1,
    "behind with": -0.3, "by": -0.1, "central": 0.9, "chosen": 0.3, "compared_next": 0.2, "compares": -0.3, "consensus": 0.3,
    "crowd": -0.4, "dated": 0.2, "depth": -0.6, "early": 0.2, "event": 0.2, "first": 0.3, "fresh": 2.4, "half": -0.3,
    "heading": 0.3, "headline": 0.2, "in brackets": 0.1, "in_background": -0.1, "in_compared": 0.3, "in_deal": -0.3,
    "in_dependence": 0.1, "in_funding": -0.1, "in_guidance": -0.3, "in_hearsay": -0.3, "in_jobs": -0.1, "in_legal": -0.2,
    "in_order": 0.2, "in_payout": -0.5, "in_peer": -0.4, "in_policy": -0.1, "in_product": -0.2, "in_rating": -0.2,
    "in_restructuring": -0.2, "in_trading": 0.1, "in_trial": 0.1, "is_basis_points": -0.2, "is_count": -0.5, "is_money": 0.4,
    "is_multiple": -0.1, "is_other": -0.1, "is_per_share": 0.1, "is_percent": 0.3, "is_ratio": 0.1, "late": -0.5, "leads": 0.4,
    "level": 0.3, "like before": 0.1, "like behind": -0.1, "like in paragraph": -0.2, "moved": 0.1, "name": -0.5, "named": 0.1,
    "near": 0.4, "of_compared": -0.3, "of_cost": -0.4, "of_debt": -0.1, "of_guidance": 0.1, "of_jobs": -0.2, "of_metric": 0.2,
    "of_payout": 0.1, "of_peer": -0.5, "of_policy": 0.2, "of_rating": 0.1, "of_result": 0.1, "opens paragraph": 0.3,
    "paragraph": 0.2, "place": -0.2, "place in paragraph": -0.2, "price_moved": 0.4, "quoted": -0.2, "risk": 0.3,
    "role_estimate": 0.6, "role_guidance": 0.4, "role_reported": -0.3, "role_target": 0.4, "row": -0.1, "second": 0.3,
    "short": 0.2, "sort deal": 0.1, "sort debt, money": 0.5, "sort debt, percent": -0.2, "sort jobs": 0.3,
    "sort jobs, count": 0.2, "sort other": -0.2, "sort other, basis_points": -0.2, "sort other, count": 0.1,
    "sort other, money": 0.1, "sort other, multiple": 0.3, "sort other, other": 0.2, "sort other, per_share": -0.2,
    "sort other, ratio": -0.4, "sort payout": 0.1, "sort payout, per_share": 0.3, "sort policy": -0.1, "sort policy, money": -0.2,
    "sort price": -0.1, "sort price, count": -0.6, "sort price, per_share": -0.1, "sort price, percent": 0.2,
    "sort price, ratio": 0.4, "sort result": -0.3, "sort result, count": -0.3, "sort result, multiple": -0.3,
    "sort result, other": -0.2, "sort result, per_share": 0.3, "sort result, percent": 0.1, "span": 0.9, "spelled": -0.6,
    "way None": -0.1, "way down": 0.2, "way up": -0.1,
}  # fmt: skip
"""What speaks for a quantity as a key figure."""
