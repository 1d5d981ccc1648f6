"""The script that fits the weights of periods: what it finds in choices that were made up."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

FOLDER = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture(scope="module", name="script")
def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmark_periods", FOLDER / "periods.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(FOLDER))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(FOLDER))
    return module


def fitted(script: ModuleType, penalty: float) -> dict[str, float]:
    """Fit choices between two candidates, of which the one with a planted measure is right nine times in ten."""
    rows = [script.Choice([frozenset({"planted", "idle"}), frozenset({"idle"})], [at % 10 > 0, at % 10 == 0], 1.0) for at in range(100)]
    found: dict[str, float] = script.fit(rows, penalty, fewest=1)
    return found


def test_the_fit_recovers_a_planted_weight(script: ModuleType) -> None:
    """What makes a candidate right nine times in ten weighs ln 9; what all candidates have weighs nothing."""
    assert fitted(script, 1e-6) == {"planted": pytest.approx(2.2, abs=0.1)}


def test_a_penalty_draws_weights_of_choices_towards_nought(script: ModuleType) -> None:
    """The firmer the penalty, the smaller the weight."""
    assert 0 < fitted(script, 20.0)["planted"] < fitted(script, 1e-6)["planted"]


def test_where_all_candidates_are_right_nothing_is_learned(script: ModuleType) -> None:
    """Several candidates may be right, and none of them is preferred then."""
    rows = [script.Choice([frozenset({"one"}), frozenset({"other"})], [True, True], 1.0)] * 20
    assert script.fit(rows, 1.0, fewest=1) == {}
