"""``summarizer completion``: what a shell needs to complete the command; and what it offers for files and prompts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from summarizer.commands.output import show

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

SHELLS = ("bash", "zsh", "fish")

_EPILOG = """\b
Examples:
  summarizer completion bash
  summarizer completion bash > ~/.local/share/bash-completion/completions/summarizer
  summarizer completion zsh > ~/.zfunc/_summarizer
  summarizer completion fish > ~/.config/fish/completions/summarizer.fish

\b
bash reads that folder if bash-completion is installed. For zsh, add this to
~/.zshrc: "fpath+=~/.zfunc; autoload -Uz compinit; compinit". fish needs nothing.
"""


@click.command(epilog=_EPILOG, no_args_is_help=True, short_help="Print a shell completion script.")
@click.argument("shell", type=click.Choice(SHELLS), metavar="bash|zsh|fish")
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print a script that makes the shell complete commands, options, prompts and files."""
    from click.shell_completion import BashComplete, FishComplete, ZshComplete

    kind = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}[shell]
    root = context.find_root()
    show(kind(root.command, {}, "summarizer", "_SUMMARIZER_COMPLETE").source() + "\n")


def files(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Let the shell complete the name of a file or a folder."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def prompts_and_files(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the prompts that ship, and files."""
    from click.shell_completion import CompletionItem

    from summarizer.prompts import prompt_names

    shipped = [CompletionItem(name) for name in prompt_names() if name.startswith(incomplete)]
    return shipped or files(context, parameter, incomplete)
