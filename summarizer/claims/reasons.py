"""Why a claim is not supported: stable codes, each with words that a reader understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models import Reason
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from summarizer.claims.compare import Difference
    from summarizer.claims.judge import Judgement

_WORDS: dict[Difference, str] = {
    "number_differs": "the source gives another number",
    "unit_differs": "the source measures it in something else",
    "qualifier_differs": "the source states it as a bound, not as this value",
    "entity_differs": "the source says it of somebody else",
    "period_differs": "the source says it of another time",
    "direction_differs": "the source says the opposite",
    "negation_differs": "one denies what the other states",
    "certainty_differs": "the source tells it as planned, possible or reported, not as done",
    "speaker_differs": "the source has somebody else say it",
    "number_not_in_sources": "no passage about this has the number",
    "entity_not_in_sources": "no passage about this has the name",
    "date_not_in_sources": "no passage about this has the date or period",
    "quote_not_in_sources": "no passage has these words, which are put between quotation marks",
    "not_in_sources": "no passage says this",
}


def reason(judged: Judgement) -> Reason | None:
    """Put a decision against a claim into a code and words; None for any other."""
    return None if judged.difference is None else reason_of(judged.difference, judged.detail)


def reason_of(difference: Difference, detail: str | None) -> Reason:
    """Put a difference into a code and words, with what it is in."""
    words = _WORDS[difference]
    return Reason(code=difference, text=f"“{visible(detail)}”: {words}" if detail else words)
