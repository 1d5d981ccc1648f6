"""Arguments of another type are refused by their names, before they fail somewhere: callers need not use a type checker."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

from summarizer.errors import UsageError

_Wanted: TypeAlias = "type | tuple[type, ...]"

NUMBER = (int, float)
AMOUNT = (*NUMBER, Decimal)
NAME = (str, Path)
_WORDS: dict[_Wanted, str] = {
    str: "a str",
    date: "a datetime.date",
    int: "an int",
    NUMBER: "a number",
    AMOUNT: "a number",
    NAME: "a str or a Path",
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


def check_type(wanted: _Wanted, name: str, value: object) -> None:
    """
    Refuse the value of an argument that must be given, where it is of none of the types.

    Raises:
        UsageError: It is.
    """
    # A moment is no day, and a flag no number, though each is of a subclass.
    if not isinstance(value, wanted) or isinstance(value, datetime | bool):
        message = f"{name} is of the type {type(value).__name__}: give {_WORDS[wanted]}."
        raise UsageError(message)
