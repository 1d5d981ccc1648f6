"""
What a type checker says of code that uses the package: the types of its results, as an editor shows them.

mypy and pyright check this file; running it does nothing.
"""

from __future__ import annotations

from contextlib import aclosing
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, assert_type

from pydantic import BaseModel

from summarizer import Brief, EarningsDraft, Grounded, Job, LineIds, Progress, Prose, Verification, abatch, asummarize, summarize, verify

if TYPE_CHECKING:
    import pandas as pd


class Event(BaseModel):
    """A draft of a user's own."""

    what: Prose
    lines: LineIds


def heard(event: Progress) -> None:
    """Hear a stage."""
    assert_type(event.sources, int | None)


def use() -> None:
    """Use the functions as a reader of the documentation would."""
    brief = summarize("news.txt", engine="offline", progress=heard)
    assert_type(brief, Brief)
    assert_type(brief.figures[0].quantity.value, Decimal | None)
    assert_type(brief.title, str | None)
    assert_type(brief.to_markdown(template="own.md.j2"), str)
    frame: pd.DataFrame = brief.to_frame()
    assert_type(len(frame), int)
    assert_type(summarize("news.txt", prompt="earnings.v1"), Grounded[EarningsDraft])
    assert_type(summarize("news.txt", prompt=Path("own.v1.toml")), Brief)
    own = summarize("news.txt", schema=Event, prompt="own.v1.toml")
    assert_type(own, Grounded[Event])
    assert_type(own.value.what, str)
    assert_type(verify("text", "news.txt"), Verification)


async def use_in_a_loop() -> None:
    """Use the ones that wait for a model."""
    assert_type(await asummarize("news.txt"), Brief)
    async with aclosing(abatch([Job(id="a", sources=("news.txt",))])) as results:
        async for result in results:
            assert_type(result.brief, Brief | None)
