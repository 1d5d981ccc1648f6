"""
Fit the weights by which the owner of a quantity is chosen, and print them as ``summarizer/offline/owner_weights.py`` has them.

    python benchmarks/owners.py tests/golden tests/wider FOLDER … > weights.py
    python benchmarks/owners.py --without tests/golden tests/wider FOLDER …

Each folder has the form of ``tests/golden``. Of a quantity whose label has an entity, every candidate is right that
``evaluate/matching.py`` accepts; those of key figures count half as much again. It is the regression of a choice of
``benchmarks/periods.py``. Whose the quantity before is is taken from the labels while weights are fitted, and from the choices when they
are used.

``--without`` leaves each folder out of the fit in turn and tells how many owners of its key figures are right then.

The shipped weights come from the golden set, the wider one and two further sets of ten articles. With each of these four left out of the
fit in turn, 1352 of 1456 owners of key figures were right (1320 by the rules before, which had been made on most of them); 1423 have a
right candidate.

The weights of the subject are fitted to the quantities that no name in particular owns: whether they are the subject's. They come from
eleven sets. With each left out in turn, 1443 of the 1707 that are key figures and the subject's got its name, and 100 others did.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from periods import Choice, fit
from weights import heading, seen_of, written

from summarizer.evaluate import load_stories
from summarizer.evaluate.forms import KeyFigure, Span
from summarizer.evaluate.matching import same_entity
from summarizer.mark import subject
from summarizer.offline.labels import Metrics
from summarizer.offline.owners import Owners
from summarizer.offline.subject import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.documents import Mention
    from summarizer.evaluate.golden import Story

_PENALTY: Final = 16.0
_FEWEST: Final = 25
_OF_KEYS: Final = 1.5
_ABOUT: Final = (
    "Weights of what is measured of the candidates for an owner, in log odds: the regression of a choice, rounded to one decimal."
)


_OF_SUBJECT: Final = "What speaks for the subject as the owner of a quantity that no name in particular owns."


class Case(NamedTuple):
    """The choice of a quantity; where no name in particular owns it, that of the subject or nobody; and whether it is a key figure."""

    choice: Choice
    of_subject: Choice | None
    is_key: bool


def cases(folder: Path) -> Iterator[Case]:
    """Yield the choices of a folder."""
    for story in load_stories(folder):
        figures = {article.slug: _figures(folder, article.slug) for article in story.articles}
        yield from _cases(story, figures)


def _figures(folder: Path, slug: str) -> Sequence[Mapping[str, Any]]:
    figures: Sequence[Mapping[str, Any]] = json.loads((folder / "gold" / f"{slug}.json").read_text(encoding="utf-8"))["figures"]
    return figures


def _cases(story: Story, figures: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[Case]:
    marked, lines = seen_of(story)
    slugs = {document.id: article.slug for document, article in zip(marked.documents, story.articles, strict=True)}
    subjects = (*(article.subject for article in story.articles), subject(marked))
    metrics = Metrics(lines, marked)
    about = subject_of(subject(marked), [document.title or "" for document in marked.documents])
    owners = Owners(lines, about, metrics)
    before: tuple[tuple[str, int], Mention, str | None] | None = None
    for seen in lines:
        paragraph = (seen.line.document, seen.line.paragraph)
        for mention in seen.mentions:
            at = Span(slug=slugs[mention.document], start=mention.quantity.start, end=mention.quantity.end)
            wanted, is_key = _wanted(at, story, figures)
            if not wanted:
                continue
            found = owners.candidates(mention, before[1:] if before and before[0] == paragraph else None)
            metric = metrics.of(mention)
            right = [any(same_entity(each.text, metric, key, subjects) for key in wanted) for each in found]
            before = (paragraph, mention, next((each.text for each, is_right in zip(found, right, strict=True) if is_right), None))
            counts = _OF_KEYS if is_key else 1.0
            is_own = same_entity(about.name, "", wanted[0], ()) if about.is_name and owners.name_of(mention) is None else None
            own = Choice([frozenset(owners.of_subject(mention)), frozenset()], [is_own, not is_own], counts) if is_own is not None else None
            yield Case(Choice([each.measures for each in found], right, counts), own, is_key)


def _wanted(at: Span, story: Story, figures: Mapping[str, Sequence[Mapping[str, Any]]]) -> tuple[Sequence[KeyFigure], bool]:
    """Find the key figures at a place that have an owner, or else make one of the label there."""
    keys = [key for key in story.key_figures if key.entity and any(at.touches(span) for span in key.at)]
    labels = (each for each in figures[at.slug] if each["start"] < at.end and at.start < each["end"] and each["entity"])
    made = (
        KeyFigure(what="", metric=each["metric"], entity=each["entity"], period=None, direction=None, role="actual", at=(at,))
        for each in labels
    )
    return keys or [*made][:1], bool(keys)


def weights_of(told: Sequence[Case]) -> Mapping[str, float]:
    """Fit the weights to the quantities of which some candidates are right."""
    telling = (case.choice for case in told if any(case.choice.right) and not all(case.choice.right))
    return fit(telling, _PENALTY, _FEWEST)


def weights_of_subject(told: Sequence[Case]) -> Mapping[str, float]:
    """Fit those of the subject."""
    return fit((case.of_subject for case in told if case.of_subject), _PENALTY, _FEWEST)


def is_right(case: Case, weights: Mapping[str, float]) -> bool:
    """Whether the candidate that weighs most is right."""
    sums = [sum(weights.get(name, 0.0) for name in measured) for measured in case.choice.measured]
    return case.choice.right[sums.index(max(sums))]


def main(arguments: Sequence[str]) -> None:
    """Fit and print them, or tell how well they do where they were not fitted."""
    parser = ArgumentParser(description="Fit the weights of owners.")
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--without", action="store_true")
    chosen = parser.parse_args(arguments)
    told = {folder: tuple(cases(Path(folder))) for folder in chosen.folders}
    if not chosen.without:
        print(heading(_ABOUT, "owners"))
        everything = sum(told.values(), ())
        print(written("OWNER", "What speaks for a candidate as the owner of a quantity.", weights_of(everything)))
        print(written("SUBJECT", _OF_SUBJECT, weights_of_subject(everything)))
        return
    for folder, own in told.items():
        weights = weights_of([case for other, some in told.items() if other != folder for case in some])
        keys = [is_right(case, weights) for case in own if case.is_key]
        print(folder, f"key figures {sum(keys)} of {len(keys)}")


if __name__ == "__main__":
    main(sys.argv[1:])
