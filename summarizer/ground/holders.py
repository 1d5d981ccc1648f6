"""
Whose figure it is: the name that governs the clause of a quantity.

A name is a run of words with capitals that stands inside a sentence somewhere, where grammar gives no capital. It governs a clause that it
opens as the subject of a verb ("Rio rose") or whose figures it owns ("Rio's output"). Nothing is concluded from places, products and people
who only stand near by, nor in a language that the verbs below are not of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summarizer.claims.names import is_business_word
from summarizer.claims.places import PLACE_WORDS
from summarizer.claims.words import small_words_of
from summarizer.ground.kinds import is_total
from summarizer.text.clauses import CLAUSE
from summarizer.text.lexicon import lazy
from summarizer.text.measures import concepts_of
from summarizer.text.stems import root
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME = lazy(r"(?<![\w-])[A-ZÀ-ÖØ-Þ][\w&.’'-]{1,40}(?:\s[A-ZÀ-ÖØ-Þ&][\w&.’'-]{0,40}){0,4}")
_UNIT = lazy(r"\d\s[A-Z]\w{0,3}\Z")
"""What a number is told in ("34 Mt"), which is no name."""
_OPENING = lazy(
    r"(?:\A|[,;:–—.?!(“\"]\*{0,2}\s?|\b(?:while|whereas|and|but|as|after|when|that|of\swhich)\s)(?:[-–—•*·▪►]\s*)?(?:the\s|shares?\s(?:in|of)\s|"
    r"(?:(?:the|its|a|an)\s)?(?:[\w-]+(?:['’]s)?\s)?(?:rival|peer|competitor|producer|maker|group|company|supplier|carrier|lender|bank|broker|retailer|"
    r"miner|owner|operator|utility|insurer|developer|neighbour|parent|subsidiary|unit|start-up|startup|chain|airline|carmaker|chipmaker)\s|"
    r"[A-ZÀ-ÖØ-Þ]\w+['’]s\s)?\Z",
    re.IGNORECASE,
)
_SENTENCE = lazy(r"(?:\A|[.?!:“\"]\s?)(?:[-–—•*·▪►]\s*)?\Z")
_VERB = lazy(
    r"(?:\s\([^()]{1,24}\))?(?:,\s[^,.;]{2,60},)?(?:\s(?:shares|stock|plc|holders|itself|also|now|still|last|already|again|alone|then|even|too|\w+ly))?"
    r"(?:\s(?:this|last)\s(?:week|month|quarter|year|spring|summer|autumn|winter)|\son\s[A-Z]\w+day)?\s(?:\w{2,}ed|\w{2,}[^su\W]s|"
    r"fell|rose|lost|slid|sank|made|sold|paid|will|would|has|had|have|is|was|are|were|to|can|could|may|said|told|cut|kept|"
    r"bought|spent|grew|shrank|undercut|put|hit|beat|won|began|brought|drew|took|stood|gave|got|ran|led|set|saw|bid|became|"
    r"swung|went|flew|sat|met|wrote|chose|broke|froze|blew|threw|shot|struck|stuck|swept|fought|caught|sought|left|lent|"
    r"built|dealt|knew|lay|sent|shook|shut|spread|split|withdrew|came|come|leapt)\b"
)
_ABOUT = lazy(r"\s(?:of|in|with|from|by|to|for)\s")
_IN = lazy(r"\b(?:in|near|outside|across|around|throughout)\s(?:[A-Z][\w’'-]{1,40}(?:,\s|,?\sand\s)){0,3}\Z")
_PRONOUNS = frozenset("i we you he she it they our street wall city".split())  # "the Street" is nobody: it stands for all analysts
_LEADING = lazy(r"(?:At|For|Bei|Chez)\s")
_RELATIVE = lazy(r",\s(?:which|who|whose)\s\w")
_AT = lazy(r"(?:\A|[.;:–—]\s)(?:[-–—•*·▪►]\s*)?(?:at|for|bei|chez)\s(?:the\s)?\Z", re.IGNORECASE)
_OWNED = lazy(r"['’]s?\Z")
_SAYS = lazy(
    r"(?:,\swho|(?:\s\w+){0,2})\s(?:said|says?|told|dissented|voted|argued|favou?red|wrote|note[sd]|dismissed|hinted|conceded|insisted|predicted|cautioned|named|cited|signalled|hoped|thinks?|doubts?|"
    r"expects?|estimates?|sees?|forecasts?|reckons?|warn(?:s|ed)|raised|cut|lifted|lowered|keeps|kept|values?|put|adds|added|calls|called|wants?|ordered|ruled|granted|"
    r"allow(?:s|ed)|demand(?:s|ed)|(?:opened|launched|begun|began)\san?\s(?:inquiry|enquiry|investigation|probe|review|case|audit))\b|"
    r"(?<=['’]s)\s(?:\w+\s)?(?:number|estimate|forecast|view|target|projection|rating|ruling|draft|decision)s?\b"
)
# Somebody in office speaks and decides for a company, and owns no figure of it.
_OFFICE = lazy(
    r"\b(?:[Cc]hief|CEO|CFO|COO|CTO|[Cc]hair(?:man|woman)?|[Pp]resident|[Aa]nalysts?|[Ss]trategists?|[Ss]pokes\w+|[Dd]irector|[Mm]inister|"
    r"[Gg]overnor|[Ff]ounder|[Bb]oss|Mr|Ms|Mrs|Dr|"
    r"(?:[Ii]ts|[Tt]heir) (?:lenders?|banks?|brokers?|auditors?|advisers?|landlords?|creditors?|insurers?|trustees?|unions?|"
    r"regulators?))\b\.?(?:\s[\w’'-]+){0,3}\s?\Z"
)
_OFFICES = (
    "chief",
    r"chair\w*",
    "president",
    "director",
    "analyst",
    "economist",
    "strategist",
    "founder",
    "minister",
    "governor",
    "secretary",
    "boss",
    "CEO",
    "CFO",
    "COO",
    "CTO",
    r"spokes\w+",
    "head of",
    r"Vorstand\w*",
    r"Finanz\w+",
    "directeur",
    "directrice",
    "presidente?",
    "consejero",
)
_PERSON = lazy(
    rf",\s(?:the\s|its\s|a\s)?(?:(?:group|finance|deputy|managing|executive|research)\s)*(?:{'|'.join(_OFFICES)})\b|"
    r"(?<!['’]s)(?<!['’])\s\w+\s(?:[\w-]+\s){0,2}(?:her|his)\s"
)
"""After a name: the office of a person, or "his" and "her" of what is told of one. Persons own no figure of a business."""
# Whom a text only refers to for what it tells.
_ACCORDING = lazy(r"\b(?:according to|laut|zufolge|selon|d['’]après|según|secondo)\s(?:the\s|dem\s|der\s|la\s|le\s|el\s)?\Z", re.IGNORECASE)
# Who decides over others by law: what is decided is theirs.
_AUTHORITY = frozenset(
    "bureau authority commission court regulator ministry congress parliament tribunal cabinet government treasury office agency".split()
)
_OF_ITSELF = lazy(r"\A(?!\s(?:it|them)\s(?:an?|at|the|to)\b)[^.;:]{0,40}?\b(?:it|its|they|their)\b")
"""After a verb of saying: what is told is of whoever speaks; what somebody calls, puts at or expects to be something is not."""
# Opens a clause with a subject that is not named: "; the company held", ", where lenders".
_ANOTHER = lazy(
    r"(?:[,;:–—]|\s(?:while|whereas|but|when|where|though|because))\s(?:(?:and|but|while|as|so|when|where|though)\s)?"
    r"(?:the|its|their|a|an|this|that|these|those|each|every)\s",
    re.IGNORECASE,
)
_UNNAMED = lazy(
    r"\b(?:the|its|their|a)\s(?:\w+\s)?\w+(?:['’]s|s['’])\s|(?<![^\s$€£¥₹(])\d\S{0,20}\s(?:\w+\s)?(?:out\s)?of\s\Z|"
    r"\b(?:group|group-wide|consolidated)\s(?:\w+\s)?[a-z]+\b",
    re.IGNORECASE,
)
"""Owns a figure and is not named ("the group's £1.6bn"), or is the whole of what a name has a part of ("17m out of 58m")."""
_DESCRIBES = lazy(r"\s(?:[\w-]+-)?(?:\w{2,}est|most|leading|main|top|dominant|only|first|second|third|fourth|fifth|next)\b")
"""After a possessive: says by its place among others who is meant, and whom it does not name ("Britain's third-largest grocer")."""
_TIMES = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday christmas easter".split()
)
_DEAL = lazy(
    r"\b(?:offer|bid|takeover|deal|sale|disposal|merger|acquisition|purchase|price targets?|target price|rating|"
    r"Kursziel|objectif de cours)\b",
    re.IGNORECASE,
)
"""What is of two: of the one that makes it and of the one to which it is made."""
_BUYS = lazy(
    r"\s(?:(?:will|would|is|are|has|had|to|agreed|wants|plans|ready)\s){0,3}"
    r"(?:pays?|paid|paying|offers?|offered|offering|bids?|bidding|buys?|buying|bought|acquires?|acquired|acquiring)\b"
)
"""After a name: it buys, so that what follows may be told of what is bought as well."""
# What two currencies cost in each other is nobody's.
_CURRENCIES = lazy(r"[A-Z]{3}\s?/\s?[A-Z]{3}")
# All who expect something, together: what they expect is no single house's that stands in the line as well.
_EVERYBODY = lazy(r"\b(?:analysts?|consensus|street|market|poll)\b", re.IGNORECASE)
COLLECTIVES = frozenset("market markets industry sector economy households consumers shippers panel".split())
"""Nouns for all who trade, make or buy something: nobody by name, so that a label may say in words of its own of what they are all."""
_LOOK_BACK = 60
_LOOK_AHEAD = 80
_BESIDE = 24
_FORMS = frozenset("the on of and to vs v plc ag inc corp co ltd group holdings holding company sa se nv spa gmbh llc analysts".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """
    A name in a line.

    Attributes:
        start: Where it begins in the line.
        end: One past its end.
        words: Its words, casefolded.
        inside: It stands inside a sentence or has several words, so that its capital is its own.
        holds: It is the subject of a verb, or owns what follows.
        says: It speaks or judges, and not of itself: what follows need not be its own.
        place: It is where something is.
    """

    start: int
    end: int
    words: frozenset[str]
    inside: bool
    holds: bool
    says: bool
    place: bool


def names_in(text: str, small: frozenset[str], *, nouns_have_capitals: bool = False) -> tuple[Named, ...]:
    """
    Find the names of a line.

    Args:
        text: The line.
        small: The words that the sources write without a capital.
        nouns_have_capitals: Every noun of its language has one, so that a single word is no name by that.
    """
    times = [(time.start, time.end) for time in read_times(text)]
    found = (
        _named(name, text, small, nouns_have_capitals=nouns_have_capitals)
        for name in _NAME.finditer(text)
        if not _touches(name, times) and not _UNIT.match(text, max(0, name.start() - 2), name.end())
    )
    return tuple(name for name in found if not all(map(_is_no_ones, name.words)))


def _is_no_ones(word: str) -> bool:
    """Whether a word is one of business, or for what is measured, in whichever language ("EBIT-Marge"), and so no name."""
    return is_business_word(word) or bool(concepts_of((root(word),)))


def _touches(name: re.Match[str], times: Iterable[tuple[int, int]]) -> bool:
    return any(start < name.end() and name.start() < end for start, end in times)


def _named(name: re.Match[str], text: str, small: frozenset[str], *, nouns_have_capitals: bool) -> Named:
    start = name.start() + (leading.end() if (leading := _LEADING.match(name.group())) else 0)
    before = text[max(0, start - _LOOK_BACK) : start]
    after = text[name.end() : name.end() + _LOOK_AHEAD]
    says = _SAYS.match(after)
    words = entity_words(text[start : name.end()]) - small - _PRONOUNS - _TIMES
    return Named(
        start=start,
        end=name.end(),
        words=words,
        inside=(not _SENTENCE.search(before) and not name.group().isupper() and not nouns_have_capitals)
        or (len(words) > 1 if nouns_have_capitals else " " in name.group()),
        holds=bool(
            (_OWNED.search(name.group()) and not _DESCRIBES.match(after))
            or _RELATIVE.match(after)
            or (_OPENING.search(before) and _VERB.match(after))
            or (_AT.search(before) and after.startswith(","))
        ),
        says=bool(says and not _OF_ITSELF.match(after[says.end() :]))
        or bool(_OFFICE.search(text[max(0, start - _LOOK_BACK) : name.end()]) or _PERSON.match(after) or _ACCORDING.search(before))
        or not words.isdisjoint(_AUTHORITY),
        place=bool(_IN.search(before)),
    )


def entity_words(entity: str) -> frozenset[str]:
    """Collect the words that tell one entity from another, without forms of companies."""
    return small_words_of(entity) - _FORMS


def names_of(metric: str) -> frozenset[str]:
    """Collect the words with a capital behind a preposition of a metric: whom it is about beside its owner ("price of the Orrin stake")."""
    found = _ABOUT.search(metric)
    return entity_words(" ".join(word for word in metric[found.end() :].split() if word[:1].isupper())) if found else frozenset()


def actors_in(lines: Iterable[Iterable[Named]]) -> frozenset[str]:
    """Collect the words of the names that hold a clause, if one stands inside a sentence somewhere."""
    every = [name for names in lines for name in names]
    proper = {word for name in every if name.inside for word in name.words}
    return frozenset(word for name in every if name.holds for word in name.words if word in proper)


class Holder(NamedTuple):
    """
    A line, read for whose figures it tells.

    Attributes:
        text: The line.
        names: The names in it.
        actors: The words of all names that hold a clause in the document.
        subject: The words of what the sources are about, which lines need not name.
    """

    text: str
    names: tuple[Named, ...]
    actors: frozenset[str]
    subject: frozenset[str]


def governor(line: Holder, position: int) -> Named | None:
    """
    Return the name that governs a place in a line: the last one before it that holds a clause.

    There is none where a clause with another subject, or another owner, stands between.
    """
    found = _last_holder(line, position)
    if found is None or any(other.search(line.text, found.end, position) for other in (_ANOTHER, _UNNAMED)):
        return None
    return found


def _last_holder(line: Holder, position: int) -> Named | None:
    """Return the last name before a place in a line that holds a clause, or speaks."""
    actors = line.actors | line.subject
    before = (name for name in reversed(line.names) if name.end <= position)
    return next((name for name in before if name.says or (name.holds and not name.place and name.words & actors)), None)


def is_of_another(entity: str, metric: str, line: Holder, position: int, *, carried: bool) -> bool:
    """
    Whether a line gives the figure at a position to somebody else than an entity.

    Args:
        entity: Whose figure it is said to be.
        metric: What it is said to measure; a name in it is no owner.
        line: The line.
        position: Where the figure begins in it.
        carried: The entity was told before, so that the line need not name it.
    """
    words = entity_words(_noun(entity) if _is_group(entity) else entity)
    if not words or _is_nobodys(entity, metric, line, position):
        return False
    governing = governor(line, position)
    if governing is None or _speaks_of_others(governing, words, line) or governing.words & entity_words(metric):
        carried = carried and not (_is_group(entity) and governing) and not _is_told_on(entity, words, line, position)
        return not (carried or words & (all_words(line.text) | line.subject) or _is_place_untold(words, line))
    if words & all_words(line.text):
        return stands_before(words, governing, line.text, position)
    if words & line.subject:
        return not (governing.words <= PLACE_WORDS or _BUYS.match(line.text, governing.end))
    # A commodity, a market: nobody whose place another name takes, but of no revenue.
    return not entity.islower() or _is_group(entity) or is_total(metric)


def _is_group(entity: str) -> bool:
    """Whether an entity is several of a kind ("insurers"), who act as a name does."""
    noun = _noun(entity)
    return entity.islower() and noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and noun not in COLLECTIVES


def _noun(entity: str) -> str:
    """Return the last word of an entity, on which it is built."""
    return entity.rstrip().rsplit(maxsplit=1)[-1] if entity.strip() else ""


def _is_told_on(entity: str, words: frozenset[str], line: Holder, position: int) -> bool:
    """Whether a line begins with what the sources are about, and goes on from it to a figure that has no other owner."""
    found = _last_holder(line, position)
    if found is None or entity.islower() or _speaks_of_others(found, words, line):
        return False
    return found.words <= line.subject and not _UNNAMED.search(line.text, found.end, position)


def _speaks_of_others(name: Named, words: frozenset[str], line: Holder) -> bool:
    """
    Whether what a name says need not be its own.

    What the sources are about speaks of itself, unless the line names another, or of a country, or of what it is put behind ("which Roe
    says is fast").
    """
    put_behind = line.text[: name.start].endswith("which ")
    return name.says and (put_behind or not name.words <= line.subject or words <= PLACE_WORDS or bool(words & all_words(line.text)))


def _is_place_untold(words: frozenset[str], line: Holder) -> bool:
    """Whether an entity is a place, and the line names no other: that notes on a country's markets tell of it, their lines need not say."""
    return words <= PLACE_WORDS and not any(name.words & PLACE_WORDS for name in line.names)


def _is_nobodys(entity: str, metric: str, line: Holder, position: int) -> bool:
    """Whether a figure is of no single owner whom another name could refute: a rate of exchange, a consensus, an offer for the subject."""
    deal = entity_words(entity) & line.subject and _DEAL.search(metric)
    return bool(deal or _CURRENCIES.fullmatch(entity.strip()) or _is_everybodys(entity, line.text, position))


def _is_everybodys(entity: str, text: str, position: int) -> bool:
    """Whether a figure is said to be, and told as, what all who watch a company expect."""
    return bool(_EVERYBODY.search(entity) and _EVERYBODY.search(text[max(0, position - _BESIDE) : position]))


def all_words(text: str) -> frozenset[str]:
    """Collect the words of a text, casefolded, those in the plural also in the singular."""
    words = small_words_of(text)
    return words | {word[:-1] for word in words if word.endswith("s")}


def stands_before(words: frozenset[str], governing: Named, text: str, position: int) -> bool:
    """Whether an entity stands in a line only in a clause before the one that another name opens and the figure ends."""
    if governing.words & words or CLAUSE.search(text, governing.end, position):
        return False
    rest = small_words_of(text[governing.start :])
    return not words & rest and bool(CLAUSE.search(text[: governing.start + 1]))
