"""
What a line is for: reporting, or something that must never be evidence.

Rules on form and on cues: a menu has separators and service words, an advertisement addresses the reader and wants something from him, a
teaser asks him or sends him elsewhere, and an injection addresses a machine. What a reader sees in another order than it is stored in is
disguised: nothing can be read from it. No cue alone condemns a sentence of reporting: a paragraph is
promotion when its cues outweigh its length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.documents import CITABLE
from summarizer.mark import appeals, frame, role_words
from summarizer.mark.elsewhere import comments, other_articles
from summarizer.mark.offer_words import TOLD
from summarizer.mark.pitch import pitches
from summarizer.mark.pitch_words import MONEY
from summarizer.orders import addresses_machine
from summarizer.text.folding import caseless
from summarizer.text.lexicon import lazy
from summarizer.text.seeing import is_turned
from summarizer.times import read_times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.documents import LineRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A line of the text file, stripped, with its span, whether a blank line stands before it, and whether it lies in a heap of numbers."""

    text: str
    start: int
    end: int
    apart: bool
    heaped: bool = False

    @property
    def says_nothing(self) -> bool:
        """Whether it has no word and no number, or none but those of a heap."""
        return self.heaped or not _SAYS.search(self.text)


class _Wording:
    """The words of a paragraph, and what more than one test looks for in them, each found once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.small = caseless(text)

    @cached_property
    def ends(self) -> list[str]:
        """What ends its sentences."""
        return _SENTENCE_END.findall(self.text)

    @cached_property
    def has_contact(self) -> bool:
        """Whether it gives a number to call, or an address of mail; digits alone tell a number where nothing else is said."""
        return (
            _CALL.search(self.small) is not None
            or ("@" in self.text and _MAIL.search(self.text) is not None)
            or (not _SENTENCE_END.search(self.text, 0, len(self.text) - 1) and any(map(_is_called, _PHONE.finditer(self.text))))
        )

    @cached_property
    def score(self) -> int:
        """The weight of its cues of an advertisement; words of trade count only beside an offer, or where somebody is spoken to."""
        text = self.text
        framed = 2 * bool(_FRAMED.match(text))
        spoken = 2 * bool(role_words.ADDRESSED.search(self.small)) + 2 * self.has_contact
        speaks = framed + spoken + text.count("!") + ("?" in text) + (">>>" in text)
        offers = len(role_words.OFFERS.findall(self.small))
        if not (offers or speaks):
            return 0
        wants = len(role_words.WANTS.findall(self.small))
        return 4 * offers + 2 * wants + speaks if offers or wants else 0


_COMMENT = re.compile(r"\A(?:<!--|\[\[|\{\{).*(?:-->|\]\]|\}\})\Z", re.DOTALL)
_HINTS = ("wall", "only", "[")
"""What a sentence must hold to be such a one."""
_COPYRIGHT = re.compile(r"©|\(c\)\s?(?:19|20)\d\d|版权所有|不构成投资建议")
_CALL = re.compile(
    r"(?:\b(?=\w)(?:call|ring|tel|ph|phone|hotline|dial|telefon|email|e-mail|whatsapp)\b|热线)[^\n]{0,40}(?:[+\d][\d\s()/-]{6,}|\S+@\S+)"
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w")
_PHONE = re.compile(
    r"(?<![\w.,$€£¥-])(?:\+\d|\(?0\d|\(?[2-9]\d\d\)?[ -](?=\d\d\d[ -]\d{4}(?!\d)))(?:[ ()/-]{0,2}\d){5,13}+(?![\d.,]*\d|\s?%)"
)
"""Digits in groups behind a plus or a nought, or as numbers are written in North America."""
_DIGITS = re.compile(r"\d+")
_PARTS_OF_DATE = re.compile(r"\d{1,2}([/ -])\d{1,2}\1(?:\d\d){1,2}")
_TRAIL = re.compile(r"\s[>›»]\s")
_SEPARATED = re.compile(r"\s[|·•>›]\s")
_SENTENCE_END = re.compile(r"[.!?。！？][\"'”’»)\]]{0,2}(?:\s|\Z)")
_BULLET = re.compile(r"\A\s*(?:[-–—•*·▪►]|\(?\w{1,2}[.)])\s")
_FRAMED = re.compile(r"(\+\+\+|\*\*\*).*\1\s*\Z")
_SHORT = 90
"""Characters of a short line, and by how many more a paragraph needs one more cue of an advertisement."""
_MAX_HEADING = 100
_MAX_HEADING_WORDS = 15
_MAX_AD = 400
"""Most characters of an advertisement that begins with its label."""
_MAX_AD_BLOCK = 6
"""Most paragraphs that one label claims."""
_HEAD_PARAGRAPHS = 6
"""Paragraphs at the head of a document among which a date and a name are a dateline."""
_SAYS = re.compile("[^\\W_]{2}|[0-9%\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""What a line has at least that says anything: two letters side by side, a digit, or a character that is a word."""
_MAX_DATELINE = 140
_VALUED = lazy(rf"[:|]\s*(?:{MONEY}|[\d.,]{{1,8}}\s?%)", re.IGNORECASE)
_MAX_DATELINE_WORDS = 9
_DAY_POINT = re.compile(r"(?<![\d:.])(\d{1,2})\.(?=\s[^\W\d_]{3})")
"""A day with the point that its month follows."""
_STOPPED = re.compile(r"(?:[^\W\d_]{3}|\d{4})\.\Z")
"""The stop behind a word or a year, and not of hours or initials."""
_BARS = 2
"""Bars from which on what stands between them is no sentence, whatever points it has."""
_LONG_SENTENCES = 3
_MOST_NAMES, _NAME_WORDS = 3, 4
"""Lines above a number to call that tell whose it is, and words of one."""
_HYPHEN = re.compile(r"(?<=[a-z])- (?=[a-z])")
"""Parts a word where its line ends."""
_OPENS = (",", ":", "，", "：", "、")
_MOST_PARTS = 12
"""Lines that one sentence is parted into at most."""
_AFTERTHOUGHTS = 3
"""Sentences without a cue that still belong to an order to a machine before them."""


def paragraph_roles(paragraphs: Sequence[Paragraph], masthead: int, publisher: str | None = None) -> tuple[LineRole, ...]:
    """Label every paragraph of a document; ``masthead`` is where its leading header block ends."""
    roles = roles_by_rule(paragraphs, masthead)
    authors = frame.authors_in(paragraph.text for paragraph, role in zip(paragraphs, roles, strict=True) if role == "masthead")
    for place, paragraph in enumerate(paragraphs if authors and publisher else ()):
        if roles[place] in CITABLE and frame.is_of_author(paragraph.text, authors, publisher or ""):
            roles[place] = "disclaimer"
    for place in tuple(pitches([paragraph.text for paragraph in paragraphs], roles, publisher)):
        roles[place] = "advertisement"
    return tuple(roles)


def roles_by_rule(paragraphs: Sequence[Paragraph], masthead: int) -> list[LineRole]:
    """Label them by what is certain of each by itself, or by its neighbours."""
    roles: list[LineRole] = [
        "navigation" if paragraph.says_nothing else _role(paragraph, index, masthead) for index, paragraph in enumerate(paragraphs)
    ]
    for index, paragraph in enumerate(paragraphs):
        if role_words.AD_LABEL.match(caseless(paragraph.text)):
            for claimed in _advertisement_block(paragraphs, roles, index):
                roles[claimed] = "advertisement"
    texts = [paragraph.text for paragraph in paragraphs]
    for place in frame.table_heads(texts, roles):
        roles[place] = "heading"
    for place in chain(other_articles(texts, roles), comments(texts, [paragraph.apart for paragraph in paragraphs])):
        roles[place] = "teaser"
    for place in tuple(_names_before_contacts(paragraphs, roles)):
        roles[place] = "navigation"
    for place in _parted_orders(paragraphs):
        roles[place] = "injection"
    return roles


def _parted_orders(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the paragraphs that are an order to a machine together: short lines of one sentence, and what follows a salutation."""
    start = 0
    for end in range(1, len(paragraphs) + 1):
        if end < len(paragraphs) and end - start < _MOST_PARTS and _goes_on(paragraphs[end - 1], paragraphs[end]):
            continue
        if end - start > 1 and addresses_machine(_HYPHEN.sub("", " ".join(each.text.strip() for each in paragraphs[start:end]))):
            yield from range(start, end)
        start = end


def _goes_on(paragraph: Paragraph, after: Paragraph) -> bool:
    """Whether a sentence goes on in the next line, or a salutation opens it."""
    text, then = paragraph.text.rstrip(), after.text.lstrip()
    if len(text) > _SHORT or not then:
        return False
    return (
        text.endswith(_OPENS) or (not after.apart and text[-1:].isalnum() and then[0].islower()) or (not after.apart and text.endswith("-"))
    )


def _advertisement_block(paragraphs: Sequence[Paragraph], roles: Sequence[LineRole], marker: int) -> Iterator[int]:
    """
    Yield the paragraphs that an advertisement's marker claims: those that follow it without a blank line.

    Where reporting follows as closely, the marker stood inside an article, and claims nothing that is no advertisement by itself.
    """
    end = marker + 1
    inside = False
    while end < len(paragraphs) and end - marker <= _MAX_AD_BLOCK and not paragraphs[end].apart:
        inside = roles[end] == "masthead" or _is_article(_Wording(paragraphs[end].text))
        if inside:
            break
        end += 1
    for index in range(marker + 1, end):
        if not inside or _is_advertisement(_Wording(paragraphs[index].text)):
            yield index


def sentence_roles(sentences: Sequence[str], paragraph: LineRole) -> Iterator[LineRole]:
    """
    Label the sentences of a paragraph: as the paragraph, but from an order to a machine on, what follows belongs to that order, whatever
    the paragraph is for; one that sends the reader elsewhere is a teaser.

    An order ends where another item of a list begins, or after as many sentences without a cue as an order has afterthoughts. What is no
    evidence anyway is also read as a whole, as an order may be given in more than one sentence.
    """
    told = paragraph not in {"disguised", "injection"}  # it is one already
    orders = [told and addresses_machine(sentence) for sentence in sentences]
    if told and paragraph not in CITABLE and not any(orders) and len(sentences) > 1 and addresses_machine(" ".join(sentences)):
        orders = [True] * len(sentences)
    left = 0
    for sentence, is_order in zip(sentences, orders, strict=True):
        if is_order:
            left = _AFTERTHOUGHTS + 1
        elif _BULLET.match(sentence):
            left = 0
        if left <= 0 and paragraph == "reporting" and (_leads_away(sentence) or _is_gated(sentence)):
            yield "teaser"
        else:
            yield "injection" if left > 0 else paragraph
        left -= 1


def _role(paragraph: Paragraph, index: int, masthead: int) -> LineRole:
    text = paragraph.text
    if is_turned(text):
        return "disguised"
    if _COMMENT.match(text):
        return "injection" if addresses_machine(text) else "navigation"
    if paragraph.end <= masthead or (index < _HEAD_PARAGRAPHS and _is_dateline(text)):
        return "masthead"
    wording = _Wording(text)
    for role, matches in _TESTS:
        if matches(wording):
            return role
    return "heading" if _is_heading(text) else "reporting"


def _is_dateline(text: str) -> bool:
    """
    Whether a paragraph is little more than a date, a publisher and a name; what has a value behind its label is a row of figures.

    What ends with a stop is a sentence, but for a name with a date.
    """
    if len(text) > _MAX_DATELINE or _VALUED.search(text):
        return False
    if text.count("|") < _BARS and _SENTENCE_END.search(_DAY_POINT.sub(r"\1", text.rstrip(".")) + " "):
        return False
    times = [time for time in read_times(text) if time.kind != "period" and not time.relative]
    if not times:
        return text.lower().startswith(("by ", "von ", "source:", "feed:", "quelle:")) and len(text.split()) <= _MAX_DATELINE_WORDS
    words = sum(any(map(str.isalnum, word)) for word in text.split()) - sum(len(time.as_written.split()) for time in times)
    return words <= (_NAME_WORDS if _STOPPED.search(text) else _MAX_DATELINE_WORDS)


def _leads_away(text: str) -> bool:
    return ":" in text and not _BULLET.match(text) and role_words.LED_AWAY.match(caseless(text)) is not None


def _is_gated(sentence: str) -> bool:
    return any(map(sentence.__contains__, _HINTS)) and role_words.GATED.search(caseless(sentence)) is not None


def _is_teaser(wording: _Wording) -> bool:
    """Whether a paragraph sends the reader elsewhere, or is nothing but questions to him."""
    text = wording.text
    if (
        (role_words.REFERRAL.match(wording.small) and not _tells_on(text))
        or _leads_away(text)
        or frame.is_list(wording.small)
        or frame.is_boxed(text)
    ):
        return True
    only_questions = text.endswith(("?", "？")) and all(end.startswith(("?", "？")) for end in wording.ends)
    return only_questions and len(text) <= 2 * _SHORT and (len(wording.ends) > 1 or bool(role_words.TRADE.search(wording.small)))


def _tells_on(text: str) -> bool:
    """Whether a referral goes on to tell what it refers to, as a sentence."""
    return ":" in text and text.endswith((".", "。"))


def _is_menu(wording: _Wording) -> bool:
    """Whether a paragraph is page furniture: a trail of pages, or service words in a short line."""
    text = wording.text
    if frame.is_bar(text, wording.small) or frame.counts(wording.small):
        return True
    if len(text) > _SHORT * 1.5 or len(wording.ends) >= _LONG_SENTENCES:
        return False
    if len(_TRAIL.findall(text)) > 1:
        return True
    services = len(role_words.SERVICES.findall(wording.small))
    return services > 1 or (services == 1 and (bool(_SEPARATED.search(text)) or not wording.ends))


def _is_advertisement(wording: _Wording) -> bool:
    """Whether what a paragraph wants from its reader outweighs what it tells him."""
    text = wording.text
    is_led = len(text) <= _MAX_AD and role_words.LABEL_BEFORE_AD.match(text)
    if is_led or role_words.AD_LABEL.match(wording.small) or appeals.asks(wording.small):
        return True
    return wording.score >= 4 + len(text) / _SHORT and not TOLD.search(wording.small)


def _is_article(wording: _Wording) -> bool:
    """Whether a paragraph is too long for an advertisement of its few cues."""
    return len(wording.text) > 2 * _SHORT and wording.score < 4 + len(wording.text) / _SHORT


def _is_heading(text: str) -> bool:
    return (
        len(text) <= _MAX_HEADING
        and len(text.split()) <= _MAX_HEADING_WORDS
        and not text.endswith((".", "。", ";", ",", "”", '"'))
        and not _BULLET.match(text)
        and "  " not in text
        and not (":" in text and any(character.isdigit() for character in text))
    )


def _is_contact(wording: _Wording) -> bool:
    return len(wording.text) <= _SHORT * 1.5 and wording.has_contact


def _is_called(found: re.Match[str]) -> bool:
    """Whether digits are a number to call: in groups, no date, and behind a plus not parted as thousands are."""
    groups = _DIGITS.findall(found.group())
    parted = found.group()[0] == "+" and all(len(group) == 3 for group in groups[1:])  # noqa: PLR2004 - thousands
    return len(groups) > 1 and not parted and not _PARTS_OF_DATE.fullmatch(found.group())


def _names_before_contacts(paragraphs: Sequence[Paragraph], roles: Sequence[LineRole]) -> Iterator[int]:
    """Yield the places of names and labels right above a line with a number to call or an address: whose they are."""
    for place in range(len(paragraphs) - 1, 0, -1):
        text = paragraphs[place].text
        if roles[place] != "navigation" or len(text) > _SHORT or text.endswith(".") or not _Wording(text).has_contact:
            continue
        above = place - 1
        while above >= 0 and place - above <= _MOST_NAMES and roles[above] == "heading" and _is_name(paragraphs[above].text):
            yield above
            above -= 1


def _is_name(text: str) -> bool:
    """Whether a line is no more than a name, or a label with a colon."""
    words = text.split()
    return len(words) <= _NAME_WORDS and (text.endswith(":") or (len(words) > 1 and all(word[0].isupper() for word in words)))


def _is_disclaimer(wording: _Wording) -> bool:
    few = len(wording.ends) <= _LONG_SENTENCES
    if appeals.warns(wording.small) or frame.notes(wording.small) or frame.admits(wording.text) or frame.is_credit(wording.text):
        return True
    return few and (role_words.DISCLAIMER.search(wording.small) is not None or _COPYRIGHT.search(wording.small) is not None)


_TESTS: tuple[tuple[LineRole, Callable[[_Wording], bool]], ...] = (
    ("advertisement", _is_advertisement),
    ("teaser", _is_teaser),
    ("disclaimer", _is_disclaimer),
    ("navigation", _is_menu),
    ("navigation", _is_contact),
)
