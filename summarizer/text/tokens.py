"""
How many tokens a text has: counted where a tokenizer is at hand, else estimated, and said to be so.

Nothing is fetched: tiktoken is an extra, and its vocabularies are used only where they are already kept on this machine.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

_VOCABULARY = "https://openaipublic.blob.core.windows.net/encodings/{}.tiktoken"
"""Where tiktoken fetches a vocabulary from; it keeps the file under the SHA-1 of this address."""

_EAST_ASIAN = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_PIECE = lazy(
    rf"(?P<word>[^\W\d_{_EAST_ASIAN}]+)|(?P<signs>[^\w\s]+|_+)|(?P<one>[{_EAST_ASIAN}]|\d{{1,3}}|\n+)",
)
_ASCII_LETTERS = 9
_OTHER_LETTERS = 4
_SIGNS = 3
"""
Characters that a token holds at most of an ASCII word, of another word, and of a run of signs. Against o200k_base, on the marked text
of 29 news articles, the estimate was 0.88 to 1.10 of the count, 0.99 on average.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """
    A number of tokens.

    Attributes:
        tokens: How many.
        tokenizer: What counted them ("tiktoken o200k_base"); None where they are an estimate.
    """

    tokens: int
    tokenizer: str | None


def count(texts: Iterable[str], model: str) -> Count:
    """Count the tokens of texts as a model's tokenizer does, or estimate them."""
    encoding = _encoding(model)
    if encoding is None:
        return Count(tokens=sum(map(estimate, texts)), tokenizer=None)
    name, encode = encoding
    return Count(tokens=sum(map(encode, texts)), tokenizer=f"tiktoken {name}")


def estimate(text: str) -> int:
    """Estimate the tokens of a text from its words, its digits by threes, its signs and its lines."""
    return sum(_size(found) for found in _PIECE.finditer(text))


def _size(found: re.Match[str]) -> int:
    piece = found[0]
    match found.lastgroup:
        case "word":
            return -(-len(piece) // (_ASCII_LETTERS if piece.isascii() else _OTHER_LETTERS))
        case "signs":
            return -(-len(piece) // _SIGNS)
        case _:
            return 1


def _encoding(model: str) -> tuple[str, Callable[[str], int]] | None:
    """Find the tokenizer of a model; None where tiktoken is not installed, does not know it, or would have to fetch its vocabulary."""
    try:
        tiktoken = import_module("tiktoken")
        name: str = tiktoken.encoding_name_for_model(model)
    except (ImportError, KeyError):
        return None
    if not (_kept() / hashlib.sha1(_VOCABULARY.format(name).encode(), usedforsecurity=False).hexdigest()).is_file():
        return None
    encoding = tiktoken.get_encoding(name)
    return name, lambda text: len(encoding.encode(text, disallowed_special=()))


def _kept() -> Path:
    """Find the folder in which tiktoken keeps vocabularies."""
    named = os.environ.get("TIKTOKEN_CACHE_DIR", os.environ.get("DATA_GYM_CACHE_DIR"))
    return Path(named) if named is not None else Path(tempfile.gettempdir()) / "data-gym-cache"
