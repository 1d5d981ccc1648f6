"""Mark documents: split them into lines, say what each line is for, and number every quantity of the citable ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.documents import CITABLE, Document, Line, Marked, Mention, Span
from summarizer.mark import frame
from summarizer.mark.context import contexts
from summarizer.mark.language import language
from summarizer.mark.lines import paragraphs, sentences
from summarizer.mark.roles import Paragraph, paragraph_roles, sentence_roles
from summarizer.mark.subject import subject
from summarizer.mark.view import view
from summarizer.quantities import Quantity, read_quantities
from summarizer.quantities.heaps import heaps
from summarizer.text.folding import caseless
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["language", "lines_of", "mark", "mark_document", "sentences_of", "spans_of", "subject", "view"]


def mark_document(document: Document) -> Marked:
    """Find the lines and the quantities of one document, which depend on no other."""
    lines = tuple(lines_of(document))
    return Marked((document,), lines, tuple(_mentions(document, lines)))


def mark(documents: Iterable[Document], one: Callable[[Document], Marked] = mark_document) -> Marked:
    """
    Find the lines and the quantities of documents.

    Lines are numbered within a document (a1, a2, …), quantities over all of them (1, 2, …). A line that is not citable keeps its number
    but has no numbered quantities: nothing may point at them.

    Args:
        documents: In the order given.
        one: Marks each of them by itself.
    """
    parts = tuple(map(one, documents))
    mentions: list[Mention] = []
    for part in parts:
        before = len(mentions)
        mentions += [replace(mention, id=before + mention.id) for mention in part.mentions] if before else part.mentions
    return Marked(
        tuple(document for part in parts for document in part.documents),
        tuple(line for part in parts for line in part.lines),
        tuple(mentions),
    )


def lines_of(document: Document) -> Iterator[Line]:
    """Yield the lines of a document in order, each with what it is for."""
    text = document.text
    blocks = tuple(blocks_of(text))
    number = 0
    for index, (block, labelled) in enumerate(zip(blocks, paragraph_roles(blocks, document.masthead, document.publisher), strict=True)):
        role = "heading" if labelled in {"reporting", "navigation"} and block.text == document.title else labelled
        if role in CITABLE and document.title and frame.tells_of_article(block.text, document.title):
            role = "navigation"
        spans = tuple(sentences(text, block.start, block.end))
        for (start, end), own in zip(spans, sentence_roles([text[start:end] for start, end in spans], role), strict=True):
            number += 1
            yield Line(id=f"{document.id}{number}", document=document.id, start=start, end=end, role=own, paragraph=index)


def spans_of(document: Document) -> Iterator[Span]:
    """Tell where the lines of a document stand, in order, for whoever does not ask what they are for."""
    return (Span(document.id, start, end) for start, end in _stretches(document.text))


def sentences_of(text: str) -> list[str]:
    """List the sentences, bullets and table rows of a text."""
    return [text[start:end] for start, end in _stretches(text)]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    return (span for start, end in paragraphs(text) for span in sentences(text, start, end))


def blocks_of(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text."""
    previous = 0
    rows = heaps(text)
    heap = next(rows, None)
    for start, end in paragraphs(text):
        while heap and heap[1] <= start:
            heap = next(rows, None)
        apart, heaped = len(text[previous:start].splitlines()) > 1, heap is not None and heap[0] <= start
        yield Paragraph(text=text[start:end], start=start, end=end, apart=apart, heaped=heaped)
        previous = end


def _mentions(document: Document, lines: tuple[Line, ...]) -> Iterator[Mention]:
    """Read the quantities of a whole document at once, so that its language and tables are seen, and hand them to their lines."""
    told = read_times(document.text, document.day)
    quantities = read_quantities(document.text, times=told)
    times = [time for time in told if not time.relative]
    small = caseless(document.text)
    number = 1
    position = moment = 0
    for line in lines:
        inside: list[Quantity] = []
        while position < len(quantities) and quantities[position].start < line.end:
            if quantities[position].start >= line.start and quantities[position].end <= line.end:
                inside.append(quantities[position])
            position += 1
        while moment < len(times) and times[moment].start < line.start:
            moment += 1
        last = moment
        while last < len(times) and times[last].end <= line.end:
            last += 1
        if line.role not in CITABLE or not inside:
            continue
        for quantity, context in zip(inside, contexts(document.text, small, line, inside, times[moment:last]), strict=True):
            yield Mention(id=number, document=document.id, line=line.id, quantity=quantity, context=context)
            number += 1
