"""The HTML page of a brief as a browser's parser would see it: elements, attributes and text, and what the passages hold."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "br"})


@dataclass
class Element:
    """An element, and the text in it and below it."""

    tag: str
    attributes: dict[str, str]
    parents: tuple[Element, ...] = ()
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The characters in it."""
        return "".join(self.pieces)

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()


class Page(HTMLParser):
    """A parsed page."""

    def __init__(self, html: str) -> None:
        """Parse a page; every element must be closed in its turn."""
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names))
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that is closed at once, as those of SVG may be."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open)))

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        assert self._open
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        """Add a text to all elements around it."""
        for element in self._open:
            element.pieces.append(data)

    def all(self, tag: str = "", css: str = "") -> list[Element]:
        """Find elements by tag and class."""
        return [each for each in self.elements if tag in {"", each.tag} and (not css or css in each.classes)]

    def by_id(self, name: str) -> Element:
        """Find the one element of an id."""
        (found,) = [each for each in self.elements if each.attributes.get("id") == name]
        return found

    def within(self, name: str, tag: str = "", css: str = "") -> list[Element]:
        """Find elements below the one of an id."""
        return [each for each in self.all(tag, css) if any(parent.attributes.get("id") == name for parent in each.parents)]

    def passages(self) -> dict[int, str]:
        """Read the characters of every passage out of the sources."""
        found: defaultdict[int, str] = defaultdict(str)
        for mark in self.all("mark"):
            for number in mark.attributes["data-p"].split():
                found[int(number)] += mark.text
        return dict(found)
