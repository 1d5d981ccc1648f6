"""
What a model answered: found in the response, and checked before anything builds on it.

Parsers accept much that is no sound answer (a key given twice, NaN, a million items), so the text is read strictly here first. What is
only wrong in one item is left to the proofs, which withhold that item.
What is wrong is told in codes: a path of known field names and a few fixed words, never a word of the answer.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, TypeAlias

import jiter

from summarizer.ask.shapes import JsonObject, is_list, is_object
from summarizer.errors import ProviderError, RefusedError, TruncatedError
from summarizer.models.rows import MISCOUNTED
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pydantic import ValidationError

MAX_BYTES = 2_000_000
MAX_DEPTH = 16
MAX_ITEMS = 20_000
MAX_CHARS = 10_000
MAX_INTEGER = 10**30

_LONE = re.compile(
    r"((?<!\\)(?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|"
    r"(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})"
)
"""Half of a character of two UTF-16 units, escaped by itself: it is no character."""
MAX_NAME = 100
"""Characters of a model's name that are shown."""

Path: TypeAlias = "tuple[int | str, ...]"

_WORDS = {
    "missing": "missing",
    "extra_forbidden": "unknown field",
    MISCOUNTED: "too many fields",
    "too_long": "too many items",
    "too_short": "too few items",
    "string_too_long": "too long",
    "string_too_short": "too short",
    "literal_error": "not one of the allowed values",
    "enum": "not one of the allowed values",
    "greater_than": "out of range",
    "greater_than_equal": "out of range",
    "less_than": "out of range",
    "less_than_equal": "out of range",
    "model_type": "not an object",
    "tuple_type": "not a list",
    "list_type": "not a list",
    "string_type": "not a string",
    "int_type": "not a whole number",
    "int_parsing": "not a whole number",
    "int_from_float": "not a whole number",
}
"""Words of our own for Pydantic's error types, so that what is sent does not hang on its version."""


class UnusableAnswerError(Exception):
    """An answer that may be asked for again; ``codes`` say why, without a word of it."""

    def __init__(self, codes: tuple[str, ...]) -> None:
        """Keep the codes."""
        super().__init__(codes)
        self.codes = codes


def read_envelope(content: bytes) -> JsonObject | None:
    """Read the body of a response; None where it is no JSON object."""
    try:
        envelope = jiter.from_json(content)
    except ValueError:
        return None
    return envelope if is_object(envelope) else None


def answer_text(envelope: Mapping[str, Any] | None, host: str) -> str:
    """
    Find the answer in a response.

    Raises:
        UnusableAnswerError: The response is no JSON, or the answer is empty.
        ProviderError: The response reports an error, or holds no choice.
        RefusedError: The model or its filter declined.
        TruncatedError: The answer was cut off.
    """
    if envelope is None:
        raise UnusableAnswerError(("response: not JSON",))
    choice = _first_choice(envelope, host)
    message = choice.get("message")
    if not is_object(message):
        failure = f"{host} sent a response without a message: check that the base URL is that of an OpenAI-compatible server."
        raise ProviderError(failure)
    _check_whole(choice.get("finish_reason"), message)
    content = message.get("content")
    if not isinstance(content, str) or not content.strip():
        raise UnusableAnswerError(("answer: empty",))
    return content


def served_by(envelope: Mapping[str, Any] | None) -> str | None:
    """Read which model a response says that it is from; a server may write anything there, so it is made fit to be shown."""
    name = (envelope or {}).get("model")
    return visible(name[:MAX_NAME]).strip() or None if isinstance(name, str) else None


def checked(text: str, names: Callable[[], frozenset[str]]) -> str:
    """
    Strip what servers leave around the JSON of an answer, and check what stands in it.

    Args:
        text: The answer.
        names: Collects the field names of its schema, where something is wrong; any other is told as "?".

    Raises:
        UnusableAnswerError: It is too long, no strict JSON object, or breaks a bound.
    """
    if len(text.encode()) > MAX_BYTES:
        raise UnusableAnswerError(("answer: too long",))
    bare = _LONE.sub(r"\1\\ufffd", stripped(text))
    value = _strict_json(bare)
    if not is_object(value):
        raise UnusableAnswerError(("answer: not a JSON object",))
    if breaches := tuple(_breaches(value, ())):
        known = names()
        raise UnusableAnswerError(tuple(code(path, word, known) for path, word in breaches))
    return bare


def stripped(text: str) -> str:
    """Take away a leading ``<think>`` block and a code fence; JSON that starts at once is left alone."""
    text = text.strip()
    if not text.startswith(("{", "```")) and "</think>" in text:
        text = text.partition("</think>")[2].lstrip()
    if text.startswith("{") or "```" not in text:
        return text
    fenced = text.partition("```")[2].partition("\n")[2]
    return fenced.rpartition("```")[0].strip()


def validation_codes(error: ValidationError, names: frozenset[str]) -> tuple[str, ...]:
    """Say in codes what Pydantic found."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return tuple(dict.fromkeys(code(each["loc"], _WORDS.get(each["type"], "not valid"), names) for each in found))


def code(path: Sequence[int | str], word: str, names: frozenset[str]) -> str:
    """Write one code: a path of known names and places, and what is wrong there."""
    where = ".".join(str(step) if isinstance(step, int) or step in names else "?" for step in path)
    return f"{where or 'answer'}: {word}"


def _first_choice(envelope: Mapping[str, Any], host: str) -> Mapping[str, Any]:
    choices = envelope.get("choices")
    if is_list(choices) and choices and is_object(choices[0]):
        return choices[0]
    failure = f"{host} sent a response without an answer: try again, or check that the base URL is that of an OpenAI-compatible server."
    raise ProviderError(failure)


def _check_whole(finish: object, message: Mapping[str, Any]) -> None:
    if finish == "content_filter" or message.get("refusal"):
        failure = "The model declined to answer: it, or its provider's filter, refused these sources; try another model."
        raise RefusedError(failure)
    if finish == "length":
        failure = "The answer was cut off at the limit on output tokens: raise max_tokens in the prompt, or give fewer sources."
        raise TruncatedError(failure)


def _strict_json(text: str) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return jiter.from_json(text.encode(), catch_duplicate_keys=True, allow_inf_nan=False)
    except ValueError as error:
        word = "the same key twice" if "duplicate key" in str(error) else "not valid JSON"
        raise UnusableAnswerError((f"answer: {word}",)) from None


def _breaches(value: Any, path: Path) -> Iterator[tuple[Path, str]]:  # noqa: ANN401 - any JSON value
    """Find the values that break a bound."""
    if is_object(value) or is_list(value):
        yield from _breaches_within(value, path)
    elif isinstance(value, str):
        if word := _text_breach(value):
            yield path, word
    elif isinstance(value, (int, float)) and not (math.isfinite(value) and abs(value) <= MAX_INTEGER):
        yield path, "out of range"


def _breaches_within(value: JsonObject | list[Any], path: Path) -> Iterator[tuple[Path, str]]:
    if len(path) >= MAX_DEPTH:
        yield path, "nested too deeply"
    elif len(value) > MAX_ITEMS:
        yield path, "too many items"
    else:
        for step, child in value.items() if is_object(value) else enumerate(value):
            if isinstance(step, str) and (word := _text_breach(step)):
                yield (*path, step), word
            yield from _breaches(child, (*path, step))


def _text_breach(text: str) -> str | None:
    return "too long" if len(text) > MAX_CHARS else None
