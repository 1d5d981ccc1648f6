"""
Evaluate writers of briefs on a set of stories whose figures, catalysts, risks and traps are known.

Above the pipeline: what is scored is the brief that a user would receive.
"""

from __future__ import annotations

from summarizer.evaluate.chart import as_chart
from summarizer.evaluate.compare import Difference, Result, differences, evaluate
from summarizer.evaluate.golden import Story, load_stories
from summarizer.evaluate.measures import MEASURES, Measure, Tally
from summarizer.evaluate.report import as_json, as_markdown, as_table
from summarizer.evaluate.scoring import Score, score
from summarizer.evaluate.writers import Writer, digest_of, live, writer

__all__ = [
    "MEASURES",
    "Difference",
    "Measure",
    "Result",
    "Score",
    "Story",
    "Tally",
    "Writer",
    "as_chart",
    "as_json",
    "as_markdown",
    "as_table",
    "differences",
    "digest_of",
    "evaluate",
    "live",
    "load_stories",
    "score",
    "writer",
]
