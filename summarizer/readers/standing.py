"""The lines of a page as they stand, whatever takes an article out of it, and what of them the article has lost."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from summarizer.readers.around import BLOCKS, PROSE, prose_in
from summarizer.readers.hidden import NOT_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

_NOT_STANDING = NOT_TEXT | frozenset("nav footer aside form button head".split())
"""What stands around an article, or holds no text."""
_OF_ARTICLES = frozenset("h2 h3 h4 h5 h6 li dt dd blockquote table".split())
"""Elements of which articles are made; what stands around one is made of them only as links."""
_ROWS = {("td", "start"): "| ", ("th", "start"): "| ", ("tr", "end"): "|"}
"""How the rows of a table are written."""
_BYLINE = 24
"""Words that a line with the day of publication has at most."""
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_CREDIT = re.compile(r"(?<=[.!?…。])\s(?=[^.!?…。]{1,40}\Z)|\s(?=(?:©|\([Cc]\)|[|/])\s)")
"""Before the words behind a caption's last sentence, or before a mark of rights."""
_MOST_RESTORED = 200
"""Lines that are looked for in a whole article, which each time is read through."""
CELLS = frozenset({"td", "th"})
_SENTENCE_WORDS = 8
_TWO_OF_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2}")


def is_sentence(paragraph: HtmlElement) -> bool:
    """Whether an element has as many words as a sentence."""
    text = "".join(paragraph.itertext())
    return len(text.split()) >= _SENTENCE_WORDS or len(_TWO_OF_HAN.findall(text)) >= _SENTENCE_WORDS


@dataclass(slots=True)
class Standing:
    """
    A line of a page, as it stands.

    Attributes:
        parts: What it is made of.
        is_linked: Whether any of that is a link.
        is_caption: Whether it tells of a picture.
        is_part: Whether it is a heading, or stands in a list or a table, or in the box that holds most of the page's prose.
    """

    parts: list[str] = field(default_factory=list[str])
    is_linked: bool = False
    is_caption: bool = False
    is_part: bool = False

    def add(self, text: str | None, *, is_link: bool) -> None:
        """Add a piece of text."""
        if text:
            self.parts.append(text)
            self.is_linked = self.is_linked or (is_link and not text.isspace())

    @property
    def text(self) -> str:
        """Its words with a blank between each two."""
        return " ".join("".join(self.parts).split())

    @property
    def parted(self) -> str:
        """The same, with who made the picture on a line of his own."""
        return _CREDIT.sub("\n", self.text) if self.is_caption else self.text


def as_it_stands(tree: HtmlElement, main: HtmlElement) -> list[Standing]:
    """List the lines of all blocks of the article, or of the page but what stands around one; most of its prose is in ``main``."""
    articles = [*tree.iter("article"), *tree.iter("main")]
    tree = articles[0] if len(articles) == 1 else tree
    lines = [Standing()]
    skipping = links = captions = parts = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        is_start = event == "start"
        step = 1 if is_start else -1
        skipped = element.tag in _NOT_STANDING or (element.tag in {"ul", "ol"} and _is_of_links(element))
        skipping += skipped and is_start
        links += step * (element.tag == "a")
        captions += step * (element.tag == "figcaption")
        parts += step * (element.tag in _OF_ARTICLES or element is main)
        if element.tag in BLOCKS:
            lines[-1].parts.append(_ROWS.get((element.tag, event), " "))
            if element.tag not in CELLS:
                lines.append(Standing(is_caption=captions > 0, is_part=parts > 0))
        skipping -= skipped and not is_start
        if not skipping:
            lines[-1].add(element.text if is_start else element.tail, is_link=links > 0)
    return [line for line in lines if line.text]


def restored(shown: str, standing: Sequence[Standing], title: str) -> str:
    """
    Put lines back where an article that was taken out of its page has lost them.

    They are those of prose or of its parts that lead nowhere, from the headline on to the last line of the article; right under it also
    what is as long as a sentence, and what has a year: a standfirst need not end as one, and the day of publication stands there.
    """
    lines = shown.split("\n")
    place = {_joined(line.lstrip("->#• ")): at for at, line in enumerate(lines)}
    places = [place.get(_joined(line.text)) for line in standing]
    known = [number for number, at in enumerate(places) if at is not None]
    if not known:
        return shown
    head = next((number for number, line in enumerate(standing[: known[0]]) if line.text == title and not line.is_linked), known[0])
    lost = [number for number in range(head + 1, known[-1]) if places[number] is None]
    missing = [
        number for number in lost if _is_of_article(standing[number]) or (number < known[0] and _is_under_headline(standing[number]))
    ]
    whole = _joined(shown)
    after: dict[int, list[str]] = {}
    for number in missing[:_MOST_RESTORED]:
        if _joined(standing[number].text) not in whole:
            before = next((at for at in reversed(places[:number]) if at is not None), -1)
            after.setdefault(before, []).append(standing[number].parted)
    return "\n".join([*after.get(-1, []), *(text for at, line in enumerate(lines) for text in (line, *after.get(at, [])))])


def _joined(text: str) -> str:
    """Take the blanks out of a text, which are written in more than one way."""
    return "".join(text.split())


def _is_of_article(line: Standing) -> bool:
    """Whether a line leads nowhere and is a part of an article, a sentence, or the caption of a picture."""
    return not line.is_linked and (line.is_part or prose_in(line.text) > 0 or (line.is_caption and len(_joined(line.text)) >= PROSE))


def _is_under_headline(line: Standing) -> bool:
    words = line.text.split()
    return not (line.is_linked or line.text.startswith("|")) and (
        len(words) >= _SENTENCE_WORDS or (_YEAR.search(line.text) is not None and len(words) <= _BYLINE)
    )


def _is_of_links(listed: HtmlElement) -> bool:
    """Whether a list is a menu: each of its items is a link, and none a sentence."""
    return all(len(item) == 1 and item[0].tag == "a" and not (item.text or "").strip() and not is_sentence(item) for item in listed)


def from_headline(lines: Sequence[Standing], title: str) -> Sequence[Standing]:
    """Leave out what stands above the headline, unless a sentence does."""
    start = next((number for number, line in enumerate(lines) if line.text == title), 0)
    return lines if any(prose_in(line.text) for line in lines[:start]) else lines[start:]
