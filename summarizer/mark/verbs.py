"""
The verbs that stand between a measure and its value, and those whose object is the measure.

News says "profit should land between", "sales are pencilled in at", "the dividend drops to": what is measured stands before the whole group
of auxiliary, verb, adverb and preposition. Behind an infinitive or a modal the object may be what is measured ("will drag return on equity
to"). Many verbs look like nouns ("a rise to", "sales rise to"): those count as verbs only where the words before them say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.mark.movement import only_moves
from summarizer.text.folding import caseless

if TYPE_CHECKING:
    from collections.abc import Sequence

JOINING: Final = frozenset(
    "landed reach reached reaches reaching hitting totalled totaled totalling come comes came coming amounts amounted averaged "
    "averaging finished finishing ended ending closed closes closing opened opening traded trading changed changing marked priced "
    "fetch fetched fetches costing ran running runs remain remains remained stayed sit sits sat settled leave leaves left see sees seen "
    "seeing expect valued values valuing worth accounted accounting makes made bring brings brought bringing touched swell swells "
    "swelled swollen swung hover hovers hovered hovering targeted targeting guided carry carries carried do does did "
    "not be being shrink shrinks shrinking go goes went gone going get gets got took taken taking moved moving turned showed shown "
    "surpass surpassed surpasses topped exceed exceeds exceeded beats missed blieb bleibt liegt lag beträgt betrug erreichte erreicht "
    "kostet kam kommt wird werden wurde "
    "alcanza alcanzan suma suman asciende ascienden sitúa sitúan cierra cierran queda quedan llega llegan marca obtuvo prevé prevén espera "
    "esperan gana ganan pierde pierden cede ceden cedía baja bajan sube suben cae caen crece crecen aumenta reduce redujo recortará es son "
    "fue fueron atteint atteignent élève élèvent établit établissent ressort ressortent affiche affichent recule reculent progresse "
    "progressent grimpe bondit tombe tombent baisse augmente perd perdu gagné reculé progressé réalisé enregistré dégagé généré publié "
    "réduit fixé reste restent est sont vise prévoit ammonta ammontano attesta attestano raggiunge raggiungono raggiunto chiude "
    "chiuso sceso scesi scesa salito saliti salita cresciuto cresciuti registrato scende sale cresce stato è sono hanno caiu subiu "
    "cresceu atingiu foi foram".split()
)
"""Verbs that join a measure to its value, in the forms in which they do; in Romance languages those of movement, too."""
_PRETERITES: Final = ("ó", "ò", "aron", "ieron", "aram", "iram")
"""How the third person of a past tense ends in Spanish, Italian and Portuguese, and few other words do."""
_PORTUGUESE_PAST: Final = "ou"
"""How that of many Portuguese verbs ends ("somou"), and some nouns of other languages do."""
_NO_VERBS: Final = frozenset("caribou genou bijou verrou".split())
AUXILIARIES: Final = frozenset("is are was were be been being has have had will would".split())
MODALS: Final = frozenset("should could may might must can ought shall soll sollen könnte".split())
_BEFORE_ANY_VERB: Final = MODALS | frozenset("will would did does do didn't doesn't won't wouldn't can't couldn't".split())
_COPULAS: Final = frozenset("is are was were be been being 's it's".split())
_PERFECT: Final = frozenset("has have had".split())
_PARTICIPLES: Final = frozenset(
    "put set cut hit risen fallen grown shrunk sunk crept swollen begun paid held kept sold bought made built given taken seen "
    "spent lost won brought hurt split slashed hewn driven drawn shaken beaten gone come become stuck laid met read quoted".split()
)
"""Irregular forms that follow an auxiliary."""
_MOVED: Final = frozenset(
    "rose risen fell fallen slid grew grown sank sunk shrank shrunk lost rising falling crept swung leapt leaped shot held stood "
    "hit went came rises falls grows climbs drops declines increases decreases slips jumps surges sinks shrinks narrows widens "
    "advances eases edges creeps swells tumbles plunges slumps slides soars leaps dips doubles halves lands stands stays moves "
    "amounts drifts improves worsens".split()
)
"""Forms of verbs of movement that are a verb before a level."""
_AS_NOUNS: Final = frozenset(
    "rise fall grow climb drop decline increase decrease slip jump surge sink shrink narrow widen advance ease edge creep swell "
    "tumble plunge slump slide soar leap dip double halve land stand move amount account gain average total come".split()
)
"""Forms that are a verb behind a plural ("sales rise to"), and a noun elsewhere."""
_ADVERBS: Final = frozenset(
    "now still also already then again instead only just soon too yet even never not therefore nonetheless nevertheless meanwhile "
    "since".split()
)
_NO_ADVERBS: Final = frozenset("only supply family daily weekly monthly quarterly yearly".split())
_COMES_TO: Final = frozenset(
    "land stand stay hold come total average amount end finish settle reach hit be equal exceed top fetch run".split()
)
"""Forms behind a modal that lead up to a value without a preposition; others have it as their object ("closure will cost")."""
_LONGEST_GROUP: Final = 4
"""Words between an auxiliary and the value up to which they may be its verb and what goes with it."""
_SHORTEST_PAST: Final = 5
_SHORTEST_PRETERITE: Final = 4


def joins(word: str) -> bool:
    """Tell whether a word in small letters is a verb that joins a measure to its value."""
    if word in JOINING:
        return True
    return len(word) >= _SHORTEST_PRETERITE and (word.endswith(_PRETERITES) or (word.endswith(_PORTUGUESE_PAST) and word not in _NO_VERBS))


def is_verb(word: str) -> bool:
    """Tell whether a word in small letters is a verb wherever it stands."""
    known = joins(word) or word in MODALS or word in AUXILIARIES
    return known or word.endswith("ed") or (word in _MOVED and only_moves(caseless(word)))


def closes_group(words: Sequence[str], *, level: bool) -> bool:
    """
    Tell whether the last of some words is a verb that joins what stands before it to a value.

    Args:
        words: What stands before the value, without the words that only join.
        level: Whether a preposition of level ("to", "at") led up to the value.
    """
    if len(words) == 1:
        return False
    word, before = words[-1].lower(), _small(words[-2])
    if is_adverb(before):
        before = next((_small(each) for each in reversed(words[:-2]) if not is_adverb(each.lower())), "")
    if before in _BEFORE_ANY_VERB or (before == "to" and any(_small(each) in MODALS for each in words[-_LONGEST_GROUP:])):
        return word in _COMES_TO or (level and word.isalpha())
    if before in _COPULAS or (level and before in _PERFECT):
        return word in _PARTICIPLES or word.endswith(("ed", "ing"))
    if not level:
        return False
    past = word.endswith("ed") and not word.endswith("eed") and len(word) >= _SHORTEST_PAST
    return past or word in _MOVED or (word in _AS_NOUNS and before.endswith("s") and not before.endswith(("ss", "'s", "’s")))


def is_adverb(word: str) -> bool:
    """Tell whether a word in small letters only says how, or when."""
    return word in _ADVERBS or (word.endswith("ly") and word not in _NO_ADVERBS)


def object_from(words: Sequence[str]) -> int:
    """Find where the object of the last verb behind a modal begins ("will drag | return on equity"); 0 where there is none."""
    if _BEFORE_ANY_VERB.isdisjoint(words):
        return 0
    at = max(index for index, word in enumerate(words) if word in _BEFORE_ANY_VERB)
    verb = next((index for index in range(at + 1, len(words)) if not is_adverb(words[index].lower())), at)
    return verb + 1 if at < verb < len(words) - 1 else 0


def _small(word: str) -> str:
    """Write a word in small letters, but leave the month that looks like a modal."""
    return word if word == "May" else word.lower()
