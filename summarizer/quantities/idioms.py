"""Numbers in ordinary words that measure nothing: idioms, ranks, windows of time, labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.quantities import codes
from summarizer.quantities.nouns import counted_noun
from summarizer.quantities.units import TIME_UNITS
from summarizer.text.lexicon import GAP, lazy

if TYPE_CHECKING:
    from summarizer.quantities.amounts import Amount

_WINDOW_BEFORE = lazy(
    r"(?:\b(?:(?<!to[ \u00a0])last|past|next|previous|prior|coming|following|within|first|every|preceding|trailing|rolling|recent|letzten?|"
    r"vergangenen|nächsten|kommenden|ersten?|binnen|sicht von|vor|seit|innerhalb von|derniers|dernières|prochaine?s|premiers|premières|"
    r"il y a|depuis|últim[oa]s|próxim[oa]s|primer[oa]s|hace|"
    r"afgelopen|komende|voorbije|eerste|senaste|kommande|första|seneste|siste|sidste|neste|næste|første|"
    r"ultimi|ultime|prossim[ie]|prim[ie]|há)[ \u00a0]|[过過去未来來近前后後])$",
    re.IGNORECASE,
)
_WINDOW_AFTER = lazy(
    rf"{GAP}(?:ago|earlier|later|old|overdue|ended|ending|read|running|straight|zuvor|später|plus tôt|plus tard|auparavant|antes|después|"
    rf"fa|prima|depois|atrás)\b|{GAP}to{GAP}(?:[0-9]|(?:end-)?(?-i:[A-Z]))|-old\b|(?:以?[前来來後]|[内內間间]|連続|连续|止)",
    re.IGNORECASE,
)
_TIME_NOUN = re.compile(
    rf"(?:{GAP}[a-z]{{3,12}})?{GAP}(?:days|weeks|months|quarters|years|sessions|meetings|Tage|Wochen|Monaten?|Jahren?|Quartale|jours|"
    rf"semaines|mois|ans|trimestres|días|semanas|meses|años|giorni|settimane|mesi|anni|trimestri|dias|anos|dagen|weken|maanden|kwartalen|jaar|dagar|veckor|månader|åren?|dage|uger|uker|måneder)\b"
)
_FIRST_MONTHS = re.compile(rf"{GAP}(?:primeros|primeras|premiers|premières|primi|prime|primeiros|primeiras|ersten)\b")
_LATE = re.compile(rf"{GAP}(?:late|past{GAP}due)\b")
_MORE = re.compile(r"\b(?:over|more than|beyond)[ \u00a0]$")
_REPORTING = lazy(r"\b(?:over|in|for|sur|pendant|en|nei|in den)[ \u00a0](?:the[ \u00a0])?$", re.IGNORECASE)
_RECORD = lazy(
    r"\b(?:first|(?:high|low|bigg|larg|strong|weak|fast|slow|steep|sharp|long|short|small|deep|cheap|busi|heavi|tight|great|quick)est|"
    r"most|best|worst|least)\b[^.!?;\n]{0,40}\bin[ \u00a0](?:over|more than|nearly|almost|about)?[ \u00a0]?$"
)
_AFTER_CHANGE = lazy(r"(?:%|percent|per cent|points?|bps)[ \u00a0](?:\w+[ \u00a0])?(?:over|in)[ \u00a0]$")
_REPORTED_MONTHS = frozenset({3, 6, 9, 12})
_MEASURED_TIMES = frozenset({"hours", "minutes", "seconds", "milliseconds"})
_GRADE = re.compile(
    rf"{GAP}(?:CI\b|confidence\b|(?:Fe|Cu|Li|Ni|Au|Ag|Zn|Li2O|U3O8|P2O5|spodumene|lithia|haematite|hematite|magnetite|concentrate|"
    rf"alumina)\b)"
)
_VERSION = re.compile(r"[0-9]{1,2}\.[0-9]")
_SUPERLATIVE = lazy(rf"{GAP}(?:[a-z]{{3,}}est|most|best|worst|top)\b")
_AND_ONE = lazy(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten)\b[^.!?\n]{1,80}\b(?:and|with)[ \u00a0]one"
    r"(?![ \u00a0](?:of|another|more|day|that|which|who|can|could|may|thing|way)\b)(?=[ \u00a0]\w)",
    re.IGNORECASE,
)
_ONE_OF = lazy(rf"{GAP}of{GAP}(?:two|three|four|five|six|seven|eight|nine|ten|[0-9])")
_ZERO_BEFORE = lazy(r"\b(?:to|at|near|of|below|above|around|from)[ \u00a0]$", re.IGNORECASE)
_NUMBERED = lazy(r"\b(?:day|round|square|phase|chapter|stage|part|act|game)[ \u00a0]$", re.IGNORECASE)
_NEXT_WORD = re.compile(rf"{GAP}[^\W\d_]")
_AGED = lazy(r"[A-Z][\w’'-]{1,60},[ \u00a0]$")
_AGE_ENDS = re.compile(r",[ \u00a0](?![0-9])")
_OLDEST, _YOUNGEST = 110, 15
_PER_THE = re.compile(r"[每毎]$|(?:経平均|沪深|滬深|科创|上证|中证|日[经経]|恒生|标普|標普|创业板)$")
_APIECE = re.compile(r"[株口台個人年][当當]たり|[=＝]|[日号號](?![本圓元円])|年(?![間间])|[天週周]期|个月期|社(?:で|が|だけ)")
_OLDEST_YEAR, _NEWEST_OLD_YEAR = 1500, 1899
_SINCE_A_YEAR = lazy(r"\b(?:in|since|before|until|anno|im[ \u00a0]Jahr|seit|en|depuis|desde|dal|nel|em)[ \u00a0]$", re.IGNORECASE)
_NOTHING_COUNTED = re.compile(rf"\s?(?:[.,;:!?)“”\"]|$)|{GAP}(?:and|by|as|when|und|et|y|e)\b")
_SMALL = 20
_TYPE = 100
"""From here on a capital X ends the name of a type, below it may be a multiple."""


def is_no_quantity(text: str, amount: Amount, numeral: int) -> bool:
    """
    Tell whether an amount is none after all: a code, a name, a label, a period, an idiom.

    Args:
        text: Folded text.
        amount: As read.
        numeral: Where its number begins.
    """
    if codes.is_marked(text, amount.end) or _is_coded(text, amount, numeral):
        return True
    if amount.kind == "percent":
        return is_grade(text, amount)
    if amount.unit in TIME_UNITS:
        return is_period(text, amount)
    if is_counted_window(text, amount, numeral):
        return True
    if amount.measured:
        return is_type(text, amount)
    return _is_idiom(text, amount) if amount.spelled else _is_label(text, amount, numeral)


def _is_coded(text: str, amount: Amount, numeral: int) -> bool:
    if amount.spelled:
        return False
    start, scaled = amount.start if amount.money else numeral, amount.scale is not None
    if codes.is_code(text, start, amount.end, measured=amount.measured, scaled=scaled):
        return True
    bare = amount.bare and (is_age(text, amount) or is_old_year(text, amount))
    return amount.plain and (is_denominator(text, amount, numeral) or bare)


def _is_label(text: str, amount: Amount, numeral: int) -> bool:
    end = amount.end
    if amount.scale is not None:
        if codes.is_part_of_phase(text, numeral, end):
            return True
        return codes.is_lettered_name(text[amount.start : end], counts=counted_noun(text, end) is not None)
    if _ties_on(text, end) or codes.is_reference(text, numeral, end):
        return True
    return bool(amount.plain or _VERSION.fullmatch(text, numeral, end)) and codes.is_name(text, numeral)


def _ties_on(text: str, end: int) -> bool:
    return codes.is_hyphenated(text, end) and not text.startswith("-to-", end)


def is_grade(text: str, amount: Amount) -> bool:
    """
    Leave alone the percentage that names a grade or an interval ("62% Fe", "95% CI").

    Source of “grades”: the price specifications of the iron ore and lithium indices; ICH E9 for confidence intervals.
    """
    return bool(_GRADE.match(text, amount.end))


def is_denominator(text: str, amount: Amount, numeral: int) -> bool:
    """
    Leave alone the number that another amount is counted for ("每10股", "1株当たり", "1ドル＝"), a term ("10年期"), an index's name.

    Source of “denominators”: the notation of dividends of the exchanges of Shanghai and Tokyo; the quotation of exchange rates of the Bank
    of Japan.
    """
    return bool(_PER_THE.search(text, max(0, numeral - 3), numeral) or _APIECE.match(text, amount.end))


def is_age(text: str, amount: Amount) -> bool:
    """
    Leave alone the age of a person between commas ("Ada Hollis, 54, who").

    Source of “ages”: the AP style guide: ages are always figures and stand between commas.
    """
    if not _YOUNGEST <= amount.number <= _OLDEST or not _AGE_ENDS.match(text, amount.end):
        return False
    return bool(_AGED.search(text, max(0, amount.start - 24), amount.start))


def is_old_year(text: str, amount: Amount) -> bool:
    """
    Leave alone a year before 1900, which only its preposition tells from a count ("founded in 1897").

    Source of “years before 1900”: the Chicago Manual of Style, 9.29.
    """
    if not _OLDEST_YEAR <= amount.number <= _NEWEST_OLD_YEAR or not _NOTHING_COUNTED.match(text, amount.end):
        return False
    return bool(_SINCE_A_YEAR.search(text, max(0, amount.start - 12), amount.start))


def is_type(text: str, amount: Amount) -> bool:
    """
    Leave alone a type whose capital X is no multiplication sign ("850X").

    Source of “types”: the makers' type designations; the Chicago Manual of Style, 8.154.
    """
    return amount.plain and amount.number >= _TYPE and text[amount.end - 1] == "X"


def is_period(text: str, amount: Amount) -> bool:
    """
    Leave alone a length of time that only says when ("the past three years", "vor drei Jahren", "first outflow in 13 weeks").

    Source of “periods in words”: the reporting periods of IAS 34; the AP style guide on periods of time.
    """
    before = text[max(0, amount.start - 60) : amount.start]
    if _WINDOW_AFTER.match(text, amount.end) or (_LATE.match(text, amount.end) and _MORE.search(before)):
        return True
    if _RECORD.search(before) or _AFTER_CHANGE.search(before):
        return True
    if _WINDOW_BEFORE.search(before) and amount.unit not in _MEASURED_TIMES:
        return True
    return amount.unit == "months" and amount.number in _REPORTED_MONTHS and bool(_REPORTING.search(before))


def is_counted_window(text: str, amount: Amount, numeral: int) -> bool:
    """
    Leave alone the number of a window ("the last two quarters", "los nueve primeros meses").

    Source of “windows of counted periods”: the reporting periods of IAS 34.
    """
    if _FIRST_MONTHS.match(text, amount.end):
        return True
    if not _TIME_NOUN.match(text, amount.end):
        return False
    return bool(_WINDOW_BEFORE.search(text, max(0, numeral - 20), numeral) or _RECORD.search(text, max(0, numeral - 60), numeral))


def _is_idiom(text: str, amount: Amount) -> bool:
    if amount.scale is not None or amount.number > _SMALL:
        return False
    if is_rank(text, amount) or _ties_on(text, amount.end) or is_stage(text, amount) or closes_name(text, amount):
        return True
    if amount.number == 1:
        return not is_counted_one(text, amount)
    return amount.number == 0 and not _ZERO_BEFORE.search(text, max(0, amount.start - 8), amount.start)


def is_rank(text: str, amount: Amount) -> bool:
    """
    Leave alone the number of the best of something ("the two biggest banks").

    Source of “ranks”: the Economist style guide on figures in words.
    """
    return bool(_SUPERLATIVE.match(text, amount.end))


def is_stage(text: str, amount: Amount) -> bool:
    """
    Leave alone a stage with its number ("day one", "back to square one", "round two").

    Source of “numbered stages”: the Chicago Manual of Style, 9.26.
    """
    return bool(_NUMBERED.search(text, max(0, amount.start - 10), amount.start))


def closes_name(text: str, amount: Amount) -> bool:
    """
    Leave alone a capitalised number that ends a capitalised name ("the Big Six").

    Source of “names with a number in words”: the Chicago Manual of Style, 8.1.
    """
    follows = _NEXT_WORD.match(text, amount.end)
    return text[amount.start].isupper() and not follows and codes.is_name(text, amount.start)


def is_counted_one(text: str, amount: Amount) -> bool:
    """
    Read "one" as a count only beside other counts ("one of six", "two for, one against"); else it is a pronoun or an article.

    Source of “the pronoun one”: the Cambridge Grammar of the English Language, 5.9 (the pro-form "one").
    """
    return bool(_ONE_OF.match(text, amount.end) or _AND_ONE.search(text, max(0, amount.start - 90), amount.end + 12))
