"""What the words around an amount say of it: how exact it is, what is counted, whether it is a price of a share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from summarizer.quantities.lexicon import GAP, either

if TYPE_CHECKING:
    from summarizer.quantities.types import Kind, Qualifier, Quantity

_HEDGES: dict[Qualifier, tuple[str, ...]] = {
    "at_least": (
        "at least",
        "no less than",
        "not less than",
        "no fewer than",
        "a minimum of",
        "mindestens",
        "wenigstens",
        "au moins",
        "al menos",
    ),
    "up_to": (
        *("up to", "as much as", "as many as", "as high as", "no more than", "not more than", "at most", "a maximum of", "to a maximum of"),
        *("bis zu", "höchstens", "maximal", "jusqu'à", "jusqu’à"),
    ),
    "approx": (
        *(
            "about",
            "around",
            "some",
            "roughly",
            "approximately",
            "nearly",
            "almost",
            "close to",
            "circa",
            "ca.",
            "c.",
            "approx.",
            "an estimated",
        ),
        *(
            "estimated",
            "in the region of",
            "virtually",
            "hovering around",
            "close on",
        ),
        *(
            "rund",
            "etwa",
            "ungefähr",
            "knapp",
            "fast",
            "gut",
            "environ",
            "près de",
            "cerca de",
            "casi",
            "alrededor de",
            "aproximadamente",
            "quasi",
        ),
    ),
    "over": (
        *(
            "more than",
            "over",
            "above",
            "exceed",
            "exceeds",
            "exceeded",
            "exceeding",
            "surpass",
            "surpasses",
            "surpassed",
            "surpassing",
            "topped",
        ),
        *("topping", "in excess of", "upwards of", "greater than", "higher than", "north of", "past", "pass", "passes", "passed"),
        *("mehr als", "über", "plus de", "más de", "più di", "oltre", "mais de"),
    ),
    "under": (
        *("less than", "under", "below", "fewer than", "lower than", "just short of", "just shy of", "shy of"),
        *("weniger als", "unter", "moins de", "menos de", "meno di"),
    ),
}
"""Phrases that stand before an amount; a later one does not hide an earlier one."""
_GLUED: dict[Qualifier, str] = {
    "at_least": "至少|不低于",
    "up_to": "至多|最多|不超过|最高",
    "approx": "约为?|近|[~≈]",
    "over": "超过|逾|超|高于",
    "under": "不到|低于|不足",
}
_ARTICLES = ("the equivalent of", "the", "das", "den", "die", "a net")
_BEFORE = re.compile(
    "|".join(
        rf"(?P<{name}>(?:(?<![^\W_])(?:{either(phrases)}){GAP}+(?:(?:{either(_ARTICLES)}){GAP})?|(?:{_GLUED[name]}))$)"
        for name, phrases in _HEDGES.items()
    ),
    re.IGNORECASE,
)
_LAST_WORDS = frozenset(phrase.split()[-1] for phrases in (*_HEDGES.values(), _ARTICLES) for phrase in phrases)
_HAN = "\u3000"
_AFTER: dict[Qualifier, re.Pattern[str]] = {
    "approx": re.compile(rf"{GAP}or{GAP}so\b|左右|上下"),
    "over": re.compile(rf"\+(?![0-9])|{GAP}or{GAP}more\b|以上|多(?!种|样)"),
    "under": re.compile(rf"{GAP}or{GAP}(?:less|fewer)\b|以下|以内"),
}
_WINDOW = 32
_DURING = re.compile(r"\b(?:over|past|about)[ \u00a0]$", re.IGNORECASE)
_NO_HEDGE = re.compile(
    r"(?:%|percent|cent|[0-9]x|times|points|bps?)[ \u00a0](?:more|less|fewer|higher|lower|above|below|over|"
    r"under)(?:[ \u00a0]than)?(?:[ \u00a0]the)?[ \u00a0]$"
    r"|\b(?:go|goes|went|gone|rose|rise|rises|moved|climbed|raised|lifted)[ \u00a0]up[ \u00a0]to[ \u00a0]$",
    re.IGNORECASE,
)

_SHARE = re.compile(
    r"\b(?:shares?|stocks?|EPS|dividends?|per share|targets?|fair value|share price|offer price|closed|closing|close|Aktien?|"
    r"Kurs(?:ziel)?|Aktienkurs|last price|latest price|last trad|titre|acción|acciones|titolo|azioni|ações|"
    r"52-week|peak|grey market|earnings per share|changed hands|trading at|traded at|opened at|quoted at|price target|before the bell|"
    r"adjusted EPS|premarket|pre-market)\b|股价|每股|股价",
    re.IGNORECASE,
)
_NOT_SHARE = re.compile(
    r"\b(?:list price|asked for|sell for|sells for|start at|cost|costs|fee|fine|barrel|tonne|ounce|crude|oil|gas|gold|copper|contract|to "
    r"the (?:dollar|euro|pound)|price per unit|apiece|each)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:they|it|their|its|sie|ihr)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?][”\"’)]?\s++(?=[^a-z0-9$€£¥])|[\n。]")
_SPAN = 140

_PLURAL = re.compile(
    rf"(?:{GAP}|-)(?P<a>[^\W\d_][\w’'-]*)(?:{GAP}(?P<b>[^\W\d_][\w’'-]*))?(?:{GAP}(?P<c>[^\W\d_][\w’'-]*))?(?:{GAP}(?P<d>[^\W\d_][\w’'-]*))?"
)
_IRREGULAR = frozenset(
    "people aircraft staff men women children personnel cattle megabits hectares series employees vehicle head countries companies".split()
)
_STOP = frozenset(
    "a an the of in at by for to from with and or but on as over under about around is are was were has have had will would could may "
    "might should this that after "
    "before since between among up down more less fewer not no now says say said times as does was its his hers this thus plus minus "
    "across versus per each "
    "us as years months days weeks it he she they we you which who where when if while because than then there here out off into".split()
)
_SHORT = 3


def qualifier_of(text: str, start: int, end: int, *, lasting: bool) -> Qualifier | None:
    """
    Read what stands before or after an amount on how exact it is.

    Args:
        text: Folded text.
        start: Where the amount begins.
        end: Where it ends.
        lasting: It is a time, of which "over" says how long and not that it is more.
    """
    for name, pattern in _AFTER.items():
        if pattern.match(text, end):
            return name
    window = text[max(0, start - _WINDOW) : start]
    words = window.lower().split()
    if not words or not (words[-1] in _LAST_WORDS or words[-1][-1] in "~≈" or words[-1][-1] > _HAN):
        return None
    if _NO_HEDGE.search(window) or (lasting and _DURING.search(window)):
        return None
    found = _BEFORE.search(window)
    return cast("Qualifier", found.lastgroup) if found else None


def of_a_share(text: str, start: int, end: int, *, in_pence: bool) -> bool:
    """
    Tell whether an unscaled amount of money is the price of a share.

    The words of the sentence say so; pence are a share price unless the words say otherwise, as London quotes shares in them.
    """
    left = _sentence_before(text, start, _SPAN)
    right = text[end : end + _SPAN // 2]
    stop = _SENTENCE.search(right)
    right = right[: stop.start()] if stop else right
    if _NOT_SHARE.search(left[-50:]) or _NOT_SHARE.match(right.lstrip()):
        return False
    if in_pence or _SHARE.search(left) or _SHARE.search(right):
        return True
    return bool(_PRONOUN.search(left)) and bool(_SHARE.search(text[max(0, start - 2 * _SPAN) : start]))


def counted_noun(text: str, end: int) -> str | None:
    """Find the noun in the plural that stands right behind a number, adjectives between."""
    found = _PLURAL.match(text, end)
    if not found:
        return None
    for word in found.groups():
        if word is None or word.lower() in _STOP:
            return None
        lower = word.lower()
        if word[-2:-1].isdigit():
            return None
        if lower in _IRREGULAR or (len(word) > _SHORT and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "’s", "'s"))):
            return lower
    return None


_BARE_KINDS: tuple[tuple[Kind, str | None, re.Pattern[str]], ...] = (
    (
        "multiple",
        "x",
        re.compile(r"(?:\bP/E\b|price[- ]to[- ]earnings|price[- ]earnings|earnings multiple|\bKGV\b|EV/EBITDA|P/B\b)", re.IGNORECASE),
    ),
    ("other", "index points", re.compile(r"\b(?:RSI|PMI)\b|\bindex\b.{0,20}\b(?:at|to|of)\b", re.IGNORECASE)),
    ("other", None, re.compile(r"\bp ?[=<] ?$")),
    ("ratio", None, re.compile(r"\b(?:ratio|odds|beta|coverage|CI)\b")),
)
_PART_OF = re.compile(rf"{GAP}of{GAP}(?:an?|each|every|one){GAP}")
_COMPARED = re.compile(
    r"\b(?:from|against|versus|vs\.?|than|compared (?:with|to)|average|industry|beat|beating|missed|missing|topped|topping|"
    r"expected|forecast|it was)\b[^.!?\n]{0,30}$|\b(?:quota|draw|target) of[ \u00a0]$",
    re.IGNORECASE,
)
_NEAR = 60
_CARRY = 120


def kind_of_bare(text: str, start: int, end: int, *, whole: bool, previous: Quantity | None) -> tuple[Kind, str | None]:
    """
    Tell what a number measures that no currency or unit stands with.

    The words around it say so, or it is compared with the quantity before it in the sentence and shares its measure.
    """
    noun = counted_noun(text, end)
    if noun and whole:
        return "count", noun
    left = _sentence_before(text, start, _NEAR)
    for kind, unit, pattern in _BARE_KINDS:
        if pattern.search(left):
            return kind, unit
    if _PART_OF.match(text, end):
        return "ratio", None
    if previous and _carries(text, previous, start, whole=whole):
        return previous.kind, previous.unit
    return ("count", noun) if whole else ("other", None)


def shares_currency(text: str, previous: Quantity, start: int, end: int) -> bool:
    """Tell whether a scaled number is compared with the money before it in the sentence ("€4m, down from 5 million")."""
    if previous.kind != "money" or previous.unit or start - previous.end > _CARRY or counted_noun(text, end):
        return False
    between = text[previous.end : start]
    return not _SENTENCE.search(between) and bool(_COMPARED.search(between))


def _carries(text: str, previous: Quantity, start: int, *, whole: bool) -> bool:
    if previous.kind not in {"other", "multiple", "ratio", "percent", "count"} or start - previous.end > _CARRY:
        return False
    if (previous.kind in {"percent", "ratio"} and whole) or (previous.kind == "count" and not whole):
        return False
    between = text[previous.end : start]
    return not _SENTENCE.search(between) and bool(_COMPARED.search(between))


def _sentence_before(text: str, position: int, reach: int) -> str:
    """Return what stands before a position in its sentence, at most ``reach`` characters."""
    left = text[max(0, position - reach) : position]
    breaks = [found.end() for found in _SENTENCE.finditer(left)]
    return left[breaks[-1] :] if breaks else left
