"""``Brief``, the result for users. Every number, quote and link in it was read from a source by code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping  # noqa: TC003 - pydantic resolves annotations at run time
from datetime import date  # noqa: TC003 - as above
from decimal import Decimal
from pathlib import Path  # noqa: TC003 - as above
from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import AfterValidator, ConfigDict, Field, PlainSerializer, PrivateAttr, WithJsonSchema

from summarizer.models.vocabulary import (  # noqa: TC001 - as above
    By,
    CatalystDirection,
    CatalystStatus,
    CheckKind,
    Direction,
    FigureRole,
    Section,
    Severity,
)
from summarizer.quantities.types import Kind, Qualifier  # noqa: TC001 - as above
from summarizer.value import Value, outline

if TYPE_CHECKING:
    import pandas as pd

    from summarizer.load import SourceLike

PAGE_FIGURES = 14
"""How many key figures the rules choose, and how many a short view shows."""


_MOST_DIGITS = 1_000
"""Digits before or behind the decimal sign of a number in a brief; written out, one of a billion digits would fill the memory."""


def _short(value: Decimal) -> Decimal:
    if value and (not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS):
        message = f"a number has more than {_MOST_DIGITS:,} digits"
        raise ValueError(message)
    return value


def plain(value: Decimal) -> str:
    """Write a decimal in plain notation, never with an exponent."""
    return format(value, "f")


Number = Annotated[
    Decimal,
    AfterValidator(_short),
    PlainSerializer(plain, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}),
]
"""An exact decimal; a string in plain notation in JSON."""


class Evidence(Value):
    """
    A passage of a source: ``text[start:end] == quote`` in the source's text.

    ``page`` is the page on which it begins, from 1; null if the source has no pages.
    """

    source: str
    start: int
    end: int
    quote: str
    page: int | None = None


class Measure(Value):
    """A quantity, as read from the source by the number reader."""

    kind: Kind
    value: Number | None
    low: Number | None
    high: Number | None
    currency: str | None
    unit: str | None
    qualifier: Qualifier | None
    as_written: str


class SummaryPoint(Value):
    """One sentence of the summary, with its evidence."""

    text: str
    evidence: tuple[Evidence, ...]


class Catalyst(Value):
    """
    An event that can move the value of the subject.

    ``publishers`` counts the independent publishers that report it. ``why`` is null if the headline says it all. ``by`` says who chose it:
    the code adds one, in the words of its source, that a model plainly left out.
    """

    headline: str
    why: str | None
    direction: CatalystDirection
    status: CatalystStatus
    by: By
    evidence: tuple[Evidence, ...]
    publishers: int


class Risk(Value):
    """Something that can go wrong. Its fields mean what those of a catalyst do."""

    headline: str
    why: str | None
    evidence: tuple[Evidence, ...]
    publishers: int


class Figure(Value):
    """
    A quantity of the sources and what it measures.

    Attributes:
        id: The quantity's id ("q7").
        key: Whether it is a key figure, for a reader's one page.
        binding: "bound" if the entity is in the figure's own line, "inherited" if it is taken from nearby.
        by: Who labelled it.
        evidence: The line it was read from.
        also: Lines of the same or other sources that state a value of the same thing.
        publishers: Number of independent publishers of the value.
    """

    id: str
    metric: str
    entity: str | None
    period: str | None
    role: FigureRole
    direction: Direction | None
    key: bool
    binding: Literal["bound", "inherited"]
    by: By
    quantity: Measure
    evidence: Evidence
    also: tuple[Evidence, ...]
    publishers: int


class Check(Value):
    """A finding about the sources: a recomputed result, a disagreement, or something that is not what it seems."""

    kind: CheckKind
    severity: Severity
    what: str
    formula: str | None
    figures: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    by: By


class Reason(Value):
    """Why something was withheld: a stable code, and a text for readers."""

    code: str
    text: str


class Withheld(Value):
    """Something that was proposed and could not be proved."""

    section: Section
    text: str
    reason: Reason


class SourceInfo(Value):
    """A source of the brief. ``same_as`` is the id of the earlier source that it nearly repeats."""

    id: str
    title: str | None
    publisher: str | None
    url: str | None
    path: str | None
    published: date | None
    sha256: str
    same_as: str | None
    notes: tuple[str, ...]


class SkippedLine(Value):
    """A line that is not reporting, and the role it was given."""

    role: str
    evidence: Evidence


class Coverage(Value):
    """
    How much of the sources the brief used.

    Attributes:
        lines: Number of citable lines in the sources.
        lines_cited: How many of them the brief cites.
        quantities: Number of quantities read in the citable lines.
        quantities_used: How many of them are in the brief.
        uncited: The citable lines that nothing cites.
        skipped: The lines that were not taken for reporting.
        publishers: How many of the sources are independent of each other.
    """

    publishers: int
    lines: int
    lines_cited: int
    quantities: int
    quantities_used: int
    uncited: tuple[Evidence, ...]
    skipped: tuple[SkippedLine, ...]


class Usage(Value):
    """Tokens of the stored answers that the brief rests on, and the number of those answers."""

    input: int
    cached: int
    output: int
    reasoning: int
    requests: int


class Provenance(Value):
    """
    How the brief was made. It holds no clock time, so the same answers give the same bytes.

    Attributes:
        served: The model name that the server reported, if it differs from ``model``. Nothing proves it.
        parts: Number of parts in which the sources were read.
        merge: The prompt that merged the drafts of the parts; null if there was one part.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, serialize_by_alias=True, validate_by_name=True)

    engine: Literal["offline", "llm"]
    model: str | None
    served: str | None = None
    prompt: str | None
    prompt_sha256: str | None
    schema_: Annotated[str, Field(alias="schema")]
    parts: int = 1
    merge: str | None = None
    merge_sha256: str | None = None
    usage: Usage | None
    cost_usd: Number | None
    version: str


class Brief(Value):  # noqa: PLW1641 - a frozen model hashes its fields
    """
    A proven brief of several sources.

    Every number, quote and link in it was read from a source by code. ``to_markdown()`` renders it. ``model_dump_json()`` returns its JSON.
    """

    schema_version: Literal["brief.v1"]
    subject: str
    title: str | None
    as_of: date | None
    summary: tuple[SummaryPoint, ...]
    catalysts: tuple[Catalyst, ...]
    risks: tuple[Risk, ...]
    figures: tuple[Figure, ...]
    checks: tuple[Check, ...]
    withheld: tuple[Withheld, ...]
    sources: tuple[SourceInfo, ...]
    coverage: Coverage
    provenance: Provenance
    _texts: Mapping[str, str] = PrivateAttr(default_factory=dict[str, str])

    def __eq__(self, other: object) -> bool:
        """Compare what two briefs say; the texts at hand are no part of that."""
        return isinstance(other, Brief) and self.__dict__ == other.__dict__

    def __repr__(self) -> str:
        """Tell it from another brief."""
        return outline(self, "summary", "catalysts", "risks", "figures", "checks", "withheld", "sources")

    def __str__(self) -> str:
        """Say no more than ``repr`` does; ``to_markdown()`` is for readers."""
        return repr(self)

    def with_texts(self, texts: Mapping[str, str]) -> Self:
        """Return the brief with additional source texts at hand, by their SHA-256."""
        made = self.model_copy()
        made._texts = {**self._texts, **texts}  # noqa: SLF001 - its own
        return made

    def to_markdown(self, template: str | Path | None = None) -> str:
        """
        Render the brief as GitHub-flavoured Markdown, with evidence in footnotes.

        Args:
            template: Path of a Jinja2 template to use instead of the standard layout.

        Raises:
            UsageError: The template cannot be used.
        """
        from summarizer.render import to_markdown
        from summarizer.render.layout import laid_out

        return to_markdown(self) if template is None else laid_out(self, template)

    def to_frame(self) -> pd.DataFrame:
        """
        Return the figures as a pandas data frame, one row each.

        Numbers are exact (``Decimal``), dates are dates, and missing values are None.

        Raises:
            ConfigurationError: pandas is not installed.
        """
        from summarizer.render.rows import figures_as_frame

        return figures_as_frame(self)

    def _repr_html_(self) -> str:
        """Show what matters of the brief in a notebook."""
        from summarizer.render.notebook import brief_as_html

        return brief_as_html(self)

    def _repr_markdown_(self) -> str:
        """Show what matters of the brief where a notebook shows Markdown."""
        from summarizer.render.notebook import brief_as_markdown

        return brief_as_markdown(self)

    def to_html(self, sources: Iterable[SourceLike] | SourceLike | None = None) -> str:
        """
        Render the brief as one self-contained HTML page: the brief beside its sources, with each passage highlighted in them.

        A brief that was just made has the texts of its sources at hand. Its JSON does not hold them.

        Args:
            sources: The sources of a brief that was loaded from JSON, in any form that ``summarize`` accepts; they are read again. If a
                source is missing or has changed, the page shows only the lines that the brief holds of it, and says so.

        Raises:
            UsageError: A source has the wrong type.
            InputError: A source cannot be read.
        """
        from summarizer.render.page import to_html

        if sources is None:
            return to_html(self, self._texts)
        from summarizer.load import load

        return to_html(self, {**self._texts, **{document.sha256: document.text for document in load(sources)}})
