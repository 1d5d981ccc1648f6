"""
The text of a source as HTML: every passage of the brief marked in it, every other line shaded by what became of it.

What a browser makes of it is the text itself: the characters within the marks of a passage, one after another, are the passage's quote.
Two things HTML cannot hold, a NUL character and a lone surrogate, are U+FFFD.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from summarizer.text.characters import REPLACEMENT, unseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_BLOCK = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_KEPT = frozenset("\t\n\r\xad\u200c\u200d") | frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Blanks that are laid out, and what a text may be spelled with: whether it is depends on what stands before it."""
_LOOSE = re.compile(r"(?<![^\W\d_])\xad|(?<![^\x00-\x7f])[\u200c\u200d\ufe00-\ufe0f](?!\u20e3)")
"""A soft hyphen that is behind no letter, and what joins letters or chooses a form behind a character of ASCII."""
_UNFIT = re.compile("[\x00\ud800-\udfff]")
_PART = "<div class=part>"
_COLUMNS = 62
"""About how many characters fit on a line of the page."""
_LINES = 40
"""Lines of a part; the style sheet says how tall they are before they are laid out."""
_CELLS = 125
"""Cells of a strip; each is drawn as the kind of line that stands in its middle."""
_CELL = 1000 // _CELLS


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """
    Characters of a text that something is to be said of.

    Attributes:
        number: The passage that they are, or None where no passage is meant.
        kind: "cited", "uncited" (nothing cites the line) or "skipped" (it is not reporting).
        note: What the line was taken for.
    """

    start: int
    end: int
    kind: str
    number: int | None = None
    note: str = ""


def marked_text(text: str, stretches: Iterable[Stretch], citing: Mapping[int, Sequence[tuple[str, str]]]) -> Markup:
    """
    Write a text, a paragraph for each of its lines, with its passages and other stretches marked.

    The paragraphs stand in parts, each about as tall as a window, which a browser lays out when it comes near them.

    Args:
        text: The text.
        stretches: What to mark; they may overlap.
        citing: For each passage, anchors and labels of the items to link back to, after its last character.
    """
    known = [each for each in stretches if each.start < each.end]
    begin, end = _by_place(known, "start"), _by_place(known, "end")
    blocks = [found.end() for found in _BLOCK.finditer(text) if found.group()]
    cuts = sorted({0, len(text), *begin, *end, *blocks} - {cut for cut in (*begin, *end) if cut > len(text)})
    breaks = _breaks(blocks)
    active: dict[Stretch, None] = {}
    page, opened = [f"{_PART}<p dir=auto>"], frozenset[int]()
    for cut, following in pairwise(cuts):
        for each in begin.get(cut, ()):
            active[each] = None
        piece = _inline(text[cut:following])
        page.append(_piece(piece, list(active), opened))
        opened |= {each.number for each in active if each.number is not None}
        for each in end.get(following, ()):
            active.pop(each, None)
            page.append(_back(each.number, citing.get(each.number, ())) if each.number is not None else "")
        page.append(breaks.get(following, ""))
    return Markup("".join((*page, "</p></div>")))  # noqa: S704 - made of escaped text and of our own numbers and names


def _breaks(ends: Sequence[int]) -> dict[int, str]:
    """Tell what to write where a paragraph ends and another begins: every so many lines also a new part."""
    written: dict[int, str] = {}
    begin = tall = 0
    for end in ends[:-1]:
        tall += 1 + (end - begin) // _COLUMNS
        written[end] = "</p><p dir=auto>" if tall < _LINES else f"</p></div>{_PART}<p dir=auto>"
        begin, tall = end, tall % _LINES
    return written


def strip(length: int, stretches: Iterable[Stretch]) -> list[tuple[str, str]]:
    """Draw which parts of a text are cited and which are not: for each kind of line the path of an SVG drawing 1,000 wide and 8 tall."""
    known = sorted(stretches, key=lambda each: each.start)
    starts = [each.start for each in known]
    paths: dict[str, list[str]] = {}
    for cell in range(_CELLS):
        middle = (2 * cell + 1) * length // (2 * _CELLS)
        held = known[bisect_right(starts, middle) - 1] if starts and starts[0] <= middle else None
        if held is not None and middle < held.end:
            paths.setdefault(held.kind, []).append(f"M{cell * _CELL} 0h{_CELL}v8h-{_CELL}z")
    return [(kind, "".join(path)) for kind, path in sorted(paths.items())]


def _by_place(stretches: Iterable[Stretch], end: str) -> dict[int, list[Stretch]]:
    found: dict[int, list[Stretch]] = {}
    for each in stretches:
        found.setdefault(getattr(each, end), []).append(each)
    return found


def _piece(inner: str, active: Sequence[Stretch], opened: frozenset[int]) -> str:
    """Mark a piece of text that is covered by the same stretches throughout."""
    numbers = sorted({each.number for each in active if each.number is not None})
    if numbers:
        new = [number for number in numbers if number not in opened]
        first = f" id=p{new[0]}" if new else ""
        also = "".join(f"<span id=p{number}></span>" for number in new[1:])
        every = numbers[0] if len(numbers) == 1 else f'"{" ".join(map(str, numbers))}"'
        return f"{also}<mark{first} data-p={every}>{inner}</mark>"
    if not active:
        return inner
    note = f' title="{escape(active[0].note)}"' if active[0].note else ""
    return f"<span class={active[0].kind}{note}>{inner}</span>"


def _back(number: int, items: Sequence[tuple[str, str]]) -> str:
    """Link back from a passage to the items that cite it."""
    if not items:
        return ""
    links = " ".join(f"<a href=#{anchor}>{label}</a>" for anchor, label in items)
    return f"<span class=by data-p={number}><span class=v> cited by </span>{links}</span>"


def _inline(text: str) -> str:
    """Write characters so that a browser reads them back as they are."""
    written = escape(text, quote=False)
    if hidden := unseen(text):
        loose = _LOOSE.sub(lambda found: _boxed(found.group()), written)
        written = loose.translate({ord(character): _boxed(character) for character in hidden - _KEPT})
    return written.replace("\r\n", "&#13;\n").replace("\r", "&#13;<br>") if "\r" in written else written


def _boxed(character: str) -> str:
    """Box a character that turns or hides the text around it, or shows nothing: it acts on nothing and is seen."""
    shown = REPLACEMENT if _UNFIT.match(character) else character
    return f"<i class=x data-x={ord(character):04X}>{shown}</i>"
