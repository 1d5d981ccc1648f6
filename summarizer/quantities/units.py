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
    rf"(?:(?:{GAP}|-(?=[a-z]))?(?P<points>(?:percentage|per{GAP}?cent|prozent|%){GAP}?-?points?|ppts?|pp|pps|pts|prozentpunkten?|个百分点){END}"
    rf"|(?:{GAP}|-(?=[a-z]))?(?P<bp>(?:basis[ \u00a0-]points?|bps?|basispunkten?|个基点){END})|{GAP}?(?P<mille>‰|promille{END})"
    rf"|(?:{GAP}|-(?=p))?(?P<percent>%|(?:per{GAP}?cent|pct|pc|prozent|pour{GAP}cent|por{GAP}ciento|per{GAP}cento|por{GAP}cento){END}))",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    rf"[x×](?!\w)|倍|{GAP}times{END}(?!{GAP}(?:a|per|each|an|in)\b)|-fache[nr]?s?{END}|-fold{END}|{GAP}?fois{END}|{GAP}veces{END}",
    re.IGNORECASE,
)

_NAMES: dict[str, str] = {
    "barrels per day": "barrels per day, barrels a day, barrels/day, bpd, b/d",
    "barrels of oil equivalent per day": "boe/d, boepd",
    "barrels of oil equivalent": "boe",
    "barrels": "barrels, barrel",
    "gallons": "gallons",
    "litres": "litres, liters",
    "gigalitres": "gigalitres",
    "tonnes": "tonnes, tonne, metric tons, metric tonnes, Tonnen, t",
    "tons": "tons",
    "troy ounces": "troy ounces",
    "ounces": "ounces, oz",
    "bushels": "bushels",
    "kg": "kg, kilograms, kilos",
    "g": "g, grams",
    "mg": "mg, milligrams",
    "TWh": "TWh, terawatt-hours",
    "GWh": "GWh, gigawatt-hours",
    "MWh": "MWh, megawatt-hours",
    "kWh": "kWh, kilowatt-hours",
    "TW": "TW",
    "GW": "GW, gigawatts, gigawatt",
    "MW": "MW, megawatts, megawatt",
    "kW": "kW, kilowatts",
    "bcm": "bcm",
    "bcf": "bcf",
    "mmBtu": "mmBtu",
    "TB": "TB",
    "GB": "GB",
    "MB": "MB",
    "GHz": "GHz",
    "MHz": "MHz",
    "nm": "nm",
    "mm": "mm",
    "cm": "cm",
    "km": "km, kilometres, kilometers",
    "miles": "miles",
    "metres": "metres, meters",
    "feet": "feet",
    "inches": "inches",
    "m²": "m², square metres, square meters",
    "m³": "m³, cubic metres, cubic meters",
    "square feet": "square feet, sq ft",
    "acres": "acres",
    "hectares": "hectares",
    "°C": "°C",
    "degrees": "degrees",
    "points": "points, point, Punkte, Punkten, Zähler",
    "milliseconds": "milliseconds",
    "seconds": "seconds",
    "minutes": "minutes, minute, mins, min",
    "hours": "hours, hour, Stunden",
    "days": "days, day, Tage, Tagen",
    "weeks": "weeks, week, Wochen",
    "months": "months, month, Monate, Monaten",
    "years": "years, year, Jahre, Jahren",
    "notches": "notches, notch",
    "words": "words, word",
    "pages": "pages, page",
}
_POWERS = {
    "kb/d": ("barrels per day", 3),
    "mb/d": ("barrels per day", 6),
    "mbpd": ("barrels per day", 6),
    "mb": ("barrels", 6),
    "kt": ("tonnes", 3),
    "Mt": ("tonnes", 6),
}
_UNITS: dict[str, tuple[str, int]] = {
    spelling: (name, 0) for name, spellings in _NAMES.items() for spelling in spellings.split(", ")
} | _POWERS
TIME_UNITS = frozenset({"milliseconds", "seconds", "minutes", "hours", "days", "weeks", "months", "years"})
"""Units of time: next to a window or a boundary they make a period, not a quantity."""
_CASED = [word for word in _UNITS if len(word) <= 5 or not word.islower()]  # noqa: PLR2004
_UNCASED = [word for word in _UNITS if word not in _CASED]
_UNIT = re.compile(rf"(?:{GAP}|-)?(?P<unit>{either(_CASED)}|(?i:{either(_UNCASED)})){END}(?![²³0-9])")

_RATE_NOUNS = (
    "share barrel bbl tonne ton ounce oz gallon litre liter pound lb kilogram kilo kg gram unit piece bushel head vehicle car chip "
    "megawatt-hour MWh kWh mmBtu "
    "MMBtu therm acre hectare ADS ADR t b m² person customer user subscriber passenger household mile kilometre bottle seat"
)
_TIME_NOUNS = "day week month year quarter hour annum minute second night"
_RATE = re.compile(
    rf"(?:{GAP}an?{GAP}|-an?-)(?P<a>{either(_RATE_NOUNS.split())}){END}"
    rf"|{GAP}per{GAP}(?!(?:{either(_TIME_NOUNS.split())}|cent)\b)(?P<per>(?:(?:thousand|million|ordinary|equity|common|diluted|troy|"
    rf"metric|preferred){GAP})?[^\W\d_]+(?:-hour)?)"
    rf"|{GAP}?/{GAP}?(?P<slash>{either(_RATE_NOUNS.split())}){END}|{GAP}(?P<aktie>je{GAP}Aktie|pro{GAP}Aktie|par{GAP}action|"
    rf"por{GAP}acción){END}"
)
_RATE_NAMES = {
    "oz": "troy ounce",
    "bbl": "barrel",
    "b": "barrel",
    "t": "tonne",
    "lb": "pound",
    "MMBtu": "mmBtu",
    "megawatt-hour": "MWh",
} | dict.fromkeys(("ADS", "ADR", "ordinary share", "equity share", "common share", "diluted share", "preferred share"), "share")


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
