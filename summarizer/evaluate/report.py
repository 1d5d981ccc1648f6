"""Write an evaluation as a table for a terminal, as Markdown, or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from summarizer.evaluate.compare import CONFIDENCE, RESAMPLES, SEED, Difference, Result, differences
from summarizer.evaluate.measures import MEASURES, Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

METHOD = (
    f"Behind a value: the difference to the first writer and its {CONFIDENCE:.0%} interval (percentile bootstrap over the stories that "
    f"both have, {RESAMPLES:,} resamples, seed {SEED})."
)
_UNKNOWN = "?"


def as_table(results: Sequence[Result]) -> str:
    """Write aligned columns, and below them how the intervals were made and which stories were left out."""
    rows = _rows(results)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([*lines, "", *_notes(results), ""])


def as_markdown(results: Sequence[Result]) -> str:
    """Write a Markdown table, and below it how the intervals were made and which stories were left out."""
    head, *rows = ([cell.replace("|", "\\|") for cell in row] for row in _rows(results))
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join([*(f"| {' | '.join(row)} |" for row in lines), "", *_notes(results), ""])


def as_json(results: Sequence[Result]) -> str:
    """Write one JSON object: the method, and for each writer its measures, in all and story by story."""
    method = {"interval": "percentile bootstrap over stories", "confidence": CONFIDENCE, "resamples": RESAMPLES, "seed": SEED}
    writers = [_writer(result, results[0]) for result in results]
    return json.dumps({"method": method, "writers": writers}, ensure_ascii=False, indent=1) + "\n"


def _rows(results: Sequence[Result]) -> list[list[str]]:
    first, *others = results
    compared: list[Mapping[str, Difference]] = [{}, *(differences(other, first) for other in others)]
    rows = [["", *(result.writer for result in results)], ["stories (n)", *(str(len(result.scores)) for result in results)]]
    for measure in MEASURES:
        cells = (_cell(measure, result, told.get(measure.name)) for result, told in zip(results, compared, strict=True))
        rows.append([measure.label, *cells])
        if measure.name == "withheld":
            rows += _reasons(results)
    return rows


def _cell(measure: Measure, result: Result, difference: Difference | None) -> str:
    value = result.value(measure)
    if value is None:
        return _UNKNOWN
    shown = f"{value:,.{measure.digits}f}"
    if difference is None:
        return shown
    digits = measure.digits
    return f"{shown}  {difference.value:+,.{digits}f} [{difference.low:+,.{digits}f}, {difference.high:+,.{digits}f}]"


def _reasons(results: Sequence[Result]) -> list[list[str]]:
    counted = [_withheld(result) for result in results]
    codes = sorted({code for counts in counted for code in counts})
    return [[f"- {code}", *(str(counts[code]) for counts in counted)] for code in codes]


def _withheld(result: Result) -> Counter[str]:
    return sum((Counter(score.withheld) for score in result.scores), Counter[str]())


def _notes(results: Iterable[Result]) -> list[str]:
    left = (f"{result.writer} was not scored on {story}: {reason}." for result in results for story, reason in result.left_out.items())
    return [METHOD, *left]


def _writer(result: Result, first: Result) -> dict[str, Any]:
    compared: Mapping[str, Difference] = {} if result is first else differences(result, first)
    return {
        "writer": result.writer,
        "stories": len(result.scores),
        "left_out": dict(result.left_out),
        "quality": result.quality,
        "measures": {measure.name: _measured(result, measure, compared.get(measure.name)) for measure in MEASURES},
        "withheld": dict(sorted(_withheld(result).items())),
        "by_story": [
            {"story": score.story, **{name: [tally.hits, tally.cases] for name, tally in score.tallies.items()}} for score in result.scores
        ],
    }


def _measured(result: Result, measure: Measure, difference: Difference | None) -> dict[str, Any]:
    told = None if difference is None else {"value": difference.value, "low": difference.low, "high": difference.high}
    tallies = [score.tallies[measure.name] for score in result.scores if measure.name in score.tallies]
    cases = sum(tally.cases for tally in tallies) if measure.form == "share" else None
    return {"value": result.value(measure), "cases": cases, "difference": told}
