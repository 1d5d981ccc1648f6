"""Many briefs in one run: in order, within bounds, one bad job alone, and nothing lost to a signal or a crash."""

from __future__ import annotations

import asyncio
import json
import os
import pickle
import random
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
from articles import DRAFT, PELLHAM, ROOT
from server import Reply, Server, answer, error, serve

from summarizer import Brief, BudgetError, Job, JobResult, Ledger, Source, UsageError, abatch, summarize
from summarizer.__main__ import run
from summarizer.ask import MAX_REQUESTS, Tokens
from summarizer.batch import Journal, Limits
from summarizer.batch.jobs import digest
from summarizer.batch.recent import Knowing, Marking, Taking
from summarizer.commands.batch import _bar
from summarizer.load import MAX_FILE_BYTES, from_source, load
from summarizer.mark import mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from summarizer.documents import Document

pytestmark = pytest.mark.loopback

KEY = "sk-proj-Zq81mmVtest0Canary77"


def source(number: int) -> Source:
    """Write an article of its own for each job."""
    return Source(text=f"{PELLHAM.text}\nThe notice is number {number}.\n")


def write_jobs(folder: Path, count: int) -> Path:
    """Write a jobs file, and a source for each job beside it."""
    for number in range(count):
        (folder / f"{number}.txt").write_text(source(number).text, encoding="utf-8")
    return write_lines(folder, [{"id": f"job {number}", "sources": [f"{number}.txt"]} for number in range(count)])


def write_lines(folder: Path, lines: Iterable[object]) -> Path:
    """Write a jobs file of these values."""
    path = folder / "jobs.jsonl"
    path.write_text("".join(f"{each if isinstance(each, str) else json.dumps(each)}\n" for each in lines), encoding="utf-8")
    return path


def command(jobs: Path, server: Server, *more: str) -> list[str]:
    """Write the command for a jobs file; the output lies beside it."""
    output = str(jobs.with_name("briefs.jsonl"))
    return ["batch", str(jobs), "-o", output, "--model", "m", "--base-url", server.base_url, "--workers", "0", *more]


def lines_of(path: Path) -> list[dict[str, Any]]:
    """Read JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Name the output."""
    return tmp_path / "briefs.jsonl"


@dataclass
class Clock:
    """A clock that moves only when somebody sleeps."""

    now: float = 100.0
    naps: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        """Tell the time."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let the time pass at once."""
        self.naps.append(seconds)
        self.now += seconds


# --- what comes out -------------------------------------------------------------------------------------------------


def test_every_job_has_its_line_in_the_order_of_the_jobs(tmp_path: Path, out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A line holds the id, the status, the brief that the job makes by itself, and the answers that it rests on; nothing else is left."""
    jobs = write_jobs(tmp_path, 5)
    with serve(answer(DRAFT)) as server:
        assert run(command(jobs, server, "--concurrency", "3")) == 0
        alone = summarize(str(tmp_path / "3.txt"), model="m", base_url=server.base_url)
    made = lines_of(out)
    assert [list(each) for each in made] == [["id", "status", "brief", "requests"]] * 5
    assert [(each["id"], each["status"], each["requests"]) for each in made] == [(f"job {number}", "ok", 1) for number in range(5)]
    assert Brief.model_validate(made[3]["brief"]) == alone
    assert {file.name for file in tmp_path.iterdir()} == {"jobs.jsonl", "briefs.jsonl", *(f"{number}.txt" for number in range(5))}
    told = capfd.readouterr()
    assert told.out == ""
    assert "5 requests (0 re-asks); tokens: 500 in (320 cached), 100 out (25 reasoning); price unknown" in told.err
    assert "5 of 5 briefs" in told.err


def test_a_run_asked_again_is_free_and_the_same(tmp_path: Path, out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The output is made again from the store, byte by byte, also where it was deleted."""
    jobs = write_jobs(tmp_path, 4)
    with serve(error(500), answer("no"), answer(DRAFT)) as server:
        assert run(command(jobs, server)) == 0
        first, sent = out.read_bytes(), len(server.received)
        out.unlink()
        capfd.readouterr()
        assert run(command(jobs, server)) == 0
    assert (out.read_bytes(), len(server.received)) == (first, sent)
    assert "0 requests (0 re-asks), 5 answers from the store" in capfd.readouterr().err


def test_a_source_may_stand_in_the_job(tmp_path: Path, out: Path) -> None:
    """A job may hold its texts; a subject that it names is the brief's."""
    text = {"text": PELLHAM.text, "publisher": "Quay Courier"}
    jobs = write_lines(tmp_path, [{"id": "ä", "subject": "flour", "sources": [text]}])
    with serve(answer(DRAFT)) as server:
        assert run(command(jobs, server)) == 0
    (made,) = lines_of(out)
    assert (made["id"], made["brief"]["subject"]) == ("ä", "flour")
    assert made["brief"]["sources"][0]["publisher"] == "Quay Courier"


def test_one_bad_job_stops_no_other(tmp_path: Path, out: Path) -> None:
    """Whatever a job fails of, the others are made; the failures say why, and whether trying again may help."""
    jobs = write_jobs(tmp_path, 6)
    (tmp_path / "1.txt").unlink()
    (tmp_path / "2.txt").write_bytes(b"")
    replies = (error(400, code="context_length_exceeded"), answer(None, refusal="no"), Reply(body={"choices": []}), answer(DRAFT))
    with serve(*replies) as server:
        assert run(command(jobs, server, "--concurrency", "1")) == 1
    made = lines_of(out)
    assert [each["status"] for each in made] == ["failed"] * 5 + ["ok"]
    assert [each["brief"] is None for each in made] == [True] * 5 + [False]
    failed = lines_of(tmp_path / "briefs.failed.jsonl")
    assert [list(each) for each in failed] == [["id", "reason", "retryable"]] * 5
    words = ("too long", "1.txt", "2.txt", "declined", "without an answer")
    assert [word in each["reason"] for word, each in zip(words, failed, strict=True)] == [True] * 5
    assert not any(each["retryable"] for each in failed)


@pytest.mark.parametrize(
    "stage",
    [
        "pipeline.load",
        "pipeline.mark",
        "pipeline.language",
        "steps.asking.ask_in_parts",
        "steps.proving.ground",
        "steps.proving.audit",
        "steps.proving.Brief",
    ],
)
def test_a_bug_in_any_stage_stops_no_other_job(tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    """A job that raises what nobody foresaw, wherever it does, is a failed one that says so; the other is made."""
    jobs = write_jobs(tmp_path, 3)
    module, _, name = stage.rpartition(".")
    room = import_module(f"summarizer.{module}")
    real = getattr(room, name)

    def poisoned(*arguments: Any, **more: Any) -> Any:  # noqa: ANN401 - as the real one's
        if any(word in f"{arguments}{more}" for word in ("1.txt", "number 1.")):
            raise RuntimeError(KEY)
        return real(*arguments, **more)

    monkeypatch.setattr(room, name, poisoned)
    with serve(answer(DRAFT)) as server:
        assert run(command(jobs, server)) == 1
    assert [each["status"] for each in lines_of(out)] == ["ok", "failed", "ok"]
    (failed,) = lines_of(tmp_path / "briefs.failed.jsonl")
    assert (failed["id"], "RuntimeError" in failed["reason"], KEY in failed["reason"]) == ("job 1", True, False)


def test_another_model_or_prompt_makes_every_job_anew(tmp_path: Path, out: Path) -> None:
    """Finished jobs in the journal of a run with other settings are not taken over; the answers that were paid for stay."""
    jobs = write_jobs(tmp_path, 2)
    with serve(answer(DRAFT)) as server:
        for more in (["--max-requests", "1"], ["--model", "n", "--max-requests", "1"], ["--prompt", "brief.v4", "--max-requests", "1"]):
            assert run(command(jobs, server, *more)) == 7
            assert not out.exists()
        assert run(command(jobs, server)) == 0
    assert [body["model"] for body in server.bodies] == ["m", "n", "m", "m"]


@pytest.mark.asyncio
async def test_what_is_no_job_is_named_by_its_type() -> None:
    """A path in place of a Job, or a number in place of its id, ends the run with an error, where there would otherwise be no result."""
    with pytest.raises(UsageError, match="A job is of the type str"):
        [each async for each in abatch(["a.txt"], engine="offline")]  # type: ignore[list-item] # the wrong type is the test
    with pytest.raises(UsageError, match="id is of the type int: give a str"):
        [each async for each in abatch([Job(id=7, sources=("a.txt",))], engine="offline")]  # type: ignore[arg-type] # as above


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"jobs": 5}, "jobs is of the type int"),
        ({"stop": True}, "stop is of the type bool"),
        ({"store": 5}, "store is of the type int"),
        ({"fetch": 5}, "fetch is of the type int"),
        ({"sleep": 5}, "sleep is of the type int"),
        ({"concurrency": 1.5}, "concurrency is of the type float"),
        ({"workers": 1.5}, "workers is of the type float"),
        ({"workers": -1}, "workers is -1: "),
        ({"workers": 10**9}, "workers is 1000000000: "),
        ({"max_cost": float("nan")}, "max_cost is nan: "),
        ({"rpm": float("inf")}, "rpm is inf: "),
    ],
)
async def test_an_argument_with_which_no_batch_can_run_is_named(wrong: dict[str, Any], said: str) -> None:
    """It is refused before a job is begun or a process started."""
    with pytest.raises(UsageError, match=said):
        [each async for each in abatch(**{"jobs": [Job(id="a", sources=(source(1),))], "engine": "offline", **wrong})]


@pytest.mark.asyncio
async def test_two_runs_at_once_share_one_store(tmp_path: Path) -> None:
    """Two runs that write into one store at the same time, each by a connection of its own, both finish, and the store is sound."""
    path = tmp_path / "answers.sqlite3"

    async def one(base_url: str) -> list[str]:
        jobs = [Job(id=str(number), sources=(source(number),)) for number in range(8)]
        return [each.status async for each in abatch(jobs, concurrency=4, model="m", base_url=base_url, store=path)]

    with serve(Reply(body=answer(DRAFT).body, delay=0.02)) as server:
        first, second = await asyncio.gather(one(server.base_url), one(server.base_url))
    assert first == second == ["ok"] * 8
    assert 8 <= len(server.received) <= 16
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("SELECT count(*) FROM requests WHERE outcome IS NOT '200'").fetchone() == (0,)
    connection.close()


@pytest.mark.asyncio
async def test_a_clock_that_is_set_changes_no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paces and deadlines go by a clock that nobody sets; only a date that a server names is held against the calendar."""
    clock = Clock()
    limits = Limits(rpm=60, clock=clock, rest=clock.sleep)
    for jump in (0.0, -86_400.0, 86_400.0):
        monkeypatch.setattr(time, "time", lambda jump=jump: 1_800_000_000.0 + jump)
        limits.leave(await limits.enter({}), Tokens())
    assert clock.naps == [1.0, 1.0]


def test_what_may_pass_is_retryable_and_tried_again(tmp_path: Path, out: Path) -> None:
    """A server that keeps failing makes a retryable failure; the next run makes the brief and removes the list of failures."""
    jobs = write_jobs(tmp_path, 1)
    with serve(error(500, headers={"retry-after": "0"})) as server:
        assert run(command(jobs, server)) == 1
    (failed,) = lines_of(tmp_path / "briefs.failed.jsonl")
    assert (failed["retryable"], len(server.received)) == (True, 8)
    with serve(answer(DRAFT), port=server.server_port) as server:
        assert run(command(jobs, server)) == 0
    assert [each["status"] for each in lines_of(out)] == ["ok"]
    assert not (tmp_path / "briefs.failed.jsonl").exists()


def test_offline_jobs_are_made_in_processes(tmp_path: Path, out: Path) -> None:
    """The offline engine works in a batch, and the output does not depend on where the work was done."""
    jobs = write_jobs(tmp_path, 3)
    arguments = ["batch", str(jobs), "-o", str(out), "--engine", "offline"]
    assert run([*arguments, "--workers", "0"]) == 0
    threads = out.read_bytes()
    assert run([*arguments, "--workers", "1"]) == 0
    assert out.read_bytes() == threads
    assert lines_of(out)[0]["brief"] == json.loads(summarize(str(tmp_path / "0.txt")).model_dump_json())


def test_a_changed_source_makes_only_its_job_anew(tmp_path: Path, out: Path) -> None:
    """What a job depends on is read anew for each run."""
    jobs = write_jobs(tmp_path, 3)
    with serve(answer(DRAFT)) as server:
        assert run(command(jobs, server)) == 0
        (tmp_path / "1.txt").write_text(source(9).text, encoding="utf-8")
        assert run(command(jobs, server)) == 0
    assert len(server.received) == 4
    assert [each["id"] for each in lines_of(out)] == ["job 0", "job 1", "job 2"]


# --- a jobs file that cannot be used --------------------------------------------------------------------------------

GOOD = {"id": "a", "sources": ["0.txt"]}


BAD_LINES: tuple[tuple[object, str, str], ...] = (
    ("{no", "line 2", "it is not JSON"),
    ('{"id": "b", "id": "c", "sources": ["0.txt"]}', "line 2", "it is not JSON"),
    ("[" * 100_000, "line 2", "it is not JSON"),
    ("\x00", "line 2", "it is not JSON"),
    ([1], "line 2", "it is not a JSON object"),
    (GOOD, "line 2", "the id 'a' is that of line 1"),
    ({"sources": ["0.txt"]}, "line 2", "the id is missing"),
    ({**GOOD, "id": 7}, "line 2", "the id is missing or unfit"),
    ({**GOOD, "id": "a\x1b"}, "line 2", "the id is missing or unfit"),
    ({**GOOD, "id": "b" * 201}, "line 2", "the id is missing or unfit"),
    ({**GOOD, "id": "b", "subjects": "x"}, "b", "there is no key 'subjects'"),
    ({**GOOD, "id": "b", "subject": 1}, "b", "the subject is not a text"),
    ({"id": "b"}, "b", "sources is not a list"),
    ({"id": "b", "sources": []}, "b", "sources is not a list"),
    ({"id": "b", "sources": ["-"]}, "b", "a source is neither"),
    ({"id": "b", "sources": [{"txt": "x"}]}, "b", "a source is neither"),
    ({"id": "b", "sources": [{"text": "x", "by": "y"}]}, "b", "a source has no key 'by'"),
    ({"id": "b", "sources": [{"text": "x", "url": 1}]}, "b", "a source holds something that is not a text"),
)


@pytest.mark.parametrize(("line", "name", "says"), BAD_LINES, ids=range(len(BAD_LINES)))
def test_a_line_that_is_no_job_stops_no_other(
    tmp_path: Path, out: Path, *, line: object, name: str, says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is a job that failed, under its id or its number, in its place; the lines around it are made, and the run says so first."""
    (tmp_path / "0.txt").write_text(PELLHAM.text, encoding="utf-8")
    jobs = write_lines(tmp_path, [GOOD, line, {**GOOD, "id": "z"}])
    assert run(["batch", str(jobs), "-o", str(out), "--engine", "offline"]) == 1
    assert [(each["id"], each["status"]) for each in lines_of(out)] == [("a", "ok"), (name, "failed"), ("z", "ok")]
    (failed,) = lines_of(tmp_path / "briefs.failed.jsonl")
    assert failed["id"] == name
    assert f"line 2: {says}" in failed["reason"]
    assert "1 of 3 lines" in capfd.readouterr().err.splitlines()[0]


@pytest.mark.parametrize(
    ("lines", "says"), [([], "holds no job"), *(([line], f"line 1: {says}") for line, _, says in BAD_LINES if line is not GOOD)]
)
def test_a_file_without_a_job_is_named_by_its_first_line(
    tmp_path: Path, lines: list[object], says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Where no line is a job, nothing is begun: one sentence, exit code 3."""
    jobs = write_lines(tmp_path, lines)
    with serve(answer(DRAFT)) as server:
        assert run(command(jobs, server)) == 3
    told = capfd.readouterr().err
    assert says in told
    assert told.count("\n") == 1
    assert server.received == []


def test_a_jobs_file_as_people_write_it(tmp_path: Path, out: Path) -> None:
    """
    A byte order mark, Windows line ends, blank lines and comments are no jobs.

    A folder and a pattern stand for their files; a path may lead up and out; what a shell would expand is a name like any other.
    """
    folder = tmp_path / "jobs"
    (folder / "news").mkdir(parents=True)
    for place in (folder / "news" / "a.txt", folder / "news" / "b.txt", tmp_path / "up.txt"):
        place.write_text(PELLHAM.text, encoding="utf-8")
    (folder / "loop").symlink_to("loop")
    sources = {"folder": "news", "pattern": "news/*.txt", "up": "../up.txt", "home": "~/a.txt", "variable": "$HOME", "loop": "loop"}
    sources |= {"long": "x" * 5000, "none": "news/*.pdf", "file": "file:///etc/hostname", "nul": "a\0.txt", "twice": "news/../news"}
    rows = [json.dumps({"id": name, "sources": [source]}) for name, source in sources.items()]
    jobs = folder / "jobs.jsonl"
    jobs.write_bytes(b"\xef\xbb\xbf# our jobs\r\n\r\n" + "\r\n\r\n".join(rows).encode() + b"\r\n   \r\n#{\r\n")
    assert run(["batch", str(jobs), "-o", str(out), "--engine", "offline"]) == 1
    made = {each["id"]: each["status"] for each in lines_of(out)}
    assert list(made) == list(sources)
    assert {name for name, status in made.items() if status == "ok"} == {"folder", "pattern", "up", "twice"}
    reasons = [each["reason"] for each in lines_of(out.with_name("briefs.failed.jsonl"))]
    assert [reason for reason in reasons if "bug" in reason] == []


@pytest.mark.hostile
def test_as_many_bad_lines_are_as_many_results(tmp_path: Path, out: Path) -> None:
    """They stop no job, and take no more memory than their names."""
    (tmp_path / "0.txt").write_text(PELLHAM.text, encoding="utf-8")
    jobs = tmp_path / "jobs.jsonl"
    jobs.write_bytes(json.dumps(GOOD).encode() + b"\n" + b"{}\n" * 50_000)
    assert run(["batch", str(jobs), "-o", str(out), "--engine", "offline", "--workers", "0"]) == 1
    with out.open("rb") as lines:
        assert json.loads(next(lines))["status"] == "ok"
        assert sum(1 for _ in lines) == 50_000


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["no-such.jsonl", "-o", "out.jsonl"], 3),
        (["-", "-o", "out.jsonl"], 2),
        (["jobs.jsonl", "-o", "jobs.jsonl"], 2),
        (["jobs.jsonl", "-o", "no/such/out.jsonl"], 2),
        (["jobs.jsonl", "-o", "."], 2),
        (["jobs.jsonl"], 2),
        (["jobs.jsonl", "-o", "out.jsonl", "--concurrency", "0"], 2),
        (["jobs.jsonl", "-o", "out.jsonl", "--max-cost", "1"], 2),
        (["jobs.jsonl", "-o", "out.jsonl", "--max-cost", "1", "--model", "m", "--base-url", "http://127.0.0.1:9/v1"], 2),
        (["jobs.jsonl", "-o", "out.jsonl", "--engine", "llm"], 4),
        (["jobs.jsonl", "-o", "out.jsonl", "--prompt", "earnings.v1"], 2),
    ],
)
def test_what_cannot_be_used_is_found_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int) -> None:
    """Files and options are checked before anything is done; a budget for a model of unknown price cannot be kept, so it is refused."""
    monkeypatch.chdir(tmp_path)
    write_jobs(tmp_path, 1)
    assert run(["batch", *arguments]) == code
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_an_output_that_is_a_link_stays_one(tmp_path: Path, out: Path) -> None:
    """The file that it names is written, there or not yet; a run by another name of it is another run of the same output."""
    jobs = write_jobs(tmp_path, 2)
    (tmp_path / "kept").mkdir()
    out.symlink_to(tmp_path / "kept" / "all.jsonl")
    offline = ["batch", str(jobs), "--engine", "offline", "-o"]
    for _ in range(2):
        assert run([*offline, str(out)]) == 0
        assert out.is_symlink()
        assert len(lines_of(tmp_path / "kept" / "all.jsonl")) == 2
    with Journal(tmp_path / "kept" / "all.jsonl"):
        assert run([*offline, str(out)]) == 2
    out.unlink()
    out.symlink_to(tmp_path / "gone" / "all.jsonl")
    assert run([*offline, str(out)]) == 2


def test_one_output_belongs_to_one_run(tmp_path: Path, out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A second run of the same command is refused while the first lives; what a dead one left is no hindrance."""
    jobs = write_jobs(tmp_path, 1)
    with serve(answer(DRAFT)) as server:
        with Journal(out):
            assert run(command(jobs, server)) == 2
            assert "another run" in capfd.readouterr().err
        assert run(command(jobs, server)) == 0


# --- bounds ---------------------------------------------------------------------------------------------------------


def test_max_requests_stops_before_and_goes_on_later(tmp_path: Path, out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """No request goes beyond the number; what was made is kept, and a larger number goes on from there."""
    jobs = write_jobs(tmp_path, 5)
    with serve(answer(DRAFT)) as server:
        assert run(command(jobs, server, "--max-requests", "3")) == 7
        assert len(server.received) == 3
        assert "3 of 5 jobs are finished and kept" in capfd.readouterr().err
        assert not out.exists()
        assert run(command(jobs, server, "--max-requests", "2")) == 0
        assert len(server.received) == 5
    assert [each["id"] for each in lines_of(out)] == [f"job {number}" for number in range(5)]


@pytest.mark.asyncio
@pytest.mark.parametrize("value", [0, -1])
@pytest.mark.parametrize("bound", ["concurrency", "rpm", "tpm", "max_requests", "max_cost"])
async def test_a_bound_within_which_nothing_can_be_done_is_refused_by_its_name(bound: str, value: int) -> None:
    """The message names the argument and its value, before a job is read."""
    settings: dict[str, Any] = {bound: value}
    with pytest.raises(UsageError, match=rf"^{bound} is {value}: give a number above 0\.$"):
        await anext(abatch(unread(), engine="offline", **settings))


@pytest.mark.asyncio
async def test_less_than_no_processes_are_refused() -> None:
    """The message says what stands for threads, before a job is read."""
    with pytest.raises(UsageError, match=r"^workers is -1: .*0 for threads\.$"):
        await anext(abatch(unread(), engine="offline", workers=-1))


def unread() -> Iterator[Job]:
    """Fail where a job is read."""
    pytest.fail("a job was read")
    yield


async def enter(limits: Limits, times: int, body: dict[str, Any]) -> int:
    """Let requests through until the budget is used up, and count them."""
    for number in range(times):
        try:
            turn = await limits.enter(body)
        except BudgetError:
            return number
        limits.leave(turn, Tokens(input=1_000, output=100))
    return times


@pytest.mark.asyncio
async def test_max_cost_is_never_exceeded() -> None:
    """A request is sent only if it fits at its longest; what it really cost makes room for more."""
    limits = Limits(max_cost=Decimal("0.05"), price=lambda tokens: Decimal(tokens.input + 10 * tokens.output) / 1_000_000)
    sent = await enter(limits, 1_000, {"messages": ["x" * 3_000], "max_tokens": 1_000})
    assert Decimal("0.035") < limits.spent <= Decimal("0.05")
    assert sent == limits.sent == 20


@pytest.mark.asyncio
async def test_an_answer_beyond_its_limit_raises_what_the_next_may_cost() -> None:
    """A server that does not keep to the most tokens that were asked for is believed from its first answer on."""
    limits = Limits(max_cost=Decimal(100), price=lambda tokens: Decimal(tokens.output))
    limits.leave(await limits.enter({"max_tokens": 8}), Tokens(input=1, output=60))
    with pytest.raises(BudgetError, match=r"may cost \$60"):
        await limits.enter({"max_tokens": 8})


@pytest.mark.asyncio
async def test_what_is_sent_counts_as_a_server_counts_it() -> None:
    """Where a server counts more tokens in a request than was estimated, the next ones are taken for heavier by as much."""
    limits = Limits(max_cost=Decimal(100), price=lambda tokens: Decimal(tokens.input))
    turn = await limits.enter({"max_tokens": 8})
    limits.leave(turn, Tokens(input=12 * turn.size.input, output=1))
    with pytest.raises(BudgetError, match=rf"may cost \${12 * turn.size.input}"):
        await limits.enter({"max_tokens": 8})


@pytest.mark.asyncio
@pytest.mark.parametrize("first", [Tokens(input=9, output=600), None, Tokens()], ids=["longer than allowed", "unknown", "an error"])
async def test_until_the_first_answer_one_request_is_sent_at_a_time(first: Tokens | None) -> None:
    """Nobody knows yet whether the server keeps to a limit: the others wait, and see what the first one cost; an error is no answer."""
    limits = Limits(max_cost=Decimal(1_000), price=lambda tokens: Decimal(tokens.output))
    turn = await limits.enter({"max_tokens": 8})
    others = [asyncio.create_task(limits.enter({"max_tokens": 8})) for _ in range(3)]
    await asyncio.sleep(0.01)
    assert limits.sent == 1
    limits.leave(turn, first)
    await asyncio.sleep(0.01)
    assert limits.sent == {600: 1, None: 4, 0: 2}[first.output if first else None]
    for other in others:
        other.cancel()
    ended = await asyncio.gather(*others, return_exceptions=True)
    assert sum(isinstance(each, BudgetError) for each in ended) == (3 if first and first.output else 0)


@pytest.mark.asyncio
async def test_a_re_ask_that_was_not_sent_is_not_counted() -> None:
    """The budget ends between an answer and its re-ask."""
    ledger = Ledger()
    with serve(answer({**DRAFT, "summary": 3})) as server:
        results = abatch([Job(id="a", sources=(PELLHAM,))], max_requests=1, model="m", base_url=server.base_url, ledger=ledger)
        with pytest.raises(BudgetError):
            _ = [each async for each in results]
    assert (len(ledger.entries), ledger.reasks) == (1, 0)


@pytest.mark.asyncio
async def test_money_in_flight_is_waited_for() -> None:
    """Where what is in flight might use the budget up, the next request waits for what it does cost; an unknown outcome counts as paid."""
    limits = Limits(max_cost=Decimal(10), price=lambda tokens: Decimal(tokens.output))
    first = await limits.enter({"max_tokens": 8})
    second = asyncio.create_task(limits.enter({"max_tokens": 8}))
    await asyncio.sleep(0)
    assert not second.done()
    limits.leave(first, Tokens(output=1))
    turn = await second
    limits.leave(turn, None)
    assert limits.spent == 9
    with pytest.raises(BudgetError, match="max-cost"):
        await limits.enter({"max_tokens": 8})


@pytest.mark.asyncio
@pytest.mark.parametrize(("settings", "apart"), [({"rpm": 120}, 0.5), ({"tpm": 60_000}, 1.004), ({"rpm": 120, "tpm": 60_000}, 1.004)])
async def test_requests_keep_their_pace(settings: dict[str, Any], apart: float) -> None:
    """Requests, and tokens with those that the answer may have, are spread over the minute."""
    clock = Clock()
    limits = Limits(**settings, clock=clock, rest=clock.sleep)
    began = clock.now
    assert await enter(limits, 5, {"max_tokens": 1_000}) == 5
    assert clock.now - began == pytest.approx(4 * apart, abs=0.05)


@pytest.mark.asyncio
async def test_a_job_that_is_told_to_come_back_later_is_parked() -> None:
    """Beyond a minute a job waits aside, gives up its place, and is made when the time has come."""
    clock = Clock()
    jobs = [Job(id=str(number), sources=(source(number),)) for number in range(3)]
    with serve(error(429, headers={"retry-after": "300"}), answer(DRAFT)) as server:
        results = abatch(jobs, concurrency=1, model="m", base_url=server.base_url, sleep=clock.sleep)
        made = [(each.id, each.status) async for each in results]
    assert sorted(made) == [("0", "ok"), ("1", "ok"), ("2", "ok")]
    (nap,) = clock.naps
    assert 300 <= nap <= 330
    assert len(server.received) == 4


@pytest.mark.asyncio
async def test_parking_a_job_gives_it_no_more_requests() -> None:
    """The most requests of a brief are those of all its parkings together."""
    clock = Clock()
    throttled = [*[error(429, headers={"retry-after": "1"})] * 2, error(429, headers={"retry-after": "300"})]
    with serve(*throttled * 4) as server:
        results = abatch([Job(id="a", sources=(PELLHAM,))], model="m", base_url=server.base_url, sleep=clock.sleep)
        (made,) = [each async for each in results]
    assert (made.status, made.retryable) == ("failed", True)
    assert len(server.received) == MAX_REQUESTS


@pytest.mark.asyncio
@pytest.mark.parametrize("is_stored", [False, True])
async def test_a_parked_job_has_the_re_asks_that_it_had_left(tmp_path: Path, *, is_stored: bool) -> None:
    """What the store gives back of a job that was parked is no re-ask more: a draft that comes after the parking is taken."""
    clock, invalid = Clock(), answer({**DRAFT, "summary": 7})
    with serve(invalid, invalid, error(429, headers={"retry-after": "300"}), answer(DRAFT)) as server:
        store = tmp_path / "store.sqlite3" if is_stored else None
        results = abatch([Job(id="a", sources=(PELLHAM,))], model="m", base_url=server.base_url, sleep=clock.sleep, store=store)
        (made,) = [each async for each in results]
    assert (made.status, len(server.received)) == ("ok", 4)


@pytest.mark.asyncio
async def test_whoever_leaves_early_leaves_nothing_behind(tmp_path: Path) -> None:
    """When the iterator is closed, no task goes on, and what became of each request is in the store."""
    jobs = [Job(id=str(number), sources=(source(number),)) for number in range(6)]
    before = asyncio.all_tasks()
    with serve(answer(DRAFT), replace(answer(DRAFT), delay=0.5)) as server:
        results = abatch(jobs, concurrency=4, model="m", base_url=server.base_url, store=tmp_path / "store.sqlite3")
        assert (await anext(results)).status == "ok"
        await results.aclose()
    assert asyncio.all_tasks() == before
    with sqlite3.connect(tmp_path / "store.sqlite3") as connection:
        assert connection.execute("SELECT count(*) FROM requests WHERE outcome IS NULL").fetchone() == (0,)


@pytest.mark.asyncio
async def test_a_job_is_not_parked_for_ever() -> None:
    """After three times, or for more than six hours, it has failed, and may be tried again."""
    clock = Clock()
    for seconds, naps in (("300", 3), ("90000", 0)):
        clock.naps.clear()
        with serve(error(429, headers={"retry-after": seconds})) as server:
            results = abatch([Job(id="a", sources=(PELLHAM,))], model="m", base_url=server.base_url, sleep=clock.sleep)
            (made,) = [each async for each in results]
        assert (made.status, made.retryable, len(clock.naps)) == ("failed", True, naps)


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (error(401), 4),
        (error(404), 4),
        (error(429, code="insufficient_quota"), 5),
        (error(402, "Insufficient Balance"), 5),
        (error(429, "You exceeded your current quota"), 5),
        (error(400, code="Arrearage"), 5),
    ],
    ids=["key", "model", "quota", "payment", "quota in words", "overdue"],
)
def test_what_every_job_would_meet_ends_the_run(
    tmp_path: Path, out: Path, reply: Reply, code: int, capfd: pytest.CaptureFixture[str]
) -> None:
    """A refused key, an unknown model or an empty account stops the run with one clear error, after what is in flight."""
    jobs = write_jobs(tmp_path, 20)
    with serve(answer(DRAFT), reply) as server:
        assert run(command(jobs, server, "--concurrency", "1")) == code
    assert len(server.received) == 2
    assert "1 of 20 jobs are finished and kept" in capfd.readouterr().err
    assert not out.exists()


@pytest.mark.asyncio
async def test_jobs_from_python() -> None:
    """``abatch`` yields results with briefs as jobs are done, counts every request, and learns the wire form once."""
    ledger = Ledger()
    jobs = [Job(id=str(number), sources=(source(number),), subject="flour") for number in range(4)]
    with serve(error(400, "response_format is unknown"), error(400, "response_format is unknown"), answer(DRAFT)) as server:
        results = abatch(jobs, concurrency=1, model="m", base_url=server.base_url, ledger=ledger)
        made = [each async for each in results]
    assert all(isinstance(each, JobResult) and each.brief and each.brief.subject == "flour" for each in made)
    assert [entry.outcome for entry in ledger.entries] == [400, 400, 200, 200, 200, 200]
    assert ["response_format" in body for body in server.bodies] == [True, True, False, False, False, False]


@pytest.mark.asyncio
@pytest.mark.parametrize("workers", [0, 1])
async def test_jobs_of_the_same_articles_are_what_each_is_alone(workers: int) -> None:
    """Jobs that share articles, beside others and in another order, get the briefs that they get by themselves."""
    first, second, third = map(source, range(3))
    told = [((first,), "flour"), ((first,), None), ((first, second), None), ((first, third), "flour"), ((third, first), None)]
    jobs = [Job(id=str(number), sources=sources, subject=subject) for number, (sources, subject) in enumerate(told)]
    made = {each.id: each.brief async for each in abatch(jobs, engine="offline", workers=workers, concurrency=1)}
    assert [made[job.id] for job in jobs] == [summarize(job.sources, subject=job.subject, engine="offline") for job in jobs]


def _documents(*texts: str) -> list[Document]:
    return [load([Source(text=text)])[0] for text in texts]


def test_an_article_is_marked_once_while_it_is_kept() -> None:
    """What was found in a document is found again for one that equals it, and not for one that differs in anything."""
    recent = Marking()
    (one,), (same, other) = _documents(PELLHAM.text), _documents(PELLHAM.text, f"{PELLHAM.text} More.")
    found = recent(one)
    assert found == mark([one])
    assert recent(same) is found
    assert recent(other) is not found
    assert recent(replace(one, as_of=date(2020, 1, 1))) is not found


def test_a_source_is_made_a_document_once_while_it_is_kept() -> None:
    """The document is found again for a source that equals it, and not for one of which anything else is said."""
    taking = Taking()
    taken = taking(PELLHAM)
    assert taken == from_source(PELLHAM)
    assert taking(replace(PELLHAM)) is taken
    assert taking(replace(PELLHAM, publisher="The Mill Gazette")).document.publisher == "The Mill Gazette"


def test_what_is_known_of_sources_is_found_out_once_while_it_is_kept() -> None:
    """It is found again for sources that equal them, and not for others, nor in another order, nor in another language."""
    knowing = Knowing()
    one, same, other = (mark(_documents(text)) for text in (PELLHAM.text, PELLHAM.text, f"{PELLHAM.text} More."))
    known = knowing(one, "English")
    assert known.scope.marked is one
    assert knowing(same, "English") is known
    assert knowing(one, "German") is not known
    assert knowing(other, "English") is not known
    pair = load([PELLHAM, Source(text="Mills sold flour.")])
    assert knowing(mark(pair), "English") is not knowing(mark(pair[::-1]), "English")


def test_few_articles_are_kept() -> None:
    """The one that was not asked for longest goes first, many short ones take no more room than few long ones, one too long none."""
    recent = Marking()
    first, second, *short = _documents(*(f"Mills sold flour on day {number}." for number in range(100)))
    kept, gone = recent(first), recent(second)
    for document in short:
        recent(document)
        assert recent(first) is kept
    assert recent(second) is not gone
    (long,) = _documents("Mills sold flour. " * 6_000)
    assert recent(long) is not recent(long)


@pytest.mark.parametrize("keeping", [Taking, Marking, Knowing])
def test_what_is_kept_stays_in_its_process(keeping: type[Taking | Marking | Knowing]) -> None:
    """A process that is sent one keeps its own, the same for all jobs, and nothing goes along."""
    recent: Taking | Marking | Knowing = keeping()
    sent = [pickle.loads(pickle.dumps(recent)) for _ in range(2)]  # noqa: S301 - our own
    assert sent[0] is sent[1]
    assert sent[0] is not recent
    assert type(sent[0]) is keeping


@pytest.mark.asyncio
async def test_sources_are_read_ahead_and_asked_in_order() -> None:
    """While a model answers for one job the next is read, and only that; jobs are asked in their order, none beside another."""
    taken, ahead, asked = 0, list[int](), list[int]()

    def jobs() -> Iterator[Job]:
        nonlocal taken
        for number in range(5):
            taken += 1
            yield Job(id=str(number), sources=(source(number),), subject=f"job {number}")

    def reply(body: Any) -> Reply:  # noqa: ANN401 - a JSON body
        ahead.append(taken - len(ahead) - 1)
        asked.append(next(number for number in range(5) if f"job {number}" in json.dumps(body)))
        return answer(DRAFT)

    with serve() as server:
        server.script = reply
        made = [each.id async for each in abatch(jobs(), concurrency=1, model="m", base_url=server.base_url)]
    assert sorted(made) == list("01234")
    assert asked == [0, 1, 2, 3, 4]
    assert max(ahead) == 1


# --- signals and crashes --------------------------------------------------------------------------------------------


def begin(jobs: Path, server: Server, *more: str) -> subprocess.Popen[bytes]:
    """Start the command as a process of its own."""
    arguments = command(jobs, server, *more)
    return subprocess.Popen([sys.executable, "-m", "summarizer", *arguments], stderr=subprocess.PIPE, cwd=ROOT)  # noqa: S603 - our own command


def uninterrupted(tmp_path: Path, count: int) -> bytes:
    """Make what a run that nothing disturbs makes."""
    jobs = write_jobs(tmp_path, count)
    with serve(answer(DRAFT)) as server:
        assert run(command(jobs, server, "--no-store")) == 0
    output = jobs.with_name("briefs.jsonl")
    made = output.read_bytes()
    output.unlink()
    return made


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("number", [pytest.param(signal.SIGINT, marks=pytest.mark.soak), signal.SIGTERM])
def test_a_signal_finishes_what_is_in_flight(tmp_path: Path, out: Path, number: signal.Signals) -> None:
    """The first signal begins nothing new and waits for what is paid; the same command then makes the same bytes without paying twice."""
    expected = uninterrupted(tmp_path, 6)
    with serve(Reply(body=answer(DRAFT).body, delay=1.0)) as server:
        process = begin(tmp_path / "jobs.jsonl", server, "--concurrency", "2")
        assert server.arrived.wait(120)
        process.send_signal(number)
        _, told = process.communicate(timeout=60)
        assert process.returncode == 128 + number
        sent = len(server.received)
        assert 1 <= sent <= 2
        assert f"{sent} of 6 jobs are finished and kept" in told.decode()
        assert "Traceback" not in told.decode()
        assert not out.exists()
        server.replies = (answer(DRAFT),)
        assert run(command(tmp_path / "jobs.jsonl", server)) == 0
    assert len(server.received) == 6
    assert out.read_bytes() == expected


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_second_signal_ends_at_once(tmp_path: Path) -> None:
    """Whoever insists does not wait."""
    jobs = write_jobs(tmp_path, 2)
    with serve(Reply(delay=600)) as server:
        process = begin(jobs, server)
        assert process.stderr is not None
        assert server.arrived.wait(120)
        process.send_signal(signal.SIGINT)
        assert b"once more" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=120)  # the answer would take 600 seconds
    assert process.returncode == 130
    assert b"Traceback" not in told


def killed_until_done(tmp_path: Path, kills: int, seed: int) -> None:
    """Kill runs of one command at random moments, let the last one finish, and hold what it made against an undisturbed run."""
    count, concurrency = 12, 3
    expected = uninterrupted(tmp_path, count)
    moments = random.Random(seed)  # noqa: S311 - a fixed sample
    store = tmp_path / "answers.sqlite3"
    with serve(Reply(body=answer(DRAFT).body, delay=0.1)) as server:
        arguments = ("--concurrency", str(concurrency), "--store", str(store))
        for _ in range(kills):
            before = len(server.received)
            process = begin(tmp_path / "jobs.jsonl", server, *arguments)
            deadline = time.monotonic() + 120
            while len(server.received) == before and process.poll() is None and time.monotonic() < deadline:
                server.arrived.wait(0.02)
                time.sleep(0.01)
            time.sleep(moments.uniform(0, 0.5))
            process.kill()
            process.communicate()
            connection = sqlite3.connect(store)
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            connection.close()
        assert run(command(tmp_path / "jobs.jsonl", server, *arguments)) == 0
    assert (tmp_path / "briefs.jsonl").read_bytes() == expected
    connection = sqlite3.connect(store)
    kept = connection.execute("SELECT number, substr(key, 1, 8), outcome FROM requests ORDER BY number").fetchall()
    connection.close()
    assert count <= len(server.received) <= count + kills * concurrency, kept


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_killed_run_goes_on(tmp_path: Path) -> None:
    """After ``kill -9`` no job is lost or doubled, the bytes are as undisturbed, and at most what was in flight is paid again."""
    killed_until_done(tmp_path, kills=1, seed=1)


@pytest.mark.soak
@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("seed", range(25))
def test_a_hundred_killed_runs_go_on(tmp_path: Path, seed: int) -> None:
    """The same at a hundred random moments."""
    killed_until_done(tmp_path, kills=4, seed=seed)


def test_a_terminal_sees_how_far_it_is(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """On a terminal there is a bar with the number done, the rate and the cost so far; elsewhere there is none."""
    with _bar(7) as show:
        show(1, lambda: "$0.01")
    assert capfd.readouterr() == ("", "")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    with _bar(7) as show:
        show(1, lambda: "$0.01")
        show(2, lambda: "$0.02")
        time.sleep(0.05)  # a rate needs two moments, and is shown with the next
        show(3, lambda: "$0.02")
        show(4, lambda: "$0.03")
    told = capfd.readouterr().err
    assert "4/7" in told
    assert "a minute" in told
    assert "$0.03" in told


def result(name: str) -> JobResult:
    """Make the result of a job."""
    return JobResult(id=name, status="ok", brief_json='{"a":1}', requests=1)


@pytest.mark.parametrize("torn", [b"", b'{"id": "b"', b'{"id": "b"}\t{"id"', b"\x00\n", b"[1]\tx\n"])
def test_a_torn_journal_is_read_to_where_it_is_whole(out: Path, torn: bytes) -> None:
    """What was being written when the power went is done again; what was written before is not."""
    with Journal(out) as journal:
        journal.add(result("a"), "digest")
        path = journal._path
    path.write_bytes(path.read_bytes() + torn)
    with Journal(out) as journal:
        assert journal.has("a", "digest")
        assert not journal.has("a", "another")
        assert not journal.has("b", None)
        journal.add(result("b"), "digest")
        assert journal.finish(["b", "a"]) == []
    assert [each["id"] for each in lines_of(out)] == ["b", "a"]
    assert not path.exists()


def test_a_kill_between_writing_and_renaming_leaves_no_half_file(out: Path) -> None:
    """What a killed run left half written beside the output is replaced by the next, and never takes the output's name."""
    out.with_name(".briefs.jsonl.partial").write_bytes(b'{"half')
    with Journal(out) as journal:
        journal.add(result("a"), "digest")
        journal.finish(["a"])
    assert [file.name for file in out.parent.iterdir()] == ["briefs.jsonl"]


@pytest.mark.parametrize("longest", [0, 1_000], ids=["each begun anew", "copied from a server"])
def test_processes_are_begun_either_way(monkeypatch: pytest.MonkeyPatch, longest: int) -> None:
    """Where the temporary folder's name leaves no room for a socket's, processes are begun without the server."""
    from summarizer.runtime import processors

    async def go() -> int:
        processors.prepare()
        async with processors.processor(1) as cpu:
            return await cpu(os.getpid)

    monkeypatch.setattr(processors, "_LONGEST_FOLDER", longest)
    assert asyncio.run(go()) != os.getpid()


def test_a_worker_that_dies_is_replaced() -> None:
    """A process that is killed takes no other job along, and its own is tried again."""
    from summarizer.runtime.processors import processor

    async def go() -> tuple[list[int], str]:
        async with processor(1) as cpu:
            first = await cpu(os.getpid)
            os.kill(first, signal.SIGKILL)
            second = await cpu(os.getpid)
            try:
                await cpu(os.abort)
            except Exception as error:  # noqa: BLE001 - whichever it is
                return [first, second], type(error).__name__
            return [first, second], "none"

    pids, failure = asyncio.run(go())
    assert pids[0] != pids[1]
    assert failure == "BrokenProcessPool"


def test_a_parcel_is_packed_once_and_opened_where_it_is_looked_into() -> None:
    """A value that is handed on unopened is not packed anew; opened, it is the same value, and opened once."""
    from summarizer.runtime.processors import Parcel

    there = pickle.loads(pickle.dumps(Parcel({"a": 1})))  # noqa: S301 - our own
    packed = there.__getstate__()
    assert there.value == {"a": 1}
    assert there.value is there.value
    assert there.__getstate__() is packed


def test_a_source_that_never_ends_is_not_read_whole(tmp_path: Path) -> None:
    """What is larger than may be read has no digest, and is read no further than that; the job's own run says why."""
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    assert digest(Job(id="a", sources=(str(huge),)), "{}") is None
