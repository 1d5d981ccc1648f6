"""Every form in which a brief leaves the program, each with its oracle. A new form is one line of the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hostile.oracles import one_line, plain_markdown, strict_json, unsafe_characters
from summarizer.render import to_json, to_json_line, to_markdown, verification_as_json, verification_as_text
from summarizer.verification import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer import Brief, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Sink:
    """
    A form of output.

    Attributes:
        name: What it is called in a failure.
        write: Renders a brief of sources.
        faults: Lists what is wrong with a page.
        slow: Whether it is left to the full run.
    """

    name: str
    write: Callable[[Brief, Sequence[Source]], str]
    faults: Callable[[str, Brief], Iterator[str]]
    slow: bool = False


SINKS = (
    Sink(name="JSON", write=lambda brief, _: to_json(brief), faults=strict_json),
    Sink(name="JSONL of batch", write=lambda brief, _: to_json_line(brief), faults=one_line),
    Sink(name="Markdown", write=lambda brief, _: to_markdown(brief), faults=plain_markdown),
    Sink(name="terminal", write=lambda brief, _: to_markdown(brief), faults=unsafe_characters),
    Sink(name="verify, text", write=lambda brief, given: verification_as_text(verify(brief, given)), faults=unsafe_characters, slow=True),
    Sink(name="verify, JSON", write=lambda brief, given: verification_as_json(verify(brief, given)), faults=strict_json, slow=True),
)


def faults_of(brief: Brief, sources: Sequence[Source], *, canaries: Sequence[str] = (), slow: bool = False) -> Iterator[str]:
    """List all that is wrong at any sink, and the canaries that reached one."""
    for sink in SINKS:
        if sink.slow and not slow:
            continue
        page = sink.write(brief, sources)
        yield from (f"{sink.name}: {fault}" for fault in sink.faults(page, brief))
        yield from (f"{sink.name}: the canary {canary!r}" for canary in canaries if canary in page)
