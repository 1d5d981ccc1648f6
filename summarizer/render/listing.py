"""Quantities, dates and periods as a list: a table for people, JSON for programs, CSV for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from summarizer.quantities import Quantity
from summarizer.render.as_json import write_json
from summarizer.render.cells import cell
from summarizer.render.numbers import worded
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from summarizer.documents import Document
    from summarizer.times import TimeSpan

_FIELDS: tuple[str, ...] = (
    "source",
    "start",
    "end",
    "as_written",
    "kind",
    "value",
    "low",
    "high",
    "currency",
    "unit",
    "qualifier",
    "currency_basis",
)
_TIME_FIELDS: tuple[str, ...] = ("first", "last", "label")
_TEXTS = frozenset({"source", "as_written", "unit", "label"})
"""The cells whose words come from a source."""

_HEADINGS = ("SOURCE:LINE", "AS WRITTEN", "VALUE", "KIND", "CONTEXT")
_GAP = "  "
_CELL = 40
"""Most columns of the terminal that a cell of the table takes."""
_CONTEXT = 72
_LEAST_CONTEXT = 24
_BREAK = re.compile(r"\r\n?|\n")
_ELLIPSIS = "…"
_LONG_WORD = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What was read, and the document in which it stands."""

    document: Document
    item: Quantity | TimeSpan


def list_as_json(entries: Iterable[Entry]) -> str:
    """
    Write a JSON array with one object an entry.

    Numbers are strings in plain notation with every digit that was written; dates are ISO 8601; ``start`` and ``end`` count code points
    of the document's text.
    """
    return write_json([_fields(entry) for entry in entries])


def list_as_csv(entries: Iterable[Entry], *, dates: bool) -> str:
    """
    Write CSV (RFC 4180) with a header row and the fields of the JSON; those of dates only on demand.

    Words of a source are made visible, and an apostrophe stands before those that a spreadsheet would take for a formula. Numbers are
    left plain.
    """
    page = io.StringIO()
    rows = csv.DictWriter(page, (*_FIELDS, *_TIME_FIELDS) if dates else _FIELDS, restval="")
    rows.writeheader()
    rows.writerows(
        {name: cell(str(value or "")) if name in _TEXTS else value for name, value in _fields(entry).items()} for entry in entries
    )
    return page.getvalue()


def list_as_table(entries: Iterable[Entry], *, columns: int | None = None) -> str:
    """
    Write aligned columns for a terminal, each entry with the words around it; empty without entries.

    Only visible characters of a source get there. A currency that is assumed has a question mark.

    Args:
        entries: What to list, grouped by document.
        columns: Width of the terminal, which the words around an entry fill; None for a fixed width of them.
    """
    places = [place for _, group in groupby(entries, key=lambda entry: entry.document.id) for place in _places(list(group))]
    if not places:
        return ""
    heads = [place.cells() for place in places]
    widths = [max(map(_width, column)) for column in zip(_HEADINGS, *heads, strict=False)]
    room = _CONTEXT if columns is None else max(_LEAST_CONTEXT, columns - sum(widths) - len(_GAP) * len(widths))
    rows = [_HEADINGS, *((*head, place.context(room)) for head, place in zip(heads, places, strict=True))]
    return "".join(f"{_row(row, widths)}\n" for row in rows)


# --- fields ---------------------------------------------------------------------------------------------------------


def _fields(entry: Entry) -> dict[str, str | int | None]:
    item = entry.item
    return {
        "source": entry.document.origin,
        "start": item.start,
        "end": item.end,
        "as_written": item.as_written,
        "kind": item.kind,
        **(_measured(item) if isinstance(item, Quantity) else _dated(item)),
    }


def _measured(quantity: Quantity) -> dict[str, str | None]:
    return {
        "value": _plain(quantity.value),
        "low": _plain(quantity.low),
        "high": _plain(quantity.high),
        "currency": quantity.currency,
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "currency_basis": quantity.currency_basis,
    }


def _dated(span: TimeSpan) -> dict[str, str | None]:
    return {"first": _iso(span.first), "last": _iso(span.last), "label": span.label}


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


# --- the table ------------------------------------------------------------------------------------------------------


class _Place(NamedTuple):
    """An entry in its line."""

    entry: Entry
    number: int
    start: int
    end: int

    def cells(self) -> tuple[str, ...]:
        item = self.entry.item
        place = f"{visible(self.entry.document.origin)}:{self.number}"
        return place, _cut(visible(item.as_written), _CELL), _cut(visible(_value(item)), _CELL), item.kind.replace("_", " ")

    def context(self, room: int) -> str:
        """Write the entry with the words of its line around it, in at most that many columns."""
        text, item = self.entry.document.text, self.entry.item
        spare = max(0, room - _width(item.as_written))
        after = text[item.end : min(self.end, item.end + spare + 1)]
        before = _cut_start(text[max(self.start, item.start - spare - 1) : item.start], spare - min(_width(after), spare // 2))
        return _cut(visible(before + item.as_written + _cut(after, spare - _width(before))), room)


def _places(entries: Sequence[Entry]) -> Iterator[_Place]:
    """Find the lines of the entries of one document."""
    text = entries[0].document.text
    breaks = list(_BREAK.finditer(text))
    starts, ends = [0, *(found.end() for found in breaks)], [*(found.start() for found in breaks), len(text)]
    for entry in entries:
        number = bisect_right(starts, entry.item.start)
        yield _Place(entry=entry, number=number, start=starts[number - 1], end=max(ends[number - 1], entry.item.end))


def _value(item: Quantity | TimeSpan) -> str:
    if isinstance(item, Quantity):
        return worded(replace(item, currency=f"{item.currency}?") if item.currency_basis == "assumed" else item)
    return " to ".join(dict.fromkeys(day.isoformat() for day in (item.first, item.last) if day)) or item.label or ""


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (f"{cell}{' ' * (width - _width(cell))}" for cell, width in zip(cells, widths, strict=False))
    return _GAP.join((*padded, cells[-1])).rstrip(" ")


def _width(text: str) -> int:
    """Count the columns of a terminal that a text takes (Unicode Standard Annex 11)."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _cut(text: str, columns: int) -> str:
    """Leave out the end of a text that takes more than a number of columns, not within a word unless it is long."""
    if _width(text) <= columns:
        return text
    kept, used = 0, len(_ELLIPSIS)
    while used + _columns(text[kept]) <= columns:
        used += _columns(text[kept])
        kept += 1
    space = text.rfind(" ", max(0, kept - _LONG_WORD), kept)
    return text[: space if space > 0 else kept] + _ELLIPSIS


def _cut_start(text: str, columns: int) -> str:
    """Leave out the beginning of a text that takes more than a number of columns."""
    return _cut(text[::-1], columns)[::-1]
