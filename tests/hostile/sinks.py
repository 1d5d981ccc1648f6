"""Every form in which a brief leaves the program, each with its oracle. A new form is one line of the table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from hostile.oracles import inert_csv, inert_html, one_line, own_page, plain_markdown, strict_json, unsafe_characters
from summarizer.render import to_json, to_json_line, to_markdown, verification_as_json, verification_as_text
from summarizer.render.layout import Layout
from summarizer.render.rows import figures_as_csv
from summarizer.verification import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer import Brief, Source
    from summarizer.claims.verdicts import Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class Sink:
    """
    A form of output.

    Attributes:
        name: What it is called in a failure.
        write: Renders a brief of sources.
        faults: Lists what is wrong with a page.
        slow: Whether it is left to the full run.
        own: What of a page is the package's own file, where no canary is sought; its oracle holds it to that file.
    """

    name: str
    write: Callable[[Brief, Sequence[Source]], str]
    faults: Callable[[str, Brief], Iterator[str]]
    slow: bool = False
    own: Sequence[str] = ()

    def shows(self, page: str, canary: str) -> bool:
        """Tell whether a canary stands in what a page shows of a brief."""
        for own in self.own:
            page = page.replace(own, "")
        return canary in page


_SCRIPT, _STYLE = ((files("summarizer.render.page") / name).read_text(encoding="utf-8") for name in ("page.js", "page.css"))
_own_page = partial(own_page, script=_SCRIPT, style=_STYLE)
_LAYOUT = Path(__file__).parents[2] / "examples" / "layouts" / "note.md.j2"
_as_laid_out = partial(
    plain_markdown, headings={"What moves it", "In numbers", "To be careful with", "Read"}, tables=1, more={"blockquote"}
)
_in_a_notebook = partial(plain_markdown, titles=0, tables=1, more={"h4"})


@cache
def _layout() -> Layout:
    """Compile the layout once for all briefs."""
    return Layout(_LAYOUT)


class _Verified:
    """The last brief that was verified: both reports are made of one examination."""

    brief: Brief | None = None
    found: Verification | None = None

    @classmethod
    def of(cls, brief: Brief, given: Sequence[Source]) -> Verification:
        """Verify a brief against its sources, once for both reports."""
        if cls.found is None or cls.brief is not brief:
            cls.brief, cls.found = brief, verify(brief, given)
        return cls.found


SINKS = (
    Sink(name="JSON", write=lambda brief, _: to_json(brief), faults=strict_json),
    Sink(name="JSONL of batch", write=lambda brief, _: to_json_line(brief), faults=one_line),
    Sink(name="Markdown", write=lambda brief, _: to_markdown(brief), faults=plain_markdown),
    Sink(name="terminal", write=lambda brief, _: to_markdown(brief), faults=unsafe_characters),
    Sink(name="HTML", write=lambda brief, _: brief.to_html(), faults=_own_page, own=(f"<script>{_SCRIPT}</script>", _STYLE)),
    Sink(name="CSV", write=lambda brief, _: figures_as_csv(brief), faults=inert_csv),
    Sink(name="a notebook's HTML", write=lambda brief, _: brief._repr_html_(), faults=inert_html),
    Sink(name="a notebook's Markdown", write=lambda brief, _: brief._repr_markdown_(), faults=_in_a_notebook),
    Sink(name="a layout of one's own", write=lambda brief, _: _layout().render(brief), faults=_as_laid_out),
    Sink(
        name="verify, text",
        write=lambda brief, given: verification_as_text(_Verified.of(brief, given)),
        faults=unsafe_characters,
        slow=True,
    ),
    Sink(name="verify, JSON", write=lambda brief, given: verification_as_json(_Verified.of(brief, given)), faults=strict_json, slow=True),
)


def showing(brief: Brief, sources: Sequence[Source], canary: str, *, slow: bool = False) -> list[str]:
    """Name the sinks whose pages show a canary, whatever else is wrong with them."""
    return [sink.name for sink in SINKS if (slow or not sink.slow) and sink.shows(sink.write(brief, sources), canary)]


def faults_of(brief: Brief, sources: Sequence[Source], *, canaries: Sequence[str] = (), slow: bool = False) -> Iterator[str]:
    """List all that is wrong at any sink, and the canaries that reached one."""
    for sink in SINKS:
        if sink.slow and not slow:
            continue
        page = sink.write(brief, sources)
        yield from (f"{sink.name}: {fault}" for fault in sink.faults(page, brief))
        yield from (f"{sink.name}: the canary {canary!r}" for canary in canaries if sink.shows(page, canary))
