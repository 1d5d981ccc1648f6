"""
Markdown taken off a text: what is left are the sentences that a reader sees.

Only what changes the words is undone (CommonMark 0.31 and GitHub's tables and footnotes); a plain text passes as it is.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_RULE = re.compile(r"\s{0,3}(?:[-*_]\s?){3,}\s*\Z|\s{0,3}=+\s*\Z")
_TABLE_RULE = re.compile(r"\A\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?\Z")
_DEFINITION = re.compile(r"\A\s{0,3}\[[^\]^][^\]]*\]:\s+\S+")
_HEADING = re.compile(r"\s{0,3}(?P<level>#{1,6})\s+(?P<text>.*?)\s*#*\s*\Z")
_BLOCK = re.compile(r"\A(?P<mark>(?:\s*>)+\s?|\s*[-*+•]\s+(?:\[[ xX]\]\s)?|\s*\d{1,3}[.)]\s+|\s{0,3}\[\^[^\]]+\]:\s*)")
_LABEL = re.compile(r"\[\^(?P<label>[^\]\s]{1,40})\]")
_CELL = re.compile(r"(?<!\\)\|")
_DATA = 60
_DATUM = re.compile(r"[\w-]{1,40}:(?:\s|\Z)|\s*(?:-\s|#|\Z)|\s+\S")
_WRAPPED = 50
_ENDS = (".", "!", "?", ":", "。", "”", '"', "!”", ")")

# Every stretch is bounded, so that no text takes more than linear time.
_IMAGE = re.compile(r"!\[[^\]\[]{0,400}\]\([^)\s]{0,2000}(?:\s\"[^\"]{0,400}\")?\)")
_LINK = re.compile(r"\[(?P<text>[^\]\[]{0,400})\]\((?:<[^>]{0,2000}>|[^()\s]{0,2000})(?:\s\"[^\"]{0,400}\")?\)")
_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\]|(?<=[.!?,;\w”\"])\[\d{1,3}\](?!\()")
_ADDRESS = re.compile(r"<https?://[^>\s]{0,2000}>")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--.{0,400}?-->")
_STRONG = re.compile(r"(?<!\\)(?P<mark>\*\*\*|\*\*|__|~~)(?=\S)(?P<text>.{1,400}?)(?<=\S)(?<!\\)(?P=mark)")
_EMPHASIS = re.compile(r"(?<![\\*\w])(?P<mark>[*_])(?=[^\s*_])(?P<text>[^*_\n]{0,400}?[^\s*_\\])(?P=mark)(?![*\w])")
_CODE = re.compile(r"(?P<ticks>`{1,8})(?P<text>.{1,400}?)(?P=ticks)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """
    A paragraph, heading, list item, table row or footnote.

    Attributes:
        text: Its source, without the mark that opens it.
        level: Of a heading, 1 to 6; else 0.
        cells: Of a table row, its cells; else empty.
        header: Of a table row, the cells of the table's head.
        note: Of the text of a footnote, its label; else empty.
        line: The line of the text on which it begins, from 1.
    """

    text: str
    level: int = 0
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    note: str = ""
    line: int = 0


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text in order; code blocks and link definitions state nothing and are left out."""
    paragraph: list[str] = []
    begun = 0
    for number, line in _lines(text):
        block = _block(line)
        if block is None or not _goes_on(paragraph, line):
            if paragraph:
                yield Block(text=" ".join(paragraph), line=begun)
            paragraph, begun = [], number
        if isinstance(block, Block):
            yield replace(block, line=number)
        elif block:
            paragraph.append(block)
    if paragraph:
        yield Block(text=" ".join(paragraph), line=begun)


def _lines(text: str) -> Iterator[tuple[int, str | Block]]:
    """Yield the lines that state something with their numbers, table rows as blocks."""
    lines = text.splitlines()
    data = _front_matter(lines)
    fenced = False
    header: tuple[str, ...] = ()
    for number, line in enumerate(lines[data:], data + 1):
        if _FENCE.match(line):
            fenced = not fenced
            continue
        following = lines[number] if number < len(lines) else ""
        if "|" in line and "|" in following and _TABLE_RULE.match(following):
            header = _cells(line)
        elif header and "|" in line:
            if not _TABLE_RULE.match(line):
                yield number, Block(text=line, cells=_cells(line), header=header)
        elif not fenced:
            header = ()
            yield number, line


def _front_matter(lines: Sequence[str]) -> int:
    """Count the lines of data about a text that stand between rules at its head, as site generators read them."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    end = next((at for at, line in enumerate(lines[1:_DATA], 1) if line.rstrip() in {"---", "..."}), 0)
    return end + 1 if end > 1 and all(_DATUM.match(line) for line in lines[1:end]) else 0


def _block(line: str | Block) -> str | Block | None:
    """Read a line: a block of its own, a line of a paragraph as text, or None where it ends one."""
    if isinstance(line, Block):
        return line
    if not line.strip() or _RULE.match(line) or _DEFINITION.match(line):
        return None
    if heading := _HEADING.match(line):
        return Block(text=heading["text"], level=len(heading["level"]))
    if mark := _BLOCK.match(line):
        if mark["mark"].strip().startswith(">"):
            return line[mark.end() :].strip() or None
        return Block(text=line[mark.end() :].strip(), note=label["label"] if (label := _LABEL.search(mark["mark"])) else "")
    return line.strip()


def _goes_on(paragraph: Sequence[str], line: str | Block) -> bool:
    """Whether a line goes on with the sentence of the one before, which was broken for its length."""
    if not paragraph or isinstance(line, Block):
        return False
    last = paragraph[-1]
    return len(last) >= _WRAPPED and not last.endswith(_ENDS)


def notes_in(text: str) -> tuple[str, ...]:
    """Return the labels of the footnotes that a text refers to."""
    return tuple(dict.fromkeys(found["label"] for found in _LABEL.finditer(text)))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in _CELL.split(line.strip().strip("|")))


def plain(text: str) -> str:
    """Return the words of a block as a reader sees them."""
    text = _ADDRESS.sub("", _NOTE.sub("", _LINK.sub(lambda found: found["text"], _IMAGE.sub("", text))))
    text = _CODE.sub(lambda found: found["text"].strip(), _TAG.sub("", text))
    for _ in range(2):
        text = _EMPHASIS.sub(lambda found: found["text"], _STRONG.sub(lambda found: found["text"], text))
    return html.unescape(_ESCAPE.sub(r"\1", text)).strip()
