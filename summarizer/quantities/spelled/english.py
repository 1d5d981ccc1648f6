"""English numbers in words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.numerals import FRACTION
from summarizer.quantities.spelled.cardinals import Cardinals, Grammar
from summarizer.text.lexicon import GAP

if TYPE_CHECKING:
    from summarizer.quantities.spelled.reading import Reading

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
PARTS = (
    {word: number for number, word in enumerate(_ONES.split())}
    | {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
    | {"nought": 0, "fourty": 40}
)
"""Numbers below a hundred."""
SCALES = {"thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12}
_THIRD, _HALF, _QUARTER = FRACTION.divide(Decimal(1), Decimal(3)), Decimal("0.5"), Decimal("0.25")
_ADDED = {
    "half": _HALF,
    "a half": _HALF,
    "one half": _HALF,
    "a third": _THIRD,
    "one third": _THIRD,
    "two thirds": 2 * _THIRD,
    "a quarter": _QUARTER,
    "one quarter": _QUARTER,
    "three quarters": 3 * _QUARTER,
}

_CARDINALS = Cardinals(
    Grammar(
        parts=PARTS | {"a": 1, "an": 1},
        hundreds=frozenset({"hundred"}),
        scales=SCALES,
        dozens=frozenset({"dozen"}),
        articles=frozenset({"a", "an"}),
        joint=rf"(?P<and>{GAP}and{GAP})|{GAP}|-",
        joins=lambda room, following: room >= 100 and following < 100,  # noqa: PLR2004
        point="point",
        tails={f" and {phrase}": share for phrase, share in _ADDED.items()},
        excluded="nine-to-five$",
        vetoes=rf"[- \u00a0](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b|-to-five\b|{GAP}(?:o['’]clock|[ap]\.?m\b)",
    )
)
STARTS = frozenset(PARTS) | {f"a {word}" for word in ("hundred", "dozen", *SCALES)}
"""What a cardinal begins with."""


def english(text: str, position: int) -> Reading | None:
    """
    Read an English cardinal ("two hundred and fifty thousand", "three point two", "one and a half", "a dozen").

    Source of “number words”: CLDR, RBNF ``spellout-cardinal-verbose`` of ``en`` and ``en_IN``; the Chicago Manual of Style, 9.2 to 9.8.
    """
    return _CARDINALS.at(text, position)
