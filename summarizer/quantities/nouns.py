"""What a bare number counts."""

from __future__ import annotations

import re

from summarizer.text.lexicon import GAP
from summarizer.text.rules import rule

_PLURAL = re.compile(
    rf"(?:{GAP}|-)(?P<a>[^\W\d_][\w’'-]*)(?:{GAP}(?P<b>[^\W\d_][\w’'-]*))?(?:{GAP}(?P<c>[^\W\d_][\w’'-]*))?"
    rf"(?:{GAP}(?P<d>[^\W\d_][\w’'-]*))?"
)
_IRREGULAR = frozenset(
    "people aircraft staff men women children personnel cattle megabits hectares series employees vehicle head countries companies".split()
)
_STOP = frozenset(
    "a an the of in at by for to from with and or but on as over under about around is are was were has have had will would could may "
    "might should this that after "
    "before since between among up down more less fewer not no now says say said times as does was its his hers this thus plus minus "
    "across versus per each "
    "us as years months days weeks it he she they we you which who where when if while because than then there here out off into "
    "en para por que con sin hasta desde los las el la un una al del más menos sobre según tras ante contra "
    "em com sem até os ao aos dos das nos nas pelo pela mais "
    "pour par qui avec sans dans les le du aux une au sur selon dont après avant contre entre chez moins "
    "für wegen des der die den dem im am zum zur mit von und oder auf bei nach über unter aus als seit trotz während durch gegen".split()
)
"""Words that part a number from the nouns behind them, those of the other languages too: their nouns often end as English ones do."""
_SHORT = 3


@rule("counts")
def counted_noun(text: str, end: int) -> str | None:
    """
    Find the noun in the plural that stands right behind a number, adjectives between ("2.5 million new drivers").

    Source: the Cambridge Grammar of the English Language, 5.6 (a numeral above one takes a plural head).
    """
    found = _PLURAL.match(text, end)
    if not found:
        return None
    for word in found.groups():
        if word is None or word.lower() in _STOP:
            return None
        lower = word.lower()
        if word[-2:-1].isdigit():
            continue
        if lower in _IRREGULAR or (len(word) > _SHORT and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "’s", "'s"))):
            return lower
    return None
