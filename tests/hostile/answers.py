"""
Hostile answers, translated into what a draft may hold.

``tests/data/hostile/answers.jsonl`` describes them for any program that summarises; here each is put into the nearest fields of a draft
(prose, label, pointer, relation), beside items that are right and must be published whatever stands next to them.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DATA = Path(__file__).parent.parent / "data" / "hostile"
FIXTURE: dict[str, Any] = json.loads((DATA / "fixture.json").read_text(encoding="utf-8"))
BOTH = frozenset({"HA046", "HA112"})
"""Entries that need a second document beside the first."""
HIDDEN = "a9"

_NO_TEXT = frozenset({"raw-answer", "envelope"})


@dataclass(frozen=True, eq=False, slots=True, kw_only=True)
class Entry:
    """An entry of the list: what is hostile, what must come of it, and the reason codes that it may have."""

    id: str
    role: str
    hostile: Mapping[str, Any]
    must: str
    codes: frozenset[str]
    canaries: tuple[str, ...]
    refs: tuple[str, ...]

    def __str__(self) -> str:
        """Name it in the list of tests."""
        return self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """
    One answer.

    Attributes:
        content: The text of the answer, or None.
        envelope: What of the response is changed.
        placed: How many hostile items stand in it.
    """

    content: str | None
    envelope: Mapping[str, Any] = field(default_factory=dict)
    placed: int = 0


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """Read a list of entries."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return tuple(_entry(json.loads(line)) for line in lines)


def _entry(told: Mapping[str, Any]) -> Entry:
    oracles = told.get("oracle", ())
    codes = {each[key] for each in oracles for key in ("reject_code", "flag_or_reject", "flag") if key in each}
    return Entry(
        id=told["id"],
        role=told["role"],
        hostile=told["hostile"],
        must=told["must"],
        codes=frozenset(codes or told.get("codes", ())),
        canaries=tuple(each["absent"] for each in oracles if "absent" in each),
        refs=tuple(told.get("refs", ())),
    )


# --- the articles and what a good model says of them ------------------------------------------------------------------


def sources(entry: Entry) -> list[Source]:
    """Return the articles that an entry is about."""
    names = ("D1", "D2") if entry.id in BOTH else ("D1",)
    return [_source(name) for name in names]


def _source(name: str) -> Source:
    told = FIXTURE[name]
    return Source(
        text="\n\n".join(told["segments"].values()), title=told["title"], url=told["url"], publisher=f"{name} Wire", published="2026-11-05"
    )


def benign() -> dict[str, Any]:
    """Make a draft of which every item is right."""
    return {
        "title": "Northwind Power reports revenue of {1}",
        "summary": [
            {"text": "third-quarter revenue at Northwind Power rose {2} to {1} from {3}", "lines": "a1"},
            {"text": "shares fell {7} to {8} in after-hours trading", "lines": "a6"},
            {"text": "Dana Ruiz said: “We do not expect further layoffs this year.”", "lines": "a3"},
        ],
        "catalysts": [
            {
                "headline": "capex guidance for 2026 cut to {5}",
                "why": "less cash goes out",
                "direction": "mixed",
                "status": "confirmed",
                "lines": "a4",
            }
        ],
        "risks": [{"headline": "Orion Capital sues over misleading disclosure", "why": "a fine could follow", "lines": "a5"}],
        "figures": [
            {"q": 1, "metric": "third-quarter revenue", "entity": None, "period": None, "role": "actual", "also": []},
            {"q": 8, "metric": "share price", "entity": None, "period": None, "role": "actual", "also": []},
        ],
        "relations": [{"kind": "change_pct", "stated": 2, "of": [3, 1]}],
        "observations": [],
    }


# --- translation ------------------------------------------------------------------------------------------------------

_MONEY = {"USD": "$", "EUR": "€"}


def attacks(entry: Entry) -> Iterator[Attack]:
    """Translate an entry: its text into every field of prose and every label, its pointers into every list of pointers."""
    if entry.role == "envelope":
        yield Attack(content=json.dumps(benign()), envelope=entry.hostile["value"])
    elif entry.role == "raw-answer":
        yield from _raw(entry)
    elif entry.role == "refs":
        yield _with_pointers(entry)
    elif entry.role == "items" and entry.hostile.get("recipe") == "repeat_item":
        draft = benign()
        draft["summary"] += [{"text": "revenue rose {2}.", "lines": "a1 a1"}] * entry.hostile["n"]
        yield Attack(content=json.dumps(draft, separators=(",", ":")))
    elif entry.role == "items" and not entry.hostile["value"]:
        empty: dict[str, Any] = {key: [] if isinstance(value, list) else "" for key, value in benign().items()}
        yield Attack(content=json.dumps(empty))
    else:
        for text in _texts(entry):
            yield with_text(text, _lines(entry))
            yield Attack(content=json.dumps(benign() | {"title": text}), placed=1)


def _raw(entry: Entry) -> Iterator[Attack]:
    made = _made(entry.hostile)
    if entry.must == "NEUTRALISE":  # what is wrong with it stands in a string, and may stand in one of a draft
        yield with_text(json.loads(made)["title"], "a1")
    else:
        yield Attack(content=made)


def with_text(text: str, lines: str) -> Attack:
    """Put a text into every field of a draft beside the good items."""
    draft = benign()
    draft["summary"].append({"text": text, "lines": lines})
    draft["catalysts"] += [
        {"headline": text, "why": "", "direction": "positive", "status": "confirmed", "lines": lines},
        {"headline": "capex guidance cut", "why": text, "direction": "positive", "status": "confirmed", "lines": "a4"},
    ]
    draft["risks"].append({"headline": text, "why": text, "lines": lines})
    draft["figures"] += [
        {"q": 4, "metric": text, "entity": None, "period": None, "role": "actual", "also": []},
        {"q": 4, "metric": "net result", "entity": text, "period": None, "role": "actual", "also": []},
        {"q": 4, "metric": "net result", "entity": None, "period": text, "role": "actual", "also": []},
    ]
    draft["observations"].append({"kind": "conflict", "q": [7, 8], "why": text})
    return Attack(content=json.dumps(draft), placed=8)


def _with_pointers(entry: Entry) -> Attack:
    given = _made(entry.hostile)
    draft = benign()
    lines: Any = [_line(each) for each in given] if isinstance(given, list) else given
    told = lines if all(isinstance(each, str) for each in lines) and len(lines) < 100 else None
    for each in (lines, *(((" ".join(told)),) if told is not None else ())):
        draft["summary"].append({"text": f"the group reported revenue of {{1}}{' ' * len(draft['summary'])}", "lines": each})
        draft["risks"].append({"headline": "misleading disclosure is alleged", "why": "", "lines": each})
    numbers = [each for each in given if not isinstance(each, str)] if len(given) < 100 else []
    for number in numbers:
        draft["figures"].append({"q": number, "metric": "revenue", "entity": None, "period": None, "role": "actual", "also": []})
        draft["relations"].append({"kind": "sum", "stated": number, "of": [1]})
    return Attack(content=json.dumps(draft), placed=2)


def _line(given: Any) -> Any:  # noqa: ANN401 - JSON
    """Write the id of a segment as that of a line."""
    known = {f"S{number}": f"a{number}" for number in range(1, 9)} | {"D2#S1": "D2#b1", "S_hidden": HIDDEN}
    return known.get(given, given) if isinstance(given, str) else given


def _lines(entry: Entry) -> str:
    value = entry.hostile.get("value")
    refs = value.get("refs", entry.refs) if isinstance(value, dict) else entry.refs
    return " ".join(_line(each) for each in refs) or "a1 a3 a6"


def _texts(entry: Entry) -> list[str]:  # noqa: PLR0911 - one role a case
    value = entry.hostile["value"] if "value" in entry.hostile else _made(entry.hostile)
    match entry.role:
        case "figure":
            return [f"{value.get('label', 'revenue')} was {_amount(value['value'], value['unit'])}"]
        case "quote":
            told = value if isinstance(value, dict) else {"text": value, "speaker": "Dana Ruiz"}
            return [f"{told['speaker'] or 'the company'} said: “{told['text']}”"]
        case "claim.entity":
            return [f"{value} reported revenue"]
        case "claim.date":
            return [f"the lawsuit was filed on {value}"]
        case "source.url":
            return [f"see {value} for revenue"]
        case "source.meta":
            return [f"{value['title']} by {value['author']}", value["url"], f"published {value['published']}"]
        case _:
            return [*value] if isinstance(value, list) else [value]


def _amount(value: str, unit: str) -> str:
    currency, _, scale = unit.partition(" ")
    if currency in _MONEY:
        return f"{_MONEY[currency]}{value} {scale}".strip()
    return f"{value}%" if unit == "percent" else f"{value} {unit}"


def _made(hostile: Mapping[str, Any]) -> Any:  # noqa: ANN401, C901, PLR0911 - one recipe a case
    """Expand the recipe of an entry."""
    if "value" in hostile:
        return hostile["value"]
    match hostile.get("recipe"):
        case None:
            return hostile["raw"]
        case "template":
            return hostile["raw"] % (hostile["unit"] * hostile["n"])
        case "repeat":
            return ["S1"] * hostile["n"] if hostile["unit"] == "S1" else hostile["unit"] * hostile["n"]
        case "nest":
            return hostile["open"] * hostile["n"] + hostile["close"] * hostile["n"]
        case "tag_chars":
            return "Revenue rose." + "".join(chr(0xE0000 + ord(each)) for each in hostile["text"])
        case "zalgo":
            return "a" + "\u0300" * (hostile["n"] // 2) + "\u0316" * (hostile["n"] // 2)
        case "nfd":
            return unicodedata.normalize("NFD", hostile["of"])
        case "document_text":
            return "\n".join(FIXTURE["D1"]["segments"].values())
        case "all_segments":
            return [f"S{number}" for number in range(1, 9)] + ["S_hidden"]
        case recipe:
            assert recipe == "many_keys"
            return "{" + ",".join(f'"k{each}":1' for each in range(hostile["n"])) + ',"__class__":1,"__proto__":1,"model_config":1}'
