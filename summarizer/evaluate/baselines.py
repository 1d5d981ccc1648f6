"""
Writers to be better than: they rank the reporting lines of a story, and let the first three be summary, catalysts and risks alike.

Their key figures are the first 14 quantities of the lines in that order, with the labels that the rules of marking give any quantity.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
from typing import TYPE_CHECKING, Any

from summarizer.errors import UsageError
from summarizer.models import PAGE_FIGURES, Draft, DraftCatalyst, DraftFigure, DraftPoint, DraftRisk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.documents import Line, Marked

HINT = "The writer 'textrank' needs sumy and numpy: pip install sumy numpy."

_LINES = 3
_WORD = re.compile(r"[^\W\d_\u3040-\u9fff]+|[\u3040-\u9fff]")


def first_lines(marked: Marked) -> Draft:
    """Rank the lines as they stand."""
    return _draft(_reporting(marked), marked)


def textrank(marked: Marked) -> Draft:
    """
    Rank the lines by TextRank (Mihalcea and Tarau 2004) as sumy has it, without stop words or stemmer.

    Raises:
        UsageError: sumy, or the numpy that it needs, is not installed.
    """
    lines = _reporting(marked)
    ratings = _ratings([marked.text(line) for line in lines])
    return _draft([line for _, line in sorted(zip(ratings, lines, strict=True), key=lambda rated: -rated[0])], marked)


def has_textrank() -> bool:
    """Tell whether what ``textrank`` needs is installed."""
    return all(importlib.util.find_spec(name) for name in ("sumy", "numpy"))


class _Words:
    """Splits a sentence as sumy asks a tokenizer to: into words, and Chinese or Japanese into characters."""

    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        return tuple(_WORD.findall(text))


def _ratings(texts: Sequence[str]) -> list[float]:
    if not has_textrank():
        raise UsageError(HINT)
    dom: Any = importlib.import_module("sumy.models.dom")
    ranking: Any = importlib.import_module("sumy.summarizers.text_rank")
    sentences = [dom.Sentence(text, _Words) for text in texts]
    rated = ranking.TextRankSummarizer().rate_sentences(dom.ObjectDocumentModel([dom.Paragraph(sentences)]))
    return [float(rated[sentence]) for sentence in sentences]


def _reporting(marked: Marked) -> list[Line]:
    return [line for line in marked.lines if line.role == "reporting"]


def _draft(ranked: Sequence[Line], marked: Marked) -> Draft:
    first = [line.id for line in ranked[:_LINES]]
    mentions = [mention for line in ranked for mention in marked.mentions_in[line.id]][:PAGE_FIGURES]
    return Draft(
        title=marked.documents[0].title or "",
        summary=tuple(DraftPoint(text=f"{{{line}}}", lines=(line,)) for line in first),
        catalysts=tuple(
            DraftCatalyst(headline=f"{{{line}}}", why="", direction="mixed", status="reported", lines=(line,)) for line in first
        ),
        risks=tuple(DraftRisk(headline=f"{{{line}}}", why="", lines=(line,)) for line in first),
        figures=tuple(
            DraftFigure(
                q=mention.id, metric=mention.context.metric, entity=None, period=mention.context.period, role=mention.context.role, also=()
            )
            for mention in mentions
        ),
        relations=(),
        observations=(),
    )
