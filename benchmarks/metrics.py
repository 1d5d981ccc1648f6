"""
Fit the weights by which the metric of a quantity is chosen, and print them as ``summarizer/offline/metric_weights.py`` has them.

    python benchmarks/metrics.py tests/golden tests/wider FOLDER … > weights.py
    python benchmarks/metrics.py --without tests/golden tests/wider FOLDER …

Each folder has the form of ``tests/golden``. A candidate of a labelled quantity is right where ``evaluate/matching.py`` accepts it;
quantities of which all candidates are right, or none, tell nothing. Those of key figures count half as much again. What is measured of
fewer than 25 quantities is not weighed, and weights below 0.2 are dropped. The metric of a quantity is a candidate for the next one: fit,
write the file, and fit again.

``--without`` leaves each folder out of the fit in turn and tells how many metrics of its key figures, and of all, are right then.

The shipped weights come from the golden set, the wider one and two further sets of ten articles. With each of eleven sets left out of the
fit in turn, 1082 of 1451 metrics of key figures were right (1063 before what a phrase looks like was weighed by where it was found); 1262
have a right candidate. Words of phrases as measures of their own added none.
"""

from __future__ import annotations

import math
import sys
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from weights import descend, heading, seen_of, written

from summarizer.evaluate import load_stories
from summarizer.evaluate.forms import KeyFigure, Span
from summarizer.evaluate.matching import same_metric, same_value
from summarizer.mark import subject
from summarizer.offline.labels import Metrics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.documents import Mention
    from summarizer.evaluate.golden import Label, Story
    from summarizer.models import Measure
    from summarizer.offline.candidates import Candidate

_PENALTY: Final = 8.0
_OF_KEYS: Final = 1.5
_MEASURED: Final = 25
"""Of how many quantities a measure is at least."""
_LEAST: Final = 0.2
"""The least weight of one that is kept."""
_ABOUT: Final = (
    "Weights of what is measured of a candidate for a metric, in log odds that it is right: a logistic regression, rounded to one decimal."
)


class Case(NamedTuple):
    """A labelled quantity: its candidates, which of them are right, whether it is a key figure, and the folder it is from."""

    candidates: Sequence[Candidate]
    right: Sequence[bool]
    is_key: bool
    folder: str


def cases(folders: Iterable[str]) -> Iterator[Case]:
    """Yield the labelled quantities of folders."""
    for folder in folders:
        for story in load_stories(Path(folder)):
            yield from _cases(story, folder)


def _cases(story: Story, folder: str) -> Iterator[Case]:
    marked, lines = seen_of(story)
    slugs = {document.id: article.slug for document, article in zip(marked.documents, story.articles, strict=True)}
    subjects = (*(article.subject for article in story.articles), subject(marked))
    metrics = Metrics(lines, marked)
    for mention, found in metrics.weighed():
        if (label := _label(mention, story, slugs)) is not None:
            keys = [key for key in story.key_figures if any(label.span.touches(span) for span in key.at)]
            wanted = keys or [_alone(label)]
            right = [any(same_metric(each.text, key, story.labels, subjects) for key in wanted) for each in found]
            yield Case(found, right, bool(keys), folder)


def _label(mention: Mention, story: Story, slugs: Mapping[str, str]) -> Label | None:
    quantity = mention.quantity
    span = Span(slug=slugs[mention.document], start=quantity.start, end=quantity.end)
    return next((label for label in story.labels if label.span.touches(span) and same_value(cast("Measure", quantity), label)), None)


def _alone(label: Label) -> KeyFigure:
    """Make a figure of a label, to which a metric is held in the same way."""
    return KeyFigure(what=label.metric, metric=label.metric, entity=None, period=None, direction=None, role="actual", at=(label.span,))


def weights_of(told: Iterable[Case]) -> dict[str, float]:
    """Fit the weights of what is measured often enough, by a logistic regression with an L2 penalty, and keep those that count."""
    telling = [case for case in told if any(case.right) and not all(case.right)]
    times = Counter(
        name for case in telling for name in {name for each in case.candidates for name, value in each.measured.items() if value}
    )
    names = ["base", *sorted(name for name, count in times.items() if count >= _MEASURED)]
    place = {name: at for at, name in enumerate(names)}
    rows = [
        (
            [(0, 1.0), *((place[name], value) for name, value in sorted(each.measured.items()) if value and name in place)],
            right,
            _OF_KEYS if case.is_key else 1.0,
        )
        for case in telling
        for each, right in zip(case.candidates, case.right, strict=True)
    ]

    def slope(weights: Sequence[float]) -> list[float]:
        found = [0.0, *(_PENALTY * weight for weight in weights[1:])]
        for there, right, counts in rows:
            pull = counts * (1 / (1 + math.exp(-sum([weights[at] * value for at, value in there]))) - right)
            for at, value in there:
                found[at] += pull * value
        return found

    fitted = zip(names[1:], descend(slope, len(names))[1:], strict=True)
    return {name: round(weight, 1) for name, weight in fitted if abs(weight) >= _LEAST}


def is_right(case: Case, weights: Mapping[str, float]) -> bool:
    """Whether the candidate that weighs most is right."""
    sums = [sum(weights.get(name, 0.0) * value for name, value in each.measured.items()) for each in case.candidates]
    return case.right[sums.index(max(sums))]


def main(arguments: Sequence[str]) -> None:
    """Fit and print them, or tell how well they do where they were not fitted."""
    parser = ArgumentParser(description="Fit the weights of metrics.")
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--without", action="store_true")
    chosen = parser.parse_args(arguments)
    told = list(cases(chosen.folders))
    if not chosen.without:
        print(heading(_ABOUT, "metrics"))
        print(written("METRIC", "What speaks for a phrase as the metric of a quantity.", weights_of(told)))
        return
    for folder in chosen.folders:
        weights = weights_of(case for case in told if case.folder != folder)
        own = [(case.is_key, is_right(case, weights)) for case in told if case.folder == folder]
        keys = [right for is_key, right in own if is_key]
        print(folder, f"key figures {sum(keys)} of {len(keys)}, all {sum(right for _, right in own)} of {len(own)}")


if __name__ == "__main__":
    main(sys.argv[1:])
