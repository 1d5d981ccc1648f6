"""Measure units behind a number: energy, mass, length, area, volume, time, index points."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.measure import Measure, starts_of_name
from summarizer.text.folding import caseless
from summarizer.text.lexicon import END, GAP, Names, either, ends_at, lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES: dict[str, str] = {
    "barrels per day": (
        "barrels per day, barrels a day, barrels/day, bpd, b/d, bbl/d, barils par jour, barriles diarios, barris por "
        "dia, barili al giorno, 桶/日"
    ),
    "barrels of oil equivalent per day": "boe/d, boepd, barrels of oil equivalent per day, barrels of oil equivalent a day",
    "barrels of oil equivalent": "boe, barrels of oil equivalent",
    "barrels": "barrels, barrel, bbl, bbls, barils, barriles, barris, barili, Barrel, Fass, 桶",
    "gallons": "gallons, gallon",
    "litres": "litres, liters, litre, liter, litros, litri, Liter",
    "hectolitres": "hectolitres, hectoliters, hectolitros, Hektoliter, hl",
    "megalitres": "megalitres, megaliters",
    "gigalitres": "gigalitres, gigaliters",
    "tonnes per annum": "tpa, tonnes per annum, toneladas por ano, toneladas anuales",
    "tonnes": (
        "tonnes, tonne, metric tons, metric tonnes, metric ton, Tonnen, t, toneladas, tonelada, tonnellate, tonnellata, 吨, 噸, トン"
    ),
    "tons": "tons, ton, short tons, long tons",
    "troy ounces": "troy ounces, Feinunzen",
    "ounces": "ounces, ounce, oz, Unzen, onces, onzas, once",
    "bushels": "bushels, bushel",
    "pounds": "lb, lbs",
    "kg": "kg, kilograms, kilos, kilogrammes, Kilogramm, Kilo, kilogramos, chilogrammi, quilos, 公斤",
    "g": "g, grams, grammes, Gramm",
    "mg": "mg, milligrams",
    "g/t": "g/t, grams per tonne, gpt",
    "ppm": "ppm",
    "TWh": ("TWh, terawatt-hours, terawatt hours, Terawattstunden, térawattheures, teravatios hora, teravatios-hora, 太瓦时"),
    "GWh": (
        "GWh, gigawatt-hours, gigawatt hours, Gigawattstunden, gigawattheures, gigavatios hora, gigavatios-hora, "
        "吉瓦时, 吉瓦時, ギガワット時"
    ),
    "MWh": (
        "MWh, megawatt-hours, megawatt hours, Megawattstunden, mégawattheures, megavatios hora, megavatios-hora, "
        "兆瓦时, 兆瓦時, メガワット時"
    ),
    "kWh": (
        "kWh, kilowatt-hours, kilowatt hours, Kilowattstunden, kilowattheures, kilovatios hora, kilovatios-hora, "
        "千瓦时, 千瓦時, キロワット時"
    ),
    "TW": "TW",
    "GW": "GW, gigawatts, gigawatt, Gigawatt, gigavatios, gigavatio, GWp, GWac, GWdc, 吉瓦, ギガワット",
    "MW": "MW, megawatts, megawatt, Megawatt, mégawatts, megavatios, megavatio, MWp, MWac, MWdc, 兆瓦",
    "kW": "kW, kilowatts, kilowatt, Kilowatt, kilovatios, 千瓦, キロワット",
    "kV": "kV",
    "MVA": "MVA",
    "hp": "hp, horsepower, PS",
    "bcm": "bcm, bcm/y",
    "bcf": "bcf, bcfd, bcf/d, Bcf, Bcf/d",
    "tcf": "tcf, Tcf",
    "mcf": "mcf, Mcf",
    "cubic feet": "cubic feet, cubic foot, cu ft",
    "mmBtu": "mmBtu, MMBtu",
    "TB": "TB, terabytes",
    "GB": "GB, gigabytes",
    "MB": "MB",
    "PB": "PB, petabytes",
    "GHz": "GHz",
    "MHz": "MHz",
    "Mbit/s": "Mbps, Mbit/s, megabits per second",
    "Gbit/s": "Gbps, Gbit/s, gigabits per second",
    "nm": "nm, nanometres, nanometers",
    "mm": "mm, millimetres, millimeters, Millimeter",
    "cm": "cm, centimetres, centimeters, Zentimeter",
    "km": "km, kilometres, kilometers, kilometre, kilometer, Kilometer, kilomètres, kilómetros, chilometri, quilômetros, 公里",
    "miles": "miles, mile",
    "nautical miles": "nautical miles",
    "metres": "metres, meters, metre, meter, Meter, mètres, metros, metri, 米",
    "feet": "feet, foot, ft",
    "inches": "inches, inch",
    "yards": "yards",
    "m²": (
        "m², m2, sqm, sq m, square metres, square meters, square-metre, square-meter, Quadratmeter, Quadratmetern, mètres carrés, metros "
        "cuadrados, metri quadrati, metri quadri, metros quadrados, 平方米, 平方メートル"
    ),
    "m³": "m³, m3, cubic metres, cubic meters, Kubikmeter, mètres cubes, metros cúbicos, metri cubi, 立方米",
    "km²": "km², square kilometres, square kilometers",
    "square miles": "square miles",
    "square feet": "square feet, square foot, square-foot, square-feet, sq ft, sq. ft., sq ft., sqft, sq. feet",
    "acres": "acres, acre",
    "hectares": "hectares, hectare, ha, Hektar, hectáreas, ettari, 公顷, 公頃, ヘクタール",
    "°C": "°C, °c, degrees Celsius, Grad Celsius",
    "°F": "°F, degrees Fahrenheit",
    "m/s": "m/s, metres per second, meters per second",
    "km/h": "km/h, kph, kilometres per hour",
    "mph": "mph, miles per hour",
    "knots": "knots, knot",
    "g/kWh": "g/kWh",
    "per dollar": "per dollar",
    "per euro": "per euro",
    "TFLOPS": "TFLOPS, teraflops",
    "V": "V, volts",
    "Ah": "Ah",
    "Wh": "Wh",
    "degrees": "degrees, Grad, grados, gradi, degrés, graus",
    "points": "points, point, Punkte, Punkten, Punkt, Zähler, Zählern, puntos, punto, punti, pontos, ponto",
    "milliseconds": "milliseconds",
    "seconds": "seconds, Sekunden, secondes, segundos, secondi, 秒",
    "minutes": "minutes, minute, mins, min, Minuten, minutos, minuti, minuter, minutter, 分钟, 分鐘",
    "hours": "hours, hour, Stunden, heures, horas, ore, uur, timmar, timer, 小时, 小時, 時間",
    "days": (
        "days, day, Tage, Tagen, jours, días, giorni, dias, dagen, dagar, dage, dager, 天, 日間, trading days, business days, "
        "selling days, working days, calendar days"
    ),
    "weeks": "weeks, week, Wochen, semaines, semanas, settimane, weken, veckor, uger, uker, 周, 週間, 星期",
    "months": "months, month, Monate, Monaten, mois, meses, mesi, maanden, månader, måneder, 个月, 個月, カ月, ヶ月, か月, カ月間",
    "years": "years, year, Jahre, Jahren, ans, années, años, anni, anos, jaar, år, 年間",
    "notches": "notches, notch",
    "words": "words, word",
    "pages": "pages, page",
    "TEU": "TEU, TEUs",
    "dwt": "dwt, deadweight tonnes, deadweight tons",
    "carats": "carats, carat",
    "BTC": "BTC",
    "ETH": "ETH",
}
_POWERS = {
    "kb/d": ("barrels per day", 3),
    "mb/d": ("barrels per day", 6),
    "mbpd": ("barrels per day", 6),
    "mb": ("barrels", 6),
    "mmbbl": ("barrels", 6),
    "kt": ("tonnes", 3),
    "ktpa": ("tonnes per annum", 3),
    "Mt": ("tonnes", 6),
    "Mtpa": ("tonnes per annum", 6),
    "mtpa": ("tonnes per annum", 6),
    "koz": ("ounces", 3),
    "Moz": ("ounces", 6),
    "Mlb": ("pounds", 6),
    "kboe/d": ("barrels of oil equivalent per day", 3),
}
_UNITS: dict[str, tuple[str, int]] = {
    spelling: (name, 0) for name, spellings in _NAMES.items() for spelling in spellings.split(", ")
} | _POWERS
_FLOWS = frozenset(
    "barrels, barrels of oil equivalent, gallons, litres, megalitres, gigalitres, tonnes, tons, ounces, pounds, kg, kWh, MWh, GWh, "
    "bcf, bcm, mcf, cubic feet, m³".split(", ")
)
"""What a rate of a second, hour or day is told of, as one unit; by the year it is an amount of that year."""
_A_DAY = re.compile(rf"(?:{GAP}(?:an?|per){GAP}|/)(?P<time>second|minute|hour|day){END}")
TIME_UNITS = frozenset({"milliseconds", "seconds", "minutes", "hours", "days", "weeks", "months", "years"})
"""Units of time: next to a window or a boundary they make a period, not a quantity."""
_SHORT = 5
_CJK = [word for word in _UNITS if word[0] > "\u3000"]
_CASED = [word for word in _UNITS if word not in _CJK and (len(word) <= _SHORT or not word.islower())]
_UNCASED = [word for word in _UNITS if word not in _CASED and word not in _CJK]
_LONGEST = max(map(len, _UNITS))
_WEIGHED = (
    "thrust|pressure|force|lead|zinc|tin|copper|cobalt|nickel|lithium|uranium|yellowcake|U3O8|gold|silver|coffee|sugar|cotton|cocoa|beef|"
    "pork|meat|chicken|poultry|fish|salmon|cheese|butter|milk|wheat|rice|flour|fruit|produce|food|freight|cargo|mail|waste|plastic|steel|"
    "carbon|CO2"
)
_POWER = frozenset("²³0123456789")
"""What makes another unit of the one before it."""
_SPECIAL = re.compile(
    rf"{GAP}?(?P<cjk>{either(_CJK)})|(?P<index>(?:(?<=[0-9]{{3}})|(?<=\.[0-9]{{2}}))点)|"
    rf"{GAP}(?P<weight>pounds)(?={GAP}(?:of{GAP}(?:{_WEIGHED})\b|per{GAP}square))"
)
_AS_WRITTEN, _IN_ANY_CASE = Names(_CASED), Names(_UNCASED)


def unit_at(text: str, position: int) -> Measure | None:
    """
    Read a measure unit that begins at a position ("640 MW", "1.3 mb/d", "900 metros cuadrados", "688,000-square-foot", "120ヘクタール").

    Source of “measure units”: the SI brochure and ISO 80000 for symbols; CLDR ``units`` for names in each language; the oil, power and
    mining industries' notations (mb/d, MWh, koz, g/t).
    """
    measure = next(_named(text, position), None) or _special(text, position)
    daily = _A_DAY.match(text, measure.end) if measure and measure.unit in _FLOWS else None
    return measure._replace(unit=f"{measure.unit} per {daily['time']}", end=daily.end()) if measure and daily else measure


def _named(text: str, position: int) -> Iterator[Measure]:
    """Yield the units with a name in the table, in the order in which they are believed."""
    for start in starts_of_name(text, position):
        small = caseless(text[start : start + _LONGEST])
        for name in (*_AS_WRITTEN.at(text, start), *_IN_ANY_CASE.at(small, 0)):
            end = start + len(name)
            if ends_at(text, end) and text[end : end + 1] not in _POWER:
                unit, power = _UNITS[name]
                yield Measure(kind="other", unit=unit, factor=Decimal(f"1E{power}"), end=end)


def _special(text: str, position: int) -> Measure | None:
    """Read a unit in Chinese or Japanese, the points of an index, and pounds of something that is weighed."""
    found = _SPECIAL.match(text, position)
    if found is None:
        return None
    unit, power = _UNITS[found["cjk"]] if found["cjk"] else ("points" if found["index"] else "pounds", 0)
    return Measure(kind="other", unit=unit, factor=Decimal(f"1E{power}"), end=found.end())


_POUNDS = re.compile(rf"{GAP}pounds?{END}")
_WEIGHS = lazy(rf"\b(?:a|per|each)[ \u00a0-]pound\b|/lb\b|\bpounds{GAP}of{GAP}(?:{_WEIGHED})\b")
_STERLING = re.compile(r"£|\bGBP\b|\b[Ss]terling\b|\bpence\b")


def pounds_weigh(text: str) -> bool:
    """Whether the pounds of a text are a weight: it prices something by the pound, or weighs a material, and knows no other pounds."""
    may = "pound" in text or "/lb" in text  # asked of every text, and so answered without the expression for nearly all
    return may and bool(_WEIGHS.search(text)) and not _STERLING.search(text)


def pounds_at(text: str, position: int) -> Measure | None:
    """
    Read "pounds" as a weight in a text whose pounds weigh, where elsewhere they are money ("output of 3.1 million pounds").

    Source of “pounds that weigh”: the usage of the uranium and cobalt markets, which count and price in pounds (UxC, TradeTech,
    Fastmarkets).
    """
    found = _POUNDS.match(text, position)
    return Measure(kind="other", unit="pounds", factor=Decimal(1), end=found.end()) if found else None


_CORE = re.compile(rf"{GAP}?m(?!\w)")
_DRILLED = lazy(r"\b(?:drill\w*|intersect\w*|intercepts?|grading|assays?|downhole)\b|[0-9] ?g/t\b")
_DRILL_BEFORE, _DRILL_AFTER = 140, 40


def core_at(text: str, start: int, position: int) -> Measure | None:
    """
    Read "m" behind a number as metres in the results of a drill hole, where elsewhere it is millions ("14m at 7.9g/t from 388m").

    Source of “metres of drill core”: the JORC Code, table 1, on the reporting of drill intercepts.
    """
    found = _CORE.match(text, position)
    if not found or not _DRILLED.search(text, max(0, start - _DRILL_BEFORE), position + _DRILL_AFTER):
        return None
    return Measure(kind="other", unit="metres", factor=Decimal(1), end=found.end())


def unit_named(written: str) -> Measure | None:
    """Read a measure unit that stands alone, in the head of a table."""
    read = (*_named(written, 0), _special(written, 0))
    return unit_at(written, 0) if any(unit and unit.end == len(written) for unit in read) else None
