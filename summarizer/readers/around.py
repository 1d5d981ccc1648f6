"""
What stands around an article, told by how it is made and in no language: lines that are links, controls, and the few sentences beside them.

A menu, a ticker, a list of other articles, an advertisement: lines of links. A notice about cookies, a form for a newsletter, a box about
the author: sentences in a box with links or controls of its own, and fewer than the article's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

BLOCKS = frozenset(
    "address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section summary table td th tr ul".split()
)
"""Elements that part lines."""
_CONTROLS = frozenset("button input select textarea".split())
_NO_TEXT = frozenset("head script style template noscript iframe svg math option nav footer aside".split())
"""Elements without a line of an article; the last three are taken for what they say they are."""
_NEVER = frozenset("html body main article blockquote table thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6".split())
"""Elements that go only with a box that they are in."""
_WIDE = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]")
_SENTENCE_END = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\uff0e\u061f\u06d4\u0964][\W\d]{0,8}+\Z")
PROSE = 24
"""Letters that a sentence has at least, a character of a script without spaces for two."""
_MUCH = 0.4
"""Of a line, what is linked at least where it leads elsewhere."""
_FEWEST = 3
"""Lines of prose that make an article."""
_MAIN = 0.6
"""Of the prose of a box, what the part of it that is the article holds."""
_MOST = 0.4
"""Of a page's prose, what a box of anything else may hold."""


@dataclass(slots=True)
class _Line:
    """What a line has been found to hold."""

    text: list[str] = field(default_factory=list[str])
    linked: int = 0
    links: list[HtmlElement] = field(default_factory=list["HtmlElement"])


@dataclass(slots=True, eq=False)
class _Box:
    """
    What is in an element.

    Attributes:
        prose: Letters of its lines of prose, and ``lines`` how many those are.
        rest: Letters of its other lines.
        linked: Letters of links in lines that are no prose.
        marks: Links that are lines, and controls.
        loose: Whether it has any that stand beside no prose yet.
        parted: Whether a block in it parts its text.
        named: Whether its first line is short; None before that.
        is_paragraph: Whether it holds a line of prose and no block.
        inner: The boxes that are its children.
    """

    element: HtmlElement
    is_link: bool = False
    prose: int = 0
    lines: int = 0
    rest: int = 0
    linked: int = 0
    marks: int = 0
    loose: bool = False
    parted: bool = False
    named: bool | None = None
    is_paragraph: bool = False
    inner: list[_Box] = field(default_factory=list["_Box"])


def take_around(tree: HtmlElement) -> tuple[int, HtmlElement]:
    """
    Take out of a page what is made as what stands around articles is, unless no article would be left.

    Returns:
        The letters of the prose that stays in the box that holds most of it, and that box.
    """
    page = _measured(tree)
    boxes = [*_outermost(page, page), *_behind(page)]
    stays = page.prose - sum(box.prose for box in boxes)
    going = [box for box in boxes if box.prose < stays]
    if page.lines - sum(box.lines for box in going) < _FEWEST:
        going = [box for box in going if not box.lines and page.lines]
    gone = {id(box) for box in going}
    for box in going:
        box.element.drop_tree()
    main = _chain(page)[-1]
    return _staying(main, gone), main.element


def _staying(box: _Box, gone: set[int]) -> int:
    """Make lines of prose in a box paragraphs, and count their letters, without those of boxes that are gone."""
    taken, waiting = 0, [box]
    while waiting:
        one = waiting.pop()
        if id(one) in gone:
            taken += one.prose
            continue
        if one.is_paragraph:
            one.element.tag = "p"
        waiting += one.inner
    return box.prose - taken


def _chain(page: _Box) -> list[_Box]:
    """List the boxes from the page to the smallest one that holds most of the prose of the one around it."""
    chain = [page]
    while inside := next((one for one in chain[-1].inner if one.prose >= _MAIN * chain[-1].prose > 0), None):
        chain.append(inside)
    return chain


def prose_in(text: str) -> int:
    """Count the letters of the lines of a text that are prose."""
    return sum(letters for line in text.split("\n") if _is_prose(line.strip(), letters := _letters(line), 0))


def is_prose(element: HtmlElement) -> bool:
    """Whether an element holds a whole sentence and hardly a link."""
    text = "".join(element.itertext()).strip()
    letters, linked = _letters(text), sum(_letters("".join(link.itertext())) for link in element.iter("a"))
    return letters >= 2 * PROSE and _is_prose(text, letters, linked)


def _is_prose(text: str, letters: int, linked: int) -> bool:
    return letters >= PROSE and linked < _MUCH * letters and _SENTENCE_END.search(text) is not None


def _outermost(box: _Box, page: _Box) -> list[_Box]:
    """List the boxes of something else that are in no other."""
    found: list[_Box] = []
    waiting = [box]
    while waiting:
        one = waiting.pop()
        if one is not page and _is_around(one, page):
            found.append(one)
        else:
            waiting += one.inner
    return found


def _behind(page: _Box) -> Iterator[_Box]:
    """Yield the boxes behind the one that holds most of the prose which are a name and a line about it."""
    for box, inside in pairwise(_chain(page)):
        following = box.inner[box.inner.index(inside) + 1 :]
        yield from (one for one in following if one.lines == 1 and one.named and not one.marks and one.parted)


def _is_around(box: _Box, page: _Box) -> bool:
    if not box.marks or box.element.tag in _NEVER:
        return False
    if not box.lines:
        return box.linked > box.rest / 2 and next(box.element.iter("table", "h1"), None) is None
    return box.loose and 2 * box.marks >= box.lines and box.prose < _MOST * page.prose and not _has_headline(box)


def _has_headline(box: _Box) -> bool:
    """Whether a box has a headline of the first rank that leads nowhere, as a site's name does: what stands beside it is a standfirst."""
    return any(_letters("".join(each.itertext())) >= PROSE and next(each.iter("a"), None) is None for each in box.element.iter("h1"))


def _measured(tree: HtmlElement) -> _Box:
    """Measure all boxes of a page in one walk."""
    root = _Box(tree)
    boxes, line, depth = [root], _Line(), 0  # of links: a box knows whether it is one, for a link in prose is made a span
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if element.tag in BLOCKS:
            _end(line, boxes[-1])
            line = _Line()
        if event == "start":
            boxes.append(_Box(element, is_link=element.tag == "a"))
            if boxes[-1].is_link:
                depth += 1
                line.links.append(element)
            if element.tag in _CONTROLS or element.get("role") == "button":
                boxes[-1].marks, boxes[-1].loose = int(element.get("type") != "hidden"), True
                walk.skip_subtree()
            elif element.tag in _NO_TEXT:
                walk.skip_subtree()
            else:
                _add(line, element.text, depth)
            continue
        depth -= boxes[-1].is_link
        _close(boxes)
        _add(line, element.tail, depth)
    _end(line, root)
    return root


def _add(line: _Line, text: str | None, depth: int) -> None:
    if text and not text.isspace():
        line.text.append(text)
        line.linked += _letters(text) if depth else 0


def _letters(text: str) -> int:
    return len("".join(text.split())) + len(_WIDE.findall(text))


def _end(line: _Line, box: _Box) -> None:
    """Count a line to the box in which it ends, and take the links out of one of prose, for which trafilatura would drop it."""
    text = "".join(line.text).strip()
    if not text:
        return
    letters = _letters(text)
    told = _is_prose(text, letters, line.linked)
    box.named = not told if box.named is None else box.named
    if told:
        box.prose += letters
        box.lines += 1
        for link in line.links:
            link.tag = "span"
        box.is_paragraph = box.element.tag == "div" and not box.parted
        return
    box.rest += letters
    if line.linked >= _MUCH * letters:
        box.linked += line.linked
        box.marks += max(1, len(line.links))
        box.loose = True


def _close(boxes: list[_Box]) -> None:
    """Add up what an element holds into the one around it; links and controls beside prose are told with it, and not again further out."""
    box, around = boxes.pop(), boxes[-1]
    around.inner.append(box)
    around.prose += box.prose
    around.lines += box.lines
    around.rest += box.rest
    around.linked += box.linked
    around.marks += box.marks
    around.loose = around.loose or (box.loose and not box.lines)
    around.parted = around.parted or box.parted or box.element.tag in BLOCKS
    around.named = box.named if around.named is None else around.named
