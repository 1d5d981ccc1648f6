"""How a brief is written: in which format, or by which template; what cannot work is found before any work is done or paid for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.grounded import Grounded
    from summarizer.models import Brief


def renderer(format_: str, template: str | None, prompt: str) -> Callable[[Brief | Grounded[Any]], str]:
    """
    Make what writes a brief.

    Raises:
        UsageError: The template cannot be used, or the format is none for a template, or none for what the prompt asks for.
    """
    if template is not None:
        if format_ != "md":
            message = f"--template lays out Markdown, and --format {format_} was given as well: leave one out."
            raise UsageError(message)
        from summarizer.render.layout import Layout

        return Layout(template).render
    if format_ == "csv":
        _check_figures(prompt)
        return _as_csv
    return _as_json if format_ == "json" else _as_markdown


def _check_figures(prompt: str) -> None:
    from summarizer.prompts import load_prompt

    asked = load_prompt(prompt).answers_with
    if not asked.startswith("draft."):
        message = f"CSV holds the figures of a brief, and the prompt {prompt!r} asks for {asked!r}: use --format json, or another prompt."
        raise UsageError(message)


def _as_csv(made: Brief | Grounded[Any]) -> str:
    from summarizer.models import Brief
    from summarizer.render.rows import figures_as_csv

    if not isinstance(made, Brief):
        message = "CSV holds the figures of a brief, and this is none: use --format json."
        raise UsageError(message)
    return figures_as_csv(made)


def _as_json(made: Brief | Grounded[Any]) -> str:
    from summarizer.render import to_json

    return to_json(made)


def _as_markdown(made: Brief | Grounded[Any]) -> str:
    return made.to_markdown()
