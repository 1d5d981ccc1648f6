"""How sure a sentence is: finds what it tells as done, where the passage only tells of a wish, a plan, talks or a condition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.claims.alignment import paired_key
from summarizer.claims.held import Held
from summarizer.claims.twists import part_of
from summarizer.text.lexicon import lazy
from summarizer.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.claims.statement import Statement, Token

_OBJECT: Final = (
    r"\s(?:(?:the|an?|its|his|her|their|all|both|by|up|out|off|two|three|four|five|six|seven|eight|nine|ten|half|more|aside)\b|[A-Z\d$€£])"
)
_SAME_FORM: Final = "cut|set|hit|let|put|shut|quit|bid|spread|split"
"""Verbs whose past is written as their infinitive."""
_ARTICLES: Final = r"d(?:ie|as|en|er|e)|het|l[ao]s?|el|un[ao]?s?|ein\w{0,2}|en|os?|as?|sus?|seine?|ihre?|[A-Z\d$€£]"
_DONE: Final = lazy(
    r"\b(?:has|have|had|was|were|is|are)\s(?:(?:now|just|also|already|since|all|both|\w{2,12}ly)\s){0,2}(?:been\s)?(?P<verb>[a-z]{3,14})\b"
    r"|\b(?:hat|haben|sind|wurden?|heeft|is|zijn|har)\s(?:[\w-]{1,20}\s){0,6}?"
    r"(?P<german>[a-zäöü]{0,5}ge[a-zäöü]{2,14}(?:en|t|d)|ver[a-zäöü]{2,14}(?:t|en))\b"
    r"|\b(?:ha|han|a|ont|foi|foram)\s(?:été\s|sido\s|stat[oaie]\s)?"
    r"(?P<romance>[a-zéçñ]{2,14}(?:ad[oa]s?|id[oa]s?|[aiu]t[oaie]|ée?s?|[dnlç]us?))\b"
    r"|\b(?P<past>rose|fell|grew|shrank|sank|slid|lost|sold|bought|built|paid|took|won|made|gave|struck|met|sent|spent|chose|broke|drew|"
    r"withdrew|began)\b"
    rf"|(?<=\w\s)(?<!\b[Tt]he\s)(?<!\b[Aa]n\s)(?<!\ba\s)(?<!\bits\s)(?<!\bto\s)(?P<same>{_SAME_FORM})(?={_OBJECT})"
    rf"|(?<=\w\s)(?<!\b[Tt]he\s)(?<!\b[Aa]n\s)(?<!\ba\s)(?<!\bits\s)(?<!\bto\s)(?P<simple>[a-z]{{2,12}}ed)(?={_OBJECT})"
    rf"|(?<=\w\s)(?P<preterite>[a-zäöüß]{{3,14}}(?:ó|[aei]ron|[oei]u|[aei]ram|ten?|cht|chten|den?))(?=\s(?:{_ARTICLES})\b)"
)
"""
Verbs that tell what is done: behind an auxiliary, in the past before an object, and, of other languages, as their endings say.

In German and Dutch their participle closes a clause.
"""
_PARTICIPLE: Final = re.compile(
    r"(?<!\w)(?:\w{1,16}(?:ed|wn|en|ung)|cut|put|set|let|hit|won|lost|sold|built|bought|brought|caught|made|paid|laid|met|kept|left|held|sent|"
    r"spent|struck|shut|come|gone|begun|run|become|found|led|quit)\Z"
)
"""English participles, and the irregular ones of business."""
_OPEN: Final = lazy(
    r"\b(?:(?-i:may)|might|could|would|if|should\s(?:it|they|he|she)|on\sthe\stable|propose[ds](?!\sby\b)|planned|hinges?\son|subject\sto|pending|"
    r"once\s(?:the|it|they)|conditional\son|yet\sto|"
    r"sue[sd]|suing|charged|charges|accus\w+|alleg\w+|(?:law)?suits?|investigat\w+|[ei]nquir\w+|prob(?:e|ed|es|ing)|"
    r"wenn|falls|sofern|soll(?:en)?|könnten?|dürften?|wollen|prüf(?:t|en)|ermittel\w+|pourrai(?:t|ent)|enquête|"
    r"envisage(?:nt|ait)?|étudie(?:nt)?|sopesan?|barajan?|valuta(?:no)?|si\s(?:el|los|las|les?|un[ea]?)|podrían?|investiga\w*|potrebbe(?:ro)?|indaga\w*|zou(?:den)?|onderzoek\w*|pode(?:m|ria|riam)?|kan|skulle)\b",
    re.IGNORECASE,
)
"""Says of its whole clause that it is not done yet: it is possible, conditional, proposed, alleged or looked into."""
_RESERVED: Final = lazy(
    r"\b(?:plan(?:s|n\w+)?\b|expect|anticipat|forecast|estimat|project(?:ed|s|ions?)\b|predict|guid(?:ed|ance)|outlook|target|aim|see?k|sought|"
    r"want|hope|propos|offer|bid\b|bids\b|should\b|unless\b|possib|potential|likely|set\sto\b|due\b|to\sbe\b|put\sat\b|put\sthe\b|seen\b|"
    r"sees?\b|pegged|pencil|consider|weigh|review|examin|talks\b|negotiat|mull|explor|threat|warn|risk|fear|chance|prospect|intend|promis|pledg|"
    r"vow|commit|suggest|suppos|claim(?:ed|ing)\b|claims\s(?:th|it)|prosecut|report(?:ed|edly|s)\b|rumou?r|will\b|shall\b|"
    r"(?:is|are|was|were)\sto\b|ask|demand|schedul|earmark|nam(?:ed|ing)\b|believ|think|thought|view|assum|impl(?:y|ies|ied)|meant|need|"
    r"able\sto\b|can\b|announc|must\b|ha(?:s|ve)\sto\b|agree|next\s(?:year|quarter|month|week|season)\b|allow|option|right\sto\b|goal|budget|price[ds]?\sin\b|bet\b|bets\b|call)",
    re.IGNORECASE,
)
"""Further words of a sentence that itself says no more than what may come, or who says so."""
_AHEAD: Final = lazy(
    r"\b(?:(?:want|plan|hope|aim|intend|expect|seek|propos|threaten|prepar|tr)(?:s|es|ed|ies|ned|ning|ing|e|y|ying)?\s(?:\w{1,20}\s){0,7}?"
    r"to\s(?=[a-z])|(?:is|are|was|were)\s(?:\w+ly\s|still\s|now\s)?(?:(?:looking|thinking)\s(?:again\s)?(?:at|about|of)|weighing|considering|"
    r"reviewing|exploring|mulling|discussing|negotiating|seeking|studying|examining)\b|"
    r"(?:agree[sd]?|agreeing|agreement|deal|decid(?:es?|ed)|resolv(?:es?|ed))\s(?:\w{1,20}\s){0,3}?to\s(?=[a-z])|(?:will|shall|must|ha(?:s|ve)\sto)\s(?!have\b|also\shave\b)(?=[a-z])|"
    r"(?:is|are)\sto\s(?=[a-z])|(?:is|are|was|were)\s(?:minded|inclined|poised|tempted|keen|eager|likely|unlikely|reluctant|due|set)\sto\s|"
    r"in\s(?:\w+\s)?(?:talks|negotiations|discussions)\b)",
    re.IGNORECASE,
)
"""Leads up to what is not done yet, to the end of its clause."""
EXPECTED: Final = lazy(
    r"\b(?:expects?|expected|expecting|forecasts?|forecasting|guid\w+|outlook|aims?|targets?|plans|anticipat\w+|projects|predicts?|"
    r"prognose\w{0,4}|erwarte(?:t|n)|rechne(?:t|n)|peil(?:t|en)|prévoi(?:t|ent)|prévision|vise(?:nt)?|prevén?|espera|previsi[oó]n|preved(?:e|ono))\b[^.;]{0,70}\Z",
    re.IGNORECASE,
)
"""What a value is told as, somewhere before it in its clause, that is yet to come."""
STILL_TO_COME: Final = lazy(
    r"\b(?:expect|forecast|guid|aim|target|plan|estimat|project|predict|hope|anticipat|budget|reckon|pencil|look|point|assum|call|promis)|"
    r"\b(?:outlook|seen?|sees|will|would|could|(?-i:may)|might|should|likely|puts?|consensus|range|view|set|due|"
    r"to (?!(?:about|around|almost|an?|between|just|nearly|some|the)\b)[a-z]+)\b|"
    r"\b(?:prognos|erwart|rechne|peil|ziel|soll|dürft|könnt|plan|prévoi|prévis|vise|objecti|prevé|espera|previsi|objetivo|prevede|obiettivo)",
    re.IGNORECASE,
)
_REACHED: Final = lazy(
    r"\b(?:was|were|had|came|stood|rose|fell|grew|sank|made|hit|sold|climbed|jumped|dropped|slipped|reached|averaged|total+ed|reported|posted|"
    r"earned|generated|booked|produced|delivered|recorded|achieved|lag(?:en)?|betrug(?:en)?|stieg(?:en)?|sank(?:en)?|erzielten?|erreichten?|"
    r"verdienten?|belief(?:en)?|(?:a|ont)\s(?:atteint|dégagé|réalisé|progressé|reculé)|alcanzó|ganó|registró|obtuvo)\b",
    re.IGNORECASE,
)
"""Verbs by which a value is told as one that was reached."""
_ANOTHER: Final = lazy(r",\s|\b(?:with|as|after|and|but|when|while|which|mit|nach|und|et|y)\s|\b(?:than|as)[\s-]expected\b", re.IGNORECASE)
"""Between what is expected and a value that is not."""
_GOVERNED: Final = lazy(
    r"\b(?:(?P<sure>will|shall|must)|(?-i:may)|might|could|would|to|whether|if\s\w{1,20})\s(?:\w{2,12}ly\s|also\s|even\s|yet\s)?(?P<verb>[a-z]{2,14})\b",
    re.IGNORECASE,
)
"""What somebody may do, plans to do, or would do."""
_NO_VERB: Final = lazy(
    r"\b(?:to|an?|the|its|his|her|their|of|in|for|with|by|on|from|after|before|no|any|\w{1,20}['’]s?)\s(?:[a-z]{2,14}\s)?\Z"
)
"""What stands before an infinitive, or before a noun that is written as a verb is."""
_VERB_REACH: Final = 40
_AS_INFINITIVE: Final = re.compile(rf"(?:{_SAME_FORM})\Z")
_LED_UP: Final = re.compile(r"\b(?:be|been|being|have|if|once|unless|whether|to|will)\s\Z")
_LED_REACH: Final = 10
_SAID_OF: Final = lazy(
    r"\b(?:alleg\w*|accus\w*|suspect\w*|claim(?:s|ed)?|sue[sd]?|suing|(?:law)?suits?|charge[sd]|investigat\w*|[ei]nquir\w*|prob(?:e|es|ed|ing)|whether)\b",
    re.IGNORECASE,
)
"""In a passage whose past may be what somebody is said to have done."""
_BEFORE: Final = 8
_EXPECTING: Final = 100
_CLAUSE: Final = re.compile(
    r"[;.]\s|"
    r"\s(?:after|against|compared\s(?:with|to)|versus|nach|gegenüber|après|contre|tras|frente\sa)\s(?=[^\w,;.]{0,2}\d)|"
    r",\s(?:and|but|while|whereas|because|as|which|who|where)\s|"
    r"\s(?:and|but)\s(?=(?:has|have|had|is|are|was|were)\s)|\b(?:because|although|but)\s"
)
"""What opens another clause; a value that is compared with is told as it was."""
_RELATIVE: Final = re.compile(r",\s(?:which|who|whose|where|qu[ei]|che|(?:charg|accus|su|propos|plann)ed)\s[^,;.]{1,120},\s(?=[^\W\d_A-Z])")
"""What is told of a name between commas, behind which the one around it goes on."""
_DECIDED = lazy(r"\b(?:will|shall|agreed|decided|confirmed)\b", re.IGNORECASE)
_ABOUT_IT = lazy(
    r",\s(?:(?:in|of|for|from|at|on|by|under|with|to)\s)?(?:which|who|whom|whose|where)\b|,\s(?:in\s)?(?:der|die|das|dem|denen|deren)\s|"
    r",\s(?:qui|dont|où|que|il\scui|la\scui|cuy[oa]s?)\s"
)
"""Begins a clause about something that was named."""
_WILL = lazy(r"\b(?:will|shall|agreed)\b", re.IGNORECASE)
_WEIGHED = lazy(
    r"\b(?:weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|explor(?:es?|ed|ing)|mull(?:s|ed|ing)?|in (?:\w+ )?talks|negotiat\w+|"
    r"might|may(?!\s\d)|could|wants?|wanted|"
    r"(?:right|option|free|able|entitled) to|hop(?:es?|ed|ing) to|thinking (?:of|about)|would|rumou?rs?)\b"
)
_REPORTED_WILL = lazy(
    r"\b(?:said|says|told|announced|added|confirmed|promised|expected)\s(?:[\w’'-]{1,20}\s){1,3}?would(?:\s(?P<verb>\w{2,20}))?\b",
    re.IGNORECASE,
)
"""What somebody said would be done will be, as far as is known."""
_UNSURE = lazy(
    r"\b(?:plan(?:s|ned)?|hop(?:es?|ed|ing)|expect\w*|likely|aims?|intends?|seeks?|possib\w+|potential\w*|if|unless|proposal)\b",
    re.IGNORECASE,
)
_MAY = lazy(r"\b(?:may|might|could)\s(?:\w+ly\s|yet\s|still\s|soon\s){0,2}(?P<verb>[a-z]{4,})\b")
_PONDERED = lazy(
    r"\b(?:consider(?:s|ing)?|weigh(?:s|ing)?|mull(?:s|ing)?|thinking\s(?:of|about))\s(?:whether\s)?(?:to\s)?(?P<verb>[a-z]{4,})\b"
)
_PLANNED = lazy(r"\b(?:plans?|hopes?|wants?|aims?|intends?|seeks?)\sto\s(?P<verb>[a-z]{3,})\b")
_TO_COME = lazy(
    r"\b(?:want|hop|plan|aim|intend|seek|expect|promis|vow|offer|propos|threaten|agree|ask|due|set|is|are|ready|likely|about)(?:e?s|e?d|e|n?ing)?"
    r"\sto\s(?P<verb>[a-z]{3,})\b"
)
_ALLEGED = lazy(r"\b(?:allegedly|whether\s(?:[\w’'-]{1,30}\s){1,6}?)\s?(?P<verb>[a-z]{4,}(?:ed|ing))\b|\ballegedly\s(?P<other>[a-z]{3,})\b")
_REPORTED = lazy(
    r"\b(?:alleg|accus|suspect|claim|report|whether|if|prob|investigat|examin|said|says?|complain|su(?:e|it)|lawsuit|case|people|sources?|"
    r"inquir|enquir|review|question|rumou?r|understood|according|over|(?-i:may)\b|might|could|would)",
    re.IGNORECASE,
)
_HEDGED = lazy(
    r"\b(?:risks?|threat\w*|chance\w*|fears?|danger|prospects?|warn\w*|option|possible|room|to\sbe|forecasts?|sees?|seen|set\sto|due|"
    r"to|can|cannot|not)\b|n['’]t\b"
)
_WANTED = lazy(
    r"\b(?:want|hope|plan(?:n?ed)?|intend|aim|seek|propose|threaten|consider)(?:s|d|ed|ing)?\s(?:to\s)?(?P<verb>[a-z]{3,})\b"
    r"|\b(?:days|weeks|months|today|right|option|chance|offer|free|able|ready)\sto\s(?P<open>[a-z]{3,})\b",
    re.IGNORECASE,
)
_CARRIED_OUT = lazy(r"\b(?:has|have|had|was|were|been)\s(?:\w+ly\s|been\s|already\s)?(?P<verb>[a-z]{3,})\b", re.IGNORECASE)
_FINITE = ("ed", "es", "s")
"""Endings of a verb that says that something is done, or was."""


class Staged(Held):
    """How far a deed is: weighed, decided, done; in the sentence against in the passage."""

    __slots__ = ()

    def decided(self) -> str | None:
        """Find the word by which the sentence tells as certain what the passage, in the clause of the same number or name, only weighs."""
        found = _DECIDED.search(self.claim.text)
        if not found or _WEIGHED.search(self.claim.text) or _UNSURE.search(self.claim.text) or _WILL.search(self.source.text):
            return None
        weighed = _WEIGHED.search(_REPORTED_WILL.sub(self._unless_told, self.source.text))
        return found.group() if weighed and not self._is_told_elsewhere(found.end(), weighed.start()) else None

    def _unless_told(self, said: re.Match[str]) -> str:
        """Blank out that somebody said he would do what the sentence tells that he will."""
        told = said["verb"] and stem(said["verb"].casefold()) in self.claim.stems
        return " " * len(said.group()) if told else said.group()

    def _is_told_elsewhere(self, told: int, weighed: int) -> bool:
        """Whether the verb behind a place of the sentence stands in another clause of the passage than what weighs or sets a condition."""
        verb = next((token.key for token in self.claim.tokens if token.start >= told and token.kind == "word" and token.tells), None)
        places = [token.start for token in self.source.tokens if token.key == verb]
        own = [part_of(self.source, place) for place in places]
        open_parts = {part_of(self.source, found.start()) for found in _UNSURE.finditer(self.source.text)}
        led_up = any(weighed < place and ":" in self.source.text[weighed:place] for place in places)
        return bool(own) and not led_up and open_parts.isdisjoint(own) and part_of(self.source, weighed) not in own

    def carried_out(self) -> str | None:
        """Find what the sentence tells as done, and the passage only as wanted or planned."""
        wanted = {stem((found["verb"] or found["open"]).casefold()) for found in _WANTED.finditer(self.source.text)}
        done = {stem(found["verb"].casefold()) for found in _CARRIED_OUT.finditer(self.source.text)}
        for found in _CARRIED_OUT.finditer(self.claim.text) if wanted else ():
            if stem(found["verb"].casefold()) in wanted - done:
                return found.group()
        return None

    def done(self) -> str | None:
        """Find the verb of the sentence that tells as done what the passage only says that somebody may do, is to do or is said to do."""
        own = [token for token in self.claim.tokens if token.kind == "word" and not token.denies]
        if word := self._alleged(own):
            return word
        if any(one.search(self.claim.text) for one in (_WEIGHED, _UNSURE, _HEDGED)):
            return None
        for led, endings in ((_MAY, _FINITE), (_TO_COME, "ed")):
            weighed = {stem(found["verb"]) for found in led.finditer(self.source.text)}
            stated = (self.claim.word(token).casefold() for token in own if token.key in weighed)
            if word := next((word for word in stated if word.endswith(endings) and word not in self._told_words), None):
                return word
        return None

    def unsettled(self) -> str | None:
        """Find what the sentence tells as only weighed, possible or planned, and the passage as done."""
        led = [found for one in (_MAY, _PONDERED, _PLANNED) for found in one.finditer(self.claim.text)]
        if not led or any(one.search(self.source.text) for one in (_WEIGHED, _UNSURE, _HEDGED, _REPORTED_WILL)):
            return None
        done = {token.key for token in self.source.tokens if token.kind == "word" and self.source.word(token).endswith("ed")}
        return next((found.group() for found in led if stem(found["verb"].casefold()) in done), None)

    @property
    def _told_words(self) -> frozenset[str]:
        return frozenset(self.source.text.casefold().split())

    def _alleged(self, own: Sequence[Token]) -> str | None:
        """Find the word of the sentence that tells as a fact what the passage only says is alleged or asked."""
        words = {found["verb"] or found["other"] for found in _ALLEGED.finditer(self.source.text)}
        if not words or _REPORTED.search(self.claim.text):
            return None
        weighed = set(map(stem, words))
        return next((self.claim.word(token) for token in own if token.key in weighed), None)


def done_already(held: Held) -> str | None:
    """Find the verb by which a sentence tells as done what the passage tells as something that may come, or as reached what it expects."""
    return _done(held) or _reached(held)


def _done(held: Held) -> str | None:
    """
    Find the verb by which a sentence tells as done what the passage tells as something that may come.

    The sentence has no word of reserve. Of what stands behind its verb (its numbers, if there are any) all that the passage has stands
    within what may come there; where nothing stands behind it, the verb does.
    """
    claim, source, pairs = held.claim, held.source, held.pairs
    if _RESERVED.search(claim.text) or _OPEN.search(claim.text):
        return None
    open_parts = list(_open_parts(source.text))
    if not open_parts:
        return None
    places = [(paired_key(token, None), token.start) for token in source.tokens if token.tells and token.kind != "time"]
    told = {key for key, at in places if not any(start <= at < end for start, end in open_parts)}
    within = {key for key, _ in places} - told
    for words, end in _verbs(claim, _governed(source.text, open_parts)):
        word = words.split()[-1]
        verb = stem(word.casefold())
        if _is_done_there(word, source.text):
            continue
        own = {paired_key(token, pairs) for token in _of_clause(claim, words, end) if token.key != verb}
        own = {key for key in own if key.startswith("quantity#")} or own  # a number is of one deed, where other words are of many
        if (own & within and not own & told) or (not own and verb in within):
            return words
    return None


def _is_done_there(word: str, text: str) -> bool:
    """Whether the passage has a verb in the same past form, and not behind what makes that a plan or a passive ("will be shut")."""
    return not (_AS_INFINITIVE.match(word) or _SAID_OF.search(text)) and any(
        not _LED_UP.search(text, max(0, found.start() - _LED_REACH), found.start())
        for found in re.finditer(rf"\b{re.escape(word)}\b", text)
    )


def _verbs(claim: Statement, governed: Mapping[str, str | None]) -> Iterator[tuple[str, int]]:
    """Yield what a sentence says was done, up to where it denies: verbs of the past, and those that the passage says may come."""
    denial = next((token.start for token in claim.tokens if token.denies), len(claim.text))
    for found in _DONE.finditer(claim.text, 0, denial):
        if not found["verb"] or _PARTICIPLE.match(found["verb"]):
            yield found.group(), found.end()
    for token in claim.tokens:
        word = claim.word(token).casefold()
        # "Rivals squeeze" and "squeezed" say that it is so; "squeezes" is also how a heading puts what may come.
        if token.kind != "word" or not 0 < token.start < denial or word.endswith(("s", "ing")) or governed.get(stem(word), word) == word:
            continue
        if not _NO_VERB.search(claim.text, max(0, token.start - _VERB_REACH), token.start):
            yield claim.word(token), token.end


def _governed(text: str, parts: Iterable[tuple[int, int]]) -> Mapping[str, str | None]:
    """
    Collect the verbs of what may be done, by the parts of a text that tell of what may come.

    With those of what will be done stand their infinitives, which a heading may hold for the future ("Rights cost £9m from 2027").
    """
    found = [each for start, end in parts for each in _GOVERNED.finditer(text, start, min(len(text), end + _VERB_REACH))]
    sure = {stem(each["verb"].casefold()): each["verb"].casefold() for each in found if each["sure"]}
    return {**sure, **{stem(each["verb"].casefold()): None for each in found if not each["sure"]}}


def _reached(held: Held) -> str | None:
    """Find the verb by which a sentence tells as reached a value that the passage only expects, where no other word tells it as to come."""
    claim, source, pairs = held.claim, held.source, held.pairs
    if not _REACHED.search(claim.text) or STILL_TO_COME.search(claim.text):
        return None
    for one, other in pairs.items():
        start = source.quantities[other].start
        expected = EXPECTED.search(source.text, max(0, start - _EXPECTING), start)
        if not expected or _ANOTHER.search(source.text, max(0, expected.start() - _BEFORE), start):
            continue
        told = _REACHED.search(claim.text, 0, claim.quantities[one].start)
        if told and not _REACHED.search(source.text, expected.start(), start):
            return told.group()
    return None


def _open_parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text tells of what may come."""
    ends = sorted({0, len(text), *(found.end() for clause in (_CLAUSE, _RELATIVE) for found in clause.finditer(text))})
    for found in _AHEAD.finditer(text):
        yield found.start(), next(end for end in ends if end >= found.end())
    for found in _OPEN.finditer(text):
        yield max(end for end in ends if end <= found.start()), next(end for end in ends if end >= found.end())


def _of_clause(claim: Statement, words: str, end: int) -> Iterator[Token]:
    """
    Yield what tells something behind a verb, to the end of the sentence or a clause about something in it.

    Names before it do not count, they may do many things.
    """
    passive = "been " in words or words.startswith(("was ", "were ", "is ", "are "))
    about = _ABOUT_IT.search(claim.text, end)
    last = about.start() if about else len(claim.text)
    for token in claim.tokens:
        if token.tells and token.kind != "time" and token.start < last and (token.start >= end or (passive and token.kind != "name")):
            yield token
