"""A server that has the key gets it into no message, however it spells it."""

from __future__ import annotations

import base64
import codecs
import json
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from server import Reply, answer
from test_ask import GOOD, KEY, ask_of

from summarizer.ask.leaks import tells_key, without_tokens
from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from collections.abc import Callable

SPELLINGS: list[Callable[[str], str]] = [
    lambda key: key,
    lambda key: key[::-1],
    lambda key: base64.b64encode(key.encode()).decode(),
    lambda key: base64.b64encode(b"x" + key.encode()).decode(),
    lambda key: base64.urlsafe_b64encode(b"xy" + key.encode()).decode()[::-1],
    lambda key: base64.b32encode(key.encode()).decode(),
    lambda key: key.encode().hex(),
    lambda key: key.encode().hex(" "),
    lambda key: "".join(f"%{each:02X}" for each in key.encode()),
    lambda key: quote(key.replace("-", "%2D"), safe="%"),
    " ".join,
    lambda key: " . ".join(key[at : at + 3] for at in range(0, len(key), 3)),
    lambda key: " ".join(base64.b64encode(key.encode()).decode()),
    str.upper,
    lambda key: codecs.encode(key, "rot13"),
]


@pytest.mark.loopback
@pytest.mark.asyncio
@pytest.mark.parametrize("spell", SPELLINGS)
async def test_a_refusal_tells_no_key(spell: Callable[[str], str]) -> None:
    """Its words have no eight characters of the key in a row, nor of a spelling of it; of a cipher nothing long is left."""
    told = spell(KEY)
    body = {"error": {"message": f"The field top_k is wrong: {told}", "type": told, "code": told, "param": told}}
    asked = await ask_of(Reply(status=400, body=json.dumps(body).encode()))
    assert isinstance(asked.failure, SummarizerError)
    assert told[:60] not in str(asked.failure)
    assert not tells_key(str(asked.failure), KEY)


@pytest.mark.loopback
@pytest.mark.asyncio
async def test_a_model_that_is_named_by_the_key_is_not_named() -> None:
    """The name that a server gives to its model stands in a brief; one that is a spelling of the key does not."""
    good = answer(GOOD).body
    assert isinstance(good, dict)
    asked = await ask_of(Reply(body={**good, "model": base64.b64encode(KEY.encode()).decode()}))
    assert asked.answer is not None
    assert asked.answer.served == ()


@pytest.mark.parametrize(
    "words",
    [
        "Unsupported value: 'temperature' does not support 0.2 with this model",
        "Invalid schema for response_format 'draft_v1': additionalProperties is required",
        "The model gpt-4o-mini-2024-07-18 has a context of 128000 tokens",
        "Unknown parameter: max_completion_tokens",
    ],
)
def test_what_servers_say_is_told(words: str) -> None:
    """Names of parameters, of fields and of models are no tokens."""
    assert without_tokens(words) == words
    assert not tells_key(words, KEY)
