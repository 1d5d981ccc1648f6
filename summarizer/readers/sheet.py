"""
The style sheets that stand in a page, and what they say of each of its elements: selectors, cascade, conditions on the screen.

Sheets that a page links are not fetched. A selector is looked up by its last part's id, class, attribute or name, as browsers do, so that a
page costs what its elements and the rules for them cost; rules whose selector asks for what no page at rest has (``:hover``) do not apply.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from summarizer.readers.extract import UnreadableError
from summarizer.readers.values import FONT, SCREEN, length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.html import HtmlElement

    Style = Mapping[str, str]

MAX_RULES = 20_000
MAX_STEPS = 1_000_000
"""Comparisons of a part of a selector with an element, for a whole page."""
_MAX_PARTS = 20
_MAX_SELECTOR = 400
_MAX_CLASSES = 50
_ROUNDS = 4
_COUNTED = 200
"""Children of an element up to which their positions are told."""

_COMMENT = re.compile(r"/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z)")
_BRACE = re.compile(r"""[{}]|"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'""")
_DECLARATION = re.compile(r"(--[\w-]{1,80}|(?:[a-z-]|\\[0-9a-f]{1,6}\s?|\\[^\n]){1,60}+)\s*+:\s*+([^;]{1,400})", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|([^\n]))")
_NAME = r"(?:[\w-]|[^\x00-\x7f]|\\[0-9a-fA-F]{1,6}\s?|\\[^\n0-9a-fA-F]){1,120}+"
_TOKEN = re.compile(
    rf"""
    (?P<combinator>\s*+[>+~]\s*+|\s++)
    |(?P<tag>\*|{_NAME})
    |\.(?P<class>{_NAME})
    |\#(?P<id>{_NAME})
    |\[\s*+(?P<attribute>{_NAME})\s*+(?:(?P<operator>[~|^$*]?=)\s*+(?:"(?P<double>[^"]{{0,200}})"|'(?P<single>[^']{{0,200}})'|(?P<bare>{_NAME}))
        \s*+(?P<flag>[is]?)\s*+)?\]
    |::?(?P<pseudo>[a-z-]{{1,40}})(?:\((?P<inner>(?:[^()]|\([^()]{{0,100}}\)){{0,200}})\))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLAIN = re.compile(r"[\w\s.#>+~*-]{1,400}")
"""A selector of names and combinators alone."""
_CLASS = re.compile(r"[.#][\w-]{1,120}")
_LIST = re.compile(r"""(?:[^,()\[\]"']|\((?:[^()]|\([^()]{0,200}\)){0,400}\)|\[[^\]]{0,400}\]|["'])++""")
_IMPORTANT = re.compile(r"!\s*+important\s*+\Z", re.IGNORECASE)
_VARIABLE = re.compile(r"var\(\s*+(--[\w-]{1,80})\s*+(?:,([^()]{0,200}))?\)")
_QUERY = re.compile(r"(?:(not|only)\s+)?([a-z]+)?", re.IGNORECASE)
_FEATURE = re.compile(r"\(\s*+([a-z-]{1,40})\s*+(:|[<>]=?|=)?\s*+([^()]{0,60})\)", re.IGNORECASE)
_AT = re.compile(r"@([a-z-]{1,40})", re.IGNORECASE)
_NTH = re.compile(r"(?:([+-]?\d{0,6})n)?\s{0,8}+([+-]?\s?\d{1,6})?\Z", re.IGNORECASE)
_ENDS = {"first": (1,), "last": (-1,), "only": (1, -1)}
_SCREEN = {
    "hover": "hover",
    "any-hover": "hover",
    "pointer": "fine",
    "any-pointer": "fine",
    "scripting": "enabled",
    "orientation": "landscape",
    "prefers-color-scheme": "light",
    "prefers-reduced-motion": "no-preference",
    "prefers-contrast": "no-preference",
    "display-mode": "browser",
    "update": "fast",
    "grid": "0",
}
"""What a screen on a desk says of itself."""


_CLASSES = etree.XPath("descendant-or-self::*/@class", smart_strings=False)
_IDS = etree.XPath("descendant-or-self::*/@id", smart_strings=False)


class Compound(NamedTuple):
    """What one element must be: the part of a selector between two combinators."""

    tag: str = ""
    names: tuple[str, ...] = ()
    id: str = ""
    attributes: tuple[tuple[str, str, str], ...] = ()
    others: tuple[tuple[str, tuple[Compound, ...]], ...] = ()
    inside: tuple[tuple[str, tuple[Compound, ...]], ...] = ()
    positions: tuple[tuple[int, int, bool], ...] = ()


class Rule(NamedTuple):
    """
    Declarations and whom they are for.

    Attributes:
        parts: The selector from its last part to its first, each with the combinator that leads on to it.
        rank: What goes before what: importance, specificity, order.
    """

    parts: tuple[tuple[str, Compound], ...]
    rank: tuple[int, int, int]
    style: Style


class Sheet:
    """The rules for a page's elements, found by the last part of their selectors."""

    def __init__(self, rules: Iterable[Rule], tree: HtmlElement) -> None:
        """Sort the rules for a page by what an element must have for them."""
        self._tree = tree
        self._steps = 0
        self._keyed: dict[str, list[Rule]] = {}
        for rule in rules:
            self._keyed.setdefault(_key(rule.parts[0][1]), []).append(rule)
        self._attributes = {key[1:] for key in self._keyed if key[:1] == "["}
        self._merged: dict[tuple[object, ...], Style] = {}
        self._holders: dict[tuple[Compound, str], set[HtmlElement]] = {}

    def style_of(self, element: HtmlElement) -> Style:
        """Return what holds for an element, its own ``style`` attribute included."""
        inline = element.get("style", "")
        found = [rule for key in self._keys(element) for rule in self._keyed.get(key, ()) if self._fits(element, rule.parts)]
        if not found and not inline:
            return {}
        cached = (inline, *sorted(rule.rank for rule in found))
        if cached not in self._merged:
            ranked = [(rule.rank, rule.style) for rule in found]
            ranked += [((2 * importance + 1, 0, 0), style) for importance, style in enumerate(declared(inline))]
            self._merged[cached] = {name: value for _, style in sorted(ranked, key=lambda each: each[0]) for name, value in style.items()}
        return self._merged[cached]

    def _keys(self, element: HtmlElement) -> list[str]:
        keys = ["*", str(element.tag)]
        for name in element.keys():  # noqa: SIM118 - an element's own iteration is over its children
            if name == "class":
                keys += [f".{each}" for each in dict.fromkeys(element.get("class", "").split()[:_MAX_CLASSES])]
            elif name == "id":
                keys.append(f"#{element.get('id', '')}")
            if name in self._attributes:
                keys.append(f"[{name}")
        return keys

    def _step(self) -> None:
        self._steps += 1
        if self._steps > MAX_STEPS:
            message = "has more style rules than its elements can be held against"
            raise UnreadableError(message)

    def _fits(self, element: HtmlElement | None, parts: tuple[tuple[str, Compound], ...]) -> bool:
        (_, first), *rest = parts
        self._step()
        if element is None or not self._is(element, first):
            return False
        if not rest:
            return True
        combinator = rest[0][0]
        following = element.getparent() if combinator in {" ", ">"} else element.getprevious()
        while following is not None and combinator in {" ", "~"}:
            if self._fits(following, tuple(rest)):
                return True
            following = following.getparent() if combinator == " " else following.getprevious()
        return following is not None and self._fits(following, tuple(rest))

    def _is(self, element: HtmlElement, wanted: Compound) -> bool:
        if (wanted.tag and element.tag != wanted.tag) or (wanted.id and element.get("id") != wanted.id):
            return False
        if wanted.names and not set(wanted.names) <= set(element.get("class", "").split()[:_MAX_CLASSES]):
            return False
        if not all(_has(element.get(name), operator, value) for name, operator, value in wanted.attributes):
            return False
        if not all(_is_at(element, *position) for position in wanted.positions):
            return False
        if not all(any(element in self._around(each, name) for each in choices) for name, choices in wanted.inside):
            return False
        return all(any(self._is(element, each) for each in choices) == (name != "not") for name, choices in wanted.others)

    def _around(self, wanted: Compound, combinator: str) -> set[HtmlElement]:
        """Return what has such an element inside, found for the whole page at once: ``:has()`` is asked of each element."""
        if (wanted, combinator) not in self._holders:
            found: set[HtmlElement] = set()
            self._holders[wanted, combinator] = found
            for each in self._tree.iter(wanted.tag or etree.Element):
                self._step()
                above = each.getparent() if self._is(each, wanted) else None
                while above is not None and above not in found:
                    found.add(above)
                    above = above.getparent() if combinator == " " else None
        return self._holders[wanted, combinator]


def _key(last: Compound) -> str:
    if last.id:
        return f"#{last.id}"
    if last.names:
        return f".{last.names[0]}"
    return f"[{last.attributes[0][0]}" if last.attributes else last.tag or "*"


def _has(held: str | None, operator: str, value: str) -> bool:
    if held is None or not operator:
        return held is not None
    if operator[-1] == "i":
        held, value = held.lower(), value.lower()
    if operator[0] == "|":
        return held == value or held.startswith(f"{value}-")
    if operator[0] in "=~":
        return held == value if operator[0] == "=" else value in held.split()
    compare = {"^": str.startswith, "$": str.endswith, "*": str.__contains__}[operator[0]]
    return bool(value) and compare(held, value)


def _is_at(element: HtmlElement, step: int, first: int, of_type: bool) -> bool:  # noqa: FBT001 - as it stands in a part
    """Whether an element is the nth child, or the nth of its name, counted from the last where the first is negative."""
    before = element.itersiblings(preceding=first > 0)
    place = 1 + sum(1 for each in islice(before, _COUNTED) if (each.tag == element.tag if of_type else isinstance(each.tag, str)))
    offset = place - abs(first)
    if place > _COUNTED:
        return False
    return offset == 0 if step == 0 else offset % step == 0 and offset // step >= 0


def sheet_of(tree: HtmlElement, more: str, asked: frozenset[str]) -> Sheet:
    """
    Read the style elements of a page.

    Args:
        tree: The page.
        more: A sheet that goes before them, and behind none in what it calls important.
        asked: The properties that are asked for, beside custom ones; rules without any are passed over.
    """
    reading = _Reading(asked=asked, held=_held(tree))
    rules = list(reading.rules(more, 0, highest=True))
    for element in tree.iter("style"):
        around = element.getparent()
        if _holds(element.get("media", "")) and (around is None or around.tag not in {"noscript", "template"}):
            rules += islice(reading.rules(element.text or "", len(rules)), max(0, MAX_RULES - len(rules)))
    return Sheet(rules, tree)


def has_sheet(tree: HtmlElement) -> bool:
    """Whether a page has a sheet of its own."""
    return next(tree.iter("style"), None) is not None


def links_sheet(tree: HtmlElement) -> bool:
    """Whether a page has rules that are not in it."""
    linked = any("stylesheet" in link.get("rel", "").lower().split() for link in tree.iter("link"))
    return linked or any("@import" in (style.text or "") for style in tree.iter("style"))


def declared(text: str) -> tuple[Style, Style]:
    """Read declarations, those that are important apart."""
    plain: dict[str, str] = {}
    important: dict[str, str] = {}
    for name, written in _DECLARATION.findall(_COMMENT.sub("", text) if "/*" in text else text):
        value = _unescaped(written.strip())
        told = _IMPORTANT.sub("", value)
        (plain if told == value else important)[_unescaped(name).lower()] = told.strip() if name[:2] == "--" else told.strip().lower()
    return plain, important


def resolved(style: Style, variables: Style) -> Style:
    """Put the values of custom properties where they are asked for."""
    if not any("var(" in value for value in style.values()):
        return style
    return {name: _resolved(value, variables) for name, value in style.items()}


def _resolved(value: str, variables: Style) -> str:
    """Put in values of which some may ask for others; a circle ends after some rounds."""
    for _ in range(_ROUNDS if "var(" in value else 0):
        value = _VARIABLE.sub(lambda found: variables.get(found[1], (found[2] or "").strip()).strip()[:200], value)[:400].lower()
    return value


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(_character, text) if "\\" in text else text


def _character(escape: re.Match[str]) -> str:
    if not escape[1]:
        return escape[2]
    number = int(escape[1], 16)
    return chr(number) if 0 < number < 0x110000 else "\ufffd"  # noqa: PLR2004 - the last character


class _Reading(NamedTuple):
    """What is looked for in the sheets of a page: the properties asked for, for the classes and ids that it has."""

    asked: frozenset[str]
    held: frozenset[str]

    def rules(self, text: str, order: int, *, highest: bool = False) -> Iterator[Rule]:
        """Yield the rules of a sheet that hold on a screen, those in others included."""
        text = _COMMENT.sub("", text)
        around: list[tuple[str, ...] | None] = [()]  # the selectors around a rule; none at all outside, None where nothing holds
        position = 0
        for found in _BRACE.finditer(text):
            if found.group() not in "{}":
                continue
            body, position = text[position : found.start()], found.end()
            told, _, head = body.rpartition(";") if found.group() == "{" else (body, "", "")
            selectors = self._of_page(around[-1]) if told else ()
            asked = self._asked(told) if selectors else ()
            for selector in selectors:
                for importance, style in enumerate(asked):
                    if style and (parts := _parsed(selector)):
                        order += 1
                        rank = 2 + 2 * highest if importance else 0
                        yield Rule(parts, (rank, _specificity(parts), order), style)
            if found.group() == "{":
                around.append(_inside(head.strip(), around[-1]) if len(around) <= _MAX_PARTS else None)
            elif len(around) > 1:
                around.pop()

    def _of_page(self, selectors: tuple[str, ...] | None) -> list[str]:
        """List the selectors that name no class or id that the page has not; most rules of most sheets are for other pages."""
        return [each for each in selectors or () if not _PLAIN.fullmatch(each) or self.held.issuperset(_CLASS.findall(each))]

    def _asked(self, text: str) -> list[Style]:
        return [{name: each[name] for name in each if name in self.asked or name[:2] == "--"} for each in declared(text)]


def _held(tree: HtmlElement) -> frozenset[str]:
    classes = {f".{name}" for names in set(_CLASSES(tree)) for name in names.split()}
    return frozenset(classes | {f"#{name}" for name in _IDS(tree)})


def _inside(head: str, around: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Tell the selectors that a block is for."""
    if around is None:
        return None
    if head.startswith("@"):
        name = (found := _AT.match(head)) and found[1].lower()
        condition = head[found.end() :] if found else ""
        if name in {"media", "container"}:
            return around if _holds(condition if name == "media" else condition[max(0, condition.find("(")) :]) else None
        holds = name in {"layer", "supports", "scope", "starting-style"} and not condition.lstrip().lower().startswith("not")
        return around if holds else None
    parts = _LIST.findall(head)
    if sum(map(len, parts)) + len(parts) - 1 != len(head):
        return None  # a part of a selector that cannot be read is another selector
    each = [one.strip() for one in parts][:200]
    if not around:
        return tuple(each)
    joined = (one.replace("&", outer) if "&" in one else f"{outer} {one}" for outer in around for one in each)
    return tuple(one for one in islice(joined, 200) if len(one) <= _MAX_SELECTOR)


def _holds(condition: str) -> bool:
    """Whether a condition on the medium holds on a screen on a desk."""
    return any(_query_holds(query.strip()) for query in condition.split(","))


def _query_holds(query: str) -> bool:
    found = _QUERY.match(query)
    negated, medium = (found[1] or "").lower() == "not" if found else False, (found[2] or "").lower() if found else ""
    features = _FEATURE.findall(query)
    holds = medium in {"", "all", "screen"} and query.count("(") == len(features) and all(_feature_holds(*feature) for feature in features)
    return holds != negated


def _feature_holds(name: str, sign: str, value: str) -> bool:
    name = name.lower()
    side = SCREEN["height" in name]
    told = length(value.lower(), font=FONT, whole=0)
    if name.rpartition("-")[2] in {"width", "height"} and told is not None:
        if name.startswith("min-") or sign[:1] == ">":
            return side >= told
        return side <= told if name.startswith("max-") or sign[:1] == "<" else side == told
    return _SCREEN.get(name, value) == (value.strip().lower() or _SCREEN.get(name, value))


def _specificity(parts: tuple[tuple[str, Compound], ...]) -> int:
    return sum(_weight(part) for _, part in parts)


def _weight(part: Compound) -> int:
    own = 10_000 * bool(part.id) + 100 * (len(part.names) + len(part.attributes) + len(part.positions)) + bool(part.tag)
    choices = [choices for name, choices in (*part.others, *part.inside) if name != "where"]
    return own + sum(max(map(_weight, each), default=0) for each in choices)


def _parsed(selector: str) -> tuple[tuple[str, Compound], ...]:
    """Read a selector, the last part first; empty where it has anything that no page at rest has, or that is not known."""
    parts: list[tuple[str, Compound]] = []
    current, combinator, position = Compound(), "", 0
    while position < len(selector):
        found = _TOKEN.match(selector, position)
        if found is None or len(parts) > _MAX_PARTS:
            return ()
        position = found.end()
        if found["combinator"]:
            parts.append((combinator, current))
            current, combinator = Compound(), found["combinator"].strip() or " "
            continue
        more = _narrowed(current, found)
        if more is None:
            return ()
        current = more
    parts.append((combinator, current))
    # A combinator stands with the part behind it; matching goes the other way.
    return tuple(
        (combinator, part)
        for combinator, part in zip(["", *(sign for sign, _ in parts[:0:-1])], [each for _, each in parts[::-1]], strict=True)
    )


def _narrowed(part: Compound, found: re.Match[str]) -> Compound | None:
    """Add one condition to a part of a selector."""
    if found["tag"]:
        return part._replace(tag="" if found["tag"] == "*" else _unescaped(found["tag"]).lower())
    if found["class"]:
        return part._replace(names=(*part.names, _unescaped(found["class"])))
    if found["id"]:
        return part._replace(id=_unescaped(found["id"]))
    if found["attribute"]:
        value = _unescaped(found["double"] or found["single"] or found["bare"] or "")
        operator = (found["operator"] or "") + ("i" if found["operator"] and found["flag"] in {"i", "I"} else "")
        return part._replace(attributes=(*part.attributes, (_unescaped(found["attribute"]).lower(), operator, value)))
    return _with_pseudo(part, found["pseudo"].lower(), found["inner"])


def _with_pseudo(part: Compound, name: str, inner: str | None) -> Compound | None:
    if name == "root":
        return part._replace(tag="html")
    if name == "lang" and inner:
        return part._replace(attributes=(*part.attributes, ("lang", "|=", inner.strip())))
    kind, _, of = name.rpartition("-of-type" if name.endswith("-of-type") else "-child")
    if kind and not of and (places := _places(kind, inner)):
        return part._replace(positions=(*part.positions, *((*place, name.endswith("type")) for place in places)))
    if name in {"not", "is", "where", "matches"} and inner:
        read = [_parsed(each.strip()) for each in _LIST.findall(inner)]
        if all(len(each) == 1 for each in read):
            return part._replace(others=(*part.others, (name, tuple(each[0][1] for each in read))))
    if name == "has" and inner:
        return _with_inside(part, inner)
    return None


def _with_inside(part: Compound, inner: str) -> Compound | None:
    """Add what an element must have inside: one of some parts, all of its children or anywhere."""
    asked = [each.strip() for each in _LIST.findall(inner)]
    combinator = ">" if asked and all(each.startswith(">") for each in asked) else " "
    read = [_parsed(each.lstrip("> ")) for each in asked]
    if not all(len(each) == 1 for each in read) or (combinator == " " and any(each.startswith(">") for each in asked)):
        return None
    return part._replace(inside=(*part.inside, (combinator, tuple(each[0][1] for each in read))))


def _places(kind: str, inner: str | None) -> list[tuple[int, int]]:
    """Read which places among others a name is for."""
    if kind in _ENDS:
        return [(0, place) for place in _ENDS[kind]]
    place = _nth(inner) if kind in {"nth", "nth-last"} and inner is not None else None
    return [(place[0], place[1] if kind == "nth" else -place[1])] if place else []


def _nth(formula: str) -> tuple[int, int] | None:
    """Read ``2n+1``, ``odd`` or ``3`` as a step and the first place that it comes to."""
    text = {"odd": "2n+1", "even": "2n"}.get(formula.strip().lower(), formula)
    found = _NTH.match(text.strip())
    if found is None or not text.strip():
        return None
    step = 0 if found[1] is None else int(f"{found[1]}1") if found[1] in {"", "+", "-"} else int(found[1])
    first = int((found[2] or "0").replace(" ", ""))
    while step > 0 and first < 1:
        first += step
    return (step, first) if first > 0 else None
