"""Who says it: finds the speaker of a sentence that the passage gives to somebody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.claims.held import Held
    from summarizer.claims.statement import Statement, Token

_SAYS: Final = lazy(
    r"\b(?:sa(?:id|ys?)|told|wr(?:ites?|ote)|call(?:s|ed)|warn(?:s|ed)|note[sd]|argue[sd]|add(?:s|ed)(?=\s(?:that|“|\"))|describe[sd]|dismiss(?:es|ed)|"
    r"reckon(?:s|ed)|insist(?:s|ed)|declare[sd]|admit(?:s|ted)|thinks?|believe[sd]?|doubt(?:s|ed)|spoke\sof|put\s(?=[^.;]{2,60}\sat\s)|"
    r"sag(?:t|te|ten)|schr(?:eibt|ieb)|nann?te|nennt|selon|laut|dijo|afirmó|según|a\sdit|ha\sdetto)(?!\w)",
    re.IGNORECASE,
)
_OTHERWISE: Final = lazy(r"\b(?:is|are|was|were|been|be|to)\s(?:\w+\s)?\Z", re.IGNORECASE)
"""Before a verb of saying that is passive or an infinitive: what stands before it does not speak."""
_TOLD: Final = re.compile(r"[,，”\"»]\s\Z")
"""Before a verb of saying that its speaker follows: what is said, to its end."""
_ACCORDING: Final = lazy(r"\b(?:according\sto|in\sthe\s(?:view|words|opinion)\sof|selon|laut|según|secondo)\s", re.IGNORECASE)
_OFFICE: Final = lazy(
    r"\b(?:(?:chief|finance|managing|executive|board|vice)\s(?:\w+\s)?(?:executive|officer|chief|director|president|chair\w*)|chair(?:man|woman|person|)|"
    r"president|spokes(?:man|woman|person)|boss|head|secretary|chef\w*|vorstand\w*|sprecher\w*|finanzvorstand)\b",
    re.IGNORECASE,
)
_TELLS: Final = lazy(
    r"\b(?:said|says|comment(?:s|ed)|confirm(?:s|ed)|acknowledg(?:es|ed)|admit(?:s|ted)|den(?:ies|ied)|"
    r"told|ruled\sout)\b",
    re.IGNORECASE,
)
_SILENT: Final = lazy(
    r"\b(?:(?:declin(?:es?|ed)|refus(?:es?|ed))\sto\s(?:comment|say|confirm|answer|discuss|elaborate)|(?:would|will|did|does)\s?(?:not|n['’]t)\s"
    r"(?:comment|say|confirm|answer|discuss|respond|reply|be\sdrawn)|no\scomment|lehnte?n?\s(?:[\w-]{1,20}\s){0,3}ab|äußerte\s(?:[\w-]{1,20}\s){0,3}nicht)\b",
    re.IGNORECASE,
)
"""Says of somebody that he does not speak."""
_NAMES: Final = 3
"""So many words before its verb name a speaker."""
_GAP: Final = 60
"""How far from its verb a speaker may stand, in characters: as far as "Ada Lorne, who has led the group since May," needs."""
_NEXT: Final = 28
_BESIDE: Final = 12
"""How far apart the names of one speaker may stand: as far as " of the board" needs."""
_PART: Final = re.compile(r"[“”\"„«».;:]|\b(?:that|which|because|after|and|its|his|her|their)\s")
"""Between a verb of saying and a name that is not its speaker."""


def other_speaker(held: Held) -> str | None:
    """
    Find the speaker of a sentence whom the passage does not name, where it names another one.

    An office without a house ("chief executive Ada Lorne") may speak for the house that the document is about.
    """
    claim, source, subjects = held.claim, held.source, held.passage.subjects
    ours = claim.view(speakers)
    if not ours:
        return None
    theirs = source.view(speakers)
    if not theirs or {token.key for token in ours} & {token.key for token in source.tokens if token.kind == "name"}:
        return None
    named = source.text[max(0, theirs[0].start - _NEXT) : theirs[-1].end]
    house = not subjects or not subjects.isdisjoint(token.key for token in ours)
    if house and _OFFICE.search(named) and not _OFFICE.search(claim.text):
        return None
    return claim.text[ours[0].start : ours[-1].end]


def says(claim: Statement) -> bool:
    """Whether a sentence has somebody say something."""
    return _TELLS.search(claim.text) is not None and not _SILENT.search(claim.text)


def silent(claim: Statement, source: Statement) -> str | None:
    """Find the word by which a sentence has somebody say something who, as the passage tells, would not speak."""
    said = _TELLS.search(claim.text)
    if said is None:
        return None
    for found in _SILENT.finditer(source.text):
        begin = max(source.text.rfind(mark, 0, found.start()) for mark in (". ", "; ", ": "))
        own = {token.key for token in source.tokens if begin < token.start < found.start() and token.tells}
        ours = {token.key for token in [token for token in claim.tokens if token.start < said.start() and token.tells][-_NAMES:]}
        if len(own & ours) >= min(2, len(own)) > 0:
            return said.group()
    return None


def speakers(statement: Statement) -> Sequence[Token]:
    """Return the names of the first speaker of a text: those next to a verb of saying, outside of quotation marks."""
    names = [token for token in statement.tokens if token.kind == "name" and token.sure]
    if not names:
        return ()
    for found in _ACCORDING.finditer(statement.text):
        if behind := _run(names, found.end(), found.end() + _NEXT, statement.text):
            return behind
    for found in _SAYS.finditer(statement.text):
        if _OTHERWISE.search(statement.text, max(0, found.start() - 20), found.start()):
            continue
        if before := _before(names, found.start(), statement.text):
            return before
        if _TOLD.search(statement.text, 0, found.start()) and (behind := _run(names, found.end(), found.end() + _NEXT, statement.text)):
            return behind
    return ()


def _before(names: Sequence[Token], position: int, text: str) -> Sequence[Token]:
    """Return the names that end shortly before a verb, in the same part of the sentence."""
    near = [name for name in names if position - _GAP <= name.end <= position]
    if not near or _PART.search(text, near[-1].end, position):
        return ()
    first = len(near) - 1
    while first and near[first].start - near[first - 1].end <= _BESIDE:
        first -= 1
    return near[first:]


def _run(names: Sequence[Token], start: int, end: int, text: str) -> Sequence[Token]:
    """Return the names that begin shortly behind a place, with what they are of."""
    found = list(_following(names, start, end))
    return () if not found or _PART.search(text, start, found[0].start) else found


def _following(names: Sequence[Token], start: int, end: int) -> Iterator[Token]:
    for name in names:
        if start <= name.start <= end:
            yield name
            end = name.end + _BESIDE
