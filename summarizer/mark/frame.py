"""
The frame of a page: bars of services, lists of other headlines, counters, and notes on the author and on prices.

By form: a bar has short parts between separators, a list of headlines stands behind a label or has one whole headline in each part, a
counter counts readers and not business. All is held against text in small letters.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from summarizer.documents import CITABLE
from summarizer.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import LineRole

_LONGEST: Final = 400
_SEPARATOR: Final = re.compile(r"\s(?:[|•·▪◆/]|[▾▲▼≡☰]\s?\|?)\s|\s{0,2}\|\s{0,2}")
_SERVICE: Final = lazy(
    r"\A\W*(?:my\s)?(?=\w)(?:watch\s?lists?|screeners?|portfolios?|alerts?|tools|ideas|markets?|news(?:letters?)?|reviews|deals|brokers?(?:\sdeals)?|broker\sdeals|log\s?in|sign\s?(?:in|up)|"
    r"subscribe|register|menu|settings|home|search|quotes|comments?|videos?|podcasts?|premium|plus|pro|gold|join|shop|help|contact|account|calendar|"
    r"charts?|research|opinion|more|live|apps?|get\sthe\sapp|follow|share|print|e-?mail|save|gift|listen|stocks|funds|crypto|etfs?|indices|next|previous|"
    r"add\s(?:yours|a\scomment)|text\ssize(?:\sa)*|startseite|depot|anmelden|börse|kurse|accueil|bourse|connexion|inicio|mercados)\W*(?:\(\d+\))?\W*\Z"
)
_MARK: Final = re.compile(r"[☰≡▾]|\s[▲▼](?:\s|\Z)")
_PART_WORDS: Final = 5
_FEW: Final = 2
_MANY: Final = 4
_DIGIT: Final = re.compile(r"\d")
_SERVICES: Final = 2

_LABEL: Final = lazy(
    r"\A\W*(?=\w)(?:(?:now\s)?trending(?:\snow|\stoday)?|(?:now\s)?reading|most[\s-](?:read|popular|viewed|shared|commented)|popular(?:\snow|\stoday)?|top\s(?:stories|reads|headlines)|(?:people|readers)\s(?:who\sread\sthis\s)?also\s(?:read|liked|clicked|viewed|bought)|from\sour\s(?:partners|sponsors|shop)|keep\sreading(?:\swith\s[^:|]{1,40})?|also\savailable|trending\son\s[^:|]{1,20}|read\snext\son\s[^:|]{1,20}|most\s\w+\s(?:today|this\sweek|now)|editor(?:s|['’]s|s['’])?\s(?:picks?|choice|shelf|selection)|"
    r"up\snext|coming\sup|next\sup|what\sto\sread\s(?:next|now)|read\s(?:next|more|also)|(?:you\s(?:may|might)\salso\slike)|also\s(?:on|in|from)\s[^:|]{1,30}|more\s(?:on|from|about|in)\s[^:|]{1,30}|"
    r"related(?:\s\w+)?|recommended(?:\sfor\syou|\sreading)?|in\scase\syou\smissed(?:\sit)?|don['’]t\smiss|latest\s(?:news|headlines)|around\sthe\sweb|from\s(?:our|the)\s(?:archive|partners|web)|"
    r"meistgelesen\w*|auch\sinteressant|mehr\s(?:zum\sthema|aus\s\w+)|lesen\ssie\s(?:auch|weiter)|(?:les\s)?(?:articles\s)?(?:les\s)?plus\slus|à\slire(?:\saussi)?|lo\smás\s(?:leído|visto)|"
    r"te\spuede\sinteresar|leggi\sanche|i\spiù\sletti|leia\s(?:também|mais)|mais\slidas)\s?(?P<stop>[:|–—]|\Z)"
)
LABEL_LENGTH: Final = 40
"""Characters up to which a label may stand alone above its list."""
_NUMBERED: Final = lazy(r"(?:\A|[\s:])1[.)]\s.{5,120}?\s2[.)]\s")
_HEADLINE_WORDS: Final = 4
_HOOK: Final = lazy(
    r"\A\W*(?=\w)(?:how|why|what|when|which|who|this|these|can|is|are|should|will|could|inside|meet|the\s(?:best|\d)|best|\d{1,2}\s|top\s\d|five|three|seven|ten)\b|\?\W*\Z"
)
_COUNTER: Final = lazy(
    r"\A\W*(?=\w)(?:page\s\d+\sof\s\d+|ad\s\d+\sof\s\d+|\d[\d,.]{0,12}\s(?:people|readers|users)\sare\s(?:reading|viewing|watching)|\d+\scomments?\b|\d+\s?min(?:ute)?s?\s(?:read|listen)|(?:read(?:ing)?|listening)\stime\b|"
    r"listen\s?(?:to\sthis|:\s?\d+\s?min)|(?:rate|share|gift|print|save)\sthis\b|text\ssize|(?:posted|updated|published)\s\d+\s(?:hours?|minutes?|mins?|days?)\sago|this\s(?:article|page|story|post)\s(?:has\sbeen|was)\s(?:viewed|read|shared|updated)|copyright\s(?:19|20)\d\d|reprints?\b|lesezeit|temps\sde\slecture|tiempo\sde\slectura)"
)
_NOTE: Final = lazy(
    r"\b(?=\w)(?:(?:the|this)\s(?:author|writer|contributor|columnist)s?\s(?:holds?|owns?|owned|ha(?:s|d|ve)|may\s(?:hold|own)|does|did)\b[^.]{0,40}\b(?:shares?|positions?|stocks?|interests?)|"
    r"at\sthe\stime\sof\swriting|contributors\s(?:may\s)?(?:hold|own)|about\sthe\s(?:authors?|writer|reporter)|reach\s(?:him|her|them)\sat|(?:write|mail|tip-offs?|tips)\s?(?:to\s(?:him|her|us)|:)\s?(?:at\s)?\S+@|(?:stocks?|shares|companies|contracts|securities|funds)\s(?:mentioned|named|discussed)\b(?!\sby|\sin\sthe\s(?:report|letter|suit))|is\s(?:corporate\s|house\s)?broker\sto\b|may\s(?:hold|own|recommend|deal\sin)\s(?:or\s\w+\s)?(?:up\sto|companies|shares|securities|positions)|has\swritten\sabout\s|(?:advertiser|editorial|affiliate)\sdisclosure|\d\sfollowers\son\s|(?:quotes?|prices|data)\s(?:are\s|is\s)?delayed\s(?:by\s)?(?:at\sleast\s)?\d+|"
    r"prices\sas\sof\s\d?\d[:.]\d\d|delayed\s\d+\sminutes|views\sexpressed\s(?:here\s)?are)"
)
_BIO: Final = lazy(
    r"\A\W*(?:written\sby\s|[^\W\d]+(?:[-'’]\w+)?\s[^\W\d]+(?:[-'’]\w+)?\sis\s(?:an?|the|our|\w+['’]s|a\sformer)\s(?:[\w-]+\s){0,3}(?:editor|reporter|correspondent|columnist|contributor|staff\swriter|freelance\s\w+|journalist)\b)"
)
_QUOTE: Final = re.compile(r"[^\W\d][^|]{0,40}?\s[+−-]?\d[^|]{0,24}[▲▼]")


def is_bar(text: str, small: str) -> bool:
    """Tell whether a line is a bar of services, or of quotes."""
    if len(small) > _LONGEST or not (_MARK.search(text) or "|" in text or "·" in text or "•" in text):
        return False
    parts = _parts(small)
    if sum(map(bool, map(_QUOTE.match, parts))) >= _FEW and "|" in text:
        return True
    if (
        len(parts) >= _MANY
        and all(len(part.split()) <= _PART_WORDS for part in parts[1:-1])
        and not _DIGIT.search(" ".join(parts))
        and not text.endswith(".")
    ):
        return True
    services = sum(_SERVICE.match(part) is not None for part in parts)
    return services >= _SERVICES or (services == 1 and len(parts) >= _FEW and (_MARK.search(text) is not None))


def is_list(small: str) -> bool:
    """Tell whether a line names other articles: behind a label, or each part a headline and one of them a hook."""
    if len(small) > _LONGEST:
        return False
    label = _LABEL.match(small)
    if not label and "|" not in small and "·" not in small and "•" not in small:
        return False
    rest = small[label.end() :].strip() if label else ""
    if label and rest:
        return _is_apart(rest) or not rest.endswith((".", "。"))
    parts = _parts(small)
    whole = [part for part in parts if len(part.split()) >= _HEADLINE_WORDS and not part.rstrip().endswith(".")]
    return len(parts) >= _FEW and len(whole) == len(parts) and any(map(_HOOK.search, whole))


def opens_list(small: str) -> bool:
    """Tell whether a line is no more than the label of a list of other articles."""
    return (label := _LABEL.match(small)) is not None and not small[label.end() :].strip(" \t:-–—…↓▾")


def could_be_listed(text: str) -> bool:
    """Tell whether a line may stand in such a list: a headline has no stop."""
    return len(text) <= _LONGEST // 3 and not text.rstrip().endswith((".", "。", ":", ";", ","))


def is_boxed(text: str) -> bool:
    """Tell whether a paragraph stands in a box, or is a link: behind a mark of lists and without a stop, or before an arrow."""
    if text.startswith("[") and _REPORTS.search(text):
        return False
    return _BOXED.match(text) is not None or (_LINKED.search(text) is not None and "|" not in text)


_BOXED: Final = re.compile(r"\A(?:\[[^\]]{12,}\]|[┌╔╭│║].*|([★☆✦⭐*]{1,3})\s.*\1|(?:>|»|◦|▸|👉|🎧)\s[^.]*)\s*\Z", re.DOTALL)
_REPORTS: Final = re.compile(
    r"\b(?:rose|fell|ended|closed|kept|cut|raised|was|were|had|has|said|added|gained|lost|adds|corrects|updates)\b"
)
_LINKED: Final = re.compile(r"(?:[»›▸▶]|>>>?)\s{0,3}\Z|[➜➔→]\s{0,3}(?:[\w ]{1,12})?\Z")


def table_heads(texts: Sequence[str], roles: Sequence[LineRole]) -> Iterator[int]:
    """Yield the places of bars that are the head of a table: the next line has as many columns."""
    for place, (text, below) in enumerate(pairwise(texts)):
        if roles[place] in {"navigation", "teaser"} and text.count("|") == below.count("|") >= _FEW and roles[place + 1] in CITABLE:
            yield place


def counts(small: str) -> bool:
    """Tell whether a line counts pages, readers or minutes."""
    return len(small) <= _LONGEST // 4 and _COUNTER.match(small) is not None


def notes(small: str) -> bool:
    """Tell whether a paragraph is a note on its author, or on how old its prices are."""
    return len(small) <= _LONGEST and (_NOTE.search(small) is not None or _BIO.match(small) is not None)


def _parts(small: str) -> Sequence[str]:
    return [part for part in _SEPARATOR.split(small) if part.strip()]


def _is_apart(rest: str) -> bool:
    return len(_parts(rest)) >= _FEW or _NUMBERED.search(rest) is not None
