"""The weights of the offline engine: what they weigh is measured, and the script that fits them finds what is there."""

from __future__ import annotations

import importlib
import importlib.util
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from factories import document, dollars, marked

from summarizer.offline import weights as shipped
from summarizer.offline.candidates import Candidate
from summarizer.offline.features import features
from summarizer.offline.judge import judge
from summarizer.offline.lines import see
from summarizer.offline.retold import likeness
from summarizer.offline.subject import subject_of
from summarizer.offline.telling import known, measures

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from summarizer.offline.lines import Seen

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "weights.py"
FULL, EMPTY = 0.9, 0.1
"""Chances of a yes with the planted measure, and without."""


@pytest.fixture(scope="module", name="script")
def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmark_weights", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(name="text")
def _text() -> tuple[Seen, ...]:
    lines = "Orvane sold its mill for $90 million.\nThe sale may need the consent of the banks.\nNobody knows what they want."
    return see(marked([document("a", lines)], {"a1": [dollars("$90 million", "90000000")]}), subject_of("Orvane"))


def measured_of(seen: Seen) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """Measure the only line of a text, and its first quantity."""
    about = {mention.id: each for mention, each in known([seen])}
    (_, measured), *_ = measures(seen, seen.mentions, judge([seen], {})[seen.id], 0.0, about)
    return features([seen], {})[seen.id], measured


def test_every_weight_weighs_something_that_is_measured(text: tuple[Seen, ...]) -> None:
    """A measure that was renamed or dropped would leave a weight that never counts."""
    measured = {name for found in features(text, {}).values() for name in found}
    assert set(shipped.EVENT) | set(shipped.RISK) <= {"base", *measured}
    assert set(shipped.SAME_EVENT) | set(shipped.SAME_RISK) <= {"base", *likeness(text[0], text[1])}
    figure = measured_of(text[0])[1]
    kinds = {name.split()[0] for name in figure} & {"after", "before", "behind", "sort", "way"}
    assert {name for name in shipped.FIGURE if name.split()[0] not in kinds} <= {"base", *figure}


def test_measures_lie_between_nought_and_about_one(text: tuple[Seen, ...]) -> None:
    """One penalty for all weights is fair only if the measures are of one size."""
    found: list[Mapping[str, float]] = [*features(text, {}).values(), *measured_of(text[0]), likeness(text[0], text[1])]
    assert [{name: value for name, value in each.items() if not -1 <= value <= 1.5} for each in found] == [{}] * len(found)


def rows(script: ModuleType, penalty: float) -> Mapping[str, float]:
    """Fit rows in which one measure decides and the other says nothing."""
    found = [
        ({"planted": float(has), "idle": float(at % 2)}, at < 100 * (FULL if has else EMPTY), 1.0)
        for has in (True, False)
        for at in range(100)
    ]
    fitted: Mapping[str, float] = script.fit(found, penalty)
    return fitted


def test_the_fit_recovers_a_planted_weight(script: ModuleType) -> None:
    """Without a penalty the weight of a measure is the difference that it makes in log odds, and what is idle has none."""
    fitted = rows(script, 1e-6)
    assert fitted["planted"] == pytest.approx(math.log(FULL / EMPTY) - math.log(EMPTY / FULL), abs=0.1)
    assert abs(fitted.get("idle", 0.0)) <= 0.1


def test_a_penalty_draws_weights_towards_nought(script: ModuleType) -> None:
    """The penalty is on the weights and not on the base."""
    free, held = rows(script, 1e-6), rows(script, 50.0)
    assert 0 < held["planted"] < free["planted"] / 1.5
    assert held["base"] != 0


def test_weights_that_are_fitted_near_others_keep_what_no_row_tells(script: ModuleType) -> None:
    """Where the penalty is on the distance, an idle measure keeps its weight, and a firm penalty keeps all."""
    found = [({"planted": float(at % 4 > 0), "idle": 0.0}, at % 2 > 0, 1.0) for at in range(100)]
    near = {"base": 0.0, "planted": 2.0, "idle": 0.7}
    assert script.fit(found, 1.0, near)["idle"] == near["idle"]
    assert script.fit(found, 1e6, near)["planted"] == near["planted"]


def test_a_row_that_counts_twice_is_as_two(script: ModuleType) -> None:
    """The weight of a folder multiplies its rows."""
    first, second = ({"is": 1.0}, True, 1.0), ({"is": 0.0}, False, 1.0)
    other = ({"is": 1.0}, False, 1.0)
    assert script.fit([first, first, second, other], 0.5) == script.fit([({"is": 1.0}, True, 2.0), second, other], 0.5)


def test_what_is_printed_is_what_was_fitted(script: ModuleType) -> None:
    """The printed file is Python that has the fitted weights."""
    fitted = {"base": -2.5, "planted": 1.0, "with_a_long_name": -0.3}
    found: dict[str, Any] = {}
    written = script.written("EVENT", "What it is.", fitted).replace(": Final[Mapping[str, float]]", "")
    exec(written, found)  # noqa: S102 - own text
    assert found["EVENT"] == fitted


def _metrics_script() -> ModuleType:
    sys.path.insert(0, str(SCRIPT.parent))  # it imports the other script by its name
    try:
        return importlib.import_module("metrics")
    finally:
        sys.path.remove(str(SCRIPT.parent))


def test_the_weights_of_metrics_choose_what_was_right() -> None:
    """What is measured of right candidates alone is weighed up, what few quantities have is not weighed, and the heaviest one is chosen."""
    script = _metrics_script()
    right, wrong = Candidate("sales", {"near": 1.0}), Candidate("yard", {"far": 1.0})
    case = script.Case((wrong, right), (False, True), is_key=True, folder="a")
    rare = script.Case((Candidate("fee", {"odd": 1.0}), wrong), (True, False), is_key=False, folder="a")
    weights = script.weights_of([*[case] * 40, rare])
    assert weights["near"] > 0 > weights["far"]
    assert set(weights) == {"near", "far"}
    assert script.is_right(case, weights)
    assert not script.is_right(case, {"far": 1.0})
