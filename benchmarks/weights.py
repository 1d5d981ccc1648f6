"""
Fit the weights of the offline engine to labelled articles, and print them as ``summarizer/offline/weights.py`` has them.

    python benchmarks/weights.py tests/golden FOLDER:WEIGHT … > weights.py
    python benchmarks/weights.py --near EVENT=20 --near FIGURE=20 FOLDER … > weights.py

Each folder has the form of ``tests/golden``; the sentences of one may count for more than those of the others. A sentence is an event (a
risk) where it stands in the evidence of one; two of them tell the same where they stand in the evidence of one together; a quantity is a
key figure where it is a mention of one. All are logistic regressions with an L2 penalty, found by Newton's method and rounded to one
decimal, so that the same folders give the same weights. The figures depend on which sentences are chosen: fit, write the file, fit again.

``--near NAME=PENALTY`` draws weights towards those that are shipped instead of nought (a Gaussian prior around them), so that what was
learned from folders that are not at hand stays; weights that are not named stay as they are. The penalty is the one at which sets that were
left out of the fit had most of their catalysts, risks or key figures chosen.

``--only NAME`` fits the weights of a name from nought and leaves the others as they are.

The shipped weights of sentences and of pairs come from 104 articles in nine sets (the golden one, the wider ones in four parts, four more).
With each set left out of the fit in turn, 183 of 257 catalysts were chosen by 296 sentences (171 by 291 with the weights and the rules
before, which had seen most of the sets) and 118 of 181 risks by 207 (115 by 218). Words and pairs of words as measures of their own lowered
the loss and found no more; they are left out, as are the kinds of events and risks one by one. Those of quantities
come from the golden set, the wider one and two further sets of ten articles: with each of eleven sets left out, 802 of 1229 key figures
were chosen (780 by what was measured before). Telling less of what is chosen already, by line, name or kind, found none.
"""

from __future__ import annotations

import math
import sys
import textwrap
from argparse import ArgumentParser
from collections import Counter
from itertools import combinations
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.documents import Line
from summarizer.evaluate import load_stories
from summarizer.evaluate.forms import Span
from summarizer.load import load
from summarizer.mark import mark, subject
from summarizer.offline.features import features
from summarizer.offline.items import choose, worth
from summarizer.offline.judge import judge
from summarizer.offline.lines import see
from summarizer.offline.retold import likeness
from summarizer.offline.same import partners
from summarizer.offline.subject import subject_of
from summarizer.offline.telling import known, measures
from summarizer.offline.weights import EVENT, FIGURE, RISK, SAME_EVENT, SAME_RISK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.evaluate.golden import Story
    from summarizer.offline.lines import Seen

    Row = tuple[Mapping[str, float], bool, float]
    """Measures, whether it is one, and what the row counts."""

_SHIPPED: Final = {"EVENT": EVENT, "RISK": RISK, "SAME_EVENT": SAME_EVENT, "SAME_RISK": SAME_RISK, "FIGURE": FIGURE}
_LINE_PENALTY: Final = 4.0
_PAIR_PENALTY: Final = 2.0
_FIGURE_PENALTY: Final = 5.0
_FEWEST: Final = 15
"""Quantities that have a measure which is weighed."""
_STEPS: Final = 12
_DESCENTS: Final = 150
_FIRST, _SMALLEST, _LARGEST = 0.1, 1e-4, 1.0
_LONGER, _SHORTER = 1.2, 0.5
_ABOUT: Final = (
    "Weights of what is measured of sentences and quantities, "
    "in log odds: logistic regressions over labelled articles, rounded to one decimal."
)


class Told(NamedTuple):
    """A story, its articles as the engine sees them, and what it counts."""

    story: Story
    marked: Marked
    lines: tuple[Seen, ...]
    partners: Mapping[str, tuple[str, ...]]
    weight: float


def seen_of(story: Story) -> tuple[Marked, tuple[Seen, ...]]:
    """Read the articles of a story, and see their lines as the engine does."""
    marked = mark(load(article.path for article in story.articles))
    return marked, see(marked, subject_of(subject(marked)))


def _told(folders: Iterable[str]) -> Iterator[Told]:
    for folder in folders:
        path, _, weight = folder.partition(":")
        for story in load_stories(Path(path)):
            marked, lines = seen_of(story)
            yield Told(story, marked, lines, partners(lines), float(weight or 1))


def _place(each: Told, what: Line | Mention) -> Span:
    slugs = {document.id: article.slug for document, article in zip(each.marked.documents, each.story.articles, strict=True)}
    told = what if isinstance(what, Line) else what.quantity
    return Span(slug=slugs[what.document], start=told.start, end=told.end)


def _line_rows(told: Sequence[Told], kind: str) -> Iterator[Row]:
    for each in told:
        evidence = [span for event in getattr(each.story, kind) for span in event.evidence]
        measured = features(each.lines, each.partners)
        for seen in each.lines:
            if seen.sentence:
                yield measured[seen.id], any(map(_place(each, seen.line).touches, evidence)), each.weight


def _pair_rows(told: Sequence[Told], kind: str) -> Iterator[Row]:
    for each in told:
        tells = {seen: _tells(each, seen, kind) for seen in each.lines if seen.sentence}
        for one, other in combinations([seen for seen, events in tells.items() if events], 2):
            yield likeness(one, other), not tells[one].isdisjoint(tells[other]), each.weight


def _tells(each: Told, seen: Seen, kind: str) -> frozenset[int]:
    place = _place(each, seen.line)
    return frozenset(at for at, event in enumerate(getattr(each.story, kind)) if any(map(place.touches, event.evidence)))


def _figure_rows(told: Sequence[Told]) -> Iterator[Row]:
    for each in told:
        wanted = [span for figure in each.story.key_figures for span in figure.at]
        judgements = judge(each.lines, each.partners)
        chosen = worth(choose(each.lines, judgements, each.partners))
        about = {mention.id: found for mention, found in known(each.lines)}
        for seen in each.lines:
            worthy = chosen.get(seen.id, 0.0)
            for mention, measured in measures(seen, seen.mentions, judgements[seen.id], worthy, about) if seen.mentions else ():
                yield measured, any(map(_place(each, mention).touches, wanted)), 1.0


def fit(rows: Iterable[Row], penalty: float, near: Mapping[str, float] = MappingProxyType({})) -> dict[str, float]:
    """
    Minimise the weighted log loss and the penalty on what differs from the weights ``near``; the penalty spares the base.

    What a row does not name it measures as 0.
    """
    rows = list(rows)
    names = ["base", *sorted({name for measured, _, _ in rows for name in measured})]
    place = {name: at for at, name in enumerate(names)}
    means = [near.get(name, 0.0) for name in names]
    table = [
        ([(0, 1.0), *((place[name], value) for name, value in sorted(measured.items()) if value)], float(is_one), weight)
        for measured, is_one, weight in rows
    ]
    weights = [*means]
    for _ in range(_STEPS):
        slope = [0.0, *(penalty * (weight - mean) for weight, mean in zip(weights[1:], means[1:], strict=True))]
        bend = [[penalty * float(one == other > 0) for other in range(len(names))] for one in range(len(names))]
        for there, wanted, counts in table:
            chance = 1 / (1 + math.exp(-sum(weights[at] * value for at, value in there)))
            for at, value in there:
                slope[at] += counts * (chance - wanted) * value
                for other, second in there:
                    bend[at][other] += counts * chance * (1 - chance) * value * second
        weights = [weight - step for weight, step in zip(weights, _solve(bend, slope), strict=True)]
    return {name: round(weight, 1) for name, weight in zip(names, weights, strict=True) if round(weight, 1) or name == "base"}


def descend(slope: Callable[[Sequence[float]], Sequence[float]], size: int) -> list[float]:
    """Go down a convex loss from nought by steps whose lengths adapt to the signs of its slope (Rprop), which many weights do not slow."""
    weights, steps, before = [0.0] * size, [_FIRST] * size, [0.0] * size
    for _ in range(_DESCENTS):
        for at, now in enumerate(slope(weights)):
            turned = now * before[at]
            scale = _LONGER if turned > 0 else _SHORTER if turned < 0 else 1.0
            steps[at] = min(_LARGEST, max(_SMALLEST, steps[at] * scale))
            before[at] = 0.0 if turned < 0 else now
            weights[at] -= math.copysign(steps[at], before[at]) if before[at] else 0.0
    return weights


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve equations with a positive definite matrix, by elimination; what no row measures stays 0."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at, row in enumerate(rows):
        for other in rows[at + 1 :]:
            factor = other[at] / row[at]
            if factor:
                other[at:] = [value - factor * above for value, above in zip(other[at:], row[at:], strict=True)]
    found = [0.0] * len(rows)
    for at in range(len(rows) - 1, -1, -1):
        row = rows[at]
        found[at] = (row[-1] - sum(row[other] * found[other] for other in range(at + 1, len(rows)))) / row[at]
    return found


def heading(about: str, script: str) -> str:
    """Return how a module of weights begins."""
    return f'''"""
{about}

``python benchmarks/{script}.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
'''


def written(name: str, doc: str, weights: Mapping[str, float]) -> str:
    """Return weights as a table of Python."""
    entries = (f'"{feature}": {weight},'.replace(" ", "~") for feature, weight in weights.items())  # no line ends inside one
    lines = "\n".join(f"    {line}".replace("~", " ") for line in textwrap.wrap(" ".join(entries), 126, break_on_hyphens=False))
    return f'{name}: Final[Mapping[str, float]] = {{\n{lines}\n}}  # fmt: skip\n"""{doc}"""'


def _common(rows: Iterable[Row]) -> list[Row]:
    """Leave out what is measured of few rows."""
    rows = list(rows)
    times = Counter(name for measured, _, _ in rows for name, value in measured.items() if value)
    return [
        ({name: value for name, value in measured.items() if times[name] >= _FEWEST}, is_one, counts) for measured, is_one, counts in rows
    ]


def _refitted(
    name: str, rows: Callable[[], Iterable[Row]], penalty: float, near: Mapping[str, float] | None, only: Sequence[str] | None
) -> Mapping[str, float]:
    """Fit the weights of a name: from nought, or near those that are shipped, which stay where no penalty is given for them."""
    if near is None:
        return fit(rows(), penalty) if only is None or name in only else _SHIPPED[name]
    return fit(rows(), near[name], _SHIPPED[name]) if name in near else _SHIPPED[name]


def main(arguments: Sequence[str]) -> None:
    """Fit them and print them."""
    parser = ArgumentParser(description="Fit the weights of the offline engine.")
    parser.add_argument("folders", nargs="+", metavar="FOLDER[:WEIGHT]")
    parser.add_argument("--near", action="append", metavar="NAME=PENALTY")
    parser.add_argument("--only", action="append", metavar="NAME")
    chosen = parser.parse_args(arguments)
    near = {name: float(penalty) for name, _, penalty in (each.partition("=") for each in chosen.near)} if chosen.near else None
    told = list(_told(chosen.folders))
    fits: dict[str, tuple[str, Callable[[], Iterable[Row]], float]] = {
        "EVENT": ("What speaks for an event in a sentence.", lambda: _line_rows(told, "catalysts"), _LINE_PENALTY),
        "RISK": ("What speaks for a risk in a sentence.", lambda: _line_rows(told, "risks"), _LINE_PENALTY),
        "SAME_EVENT": ("What speaks for one event in two sentences.", lambda: _pair_rows(told, "catalysts"), _PAIR_PENALTY),
        "SAME_RISK": ("What speaks for one risk in two sentences.", lambda: _pair_rows(told, "risks"), _PAIR_PENALTY),
        "FIGURE": ("What speaks for a quantity as a key figure.", lambda: _common(_figure_rows(told)), _FIGURE_PENALTY),
    }
    tables = [written(name, doc, _refitted(name, rows, penalty, near, chosen.only)) for name, (doc, rows, penalty) in fits.items()]
    print(heading(_ABOUT, "weights"), *tables, sep="\n\n")


if __name__ == "__main__":
    main(sys.argv[1:])
