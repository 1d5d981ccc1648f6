"""
Whose a key figure is: the best of the names that may own it, or nobody's in particular.

Candidates are the names of its line before and behind it, the first and the last one of the line before in its paragraph, the owner of the
quantity before, and none. What is measured of each is weighed (``owner_weights``): a name that opens a clause and has a verb mostly owns
what follows, and one that stands behind another quantity mostly does not. What no name owns is the subject's where it is surely so, by
what sort of thing it is, how the line speaks of companies, and whether the document is about one; else nobody's.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import dropwhile
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.claims.nouns import is_german_noun
from summarizer.claims.words import bare
from summarizer.offline import label_words
from summarizer.offline.cues import STOP
from summarizer.offline.label_words import MEASURES
from summarizer.offline.owner_weights import OWNER, SUBJECT
from summarizer.offline.reported import sort_of
from summarizer.offline.runs import MOST_OF_LINE, Runs, weigh
from summarizer.offline.words import read
from summarizer.text.clauses import JOINED
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.documents import Mention
    from summarizer.offline.labels import Metrics
    from summarizer.offline.lines import Seen
    from summarizer.offline.subject import Subject

_NAME: Final = lazy(r"(?<![\w-])[A-ZÀ-ÖØ-Þ][\w&.’'-]{1,40}(?:\s(?:(?:of|de|&|and)\s)?[A-ZÀ-ÖØ-Þ&][\w&’'-]{0,40}){0,4}")
_OFFICE: Final = (
    r"(?:C[EFOT]O|PDG|[Cc]hief\s[Ee]xecutive(?:\s[Oo]fficer)?|(?:[Cc]hief|[Ff]inance|[Mm]anaging)\s(?:\w{7,10}\s)?(?:[Cc]hief|[Dd]irector|[Oo]fficer)|"
    r"[Cc]hair(?:man|woman|person)?|(?:[Vv]ice\s)?[Pp]resident|[Ff]ounder|[Ss]pokes(?:man|woman|person)|[Aa]nalysts?|[Ee]conomist|[Ss]trategist|"
    r"[Mm]inister|[Gg]overnor|Herr|Frau|\w{0,12}[Vv]orst[aä]nd(?:in|chef(?:in)?|svorsitzenden?r?)?|\w{2,12}chef(?:in)?|Sprecher(?:in)?|Analyst(?:in)?|"
    r"directeur\sgénéral|directrice\sgénérale|présidente?|analyste|consejer[oa]\sdelegad[oa]|president[ea]|portavoz|analista|"
    r"amministrat(?:ore|rice)\sdelegat[oa]|topman|topvrouw|woordvoerder)"
)
"""What somebody is who speaks for a house; its figures are not his."""
_TITLE: Final = lazy(rf"(?:\A|\s){_OFFICE}(?=\s|\Z)\s?")
_TITLED: Final = lazy(rf"\b{_OFFICE},?\s\Z")
_HOLDS: Final = lazy(rf",\s(?:\w{{2,12}}(?:['’]s)?\s){{0,3}}{_OFFICE}\b")
_DESCRIBES: Final = re.compile(r"-[a-zß-ÿ]+\Z")
_OWNS: Final = re.compile(r"['’]s?\Z|[.,]\Z")
_NO_NAMES: Final = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday the a an in on at for with by its their that this it but and as of he she we i they one some analysts net revenue "
    "sales shares profit q1 q2 q3 q4 h1 h2 ceo cfo ebitda ebit eps usd eur rival carrier broker partner "
    "januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag anfang mitte ende "
    "der die das den dem ein eine le la les un une el los las il lo gli".split()
)
"""Words with which no name begins, though a sentence may."""
_STANDS_FOR: Final = lazy(r"\b(?:its?|we|our|es|sein(?:e[mnrs]?)?|ihr(?:e[mnrs]?)?|elle|sa|son|ses|su|sus|suo|sua)\b", re.IGNORECASE)
"""Pronouns for a company."""
_CUES: Final = ("market", "policy", "cost", "order", "funding", "deal", "trial", "product", "legal", "trading", "people", "peer")
"""Classes of words that tell whether something is a company's."""
_VERB: Final = lazy(
    r"(?:,\s[^,;]{2,60},)?\s(?:also\s|now\s|has\s|have\s|had\s|is\s|will\s|was\s)?(?:\w{3,40}ed|\w{2,40}s|"
    r"fell|rose|lost|slid|sank|made|sold|paid|will|must|can|could|would|may|might|should|has|had|have|cut|kept|bought|spent|grew|put|won|stood|to)\b"
)
_LEAD: Final = re.compile(r"([^\W\d_]{1,20})\W{0,3}\Z")
_LEADS: Final = frozenset("of to from by at in for with on and the rival but than broker".split())
_STEPS: Final = (10, 30, 60, 120)
"""Characters up to which a name stands next to a quantity, near it, and so on."""
_BEFORE, _BEHIND = 4, 2
"""Names before and behind a quantity that are weighed."""
_OFTEN: Final = 4
_AIM: Final = lazy(r"price target|target price|kursziel|objectif de cours|precio objetivo|prezzo obiettivo|目標株価|目标价", re.IGNORECASE)
"""What a broker sets for the shares of somebody else."""
_RIVALS: Final = 3
"""How often a document names another than its subject, in thirds, from which on it is about both."""
_MOST_RIVALS: Final = 2
"""The same from which on the other is a party of its own: what no name owns may be either's."""
_SAID_BEFORE: Final = 40
"""Characters before a quantity in which it is said that it is of all."""
_SURE: Final = 1.2
"""Log odds from which on the subject is named: nobody is better than another."""
_WINDOW: Final = 24


class Name(NamedTuple):
    """A name, and where it stands in its line, with the words that lead up to it."""

    text: str
    start: int
    end: int

    @property
    def last(self) -> str:
        """Its last word: by that alone a person is named again."""
        return self.text.rpartition(" ")[2]


class Candidate(NamedTuple):
    """
    Who may own a quantity.

    Attributes:
        text: The name, or None for nobody in particular.
        measures: What speaks for it or against it.
    """

    text: str | None
    measures: frozenset[str]


class Owners:
    """Whose the quantities of some documents are."""

    def __init__(self, lines: Sequence[Seen], subject: Subject, metrics: Metrics, weights: Mapping[str, float] = OWNER) -> None:
        """Take note of the names of the lines, and of the quantities by paragraph."""
        self._subject, self._metrics, self._weights = subject, metrics, weights
        self._seen = {seen.id: seen for seen in lines}
        self._names = {seen.id: tuple(_names(seen.text)) for seen in lines}
        self._often: Counter[tuple[str, str]] = Counter()
        self._inside: set[tuple[str, str]] = set()
        self._heads: set[tuple[str, str]] = set()
        self._people: set[tuple[str, str]] = set()
        self._runs = Runs(lines)
        self._chosen: dict[int, str | None] = {}
        self._rivals: dict[str, int] = {}
        for seen in lines:
            self._take(seen)
        for seen in lines:
            self._names[seen.id] = tuple(name for name in self._names[seen.id] if (seen.line.document, name.last) not in self._people)

    def _take(self, seen: Seen) -> None:
        document = seen.line.document
        for name in self._names[seen.id]:
            self._often[document, name.text.split()[0]] += 1
            if " " in name.text:
                self._heads.add((document, name.text.split()[0]))
            if seen.text[max(0, name.start - 2) : max(0, name.start - 1)].isalpha():
                self._inside |= {(document, name.text), (document, name.text.split()[0])}
            if _TITLED.search(seen.text, max(0, name.start - _WINDOW), name.start) or _HOLDS.match(seen.text, name.end):
                self._people.add((document, name.last))

    def of(self, mention: Mention) -> str | None:
        """Name whose a quantity is."""
        name = self.name_of(mention)
        if not self._subject.is_name:
            return name
        aimed = _AIM.search(self._metrics.of(mention)) is not None and self._rival(mention.document) < _RIVALS
        return (
            self._subject.name
            if aimed or (name is None and self._may_default(mention) and weigh(self.of_subject(mention), SUBJECT) > _SURE)
            else name
        )

    def _may_default(self, mention: Mention) -> bool:
        """Whether the line names the subject, or its document is about no other party."""
        return self._subject.named_in(self._seen[mention.line].reading) or self._rival(mention.document) < _MOST_RIVALS

    def name_of(self, mention: Mention) -> str | None:
        """Name whose it is of the names around it; None where it is nobody's in particular."""
        if mention.id not in self._chosen:
            run = self._runs.of(mention)
            for at, each in enumerate(run):
                before = (run[at - 1], self._chosen[run[at - 1].id]) if at else None
                self._chosen[each.id] = max(self.candidates(each, before), key=lambda one: weigh(one.measures, self._weights)).text
        return self._chosen[mention.id]

    def of_subject(self, mention: Mention) -> Iterator[str]:
        """Measure what speaks for the subject where no name owns a quantity; nothing does where another opens the clause."""
        seen, metric = self._seen[mention.line], self._metrics.of(mention)
        start = mention.quantity.start - seen.line.start
        of_all = label_words.OF_ALL.search(metric) or label_words.OF_ALL.search(seen.text, max(0, start - _SAID_BEFORE), start)
        if of_all or self._opens_with_another(mention, seen):
            return
        before, kind, sort = self._seen.get(seen.before or ""), mention.quantity.kind, sort_of(metric)
        yield from ("about", sort, kind, f"{kind}, {sort}", f"rival {self._rival(mention.document)}")
        yield from (f"opens {word}" for word in seen.reading.words[:1] if word in STOP)
        yield from (f"of {cue}" for cue in _CUES if cue in read(metric).cues)
        yield from (f"line of {cue}" for cue in _CUES if cue in seen.reading.cues)
        told = {
            "named": self._subject.named_in(seen.reading),
            "named before": before is not None and self._subject.named_in(before.reading),
            "meant": seen.reading.count("subject") > 0,
            "its": _STANDS_FOR.search(seen.text) is not None,
            "others": any(self._is_other(name, seen) for name in self._names[seen.id]),
            "others before": before is not None and any(self._is_other(name, before) for name in self._names[before.id]),
            "other does": any(self._does(name, seen) for name in self._names[seen.id][:1]),
            "titled": _TITLE.match(seen.text) is not None,
            "unit": kind != "per_share" and mention.quantity.currency is not None and mention.quantity.unit is not None,
        }
        yield from (name for name, is_so in told.items() if is_so)

    def _does(self, name: Name, seen: Seen) -> bool:
        """Whether a name opens a line and has a verb, and is not the subject's."""
        return name.start == 0 and _VERB.match(seen.text, name.end) is not None and not self._subject.named_in(read(name.text))

    def _is_other(self, name: Name, seen: Seen) -> bool:
        """Whether a name is surely one, and not the subject's."""
        return self._is_sure(name, seen) and not self._subject.named_in(read(name.text))

    def _rival(self, document: str) -> int:
        """Tell how often a document says another name, in thirds of how often it names the subject."""
        if document not in self._rivals:
            own = [seen for seen in self._seen.values() if seen.line.document == document]
            others = Counter(name.text.split()[0] for seen in own for name in self._names[seen.id] if self._is_other(name, seen))
            named = sum([self._subject.named_in(seen.reading) for seen in own])
            self._rivals[document] = min(_RIVALS, _RIVALS * max(others.values(), default=0) // named) if named else _RIVALS
        return self._rivals[document]

    def _opens_with_another(self, mention: Mention, seen: Seen) -> bool:
        """Whether a clause opens with a market, or its first name is not the subject's; a word that only opens it is no name."""
        start = mention.quantity.start - seen.line.start
        cut = max([found.end() for found in JOINED.finditer(seen.text, 0, start) if found[0][0] != ":"], default=0)
        if label_words.ELSEWHERE.match(seen.text, cut) or label_words.GOODS.match(seen.text, cut, start + 1):
            return True
        for name in self._names[seen.id]:
            if cut <= name.start and name.end <= start and seen.text[name.start - 1 : name.start] not in {"(", "/"}:
                if self._subject.named_in(read(name.text)):
                    return False
                if self._is_sure(name, seen) or (seen.line.document, name.text) in self._heads:
                    return True
        return False

    def _is_sure(self, name: Name, seen: Seen) -> bool:
        """Whether more than the head of a sentence makes a word a name."""
        return " " in name.text or ((seen.line.document, name.text) in self._inside and not is_german_noun(bare(name.text).lower()))

    def candidates(self, mention: Mention, before: tuple[Mention, str | None] | None) -> list[Candidate]:
        """
        List who may own a quantity, and what is measured of each.

        Args:
            mention: The quantity.
            before: The one before it in its paragraph, and its owner, if there is one.
        """
        seen, sort = self._seen[mention.line], sort_of(self._metrics.of(mention))
        found: dict[str | None, set[str]] = {None: {"none", f"none, {sort}"}}
        if self._subject.named_in(seen.reading):
            found[None].add("none, subject named")
        for source, name, measured in self._around(mention, seen):
            own, is_subject = self._measured(name, seen)
            whose = "subject" if is_subject else "other"
            text = self._subject.name if is_subject and self._subject.is_name else name.text
            found.setdefault(text, set()).update(own, measured, (source, f"{source} {whose}", f"{source} {whose}, {sort}"))
        if before is not None:
            found.setdefault(before[1], set()).update(_follows(mention, *before, sort))
        return [Candidate(text, frozenset(measured)) for text, measured in found.items()]

    def _around(self, mention: Mention, seen: Seen) -> Iterator[tuple[str, Name, Iterator[str]]]:
        """Yield the names around a quantity, each with where it was found and what is measured of its place."""
        start, end = mention.quantity.start - seen.line.start, mention.quantity.end - seen.line.start
        names = self._names[seen.id]
        for rank, name in enumerate([name for name in names if name.end <= start][: -_BEFORE - 1 : -1]):
            yield "before", name, _before(name, rank, seen, start)
        for rank, name in enumerate([name for name in names if name.start >= end][:_BEHIND]):
            yield "behind", name, _behind(name, rank, seen, end)
        earlier = self._names.get(seen.before or "", ())
        named = "named" if names else "unnamed"
        for source, some in (("first of line before", earlier[:1]), ("last of line before", earlier[-1:])):
            yield from ((source, name, iter((f"{source}, {named}",))) for name in some)

    def _measured(self, name: Name, seen: Seen) -> tuple[Iterator[str], bool]:
        """Measure a name by itself, and tell whether it is the subject's."""
        document, is_subject = seen.line.document, self._subject.named_in(read(name.text))
        looks = {
            "several": " " in name.text,
            "measure": MEASURES.search(name.text) is not None,
            "inside": (document, name.text) in self._inside,
            f"often {min(_OFTEN, self._often[document, name.text.split()[0]])}": True,
        }
        return (look for look, has in looks.items() if has), is_subject


def _names(text: str) -> Iterator[Name]:
    """
    Yield the names of a line: runs of words with capitals, without the words that only open a sentence.

    An office divides the name of a house from that of a person ("Acme CEO Ada Lorne"), and a name that ends in a small word behind a hyphen
    says of something what it is ("Hong Kong-listed").
    """
    for found in _NAME.finditer(text):
        start = found.start()
        for office in (*_TITLE.finditer(found.group()), None):
            words = _OWNS.sub("", text[start : found.start() + office.start() if office else found.end()])
            name = " ".join(dropwhile(lambda word: word.lower() in _NO_NAMES, words.split()))
            if len(name) > 2 and not _DESCRIBES.search(name):  # noqa: PLR2004 - the shortest name that is no abbreviation
                yield Name(name, start, found.end())  # what the person does, the house does
            start = found.start() + office.end() if office else found.end()


def _before(name: Name, rank: int, seen: Seen, start: int) -> Iterator[str]:
    """Measure the place of a name before a quantity."""
    text, gap = seen.text, seen.text[name.end : start]
    far = f"step {sum(len(gap) > step for step in _STEPS)}"
    lead = _lead(name, text)
    yield from (f"before rank {rank}", f"before {far}", f"before behind {lead}")
    if JOINED.search(gap):
        yield "before cut"
    if any(name.start < other.quantity.start - seen.line.start < start for other in seen.mentions[:MOST_OF_LINE]):
        yield "before past"
    opens = name.start == 0 or JOINED.search(text, max(0, name.start - 8), name.start) is not None
    for does, how in ((opens, "opens"), (_VERB.match(text, name.end) is not None, "verb")):
        if does:
            yield from (f"before {how}", f"before {how}, {far}", *([f"before {how}, first"] if name.start == 0 else ()))


def _behind(name: Name, rank: int, seen: Seen, end: int) -> Iterator[str]:
    """Measure the place of a name behind a quantity."""
    gap = seen.text[end : name.start]
    yield from (f"behind rank {rank}", f"behind step {sum(len(gap) > step for step in _STEPS)}", f"behind behind {_lead(name, seen.text)}")
    if JOINED.search(gap):
        yield "behind cut"
    if any(end <= other.quantity.start - seen.line.start < name.start for other in seen.mentions[:MOST_OF_LINE]):
        yield "behind past"


def _lead(name: Name, text: str) -> str:
    """Tell which small word leads up to a name, or that another one does."""
    found = _LEAD.search(text, max(0, name.start - _WINDOW), name.start)
    word = found.group(1).lower() if found else "none"
    return word if found is None or word in _LEADS else "other"


def _follows(mention: Mention, before: Mention, owner: str | None, sort: str) -> Iterator[str]:
    """Measure that an owner is that of the quantity before."""
    if owner is None:
        yield "as last, none"
        return
    place = "line" if before.line == mention.line else "paragraph"
    alike = "same" if before.quantity.kind == mention.quantity.kind else "else"
    yield from ("as last", f"as last in {place}", f"as last in {place}, {alike}", f"as last, {sort}")
