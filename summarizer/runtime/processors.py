"""Where the processor's work is done: in threads, or in processes where there is enough of it."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import pickle
import signal
import tempfile
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import asynccontextmanager
from multiprocessing.process import BaseProcess, parent_process
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from multiprocessing.context import BaseContext

T = TypeVar("T")

_BEHIND = 10
"""Of niceness: the process that serves them comes first, since servers wait for it, and nobody for them."""

_LONGEST_FOLDER = 64
"""Bytes; a socket's name has at most 104 on some systems, and 32 of them are not the folder's."""


class Processor(Protocol):
    """Runs a function elsewhere, and waits for it."""

    async def __call__(self, function: Callable[..., T], /, *arguments: object) -> T:
        """Run it."""
        ...


class Parcel(Generic[T]):
    """A value that goes from one process to another, and on from there: it is packed once, and unpacked where it is looked into."""

    def __init__(self, value: T) -> None:
        """Take a value; as long as it stays in this process it is not packed."""
        self._held: tuple[T, ...] = (value,)
        self._packed: bytes | None = None

    @property
    def value(self) -> T:
        """The value."""
        if not self._held:
            self._held = (cast("T", pickle.loads(cast("bytes", self._packed))),)  # noqa: S301 - from a process of ours
        return self._held[0]

    def __getstate__(self) -> bytes:
        """Pack it."""
        if self._packed is None:
            self._packed = pickle.dumps(self._held[0], pickle.HIGHEST_PROTOCOL)
        return self._packed

    def __setstate__(self, packed: bytes) -> None:
        """Take it as it is packed."""
        self._held = ()
        self._packed = packed


@asynccontextmanager
async def processor(workers: int) -> AsyncGenerator[Processor]:
    """Run functions in so many processes, or in threads where it is 0."""
    if not workers:
        yield asyncio.to_thread
        return
    pool = _Pool(workers)
    try:
        yield pool
    finally:
        await pool.close()


def prepare() -> None:
    """Have what processes are begun by load what they need, while this process does something else."""
    if _context().get_start_method() == "forkserver":
        from multiprocessing.forkserver import ensure_running

        ensure_running()


class _Pool:
    """Processes that are replaced when one of them dies."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._context = _context()
        self._starting = self._begin()

    async def __call__(self, function: Callable[..., T], /, *arguments: object) -> T:
        """
        Run a function.

        Raises:
            BrokenProcessPool: The process died, and again when it was tried anew.
        """
        try:
            return await self._run(function, *arguments)
        except BrokenProcessPool:  # by this function, or by another's that ran beside it
            return await self._run(function, *arguments)

    async def _run(self, function: Callable[..., T], /, *arguments: object) -> T:
        starting = self._starting
        executor = await asyncio.shield(starting)
        try:
            return await asyncio.get_running_loop().run_in_executor(executor, function, *arguments)
        except BrokenProcessPool:
            if self._starting is starting:  # the first who notices replaces it
                self._starting = self._begin()
            raise

    async def close(self) -> None:
        """End the processes."""
        executor = await self._starting
        await asyncio.to_thread(executor.shutdown, cancel_futures=True)

    def _begin(self) -> asyncio.Task[ProcessPoolExecutor]:
        """Start them beside the loop: a process is there once the server that it is copied from has loaded."""
        return asyncio.create_task(asyncio.to_thread(self._start))

    def _start(self) -> ProcessPoolExecutor:
        executor = ProcessPoolExecutor(self._workers, mp_context=self._context, initializer=_begin)
        for _ in range(self._workers):  # each asks for one more process, which then is there when the first job comes
            executor.submit(_rest)
        return executor


def _context() -> BaseContext:
    """
    Choose how processes are begun: by a server that has all loaded and is copied, which is quickest, else each anew.

    This process itself is not copied: that would take the store's thread along, dead. The server is reached by a socket among the temporary
    files, whose whole name the system limits.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods() or len(os.fsencode(tempfile.gettempdir())) > _LONGEST_FOLDER:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["summarizer.batch.warm"])
    return context


def _rest() -> None:
    """Do nothing."""


def _begin() -> None:
    """Leave signals to the parent, and go when it goes, even if it was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(os, "nice"):  # not on Windows
        os.nice(_BEHIND)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
