"""
The marked text as a model sees it: each citable line behind its id, each quantity before its number.

    a12 Revenue rose 5%^7 to €1.2bn^8.

A caret and a bare number were the cheapest marks that were followed: brackets around each quantity cost more than twice the tokens. The
view is one-way: offsets and quotes always come from the document, so characters that could imitate a mark, or that a reader cannot see,
may be replaced here freely. So are the brackets of what looks like a tag of ours or a control word of a chat: no source can close the
block that encloses it, whatever it knows of the others, and a source that holds no such thing is shown as it always was.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from summarizer.documents import CITABLE
from summarizer.text.characters import seen
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Document, Line, Marked

_LOOKALIKE = str.maketrans({"^": "ˆ"})
_TAG = lazy(
    r"[<\uff1c\ufe64\u2039\u3008\u27e8](?=\s*[/\uff0f]?\s*(?:news|sources?|system|user|assistant|human|document|context|input|data|end|"
    r"start_of_turn|end_of_turn|s>|\||\uff5c|<\s*/?\s*sys))"
    r"|\[(?=\s*/?\s*inst\b)",
    re.IGNORECASE,
)
"""What opens a tag of ours, or a control word of a chat; the square bracket is that of a model's own instructions."""
_SHOWN = {"[": "("}
_MARKS = frozenset("^<[")
"""What of plain text may have to be replaced."""
_MAX_LABEL = 120


def view(marked: Marked) -> str:
    """
    Render the citable lines of marked documents for a prompt.

    Two tags enclose them, with a nonce made of all the texts: no text can hold the tag that would close it.
    """
    nonce = hashlib.sha256("".join(document.sha256 for document in marked.documents).encode()).hexdigest()[:8]
    return "\n".join((f"<news {nonce}>", *_rows(marked), f"</news {nonce}>"))


def _rows(marked: Marked) -> Iterator[str]:
    current = None
    for line in marked.lines:
        if line.role not in CITABLE:
            continue
        if line.document != current:
            current = line.document
            yield _heading(marked.document[current])
        yield row(marked, line)


def row(marked: Marked, line: Line) -> str:
    """Render one line: its id, its words, and the number of each quantity behind it."""
    return f"{line.id} {_words(marked, line)}"


def _heading(document: Document) -> str:
    facts = [document.publisher, f"published {document.published}" if document.published else None]
    label = ", ".join(_clean(fact)[:_MAX_LABEL] for fact in facts if fact)
    return f"<source {document.id}: {label}>" if label else f"<source {document.id}>"


def _words(marked: Marked, line: Line) -> str:
    text = marked.document[line.document].text
    pieces: list[str] = []
    position = line.start
    for mention in marked.mentions_in[line.id]:
        pieces += (_clean(text[position : mention.quantity.end]), f"^{mention.id}")
        position = mention.quantity.end
    return "".join((*pieces, _clean(text[position : line.end])))


def _clean(text: str) -> str:
    if text.isascii() and text.isprintable():
        if _MARKS.isdisjoint(text):
            return text
    else:
        text = "".join(seen(character) or " " for character in text)
    return _TAG.sub(lambda found: _SHOWN.get(found.group(), "‹"), text.translate(_LOOKALIKE))
