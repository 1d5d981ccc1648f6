"""Statements that one amount is a share of another: fractions, stakes, margins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.audit.statements.sentence import HEDGE, LEAD, OF_THE, I, Sentence, Statement, alike, level, percent, share, size, tie
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.documents import Mention

_OR = lazy(r"\A[^.;:,]{0,24}[,–—-]?\s(?:or|oder|i\.e\.|that\sis|which\sis|das\ssind|soit)\W{1,3}(?:about\s|some\s|rund\s)?\Z", I)
_OR_APPOSED = lazy(r"(?:,|\bor\b|\boder\b)\W{1,3}(?:about\s|some\s|rund\s)?\Z", I)
_OF_A_WHOLE = lazy(rf"\A[^.;:,]{{0,24}}\b(?:of|out\sof|von|der)\s(?:(?:the|all|its|their|den|seiner)\s)?(?:{HEDGE}\s)?\Z", I)
_OF_WHICH = lazy(rf"\b(?:of\swhich|of\sthis|of\sthat|of\sthese|davon|dont){LEAD}", I)
_OUT_OF = lazy(r"\A[^.;:,]{0,40}\b(?:of|out\sof|von|der|des|de|dei|delle|sur|sobre)\b[^.;:,]{0,24}\Z", I)
_EQUATES = lazy(
    r"\A[^.;:]{0,50}\b(?:giv(?:es|ing)|gave|leav(?:es|ing)|equal(?:s|ling|ing)?|equivalent\sto|represent(?:s|ing|ed)|account(?:s|ed|ing)\sfor|"
    r"ma(?:kes|de|king)\sup|amount(?:s|ed|ing)\sto|that\sis|which\sis|this\sis|(?:stake|share|proportion|quota)\sof|entspricht|entsprechen|das\ssind|soit|pari|équivalant|equivalente)\b"
    r"[^.;:,]{0,24}\Z",
    I,
)
_OTHER_MEASURE = lazy(
    r"\b(?:margin|yield|returns?|rise|fall|growth|grew|rose|fell|up|down|more|less|fewer|higher|lower|above|below|increase|decrease|decline|gain|premium|"
    r"discount|interest\srate|coupon|tax|marge|rendite|mehr|weniger)\b",
    I,
)
_BEHIND = 24
_OF_THE_WHOLE = lazy(r"\A\s(?:of|stake|der|des|aller|du|de\ssu|del|de[il]|dell[ae]?|degli|de\sl)\b", I)
_EQUAL_TO = lazy(rf"\A[^.;]{{0,160}}\b(?:equal|equivalent)\sto{LEAD}", I)
_YIELD = lazy(rf"\b(?:yield(?:s|ing)?|dividendenrendite|rendement)(?:\s(?:of|at|is|von|de))?{LEAD}", I)
_YIELD_BEHIND = lazy(r"\A\s(?:\w+\s)?yield\b", I)
_DIVIDEND = lazy(r"\b(?:dividends?|payout|distribution|dividende)\b[^.;:,]{0,30}\Z", I)
_QUOTED = lazy(r"\b(?:price|close[ds]?|closing|share(?:s)?\sat|trad(?:es|ed|ing)\sat|at|kurs)\b[^.;:,]{0,24}\Z", I)
_STAKE = lazy(
    r"\b(?:stake|interest|holding|shareholding|of\sthe\s(?:company|business|firm|unit|shares)|anteil|beteiligung|participation)\b", I
)
_VALUING = lazy(
    r"\b(?:valu(?:es|ed|ing|ation)|(?:market|equity)\svalue\sof|capitali[sz]ation\sof|bewerte\w*|valoris\w+)\b[^.;:]{0,40}\Z", I
)
_NOT_EQUITY = lazy(r"\b(?:debt|enterprise|pre-money|up\sto|schulden)\b", I)
_MARGIN = lazy(rf"\b\w{{0,20}}(?:margin|marge)\s(?:of|at|was|is|von|bei|de){LEAD}", I)
_PROFIT = lazy(
    r"\b(?:profits?|income|earnings|earn(?:s|ed)|made|surplus|loss|ebit(?:da)?|\w{0,16}gewinn|\w{0,16}ergebnis|bénéfice|beneficio|utile)\b",
    I,
)
_REVENUE = lazy(r"\b(?:revenues?|sales|turnover|umsatz|umsätzen|erlösen?|chiffre\sd['’]affaires|ingresos|ricavi)\b", I)
_OTHER_BASIS = lazy(r"\b(?:adjusted|underlying|excluding|before|target\w*|bereinigt\w*|ohne|ajusté)\b", I)
_REFERS = lazy(r"\A\W*(?:that|this|which|das|dies|the\s(?:\w+\s)?margin)\b", I)


def fractions(sentence: Sentence) -> Iterator[Statement]:
    """Find "Y, of which P, or X", "P of its Y, or X" and "of its Y P will close, or X"."""
    mentions, words = sentence
    for at in range(len(mentions) - 2):
        first, second, part = mentions[at : at + 3]
        if _OR.search(words[at + 2]) and _OF_WHICH.search(words[at + 1]):
            yield from _share(second, part, first)
        elif _OR.search(words[at + 2]) and OF_THE.search(words[at + 1]) and tie(words[at + 1]):
            yield from _share(first, part, second)
        if _OR.search(words[at + 2]) and OF_THE.search(words[at]) and "," in words[at + 1] and tie(words[at + 1]):
            yield from _share(part, second, first)


def equated(sentence: Sentence) -> Iterator[Statement]:
    """Find "P of the Y, giving it a stake of X" and "P of its Y, a quarter of the network"."""
    mentions, words = sentence
    for at in range(len(mentions) - 2):
        part, whole, stated = mentions[at : at + 3]
        behind = words[at + 3][:_BEHIND]
        tied = OF_THE.search(words[at + 1]) and tie(words[at + 2])  # what stands between the whole and its share is told of it
        apposed = (_OR_APPOSED.search if tied else _OR_APPOSED.fullmatch)(words[at + 2]) and _OF_THE_WHOLE.match(behind)
        told = (_EQUATES.search(words[at + 2]) or apposed) and not _OTHER_MEASURE.search(words[at + 2] + behind)
        if told and _OUT_OF.search(words[at + 1]) and _is_smaller(part, whole):
            yield from _share(stated, part, whole)


def between(sentence: Sentence) -> Iterator[Statement]:
    """Find "P, or X of the Y" and "P, a sum equal to X of Y"."""
    mentions, words = sentence
    for at in range(len(mentions) - 2):
        stated, whole = mentions[at + 1 : at + 3]
        # a change may stand between: "revenue of A, up 4% and equal to X of the Y"
        part = next((mention for mention in reversed(mentions[: at + 1]) if level(mention)), mentions[at])
        tied = (_OR.search(words[at + 1]) and tie(words[at + 1])) or _EQUAL_TO.search(words[at + 1])
        if tied and _OUT_OF.search(words[at + 2]) and _is_smaller(part, whole) and not _OTHER_MEASURE.search(words[at + 2]):
            yield from _share(stated, part, whole)


def yields(sentence: Sentence) -> Iterator[Statement]:
    """Find "at a price of P the dividend of D is a yield of X"."""
    mentions, words = sentence
    for at, stated in enumerate(mentions):
        if not percent(stated) or not (_YIELD.search(words[at]) or _YIELD_BEHIND.match(words[at + 1])):
            continue
        paid = [place for place in range(at) if _DIVIDEND.search(words[place]) and level(mentions[place])]
        prices = [place for place in range(at) if place not in paid and _QUOTED.search(words[place]) and level(mentions[place])]
        if (
            len(paid) == len(prices) == 1
            and alike(mentions[paid[0]], mentions[prices[0]])
            and _is_smaller(mentions[paid[0]], mentions[prices[0]])
        ):
            yield Statement("share_pct", stated, (mentions[paid[0]], mentions[prices[0]]))


def of_both(sentence: Sentence) -> Iterator[Statement]:
    """Find "P of the staff, or X of Y"."""
    mentions, words = sentence
    for at in range(len(mentions) - 2):
        stated, part, whole = mentions[at : at + 3]
        tied = _OR_APPOSED.search(words[at + 1]) and tie(words[at + 1]) and _OF_A_WHOLE.search(words[at + 2])
        if tied and stated.context.direction is None:
            yield from _share(stated, part, whole)


def _share(stated: Mention, part: Mention, whole: Mention) -> Iterator[Statement]:
    if share(stated) and level(whole) and alike(whole, part):
        yield Statement("share_pct", stated, (part, whole))


def _is_smaller(part: Mention, whole: Mention) -> bool:
    one, other = size(part), size(whole)
    return one is not None and other is not None and one < other


def stakes(sentence: Sentence) -> Iterator[Statement]:
    """Find "A for a stake of X, valuing the company at T"; what a whole is worth together with its debt is another matter."""
    mentions, words = sentence
    for at in range(len(mentions) - 2):
        first, second, whole = mentions[at : at + 3]
        stated, paid = (first, second) if percent(first) else (second, first)
        beside = words[at] + words[at + 1] + words[at + 2]
        money = paid.quantity.kind == whole.quantity.kind == "money" and alike(paid, whole)
        told = _VALUING.search(words[at + 2]) and _STAKE.search(beside) and not _NOT_EQUITY.search(beside + words[at + 3])
        if percent(stated) and money and told:
            yield Statement("share_pct", stated, (paid, whole))


def margins(sentence: Sentence) -> Iterator[Statement]:
    """Find "a profit of A on revenue of B, a margin of P"; another basis than that of the profit makes another margin."""
    mentions, words = sentence
    for at in range(2, len(mentions)):
        stated, tied = mentions[at], _MARGIN.search(words[at]) and tie(words[at])
        if tied and percent(stated) and not _OTHER_BASIS.search("".join(words[at - 2 : at + 1])):
            yield from _margin(stated, mentions[at - 2 : at], words[at - 2 : at])


def margins_before(before: Sentence, sentence: Sentence) -> Iterator[Statement]:
    """Find "a profit of A on revenue of B. That is a margin of P"."""
    told = len(before.mentions) == 2 and sentence.mentions and _REFERS.search(sentence.words[0]) and _MARGIN.search(sentence.words[0])  # noqa: PLR2004 - a pair
    if told and percent(sentence.mentions[0]) and not _OTHER_BASIS.search(before.text + sentence.words[0]):
        yield from _margin(sentence.mentions[0], before.mentions, before.words[:2])


def _margin(stated: Mention, pair: tuple[Mention, ...], lead: tuple[str, ...]) -> Iterator[Statement]:
    """Tell the profit from the revenue by the words before each."""
    if any(mention.quantity.kind != "money" for mention in pair) or not alike(*pair):
        return
    for profit, revenue in ((0, 1), (1, 0)):
        if (
            _PROFIT.search(lead[profit])
            and not _REVENUE.search(lead[profit])
            and _REVENUE.search(lead[revenue])
            and _is_smaller(pair[profit], pair[revenue])
        ):
            yield Statement("share_pct", stated, (pair[profit], pair[revenue]))
            return
