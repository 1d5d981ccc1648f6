"""
Weights of what is measured of a candidate for a metric, in log odds that it is right: a logistic regression, rounded to one decimal.

``python benchmarks/metrics.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

METRIC: Final[Mapping[str, float]] = {
    "act": 0.4, "act & ends in act": -0.4, "act & inside": -0.3, "act & named": 0.3, "act & often": 0.2, "act & one word": 0.4,
    "act + other": 0.4, "act behind to": -0.3, "act breaks": -0.4, "act count": -0.2, "act joint": -0.3, "act money": 0.5,
    "act past": -0.5, "act plain": -0.6, "act price": -0.3, "act rank 0": 0.5, "act share": 0.4, "clause & capital": -0.2,
    "clause & digit": 0.2, "clause & ends small": -0.3, "clause & in headline": -0.3, "clause & named": 0.3,
    "clause & two words": -0.3, "clause behind at": 0.4, "clause behind for": 0.2, "clause behind of": -0.5,
    "clause behind to": 0.3, "clause count": -0.3, "clause money": 0.2, "clause other": 0.3, "clause price": -0.4,
    "clause share": 0.3, "clause words": -0.4, "dots": 0.4, "earlier": -0.5, "earlier & ends in name": 0.4,
    "earlier & in headline": 0.4, "earlier & one word": -0.2, "earlier after a": -0.2, "earlier after none": 0.3,
    "earlier after of": -0.3, "earlier alone": 0.7, "earlier behind is": 0.3, "earlier count": -0.6, "earlier in company": -0.4,
    "earlier other": -0.3, "earlier part of a name": -0.4, "earlier people": -0.2, "earlier rank 0": -0.2, "earlier rank 1": -0.3,
    "earlier ratio": 0.5, "ends small": -0.4, "equal": 0.4, "equal & capital": 0.3, "equal & dots": -0.2,
    "equal & ends in act": 0.2, "equal & ends in verb": -0.5, "equal & named": 0.4, "equal & often": 0.2,
    "equal & opens small": -0.3, "equal + equal noun": -0.2, "equal behind at": 0.3, "equal behind from": -0.2,
    "equal behind to": -0.4, "equal money": -0.3, "equal named": 0.3, "equal noun & ends in act": -0.2, "equal noun & named": 0.3,
    "equal noun & often": 0.3, "equal noun & one word": -0.2, "equal noun & two words": 0.3, "equal noun after none": 0.3,
    "equal noun after the": -0.4, "equal noun behind word": 0.3, "equal noun breaks": 0.2, "equal noun count": -0.2,
    "equal noun joint": 0.5, "equal noun money": 0.2, "equal noun precise": 0.3, "equal noun price": 0.3, "equal noun share": 0.2,
    "equal noun words": 0.3, "equal other": 0.2, "equal own": -0.2, "equal ratio": 0.4, "following & capital": 0.4,
    "following & ends in act": 0.3, "following & ends in name": -0.2, "following & in headline": 0.3, "following & inside": 0.9,
    "following & long": -0.4, "following & named": 0.2, "following & often": 0.4, "following & one word": 0.5,
    "following & opens with ing": 0.2, "following after a": 0.3, "following after and": -0.7, "following after for": 0.6,
    "following after none": -0.4, "following after of": 0.8, "following after on": 0.2, "following after the": -0.4,
    "following after to": -0.2, "following behind and": 0.7, "following behind at": -0.4, "following behind for": -0.3,
    "following behind from": -0.2, "following behind of": -0.3, "following behind the": 0.6, "following behind to": -0.5,
    "following behind word": 0.3, "following count": 1.0, "following price": -0.4, "following share": -0.4,
    "guidance False": -0.2, "in heading": 0.5, "inside": 1.2, "long": 0.2, "name inside": 0.2, "named": 0.5,
    "noun & capital": 0.5, "noun & ends in act": -0.4, "noun & ends in ing": -0.2, "noun & ends in name": -0.3,
    "noun & inside": -0.4, "noun & one word": 0.2, "noun + equal": -0.4, "noun + equal noun": -1.0, "noun + other": -0.3,
    "noun after an": 0.2, "noun after its": 0.4, "noun after none": 0.6, "noun after of": -0.8, "noun behind about": -0.2,
    "noun behind to": 0.4, "noun behind was": 0.2, "noun breaks": -0.5, "noun compared": 0.5, "noun count": -0.6,
    "noun first": 0.3, "noun joint": 0.5, "noun part of a name": -0.3, "noun past": -0.3, "noun rank 0": 0.9, "noun share": 0.3,
    "noun words": -0.6, "of cost, count": -0.6, "of cost, money": 0.3, "of deal, money": 0.4, "of deal, share": 0.5,
    "of debt, money": 0.5, "of debt, price": -0.5, "of debt, ratio": 0.9, "of debt, share": 0.7, "of funding, money": 0.4,
    "of jobs, count": 1.0, "of jobs, money": -0.5, "of market, count": 0.5, "of market, money": 0.2, "of market, price": 0.8,
    "of market, share": 1.0, "of nothing, money": -0.2, "of nothing, price": -0.2, "of object, other": 0.2,
    "of object, price": 0.2, "of object, ratio": 0.3, "of order, count": 0.5, "of order, share": -0.5, "of payout, price": 0.3,
    "of policy, share": 0.3, "of product, count": 0.8, "of result, count": 0.5, "of result, money": 0.5, "of result, other": 0.5,
    "of result, price": -0.4, "of result, share": 0.5, "of subject, count": -0.3, "of subject, money": -0.5,
    "of subject, ratio": -0.6, "of subject, share": -0.5, "of trading, count": 0.8, "of trading, other": -0.3,
    "of trading, price": 0.6, "of trading, share": 0.4, "often": 0.3, "one word": -1.0, "opening": 0.4, "opening & one word": 0.3,
    "opening & opens with ing": -0.2, "opening + clause": 0.3, "opening behind from": -0.2, "opening behind was": 0.3,
    "opening share": 0.5, "opening words": -1.0, "opens small": -0.4, "other & all capital": -0.4, "other & digit": -0.5,
    "other & ends in act": -0.4, "other & inside": -0.6, "other & long": -0.3, "other & often": 0.3, "other & one word": 0.5,
    "other + earlier": 0.3, "other + equal": 0.3, "other alike count": 0.5, "other alike money": 0.2, "other alike share": -0.3,
    "other behind about": 0.2, "other behind none": 0.4, "other behind the": -0.3, "other breaks": 0.3, "other clauses": -0.5,
    "other count": -0.2, "other else near 0": 0.5, "other else nouns": -0.6, "other joint": 0.5, "other ratio": 0.2,
    "other same compared": 0.4, "other same far 0": -0.4, "other same far 2": -0.2, "other same far 3": -0.5,
    "other same near 0": 0.6, "other same near 1": 0.3, "other same near 2": 0.2, "other same nouns": -0.5,
    "other unlike count": -0.3, "other unlike money": -0.8, "other unlike share": -0.5, "said": 1.0, "said & digit": 0.5,
    "said & ends in act": 0.2, "said & ends small": -0.2, "said & in headline": -0.4, "said & inside": -0.4,
    "said & name inside": -0.2, "said & named": 0.6, "said & opens with ing": -0.2, "said + equal": -1.0,
    "said + equal noun": -0.5, "said + opening": 0.4, "said after an": 0.6, "said after its": 0.2, "said after word": -0.2,
    "said behind": 0.9, "said behind and": -0.5, "said behind at": 0.2, "said behind by": 0.5, "said behind is": 0.2,
    "said behind of": 0.5, "said behind or": -0.3, "said behind than": 0.3, "said behind the": -0.5, "said breaks": 0.5,
    "said clauses": -0.2, "said other": 0.4, "said phrase": 0.4, "said ratio": 0.3, "said share": 0.2, "said words": 0.3,
    "share price": -0.2, "share price & in headline": 0.3, "share price & inside": -0.3, "share price & named": -0.2,
    "share price & often": -0.2, "share price & two words": -0.2, "share price behind at": 0.4, "share price behind from": -0.4,
    "share price behind to": -0.2, "share price lead": 1.2, "share price moved": 0.6, "share price named price": -0.8,
    "share price named share": -0.9, "share price trades": 0.3, "share price trades price": 0.8, "share price unpriced": -0.6,
    "time": 0.6, "time & one word": 0.6, "time other": 0.6, "verb": -0.4, "whole & ends in name": -0.5,
    "whole & in headline": -0.2, "whole & inside": -0.5, "whole & long": 0.3, "whole & often": -0.4, "whole + other": -0.6,
    "whole breaks": -0.7, "whole compared": 0.4, "whole first": 0.2, "whole in company": -0.2, "whole joint": 0.4,
    "whole other": -0.4, "whole part of a name": -0.3, "whole price": 0.3, "whole rank 0": 1.0, "whole rank 1": -0.2,
    "whole rank 2": -0.7, "whole words": -0.5,
}  # fmt: skip
"""What speaks for a phrase as the metric of a quantity."""
