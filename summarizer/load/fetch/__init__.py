"""Fetch."""

from __future__ import annotations

from typing import NamedTuple


class Fetched(NamedTuple):
    body: bytes
    url: str
    status: int
    media_type: str
    charset: str | None
    is_error: bool
