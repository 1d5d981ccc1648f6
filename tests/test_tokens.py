"""Tokens are counted where a tokenizer is at hand, else estimated; prices are known or not."""

from __future__ import annotations

import hashlib
import sys
from decimal import Decimal
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.ask.prices import price
from summarizer.text.tokens import Count, count, estimate

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://openaipublic.blob.core.windows.net/encodings/o200k_base.tiktoken"


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", 0),
        ("The depot opens.", 4),
        ("internationalisation", 3),
        ("12,345.67", 5),
        ("1234567", 3),
        ("Straßenbahnhof", 4),
        ("電車の車庫", 5),
        ('{"a":"b"}', 5),
        ("one\n\ntwo", 3),
    ],
)
def test_an_estimate_follows_words_digits_and_signs(text: str, tokens: int) -> None:
    """Long words take more than one token, digits one by threes, East Asian characters one each."""
    assert estimate(text) == tokens


@given(st.text(), st.text())
def test_an_estimate_grows_with_the_text(one: str, other: str) -> None:
    """Two texts on lines of their own take what each takes, and the line between them."""
    assert estimate(f"{one} {other}") == estimate(one) + estimate(other)
    assert estimate(one) <= len(one)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install a tokenizer that makes a token of each letter, and name the folder of its vocabularies, which is empty."""
    known = {"gpt-x": "o200k_base"}
    module: Any = ModuleType("tiktoken")
    module.encoding_name_for_model = known.__getitem__
    module.get_encoding = lambda name: SimpleNamespace(encode=lambda text, disallowed_special: [name, *disallowed_special, *text[1:]])
    monkeypatch.setitem(sys.modules, "tiktoken", module)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    return tmp_path


def test_a_tokenizer_counts_where_its_vocabulary_is_kept(kept: Path) -> None:
    """The count is that of the model's tokenizer, which is named; text that looks like a control token is text."""
    (kept / hashlib.sha1(URL.encode(), usedforsecurity=False).hexdigest()).touch()
    assert count(["four", "<|endoftext|>"], "gpt-x") == Count(tokens=17, tokenizer="tiktoken o200k_base")
    assert count(["four"], "unheard-of").tokenizer is None


def test_a_vocabulary_is_never_fetched(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not kept, the estimate has to do, in the folder of the system as well."""
    assert count(["four"], "gpt-x") == Count(tokens=1, tokenizer=None)
    monkeypatch.delenv("TIKTOKEN_CACHE_DIR")
    monkeypatch.delenv("DATA_GYM_CACHE_DIR", raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(kept))
    assert count(["four"], "gpt-x") == Count(tokens=1, tokenizer=None)


def test_without_a_tokenizer_there_is_an_estimate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where tiktoken is not installed, the tokens are estimated, and no tokenizer is named."""
    monkeypatch.setitem(sys.modules, "tiktoken", None)
    assert count(["two words"], "gpt-x") == Count(tokens=2, tokenizer=None)


def calc_price(usage: Any, model: str, *, provider_api_url: str) -> Any:  # noqa: ANN401 - stands in for an untyped package
    """Price a token at one dollar in, two out."""
    if (model, provider_api_url) != ("gpt-x", "https://llm.invalid/v1"):
        raise LookupError(model)
    return SimpleNamespace(input_price=Decimal(usage.input_tokens), output_price=Decimal(2 * usage.output_tokens))


def test_a_price_is_known_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is that of the model at its server; another server, another model or no list of prices makes it unknown, never zero."""
    module: Any = ModuleType("genai_prices")
    module.calc_price, module.Usage = calc_price, SimpleNamespace
    monkeypatch.setitem(sys.modules, "genai_prices", module)
    known = price("gpt-x", base_url="https://llm.invalid/v1", sent=3, received=4)
    assert known is not None
    assert (known.input, known.output) == (Decimal(3), Decimal(8))
    assert price("gpt-x", base_url="http://127.0.0.1/v1", sent=3, received=4) is None
    assert price("gpt-y", base_url="https://llm.invalid/v1", sent=3, received=4) is None
    monkeypatch.setitem(sys.modules, "genai_prices", None)
    assert price("gpt-x", base_url="https://llm.invalid/v1", sent=3, received=4) is None
