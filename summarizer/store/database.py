"""The SQLite file itself: who may read it, how it is laid out, and how surely it is written."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

from summarizer.errors import StoreError
from summarizer.store.place import default_path

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION = 0x5042_7266
"""Marks the file as ours (SQLite's application_id)."""

VERSION = 3
_PATIENCE = 30.0
"""Seconds to wait for another process that is writing."""

# A request without an outcome is an intent: it may have been sent. Only the digest of a request is kept, so no source's text is. A number
# is never given again, so that an answer that comes after its request was forgotten is nobody else's.
_LAYOUT = """
CREATE TABLE requests (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    host TEXT NOT NULL,
    model TEXT NOT NULL,
    run TEXT NOT NULL,
    sent REAL NOT NULL,
    outcome TEXT,
    body BLOB,
    usable INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX requests_by_key ON requests (key);
CREATE TABLE conclusions (key TEXT PRIMARY KEY, numbers TEXT NOT NULL) STRICT;
"""
# Pages of the web are no more than a saving, so a store that was made without them gets the table as it is opened. A page is known by the
# SHA-256 of its URL, which may hold a secret.
_PAGES = """
CREATE TABLE IF NOT EXISTS pages (
    key TEXT PRIMARY KEY,
    etag TEXT,
    modified TEXT,
    media_type TEXT NOT NULL,
    charset TEXT,
    body BLOB NOT NULL,
    used REAL NOT NULL
) STRICT
"""


def connect(path: Path) -> sqlite3.Connection:
    """
    Open the file, or make it, for its owner alone; a folder is made only for the store that nobody named, where it cannot be mistyped.

    Raises:
        StoreError: It cannot be opened, is damaged, or is no store of this version; or its folder is not there.
    """
    try:
        if not path.parent.exists():
            if path != default_path({}):
                message = f"There is no folder {str(path.parent)!r} for the store {path.name!r}: make it, or name another with --store."
                raise StoreError(message)
            path.parent.mkdir(parents=True, mode=0o700)
        _make(path)
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            _prepare(connection, path)
        except BaseException:
            connection.close()
            raise
    except OSError as error:
        message = f"The store {str(path)!r} cannot be opened ({error.strerror}): name another with --store, or do without (--no-store)."
        raise StoreError(message) from None
    except sqlite3.Error as error:
        raise StoreError(failure(path, error)) from None
    return connection


def _make(path: Path) -> None:
    """
    Make the file, and not have SQLite make it, so that others never can read it; SQLite's own files beside it take its mode.

    One without a byte is as good as none: somebody may have made it for a store, and a run that was killed may have come no further. Any
    other is left to SQLite: on POSIX, closing a file takes the locks of the whole process from it, and with them what another connection
    of this process has written.
    """
    if path.is_file() and path.stat().st_size and os.access(path, os.R_OK | os.W_OK):
        return
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not os.fstat(file).st_size and os.name == "posix":
            os.fchmod(file, 0o600)
    finally:
        os.close(file)


def failure(path: Path, error: sqlite3.Error | OSError) -> str:
    """Say what is wrong with a store."""
    code = getattr(error, "sqlite_errorcode", None)
    if code in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}:
        return f"The store {str(path)!r} is damaged or no store: move it away, or name another with --store."
    return f"The store {str(path)!r} cannot be used ({error}): make room or name another with --store."


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("BEGIN IMMEDIATE")
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if not tables and not application:
        for statement in _LAYOUT.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id={APPLICATION}")
        connection.execute(f"PRAGMA user_version={VERSION}")
    elif (application, version) != (APPLICATION, VERSION):
        connection.execute("ROLLBACK")
        what = "is the database of another program" if application != APPLICATION else f"is of version {version}, and this is {VERSION}"
        message = f"The store {str(path)!r} {what}: name another with --store."
        raise StoreError(message)
    connection.execute(_PAGES)
    connection.execute("COMMIT")
