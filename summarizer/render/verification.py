"""A verification for people, for programs, for GitHub's log and for test reports."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.render.as_json import write_json
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from summarizer.claims.verdicts import Claim, Status, Verification

_ORDER: tuple[Status, ...] = ("supported", "contradicted", "unsupported", "unchecked")
_FAILED: frozenset[Status] = frozenset({"contradicted", "unsupported"})


def verification_as_json(verification: Verification) -> str:
    """Write everything, as JSON."""
    return write_json(verification.model_dump(mode="json"))


def _unpainted(text: str, _colour: str) -> str:
    """Write a text without a colour."""
    return text


def verification_as_text(verification: Verification, paint: Callable[[str, str], str] = _unpainted) -> str:
    """
    Write the claims that failed, each with its reason and the passage that decided, then the count of each status.

    Args:
        verification: What was found.
        paint: Writes a word of ours in a colour, which a terminal shows.
    """
    failed = [claim for claim in verification.claims if claim.status in _FAILED]
    counts = paint(_counts(verification), "green" if verification.ok else "red")
    return "".join(
        f"{line}\n"
        for part in (*(_told(claim, verification.names, paint) for claim in failed), [*_notes(verification), counts])
        for line in part
    )


def _told(claim: Claim, names: Mapping[str, str], paint: Callable[[str, str], str]) -> Iterator[str]:
    yield f"{paint(f'{claim.status.upper()}:', 'red' if claim.status == 'contradicted' else 'yellow')} {visible(claim.text)}"
    if claim.reason:
        yield f"  {visible(claim.reason.text)}"
    yield from (f"  {passage}" for passage in _passages(claim, names))
    yield ""


def _passages(claim: Claim, names: Mapping[str, str]) -> Iterator[str]:
    """Put each passage behind the name of its source."""
    return (f"{visible(names.get(passage.source, passage.source))}: {visible(passage.quote)}" for passage in claim.evidence)


def _notes(verification: Verification) -> Iterator[str]:
    yield from (f"Note: {visible(note)}" for note in verification.notes)


def _counts(verification: Verification) -> str:
    counts = Counter(claim.status for claim in verification.claims)
    return f"{'OK' if verification.ok else 'FAILED'}: {', '.join(f'{counts[status]} {status}' for status in _ORDER)}"


def verification_as_github(verification: Verification, file: str | None = None) -> str:
    """
    Write workflow commands of GitHub Actions: an error for each claim that failed, a warning for each note.

    Args:
        verification: What was found.
        file: The path of the text, at whose lines the errors are shown; None where it has none.
    """
    failed = [claim for claim in verification.claims if claim.status in _FAILED]
    lines = [f"::error {_place(claim, file)}title={claim.status}::{_command(_message(claim, verification.names))}" for claim in failed]
    lines += [f"::warning title=sources::{_command(visible(note))}" for note in verification.notes]
    return "".join(f"{line}\n" for line in (*lines, _counts(verification)))


def _place(claim: Claim, file: str | None) -> str:
    if file is None:
        return ""
    named = f"file={_command(visible(file)).replace(':', '%3A').replace(',', '%2C')},"
    return named if claim.line is None else f"{named}line={claim.line},"


def _message(claim: Claim, names: Mapping[str, str]) -> str:
    """Put a failed claim on a few lines."""
    return "\n".join((visible(claim.text), *([visible(claim.reason.text)] if claim.reason else []), *_passages(claim, names)))


def _command(text: str) -> str:
    """Escape the message of a workflow command, as GitHub's toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def verification_as_junit(verification: Verification) -> str:
    """Write JUnit XML: a test case for each claim, skipped where there was nothing to check."""
    from xml.sax.saxutils import escape  # which imports HTTP

    counts = Counter(claim.status for claim in verification.claims)
    failures, skipped = sum(counts[status] for status in _FAILED), counts["unchecked"]
    head = f'<testsuite name="summarizer verify" tests="{len(verification.claims)}" failures="{failures}" errors="0" skipped="{skipped}">'
    notes = [f"  <system-out>{escape(_counted(verification))}</system-out>"] if verification.notes else []
    cases = (_case(claim, verification.names) for claim in verification.claims)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', head, *cases, *notes, "</testsuite>"]
    return "".join(f"{line}\n" for line in lines)


def _counted(verification: Verification) -> str:
    return "\n".join(_notes(verification))


def _case(claim: Claim, names: Mapping[str, str]) -> str:
    from xml.sax.saxutils import escape, quoteattr

    name = f'  <testcase classname="claim" name={quoteattr(visible(claim.text))}'
    if claim.status == "unchecked":
        return f"{name}><skipped/></testcase>"
    if claim.status not in _FAILED:
        return f"{name}/>"
    code = claim.reason.code if claim.reason else claim.status
    return f"{name}><failure type={quoteattr(claim.status)} message={quoteattr(code)}>{escape(_message(claim, names))}</failure></testcase>"
