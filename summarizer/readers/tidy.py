"""What all readers do to a text: characters that no reader sees become visible as faults, and what was hidden is reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_RETURNS = re.compile(r"\r\n?|\x0c|\u2028|\u2029|\x85")
_BLANK = re.compile(r"\n{3,}")
_QUOTED = 120
QUOTED = "left out what the mail quotes of the one that it answers"
_ADDRESSED = 3


def tidy(text: str) -> tuple[str, tuple[str, ...]]:
    """Make all line breaks one kind and control characters U+FFFD, and say how many those were; nothing is joined by it."""
    text, count = _CONTROL.subn("\ufffd", _RETURNS.sub("\n", text))
    text = _BLANK.sub("\n\n", text).strip()
    return text, ((f"{count:,} control characters read as \ufffd",) if count else ())


def readable(line: str) -> str:
    """Make control characters of a line U+FFFD."""
    return _CONTROL.sub("\ufffd", line.replace("\t", " "))


def titled(body: str, title: str | None) -> str:
    """Put the title above the text, unless the text begins with it."""
    if not title or " ".join(body[: 2 * len(title)].split()).startswith(" ".join(title.split())):
        return body
    return f"{title}\n\n{body}"


def hidden_notes(hidden: Sequence[str], where: str) -> tuple[str, ...]:
    """Report what was left out because nobody sees it, and what of it speaks to a machine, word for word."""
    if not hidden:
        return ()
    from summarizer.orders import addresses_machine  # what it knows takes longer to learn than a page to read, and most hide nothing

    passages, words = counted(len(hidden), "passage"), counted(sum(len(text.split()) for text in hidden), "word")
    addressed = [text for text in hidden if addresses_machine(text[:4000])][:_ADDRESSED]
    return (
        f"left out {passages} ({words}) that a reader of the {where} does not see",
        *(f"hidden text addresses a machine: “{text[:_QUOTED]}{'…' if len(text) > _QUOTED else ''}”" for text in addressed),
    )
