"""What the words beside an amount say of how exact it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.text.lexicon import GAP, lazy

if TYPE_CHECKING:
    from summarizer.quantities.types import Qualifier

_HEDGES: dict[Qualifier, str] = {
    "at_least": (
        "at least, no less than, not less than, no fewer than, a minimum of, minimum of, mindestens, wenigstens, nicht weniger als, au "
        "moins, pas moins de, al menos, por lo menos, no menos de, almeno, non meno di, ao menos, pelo menos, não menos de, minimaal, "
        "minstens, ten minste, tenminste, niet minder dan, minst, mindst, åtminstone, inte mindre än, ikke mindre end, ikke mindre enn"
    ),
    "up_to": (
        "up to, as much as, as many as, as high as, as far as, no more than, not more than, at most, a maximum of, to a maximum of, "
        "maximum of, bis zu, höchstens, maximal, nicht mehr als, jusqu'à, jusqu’à, au plus, pas plus de, hasta un máximo de, como máximo, "
        "no más de, fino a, al massimo, non più di, até, no máximo, não mais de, hoogstens, maximaal, niet meer dan, "
        "tot wel, högst, maximalt, upp till, inte mer än, højst, op til, ikke mere end, opptil, høyst, ikke mer enn"
    ),
    "approx": (
        "about, around, some, roughly, approximately, nearly, almost, close to, circa, ca., c., approx., approx, an estimated, "
        "estimated, perhaps, something like, in the region of, in the order of, virtually, hovering around, close on, near, toward, "
        "towards, rund, etwa, ungefähr, knapp, fast, zirka, nahezu, beinahe, gut, environ, près de, presque, autour de, quelque, cerca "
        "de, casi, alrededor de, aproximadamente, unos, unas, en torno a, quasi, all'incirca, intorno a, quase, aproximadamente, uns, "
        "umas, por volta de, bijna, zowat, ongeveer, zo'n, zo’n, omkring, ungefär, cirka, nästan, runt, næsten, knap, nesten, rundt"
    ),
    "over": (
        "more than, over, above, exceed, exceeds, exceeded, exceeding, surpass, surpasses, surpassed, surpassing, topped, tops, topping, "
        "in excess of, upwards of, greater than, higher than, north of, past, pass, passes, passed, just over, mehr als, über, plus de, "
        "más de, algo más de, più di, oltre, mais de, acima de, superior a, meer dan, ruim, boven de, mer än, "
        "drygt, över, mere end, godt, mer enn, drøyt"
    ),
    "under": (
        "less than, under, below, fewer than, lower than, just short of, just shy of, shy of, just under, weniger als, unter, moins de, "
        "menos de, meno di, abaixo de, minder dan, onder de, mindre än, mindre end, mindre enn"
    ),
}
"""Phrases that stand before an amount, parted by commas."""
HEDGE_WORDS = frozenset(word for phrases in _HEDGES.values() for word in phrases.replace(",", "").split())
"""The words of those phrases."""
_TIMES = (["twice"], ["thrice"], ["times"], ["half"], ["double"], ["treble"], ["triple"], ["third"], ["quarter"])
_ARTICLES = frozenset("the das den die les los las dei dem der het un una".split())
_WITH_ARTICLE = dict.fromkeys("del du des do da dos das d' d’".split(), "de") | dict.fromkeys("dei della delle degli dello".split(), "di")
"""Prepositions that an article has grown onto, or that have lost their vowel, by what they are."""
_LONGER_ARTICLES = ("the equivalent of", "a net", "a total of")
_BY_LAST_WORD: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
for _name, _phrases in _HEDGES.items():
    for _phrase in _phrases.split(", "):
        _words = tuple(_phrase.split())
        _BY_LAST_WORD.setdefault(_words[-1], []).append((_words, _name))
for _entries in _BY_LAST_WORD.values():
    _entries.sort(key=lambda entry: -len(entry[0]))
_OPENED = '(“"«„['
_MAY_CLOSE = _BY_LAST_WORD.keys() | _ARTICLES | _WITH_ARTICLE.keys() | {phrase.split()[-1] for phrase in _LONGER_ARTICLES}
"""The last words before an amount that has a hedge: most amounts have none."""
_GLUED: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    ("at_least", lazy("(?:至少|不低于|不少于|不低於|少なくとも)$")),
    ("up_to", lazy("(?:至多|最多|不超过|不超過|最高|最大)$")),
    ("approx", re.compile("(?:[约約]为?|接?近|大[约約]|[~≈])$")),
    ("over", lazy("(?:超过|超過|逾|超|高于|高於|突破)$")),
    ("under", re.compile("(?:不到|低于|低於|不足)$")),
)
_APOSTROPHES = frozenset("'’")
_HAN = "\u3000"
_AFTER: dict[Qualifier, re.Pattern[str]] = {
    "approx": re.compile(rf"{GAP}or{GAP}so\b|左右|上下|前[後后]|程度|ほど|近く"),
    "at_least": re.compile(
        rf"{GAP}(?:or{GAP}(?:more|higher|above)|oder{GAP}mehr|ou{GAP}(?:plus|mais)|o{GAP}(?:más|più))\b(?!{GAP}(?:than|als))|以上"
    ),
    "up_to": re.compile(
        rf"{GAP}(?:or{GAP}(?:less|fewer|lower|below)|oder{GAP}weniger|ou{GAP}(?:moins|menos)|o{GAP}(?:menos|meno))\b(?!{GAP}(?:than|als))|"
        "以[下内內]"
    ),
    "over": re.compile(r"\+(?![0-9])|-plus\b|多(?!种|样)|[超強](?!え)"),
    "under": re.compile(r"未[満满]|弱"),
}
_INSIDE = re.compile("[余多餘]")
_WINDOW = 40
_DENIALS = frozenset("not never cannot without nor".split())
_DENIED: dict[Qualifier, Qualifier] = {"over": "up_to", "under": "at_least"}
"""What a bound is that is denied ("will not exceed")."""
_BEFORE_BOUND = frozenset(
    "to be been have has even ever yet expected likely forecast seen set allowed permitted go gone going rise risen rising climb climbed "
    "grow grown get fall fallen falling drop dropped dip dipped sink sunk slip slipped come".split()
)
"""What may stand between a denial and its bound ("is not expected to fall below")."""
_TIME_BEFORE = frozenset({"over", "past", "about"})
_NO_HEDGE = re.compile(
    r"(?:%|percent|cent|[0-9]x|times|points|bps?)[ \u00a0](?:more|less|fewer|higher|lower|above|below|over|"
    r"under)(?:[ \u00a0]than)?(?:[ \u00a0]the)?[ \u00a0]$"
    r"|\b(?:go|goes|went|gone|rose|rise|rises|moved|climbed|raised|lifted)[ \u00a0]up[ \u00a0]to[ \u00a0]$"
    r"|\b(?:guid|steer|point|nudg|direct)(?:e|es|ed|s|ing)[ \u00a0](?:\w+[ \u00a0]){0,3}towards?[ \u00a0]$"
    r"|\b(?:above|below|under|exceed(?:s|ed|ing)?|(?:more|less|fewer|higher|lower)[ \u00a0]than)[ \u00a0]the[ \u00a0]$",
    re.IGNORECASE,
)


def qualifier_of(text: str, start: int, end: int, *, lasting: bool) -> Qualifier | None:
    """
    Read what stands beside an amount on how exact it is ("about", "more than", "bis zu", "au moins", "逾", "以上", "or so").

    Source of “hedges”: the Reuters Handbook on approximations; the Economist style guide; GB/T 15835-2011, 5.1.4 (约, 余, 多, 左右).

    Args:
        text: Folded text.
        start: Where the amount begins.
        end: Where it ends.
        lasting: It is a time, of which "over" says how long and not that it is more.
    """
    for name, pattern in _AFTER.items():
        if pattern.match(text, end):
            return name
    return _before(text, start, lasting=lasting) or ("over" if _INSIDE.search(text, start, end) else None)


def _before(text: str, start: int, *, lasting: bool) -> Qualifier | None:
    before = text[start - 1 : start]
    if not before or before not in " \u00a0":
        if before in "~≈" or before > _HAN:
            return next((name for name, pattern in _GLUED if pattern.search(text, max(0, start - 4), start)), None)
        if before not in _APOSTROPHES or text[start - 2 : start - 1] not in {"d", "D"}:
            return None
    window = text[max(0, start - _WINDOW) : start]
    words = _leading(window)
    if not words or words[-1] not in _BY_LAST_WORD:
        return None
    if _NO_HEDGE.search(window) or (lasting and words[-1] in _TIME_BEFORE):
        return None
    for phrase, name in _BY_LAST_WORD[words[-1]]:
        if tuple(words[-len(phrase) :]) == phrase:
            leading = words[: -len(phrase)]
            compares = phrase[0] == "as" and leading[-1:] in _TIMES  # "twice as many as the 22"
            return None if compares else _denied(name, leading)
    return None


def _leading(window: str) -> list[str]:
    """Return the words before an amount in lower case, without its article; none where the last of them ends no hedge."""
    words = window.lower().split()
    if not words or words[-1].lstrip(_OPENED) not in _MAY_CLOSE:
        return []
    words = [word.lstrip(_OPENED) for word in words]
    for article in _LONGER_ARTICLES:
        if words[-len(article.split()) :] == article.split():
            del words[-len(article.split()) :]
    if words and words[-1] in _ARTICLES:
        words.pop()
    if words and words[-1] in _WITH_ARTICLE:
        words[-1] = _WITH_ARTICLE[words[-1]]
    return words


def _denied(name: Qualifier, leading: list[str]) -> Qualifier:
    """Turn a bound round where the words that lead up to it deny it ("the bill would not exceed")."""
    led = next((word for word in reversed(leading) if word not in _BEFORE_BOUND), "")
    denied = led in _DENIALS or led.endswith(("n't", "n’t"))
    return _DENIED.get(name, name) if denied else name
