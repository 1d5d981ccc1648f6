"""Statements that something is the sum of its parts, or what is left of it."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations, groupby
from typing import TYPE_CHECKING

from summarizer.audit.statements.sentence import AND, LAST, LEAD, OF_THE, I, Sentence, Statement, alike, level, percent, size, summand, tie
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Marked, Mention

_FEWEST_PARTS = 2
_FEWEST_ITEMS = 3
_NEARLY = 8
"""Parts that miss a whole by less than this fraction of it were meant to make it up."""
_CLOSELY = 25
"""The same where no words say which amounts are the parts."""
_MOST_TOGETHER = 4
_MOST_PARTS = 8
"""Amounts before a total among which its parts are looked for; it bounds the work."""

_COLON = lazy(r"(?:[:,]|\s[–—-])\s(?:about\s|some\s)?\Z|:\s")
_MADE_UP_OF = lazy(
    rf"\b(?:made\sup\sof|consist(?:s|ed|ing)\sof|compris(?:es|ed|ing)|(?:split|divided|broken\sdown)\sinto|bestehend\saus|composé\w*\sde){LEAD}",
    I,
)
_OF_WHOM = lazy(rf"\b(?:of\s(?:whom|which|them)|davon|dont){LEAD}", I)
_END = lazy(r"[.;!?]\s")
_ITEM = lazy(r"\A(?:\W*\(?\w{1,3}[.)]\s|\s*[-–•*·]\s)")
_TOTAL = lazy(
    r"\b(?:(?:for\s|making\s|or\s|bringing\s)?an?\s(?:combined\s|grand\s)?total\sof"
    r"|(?:taking|bringing|takes|brings)\s(?:the\s|its\s|their\s)?(?:\w+\s){0,2}(?:total|tally|sum|overall|combined)\s(?:\w+\s){0,2}to"
    r"|(?:add(?:s|ed|ing)?\sup|sum(?:s|med|ming)?)\sto|(?:which|that)\smakes|making|together|combined|altogether|in\sall|totall?ing|insgesamt|"
    r"giving|gives|for\s(?:revenues?|sales)\sof|"
    rf"zusammen|macht\szusammen|summieren\ssich\sauf|au\stotal|en\stotal){LEAD}",
    I,
)
_RUNNING = lazy(r"\b(?:taking|bringing|takes|brings|giving|gives)\b", I)
_IN_ALL = lazy(
    r"\A(?:\s[^\W\d_]+){0,2}\W{1,2}(?:in\s(?:all|total)|altogether|all\stold|combined|together|between\sthem|insgesamt|zusammen|au\stotal|en\stotal|à\s(?:eux\s)?deux)\b",
    I,
)
_REST = lazy(
    r"\b(?:remaining|remainder|rest(?!\sof\s(?:the\s)?(?:world|europe|asia|america))|balance|restlichen?|übrigen|verbleibenden|restants?)\b[^.;:,]{0,24}\Z|\bthe\sother\s\Z",
    I,
)
_REST_AFTER = lazy(r"\A\W{0,2}(?:the\s(?:rest|remainder|balance))\b", I)
_DIVIDED = lazy(r"\b(?:of\swhich|with|consist(?:s|ing)\sof|compris(?:es|ing)|made\sup\sof|(?:split|divided)\sinto|davon)\b|[:,–—]\s", I)
_ADDS = lazy(rf"\badd(?:s|ed|ing)?{LEAD}", I)
_EXISTING = lazy(r"\bto\s(?:the|its|their|an?)\s(?:existing|current|present|previous|earlier)\b[^.;:,]{0,24}\Z", I)
_RAISING = lazy(rf"\b(?:lifting|raising|taking|bringing|increasing|boosting)\b[^.;:]{{0,30}}\bto{LEAD}", I)
_ENTERPRISE = lazy(rf"\b(?:enterprise\svalue|total\svalue)\s(?:of|at){LEAD}", I)
_NET_DEBT = lazy(rf"\bnet\sdebt\sof{LEAD}", I)
_TOTAL_ROW = lazy(r"\A\W*(?:(?:grand|group)\s)?total(?:\s(?:is|was|of))?\W{1,3}\Z", I)
_INCOME = lazy(r"\b(?:income|revenues?|sales|receipts|takings|einnahmen|erlösen?)\b[^.;:]{0,24}\Z", I)
_COSTS = lazy(r"\b(?:costs?|expenses|spending|outlays|expenditure|ausgaben|kosten)\b[^.;:]{0,24}\Z", I)
_LEFT = lazy(
    r"\b(?:left|leaving|leaves|resulted\sin|resulting\sin)\b[^.;:,]{0,40}\b(?:loss|profit|surplus|deficit|shortfall|gap)\b[^.;:,]{0,12}\Z",
    I,
)
_ALL_OF_THEM = lazy(
    r"\A\W*(?:(?:the|these|both|all)\s(?:\w+\s){0,3}(?P<things>[^\W\d_]{3,}s)|(?:taken\s)?together,?\s(?:they|these|the\s\w+)|in\s(?:all|total),?\s(?:they|these)|they)\s"
    rf"(?:together\s|jointly\s)?(?:total|totalled|totaled|add\sup\sto|added\sup\sto|sum\sto|come\sto|amount\sto|make)(?:\s(?:together|in\sall))?{LEAD}",
    I,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_COMMA = re.compile(r"[,;]|\b(?:and|und|et|y|e)\b")
_STEM = 4
_CLOSED = (
    (r"buy|outperform|overweight", r"hold|neutral", r"sell|underperform|underweight"),
    (r"for|favou?r|yes", r"against|no", r"abstain\w*"),
    (r"rose|advanc\w+|higher", r"fell|declin\w+|lower", r"unchanged|flat"),
)
"""Sets of answers of which everybody gives exactly one: ratings, votes, the moves of a day."""


# --- lists ----------------------------------------------------------------------------------------------------------


def in_lists(marked: Marked) -> Iterator[Statement]:
    """Find the items of a list and the amount before it that they come near to."""
    intro: list[Mention] = []
    items: list[Mention] = []
    for _, group in groupby(marked.lines, key=lambda line: (line.document, line.paragraph)):
        lines = list(group)
        inside = [mention for line in lines for mention in marked.mentions_in[line.id]]
        own = [mention for mention in inside if level(mention)]
        if _ITEM.match(marked.text(lines[0])) and len(own) == 1 and intro and summand(own[0], intro[0]):
            items.append(own[0])
            continue
        yield from _whole_of(items, intro) if len(items) >= _FEWEST_ITEMS else ()
        items = []
        opens = marked.text(lines[-1]).endswith(":")
        intro = [mention for mention in inside if level(mention)] or (intro if opens else [])
    yield from _whole_of(items, intro) if len(items) >= _FEWEST_ITEMS else ()


def _whole_of(parts: Sequence[Mention], before: Sequence[Mention]) -> Iterator[Statement]:
    """Tie parts to the only amount that they come near to, unless one is their sum: parts may leave some out."""
    sizes = [abs(value) for part in parts if (value := size(part)) is not None]
    total = sum(sizes, start=Decimal(0))
    known = [(mention, abs(value)) for mention in before if (value := size(mention)) is not None]
    near = [(mention, value) for mention, value in known if abs(total - value) * _NEARLY <= value]
    if len(sizes) == len(parts) >= _FEWEST_PARTS and len(near) == 1 and max(sizes) < near[0][1]:
        yield Statement("sum", near[0][0], tuple(parts))


# --- within a sentence ----------------------------------------------------------------------------------------------


def parts(sentence: Sentence) -> Iterator[Statement]:
    """
    Find "of the 26 analysts 17 say buy, six hold and two sell".

    Parts may leave some out, so that they only must not exceed the whole, unless they are all answers there are.
    """
    mentions, words = sentence
    if len(mentions) <= _FEWEST_PARTS or mentions[0].quantity.kind != "count" or not OF_THE.search(words[0]):
        return
    found = [mentions[1]]
    for at in range(2, len(mentions)):
        if not AND.search(words[at]):
            break
        found.append(mentions[at])
        if LAST.search(words[at]):
            break
    listed = len(found) >= _FEWEST_PARTS and LAST.search(words[len(found)])
    if not listed or any(part.quantity.kind != "count" or not _of_the_whole(part, mentions[0]) for part in found):
        return
    sizes = [value for mention in (*found, mentions[0]) if (value := size(mention)) is not None]
    told = " ".join(words[1 : len(found) + 2])
    if len(sizes) == len(found) + 1 and (sum(sizes[:-1], start=Decimal(0)) > sizes[-1] or _is_closed(told, len(found))):
        yield Statement("sum", mentions[0], tuple(found))


def _of_the_whole(part: Mention, whole: Mention) -> bool:
    """Whether a count may be of the same things as another: it names none, or the same."""
    return part.quantity.unit in {None, whole.quantity.unit}


def _is_closed(words: str, number: int) -> bool:
    """Whether the parts are all the answers there are."""
    return any(number == len(answers) and all(re.search(rf"\b(?:{one})\b", words, I) for one in answers) for answers in _CLOSED)


def enumerations(sentence: Sentence) -> Iterator[Statement]:
    """Find "628 people took part: 312 here and 304 there": a list behind a colon or comma that comes near to what stands before it."""
    mentions, words = sentence
    for at in range(1, len(mentions) - 1):
        divided = _MADE_UP_OF.search(words[at]) or _OF_WHOM.search(words[at])
        if not (divided or _COLON.search(words[at])):
            continue
        of_the = any(OF_THE.search(one) for one in words[:at]) or any(_TOTAL.search(one) for one in words[at + 1 : -1])
        if not divided and "," in words[at] and (of_the or _is_first_item(sentence, at)):
            continue
        places = [place for place in range(at, len(mentions)) if summand(mentions[place], mentions[at])]
        between = " ".join(words[at + 1 : places[-1] + 1]) if places else ""  # shares behind the colon make up no amount
        enough = len(places) >= _FEWEST_ITEMS or not _OF_WHOM.search(words[at])  # two of the parts may be all that is told
        if enough and LAST.search(between) and not _END.search(between):
            yield from _whole_of([mentions[place] for place in places], [one for one in mentions[:at] if summand(one, mentions[at])])
            return


def listed_after(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """Find "the damage was T. It is made up so: A here, B there, C and D elsewhere": a list behind a colon and the amount before it."""
    mentions, words = sentence
    opens = bool(mentions) and words[0].rstrip(' „“"').find(":") >= 0
    parts = [mention for mention in mentions if summand(mention, mentions[0])] if opens else []
    if len(parts) == len(mentions) >= _FEWEST_ITEMS and not any(_END.search(word) for word in words[1:-1]):
        yield from _whole_of(parts, [one for told in before[-_FEWEST_PARTS:] for one in told.mentions if summand(one, mentions[0])])


def _is_first_item(sentence: Sentence, at: int) -> bool:
    """Whether an amount before a comma is told as the ones behind it are: "90 in Leeds, 46 in York and 36 in Hull"."""
    first, second = (_word_behind(sentence, place) for place in (at - 1, at))
    return first == second


def _word_behind(sentence: Sentence, at: int) -> str | None:
    """Return the first word behind an amount and what is counted."""
    words = _LETTERS.findall(_COMMA.split(sentence.words[at + 1])[0])
    unit = (sentence.mentions[at].quantity.unit or "").split()[-1:]
    behind = words[words.index(unit[0]) + 1 :] if unit and unit[0] in words else words
    return behind[0].casefold() if behind else None


def sums(sentence: Sentence) -> Iterator[Statement]:
    """Find "A in one place and B in another, a total of T" and "A, B and C, or T in all"."""
    mentions, words = sentence
    for at in range(2, len(mentions)):
        in_all = _IN_ALL.search(words[at + 1])
        if not (in_all or _TOTAL.search(words[at])) or not tie(words[at].replace(";", ",") if in_all else words[at]):
            continue
        first = at - 1
        while first > 0 and AND.search(words[first]) and tie(words[first]) and alike(mentions[first - 1], mentions[at]):
            first -= 1
        if first > 0 and AND.search(words[first]) and tie(words[first]) and level(mentions[first - 1]):
            continue  # the list begins before, with what does not compare
        found = mentions[first:at]
        if (
            len(found) >= _FEWEST_PARTS
            and all((level(part) or percent(part)) and alike(part, mentions[at]) for part in found)
            and LAST.search(words[at - 1])
            and not (_RUNNING.search(words[at]) and _falls_short(found, mentions[at]))
        ):
            yield Statement("sum", mentions[at], found)


def _falls_short(found: Sequence[Mention], total: Mention) -> bool:
    """Whether parts leave more open than a slip would: a running total has earlier parts too."""
    known = sum((abs(size(part) or Decimal(0)) for part in found), start=Decimal(0))
    return abs(abs(size(total) or Decimal(0)) - known) * _NEARLY > known


def remainders(sentence: Sentence) -> Iterator[Statement]:
    """Find "A of the T went here and the remaining B there" and "T, of which A here and the rest, B, there"."""
    mentions, words = sentence
    for at in range(2, len(mentions)):
        rest = _REST.search(words[at]) or _REST_AFTER.search(words[at + 1])
        if not rest or not level(mentions[at]):
            continue
        same = [mention for mention in mentions[:at] if alike(mention, mentions[at])]
        sizes = [value for mention in same if (value := size(mention)) is not None]
        if len(same) != at or len(sizes) != at or sizes.count(max(sizes)) > 1:  # another amount between may belong to neither
            continue
        place = sizes.index(max(sizes))
        whole, largest = same[place], sizes[place]
        named = OF_THE.search(words[place]) or (place == 0 and _DIVIDED.search(words[1]))
        missing = abs(largest - (sum(sizes, start=Decimal(0)) - largest) - abs(size(mentions[at]) or Decimal(0)))
        if not named or missing * _FEWEST_ITEMS > largest:
            continue
        yield Statement("sum", whole, tuple(mention for mention in (*same, mentions[at]) if mention is not whole))


def additions(sentence: Sentence) -> Iterator[Statement]:
    """Find "adds A to the existing B, lifting it to T" and "with a net debt of A the B for the shares makes an enterprise value of T"."""
    mentions, words = sentence
    for at in range(len(mentions) - 2):
        first, second, total = mentions[at : at + 3]
        added = _ADDS.search(words[at]) and _EXISTING.search(words[at + 1]) and _RAISING.search(words[at + 2])
        with_debt = _ENTERPRISE.search(words[at + 2]) and (_NET_DEBT.search(words[at]) or _NET_DEBT.search(words[at + 1]))
        if (added or with_debt) and level(total) and alike(first, second) and alike(second, total):
            yield Statement("sum", total, (first, second))


def results(sentence: Sentence) -> Iterator[Statement]:
    """Find "income of A and costs of B left a loss of C"."""
    mentions, words = sentence
    for at in range(len(mentions) - 2):
        income, costs, left = mentions[at : at + 3]
        named = _INCOME.search(words[at]) and _COSTS.search(words[at + 1]) and _LEFT.search(words[at + 2])
        if named and level(income) and alike(income, costs) and alike(costs, left):
            yield Statement("difference", left, (income, costs))


# --- with the sentences before --------------------------------------------------------------------------------------


def of_all(before: Sequence[Sentence], sentence: Sentence) -> Iterator[Statement]:
    """
    Find "the fines total T" behind the sentences that tell of each fine.

    No words say which amounts are the parts: those that give the total, if any do; else those that alone come close to it.
    """
    mentions, words = sentence
    told = _ALL_OF_THEM.search(words[0]) if len(mentions) == 1 else None
    total = size(mentions[0]) if told else None
    if told is None or not total:
        return
    candidates = [mention for mention in _since(before, told["things"]) if summand(mention, mentions[0]) and size(mention)]
    candidates = [mention for mention in candidates if (size(mention) or total) < total][-_MOST_PARTS:]
    groups = (found for number in range(_FEWEST_PARTS, _MOST_TOGETHER + 1) for found in combinations(candidates, number))
    rated = sorted(((abs(_amount(found) - total), found) for found in groups), key=lambda each: each[0])
    alone = len(rated) == 1 or (len(rated) > 1 and rated[0][0] < rated[1][0])
    if rated and (rated[0][0] == 0 or (alone and rated[0][0] * _CLOSELY <= total)):
        yield Statement("sum", mentions[0], rated[0][1])


def in_a_row(before: Sentence, sentence: Sentence) -> Iterator[Statement]:
    """Find "North 410, East 280, South 190. Total 880"."""
    mentions = sentence.mentions
    listed = len(before.mentions) > _FEWEST_PARTS and all(summand(part, before.mentions[0]) and size(part) for part in before.mentions)
    if listed and len(mentions) == 1 and _TOTAL_ROW.search(sentence.words[0]) and summand(mentions[0], before.mentions[0]):
        yield Statement("sum", mentions[0], before.mentions)


def _amount(parts: Sequence[Mention]) -> Decimal:
    return sum((size(part) or Decimal(0) for part in parts), start=Decimal(0))


def _since(before: Sequence[Sentence], things: str | None) -> list[Mention]:
    """Return the quantities of the sentences before, from the first on that speaks of the things."""
    stem = (things or "")[:_STEM].casefold()
    first = next((at for at, one in enumerate(before) if stem in one.text.casefold()), len(before))
    return [mention for one in before[first:] for mention in one.mentions]
