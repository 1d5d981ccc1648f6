"""The rules of the readers, as their docstrings tell them: what each reads, and whose notation it is."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import summarizer

_SOURCE = re.compile(r"Source of “(?P<name>[^”]+)”: (?P<source>.+)", re.DOTALL)


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


@cache
def rules() -> tuple[Rule, ...]:
    """Read every function of the package whose docstring names its source."""
    package = Path(summarizer.__path__[0])
    functions = (
        node
        for path in sorted(package.rglob("*.py"))
        if "Source of “" in (source := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
    )
    told = ((ast.get_docstring(node) or "").split("\n\n") for node in functions)
    return tuple(
        Rule(name=found["name"], summary=" ".join(paragraphs[0].split()), source=" ".join(found["source"].split()))
        for paragraphs in told
        for found in map(_SOURCE.fullmatch, paragraphs)
        if found
    )
