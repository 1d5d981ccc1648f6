"""Words of a source in the cell of a spreadsheet."""

from __future__ import annotations

from summarizer.text.characters import visible
from summarizer.text.lexicon import lazy

_FORMULA = lazy(r"\A\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""What a formula begins with in a spreadsheet, full-width forms among them (OWASP, "CSV Injection")."""


def cell(text: str) -> str:
    """Write words so that a spreadsheet shows them: visible, on one line, and with an apostrophe before what would be a formula."""
    seen = visible(text)
    return f"'{seen}" if _FORMULA.match(seen) else seen
