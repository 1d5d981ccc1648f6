"""What brings about what: finds the sentence that makes the effect of a passage its cause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.claims.alignment import paired_key
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.claims.held import Held
    from summarizer.claims.statement import Statement

_CAUSE_BEHIND: Final = lazy(
    r"\b(?:because(?:\sof)?|due\sto(?!\s(?:be|begin|start|open|close|end|take|run|meet|decide|report|publish|resume|expire|retire|vote|launch|arrive|last|pay|come|go|start|finish|appear|rule|return|step|leave)\b)|owing\sto|thanks\sto|on\saccount\sof|as\sa\sresult\sof|stem(?:s|med)?\sfrom|result(?:s|ed)?\sfrom|"
    r"weil|wegen|aufgrund|dank|liegt?\sa[nm]|lag(?:en)?\sa[nm]|"
    r"parce\squ(?:e\b|['’])|en\sraison\sd(?:e\b|['’]|u\b)|grâce\s(?:à|aux?)|à\scause\sd(?:e\b|['’]|u\b|es\b)|"
    r"porque|debido\sa|a\scausa\sde|gracias\sa|perché|a\scausa\sd|grazie\sa)(?!\w)",
    re.IGNORECASE,
)
_BLAMED: Final = lazy(r"\b(?:blam(?:e|es|ed|ing)|hauptgrund|cites|cited)\s", re.IGNORECASE)
_EARLIER_BEHIND: Final = lazy(
    r",\sas\s(?!well|of|a\s|an\s|the\sfirst|much|many)|\b(?:after|since|nachdem|après\sque|dopo\sche)\s", re.IGNORECASE
)
"""Leads up to what came first, which news tells as the cause; or up to a mere day."""
_EFFECT_BEHIND: Final = lazy(
    r"\b(?:(?:led|leads?|leading)\sto|prompt(?:s|ed|ing)?|caus(?:es?|ed|ing)|br(?:ing|ings|ought)\sabout|trigger(?:s|ed|ing)?|"
    r"result(?:s|ed)?\sin|(?:is|was)\s(?:the\sreason\s)?why|führ(?:t|te|ten)\szu|löst?e?\s)(?!\w)",
    re.IGNORECASE,
)
_OPENS: Final = re.compile(r"(?:\A|[.;:,]\s|\b(?:but|and|und|mais|et|pero|y)\s)\W{0,2}\Z", re.IGNORECASE)
_COMMA: Final = re.compile(r"[,，]\s")
_ENDS: Final = lazy(
    r"[;；]|,\s(?=(?:according\sto|said|says|nach\sangaben|selon|según|secondo)\s)|\b(?:said|says|found|showed|reported|noted)\sthat\s",
    re.IGNORECASE,
)
"""Ends what is told: a mark, or who says it."""
_ENOUGH: Final = 3
"""So many words and numbers in each other's place are no chance."""


_TOLD: Final = 1 / 3
"""Share of the words of a reason that must stand where its effect does."""


class _Tie(NamedTuple):
    """Where in a text a cause stands, and where its effect."""

    cause: tuple[int, int]
    effect: tuple[int, int]
    word: str


def reversed_cause(held: Held) -> str | None:
    """Find the word by which a sentence tells as cause what the passage tells as effect, and the other way round."""
    claim, source, pairs = held.claim, held.source, held.pairs
    ours = claim.view(_ties)
    theirs = source.view(_ties) if ours else ()
    for tie in ours:
        cause, effect = (_keys(claim, place, pairs) for place in (tie.cause, tie.effect))
        for other in theirs:
            its_cause, its_effect = (_keys(source, place, None) for place in (other.cause, other.effect))
            crossed, straight = (cause & its_effect, effect & its_cause), (cause & its_cause, effect & its_effect)
            if all(crossed) and _ENOUGH <= sum(map(len, crossed)) > sum(map(len, straight)):
                return tie.word
    return None


def untold_reason(held: Held) -> str | None:
    """Find the reason of a sentence of which few words stand in the passage that tells the rest."""
    claim, known = held.claim, held.source.keys
    text = claim.text
    places = [(tie.cause, tie.word) for tie in (_behind(text, found) for found in _CAUSE_BEHIND.finditer(text))]
    places += [((found.end(), _end(text, found.end())), found.group()) for found in _BLAMED.finditer(text)]
    for (start, end), word in places:
        told = [token.key for token in claim.tokens if start <= token.start < end and token.tells and token.kind in {"word", "name"}]
        if told and sum(key in known for key in told) < _TOLD * len(told):
            return word.strip()
    return None


def _ties(statement: Statement) -> tuple[_Tie, ...]:
    return tuple(_read(statement))


def _read(statement: Statement) -> Iterator[_Tie]:
    text = statement.text
    for found in _CAUSE_BEHIND.finditer(text):
        yield _behind(text, found)
    days = {time.start for time in statement.times} | {quantity.start for quantity in statement.quantities}
    for found in _EARLIER_BEHIND.finditer(text):
        if found.end() not in days:
            yield _behind(text, found)
    for found in _EFFECT_BEHIND.finditer(text):
        yield _Tie(cause=(_begin(text, found.start()), found.start()), effect=(found.end(), _end(text, found.end())), word=found.group())


def _behind(text: str, found: re.Match[str]) -> _Tie:
    """Tie a cause that follows its word to the effect before it, or behind its comma where the word opens the clause."""
    begin, end = _begin(text, found.start()), _end(text, found.end())
    comma = _COMMA.search(text, found.end(), end)
    if comma and _OPENS.search(text, begin, found.start()):
        return _Tie(cause=(found.end(), comma.start()), effect=(comma.end(), end), word=found.group())
    return _Tie(cause=(found.end(), end), effect=(begin, found.start()), word=found.group())


def _begin(text: str, position: int) -> int:
    return max((found.end() for found in _ENDS.finditer(text, 0, position)), default=0)


def _end(text: str, position: int) -> int:
    found = _ENDS.search(text, position)
    return found.start() if found else len(text)


def _keys(statement: Statement, place: tuple[int, int], pairs: Mapping[int, int] | None) -> frozenset[str]:
    """Collect what tells something between two places, a quantity by that of the passage which it is paired with."""
    start, end = place
    return frozenset(
        paired_key(token, pairs) for token in statement.tokens if start <= token.start < end and token.tells and token.kind != "time"
    )
