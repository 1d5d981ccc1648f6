"""instructor, the engine that turns an answer into a value: it parses once, sends nothing itself, and logs nothing."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import BaseModel, SkipValidation

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from openai.types.chat import ChatCompletion

T = TypeVar("T", bound=BaseModel)


async def parse(answer: str, response_model: type[T]) -> T:
    """
    Parse the JSON text of an answer.

    Raises:
        ValidationError: The text is no ``response_model``.
    """
    from instructor.core.exceptions import InstructorRetryException

    try:
        parsed = await _engine()(_completion(answer), _envelope(response_model))
    except InstructorRetryException as error:
        cause = error.__cause__ or error
    else:
        return cast("T", parsed.value)
    # Outside the handler, so that the wrapper, which holds the conversation, does not become the context of the cause.
    raise cause


@cache
def _engine() -> Callable[[ChatCompletion, type[BaseModel]], Awaitable[Any]]:
    """Make instructor's engine once; what it would send is the answer that it is given."""
    import instructor

    async def create(*, completion: ChatCompletion, **_: Any) -> ChatCompletion:  # noqa: ANN401 - whatever instructor would send besides
        return completion

    _hush()
    mode = instructor.Mode.JSON_SCHEMA
    patched = instructor.patch(create=create, mode=mode)
    engine = instructor.AsyncInstructor(client=None, create=patched, mode=mode, provider=instructor.Provider.OPENAI)

    async def parsed(completion: ChatCompletion, model: type[BaseModel]) -> Any:  # noqa: ANN401 - a value of the model
        return await engine.create(response_model=model, messages=[], max_retries=0, strict=False, completion=completion)

    return parsed


@cache
def _envelope(model: type[T]) -> type[BaseModel]:
    """
    Make the class that instructor is given for a model, once a class.

    For each answer instructor writes a model's JSON Schema, derives a class from it, and looks through every field of it, five times over.
    This class has one field, so there is nothing to look through; the schema that is sent is a file, so none is written.
    """
    from instructor.v2.core.function_calls import ResponseSchema

    class Envelope(ResponseSchema):
        value: SkipValidation[Any]

        @classmethod
        def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:  # noqa: ANN401 - as Pydantic's
            return {}

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
