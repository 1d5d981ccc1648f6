"""Tables of words: looked up at a place of a text, or made regular expressions, when they are needed."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

GAP = "[ \u00a0]"
"""One space, breakable or not (``fold`` turns the thin ones into the latter)."""
END = r"(?![^\W\d_])"
"""No letter follows."""
_NO_LETTER = re.compile(END)
_SPELT = re.compile(r"\\.|\[(?:\\.|[^\]\\]){0,49}+\]|[ ']|\((?!\?)")
"""What is written otherwise in a table of phrases than in an expression; what is escaped, or one of several characters, is not."""
_NO_CHOICE = re.compile(r"(?<=(?<!\\)\()\|+|(?<!\\)\|+(?=[|)])")
"""Bars between which the ends of lines have left nothing; beside a bracket or a bar that is a character, one stays."""
_SPELLING = {" ": r"\s", "'": "['’]", "(": "(?:"}


def ends_at(text: str, position: int) -> bool:
    """Whether a word can end at a position: no letter follows."""
    return _NO_LETTER.match(text, position) is not None


class Names:
    """Names of a table, which are looked up where they may stand: an expression of some hundred takes longer to compile than most texts."""

    def __init__(self, names: Iterable[str]) -> None:
        """Sort them by their first characters."""
        self._by_opening: dict[str, list[str]] = {}
        for name in sorted(names, key=len, reverse=True):
            self._by_opening.setdefault(name[0], []).append(name)

    def at(self, text: str, position: int) -> Iterator[str]:
        """Yield the names that stand at a position, whatever follows them, the longest first."""
        return (name for name in self._by_opening.get(text[position : position + 1], ()) if text.startswith(name, position))

    def whole_at(self, text: str, position: int) -> str | None:
        """Return the longest name that stands at a position with no letter behind it."""
        return next((name for name in self.at(text, position) if ends_at(text, position + len(name))), None)


def either(words: Iterable[str]) -> str:
    """Return an alternation of literal words, the longest first, so that none hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


def either_case(words: Iterable[str]) -> str:
    """
    Return the same for a part that ignores case, where the engine would try every word at every place: first letters are tried first.

    Words that begin alike, but for their case, stay the longest first.
    """
    heads = groupby(sorted(set(words), key=lambda word: word[0].lower()), key=lambda word: word[0].lower())
    return "|".join(f"{re.escape(head)}(?:{either(word[1:] for word in group)})" for head, group in heads)


def lazy(expression: str, flags: int = 0) -> re.Pattern[str]:
    """
    Return a regular expression that is compiled when it is first used.

    For what most texts never need (another language's words, a rare notation): compiling all that the package knows takes longer than a
    brief. Only its methods and attributes may be used; it is no argument for the functions of ``re``.
    """
    return cast("re.Pattern[str]", Lazy(expression, flags))


class Lazy:
    """What ``lazy`` returns, for those who look for expressions."""

    def __init__(self, expression: str, flags: int) -> None:
        """Compile nothing yet."""
        self._given = expression, flags

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(*self._given)

    def __getattr__(self, name: str) -> object:
        """Compile it, and keep the method, so that this is called once for each."""
        method: object = getattr(self.compiled, name)
        setattr(self, name, method)
        return method


def phrases(groups: Mapping[str, str], around: str = r"\b(?=\w)(?:…)\b", flags: int = 0, **parts: str) -> re.Pattern[str]:
    """
    Return an expression, compiled when it is first used, of named groups of phrases that stand in ``around`` where "…" is.

    A phrase is written as it is read, one a line or more with bars between: a space is any space, an apostrophe is a straight or a curly
    one, brackets hold choices, and all else is as in expressions. A line that ends with a bar or an open bracket goes on in the next one.
    ``<name>`` stands for the part of that name.
    """
    return cast("re.Pattern[str]", Phrases(groups, around, flags, parts))


class Phrases(Lazy):
    """What ``phrases`` returns: nothing is put together before it is searched for."""

    def __init__(self, groups: Mapping[str, str], around: str, flags: int, parts: Mapping[str, str]) -> None:
        """Take the table as it is."""
        super().__init__(around, flags)
        self._groups, self._parts = groups, parts

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        around, flags = self._given
        expression = around.replace("…", "|".join(map(_spelt, self._groups.values())))
        for name, part in self._parts.items():
            expression = expression.replace(f"<{name}>", part)
        return re.compile(expression, flags)


def _spelt(table: str) -> str:
    """Return the expression that a group of phrases stands for."""
    choices = _NO_CHOICE.sub("", "|".join(filter(None, map(str.strip, table.splitlines()))))
    return _SPELT.sub(lambda found: _SPELLING.get(found.group(), found.group()), choices)
