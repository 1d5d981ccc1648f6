"""
The figures of a brief: the key ones, as the draft labelled them, then every other quantity of the sources, labelled by rule.

A label is prose and is proved as prose: its numbers, dates and names must stand near the quantity. Then the text around it may still refute
a label that a model gave (proof 4).
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from summarizer.claims.dates import covers
from summarizer.claims.polarity import denies
from summarizer.claims.statement import FUNCTION, key_of
from summarizer.claims.words import WORD, small_words_of
from summarizer.documents import CITABLE
from summarizer.ground.active import prove_inert
from summarizer.ground.added import prove_expected, prove_name
from summarizer.ground.binding import prove_binding
from summarizer.ground.derived import is_derived, is_length_in, lengths_as_in
from summarizer.ground.entities import prove_entity
from summarizer.ground.grave import graver_than
from summarizer.ground.metrics import class_of
from summarizer.ground.prose import prove
from summarizer.ground.quoted import misquotes
from summarizer.ground.reasons import Unproven
from summarizer.ground.values import value_of
from summarizer.ground.wording import LABELLED, NAMED, QUESTIONS
from summarizer.models import Figure, Measure
from summarizer.models.pointers import MAX_LABEL
from summarizer.quantities import read_quantities
from summarizer.text.characters import visible
from summarizer.text.measures import LENGTH_UNITS, concepts_of, terms_of
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Literal

    from summarizer.documents import Line, Marked, Mention
    from summarizer.ground.binding import Labelled
    from summarizer.ground.scope import Scope
    from summarizer.models import By, DraftFigure, FigureRole
    from summarizer.quantities import Quantity
    from summarizer.times import TimeSpan

    Publishers = Callable[[Iterable[str]], int]

# Durations give other figures their time; by themselves they are no business figure.
_TIME_UNITS = LENGTH_UNITS | {"session"}
_YEAR = re.compile(r"\d{4}")
_UNDATED = frozenset("current currently now latest annual ongoing forward prospective trailing annualised annualized".split()) | {
    "per year"
}
"""Labels that tell no time which a text could refute."""
_MARKED = re.compile(r"[{}\d]")
_UP_TO = re.compile(r"\s(?:to|ended|ending|until|through|up to)\Z")
_BACK = re.compile(r"\A(?:(?:the\s)?(?:past|last|previous|trailing)|TTM)\s(?=\S)", re.IGNORECASE)
"""Leads a length of time that ends now: as a label the length alone says as much."""
_FISCAL = re.compile(r"\bFY(?=\s(?:to|ended|ending)\s)")
_DENIED = re.compile(r"\s\((?:figure |number )?denied\)\Z")
"""Says of a figure that somebody denies it, which a line may tell by a "not"."""
_SMALL_COUNT = 13
_TELLING_DIGITS = 3


def key_figure(item: DraftFigure, marked: Marked, scope: Scope, publishers: Publishers, by: By) -> Figure:
    """
    Read the quantity that a draft points at, and prove the labels that the draft gives it.

    Raises:
        Unproven: The quantity does not exist, or a label is not borne out near it.
    """
    if any(q not in marked.mention for q in (item.q, *item.also)):
        raise Unproven("bad_ref")
    if not any(map(str.isalpha, item.metric)):
        raise Unproven("empty")
    mention = marked.mention[item.q]
    stated = (marked.mention[q] for q in dict.fromkeys(item.also) if q != item.q)
    also = tuple(other for other in stated if class_of(other.quantity) == class_of(mention.quantity))
    labels = proved_labels(item, marked, scope, by)
    if by == "model" and item.role == "guidance" and mention.context.role == "actual":
        near = _near(marked, mention)
        if scope.wording.are_english(near):
            prove_expected(" ".join(map(marked.text, near)))
    return _figure(
        mention,
        marked,
        metric=labels.metric,
        entity=labels.entity,
        period=labels.period,
        role=item.role,
        key=True,
        binding=_binding(labels.entity, mention, marked),
        by=by,
        also=also,
        publishers=publishers,
    )


class Labels(NamedTuple):
    """The proved labels of a quantity."""

    metric: str
    entity: str | None
    period: str | None


def proved_labels(item: Labelled, marked: Marked, scope: Scope, by: By) -> Labels:
    """
    Prove the labels that a draft gives to a quantity, which must exist.

    Args:
        item: The quantity and its labels.
        marked: The sources.
        scope: What may be named.
        by: Who labelled it.

    Raises:
        Unproven: A label is not borne out near the quantity, or the text there refutes it.
    """
    if any(len(label) > MAX_LABEL for label in (item.metric, item.entity or "", item.period or "")):
        raise Unproven("too_long")
    mention = marked.mention[item.q]
    near = _near(marked, mention)
    document = [line for line in marked.lines_of[mention.document] if line.role in CITABLE]
    if by == "model" and misquotes(item.metric, [visible(marked.text(line)) for line in near]):
        raise Unproven("quote_not_in_span")
    # A model leaves the entity out where it is the subject; a rule, where it does not know.
    entity = prove_entity(item.entity, document, marked, scope) if item.entity else (scope.subject if by == "model" else None)
    read = mention.context  # what a rule read is the source's own words, and proved by that
    if by == "model":
        prove_binding(item, marked, scope.surroundings(mention.document), scope.times_in(marked.line[mention.line]))
    period = _period(item.period, mention, document, marked, scope) if item.period and item.period != read.period else item.period
    metric = item.metric
    if metric and metric != read.metric:
        metric = _metric(metric, near, marked, scope, own=mention.line, period=period)
    return Labels(metric=metric, entity=entity, period=period)


def _metric(metric: str, near: Sequence[Line], marked: Marked, scope: Scope, *, own: str, period: str | None) -> str:
    """
    Prove the name of a metric as prose.

    A length of time in it ("2-year yield") may be written out in the text ("two-year note"); a period in it may be the one that is proved.
    """
    words = " ".join(marked.text(line) for line in near)
    prove_name(metric, words)
    written = lengths_as_in(words, metric)
    # A number in a label is told as the figure's own, so it has to stand in its line; a year need not.
    numbered = any(map(str.isdigit, _without(written, read_times(written))))
    basis = [line for line in near if line.id == own] if numbered else near
    denied = _DENIED.search(written)
    if denied and any(denies(word) for word in small_words_of(marked.text(marked.line[own]))):
        prove(written[: denied.start()], basis, marked, scope.of_owners, share=LABELLED)
        return written
    try:
        return prove(written, basis, marked, scope.of_owners, share=LABELLED)
    except Unproven as failure:
        if failure.code == "claim_not_grounded" and _is_told_otherwise(written, near, marked, scope):
            return written
        if failure.code == "date_not_in_span" and (rest := _untimed(written, period)):
            prove(rest, basis, marked, scope.of_owners, share=LABELLED)
            return written
        raise (Unproven("figure_not_in_span") if failure.reason.code == "number_in_text_not_in_span" else failure) from None


def _is_told_otherwise(metric: str, near: Sequence[Line], marked: Marked, scope: Scope) -> bool:
    """Whether lines tell a metric in other words, and it has none that only orders to a machine have, or that name somebody unknown."""
    documents = {line.document for line in near}
    if scope.wording.is_ordered(metric, documents) or scope.of_owners.names.unknown(metric, documents):
        return False
    return _says_in_other_words(metric, " ".join(text for line in near if not (text := marked.text(line)).endswith(QUESTIONS)))


def _untimed(metric: str, period: str | None) -> str:
    """Leave the times out of a metric that holds no pointer, where all of them are told by the period beside it; empty where not."""
    times, known = read_times(metric), read_times(period or "")
    told = all(any(covers(time, other) for other in known) for time in times)
    return _without(metric, times) if told and "{" not in metric else ""


def _says_in_other_words(metric: str, text: str) -> bool:
    """Whether half the words of a name mean what words of a text do ("fleet" of "jets"), and none accuses or ends something."""
    terms, told = terms_of(metric), terms_of(text)
    meant = concepts_of(told)
    known = sum(term in told or not meant.isdisjoint(concepts_of((term,))) for term in terms)
    plain = not _MARKED.search(metric) and not graver_than(map(key_of, WORD.findall(metric)), frozenset(), "labelled")
    return plain and 0 < len(terms) <= 2 * known


def _period(period: str, mention: Mention, document: Sequence[Line], marked: Marked, scope: Scope) -> str:
    """Prove a period by the text, or by what follows from it and from the day of publication."""
    prove_inert(period, [scope.told(mention.document)])
    told = scope.times_told(mention.document)
    days = _published(mention, marked, told)
    published = days[0] if days else None
    line = marked.text(marked.line[mention.line])
    if is_length_in(_BACK.sub("", period), line) or period.strip().casefold() in _UNDATED:
        return period
    wanted = read_times(_FISCAL.sub("year", period), published)
    if "{" in period or any(one.kind not in {"count", "other"} for one in read_quantities(period)):  # a pointer is a quantity, too
        raise Unproven("figure_not_in_span")
    if any(time.kind == "date" and time.label is None for time in wanted):
        raise Unproven("date_not_in_span")
    dated = [time for time in wanted if time.label is not None or not time.relative]  # "the same period" alone is no time
    if dated and all(is_derived(time, told, days) for time in dated):
        rest = " ".join(
            word for word in _UP_TO.sub("", _without(_FISCAL.sub("year", period), wanted)).split() if word.lower() not in FUNCTION
        )
        if any(map(str.isalnum, rest)) and not any(is_length_in(rest, marked.text(other)) for other in document):
            prove(rest, document, marked, scope, share=LABELLED)
        return " ".join(period.split())
    try:
        return prove(period, document, marked, scope, share=NAMED)
    except Unproven as failure:
        raise (Unproven("date_not_in_span") if failure.code == "claim_not_grounded" else failure) from None


def _published(mention: Mention, marked: Marked, told: Mapping[TimeSpan, int]) -> Sequence[date]:
    """
    Return the day on which a quantity's source appeared.

    Where that is unknown, it is the last of the others, which tell the same story, or else lies in one of the years that the source tells:
    the first returned is in that which it tells most.
    """
    known = [document.published for document in marked.documents if document.published]
    own = marked.document[mention.document].day or max(known, default=None)
    if own is not None:
        return (own,)
    years = Counter[int]()
    for time, times in told.items():
        if year := _YEAR.search(time.label or ""):
            years[int(year[0])] += times
    return tuple(date(year, 12, 31) for year in sorted(years, key=lambda year: (years[year], year), reverse=True))


def _without(text: str, times: Sequence[TimeSpan]) -> str:
    """Leave out the dates and periods of a text."""
    ends = [0, *(time.end for time in times)]
    starts = [*(time.start for time in times), len(text)]
    return " ".join(" ".join(text[end:start] for end, start in zip(ends, starts, strict=True)).split())


def _near(marked: Marked, mention: Mention) -> Sequence[Line]:
    """Take the lines of a quantity's paragraph and of the ones before and after it."""
    paragraph = marked.line[mention.line].paragraph
    return [line for line in marked.lines_of[mention.document] if abs(line.paragraph - paragraph) <= 1 and line.role in CITABLE]


def _binding(entity: str | None, mention: Mention, marked: Marked) -> Literal["bound", "inherited"]:
    line = small_words_of(marked.text(marked.line[mention.line]))
    return "bound" if small_words_of(entity or "") <= line else "inherited"


def listed_figures(
    keys: Sequence[Figure], marked: Marked, scope: Scope, publishers: Publishers, *, chosen: Iterable[int] = ()
) -> Iterator[Figure]:
    """
    Label by rule every business quantity that no key figure states, each value of a thing once.

    A quantity that a draft chose as a key figure is one, too, though it was withheld for what the draft said of it: durations and small
    counts are none by themselves.
    Mentions of different documents are one figure when they state the same value with digits enough that chance is no explanation, or
    with a word of their metrics in common.
    """
    pointed, picked = {figure.id for figure in keys}, frozenset(chosen)
    told = {(line, value) for figure in keys for line, value in _told_also(figure, marked)}
    stated = {value_of(marked.mention[int(figure.id[1:])].quantity) for figure in keys}
    groups: dict[object, list[Mention]] = {}
    for mention in marked.mentions:
        if f"q{mention.id}" in pointed or not (mention.id in picked or _is_business(mention.quantity)):
            continue
        value = value_of(mention.quantity)
        if (value in stated and _is_telling(mention.quantity)) or (mention.line, value) in told:
            continue
        groups.setdefault(value if _is_telling(mention.quantity) else (value, mention.context.metric.casefold()), []).append(mention)
    subjects = {line: _subject_in(line, marked, scope) for line in {first.line for first, *_ in groups.values()}}
    for first, *others in groups.values():
        yield _figure(
            first,
            marked,
            metric=first.context.metric,
            entity=subjects[first.line],
            period=first.context.period,
            role=first.context.role,
            key=False,
            binding="bound",
            by="code",
            also=tuple(others),
            publishers=publishers,
        )


def _told_also(figure: Figure, marked: Marked) -> Iterator[tuple[str, object]]:
    """Yield the other lines that a key figure rests on, each with its value: where one states it, the figure is told already."""
    value = value_of(marked.mention[int(figure.id[1:])].quantity)
    starts = {(passage.source, passage.start) for passage in figure.also}
    yield from ((line.id, value) for line in marked.lines if (line.document, line.start) in starts)


def _is_business(quantity: Quantity) -> bool:
    """Whether a quantity tells of a business: no bare duration, no small count in words ("two questions")."""
    unit = (quantity.unit or "").removesuffix("s").lower()
    if unit in _TIME_UNITS and quantity.currency is None:
        return False
    small = quantity.value is not None and abs(quantity.value) < _SMALL_COUNT
    return not (quantity.kind == "count" and small and not any(character.isdigit() for character in quantity.as_written))


def _is_telling(quantity: Quantity) -> bool:
    """Whether equal values are hardly chance: a range, or three significant digits."""
    return quantity.value is None or len(quantity.value.normalize().as_tuple().digits) >= _TELLING_DIGITS


def _subject_in(line: str, marked: Marked, scope: Scope) -> str | None:
    """Name the subject where its own name stands in a line."""
    if not scope.names.subject:
        return None
    return scope.subject if scope.names.subject <= small_words_of(marked.text(marked.line[line])) else None


def _figure(
    mention: Mention,
    marked: Marked,
    *,
    metric: str,
    entity: str | None,
    period: str | None,
    role: FigureRole,
    key: bool,
    binding: Literal["bound", "inherited"],
    by: By,
    also: tuple[Mention, ...],
    publishers: Publishers,
) -> Figure:
    quantity = mention.quantity
    agreeing = (other.document for other in also if value_of(other.quantity) == value_of(quantity))
    lines = dict.fromkeys(other.line for other in also if other.line != mention.line)
    return Figure(
        id=f"q{mention.id}",
        metric=metric,
        entity=entity,
        period=period,
        role=role,
        direction=mention.context.direction,
        key=key,
        binding=binding,
        by=by,
        quantity=measured(quantity),
        evidence=marked.evidence(marked.line[mention.line]),
        also=tuple(marked.evidence(marked.line[line]) for line in lines),
        publishers=publishers((mention.document, *agreeing)),
    )


def measured(quantity: Quantity) -> Measure:
    """Tell a quantity as a brief does."""
    return Measure(
        kind=quantity.kind,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        currency=quantity.currency,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        as_written=quantity.as_written,
    )
