"""instructor, the engine that turns an answer into a value: it parses once, sends nothing itself, and logs nothing."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from openai.types.chat import ChatCompletion

T = TypeVar("T", bound=BaseModel)


async def parse(answer: Callable[[], Awaitable[str]], response_model: type[T]) -> T:
    """
    Parse the JSON text that ``answer`` brings.

    Raises:
        ValidationError: The text is no ``response_model``.
        Exception: Whatever ``answer`` raises.
    """
    import instructor
    from instructor.core.exceptions import InstructorRetryException

    async def create(**_: Any) -> ChatCompletion:  # noqa: ANN401 - what instructor would send; what is sent is decided elsewhere
        return _completion(await answer())

    _hush()
    mode = instructor.Mode.JSON_SCHEMA
    patched = instructor.patch(create=create, mode=mode)
    engine = instructor.AsyncInstructor(client=None, create=patched, mode=mode, provider=instructor.Provider.OPENAI)
    try:
        parsed = await engine.create(response_model=response_model, messages=[], max_retries=0, strict=False)
    except InstructorRetryException as error:
        cause = error.__cause__ or error
    else:
        # instructor parses into a subclass of its own, which keeps the response: a plain value equals any other with the same content.
        return response_model.model_validate(parsed.model_dump(by_alias=True, round_trip=True))
    # Outside the handler, so that the wrapper, which holds the conversation, does not become the context of the cause.
    raise cause


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
