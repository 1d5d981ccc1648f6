"""A pipe, a device or a socket in the place of a file is read with a deadline or refused; nothing waits for it without end."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from summarizer import InputError, summarize
from summarizer.batch.jobs import Job, digest, read_jobs
from summarizer.load import load
from summarizer.load.files import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
TEXT = "Pellham Mills said on Monday that revenue rose 12% to $31m from $27.7m a year earlier.\n"


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    """What a command writes is read however late and in however many pieces it comes."""
    pipe = tmp_path / "late.txt"
    os.mkfifo(pipe)

    def write() -> None:
        time.sleep(0.2)
        with pipe.open("w") as file:
            file.write(TEXT)
            file.flush()
            time.sleep(0.2)
            file.write(TEXT)

    writer = Thread(target=write)
    writer.start()
    assert load(str(pipe))[0].text == TEXT * 2
    writer.join()


def test_a_pipe_that_nobody_writes_into_is_given_up(tmp_path: Path) -> None:
    """The time is that of the whole pipe, opened for writing or not."""
    pipe = tmp_path / "never"
    os.mkfifo(pipe)
    with pytest.raises(InputError, match=r"is a pipe, and was not at its end within 0\.2 seconds"):
        read_bytes(pipe, 10, seconds=0.2)
    held = os.open(pipe, os.O_RDWR)
    with pytest.raises(InputError, match="is a pipe"):
        read_bytes(pipe, 10, seconds=0.2)
    os.close(held)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/random"])
def test_a_device_is_refused_at_once(device: str) -> None:
    """Some have no end, and none is an article."""
    with pytest.raises(InputError, match="is a device or the like, and no file"):
        summarize(device, engine="offline")


def test_in_a_folder_they_are_no_articles_and_a_socket_is_refused(tmp_path: Path) -> None:
    """A folder is read without them; a socket by its name is refused by the system."""
    (tmp_path / "a.txt").write_text(TEXT)
    os.mkfifo(tmp_path / "b.txt")
    with socket.socket(socket.AF_UNIX) as served:
        served.bind(str(tmp_path / "c.txt"))
        assert [document.path for document in load(str(tmp_path))] == [str(tmp_path / "a.txt")]
        with pytest.raises(InputError, match=r"c\.txt' cannot be read|is a device"):
            load(str(tmp_path / "c.txt"), strict=True)


def test_a_batch_leaves_a_pipe_to_its_job_and_reads_no_jobs_from_one(tmp_path: Path) -> None:
    """A digest of the sources would take what the job is to read; the file of the jobs is read twice."""
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert digest(Job(id="one", sources=(str(pipe),)), "") is None
    with pytest.raises(InputError, match="is a pipe or a device, and the jobs are read twice"):
        read_jobs(pipe)


def test_the_command_ends_on_them(tmp_path: Path) -> None:
    """Of a batch with a device the job fails, and the others are made; a pipe for the jobs is an error of input."""
    (tmp_path / "a.txt").write_text(TEXT)
    os.mkfifo(tmp_path / "jobs")
    jobs = [{"id": "good", "sources": ["a.txt"]}, {"id": "bad", "sources": ["/dev/zero"]}]
    (tmp_path / "jobs.jsonl").write_text("".join(json.dumps(job) + "\n" for job in jobs))
    command = [sys.executable, "-m", "summarizer", "batch", "-o", str(tmp_path / "out.jsonl"), "--engine", "offline"]
    done = subprocess.run([*command, str(tmp_path / "jobs.jsonl")], check=False, capture_output=True, timeout=60, text=True)  # noqa: S603 - our own
    assert done.returncode == 1
    told = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [(line["id"], line["status"] == "ok") for line in told] == [("good", True), ("bad", False)]
    assert "is a device" in (tmp_path / "out.failed.jsonl").read_text()
    done = subprocess.run([*command, str(tmp_path / "jobs")], check=False, capture_output=True, timeout=60, text=True)  # noqa: S603 - our own
    assert done.returncode == 3
    assert "is a pipe or a device" in done.stderr
