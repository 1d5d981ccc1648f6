"""
``python -m summarizer`` and the ``summarizer`` command: run the command line, and end with the exit code that tells why.

    0 done · 1 a claim failed, or some jobs failed · 2 usage · 3 input · 4 configuration, key or store
    5 provider · 6 refused or truncated answer · 7 budget · 70 a bug · 130, 143 signals
"""

from __future__ import annotations

import gc
import signal
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli import cli
from summarizer.commands.voice import fail
from summarizer.errors import (
    AnswerError,
    BudgetError,
    ConfigurationError,
    InputError,
    ProviderError,
    StoreError,
    SummarizerError,
    UsageError,
)
from summarizer.text.redaction import without_secrets

if TYPE_CHECKING:
    from types import FrameType

EXIT_CODES: dict[type[SummarizerError], int] = {
    UsageError: 2,
    InputError: 3,
    ConfigurationError: 4,
    StoreError: 4,
    ProviderError: 5,
    AnswerError: 6,
    BudgetError: 7,
}
BUG = 70
"""EX_SOFTWARE of sysexits.h: 1 is kept for a claim that failed."""
GARBAGE = 200_000
"""After so many new objects rubbish is looked for, and not after 700: a command makes little, and looking takes a sixteenth of a brief."""
INTERRUPTED = 130
TERMINATED = 143

_PACKAGE = Path(__file__).parent


def main() -> None:
    """Run the command line; never returns."""
    signal.signal(signal.SIGTERM, _terminate)
    gc.set_threshold(GARBAGE)
    try:
        sys.exit(run(sys.argv[1:]))
    finally:
        gc.freeze()  # all goes with the process: looking through a loaded SDK for rubbish takes Python 0.3 s on its way out


def run(arguments: list[str]) -> int:
    """Run the command line on arguments and return the exit code; an error is one sentence on standard error."""
    try:
        code = cli.main(args=arguments, prog_name="summarizer", standalone_mode=False)
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return EXIT_CODES[UsageError]
    except Exception as error:  # noqa: BLE001 - a traceback could show a key or a prompt, and would exit 1
        message, code = _explain(error)
        fail(_printable(message))
        return code
    return code if isinstance(code, int) else 0  # a command that leaves by click's ``exit`` gives its code


def _explain(error: Exception) -> tuple[str, int]:
    """Say what went wrong, and with which exit code."""
    match error:
        case SummarizerError():
            return str(error), next(code for kind, code in EXIT_CODES.items() if isinstance(error, kind))
        case click.ClickException():
            return error.format_message(), EXIT_CODES[UsageError]
        case OSError():
            name = "A file" if error.filename is None else repr(str(error.filename))
            return f"{name} cannot be read or written: {error.strerror}.", EXIT_CODES[UsageError]
        case _:
            return f"This is a bug ({type(error).__name__}{_place(error)}): please report it with the command that you ran.", BUG


def _place(error: Exception) -> str:
    """Name the innermost line of this package that an error went through: a whole traceback could show a key or a prompt."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    return f" in {Path(own[-1].filename).relative_to(_PACKAGE).as_posix()}, line {own[-1].lineno}" if own else ""


def _printable(message: str) -> str:
    """Take out what a terminal would obey: a message may name a hostile file."""
    return "".join(character if character.isprintable() else "�" for character in without_secrets(message))


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    """Leave in good order: open temporary files are removed on the way out."""
    sys.exit(TERMINATED)


if __name__ == "__main__":
    main()
