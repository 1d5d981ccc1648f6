"""What a text states: its sentences, without Markdown; of a brief of ours its statements, figures and quotes."""

from __future__ import annotations

import json
import re
from itertools import chain
from typing import TYPE_CHECKING

from pydantic import ValidationError

from summarizer.characters import visible
from summarizer.documents import OWN_HEADING
from summarizer.errors import InputError
from summarizer.mark import sentences_of
from summarizer.models import Brief
from summarizer.verification.markdown import blocks, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.models import Catalyst, Check, Evidence, Figure, Risk, SummaryPoint
    from summarizer.verification.markdown import Block

_ABOUT = re.compile(r"\s\*[^*]*\bpublishers?\*(?=(?:\[\^\d+\])*\s*\Z)")
_REASON = re.compile(r"(?<=\*\*)\s—\s")
_QUOTED = re.compile(r"“(?P<quote>.+)”\s*\Z", re.DOTALL)
# What these sections tell was computed, or not proved, or is of the sources themselves: nothing that a source could say.
_NOT_TOLD = frozenset({"Checks", "Withheld", "Sources", "Coverage", OWN_HEADING})
_TOLD_CELLS = ("Entity", "Metric", "As written", "Period")
_BOUNDS: dict[str | None, str] = {"approx": "about ", "over": "over ", "under": "under ", "up_to": "up to ", "at_least": "at least "}
_BOUND = re.compile("|".join(_BOUNDS.values()))
_AND = re.compile(r"\s(?:and|und|et|y|e)\s")
"""Between the ends of a range, which are two numbers without the word before them."""
_EMPTY = frozenset({"Nothing to report.", "None found.", "None."})


def brief_in(text: str) -> Brief | None:
    """
    Read the JSON of a brief.

    Returns:
        The brief, or None where the text is no JSON object.

    Raises:
        InputError: It is one, and not that of a brief.
    """
    if not text.lstrip("\ufeff \t\r\n").startswith("{"):
        return None
    try:
        value = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None
    try:
        return Brief.model_validate_json(json.dumps(value))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the object"
        message = f"The JSON to verify is no brief of schema brief.v1 ({place}: {first['msg']}): give a brief, or text."
        raise InputError(message) from error


def told_in(text: str) -> list[str]:
    """List what a text states, each once and in its order."""
    own = text.startswith("# ") and f"\n## {OWN_HEADING}\n" in text
    told = _own(text) if own else chain.from_iterable(map(_sentences, blocks(text)))
    return _distinct(told)


def told_by(brief: Brief) -> list[str]:
    """List what a brief states, each once: its prose, its figures, then the passages that it quotes."""
    items: tuple[Catalyst | Risk, ...] = (*brief.catalysts, *brief.risks)
    prose = (brief.title, *(point.text for point in brief.summary), *chain.from_iterable((item.headline, item.why) for item in items))
    sentences = chain.from_iterable(sentences_of(visible(text)) for text in prose if text)
    return _distinct(chain(sentences, map(_figure, brief.figures), (visible(passage.quote) for passage in _passages(brief))))


def _passages(brief: Brief) -> Iterator[Evidence]:
    items: tuple[SummaryPoint | Catalyst | Risk | Check, ...] = (*brief.summary, *brief.catalysts, *brief.risks, *brief.checks)
    for item in items:
        yield from item.evidence
    for figure in brief.figures:
        yield figure.evidence
        yield from figure.also


def _figure(figure: Figure) -> str:
    written = f"{_BOUNDS.get(figure.quantity.qualifier, '')}{figure.quantity.as_written}"
    return _row({"Entity": figure.entity or "", "Metric": figure.metric, "As written": written, "Period": figure.period or ""})


def _row(cells: dict[str, str]) -> str:
    """Put a figure into words: whose, what, how much and when."""
    entity, metric, written, period = (visible(cells.get(name, "")) for name in _TOLD_CELLS)
    written = _AND.sub("–", written, count=1)
    label = f"{entity}, {metric}" if entity else metric
    return f"{label}: {written} ({period})" if period else f"{label}: {written}"


def _distinct(told: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(text for text in told if any(map(str.isalnum, text))))


def _sentences(block: Block) -> Iterator[str]:
    if block.cells:
        yield ", ".join(filter(None, map(plain, block.cells)))
    else:
        yield from sentences_of(plain(block.text))


def _own(text: str) -> Iterator[str]:
    """Yield what a rendered brief states; its head and what it says of itself are left out."""
    section = ""
    for block in blocks(text):
        if block.level == 1:
            yield plain(block.text)
        elif block.level:
            section = plain(block.text)
        elif block.note:
            quoted = _QUOTED.search(plain(block.text))
            yield quoted["quote"] if quoted else plain(block.text)
        elif section and section not in _NOT_TOLD and block.text not in _EMPTY:
            yield from _own_item(block)


def _own_item(block: Block) -> Iterator[str]:
    if block.cells:
        cells = dict(zip(block.header, map(plain, block.cells), strict=False))
        if "Passage" in cells:
            yield from sentences_of(cells["Passage"])
            return
        bound = _BOUND.match(cells.get("Value", ""))
        written = f"{bound.group() if bound else ''}{cells.get('As written', '')}"
        yield _row({**cells, "Entity": cells.get("Entity", "").removesuffix(" (from context)"), "As written": written})
        return
    for part in _REASON.split(_ABOUT.sub("", block.text)):
        yield from sentences_of(plain(part))
