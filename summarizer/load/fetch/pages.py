"""
Pages that were fetched before, so that a site is only asked whether they have changed.

Every page is asked for every time, with the validators that came with it (RFC 9110, 13.1); only its body may be spared. Nothing is taken
for fresh without asking, so a site's caching headers are asked one thing only: whether the page may be kept at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Mapping

_VALIDATOR = re.compile(r"[\x20-\x7e]{1,512}")
"""What goes back to the server as a header: printable ASCII, of a length that no server refuses."""
_FORBIDDEN = frozenset({"no-store", "private"})


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """
    A page as it was fetched.

    Attributes:
        etag: Its entity tag, as the server wrote it; None where it gave none.
        modified: Its Last-Modified, as the server wrote it; None where it gave none.
        media_type: As in ``Fetched``.
        charset: As in ``Fetched``.
        body: Inflated.
    """

    etag: str | None
    modified: str | None
    media_type: str
    charset: str | None
    body: bytes

    @property
    def conditions(self) -> dict[bytes | str, bytes | str]:
        """The headers that ask for the page only if it has changed."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in told.items() if value is not None}


@runtime_checkable
class Pages(Protocol):
    """Keeps pages by their URL."""

    def page(self, url: str) -> KeptPage | None:
        """Find a page."""
        ...

    def keep_page(self, url: str, page: KeptPage) -> None:
        """Keep a page, in place of an older one."""
        ...

    def forget_page(self, url: str) -> None:
        """Forget a page, if there is one."""
        ...


def may_be_kept(told: Mapping[str, str]) -> bool:
    """Whether a server lets its answer be kept, by one user alone, in order to ask for it again; header names are in lower case."""
    directives = {each.partition("=")[0].strip().lower() for each in told.get("cache-control", "").split(",")}
    return not directives & _FORBIDDEN and told.get("vary", "").strip() != "*"


def validators(told: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Read the entity tag and the date of change of an answer, where they can be sent back."""
    return _sendable(told.get("etag", "")), _sendable(told.get("last-modified", ""))


def _sendable(value: str) -> str | None:
    return value if _VALIDATOR.fullmatch(value) else None
