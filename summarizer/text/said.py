"""
Times that are nobody's period: when something was said or done, since when it is so, and what a value is compared with.

"Guidance given in May" and "the mill bought in January" tell of May and January only that then something was given or bought.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.text.lexicon import lazy, phrases

COMPARED: Final = lazy(
    r"\b(?:from|off|after|against|versus|vs\.?|compared\s(?:with|to)|than|twice|over|nach|von|dal?|dai|dalle|desde|gegenüber|gegen|contre|par\srapport\s(?:à|au|aux)|face\sà|"
    r"frente\sal?|respecto\sa(?:l|\slos)?)\s(?:\w+\s){0,3}\Z|\bqu(?:['’]|e\s)(?:en|au)\s\Z|"
    r"\b(?:from|after|against|versus|compared\swith|dal?|dai|dalle|nach)\s(?:[^\W\d]{1,16}\s){0,3}[^\s\w]?\d\S{0,12}\s(?:\w+\s){0,3}\Z",
    re.IGNORECASE,
)
"""What leads up to the time of a value that another one is compared with."""
_SAID: Final = phrases(
    {
        # Words.
        "said": r"""
            given|said|set|issued|mentioned|promised|announced|made|forecast|published|told|predicted|flagged|guided|indicated|stated
            genannt\w*|annoncé\w*|(spoken of|talked of|hinted at) (\S{1,24} ){0,1}\S{1,24}
        """,
        # Deeds, which are no movement of a measure.
        "done": r"""
            acquired|bought|taken over|signed|agreed|exchanged|concluded|struck|written|founded|launched|opened|listed|introduced|appointed
            approved|completed|imposed
        """,
    },
    r"\b(?:…)\s(?:(?:on|in|at|back|im|en|late|early|earlier|only|just|again|the|reporters|analysts|investors|into)\s){0,3}\Z",
    re.IGNORECASE,
)
_SAID_BEHIND: Final = lazy(
    r"\s(?:the\s\w+\ssaid|(?:reports?|reported|announces?|announced|said|says|publish\w+|releas\w+|posts?|posted))\b|,?\s(?:when|it\shad|(?:its|his|her|the)\s(?:\w+\s)?(?:range|forecast|guidance|outlook|view|target)\s(?:was|had))\b|"
    r"\s(?:übernommen|erworben|gekauft|gegründet|unterzeichnet|angekündigt|genannt|vereinbart|geschlossen)e?[nmrs]?\b|"
    r"\s(?:agreement|letter|accord|contract|treaty|deed)\b",
    re.IGNORECASE,
)
_SINCE: Final = lazy(r"\b(?:since|seit|depuis|desde|dal|until|till)\s(?:\w+\s)?\Z|自\Z", re.IGNORECASE)
_HAD: Final = lazy(
    r"\b(?:whereas|while|when|nachdem|alors\squ['’]?\w{0,6}|mientras\sque|mentre)\s(?:[^\s,;.]{1,24}\s){0,4}"
    r"(?:had|avai(?:en)?t|hatten?|habían?|aveva(?:no)?)\s(?:[^\s,;.]{1,24}\s){0,5}\Z",
    re.IGNORECASE,
)
"""Before the time of what had been before another thing was so."""
_REACH: Final = 100
_FORESEEN: Final = lazy(r"\s(?:[\w-]{1,20}\s){0,3}(?:forecasts?|guidance|outlook|targets?|goals?|prognosen?|ausblick)\b", re.IGNORECASE)
"""Behind the time of what is only foreseen ("its annual profit guidance")."""
_CALLED: Final = lazy(r"\s(?:bonds?|notes?|gilts?|debentures?|maturit(?:y|ies)|anleihen?|obligations?|bonos|titoli|model)\b", re.IGNORECASE)
"""Behind the year by which a debt, or a model, is called."""
_OWNED: Final = re.compile(r"['’]s?\s")
_NEAR: Final = 34


def is_said(start: int, end: int, text: str) -> bool:
    """Whether the time at a place of a text tells when something was said or done."""
    return _SAID.search(text, max(0, start - _NEAR), start) is not None or _SAID_BEHIND.match(text, end) is not None


def is_since(start: int, text: str) -> bool:
    """Whether the time at a place of a text tells since when something is so, or until when."""
    return _SINCE.search(text, max(0, start - _NEAR), start) is not None


def had_been(start: int, text: str) -> bool:
    """Whether the time at a place of a text is that of what had been so before."""
    return _HAD.search(text, max(0, start - _REACH), start) is not None


def is_owner(end: int, text: str) -> bool:
    """Whether something is called by the time that ends at a place ("January's high")."""
    return _OWNED.match(text, end) is not None


def is_called(end: int, text: str) -> bool:
    """Whether a debt or a model is called by the time that ends at a place ("its 2034 bonds")."""
    return _CALLED.match(text, end) is not None


def is_other(start: int, end: int, text: str) -> bool:
    """Whether the time at a place is that of a value compared with, of what was said or is foreseen, or another thing is called by it."""
    if _FORESEEN.match(text, end) or had_been(start, text):
        return True
    compared = COMPARED.search(text, max(0, start - _NEAR), start) is not None
    return compared or is_owner(end, text) or is_said(start, end, text) or is_since(start, text)
