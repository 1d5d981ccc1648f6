"""How a brief is written: in which format, or by which template; what cannot work is found before any work is done or paid for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.models import Brief
    from summarizer.models.grounded import Grounded


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
        _check_brief(prompt, "CSV holds the figures of a brief", "json")
        return _as_csv
    if format_ == "html":
        _check_brief(prompt, "A web page shows a brief", "md or json")
        return _as_html
    return _as_json if format_ == "json" else _as_markdown


def _check_brief(prompt: str, need: str, other: str) -> None:
    """Refuse a prompt that asks for no brief, before anything is read or paid for."""
    from summarizer.prompts import load_prompt

    asked = load_prompt(prompt).answers_with
    if not asked.startswith("draft."):
        message = f"{need}, and the prompt {prompt!r} asks for {asked!r}: use --format {other}, or another prompt."
        raise UsageError(message)


def _as_csv(made: Brief | Grounded[Any]) -> str:
    from summarizer.render.rows import figures_as_csv

    return figures_as_csv(_brief(made, "CSV holds the figures of a brief"))


def _as_html(made: Brief | Grounded[Any]) -> str:
    return _brief(made, "A web page shows a brief").to_html()


def _brief(made: Brief | Grounded[Any], need: str) -> Brief:
    from summarizer.models import Brief

    if isinstance(made, Brief):
        return made
    message = f"{need}, and this is none: use --format json."
    raise UsageError(message)


def _as_json(made: Brief | Grounded[Any]) -> str:
    from summarizer.render import to_json

    return to_json(made)


def _as_markdown(made: Brief | Grounded[Any]) -> str:
    return made.to_markdown()
