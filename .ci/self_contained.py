"""
Find what a built site would load from another server: fonts, scripts, styles, pictures, frames.

    python3 .ci/self_contained.py SITE
"""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

_LOADED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("link", "href"), ("object", "data")}
_NOT_LOADED = {"canonical", "next", "prev", "alternate", "search"}
_ELSEWHERE = re.compile(r"^(?:https?:)?//", re.IGNORECASE)
_IN_STYLE = re.compile(r"(?:@import\s+|url\(\s*)['\"]?((?:https?:)?//[^'\")\s]+)", re.IGNORECASE)


class _Page(HTMLParser):
    """Collects what a page loads."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note each address of another server that is loaded, not only linked."""
        given = dict(attrs)
        if tag == "link" and (given.get("rel") or "").casefold() in _NOT_LOADED:
            return
        self.found += [value for name, value in attrs if (tag, name) in _LOADED and value and _ELSEWHERE.match(value)]


def main(site: Path) -> int:
    """Tell what was found, and how many files were read."""
    pages, styles = sorted(site.rglob("*.html")), sorted(site.rglob("*.css"))
    found: list[str] = []
    for path in pages:
        page = _Page()
        page.feed(path.read_text(encoding="utf-8"))
        found += [f"{path.relative_to(site)}: {address}" for address in page.found]
    for path in styles:
        found += [f"{path.relative_to(site)}: {address}" for address in _IN_STYLE.findall(path.read_text(encoding="utf-8"))]
    print("\n".join(found) or f"{len(pages)} pages and {len(styles)} style sheets load nothing from another server")
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
