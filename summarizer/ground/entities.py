"""Whose a figure is said to be, proved as a name: what a text calls by another form of its name, an analyst may call by the usual one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.claims.names import is_business_word
from summarizer.claims.nouns import is_german_noun
from summarizer.claims.polarity import sides_of
from summarizer.claims.words import WORD, bare
from summarizer.ground.holders import COLLECTIVES
from summarizer.ground.prose import prove
from summarizer.ground.reasons import Unproven
from summarizer.ground.values import amount_of
from summarizer.quantities import read_quantities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.documents import Line, Marked
    from summarizer.ground.scope import Scope


_DOSES = frozenset({"mg", "g", "mcg", "µg", "ml"})
"""Units of the strength by which one form of a drug is told from another."""
_ABOUT = frozenset("sobre über".split())
"""What joins a forecaster to whom it is about, beside shorter words ("Banca Orlo sobre Brask")."""
_SHARE = 0.2
"""The share of its words that has to be known: names and words without a capital are proved by themselves."""
_SHORT = 2
"""Letters of an abbreviation between two names ("Orlo v. Brask")."""


def prove_entity(entity: str, document: Sequence[Line], marked: Marked, scope: Scope) -> str:
    """
    Prove a name; it holds no quantity, which would be told as the figure's own, but a dose that the document tells ("Orvan 20 mg").

    A country may be told by its capital alone, a noun of business behind a name ("Pennine Stores") may be the label's own, and so may what
    tells of which kind those are that the document speaks of ("marine insurers"), or what all of a trade are called ("container market").

    Raises:
        Unproven: The document does not have the name.
    """
    doses = {(one.quantity.unit, *amount_of(one.quantity)) for line in document for one in marked.mentions_in[line.id]}
    if any(one.unit not in _DOSES or (one.unit, *amount_of(one)) not in doses for one in read_quantities(entity)):
        raise Unproven("figure_not_in_span")
    if not _is_kind_said([word for word in WORD.findall(entity) if word.islower()], scope):  # what has a capital is proved as a name
        raise Unproven("entity_not_in_span")
    if _is_named_elsewhere(entity, document, marked, scope):
        return entity
    try:
        return prove(entity, document, marked, scope.of_owners, share=_SHARE)
    except Unproven as failure:
        if failure.code == "claim_not_grounded" and scope.of_owners.names.are_places(entity, {line.document for line in document}):
            return entity
        if failure.code == "entity_not_in_span" and (short := _undescribed(entity, " ".join(map(marked.text, document)))):
            prove(short, document, marked, scope.of_owners, share=_SHARE)
            return entity
        raise (Unproven("entity_not_in_span") if failure.code == "claim_not_grounded" else failure) from None


def _is_kind_said(words: Sequence[str], scope: Scope) -> bool:
    """
    Whether words without a capital say no more than a name does.

    Where the last is a source's, or a noun for all of a trade, those before it may tell the kind, unless one is the form of a verb or tells
    more or less ("failing insurers", "weak insurers"); what accuses somebody is found where the whole is proved.
    """
    own = [word for word in words if not _is_said(word, scope)]
    return not own or words[-1] in COLLECTIVES or (scope.wording.is_known(words[-1]) and not any(map(_judges, own)))


def _judges(word: str) -> bool:
    return word.endswith(("ed", "ing")) or bool(sides_of(word))


def _is_said(word: str, scope: Scope) -> bool:
    """Whether a word without a capital is a source's, is plain or short, or is a noun of business: whatever else says more than a name."""
    return (
        (word.isalpha() and (len(word) <= _SHORT or word in _ABOUT))
        or scope.wording.is_said(word)
        or is_business_word(word.removesuffix("s"))
        or is_business_word(word)
    )


def _undescribed(entity: str, text: str) -> str | None:
    """
    Leave out of an entity each noun of business that follows a name and that a text does not have; None where there is none.

    A text that goes on from the name with another word of a name means somebody else.
    """
    words = entity.split()
    kept = words[:1] + [word for first, word in pairwise(words) if not _describes(word, first, text)]
    return " ".join(kept) if len(kept) < len(words) else None


def _describes(noun: str, name: str, text: str) -> bool:
    """Whether a word is a noun of business that stands behind a name and is not its own in a text."""
    small = bare(noun).casefold()
    if not (noun.isalpha() and name[:1].isupper() and (is_business_word(small) or is_german_noun(small))):
        return False
    return name in text and noun not in text and not re.search(rf"\b{re.escape(name)}\s(?:&\s)?[A-Z]", text)


def _is_named_elsewhere(entity: str, document: Sequence[Line], marked: Marked, scope: Scope) -> bool:
    """Whether a document has the first word of a name, and another source the whole: "Bramlow" is "Bramlow Airways"."""
    first = entity.split(maxsplit=1)[0] if entity.strip() else ""
    if first == entity or not first.istitle():
        return False
    within = re.compile(rf"\b{re.escape(first)}\b(?!\s(?:&\s)?[A-Z])")
    whole = re.compile(rf"\b{re.escape(entity)}\b")
    own = {line.document for line in document}
    return any(within.search(marked.text(line)) for line in document) and any(
        whole.search(scope.told(other.id)) for other in marked.documents if other.id not in own
    )
