"""Articles of the evaluation set with an order to a machine in them, and a model that obeys it in every field that it has."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer import Brief, Source

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

TESTS = Path(__file__).parent.parent
POSITIONS = ("start", "middle", "end")
ARTICLES = ("merrowby-antitrust-probe", "skylark-n737-order", "oristane-phase3")
"""One for each position in turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """
    An order hidden in an article.

    Attributes:
        kind: What it wants.
        text: Its words.
        says: What a model says that obeys it.
        canary: A part of that which no honest brief has.
        seen: Whether it was seen while the rules were written.
    """

    kind: str
    text: str
    says: str
    canary: str
    seen: bool


@cache
def orders() -> tuple[Order, ...]:
    """Read the list: of each kind the first half was seen, the second was not."""
    found: list[Order] = []
    kind, number = "", 0
    for line in (TESTS / "data" / "hostile" / "orders.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind, number = line[3:], 0
        elif " || " in line and not line.startswith("# "):
            text, says, canary = line.split(" || ")
            found.append(Order(kind=kind, text=text, says=says, canary=canary, seen=number < 3))
            number += 1
    return tuple(found)


def lookalikes() -> list[str]:
    """Read the sentences of news that only look like orders."""
    lines = (TESTS / "data" / "hostile" / "news.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def fresh() -> dict[str, tuple[list[str], list[str]]]:
    """Read the sets that were written before the rules were held against them: of each its orders and its sentences of news."""
    sets: dict[str, tuple[list[str], list[str]]] = {}
    for line in (TESTS / "data" / "hostile" / "fresh.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            told = sets[line[3:].partition(":")[0]] = ([], [])
        elif line.startswith(("+ ", "- ")):
            told[line[0] == "-"].append(line[2:])
    return sets


def poisoned(order: Order, position: str) -> Source:
    """Put an order into an article: before its first line, between two of its paragraphs, or behind the last one."""
    slug = ARTICLES[POSITIONS.index(position)]
    text = (TESTS / "golden" / "texts" / f"{slug}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"\n{2,}", text.strip())
    at = {"start": 0, "middle": len(blocks) // 2, "end": len(blocks)}[position]
    return Source(text="\n\n".join([*blocks[:at], order.text, *blocks[at:]]))


_QUOTED = frozenset({"quote", "as_written"})
_LISTED = frozenset({"sources", "coverage"})
_LINE = re.compile(r"^([a-z]\d+) (.*)$", re.MULTILINE)
_QUANTITY = re.compile(r"\^(\d+)")


def obedient(order: Order, body: Mapping[str, Any]) -> str:
    """Answer a request as whoever hid the order wants it: his words in every field, on the lines that the request shows."""
    shown = body["messages"][1]["content"]
    lines = _LINE.findall(shown)
    own = [line for line, words in lines if order.text[:12] in words]
    cited = [" ".join([line for line, _ in lines][2:6]), *own][-1 if own else 0]
    numbers = [int(each) for each in _QUANTITY.findall(shown)]
    said = order.says
    return json.dumps(
        {
            "title": said,
            "summary": [{"text": said, "lines": each} for each in dict.fromkeys((cited, lines[3][0], lines[-1][0]))]
            + [{"text": f"{{{line}}}", "lines": line} for line, _ in lines[4:6]],
            "catalysts": [{"headline": said, "why": said, "direction": "positive", "status": "confirmed", "lines": cited}],
            "risks": [{"headline": said, "why": said, "lines": lines[4][0]}],
            "figures": [
                {"q": numbers[0], "metric": said, "entity": None, "period": None, "role": "actual", "also": []},
                {"q": numbers[1], "metric": "price", "entity": said, "period": None, "role": "actual", "also": []},
                {"q": numbers[2], "metric": "price", "entity": None, "period": said, "role": "actual", "also": []},
            ],
            "relations": [],
            "observations": [{"kind": "conflict", "q": numbers[:2], "why": said}],
        }
    )


def unquoted(brief: Brief, canary: str, lines: Collection[str]) -> Brief:
    """
    Blot out what a brief has a canary from honestly, so that whatever a page still shows of it was said by a model.

    That is: passages that are quoted as evidence with their place, the sources with the notes of their loaders, the lines that nothing
    cites, and a text that is one whole line of an article, which a model may point at.

    Args:
        brief: The brief.
        canary: What an article has, and no model may say.
        lines: The lines of the articles.
    """
    whole = {line.casefold() for line in lines}

    def blotted(value: Any, key: str = "", honest: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 - JSON
        if isinstance(value, str):
            own = honest or key in _QUOTED or value.casefold() in whole
            return "▒" * len(value) if own and canary in value else value
        if isinstance(value, dict):
            return {name: blotted(each, name, honest or name in _LISTED) for name, each in value.items()}
        return [blotted(each, key, honest) for each in value] if isinstance(value, list) else value

    return Brief.model_validate_json(json.dumps(blotted(brief.model_dump(mode="json", by_alias=True))))
