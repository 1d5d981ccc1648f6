"""A disk that is full, failing or read-only: a sentence that names the file, the right exit code, and nothing lost that was paid for."""

from __future__ import annotations

import errno
import io
import os
import sqlite3
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from articles import DRAFT, PELLHAM
from server import Server, answer, serve
from test_batch import command, lines_of, source, uninterrupted, write_jobs

from summarizer import Source, Store, StoreError, summarize
from summarizer.__main__ import run
from summarizer.batch import Journal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

pytestmark = pytest.mark.loopback

FAULTS = [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EMFILE]


def failing(number: int) -> Callable[..., Any]:
    """Make a function that fails as the system would."""

    def fail(*_: object, **__: object) -> Any:  # noqa: ANN401 - never returns
        raise OSError(number, os.strerror(number))

    return fail


@pytest.fixture(params=FAULTS, ids=errno.errorcode.__getitem__)
def fault(request: pytest.FixtureRequest) -> int:
    """Go through the faults of a disk."""
    number: int = request.param
    return number


def each_once(names: Sequence[str], others: Sequence[Any]) -> list[object]:
    """Pair each of the names with one of the others in every run, and with all of them by ``-m soak``."""
    now = {(name, others[index % len(others)]) for index, name in enumerate(names)}
    return [pytest.param(*pair, marks=() if pair in now else pytest.mark.soak) for pair in product(names, others)]


# --- the output of one brief ----------------------------------------------------------------------------------------

STEPS = [
    "tempfile.NamedTemporaryFile",
    "summarizer.commands.output.os.fsync",
    "summarizer.commands.output.Path.chmod",
    "summarizer.commands.output.Path.replace",
]


@pytest.mark.parametrize(("step", "fault"), each_once(STEPS, FAULTS))
def test_an_output_that_cannot_be_written_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], step: str, fault: int
) -> None:
    """Whichever step fails, what stood there stands there, nothing else does, and the answer that was paid for makes the brief later."""
    given, out = tmp_path / "a.txt", tmp_path / "out.md"
    given.write_text(PELLHAM.text, encoding="utf-8")
    out.write_text("before", encoding="utf-8")
    with serve(answer(DRAFT)) as server:
        arguments = ["brief", str(given), "--model", "m", "--base-url", server.base_url, "-o", str(out)]
        with monkeypatch.context() as patched:
            patched.setattr(step, failing(fault))
            assert run(arguments) == 2
        told = capfd.readouterr().err
        assert f"'{out}' cannot be written ({os.strerror(fault)})" in told
        assert "Traceback" not in told
        assert out.read_text(encoding="utf-8") == "before"
        assert {file.name for file in tmp_path.iterdir()} == {"a.txt", "out.md"}
        assert run(arguments) == 0
    assert len(server.received) == 1
    assert out.read_text(encoding="utf-8").startswith("# Pellham Foods")


# --- the journal and the output of a batch --------------------------------------------------------------------------


class Full(io.BufferedRandom):
    """A journal on a disk that becomes full after so many lines."""

    left = 0
    fault = errno.ENOSPC

    def flush(self) -> None:
        """Write as long as there is room."""
        if self.left <= 0:
            raise OSError(self.fault, os.strerror(self.fault))
        super().flush()

    def write(self, content: Any) -> int:  # noqa: ANN401 - bytes
        """Count a line."""
        type(self).left -= 1
        return super().write(content)


@pytest.mark.parametrize("fault", [pytest.param(each, marks=() if each == errno.ENOSPC else pytest.mark.soak) for each in FAULTS])
def test_a_journal_that_cannot_be_written_stops_the_run_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], fault: int
) -> None:
    """Nothing new is begun, what is in flight is waited for, and the next run pays for no answer again."""
    expected = uninterrupted(tmp_path, 12)
    jobs, real = tmp_path / "jobs.jsonl", os.fdopen
    Full.left, Full.fault = 3, fault

    def fdopen(number: int, mode: str) -> Any:  # noqa: ANN401 - a file
        return Full(io.FileIO(number, "r+")) if mode == "r+b" else real(number, mode)

    with serve(answer(DRAFT)) as server:
        with monkeypatch.context() as patched:
            patched.setattr("summarizer.batch.journal.os.fdopen", fdopen)
            assert run(command(jobs, server, "--concurrency", "2")) == 2
        told = capfd.readouterr().err
        assert f".briefs.jsonl.journal' cannot be written ({os.strerror(fault)})" in told
        assert "are finished and kept" in told
        sent = len(server.received)
        assert 3 <= sent < 12
        assert run(command(jobs, server)) == 0
    assert len(server.received) == 12
    assert (tmp_path / "briefs.jsonl").read_bytes() == expected


def test_a_journal_that_cannot_be_opened_stops_before_anything_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], fault: int
) -> None:
    """The file is named, and nothing is paid for."""
    jobs = write_jobs(tmp_path, 1)
    with serve(answer(DRAFT)) as server:
        monkeypatch.setattr("summarizer.batch.journal.os.fdopen", failing(fault))
        assert run(command(jobs, server)) == 2
    assert f".briefs.jsonl.journal' cannot be written ({os.strerror(fault)})" in capfd.readouterr().err
    assert server.received == []


@pytest.mark.parametrize(("step", "fault"), each_once(["os.fsync", "Path.replace", "Path.open", "Path.unlink"], FAULTS))
def test_an_output_of_a_batch_that_cannot_be_written_is_made_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], step: str, fault: int
) -> None:
    """Whichever step of the end fails, the finished jobs are in the journal, or in the output already, and none is asked again."""
    jobs, out = write_jobs(tmp_path, 2), tmp_path / "briefs.jsonl"
    with serve(answer(DRAFT)) as server:
        with monkeypatch.context() as patched:
            real = Journal.finish

            def finish(self: Journal, ids: Any) -> list[str]:  # noqa: ANN401 - as the real one's
                patched.setattr(f"{'summarizer.batch.journal' if step.startswith('os.') else 'pathlib'}.{step}", failing(fault))
                return real(self, ids)

            patched.setattr(Journal, "finish", finish)
            assert run(command(jobs, server)) == 2
        told = capfd.readouterr().err
        assert f"cannot be written ({os.strerror(fault)})" in told
        assert "Traceback" not in told
        assert run(command(jobs, server)) == 0
    assert len(server.received) == 2
    assert [each["status"] for each in lines_of(out)] == ["ok", "ok"]
    assert {file.name for file in tmp_path.iterdir()} == {"jobs.jsonl", "briefs.jsonl", "0.txt", "1.txt"}


def test_an_output_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its bytes, then its name, then the folder that holds the name; only then is the journal gone."""
    order: list[str] = []

    def noted(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:  # noqa: ANN401 - as the real one's
            order.append(name)
            return real(*arguments, **more)

        return call

    with Journal(tmp_path / "out.jsonl") as kept:
        monkeypatch.setattr("summarizer.batch.journal.os.fsync", noted("fsync", os.fsync))
        monkeypatch.setattr(Path, "replace", noted("replace", Path.replace))
        monkeypatch.setattr(Path, "unlink", noted("unlink", Path.unlink))
        kept.finish([])
    assert order == ["fsync", "replace", "fsync", "unlink", "unlink"]


def test_a_crash_after_the_output_has_its_name_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The journal is still there, so the next run writes the same bytes and asks nothing."""
    jobs, out = write_jobs(tmp_path, 2), tmp_path / "briefs.jsonl"
    with serve(answer(DRAFT)) as server:
        with monkeypatch.context() as patched:
            patched.setattr(Path, "unlink", failing(errno.EIO))
            assert run(command(jobs, server)) == 2
        made = out.read_bytes()
        assert run([*command(jobs, server), "--no-store"]) == 0
    assert len(server.received) == 2
    assert out.read_bytes() == made


# --- the store ------------------------------------------------------------------------------------------------------


def test_a_store_that_cannot_be_opened_stops_before_anything_is_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int) -> None:
    """The system's own words are in the message, with the way out."""
    monkeypatch.setattr("summarizer.store.database.os.open", failing(fault))
    with serve(answer(DRAFT)) as server, pytest.raises(StoreError, match=os.strerror(fault)) as caught:
        brief_of(server, tmp_path / "answers.sqlite3")
    assert "--no-store" in str(caught.value)
    assert server.received == []


def brief_of(server: Server, store: Any) -> Any:  # noqa: ANN401 - settings and result of summarize
    """Make a brief."""
    return summarize(Source(text=source(1).text), model="m", base_url=server.base_url, store=store)


class Failing:
    """A connection to a database whose disk fails at one statement."""

    def __init__(self, connection: sqlite3.Connection, statement: str, error: sqlite3.Error) -> None:
        """Wrap a connection."""
        self._connection = connection
        self._statement = statement
        self.error: sqlite3.Error | None = error

    def execute(self, statement: str, *values: Any) -> Any:  # noqa: ANN401 - as the real one's
        """Fail, or do it."""
        if self.error is not None and statement.startswith(self._statement):
            raise self.error
        return self._connection.execute(statement, *values)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as the real one's
        """Be a connection otherwise."""
        return getattr(self._connection, name)


STATEMENTS = {
    "BEGIN": (0, 1),
    "SELECT": (0, 1),
    "INSERT INTO requests": (0, 1),
    "UPDATE requests": (1, 2),
    "INSERT OR REPLACE": (1, 1),
    "COMMIT": (0, 1),
}
"""How many requests are sent where one of these fails, and how many once it does no longer."""
WORDS = ["database or disk is full", "disk I/O error", "attempt to write a readonly database"]


@pytest.mark.parametrize(("statement", "words"), each_once([*STATEMENTS], WORDS))
def test_a_store_that_fails_ends_the_brief_before_more_is_paid_for(tmp_path: Path, statement: str, words: str) -> None:
    """What cannot be noted is not sent, and where an answer cannot be stored nothing more is paid for; the store is sound afterwards."""
    first, then = STATEMENTS[statement]
    with Store(tmp_path / "answers.sqlite3") as store, serve(answer(DRAFT)) as server:
        real = store._connection
        store._connection = failing_store = Failing(real, statement, sqlite3.OperationalError(words))  # type: ignore[assignment]
        with pytest.raises(StoreError, match=words):
            brief_of(server, store)
        assert len(server.received) == first
        failing_store.error = None
        assert brief_of(server, store).title
        assert len(server.received) == then
        assert real.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_store_that_was_cut_short_is_damaged_and_not_begun_anew(tmp_path: Path) -> None:
    """Half a file is never taken for an empty store, which would pay for everything again."""
    path = tmp_path / "answers.sqlite3"
    with serve(answer(DRAFT)) as server:
        brief_of(server, path)
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2])
        with pytest.raises(StoreError, match="damaged"):
            brief_of(server, path)
    assert len(server.received) == 1
    assert path.read_bytes() == content[: len(content) // 2]
