"""Verify a text: read the sources, read the text, and judge each of its sentences."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.claims.frames import unframed
from summarizer.claims.index import Index
from summarizer.claims.judge import judge
from summarizer.claims.reasons import reason, reason_of
from summarizer.claims.spelling import usual
from summarizer.claims.verdicts import FAILED, Claim, Verification
from summarizer.errors import InputError, UsageError
from summarizer.load import load
from summarizer.load.junk import NOT_SUMMARIZED
from summarizer.mark import language, spans_of
from summarizer.models import Brief, Evidence
from summarizer.quantities import read_quantities
from summarizer.render.numbers import readable
from summarizer.text.characters import encodable
from summarizer.times import read_times
from summarizer.verification.citations import Citations, CitedFigure
from summarizer.verification.text import brief_in, told_by, told_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.claims.judge import Judgement
    from summarizer.claims.statement import Statement
    from summarizer.documents import Document
    from summarizer.load import SourceLike
    from summarizer.load.fetch import Fetched
    from summarizer.models import SourceInfo
    from summarizer.verification.text import Told


_FILES = (".md", ".markdown", ".txt", ".json", ".html", ".htm")
"""How a path ends that was given in place of a text: it would be one claim without anything to check, and pass."""


def verify(
    text_or_brief: str | Brief, sources: Iterable[SourceLike] | SourceLike, *, fetch: Callable[[str], Fetched] | None = None
) -> Verification:
    """
    Check a text against its sources, sentence by sentence. No model is used.

    Args:
        text_or_brief: A ``Brief``, or a text: Markdown, plain text, or the JSON of a brief. A text is never treated as a path.
        sources: Paths of files or folders, glob patterns, URLs, "-" for standard input, or ``Source(text=...)``.
        fetch: Fetches a URL, as in ``summarize``.

    Returns:
        A claim for each sentence, bullet and table row, in text order. ``ok`` is true if none is contradicted or unsupported.

    Raises:
        UsageError: The first argument is neither a text nor a ``Brief``, or a source has the wrong type.
        InputError: A source cannot be read, there is nothing to verify, or the text is only the name of a file.
    """
    brief = _brief(text_or_brief)
    told = told_by(brief) if brief else told_in(encodable(str(text_or_brief)))
    if not told:
        message = "There is nothing to verify, as the text has no sentence: give one that states something."
        raise InputError(message)
    if brief is None and str(text_or_brief).endswith(_FILES) and len(str(text_or_brief).split()) == 1:
        message = f"What is to be verified is {text_or_brief!r}, the name of a file: give the text that is in it."
        raise InputError(message)
    documents = load(sources, fetch=fetch)
    index = Index.of(documents, chain.from_iterable(map(spans_of, documents)), german=language(documents) == "German")
    statements = _statements([unframed(usual(one.text)) for one in told], index)
    citations = Citations(documents, brief.subject if brief else None)
    claims = tuple(_proved(_claim(one, statement, index), one, citations) for statement, one in zip(statements, told, strict=True))
    notes = (*_unread(documents), *(_changes(brief.sources, documents) if brief else ()))
    names = {document.id: document.path or document.url or document.title or document.id for document in documents}
    return Verification(ok=not any(claim.status in FAILED for claim in claims), claims=claims, notes=notes, names=names)


def _brief(given: object) -> Brief | None:
    if isinstance(given, Brief):
        return given
    if isinstance(given, str):
        return brief_in(given)
    message = f"What is to be verified is of the type {type(given).__name__}: give a text or a Brief."
    raise UsageError(message)


def _statements(told: Sequence[str], index: Index) -> Iterator[Statement]:
    """Read all sentences at once, so that the language of one helps to read the next."""
    whole = "\n".join(told)
    times = read_times(whole)
    quantities = read_quantities(whole, times=times)
    begins, starts = [one.start for one in quantities], [one.start for one in times]
    position = 0
    for text in told:
        end = position + len(text)
        own = quantities[bisect_left(begins, position) : bisect_left(begins, end)]
        spans = times[bisect_left(starts, position) : bisect_left(starts, end)]
        yield index.statement(
            text,
            [one.moved(-position) for one in own],
            [replace(one, start=one.start - position, end=one.end - position) for one in spans],
        )
        position = end + 1


def _claim(told: Told, statement: Statement, index: Index) -> Claim:
    judged = judge(statement, index)
    return Claim(text=told.text, status=judged.status, reason=reason(judged), evidence=tuple(_evidence(judged, index)), line=told.line)


def _proved(claim: Claim, told: Told, citations: Citations) -> Claim:
    """Let what a brief of ours cites prove a claim that no one passage says, and refute a value that its words have not."""
    if isinstance(told.basis, CitedFigure) and told.basis.measure and (line := citations.misread(told.basis)) is not None:
        differs = reason_of("number_differs", readable(told.basis.measure))
        return claim.model_copy(update={"status": "contradicted", "reason": differs, "evidence": (citations.evidence(line),)})
    if claim.status not in FAILED or told.basis is None or (lines := citations.holds(told.text, told.basis)) is None:
        return claim
    return claim.model_copy(update={"status": "supported", "reason": None, "evidence": tuple(map(citations.evidence, lines))})


def _evidence(judged: Judgement, index: Index) -> Iterator[Evidence]:
    for number in judged.lines:
        line = index.lines[number]
        document = index.documents[line.document]
        quote = document.text[line.start : line.end]
        yield Evidence(source=line.document, start=line.start, end=line.end, quote=quote, page=document.page(line.start))


def _unread(documents: Iterable[Document]) -> Iterator[str]:
    """Say which sources were not held against the text, since nothing of them could be read."""
    for document in documents:
        if not document.text:
            yield f"Source {document.origin!r} was {document.notes[0].replace(NOT_SUMMARIZED, 'not read: ')}"


def _changes(made_from: Iterable[SourceInfo], documents: Sequence[Document]) -> Iterator[str]:
    """Say which sources of a brief were not given, or are no longer what it was made from."""
    given = {document.sha256 for document in documents}
    for source in made_from:
        if source.sha256 in given:
            continue
        name = f"Source {source.id} ({source.title or source.path or 'untitled'})"
        if any(_is_same(source, document) for document in documents):
            yield f"{name} has changed since the brief was made: its sha256 is another."
        else:
            yield f"{name} was not given."


def _is_same(source: SourceInfo, document: Document) -> bool:
    """Whether a document is a source in another state: read from the same place, or under the same title."""
    return any(
        ours is not None and ours == theirs
        for ours, theirs in ((source.path, document.path), (source.url, document.url), (source.title, document.title))
    )
