"""Small values for tests: marked texts and briefs, each field with a plain default."""
# ruff: noqa: ANN401 - keyword fields go straight into models that check them

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from summarizer.documents import Context, Document, Line, Marked, Mention
from summarizer.models import (
    Brief,
    Catalyst,
    Check,
    Coverage,
    Evidence,
    Figure,
    Measure,
    Provenance,
    Risk,
    SourceInfo,
    SummaryPoint,
)
from summarizer.quantities.types import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.documents import LineRole


# --- marked texts ---------------------------------------------------------------------------------------------------


def document(name: str, text: str, **known: Any) -> Document:
    """Make a document whose id is ``name``."""
    return Document(id=name, text=text, origin="text", sha256=sha256(text.encode()).hexdigest(), **known)


def number(as_written: str, kind: str, value: str | tuple[str, str], **known: Any) -> dict[str, Any]:
    """Describe a quantity for ``marked``: a value, or the two ends of a range; ``known`` may hold context fields too."""
    ends = {"value": Decimal(value)} if isinstance(value, str) else {"low": Decimal(value[0]), "high": Decimal(value[1])}
    return {"as_written": as_written, "kind": kind, **ends, **known}


def percent(as_written: str, value: str | tuple[str, str], **known: Any) -> dict[str, Any]:
    """Describe a percentage."""
    return number(as_written, "percent", value, unit="%", **known)


def dollars(as_written: str, value: str | tuple[str, str], **known: Any) -> dict[str, Any]:
    """Describe an amount of US dollars."""
    return number(as_written, "money", value, currency="USD", **known)


def count(as_written: str, value: str | tuple[str, str], **known: Any) -> dict[str, Any]:
    """Describe a count."""
    return number(as_written, "count", value, **known)


def marked(
    documents: Iterable[Document], numbers: Mapping[str, Iterable[dict[str, Any]]], roles: Mapping[str, LineRole] | None = None
) -> Marked:
    """
    Mark documents by hand: each line of text is a line, and the numbers of a line stand in it in the order given.

    Args:
        documents: The documents.
        numbers: Quantities by line id, made by ``number``.
        roles: Roles of lines that are no reporting, by line id.
    """
    documents = tuple(documents)
    lines: list[Line] = []
    mentions: list[Mention] = []
    for source in documents:
        for index, found in enumerate(re.finditer(r"[^\n]+", source.text), 1):
            name = f"{source.id}{index}"
            role = (roles or {}).get(name, "reporting")
            lines.append(Line(id=name, document=source.id, start=found.start(), end=found.end(), role=role, paragraph=index - 1))
            mentions += _mentions(source, lines[-1], numbers.get(name, ()), len(mentions))
    return Marked(documents, tuple(lines), tuple(mentions))


_CONTEXT = ("metric", "role", "direction", "period")


def _mentions(source: Document, line: Line, numbers: Iterable[dict[str, Any]], known: int) -> list[Mention]:
    found: list[Mention] = []
    position = line.start
    for fields in numbers:
        start = source.text.index(fields["as_written"], position, line.end)
        position = start + len(fields["as_written"])
        quantity = Quantity(start=start, end=position, **{key: fields[key] for key in fields if key not in _CONTEXT})
        context = Context(
            **{"metric": "", "role": "actual", "direction": None, "period": None, **{key: fields[key] for key in fields if key in _CONTEXT}}
        )
        found.append(Mention(id=known + len(found) + 1, document=source.id, line=line.id, quantity=quantity, context=context))
    return found


def figure_of(text: Marked, mention: int, *, also: Iterable[str] = (), **fields: Any) -> Figure:
    """Make the figure of a mention; ``also`` are line ids, other fields replace the defaults."""
    found = text.mention[mention]
    quantity = found.quantity
    names = ("kind", "value", "low", "high", "currency", "unit", "qualifier", "as_written")
    known: dict[str, Any] = {
        "id": f"q{mention}",
        "metric": found.context.metric,
        "entity": None,
        "period": found.context.period,
        "role": found.context.role,
        "direction": found.context.direction,
        "key": True,
        "binding": "bound",
        "by": "model",
        "quantity": Measure(**{name: getattr(quantity, name) for name in names}),
        "evidence": quote_line(text, found.line),
        "also": tuple(quote_line(text, line) for line in also),
        "publishers": 1,
    }
    return Figure(**(known | fields))


def quote_line(text: Marked, name: str) -> Evidence:
    """Quote a line by its id."""
    line = text.line[name]
    return Evidence(source=line.document, start=line.start, end=line.end, quote=text.text(line))


def passages(figures: Iterable[Figure], *sections: Iterable[SummaryPoint | Catalyst | Risk | Check]) -> Iterator[Evidence]:
    """Yield every passage of the sections and figures of a brief."""
    for section in sections:
        for item in section:
            yield from item.evidence
    for one in figures:
        yield one.evidence
        yield from one.also


# --- briefs ---------------------------------------------------------------------------------------------------------


def passage(quote: str = "Northwind Gas raised its outlook.", source: str = "a", start: int = 0) -> Evidence:
    """Make a passage."""
    return Evidence(source=source, start=start, end=start + len(quote), quote=quote)


def source(name: str = "a", **fields: Any) -> SourceInfo:
    """Make a source of a brief."""
    known: dict[str, Any] = {
        "id": name,
        "title": "Gas firm lifts outlook",
        "publisher": "Harbour Post",
        "url": None,
        "path": None,
        "published": date(2026, 3, 5),
        "sha256": "0" * 64,
        "same_as": None,
        "notes": (),
    }
    return SourceInfo(**(known | fields))


def figure(**fields: Any) -> Figure:
    """Make a figure of a brief; ``measure`` fields replace those of its quantity."""
    measure: dict[str, Any] = {
        "kind": "money",
        "value": Decimal(1360000000),
        "low": None,
        "high": None,
        "currency": "HKD",
        "unit": None,
        "qualifier": None,
        "as_written": "HKD 1.36 billion",
    } | fields.pop("measure", {})
    known: dict[str, Any] = {
        "id": "q1",
        "metric": "order value",
        "entity": "Northwind Gas",
        "period": "2026",
        "role": "actual",
        "direction": None,
        "key": True,
        "binding": "bound",
        "by": "model",
        "quantity": Measure(**measure),
        "evidence": passage(),
        "also": (),
        "publishers": 1,
    }
    return Figure(**(known | fields))


def catalyst(headline: str = "Outlook raised", why: str | None = "Margins widen.", **fields: Any) -> Catalyst:
    """Make a catalyst."""
    known: dict[str, Any] = {"direction": "positive", "status": "confirmed", "by": "model", "evidence": (passage(),), "publishers": 1}
    return Catalyst(headline=headline, why=why, **(known | fields))


def risk(headline: str = "Permit pending", why: str | None = "The regulator has not decided.", **fields: Any) -> Risk:
    """Make a risk."""
    known: dict[str, Any] = {"evidence": (passage(),), "publishers": 1}
    return Risk(headline=headline, why=why, **(known | fields))


def point(text: str = "Northwind Gas expects more.", **fields: Any) -> SummaryPoint:
    """Make a sentence of the summary."""
    known: dict[str, Any] = {"evidence": (passage(),)}
    return SummaryPoint(text=text, **(known | fields))


def finding(**fields: Any) -> Check:
    """Make a finding."""
    known: dict[str, Any] = {
        "kind": "arithmetic",
        "severity": "error",
        "what": "From 40 to 50 is a rise of 25%, not 30% as printed.",
        "formula": "(50 − 40) / 40 × 100 = 25%",
        "figures": (),
        "evidence": (passage(),),
        "by": "code",
    }
    return Check(**(known | fields))


def brief(**fields: Any) -> Brief:
    """Make a brief: one source and nothing else, unless said."""
    known: dict[str, Any] = {
        "schema_version": "brief.v1",
        "subject": "Northwind Gas",
        "title": "Northwind Gas lifts its outlook",
        "as_of": date(2026, 3, 5),
        "summary": (),
        "catalysts": (),
        "risks": (),
        "figures": (),
        "checks": (),
        "withheld": (),
        "sources": (source(),),
        "coverage": Coverage(publishers=1, lines=10, lines_cited=4, quantities=5, quantities_used=1, uncited=(), skipped=()),
        "provenance": Provenance(
            engine="offline",
            model=None,
            prompt=None,
            prompt_sha256=None,
            schema_="brief.v1",
            usage=None,
            cost_usd=None,
            version="0.1.0",
        ),
    }
    return Brief(**(known | fields))
