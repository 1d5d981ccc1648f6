"""
When a figure of a brief is bound to the right thing: the matching rules, each for one label.

- value: value, low, high and currency equal those of the set, as decimals; a value that the set rounds to eight decimals is rounded
  likewise.
- metric: the label shares a word with what the set says of the figure, and no other figure of the story of the same kind shares more
  words with it. Words are compared by their first five letters without a plural s, or as synonyms (a table of accounting terms in
  English, German and Chinese, independent of what the proofs use). Words of movement and expectation in the label are left out wherever
  others remain, since direction and role are scored by themselves, and so is the name of the subject.
- entity: the label shares a word with the entity of the set, or with the set's metric where that names the part ("operating profit,
  sensors"); or the label of the metric does so with the entity. No entity stands for the subject of the story. The arm of a trial that is
  not treated is the same by whatever name ("placebo", "control arm").
- period: both are read as times. They match where they cover the same days, where one runs up to the end of the other ("the year to
  October") or is the end of it (a level at the end of a quarter is told by the quarter), and where they share a word with a digit. A fiscal
  period, whose months no set tells, matches another of its length unless their numbers differ; a numbered part of it also the days that it
  can be and that ended in the year before publication ("H1 FY26", "six months to September"). A period may stand in the metric. No
  period, or one that names no day, stands for the time of the story: right where the set's is the day of publication of a source or the
  one before.
- direction: equal. None is right too where the set's metric names no movement, since a level has a direction only where the text says so,
  and where the metric of the brief tells the direction itself ("drop in costs").
- role: equal.

What the set leaves open (None) is right.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from summarizer.text.grammar import words
from summarizer.text.stems import root, roots
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    from summarizer.evaluate.forms import KeyFigure
    from summarizer.evaluate.golden import Label
    from summarizer.models import Direction, Measure
    from summarizer.times import TimeSpan

_WORD = re.compile(r"[^\W\d_]{2,}|[^\W_]*\d[^\W_]*")
_HAN = re.compile(r"[\u3040-\u9fff]")
_ROUNDED_TO = 8
_PART = re.compile(r"[A-Z]+\d*|\d+")
_FISCAL = "FY"
_INTERVAL = "/"
_END = "end-"
_FISCAL_PART = re.compile(r"FY(?P<year>\d{4})-(?P<part>[QH]\d|9M)")
_MONTHS_LEFT = {"Q1": 9, "H1": 6, "Q2": 6, "Q3": 3, "9M": 3, "Q4": 0, "H2": 0}
"""Months between the end of a part of a year and that of the year."""
_LEVELS = frozenset({"quarter", "half", "year"})
"""Periods by whose name a level on their last day is told."""
_A_YEAR = timedelta(days=365)
_UNTREATED = roots("placebo control dummy")
"""Words for the arm of a trial that is not treated."""
_LEGAL = frozenset("plc inc ltd ag se gmbh corp holding holdings group company the of and on to bank".split())


def _rows(*rows: str) -> dict[str, str]:
    """Give every term the first of its row."""
    return {root(term): root(row.split()[0]) for row in rows for term in row.split()}


_SYNONYMS = _rows(
    "revenue turnover sales sold takings umsatz umsätze erlöse ventes ventas ingresos fatturato ricavi receita 营收 收入 营业额",
    "profit earnings income result gewinn ergebnis eps ebit bénéfice résultat beneficio resultado utile lucro 利润 溢利 盈利",
    "loss verlust perte pérdida perdita 亏损",
    "deficit shortfall defizit déficit",
    "price quote closing close last kurs 股价 报价 发售价 发行价 定价 价格",
    "share stock scrip aktie aktien paper 股数 股份",
    "stake holding beteiligung participation",
    "margin marge margen margine 毛利率 利润率",
    "debt leverage borrowings schulden verschuldung nettoverschuldung dette deuda 负债",
    "dividend payout dividende dividendo 股息",
    "jobs posts positions layoffs stellen redundancies 裁员",
    "employees staff headcount head workforce mitarbeiter people 员工",
    "order contract deal auftrag aufträge 订单",
    "cost charge expense kosten aufwand 费用",
    "fine penalty punishment bußgeld 罚款",
    "buyback repurchase rückkauf 回购",
    "output production produktion produced 产量",
    "patients enrolled participants probanden 患者",
    "cash liquidity 现金",
    "covered coverage subscription oversubscribed 认购",
    "offer bid takeover angebot 要约",
    "proceeds raised emissionserlös 募资",
    "premium aufschlag 溢价",
    "grey gray vorbörslich 暗盘",
    "overseas foreign ausland 海外",
    "cornerstone anchor 基石",
    "customer client kunde 客户",
    "impairment write-down writedown abschreibung 减值",
    "impact effect hit swing sensitivity",
    "bond anleihe nachranganleihe",
    "tariff levy zoll",
    "probability chance odds",
    "vote voted votes",
    "target objectif objetivo kursziel",
    "duration length time dauer",
    "value worth wert valuation 市值",
    "capital capex investment investitionen",
    "savings synergies einsparungen synergien",
    "advance upfront front anzahlung prepayment",
    "needed need requires required bedarf",
)
_HAN_TERMS = tuple(sorted((term for term in _SYNONYMS if _HAN.search(term)), key=len, reverse=True))
_WRITTEN_OUT = tuple(
    (re.compile(short), full)
    for short, full in (
        (r"\bP/E\b", "price earnings"),
        (r"\bARR\b", "annual recurring revenue"),
        (r"\bNAV\b", "net asset value"),
        (r"\bAUM\b", "assets under management"),
        (r"\b[Cc]hiffre d['’]affaires\b", "revenue"),
    )
)
"""Terms of several words that have a short name, or one whose words mean something else by themselves."""
_EMPTY = roots(" ".join(words("article preposition relation", "en de"))) | roots("and first je new old previous pro total und was")
_TOWARDS = {
    "up": roots("rise gain surge jump increase growth raised higher build 增长"),
    "down": roots("fall drop decline cut slip decrease reduction lowered lower draw 下降"),
}
"""Words of movement that tell its direction."""
_MOVEMENT = roots("change move movement impact").union(*_TOWARDS.values())
_EXPECTATION = roots(
    "guidance outlook forecast expected expects estimate consensus analysts goal planned maximum minimum possible "
    "prognose ausblick erwartung"
)


def words_of(text: str) -> frozenset[str]:
    """Take the words of a label as they are compared."""
    return frozenset(_SYNONYMS.get(root, root) for root in _roots(text)) - _EMPTY


def _roots(text: str) -> frozenset[str]:
    han = (term for term in _HAN_TERMS if term in text) if _HAN.search(text) else ()
    for short, full in _WRITTEN_OUT:
        text = short.sub(full, text)
    return frozenset((*han, *(root(word) for word in _WORD.findall(text))))


def same_value(measure: Measure, label: Label) -> bool:
    """Tell whether a quantity of a brief has the value, low, high and currency of the set."""
    read = (measure.value, measure.low, measure.high)
    return measure.currency == label.currency and all(map(_equal, label.values, read))


def _equal(wanted: Decimal | None, read: Decimal | None) -> bool:
    if wanted is None or read is None:
        return wanted is read
    rounded = wanted.as_tuple().exponent == -_ROUNDED_TO
    return wanted == (round(read, _ROUNDED_TO) if rounded else read)


def same_metric(said: str, key: KeyFigure, labels: Iterable[Label], subjects: Iterable[str]) -> bool:
    """
    Tell whether a metric names what a key figure measures.

    Args:
        said: The metric of the brief.
        key: The key figure.
        labels: All figures of the story.
        subjects: What the story is about, in the words of the set and of the brief.
    """
    labels = tuple(labels)
    own = [label for label in labels if any(label.span.touches(at) for at in key.at)]
    kinds = {label.kind for label in own}
    others = [label for label in labels if label.kind in kinds and label not in own]
    told = words_of(said)
    meant = told - _MOVEMENT - _EXPECTATION - frozenset[str]().union(*map(_names, subjects)) or told
    shared = len(meant & frozenset[str]().union(*map(words_of, (key.metric, key.what, *(label.metric for label in own)))))
    return shared > 0 and all(len(meant & words_of(other.metric)) <= shared for other in others)


def same_entity(said: str | None, metric: str, key: KeyFigure, subjects: Iterable[str]) -> bool:
    """
    Tell whether an entity is the one of a key figure.

    Args:
        said: The entity of the brief.
        metric: The metric of the brief.
        key: The key figure.
        subjects: What the story is about, in the words of the set and of the brief.
    """
    if key.entity is None:
        return True
    wanted = _names(key.entity)
    told = frozenset[str]().union(*map(_names, [said] if said else subjects))
    return bool(wanted & (told | _names(metric))) or bool(said and told & _names(key.metric))


def _names(text: str) -> frozenset[str]:
    found = frozenset(root(word) for word in _WORD.findall(text) if word.casefold() not in _LEGAL)
    return found if found.isdisjoint(_UNTREATED) else found | _UNTREATED


def same_period(said: str | None, metric: str, wanted: str | None, published: Iterable[date]) -> bool:
    """
    Tell whether a period is the one that the set asks for.

    Args:
        said: The period of the brief.
        metric: The metric of the brief.
        wanted: That of the set.
        published: The days on which the sources were published.
    """
    if wanted is None:
        return True
    days = tuple(published)
    meant, told = _times(wanted, days), _times(said or "", days)
    pairs = [pair for one in told for other in meant for pair in ((one, other), (other, one))]
    if any(_same_time(*pair) or _is_company_part(*pair, days) for pair in pairs) or _share_words(f"{said or ''} {metric}", wanted):
        return True
    return not told and any(time.first == time.last and time.last in _around(days) for time in meant)


def _times(text: str, days: tuple[date, ...]) -> list[TimeSpan]:
    return [time for day in days or (None,) for time in read_times(text, day)]


def _around(days: Iterable[date]) -> frozenset[date | None]:
    return frozenset(near for day in days for near in (day, day - timedelta(days=1)))


def _same_time(one: TimeSpan, other: TimeSpan) -> bool:
    if one.first and other.first:
        runs_up = _INTERVAL in f"{one.label}{other.label}" or ({one.grain, other.grain} & _LEVELS and "day" in {one.grain, other.grain})
        return one.last == other.last and (one.first == other.first or bool(runs_up))
    if any(_is_end_of(*pair) for pair in ((one, other), (other, one))):
        return True
    if one.fiscal != other.fiscal:
        return one.grain == other.grain
    first, second = (frozenset(_PART.findall((time.label or "").removeprefix(_FISCAL))) for time in (one, other))
    ends = any((time.label or "").startswith(_END) for time in (one, other))
    return (first <= second or second <= first) and (one.grain == other.grain or (ends and bool(first and second)))


def _is_company_part(one: TimeSpan, other: TimeSpan, days: Iterable[date]) -> bool:
    """
    Whether one is a numbered part of a company's year ("H1 FY26"), and the other may be the same, told by its days ("six months to May").

    A company's year is called by the calendar year in which it ends; some call it by the one in which it begins, so that the part must also
    have ended in the twelve months before a source was published.
    """
    found = _FISCAL_PART.fullmatch(one.label or "")
    if found is None or other.last is None or one.grain != other.grain or not other.fiscal:
        return False
    ends = other.last.year * 12 + other.last.month + _MONTHS_LEFT[found["part"]]
    is_called_so = 12 * int(found["year"]) < ends <= 12 * int(found["year"]) + 12
    return is_called_so and any(timedelta(0) <= day - other.last < _A_YEAR for day in days)


def _is_end_of(one: TimeSpan, other: TimeSpan) -> bool:
    """Whether the one is the end of a month or year ("end of September 2025"), and the other ends with it."""
    label = one.label or ""
    return label.startswith(_END) and other.last is not None and f"{other.last}".startswith(label.removeprefix(_END))


def _share_words(said: str, wanted: str) -> bool:
    """Whether all the words of a period are told, or one of them with a letter and a digit ("Q3")."""
    first, second = (_roots(text) - _EMPTY for text in (said, wanted))
    return second <= first or any(not word.isdigit() and not word.isalpha() for word in first & second)


def same_direction(said: Direction | None, metric: str, key: KeyFigure) -> bool:
    """
    Tell whether a direction is that of a key figure.

    Args:
        said: The direction of the brief.
        metric: The metric of the brief.
        key: The key figure.
    """
    if key.direction is None or said is not None:
        return key.direction in {None, said}
    return not _roots(key.metric) & _MOVEMENT or bool(_roots(metric) & _TOWARDS[key.direction])
