"""What the first lines of an article say of it: title, publisher, date, URL."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.load.dates import read_date
from summarizer.orders import addresses_machine
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from datetime import date

_FIELD = re.compile(r"(?P<key>title|publisher|published|url)[ \t]*:[ \t]*(?P<value>[^\r\n]*)(?:\r\n|\r|\n|\Z)", re.IGNORECASE)
_URL = re.compile(r"\Ahttps?://[^\s<>\"'\\^`{|}\x00-\x20\x7f-\x9f]{1,2000}\Z")
_LINE = re.compile(r"[^\r\n]+")
_HEAD_LINES = 6
_SEARCHED = 4_000
_MAX_TITLE = 160
_MAX_DATELINE = 160
_LABELLED = re.compile(
    r"(?:source|feed|quelle|来源)\s?[:：]\s*(?P<name>[^\r\n|·]{2,60}?)\s*(?:published|veröffentlicht|\s{2}|\||·|\Z)", re.IGNORECASE
)
_DESK = re.compile(r"by\s(?:the\s)?(?P<name>[^\r\n]{2,50}?)\s(?:desk|staff|newsroom|team|editors)\Z", re.IGNORECASE)
_SEPARATOR = lazy(r"[|·•]|\s[-–—/]\s|\+{3}|(?:published|updated)\s?[:-]", re.IGNORECASE)
_MOMENT = lazy(
    r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?(?:[ap]\.?m\.?|uhr|h))?(?:\s(?:[A-Z]{2,4}))?|"
    r"\d{4}-\d{2}-\d{2}\S*|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|"
    r"\d{1,2}(?:\.|st|nd|rd|th)?\s\w{3,10}\.?,?\s\d{4}|\w{3,10}\.?\s\d{1,2},?\s\d{4}",
    re.IGNORECASE,
)
_AGENCY = lazy(
    r"\A(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'/ -]{1,40}(?:,\s[^()/\n]{1,40})?\s|[^\W\d_][^()/\n]{1,60}\d\.?\s)?"
    r"(?:\((?P<name>[^\W\d_][^()\d:\n]{1,29})\)|/(?P<house>[^\W\d_][^/\d:\n]{1,29})/)\s?\.?\s?(?:[–—]|-{1,2})\s"
)
"""The agency of a dateline ("LEEDS, March 3 (Northline) —")."""
_BYLINE = lazy(r"\A(?:by|von|par|por|di|van)\s", re.IGNORECASE)
_NO_PUBLISHER = lazy(
    r"\d|^(?:by|von|par|por|text|updated?|published|publié\w*|mis\sà|publicado|actualizado|pubblicato|aggiornato|veröffentlicht|stand|isin|wkn|mon|tues?|wed|thu|fri|sat|sun|montag|dienstag)|day$|read$",
    re.IGNORECASE,
)
_MENU = re.compile(
    r"^[\[<#☰•-]|\|.*\|| [>›»→] |\s{2}|\]$|^(?:ad|anzeige|advertisement)$|\bsign ?up (?:for|to) (?:our|the)\b|"
    r"\b(?:cookies?|log ?in|sign ?in|subscribe|free)\b|(?-i:^[A-Z\W\d]+$)",
    re.IGNORECASE,
)
_HEADING = re.compile(rf"#{{1,2}} (?P<title>[^\s#<\[|][^<\[|]{{0,{_MAX_TITLE}}})")
_MAX_NAME_WORDS = 5


class Masthead(NamedTuple):
    """
    What stands above the article.

    Attributes:
        end: Where a ``Title:/Publisher:/Published:/URL:`` block ends, 0 where there is none.
        agency: Whose dateline it has.
    """

    end: int = 0
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    agency: str | None = None


def read_masthead(text: str) -> Masthead:
    """Read the header block at the very start, and what it leaves open from the first lines."""
    fields, end = _fields(text)
    lines = [found.group().strip() for found in _LINE.finditer(text, end, end + _SEARCHED)]
    lines = [line for line in lines if line][:_HEAD_LINES]
    dateline = next((line[:_MAX_DATELINE] for line in lines if read_date(line[:_MAX_DATELINE])), None)
    return Masthead(
        end=end,
        title=fields.get("title") or (_title(lines) if "title" not in fields else None),
        publisher=fields.get("publisher") or _publisher(lines, dateline),
        published=read_date(fields["published"]) if "published" in fields else read_date(dateline or ""),
        url=web_address(fields.get("url", "")),
        agency=next((agency for line in lines if (agency := _agency(line))), None),
    )


def web_address(url: str) -> str | None:
    """Return an http or https address without spaces or control characters, None for anything else."""
    return url if _URL.match(url) else None


def _fields(text: str) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    end = 0
    while found := _FIELD.match(text, end):
        fields.setdefault(found["key"].lower(), found["value"].strip())
        end = found.end()
    return fields, end


def _title(lines: list[str]) -> str | None:
    """Take a heading of Markdown, or the first headline that is no menu, dateline or order to a machine, unless a sentence comes first."""
    for line in lines:
        if heading := _HEADING.fullmatch(line):
            return heading["title"]
        if _MENU.search(line) or addresses_machine(line):
            continue
        if len(line) > _MAX_TITLE or line.endswith((".", "。")):
            return None
        if not line.endswith((":", ";", ",")) and read_date(line) is None:
            return line
    return None


def _publisher(lines: list[str], dateline: str | None) -> str | None:
    for line in lines:
        if found := _LABELLED.search(line) or _DESK.match(line):
            return found["name"]
    parts = [part.strip(" ()") for part in _SEPARATOR.split(_MOMENT.sub("|", dateline)) if part.strip(" ()")] if dateline else []
    named = next((name for part in parts if (name := _name(part))), None)
    return None if named is None or _is_place(named, parts, lines, dateline) else named


def _agency(line: str) -> str | None:
    found = _AGENCY.match(line)
    return found and (found["name"] or found["house"]).strip()


def _is_place(named: str, parts: list[str], lines: list[str], dateline: str | None) -> bool:
    """Whether what stands in capitals beside a date, below who wrote the article, is where he did."""
    before = next((one for one, other in pairwise(lines) if other[:_MAX_DATELINE] == dateline), "")
    return named.isupper() and len(parts) == 1 and _BYLINE.match(before) is not None


def _name(part: str) -> str | None:
    """Take what stands before a comma as a name; one word before a comma is the place of a dateline."""
    name, comma, _ = part.strip(" ()").partition(",")
    words = name.split()
    if not 1 <= len(words) <= _MAX_NAME_WORDS or (comma and len(words) == 1) or "(" in name:  # a listed company with its code
        return None
    return name if words[0][:1].isalpha() and not words[0][:1].islower() and not _NO_PUBLISHER.search(name) else None
