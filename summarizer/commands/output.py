"""Where the result of a command goes: what would stop it is found before any work is done or paid for."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable


def writer(output: str | None, sources: tuple[str, ...]) -> Callable[[str], None]:
    """Make the function that writes the result; what would stop it is found before any work is done or paid for."""
    if output is None or output == "-":
        return show
    if not output:
        message = "The output is the empty string: name a file."
        raise UsageError(message)
    path = Path(output).resolve()
    if path.is_dir():
        message = f"The output {output!r} is a directory: name a file in it."
        raise UsageError(message)
    if not path.parent.is_dir():
        message = f"The output {output!r} cannot be written: there is no directory {str(path.parent)!r}."
        raise UsageError(message)
    if path.exists() and not path.is_file():
        return lambda text: _into(path, text)  # a device or a pipe is written to, never replaced
    if not os.access(path.parent, os.W_OK):
        message = f"The output {output!r} cannot be written: the directory {str(path.parent)!r} is not writable."
        raise UsageError(message)
    if path.exists() and path in _files(sources):
        message = f"The output {output!r} is itself a source and would be overwritten: name another file."
        raise UsageError(message)
    return lambda text: _to_file(path, text)


def _files(sources: tuple[str, ...]) -> set[Path]:
    """Name the files that will be read."""
    from summarizer.load import expand

    return {Path(file).resolve() for source in sources if source != "-" for file in expand(source) if isinstance(file, str | Path)}


def _into(path: Path, text: str) -> None:
    with path.open("wb") as file:
        file.write(text.encode())


def show(text: str) -> None:
    """
    Write to standard output, in UTF-8 whatever the locale: the same result is the same bytes.

    A reader that has gone ("| head") changes nothing of what the command found, and so nothing of its exit code.

    Raises:
        UsageError: Standard output is closed.
    """
    if sys.stdout is None:  # closed by whoever started the process
        message = "Standard output is closed: name a file with -o."
        raise UsageError(message)
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # What is left goes nowhere; without this, Python would complain at exit that nobody reads it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _to_file(path: Path, text: str) -> None:
    """
    Replace a file at once, so that it never holds half a result.

    Raises:
        UsageError: It cannot be written; what it held before is left as it was.
    """
    try:
        _replace(path, text)
    except OSError as error:
        message = f"The output {str(path)!r} cannot be written ({error.strerror}): make room or name another file."
        raise UsageError(message) from None


def _replace(path: Path, text: str) -> None:
    import tempfile  # costs the help as much as all commands

    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).chmod(mode)
            Path(file.name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(file.name).unlink(missing_ok=True)
            raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
