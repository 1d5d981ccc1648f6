"""``summarizer brief --bundle`` and ``--from-bundle``: the options, and what may stand beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click
from click.core import ParameterSource

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

_OF_THE_OUTPUT: Final = frozenset({"from_bundle", "format_", "template", "output"})
"""What may be chosen of a brief that is made again; all else is as it was."""


def bundle_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--bundle`` and ``--from-bundle`` to a command."""
    to = click.option("--bundle", metavar="DIR", help="Write the sources, the request, the answers and the brief to a new folder.")
    from_ = click.option("--from-bundle", metavar="DIR", help="Make the brief of such a folder again, offline, without SOURCES.")
    return to(from_(command))


def check_bundle_options(context: click.Context, from_bundle: str | None) -> None:
    """
    Check what stands beside ``--from-bundle``, or that there are sources where it is not given.

    Raises:
        UsageError: Something contradicts it.
        MissingParameter: There is no source.
    """
    params = {parameter.name: parameter for parameter in context.command.params}
    if from_bundle is None:
        if not context.params["sources"]:
            raise click.MissingParameter(ctx=context, param=params["sources"])
        if context.params["bundle"] is not None and context.params["dry_run"]:
            message = "--dry-run makes no brief, so there is nothing for --bundle: leave one out."
            raise UsageError(message)
        return
    given = [name for name in context.params if context.get_parameter_source(name) == ParameterSource.COMMANDLINE]
    for name in given:
        if name not in _OF_THE_OUTPUT:
            told = "SOURCES" if name == "sources" else params[name].opts[0]
            message = f"--from-bundle makes a brief again as it was, so {told} cannot be given beside it: leave one out."
            raise UsageError(message)
