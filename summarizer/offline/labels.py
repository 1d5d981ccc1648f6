"""
The metric and the role of a key figure, where the words next to the quantity do not say what it measures.

What leads up to a quantity may be a verb and whoever does it ("the Tribunal wants", "had pencilled in"): then the noun is looked for where
sentences have it. An amount that another one is compared with measures the same as that one, a clause is about the noun that it began
with, and what was expected is mostly of the result before. A label is in words of the text, or the noun of its verb.
"""

from __future__ import annotations

import re
from collections import deque
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from summarizer.lexicon import lazy
from summarizer.offline.words import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.documents import Mention
    from summarizer.models import FigureRole
    from summarizer.offline.lines import Seen

_MEASURES: Final = lazy(
    r"\b(?=\w)(?:(?:gross|net|operating|pre-?tax|adjusted|underlying|core|group|total|trading|cash|free\scash|recurring|organic|like-for-like|headline|annual|"
    r"quarterly|half-year|full-year|export|order|loan|bad|share|equity|enterprise|market|purchase|offer|list|contract|combined|loss|cost|capital|debt|policy|interest|"
    r"growth|consumer|wage|peak|crop|passenger|average|selling|unit|fuel|production|output|credit|tax|restructuring|impairment|upfront|milestone|break|"
    r"management|special|interim|final|price|exchange|retention|repo|base|deposit|load|C1|default|vacancy|occupancy|mortgage|employment|jobless|new|like|non-performing)[\s-]){0,3}"
    r"(?:sales|revenues?|turnover|takings|profits?|earnings|income|ebitd?a?|eps|loss(?:es)?|margins?|cash(?:\sflow)?|debt|borrowings|liquidity|leverage|dividends?|payout|buy-?backs?|capex|spending|"
    r"investments?|costs?|expenses|savings|synergies|charges?|provisions?|impairments?|write-?downs?|fines?|penalty|penalties|fees?|orders?|order\sbook|order\sintake|backlog|bookings|contracts?|deal|"
    r"bids?|offers?|prices?|values?|valuation|premium|discount|stakes?|shareholding|placements?|proceeds|offering|issue|loans?|deposits|assets|capital|ratios?|cushion|yields?|rates?|inflation|growth|gdp|"
    r"unemployment|output|production|volumes?|deliveries|shipments|exports|imports|harvest|crop|stocks|inventories|reserves|capacity|throughput|traffic|passengers|customers|subscribers|users|members|"
    r"employees|jobs|staff|workforce|headcount|factor|occupancy|rents?|premiums|claims|shares|market\sshare|targets?|guidance|forecasts?|range|outlook|estimates?|quota|tariffs?|ownership|repayment|raising|dut(?:y|ies)|taxes|tax|"
    r"royalt(?:y|ies)|coupon|spread|multiple|returns?|goal|budget|funding|subsid(?:y|ies)|compensation|damages|settlement|bonus|wages?|pay|surplus|deficit|enrol\w*|response|survival|"
    r"umsatz|umsätze|erlöse|gewinn|ergebnis|verlust|marge|dividende|kosten|schulden|auftragseingang|quote|kernkapitalquote|anleihe|ausblick|chiffre\sd['’]affaires|bénéfice|résultat|marge|ventas|beneficio|ingresos|"
    r"nachranganleihe|kurs|preis)\b",
    re.IGNORECASE,
)
"""Nouns of what is measured, with the words that tell which of them it is."""
_CAPITAL_RATIO: Final = lazy(r"\b(?:CET1|P/E|ROE|ROCE|AUM|NAV|CPI|GDP|EBITDA|EBIT|EPS|ARR|NPL|LTV)\b")
_COMPARED: Final = lazy(
    r"\b(?:from|against|versus|vs\.?|compared\s(?:with|to)|than|instead\sof|rather\sthan|not|after|was|were|had\s(?:been\s)?\w+(?:\s(?:in|for|at|of))?|where\s[^,;]{0,40}|wanted|expected|poll\w*[^,;]{0,40}|"
    r"consensus[^,;]{0,24}|street[^,;]{0,24}|analysts[^,;]{0,40}|forecasters[^,;]{0,24}|economists[^,;]{0,24}|market[^,;]{0,24}|city[^,;]{0,30}|saying|gegenüber|nach|statt)\W{0,3}(?:\w+\s){0,3}\Z",
    re.IGNORECASE,
)
_CONSENSUS: Final = lazy(
    r"\b(?:consensus|street|analysts?|forecasters|economists|poll(?:ed)?|brokers|pencill?ed|market\shad|city)\b", re.IGNORECASE
)
_NO_NOUN: Final = frozenset("market markets street offer offers issue forecast forecasts range new like pay returns return deal".split())
_ACTS: Final = {
    "profit": r"earn(?:s|ed|ing)?|verdien\w*",
    "debt": r"ow(?:es|ed|ing)",
    "borrowing": r"borrow(?:s|ed|ing)?",
    "fine": r"fin(?:es|ed|ing)|punish(?:es|ed)",
    "deliveries": r"dispatch(?:es|ed)|deliver(?:s|ed)|ship(?:s|ped)|hand(?:s|ed)\sover",
    "production": r"pump(?:s|ed)|produc(?:es|ed)|min(?:es|ed)",
    "value": r"worth|valu(?:es|ed|ing)",
    "price": r"(?:buy(?:s|ing)?|bought|sell(?:s|ing)?|sold|acquir\w+|go(?:es|ing)\sto)\s[^.;]{2,60}?\sfor|"
    r"(?:buy|sell)(?:s|ing)?\sfor|pric(?:ed|es|ing)|settled\sat|trad(?:es|ed|ing)\sat|costs?",
    "spending": r"spen(?:d|ds|t|ding)",
    "investment": r"invest(?:s|ed|ing)?",
    "damages": r"seek(?:s|ing)?|sought|su(?:es|ed|ing)\s[^.;]{2,40}?\sfor",
    "provision": r"(?:put|puts|set|sets)\saside",
    "proceeds": r"rais(?:es|ed|ing)",
    "savings": r"sav(?:es|ed|ing)",
    "payment": r"pays?|paid|paying|trigger(?:s|ed)?",
    "write-down": r"knock(?:s|ed)|wrote|writes?\s(?:off|down)",
    "guidance": r"guid(?:es|ed|ing)",
    "growth": r"grow",
    "enrolment": r"enroll?(?:s|ed)",
    "cash": r"held|holds",
}
"""The noun of a measure for what somebody does, as an analyst would write it."""
_ACT: Final = lazy(r"\b(?:" + "|".join(f"(?P<n{at}>{verbs})" for at, verbs in enumerate(_ACTS.values())) + r")\b", re.IGNORECASE)
_PEOPLE: Final = frozenset(
    "customers users members staff jobs passengers subscribers workforce employees headcount goal targets traffic".split()
)
_IN_CASH: Final = re.compile(r"\b(?:in|of)\s\Z")
_VERBS: Final = lazy(
    r"\b(?=\w)(?:should|will|would|could|may|might|can|is|are|was|were|has|have|had|rose|fell|grew|came|comes|climbed|dropped|declined|increased|slipped|jumped|surged|sank|went|goes|stood|stands|reached|"
    r"totall?ed|shrank|narrowed|widened|advanced|gained|lost|put\son|ended|finished|closed|kept|holds?|runs?|ran|looks|lifted|cut|raised|lowered|trimmed|slid|eased|edged|hit|"
    r"sinks?|ought|start|starts|land|stieg|fiel|sank|lag|betrug|ist|wird)\b",
    re.IGNORECASE,
)
_PRICED: Final = lazy(r"\b(?:shares?|stock|aktien?|papiere?|titel|titre|acciones)\b", re.IGNORECASE)
_BY_A_DAY: Final = lazy(
    r"[^.;]{0,40}?\sby\s(?:the\s(?:end\sof\s|close\sof\s)?)?(?:\w+\s)?(?:(?:end-)?20\d\d|fifth|third|fourth|tenth)\b", re.IGNORECASE
)
_GOAL: Final = lazy(r"\b(?:savings?|save|target|goal|ambition|pledge\w*|synergies|aims?|einspar\w*|ziel\w*)\b", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[;:]\s|,\s(?=(?:and|but|while)\s)|[.!?]\s")
_SENTENCE: Final = re.compile(r"[;.!?]\s")
_SHORT: Final = 48
_BEFORE: Final = 12
"""Quantities of a paragraph that the next one may take its metric from."""
_LONGEST: Final = 60
_REACH: Final = 160
_PRICE_KINDS: Final = frozenset({"per_share"})


class Metrics:
    """What the quantities of some documents measure, found when it is asked for."""

    def __init__(self, lines: Iterable[Seen]) -> None:
        """Take note of the lines by paragraph."""
        self._paragraphs: dict[tuple[str, int], list[Seen]] = {}
        for seen in lines:
            self._paragraphs.setdefault((seen.line.document, seen.line.paragraph), []).append(seen)
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
                    self._known[each.id] = self._named(each, seen, before)
                    before.appendleft(each)
        return self._known[mention.id]

    def _named(self, mention: Mention, seen: Seen, before: Iterable[Mention]) -> str:
        """Name a quantity; ``before`` holds those before it in its paragraph, nearest first."""
        said = mention.context.metric
        if _is_named(said) and not _is_whole(said, seen):
            return said
        start = mention.quantity.start - seen.line.start
        lead, near = seen.text[max(0, start - _REACH) : start], seen.text[max(0, start - _REACH) : start + _REACH]
        alike = [(other, self._known[other.id]) for other in before if other.quantity.kind == mention.quantity.kind]
        named = [(other, metric) for other, metric in alike if _is_named(metric)]
        beside = next((metric for other, metric in named if other.line == mention.line), None)
        if beside and _COMPARED.search(lead):
            return beside
        if mention.quantity.kind in _PRICE_KINDS and (priced := _PRICED.search(lead)) and mention.context.role != "target":
            return f"{priced.group()} price"
        if mention.quantity.kind == "count":
            return said
        expected = named[0][1] if named and _CONSENSUS.search(near) else None
        found = _noun(lead, mention, self._words_of(mention.document)) or beside or expected
        return found or _behind(seen.text[start : start + _LONGEST]) or said

    def _words_of(self, document: str) -> frozenset[str]:
        """Collect the telling words of a document: a noun that stands nowhere in it is no name for anything."""
        if document not in self._words:
            own = (seen for (name, _), lines in self._paragraphs.items() if name == document for seen in lines)
            self._words[document] = frozenset[str]().union(*(seen.reading.content for seen in own))
        return self._words[document]


def _noun(lead: str, mention: Mention, words: frozenset[str]) -> str | None:
    """Find the noun of what was done before a quantity."""
    money = mention.quantity.kind in {"money", "per_share"}
    return _subject(lead, money=money) or _act(lead, words) or _nearest(lead, money=money)


@lru_cache(maxsize=1024)
def _is_named(metric: str) -> bool:
    """Whether a label holds the noun of a measure."""
    return _CAPITAL_RATIO.search(metric) is not None or any(found.group().lower() not in _NO_NOUN for found in _MEASURES.finditer(metric))


def _is_whole(metric: str, seen: Seen) -> bool:
    return len(metric) > _LONGEST and seen.text.startswith(metric[:_LONGEST])


def _subject(lead: str, *, money: bool) -> str | None:
    """Find the noun with which the clause of a quantity began."""
    clause = _CLAUSE.split(lead)[-1]
    found = _VERBS.search(clause)
    return _last_noun(clause[: found.start()], money=money) if found else None


def _act(lead: str, words: frozenset[str]) -> str | None:
    """Find the noun of the last verb before a quantity, if nothing but a few words stands between."""
    acts = list(_ACT.finditer(lead))
    if not acts or len(lead) - acts[-1].end() > _SHORT:
        return None
    noun = tuple(_ACTS)[int((acts[-1].lastgroup or "n0")[1:])]
    return noun if read(noun).content <= words else None


def _nearest(lead: str, *, money: bool) -> str | None:
    return _last_noun(_SENTENCE.split(lead)[-1], money=money)


def _behind(rest: str) -> str | None:
    named = (found for found in _MEASURES.finditer(rest) if found.group().lower() not in _NO_NOUN and not _is_manner(found, rest))
    return next((found.group() for found in named), None)


def _is_manner(found: re.Match[str], text: str) -> bool:
    """Whether a noun says how something is paid ("in cash")."""
    return found.group().lower() == "cash" and _IN_CASH.search(text[: found.start()]) is not None


def _last_noun(text: str, *, money: bool) -> str | None:
    """Find the last noun of a measure that is no part of a name, no manner ("in cash"), and no people where money is meant."""
    nouns = [found for found in _MEASURES.finditer(text) if found.group().lower() not in _NO_NOUN and not _is_part_of_a_name(found, text)]
    if money:
        nouns = [found for found in nouns if found.group().lower() not in _PEOPLE and not _is_manner(found, text)]
    return " ".join(nouns[-1].group().split()) if nouns else None


def _is_part_of_a_name(found: re.Match[str], text: str) -> bool:
    return (
        found.group()[0].isupper()
        and not found.group().isupper()
        and found.start() > 0
        and text[: found.start()].rsplit(maxsplit=1)[-1][:1].isupper()
    )


def role_of(mention: Mention, seen: Seen) -> FigureRole:
    """Tell a goal that is set for a day from what is told otherwise."""
    role = mention.context.role
    end = mention.quantity.end - seen.line.start
    if role in {"actual", "guidance"} and _BY_A_DAY.match(seen.text, end) and _GOAL.search(seen.text):
        return "target"
    if role == "guidance" and _GOAL.search(mention.context.metric) and "target" in mention.context.metric.lower():
        return "target"
    return role
