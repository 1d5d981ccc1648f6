"""The language of a text, by its most frequent function words; of a Chinese, Japanese or Korean one, by its script."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.text.grammar import FREQUENT
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from summarizer.documents import Document

_NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
}
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("Japanese", lazy(r"[\u3040-\u30ff]")),
    ("Korean", lazy(r"[\uac00-\ud7af]")),
    ("Chinese", lazy(r"[\u4e00-\u9fff]")),
)
_SAMPLE = 6_000
_SCRIPT_SHARE = 0.1


def language(documents: tuple[Document, ...]) -> str:
    """Name, in English, the language of most documents; the first document's where they tie."""
    return Counter(_of(document.text[:_SAMPLE]) for document in documents).most_common(1)[0][0]


@lru_cache(maxsize=32)
def _of(text: str) -> str:
    for name, script in () if text.isascii() else _SCRIPTS:
        if len(script.findall(text)) > _SCRIPT_SHARE * len(text):
            return name
    told = Counter(_WORD.findall(text.lower()))
    votes = {code: sum(told[word] for word in FREQUENT[code]) for code in _NAMES}
    return _NAMES[max(votes, key=votes.__getitem__)]
