"""
Proof 6: prose is text and nothing else, in characters that are seen as what they are, and tells nobody what to do.

A renderer escapes whatever it is given. What is withheld here is what some reader's own program could act on all the same (an address
that a terminal or a mail makes a link of, marks of a markup language, a handle), and what speaks to somebody instead of telling what a
source says.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from summarizer.ground.reasons import Unproven
from summarizer.text.characters import visible
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# What a renderer or a reader's client could take for more than text, whoever wrote it.
_ACTIVE = re.compile(
    r"<\s?[a-zA-Z/!?]|\w{2,20}://|(?<!\w)//\w|\bwww\.|\]\s?\(|!\[|\[[^\]\n]{0,80}\]:|\b(?:javascript|vbscript|mailto):|\bdata:\w+/|"
    r"\b\w+\s(?:[(\[]\s?)?dot(?:\s?[)\]])?\s(?:com|org|net|info|io|co|biz|app|ru|cn)\b|\S@[^\s@]+\.\w|&(?:#\w{1,8}|[a-z]{2,8});|[✓✔\ufffc\ufffd]|"
    r"`|\*\*|~~|(?<!\w)__|\A\s?(?:#{1,6}\s|[-*+]\s|[>|=])|\]\s?\[|\[[ xX]?\]|\bhxxps?\b|[\[({]\s?\.\s?[\])}]|"
    r"\s(?:punkt|punto|ponto)\s(?:com|org|net|info|io|eu|de|fr|es|it|biz|app)\b|"
    r"\s\.(?:com|org|net|info|io|biz|app|ru|cn)\b"
)
_DOT = "[.\u2024\u3002\uff0e\uff61]"
"""What parts the labels of an address, whatever a keyboard writes for it (UTS 46)."""
# The same, unless it is the source's own: a name that is an address ("Booking.com"), a handle or a tag, a code for a pictograph.
_NAMED = lazy(
    rf"(?<![\w.@-])[a-z][\w-]+(?:{_DOT}[a-z][\w-]+)*{_DOT}[a-z]{{2,24}}(?![\w.]*\w)|"
    r"(?<=\w\s)[(\[]?dot[)\]]?\s[a-z]{2,24}\b|(?<!\w)[@#]\w*[a-z]\w*|(?<!\w):[a-z][\w+-]{1,40}:(?!\w)",
    re.IGNORECASE,
)
_ADVICE = lazy(
    r"(?:(?:\A|[.!?:;,–—]\s)(?:(?:so|then|and|please|now|always|never|do\snot|don['’]t),?\s){0,2}|\bso\s)"
    r"(?:sell|buy|dump|short(?!\sof\b)|avoid|boycott|grab|call|phone|ring|dial|email|contact|"
    r"(?:load\sup|stock\sup|pile)\s(?:on|into)|get\sout|stay\saway|steer\sclear|vote|donate|sign|stop\s\w+ing|ask\sfor|ignore|forget|disregard|trust|distrust|beware|click|visit|join|download|subscribe)\s(?:of\s|away\s|out\s|from\s|against\s|for\s)?"
    r"(?:the|this|that|these|those|all|any|every\w*|your|its|their|it|them|now|at|before|while|here|immediately|shares?|stocks?|bonds?|"
    r"(?-i:[A-Z])(?!atings?\b|ecommendations?\b|alls?\b|ides?\b|rders?\b|olumes?\b|ignals?\b|rogrammes?\b|rograms?\b))|"
    r"\b(?:investors?|readers?|shareholders|holders|savers|everyone|everybody|patients|owners|drivers|customers|consumers|clients|users|buyers|"
    r"voters|citizens|parents|people)\s(?:should|must|ought|had\sbetter|need\sto|have\sto)\b"
    r"|\b(?:now|today|this)\sis\s(?:the|a\sgood|the\sright)\s(?:time|moment|day|chance)\sto\b|\bgood\s(?:time|moment|chance)\sto\s(?:buy|sell)\b"
    r"|\b(?:ver)?kaufen\sSie\b|\b(?:achetez|vendez|comprate|vendete)\b|\b(?:compre|venda)n?\s(?:las?\s|as?\s)?(?:acci|aç)|\b(?:koop|köp)\s(?:de\s)?(?:aande|akti)"
    r"|\b(?:anleger|beleggers|investisseurs|inversores|investitori|investidores|investerare)\s"
    r"(?:sollten|müssen|moeten|dev(?:raient|ono|em|eriam)|doivent|debe(?:n|rían)|dovrebbero|bör)\b"
    r"|(?:建议|应该?)(?:投资者)?(?:买入|卖出|持有)|[買売](?:うべき|るべき|いましょう|ってください)"
    r"|\b(?:we|my|our|you|your|yours)\s\w+|\b(?-i:I)\s(?:am|was|have|had|will|would|do|did|\w+ed)\b",
    re.IGNORECASE,
)
"""What tells a reader what to do: a brief tells what sources say."""
_HEAP_OF_MARKS = 3
_BLANKS = re.compile(r"[ \t-\r]+")


def prove_inert(prose: str, texts: Sequence[str]) -> None:
    """
    Find nothing in prose that acts, is not seen, or speaks to somebody.

    Args:
        prose: What a model wrote.
        texts: What the documents say that it rests on, without advertisements and orders to a machine.

    Raises:
        Unproven: It does.
    """
    if _ACTIVE.search(prose) or not _is_plain(prose) or any(not _holds(texts, found.group()) for found in _NAMED.finditer(prose)):
        raise Unproven("active_content")
    told = (found.group().strip(" .!?:;,–—") for found in _ADVICE.finditer(prose))
    if any(not _holds(texts, each) for each in told):
        raise Unproven("claim_not_grounded")


def _holds(texts: Iterable[str], words: str) -> bool:
    return any(words.casefold() in text.casefold() for text in texts)


def _is_plain(prose: str) -> bool:
    """Whether every character can be seen as what it is: no control, no format character, no mark on a digit, no heap of marks."""
    marks, base = 0, ""
    for character in prose:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if not marks:
            base = character
        elif marks >= _HEAP_OF_MARKS or base.isdigit():
            return False
    return visible(prose) == _BLANKS.sub(" ", prose).strip()
