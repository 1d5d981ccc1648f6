"""Pages of the web in the store: by the digests of their URLs, for a while, and not too many."""

from __future__ import annotations

import hashlib
import time
from typing import TYPE_CHECKING

from summarizer.load.fetch.pages import KeptPage

if TYPE_CHECKING:
    import sqlite3

DAYS = 30
"""A page is kept so long after it was last used."""
MAX_BYTES = 64 * 1024 * 1024
"""Of all pages together; a few hundred articles."""

_DAY = 86_400


def find(connection: sqlite3.Connection, url: str) -> KeptPage | None:
    """Find a page, and note that it was used."""
    now = time.time()
    row = connection.execute(
        "UPDATE pages SET used = ? WHERE key = ? AND used > ? RETURNING etag, modified, media_type, charset, body",
        (now, _key(url), now - DAYS * _DAY),
    ).fetchone()
    if row is None:
        return None
    etag, modified, media_type, charset, body = row
    return KeptPage(etag=etag, modified=modified, media_type=media_type, charset=charset, body=body)


def keep(connection: sqlite3.Connection, url: str, page: KeptPage) -> None:
    """Keep a page, and forget those that are over the limits."""
    now = time.time()
    row = (_key(url), page.etag, page.modified, page.media_type, page.charset, page.body, now)
    connection.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    forget_until(connection, now - DAYS * _DAY)
    connection.execute(
        "DELETE FROM pages WHERE key IN (SELECT key FROM"
        " (SELECT key, sum(length(body)) OVER (ORDER BY used DESC, key) AS total FROM pages) WHERE total > ?)",
        (MAX_BYTES,),
    )


def forget(connection: sqlite3.Connection, url: str) -> None:
    """Forget a page."""
    connection.execute("DELETE FROM pages WHERE key = ?", (_key(url),))


def forget_until(connection: sqlite3.Connection, until: float) -> int:
    """Forget the pages that were last used at a time, in seconds since the epoch, or before; returns how many."""
    return connection.execute("DELETE FROM pages WHERE used <= ?", (until,)).rowcount


def count(connection: sqlite3.Connection) -> tuple[int, int]:
    """Count the pages, and the bytes of their bodies."""
    found: tuple[int, int] = connection.execute("SELECT count(*), coalesce(sum(length(body)), 0) FROM pages").fetchone()
    return found


def _key(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()
