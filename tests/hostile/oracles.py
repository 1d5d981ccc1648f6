"""
What each form of output must never do, told by parsing it as whoever receives it would.

An oracle takes a page and the brief that it renders, and lists what is wrong with it.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from summarizer import Brief

# --- JSON -----------------------------------------------------------------------------------------------------------


def _no_constant(name: str) -> Any:  # noqa: ANN401 - JSON
    message = f"{name} is no JSON"
    raise ValueError(message)


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) != len(pairs):
        message = "a key stands twice"
        raise ValueError(message)
    return dict(pairs)


def strict_json(page: str, _: Brief) -> Iterator[str]:
    """JSON is strict, in UTF-8, and holds no raw character that acts on a terminal or breaks a line elsewhere."""
    try:
        page.encode()
        json.loads(page, parse_constant=_no_constant, object_pairs_hook=_no_key_twice)
    except ValueError as error:
        yield str(error)
    yield from unsafe_characters(page)


def one_line(page: str, brief: Brief) -> Iterator[str]:
    """A line of JSONL is one line to every reader of lines, and strict JSON."""
    if len(page.splitlines()) != 1:
        yield "it is not one line"
    yield from strict_json(page, brief)


# --- terminal -------------------------------------------------------------------------------------------------------

_LINES = "\n"
_FORBIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_SELECTORS = re.compile("[\u034f\u115f\u1160\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")


def unsafe_characters(page: str, _: Brief | None = None) -> Iterator[str]:
    """No control but the line feed, no format character (bidirectional, zero-width, tag), no lone surrogate, no noncharacter."""
    for character in sorted(set(page)):
        if character != _LINES and (unicodedata.category(character) in _FORBIDDEN or _SELECTORS.match(character)):
            yield f"U+{ord(character):04X}"


# --- Markdown -------------------------------------------------------------------------------------------------------

_FOOTNOTE = re.compile(r"^\[\^\d+\]: ", re.MULTILINE)
_HEADINGS = frozenset(
    {
        "Summary",
        "Catalysts",
        "Risks",
        "Key figures",
        "Other figures",
        "Checks",
        "Withheld",
        "Sources",
        "Coverage",
        "How this brief was made",
    }
)
_BARE = re.compile(r"(?i)\bwww\.\S|\b[a-z][a-z0-9+.-]{1,15}://\S|\S@\w+\.\w")
_MADE = frozenset("p h1 h2 ul ol li strong em code table thead tbody tr th td br a s del".split())


def plain_markdown(
    page: str, brief: Brief, *, headings: Collection[str] = _HEADINGS, titles: int = 1, tables: int = 2, more: Collection[str] = ()
) -> Iterator[str]:
    """
    Markdown renders to no raw HTML, no image, no link but those of the sources, no heading and no table that the renderer did not make.

    It is rendered as GitHub would: with tables, struck text and bare addresses as links; raw HTML is let through, so that it is seen.

    Args:
        page: The page.
        brief: What it renders.
        headings: Headings that the renderer makes.
        titles: Titles that it makes.
        tables: The most tables that it makes.
        more: More tags that its Markdown makes.
    """
    sources = {source.url for source in brief.sources if source.url}
    document = _FOOTNOTE.sub("- footnote: ", page)
    tree = _Tree(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(document))
    yield from (f"<{tag}>" for tag in tree.tags - _MADE - {*more})
    yield from (f"the link {url!r}" for url in tree.links - {*sources, *map(_escaped, sources)})
    yield from (f"the attribute {name}" for name in tree.attributes - {"href", "style", "start"})
    yield from (f"the heading {heading!r}" for heading in set(tree.headings["h2"]) - {*headings})
    if len(tree.headings["h1"]) != titles:
        yield f"{len(tree.headings['h1'])} titles"
    if tree.count["table"] > tables:
        yield f"{tree.count['table']} tables"
    for text in tree.outside_links:
        yield from (f"an address that becomes a link: {found!r}" for found in _BARE.findall(text))
    yield from unsafe_characters(page)


def _escaped(url: str) -> str:
    from urllib.parse import quote

    return quote(url, safe="/:?#@!$&'()*+,;=%-._~")


class _Tree(HTMLParser):
    """What a rendered page is made of."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.count: dict[str, int] = dict.fromkeys(("table",), 0)
        self.attributes: set[str] = set()
        self.links: set[str] = set()
        self.headings: dict[str, list[str]] = {"h1": [], "h2": []}
        self.outside_links: list[str] = []
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.found.append((tag, dict(attrs)))
        self.attributes |= {name for name, _ in attrs}
        self.links |= {value or "" for name, value in attrs if name in {"href", "src"}}
        self.count[tag] = self.count.get(tag, 0) + 1
        if tag not in {"br", "img", "meta", "link", "input", "hr", "wbr"}:
            self.open.append(tag)
        if tag in self.headings:
            self.headings[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        while tag in self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        inside = self.open[-1] if self.open else ""
        if inside in self.raw:
            self.raw[inside].append(data)
        elif "a" not in self.open and "code" not in self.open:
            self.outside_links.append(data)
        if inside in self.headings:
            self.headings[inside][-1] += data

    def handle_comment(self, data: str) -> None:
        self.tags.add(f"!--{data[:20]}")

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html":
            self.tags.add(f"!{decl[:20]}")

    def handle_pi(self, data: str) -> None:
        self.tags.add(f"?{data[:20]}")


@lru_cache(maxsize=1)
def _parsed(page: str) -> _Tree:
    """Parse a page once for all that is asked of it."""
    return _Tree(page)


# --- HTML -----------------------------------------------------------------------------------------------------------

_TAGS = frozenset(
    "html head meta title style script body main header footer nav section article aside h1 h2 h3 h4 p div span a ul ol li dl dt dd table "
    "caption colgroup col thead tbody tfoot tr th td strong em b i mark q blockquote cite code pre sup sub small abbr time details summary "
    "button label input figure figcaption svg g path rect line polyline circle text tspan desc template br hr wbr".split()
)
_ATTRIBUTES = frozenset(
    "id class href title lang dir charset content name role type open scope colspan rowspan start value for tabindex hidden datetime rel "
    "viewbox width height d x y x1 x2 y1 y2 dx dy cx cy r rx ry points fill stroke transform text-anchor xmlns focusable".split()
)
_WEB = frozenset({"http", "https"})


_BOXED = re.compile(r"<i class=x data-x=[0-9A-F]+>.</i>", re.DOTALL)
"""A character of a source that acts, in the box that its style keeps it in: what stands in the box is all that it can turn."""
_SPELLED = re.compile(r"(?<=[^\W\d_])\xad|(?<=[^\x00-\x7f])[\u200c\u200d\ufe00-\ufe0f]|[\ufe0f](?=\u20e3)")
"""What some words and pictographs are spelled with: no number has it in it."""


def inert_html(page: str, brief: Brief, *, scripts: Collection[str] = (), attributes: Collection[str] = ()) -> Iterator[str]:
    """
    A page holds tags and attributes of a list, no script but its own, nothing remote, and no link but within it and to the sources.

    Args:
        page: The page.
        brief: What it renders.
        scripts: SHA-256 of the scripts that are the page's own, as hexadecimal digits.
        attributes: More attributes that the page's own code makes.
    """
    tree = _parsed(page)
    sources = {source.url for source in brief.sources if source.url}
    allowed = {*sources, *map(_escaped, sources)}
    yield from (f"<{tag}>" for tag in tree.tags - _TAGS)
    yield from (f"a script that is not the page's own: {script[:40]!r}" for script in tree.raw["script"] if _digest(script) not in scripts)
    for tag, given in tree.found:
        for name, value in given.items():
            yield from _faults_of(tag, name, value or "", allowed, attributes)
    for style in tree.raw["style"]:
        if re.search(r"@import|url\(\s*['\"]?(?!data:|#)|expression\(|</", style, re.IGNORECASE):
            yield "a style that loads something"
    yield from unsafe_characters(_SPELLED.sub("", _BOXED.sub("", page)))


def own_page(page: str, brief: Brief, *, script: str, style: str) -> Iterator[str]:
    """
    The page of a brief: as above, with one script and one style, those of the package, and a policy that lets a browser run no other.

    Args:
        page: The page.
        brief: What it renders.
        script: The script of the package.
        style: The style sheet of the package.
    """
    yield from inert_html(page, brief, scripts={_digest(script)}, attributes={"http-equiv", "target", "preserveaspectratio"})
    tree = _parsed(page)
    if tree.raw["script"] != [script] or tree.raw["style"] != [style]:
        yield "a script or a style that is not the package's"
    policies = [given.get("content") or "" for tag, given in tree.found if tag == "meta" and "http-equiv" in given]
    if [set(policy.split("; ")) for policy in policies] != [_policy(script, style)]:
        yield f"the policy {policies}"


def _policy(script: str, style: str) -> set[str]:
    """Return the rules of the page: nothing from anywhere, and of scripts and styles those two, by their digests."""
    script, style = (b64encode(sha256(text.encode()).digest()).decode() for text in (script, style))
    own = {f"script-src 'sha256-{script}'", f"style-src 'sha256-{style}'"}
    return own | {"default-src 'none'", "base-uri 'none'", "form-action 'none'"}


def _faults_of(tag: str, name: str, value: str, allowed: Collection[str], more: Collection[str]) -> Iterator[str]:
    known = name in _ATTRIBUTES or name in more or name.startswith(("data-", "aria-"))
    if name.startswith("on") or name in {"style", "srcdoc", "formaction", "action", "ping", "background", "poster", "src", "srcset"}:
        if name != "style" or re.search(r"url\(|expression|@import", value, re.IGNORECASE):
            yield f"{name} in <{tag}>"
    elif not known:
        yield f"the attribute {name} in <{tag}>"
    if name == "href" and not value.startswith("#") and value not in allowed:
        yield f"the link {value!r}"
    if name == "href" and urlsplit(value).scheme not in {*_WEB, ""}:
        yield f"the scheme of {value!r}"
    if tag == "meta" and name == "http-equiv" and value.lower() != "content-security-policy":
        yield f"<meta http-equiv={value!r}>"


def _digest(script: str) -> str:
    return sha256(script.encode()).hexdigest()


# --- CSV ------------------------------------------------------------------------------------------------------------

_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?\Z")


def inert_csv(page: str, _: Brief | None = None) -> Iterator[str]:
    """No cell begins as a formula does, unless it is a plain number; every row has as many cells as the first; nothing is hidden in one."""
    rows = list(csv.reader(io.StringIO(page, newline=""), strict=True))
    yield from (f"a row of {len(row)} cells" for row in rows if len(row) != len(rows[0]))
    for row in rows:
        yield from (f"a formula: {cell[:30]!r}" for cell in row if _FORMULA.match(cell) and not _NUMBER.match(cell))
    yield from unsafe_characters(page.replace("\r\n", "\n"))
