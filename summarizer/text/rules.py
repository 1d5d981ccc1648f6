"""The rules of the readers by name: what each reads, and the source of the notation."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Function = TypeVar("_Function", bound="Callable[..., object]")
_SOURCE = "Source: "


class Rule(NamedTuple):
    """
    A rule of a reader.

    Attributes:
        name: What it is called in the documentation and in the tests.
        summary: What it reads or leaves alone, in one sentence.
        source: The standard, style guide or house notation that it follows.
    """

    name: str
    summary: str
    source: str


_FUNCTIONS: dict[str, Callable[..., object]] = {}


def rule(name: str) -> Callable[[_Function], _Function]:
    """
    Register a function as a rule; its docstring says what it does, and in a paragraph "Source: ..." whose notation it is.

    Args:
        name: The name of the rule, unique in the package.
    """

    def register(function: _Function) -> _Function:
        if name in _FUNCTIONS:
            message = f"The rule {name!r} is defined twice: give one of them another name."
            raise ValueError(message)
        _FUNCTIONS[name] = function
        return function

    return register


def rules() -> list[Rule]:
    """List the registered rules in the order of their definition."""
    return [_described(name, function) for name, function in _FUNCTIONS.items()]


def _described(name: str, function: Callable[..., object]) -> Rule:
    paragraphs = (inspect.getdoc(function) or "").split("\n\n")
    sources = [paragraph.removeprefix(_SOURCE) for paragraph in paragraphs if paragraph.startswith(_SOURCE)]
    if not sources:
        message = f"The rule {name!r} names no source: add a paragraph that begins with {_SOURCE!r} to its docstring."
        raise ValueError(message)
    return Rule(name=name, summary=" ".join(paragraphs[0].split()), source=" ".join(sources[0].split()))
