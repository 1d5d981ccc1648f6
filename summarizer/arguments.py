"""Arguments of another type are refused by their names, before they fail somewhere: callers need not use a type checker."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

from summarizer.errors import UsageError

_Wanted: TypeAlias = "type | tuple[type, ...]"

FUNCTION: type = Callable  # type: ignore[assignment] # whose instances are told by isinstance

NUMBER = (int, float)
AMOUNT = (*NUMBER, Decimal)
NAME = (str, Path)
DAY = (date, str)
_WORDS: dict[_Wanted, str] = {
    str: "a str",
    date: "a datetime.date",
    int: "an int",
    NUMBER: "a number",
    AMOUNT: "a number",
    NAME: "a str or a Path",
    DAY: "a datetime.date or a str",
    FUNCTION: "a function",
}


def check_types(wanted: _Wanted, **given: object) -> None:
    """
    Refuse an argument that is of none of the types; None is no argument.

    Raises:
        UsageError: One is.
    """
    for name, value in given.items():
        if value is not None:
            check_type(wanted, name, value)


def check_type(wanted: _Wanted, name: str, value: object, words: str | None = None) -> None:
    """
    Refuse the value of an argument that must be given, where it is of none of the types, and say in words what to give.

    Raises:
        UsageError: It is, or names what cannot be named.
    """
    # A moment is no day, and a flag no number, though each is of a subclass; a class has the methods of its values, and is none.
    if not isinstance(value, wanted) or isinstance(value, datetime | bool | type):
        message = f"{name} is of the type {type(value).__name__}: give {words or _WORDS[wanted]}."
        raise UsageError(message)
    if wanted is NAME and "\0" in str(value):
        message = f"{name} holds a NUL character: give the name of a file or a folder."
        raise UsageError(message)
