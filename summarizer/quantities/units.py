"""
What a number measures: percent, basis points, multiples, rates and measure units.

Sources: the SI brochure for unit symbols; the industry's notations (b/d, mb/d, MWh, mmBtu); the Economist style guide for percent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.lexicon import END, GAP, either

if TYPE_CHECKING:
    from summarizer.quantities.types import Kind

@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """
    What stands behind a number and says what it measures.

    Attributes:
        kind: The kind of quantity it makes.
        unit: Its name, the same for every notation of it.
        factor: What the number is multiplied by (1e6 for "Mt").
        end: One past its last character.
    """

    kind: Kind
    unit: str
    factor: Decimal
    end: int


_PERCENT = re.compile(
    rf"(?:{GAP}?(?P<points>(?:percentage|per{GAP}?cent|prozent|%){GAP}?-?points?|ppts?|pp|pps|pts|prozentpunkten?|个百分点){END}"
    rf"|{GAP}?(?P<bp>(?:basis{GAP}points?|bps?|basispunkten?|个基点){END})|{GAP}?(?P<mille>‰|promille{END})"
    rf"|{GAP}?(?P<percent>%|(?:per{GAP}?cent|pct|prozent|pour{GAP}cent|por{GAP}ciento|per{GAP}cento|por{GAP}cento){END}))",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(rf"[x×](?!\w)|倍|{GAP}times{END}(?!{GAP}(?:a|per|each|an|in)\b)|-fache[nr]?s?{END}|-fold{END}|{GAP}?fois{END}|{GAP}veces{END}", re.IGNORECASE)

_UNITS: dict[str, tuple[str, int]] = {
    "barrels per day": ("barrels per day", 0), "barrels a day": ("barrels per day", 0), "barrels/day": ("barrels per day", 0), "bpd": ("barrels per day", 0),
    "b/d": ("barrels per day", 0), "kb/d": ("barrels per day", 3), "mb/d": ("barrels per day", 6), "mbpd": ("barrels per day", 6), "mb": ("barrels", 6),
    "boe/d": ("barrels of oil equivalent per day", 0), "boepd": ("barrels of oil equivalent per day", 0), "boe": ("barrels of oil equivalent", 0),
    "barrels": ("barrels", 0), "barrel": ("barrels", 0), "gallons": ("gallons", 0), "litres": ("litres", 0), "liters": ("litres", 0), "gigalitres": ("gigalitres", 0),
    "tonnes": ("tonnes", 0), "tonne": ("tonnes", 0), "metric tons": ("tonnes", 0), "metric tonnes": ("tonnes", 0), "tons": ("tons", 0), "tonnen": ("tonnes", 0), "t": ("tonnes", 0), "kt": ("tonnes", 3),
    "Mt": ("tonnes", 6), "ounces": ("ounces", 0), "oz": ("ounces", 0), "troy ounces": ("troy ounces", 0), "kg": ("kg", 0), "g": ("g", 0), "mg": ("mg", 0), "bushels": ("bushels", 0),
    "kilograms": ("kg", 0), "grams": ("g", 0), "TWh": ("TWh", 0), "GWh": ("GWh", 0), "MWh": ("MWh", 0), "kWh": ("kWh", 0), "TW": ("TW", 0), "GW": ("GW", 0), "MW": ("MW", 0), "kW": ("kW", 0),
    "megawatts": ("MW", 0), "gigawatts": ("GW", 0), "gigawatt": ("GW", 0), "megawatt": ("MW", 0), "kilowatts": ("kW", 0), "terawatt-hours": ("TWh", 0), "gigawatt-hours": ("GWh", 0), "megawatt-hours": ("MWh", 0), "bcm": ("bcm", 0), "mmBtu": ("mmBtu", 0), "bcf": ("bcf", 0),
    "TB": ("TB", 0), "GB": ("GB", 0), "MB": ("MB", 0), "GHz": ("GHz", 0), "MHz": ("MHz", 0), "nm": ("nm", 0), "km": ("km", 0), "kilometres": ("km", 0), "kilometers": ("km", 0), "miles": ("miles", 0),
    "metres": ("metres", 0), "meters": ("metres", 0), "feet": ("feet", 0), "inches": ("inches", 0), "mm": ("mm", 0), "cm": ("cm", 0), "m²": ("m²", 0), "m³": ("m³", 0), "sq ft": ("square feet", 0), "square feet": ("square feet", 0), "square metres": ("m²", 0), "square meters": ("m²", 0),
    "acres": ("acres", 0), "hectares": ("hectares", 0), "°C": ("°C", 0), "degrees": ("degrees", 0), "points": ("points", 0), "point": ("points", 0), "Punkte": ("points", 0), "Punkten": ("points", 0), "Zähler": ("points", 0),
    "milliseconds": ("milliseconds", 0), "seconds": ("seconds", 0), "minutes": ("minutes", 0), "hours": ("hours", 0), "days": ("days", 0), "weeks": ("weeks", 0), "months": ("months", 0), "years": ("years", 0),
    "day": ("days", 0), "week": ("weeks", 0), "month": ("months", 0), "year": ("years", 0), "minute": ("minutes", 0), "min": ("minutes", 0), "mins": ("minutes", 0), "hour": ("hours", 0), "Stunden": ("hours", 0), "Tage": ("days", 0), "Tagen": ("days", 0), "Wochen": ("weeks", 0), "Monate": ("months", 0), "Monaten": ("months", 0),
    "Jahre": ("years", 0), "Jahren": ("years", 0), "notches": ("notches", 0), "notch": ("notches", 0), "words": ("words", 0), "word": ("words", 0), "pages": ("pages", 0), "page": ("pages", 0),
}  # fmt: skip
TIME_UNITS = frozenset({"milliseconds", "seconds", "minutes", "hours", "days", "weeks", "months", "years"})
"""Units of time: next to a window or a boundary they make a period, not a quantity."""
_CASED = [word for word in _UNITS if len(word) <= 5 or not word.islower()]  # noqa: PLR2004
_UNCASED = [word for word in _UNITS if word not in _CASED]
_UNIT = re.compile(rf"(?:{GAP}|-)?(?P<unit>{either(_CASED)}|(?i:{either(_UNCASED)})){END}(?![²³0-9])")

_RATE_NOUNS = (
    "share barrel bbl tonne ton ounce oz gallon litre liter pound lb kilogram kilo kg gram unit piece bushel head vehicle car chip megawatt-hour MWh kWh mmBtu "
    "MMBtu therm acre hectare ADS ADR t b m² person customer user subscriber passenger household mile kilometre bottle seat"
)
_TIME_NOUNS = "day week month year quarter hour annum minute second night"
_RATE = re.compile(
    rf"{GAP}(?:an?){GAP}(?P<a>{either(_RATE_NOUNS.split())}){END}"
    rf"|{GAP}per{GAP}(?!(?:{either(_TIME_NOUNS.split())}|cent)\b)(?P<per>(?:(?:thousand|million|ordinary|common|diluted|troy|metric|preferred){GAP})?[^\W\d_]+(?:-hour)?)"
    rf"|{GAP}?/{GAP}?(?P<slash>{either(_RATE_NOUNS.split())}){END}|{GAP}(?P<aktie>je{GAP}Aktie|pro{GAP}Aktie|par{GAP}action|por{GAP}acción){END}"
)
_RATE_NAMES = {
    "oz": "troy ounce", "bbl": "barrel", "b": "barrel", "t": "tonne", "ADS": "share", "ADR": "share", "lb": "pound", "ordinary share": "share",
    "common share": "share", "diluted share": "share", "preferred share": "share", "MMBtu": "mmBtu", "megawatt-hour": "MWh",
}  # fmt: skip


def proportion_at(text: str, position: int) -> Measure | None:
    """Read a percent sign, percentage points, basis points or a multiple that begins at a position."""
    found = _PERCENT.match(text, position)
    if found:
        name = found.lastgroup
        if name == "bp":
            return Measure(kind="basis_points", unit="bp", factor=Decimal(1), end=found.end())
        unit = {"points": "percentage points", "percent": "%"}.get(name or "", "%")
        return Measure(kind="percent", unit=unit, factor=Decimal("0.1") if name == "mille" else Decimal(1), end=found.end())
    found = _MULTIPLE.match(text, position)
    return Measure(kind="multiple", unit="x", factor=Decimal(1), end=found.end()) if found else None


def unit_at(text: str, position: int) -> Measure | None:
    """Read a measure unit that begins at a position."""
    found = _UNIT.match(text, position)
    if not found:
        return None
    written = found["unit"]
    unit, power = _UNITS.get(written) or _UNITS[written.lower()]
    return Measure(kind="other", unit=unit, factor=Decimal(f"1E{power}"), end=found.end())


def rate_at(text: str, position: int) -> tuple[str, int] | None:
    """
    Read what an amount of money is for ("a barrel", "/MWh"), beginning at a position; a time ("a year") is none.

    Returns:
        The thing in the singular ("barrel"), and one past its last character.
    """
    found = _RATE.match(text, position)
    if not found:
        return None
    noun = "share" if found["aktie"] else found["a"] or found["per"] or found["slash"]
    return _RATE_NAMES.get(noun, noun), found.end()
