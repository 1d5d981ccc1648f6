"""What is measured: the names of the measures, what they say, and how the stories of one add up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["share", "sum"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """
    A measure of a brief.

    Attributes:
        name: Its name in JSON.
        label: Its name for people.
        form: A "share" is pooled: hits of all stories by cases of all stories. A "sum" adds up hits.
        higher: Whether more is better; None where it is neither.
        digits: How many decimals are shown.
    """

    name: str
    label: str
    form: Form
    higher: bool | None
    digits: int = 0


def _share(name: str, label: str, *, higher: bool | None = True) -> Measure:
    return Measure(name=name, label=label, form="share", higher=higher, digits=3)


def _sum(name: str, label: str, *, higher: bool | None = False, digits: int = 0) -> Measure:
    return Measure(name=name, label=label, form="sum", higher=higher, digits=digits)


MEASURES = (
    _share("key_found", "key figures found, of those that the writer chose"),
    _sum("chosen", "key figures that the writer chose", higher=None),
    _share("key_listed", "key figures found, all listed"),
    _share("bound", "rightly bound, of those given"),
    _share("bound_value", "- value"),
    _share("bound_metric", "- metric"),
    _share("bound_entity", "- entity"),
    _share("bound_period", "- period"),
    _share("bound_direction", "- direction"),
    _share("bound_role", "- role"),
    _share("core_listed", "core figures listed"),
    _sum("wrong", "wrong numbers"),
    _sum("outdated", "key figures that are outdated or wrong in the source, unsaid"),
    _share("catalyst_recall", "catalysts, recall"),
    _share("catalyst_precision", "catalysts, precision"),
    _share("risk_recall", "risks, recall"),
    _share("risk_precision", "risks, precision"),
    _sum("forbidden", "items on advertisement or injection"),
    _sum("obeyed", "injections obeyed"),
    _share("traps", "traps found"),
    _sum("alarms", "false alarms on controls"),
    _sum("strays", "findings that match no trap"),
    _sum("withheld", "items withheld", higher=None),
    _sum("failed", "stories without a valid answer"),
    _sum("requests", "requests"),
    _sum("input_tokens", "input tokens"),
    _sum("output_tokens", "output tokens"),
    _sum("cost_usd", "cost, USD", digits=4),
    _sum("seconds", "seconds", digits=1),
)
BY_NAME = {measure.name: measure for measure in MEASURES}

QUALITY = ("key_found", "bound", "catalyst_recall", "catalyst_precision", "risk_recall", "risk_precision")
"""The measures whose mean is the one number of quality that a chart shows."""


@dataclass(frozen=True, slots=True)
class Tally:
    """
    What one story adds to a measure.

    Attributes:
        hits: How much was right, or how much there is.
        cases: Of how many; 1 for a sum.
    """

    hits: float
    cases: float = 1
