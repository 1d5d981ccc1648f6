"""instructor, the engine that turns an answer into a value: it parses once, sends nothing itself, and logs nothing."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import BaseModel, SkipValidation

if TYPE_CHECKING:
    from instructor import OpenAISchema
    from openai.types.chat import ChatCompletion

T = TypeVar("T", bound=BaseModel)


def parse(answer: str, response_model: type[T]) -> T:
    """
    Parse the JSON text of an answer.

    Raises:
        ValidationError: The text is no ``response_model``.
    """
    import instructor

    envelope: Any = _envelope(response_model).from_response(_completion(answer), mode=instructor.Mode.JSON_SCHEMA, strict=False)
    return cast("T", envelope.value)


@cache
def _envelope(model: type[T]) -> type[OpenAISchema]:
    """
    Make the class that instructor is given for a model, once a class.

    For each answer instructor looks through every field of a class. This one has a single field, so there is nothing to look through.
    """
    from instructor import OpenAISchema

    _hush()

    class Envelope(OpenAISchema):
        value: SkipValidation[Any]

        @classmethod
        def model_validate_json(cls, json_data: Any, **_: Any) -> Envelope:  # noqa: ANN401 - as Pydantic's
            return cls(value=model.model_validate_json(json_data, strict=False))

    return Envelope


def _completion(text: str) -> ChatCompletion:
    """Hand a checked answer on in the form that instructor reads."""
    from openai.types.chat import ChatCompletion

    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    return ChatCompletion.model_validate({"id": "", "object": "chat.completion", "created": 0, "model": "", "choices": [choice]})


def _hush() -> None:
    """Keep instructor from logging answers, unless someone set a level for it by name."""
    instructor = logging.getLogger("instructor")
    if instructor.level == logging.NOTSET:
        instructor.setLevel(logging.CRITICAL + 1)
    openai = logging.getLogger("openai")
    if not openai.handlers:
        openai.addHandler(logging.NullHandler())
