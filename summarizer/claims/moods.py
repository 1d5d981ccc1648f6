"""How sure a sentence is: finds what it tells as done, where the passage only tells of a wish, a plan, talks or a condition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.claims.alignment import paired_key
from summarizer.claims.words import stem
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.claims.statement import Statement, Token

_DONE: Final = lazy(
    r"\b(?:has|have|had|was|were|is|are)\s(?:(?:now|just|also|already|since|all|both|\w{2,12}ly)\s){0,2}(?:been\s)?(?P<verb>[a-z]{3,14})\b"
    r"|\b(?:ha|han|hat|haben|a|ont|sind|wurden?)\s(?P<abroad>[a-zäöüé]{2,14}(?:ad[oa]|id[oa]|[aiu]to|é)|[a-zäöü]{0,5}ge[a-zäöü]{2,14}(?:en|t))\b"
    r"|\b(?P<past>rose|fell|grew|shrank|sank|slid|jumped|dropped|climbed|gained|lost|increased|decreased|declined)\b"
)
_PARTICIPLE: Final = re.compile(
    r"(?<!\w)(?:\w{1,16}(?:ed|wn|en|ung)|cut|put|set|let|hit|won|lost|sold|built|bought|brought|caught|made|paid|laid|met|kept|left|held|sent|spent|"
    r"struck|shut|come|gone|begun|run|become|found|led|quit)\Z"
)
"""English participles, and the irregular ones of business."""
_RESERVED: Final = lazy(
    r"\b(?:plan|expect|anticipat|forecast|estimat|project(?:ed|s|ions?)\b|predict|guid(?:ed|ance)|outlook|target|aim|see?k|sought|want|hope|propos|offer|bid\b|bids\b|"
    r"could\b|would\b|should\b|might\b|(?-i:may)\b|if\b|unless\b|possib|potential|likely|set\sto\b|due\b|to\sbe\b|put\sat\b|put\sthe\b|seen\b|sees?\b|pegged|pencil|consider|weigh|"
    r"review|examin|prob(?:e|ing)|talks\b|negotiat|mull|explor|threat|warn|risk|fear|chance|prospect|intend|promis|pledg|vow|commit|suggest|alleg|accus|"
    r"report(?:ed|edly|s)\b|rumou?r|will\b|shall\b|(?:is|are|was|were|yet)\sto\b|ask|demand|schedul|earmark|nam(?:ed|ing)\b|"
    r"believ|think|thought|view|assum|impl(?:y|ies|ied)|meant|need|able\sto\b|allow|option|right\sto\b|goal|budget|price[ds]?\sin\b|bet\b|bets\b|call)",
    re.IGNORECASE,
)
"""Words of a sentence that itself says no more than what may come, or who says so."""
_AHEAD: Final = lazy(
    r"\b(?:(?:want|plan|hope|aim|intend|expect|seek|propos|threaten|prepar|tr)(?:s|es|ed|ies|ned|ning|ing|e|y|ying)?\s(?:\w{1,20}\s){0,7}?to\s(?=[a-z])|"
    r"(?:is|are|was|were)\s(?:\w+ly\s|still\s|now\s)?(?:(?:looking|thinking)\s(?:again\s)?(?:at|about|of)|weighing|considering|reviewing|exploring|mulling|discussing|negotiating|seeking|studying|examining)\b|"
    r"(?:is|are|was|were)\s(?:minded|inclined|poised|tempted|keen|eager|likely|unlikely|reluctant|due|set)\sto\s|"
    r"in\s(?:\w+\s)?(?:talks|negotiations|discussions)\b)",
    re.IGNORECASE,
)
"""Leads up to what is not done yet, to the end of its clause."""
_OPEN: Final = lazy(
    r"\b(?:(?-i:may)|might|could|would|if|wenn|si\s(?:el|los|las|les?|un[ea]?)|should\sit|on\sthe\stable|propose[ds]|planned|hinges?\son|subject\sto|conditional\son|should\s(?:it|they|he|she)|soll(?:en)?|könnten?|dürften?|wollen)\b",
    re.IGNORECASE,
)
"""Says of its whole clause that it is not done yet."""
_CLAUSE: Final = re.compile(
    r";\s|,\s(?:and|but|while|whereas|because|as|which|who|where)\s|"
    r"\s(?:and|but)\s(?=(?:has|have|had|is|are|was|were)\s)|\b(?:because|although|but)\s"
)


def done_already(claim: Statement, source: Statement, pairs: Mapping[int, int]) -> str | None:
    """
    Find the verb by which a sentence tells as done what the passage tells as something that may come.

    The sentence has no word of reserve; the passage does not have the verb outside of such a clause; and what of the sentence stands
    in the passage behind the verb, or around it, stands within one.
    """
    if _RESERVED.search(claim.text):
        return None
    verbs = [found for found in _DONE.finditer(claim.text) if not found["verb"] or _PARTICIPLE.match(found["verb"])]
    open_parts = list(_open_parts(source.text)) if verbs else []
    if not open_parts:
        return None
    places = {paired_key(token, None): token.start for token in source.tokens if token.tells and token.kind != "time"}
    within = {key for key, at in places.items() if any(start <= at < end for start, end in open_parts)}
    for found in verbs:
        verb = stem(found[found.lastgroup or 0])
        if verb in places.keys() - within:
            continue
        own = {paired_key(token, pairs) for token in _of_clause(claim, found) if token.key != verb} & places.keys()
        if own and own <= within:
            return found.group()
    return None


def _open_parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text tells of what may come."""
    ends = [0, *(found.end() for found in _CLAUSE.finditer(text)), len(text)]
    for found in _AHEAD.finditer(text):
        yield found.start(), next(end for end in ends if end >= found.end())
    for found in _OPEN.finditer(text):
        yield max(end for end in ends if end <= found.start()), next(end for end in ends if end >= found.end())


def _of_clause(claim: Statement, found: re.Match[str]) -> Iterator[Token]:
    """Yield what tells something behind a verb, to the end of the sentence; names before it do not count, they may do many things."""
    passive = "been " in found.group() or found.group().startswith(("was ", "were ", "is ", "are "))
    for token in claim.tokens:
        if token.tells and token.kind != "time" and (token.start >= found.end() or (passive and token.kind != "name")):
            yield token
