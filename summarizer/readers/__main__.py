"""The process that reads: a line of JSON and a file's bytes come in, the length of a JSON object and the object go out, until the end."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.readers.extract import UnreadableError, as_json

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO

    from summarizer.readers.extract import Extract

MEMORY = 384 * 1024 * 1024
"""Bytes that a file may take beside the libraries: an article takes a few million, a page of nine million characters 250."""
MEMORY_OF_PDF = 160 * 1024 * 1024
"""The same of a PDF, which unpacks to any size; one of 500 full pages takes 20 million."""
GARBAGE = 200_000
"""As in a command: importing a library makes no rubbish to speak of."""

_LIBRARIES = {
    "html": ("summarizer.readers.html", "trafilatura"),
    "pdf": ("summarizer.readers.pdf", "pypdfium2"),
    "mail": ("summarizer.readers.mail",),
    "office": ("summarizer.readers.office", "docx"),
    "feed": ("summarizer.readers.feed", "feedparser"),
}


def main() -> None:
    """Serve until standard input ends."""
    gc.set_threshold(GARBAGE)
    # What a library prints must not run into the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while line := sys.stdin.buffer.readline(65536):
        job = json.loads(line)
        data = sys.stdin.buffer.read(job["size"])
        _send(answers, _answer(job, data))
    gc.freeze()  # as in a command: all goes with the process


def _answer(job: dict[str, Any], data: bytes) -> dict[str, Any]:
    try:
        read = _reader(job["kind"])
        return {"extracts": [as_json(extract) for extract in read(data, job["charset"], job["url"])]}
    except UnreadableError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": "takes more memory than a file is given"}
    except RecursionError:
        return {"error": "is nested too deeply"}
    except Exception as error:  # noqa: BLE001 - a hostile file may raise anything that its library knows
        return {"error": f"is damaged ({type(error).__name__})"}


def _reader(kind: str) -> Callable[[bytes, str | None, str | None], tuple[Extract, ...]]:
    from importlib import import_module

    own, *libraries = _LIBRARIES[kind]
    for library in libraries:
        import_module(library)
    read: Callable[[bytes, str | None, str | None], tuple[Extract, ...]] = import_module(own).read
    _limit_memory(MEMORY_OF_PDF if kind == "pdf" else MEMORY)
    return read


def _limit_memory(beyond: int) -> None:
    """Allow so much beyond what is taken now; where a platform has no such limit, the clock alone holds."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        limit = pages * resource.getpagesize() + beyond
        resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _send(stream: IO[bytes], answer: dict[str, Any]) -> None:
    line = json.dumps(answer).encode()
    stream.write(b"%d\n" % len(line) + line)
    stream.flush()


if __name__ == "__main__":
    main()
