"""
The page of the documentation that shows every command, made from the commands themselves.

    python tests/cli_page.py      writes docs/cli.md
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli import cli

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parent.parent / "docs" / "cli.md"
_WIDTH = 100
_INTRODUCTION = """\
# Commands

The `--help` output of each command. `python tests/cli_page.py` generates this page from the commands. You can also set the flags in
[a configuration file](how-to/settings.md)."""


def page() -> str:
    """Make the page."""
    return "\n\n".join((_INTRODUCTION, *_sections(cli, None, "summarizer"))) + "\n"


def _sections(command: click.Command, parent: click.Context | None, name: str) -> Iterator[str]:
    """Show a command, then those below it."""
    context = click.Context(command, info_name=name, parent=parent, terminal_width=_WIDTH, max_content_width=_WIDTH)
    context.help_option_names = ["-h", "--help"]
    text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    yield f"## {context.command_path}\n\n```text\n{text}\n```"
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            yield from _sections(command.commands[each], context, each)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
