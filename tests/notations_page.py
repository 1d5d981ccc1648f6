"""
The page of the documentation that shows every notation, made from the tables that the tests assert.

    python tests/notations_page.py      writes docs/notations.md
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from notations.tables import LEFT_ALONE, QUANTITIES, TIMES
from rules import rules

from summarizer.render.escape import code, inline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from notations.notation import Notation
    from notations.times import Time
    from rules import Rule


PAGE = Path(__file__).parent.parent / "docs" / "notations.md"
_Row = TypeVar("_Row")

_INTRODUCTION = """\
# Notations

What `read_quantities`, `read_times` and `summarizer figures` read in a text, and what they leave alone. Every line of the tables is a test;
this page is made from them by `python tests/notations_page.py`.

A quantity has a span, an exact value with its scale applied (a `Decimal`, never a float) or the two ends of a range, a kind, and where
there is one a currency (ISO 4217), a unit and a hedge. Percentages are in percent, basis points in basis points, pence and cents in the
whole currency. The sign is the written one: what "fell 5%" is 5%. Where a currency is not written unambiguously, it says behind it how it
is known: by the *context*, or *assumed* from the commonest meaning of the sign."""
_LEFT_ALONE = """\
## What is left alone

Nothing is read here, although there are digits or words for numbers."""
_TIMES = """\
## Dates, clock times and periods

They are never quantities, but a type of their own, with the first and the last day where those are known. What is told relative to the day
of publication ("yesterday") needs that day."""


def page() -> str:
    """Make the page; the order is that of the tables, whatever was imported first."""
    known = {rule.name: rule for rule in rules()}
    parts = [
        _INTRODUCTION,
        "## Quantities",
        *_sections(known, QUANTITIES, _quantities),
        _LEFT_ALONE,
        *_sections(known, LEFT_ALONE, _left_alone),
        _TIMES,
        *_sections(known, TIMES, _times),
    ]
    return "\n\n".join(parts) + "\n"


def _sections(known: Mapping[str, Rule], table: Mapping[str, Sequence[_Row]], lines: Callable[[Sequence[_Row]], list[str]]) -> list[str]:
    return [_section(known[name], lines(rows)) for name, rows in table.items()]


def _section(rule: Rule, lines: Sequence[str]) -> str:
    heading = f"{rule.name[0].upper()}{rule.name[1:]}"
    return f"### {heading}\n\n{rule.summary}\n\n*Source:* {rule.source}\n\n" + "\n".join(lines)


def _quantities(rows: Sequence[Notation]) -> list[str]:
    cells = (
        (
            _emboldened(row.text, row.written),
            " to ".join(f"{Decimal(number):,f}" for number in (row.value, row.low, row.high) if number is not None),
            row.currency or "" if row.basis == "written" else f"{row.currency} ({row.basis})",
            row.unit or "",
            row.kind.replace("_", " "),
            (row.qualifier or "").replace("_", " "),
        )
        for row in rows
    )
    return _table(("text", "value", "currency", "unit", "kind", "hedge"), cells)


def _times(rows: Sequence[Time]) -> list[str]:
    cells = (
        (
            _emboldened(row.text, row.written),
            *(str(day or "") for day in (row.first, row.last)),
            row.label or "",
            row.kind,
            str(row.published or ""),
        )
        for row in rows
    )
    return _table(("text", "first day", "last day", "label", "kind", "published"), cells)


def _left_alone(rows: Sequence[str]) -> list[str]:
    return [f"- {'<br>'.join(map(code, row.splitlines()))}" for row in rows]


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(cells)} |" for cells in (columns, ["---"] * len(columns), *rows)]


def _emboldened(text: str, written: str) -> str:
    """Write a sentence as it is, with a passage of it in bold."""
    before, _, after = text.partition(written)
    return f"{_verbatim(before)}**{_verbatim(written)}**{_verbatim(after)}"


def _verbatim(text: str) -> str:
    """Write a passage as it is, with the spaces at its ends."""
    lines = (f"{' ' * line.startswith(' ')}{inline(line)}{' ' * line.endswith(' ')}" for line in text.split("\n"))
    return "<br>".join(lines)


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
