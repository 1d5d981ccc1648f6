"""
Merge the drafts of several parts into one, by pointing.

The items of all drafts are numbered; a model that sees them, and no source, answers with the numbers to keep. The merged draft is made of
the items as they were, with the lines of those that tell the same: it is a draft like any other, and nothing of it is proved by this.

An item may be what an article told the model of its part to say. It can do no more than be chosen or not: what is worded as an order to a
machine is not shown, and is published by no proof.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel

from summarizer.models import MAX_LINES, DraftFigure
from summarizer.models.fields import QUANTITIES, TEXTS, fields_of, values_of
from summarizer.orders import addresses_machine
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.documents import Marked
    from summarizer.models.fields import DraftField
    from summarizer.models.selection import Selection

D = TypeVar("D", bound=BaseModel)

_LONGEST = 400
"""Characters of an item that are shown."""

_LIST = 64
"""Most pointers in one list of a draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """
    Something that may be kept.

    Attributes:
        number: By which it is pointed at, from 1.
        section: The field of the draft that holds it.
        part: Number of the draft that it is from, from 1.
        value: A model, or a text.
    """

    number: int
    section: str
    part: int
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging(Generic[D]):
    """Drafts that are to become one."""

    drafts: tuple[D, ...]
    items: tuple[Item, ...]

    def view(self, marked: Marked) -> str:
        """
        Render the items for a prompt: a line each under the name of their section.

        Two tags enclose them, with a nonce made of all the items: no item can hold the tag that would close them.
        """
        rows = list(self._rows(marked))
        nonce = hashlib.sha256("\n".join(rows).encode("utf-8", "surrogatepass")).hexdigest()[:8]
        return "\n".join((f"<items {nonce}>", *rows, f"</items {nonce}>"))

    def _rows(self, marked: Marked) -> Iterator[str]:
        section = None
        for item in self.items:
            if item.section != section:
                section = item.section
                yield f"{section}:"
            yield f"{item.number} [{item.part}] {visible(marked.filled(_words(item.value, marked)))[:_LONGEST]}"

    def unresolved(self, selection: Selection) -> tuple[str, ...]:
        """Name the places of a selection that point at nothing, and the sections of which it keeps nothing."""
        sections = {item.number: item.section for item in self.items}
        faults: list[str] = []
        for at, kept in enumerate(selection.keep):
            if kept.n not in sections:
                faults.append(f"keep.{at}.n: no such item")
            elif any(sections.get(number) != sections[kept.n] for number in kept.same):
                faults.append(f"keep.{at}.same: no item of its section")
        left = dict.fromkeys(item.section for item in self.items)
        for kept in selection.keep:
            left.pop(sections.get(kept.n, ""), None)
        return (*faults, *(f"keep: nothing of {section}" for section in left))

    def merged(self, selection: Selection) -> D:
        """
        Make the draft that a selection chose.

        A section of which it keeps nothing keeps everything, the first items of all parts first. What has no words to choose by is joined.
        """
        by_number = {item.number: item for item in self.items}
        kept: dict[str, list[Any]] = {}
        taken: set[int] = set()
        for each in selection.keep:
            item = by_number.get(each.n)
            if item is None or each.n in taken:
                continue
            told = [by_number[n] for n in dict.fromkeys(each.same) if n in by_number and n not in taken and n != each.n]
            same = [other for other in told if other.section == item.section]
            taken |= {each.n, *(other.number for other in same)}
            kept.setdefault(item.section, []).append(_joined(item.value, [other.value for other in same]))
        first = self.drafts[0]
        return first.model_copy(update={field.name: self._field(field, kept.get(field.name, [])) for field in fields_of(type(first))})

    def _field(self, field: DraftField, kept: Sequence[Any]) -> Any:  # noqa: ANN401 - a field's value
        ranks = zip_longest(*(values_of(draft, field) for draft in self.drafts))
        values = kept or [value for rank in ranks for value in rank if value is not None and value != ""]
        held = getattr(self.drafts[0], field.name)
        if field.many or field.role == "lines":
            unique: dict[object, Any] = {}
            for value in values:
                unique.setdefault(_key(value), value)
            return (list if isinstance(held, list) else tuple)(list(unique.values())[: self._most(field)])
        return values[0] if values else held

    def _most(self, field: DraftField) -> int:
        """Find how many values a list may hold."""
        bounds = (getattr(each, "max_length", None) for each in type(self.drafts[0]).model_fields[field.name].metadata)
        most = next((bound for bound in bounds if bound is not None), _LIST)
        return min(most, MAX_LINES) if field.role == "lines" else most


def numbered(drafts: Sequence[D], marked: Marked) -> Merging[D]:
    """Number the items of drafts, section by section."""
    found = (
        (field.name, number, value)
        for field in fields_of(type(drafts[0]))
        if _is_chosen(field)
        for number, draft in enumerate(drafts, 1)
        for value in values_of(draft, field)
        if value != "" and not addresses_machine(marked.filled(_words(value, marked)))
    )
    items = (Item(number=at, section=name, part=number, value=value) for at, (name, number, value) in enumerate(found, 1))
    return Merging(drafts=tuple(drafts), items=tuple(items))


def groups(drafts: Sequence[D], fits: Callable[[Sequence[D]], bool]) -> tuple[tuple[D, ...], ...]:
    """Put neighbours together for as long as they fit into one request, but always two."""
    grouped: list[list[D]] = []
    for draft in drafts:
        if grouped and (len(grouped[-1]) == 1 or fits([*grouped[-1], draft])):
            grouped[-1].append(draft)
        else:
            grouped.append([draft])
    return tuple(map(tuple, grouped))


def _is_chosen(field: DraftField) -> bool:
    """Whether a field holds what a model can choose among by its words."""
    if field.item is not None:
        return any(each.role in TEXTS for each in fields_of(field.item))
    return field.role == "prose"


def _words(value: Any, marked: Marked) -> str:  # noqa: ANN401 - a model or a text
    """Show an item by its words, its choices and its quantities."""
    if not isinstance(value, BaseModel):
        return str(value)
    return " | ".join(chain.from_iterable(_told(value, field, marked) for field in fields_of(type(value))))


def _told(value: BaseModel, field: DraftField, marked: Marked) -> Iterable[str]:
    held = values_of(value, field)
    if field.role in QUANTITIES:
        return [marked.mention[each].quantity.as_written for each in held if each in marked.mention]
    if field.role == "item":
        return [_words(each, marked) for each in held]
    return [] if field.role == "lines" else [str(getattr(each, "value", each)) for each in held if each != ""]


def _key(value: Any) -> object:  # noqa: ANN401 - a model or a plain value
    """Tell equal values, for a user's model need not be hashable."""
    return value.model_dump_json() if isinstance(value, BaseModel) else value


def _joined(value: Any, same: Sequence[Any]) -> Any:  # noqa: ANN401 - a model or a text
    """Give an item the first line, and a figure the values, of those that tell the same; more lines would only be more to contradict it."""
    if not isinstance(value, BaseModel) or not same:
        return value
    changed: dict[str, Any] = {}
    for field in fields_of(type(value)):
        if field.role == "lines":
            lines = dict.fromkeys((*values_of(value, field), *chain(*(values_of(each, field)[:1] for each in same))))
            changed[field.name] = tuple(lines)[:MAX_LINES]
    if isinstance(value, DraftFigure):
        others = dict.fromkeys(chain(value.also, *((each.q, *each.also) for each in same)))
        changed["also"] = tuple(q for q in others if q != value.q)[:_LIST]
    return value.model_copy(update=changed)
