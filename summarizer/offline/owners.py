"""
Whose a key figure is: the subject's, or somebody else's who is named at the head of its clause.

"Orvane Shipping has announced a surcharge of …" tells of Orvane Shipping, whatever the brief is about. A name owns what follows its verb;
what somebody said or wrote is not his own, and a person speaks for somebody else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.offline import label_words
from summarizer.offline.words import read
from summarizer.text.lexicon import phrases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.documents import Mention
    from summarizer.offline.lines import Seen
    from summarizer.offline.subject import Subject

_NAME: Final = r"(?P<name>[A-Z][\w'’-]{1,24}(?:\s(?:(?:&|of|de)\s)?[A-Z][\w'’-]{1,24}){1,4}|[A-Z][a-z]{3,24})"
_ACTOR: Final = phrases(
    {
        "past": r"announced|lifted|raised|cut|lowered|trimmed|reaffirmed|kept|booked|sold|earned|lost|made|held|owned|posted|spent",
        "present": r"makes|can make|employs|owns|holds|sells|earns|plans|lowers|raises|cuts|keeps|charges|pencils in",
    },
    rf"\A(?:•\s|[-–*]\s)?(?:Rival\s|Carrier\s|Broker\s|Partner\s)?{_NAME}"
    r"(?:,\s(?!(?:an?\s|the\s|its\s)?(?:\w+\s){0,2}(?:analyst|economist|chief|director|head|president|boss|founder|secretary|minister))[^,;:]{3,60},)?"
    r"\s(?:also\s|now\s|has\s|have\s|had\s|is\s|will\s)?(?:…)\b",
)
"""A name at the head of a clause, and the verb of what it does."""
_HOLDER: Final = re.compile(rf"(?:\A|\s){_NAME},\s(?:which|who)\s(?:owns|holds|has)\s(?:about\s|some\s|nearly\s)?\Z")
_BREAK: Final = re.compile(r"[;:]\s|[.!?]\s")
_SAYS: Final = re.compile(r"\b(?:said|says|told|wrote|writes|warned|added\sthat|reckons|thinks|believes|expects|sees|forecasts?)\b")
_REACH: Final = 200


class Owners:
    """Whose the quantities of some documents are."""

    def __init__(self, seen_of: Mapping[str, Seen], subject: Subject) -> None:
        """Take note of the lines and of the subject."""
        self._seen_of = seen_of
        self._subject = subject

    def of(self, mention: Mention) -> str | None:
        """Name whose a quantity is: another that is named at the head of its clause, else the subject where the text names it there."""
        seen = self._seen_of[mention.line]
        return self._other(mention, seen) or self._own(seen)

    def _own(self, seen: Seen) -> str | None:
        """Name the subject where the line, or the one before it in its paragraph, names it."""
        before = self._seen_of.get(seen.before) if seen.before else None
        named = self._subject.named_in(seen.reading) or (before is not None and self._subject.named_in(before.reading))
        return self._subject.name if named and self._subject.is_name else None

    def _other(self, mention: Mention, seen: Seen) -> str | None:
        """Name somebody else at the head of the clause."""
        start = mention.quantity.start - seen.line.start
        clause = _BREAK.split(seen.text[max(0, start - _REACH) : start])[-1]
        found = (_ACTOR.match(clause) if start <= _REACH or len(clause) < _REACH else None) or _HOLDER.search(clause)
        if found is None or _SAYS.search(clause, found.start("name")):
            return None
        name = found["name"]
        if self._subject.named_in(read(clause)) or label_words.MEASURES.search(name) or not self._is_name(name, mention.document):
            return None
        return name.removesuffix("'s").removesuffix("’s")

    def _is_name(self, name: str, document: str) -> bool:
        """Whether words in capitals are a name: several, or one that is written so inside of other sentences too."""
        if " " in name:
            return True
        inside = re.compile(rf"[a-z,]\s{re.escape(name)}\b")
        own = (seen for seen in self._seen_of.values() if seen.line.document == document)
        return sum(inside.search(seen.text) is not None for seen in own) >= 1
