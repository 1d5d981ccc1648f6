"""
The metric of a key figure, where the words next to the quantity do not say what it measures.

What leads up to a quantity may be a verb and whoever does it ("the Tribunal wants", "had pencilled in"): then the noun is looked for where
sentences have it. An amount that another one is compared with measures the same as that one, a clause is about the noun that it began
with, and what was expected is mostly of the result before. A label is in words of the text, or the noun of its verb.
"""

from __future__ import annotations

import re
from collections import deque
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from summarizer.offline import label_words
from summarizer.offline.words import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.documents import Marked, Mention
    from summarizer.offline.lines import Seen

_CELLS: Final = re.compile(r"\s{2,}|\t|\|")
_IN_CASH: Final = re.compile(r"\b(?:in|of)\s\Z")
_CLAUSE: Final = re.compile(r"[;:]\s|,\s(?=(?:and|but|while)\s)|[.!?]\s")
_ANY_BREAK: Final = re.compile(r"[,;:(]\s|\s[(–—]|[.!?]\s")
_SENTENCE: Final = re.compile(r"[;.!?]\s")
_SHORT: Final = 48
_BEFORE: Final = 12
"""Quantities of a paragraph that the next one may take its metric from."""
_EMPTY: Final = frozenset("average figure number total level sum amount maximum minimum mean median rest".split())
"""Nouns that say nothing of what is measured."""
_ENDINGS: Final = ("ed", "'", "’", "'s", "’s")
"""Endings of what is no noun by itself."""
_NEAR_ACT: Final = 12
_JOINT: Final = 40
_JOINS: Final = re.compile(
    r"(?:\s(?:of|at|to|by|from|is|was|were|are|stands|stood|now|about|around|some|nearly|almost|roughly|as|much|up|least|over|more|than|just))"
    r"{1,6}\s"
)
_DETERMINED: Final = re.compile(r"(?:\A|[^\w])(?:the|an?|its|their|this|our|The|An?|Its|Their|This)\s\Z")
_LONGEST: Final = 60
_REACH: Final = 160
_PRICE_KINDS: Final = frozenset({"per_share"})


class Metrics:
    """What the quantities of some documents measure, found when it is asked for."""

    def __init__(self, lines: Sequence[Seen], marked: Marked) -> None:
        """Take note of the lines by paragraph, and of the heads of tables."""
        self._heads = dict(_heads(lines, marked))
        self._paragraphs: dict[tuple[str, int], list[Seen]] = {}
        for seen in lines:
            self._paragraphs.setdefault((seen.line.document, seen.line.paragraph), []).append(seen)
        self._seen = {seen.id: seen for own in self._paragraphs.values() for seen in own}
        self._place = {seen.id: place for place, own in self._paragraphs.items() for seen in own}
        self._words: dict[str, frozenset[str]] = {}
        self._known: dict[int, str] = {}

    def of(self, mention: Mention) -> str:
        """Name what a quantity measures, knowing those before it in its paragraph."""
        if mention.id not in self._known:
            place = self._place[mention.line]
            before: deque[Mention] = deque(maxlen=_BEFORE)
            for seen in self._paragraphs[place]:
                for each in seen.mentions:
                    self._known[each.id] = _tidy(self._named(each, seen, before))
                    before.appendleft(each)
        return self._known[mention.id]

    def _named(self, mention: Mention, seen: Seen, before: Iterable[Mention]) -> str:
        """Name a quantity; ``before`` holds those before it in its paragraph, nearest first."""
        said = mention.context.metric
        if (head := self._heads.get(seen.id)) and seen.text.startswith(said):
            return f"{head}, {said}"
        start = mention.quantity.start - seen.line.start
        lead = seen.text[max(0, start - _REACH) : start]
        if taken := self._meant(said, lead, seen) or self._bid(mention, lead, seen.text[start : start + _LONGEST]):
            return taken
        is_price = mention.quantity.kind in _PRICE_KINDS and mention.context.role != "target"
        if is_price and (priced := label_words.PRICED.search(said)) and priced.end() == len(said):
            return f"{said[: priced.start()]}{_one(priced.group())} price"
        if (_is_named(said) and not _is_whole(said, seen)) or _is_noun_phrase(said, lead):
            return said
        if is_price and not self._beside(mention, lead, before) and (priced := label_words.PRICED.search(lead)):
            return f"{_one(priced.group())} price"
        return self._looked_for(mention, seen, lead, before)

    def _meant(self, said: str, lead: str, seen: Seen) -> str | None:
        """Take the last noun of the sentence before, where a pronoun stands for it ("Orders were weak. They fell 8% to …")."""
        before = self._seen.get(seen.before or "")
        if before is None or not label_words.PRONOUN.match(lead) or _CLAUSE.search(lead) or _is_named(said) or _is_noun_phrase(said, lead):
            return None
        return _last_noun(before.text, money=False)

    def _bid(self, mention: Mention, lead: str, behind: str) -> str | None:
        """Name what somebody bids for a share."""
        if mention.quantity.kind != "per_share" or not label_words.BIDS.search(f"{lead}#{behind}"):
            return None
        return "offer price" if "offer" in self._words_of(mention.document) else None

    def _alike(self, mention: Mention, before: Iterable[Mention]) -> list[tuple[Mention, str]]:
        """List the named quantities of the same kind before one, nearest first."""
        alike = ((other, self._known[other.id]) for other in before if other.quantity.kind == mention.quantity.kind)
        return [(other, metric) for other, metric in alike if _is_named(metric)]

    def _beside(self, mention: Mention, lead: str, before: Iterable[Mention]) -> str | None:
        """Take the name of the quantity of the line that one is compared with."""
        if not label_words.COMPARED.search(lead):
            return None
        return self._of_line(mention, self._alike(mention, before))

    def _of_line(self, mention: Mention, named: Iterable[tuple[Mention, str]]) -> str | None:
        """Take the name of the nearest quantity of the line."""
        return next((metric for other, metric in named if other.line == mention.line and not self._is_earned(mention, metric)), None)

    def _is_earned(self, mention: Mention, metric: str) -> bool:
        """Whether a label is that of a loss, and the clause of a quantity behind another one tells that it was earned."""
        if not label_words.LOSS.search(metric):
            return False
        seen = self._seen[mention.line]
        ends = [other.quantity.end for other in seen.mentions if other.quantity.end <= mention.quantity.start]
        start, end = (place - seen.line.start for place in (max(ends, default=mention.quantity.end), mention.quantity.end))
        return bool(ends) and label_words.EARNED.search(seen.text[max(start, end - _REACH) : end + _SHORT]) is not None

    def _looked_for(self, mention: Mention, seen: Seen, lead: str, before: Iterable[Mention]) -> str:
        """Look for the noun of a quantity that has none beside it."""
        said, start = mention.context.metric, mention.quantity.start - seen.line.start
        compared = self._beside(mention, lead, before)
        if compared or mention.quantity.kind == "count":
            return compared or said
        named = self._alike(mention, before)
        beside = self._of_line(mention, named)
        near = lead + seen.text[start : start + _REACH]
        expected = named[0][1] if named and label_words.CONSENSUS.search(near) else None
        noun = _noun(lead, mention, self._words_of(mention.document))
        found = (None if noun and self._is_earned(mention, noun) else noun) or beside or expected
        if found is None and mention.quantity.kind == "per_share" and label_words.EACH_SHARE.search(lead):
            found = next((f"{self._known[other.id]} per share" for other in before if _is_named(self._known[other.id])), None)
        found = found or _behind(seen.text[start : start + _LONGEST])
        if found is None and mention.quantity.kind in _PRICE_KINDS and label_words.TRADES.search(lead):
            return "share price"
        return found or said

    def _words_of(self, document: str) -> frozenset[str]:
        """Collect the telling words of a document: a noun that stands nowhere in it is no name for anything."""
        if document not in self._words:
            own = (seen for (name, _), lines in self._paragraphs.items() if name == document for seen in lines)
            self._words[document] = frozenset[str]().union(*(seen.reading.content for seen in own))
        return self._words[document]


def _heads(lines: Iterable[Seen], marked: Marked) -> Iterator[tuple[str, str]]:
    """Find the heads of indented table rows: the label of the last row that stands further out and holds no numbers."""
    head: tuple[str, int, str] | None = None
    for seen in lines:
        document = seen.line.document
        text = marked.document[document].text
        indent = seen.line.start - max(text.rfind("\n", 0, seen.line.start), text.rfind("\r", 0, seen.line.start)) - 1
        if seen.sentence and not _CELLS.search(seen.text):
            head = None
        elif not seen.mentions:
            head = (document, indent, _CELLS.split(seen.text)[0].strip(" :"))
        elif head and head[0] == document and head[1] < indent:
            yield seen.id, head[2]


def _noun(lead: str, mention: Mention, words: frozenset[str]) -> str | None:
    """Find the noun of what was done before a quantity."""
    money = mention.quantity.kind in {"money", "per_share"}
    return _subject(lead, money=money) or _act(lead, words, money=money) or _nearest(lead, money=money)


@lru_cache(maxsize=1024)
def _tidy(metric: str) -> str:
    """Leave out who does something to what is measured, and the verb of its movement ("The bank now expects a shortfall", "Sales rose")."""
    found = label_words.DOES.match(metric)
    named = metric[found.end() :] if found and not _is_named(found["who"]) and _is_named(metric[found.end() :]) else metric
    cut = label_words.OPENS_WITH_MONTH.sub("", label_words.ENDS_IN_VERB.sub("", named)).strip()
    return cut if _is_named(cut) or label_words.PRICED.search(cut) else named


@lru_cache(maxsize=1024)
def _is_named(metric: str) -> bool:
    """Whether a label holds the noun of a measure."""
    return label_words.CAPITAL_RATIO.search(metric) is not None or any(
        found.group().lower() not in label_words.NO_NOUN for found in label_words.MEASURES.finditer(metric)
    )


def _is_noun_phrase(said: str, lead: str) -> bool:
    """Whether a label stands before its quantity as a noun phrase: behind a determiner, or before "of", and not as who does something."""
    at = lead.rfind(said)
    if (
        not said.strip()
        or at < 0
        or said.endswith(_ENDINGS)
        or said.split(maxsplit=1)[0].endswith("ing")
        or read(said).count("subject", "peer")
    ):
        return False
    if said.lower() in _EMPTY or label_words.CONSENSUS.search(said) or label_words.ACT.search(lead, max(0, at - _NEAR_ACT), at):
        return False
    joint = lead[at + len(said) :]
    if len(joint) > _JOINT or not _JOINS.fullmatch(joint):
        return False
    return joint.startswith(" of ") or _DETERMINED.search(lead, 0, at) is not None


def _one(noun: str) -> str:
    """Write one share for several."""
    return noun[:-1] if noun.lower() == "shares" else noun


def _is_whole(metric: str, seen: Seen) -> bool:
    return len(metric) > _LONGEST and seen.text.startswith(metric[:_LONGEST])


def _subject(lead: str, *, money: bool) -> str | None:
    """Find the noun with which the clause of a quantity began."""
    clause = _CLAUSE.split(lead)[-1]
    found = label_words.VERBS.search(clause)
    return _last_noun(clause[: found.start()], money=money) if found else None


def _act(lead: str, words: frozenset[str], *, money: bool) -> str | None:
    """Find the noun of the last verb before a quantity, if nothing but a few words stands between."""
    acts = list(label_words.ACT.finditer(lead))
    if not acts or len(lead) - acts[-1].end() > _SHORT:
        return None
    noun = tuple(label_words.ACTS)[int((acts[-1].lastgroup or "n0")[1:])]
    if noun in label_words.OF_MONEY and not money:
        return None
    return noun if noun in label_words.PLAIN or read(noun).content <= words else None


def _nearest(lead: str, *, money: bool) -> str | None:
    return _last_noun(_SENTENCE.split(lead)[-1], money=money)


def _behind(rest: str) -> str | None:
    named = (
        found
        for found in label_words.MEASURES.finditer(_ANY_BREAK.split(rest)[0])
        if found.group().lower() not in label_words.NO_NOUN and not _is_manner(found, rest)
    )
    return next((found.group() for found in named), None)


def _is_manner(found: re.Match[str], text: str) -> bool:
    """Whether a noun says how something is paid ("in cash")."""
    return found.group().lower() == "cash" and _IN_CASH.search(text[: found.start()]) is not None


def _last_noun(text: str, *, money: bool) -> str | None:
    """Find the last noun of a measure that is no part of a name, no manner ("in cash"), and no people where money is meant."""
    nouns = [
        found
        for found in label_words.MEASURES.finditer(text)
        if found.group().lower() not in label_words.NO_NOUN and not _is_part_of_a_name(found, text)
    ]
    if money:
        nouns = [found for found in nouns if found.group().lower() not in label_words.PEOPLE and not _is_manner(found, text)]
    return " ".join(nouns[-1].group().split()) if nouns else None


def _is_part_of_a_name(found: re.Match[str], text: str) -> bool:
    return (
        found.group()[0].isupper()
        and not found.group().isupper()
        and found.start() > 0
        and text[: found.start()].rsplit(maxsplit=1)[-1][:1].isupper()
    )
