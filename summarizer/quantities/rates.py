"""
What an amount of money is paid for: a share, a barrel, a square foot. A time is none: "$40,000 a day" is an amount.

A rate follows its amount ("$64 a barrel", "€71/MWh", "1.480 Euro je Tonne", "9.6万元/吨").
"""

from __future__ import annotations

import re

from summarizer.text.lexicon import END, GAP, Names, ends_at

_NAMES_OF = {
    "share": (
        "share, ordinary share, common share, equity share, diluted share, basic share, preferred share, ADS, ADR, Aktie, Stammaktie, "
        "Vorzugsaktie, Anteilsschein, Anteil, action, acción, accion, azione, ação, aandeel, aktie, aksje, 株, 股"
    ),
    "barrel": "barrel, bbl, b, Barrel, Fass, baril, barril, barile, vat, fat, fatet",
    "tonne": "tonne, metric ton, metric tonne, t, Tonne, tonelada, tonnellata, 吨, 噸, トン",
    "ton": "ton, short ton",
    "troy ounce": "troy ounce, oz, ounce, Unze, Feinunze, once, onza, oncia, onça",
    "pound": "pound, lb, lbs, libra, libbra, livre, Pfund",
    "kilogram": "kilogram, kilo, kg, Kilo, Kilogramm, chilo, quilo, 公斤",
    "gram": "gram, g",
    "gallon": "gallon",
    "litre": "litre, liter, Liter, litro, l",
    "hectolitre": "hectolitre, hectolitro",
    "bushel": "bushel",
    "bale": "bale",
    "quintal": "quintal, quintale",
    "GJ": "gigajoule, GJ",
    "head": "head",
    "sack": "saca, saco, Sack, sacco",
    "arroba": "arroba",
    "MWh": "megawatt-hour, megawatt hour, MWh, Megawattstunde, mégawattheure, megavatio hora, megawattora, megawattuur, megawattime",
    "kWh": "kilowatt-hour, kilowatt hour, kWh, Kilowattstunde",
    "kW": "kW, kilowatt",
    "MW": "MW, megawatt",
    "mmBtu": "mmBtu, MMBtu, million British thermal units",
    "therm": "therm",
    "mcf": "mcf, thousand cubic feet",
    "square foot": "square foot, sq ft, sq. ft., sq foot, foot, sf, psf, square feet",
    "square metre": (
        "square metre, square meter, m², m2, sqm, sq m, Quadratmeter, mètre carré, metro cuadrado, metro quadro, metro "
        "quadrado, 平方米, 平方メートル"
    ),
    "cubic metre": "cubic metre, cubic meter, m³, Kubikmeter",
    "acre": "acre",
    "hectare": "hectare, ha, Hektar",
    "mile": "mile",
    "kilometre": "kilometre, kilometer, km",
    "unit": "unit, Stück, unité, unidad, unità, unidade",
    "piece": "piece",
    "vehicle": "vehicle, Fahrzeug, véhicule",
    "car": "car",
    "aircraft": "aircraft, plane",
    "container": "container, TEU, FEU",
    "case": "case",
    "box": "box",
    "bottle": "bottle",
    "dose": "dose",
    "chip": "chip",
    "wafer": "wafer",
    "coin": "coin",
    "token": "token",
    "seat": "seat",
    "seat kilometre": (
        "seat kilometre, seat kilometer, seat-kilometre, seat-kilometer, available seat kilometre, available seat kilometer, "
        "available seat-kilometre, available seat-kilometer, Sitzkilometer"
    ),
    "seat mile": "seat mile, seat-mile, available seat mile, available seat-mile",
    "passenger kilometre": "passenger kilometre, passenger kilometer, passenger-kilometre, passenger-kilometer",
    "tonne kilometre": "tonne kilometre, tonne-kilometre, ton kilometer",
    "ton mile": "ton mile, ton-mile",
    "passenger": "passenger",
    "person": "person, head of population, Kopf",
    "employee": "employee, worker",
    "customer": "customer",
    "user": "user",
    "subscriber": "subscriber",
    "household": "household, family",
    "home": "home",
    "room": "room",
    "order": "order",
    "pack": "pack",
    "bond": "bond",
    "contract": "contract",
    "dollar": "dollar, Dollar, US-Dollar, $",
    "euro": "euro, Euro",
}
_NAMES = {written: name for name, spellings in _NAMES_OF.items() for written in spellings.split(", ")}
_LATIN = [written for written in _NAMES if not (written[0] > "\u3000") and len(written) > 2 and written.isascii()]  # noqa: PLR2004
_ITALIAN = "il|lo|la|le|gli|i|un|una|uno|questo|questa|ogni|fare|via"
"""Words that make "per" the Italian preposition."""
_ALL = Names(_NAMES)
_STROKE = re.compile(rf"{GAP}?/{GAP}?")
_ABROAD = rf"{GAP}(?:je|pro|par|por|per|al|alla|a{GAP}la|la|le|el|il|lo|o|a){GAP}"
_LEADS = (
    (re.compile(rf"{GAP}an?{GAP}"), Names([*_LATIN, "lb", "oz", "kg"])),
    (re.compile("-an?-"), Names(_LATIN)),
    (_STROKE, _ALL),
    (re.compile(rf"(?:{_ABROAD}|{GAP}(?:al)?)l['’]"), _ALL),
    (re.compile(_ABROAD), _ALL),
)
"""What leads to the name of a thing, and which names it leads to."""
_EAST_ASIAN = "\u3000"
"""A name that ends beyond this needs no end of a word behind a stroke."""
_ANY_THING = re.compile(
    rf"{GAP}je{GAP}(?P<je>[A-ZÄÖÜ][a-zäöüß]{{2,20}}){END}|{GAP}per{GAP}(?P<per>[0-9]{{1,4}}{GAP}[^\W\d_]+|"
    rf"(?!(?:{_ITALIAN}){GAP})(?:(?:thousand|million|adjusted|fully{GAP}diluted|diluted|basic|ordinary|equity|common|troy|metric|"
    rf"preferred|square|cubic|available|retained|flight|working|operating){GAP}){{0,2}}[^\W\d_]+(?:-hour)?)"
)
_OF_AN_ISSUER = re.compile(rf"{GAP}(?:per|for{GAP}each){GAP}(?:[A-Z][\w&’'-]{{1,24}}{GAP}){{1,3}}share{END}")
"""A share by the name of its company ("per Orvane share")."""
_IN_ORDER_TO = re.compile(
    rf"{GAP}per{GAP}(?!(?:[a-z]{{0,3}}ware|square|share|hectare|wire|fire|tire|hire)s?\b)[^\W\d_]{{2,20}}(?:[aei]r(?:e|si|l[oaie]|ne|vi)|rre){END}"
)
"""Before an Italian verb "per" is "in order to"."""
_TIMES = frozenset("day week month year quarter hour annum minute second night cent capita session night annum".split())
_ADJECTIVES = frozenset("adjusted basic diluted fully ordinary common equity preferred".split())


def rate_at(text: str, position: int) -> tuple[str, int] | None:
    """
    Read what the amount of money before a position is for ("a barrel", "/MWh", "per square foot", "je Tonne", "por ação", "元/股").

    Source of “rates”: the quotation units of the commodity exchanges (CME, LME, ICE); CLDR ``units/compoundUnitPattern`` ("per").

    Returns:
        The thing in the singular ("barrel"), and one past its last character; None where a time or nothing follows.
    """
    if named := _named(text, position):
        return named
    if issued := _OF_AN_ISSUER.match(text, position):
        return "share", issued.end()
    found = _ANY_THING.match(text, position)
    if not found or _IN_ORDER_TO.match(text, position):
        return None
    if found["je"]:
        return _NAMES.get(found["je"], found["je"]), found.end()
    noun = found["per"].replace("\u00a0", " ")
    if noun.split(" ")[-1] in _TIMES:
        return None
    noun = " ".join(word for word in noun.split(" ") if word not in _ADJECTIVES)
    return _NAMES.get(noun, noun), found.end()


def _named(text: str, position: int) -> tuple[str, int] | None:
    """Read a thing whose name is in the table."""
    for lead, names in _LEADS:
        led = lead.match(text, position)
        if led is None:
            continue
        for name in names.at(text, led.end()):
            end = led.end() + len(name)
            if (ends_at(text, end) and not (name == "$" and text[end : end + 1].isdigit())) or (lead is _STROKE and name[-1] > _EAST_ASIAN):
                return _NAMES[name], end
    return None
