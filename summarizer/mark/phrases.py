"""The noun phrases beside a quantity: what leads up to it, without the verbs, hedges and times in between, and what follows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.folding import caseless
from summarizer.mark.movement import only_moves

if TYPE_CHECKING:
    from collections.abc import Sequence

BREAK = re.compile(r"[,;:()，。；、：（）\[\]\"“”„«»—–]|\s-\s|(?<=\w)\.(?=\s)")
TRIM = "'’.,;:!?…，。；、：\"“”"
HEDGES = frozenset(
    "about around approximately roughly some nearly almost over under above below exceeding more less than at least most up "
    "to just only well as much many least said be estimated total now also still already rather rund etwa circa ca knapp fast "
    "gut mehr als bis zu mindestens höchstens über unter nur noch environ près de plus moins unos cerca más menos circa quasi "
    "oltre between".split()
)
LINKS = frozenset(
    "of at to from by for with on in against versus vs compared after is are was were be been stood stands has have had will "
    "would that which and or an a the von auf bei um zu aus mit gegen gegenüber nach war waren ist sind lag liegt hat haben "
    "betrug beträgt und der die das ein eine de du des à en et le la les un une est por para el los las y es di il lo gli e è &".split()
)
FILLERS = HEDGES | LINKS
ARTICLES = frozenset("a an the its his her their another ein eine einen einem der die das un une le la el il".split())
_DETERMINERS = frozenset(
    "to whether the a an its their his her our this that these those each every with while although as if and but or which "
    "who when where now also said says it he she they we der die das den dem des ein eine einen einem einer seine ihre sein "
    "ihr mit bei und aber le la les un une son sa ses el los las su sus il lo gli suo".split()
)
FILLERS_AND_DETERMINERS = FILLERS | _DETERMINERS
_WITHIN = frozenset("in of for during over im in für während dans de pour en durante".split())
"""Prepositions that go on with a phrase."""
_PARTICLES = frozenset("ab an auf aus ein nach um vor zu zurück zusammen hinzu".split())
"""Parts of German verbs that close a clause."""
_VERBS = frozenset(
    "landed reach reached reaches reaching hitting totalled totaled totalling come comes came coming amount amounts amounted averaged "
    "averaging finished finishing ended ending closed closes closing opened opening traded trading changed changing marked priced "
    "fetch fetched fetches costing ran running remain remains remained stayed sit sits sat settled leave leaves left see sees seen "
    "seeing expect valued values valuing worth accounted accounting makes made bring brings brought bringing touched swell swells "
    "swelled swollen swung hover hovers hovered hovering targeted targeting guided carry carries carried owe owes owed do does did "
    "not be being shrink shrinks shrinking go goes went gone going get gets got took taken taking moved moving turned showed shown "
    "surpass surpassed surpasses topped exceed exceeds exceeded beats missed blieb bleibt liegt lag beträgt betrug erreichte erreicht "
    "kostet kam kommt wird werden wurde".split()
)
"""Verbs that join a measure to its value, in the forms in which they do."""
_MODALS = frozenset("should could may might must can soll sollen könnte".split())
"""Verbs that another one follows, which says what is done."""
_LEVEL = frozenset("to at from auf".split())
_MOVED = frozenset("rose risen fell fallen slid grew grown sank shrank lost rising falling".split())
_AUXILIARIES = frozenset("is are was were be been being has have had will would".split())
_TIMES = frozenset(
    "today yesterday tomorrow tonight overnight ago earlier later year years quarter quarters month months week weeks day days half "
    "session period spring summer autumn winter january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec last next previous "
    "prior same this first second third fourth year-to-date annualised annualized ended ending then again instead down off out away "
    "mere alone even so far year’s year's quarter's quarter’s jahr quartal monat woche heute gestern vorjahr better short other "
    "that's it's that’s it’s there's perhaps roughly range step least whole".split()
)
"""Words that say when, or nothing: alone they name no measure."""
_JOINTS = FILLERS | _VERBS | _MODALS | _TIMES
"""What may stand between a measure and its value."""
_FINITE = frozenset(
    "is are was were has have had will would can could should may might must comes came goes went stays stayed until till before after "
    "while when where which who that because since although but if sits sat stands stood".split()
)
"""What ends the phrase behind a quantity."""
_PARTICIPLES = ("ing", "ed")
_CONJUNCTIONS = frozenset("and but und aber".split())
_RELATIVES = frozenset("which that who".split())
_COPULAS = frozenset("is are was were".split())
_STOPS = frozenset("with to as".split())
"""What ends a phrase of two words or more behind a quantity."""
_SUBJECT_WORDS = 9
_LEFT_WORDS = 7
_RIGHT_WORDS = 9


def phrase_before(left: str) -> str | None:
    """
    Take the noun phrase that leads up to a quantity, without what joins it to it and without the determiner that it opens with.

    Where its own clause has none ("…, trading at"), it is the subject of the clause before.
    """
    *earlier, clause = BREAK.split(left)
    words = _words(clause)
    _drop_joint(words)
    phrase = _phrase_in(words[-_LEFT_WORDS:])
    if phrase is None and len(earlier) > 0 and _opens_with_participle(clause):
        return subject_of(earlier[-1])
    return phrase


def _phrase_in(words: Sequence[str]) -> str | None:
    """Take what follows the last determiner or joining verb; of a relative clause that only moves, what it is about."""
    for index in range(len(words) - 1, -1, -1):
        word = words[index].lower()
        if word in _VERBS or (word in _DETERMINERS and not _goes_on(words, index)):
            phrase = _name(words[index + 1 :])
            if phrase is None and word in _CONJUNCTIONS:
                return subject_of(" ".join(words[:index]))
            return _phrase_in(words[:index]) if phrase is None and word in _RELATIVES else phrase
    return _name(words)


def _name(words: Sequence[str]) -> str | None:
    start = next((index for index, word in enumerate(words) if word.lower() not in FILLERS), len(words))
    named = [word for word in words[start:] if word.lower() not in _AUXILIARIES]
    return None if len(named) == 1 and named[0].endswith(_PARTICIPLES) else _phrase(named)


def subject_of(clause: str) -> str | None:
    """Take the first words of a clause up to its verb."""
    words = _words(clause)[:_SUBJECT_WORDS]
    stop = next((index for index, word in enumerate(words) if index and _is_verb(word.lower())), len(words))
    return _name([word for word in words[:stop] if not word.endswith("ly")]) if stop < len(words) else None


def _is_verb(word: str) -> bool:
    return (
        word in _VERBS or word in _MODALS or word in _AUXILIARIES or word.endswith("ed") or (word in _MOVED and only_moves(caseless(word)))
    )


def _opens_with_participle(clause: str) -> bool:
    words = clause.split()
    return bool(words) and words[0].endswith("ing")


def _drop_joint(words: list[str]) -> None:
    """Drop verbs, hedges, links, adverbs and times from the end of a phrase; of a movement only where it leads to a level."""
    level = False
    while words:
        word = words[-1].lower()
        if not (word in _JOINTS or word.isdigit() or word.endswith("ly") or (level and _has_moved(word))):
            break
        level |= word in _LEVEL
        words.pop()


def _has_moved(word: str) -> bool:
    return (word.endswith("ed") or word in _MOVED) and only_moves(caseless(word))


def _words(clause: str) -> list[str]:
    words = [word.strip(TRIM) for word in clause.split()]
    return [word for word in words if any(map(str.isalnum, word))]


def _phrase(words: Sequence[str]) -> str | None:
    phrase = " ".join(words)
    return phrase if any(character.isalpha() for character in phrase) else None


def _goes_on(words: Sequence[str], index: int) -> bool:
    """Whether a determiner stands inside a phrase ("output in the second quarter"), which it does not open."""
    return index > 1 and words[index].lower() in ARTICLES and words[index - 1].lower() in _WITHIN


def words_beside(left: str, right: str) -> str | None:
    """Take the words next to a quantity as they stand, those before it first."""
    before, after = (" ".join(word for word in _words(side) if word.isalpha()) for side in (BREAK.split(left)[-1], BREAK.split(right)[0]))
    return before or after or None


def clause_before(left: str) -> str:
    """Take the last words of the clause as they stand, where its noun phrase alone says too little."""
    words = [word.strip(TRIM) for word in BREAK.split(left)[-1].split()]
    while words and words[-1].lower() in FILLERS:
        words.pop()
    words = words[-_LEFT_WORDS:]
    while words and words[0].lower() in FILLERS_AND_DETERMINERS:
        words = words[1:]
    return " ".join(words)


def phrase_after(right: str) -> str | None:
    """Take the words that follow a quantity in its clause, up to a verb or another clause; behind a copula, what it is."""
    pieces = BREAK.split(right.lstrip("-"), maxsplit=1)
    words = [word.strip(TRIM) for word in pieces[0].split()]
    if len(words) > 1 and words[0].lower() in _COPULAS and words[1].lower() in ARTICLES:
        words = words[2:]
    words = words[:_RIGHT_WORDS]
    if len(words) == 1 and words[0].lower() in _PARTICLES:
        return None
    words = words[: next((index for index, word in enumerate(words) if _ends(word.lower(), index)), len(words))]
    while words and (words[-1].lower() in FILLERS_AND_DETERMINERS or words[-1].lower() in _TIMES or any(map(str.isdigit, words[-1]))):
        words.pop()
    return _name_after([word for word in words if word])


def _ends(word: str, index: int) -> bool:
    return (word in _FINITE and (index > 1 or word != "that")) or (index > 1 and word in _STOPS)


def _name_after(words: Sequence[str]) -> str | None:
    empty = len(words) == 1 and (words[0].lower().endswith(_PARTICIPLES) or only_moves(words[0]))
    return None if empty else _phrase(words)
