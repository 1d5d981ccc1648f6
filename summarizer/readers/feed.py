"""An RSS or Atom feed to its entries, newest first, each with the text that the feed itself holds of it; nothing is fetched."""

# pyright: basic
# feedparser has no types; strict would ask for one in every line.

from __future__ import annotations

from datetime import datetime
from email.utils import parsedate_to_datetime
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any

import feedparser

from summarizer.readers.caps import check_markup
from summarizer.readers.decode import decode_page
from summarizer.readers.extract import Extract, UnreadableError
from summarizer.readers.html import read_page
from summarizer.readers.tidy import tidy, titled

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_TAGS = 200_000
MAX_ENTRIES = 200
"""Entries that are read, the newest of the feed; more than a reader could read in a week."""


def read(data: bytes, charset: str | None, url: str | None) -> tuple[Extract, ...]:  # noqa: ARG001 - an entry has an address of its own
    """
    Read a feed.

    Raises:
        UnreadableError: It breaks a limit of markup.
    """
    text, notes = decode_page(data, charset)
    check_markup(text, tags=MAX_TAGS)
    # A stream: what is given as text, feedparser would take for an address or a file's name. It does not clean the markup either, for
    # that takes away by what hidden text is known.
    parsed: Any = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    publisher = _plain(parsed.feed.get("title", ""))
    if len(parsed.entries) > MAX_ENTRIES:
        notes = (*notes, f"of {len(parsed.entries):,} entries of the feed, the newest {MAX_ENTRIES} were read")
    newest = sorted(parsed.entries, key=_moment, reverse=True)[:MAX_ENTRIES]
    found = (_entry(entry, publisher, notes) for entry in newest)
    return tuple(extract for extract in found if extract is not None)


def _moment(entry: Mapping[str, Any]) -> tuple[int, ...]:
    """Tell when an entry was published, to the second in universal time; empty, and before all others, where it does not say."""
    return tuple(entry.get("published_parsed") or entry.get("updated_parsed") or ())[:6]


def _day(entry: Mapping[str, Any]) -> str | None:
    """Tell the day that an entry states, in its own zone; that in universal time where its form is another."""
    stated = str(entry.get("published") or entry.get("updated") or "")
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(stated).date().isoformat()
        except (TypeError, ValueError, OverflowError):
            continue
    moment = _moment(entry)
    return "{:04}-{:02}-{:02}".format(*moment[:3]) if moment else None


def _entry(entry: Mapping[str, Any], publisher: str | None, notes: tuple[str, ...]) -> Extract | None:
    """Read an entry; one without a text of its own is none."""
    # What describes a picture or a recording is parsed as the content, or puts it in the summary's place.
    told = [str(content.get("value", "")) for content in entry.get("content", ())] + [str(entry.get("summary", ""))]
    markup = max(told, key=len)
    if not markup.strip():
        return None
    title = _plain(str(entry.get("title", "")))
    page = f"<html><head><title>{escape(title or '')}</title></head><body><article>{markup}</article></body></html>"
    try:
        body = read_page(page, (), None)
    except UnreadableError as error:
        return Extract(text="", title=title, notes=(f"the entry {error}",))
    text, changed = tidy(titled(body.text, title))
    return Extract(
        text=text,
        title=title,
        publisher=publisher,
        published=_day(entry),
        url=str(entry.get("link", "")) or None,
        notes=(*notes, *body.notes, *changed),
    )


def _plain(markup: str) -> str | None:
    """Take the markup out of a title."""
    from lxml.html import fromstring

    if "<" not in markup and "&" not in markup:
        return " ".join(markup.split()) or None
    return " ".join(fromstring(f"<div>{markup}</div>").text_content().split()) or None
