"""Why something is withheld: stable codes, each with words that a reader understands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from summarizer.models import Reason
from summarizer.quantities import read_quantities
from summarizer.text.characters import visible
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

Code = Literal[
    "invalid_item",
    "bad_ref",
    "too_many_refs",
    "not_reporting",
    "number_in_text_not_in_span",
    "figure_not_in_span",
    "unit_mismatch",
    "sign_mismatch",
    "quote_not_in_span",
    "quote_too_short",
    "date_not_in_span",
    "entity_not_in_span",
    "figure_of_other_kind",
    "figure_fits_other_quantity",
    "entity_contradicted",
    "period_contradicted",
    "claim_not_grounded",
    "language_mismatch",
    "direction_mismatch",
    "negation_differs",
    "active_content",
    "empty",
    "too_long",
    "over_limit",
    "coverage_low",
]

_WORDS: dict[Code, str] = {
    "invalid_item": "one of its fields is missing, or holds what cannot stand there",
    "bad_ref": "it points at a line or a quantity that does not exist",
    "too_many_refs": "it cites more lines than one statement can rest on",
    "not_reporting": "it cites an advertisement, a notice or text addressed to a machine",
    "number_in_text_not_in_span": "it states a number that the cited lines do not",
    "figure_not_in_span": "its label states a number that the text around the figure does not",
    "unit_mismatch": "it states a number of the cited lines in another unit, scale or currency",
    "sign_mismatch": "it states a number of the cited lines with the opposite sign",
    "quote_not_in_span": "it quotes words that the cited lines do not hold",
    "quote_too_short": "it quotes too little to mean anything",
    "date_not_in_span": "it states a date or period that the cited lines do not",
    "entity_not_in_span": "it names something that the cited sources do not",
    "figure_of_other_kind": "it gives a figure a meaning that a figure of this kind cannot have",
    "figure_fits_other_quantity": "it gives a figure the meaning of another figure of the text",
    "entity_contradicted": "it ascribes a figure to somebody else than the text does",
    "period_contradicted": "it gives a figure another period than the text does",
    "claim_not_grounded": "it is told in words that the cited sources do not support",
    "language_mismatch": "it is told in another language than the sources",
    "direction_mismatch": "it says the opposite of the cited lines",
    "negation_differs": "it states what the cited lines deny, or denies what they state",
    "active_content": "it holds a link, markup or control characters",
    "empty": "it says nothing",
    "too_long": "it is longer than anything that can be proved",
    "over_limit": "more important items fill the section",
    "coverage_low": "the answer says nothing of what the sources tell",
}
_NUMBERS = lazy(r"\d[\d.,]*")
_LINK = lazy(r"(?:[a-z][a-z0-9+.-]{1,20}:)?//\S+|www\.\S+", re.IGNORECASE)
_QUOTATION = lazy(
    r"[“„«»「『\"][^“„«»「」『』”\"]*(?:[”“»«」』\"]|\Z)"
    r"|(?<!\w)[‘‚‹`']++[^‘‚‹`]*?(?:[’‘›`']++(?!\w)|\Z)"
)
_WORD = lazy(r"[^\W_]+(?:['’&.-][^\W_]+)*|[^\w\s.,:;!?()/%'’&+–—▒·$€£¥₹-]+")
_BLOT = "▒"
_BLOTS = re.compile(r"▒(?:[\s▒]*▒)+")
_TURNED: frozenset[Code] = frozenset(
    {"direction_mismatch", "negation_differs", "quote_not_in_span", "quote_too_short", "unit_mismatch", "sign_mismatch"}
)
_MAX_SHOWN = 160


class Unproven(Exception):  # noqa: N818 - the outcome of a proof, never seen outside this package
    """A proof failed."""

    def __init__(self, code: Code) -> None:
        """Keep the reason as a brief shows it."""
        super().__init__(code)
        self.code: Code = code
        self.reason = Reason(code=code, text=_WORDS[code])


def legible(text: str, code: Code, is_known: Callable[[str], bool]) -> str:
    """
    Show withheld words without what was not proved.

    Numbers, in words too, links, quotations and words that no source holds are blotted out, hidden characters removed; of what turns its
    lines round nothing is shown. A reader should learn what was withheld, not read in a brief that promises proofs what somebody made up.
    """
    if code in _TURNED:
        return _BLOT
    told = _QUOTATION.sub(_BLOT, _NUMBERS.sub(_BLOT, _without_quantities(_LINK.sub(_BLOT, visible(text)))))
    shown = (
        told
        if code == "over_limit"
        else _BLOTS.sub(_BLOT, _WORD.sub(lambda found: found.group() if is_known(found.group()) else _BLOT, told))
    )
    if not any(map(str.isalpha, shown)):
        return _BLOT
    return shown if len(shown) <= _MAX_SHOWN else shown[: _MAX_SHOWN - 1] + "…"


def _without_quantities(text: str) -> str:
    """Blot out what is read as a quantity, which may be words of a source ("by a quarter")."""
    ends = [0]
    pieces: list[str] = []
    for quantity in read_quantities(text):
        pieces += (text[ends[-1] : quantity.start], _BLOT)
        ends.append(quantity.end)
    return "".join((*pieces, text[ends[-1] :]))
