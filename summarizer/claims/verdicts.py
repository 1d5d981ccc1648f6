"""The result of ``verify``: claims, each with a status, a reason and the passages that decided it."""

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
        text: Its text, without Markdown.
        status: "supported" if the sources say it, "contradicted" if a passage about the same thing says otherwise, "unsupported" if no
            passage says it, "unchecked" if it holds nothing that code can check.
        reason: Why it is not supported; None if it is supported or unchecked.
        evidence: The passages that support or contradict it.
        line: The line of the text on which its paragraph, bullet or row begins, from 1; None for a ``Brief`` or its JSON.
    """

    text: str
    status: Status
    reason: Reason | None
    evidence: tuple[Evidence, ...]
    line: int | None = None


class Verification(Value):
    """
    The result of checking a text against its sources.

    Attributes:
        ok: Whether no claim is contradicted or unsupported.
        claims: The claims in text order.
        notes: Remarks on the sources: one that has changed or gone missing since the brief was made, or that cannot be read.
        names: A display name for each source id: its path or URL, else its title, else the id.
    """

    ok: bool
    claims: tuple[Claim, ...]
    notes: tuple[str, ...]
    names: dict[str, str]
