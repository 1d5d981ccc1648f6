"""
What of a page its reader does not see: taken out before the text is, because somebody wrote it for another reader.

Seen is decided by what the page itself holds: attributes, inline styles, the rules of its own style sheets whose selector is one class or
one id, and the names by which the usual sheets hide a text from all but screen readers. Sheets that it links are not fetched.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.html import HtmlElement

    Style = Mapping[str, str]
    Color = tuple[int, int, int]

NOT_TEXT = frozenset("script style iframe object embed svg math noscript canvas audio video select textarea".split())
"""Elements that hold no text of the page."""

_WHITE = (255, 255, 255)
_NEAR = 24
"""Two colours this close, over all three channels, cannot be read one on the other."""
_TINY = 2.0
_FAR = -900.0
_CLOSED = frozenset({"template", "dialog"})
"""Elements that are not seen unless something is said of them."""
_SAYING = frozenset({"hidden", "aria-hidden", "style", "color", "bgcolor"})
"""Attributes that say whether an element is seen, besides its class; most have none of them."""
_SAYS = etree.XPath(" or ".join(f"descendant-or-self::{each}" for each in (*_CLOSED, *(f"*/@{name}" for name in _SAYING))))
_NAMED = etree.XPath("descendant-or-self::*/@class", smart_strings=False)
_LARGE = 1e9
_NAMES: dict[str, Color] = {"white": _WHITE, "black": (0, 0, 0), "snow": (255, 250, 250), "ivory": (255, 255, 240)}
_DECLARATION = re.compile(r"([a-z-]{1,40})\s*:\s*([^;]{1,200})", re.IGNORECASE)
_COMMENT = re.compile(r"/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z)")
_WHEREVER = re.compile(r"@(?:layer\b|supports\b|media\s+(?:only\s+)?(?:screen|all)\s*\Z)", re.IGNORECASE)
"""Blocks of a sheet that hold on every screen; a condition on its size does not."""
_BRACE = re.compile(r"[{}]")
_SIMPLE = re.compile(r"[a-z]{0,10}([.#][\w-]{1,80})", re.IGNORECASE)
_LENGTH = re.compile(r"-?\d{0,9}\.?\d{1,9}")
_CLEAR = re.compile(r"(?:rgba?|hsla?)\([^)]{0,60}[,/]\s*(?:0|0?\.0\d*|0%)\s*\)|#(?:[0-9a-f]{6}0[0-9a-f]|[0-9a-f]{3}0)\b")
_NO_FONT = re.compile(r"(?:\A|\s)(?:0|[01](?:\.\d+)?(?:px|pt))(?:/|\s|\Z)")
_GONE = {
    "display": frozenset({"none"}),
    "visibility": frozenset({"hidden", "collapse"}),
    "content-visibility": frozenset({"hidden"}),
    "color": frozenset({"transparent"}),
    "clip-path": frozenset({"inset(50%)", "inset(100%)", "circle(0)"}),
}
_NOTHING = {
    "color": _CLEAR,
    "clip": re.compile(r"rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)"),
    "transform": re.compile(r"scale[xy]?\(\s*0?\.?0*\s*[,)]"),
    "filter": re.compile(r"opacity\(\s*0?\.?0*%?\s*\)"),
}
_FOR_LISTENERS = frozenset("sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader-only".split())
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})")
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b")
_MAX_RULES = 20_000
_PLAIN: dict[str, str] = {}


def take_hidden(tree: HtmlElement) -> list[str]:
    """Take out of a page what is not seen, comments and processing instructions included, and return the texts of it."""
    sheet = _sheet(tree)
    hidden = [node for node in tree.iter(etree.Comment, etree.ProcessingInstruction) if node.getparent() is not None]
    hidden += _unseen(tree, sheet)
    texts = [_words(node) for node in hidden]
    for node in hidden:
        node.drop_tree()
    return [text for text in texts if text]


def _words(node: HtmlElement) -> str:
    text = node.text if isinstance(node, etree.CommentBase) else "".join(node.itertext())
    return " ".join((text or "").split())


def _unseen(tree: HtmlElement, sheet: Mapping[str, Style]) -> list[HtmlElement]:
    """Find the outermost elements that are not seen."""
    unstyled = not sheet and next(tree.iter("details"), None) is None
    if unstyled and not _SAYS(tree) and _FOR_LISTENERS.isdisjoint(" ".join(_NAMED(tree)).lower().split()):
        return []
    found: list[HtmlElement] = []
    grounds: list[Color | None] = [_WHITE]
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            grounds.pop()
            continue
        if unstyled and element.tag not in _CLOSED and _SAYING.isdisjoint(element.keys()) and not _is_for_listeners(element):
            grounds.append(grounds[-1])
            continue
        style = _style(element, sheet)
        ground, ink = _ground(style, element, grounds[-1]), _color(style.get("color", "")) or _color(element.get("color", ""))
        grounds.append(ground)
        outermost = element.tag in {"html", "body", "head"}
        if not outermost and (_by_markup(element) or (style and _by_style(style)) or (ink is not None and _same(ink, ground))):
            found.append(element)
            walk.skip_subtree()
    return found


def _by_markup(element: HtmlElement) -> bool:
    if element.tag == "template" or "hidden" in element.attrib or element.get("aria-hidden", "").strip().lower() == "true":
        return True
    if _is_for_listeners(element):
        return True
    if element.tag == "dialog":
        return "open" not in element.attrib
    parent = element.getparent()
    return parent is not None and parent.tag == "details" and "open" not in parent.attrib and element.tag != "summary"


def _is_for_listeners(element: HtmlElement) -> bool:
    return not _FOR_LISTENERS.isdisjoint(element.get("class", "").lower().split()[:50])


def _by_style(style: Style) -> bool:
    if any(style.get(name) in values for name, values in _GONE.items()) or _NO_FONT.search(style.get("font", "")):
        return True
    if any(found.search(style.get(name, "")) for name, found in _NOTHING.items()):
        return True
    sizes = (("opacity", 0.05), ("font-size", _TINY), ("zoom", 0.05))
    if any(0 <= _length(style.get(name, "")) < least for name, least in sizes):
        return True
    clipped = style.get("overflow", "").startswith(("hidden", "clip"))
    if clipped and any(0 <= _length(style.get(name, "")) < _TINY for name in ("width", "height", "max-width", "max-height")):
        return True
    away = ("text-indent", "left", "right", "top", "bottom", "margin-left", "margin-top")
    return any(_length(style[name]) < _FAR for name in away if name in style and style[name].startswith("-"))


def _length(value: str) -> float:
    """Read the number of a length; one that cannot be read is large."""
    found = _LENGTH.match(value)
    number = float(found.group()) if found else _LARGE
    return number if number <= 0 or not value.endswith(("em", "ex", "%")) else _LARGE


def _style(element: HtmlElement, sheet: Mapping[str, Style]) -> Style:
    if not sheet and "style" not in element.attrib:
        return _PLAIN
    style: dict[str, str] = {}
    if sheet:
        for name in element.get("class", "").split()[:50]:
            style.update(sheet.get(f".{name}", {}))
        style.update(sheet.get(f"#{element.get('id', '')}", {}))
    if inline := element.get("style"):
        style.update(_declared(inline))
    return style


def _declared(text: str) -> dict[str, str]:
    told = ((name.lower(), value.lower().replace("!important", "").strip()) for name, value in _DECLARATION.findall(_COMMENT.sub("", text)))
    return dict(told)


def _sheet(tree: HtmlElement) -> dict[str, Style]:
    """Read the rules of the page's own style sheets for one class or one id; those for some screens only are passed over."""
    sheet: dict[str, Style] = {}
    for element in tree.iter("style"):
        depth = base = 0
        selector = ""
        text = _COMMENT.sub("", element.text or "")
        position = 0
        for found in islice(_BRACE.finditer(text), _MAX_RULES):
            body, position = text[position : found.start()], found.end()
            if found.group() == "{":
                depth += 1
                if depth == base + 1 and _WHEREVER.match(body.lstrip()):
                    base += 1
                selector = body if depth == base + 1 else ""
            else:
                if depth == base + 1 and selector:
                    _add(sheet, selector, body)
                depth = max(0, depth - 1)
                base = min(base, depth)
                selector = ""
    return sheet


def _add(sheet: dict[str, Style], selector: str, body: str) -> None:
    declared = _declared(body)
    for each in selector.split(","):
        if simple := _SIMPLE.fullmatch(each.strip()):
            sheet[simple[1]] = {**sheet.get(simple[1], {}), **declared}


def _ground(style: Style, element: HtmlElement, inherited: Color | None) -> Color | None:
    """Tell the colour behind an element's text; None where it is a picture or cannot be told."""
    told = style.get("background-color") or style.get("background") or element.get("bgcolor", "")
    if not told or told in {"none", "inherit", "transparent", "initial", "unset"}:
        return inherited
    return _color(told)


def _color(told: str) -> Color | None:
    if not told:  # nearly always
        return None
    text = told.strip().lower()
    if found := _HEX.match(text):
        digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])  # noqa: PLR2004 - #rrggbb
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if rgb := _RGB.match(text):
        return int(rgb[1]), int(rgb[2]), int(rgb[3])
    return _NAMES.get(text.split()[0]) if text else None


def _same(ink: Color, ground: Color | None) -> bool:
    return ground is not None and sum(abs(one - other) for one, other in zip(ink, ground, strict=True)) <= _NEAR
