"""What stands between quotation marks, and one spelling for the marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

QUOTED: Final = re.compile(r"[“„«»「『\"](?P<words>[^“„«»「」『』”\"\n]{0,600})[”“»«」』\"]")
SINGLE: Final = re.compile(r"(?<![\w’'])[‘'](?P<words>(?=\w)(?:[^‘’'\n]|(?<=\w)[’'](?=\w)){12,600})[’'](?!\w)")
"""A passage in single marks, which are apostrophes too: of a term nothing is told by them."""
MARKS: Final = str.maketrans("“”„«»‘’‚`´", "\"\"\"\"\"'''''")
"""Writes every quotation mark and apostrophe as the plain one."""
_OPENED: Final = re.compile(r"[“„\"](?P<words>[^“„«»「」『』”\"\n]{1,600})\Z")
_CLOSED: Final = re.compile(r"\A(?P<words>[^“„«»「」『』”\"\n]{1,600})[”\"]")


def quotations(sentence: str) -> Iterator[str]:
    """Yield what a sentence quotes; also what goes on from the sentence before it, or into the next one."""
    told = SINGLE.sub(r"“\g<words>”", sentence)
    rest = QUOTED.sub(" ", told)
    for found in (*QUOTED.finditer(told), _OPENED.search(rest), _CLOSED.search(rest)):
        if found:
            yield found["words"]
