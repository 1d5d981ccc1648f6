"""
A price of a raw material in a unit or of a size in which it was never quoted: gold by the barrel, copper at thousands of dollars a pound.

The units are those of the futures contracts; the bounds are a third of the lowest and three times the highest price of 2000 to 2025, so
that a market which moves stays inside and a slip of the scale or of the unit does not.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.audit.passages import finding
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.documents import Marked, Mention
    from summarizer.models import Check

_I = re.IGNORECASE
_REACH = 70
_STOP = re.compile(r"[.;:!?](?=\s|\Z)")

_BOUNDS: tuple[tuple[str, re.Pattern[str], Mapping[str, tuple[int, int]]], ...] = (
    ("oil", lazy(r"\b(?:brent|wti|west\stexas|crude(?:\soil)?|rohöl)\b", _I), {"barrel": (3, 450), "tonne": (25, 3300)}),
    ("gold", re.compile(r"\b(?:gold|goldpreis|bullion)\b", _I), {"ounce": (85, 15000), "gram": (2, 480), "kilo": (2700, 480000)}),
    ("silver", re.compile(r"\b(?:silver|silberpreis)\b", _I), {"ounce": (1, 300), "kilo": (40, 9600)}),
    ("platinum", re.compile(r"\b(?:platinum|palladium)\b", _I), {"ounce": (50, 9000)}),
    ("copper", re.compile(r"\b(?:copper|kupfer)\b", _I), {"tonne": (440, 40000), "pound": (0, 18)}),
    ("aluminium", re.compile(r"\b(?:alumini?um)\b", _I), {"tonne": (400, 12000), "pound": (0, 6)}),
    ("nickel", re.compile(r"\bnickel\b", _I), {"tonne": (1300, 300000), "pound": (0, 140)}),
    ("zinc", re.compile(r"\b(?:zinc|zink)\b", _I), {"tonne": (240, 14000), "pound": (0, 7)}),
    ("iron ore", re.compile(r"\b(?:iron\sore|eisenerz)\b", _I), {"tonne": (4, 690)}),
    ("natural gas", re.compile(r"\b(?:henry\shub)\b", _I), {"mmbtu": (0, 75)}),
)
"""Lowest and highest price in US dollars by unit (contracts of CME, ICE and LME; World Bank commodity prices, "Pink Sheet")."""

_UNITS = {
    "barrel": "barrel",
    "bbl": "barrel",
    "tonne": "tonne",
    "ton": "tonne",
    "metric ton": "tonne",
    "t": "tonne",
    "ounce": "ounce",
    "troy ounce": "ounce",
    "oz": "ounce",
    "gram": "gram",
    "kilogram": "kilo",
    "kilo": "kilo",
    "kg": "kilo",
    "pound": "pound",
    "lb": "pound",
    "bushel": "bushel",
    "mmbtu": "mmbtu",
}
_CHANGE = lazy(
    r"\b(?:by|um|up|down|rose|fell|gained|lost|added|shed|premium|discount|spread|cost|costs|margin|tax|duty|royalty)\W{1,3}(?:of\s)?\Z", _I
)


def check(marked: Marked) -> tuple[Check, ...]:
    """Report each such price once."""
    findings = (_finding(marked, mention) for mention in marked.mentions if mention.quantity.currency == "USD")
    return tuple(finding for finding in findings if finding is not None)


def _finding(marked: Marked, mention: Mention) -> Check | None:
    unit = _UNITS.get((mention.quantity.unit or "").casefold().removeprefix("per ").removesuffix("s"))
    value = mention.quantity.value
    quoted = _quoted(marked, mention) if unit and value is not None else None
    if unit is None or value is None or quoted is None:
        return None
    name, bounds = quoted
    low, high = bounds.get(unit, (0, 0))
    if Decimal(low) <= value <= Decimal(high):
        return None
    doubt = (
        f"is far from any price that {name} had by the {unit}"
        if unit in bounds
        else f"is told by the {unit}, in which {name} is not quoted"
    )
    return finding(marked, (mention,), kind="unit", severity="warning", what=f"{mention.quantity.as_written} {doubt}.")


def _quoted(marked: Marked, mention: Mention) -> tuple[str, Mapping[str, tuple[int, int]]] | None:
    """Name the only raw material that leads up to a price in its clause; a change of a price is none."""
    line = marked.line[mention.line]
    text = marked.document[mention.document].text
    lead = _STOP.split(text[max(line.start, mention.quantity.start - _REACH) : mention.quantity.start])[-1]
    named = [(name, bounds) for name, pattern, bounds in _BOUNDS if pattern.search(lead)]
    return named[0] if len(named) == 1 and not _CHANGE.search(lead) else None
