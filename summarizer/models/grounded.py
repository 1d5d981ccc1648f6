"""A proven draft of any class: the value with its proven items, and their evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping  # noqa: TC003 - pydantic resolves annotations at run time
from datetime import date  # noqa: TC003 - as above
from pathlib import Path  # noqa: TC003 - as above
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel

from summarizer.models import Check, Direction, Evidence, Measure, Provenance, Reason, SourceInfo  # noqa: TC001 - as above
from summarizer.value import Value, outline

DraftT = TypeVar("DraftT", bound=BaseModel)


class Reading(Value):
    """
    A quantity that a draft points at, as it was read.

    Attributes:
        quantity: Its value, as read by the number reader.
        direction: The direction in which it moved, by the words around it.
        evidence: The line it was read from.
    """

    quantity: Measure
    direction: Direction | None
    evidence: Evidence


class WithheldPart(Value):
    """A part of a draft that could not be proved: its path in the answer ("results.2"), its text, and the reason."""

    path: str
    text: str
    reason: Reason


class Grounded(Value, Generic[DraftT]):
    """
    A proven draft of any class that is built from the pointer types.

    Attributes:
        subject: What it is about.
        as_of: The day of the latest source.
        value: The draft, with only the proved items. Pointers are unchanged; prose and labels are in the source's words. A list may have
            lost items. A withheld optional part is None, and a withheld text of the draft itself is empty.
        quantities: The quantity that each quantity pointer points at, by its number.
        evidence: The passage of each line that the value cites or reads a quantity from, by line id.
        checks: What the code found in the sources, as in a brief.
        withheld: What could not be proved.
        sources: The sources.
        provenance: How it was made.
    """

    subject: str
    as_of: date | None
    value: DraftT
    quantities: Mapping[int, Reading]
    evidence: Mapping[str, Evidence]
    checks: tuple[Check, ...]
    withheld: tuple[WithheldPart, ...]
    sources: tuple[SourceInfo, ...]
    provenance: Provenance

    def __reduce__(self) -> tuple[Callable[..., object], tuple[type[BaseModel], Mapping[Any, Any]]]:
        """Pickle it by the class of its draft: a class that was made by a subscript is not found by its name."""
        return _unpickled, (type(self.value), self.__getstate__())

    def __repr__(self) -> str:
        """Tell it from another draft."""
        return outline(self, "quantities", "evidence", "checks", "withheld", "sources")

    def __str__(self) -> str:
        """Say no more than ``repr`` does; ``to_markdown()`` is for readers."""
        return repr(self)

    def to_markdown(self, template: str | Path | None = None) -> str:
        """
        Render it as GitHub-flavoured Markdown: a section for each list, with evidence in footnotes.

        Args:
            template: Path of a Jinja2 template to use instead of the standard layout.

        Raises:
            UsageError: The template cannot be used.
        """
        from summarizer.render.grounded import grounded_to_markdown
        from summarizer.render.layout import laid_out

        return grounded_to_markdown(self) if template is None else laid_out(self, template)

    def _repr_html_(self) -> str:
        """Show what matters of it in a notebook."""
        from summarizer.render.notebook import grounded_as_html

        return grounded_as_html(self)

    def _repr_markdown_(self) -> str:
        """Show what matters of it where a notebook shows Markdown."""
        from summarizer.render.notebook import grounded_as_markdown

        return grounded_as_markdown(self)


def _unpickled(draft: type[DraftT], state: dict[Any, Any]) -> Grounded[DraftT]:
    kind = cast("type[Grounded[DraftT]]", Grounded.__class_getitem__(draft))
    made = kind.__new__(kind)
    made.__setstate__(state)
    return made
