"""Draw quality against what it costs, as an SVG of its own."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from summarizer.evaluate.measures import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.evaluate.compare import Result

_WIDTH, _HEIGHT = 640, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 150, 30, 50
_TICKS = 5
_LABEL = 16
_FONT = "font-family='sans-serif' font-size='12'"


@dataclass(frozen=True, slots=True)
class _Point:
    name: str
    cost: float
    quality: float

    def place(self, most: float) -> tuple[float, float]:
        """Give the place on the page; ``most`` is the cost at the right edge."""
        across, up = self.cost / most, self.quality
        return _LEFT + across * (_WIDTH - _LEFT - _RIGHT), _HEIGHT - _BOTTOM - up * (_HEIGHT - _TOP - _BOTTOM)


def as_chart(results: Sequence[Result]) -> str:
    """
    Draw a point for each writer: across, its cost for a story (its output tokens while a price is unknown), and up, its quality.

    A writer of which either is not known is named below.
    """
    name = "cost_usd" if all(result.value(BY_NAME["cost_usd"]) is not None for result in results) else "output_tokens"
    points = [
        _Point(result.writer, cost, result.quality)
        for result in results
        if (cost := _cost(result, name)) is not None and result.quality is not None
    ]
    missing = [result.writer for result in results if result.writer not in {point.name for point in points}]
    most = max((point.cost for point in points), default=0) or 1
    axis = "USD a story" if name == "cost_usd" else "output tokens a story"
    note = [_text(_LEFT, _HEIGHT - 4, f"not known: {', '.join(missing)}")] if missing else []
    body = [*_axes(most, axis, digits=4 if name == "cost_usd" else 0), *_points(points, most), *note]
    head = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {_WIDTH} {_HEIGHT}' width='{_WIDTH}' height='{_HEIGHT}' {_FONT}>"
    return "\n".join([head, f"<rect width='{_WIDTH}' height='{_HEIGHT}' fill='white'/>", *body, "</svg>", ""])


def _cost(result: Result, name: str) -> float | None:
    total = result.value(BY_NAME[name])
    return None if total is None else total / len(result.scores)


def _axes(most: float, axis: str, *, digits: int) -> list[str]:
    drawn = [_text(_LEFT, _TOP - 12, "quality: mean of key figures found, rightly bound, recall and precision of catalysts and risks")]
    drawn.append(_text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 18, axis, anchor="middle"))
    for tick in range(_TICKS + 1):
        share = tick / _TICKS
        left, low = _Point("", share * most, 0).place(most)
        _, up = _Point("", 0, share).place(most)
        drawn.append(f"<path d='M{_LEFT} {up:.1f}H{_WIDTH - _RIGHT}' stroke='#ddd'/>")
        drawn.append(_text(_LEFT - 8, up + 4, f"{share:.1f}", anchor="end"))
        drawn.append(_text(left, low + _LABEL, f"{share * most:,.{digits}f}", anchor="middle"))
    return drawn


def _points(points: Sequence[_Point], most: float) -> list[str]:
    """Draw the points, the best first, each label at least its own height below the one before where they would meet."""
    drawn: list[str] = []
    lowest = 0.0
    for point in sorted(points, key=lambda each: (-each.quality, each.name)):
        left, up = point.place(most)
        lowest = max(up + 4, lowest + _LABEL)
        drawn.append(f"<circle cx='{left:.1f}' cy='{up:.1f}' r='5' fill='#1f5fa8'/>")
        drawn.append(_text(left + 10, lowest, f"{point.name} ({point.quality:.2f})"))
    return drawn


def _text(left: float, up: float, words: str, *, anchor: str = "start") -> str:
    return f"<text x='{left:.1f}' y='{up:.1f}' text-anchor='{anchor}'>{escape(words)}</text>"
