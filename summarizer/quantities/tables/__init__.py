"""Tables in plain text and Markdown: what their captions, column heads and row labels say of their cells."""

from summarizer.quantities.tables.cells import apply_headers

__all__ = ["apply_headers"]
