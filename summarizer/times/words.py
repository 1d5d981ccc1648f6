"""
The words of the calendar in English, German, French, Spanish, Italian, Portuguese, Dutch and the Scandinavian languages, in lower case.

Sources: CLDR ``dates/calendars/gregorian`` for months and days of the week, ``dates/fields`` for relative words.
"""

from __future__ import annotations

from itertools import groupby
from os.path import commonprefix  # of any texts, in spite of where it lives
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MONTH_NAMES = (
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari",
    "february feb februar feber février fevrier févr fév febrero febbraio fevereiro fev februari",
    "march mar märz maerz mär mrz mars marzo março maart marts",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei maj",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août aout agosto ago augustus augusti",
    "september sept sep septembre septiembre setiembre settembre set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
"""Names and abbreviations of the months."""
ENGLISH_MONTHS = frozenset(name for names in _MONTH_NAMES for name in names.split()[:2]) - {"mai"} | {"sep"}
"""They stand before the day; the German and French ones behind it."""
AMBIGUOUS_MONTHS = frozenset("mar set out ago gen mag dic may march dec jan lug giu ott ene abr fev".split())
"""Also other words, when in lower case."""
SHORT_MONTHS = frozenset(name for name in MONTHS if len(name) < len("march")) - {"may", "june", "july", "juni", "juli", "juin", "mars"}
"""A point may stand behind them."""
PLAIN_MONTHS = frozenset(
    name
    for names in _MONTH_NAMES
    for name in names.split()
    if (len(name) > len("mars") and name not in {"march", "maerz"}) or name in {"june", "july", "juni", "juli", "juin", "märz"}
)
"""Words that are a month wherever they stand."""

_WEEKDAY_NAMES = (
    "monday montag lundi lunes lunedì segunda-feira",
    "tuesday dienstag mardi martes martedì terça-feira",
    "wednesday mittwoch mercredi miércoles mercoledì quarta-feira",
    "thursday donnerstag jeudi jueves giovedì quinta-feira",
    "friday freitag vendredi viernes venerdì sexta-feira",
    "saturday samstag sonnabend samedi sábado sabato",
    "sunday sonntag dimanche domingo domenica",
)
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names.split()}
_SHORT_WEEKDAYS = "mon tue tues wed weds thu thur thurs fri sat sun mo di mi do fr sa so lun mer jeu ven sam dim"
ALL_WEEKDAYS = frozenset((*WEEKDAYS, *_SHORT_WEEKDAYS.split()))
"""Also the abbreviations, which stand only before a date."""

_ORDINAL_NAMES = (
    "first 1st opening initial ersten erstes erster erste erstem premier première 1er primer primera primo primeiro eerste första første",
    "second 2nd zweiten zweites zweiter zweite zweitem deuxième second 2e segundo segunda secondo seconda tweede andra andre andet",
    "third 3rd dritten drittes dritter dritte drittem troisième 3e tercer tercera terzo terceiro derde tredje",
    "fourth 4th final vierten viertes vierter vierte viertem quatrième 4e cuarto cuarta quarto vierde fjärde fjerde",
)
ORDINALS = {name: number for number, names in enumerate(_ORDINAL_NAMES, 1) for name in names.split()}

_NUMBER_NAMES = (
    "a an one ein eine einem einen einer un une uno una um uma",
    "two zwei deux dos due dois duas",
    "three drei trois tres tre três",
    "four vier quatre cuatro quattro quatro",
    "five fünf cinq cinco cinque",
    "six sechs seis sei",
    "seven sieben sept siete sette sete",
    "eight acht huit ocho otto oito",
    "nine neun neuf nueve nove",
    "ten zehn dix diez dieci dez",
    "eleven elf onze once undici",
    "twelve zwölf douze doce dodici doze",
)
NUMBERS = {name: number for number, names in enumerate(_NUMBER_NAMES, 1) for name in names.split()} | {
    "fifteen": 15, "eighteen": 18, "achtzehn": 18, "dix-huit": 18, "dieciocho": 18, "diciotto": 18, "dezoito": 18, "twenty": 20,
    "thirty": 30,
}  # fmt: skip
ONE = frozenset(_NUMBER_NAMES[0].split())
"""Articles, and the number one."""
FIRST_WORDS = frozenset("first ersten premiers premières primeros primeras primi prime primeiros opening".split())
"""Before so many months from the beginning of a year."""
VAGUE = frozenset("few several couple many paar wenigen mehreren quelques varios pocos pochi alguns poucos".split())

_UNIT_NAMES = {
    "day": "day days tag tage tagen tages jour jours día días giorno giorni dia dias",
    "week": "week weeks woche wochen semaine semaines semana semanas settimana settimane",
    "month": "month months monat monate monaten monats mois mes meses mese mesi mês",
    "quarter": "quarter quarters quartal quartale quartalen quartals trimestre trimestres trimestri",
    "half": "half halves half-year halbjahr halbjahre halbjahres semestre semestres semestri",
    "year": (
        "year years jahr jahre jahren jahres geschäftsjahr geschäftsjahre geschäftsjahren geschäftsjahres an ans année années "
        "exercice exercices año años ejercicio ejercicios anno anni esercizio esercizi ano anos exercício exercícios"
    ),
    "decade": "decade decades jahrzehnt jahrzehnte jahrzehnten jahrzehnts décennie décennies década décadas decennio decenni",
}
UNITS = {name: unit for unit, names in _UNIT_NAMES.items() for name in names.split()}
SINGULAR_UNITS = frozenset(
    name for name in UNITS if not name.endswith("s") or name in {"mes", "jahres", "halbjahres", "monats", "quartals", "geschäftsjahres"}
) - {"weeks"}
FISCAL_UNITS = frozenset(name for name in UNITS if name.startswith(("geschäfts", "exerc", "ejerc", "eserc")))

_STEPS_BEFORE = {
    -1: "last past previous prior preceding letzte vergangene vorige vorherige dernier passé último pasado últim scors ultim passat",
    0: "this current dies laufende ce cet cette este esta quest questo questa corrente neste nesta deste desta",
    1: "next coming following upcoming kommende nächste folgende prochain próxim prossim",
}
_ENDINGS = {
    "letzte": "n r s m", "vergangene": "n r s m", "vorige": "n r s m", "vorherige": "n r s", "kommende": "n r s m", "nächste": "n r s m",
    "folgende": "n r s", "laufende": "n r s", "dies": "e er es en em", "dernier": "e s es ère ères", "prochain": "e s es",
    "últim": "o a os as", "ultim": "o a i e", "scors": "o a i e", "passat": "o a i e", "próxim": "o a os as", "prossim": "o a i e",
}  # fmt: skip
_STEMS_ALONE = frozenset({"dies", "últim", "ultim", "scors", "passat", "próxim", "prossim"})


def _inflected(stems: dict[int, str], endings: dict[str, str], alone: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for step, names in stems.items():
        for stem in names.split():
            forms = [stem + ending for ending in endings.get(stem, "").split()]
            found |= dict.fromkeys(forms if stem in alone else [stem, *forms], step)
    return found


STEPS = _inflected(_STEPS_BEFORE, _ENDINGS, _STEMS_ALONE) | {"dernière": -1, "dernières": -1}
"""Words before a unit of time, and whether they go back (-1), stay (0) or go forward (1) from the day of publication."""
_STEPS_BEHIND = {
    -1: "dernier dernière derniers dernières passé passée passés passées précédent précédente pasado pasada pasados pasadas anterior "
    "anteriores scorso scorsa scorsi scorse passato passata precedente passado passada passados passadas",
    0: "actual corrente atual",
    1: "prochain prochaine prochains prochaines próximo próxima próximos prossimo prossima prossimi suivant suivante siguiente seguente",
}
STEPS_BEHIND = {name: step for step, names in _STEPS_BEHIND.items() for name in names.split()}
"""Words behind a unit of time."""


def trie(words: Iterable[str]) -> str:
    """Return an alternation of words that looks at each character of a text once or twice, however many the words are."""
    branches: list[str] = []
    for first, group in groupby(sorted(set(words)), key=lambda word: word[:1]):
        same = list(group)
        if first:
            shared = commonprefix(same)  # noqa: RUF071 - letters are what is wanted; a group for each of them would be slower to compile
            rest = [word[len(shared) :] for word in same]
            branches.append(shared if len(rest) == 1 else f"{shared}(?:{trie(rest)})")
    return "|".join([*branches, ""] if "" in words else branches)
