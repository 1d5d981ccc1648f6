"""The three forms in which servers take a JSON Schema, and the request body in each."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from summarizer.ask.notation import notation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.prompts import Message

Form = Literal["json_schema", "json_object", "prompt"]
"""
``json_schema``: strict structured output. ``json_object``: any JSON object; the schema stands in the system message, as a type if one
can tell it.
``prompt``: as ``json_object``, for servers that know no response format at all.
"""

Wire = Literal["auto", "json_schema", "json_object", "prompt"]
"""A form, or ``auto``: the first of them that the server does not refuse."""

FORMS: tuple[Form, ...] = get_args(Form)
WIRES: tuple[Wire, ...] = get_args(Wire)

Body: TypeAlias = "dict[str, Any]"

_TYPED = "Reply with a single JSON object, and nothing else, of this type, with every key:"
_SCHEMED = "Reply with a single JSON object, and nothing else, that is valid under this JSON Schema:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """
    What is asked of a model.

    Attributes:
        model: Its name, as the server knows it.
        messages: The conversation; a system message comes first.
        schema_name: Name of the schema for the server: letters, digits, ``_`` and ``-`` (others become ``_``).
        schema: The JSON Schema, sent exactly as it is.
        parameters: Settings of the model that are sent as given ("temperature", "seed", …).
    """

    model: str
    messages: tuple[Message, ...]
    schema_name: str
    schema: Mapping[str, Any]
    parameters: Mapping[str, Any] = field(default_factory=dict[str, Any])


def first_form(wire: Wire) -> Form:
    """Name the form that a request is first sent in."""
    return FORMS[0] if wire == "auto" else wire


def next_form(form: Form) -> Form | None:
    """Name the form for a server that refuses this one; None after the last."""
    rest = FORMS[FORMS.index(form) + 1 :]
    return rest[0] if rest else None


def request_body(request: Request, form: Form, extra: Sequence[Message] = ()) -> Body:
    """Write the body of a request in one of the wire forms; ``extra`` messages follow those of the request."""
    messages = [{"role": message.role, "content": message.content} for message in (*request.messages, *extra)]
    body: Body = {"model": request.model, "messages": messages, **request.parameters}
    if form == "json_schema":
        return {**body, "response_format": _strict_format(request)}
    instructed = {**body, "messages": _instructed(messages, request.schema)}
    return {**instructed, "response_format": {"type": "json_object"}} if form == "json_object" else instructed


def _strict_format(request: Request) -> Body:
    name = "".join(char if char.isascii() and (char.isalnum() or char in "_-") else "_" for char in request.schema_name)
    return {"type": "json_schema", "json_schema": {"name": name[:64], "strict": True, "schema": request.schema}}


def _instructed(messages: list[dict[str, str]], schema: Mapping[str, Any]) -> list[dict[str, str]]:
    """Put the schema at the end of the system message, or in one of its own where there is none."""
    typed = notation(schema)
    instruction = f"{_TYPED}\n{typed}" if typed else f"{_SCHEMED}\n{json.dumps(schema, ensure_ascii=False, separators=(',', ':'))}"
    if messages and messages[0]["role"] == "system":
        return [{"role": "system", "content": f"{messages[0]['content']}\n\n{instruction}"}, *messages[1:]]
    return [{"role": "system", "content": instruction}, *messages]
