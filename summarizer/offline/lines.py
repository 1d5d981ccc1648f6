"""
Every citable line with what the rules know of it: words, cues, place, and how much it speaks for the whole.

Salience is the sum of what makes a line matter whatever it tells: closeness to the middle of all reporting, a place at the head of a
document, naming the subject, holding quantities, being told by several sources; less what makes it talk: rhetoric, history, asides.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.documents import CITABLE
from summarizer.offline.amounts import key, telling
from summarizer.offline.cues import CONDITIONS, DEFINITE, GOES_ON
from summarizer.offline.words import read
from summarizer.text.clauses import END
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.documents import Line, Marked, Mention
    from summarizer.offline.amounts import Key
    from summarizer.offline.subject import Subject
    from summarizer.offline.words import Reading

_QUESTION: Final = re.compile(r"[?？]\W{0,4}$")
_QUOTED: Final = re.compile(r"[“„«「][^“”„«»「」]{0,600}[”“»」]|\"[^\"]{0,600}\"")
_LETTER: Final = re.compile(r"[^\W\d_]")
_CJK: Final = lazy(r"[぀-ヿ一-鿿]")
_BARS: Final = re.compile(r"\s\|\s")
"""What parts the cells of a row, or a publisher from its date and author."""
_FEWEST_WORDS: Final = 6
_FEWEST_HAN: Final = 8
_ROW: Final = re.compile(r"(?:[+(−–-]?[$€£¥]?\d[\d.,]{0,20}[%a-z)]{0,3}\s+){1,8}[+(−–-]?[$€£¥]?\d[\d.,]{0,20}[%a-z)]{0,3}\Z")
"""Numbers alone at the end: a row of a table is no sentence."""
_MOSTLY: Final = 0.5
_OPENING: Final = 4
"""Words at the head of a sentence in which it takes up the one before."""
_HALF_LIFE: Final = 7
"""Days after which news is worth half."""
_SHORT: Final = 6
"""Telling words up to which a sentence without amounts only announces the next."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Seen:
    """
    A citable line as the rules see it.

    Attributes:
        line: The line.
        order: Its place among all lines.
        text: Its words as they stand.
        reading: Its words and cues.
        mentions: Its quantities.
        sentence: Whether it tells something whole, rather than being a heading, a table row, a label or a question.
        section: Words and cues of the heading it stands under, if that is not the headline of the document.
        place: Its number among the sentences of its document, from 1; 0 for what is no sentence.
        depth: How far down its document it stands, from 0 to 1.
        headline: Share of the words of its document's headline that it holds.
        like_before: Likeness to the sentence before it, from 0 to 1.
        lead: How near it is to the head of its document: 1 for the first sentence, falling to 0.
        about: 1 if it names the subject, 0.5 if it stands in a paragraph that does or says "the company", else 0.
        central: Closeness to the middle of all reporting lines, from 0 to 1.
        before: The line before it in its paragraph, if that is citable.
        takes_up: Whether its first words take up what was said before, or take it for known.
        conditional: Whether it opens with a condition ("If …").
        goes_on: Whether it goes on about what was said before ("This …"), so that it tells little by itself.
        ushered: Whether a short sentence before it announces trouble ("One doubt remains.").
        fresh: How new its document is: 1 for the newest, half of that for a week older, 1 where dates are not known.
        ushers: Whether it is itself no more than such an announcement of what follows.
    """

    line: Line
    order: int
    text: str
    reading: Reading
    mentions: tuple[Mention, ...]
    sentence: bool
    section: Reading
    place: int
    depth: float
    headline: float
    like_before: float
    lead: float
    about: float
    central: float
    before: str | None
    takes_up: bool
    conditional: bool
    goes_on: bool
    ushered: bool
    ushers: bool
    fresh: float

    @property
    def id(self) -> str:
        """The line's id."""
        return self.line.id

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return _QUESTION.search(self.text) is not None

    @cached_property
    def amounts(self) -> frozenset[Key]:
        """What identifies its amounts, those that say something by themselves."""
        return frozenset([key(mention) for mention in self.mentions if telling(mention)])

    @cached_property
    def salience(self) -> float:
        """How much the line matters, whatever it tells."""
        quantities = min(3, sum(mention.quantity.kind != "other" for mention in self.mentions))
        return self.central + 0.8 * self.lead + 0.7 * self.about + 0.2 * quantities - self.talk

    @cached_property
    def talk(self) -> float:
        """How much of it is rhetoric, history, quotation or address."""
        return (
            0.4 * min(2, self.reading.count("rhetoric"))
            + 0.35 * min(2, self.reading.count("background"))
            + (0.2 if self.mentions else 0.5) * (self.reading.count("person") > 0)
            + 0.3 * (self.line.role == "reporting" and not END.search(self.text))
            + 0.4 * (self.quoted > _MOSTLY)
        )

    @cached_property
    def quoted(self) -> float:
        """Share of its text that stands in quotation marks."""
        return sum(len(part) for part in _QUOTED.findall(self.text)) / max(1, len(self.text))


_NOTHING: Final = read("")


class _Place(NamedTuple):
    """Where a line stands among the sentences of its document, and the sentence before it."""

    place: int
    depth: float
    previous: str | None


def see(marked: Marked, subject: Subject) -> tuple[Seen, ...]:
    """See every citable line of the documents, in order."""
    lines = [line for line in marked.lines if line.role in CITABLE]
    readings = {line.id: read(marked.text(line)) for line in lines}
    central = _centrality([(line.id, readings[line.id]) for line in lines if line.role == "reporting"])
    places = {line.id: at for at, line in enumerate(marked.lines)}
    whole = {line.id: _tells(line, marked.text(line), readings[line.id]) for line in lines}
    sections, leads = _sections(lines, readings), _leads(lines, whole)
    about = _about(lines, readings, subject)
    places_in, headlines = _places(lines, whole), _headlines(lines, readings)
    fresh = _freshness(marked)
    before = _before(lines)
    followed = frozenset(before.values())
    return tuple(
        Seen(
            line=line,
            order=places[line.id],
            text=marked.text(line),
            reading=readings[line.id],
            mentions=marked.mentions_in[line.id],
            sentence=whole[line.id],
            section=sections[line.id],
            place=places_in[line.id].place,
            depth=places_in[line.id].depth,
            headline=_shared(headlines.get(line.document, _NOTHING), readings[line.id]),
            like_before=_like(line.id, places_in[line.id].previous, readings),
            lead=leads.get(line.id, 0.0),
            about=about[line.id],
            central=central.get(line.id, 0.0),
            before=before.get(line.id),
            takes_up=_takes_up(readings[line.id]),
            conditional=_opens(readings[line.id], CONDITIONS),
            goes_on=_opens(readings[line.id], GOES_ON),
            ushered=line.id in before and _ushers(before[line.id], readings, marked),
            fresh=fresh[line.document],
            ushers=line.id in followed and _short(line.id, readings, marked),
        )
        for line in lines
    )


def _freshness(marked: Marked) -> dict[str, float]:
    days = [document.published.toordinal() for document in marked.documents if document.published is not None]
    newest = max(days, default=0)
    return {
        document.id: 1.0 if document.published is None else _HALF_LIFE / (_HALF_LIFE + newest - document.published.toordinal())
        for document in marked.documents
    }


def _tells(line: Line, text: str, reading: Reading) -> bool:
    """Whether a line tells something whole."""
    return line.role == "reporting" and _whole(text, reading)


def _whole(text: str, reading: Reading) -> bool:
    enough = len(reading.words) >= _FEWEST_WORDS or len(_CJK.findall(text)) >= _FEWEST_HAN
    return (
        enough
        and not _QUESTION.search(text)
        and not _BARS.search(text)
        and (END.search(text) is not None or (_is_words(text) and not _ROW.search(text)))
    )


def _is_words(text: str) -> bool:
    """Whether most of a text is letters."""
    return len(_LETTER.findall(text)) / max(1, len(text.replace(" ", ""))) > _MOSTLY


def _ushers(name: str, readings: Mapping[str, Reading], marked: Marked) -> bool:
    return _short(name, readings, marked) and readings[name].count("risk", "unsure", "contrast", "bad", "harm") > 0


def _takes_up(reading: Reading) -> bool:
    first, opening = frozenset(reading.words[:1]), frozenset(reading.words[:_OPENING])
    return bool(first & (DEFINITE | CONDITIONS) or opening & GOES_ON)


def _opens(reading: Reading, words: frozenset[str]) -> bool:
    return reading.words[:1] != () and reading.words[0] in words


def _short(name: str, readings: Mapping[str, Reading], marked: Marked) -> bool:
    return len(readings[name].content) <= _SHORT and not any(telling(mention) for mention in marked.mentions_in[name])


def _sections(lines: Iterable[Line], readings: Mapping[str, Reading]) -> dict[str, Reading]:
    found: dict[str, Reading] = {}
    document, heading, opened = "", _NOTHING, False
    for line in lines:
        if line.document != document:
            document, heading, opened = line.document, _NOTHING, False
        if line.role == "heading" and opened:
            heading = readings[line.id]
        opened = opened or line.role == "reporting"
        found[line.id] = heading
    return found


def _leads(lines: Sequence[Line], whole: Mapping[str, bool]) -> dict[str, float]:
    found: dict[str, float] = {}
    seen: Counter[str] = Counter()
    for line in lines:
        if whole[line.id]:
            found[line.id] = max(0.0, 1 - 0.2 * seen[line.document])
            seen[line.document] += 1
    return found


def _places(lines: Sequence[Line], whole: Mapping[str, bool]) -> dict[str, _Place]:
    total = Counter(line.document for line in lines if whole[line.id])
    found: dict[str, _Place] = {}
    passed: Counter[str] = Counter()
    previous: dict[str, str] = {}
    for line in lines:
        depth = passed[line.document] / max(1, total[line.document])
        passed[line.document] += whole[line.id]
        found[line.id] = _Place(passed[line.document] if whole[line.id] else 0, depth, previous.get(line.document))
        if whole[line.id]:
            previous[line.document] = line.id
    return found


def _headlines(lines: Iterable[Line], readings: Mapping[str, Reading]) -> dict[str, Reading]:
    """Find the first heading of each document, if it opens it."""
    found: dict[str, Reading] = {}
    for line in lines:
        found.setdefault(line.document, readings[line.id] if line.role == "heading" else _NOTHING)
    return found


def _shared(headline: Reading, reading: Reading) -> float:
    return len(headline.content & reading.content) / max(1, len(headline.content))


def _like(name: str, previous: str | None, readings: Mapping[str, Reading]) -> float:
    if previous is None:
        return 0.0
    one, other = readings[name].content, readings[previous].content
    return len(one & other) / max(1, min(len(one), len(other)))


def _about(lines: Iterable[Line], readings: Mapping[str, Reading], subject: Subject) -> dict[str, float]:
    found: dict[str, float] = {}
    near = ("", -1)
    for line in lines:
        if subject.named_in(readings[line.id]):
            near, found[line.id] = (line.document, line.paragraph), 1.0
        else:
            linked = near == (line.document, line.paragraph) or subject.meant_in(readings[line.id])
            found[line.id] = 0.5 if linked else 0.0
    return found


def _before(lines: Sequence[Line]) -> dict[str, str]:
    return {
        later.id: earlier.id
        for earlier, later in pairwise(lines)
        if (earlier.document, earlier.paragraph) == (later.document, later.paragraph)
    }


def _centrality(lines: Sequence[tuple[str, Reading]]) -> dict[str, float]:
    """Cosine of each line with the sum of all of them, by TF-IDF, scaled so that the most central line has 1."""
    weights = idf([reading for _, reading in lines])
    middle: Counter[str] = Counter()
    for _, reading in lines:
        middle.update({word: weights[word] for word in reading.content})
    raw = {
        name: math.fsum(weights[word] * middle[word] for word in reading.content) / (_norm(weights, reading.content) or 1)
        for name, reading in lines
    }
    most = max(raw.values(), default=0.0) or 1.0
    return {name: value / most for name, value in raw.items()}


def idf(readings: Sequence[Reading]) -> dict[str, float]:
    """How much each word tells: the logarithm of how few lines hold it."""
    counts = Counter(word for reading in readings for word in reading.content)
    return {word: math.log(1 + len(readings) / count) for word, count in counts.items()}


def _norm(weights: Mapping[str, float], content: Iterable[str]) -> float:
    return math.sqrt(math.fsum(weights[word] ** 2 for word in content))
