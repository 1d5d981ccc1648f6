"""The noun phrases beside a quantity: what leads up to it, without the verbs, hedges and times in between, and what follows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.mark.movement import only_moves
from summarizer.mark.verbs import AUXILIARIES, JOINING, MODALS, closes_group, is_adverb, is_verb, joins, object_from
from summarizer.text.clauses import BREAK
from summarizer.text.grammar import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_ELIDED = re.compile(r"\A(?:s|n|j|qu)['’](?=\w)", re.IGNORECASE)
"""A pronoun before a verb that begins with a vowel ("s’élève")."""
_ELIDED_ARTICLE = re.compile(r"\A(?:l|dell|all|dall|nell|sull)['’](?=\w)", re.IGNORECASE)
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
    "betrug beträgt und der die das ein eine de del du des à au aux en et le la les un une est por para el los las y es di il lo gli e è "
    "hasta até desde contre frente al entre que dell dall nell all sull dello della dei degli delle do da dos das ao no na o os se "
    "si &".split()
)
FILLERS = HEDGES | LINKS
ARTICLES = words("article", "en de fr es it").union("another her his its their".split())
_DETERMINERS = words("article", "en de fr es it").union(
    "aber also although and as bei both but each every he her his if ihr ihre it its mit now or our sa said says sein seine ses she "
    "son su suo sus that their these they this those to und we when where whether which while who whose with".split()
)
FILLERS_AND_DETERMINERS = FILLERS | _DETERMINERS
_WITHIN = frozenset("in of for during over im in für während dans de pour en durante".split())
"""Prepositions that go on with a phrase."""
_PARTICLES = frozenset("ab an auf aus ein nach um vor zu zurück zusammen hinzu".split())
"""Parts of German verbs that close a clause."""
_TIMES = frozenset(
    "today yesterday tomorrow tonight overnight ago earlier later year years quarter quarters month months week weeks day days half "
    "session period spring summer autumn winter january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec last next "
    "previous prior same this first second third fourth year-to-date annualised annualized ended ending then again instead down off "
    "out away one two three four five six seven eight nine ten eleven twelve mere alone even so far year’s year's quarter's "
    "quarter’s jahr quartal monat woche heute gestern vorjahr better short other that's it's that’s it’s there's perhaps roughly "
    "range step least whole year-ago year-earlier prior-year apiece año años ejercicio trimestre semestre mes ayer hoy mañana "
    "pasado anterior an année exercice dernier dernière précédent précédente hier tôt plus anno scorso esercizio precedente ieri prima "
    "ano passado exercício".split()
)
"""Words that say when, or nothing: alone they name no measure."""
_JOINTS = FILLERS | JOINING | MODALS | _TIMES | frozenset({"no"})
"""What may stand between a measure and its value."""
_FINITE = frozenset(
    "is are was were has have had will would can could should may might must comes came goes went stays stayed until till before after "
    "while when where which who that because since although but if sits sat stands stood".split()
)
"""What ends the phrase behind a quantity."""
_LEVEL = frozenset("to at from auf hasta até".split())
_OPENS = _LEVEL | frozenset("of worth".split())
"""What joins a quantity to a phrase of its own ("presales, at")."""
_NUMBERED = frozenset("tier phase stage scope unit type series train".split())
"""What a number behind belongs to."""
_HEIGHTS = frozenset("higher lower".split())
"""What may stand between a verb of movement and the level it leads to."""
_PARTICIPLES = ("ing", "ed")
_CONJUNCTIONS = frozenset("and but und aber".split())
_RELATIVES = frozenset("which that who".split())
_COPULAS = frozenset("is are was were".split())
_PAST = frozenset("told said fell rose grew took gave became began kept felt thought".split())
_SUBJECTS = frozenset("i he she they we it you".split())
"""What ends a phrase behind its first word: a verb, and whoever does the next thing."""
_STOPS = frozenset("with to as".split())
"""What ends a phrase of two words or more behind a quantity."""
_SUBJECT_WORDS = 9
_ANTECEDENT = 5
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
    return _joined(earlier, clause) if phrase is None and not words else phrase


def _joined(earlier: Sequence[str], clause: str) -> str | None:
    """Take the phrase before a clause that only joins it to a quantity ("presales, at"), past an aside ("profit, he said, was")."""
    opening = next(iter(_words(clause)), "").lower()
    verb = joins(opening) or opening in MODALS or opening in AUXILIARIES
    if not (verb or opening in _OPENS or opening in _RELATIVES) or not earlier:
        return None
    words = _words(earlier[-2] if verb and len(earlier) > 1 else earlier[-1])
    _drop_joint(words, level=True)
    return _phrase_in(words[-_LEFT_WORDS:])


def _phrase_in(words: Sequence[str]) -> str | None:
    """Take what follows the last determiner or joining verb; of a relative clause, what it is about."""
    if (start := object_from(words)) and (phrase := _phrase_in(words[start:])):
        return phrase
    for index in range(len(words) - 1, -1, -1):
        word = words[index].lower()
        if word in _RELATIVES and (antecedent := _antecedent(words[:index])):
            return antecedent
        if joins(word) or (word in _DETERMINERS and not _goes_on(words, index)):
            phrase = _name(words[index + 1 :], noun=word in ARTICLES)
            if phrase is None and word in _CONJUNCTIONS:
                return subject_of(" ".join(words[:index]))
            return _phrase_in(words[:index]) if phrase is None and word in _RELATIVES else phrase
    return _name(words)


def _antecedent(words: Sequence[str]) -> str | None:
    """Take the noun phrase that a relative clause is about: a determiner stands shortly before it ("the cushion that …")."""
    near = range(len(words) - 2, max(-1, len(words) - _ANTECEDENT - 1), -1)
    start = next((index for index in near if words[index].lower() in ARTICLES), None)
    return None if start is None or is_verb(words[-1].lower()) else _name(words[start + 1 :])


def _name(words: Sequence[str], *, noun: bool = False) -> str | None:
    """Take a phrase without the words that only join; a single participle is none unless an article stood before it ("a holding")."""
    start = next((index for index, word in enumerate(words) if word.lower() not in FILLERS), len(words))
    named = [word for word in words[start:] if word.lower() not in AUXILIARIES]
    named[:1] = [_ELIDED_ARTICLE.sub("", word) for word in named[:1]]
    return None if not noun and len(named) == 1 and named[0].endswith(_PARTICIPLES) else _phrase(named)


def subject_of(clause: str) -> str | None:
    """Take the first words of a clause up to its verb."""
    words = _words(clause)[:_SUBJECT_WORDS]
    stop = next((index for index, word in enumerate(words) if index and is_verb(word.lower())), len(words))
    return _name([word for word in words[:stop] if not word.endswith("ly")]) if stop < len(words) else None


def _opens_with_participle(clause: str) -> bool:
    words = clause.split()
    return bool(words) and words[0].endswith("ing")


def _drop_joint(words: list[str], *, level: bool = False) -> None:
    """Drop verbs, hedges, links, adverbs and times from the end of a phrase; of a movement only where it leads to a level."""
    while words:
        word = words[-1].lower()
        joint = word in _JOINTS or joins(word) or (level and word in _HEIGHTS)
        if not (joint or _only_tells_when(words) or closes_group(words, level=level)):
            break
        level |= word in _LEVEL
        words.pop()


def _only_tells_when(words: Sequence[str]) -> bool:
    """Whether the last word is an adverb, or a number that is no part of a name ("tier 1")."""
    word = words[-1].lower()
    if word.isdigit():
        return not (len(word) == 1 and len(words) > 1 and words[-2].lower() in _NUMBERED)
    return is_adverb(word)


def _words(clause: str) -> list[str]:
    words = [_ELIDED.sub("", word.strip(TRIM)) for word in clause.split()]
    return [word for word in words if any(map(str.isalnum, word))]


def _phrase(words: Sequence[str]) -> str | None:
    phrase = " ".join(words)
    return phrase if any(character.isalpha() for character in phrase) else None


def _goes_on(words: Sequence[str], index: int) -> bool:
    """Whether a determiner stands inside a phrase ("output in the second quarter"), which it does not open."""
    return index > 1 and words[index].lower() in ARTICLES and words[index - 1].lower() in _WITHIN


def words_beside(left: str, right: str) -> str | None:
    """Take the words next to a quantity as they stand, those before it first, without a determiner or a link at their ends."""
    sides = ([word for word in _words(side) if word.isalpha()] for side in (BREAK.split(left)[-1], BREAK.split(right)[0]))
    before, after = (" ".join(_bare(words) or words) for words in sides)
    return before or after or None


def _bare(words: Sequence[str]) -> Sequence[str]:
    start, end = 0, len(words)
    while start < end and words[start].lower() in _DETERMINERS:
        start += 1
    while end > start and words[end - 1].lower() in FILLERS:
        end -= 1
    return words[start:end]


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
    if (len(words) == 1 and words[0].lower() in _PARTICLES) or (words and words[0].lower() in _RELATIVES):
        return None
    ends = (index for index, word in enumerate(words) if _ends(word.lower(), index) or _joins_another(words, index))
    words = words[: next(ends, len(words))]
    while words and _says_no_more(words):
        words.pop()
    return _name_after([word for word in words if word])


def _says_no_more(words: Sequence[str]) -> bool:
    """Whether the last word of a phrase only joins, tells a time, or is the second part of a German verb."""
    word = words[-1].lower()
    if word in FILLERS_AND_DETERMINERS or word in _TIMES or word in _WITHIN or any(map(str.isdigit, word)):
        return True
    return len(words) > 1 and word in _PARTICLES


def _ends(word: str, index: int) -> bool:
    return (
        (word in _FINITE and (index > 1 or word != "that"))
        or (index > 1 and word in _STOPS)
        or (index > 0 and (word in _PAST or word.replace("’", "'").split("'")[0] in _SUBJECTS))
    )


def _joins_another(words: Sequence[str], index: int) -> bool:
    """Whether a conjunction leads to somebody else, to another act, or to the next quantity ("… and Orvane 4 million")."""
    if words[index].lower() not in _CONJUNCTIONS:
        return False
    following = words[index + 1 : index + 3]
    if index == 0 or not following or not following[0] or following[0].endswith("ed"):
        return True
    if not following[0].islower():
        return len(following) == 1 or not words[index - 1][:1].isupper()
    return following[0].endswith("s") and len(following) > 1 and following[1].lower() in ARTICLES


def _name_after(words: Sequence[str]) -> str | None:
    empty = len(words) == 1 and (words[0].lower().endswith(_PARTICIPLES) or only_moves(words[0]))
    return None if empty else _phrase(words)
