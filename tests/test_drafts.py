"""
Right drafts of the evaluation set are kept, and drafts that the text contradicts are withheld.

Every run grounds those of each fifth article; all of them, half by half, take ``-m soak``.
"""

from __future__ import annotations

from collections import Counter

import pytest
from drafts import HALVES, LABELS, SLUGS, Label, described, right, story, swaps, withheld

PARTS = {"sample": SLUGS[::5], **HALVES}
KEPT = {"sample": 0.98, "seen": 0.97, "unseen": 0.96}
WITHHELD: dict[Label, dict[str, float]] = {
    "metric": {"sample": 0.90, "seen": 0.93, "unseen": 0.91},
    "entity": {"sample": 0.90, "seen": 0.93, "unseen": 0.89},
    "period": {"sample": 0.95, "seen": 0.97, "unseen": 0.97},
}
"""
What is reached, with a little slack; 0.98 kept and 0.9 withheld are wanted. The second half was built on later than the first, and less;
``docs/binding.md`` says what to expect of other articles.
"""
each_part = pytest.mark.parametrize("part", ["sample", *(pytest.param(half, marks=pytest.mark.soak) for half in HALVES)])


@each_part
def test_right_drafts_are_kept(part: str) -> None:
    """Nearly every core figure of the set is published with the labels that the set gives it, and nearly every catalyst and risk."""
    outcomes = [outcome for slug in PARTS[part] for outcome in right(slug)]
    lost = [f"{code}: {words}" for words, code in outcomes if code]
    print(f"{part}: {len(outcomes) - len(lost)} of {len(outcomes)} kept")  # noqa: T201 - shown by pytest -s
    assert len(lost) <= (1 - KEPT[part]) * len(outcomes), lost


@each_part
@pytest.mark.parametrize("label", LABELS)
def test_swapped_labels_are_withheld(label: Label, part: str) -> None:
    """A figure that exchanged its metric, entity or period with another of its article is withheld as often as stated."""
    outcomes = [(slug, swap, withheld(story(slug), swap.figure, swap.partner)) for slug in PARTS[part] for swap in swaps(slug, label)]
    kept = [described(story(slug), swap.figure) for slug, swap, code in outcomes if code is None]
    print(f"{label} {part}: {len(outcomes) - len(kept)} of {len(outcomes)} withheld, {Counter(code for *_, code in outcomes)}")  # noqa: T201
    assert len(kept) <= (1 - WITHHELD[label][part]) * len(outcomes), kept
