"""
What of a page its reader does not see: taken out before the text is, because somebody wrote it for another reader.

Seen is decided by what the page itself holds: attributes, inline styles, its own style sheets, and the names by which the usual sheets hide
a text. A box that is not seen goes with all that is in it; a text that cannot be read (in the colour of its ground, too small, invisible)
goes alone, for what is in it may be seen again.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from summarizer.readers.sheet import has_sheet, links_sheet, resolved, sheet_of
from summarizer.readers.values import BLACK, CLEAR, FONT, WHITE, Color, color, length, lengths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet

    from lxml.html import HtmlElement

    from summarizer.readers.sheet import Style

NOT_TEXT = frozenset("script style iframe object embed svg math canvas audio video select textarea".split())
"""Elements that hold no text of the page."""

_BROWSERS = """
    [hidden], [aria-hidden="true" i], [popover], template, noscript, noframes, noembed, datalist, rp, dialog:not([open]) {
        display: none !important
    }
    details:not([open]) { visibility: hidden !important }
    details:not([open]) > summary { visibility: visible !important }
    details:not([open]) > :not(summary) { content-visibility: hidden !important }
    .sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader-only, .screenreader-only { display: none !important }
    .d-none, .hidden { display: none }
"""
_SIZES_OF_SCREENS = ("d-sm-", "d-md-", "d-lg-", "sm:", "md:", "lg:")
_SHOWN = [f'[class*="{size}{box}"]' for size in _SIZES_OF_SCREENS for box in ("block", "flex", "grid", "inline")]
_EVERYWHERE = f"{_BROWSERS}{','.join(_SHOWN)} {{ display: revert }}"
"""What browsers, and the sheets that many pages share, say of every page; at last, what a wide screen shows again."""
_CLOSED = ("template", "dialog", "noscript", "noframes", "noembed", "datalist", "details")
_SAYING = ("hidden", "aria-hidden", "popover", "style", "color", "bgcolor", "text")
_SAYS = etree.XPath(" or ".join(f"descendant-or-self::{each}" for each in (*_CLOSED, *(f"*/@{name}" for name in _SAYING))))
_NAMED = etree.XPath("descendant-or-self::*/@class", smart_strings=False)
_STYLED = etree.XPath("descendant-or-self::*[@class or @style]")
_USUAL = frozenset("sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader-only d-none hidden".split())

_OUTERMOST = frozenset({"html", "head", "body"})
"""Elements of which styles that hide them are passed over: a page that is hidden as a whole, its script shows once it is there."""
_NOT_SHOWN = NOT_TEXT | {"head"}
_NEAR = 32
"""Two colours this close, over all three channels, cannot be read one on the other."""
_TINY = 2.0
"""Pixels below which a letter is none."""
_FAR = -900.0
_FAR_RIGHT = 5000.0
_FAINT = 0.05
_BOX = 400.0
"""What percents are of where only a layout would tell."""
_GONE = {"display": "none", "content-visibility": "hidden"}
_WHOLE = frozenset({"0", "0px", "100%"})
_UNSEEN = frozenset({"hidden", "collapse"})
_INHERITED = frozenset({"inherit", "unset", "revert", "revert-layer", "currentcolor"})
_ACROSS = ("text-indent", "left", "margin-left")
_AWAY = (*_ACROSS, "right", "top", "bottom", "margin-top", "inset", "inset-inline", "inset-block", "inset-inline-start", "margin")
_SIZES = ("width", "height", "max-width", "max-height", "block-size", "inline-size", "max-block-size", "max-inline-size")
_LOW = {"grid-template-rows": "0fr", "line-height": "0"}
_WITH_FUNCTIONS = (
    "transform",
    "rotate",
    "filter",
    "clip",
    "clip-path",
    "-webkit-clip-path",
    "mask",
    "-webkit-mask",
    "mask-image",
    "-webkit-mask-image",
)
_ASKED = frozenset(
    "visibility color -webkit-text-fill-color background background-color background-image font font-size opacity zoom scale translate "
    "overflow overflow-x overflow-y letter-spacing backface-visibility position".split()
).union(_GONE, _AWAY, _SIZES, _LOW, _WITH_FUNCTIONS)
"""Properties that decide on what is seen."""
_CLIPS = frozenset({"polygon", "circle", "ellipse", "rect", "inset", "xywh", "path"})
_TURNS = frozenset({"rotatex", "rotatey"})
_HALF = 180.0
_OF_MATRIX = {"matrix": 6, "matrix3d": 16}
_MATRICES = {"matrix": (0, 1, 2, 3, 4, 5), "matrix3d": (0, 1, 4, 5, 12, 13)}
"""Which numbers of a matrix are of the plane."""
_OF_TURN = 4
"""Numbers of an axis with its angle."""
_CORNERS = 6
"""Numbers of a path that has an inside."""
_PICTURE = re.compile(r"(?:url|gradient|image-set|cross-fade|element)\(")
_COLORED = re.compile(r"#[0-9a-f]{3,8}|[a-z]{1,6}\([^()]{1,100}\)|[a-z]{3,24}")
_WORD = re.compile(r"[a-z]{1,40}")
_FUNCTION = re.compile(r"([a-z0-9-]{3,24})\(((?:[^()]|\([^()]{0,100}\)){0,200})\)")
_FONT = re.compile(r"(?:\A|\s)((?:\d{0,6}\.)?\d{1,6}(?:[a-z]{1,4}|%))(?:/|\s|\Z)|(?:\A|\s)(0)(?:/|\s|\Z)")


class _Seen(NamedTuple):
    """
    How a text looks where it stands, as far as what is around it says.

    ``placed`` says whether boxes are placed in it by its edges; ``inked`` and ``grounded`` say whether anything states its colour and its
    ground, else those of browsers; ``passage`` is the hidden passage that it is in.
    """

    ink: Color | None = BLACK
    ground: Color | None = WHITE
    inked: bool = False
    grounded: bool = False
    size: float = FONT
    visible: bool = True
    opacity: float = 1.0
    placed: bool = False
    variables: Style = {}  # noqa: RUF012 - nothing is ever put into it
    passage: int | None = None

    @property
    def is_read(self) -> bool:
        """Whether a text that looks so can be read."""
        return self.visible and self.size >= _TINY and not self.is_drowned

    @property
    def is_drowned(self) -> bool:
        """Whether its ink is that of its ground."""
        if self.ink is None:
            return False
        if self.ink.alpha < _FAINT:
            return True
        return self.ground is not None and _distance(self.ink.over(self.ground), self.ground) <= _NEAR

    @property
    def is_small_or_clear(self) -> bool:
        """Whether it cannot be read whatever its ground is."""
        return not self.visible or self.size < _TINY or (self.ink is not None and self.ink.alpha < _FAINT)


class _Passage(NamedTuple):
    """
    A text that is not seen.

    Attributes:
        places: Where it stands: an element that goes, or the text in one or behind one.
        state: How it looks; None where it is in a box that is not seen.
    """

    places: list[tuple[HtmlElement, str]]
    state: _Seen | None = None

    def is_assumed(self, *, linked: bool) -> bool:
        """Whether only a colour that nobody states hides it: that of its ink, or of its ground where a linked sheet may state it."""
        state = self.state
        return state is not None and not state.is_small_or_clear and (not state.inked or (linked and not state.grounded))


def take_hidden(tree: HtmlElement) -> tuple[list[str], bool]:
    """
    Take out of a page what is not seen, comments and processing instructions included.

    Returns:
        The texts that were taken out; and whether a text stayed that is most of the page and whose colours a linked sheet must say.
    """
    comments = [node for node in tree.iter(etree.Comment, etree.ProcessingInstruction) if node.getparent() is not None]
    texts = [_words(node.text or "") for node in comments if isinstance(node, etree.CommentBase)]
    for node in comments:
        node.drop_tree()
    for host, root in _shadows(tree).items():
        _attach(root, host)
    passages = _unseen(tree)
    linked = bool(passages) and links_sheet(tree)
    assumed = [passage for passage in passages if passage.is_assumed(linked=linked)]
    kept = bool(assumed) and _is_most(assumed, passages, tree)
    for passage in passages:
        if not (kept and passage.is_assumed(linked=linked)):
            texts.append(_words(" ".join(_text(*place) for place in passage.places)))
            for place in passage.places:
                _take(*place)
    _forget(tree)
    return [text for text in texts if text], kept


def _shadows(tree: HtmlElement) -> dict[HtmlElement, HtmlElement]:
    """Find what a page puts into elements in place of their own text: the first such template of each, as browsers do."""
    found: dict[HtmlElement, HtmlElement] = {}
    for root in tree.iter("template"):
        if root.get("shadowrootmode") in {"open", "closed"} and (host := root.getparent()) is not None:
            found.setdefault(host, root)
    return found


def _attach(root: HtmlElement, host: HtmlElement) -> None:
    """Show what a page puts into an element in place of its own text, of which only what has a slot there is seen."""
    slots = {slot.get("name", ""): slot for slot in root.iter("slot")}
    root.tag = "div"
    others = {each: each.get("slot", "") for each in host if each is not root}
    for each, name in others.items():
        if name not in slots:
            each.set("hidden", "")
    for own in chain.from_iterable(slots[name] for name in slots.keys() & others.values()):
        own.set("hidden", "")
    if "" not in slots:
        for each in (*others, root):
            tail, each.tail = each.tail, None
            if tail and tail.strip():
                each.addnext(_hidden(host, tail))
        text, host.text = host.text, None
        if text and text.strip():
            host.insert(0, _hidden(host, text))


def _hidden(host: HtmlElement, text: str) -> HtmlElement:
    span: HtmlElement = host.makeelement("span", {"hidden": ""})
    span.text = text
    return span


def _forget(tree: HtmlElement) -> None:
    """Take away what says whether an element is seen, which is decided: trafilatura would decide it anew, by the word alone."""
    for element in _STYLED(tree):
        element.attrib.pop("style", None)
        if not _USUAL.isdisjoint(names := element.get("class", "").split()):
            element.set("class", " ".join(name for name in names if name not in _USUAL))


def _words(text: str) -> str:
    return " ".join(text.split())


def _is_most(assumed: list[_Passage], passages: list[_Passage], tree: HtmlElement) -> bool:
    """Whether what would go by a colour that nobody stated is more than what would stay."""
    told = {id(passage): sum(len(_text(*place).split()) for place in passage.places) for passage in passages}
    stays = sum(len(text.split()) for text in _texts(tree)) - sum(told.values())
    return sum(told[id(passage)] for passage in assumed) > stays


def _texts(tree: HtmlElement) -> Iterator[str]:
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        told = element.tail if event == "end" else None if element.tag in NOT_TEXT else element.text
        yield told or ""


def _text(element: HtmlElement, part: str) -> str:
    if part == "all":
        return "".join(_texts(element)).removesuffix(element.tail or "")
    return (element.text if part == "text" else element.tail) or ""


def _take(element: HtmlElement, part: str) -> None:
    if part == "all":
        if element.getparent() is not None:
            element.drop_tree()
    elif part == "text":
        element.text = None
    else:
        element.tail = None


def _unseen(tree: HtmlElement) -> list[_Passage]:
    """Find what is not seen."""
    if not has_sheet(tree) and not _SAYS(tree) and _USUAL.isdisjoint(" ".join(_NAMED(tree)).lower().split()):
        return []
    sheet = sheet_of(tree, _EVERYWHERE, _ASKED)
    passages: list[_Passage] = []
    covers: set[HtmlElement] = set()
    states = [_Seen()]
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            states.pop()
            _add(element, "tail", states[-1], passages)
            continue
        style = sheet.style_of(element)
        around = states[-1]
        state = _state(element, style, around) if style or element.keys() else around
        if element.tag in _NOT_SHOWN or (style and element.tag not in _OUTERMOST and _is_gone(style, state)):
            if element.tag not in _NOT_SHOWN:
                passages.append(_Passage([(element, "all")]))
            walk.skip_subtree()
        elif style and _covers(element, style, around) and (covered := _before(element, covers)):
            passages.append(_Passage(covered))
            covers.add(element)
        elif not state.is_read and (state.passage is None or around.is_read):
            state = state._replace(passage=len(passages))
            passages.append(_Passage([], state))
        states.append(state)
        if element.tag not in _NOT_SHOWN:
            _add(element, "text", state, passages)
    return [passage for passage in passages if passage.places]


def _covers(element: HtmlElement, style: Style, around: _Seen) -> bool:
    """Whether an empty box of one colour lies over all of the placed box that it is in, in front of what that has before it."""
    if (
        style.get("position") != "absolute"
        or not around.placed
        or "".join(element.itertext()).strip()
        or style.get("z-index", "")[:1] == "-"
    ):
        return False
    ground = _ground(style.get("background-color") or style.get("background") or "none")
    sides = (style.get("top"), style.get("left"), style.get("right") or style.get("width"), style.get("bottom") or style.get("height"))
    whole = style.get("inset", "").split() in ([each] * count for each in ("0", "0px") for count in (1, 2, 4))
    return ground is not None and ground.alpha > 1 - _FAINT and (whole or all(side in _WHOLE for side in sides))


def _before(element: HtmlElement, covers: AbstractSet[HtmlElement]) -> list[tuple[HtmlElement, str]]:
    """List the texts before an element in the box around it, from the last on that covers those before itself."""
    outer = element.getparent()
    if outer is None:
        return []
    places: list[tuple[HtmlElement, str]] = []
    for each in element.itersiblings(preceding=True):
        places.append((each, "tail"))
        if each in covers:
            break
        places.append((each, "all"))
    else:
        places.append((outer, "text"))
    return [place for place in reversed(places) if _text(*place).strip()]


def _add(element: HtmlElement, part: str, state: _Seen, passages: list[_Passage]) -> None:
    if state.passage is not None and not state.is_read and _text(element, part).strip():
        passages[state.passage].places.append((element, part))


def _state(element: HtmlElement, style: Style, around: _Seen) -> _Seen:
    """Tell how a text in an element looks."""
    own = {name: value for name, value in style.items() if name[:2] == "--"}
    variables = {**around.variables, **own} if own else around.variables
    style = resolved(style, variables)
    ink = style.get("-webkit-text-fill-color") or style.get("color") or element.get("color", "") or element.get("text", "")
    ground = style.get("background-color") or style.get("background") or element.get("bgcolor", "")
    if not style and not ink and not ground:
        return around
    state = around._replace(variables=variables)
    if ink and ink not in _INHERITED:
        state = state._replace(ink=BLACK if ink == "initial" else color(ink), inked=True)
    if ground and (told := _ground(ground)) is not CLEAR:
        state = state._replace(ground=told.over(around.ground or WHITE) if told else None, grounded=True)
    if _PICTURE.search(style.get("background-image", "")):
        state = state._replace(ground=None)
    if element.tag in _OUTERMOST:
        return state
    state = state._replace(placed=style.get("position", "static") in {"relative", "absolute"})
    visibility = style.get("visibility", "inherit")
    opacity = _number(style["opacity"], state, 1.0) if "opacity" in style else 1.0
    return state._replace(
        size=_size(style, around.size),
        visible=around.visible if visibility in _INHERITED else visibility not in _UNSEEN,
        opacity=around.opacity * min(1.0, opacity),
    )


def _ground(value: str) -> Color | None:
    """Read the colour behind a text; clear where it is what was there before, None where it is a picture or cannot be told."""
    if "(" in value and _PICTURE.search(value):
        beside = color(_FUNCTION.sub("", value)) if "url(" not in value or value.count("(") == 1 else None
        return beside or _of_gradient(value)
    told = color(value)
    if told is None:
        return CLEAR if value.split(maxsplit=1)[0] in {"none", "initial", *_INHERITED} else None
    return CLEAR if told.alpha < _FAINT else told


def _of_gradient(value: str) -> Color | None:
    """Read the colour of a gradient of colours that look alike."""
    told = [found for each in _COLORED.findall(value.partition("(")[2]) if (found := color(each))]
    return told[0] if told and all(_distance(told[0], other) <= _NEAR for other in told) else None


def _size(style: Style, around: float) -> float:
    told = style.get("font-size", "")
    if not told and (found := _FONT.search(style.get("font", ""))):
        told = found[1] or found[2]
    size = length(told, font=around, whole=around) if told else None
    return around if size is None else size


def _is_gone(style: Style, state: _Seen) -> bool:
    """Whether a box is not seen, with all that is in it."""
    style = resolved(style, state.variables)
    if state.opacity < _FAINT or any(style.get(name) == value for name, value in _GONE.items()):
        return True
    if any(name in style and _is_nothing(style[name], state) for name in ("zoom", "scale")):
        return True
    if _is_cut(style, state) or _is_moved(style, state) or _is_turned(style, state):
        return True
    if "rotate" in style and any(_hides(found[1], found[2], state) for found in _FUNCTION.finditer(_turn_of(style))):
        return True
    return any(_hides(found[1], found[2], state) for name in _WITH_FUNCTIONS if name in style for found in _FUNCTION.finditer(style[name]))


def _is_cut(style: Style, state: _Seen) -> bool:
    """Whether a box clips all of its text, or the letters stand on each other."""
    if _number(style.get("letter-spacing", ""), state) <= -state.size / 2:
        return True
    if not any(style.get(name, "").startswith(("hidden", "clip")) for name in ("overflow", "overflow-x", "overflow-y")):
        return False
    small = any(name in style and 0 <= _number(style[name], state) < _TINY for name in _SIZES)
    return small or _number(style.get("text-indent", "0"), state) >= _BOX or any(style.get(name) == low for name, low in _LOW.items())


def _is_moved(style: Style, state: _Seen) -> bool:
    """Whether a box stands off the page."""
    if any(name in style and _is_away(style[name], state) for name in (*_AWAY, "translate")):
        return True
    return any(name in style and _number(style[name], state) > _FAR_RIGHT for name in _ACROSS)


def _is_turned(style: Style, state: _Seen) -> bool:
    """Whether a box shows its back, which nobody sees."""
    if style.get("backface-visibility") != "hidden":
        return False
    return any(_turns(found[1], found[2]) and _degrees(found[2], state) == _HALF for found in _FUNCTION.finditer(_turn_of(style)))


def _turn_of(style: Style) -> str:
    """Return the functions that turn a box, the property of its own among them ("x 90deg", "1 0 0 90deg")."""
    axis, _, angle = style.get("rotate", "").rpartition(" ")
    own = f"rotate{axis}({angle})" if axis in {"x", "y"} else f"rotate3d({','.join([*axis.split(), angle])})" if axis else ""
    return f"{style.get('transform', '')} {own}"


def _turns(name: str, inside: str) -> bool:
    """Whether a function turns a box about an axis that lies in the page."""
    axis = inside.replace(",", " ").split()
    return name in _TURNS or (name == "rotate3d" and len(axis) == _OF_TURN and not lengths(axis[2], font=FONT, whole=1.0)[:1] > [0.0])


def _is_nothing(value: str, state: _Seen) -> bool:
    """Whether one of the factors of a value makes nothing of a box."""
    return any(abs(factor) < _FAINT for factor in lengths(value, font=state.size, whole=1.0))


def _is_away(value: str, state: _Seen) -> bool:
    """Whether a length of a value leads off the page to the left or over its top."""
    return "-" in value and (_number(value, state) < _FAR or any(each < _FAR for each in lengths(value, font=state.size, whole=_BOX)))


def _degrees(inside: str, state: _Seen) -> float:
    """Read by how much a turn is from facing the reader; each half turn shows as much."""
    told = lengths(inside, font=state.size, whole=_BOX)
    return abs(told[-1] * (360 if "turn" in inside else 1)) % 360 if told else 0.0


def _number(value: str, state: _Seen, whole: float = _BOX) -> float:
    """Read a length or a number; one that cannot be read is neither small nor far."""
    told = length(value, font=state.size, whole=whole)
    return _BOX if told is None else told


def _hides(name: str, inside: str, state: _Seen) -> bool:
    """Whether a function of a value makes nothing of its box: scaled to nothing, moved away, clipped to an area without inside."""
    told = lengths(inside, font=state.size, whole=_BOX)
    if not told:
        return name.endswith("gradient") and all(word == "transparent" for word in _WORD.findall(inside))
    if name.startswith("translate"):
        return min(told[:2]) < _FAR
    if name in _MATRICES and len(told) == _OF_MATRIX[name]:
        across, up, along, down, right, low = (told[place] for place in _MATRICES[name])
        return abs(across * down - up * along) < _FAINT**2 or min(right, low) < _FAR
    if name == "opacity":
        return told[0] < (_FAINT * _BOX / 100 if "%" in inside else _FAINT)
    if name.startswith("scale"):
        return any(abs(factor) < _FAINT for factor in told[:2])
    return _is_clipped(name, told) if name in _CLIPS else _turns(name, inside) and _degrees(inside, state) % _HALF == _HALF / 2


def _is_clipped(name: str, told: list[float]) -> bool:
    if name in _BY_SIZE:
        return _BY_SIZE[name](told) < _TINY
    top, right, bottom, left = (told * 4)[:4] if len(told) != 3 else (*told, told[1])  # noqa: PLR2004 - top, sides, bottom
    if name == "rect":
        return abs(right - left) < _TINY and abs(top - bottom) < _TINY
    return top + bottom >= _BOX or left + right >= _BOX


def _area(told: list[float]) -> float:
    """Measure a polygon by its corners."""
    corners = list(zip(told[::2], told[1::2], strict=False))
    pairs = zip(corners, [*corners[1:], *corners[:1]], strict=True)
    return abs(sum(one[0] * other[1] - other[0] * one[1] for one, other in pairs)) / 2


def _of_path(told: list[float]) -> float:
    """Tell a path without an inside, which has fewer than three corners."""
    return _BOX if len(told) >= _CORNERS else 0.0


_BY_SIZE: dict[str, Callable[[list[float]], float]] = {
    "polygon": _area,
    "path": _of_path,
    "circle": lambda told: told[0],
    "ellipse": lambda told: min(told[:2]),
    "xywh": lambda told: min(told[2:4], default=_BOX),
}
"""What the inside of a shape measures, by its numbers."""


def _distance(one: Color, other: Color) -> float:
    return sum(abs(a - b) for a, b in zip(one[:3], other[:3], strict=True))
