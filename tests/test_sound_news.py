"""The audit on correct news, written by somebody who had seen no rule (`tests/data/sound.json`): whatever it doubts is a false alarm."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from scoring import read_json

from summarizer import Source, summarize

PIECES: list[dict[str, Any]] = read_json(Path(__file__).parent / "data" / "sound.json")


@pytest.mark.parametrize("piece", PIECES, ids=[str(number) for number in range(len(PIECES))])
def test_nothing_is_doubted_in_correct_news(piece: dict[str, Any]) -> None:
    """Of pieces dense with figures, in which each follows from the others, in five languages, none holds an error or a warning."""
    sources = [Source(**{**source, "text": f"{piece['title']}\n\n{source['text']}"}) for source in piece["sources"]]
    assert [check.what for check in summarize(sources, engine="offline").checks if check.severity in {"error", "warning"}] == []
