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


def check_types(wanted: _Wanted, *, optional: bool = True, **given: object) -> None:
    """
    Refuse an argument that is of none of the types, and None where it is not optional.

    Raises:
        UsageError: One is.
    """
    for name, value in given.items():
        # A moment is no day, and a flag no number, though each is of a subclass.
        if (value is not None or not optional) and (not isinstance(value, wanted) or isinstance(value, datetime | bool)):
            message = f"{name} is of the type {type(value).__name__}: give {_WORDS[wanted]}."
            raise UsageError(message)
