"""A helper for tests: assert that a text says nothing that its sources do not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.claims.verdicts import FAILED
from summarizer.verification import verify

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.claims.verdicts import Claim
    from summarizer.load import SourceLike
    from summarizer.models import Brief


def assert_verified(text: str | Brief, sources: Iterable[SourceLike] | SourceLike) -> None:
    """
    Assert that no claim of a text is contradicted or unsupported by its sources. Arguments and errors are those of ``verify``.

    Raises:
        AssertionError: A claim failed. The message lists each one with its reason and the contradicting passage.
    """
    verification = verify(text, sources)
    failed = [_line(claim, verification.names) for claim in verification.claims if claim.status in FAILED]
    if failed:
        raise AssertionError("\n".join((f"{len(failed)} of the {len(verification.claims)} claims failed:", *failed)))


def _line(claim: Claim, names: Mapping[str, str]) -> str:
    reason = f" ({claim.reason.text})" if claim.reason else ""
    passages = "".join(f"\n    {names[passage.source]}: {passage.quote}" for passage in claim.evidence)
    return f"- {claim.status}{reason}: {claim.text}{passages}"
