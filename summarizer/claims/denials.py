"""Denials: what a sentence denies and the passage states, or the other way round."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.claims.held import Held
from summarizer.claims.twists import is_left
from summarizer.text.grammar import words
from summarizer.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from summarizer.claims.statement import Statement, Token

_ABSENT = re.compile("missing|absent|lacking|lacks?|outstanding", re.IGNORECASE)
"""Says in one word what a denial says in several ("was never given")."""
_DENYING = re.compile("den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)|reject(?:s|ed|ing)", re.IGNORECASE)
"""Says of somebody that he says "no" (of "there is no such plan")."""
_INSTEAD = re.compile(
    r"(?:instead|free|devoid|short)\sof|rather\sthan|far\sfrom|[^\W\d_]{1,12}-free|statt|anstelle|anstatt|frei|au\slieu|plutôt|en\s(?:vez|lugar)\sde|"
    r"miss(?:es|ed)?|exento|libre|invece|anziché|privo",
    re.IGNORECASE,
)
"""May tell what a denial tells ("free of charge" of "no charge", "instead of" of "not"), and deny nothing that another passage states."""
_NEGATED = re.compile(r"(?:un|non)(?=[a-z]{4})|(?:in|im|ir|il)(?=[a-z]{6})")
"""Opens a word that denies the rest of it ("unlikely", "insignificant")."""
_NONE = frozenset("no none neither without kein keine ohne aucun sans ninguna sin nessun senza".split())
"""Deny a thing, which the source may tell by a word of its own ("open-ended" for "no deadline")."""
_WITHOUT = frozenset("without ohne sans sin senza sem".split())
_NOBODY = _NONE | {"nobody", "nothing"}
"""Deny what a subject does in all its verbs."""
_AND = frozenset("and but while und aber et mais y e ma pero".split())
_PREDICATES = words("auxiliary") | frozenset("a avait era fut hatte était".split())
"""Open a predicate of their own behind such a word, to which a denial before it does not reach."""
_TAKEN = frozenset(map(stem, "taken made given reached any yet ever".split()))
"""Say no more of a thing than that it is ("no decision has been taken")."""
_ROOT = 4
_ENDING = 2
_HEAD = 2
_SAME = 6
"""Letters by which a word and its noun are the same ("significant", "significance")."""
_MARGIN = 2


class Denying(Held):
    """What a sentence denies against what a passage does."""

    __slots__ = ()

    def differ(self) -> bool:
        """Whether a denial was dropped or put in."""
        ours, theirs = self.claim.view(_denials), self.source.view(_denials)
        theirs = theirs if ours else [token for token in theirs if not self._is_aside(token)]
        negated = _negated(self.by.added, self.by.lost if self.by.alike else self.source.tokens)
        plain = _negated(self.by.lost, self.by.added)
        if self.by.alike:
            heads = {each.key for token in ours if (each := _behind(self.claim.tokens, token))}
            theirs = [
                token
                for token in theirs
                if self._is_drawn_on(token, heads) and not (self._is_of_what_was_left(token) or self._is_of_dropped_predicate(token))
            ]
            absent = sum(_ABSENT.fullmatch(self.claim.word(token)) is not None for token in self.by.added) + negated
            theirs = theirs if absent else self._without_untold(ours, theirs)
            told, stated = len(ours) + absent + (bool(theirs) and _says_no(self.claim, self.by.added)), len(theirs) + plain
            told += told < stated and _tells_otherwise(self.claim, self.by.added)
            stated += stated < told and _tells_otherwise(self.source, self.by.lost)
            return bool(told) != bool(stated) or bool((told - stated) % 2)
        theirs = [token for token in theirs if not self._is_of_what_was_left(token)]
        if (negated and not theirs) or (plain and not ours):
            return True
        if not (ours or negated or _says_no(self.claim, self.by.added) or _tells_otherwise(self.claim, self.by.added)) and self._denied(
            theirs, self.source.tokens, self.claim.tokens
        ):
            return True
        return not (theirs or plain or _tells_otherwise(self.source, self.by.lost)) and self._denied(
            ours, self.claim.tokens, self.source.tokens
        )

    def _is_aside(self, denial: Token) -> bool:
        """Whether the passage tells without what something was, and the sentence does not speak of that."""
        behind = _behind(self.source.tokens, denial) if self.source.word(denial).casefold() in _WITHOUT else None
        return behind is not None and behind.key not in self.claim.keys

    def _is_drawn_on(self, denial: Token, heads: Collection[str]) -> bool:
        """Whether a denial stands in the part that the sentence repeats, right before it, or before a word that the sentence denies too."""
        behind = _behind(self.source.tokens, denial)
        return denial in self.by.window or self._leads_in(denial) or (behind is not None and behind.key in heads)

    def _without_untold(self, ours: Sequence[Token], theirs: list[Token]) -> list[Token]:
        """Leave out what the passage denies besides, where each denial of the sentence is one of the passage, of the same words."""
        told = [_behind(self.claim.tokens, token) for token in ours]
        denied = [(token, _behind(self.source.tokens, token)) for token in theirs]
        heads = {each.key for each in told if each}
        if not ours or None in told or not heads <= {each.key for _, each in denied if each}:
            return theirs
        return [token for token, each in denied if each is None or each.key in heads or _is_told(each, self.claim.keys)]

    def _is_of_what_was_left(self, denial: Token) -> bool:
        """Whether a number is denied that the sentence tells as the former one ("12, not 10" as "from 10 to 12")."""
        tokens = self.source.tokens
        behind = next((token for token in tokens[tokens.index(denial) + 1 :] if token.tells), None)
        told = {other: number for number, other in self.by.pairs.items()}
        if behind is None or behind.kind != "quantity" or behind.index not in told:
            return False
        return is_left(self.claim, told[behind.index])

    def _is_of_dropped_predicate(self, denial: Token) -> bool:
        """Whether a denial is of a verb beside that of the sentence ("did not sell and was shut"), and the sentence leaves that out."""
        tokens = self.source.tokens
        place = tokens.index(denial)
        words = [self.source.word(token).lower() for token in tokens]
        joint = next((at for at in range(place + 1, len(tokens) - 1) if words[at] in _AND and words[at + 1] in _PREDICATES), None)
        if joint is None or words[place] in _NOBODY:
            return False
        kept = {token for token in self.by.window if token.tells}.difference(self.by.lost)
        return not kept.isdisjoint(tokens[joint:]) and kept.isdisjoint(tokens[place + 1 : joint])

    def _leads_in(self, denial: Token) -> bool:
        """Whether a denial stands right before the part that the sentence repeats, in its clause."""
        if not self.by.window:
            return False
        first = self.by.window[0]
        tokens = self.source.tokens
        place = tokens.index(first)
        return denial in tokens[max(0, place - _MARGIN) : place] and denial.clause == first.clause

    def _denied(self, denials: Iterable[Token], tokens: Sequence[Token], others: Sequence[Token]) -> bool:
        """Whether what the denials deny is told by the others."""
        keys = {token.key for token in others if token.tells}
        sides = {side for token in others for side in token.sides}
        for denial in denials:
            place = tokens.index(denial)
            behind = [
                token for token in tokens[place + 1 : place + 6] if token.tells and token.clause == denial.clause and token.kind == "word"
            ]
            head = [token for token in behind if token.key not in _TAKEN][:_HEAD] or behind[:_HEAD]
            if head and all(_is_told(token, keys) or sides.intersection(token.sides) for token in head):
                return True
        return False

    def untold(self) -> str | None:
        """Find what the sentence denies, where a passage in other words neither denies anything nor tells of it."""
        source = self.source
        if self.by.alike or any(token.denies for token in source.tokens):
            return None
        tokens = self.claim.tokens
        for place, token in enumerate(tokens):
            behind = next((each for each in tokens[place + 1 : place + 4] if each.tells and each.clause == token.clause), None)
            if (
                token.denies
                and token.key not in _NONE
                and behind
                and behind.kind == "word"
                and not behind.sides
                and behind.key not in source.keys
                and not any(_NEGATED.sub("", key, count=1)[:_SAME] == behind.key[:_SAME] for key in source.keys)
            ):
                return self.claim.word(behind)
        return None


def _says_no(statement: Statement, tokens: Iterable[Token]) -> bool:
    """Whether some words of a text tell a denial by a verb of saying."""
    return any(_DENYING.fullmatch(statement.word(token)) for token in tokens)


def _tells_otherwise(statement: Statement, tokens: Iterable[Token]) -> bool:
    """Whether some words of a text may tell a denial without a word that denies."""
    return any(_INSTEAD.match(statement.text, token.start) or _ABSENT.fullmatch(statement.word(token)) for token in tokens)


def _negated(tokens: Iterable[Token], others: Iterable[Token]) -> int:
    """Count the words that are one of the others with a syllable before it that denies it."""
    plain = {token.key[:_SAME] for token in others if token.tells}
    opened = ((token.key, _NEGATED.match(token.key)) for token in tokens if token.kind == "word")
    return sum(found is not None and key[found.end() :][:_SAME] in plain for key, found in opened)


def _denials(statement: Statement) -> list[Token]:
    """Collect what denies; "neither … nor" denies once."""
    found = [token for token in statement.tokens if token.denies]
    neither = any(token.key == "neither" for token in found)
    return [token for token in found if not (neither and token.key == "nor")]


def _behind(tokens: Sequence[Token], denial: Token) -> Token | None:
    """Return the word that a denial denies: the next one of its clause that tells something."""
    return next((each for each in tokens[tokens.index(denial) + 1 :] if each.tells and each.clause == denial.clause), None)


def _is_told(token: Token, keys: Iterable[str]) -> bool:
    """Whether a word, or its verb or noun ("decision", "decided"), is among some keys."""
    return any(
        key == token.key
        or (min(len(key), len(token.key)) >= _ROOT + 1 and key[:_ROOT] == token.key[:_ROOT] and key[:-_ENDING] in token.key)
        for key in keys
    )


def denied_by(claim: Statement, source: Statement, words: frozenset[str]) -> str | None:
    """Find what a passage denies and a sentence without a denial states, in two words next to each other, one of ``words`` at least."""
    stated = [token for token in claim.tokens if token.kind == "word" and token.tells]
    together = {(one.key, other.key): (one, other) for one, other in pairwise(stated) if one.clause == other.clause}
    tokens = source.tokens
    for place, token in enumerate(tokens):
        behind = [each for each in tokens[place + 1 : place + 6] if each.tells and each.clause == token.clause][:_HEAD]
        if not token.denies or len(behind) < _HEAD:
            continue
        keys = (behind[0].key, behind[1].key)
        if keys in together and words.intersection(keys):
            one, other = together[keys]
            return claim.text[one.start : other.end]
    return None
