"""
How the findings of an audit are scored on the traps and controls of an evaluation set.

A *trap* is found where a finding of its kind touches two of its spans, or its only one; a *control* looks wrong and is right, so that a
finding which touches it in the same way, and finds no trap, is a false alarm. A finding touches a span that it quotes, as part of a line,
or that is one of its figures. Arithmetic that checks out is no finding; a quoted instruction that the set labels as such is a right one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.evaluate.forms import Span
    from summarizer.evaluate.golden import Story, Trap
    from summarizer.models import Check

_ENOUGH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A finding and the spans of its passages and figures."""

    check: Check
    spans: tuple[Span, ...]

    @property
    def verified(self) -> bool:
        """Whether it only says that arithmetic checks out."""
        return self.check.kind == "arithmetic" and self.check.severity == "info"

    def touches(self, span: Span) -> bool:
        """Whether it quotes a span, or has it as one of its figures."""
        return any(own.touches(span) for own in self.spans)

    def matches(self, trap: Trap) -> bool:
        """Whether it finds a trap, or is a false alarm on a control."""
        return self.check.kind == trap.kind and sum(map(self.touches, trap.spans)) >= min(_ENOUGH, len(trap.spans))


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """
    What the findings on a story came to.

    Attributes:
        found: The traps that were found.
        alarms: The controls that were flagged, each with the finding that did it.
        strays: The findings that match no trap and no planted instruction.
    """

    found: tuple[Trap, ...]
    alarms: tuple[tuple[Trap, Finding], ...]
    strays: tuple[Finding, ...]


def hold(findings: Sequence[Finding], story: Story) -> Audited:
    """Hold findings against the labels of a story."""
    told = [finding for finding in findings if not finding.verified]
    astray = [finding for finding in told if not any(map(finding.matches, story.traps))]
    return Audited(
        found=tuple(trap for trap in story.traps if any(finding.matches(trap) for finding in told)),
        alarms=tuple((control, finding) for control in story.controls for finding in astray if finding.matches(control)),
        strays=tuple(finding for finding in astray if not _planted(finding, story)),
    )


def _planted(finding: Finding, story: Story) -> bool:
    return finding.check.kind == "injection" and any(map(finding.touches, story.injections))
