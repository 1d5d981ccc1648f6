"""What stands around a quantity: the words of its clause and line, and the names in the lines of its document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.documents import CITABLE
from summarizer.ground.acronyms import acronyms_in, terms_with
from summarizer.ground.holders import actors_in, all_words, entity_words, names_in
from summarizer.text.clauses import ANOTHER, BREAK
from summarizer.text.lexicon import lazy
from summarizer.text.measures import EXPECTED, concepts_of, price_of, terms_of, topics_of
from summarizer.text.stems import root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.documents import Document, Line, Marked, Mention
    from summarizer.ground.holders import Named

_BREAK = lazy(
    rf"{BREAK.pattern}|"
    r"\b(?:while|whereas|and|but|or|compared|against|versus|vs|during|after|from|während|und|oder|aber|nach|von|gegenüber|et|mais|contre|y|pero|ma)\b",
    re.IGNORECASE,
)
_SOURCE = lazy(r"\sfrom\s(?P<what>[^,;:().]{3,60}?)(?:[,;]\s(?:and\s)?|\sand\s|\.\s?)\Z", re.IGNORECASE)
"""Where an amount of a list is from, up to the next amount or the end."""
_OF = lazy(r"\s(?:of|out of|of the|of its|of their|der|von|des|sur|de)\s", re.IGNORECASE)
# What leads up to a quantity that another one of its line is measured against, and so bears the name of that one.
_MEASURED = lazy(
    r"\b(?:from|against|versus|vs\.?|than|compared (?:with|to)|short of|below|above|beating|beats?|miss(?:ing|ed)|topp(?:ing|ed)|ahead of|"
    r"exceed(?:ing|ed)|after|up on|down on|instead of|where|and an?(?=\s(?:consensus|forecast|estimate|average))|gegenüber|nach|statt)"
    r"\s(?P<named>(?:[\w’'-]+\s){0,6})\Z|"
    r"(?P<change>,\s(?:an?|up|down)\s(?:rise|gain|increase|jump|improvement|drop|fall|decline|decrease|cut|miss|beat|difference|change)\sof\s"
    r"(?:\w+\s)?\Z)",
    re.IGNORECASE,
)
# What was expected of the amount right before it.
_WAS_EXPECTED = lazy(
    r"\A[)\]]?[,;(]?\s?(?:the\s)?(?:consensus|forecasts?|estimates?|expected|expectations?|analysts|(?:the\s)?street)(?:\s(?:of|at|was))?:?\s\Z",
    re.IGNORECASE,
)
# What stands between an amount and the change of it that is told next.
_BESIDE = lazy(r"[,(–—]\s?(?:(?:or|up|down|about|some|nearly|almost|a|an|plus|minus)\s){0,2}\Z", re.IGNORECASE)
_CHANGES = frozenset({"percent", "basis_points"})
_POINTS_BACK = lazy(
    r"\A(?:that|this|these|those)\b|\bit\b|\bthe (?:street|market|consensus|contract|ratio|rate|figure|number|total|gauge|index|measure)\b",
    re.IGNORECASE,
)
_DIFFERENCE = lazy(r"\s(?:lower|higher|more|less|fewer|cheaper|dearer|extra|weniger|mehr|höher|niedriger)\b", re.IGNORECASE)
_STEP = lazy(r",\s(?:up|down)\s\Z|\b(?:step|difference|gap|change|increase|rise|cut|move)(?:\sof|\sis|,)?\s(?:about\s)?\Z", re.IGNORECASE)
_LOOK_BACK = 24
_JOINED = lazy(r"\s(?:and|but)\s\Z", re.IGNORECASE)
"""Joins one comparison to another: "more than 12 tonnes and ahead of the 13 foreseen"."""
_FORESEEING = frozenset({"forecast", "estimate"})
_FORESEEN = EXPECTED | terms_of("average market record revised restated comparable figure level")
_AMOUNTS = frozenset({"money", "per_share"})
_REACH = 300
_NOTHING: frozenset[str] = frozenset()


class Around(NamedTuple):
    """
    What stands around a quantity.

    Attributes:
        mention: The quantity.
        row: The place of its line in the document.
        terms: Stems of the words of its own clause, or of the clause that it carries on where its own has none.
        concepts: The measures that those words name.
        behind: Stems of the words that follow it in its clause.
        named: Stems of the words by which a rule names what it measures, unless its clause names another measure.
        line: Stems of the words of its line.
        before: Stems of the words of the line before.
        told: Stems of the words of its document.
        shared: The words of the quantity that it is measured against, is the change of, or is a multiple of the same with.
        inherited: The words of the last quantity of its kind in the line that names a measure, where its own clause names none.
        leans: Its line names no measure and points back, so that it goes on about what the line before names.
        foresees: Its line names no measure but that somebody expects it.
        names: Stems of the words of the names in its line, which tell whose it is and not what.
        differs: A word beside it says that it is a difference ("€2m lower", "the step, €2m").
    """

    mention: Mention
    row: int
    terms: frozenset[str]
    concepts: frozenset[str]
    behind: frozenset[str]
    named: frozenset[str]
    line: frozenset[str]
    before: frozenset[str]
    told: frozenset[str]
    shared: frozenset[str]
    inherited: frozenset[str]
    leans: bool
    foresees: bool
    names: frozenset[str]
    differs: bool

    @property
    def own(self) -> frozenset[str]:
        """The words that stand with the quantity: those of its clause, of its name and of what it is compared with."""
        return self.terms | self.named | self.shared


class Surroundings(NamedTuple):
    """
    What stands around the quantities of a document.

    Attributes:
        around: By the number of the quantity.
        names: The names in each line, by its id.
        first: Where each word is told first.
        actors: The words of all names that hold a clause.
        subject: The words of what a brief is about.
    """

    around: Mapping[int, Around]
    names: Mapping[str, tuple[Named, ...]]
    first: Mapping[str, int]
    actors: frozenset[str]
    subject: frozenset[str] = _NOTHING

    @classmethod
    def of(cls, marked: Marked, document: str, *, small: frozenset[str], nouns_have_capitals: bool = False) -> Surroundings:
        """Read a document; ``small`` are the words that the sources write without a capital."""
        lines = marked.lines_of[document]
        names = {
            line.id: names_in(marked.text(line), small, nouns_have_capitals=nouns_have_capitals) for line in lines if line.role in CITABLE
        }
        return cls(
            around=_around(lines, marked, names),
            names=names,
            first=_first([line for line in lines if line.role in CITABLE], marked, marked.document[document]),
            actors=actors_in(names.values()),
        )

    def about(self, subject: str) -> Surroundings:
        """The same in a brief about something."""
        return self._replace(subject=entity_words(subject))

    def carries(self, entity: str, line: Line) -> bool:
        """Whether a line may be of an entity that it does not name: the headline or a line before has a word of it, or none."""
        told = [self.first[word] for word in entity_words(entity) if word in self.first]
        return not told or min(told) < line.start


def _first(lines: Sequence[Line], marked: Marked, document: Document) -> dict[str, int]:
    """Find where each word of a document is told first; those of the headline and the publisher's name are told before everything."""
    found = dict.fromkeys(all_words(f"{document.title or ''} {document.publisher or ''}"), -1)
    for at, line in enumerate(lines):
        for word in all_words(marked.text(line)):
            found.setdefault(word, line.start if at else -1)
    return found


def _around(lines: Sequence[Line], marked: Marked, names: Mapping[str, Sequence[Named]]) -> dict[int, Around]:
    found: dict[int, Around] = {}
    words = [terms_of(marked.text(line)) for line in lines]
    told = _NOTHING.union(*words)
    acronyms = acronyms_in("\n".join(map(marked.text, lines)))
    for row, line in enumerate(lines):
        measures = concepts_of(words[row])
        leans = not topics_of(measures) and bool(_POINTS_BACK.search(marked.text(line)))
        foresees = not topics_of(measures) and bool(measures & _FORESEEING)
        named = _NOTHING.union(*(map(root, name.words) for name in names.get(line.id, ()) if name.inside))
        for mention, own in _own_terms(line, marked, acronyms):
            found[mention.id] = Around(
                mention=mention,
                row=row,
                terms=own.terms,
                concepts=concepts_of(own.terms),
                behind=own.behind,
                named=_name(mention, own.terms),
                line=words[row],
                before=words[row - 1] if row else _NOTHING,
                told=told,
                shared=own.shared,
                inherited=own.inherited,
                leans=leans,
                foresees=foresees,
                names=named,
                differs=_differs(marked.document[line.document].text, mention),
            )
    return found


def _differs(text: str, mention: Mention) -> bool:
    start, end = mention.quantity.start, mention.quantity.end
    return bool(_DIFFERENCE.match(text, end) or _STEP.search(text, max(0, start - _LOOK_BACK), start))


def _name(mention: Mention, terms: frozenset[str]) -> frozenset[str]:
    """Read the name that a rule gives to a quantity; where it is that of the next clause, the words of its own stand for it."""
    name = terms_of(mention.context.metric)
    named, told = concepts_of(name), concepts_of(terms)
    return terms if named and told and not named & told else name


class _Own(NamedTuple):
    """Words of a quantity in its line, as ``Around`` has them."""

    terms: frozenset[str]
    behind: frozenset[str]
    shared: frozenset[str]
    inherited: frozenset[str]


def _own_terms(line: Line, marked: Marked, acronyms: Mapping[str, re.Pattern[str]]) -> Iterator[tuple[Mention, _Own]]:
    """Yield the quantities of a line, each with its words there."""
    text = marked.document[line.document].text
    mentions = marked.mentions_in[line.id]
    carried = _NOTHING
    told: list[tuple[Mention, frozenset[str]]] = []
    for at, mention in enumerate(mentions):
        low = mentions[at - 1].quantity.end if at else line.start
        left = text[max(low, mention.quantity.start - _REACH) : mention.quantity.start]
        behind = _behind(_after(at, mentions, line, text))
        carried = _clause(left, behind, acronyms, opens=not at) or carried
        shared = _shared(mention, left, behind, told)
        inherited = _NOTHING if _names_measure(carried | shared) else next(filter(_names_measure, _alike(mention, told)), _NOTHING)
        told.append((mention, carried | shared))
        yield mention, _Own(carried, behind, shared, inherited)


def _names_measure(words: frozenset[str]) -> bool:
    return bool(topics_of(concepts_of(words)))


def _alike(mention: Mention, told: Sequence[tuple[Mention, frozenset[str]]]) -> Iterator[frozenset[str]]:
    """Yield the words of the quantities of the same kind that the line tells before, the nearest first."""
    kinds = _AMOUNTS if mention.quantity.kind in _AMOUNTS else {mention.quantity.kind}
    return (words for other, words in reversed(told) if other.quantity.kind in kinds)


def _shared(mention: Mention, left: str, behind: frozenset[str], told: Sequence[tuple[Mention, frozenset[str]]]) -> frozenset[str]:
    """Return the words of the quantity before it in the line that one is compared with, unless it is named by words of its own."""
    kind = mention.quantity.kind
    found = _MEASURED.search(left)
    if kind in _CHANGES and mention.context.direction and told and _BESIDE.search(left):
        return told[-1][1]
    if found is None or ANOTHER.search(_JOINED.sub("", left[: found.start()])):
        if (kind != "multiple" or behind) and not _WAS_EXPECTED.search(left):
            return _NOTHING
    elif price_of(behind) or terms_of(found["named"] or "") - _FORESEEN:
        return _NOTHING
    elif found["change"]:
        return told[-1][1] if told else _NOTHING
    return next(_alike(mention, told), _NOTHING)


def _behind(after: str) -> frozenset[str]:
    """Read the words that follow a quantity in its clause; what an amount of a list is from is a part of that."""
    source = _SOURCE.match(after)
    return terms_of(source["what"] if source else _BREAK.split(after, maxsplit=1)[0])


def _after(at: int, mentions: Sequence[Mention], line: Line, text: str) -> str:
    """Return the text from a quantity to the next; of "nine of 131 aircraft", what follows both."""
    end = mentions[at].quantity.end
    following = mentions[at + 1].quantity.start if at + 1 < len(mentions) else line.end
    if at + 1 < len(mentions) and _OF.fullmatch(text, end, following):
        return _after(at + 1, mentions, line, text)
    return text[end : min(following, end + _REACH)]


def _clause(left: str, behind: frozenset[str], acronyms: Mapping[str, re.Pattern[str]], *, opens: bool) -> frozenset[str]:
    """Read the words of the clause of a quantity; where it has none, those of the clauses that lead up to it."""
    if opens:
        return terms_with(left, acronyms) | behind
    pieces = _BREAK.split(left)
    nearest = terms_with(pieces.pop(), acronyms) | behind
    return nearest or next((terms for piece in reversed(pieces) if (terms := terms_with(piece, acronyms))), _NOTHING)
