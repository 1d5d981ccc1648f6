"""What a summary says of the text that it tells of ("The passage describes …"), which claims nothing that a source could say."""

from __future__ import annotations

import re
from typing import Final

from summarizer.text.lexicon import lazy

_FRAME: Final = lazy(
    r"\A\W{0,3}(?:(?:(?:first|second|third|last|final|additional|specifical|overall)(?:ly)?|in\ssummary)[,:]?\s)?"
    r"(?:(?:the|this|der|dieser|l[ae]|el|il)\s(?:\w{2,14}\s)?(?:passage|article|text|excerpt|author|summary|artikel|autor|artículo|articolo|testo)"
    r"(?:\s(?:also|then|further|mainly|primarily|briefly))?\s(?!(?:is|was|has|had|of|in|by)\b)\w{3,14}(?:s|t|en)|"
    r"it\s(?:(?:also|then|further)\s)?(?:describe|discusse|mention|highlight|summari[sz]e|outline|focuse|recount)s)\s"
    r"(?:(?:on|about|upon|over|that|how|dass|que|che|über)\s)?",
    re.IGNORECASE,
)
_COUNTED: Final = lazy(
    r"(?:\w{2,12}\s)?(?:different|separate|unrelated|distinct|various|following)\s"
    r"(?:things|topics|subjects|events|facts|items|entities|points|matters)(?:[:.,]|\Z)",
    re.IGNORECASE,
)


def unframed(sentence: str) -> str:
    """Blank out, at the head of a sentence, what it says of the text that it tells of, and of how many things that tells."""
    frame = _FRAME.match(sentence)
    if not frame:
        return sentence
    counted = _COUNTED.match(sentence, frame.end())
    end = counted.end() if counted else frame.end()
    return " " * end + sentence[end:]
