"""
What a page is called and who published it, where its head leaves that to the words of its title.

A title is a headline and a site's name in either order, with a stroke between: the headline is the longer part that stands in the page as a
line of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_STROKE = re.compile(r"\s[-–—|·•:»«/]\s|\s?[|｜＿_：]\s?")
_MOST_STROKES = 8
_LONGEST_TITLE = 400
_SITE_WORDS, _SITE = 5, 40
"""Most words and characters of a site's name."""
_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,20}")


def parted(title: str, lines: Collection[str]) -> tuple[str, str]:
    """
    Part a page's title into headline and name of the site, either empty where it cannot be told.

    Args:
        title: The title, with single blanks.
        lines: The lines of the page, each with single blanks.
    """
    if len(title) > _LONGEST_TITLE:
        return "", ""
    cuts = list(_STROKE.finditer(title))[:_MOST_STROKES]
    sides = [(title[: cut.start()], title[cut.end() :]) for cut in cuts]
    heads = [head for side in sides for head in side if head in lines]
    headline = max([title, *heads] if title in lines else heads, key=len, default="")
    if not headline or headline == title:
        return headline, ""
    site = _STROKE.split(title)[-1 if title.startswith(headline) else 0].strip()
    return headline, site if _is_name(site) else ""


def is_host(name: str) -> bool:
    """Whether a name is no more than an address."""
    return _HOST.fullmatch(name) is not None


def _is_name(site: str) -> bool:
    return 0 < len(site) <= _SITE and len(site.split()) <= _SITE_WORDS and not any(map(str.isdecimal, site)) and site[:1].isalpha()
