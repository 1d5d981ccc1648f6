"""
The store of answers and pages: one thread writes, and callers wait for it.

Every write is on disk when its method returns (WAL, synchronous=FULL). Calls that arrive during a write go into the next transaction
together, so fifty answers at once cost one wait for the disk, not fifty.
"""

from __future__ import annotations

import asyncio
import json
import math
import os
import queue
import sqlite3
import threading
import time
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeAlias, TypeVar

from summarizer.arguments import NAME, NUMBER, check_type, check_types
from summarizer.ask.keeping import Intent, Kept
from summarizer.errors import StoreError, UsageError
from summarizer.store import pages
from summarizer.store.database import connect, failure
from summarizer.store.leases import Lease

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from types import TracebackType

    from summarizer.load.fetch.pages import KeptPage

T = TypeVar("T")

_MOST = 256
"""Most requests to the store in one transaction."""

_DAY = 86_400

_LOOK_AGAIN = 0.2
"""Seconds after which a request that somebody else sent is looked at again."""

_LONGEST = 600.0
"""Seconds; nobody waits that long for one answer, so of a request that was sent before nothing more is expected."""

_Job: TypeAlias = "tuple[Callable[[sqlite3.Connection], Any], Future[Any]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """
    What a store holds.

    Attributes:
        answers: Number of stored answers.
        unknown: Number of requests without a known outcome.
        failed: Number of requests that ended in an error.
        pages: Number of stored web pages.
        page_bytes: Total size of their bodies.
        bytes: Size of the file.
        oldest: When the oldest request was sent, in seconds since the epoch; None if there is none.
    """

    answers: int
    unknown: int
    failed: int
    pages: int
    page_bytes: int
    bytes: int
    oldest: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared:
    """Number of deleted requests (with their answers) and of deleted web pages."""

    requests: int
    pages: int


class Store:
    """
    A store of answers and pages. It implements ``summarizer.ask.Keeper`` and ``summarizer.load.fetch.pages.Pages``.

    Several processes may use one file at the same time.
    """

    def __init__(self, path: str | Path) -> None:
        """
        Open or create the store.

        Args:
            path: The SQLite file. It is created in its folder if it does not exist, and only its owner can read it.

        Raises:
            UsageError: The path has the wrong type.
            StoreError: The file cannot be opened, is damaged, or is not a store of this version.
        """
        check_type(NAME, "store", path)
        self.path = Path(path)
        self._connection = connect(self.path)
        self._file, self._is = self.path.resolve(), self.path.stat()
        self._process = os.getpid()
        self._lease = Lease(self.path)
        self._waits: set[int] = set()
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="summarizer-store", daemon=True)
        self._thread.start()
        self._is_closed = False

    def __repr__(self) -> str:
        """Name the file."""
        return f"Store({str(self.path)!r})"

    def __enter__(self) -> Self:
        """Return the store."""
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Write what is pending and close the file. Closing it twice, or in a forked process, does no harm."""
        if not self._is_closed and self._process == os.getpid():
            self._is_closed = True
            self._jobs.put(None)
            self._thread.join()
            self._connection.close()
            self._lease.give_up()

    def __reduce__(self) -> tuple[Callable[[Path], Store], tuple[Path]]:
        """Be opened anew by a process that this is sent to, which has its own connection for as long as it lives."""
        return _opened_here, (self.path,)

    # --- the boundary's side ------------------------------------------------------------------------------------------

    async def find(self, key: str, but: Collection[int]) -> Kept | None:
        """Find the oldest usable answer to a request, except these. If somebody else is waiting for one, wait for that."""

        def run(connection: sqlite3.Connection) -> tuple[Kept | None, bool]:
            rows = connection.execute(
                "SELECT number, body FROM requests WHERE key = ? AND outcome = '200' AND usable AND body IS NOT NULL ORDER BY number",
                (key,),
            )
            kept = next((Kept(number=number, body=body) for number, body in rows if number not in but), None)
            return kept, kept is None and self._is_asked(connection, key)

        while True:
            kept, is_asked = await self._do(run)
            if not is_asked:
                return kept
            await asyncio.sleep(_LOOK_AGAIN)

    async def begin(self, key: str, *, model: str, host: str) -> Intent | None:
        """
        Record that a request is about to be sent, and count equal requests whose sender has gone without learning the outcome.

        Returns:
            None if somebody else has sent the same request and waits for its answer; then nothing is recorded.
        """
        noted: list[tuple[int, str]] = []

        def run(connection: sqlite3.Connection) -> Intent | None:
            if self._is_asked(connection, key):
                return None
            lost = [each.number for each in _open(connection, key) if not self._is_awaited(each)]
            connection.executemany("UPDATE requests SET outcome = 'unknown' WHERE number = ?", [(number,) for number in lost])
            self._lease.take()
            row = (key, host, model, self._lease.run, time.time())
            number = connection.execute("INSERT INTO requests (key, host, model, run, sent) VALUES (?, ?, ?, ?, ?)", row).lastrowid or 0
            self._waits.add(number)
            noted.append((number, self._lease.run))
            return Intent(number=number, lost=len(lost))

        def undo(connection: sqlite3.Connection) -> None:
            connection.executemany("UPDATE requests SET outcome = 'CancelledError' WHERE number = ? AND run = ?", noted)
            self._waits.difference_update(number for number, _ in noted)

        try:
            return await self._do(run)
        except asyncio.CancelledError:  # it may be noted all the same, and nobody will send it
            self._submit(undo)
            raise

    async def end(self, number: int, outcome: str, body: bytes | None) -> None:
        """Record the outcome of a request: the HTTP status or the name of an error, and the raw answer."""
        try:
            await self._do(
                lambda connection: connection.execute("UPDATE requests SET outcome = ?, body = ? WHERE number = ?", (outcome, body, number))
            )
        finally:
            self._waits.discard(number)

    async def conclude(self, key: str, numbers: Sequence[int]) -> None:
        """Record the final answers of a whole conversation, under the key of its first request."""
        row = (key, json.dumps(list(numbers)))
        await self._do(lambda connection: connection.execute("INSERT OR REPLACE INTO conclusions VALUES (?, ?)", row))

    async def concluded(self, key: str) -> tuple[Kept, ...]:
        """Find the final answers of a conversation; empty if there are none, or if one of them is gone."""

        def run(connection: sqlite3.Connection) -> tuple[Kept, ...]:
            row = connection.execute("SELECT numbers FROM conclusions WHERE key = ?", (key,)).fetchone()
            numbers: list[int] = json.loads(row[0]) if row else []
            found = (connection.execute("SELECT number, body FROM requests WHERE number = ?", (number,)).fetchone() for number in numbers)
            kept = tuple(Kept(number=each[0], body=each[1]) for each in found if each and each[1] is not None)
            return kept if len(kept) == len(numbers) else ()

        return await self._do(run)

    async def discard(self, numbers: Collection[int]) -> None:
        """Keep these answers, but never use them again."""
        rows = [(number,) for number in numbers]
        await self._do(lambda connection: connection.executemany("UPDATE requests SET usable = 0 WHERE number = ?", rows))

    # --- the fetcher's side -------------------------------------------------------------------------------------------

    def page(self, url: str) -> KeptPage | None:
        """Find a page that was used within the last ``pages.DAYS`` days."""
        return self._submit(lambda connection: pages.find(connection, url)).result()

    def keep_page(self, url: str, page: KeptPage) -> None:
        """Store a page. Pages unused for too long are deleted, and the longest unused ones if all together are too large."""
        self._submit(lambda connection: pages.keep(connection, url, page)).result()

    def forget_page(self, url: str) -> None:
        """Delete a page, if there is one."""
        self._submit(lambda connection: pages.forget(connection, url)).result()

    # --- the user's side ----------------------------------------------------------------------------------------------

    def stats(self) -> Stats:
        """
        Count what the store holds.

        Raises:
            StoreError: It cannot be read.
        """

        def run(connection: sqlite3.Connection) -> tuple[int, int, int, float | None]:
            found: tuple[int, int, int, float | None] = connection.execute(
                "SELECT count(body), coalesce(sum(outcome IS NULL OR outcome = 'unknown'), 0),"
                " coalesce(sum(body IS NULL AND outcome IS NOT NULL AND outcome <> 'unknown'), 0), min(sent) FROM requests"
            ).fetchone()
            return found

        answers, unknown, failed, oldest = self._submit(run).result()
        kept, size = self._submit(pages.count).result()
        return Stats(
            answers=answers,
            unknown=unknown,
            failed=failed,
            pages=kept,
            page_bytes=size,
            bytes=self.path.stat().st_size,
            oldest=oldest,
        )

    def clear(self, *, older_than: float = 0.0) -> Cleared:
        """
        Delete stored answers and pages, and free their space. A request whose sender still waits for its answer is kept.

        Args:
            older_than: Age in days. Younger requests are kept, and so are pages that were used since.

        Returns:
            How much was deleted.

        Raises:
            UsageError: ``older_than`` is not a number of days.
            StoreError: The store cannot be written.
        """
        check_types(NUMBER, older_than=older_than)
        if not 0 <= older_than < math.inf:
            message = f"older_than is {older_than}: give a number of days, 0 or above."
            raise UsageError(message)

        def run(connection: sqlite3.Connection) -> Cleared:
            until = time.time() - older_than * _DAY
            rows = connection.execute("SELECT number, run, sent FROM requests WHERE outcome IS NULL AND sent <= ?", (until,)).fetchall()
            awaited = json.dumps([each.number for each in map(_Open._make, rows) if self._is_awaited(each)])
            gone = connection.execute(
                "DELETE FROM requests WHERE sent <= ? AND number NOT IN (SELECT value FROM json_each(?))", (until, awaited)
            ).rowcount
            connection.execute(
                "DELETE FROM conclusions WHERE EXISTS (SELECT 1 FROM json_each(numbers) WHERE value NOT IN (SELECT number FROM requests))"
            )
            return Cleared(requests=gone, pages=pages.forget_until(connection, until))

        gone = self._submit(run).result()
        try:
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            raise StoreError(failure(self.path, error)) from None
        return gone

    # --- who waits ----------------------------------------------------------------------------------------------------

    def _is_asked(self, connection: sqlite3.Connection, key: str) -> bool:
        """Whether somebody waits for the answer to a request, and one may still come."""
        return any(each.sent > time.time() - _LONGEST and self._is_awaited(each) for each in _open(connection, key))

    def _is_awaited(self, request: _Open) -> bool:
        """Whether the sender of a request still waits for its outcome."""
        return request.number in self._waits if request.run == self._lease.run else self._lease.is_held(request.run)

    # --- the thread ---------------------------------------------------------------------------------------------------

    async def _do(self, run: Callable[[sqlite3.Connection], T]) -> T:
        return await asyncio.wrap_future(self._submit(run))

    def _submit(self, run: Callable[[sqlite3.Connection], T]) -> Future[T]:
        future: Future[T] = Future()
        if self._process != os.getpid():  # a fork has no thread that would write
            message = f"The store {str(self.path)!r} was opened in another process: open it in each."
            future.set_exception(StoreError(message))
        elif self._is_closed:
            message = f"The store {str(self.path)!r} was closed: open it again."
            future.set_exception(StoreError(message))
        else:
            self._jobs.put((run, future))
        return future

    def _work(self) -> None:
        """Take what is waiting, do it in one transaction, and tell everybody once it is on the disk."""
        while (first := self._jobs.get()) is not None:
            jobs = [first]
            last = False
            while len(jobs) < _MOST and not self._jobs.empty():
                job = self._jobs.get()
                if job is None:
                    last = True
                    break
                jobs.append(job)
            self._write(jobs)
            if last:
                return

    def _write(self, jobs: Sequence[_Job]) -> None:
        try:
            self._check_place()
            self._connection.execute("BEGIN IMMEDIATE")
            results = [run(self._connection) for run, _ in jobs]
            self._connection.execute("COMMIT")
        except Exception as error:  # noqa: BLE001 - whoever waits must be told, whatever it is
            self._fail(jobs, error)
            return
        for (_, future), result in zip(jobs, results, strict=True):
            if future.set_running_or_notify_cancel():
                future.set_result(result)

    def _check_place(self) -> None:
        """Refuse to write into a file that is gone: nobody would find it there."""
        try:
            is_there = os.path.samestat(self._file.stat(), self._is)
        except OSError:
            is_there = False
        if not is_there:
            message = f"The store {str(self.path)!r} was removed or replaced while it was in use: start again."
            raise StoreError(message)

    def _fail(self, jobs: Sequence[_Job], error: Exception) -> None:
        """Undo all of it, and tell all who wait: an answer that is not on the disk is not to be built on."""
        with suppress(sqlite3.Error):  # it may be undone already, and this thread must live to tell it
            self._connection.execute("ROLLBACK")
        told = StoreError(failure(self.path, error)) if isinstance(error, sqlite3.Error | OSError) else error
        for _, future in jobs:
            if future.set_running_or_notify_cancel():
                future.set_exception(told)


class _Open(NamedTuple):
    """A request without an outcome, who sent it and when."""

    number: int
    run: str
    sent: float


def _open(connection: sqlite3.Connection, key: str) -> list[_Open]:
    """Find requests without an outcome by their key."""
    rows = connection.execute("SELECT number, run, sent FROM requests WHERE outcome IS NULL AND key = ?", (key,))
    return list(map(_Open._make, rows))


@cache
def _opened_here(path: Path) -> Store:
    return Store(path)
