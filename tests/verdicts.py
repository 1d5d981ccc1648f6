"""What `verify` finds of many texts on one source, which is read once for all of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer import verify

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer import Source

FAILED = {"contradicted", "unsupported"}


def statuses(texts: Sequence[str], source: Source) -> Mapping[str, frozenset[str]]:
    """
    Tell what becomes of the claims of each text.

    Each is a paragraph of one line, so a claim stands in the line of its text. `test_a_claim_is_judged_alone` proves that what stands
    beside a text changes nothing.
    """
    texts = list(dict.fromkeys(texts))
    lines: dict[int | None, set[str]] = defaultdict(set)
    for claim in verify("\n\n".join(texts), source).claims:
        lines[claim.line].add(claim.status)
    return {text: frozenset(lines[2 * number + 1]) for number, text in enumerate(texts)}
