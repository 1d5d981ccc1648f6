"""What a command says besides its result: on standard error, as much as was asked for, in colour where that is wanted."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_KEY = "summarizer.voice"


def voice_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--quiet`` and ``--verbose`` to a command."""
    quiet = click.option(
        "--quiet",
        "-q",
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_remember,
        help="Show errors only.",
    )
    verbose = click.option(
        "--verbose",
        "-v",
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_remember,
        help="Show the stages and the settings from files.",
    )
    return quiet(verbose(command))


def _remember(context: click.Context, parameter: click.Parameter, given: bool) -> None:  # noqa: FBT001 - click's signature
    if not given:
        return
    if context.meta.setdefault(_KEY, parameter.name) != parameter.name:
        message = "--quiet and --verbose contradict each other: leave one out."
        raise click.UsageError(message)


def _volume() -> str | None:
    context = click.get_current_context(silent=True)
    return None if context is None else context.meta.get(_KEY)


def is_quiet() -> bool:
    """Whether nothing but errors is to be said."""
    return _volume() == "quiet"


def is_watched() -> bool:
    """Whether standard error is a terminal; it may be closed."""
    return sys.stderr is not None and sys.stderr.isatty()


def tell(message: str) -> None:
    """Say something that most users want to know."""
    if not is_quiet():
        _say(f"summarizer: {message}")


def detail(message: str) -> None:
    """Say something that only ``--verbose`` asks for."""
    if _volume() == "verbose":
        tell(message)


# --- colour ---------------------------------------------------------------------------------------------------------


def is_coloured(stream: TextIO | None, environ: Mapping[str, str] = os.environ) -> bool:
    """
    Whether to write in colour to a stream.

    NO_COLOR forbids it and FORCE_COLOR asks for it, both where they are not empty (no-color.org, force-color.org), and the first goes
    before the second; else a terminal gets colour, but for a dumb one, and a pipe gets none. None stands for a file of
    the user's, which never gets any.
    """
    if stream is None or environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environ.get("TERM") != "dumb"


def painter(stream: TextIO | None) -> Callable[[str, str], str]:
    """Make what writes a text in a colour, or leaves it as it is; "bold" is a colour, too."""
    return _painted if is_coloured(stream) else _plain


def _plain(text: str, _colour: str) -> str:
    return text


def _painted(text: str, colour: str) -> str:
    return click.style(text, bold=True) if colour == "bold" else click.style(text, fg=colour)


def fail(message: str) -> None:
    """Say what went wrong, also where quiet was asked for."""
    name = painter(sys.stderr)("summarizer:", "red")
    _say(f"{name} {message}")


def _say(line: str) -> None:
    """Write to standard error; where nobody reads that any more, the result is wanted all the same."""
    try:
        click.echo(line, err=True, color=is_coloured(sys.stderr))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
