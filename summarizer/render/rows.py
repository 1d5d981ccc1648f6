"""The figures of a brief as rows: CSV for spreadsheets and a data frame for pandas, with the same columns."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.errors import ConfigurationError
from summarizer.models import plain
from summarizer.render.cells import cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from summarizer.models import Brief, Figure, SourceInfo

COLUMNS = (
    "id",
    "key",
    "metric",
    "entity",
    "period",
    "role",
    "direction",
    "kind",
    "value",
    "low",
    "high",
    "currency",
    "unit",
    "qualifier",
    "as_written",
    "binding",
    "by",
    "publishers",
    "source",
    "publisher",
    "published",
    "start",
    "end",
    "page",
    "quote",
)


def figures_as_csv(brief: Brief) -> str:
    """
    Write the figures as CSV (RFC 4180) with a header row and every field in quotation marks.

    Numbers are exact and in plain notation; words of a source are visible and are no formula.
    """
    page = io.StringIO()
    rows = csv.writer(page, quoting=csv.QUOTE_ALL)
    rows.writerow(COLUMNS)
    rows.writerows([_written(row[name]) for name in COLUMNS] for row in _rows(brief))
    return page.getvalue()


def figures_as_frame(brief: Brief) -> pd.DataFrame:
    """
    Put the figures into a data frame, one row each; numbers stay exact as ``Decimal``, and what is not there is None.

    Raises:
        ConfigurationError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        message = "A data frame needs pandas, which is not installed: pip install 'provenbrief[frame]'."
        raise ConfigurationError(message) from None
    rows = list(_rows(brief))
    whole = {"key": "bool", "publishers": "int64", "start": "int64", "end": "int64"}
    return pd.DataFrame(
        {name: pd.Series([row[name] for row in rows], dtype=whole.get(name, "object")) for name in COLUMNS},
        columns=list(COLUMNS),
    )


def _rows(brief: Brief) -> Iterator[dict[str, object]]:
    sources = {source.id: source for source in brief.sources}
    for figure in brief.figures:
        yield _row(figure, sources.get(figure.evidence.source))


def _row(figure: Figure, source: SourceInfo | None) -> dict[str, object]:
    quantity, evidence = figure.quantity, figure.evidence
    return {
        "id": figure.id,
        "key": figure.key,
        "metric": figure.metric,
        "entity": figure.entity,
        "period": figure.period,
        "role": figure.role,
        "direction": figure.direction,
        "kind": quantity.kind,
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "currency": quantity.currency,
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "as_written": quantity.as_written,
        "binding": figure.binding,
        "by": figure.by,
        "publishers": figure.publishers,
        "source": evidence.source,
        "publisher": source.publisher if source else None,
        "published": source.published if source else None,
        "start": evidence.start,
        "end": evidence.end,
        "page": evidence.page,
        "quote": evidence.quote,
    }


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain(value)
    return str(value).lower() if isinstance(value, bool) else cell(str(value))
