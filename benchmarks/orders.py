"""
Fit the weights by which an order to a machine is told by its concepts, and print them as ``orders/concept_weights.py`` has them.

    python benchmarks/orders.py tests/golden tests/wider > weights.py
    python benchmarks/orders.py --without eighth tests/golden tests/wider

Each folder has the form of ``tests/golden``; its paragraphs are no orders, but for the spans that are labelled as such. To them come the
lists of ``tests/data/hostile`` and the lines of ``tests/data/pitches.json`` and ``page_lines.json``, none of which is an order. Of an order
that part counts which speaks most for one by the weights of the round before, first the whole; of any other text each part counts. An order
in another language than English counts more, as there are few of them, and so does a sentence that was written to look like one; a task
for anybody (``orders.txt``) counts little. It is the regression of ``benchmarks/weights.py``.

``--without`` leaves sets out of the fit, and prints how many of their orders and other sentences are told at which threshold.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from weights import fit, heading, written

from summarizer.orders.concepts import measures, parts
from summarizer.orders.disguise import undisguised
from summarizer.orders.spoken import is_attributed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from weights import Row

DATA: Final = Path(__file__).parents[1] / "tests" / "data"
_PENALTY: Final = 2.0
_ROUNDS: Final = 3
_THRESHOLDS: Final = (0.5, 1.0, 1.5, 2.0)
_ABROAD: Final = 2.5
_LOOKALIKE: Final = 2.5
_TASK: Final = 0.3
_ABOUT: Final = (
    "Weights of what is measured of a text, in log odds that it orders a machine about: a logistic regression, rounded to one decimal."
)


class Told(NamedTuple):
    """A text: the set that it is from, whether it is an order, what it counts, and what is measured of its parts."""

    source: str
    is_order: bool
    counts: float
    parts: Sequence[Mapping[str, float]]
    attributed: bool


def told(source: str, text: str, *, is_order: bool, counts: float = 1.0) -> Told:
    """Measure a text."""
    plain = undisguised(text)
    found = tuple(parts(plain))
    if is_order and found and found[0].language != "en":
        counts *= _ABROAD
    return Told(source, is_order, counts, [measured for measured in map(measures, found) if measured], is_attributed(plain))


def of_list(path: Path) -> Iterator[Told]:
    """Yield the orders and the other sentences of a list, each set by its name."""
    source = path.stem
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## ") and path.stem == "fresh":
            source = line[3:].partition(":")[0]
        elif line.startswith(("+ ", "- ")):
            is_order = line[0] == "+"
            yield told(source, line[2:], is_order=is_order, counts=1.0 if is_order else _LOOKALIKE)
        elif " || " in line and not line.startswith("# "):
            yield told(source, line.partition(" || ")[0], is_order=True, counts=_TASK)
        elif line and path.stem == "news" and not line.startswith("#"):
            yield told(source, line, is_order=False, counts=_LOOKALIKE)


def of_articles(folder: Path) -> Iterator[Told]:
    """Yield the paragraphs of labelled articles."""
    for path in sorted((folder / "gold").glob("*.json")):
        spans = json.loads(path.read_text(encoding="utf-8"))["injections"]
        start = 0
        for line in (folder / "texts" / f"{path.stem}.txt").read_text(encoding="utf-8").split("\n"):
            end = start + len(line)
            if line.strip():
                yield told(folder.name, line, is_order=any(start < last and first < end for first, last in spans))
            start = end + 1


def all_told(folders: Iterable[str]) -> Iterator[Told]:
    """Yield all that the weights are fitted to."""
    for name in ("fresh", "training", "orders", "news"):
        yield from of_list(DATA / "hostile" / f"{name}.txt")
    for folder in folders:
        yield from of_articles(Path(folder))
    pitches = json.loads((DATA / "pitches.json").read_text(encoding="utf-8"))
    lines = [line for source in ("fitted", "further", "unseen") for kind in ("page", "news") for _, line in pitches[source][kind]]
    pages = json.loads((DATA / "page_lines.json").read_text(encoding="utf-8"))
    for line in (*lines, *pages["page"], *pages["news"]):
        yield told("pages", line, is_order=False)


def rows(texts: Iterable[Told], weights: Mapping[str, float]) -> Iterator[Row]:
    """Yield what is measured: of an order the part that speaks most for one, of another text all."""
    for one in texts:
        if one.is_order and one.parts:
            yield max(one.parts, key=lambda measured: weigh(measured, weights)), True, one.counts
        elif not one.is_order:
            yield from ((measured, False, one.counts) for measured in one.parts)


def weigh(measured: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Weigh what was measured, in log odds."""
    return weights.get("base", 0.0) + sum(weights.get(name, 0.0) * value for name, value in measured.items())


def fitted(texts: Sequence[Told]) -> Mapping[str, float]:
    """Fit the weights, in rounds."""
    weights: Mapping[str, float] = {}
    for _ in range(_ROUNDS):
        weights = fit(rows(texts, weights), _PENALTY)
    return weights


def report(left_out: Sequence[Told], weights: Mapping[str, float]) -> Iterator[str]:
    """Yield how many are told of what was left out, at each threshold."""
    odds = [max((weigh(part, weights) for part in one.parts if not one.attributed), default=-9.0) for one in left_out]
    for threshold in _THRESHOLDS:
        found = [(one.is_order, value > threshold) for one, value in zip(left_out, odds, strict=True)]
        yield f"{threshold}: " + ", ".join(
            f"{sum(is_told for is_order, is_told in found if is_order == kind)} of {sum(is_order == kind for is_order, _ in found)} {name}"
            for kind, name in ((True, "orders"), (False, "others"))
        )


def main(arguments: Sequence[str]) -> None:
    """Fit and print them."""
    parser = ArgumentParser(description="Fit the weights of orders to a machine.")
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--without", action="append", metavar="SET", default=[])
    chosen = parser.parse_args(arguments)
    texts = list(all_told(chosen.folders))
    weights = fitted([one for one in texts if one.source not in chosen.without])
    if chosen.without:
        print(*report([one for one in texts if one.source in chosen.without], weights), sep="\n")
        return
    print(heading(_ABOUT, "orders"))
    print(written("ORDER", "What speaks for an order to a machine.", weights))


if __name__ == "__main__":
    main(sys.argv[1:])
