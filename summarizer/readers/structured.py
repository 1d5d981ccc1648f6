"""What a page says of itself in JSON-LD (schema.org): its article, its title, who published it, and whether it is for subscribers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

_MAX_NODES = 5_000


def article_of(tree: HtmlElement) -> Mapping[str, Any]:
    """Return the article with the longest body that the page's JSON-LD holds; empty where it holds none."""
    articles = [node for script in tree.iter("script") if _is_data(script) for node in _nodes(script.text or "") if _is_article(node)]
    return max(articles, key=lambda node: len(text_in(node, "articleBody")), default=dict[str, Any]())


def text_in(article: Mapping[str, Any], *path: str) -> str:
    """Return the text at a path of names, empty where there is none."""
    value: object = article
    for name in path:
        if isinstance(value, list):
            value = cast("list[object]", value)[0] if value else None
        value = cast("Mapping[str, object]", value).get(name) if isinstance(value, dict) else None
    return value.strip() if isinstance(value, str) else ""


def is_paid(article: Mapping[str, Any]) -> bool:
    """Whether the article says that not everybody may read it."""
    return str(article.get("isAccessibleForFree", "")).strip().lower() == "false"


def _is_data(script: HtmlElement) -> bool:
    return (script.get("type") or "").strip().lower() == "application/ld+json"


def _nodes(text: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON text, breadth first; nothing for what is no JSON."""
    try:
        waiting: list[object] = [json.loads(text)]
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
