"""The dateline in front of the first sentence of a wire's story."""

from __future__ import annotations

from summarizer.text.lexicon import lazy

_DAY = (
    r"(?:[^\W\d_]{2,10}day,? |[^\W\d_]{2,10}tag,? |)"
    r"(?:\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?(?:,? (?:de )?\d{4})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?)"
)
_HOUSE = r"(?: ?\([^()\n]{2,30}\)| /[^/\n]{2,30}/)"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'/-]"
DATELINE = lazy(
    rf"\A(?:{_CAPITALS}{{2,20}}(?: {_CAPITALS}{{1,20}}){{0,3}}(?:, [A-Z][a-z]{{1,12}}(?:\.(?!\w)|(?=,)))?"
    rf"(?:,? {_DAY}{_HOUSE}?|(?<=\.)| \([^\W\d_][^()\n]{{1,30}}\)|(?= — [A-Z]))|"
    rf"(?:[A-ZÀ-Þ][\w’'/-]{{2,20}}(?: [A-ZÀ-Þ][\w’'-]{{1,20}}){{0,3}},? )?{_DAY}(?:{_HOUSE}|(?<=\d\d\d\d)))"
    r"(?:\s|\.\s?)(?:[—–]|-{1,2})\s+(?=\w)"
)
"""Place, day and agency in front of the first sentence of a wire's story ("LEEDS, March 3 (Northline) — ")."""
