"""
Proofs 2 and 3 on prose: its numbers, dates and names stand in what it cites.

``{7}`` becomes quantity 7 in the source's own words, ``{a12}`` the whole line. A number that was typed all the same must equal exactly one
value of the cited lines, and is then rendered from there too. At last the finished text is read back: each quantity in it must still be the
one that was meant, so no word beside it can make another of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.ground.active import prove_inert
from summarizer.ground.added import prove_moves, prove_nothing_added, prove_offices, prove_speaker, prove_still_to_come
from summarizer.ground.dates import prove_unmoved, proved_dates
from summarizer.ground.filling import POINTER, STAND_IN, designated, fill, read_back, stand_ins
from summarizer.ground.grave import denying_in
from summarizer.ground.metrics import class_of
from summarizer.ground.pointers import with_next
from summarizer.ground.quoted import misquotes, prove_quotations, prove_quoting
from summarizer.ground.reasons import Unproven
from summarizer.ground.typed import prove_no_other_number, retyped
from summarizer.ground.values import value_of
from summarizer.ground.wording import STATED
from summarizer.models.pointers import MAX_PROSE
from summarizer.text.characters import visible
from summarizer.text.clauses import MARK
from summarizer.text.lexicon import lazy
from summarizer.text.measures import concepts_of, terms_of, topics_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.documents import Line, Marked
    from summarizer.ground.around import Around
    from summarizer.ground.filling import Filled
    from summarizer.ground.scope import Scope

_ANY = re.compile(r"\{q?\d{1,7}\}")
# Beside a pointer stand spaces and punctuation, and the letters of scripts without spaces: anything else would be read as part of the
# number, and so would a word of scale or sign.
_CJK = "\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af"
_FREE = lazy(
    rf"(?:\A|(?<=[\s(\"'“„‘«\[—/:，。；：（、{_CJK}]))\{{q?\d{{1,7}}\}}(?=\Z|[\s)\"'”’»,.;:!?/\]–—，。；：！？）、{_CJK}-])(?![万亿億兆千百十])"
)
_SCALED = lazy(
    r"\}\s?(?:crores?|lakhs?|thousand|million|billion|trillion|hundred|dozen|[kmb]n?|tn|mio|mrd|points?(?!\s(?:to|at|out|towards?)\b)|cents?|pence|tausend|millionen|milliarden"
    r"|percentage points?|pp|basis points?|bps)\b"
    r"|\b(?:minus|negative)\s\{",
    re.IGNORECASE,
)
# A rate behind a pointer makes another quantity of it; "a year earlier" is none.
_RATED = lazy(
    r"\}\s(?:an?|per|each|every)\s(?P<unit>second|minute|hour|day|night|week|fortnight|month|quarter|year)\b(?!\s(?:ago|earlier|before|later|after|prior|from|to)\b)",
    re.IGNORECASE,
)
_RATE = {"day": "dai", "year": "annu"}
# A sign of a bound that a source has not.
_BOUNDED = lazy(r"[<>≤≥≦≧]\s?[^\w\s]{0,2}[\d{]")
_COMPOUND = re.compile(r"\w{1,40}(?:-\w{1,40})+")
"""Says of what kind something is ("a cash-and-share offer"), and not what is measured; what follows a number is often its base."""
_SUBORDINATE = re.compile(r"\b(?:after|although|as|because|before|but|despite|if|since|though|when|where|while)\b", re.IGNORECASE)
_ENTRY = re.compile(r"\s{0,20}(?:[-–—•*·▪►]\s|[^\s.,;:]{1,24}:\s)")
"""Begins an entry of a list."""
_SAID = re.compile(r"[^\W_]")
_ENDED = re.compile(r"[.!?…:;,。！？：；，][\"'”’»」』)）\]]*\Z")
_HAN = re.compile(r"[\u3040-\u9fff]\Z")
_BLANKS = re.compile(r"[ \t-\r]+")


def prove(prose: str, cited: Sequence[Line], marked: Marked, scope: Scope, *, share: float = STATED) -> str:
    """
    Render prose from the source, proved against the cited lines.

    Args:
        prose: What a model wrote.
        cited: The lines that it rests on.
        marked: The sources.
        scope: What may be named, and in which words.
        share: How much of its words has to be known.

    Raises:
        Unproven: A number, date or name is not in what is cited, a pointer resolves to nothing, or it is not plain text.
    """
    if not _SAID.search(prose):
        raise Unproven("empty")
    if len(prose) > MAX_PROSE:
        raise Unproven("too_long")
    if (alone := POINTER.fullmatch(prose.strip())) and alone["line"]:
        return fill(alone, cited, marked).words
    prove_quoting(visible(prose))
    prove_inert(prose, [scope.told(name) for name in {line.document for line in cited}])
    named = len(_ANY.findall(prose))
    if (not {"{", "}"}.isdisjoint(prose) and _SCALED.search(prose)) or (named and len(_FREE.findall(prose)) < named):
        raise Unproven("number_in_text_not_in_span")
    _prove_no_rate(prose, [marked.text(line) for line in cited])
    literal, filled = stand_ins(designated(_BLANKS.sub(" ", prose).strip(), cited, marked), cited, marked)
    try:
        denying = denying_in(literal, map(marked.text, cited if share == STATED else with_next(cited, marked)))
        scope.wording.prove(literal, cited, share, denying=denying)
    except Unproven as failure:
        misquoted = failure.code == "claim_not_grounded" and misquotes(prose, [visible(marked.text(line)) for line in cited])
        raise (Unproven("quote_not_in_span") if misquoted else failure) from None
    literal, filled = retyped(literal, filled, cited, marked)
    undated = proved_dates(literal, cited, scope.holds)
    prove_no_other_number(undated, cited, marked)
    if scope.names.unknown(undated, {line.document for line in cited}):
        raise Unproven("entity_not_in_span")
    if share == STATED:
        _prove_near(undated, filled, cited, marked, scope)
    rendered, quoted = prove_quotations(read_back(literal, filled), [visible(marked.text(line)) for line in cited])
    if share == STATED and scope.wording.are_english(cited):
        _prove_told(prose, rendered, cited, marked, scope)
        prove_unmoved(literal, [(line, marked.text(line)) for line in cited], scope.times_in, scope.holds)
    if quoted and not scope.speaks(undated, [cited[place] for place in quoted]):
        raise Unproven("quote_not_in_span")
    return rendered


def _prove_told(prose: str, rendered: str, cited: Sequence[Line], marked: Marked, scope: Scope) -> None:
    """Find nothing added by a small word, no amount told as another step of its change, and nothing put into another mouth."""
    texts = [visible(marked.text(line)) for line in cited]
    if any(rendered in text for text in texts):
        return
    prove_nothing_added(prose, texts, [marked.document[name].title or "" for name in {line.document for line in cited}])
    lines = [scope.statement(line) for line in cited]
    prove_moves(rendered, lines)
    prove_still_to_come(rendered, lines)
    prove_offices(prose, "\n".join(map(scope.told, {line.document for line in cited})))
    prove_speaker(prose, [(text, scope.paragraph(line)) for text, line in zip(texts, cited, strict=True)], scope.subject)


def _prove_near(undated: str, filled: Sequence[Filled], cited: Sequence[Line], marked: Marked, scope: Scope) -> None:
    """Find each name near the numbers that are told with it in a clause."""
    at = 0
    for clause in MARK.split(undated):
        end = at + clause.count(STAND_IN)
        told = {value_of(one.quantity) for one in filled[at:end] if one.quantity}
        at = end
        lines = [line for line in cited if told and any(value_of(each.quantity) in told for each in marked.mentions_in[line.id])]
        if len(told) == 1:
            _prove_measure(clause, next(iter(told)), cited, marked, scope)
        if lines and scope.names.unknown_near(clause, f"{scope.around(lines)} {_of_entries(lines, cited, marked, scope)}"):
            raise Unproven("entity_not_in_span")


def _prove_measure(clause: str, value: tuple[object, ...], cited: Sequence[Line], marked: Marked, scope: Scope) -> None:
    """Refute the measure of the one number of a clause: the cited lines give it another measure, and this one to another number."""
    part = next(_COMPOUND.sub(" ", part) for part in _SUBORDINATE.split(clause) if STAND_IN in part)
    before, named = (topics_of(concepts_of(terms_of(text))) for text in (part.partition(STAND_IN)[0], part))
    around = [scope.surroundings(line.document).around[each.id] for line in cited for each in marked.mentions_in[line.id]]
    own = [one for one in around if value_of(one.mention.quantity) == value]
    if not before or not own or not all(_tells_other(named, one) for one in own):
        return
    kinds = {class_of(one.mention.quantity) for one in own}
    rows = {one.mention.line for one in own}
    rivals = (one for one in around if one not in own and (class_of(one.mention.quantity) in kinds or one.mention.line not in rows))
    if any(named <= concepts_of(one.own) for one in rivals):
        raise Unproven("figure_fits_other_quantity")


def _tells_other(named: frozenset[str], one: Around) -> bool:
    """Whether the words around a quantity name a measure, and its line none of these."""
    told = topics_of(concepts_of(one.own | one.inherited))
    return bool(told) and not named & (told | concepts_of(one.line))


def _of_entries(lines: Sequence[Line], cited: Sequence[Line], marked: Marked, scope: Scope) -> str:
    """Put together the cited lines of a document that may tell what an entry of a list is of, which names nobody; else nothing."""
    if not all(_ENTRY.match(marked.text(line)) and not scope.surroundings(line.document).names.get(line.id) for line in lines):
        return ""
    own = {line.document for line in lines}
    return " ".join(marked.text(line) for line in cited if line.document in own)


def _prove_no_rate(prose: str, texts: Sequence[str]) -> None:
    """Find each rate that is told of a quantity, and each sign of a bound, in a cited line."""
    words = " ".join(texts).casefold()
    for found in _RATED.finditer(prose):
        unit = found["unit"].casefold()
        if not re.search(
            rf"\b(?:an?|per|each|every)[\s-]{unit}\b|\b{unit}ly\b|\b{_RATE.get(unit, unit)}\w{{0,6}}|/{unit[0]}|p\.?a\b", words
        ):
            raise Unproven("unit_mismatch")
    if any(found.group()[0] not in words for found in _BOUNDED.finditer(prose)):
        raise Unproven("number_in_text_not_in_span")


def unpointed(prose: str, marked: Marked) -> str:
    """Show the lines that prose points at in their own words, and leave out its quantities: for what is withheld."""

    def words(found: re.Match[str]) -> str:
        line = marked.line.get(found["line"] or "")
        return marked.text(line) if line else "▒"

    return POINTER.sub(words, prose)


def ended(text: str) -> str:
    """End a sentence with a full stop, if it has no mark of its own; in Chinese and Japanese with theirs."""
    if not text or _ENDED.search(text):
        return text
    return f"{text}。" if _HAN.search(text) else f"{text}."


def sentence(text: str) -> str:
    """Begin a text as a sentence, unless its first word has a capital of its own."""
    return text if _is_brand(text) else text[:1].upper() + text[1:]


def _is_brand(text: str) -> bool:
    """Whether the first word has a capital inside ("iPhone"), so that its first letter is meant to be small."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    return first[1:] != first[1:].lower()
