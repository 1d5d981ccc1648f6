"""
Render a brief or a proven draft (Markdown for people, JSON for programs) and a listing of quantities (a table, JSON or CSV).

The same values always give the same bytes.
"""

from summarizer.render.as_json import to_json
from summarizer.render.listing import Entry, list_as_csv, list_as_json, list_as_table
from summarizer.render.markdown import to_markdown
from summarizer.render.verification import verification_as_github, verification_as_json, verification_as_junit, verification_as_text

__all__ = [
    "Entry",
    "list_as_csv",
    "list_as_json",
    "list_as_table",
    "to_json",
    "to_markdown",
    "verification_as_github",
    "verification_as_json",
    "verification_as_junit",
    "verification_as_text",
]
