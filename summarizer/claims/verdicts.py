"""What ``verify`` answers: claims, each with a status, a reason and the passages that decided it."""

from __future__ import annotations

from typing import Literal

from summarizer.models import Evidence, Reason  # noqa: TC001 - pydantic resolves annotations at run time
from summarizer.value import Value

Status = Literal["supported", "contradicted", "unsupported", "unchecked"]
FAILED: frozenset[Status] = frozenset({"contradicted", "unsupported"})


class Claim(Value):
    """
    A sentence, bullet or table row of the text that was verified.

    Attributes:
        text: It in its own words, without Markdown.
        status: "contradicted" where a passage about the same thing says otherwise, "unsupported" where none says it, "unchecked" where
            there is nothing in it that code can check.
        reason: Why it is not supported; None where it is, or was not checked.
        evidence: The passages that say it, or say otherwise.
        line: The line of the text on which its paragraph, bullet or row begins, from 1; None in a brief that is no text.
    """

    text: str
    status: Status
    reason: Reason | None
    evidence: tuple[Evidence, ...]
    line: int | None = None


class Verification(Value):
    """
    A text held against its sources.

    Attributes:
        ok: Whether no claim is contradicted or unsupported.
        claims: The claims in the order of the text.
        notes: What a reader should know beside them: a source that has changed or is missing since the brief was made, or cannot be read.
        names: What each source is called, by the id that passages name it by: its path or URL, else its title, else the id.
    """

    ok: bool
    claims: tuple[Claim, ...]
    notes: tuple[str, ...]
    names: dict[str, str]
