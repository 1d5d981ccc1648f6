"""Every regular expression of the package, found by walking its modules, and whether one takes too long over a text."""

from __future__ import annotations

import pkgutil
import re
import signal
import time
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from types import FunctionType
from typing import TYPE_CHECKING, Any

import summarizer
from summarizer.text.lexicon import Lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def modules() -> list[str]:
    """List the modules of the package but those that are programs."""
    found = (each.name for each in pkgutil.walk_packages(summarizer.__path__, "summarizer."))
    return sorted(name for name in found if not name.endswith("__main__"))


def expressions() -> dict[str, re.Pattern[Any]]:
    """
    Find the expressions by where they are held.

    Looks into containers, into values of our own classes with what they compile when first asked, into closures and defaults, and calls
    what is cached and takes no argument. The same expression is found once.
    """
    found: dict[tuple[str | bytes, int], tuple[str, re.Pattern[Any]]] = {}
    seen: set[int] = set()
    waiting: list[tuple[str, object]] = []
    for name in modules():
        waiting += ((f"{name}.{attribute}", value) for attribute, value in vars(import_module(name)).items())
    while waiting:
        path, value = waiting.pop()
        value = value.compiled if isinstance(value, Lazy) else value
        if isinstance(value, re.Pattern):
            found.setdefault((value.pattern, value.flags), (path, value))
        elif id(value) not in seen:
            seen.add(id(value))
            waiting += ((f"{path}.{name}", each) for name, each in _held(value))
    return dict(sorted(found.values(), key=lambda each: each[0]))


def _held(value: object) -> Iterable[tuple[str, object]]:
    """List what a value holds."""
    match value:
        case dict():
            return [(str(key)[:40], each) for key, one in value.items() for each in (key, one)]
        case list() | tuple() | set() | frozenset():
            return [(str(index), each) for index, each in enumerate(value)]
        case FunctionType():
            cells = [(str(index), cell.cell_contents) for index, cell in enumerate(value.__closure__ or ()) if _is_filled(cell)]
            return [*cells, *_held(value.__defaults__ or ()), *_held(value.__kwdefaults__ or {}), *_held(vars(value))]
        case type() if _is_ours(value):
            return [(name, each) for name, each in vars(value).items() if not name.startswith("__")]
        case _:
            return _attributes(value) if _is_ours(value) else ()


def _attributes(value: object) -> Iterator[tuple[str, object]]:
    """List the attributes of a value of our own, compiled ones included, or what a cached function returns."""
    if callable(getattr(value, "cache_info", None)):
        function: Any = value
        code = function.__wrapped__.__code__
        yield ("function", function.__wrapped__) if code.co_argcount or code.co_kwonlyargcount else ("()", function())
        return
    for kind in type(value).__mro__:
        for name in getattr(kind, "__slots__", ()):
            yield name, getattr(value, name, None)
        for name, each in vars(kind).items():
            if isinstance(each, cached_property) and "Pattern" in str(each.func.__annotations__.get("return")):
                yield name, getattr(value, name)
    yield from getattr(value, "__dict__", {}).items()


def _is_ours(value: object) -> bool:
    module = getattr(value, "__module__", None)
    return isinstance(module, str) and module.partition(".")[0] == "summarizer"


def _is_filled(cell: Any) -> bool:  # noqa: ANN401 - types.CellType is a name for checkers alone
    try:
        return cell.cell_contents is not cell
    except ValueError:
        return False


class TooSlowError(Exception):
    """An expression took more of the processor's time than is allowed."""


@contextmanager
def allowed(seconds: float) -> Iterator[None]:
    """Allow so much of the processor's time, which a busy machine does not shorten; the search itself is broken off."""

    def stop(_signal: int, _frame: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def too_slow(pattern: re.Pattern[Any], text: str, seconds: float) -> bool:
    """Tell whether finding all that matches in a text takes longer than so many seconds of the processor, twice in a row."""
    subject: Any = text.encode() if isinstance(pattern.pattern, bytes) else text
    for _ in range(2):
        began = time.process_time()
        try:
            with allowed(seconds):
                for _found in pattern.finditer(subject):
                    pass
        except TooSlowError:
            continue
        if time.process_time() - began < seconds:
            return False
    return True
