"""The language of a text, by its most frequent function words; of a Chinese, Japanese or Korean one, by its script."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from summarizer.documents import Document

_FUNCTION_WORDS = {
    "English": "the of and to in that is was for it with as on are has by at from its said will",
    "German": "der die das und den von zu mit sich auf für ist im dem nicht ein eine als auch bei nach",
    "French": "le la les des et en du une est que dans pour qui sur au par plus pas avec ce",
    "Spanish": "el los las y en que del una por con para es se al como más su fue",
    "Italian": "il di che e la della per un una è con del non sono i dei nel alla gli più",
    "Portuguese": "o os as e que do da em um uma para com não por dos das no na é mais",
}
_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in _FUNCTION_WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)

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
    votes = Counter(name for word in _WORD.findall(text.lower()) for name in _LANGUAGES_OF.get(word, ()))
    return votes.most_common(1)[0][0] if votes else "English"
