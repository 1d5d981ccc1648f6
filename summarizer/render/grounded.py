"""
A proven draft of any class as GitHub-flavoured Markdown, laid out by what its fields are for.

Its first prose is the title, each list a section: a table where its items are mostly quantities, else bullets. A quantity stands as the
source wrote it, with the exact value beside it, and every statement has its passages as footnotes.
"""

from __future__ import annotations

import re
from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING, Any

from summarizer.documents import OWN_HEADING
from summarizer.models.fields import QUANTITIES, TEXTS, fields_of, values_of
from summarizer.render.escape import inline, opening
from summarizer.render.numbers import ARROWS, beside, day, difference
from summarizer.render.parts import SENTENCE_ENDS, by_severity, finding, footnotes, provenance, refs, section, table, told_source
from summarizer.text.characters import visible
from summarizer.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import BaseModel

    from summarizer.models import Evidence
    from summarizer.models.fields import DraftField
    from summarizer.models.grounded import Grounded, Reading, WithheldPart

_MARKS = re.compile(r"[\"“”„«»「」『』]")
_FEWEST_COLUMNS = 2
"""Fields of quantities from which on the items of a list are rows of a table."""


def grounded_to_markdown(grounded: Grounded[Any]) -> str:
    """
    Render a proven draft as Markdown.

    What comes from a source or a model is escaped, as in a brief: it renders as words, and the only links are the addresses of the sources.
    """
    return _Page(grounded).text()


class _Notes(dict[tuple[str, int, int], int]):
    """Numbers of passages, each given when the page first refers to it."""

    def __missing__(self, passage: tuple[str, int, int]) -> int:
        """Give the next number."""
        self[passage] = len(self) + 1
        return self[passage]


class _Page:
    """One page: what it shows, and the numbers of its footnotes so far."""

    def __init__(self, grounded: Grounded[Any]) -> None:
        self._grounded = grounded
        self._notes = _Notes()

    def text(self) -> str:
        """Render the page from top to bottom."""
        grounded = self._grounded
        root: BaseModel = grounded.value
        fields = fields_of(type(root))
        title = next((field for field in fields if field.role == "prose" and not field.many), None)
        rest = [field for field in fields if field is not title]
        facts = [field for field in rest if not field.many and field.role not in {"prose", "item"}]
        sections = [
            self._head(visible(getattr(root, title.name) or "") if title else ""),
            "\n".join(f"- **{_words(field.name)}:** {shown}" for field in facts if (shown := self._fact(root, field))),
            *(self._section(root, field) for field in rest if field not in facts),
            section("Checks", [f"- {finding(check, self._notes)}" for check in by_severity(grounded.checks)], "Nothing to note."),
            section("Withheld", [f"- {_withheld(part)}" for part in grounded.withheld]),
            section("Sources", [f"- {told_source(source)}" for source in grounded.sources]),
            section(OWN_HEADING, [provenance(grounded.provenance)]),
        ]
        passages = chain(grounded.evidence.values(), *(check.evidence for check in grounded.checks))
        sections.append(footnotes(passages, grounded.sources, self._notes))
        return "\n\n".join(filter(None, sections)) + "\n"

    def _head(self, title: str) -> str:
        grounded = self._grounded
        about = [
            f"**{inline(grounded.subject)}**" if title and grounded.subject else "",
            f"as of {day(grounded.as_of)}" if grounded.as_of else "",
            counted(len(grounded.sources), "source"),
        ]
        return f"# {opening(title or grounded.subject) or 'Brief'}\n\n{' · '.join(filter(None, about))}"

    def _section(self, root: BaseModel, field: DraftField) -> str:
        held = values_of(root, field)
        if field.role == "prose" and not field.many:
            return section(_words(field.name), [opening(held[0])] if held and held[0] else [])
        if field.item is not None and _is_tabular(field.item):
            return section(_words(field.name), self._table(field.item, held), "None found.")
        lines = chain.from_iterable(self._bullet(each) if field.item else [f"- {self._value(field, each)}"] for each in held)
        return section(_words(field.name), list(lines), "None found." if field.many else None)

    # --- items --------------------------------------------------------------------------------------------------------

    def _table(self, item: type[BaseModel], rows: Sequence[BaseModel]) -> list[str]:
        """Lay out items as rows; a column without any value is left out."""
        columns = [column for field in fields_of(item) if field.role != "lines" for column in self._columns(field, rows)]
        columns = [*(column for column in columns if any(column[1])), ("Evidence", [self._refs(row) for row in rows])]
        return table([name for name, _ in columns], zip(*(cells for _, cells in columns), strict=True)) if rows else []

    def _columns(self, field: DraftField, rows: Sequence[BaseModel]) -> Iterator[tuple[str, list[str]]]:
        """Yield the column of a field, and beside one of comparisons the differences that the code computes."""
        name = _words(field.name)
        yield f">{name}" if field.role in QUANTITIES else name, [self._joined(row, field) for row in rows]
        if field.role == "compared" and not field.many:
            yield f">Against {name.lower()} (computed)", [self._against(row, field) for row in rows]

    def _against(self, row: BaseModel, field: DraftField) -> str:
        """Compute by how much the one quantity of an item is above what it is compared with; empty where that cannot be said exactly."""
        read = self._grounded.quantities
        own = [read[each] for other in fields_of(type(row)) if other.role == "quantity" for each in values_of(row, other)]
        compared = [read[each] for each in values_of(row, field)]
        return difference(own[0].quantity, compared[0].quantity) if len(own) == len(compared) == 1 else ""

    def _bullet(self, item: BaseModel, indent: str = "") -> Iterator[str]:
        """Tell an item in a line, and the models nested in it in lines below."""
        fields = fields_of(type(item))
        prose = [text for field in fields if field.role == "prose" for text in values_of(item, field) if text]
        labels = [inline(text) for field in fields if field.role in TEXTS - {"prose"} for text in values_of(item, field) if text]
        choices = [_chosen(field, each) for field in fields if field.role == "choice" for each in values_of(item, field)]
        told = [field for field in fields if field.role in QUANTITIES and values_of(item, field)]
        figures = "; ".join(f"{_words(field.name).lower()} {self._joined(item, field)}" for field in told)
        if prose:  # what it states, then what it is about
            pieces = [_statement(prose), f"({figures})" if figures else "", _aside([*labels, *choices])]
        else:  # whose or what it is, then the words of the source
            named = f"**{' · '.join(labels)}:**" if labels else ""
            pieces = [named, " ".join(map(_quoted, self._cited(item))), figures, _aside(choices)]
        yield f"{indent}- {' '.join(filter(None, pieces))}{self._refs(item)}"
        for field in fields:
            for each in values_of(item, field) if field.item else ():
                yield from self._bullet(each, f"{indent}  ")

    def _fact(self, item: BaseModel, field: DraftField) -> str:
        """Tell a field of the draft itself that is no list and no prose."""
        if field.role == "lines":
            return " ".join(f"{_quoted(line)}{refs([line], self._notes)}" for line in self._cited(item))
        return "; ".join(self._value(field, each) for each in values_of(item, field) if each != "")

    # --- values -------------------------------------------------------------------------------------------------------

    def _joined(self, item: BaseModel, field: DraftField) -> str:
        held = values_of(item, field)
        if field.role in QUANTITIES:
            return "; ".join(_amount(self._grounded.quantities[each]) for each in held)
        return "; ".join(_chosen(field, each) if field.role == "choice" else inline(each) for each in held)

    def _value(self, field: DraftField, value: Any) -> str:  # noqa: ANN401 - a field's value
        """Tell one value that no item holds, a quantity with its passage."""
        if field.role in QUANTITIES:
            reading = self._grounded.quantities[value]
            return f"{_amount(reading)}{refs([reading.evidence], self._notes)}"
        return _chosen(field, value) if field.role == "choice" else opening(value)

    def _cited(self, item: BaseModel) -> list[Evidence]:
        """List the passages of the lines that an item cites itself."""
        cited = (field for field in fields_of(type(item)) if field.role == "lines")
        return [self._grounded.evidence[line] for field in cited for line in values_of(item, field)]

    def _refs(self, item: BaseModel) -> str:
        """Refer to the passages that an item cites, then to those of its quantities."""
        numbers = [each for field in fields_of(type(item)) if field.role in QUANTITIES for each in values_of(item, field)]
        return refs([*self._cited(item), *(self._grounded.quantities[each].evidence for each in numbers)], self._notes)


def _is_tabular(item: type[BaseModel]) -> bool:
    """Whether items are mostly quantities: more fields of them than of prose, and no model within."""
    roles = [field.role for field in fields_of(item)]
    quantities = sum(role in QUANTITIES for role in roles)
    return quantities >= _FEWEST_COLUMNS and quantities > roles.count("prose") and "item" not in roles


def _statement(prose: Sequence[str]) -> str:
    """Join the prose of an item: of several texts the first is its headline."""
    first, *more = prose
    if not more:
        return opening(first)
    headline = f"**{opening(first)}**"
    return f"{headline}{' ' if first.endswith(SENTENCE_ENDS) else ' — '}{' '.join(map(inline, more))}"


def _aside(words: Sequence[str]) -> str:
    return f"*{' · '.join(words)}*" if words else ""


def _quoted(line: Evidence) -> str:
    """Quote a line; one that quotes somebody itself has its own marks."""
    words = inline(line.quote)
    return words if _MARKS.search(line.quote) else f"“{words}”"


def _amount(reading: Reading) -> str:
    """Tell a quantity as it was written, with its value where that says more, and its direction."""
    value = beside(reading.quantity)
    return f"{inline(reading.quantity.as_written)}{f' ({inline(value)})' if value else ''}{ARROWS[reading.direction]}"


def _chosen(field: DraftField, value: Any) -> str:  # noqa: ANN401 - a word or yes or no
    """Tell a choice in words; one between yes and no needs its name."""
    if isinstance(value, bool):
        return f"{_words(field.name).lower()}: {'yes' if value else 'no'}"
    return inline(_words(value.value if isinstance(value, Enum) else value).lower())


def _words(name: str) -> str:
    """Write the name of a field as words."""
    spaced = " ".join(name.replace("_", " ").split())
    return inline(spaced[:1].upper() + spaced[1:])


def _withheld(part: WithheldPart) -> str:
    text = f" “{inline(part.text)}”" if part.text.strip() else ""
    return f"{_place(part.path)}{text}: {inline(part.reason.text)}"


def _place(path: str) -> str:
    """Tell where in an answer something stood: "results.2" is the third of the results."""
    steps = path.split(".")
    return _words(" ".join(str(int(step) + 1) if step.isdecimal() else step for step in steps))
