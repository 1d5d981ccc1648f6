"""The store: what was paid for is never paid for again, and what became of every request is known or said to be unknown."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from articles import DRAFT, PELLHAM
from server import Reply, Server, answer, error, serve

from summarizer import (
    Brief,
    InvalidAnswerError,
    Ledger,
    ProviderError,
    RefusedError,
    Store,
    StoreError,
    UsageError,
    asummarize,
    summarize,
)
from summarizer.__main__ import run
from summarizer.ask.keeping import Intent, Kept, key_of
from summarizer.store import default_path
from summarizer.store.leases import Lease

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

pytestmark = pytest.mark.loopback

KEY = "sk-proj-Zq81mmVtest0Canary77"
LOST = {**DRAFT, "summary": [{"text": "the profit forecast is {1}", "lines": "a77"}]}
INVALID = {**DRAFT, "summary": "none"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a store that is not there yet."""
    (tmp_path / "data").mkdir()
    return tmp_path / "data" / "answers.sqlite3"


def brief_of(server: Server, store: Any, **settings: Any) -> Brief:  # noqa: ANN401 - settings of summarize
    """Make the brief that all these tests ask for."""
    brief: Brief = summarize(PELLHAM, model="m", base_url=server.base_url, api_key=KEY, store=store, **settings)
    return brief


# --- whose answer it is ---------------------------------------------------------------------------------------------


@pytest.mark.asyncio
async def test_an_answer_that_comes_after_the_store_was_cleared_stays_its_own(path: Path) -> None:
    """A request whose sender waits is not forgotten, and the number of one that was is never given to another question."""
    with Store(path) as store:
        gone = await store.begin("old", model="m", host="h")
        assert gone is not None
        await store.end(gone.number, "200", b"old")
        waiting = await store.begin("first", model="m", host="h")
        assert store.clear().requests == 1
        other = await store.begin("second", model="m", host="h")
        assert waiting is not None
        assert other is not None
        await store.end(waiting.number, "200", b"first")
        await store.end(gone.number, "200", b"old")
        await store.end(other.number, "500", None)
        assert len({gone.number, waiting.number, other.number}) == 3
        kept = await store.find("first", ())
        assert kept is not None
        assert kept.body == b"first"
        assert await store.find("second", ()) is None


def test_a_run_is_known_by_what_it_holds(path: Path) -> None:
    """A run lives as long as its lock is held, whatever the number of its process; what one that has gone leaves is removed."""
    one, other = Lease(path), Lease(path)
    assert not other.is_held(one.run)
    one.take()
    one.take()
    assert other.is_held(one.run)
    other.take()
    one.give_up()
    one.give_up()
    assert not other.is_held(one.run)
    left = path.with_name(f"{path.name}-run-0123456789abcdef")
    left.touch()
    one.take()
    assert not left.exists()
    one.give_up()
    other.give_up()
    assert list(path.parent.iterdir()) == []


@pytest.mark.asyncio
async def test_what_only_has_a_name_like_a_lease_is_no_lease(tmp_path: Path) -> None:
    """A store or a note beside a store is somebody's, though its name begins as that of a lease does."""
    note = tmp_path / "answers-run-notes.txt"
    note.write_text("mine")
    with Store(tmp_path / "answers-run-2") as other, Store(tmp_path / "answers") as store:
        assert await other.begin("key", model="m", host="h")
        assert await store.begin("key", model="m", host="h")
        assert other.stats().unknown == 1
    assert sorted(os.listdir(tmp_path)) == ["answers", "answers-run-2", note.name]  # noqa: PTH208 - nothing waits for a listing


@pytest.mark.asyncio
async def test_a_lease_that_cannot_be_looked_at_is_not_taken_for_one_that_nobody_holds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a process may open no more files, what another run waits for is neither sent again nor noted as lost."""

    def refuse(*_: object) -> int:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    with Store(path) as one, Store(path) as other:
        assert await one.begin("key", model="m", host="h")
        assert await other.begin("another", model="m", host="h")
        with monkeypatch.context() as patch:
            patch.setattr("summarizer.store.leases.os.open", refuse)
            with pytest.raises(StoreError, match=os.strerror(errno.EMFILE)):
                await other.begin("key", model="m", host="h")
        assert await other.begin("key", model="m", host="h") is None


SECOND = "import sys; from summarizer import Store; store = Store(sys.argv[1]); print(store.stats().answers); store.close()"


@pytest.mark.asyncio
async def test_a_store_that_is_opened_twice_keeps_its_locks(path: Path) -> None:
    """Opening a store again in one process takes no lock from it: what it writes after another process has come and gone is in the file."""

    async def answers_elsewhere() -> str:
        return (await asyncio.to_thread(subprocess.check_output, [sys.executable, "-c", SECOND, str(path)], text=True)).strip()

    with Store(path) as store, Store(path):
        assert await answers_elsewhere() == "0"
        begun = await store.begin("key", model="m", host="h")
        assert begun is not None
        await store.end(begun.number, "200", b"answer")
        assert await answers_elsewhere() == "1"


# --- free the second time -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("replies", "first"),
    [
        ((answer(DRAFT),), 1),
        ((error(429, headers={"retry-after": "0"}), answer(DRAFT)), 2),
        ((answer(INVALID), answer(DRAFT)), 2),
        ((answer(INVALID), answer(INVALID), answer(DRAFT)), 3),
        ((Reply(body=b"<html>"), answer(DRAFT)), 2),
        ((answer(LOST), answer(INVALID)), 4),
        ((answer(LOST), error(401)), 2),
        ((answer(LOST), answer(None, refusal="no")), 2),
        ((error(400, "response_format is not supported"), answer(DRAFT)), 2),
    ],
    ids=[
        "at once",
        "throttled",
        "re-asked",
        "re-asked twice",
        "garbage first",
        "never whole",
        "refused later",
        "declined later",
        "another form",
    ],
)
def test_a_brief_asked_again_is_free(path: Path, replies: tuple[Reply, ...], first: int) -> None:
    """However many requests the first brief took, the second takes none, and its bytes are the same, usage included."""
    ledger = Ledger()
    with serve(*replies) as server:
        once = brief_of(server, path)
        assert len(server.received) == first
        again = brief_of(server, path, ledger=ledger)
        assert len(server.received) == first
    assert once.model_dump_json() == again.model_dump_json()
    assert once.provenance.usage
    assert (ledger.entries, ledger.reused) == ([], once.provenance.usage.requests)


@pytest.mark.parametrize(
    "settings", [{"model": "other"}, {"prompt": "brief.v2"}, {"subject": "Pellham"}, {"wire": "prompt"}], ids=lambda each: next(iter(each))
)
def test_another_question_is_asked(path: Path, settings: dict[str, Any]) -> None:
    """The model, the prompt, the subject and the wire form are part of a question."""
    with serve(answer(DRAFT)) as server:
        for each in ({}, settings):
            summarize(PELLHAM, **{"model": "m", **each}, base_url=server.base_url, api_key=KEY, store=path)
    assert len(server.received) == 2


def test_another_server_is_asked(path: Path) -> None:
    """The server's address is part of a question."""
    for _ in range(2):
        with serve(answer(DRAFT)) as server:
            brief_of(server, path)
        assert len(server.received) == 1


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answer(INVALID), InvalidAnswerError),
        (answer(None, refusal="no"), RefusedError),
        (error(400), ProviderError),
        (Reply(body={"error": {"message": "no"}}), ProviderError),
    ],
    ids=["invalid", "refused", "400", "error as 200"],
)
def test_what_made_no_brief_is_not_used_again(path: Path, reply: Reply, kind: type[Exception]) -> None:
    """After a failure the question is asked anew, and the answer that then comes makes the brief."""
    with serve(reply) as server, pytest.raises(kind):
        brief_of(server, path)
    with serve(answer(DRAFT), port=server.server_port) as later:
        assert brief_of(later, path).title
        assert len(later.received) == 1


def test_the_same_question_at_the_same_time_is_asked_once(path: Path) -> None:
    """Whoever comes second waits for the first one's answer."""

    async def both(base_url: str) -> None:
        from summarizer.batch import Job, abatch

        jobs = [Job(id=name, sources=(PELLHAM,)) for name in "ab"]
        made = [each async for each in abatch(jobs, model="m", base_url=base_url, store=path)]
        assert [each.status for each in made] == ["ok", "ok"]

    with serve(answer(DRAFT)) as server:
        asyncio.run(both(server.base_url))
    assert len(server.received) == 1


def test_without_a_store_everything_is_asked() -> None:
    """A library keeps nothing that it was not asked to keep."""
    with serve(answer(DRAFT)) as server:
        assert brief_of(server, None) == brief_of(server, None)
    assert len(server.received) == 2
    assert not default_path().exists()


# --- after a crash --------------------------------------------------------------------------------------------------

CRASH = """
import asyncio, os, sys
from summarizer.store import Store

async def go():
    store = Store(sys.argv[1])
    intent = await store.begin(sys.argv[2], model="m", host="h")
    if len(sys.argv) > 3:
        await store.end(intent.number, "200", open(sys.argv[3], "rb").read())
    os._exit(9)

asyncio.run(go())
"""


def crash(path: Path, key: str, *body: str) -> None:
    """Die right after the intent, or after the answer, was stored."""
    done = subprocess.run([sys.executable, "-c", CRASH, str(path), key, *body], check=False)  # noqa: S603 - our own script
    assert done.returncode == 9


def question(server: Server, body: Any) -> str:  # noqa: ANN401 - JSON
    """Digest a request as it was received."""
    return key_of(server.base_url, body)


def test_an_answer_that_was_stored_and_not_used_is_used(path: Path, tmp_path: Path) -> None:
    """A process that dies between storing an answer and reading it costs no second request."""
    reply = tmp_path / "reply.json"
    reply.write_text(json.dumps(answer(DRAFT).body))
    with serve(answer(DRAFT)) as server:
        brief_of(server, None)
        crash(path, question(server, server.bodies[0]), str(reply))
        assert brief_of(server, path).title
    assert len(server.received) == 1


async def keep(store: Store, key: str, *replies: Reply) -> None:
    """Store answers to one request."""
    for reply in replies:
        begun = await store.begin(key, model="m", host="h")
        assert begun is not None
        await store.end(begun.number, "200", json.dumps(reply.body).encode())


def test_a_kept_answer_that_cannot_be_used_hides_none(path: Path) -> None:
    """Where a request was sent again since its first answer was empty, the second one is used."""
    with serve(answer(DRAFT)) as server, Store(path) as store:
        brief_of(server, None)
        asyncio.run(keep(store, question(server, server.bodies[0]), answer(""), answer(DRAFT)))
        assert brief_of(server, store).title
    assert len(server.received) == 1


def test_beside_an_answer_that_cannot_be_used_another_run_is_waited_for_in_peace(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for what another run has sent anew asks the store a few times a second, and uses that answer."""
    looks: list[str] = []
    find = Store.find

    async def counted(store: Store, key: str, but: Collection[int]) -> Kept | None:
        looks.append(key)
        return await find(store, key, but)

    async def wait(key: str, base_url: str) -> None:
        with Store(path) as one, Store(path) as other:
            await keep(one, key, answer(""))
            begun = await one.begin(key, model="m", host="h")
            assert begun is not None
            waiting = asyncio.create_task(asummarize(PELLHAM, model="m", base_url=base_url, api_key=KEY, store=other))
            await asyncio.sleep(0.5)
            await one.end(begun.number, "200", json.dumps(answer(DRAFT).body).encode())
            await waiting

    monkeypatch.setattr(Store, "find", counted)
    with serve(answer(DRAFT)) as server:
        brief_of(server, None)
        asyncio.run(wait(question(server, server.bodies[0]), server.base_url))
    assert len(server.received) == 1
    assert len(looks) <= 4


def test_a_request_without_an_outcome_is_sent_again_and_said(path: Path, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A process that dies while it waits may have paid: standard error says so in one line, once, and the request is sent."""
    source = tmp_path / "a.txt"
    source.write_text(PELLHAM.text)
    with serve(answer(DRAFT)) as server:
        asking = ["brief", str(source), "--model", "m", "--base-url", server.base_url]
        arguments = [*asking, "--store", str(path)]
        assert run([*asking, "--no-store"]) == 0
        crash(path, question(server, server.bodies[0]))
        capfd.readouterr()
        assert run(arguments) == 0
        told = capfd.readouterr().err
        (line,) = [line for line in told.splitlines() if "may have been paid for" in line]
        assert line.startswith("summarizer: 1 request of an earlier run")
        assert len(server.received) == 2
        assert run(arguments) == 0
        assert "may have been paid" not in capfd.readouterr().err
    assert len(server.received) == 2


@pytest.mark.asyncio
async def test_a_request_in_flight_elsewhere_is_waited_for(path: Path) -> None:
    """What another run that lives waits for is no crash, and is not sent again: its answer is both theirs, and an error is one's own."""
    with Store(path) as one, Store(path) as other:
        first = await one.begin("key", model="m", host="h")
        assert first is not None
        assert await other.begin("key", model="m", host="h") is None
        finding = asyncio.create_task(other.find("key", ()))
        await asyncio.sleep(0.05)
        assert not finding.done()
        await one.end(first.number, "200", b"answer")
        assert (await finding) == Kept(number=first.number, body=b"answer")
        assert await other.begin("key", model="m", host="h") == Intent(number=2, lost=0)


@pytest.mark.asyncio
async def test_a_request_that_nobody_waits_for_any_longer_is_not_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sender that lives and does not tell what came of a request holds nobody up for longer than an answer takes."""
    with Store(path) as one, Store(path) as other:
        assert await one.begin("key", model="m", host="h")
        monkeypatch.setattr("summarizer.store.store._LONGEST", 0.0)
        assert await other.find("key", ()) is None
        assert await other.begin("key", model="m", host="h") == Intent(number=2, lost=0)


@pytest.mark.parametrize("stores", [1, 2], ids=["one store", "a store each"])
def test_calls_side_by_side_ask_the_same_question_once(path: Path, stores: int) -> None:
    """Calls that know nothing of each other, each with a store of its own on the same file, pay once for what they all ask."""

    async def together(base_url: str) -> None:
        opened = [Store(path) for _ in range(stores)]
        settings: dict[str, Any] = {"model": "m", "base_url": base_url, "api_key": KEY}
        made = await asyncio.gather(*(asummarize(PELLHAM, store=opened[at % stores], **settings) for at in range(4)))
        assert len({each.model_dump_json() for each in made}) == 1
        for each in opened:
            each.close()

    with serve(replace(answer(INVALID), delay=0.2), answer(DRAFT)) as server:
        asyncio.run(together(server.base_url))
    assert len(server.received) == 2


@pytest.mark.asyncio
async def test_what_was_sent_and_never_noted_is_lost_to_its_own_run_too(path: Path) -> None:
    """Where the end of a request could not be written, the next one like it says that it may have been paid for, and waits for nobody."""
    with Store(path) as store:
        begun = await store.begin("key", model="m", host="h")
        assert begun is not None
        store._connection.execute("PRAGMA query_only=1")
        with pytest.raises(StoreError):
            await store.end(begun.number, "200", b"answer")
        store._connection.execute("PRAGMA query_only=0")
        assert await store.find("key", ()) is None
        assert await store.begin("key", model="m", host="h") == Intent(number=2, lost=1)


def test_a_cancelled_brief_leaves_a_known_outcome(path: Path) -> None:
    """Cancelling ends within a second, and the store knows that the request was given up."""

    async def go(base_url: str) -> None:
        task = asyncio.create_task(asummarize(PELLHAM, model="m", base_url=base_url, store=path))
        await asyncio.to_thread(server.arrived.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asyncio.wait_for(task, 1)

    with serve(Reply(delay=60)) as server:
        asyncio.run(go(server.base_url))
    assert rows(path, "SELECT outcome FROM requests") == [("CancelledError",)]


def test_a_request_that_was_being_noted_as_its_loop_ended_holds_nobody_up(path: Path) -> None:
    """What is noted for a task that has gone by then is not waited for: the next one who asks sends it."""
    with Store(path) as store:
        blocker = sqlite3.connect(path, isolation_level=None)

        async def leave() -> None:
            blocker.execute("BEGIN IMMEDIATE")
            task = asyncio.create_task(store.begin("key", model="m", host="h"))
            await asyncio.sleep(0.05)
            assert not task.done()

        asyncio.run(leave())
        blocker.execute("COMMIT")
        blocker.close()
        assert asyncio.run(store.begin("key", model="m", host="h")) == Intent(number=2, lost=0)
    assert rows(path, "SELECT outcome FROM requests") == [("CancelledError",), (None,)]


# --- what it keeps, and for whom ------------------------------------------------------------------------------------


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    """Ask the file itself."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_every_request_is_kept_with_its_outcome(path: Path) -> None:
    """Failed requests are kept by their outcome, answers by their bytes as they came."""
    with serve(error(500), Reply(drop=True), answer(DRAFT)) as server:
        brief_of(server, path)
    kept = rows(path, "SELECT outcome, body IS NULL FROM requests ORDER BY number")
    assert kept == [("500", 1), ("APIConnectionError", 1), ("200", 0)]
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert rows(path, "PRAGMA journal_mode") == [("wal",)]


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_only_its_owner_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is made for one user, whatever the umask, and so is the folder of the store that nobody named."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    path = default_path({})
    before = os.umask(0)
    try:
        with Store(path) as store:
            asyncio.run(store.conclude("key", []))
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in (path.parent, *path.parent.iterdir())}
    finally:
        os.umask(before)
    assert set(modes.values()) == {0o700, 0o600}
    assert modes["summarizer"] == 0o700


def test_no_folder_is_made_for_a_name_that_may_be_mistyped(tmp_path: Path) -> None:
    """A store that is named in a folder which is not there is refused with the folder's name, and nothing is made."""
    with pytest.raises(StoreError, match=r"There is no folder '.*dta' for the store 'answers.sqlite3': make it, or name another"):
        Store(tmp_path / "dta" / "answers.sqlite3").__enter__()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="modes of files are POSIX's")
def test_a_file_without_a_byte_becomes_a_store(path: Path) -> None:
    """A file that was made for a store, or left by a run that was killed at once, holds nothing to lose: its owner alone uses it."""
    path.touch(0o644)
    with serve(answer(DRAFT)) as server:
        assert brief_of(server, path) == brief_of(server, path)
    assert len(server.received) == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_holds_no_key_and_no_source(path: Path) -> None:
    """A server that repeats the key in an answer does not bring it into the store, and of a request only its digest is kept."""
    with serve(answer({**DRAFT, "title": KEY})) as server:
        brief_of(server, path)
    held = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert KEY.encode() not in held
    assert PELLHAM.text[:40].encode() not in held


def test_stats_and_clear(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The command says where the store is, what it holds and how long, and empties it; looking for one makes none."""
    assert run(["store", "stats", "--store", str(path)]) == 0
    assert run(["store", "clear", "--store", str(path)]) == 0
    assert not path.exists()
    with serve(error(500), answer(DRAFT)) as server:
        brief_of(server, path)
        capfd.readouterr()
        assert run(["store", "stats", "--store", str(path)]) == 0
        told = capfd.readouterr().out
        assert str(path) in told
        assert "answers: 1\n" in told
        assert "failed:  1 requests" in told
        assert "until they are cleared" in told
        assert run(["store", "clear", "--store", str(path), "--older-than", "1"]) == 0
        assert "0 requests" in capfd.readouterr().out
        assert run(["store", "clear", "--store", str(path)]) == 0
        assert "2 requests" in capfd.readouterr().out
        brief_of(server, path)
    assert len(server.received) == 3


@pytest.mark.parametrize("days", ["nan", "inf", "-inf"])
def test_what_is_no_number_of_days_clears_nothing(path: Path, days: str) -> None:
    """An age that nothing can have is refused, from Python and by the command, and the store stays as it is."""
    with Store(path) as store, pytest.raises(UsageError, match="number of days"):
        store.clear(older_than=float(days))
    assert run(["store", "clear", "--store", str(path), "--older-than", days]) == 2


def test_the_command_keeps_answers_unless_told_not_to(tmp_path: Path) -> None:
    """The command keeps answers where SUMMARIZER_STORE says; --no-store neither reads nor writes there."""
    source = tmp_path / "a.txt"
    source.write_text(PELLHAM.text)
    with serve(answer(DRAFT)) as server:
        arguments = ["brief", str(source), "--model", "m", "--base-url", server.base_url, "-o", str(tmp_path / "out.md")]
        assert run([*arguments, "--no-store"]) == 0
        assert not default_path().exists()
        assert [run(arguments), run(arguments), run([*arguments, "--no-store"])] == [0, 0, 0]
        assert run([*arguments, "--no-store", "--store", "x"]) == 2
    assert default_path().exists()
    assert len(server.received) == 3


def test_the_default_place_is_the_users(tmp_path: Path) -> None:
    """Without a setting the store lies in the user's data directory."""
    assert default_path({"SUMMARIZER_STORE": str(tmp_path)}) == tmp_path
    assert default_path({}).parent.name == "summarizer"


# --- when it cannot be used -----------------------------------------------------------------------------------------


def foreign(path: Path) -> None:
    """Make the database of another program."""
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (name)")
    connection.close()


def newer(path: Path) -> None:
    """Make a store of a version to come."""
    Store(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version=99")
    connection.close()


def flipped(path: Path) -> None:
    """Damage a store."""
    Store(path).close()
    content = bytearray(path.read_bytes())
    content[:64] = b"\xff" * 64
    path.write_bytes(content)


def folder(path: Path) -> None:
    """Put a folder in its place."""
    path.mkdir()


@pytest.mark.parametrize(
    ("make", "says"),
    [(foreign, "of another program"), (newer, "of version 99"), (flipped, "damaged or no store"), (folder, "cannot be opened")],
)
def test_a_store_that_cannot_be_used_is_an_error_before_anything_is_sent(path: Path, make: Any, says: str) -> None:  # noqa: ANN401 - a function
    """One sentence that names the file and the way out; the file is left as it is, and nothing is asked."""
    make(path)
    with serve(answer(DRAFT)) as server, pytest.raises(StoreError, match=says) as caught:
        brief_of(server, path)
    assert "--store" in str(caught.value)
    assert server.received == []


def test_an_answer_that_cannot_be_stored_ends_the_brief(path: Path) -> None:
    """Where the disk is full no more is paid for; with room again, the question is asked again."""
    with Store(path) as store, serve(answer(DRAFT, padding="x" * 9_000)) as server:
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(StoreError, match="make room"):
            brief_of(server, store)
        assert len(server.received) == 1
        store._connection.execute("PRAGMA max_page_count=1000")
        assert brief_of(server, store)
    assert len(server.received) == 2


def test_a_store_that_is_removed_while_it_is_used_ends_the_brief(path: Path) -> None:
    """What would be written into a file that nobody finds any more is not paid for."""
    with Store(path) as store, serve(answer(DRAFT)) as server:
        assert brief_of(server, store)
        for file in path.parent.iterdir():
            file.unlink()
        with pytest.raises(StoreError, match="removed or replaced"):
            brief_of(server, store, subject="Pellham")
        Store(path).close()
        with pytest.raises(StoreError, match="removed or replaced"):
            store.stats()
    assert len(server.received) == 1


def test_a_store_is_that_of_the_process_that_opened_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fork has the store and not the thread that writes it: it is told so, and does not wait for ever."""
    with Store(path) as store:
        monkeypatch.setattr("summarizer.store.store.os.getpid", lambda: -1)
        with pytest.raises(StoreError, match="open it in each"):
            store.stats()
        store.close()
        monkeypatch.undo()
        assert store.stats().answers == 0


def test_a_store_that_was_closed_says_so(path: Path) -> None:
    """Nobody waits for ever for a store whose thread has gone."""
    store = Store(path)
    store.close()
    with serve(answer(DRAFT)) as server, pytest.raises(StoreError, match="was closed"):
        brief_of(server, store, timeout=5)
    assert server.received == []


@pytest.mark.asyncio
async def test_a_disk_without_locks_keeps_no_answers(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be locked nobody would know who still waits: one sentence says so before anything is sent, and no lease is left."""

    def refuse(_: int) -> bool:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("summarizer.store.leases.lock", refuse)
    with Store(path) as store:
        with pytest.raises(StoreError, match=os.strerror(errno.ENOLCK)):
            await store.begin("key", model="m", host="h")
        assert store.stats().unknown == 0
    assert list(path.parent.iterdir()) == [path]
