"""
Proof 9: what prose adds to its lines by a small word.

A statement of the sources' own words says something else with one more: a rise becomes the highest, two events cause and effect, a sentence
somebody's. Words of such a class have to be borne out by a word of the same class in what is cited, which may be another one ("the
lowest" by "never before"). Only prose in English is held to this; what is inferred is told in a model's own words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.claims.moods import EXPECTED, STILL_TO_COME
from summarizer.claims.statement import telling_keys
from summarizer.ground.reasons import Unproven
from summarizer.ground.values import value_of
from summarizer.quantities import read_quantities
from summarizer.text.lexicon import lazy
from summarizer.text.measures import concepts_of, terms_of
from summarizer.text.stems import root

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.claims.statement import Statement
    from summarizer.quantities import Quantity


class _Class(NamedTuple):
    """Words of a class as prose has them, and words of sources that bear one of them out."""

    told: re.Pattern[str]
    borne_out: re.Pattern[str]


_EXTREME = "(?:high|low|larg|bigg|strong|weak|fast|slow|sharp|steep|small|great|long|deep|heavi|wid|tight|cheap|rich)i?est"


_NTH = ("fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _class(told: str, borne_out: str) -> _Class:
    return _Class(lazy(told, re.IGNORECASE), lazy(borne_out, re.IGNORECASE))


_CLASSES = (
    _class(
        rf"\b(?:(?<!track )record(?!s|ed|ing|er)|{_EXTREME}|best|worst|unprecedented|all-time|main)\b"
        r"|\bin (?:\w+ )?(?:years|decades|history)\b",
        rf"\brecord|\b(?:{_EXTREME}|best|worst|most|peak|main|major|leading|principal|key|primary|top|flagship|never|first|since|ever|"
        r"largely|mostly|core|half|majority|unprecedented|all-time|years|\w+-(?:year|month))\b|\b(?:decade|histor)",
    ),
    _class(
        r"\b(?:the only|sole|solely|alone|exclusively)\b",
        r"\b(?:only|sole|solely|alone|exclusive|exclusively|single|just|no|not|one|limited|merely|remaining|without|until|unless|except|lone)\b",
    ),
    _class(
        r"\b(?:all|every|both|entire|entirely|each|completely|fully|always)\b(?!-)",
        r"\b(?:all|every|both|entire|entirely|each|complete|completely|full|fully|whole|always|across|throughout|total|totally|two|any|none|no|"
        r"nationwide|global|globally|fleet)\b|\b100\b",
    ),
    _class(
        r"(?<!the )(?<!at )\b(?:most|few)\s(?:of\b|(?:\w+\s)?(?:staff|people|[a-z]{3,}s)\b)|\bmajority of\b",
        r"\b(?:most|mostly|majority|minority|mainly|largely|bulk|nearly|almost|few|fewer|fewest|hardly|little|less|only|some|many|more|half|all|every|each|no|"
        r"none|short|shortage|thirds|quarters|per cent|percent|handful)\b|%",
    ),
    *(
        _class(rf"\b(?:the|its|his|her|their|this)\s{word}\s(?!quarter|half|of\b|third|place)", rf"\b(?:{word}|{digits})\b")
        for word, digits in (("second", "2nd"), ("third", "3rd"), *((word, rf"{at}th") for at, word in enumerate(_NTH, 4)))
    ),
    _class(
        r"\b(?:perhaps|possibly|probably)\b|\bmay (?:have|be)\b",
        r"\b(?:(?-i:may)|might|could|would|should|can|cannot|if|perhaps|likely|unlikely|whether|unless|until|will|set|due|too|enough|need|yet|question|"
        r"about|around)\b|\?|\b(?:possib|probab|expect|consider|talk|explor|potential|risk|plan|seek|appear|seem|rumou?r|depend|warn|threat|"
        r"doubt|uncertain|forecast|predict|believ|think|fear|hope|option|reckon|see|aim|target|propos|eye|impl|suggest|assum|want|call|worr|"
        r"concern|cast|review|weigh|prepar|open|demand|ask|press|face|challeng|appeal|claim|pending|vote|approv|subject|condition|rule)",
    ),
    _class(
        r"\b(?:reportedly|apparently|seemingly|rumou?red)\b",
        r"\b(?:people|sources?|according|apparently|seemingly|understood|familiar|newspaper|said to)\b"
        r"|\b(?:report|rumou?r|appear|seem|heard)",
    ),
    _class(r"\b(?:half[- ]year(?:ly)?|six[- ]month)\b", r"\b(?:half|halves|six|H[12]|semi|interim|June|December)\b|\b[12]H"),
    _class(
        r"\bannual(?:ly)?\b",
        r"\b(?:annual|full|fiscal|FY)|\byear(?!s?[- ](?:earlier|ago|before|on)\b)|\b(?:19|20)\d\d\b|\btwelve\b|\b12[- ]month",
    ),
    _class(
        r"\b(?:this|last|next) month\b",
        r"\bmonth|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    ),
    _class(
        r"\b(?:this|last|next) week\b",
        r"\bweek|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! quarter)|\b\d{1,2} [A-Z][a-z]{2}|\b[A-Z][a-z]{2,8}\.? \d{1,2}\b",
    ),
)
"""What more than one right statement of the measured sets says otherwise than its lines, as "more than", is no class."""
_RECORD = _class(
    r"\b(?:record|all-time)\b",
    rf"\brecord|\b(?:{_EXTREME}|most|peak|never|first|since|ever|all-time|years|decade|histor)|recor|纪录|新高|過去最",
)
"""What the name of a figure says only where its lines do."""
_LOSS = lazy(r"\b(?:loss(?:es)?|verluste?|fehlbetrag|perte|pérdidas?|perdita|prejuízo)\b", re.IGNORECASE)
_PROFIT = lazy(r"\b(?:profits?|surplus|gewinn\w*|überschuss|bénéfices?|beneficios?|utili?|lucros?)\b|利润|利益", re.IGNORECASE)
_NEGATIVE = lazy(
    r"\b(?:loss|los[et]|deficit|negative|minus|shortfall|burn|impair|write|wrote|red\b|verl|fehlb|defizit|pert[ea]|perd|pérd|déficit|preju)|[-−–(]\s?\D{0,3}\d|亏|損|赤字",
    re.IGNORECASE,
)
"""What lines say of a loss, in whatever words."""
_TIED = lazy(
    r"\b(?:because(?: of)?|due to|owing to|thanks to|caused by|as a result of|driven by|drove|led to|prompted(?: by)?)\b",
    re.IGNORECASE,
)
_SAID = lazy(
    r"\A(?P<who>(?:[^\s,]{1,40}\s){1,6}?)(?:said|says|say|told|expects?|expected|den(?:y|ies|ied)|warned|warns|sees|called)\s(?P<what>.+)",
    re.DOTALL,
)
_ACCORDING = lazy(r"\AAccording to (?P<who>(?:[^\s,]{1,40}\s?){1,6}),\s(?P<what>.+)", re.DOTALL | re.IGNORECASE)
_ANOTHER_SUBJECT = lazy(r",\s(?:while|whereas|though|although)\s", re.IGNORECASE)
"""Ends what somebody is told to say."""
_SPEAKER = lazy(
    r"(?P<before>\b[A-Z][\w’'-]{1,30})(?:\s(?:plc|group|[A-Z][.a-z]{0,4}))?\s(?:said|says|told|added|adds)\b"
    r"|[”\"’,]\s(?:said|says|added|adds)\s(?:[a-z]{2,20}\s){0,4}(?P<behind>[A-Z][\w’'-]{1,30})"
)
_PRONOUNS = frozenset("he she it they who we i".split())
_MOVED = re.compile(r"\b(to|by|from)\s(?:(?:about|around|just|nearly|almost|some)\s)?\Z")
_NEVER = {("to", "from"), ("to", "by"), ("by", "to"), ("by", "from")}
"""How prose and its line tell a value; what an amount came to, on the other hand, is what the next change is from."""
_BEFORE = 20
_SPAN = 100
_OFFICES = {
    "chief executive": "chief executive|ceo|boss|head",
    "ceo": "chief executive|ceo|boss|head",
    "finance director": "financ|cfo",
    "chief financial officer": "financ|cfo",
    "cfo": "financ|cfo",
    "chairman": "chair",
    "chairwoman": "chair",
    "chair": "chair",
    "president": "president",
    "chief operating officer": "operating|coo",
    "chief economist": "economist",
    "founder": "found",
    "governor": "governor",
    "minister": "minister",
    "analyst": "analyst|research| of | at ",
}
"""Offices as prose has them before a name, and how a source may tell the same."""
_OFFICE = lazy(rf"\b(?P<office>(?i:{'|'.join(_OFFICES)}))\s(?:[A-Z][\w.'-]{{0,30}}\s)?(?P<name>[A-Z][\w'-]{{1,30}})")


def prove_nothing_added(prose: str, texts: Sequence[str], titles: Iterable[str]) -> None:
    """
    Find a word of the same class in what is cited for each small word that says much, and one line for a cause and its effect.

    Args:
        prose: The text.
        texts: The words of the lines that it cites.
        titles: Those of their documents.

    Raises:
        Unproven: There is none.
    """
    cited = "\n".join((*texts, *titles))
    if any(each.told.search(prose) and not each.borne_out.search(cited) for each in _CLASSES):
        raise Unproven("claim_not_grounded")
    tied = list(_TIED.finditer(prose))
    keys = [telling_keys(text) for text in (*texts, *titles)] if tied else []
    for found in tied:
        effect, cause = telling_keys(prose[: found.start()]), telling_keys(prose[found.end() :])
        if effect and cause and not any(effect & own and cause & own for own in keys):
            raise Unproven("claim_not_grounded")


def prove_name(metric: str, near: str) -> None:
    """
    Find what the name of a figure says of it, a loss or a record, near it.

    Raises:
        Unproven: The words near it say nothing of the kind.
    """
    lost = _LOSS.search(metric) and _PROFIT.search(near) and not (_PROFIT.search(metric) or _NEGATIVE.search(near))
    if lost or (_RECORD.told.search(metric) and not _RECORD.borne_out.search(near)):
        raise Unproven("claim_not_grounded")


def prove_expected(near: str) -> None:
    """
    Find a word of what is yet to come near a figure that is labelled as guidance.

    Raises:
        Unproven: There is none.
    """
    if not STILL_TO_COME.search(near):
        raise Unproven("claim_not_grounded")


def prove_moves(rendered: str, lines: Sequence[Statement]) -> None:
    """
    Find no amount of a change told as what it came to, or from where it came as either.

    Raises:
        Unproven: Every line that tells the amount tells it otherwise.
    """
    for one in read_quantities(rendered):
        told = _MOVED.search(rendered, max(0, one.start - _BEFORE), one.start)
        if not told:
            continue
        own = [_MOVED.search(text, max(0, at - _BEFORE), at) for text, at in _places(one, lines)]
        if own and all(each and (told[1], each[1]) in _NEVER for each in own):
            raise Unproven("claim_not_grounded")


def prove_still_to_come(rendered: str, lines: Sequence[Statement]) -> None:
    """
    Find a word of what is yet to come where a value is told as nothing else.

    Raises:
        Unproven: Every line that tells a value only expects it, and the text does not.
    """
    if STILL_TO_COME.search(rendered):
        return
    for one in read_quantities(rendered):
        places = _places(one, lines)
        if places and all(EXPECTED.search(text, max(0, at - _SPAN), at) for text, at in places):
            raise Unproven("claim_not_grounded")


def prove_offices(prose: str, told: str) -> None:
    """
    Find whom prose gives an office near that office in the documents.

    Raises:
        Unproven: They give him another, or none.
    """
    for found in _OFFICE.finditer(prose):
        office = re.compile(_OFFICES[found["office"].lower()], re.IGNORECASE)
        near = (told[max(0, one.start() - _SPAN) : one.end() + _SPAN] for one in re.finditer(rf"\b{re.escape(found['name'])}\b", told))
        if not any(office.search(words) for words in near):
            raise Unproven("entity_contradicted")


def prove_same_matter(prose: str, texts: Iterable[str], subject: str) -> None:
    """
    Find a word of prose in a line that it cites, or one of the same root or meaning; the name of the subject stands in most.

    Args:
        prose: The text, which tells no number.
        texts: The words of the lines that it cites, and the titles of their documents.
        subject: What the brief is about.

    Raises:
        Unproven: It tells of nothing that they tell of.
    """
    told = frozenset(map(root, telling_keys(prose) - telling_keys(subject)))
    cited = tuple(texts)
    if not told or any(not told.isdisjoint(map(root, telling_keys(text))) for text in cited):  # as a rule the first line has one
        return
    if concepts_of(terms_of(" ".join(cited))).isdisjoint(concepts_of(terms_of(prose))):
        raise Unproven("claim_not_grounded")


def prove_speaker(prose: str, texts: Sequence[tuple[str, str]], subject: str) -> None:
    """
    Find whoever prose names as saying something in the paragraph of the line that tells it; what the brief is about needs no name.

    Args:
        prose: The text.
        texts: The lines that it cites, each with its paragraph.
        subject: What the brief is about.

    Raises:
        Unproven: The paragraphs that have most of its words name somebody else.
    """
    found = _SAID.match(prose) or _ACCORDING.match(prose)
    if not found:
        return
    who = found["who"].split()
    name = telling_keys(who[-1])
    named = who[-1][:1].isupper() and who[-1].lower() not in _OFFICES and (len(who) > 1 or any(f" {who[-1]}" in near for _, near in texts))
    if not named or not name or name <= telling_keys(subject):
        return
    what = telling_keys(_ANOTHER_SUBJECT.split(found["what"], maxsplit=1)[0])
    shared = [len(what & telling_keys(near)) for _, near in texts]
    most = max(shared, default=0)
    if not any(
        count == most and most and name & telling_keys(near) and not _is_anothers(text, what, name)
        for count, (text, near) in zip(shared, texts, strict=True)
    ):
        raise Unproven("quote_not_in_span")


def prove_named_speaker(label: str, texts: Iterable[str]) -> None:
    """
    Find a name in each line that is shown beside it, or nobody else there who says something.

    Args:
        label: What a model calls the lines; without a capital it is no name.
        texts: Their words.

    Raises:
        Unproven: A line names who says what it tells, and holds no word of the name.
    """
    if label.islower():
        return
    name = telling_keys(label)
    for text in texts:
        who = {found["before"] or found["behind"] for found in _SPEAKER.finditer(text)}
        if name.isdisjoint(telling_keys(text)) and any(each.lower() not in _PRONOUNS for each in who):
            raise Unproven("quote_not_in_span")


def _is_anothers(text: str, what: frozenset[str], name: frozenset[str]) -> bool:
    """Whether a line that tells all of what is said begins with who said it, and that is somebody else."""
    found = _SAID.match(text)
    if not found or found["who"].split()[-1].lower() in _PRONOUNS or not what <= telling_keys(text):
        return False
    return name.isdisjoint(telling_keys(text))


def _places(quantity: Quantity, lines: Iterable[Statement]) -> list[tuple[str, int]]:
    """Find where lines tell the value of a quantity."""
    value = value_of(quantity)
    return [(line.text, each.start) for line in lines for each in line.quantities if value_of(each) == value]
