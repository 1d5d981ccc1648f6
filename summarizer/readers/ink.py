"""
What a reader of a .docx document does not see: words that are marked as hidden, tiny, or of the colour of what they stand on.

What holds of a run is what it says itself, what its style says, what that is based on, and so on to the defaults of the document; what it
stands on is the shading of the run, of its paragraph, of the cell or of the table, and else a white sheet.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from summarizer.readers.colours import WHITE, is_near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage] - the name that the stubs give an element

    from summarizer.readers.colours import Colour

_TINY = 4
"""In half points, as the format has it."""
_HEX = re.compile(r"[0-9A-Fa-f]{6}\Z")
_OFF = frozenset({"0", "false", "off"})
_THEME = {
    "background1": "lt1",
    "light1": "lt1",
    "text1": "dk1",
    "dark1": "dk1",
    "background2": "lt2",
    "light2": "lt2",
    "text2": "dk2",
    "dark2": "dk2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""Where a theme has the colours that a document names otherwise."""
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DEEPEST = 20
"""Styles that are based on each other."""


class Inks:
    """Tells of the runs of a document which are hidden."""

    def __init__(self, document: Document) -> None:
        """Read its styles and the colours of its theme."""
        styles = document.styles.element
        self._styles = {style.get(qn("w:styleId")): style for style in styles.iterchildren(qn("w:style"))}
        self._plain = next((name for name, style in self._styles.items() if _is_plain(style)), None)
        self._defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
        self._theme = dict(_theme(document))

    def is_hidden(self, run: _Element, paragraph: _Element) -> bool:
        """Whether a reader does not see the words of a run."""
        told = list(self._told(run, paragraph))
        vanish = _first(told, "w:vanish")
        if vanish is not None and vanish.get(qn("w:val"), "true") not in _OFF:
            return True
        size = _first(told, "w:sz")
        if size is not None and (points := size.get(qn("w:val"), "")).isdecimal() and int(points[:6]) < _TINY:
            return True
        colour = _first(told, "w:color")
        ink = self._colour(colour, "w:val", "w:theme") if colour is not None else None
        return ink is not None and self._is_on_its_own(ink, told, paragraph)

    def _told(self, run: _Element, paragraph: _Element) -> Iterator[_Element]:
        """Yield what is told of the letters of a run, what counts more first."""
        own = run.find(qn("w:rPr"))
        if own is not None:
            yield own
            yield from self._of_style(_name(own, "w:rStyle"), "w:rPr")
        yield from self._of_style(self._style_of(paragraph), "w:rPr")
        if self._defaults is not None:
            yield self._defaults

    def _style_of(self, paragraph: _Element) -> str | None:
        own = paragraph.find(qn("w:pPr"))
        return (_name(own, "w:pStyle") if own is not None else None) or self._plain

    def _of_style(self, name: str | None, part: str) -> Iterator[_Element]:
        for _ in range(_DEEPEST):
            style = self._styles.get(name)
            if style is None:
                return
            if (told := style.find(qn(part))) is not None:
                yield told
            name = _name(style, "w:basedOn")

    def _is_on_its_own(self, ink: Colour, told: list[_Element], paragraph: _Element) -> bool:
        """Whether ink stands on its own colour; where the ground cannot be told, it does not."""
        if (light := _first(told, "w:highlight")) is not None and (name := light.get(qn("w:val"))) != "none":
            return name == "white" and is_near(ink, WHITE)
        for ground in self._grounds(told, paragraph):
            shade = ground.find(qn("w:shd"))
            if shade is None:
                continue
            solid = shade.get(qn("w:val")) == "solid"
            fill = self._colour(shade, "w:color", "w:theme") if solid else self._colour(shade, "w:fill", "w:themeFill")
            if fill is not None:
                return is_near(ink, fill)
        return is_near(ink, WHITE) and not any(self._shades(table) for table in paragraph.iterancestors(qn("w:tbl")))

    def _grounds(self, told: list[_Element], paragraph: _Element) -> Iterator[_Element]:
        yield from told
        own = paragraph.find(qn("w:pPr"))
        if own is not None:
            yield own
        yield from self._of_style(self._style_of(paragraph), "w:pPr")
        for parent in paragraph.iterancestors(qn("w:tc"), qn("w:tbl")):
            if (properties := parent.find(f"{parent.tag!s}Pr")) is not None:
                yield properties

    def _shades(self, table: _Element) -> bool:
        """Whether the style of a table shades some of its cells, which ones is not looked up."""
        properties = table.find(qn("w:tblPr"))
        style = self._styles.get(_name(properties, "w:tblStyle")) if properties is not None else None
        return style is not None and next(style.iter(qn("w:shd")), None) is not None

    def _colour(self, element: _Element, value: str, theme: str) -> Colour | None:
        """Read a colour: that of the theme where one is named, lighter or darker as it says; None for one that Word chooses."""
        named = element.get(qn("w:themeColor" if theme == "w:theme" else theme))
        stated = self._theme.get(_THEME.get(named, named)) if named else element.get(qn(value))
        if not stated or not _HEX.match(stated):
            return None
        tint, shade = (_share(element.get(qn(f"{theme}{kind}"))) for kind in ("Tint", "Shade"))
        red, green, blue = (round(255 - (255 - int(stated[at : at + 2], 16) * shade) * tint) for at in (0, 2, 4))
        return red, green, blue


def _is_plain(style: _Element) -> bool:
    """Whether a style is that of paragraphs that name none."""
    return style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default"), "0") not in _OFF


def _theme(document: Document) -> Iterator[tuple[str, str]]:
    package = document.part.package
    for part in package.iter_parts() if package else ():
        if part.partname.startswith("/word/theme/"):
            for colour in parse_xml(part.blob).iter(f"{_DRAWING}clrScheme"):
                for element in colour:
                    told = next(iter(element), None)
                    if told is not None:
                        yield str(element.tag).removeprefix(_DRAWING), told.get("lastClr") or told.get("val") or ""
            return


def _first(told: list[_Element], name: str) -> _Element | None:
    return next((found for each in told if (found := each.find(qn(name))) is not None), None)


def _name(element: _Element, name: str) -> str | None:
    found = element.find(qn(name))
    return found.get(qn("w:val")) if found is not None else None


def _share(told: str | None) -> float:
    return int(told, 16) / 255 if told and re.fullmatch(r"[0-9A-Fa-f]{2}", told) else 1.0
