"""
Let writers write every story, score them, and set them side by side.

The difference of each writer to the first is told with its 95% interval: 2,000 times, as many stories as both have are drawn with
replacement (the seed is fixed), and the 2.5th and 97.5th percentile of the differences are the bounds (a percentile bootstrap over stories,
paired: both writers are scored on the stories that were drawn).
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from math import ceil
from random import Random
from typing import TYPE_CHECKING

from summarizer.errors import AnswerError, InvalidAnswerError
from summarizer.evaluate.golden import check_places
from summarizer.evaluate.measures import BY_NAME, MEASURES, QUALITY, Measure
from summarizer.evaluate.scoring import Score, score, score_failure
from summarizer.load import load
from summarizer.mark import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from summarizer.documents import Marked
    from summarizer.evaluate.golden import Story
    from summarizer.evaluate.writers import Writer

RESAMPLES = 2000
SEED = 20260101
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """
    What a writer came to.

    Attributes:
        writer: Its name.
        scores: One a story, in their order.
        left_out: The stories that it could not be scored on, each with the reason.
    """

    writer: str
    scores: tuple[Score, ...]
    left_out: Mapping[str, str]

    def value(self, measure: Measure) -> float | None:
        """Return the value of a measure over all scored stories; None where it is not known."""
        return _value(measure, self.scores)

    @property
    def quality(self) -> float | None:
        """The mean of the measures in ``QUALITY``; None where one is not known."""
        values = [self.value(BY_NAME[name]) for name in QUALITY]
        known = [value for value in values if value is not None]
        return sum(known) / len(known) if len(known) == len(values) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """
    How a writer differs from the first on the stories that both were scored on.

    Attributes:
        value: The writer's value less the first one's.
        low: Lower bound of the interval.
        high: Upper bound of the interval.
        stories: How many stories both have.
    """

    value: float
    low: float
    high: float
    stories: int


def evaluate(stories: Iterable[Story], writers: Sequence[Writer], *, clock: Callable[[], float] = time.perf_counter) -> tuple[Result, ...]:
    """
    Let writers write every story, and score what they wrote.

    An answer that is refused, cut off or never valid is scored as a story without a brief.

    Args:
        stories: What to write.
        writers: Who writes.
        clock: Tells the seconds.

    Raises:
        SummarizerError: A source cannot be read, a label is of no place in it, or a model cannot be reached.
    """
    told = [(story, _marked(story)) for story in stories]
    return tuple(_result(writer, told, clock) for writer in writers)


def _marked(story: Story) -> Marked:
    documents = load(article.path for article in story.articles)
    check_places(story, documents)
    return mark(documents)


def _result(writer: Writer, told: Iterable[tuple[Story, Marked]], clock: Callable[[], float]) -> Result:
    scores: list[Score] = []
    left_out: dict[str, str] = {}
    for story, marked in told:
        if reason := writer.unfit(story, marked):
            left_out[story.name] = reason
        else:
            scores.append(_scored(writer, story, marked, clock))
    return Result(writer=writer.name, scores=tuple(scores), left_out=left_out)


def _scored(writer: Writer, story: Story, marked: Marked, clock: Callable[[], float]) -> Score:
    started = clock()
    try:
        brief = writer.write(story, marked)
    except (AnswerError, InvalidAnswerError):
        return score_failure(story, clock() - started)
    return score(story, marked, brief, free=writer.free, seconds=clock() - started)


def _value(measure: Measure, scores: Sequence[Score]) -> float | None:
    tallies = [score.tallies[measure.name] for score in scores if measure.name in score.tallies]
    hits, cases = sum(tally.hits for tally in tallies), sum(tally.cases for tally in tallies)
    if measure.form == "sum":
        return hits if len(tallies) == len(scores) and scores else None
    return hits / cases if cases else None


# --- differences ----------------------------------------------------------------------------------------------------


def differences(result: Result, first: Result) -> Mapping[str, Difference]:
    """Compare a writer with the first, by the name of the measure; one that either does not know is missing."""
    own, other = ({score.story: score for score in one.scores} for one in (result, first))
    common = [story for story in own if story in other]
    random = Random(SEED)  # noqa: S311 - a sample that anyone can draw again
    draws = [random.choices(range(len(common)), k=len(common)) for _ in range(RESAMPLES)] if common else []
    pairs = [(own[story], other[story]) for story in common]
    found = ((measure.name, _difference(measure, pairs, draws)) for measure in MEASURES)
    return {name: difference for name, difference in found if difference}


def _difference(measure: Measure, pairs: Sequence[tuple[Score, Score]], draws: Iterable[Sequence[int]]) -> Difference | None:
    value = _less(measure, pairs)
    if value is None:
        return None
    own, other = (_counted(measure, [pair[side] for pair in pairs]) for side in (0, 1))
    drawn = ((_drawn(measure, own, draw), _drawn(measure, other, draw)) for draw in draws)
    sample = sorted(mine - yours for mine, yours in drawn if mine is not None and yours is not None)
    tail = (1 - CONFIDENCE) / 2
    low, high = (sample[ceil(share * len(sample)) - 1] for share in (tail, 1 - tail))
    return Difference(value=value, low=low, high=high, stories=len(pairs))


def _counted(measure: Measure, scores: Sequence[Score]) -> tuple[list[float], list[float]]:
    """List the hits and the cases of each story once for all samples; a story that has none of the measure's counts for nothing."""
    tallies = [score.tallies.get(measure.name) for score in scores]
    return [tally.hits if tally else 0 for tally in tallies], [tally.cases if tally else 0 for tally in tallies]


def _drawn(measure: Measure, counted: tuple[list[float], list[float]], draw: Sequence[int]) -> float | None:
    """Compute a measure, as ``_value`` does, over the stories of a sample."""
    hits, cases = (sum(map(each.__getitem__, draw)) for each in counted)
    if measure.form == "sum":
        return hits
    return hits / cases if cases else None


def _less(measure: Measure, pairs: Sequence[tuple[Score, Score]]) -> float | None:
    """Take the first writer's value from the other's, over pairs of their scores."""
    own, other = _value(measure, [pair[0] for pair in pairs]), _value(measure, [pair[1] for pair in pairs])
    return None if own is None or other is None else own - other
