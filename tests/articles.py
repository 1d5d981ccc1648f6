"""A short article for conversations with a model, and where the five example articles are."""

from __future__ import annotations

from pathlib import Path

from summarizer import Source

ROOT = Path(__file__).parent.parent
EXAMPLES = "examples/alibaba"

PELLHAM = Source(
    text="""Title: Pellham Foods lifts its outlook after a strong spring
Publisher: Grain Gazette
Published: 4 May 2026

Pellham Foods raised its profit forecast for 2026 to €12 million on Monday, from €10 million before, a rise of 20%.

The miller said its plant at Orsk ground 48,200 tonnes in the first quarter, 9% more than planned. A second line is to cost €6.5 million.

Not all is well. Wheat has become 14% dearer since January, and the competition authority is looking into contracts with bakery chains.

Shares rose 3.1% to €27.40.
"""
)

DRAFT = {
    "title": "Pellham Foods lifts its outlook",
    "summary": [{"text": "the profit forecast is {1}", "lines": "a4"}],
    "catalysts": [],
    "risks": [],
    "figures": [],
    "relations": [],
    "observations": [],
}
"""What a model may answer to it: one sentence, one pointer."""
