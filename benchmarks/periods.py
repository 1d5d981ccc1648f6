"""
Fit the weights by which the period of a quantity is chosen, and print them as ``summarizer/offline/period_weights.py`` has them.

    python benchmarks/periods.py tests/golden tests/wider FOLDER … > weights.py
    python benchmarks/periods.py --leave-out FOLDER …

Each folder has the form of ``tests/golden``. Of a quantity that is labelled, every candidate is right that the rules of the evaluation take
for the period of its label, and none at all where the label has no period: such a quantity counts two fifths, since by these rules nothing
is wrong there, and one that a brief must list counts twice. It is the regression of a choice (softmax over its candidates, the
log loss of all right ones together) with an L2 penalty, found by gradient steps whose lengths adapt to their signs (Rprop); measures that
few quantities have are left out, and weights are rounded to one decimal.

What earlier quantities of a paragraph are of is taken from the labels while weights are fitted, and from the choices when they are used.

``--leave-out`` fits to all folders but one, for each in turn, and prints how many periods of that one are chosen rightly.
"""

from __future__ import annotations

import json
import math
import sys
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from weights import descend, heading, seen_of, written

from summarizer.evaluate import load_stories
from summarizer.evaluate.matching import same_period
from summarizer.offline.labels import Metrics
from summarizer.offline.period_weights import PERIOD
from summarizer.offline.periods import Periods, Settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from summarizer.documents import Marked, Mention
    from summarizer.evaluate.golden import Story
    from summarizer.offline.lines import Seen

_PENALTY: Final = 6.0
_FEWEST: Final = 20
"""Candidates that have a measure which is weighed."""
_LEAST: Final = 0.15
"""The least weight that is kept, before it is rounded."""
_UNDATED: Final = 0.4
_CORE: Final = 2.0
_ABOUT: Final = (
    "Weights of what is measured of the candidates for a period, in log odds: the regression of a choice, rounded to one decimal."
)


class Choice(NamedTuple):
    """What is measured of each candidate of a quantity, which of them are right, and what the quantity counts."""

    measured: Sequence[frozenset[str]]
    right: Sequence[bool]
    counts: float


class Label(NamedTuple):
    """What a set says of a figure: its period, and whether a brief must list it."""

    period: str | None
    core: bool


class Labelled(NamedTuple):
    """A story that was read, and what its set says of its quantities."""

    marked: Marked
    lines: Sequence[Seen]
    labels: Mapping[int, Label]
    published: Sequence[date]

    def periods(self, weights: Mapping[str, float] = PERIOD) -> Periods:
        """Choose periods by weights."""
        return Periods(self.lines, self.marked, Metrics(self.lines, self.marked), weights)

    def is_right(self, text: str | None, mention: Mention) -> bool:
        """Whether a period is that of a labelled quantity."""
        wanted = self.labels[mention.id].period
        return text is None if wanted is None else same_period(text, "", wanted, self.published)


def told(folder: Path) -> Iterator[Labelled]:
    """Read the stories of a folder."""
    for story in load_stories(folder):
        marked, lines = seen_of(story)
        labels = dict(_labels(folder, story, marked))
        published = [article.published for article in story.articles if article.published]
        yield Labelled(marked, lines, labels, published)


def _labels(folder: Path, story: Story, marked: Marked) -> Iterator[tuple[int, Label]]:
    for document, article in zip(marked.documents, story.articles, strict=True):
        gold = json.loads((folder / "gold" / f"{article.slug}.json").read_text(encoding="utf-8"))["figures"]
        for mention in marked.mentions_of[document.id]:
            at = mention.quantity
            for figure in gold:
                if figure["start"] < at.end and at.start < figure["end"]:
                    yield mention.id, Label(figure["period"], figure["salience"] == "core")
                    break


def choices(story: Labelled) -> Iterator[Choice]:
    """Yield the choice of each labelled quantity; what earlier ones are of is what the set says."""
    periods, settled = story.periods(), dict[int, Settled]()
    for mention in [mention for seen in story.lines for mention in seen.mentions if mention.id in story.labels]:
        run = periods.run(mention)
        earlier = [settled[other.id] for other in run if other.id < mention.id and other.id in settled]
        about = periods.about(mention)
        candidates = periods.candidates(mention, about, earlier)
        right = [story.is_right(candidate.text, mention) for candidate in candidates]
        if any(right):
            label = story.labels[mention.id]
            settled[mention.id] = Settled(about, candidates[right.index(True)])
            counts = (_UNDATED if label.period is None else 1.0) * (_CORE if label.core else 1.0)
            yield Choice([candidate.measures for candidate in candidates], right, counts)


def fit(rows: Iterable[Choice], penalty: float, fewest: int = _FEWEST) -> dict[str, float]:
    """Minimise the log loss of the right candidates and the penalty; what has little weight is left out."""
    rows = list(rows)
    common = Counter(name for row in rows for measured in row.measured for name in measured)
    names = sorted(name for name, count in common.items() if count >= fewest)
    place = {name: at for at, name in enumerate(names)}
    table = [
        ([[place[name] for name in sorted(measured) if name in place] for measured in row.measured], row.right, row.counts) for row in rows
    ]

    def slope(weights: Sequence[float]) -> list[float]:
        found = [penalty * weight for weight in weights]
        for places, right, counts in table:
            for there, wanted, chance in zip(places, *_chances(places, right, weights), strict=True):
                pull = counts * (chance - wanted)
                for at in there:
                    found[at] += pull
        return found

    weights = descend(slope, len(names))
    return {name: round(weight, 1) for name, weight in zip(names, weights, strict=True) if abs(weight) >= _LEAST}


def _chances(places: Sequence[Sequence[int]], right: Sequence[bool], weights: Sequence[float]) -> tuple[Sequence[float], Sequence[float]]:
    """Tell the chance of each candidate among the right ones, and among all."""
    odds = [sum([weights[at] for at in there]) for there in places]
    most = max(odds)
    shares = [math.exp(one - most) for one in odds]
    good = sum(share for share, is_right in zip(shares, right, strict=True) if is_right)
    everything = sum(shares)
    return [share / good if is_right else 0.0 for share, is_right in zip(shares, right, strict=True)], [
        share / everything for share in shares
    ]


def chosen(story: Labelled, weights: Mapping[str, float]) -> Counter[str]:
    """Count the labelled quantities by what the set says of them, and those that get the right period."""
    found, periods = Counter[str](), story.periods(weights)
    for mention in [mention for seen in story.lines for mention in seen.mentions if mention.id in story.labels]:
        label = story.labels[mention.id]
        kind = "undated" if label.period is None else "core" if label.core else "other"
        found[kind] += 1
        found[f"{kind} right"] += story.is_right(periods.of(mention), mention)
    return found


def leave_out(folders: Sequence[str]) -> None:
    """Print how many periods of each folder are chosen rightly by weights that were fitted to the others."""
    stories = {folder: tuple(told(Path(folder))) for folder in folders}
    rows = {folder: [row for story in own for row in choices(story)] for folder, own in stories.items()}
    for folder, own in stories.items():
        weights = fit([row for other in folders if other != folder for row in rows[other]], _PENALTY)
        found = sum((chosen(story, weights) for story in own), Counter[str]())
        print(folder, *(f"{kind} {found[f'{kind} right']}/{found[kind]}" for kind in ("core", "other", "undated")))


def main(arguments: Sequence[str]) -> None:
    """Fit and print them."""
    parser = ArgumentParser()
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--leave-out", action="store_true")
    told_to = parser.parse_args(arguments)
    if told_to.leave_out:
        leave_out(told_to.folders)
        return
    weights = fit([row for folder in told_to.folders for story in told(Path(folder)) for row in choices(story)], _PENALTY)
    print(heading(_ABOUT, "periods"))
    print(written("PERIOD", "What speaks for a candidate as the period of a quantity.", weights))


if __name__ == "__main__":
    main(sys.argv[1:])
