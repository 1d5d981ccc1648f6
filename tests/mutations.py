"""
Sentences of the evaluation set, and the same sentences with one thing changed.

A sentence is a line of an article that holds a labelled figure. Each mutation changes one place of it, so that it says what its article
does not: digit, sign, unit, scale, currency, direction word, name or period. A generator whose seed is the sentence itself draws the place
and what comes there, so the set is the same everywhere. A mutant that stands somewhere in its article is left out.
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from scoring import GOLDEN, load_articles

from summarizer.mark import sentences_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scoring import Article

KINDS = ("digit", "sign", "unit", "scale", "currency", "direction", "entity", "period")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A sentence with one thing changed."""

    slug: str
    kind: str
    sentence: str
    changed: str


def sentences() -> Iterator[tuple[Article, str]]:
    """Yield the lines with a figure, each once, with their article."""
    for article in load_articles():
        figures = [figure.as_written for figure in article.figures]
        position = 0
        for line in dict.fromkeys(sentences_of(article.text)):
            start = article.text.find(line, position)
            position = max(position, start)
            inside = [one for one in article.figures if start <= one.start and one.end <= start + len(line)]
            if inside and figures:
                yield article, line


def mutants(*, each: int = 3) -> Iterator[Mutant]:
    """Yield at most ``each`` mutants of a kind for every sentence."""
    for article, sentence in sentences():
        for kind in KINDS:
            generator = random.Random(f"{article.slug} {kind} {sentence}")  # noqa: S311 - reproducible, not secret
            found = [one for one in dict.fromkeys(_CHANGES[kind](sentence, article)) if one != sentence and one not in article.text]
            generator.shuffle(found)
            for changed in found[:each]:
                yield Mutant(slug=article.slug, kind=kind, sentence=sentence, changed=changed)


def _replaced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


# --- one kind of change each ----------------------------------------------------------------------------------------


def _figures(sentence: str, article: Article) -> Iterator[tuple[int, int, str]]:
    """Yield where the labelled figures stand in a sentence."""
    start = article.text.find(sentence)
    for figure in article.figures:
        if start <= figure.start and figure.end <= start + len(sentence):
            yield figure.start - start, figure.end - start, figure.as_written


def _digit(sentence: str, article: Article) -> Iterator[str]:
    for start, end, _ in _figures(sentence, article):
        for place in range(start, end):
            if sentence[place] in "0123456789":
                old = int(sentence[place])
                for step in (1, 4, 7):
                    new = (old + step) % 10
                    leads = new == 0 and (place == start or not sentence[place - 1].isdigit())
                    if not leads:
                        yield _replaced(sentence, place, place + 1, str(new))


def _sign(sentence: str, article: Article) -> Iterator[str]:
    flipped = {"+": "-", "-": "+", "−": "+", "–": "+"}
    for start, end, written in _figures(sentence, article):
        if written[0] in flipped:
            yield _replaced(sentence, start, start + 1, flipped[written[0]])
            if written[0] != "+":
                yield _replaced(sentence, start, start + 1, "")
        elif written[0] == "(" and written.endswith(")"):
            yield _replaced(sentence, start, end, written[1:-1])
        elif written[0].isdigit() and (start == 0 or sentence[start - 1] in " (") and ("%" in written or "." in written):
            yield _replaced(sentence, start, start, "-")


def _pairs(text: str) -> list[tuple[str, str]]:
    """Read pairs of words, each with what is put in its place."""
    pairs = [pair.partition("/") for pair in text.split("|")]
    return [(old, new) for old, _, new in pairs]


_UNITS = _pairs(
    "%/ basis points|%/ percentage points|percent/basis points|per cent/basis points|basis points/percentage points|"
    "percentage points/basis points|bp/%|MW/GW|GW/MW|barrels/tonnes|barrel/tonne|tonnes/barrels|tonne/barrel|months/years|"
    "weeks/months|days/weeks|years/months|hours/days|times/percent|jobs/sites|shares/bonds|vehicles/tonnes|employees/plants|"
    "patients/doses|a share/a tonne|ounce/tonne|Prozent/Basispunkte|Stück/Tonnen|aircraft/engines|customers/shops"
)
_SCALES = _pairs(
    "million/billion|billion/million|trillion/billion|bn/m|thousand/million|crore/lakh|lakh/crore|Mrd/Mio|Mio/Mrd|"
    "Milliarden/Millionen|Millionen/Milliarden|亿/万|万/亿|m/bn|tn/bn|k/m"
)
_CURRENCIES = _pairs(
    "€/$|$/€|£/€|¥/€|₹/$|Rs/€|USD/EUR|EUR/USD|HKD/USD|yuan/yen|yen/yuan|dollars/euros|euros/dollars|Euro/Dollar|Dollar/Euro|"
    "pounds/euros|US$/€|CHF/EUR|元/日元|dollar/euro|euro/dollar|rupees/dollars|kronor/euros|RMB/USD|GBP/USD"
)


def _within(pairs: list[tuple[str, str]], reach: int) -> Callable[[str, Article], Iterator[str]]:
    """Make the change of one word for another in a figure, or in the few characters behind it."""

    def change(sentence: str, article: Article) -> Iterator[str]:
        for start, end, _ in _figures(sentence, article):
            stop = min(len(sentence), end + reach)
            for old, new in pairs:
                for found in re.finditer(re.escape(old), sentence[start:stop]):
                    first, last = start + found.start(), start + found.end()
                    if _is_word(sentence, first, last) and not re.search(r"\d", sentence[end:first]):
                        yield _replaced(sentence, first, last, new)

    return change


def _is_word(text: str, first: int, last: int) -> bool:
    """Whether no further letter is tied to a piece of a text."""
    before = text[first - 1] if first else " "
    behind = text[last] if last < len(text) else " "
    letters = text[first:last]
    return not (letters[0].isalpha() and letters.isascii() and before.isalpha()) and not (
        letters[-1].isalpha() and letters.isascii() and behind.isalpha()
    )


_DIRECTIONS = _pairs(
    "rose/fell|fell/rose|rise/fall|fall/rise|rises/falls|falls/rises|rising/falling|falling/rising|up/down|down/up|higher/lower|lower/higher|"
    "increase/decrease|decrease/increase|increased/decreased|decreased/increased|gained/lost|lost/gained|gain/loss|gains/losses|above/below|"
    "below/above|more/less|less/more|grew/shrank|shrank/grew|growth/decline|decline/growth|declined/rose|climbed/slipped|slipped/climbed|"
    "jumped/dropped|dropped/jumped|beat/missed|missed/beat|raised/cut|cut/raised|raise/cut|profit/loss|loss/profit|buy/sell|sell/buy|"
    "premium/discount|discount/premium|upgrade/downgrade|strong/weak|weak/strong|added/shed|shed/added|advanced/retreated|surged/plunged|"
    "plunged/surged|slid/climbed|widened/narrowed|narrowed/widened|improved/worsened|eased/jumped|sank/soared|best/worst|highest/lowest|"
    "lowest/highest|stieg/fiel|fiel/stieg|stiegen/fielen|gestiegen/gefallen|gefallen/gestiegen|plus/minus|minus/plus|mehr/weniger|weniger/mehr|"
    "增长/下降|下降/增长|上涨/下跌|下跌/上涨|before/after|after/before|bought/sold|sold/bought|dearer/cheaper|cheaper/dearer|most/least|fewer/more"
)


def _direction(sentence: str, _: Article) -> Iterator[str]:
    for old, new in _DIRECTIONS:
        for found in re.finditer(rf"(?<![^\W_]){old}(?![^\W_])" if old.isascii() else old, sentence):
            if sentence[found.start() : found.end() + 3] != "up to":
                yield _replaced(sentence, *found.span(), new)


def _entity(sentence: str, article: Article) -> Iterator[str]:
    own = [name for name in entities()[article.slug] if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence)]
    own = [name for name in own if not any(name != other and name in other for other in own)]
    slugs = sorted(entities())
    foreign = entities()[slugs[(slugs.index(article.slug) + 7) % len(slugs)]]
    for name in own:
        for other in (*entities()[article.slug], *foreign[:2]):
            if other not in name and name not in other and other not in sentence:
                for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", sentence):
                    yield _replaced(sentence, *found.span(), other)


@cache
def entities() -> dict[str, list[str]]:
    """List the names that the labels of each article tie figures to, as far as its text has them."""
    found: dict[str, list[str]] = {}
    for path in sorted((GOLDEN / "gold").glob("*.json")):
        gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        text = (GOLDEN / "texts" / f"{path.stem}.txt").read_text(encoding="utf-8")
        names = dict.fromkeys([gold["subject"], *(figure["entity"] for figure in gold["figures"])])
        found[path.stem] = [name for name in names if name and name in text and name[0].isupper()]
    return found


_ROWS = (
    ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    ("first", "second", "third", "fourth"),
    ("Q1", "Q2", "Q3", "Q4"),
    ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"),
)
_YEAR = re.compile(r"(?<![\d.,$€£¥])(?:FY)?(?:19|20)\d\d(?![\d.,]*\d|%)")


def _period(sentence: str, article: Article) -> Iterator[str]:
    figures = [(start, end) for start, end, _ in _figures(sentence, article)]
    for found in _YEAR.finditer(sentence):
        if not any(start < found.end() and found.start() < end for start, end in figures):
            for step in (-1, 1, 2):
                yield _replaced(sentence, *found.span(), found.group()[:-4] + str(int(found.group()[-4:]) + step))
    for row in _ROWS:
        for old, new in (*pairwise(row), (row[-1], row[0])):
            tied = r"(?=[\s-](?:quarter|half|fiscal))" if row[0] == "first" else r"(?![^\W_])"
            for found in re.finditer(rf"(?<![^\W_]){old}{tied}", sentence):
                if old not in {"May", "March", "Mai"} or re.match(r"\s\d|\Z|[,.]", sentence[found.end() : found.end() + 2]):
                    yield _replaced(sentence, *found.span(), new)


_CHANGES: dict[str, Callable[[str, Article], Iterator[str]]] = {
    "digit": _digit,
    "sign": _sign,
    "unit": _within(_UNITS, 14),
    "scale": _within(_SCALES, 0),
    "currency": _within(_CURRENCIES, 0),
    "direction": _direction,
    "entity": _entity,
    "period": _period,
}
