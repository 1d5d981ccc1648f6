"""What a text states: its sentences, without Markdown; of a brief of ours its statements, figures and quotes."""

from __future__ import annotations

import json
import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from summarizer.documents import BY_RULE, OWN_HEADING
from summarizer.errors import InputError
from summarizer.ground.wording import INFERRED, STATED
from summarizer.mark import sentences_of
from summarizer.models import Brief
from summarizer.quantities import read_quantities
from summarizer.text.characters import visible
from summarizer.verification.citations import BOUND, Cited, CitedFigure, bounded
from summarizer.verification.markdown import blocks, notes_in, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.models import Catalyst, Check, Evidence, Figure, Risk, SummaryPoint
    from summarizer.verification.markdown import Block

_ABOUT = re.compile(rf"\s\*[^*]*\bpublishers?(?:\s·\s{BY_RULE})?\*(?=(?:\[\^\d+\])*\s*\Z)")
_REASON = re.compile(r"(?<=\*\*)\s—\s")
# What these sections tell was computed, or not proved, or is of the sources themselves: nothing that a source could say.
_NOT_TOLD = frozenset({"Checks", "Withheld", "Sources", "Coverage", OWN_HEADING})
_OBJECT = re.compile(r"\A[\ufeff\s]*+\{\s*+\"")
_AND = re.compile(r"\s(?:and|und|et|y|e)\s")
"""Between the ends of a range, which are two numbers without the word before them."""
_LABELS = frozenset({"Segment", "Metric", "Period", "Evidence"})
_AMOUNT = re.compile(r"\s\(|\s[↑↓]|;\s")
"""What stands behind a number in a cell: its value, its direction, or another number."""
_EMPTY = frozenset({"Nothing to report.", "None found.", "None."})


def brief_in(text: str) -> Brief | None:
    """
    Read the JSON of a brief.

    Returns:
        The brief, or None where the text is no JSON object.

    Raises:
        InputError: It is one, and not that of a brief, or the beginning of one: what is left of a brief would be text that states little.
    """
    if not text.lstrip("\ufeff \t\r\n").startswith("{"):
        return None
    try:
        value = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        if _OBJECT.match(text) is None:
            return None
        message = f"The JSON to verify is broken or cut off ({str(error) or 'it is nested too deeply'}): give a brief, or text."
        raise InputError(message) from error
    try:
        return Brief.model_validate_json(json.dumps(value))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the object"
        message = f"The JSON to verify is not a brief of the schema brief.v1 ({place}: {first['msg']}): give a brief, or text."
        raise InputError(message) from error


class Told(NamedTuple):
    """
    A sentence that a text states.

    Attributes:
        text: It, without Markdown.
        basis: Of a brief of ours, what it rests on; None where nothing is named.
        line: The line of the text on which its block begins, from 1; None in a brief that is no text.
    """

    text: str
    basis: Cited | CitedFigure | None = None
    line: int | None = None


def told_in(text: str) -> list[Told]:
    """List what a text states, each once and in its order."""
    own = text.startswith("# ") and f"\n## {OWN_HEADING}\n" in text
    read = tuple(blocks(text))
    told = _own(read) if own else (Told(sentence, line=block.line) for block in read for sentence in _sentences(block))
    return _distinct(told)


def told_by(brief: Brief) -> list[Told]:
    """List what a brief states, each once: its prose, its figures, then the passages that it quotes."""
    return _distinct(chain(_prose(brief), map(_figure, brief.figures), (Told(visible(passage.quote)) for passage in _passages(brief))))


def _prose(brief: Brief) -> Iterator[Told]:
    yield from _prosaic(brief.title, Cited((), STATED))
    for point in brief.summary:
        yield from _prosaic(point.text, Cited(_quotes(point.evidence), STATED))
    items: tuple[Catalyst | Risk, ...] = (*brief.catalysts, *brief.risks)
    for item in items:
        yield from _prosaic(item.headline, Cited(_quotes(item.evidence), STATED))
        yield from _prosaic(item.why, Cited(_quotes(item.evidence), INFERRED))


def _prosaic(text: str | None, basis: Cited) -> Iterator[Told]:
    return (Told(sentence, basis) for sentence in sentences_of(visible(text or "")))


def _quotes(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(visible(passage.quote) for passage in evidence))


def _passages(brief: Brief) -> Iterator[Evidence]:
    items: tuple[SummaryPoint | Catalyst | Risk | Check, ...] = (*brief.summary, *brief.catalysts, *brief.risks, *brief.checks)
    for item in items:
        yield from item.evidence
    for figure in brief.figures:
        yield figure.evidence
        yield from figure.also


def _figure(figure: Figure) -> Told:
    return _row(
        CitedFigure(
            written=bounded(figure.quantity.qualifier, figure.quantity.as_written),
            metric=visible(figure.metric),
            entity=visible(figure.entity or "") or None,
            period=visible(figure.period or "") or None,
            quotes=_quotes((figure.evidence, *figure.also)),
            measure=figure.quantity,
        )
    )


def _row(figure: CitedFigure) -> Told:
    """Put a figure into words: whose, what, how much and when."""
    written = _AND.sub("–", figure.written, count=1)
    label = f"{figure.entity}, {figure.metric}" if figure.entity else figure.metric
    return Told(f"{label}: {written} ({figure.period})" if figure.period else f"{label}: {written}", figure)


def _distinct(told: Iterable[Told]) -> list[Told]:
    distinct: dict[object, Told] = {}
    for one in told:
        if any(map(str.isalnum, one.text)):
            measure = one.basis.measure if isinstance(one.basis, CitedFigure) else None
            distinct.setdefault((one.text, measure), one)
    return list(distinct.values())


def _sentences(block: Block) -> Iterator[str]:
    if block.cells:
        yield ", ".join(filter(None, map(plain, block.cells)))
    else:
        yield from sentences_of(plain(block.text))


def _own(text: Sequence[Block]) -> Iterator[Told]:
    """Yield what a rendered brief states, with its lines; its head and what it says of itself are left out."""
    quotes = {block.note: _quoted(block) for block in text if block.note}
    section = ""
    for block in text:
        if block.level == 1:
            yield Told(plain(block.text), Cited((), STATED), block.line)
        elif block.level:
            section = plain(block.text)
        elif block.note:
            yield Told(quotes[block.note], line=block.line)
        elif section and section not in _NOT_TOLD and block.text not in _EMPTY:
            yield from (told._replace(line=block.line) for told in _own_item(block, quotes))


def _quoted(note: Block) -> str:
    """Take what stands between the first opening mark and the closing one that ends a note."""
    text = plain(note.text).rstrip()
    quote = text.partition("“")[2]
    return quote[:-1] if len(quote) > 1 and quote.endswith("”") else text


def _own_item(block: Block, quotes: Mapping[str, str]) -> Iterator[Told]:
    cited = tuple(quotes[label] for label in notes_in(block.text) if label in quotes)
    if block.cells:
        cells = dict(zip(block.header, map(plain, block.cells), strict=False))
        if "Passage" in cells:
            yield from map(Told, sentences_of(cells["Passage"]))
            return
        if "As written" not in cells:
            yield from _own_cells(cells, cited)
            return
        bound = BOUND.match(cells.get("Value", ""))
        entity, metric, period = (cells.get(name, "") for name in ("Entity", "Metric", "Period"))
        written = f"{bound.group() if bound else ''}{cells.get('As written', '')}"
        entity = entity.removesuffix(" (from context)")
        yield _row(CitedFigure(written=written, metric=metric, entity=entity or None, period=period or None, quotes=cited))
        return
    for part, share in zip(_REASON.split(_ABOUT.sub("", block.text), maxsplit=1), (STATED, INFERRED), strict=False):
        yield from (Told(sentence, Cited(cited, share) if cited else None) for sentence in sentences_of(plain(part)))


def _own_cells(cells: Mapping[str, str], cited: tuple[str, ...]) -> Iterator[Told]:
    """Yield what a row of a draft of another form states: its prose, and each of its numbers; the period of a row is that of the first."""
    entity, metric, period = (cells.get(name, "") for name in ("Segment", "Metric", "Period"))
    numbered = [(name, cell) for name, cell in cells.items() if name not in _LABELS and "(computed)" not in name and cell]
    for name, cell in numbered:
        read = read_quantities(cell)
        if read and read[0].start == 0:
            row = CitedFigure(_AMOUNT.split(cell)[0], metric or name.lower(), entity or None, period or None, cited)
            yield _row(row)
            period = ""
        else:
            yield from (Told(sentence, Cited(cited, STATED)) for sentence in sentences_of(cell))
