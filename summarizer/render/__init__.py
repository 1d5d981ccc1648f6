"""Render a brief: Markdown for people, JSON for programs; the same brief always gives the same bytes."""

from summarizer.render.as_json import to_json
from summarizer.render.markdown import to_markdown

__all__ = ["to_json", "to_markdown"]
