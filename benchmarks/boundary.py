"""
How the model boundary does under faults and under load, with a server of faults that speaks chat completions.

    python benchmarks/boundary.py --server path/to/server.py

The server is started with --port, --seed, --latency-ms, --p429, --p500, --pdrop, --pgarbage, --pinvalid, --retry-after and --answers, and
counts its requests at /stats; it finds a job by "DOC-<number>" in the request. Printed are: the processor's time of each stage for one job,
500 jobs under faults for each of three seeds, and 1,000 jobs at 500 ms with 50 at a time against the ideal: each of an article of its own,
and all of one article, each about another subject. With --growth 10000 only that: the memory of so many short jobs against that of 1,000.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import pickle
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import defaultdict
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer import Source, read_quantities, read_times
from summarizer.ask import Run, make_client
from summarizer.ask.engine import parse
from summarizer.load import load as load_sources
from summarizer.mark import language, lines_of, mark, subject
from summarizer.pipeline import read
from summarizer.prompts import DEFAULT_PROMPT
from summarizer.runtime.processors import Parcel
from summarizer.steps.asking import answered, asking_for, requests_about
from summarizer.steps.engine import Model
from summarizer.steps.proving import offline_provenance, prove_brief
from summarizer.steps.story import Story
from summarizer.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

ROOT = Path(__file__).parent.parent
WORDS = 600
FAULTS = ("--p429", "0.10", "--p500", "0.05", "--pdrop", "0.03", "--pgarbage", "0.03", "--pinvalid", "0.03", "--retry-after", "1")
DRAFT = {
    "title": "A report",
    "summary": ["Sales rose | a1"],
    "catalysts": [],
    "risks": [],
    "figures": [],
    "relations": [],
    "observations": [],
}


def main() -> None:
    """Run what was asked for and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", type=Path, help="script of the server; without it only the stages are timed")
    parser.add_argument("--jobs", type=int, default=500)
    parser.add_argument("--load", type=int, default=1000)
    parser.add_argument("--concurrency", type=int, default=50)
    parser.add_argument("--growth", type=int, help="jobs whose memory is held against that of 1,000")
    given = parser.parse_args()
    if given.growth:
        with tempfile.TemporaryDirectory() as folder:
            growth(given.server, Path(folder), given.growth)
        return
    stages()
    if given.server is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        boundary(given.server, Path(folder), given.concurrency)
        for seed in (1, 2, 3):
            faults(given.server, Path(folder), given.jobs, seed)
        load(given.server, Path(folder), given.load, given.concurrency)
        load(given.server, Path(folder), given.load, given.concurrency, shared=True)


def article(number: int, words: int = WORDS) -> str:
    """Write the article of a job: the same words, and its number."""
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples" / "alibaba").glob("*.txt")))
    return f"Report DOC-{number} says that sales rose.\n\n{' '.join(text.split(' ')[:words])}"


def job(number: int, words: int, *, shared: bool) -> dict[str, Any]:
    """Write a job: no two ask the same, since the store would answer the second."""
    name = f"DOC-{number}"
    sources = [{"text": article(0 if shared else number, words)}]
    return {"id": name, "sources": sources, "subject": name} if shared else {"id": name, "sources": sources}


def stages(rounds: int = 20) -> None:
    """Print the processor's time for one job, stage by stage."""
    asking = asking_for(DEFAULT_PROMPT, wire="auto", timeout=1, max_input_tokens=None, ledger=None)
    answer = json.dumps(DRAFT)

    def requests_of(story: Story) -> None:
        requests = requests_about(story, "loop", asking)
        for part in requests.parts():
            requests.request(part)

    spent: defaultdict[str, float] = defaultdict(float)
    for number in range(-2, rounds):  # the first two warm up
        told: dict[str, float] = {}
        documents = timed(told, "load", load_sources, Source(text=article(number)))
        marked = timed(told, "mark", mark, documents)
        story = Story(marked=marked, subject=timed(told, "find the subject", subject, marked), language=language(documents))
        timed(told, "write the request", requests_of, story)
        draft = timed(told, "parse the answer", parse, answer, asking.kind.draft)
        timed(told, "to a process and back", lambda story: pickle.loads(pickle.dumps(Parcel(story))).value, story)  # noqa: S301 - our own
        brief = timed(told, "ground and audit", prove_brief, draft, story, offline_provenance())
        timed(told, "write JSON", brief.model_dump_json)
        text = documents[0].text
        times = timed(told, "  of marking, reading times", read_times, text)
        timed(told, "  of marking, reading quantities", lambda text, times: read_quantities(text, times=times), text, times)
        timed(told, "  of marking, lines and their roles", lambda document: list(lines_of(document)), documents[0])
        if number >= 0:
            for name, seconds in told.items():
                spent[name] += seconds
    for name, seconds in spent.items():
        print(f"{name:36} {1000 * seconds / rounds:6.1f} ms of the processor a job")


def boundary(server: Path, folder: Path, concurrency: int, requests: int = 400) -> None:
    """Print the processor's time for one request in the process that asks: all from the marked text to the draft, that above included."""
    story = read(Source(text=article(0)), None)

    async def asked(url: str, store: Store | None, number: int) -> float:
        """Ask so many different questions, so many at a time."""
        asking = asking_for(DEFAULT_PROMPT, wire="auto", timeout=60, max_input_tokens=None, ledger=None)
        asking = replace(asking, run=Run(keeper=store))
        model = Model(name="loop", base_url=url, api_key=None, client=None)
        slots = asyncio.Semaphore(concurrency)

        async def one(at: int) -> None:
            async with slots:
                await answered(story._replace(subject=f"DOC-{at}"), model, client, asking)

        async with make_client(model="loop", base_url=url, api_key=None) as client:
            await asyncio.gather(*map(one, range(-number, -number // 2)))  # to warm up
            begun = time.process_time()
            await asyncio.gather(*map(one, range(number)))
            return time.process_time() - begun

    with served(server, folder, "--latency-ms", "100") as url, Store(folder / "boundary.sqlite3") as store:
        for name, keeper in (("a request, without a store", None), ("a request, with the store", store)):
            print(f"{name:36} {1000 * asyncio.run(asked(url, keeper, requests)) / requests:6.1f} ms of the processor a job")


def timed(told: dict[str, float], name: str, function: Callable[..., T], *arguments: Any) -> T:  # noqa: ANN401 - the function's
    """Call a function and note the processor's time that it took."""
    begun = time.process_time()
    result = function(*arguments)
    told[name] = time.process_time() - begun
    return result


def faults(server: Path, folder: Path, jobs: int, seed: int) -> None:
    """Run jobs under faults, and print how many finished and what it took."""
    with served(server, folder, "--seed", str(seed), "--latency-ms", "20", *FAULTS) as url:
        seconds, output, _ = batch(folder, url, jobs, concurrency=50, name=f"faults-{seed}")
        sent = stats(url)
    done = sum(json.loads(line)["status"] == "ok" for line in output.open("rb"))
    print(f"faults, seed {seed}: {done} of {jobs} done, {sent['requests'] / jobs:.3f} requests a job, {seconds:.1f} s, {sent['faults']}")


def load(server: Path, folder: Path, jobs: int, concurrency: int, *, shared: bool = False) -> None:
    """Run jobs against a slow server, and print the time against the ideal, and where the processor's time went."""
    name = "load of one article" if shared else "load"
    with served(server, folder, "--latency-ms", "500") as url:
        seconds, _, used = batch(folder, url, jobs, concurrency=concurrency, name=name, shared=shared)
        answering = stats(url)["cpu"]
    ideal = 0.5 * jobs / concurrency
    print(f"{name}: {jobs} jobs in {seconds:.1f} s, {seconds / ideal:.2f} of the ideal {ideal:.1f}; largest process {used.largest:.0f} MiB")
    for who, taken in (("that asks, with its start", used.first), ("that read and prove", used.others), ("of the server", answering)):
        print(f"{name}: {taken:.1f} s of the processor in processes {who}: {1000 * taken / jobs:.1f} ms a job")


def growth(server: Path, folder: Path, jobs: int) -> None:
    """Run 1,000 jobs and many more, with 60 words each, and print how much more memory the largest process of the second run took."""
    peaks = []
    for number in (1_000, jobs):
        with served(server, folder) as url:
            seconds, output, used = batch(folder, url, number, concurrency=50, name=f"growth-{number}", words=60)
        done = sum(json.loads(line)["status"] == "ok" for line in output.open("rb"))
        peaks.append(used.largest)
        print(f"growth: {done} of {number} done in {seconds:.0f} s, largest process {used.largest:.0f} MiB", flush=True)
    print(f"growth: {peaks[1] / peaks[0] - 1:+.1%} for {jobs} jobs against 1000")


@dataclass(kw_only=True)
class Used:
    """Seconds of the processor in the first process of a command and in all others, and the peak of the largest of them in MiB."""

    first: float = 0.0
    others: float = 0.0
    largest: float = 0.0

    def watch(self, process: subprocess.Popen[bytes]) -> None:
        """Look at the processes until the command ends; one that ended is counted with whoever waited for it, and no longer by itself."""
        while process.poll() is None:
            seconds: dict[int, float] = {}
            for number in (process.pid, *descendants(process.pid)):
                with suppress(OSError):
                    times = Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
                    waited = slice(11, 13) if number == process.pid else slice(11, 15)
                    seconds[number] = sum(map(int, times[waited])) / os.sysconf("SC_CLK_TCK")
                    peak = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{number}/status").read_text(encoding="utf-8"))
                    self.largest = max(self.largest, int(peak[1]) / 1024 if peak else 0.0)
            self.first = max(self.first, seconds.pop(process.pid, 0.0))
            self.others = max(self.others, sum(seconds.values()))
            time.sleep(0.05)


def descendants(process: int) -> Iterator[int]:
    """Name the living processes that a process began, and those that they did."""
    for number in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split():
        yield int(number)
        with suppress(OSError):
            yield from descendants(int(number))


def batch(
    folder: Path, url: str, jobs: int, *, concurrency: int, name: str, words: int = WORDS, shared: bool = False
) -> tuple[float, Path, Used]:
    """Run the command on so many jobs, of as many articles or of one ("shared"); the seconds, the output, and what it took."""
    given, output = folder / f"{name}.jobs.jsonl", folder / f"{name}.jsonl"
    lines = (json.dumps(job(number, words, shared=shared)) for number in range(jobs))
    given.write_text("\n".join(lines), encoding="utf-8")
    options = ["--model", "loop", "--base-url", url, "--concurrency", str(concurrency), "--store", str(folder / f"{name}.sqlite3")]
    begun = time.monotonic()
    process = subprocess.Popen([sys.executable, "-m", "summarizer", "batch", str(given), "-o", str(output), *options], cwd=ROOT)  # noqa: S603 - our own command
    used = Used()
    used.watch(process)
    return time.monotonic() - begun, output, used


@contextmanager
def served(server: Path, folder: Path, *options: str) -> Iterator[str]:
    """Run the server on a free port."""
    answers = folder / "answers.py"
    answers.write_text(f"def answer(request):\n    return {DRAFT!r}\n", encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(server), "--port", str(port), "--answers", str(answers), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONUNBUFFERED": "1"}) as process:  # noqa: S603 - as asked
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.terminate()


def stats(url: str) -> dict[str, Any]:
    """Read what the server counted."""
    with urllib.request.urlopen(url.removesuffix("/v1") + "/stats") as response:  # noqa: S310 - our own server
        counted: dict[str, Any] = json.load(response)
    return counted


if __name__ == "__main__":
    main()
