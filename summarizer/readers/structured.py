"""What a page says of itself in JSON-LD (schema.org): its article, its title, who published it, and whether it is for subscribers."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

_MAX_NODES = 5_000
_NO_CHARACTER = re.compile(r"&#\d{8,};?")
"""A reference to what no character is, whose digits Python may refuse to read."""
_BLOCK = re.compile(r"<(?:/?(?:p|div|li|ul|ol|h[1-6]|blockquote)|br)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,400})?/?>", re.IGNORECASE)


def article_of(tree: HtmlElement) -> Mapping[str, Any]:
    """Return the article with the longest body that the page's JSON-LD holds; empty where it holds none."""
    nodes = [node for script in tree.iter("script") if _is_data(script) for node in _nodes(script.text or "")]
    article = max(filter(_is_article, nodes), key=lambda node: len(text_in(node, "articleBody")), default=dict[str, Any]())
    if (publisher := text_in(article, "publisher", "@id")) and not text_in(article, "publisher", "name"):
        named = next((node for node in nodes if text_in(node, "@id") == publisher and text_in(node, "name")), None)
        return {**article, "publisher": named} if named else article
    return article


def text_in(article: Mapping[str, Any], *path: str) -> str:
    """Return the text at a path of names, empty where there is none."""
    value: object = article
    for name in path:
        if isinstance(value, list):
            value = cast("list[object]", value)[0] if value else None
        value = cast("Mapping[str, object]", value).get(name) if isinstance(value, dict) else None
    return _plain(value) if isinstance(value, str) else ""


def _plain(text: str) -> str:
    """Read what a page wrote with entities and tags of HTML, which the data itself has none of."""
    if "&" in text or "<" in text:
        text = _TAG.sub("", _BLOCK.sub("\n", html.unescape(_NO_CHARACTER.sub("\ufffd", text))))
    return text.strip()


def is_paid(article: Mapping[str, Any]) -> bool:
    """Whether the article says that not everybody may read it."""
    return str(article.get("isAccessibleForFree", "")).strip().lower() == "false"


def _is_data(script: HtmlElement) -> bool:
    return (script.get("type") or "").strip().lower() == "application/ld+json"


def _nodes(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON text, breadth first; nothing for what is no JSON."""
    try:
        waiting: list[object] = [json.loads(text, strict=False)]  # a break of a line within a text is a common mistake
    except ValueError:
        return
    for count, value in enumerate(waiting):
        if count > _MAX_NODES:
            return
        if isinstance(value, dict):
            node = cast("dict[str, Any]", value)
            yield node
            waiting += node.values()
        elif isinstance(value, list):
            waiting += cast("list[object]", value)


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    named = cast("list[object]", kinds) if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(("Article", "Posting", "Report")) for kind in named)
