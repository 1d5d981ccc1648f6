"""Mutations of files, texts and answers, and how many of them a run tries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FEW = 25
ALL = 2_000
"""Mutations of each thing that is fuzzed: in the default run, and in the one of ``-m hostile``."""

_T = TypeVar("_T", str, bytes)
_WIDEST = 2_000
_EDITS = 6

TEXT_TOKENS = (
    "0 9 99999999999999999999999999 1e999 -0 ½ ² ٣ １２ 万 亿 % $ € £ ¥ bn crore , . : ; ( ) [ ] { } {1} {a1} ^1 a1 | \n \t \r \x00 "
    "\x1b[31m \u200b \u202e \u2066 \u0301 \ud7ff \ufeff \U000e0041 \U0001f4c8 < > </p> <!-- --> &#0; = - – — ' \" ” “ « #  /// "
    "https://a.example Q3  2026-13-45 30.2.2026 24:61 up down not by from to of third half billion"
).split(" ")
"""What an edit puts into a text: figures, marks of ours, markup, and characters that are not what they look like."""
BYTE_TOKENS = (
    *(token.encode() for token in TEXT_TOKENS),
    b"\xff\xfe",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\x80",
    b"PK\x03\x04",
    b"%PDF-1.7",
    b"endobj",
    b"stream\n",
    b" 0 R",
    b"/Length 99999999",
    b"/FlateDecode",
    b"\r\n\r\n",
    b"--b0\r\n",
    b"Content-Type: text/html; charset=x\r\n",
    b"Content-Transfer-Encoding: base64\r\n",
    b"=?utf-8?q?=?=",
    b"<item><title>",
    b"<![CDATA[",
    b"]]>",
    b"<w:p>",
    b"<script>",
    b"<style>",
    b"<template>",
    b"<table><tr>",
    b" style=display:none",
    b" colspan=99999",
    b"&lt;",
    b"&#xD800;",
)


def trying(number: int) -> Callable[[Any], Any]:
    """Try so many examples, the same in every run: a failure can be had again, and a run takes as long as the last."""
    return settings(
        max_examples=number,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
    )


def mutated_bytes(seeds: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """Take one of the seeds and edit it a few times."""
    return _mutated(seeds, st.sampled_from(BYTE_TOKENS) | st.binary(max_size=4))


def mutated_text(seeds: Sequence[str]) -> st.SearchStrategy[str]:
    """Take one of the seeds and edit it a few times."""
    return _mutated(seeds, st.sampled_from(TEXT_TOKENS) | st.text(max_size=4))


def _mutated(seeds: Sequence[_T], tokens: st.SearchStrategy[_T]) -> st.SearchStrategy[_T]:
    edit = st.tuples(st.sampled_from("insert replace repeat delete move cut".split()), st.floats(0, 1), st.integers(0, _WIDEST), tokens)
    return st.builds(_edited, st.sampled_from(seeds), st.lists(edit, min_size=1, max_size=_EDITS))


def _edited(seed: _T, edits: list[tuple[str, float, int, _T]]) -> _T:
    for kind, place, width, token in edits:
        at = int(place * len(seed))
        head, piece, tail = seed[:at], seed[at : at + width], seed[at + width :]
        match kind:
            case "insert":
                seed = head + token + piece + tail
            case "replace":
                seed = head + token + seed[at + len(token) :]
            case "repeat":
                seed = head + piece + piece + tail
            case "delete":
                seed = head + tail
            case "move":
                seed = head + tail + piece
            case _:
                seed = head + piece
    return seed
