"""A helper for tests: that a text says nothing its sources do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.claims.verdicts import FAILED
from summarizer.verification import verify

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.claims.verdicts import Claim
    from summarizer.load import SourceLike
    from summarizer.models import Brief


def assert_verified(text: str | Brief, sources: Iterable[SourceLike] | SourceLike) -> None:
    """
    Assert that no claim of a text is contradicted or unsupported by its sources; arguments and errors as in ``verify``.

    Raises:
        AssertionError: One is; the message lists each with its reason and the passage that says otherwise.
    """
    failed = [claim for claim in verify(text, sources).claims if claim.status in FAILED]
    if failed:
        raise AssertionError("\n".join((f"{len(failed)} of the claims failed:", *map(_line, failed))))


def _line(claim: Claim) -> str:
    reason = f" ({claim.reason.text})" if claim.reason else ""
    passages = "".join(f"\n    {passage.source}: {passage.quote}" for passage in claim.evidence)
    return f"- {claim.status}{reason}: {claim.text}{passages}"
