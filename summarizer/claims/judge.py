"""Decide on a sentence: which passage says it, which says otherwise, or that none does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.claims.alignment import paired
from summarizer.claims.amounts import same_amount
from summarizer.claims.compare import Comparison, compare
from summarizer.claims.denials import denied_by
from summarizer.claims.elsewhere import named_elsewhere, tells_one_of, told_of_part
from summarizer.claims.greater import compares, miscompared, misordered, turned_round
from summarizer.claims.other_measure import has_another, is_told_of_another
from summarizer.claims.quotations import as_quoted, misquoted, quotes
from summarizer.claims.verdicts import FAILED
from summarizer.claims.voices import says, silent, speakers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.claims.compare import Difference
    from summarizer.claims.index import Index
    from summarizer.claims.statement import Statement
    from summarizer.claims.verdicts import Status

_CANDIDATES = 8
_MAX_PASSAGES = 4
_SAME_STORY = 0.5
_ENOUGH = 0.3
_NAMED_ONLY = 0.4
_PART = 0.2
_OF_WHOLE: frozenset[Difference | None] = frozenset(
    {"direction_differs", "negation_differs", "certainty_differs", "speaker_differs", "quote_not_in_sources"}
)
"""What is not mended by taking a sentence apart."""
_MANY = 4
_FEW = 4
_DIGITS = re.compile(r"\D+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """
    A decision.

    Attributes:
        status: What was decided.
        difference: What differs or is missing; None where nothing does.
        detail: The words of the sentence that do.
        lines: Numbers of the lines that decided it.
    """

    status: Status
    difference: Difference | None = None
    detail: str = ""
    lines: tuple[int, ...] = ()


def judge(claim: Statement, index: Index) -> Judgement:
    """Hold a sentence against the lines that are most like it; one that joins what several of them say, each clause by itself."""
    judged = _judged(claim, index)
    if judged.status not in FAILED or judged.difference in _OF_WHOLE:
        return judged
    if judged.status == "contradicted" and any(_is_of_line(claim, index, number) for number in judged.lines):
        return judged
    return _by_clauses(claim, index) or judged


def _is_of_line(claim: Statement, index: Index, number: int) -> bool:
    """Whether a sentence joins a line to no other: it is told in the words of the line, or the line gives each of its numbers otherwise."""
    one = compare(claim, index.passage(number))
    if one.alike or one.contradiction != "number_differs":
        return one.alike
    source = index.passage(number).statement
    pairs = paired(claim, source)
    return all(at in pairs or source.has_number(one.as_written) for at, one in enumerate(claim.quantities))


def _by_clauses(claim: Statement, index: Index) -> Judgement | None:
    """Let each clause of a sentence be supported by itself, where the lines that do so tell of what the sentence opens with."""
    clauses = () if claim.view(speakers) else claim.clauses()
    subject = frozenset(name.key for name in claim.opening)
    lines: list[int] = []
    for clause in clauses if len(clauses) > 1 else ():
        line = _line_of(clause, subject, index)
        if line is None:
            return None
        lines.append(line)
    found = tuple(dict.fromkeys(lines))
    if not found or len(found) > _MAX_PASSAGES:
        return None
    return _refuted(claim, index, found) or Judgement(status="supported", lines=found)


def _line_of(clause: Statement, subject: AbstractSet[str], index: Index) -> int | None:
    """Number the line that says a clause of a sentence, and is about the same as the sentence."""
    judged = _judged(clause, index)
    if judged.status in FAILED:
        return None
    numbers = judged.lines or index.candidates(clause, _CANDIDATES)
    for number in numbers:
        passage = index.passage(number)
        if not judged.lines and compare(clause, passage).overlap < _SAME_STORY:
            continue
        if not subject or clause.names - subject or subject & (passage.statement.keys | passage.around):
            return number
    return None


def _judged(claim: Statement, index: Index) -> Judgement:
    checkable, quoted = _is_checkable(claim), quotes(claim.text)
    if checkable and (line := index.same(claim.text)) is not None:
        return Judgement(status="supported", lines=(line,))
    if quoted and (words := misquoted(quoted, index.as_quoted)) is not None:
        return Judgement(status="unsupported", difference="quote_not_in_sources", detail=words)
    if not checkable:
        return _misordered(claim, index) or Judgement(status="unchecked")
    compared = _quoting(quoted, index, list(_compared(claim, index)))
    differing = [(number, one) for number, one in compared if one.contradiction and (one.alike or _is_told_otherwise(one))]
    likest = max((one.overlap for _, one in differing), default=0.0)
    agreeing = [(number, one) for number, one in compared if one.supported and (one.alike or _is_enough(claim, one))]
    # A line in nearly the same words that differs is outweighed only by one that has more of the sentence.
    agreeing = [(number, one) for number, one in agreeing if one.alike or one.overlap > likest]
    if agreeing:
        number, best = max(agreeing, key=lambda pair: pair[1].overlap)
        refuted = None if best.excerpt else _refuted(claim, index, [number for number, _ in agreeing])
        return refuted or Judgement(status="supported", lines=(number,))
    if differing:
        return _against(differing)
    judged = _in_parts(claim, compared)
    return (_refuted(claim, index, judged.lines) if judged.status == "supported" else None) or judged


def _refuted(claim: Statement, index: Index, agreeing: Sequence[int]) -> Judgement | None:
    """Find what speaks against a sentence for which lines have been found that say it: itself, or another line."""
    sources = [index.passage(number).statement for number in agreeing]
    turned = (words for source in sources if (words := turned_round(claim, source)))
    if words := miscompared(claim, sources) or next(turned, None):
        return Judgement(status="contradicted", difference="direction_differs", detail=words, lines=(agreeing[0],))
    return (
        _misordered(claim, index)
        or _told_elsewhere(claim, index, agreeing)
        or _measured_elsewhere(claim, index)
        or _denied_elsewhere(claim, index, agreeing)
        or _silent(claim, index)
    )


def _silent(claim: Statement, index: Index) -> Judgement | None:
    """Find a line by which somebody did not say what a sentence has him say."""
    for number in index.candidates(claim, _CANDIDATES) if says(claim) else ():
        if words := silent(claim, index.passage(number).statement):
            return Judgement(status="contradicted", difference="negation_differs", detail=words, lines=(number,))
    return None


def _told_elsewhere(claim: Statement, index: Index, agreeing: Sequence[int]) -> Judgement | None:
    """Find a line that gives to another number, or to a part, what a sentence tells of a number and the lines that have it do not."""
    if not claim.quantities:
        return None
    sources = [index.passage(number).statement for number in agreeing]
    told = frozenset[str]().union(*(source.stems for source in sources))
    untold = {token.key for token in claim.tokens if token.kind in {"word", "name"} and token.tells} - told
    for number in _lines_with(untold, index, agreeing):
        line = index.passage(number).statement
        if tells_one_of(claim, line):
            continue
        words = told_of_part(claim, told, line, follows=number - 1 in agreeing) or named_elsewhere(claim, sources, told, line)
        if words:
            return Judgement(status="contradicted", difference="number_differs", detail=words, lines=(number,))
    return None


def _measured_elsewhere(claim: Statement, index: Index) -> Judgement | None:
    """Find a line that gives what a sentence measures to another number, where no line with the number of the sentence does."""
    for one, quantity in enumerate(claim.quantities):
        sources = (index.passage(number).statement for number in index.stating(quantity))
        told = ((source, at) for source in sources for at, other in enumerate(source.quantities) if same_amount(quantity, other))
        for number in index.candidates(claim, _CANDIDATES) if is_told_of_another(claim, one, told) else ():
            if has_another(claim, one, index.passage(number).statement):
                return Judgement(status="contradicted", difference="number_differs", detail=quantity.as_written, lines=(number,))
    return None


def _lines_with(untold: Iterable[str], index: Index, agreeing: Sequence[int]) -> Sequence[int]:
    """Return the lines beside those that agree with a sentence that have a rare word of it which these have not."""
    lines = {number for key in untold if len(found := index.postings.get(key, ())) <= _FEW for number in found}
    return sorted(lines.difference(agreeing))


def _misordered(claim: Statement, index: Index) -> Judgement | None:
    """Find a line by whose numbers two things stand the other way round than a sentence sets them."""
    for number in index.candidates(claim, _CANDIDATES) if compares(claim) else ():
        if words := misordered(claim, index.passage(number).statement):
            return Judgement(status="contradicted", difference="direction_differs", detail=words, lines=(number,))
    return None


def _quoting(quoted: Sequence[str], index: Index, compared: list[tuple[int, Comparison]]) -> list[tuple[int, Comparison]]:
    """Keep, of the lines that a sentence is held against, those that have what it quotes, if any has: no other says who said it."""
    if not quoted:
        return compared
    return [pair for pair in compared if misquoted(quoted, (as_quoted(index.texts[pair[0]]),)) is None] or compared


def _denied_elsewhere(claim: Statement, index: Index, agreeing: Sequence[int]) -> Judgement | None:
    """Find a line that denies what a sentence states beside that for which it has been found supported."""
    if any(token.denies for token in claim.tokens):
        return None
    told = frozenset[str]().union(*(index.passage(number).statement.keys for number in agreeing))
    untold = frozenset(token.key for token in claim.tokens if token.kind == "word" and token.tells) - told
    for number in _lines_with(untold, index, agreeing):
        if denied := denied_by(claim, index.passage(number).statement, untold):
            return Judgement(status="contradicted", difference="negation_differs", detail=denied, lines=(number,))
    return None


def _compared(claim: Statement, index: Index) -> Iterator[tuple[int, Comparison]]:
    """Compare a sentence with the lines most like it, up to one that says it in its own words."""
    for number in index.candidates(claim, _CANDIDATES):
        one = compare(claim, index.passage(number))
        yield number, one
        if one.alike and one.supported:
            return


def _is_checkable(claim: Statement) -> bool:
    """Whether there is a quantity, a date, or a name with something said of it."""
    if claim.quantities or (claim.times and claim.keys):
        return True
    return bool(claim.names) and len(claim.keys) > len(claim.names)


def _against(differing: Sequence[tuple[int, Comparison]]) -> Judgement:
    """Let the line that has most of a sentence speak against it."""
    number, one = max(differing, key=lambda pair: pair[1].overlap)
    return Judgement(status="contradicted", difference=one.contradiction, detail=one.detail, lines=(number,))


def _is_enough(claim: Statement, one: Comparison) -> bool:
    """Whether enough of a sentence stands in the passage for the same to be told."""
    if len(one.quantities) > 1 or _telling(claim, one.quantities):
        return True  # two numbers, or a long one, hardly meet by chance
    if one.measured or (one.quantities and one.nearby >= _SAME_STORY):
        return True
    return one.overlap >= (_ENOUGH if claim.quantities or claim.times else _NAMED_ONLY)


def _is_told_otherwise(one: Comparison) -> bool:
    """Whether a line that says most of a sentence, in whatever words, says it otherwise."""
    return one.contradiction is not None and one.overlap >= _SAME_STORY


def _is_same_story(one: Comparison) -> bool:
    """Whether a line tells of the same thing: by itself, or with the lines around it."""
    return one.overlap >= _SAME_STORY or (one.overlap >= _NAMED_ONLY and one.nearby >= _SAME_STORY)


def _telling(claim: Statement, numbers: Iterable[int]) -> bool:
    """Whether any of the quantities has so many digits, or as a range so many ends, that chance is no explanation."""
    own = [claim.quantities[number] for number in numbers]
    return any(one.low is not None or len(_DIGITS.sub("", one.as_written).strip("0")) >= _MANY for one in own)


def _in_parts(claim: Statement, compared: Sequence[tuple[int, Comparison]]) -> Judgement:
    """Let several lines support a sentence together, each a quantity of it; else say what speaks against it."""
    agreeing = [
        (number, one)
        for number, one in compared
        if one.contradiction is None and one.quantities and (one.overlap >= _PART or _telling(claim, one.quantities))
    ]
    if len(claim.quantities) > 1 and agreeing:
        told = {number for _, one in agreeing for number in one.quantities}
        unknown = agreeing[0][1].unknown.intersection(*(one.unknown for _, one in agreeing))
        if len(told) == len(claim.quantities) and not unknown:
            return Judgement(status="supported", lines=tuple(number for number, _ in agreeing[:_MAX_PASSAGES]))
    if differing := [(number, one) for number, one in compared if one.contradiction and _is_same_story(one)]:
        return _against(differing)
    if not compared:
        return Judgement(status="unsupported", difference="not_in_sources")
    number, best = max(compared, key=lambda pair: (len(pair[1].quantities), pair[1].overlap))
    return Judgement(
        status="unsupported",
        difference=best.missing or best.contradiction or "not_in_sources",
        detail=best.detail,
        lines=(number,) if best.overlap >= _SAME_STORY else (),
    )
