"""
The form of the files of an evaluation set, and of what is known of stored answers; what is not scored may stand beside it.

A label that is wrong would only make a score wrong, so all of them are held against this form before anything is scored.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date  # noqa: TC003 - pydantic resolves annotations at run time
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, TypeAdapter, ValidationError

from summarizer.errors import InputError
from summarizer.models.vocabulary import CheckKind, Direction, FigureRole  # noqa: TC001 - as above
from summarizer.prompts import DEFAULT_PROMPT
from summarizer.quantities.types import Kind  # noqa: TC001 - as above

if TYPE_CHECKING:
    from pathlib import Path

_T = TypeVar("_T")
_DAY = len("2026-01-31")
_NO_JSON_OF = {
    "model_type": "no JSON object",
    "dataclass_type": "no JSON object",
    "dict_type": "no JSON object",
    "tuple_type": "no JSON list",
}
"""Words for what Pydantic would tell by the names of classes."""


def _day(published: object) -> object:
    """Leave out the time of the day."""
    return published[:_DAY] if isinstance(published, str) else published


class _Part(BaseModel):
    """A part of a file."""

    model_config = ConfigDict(frozen=True)


class Stretch(_Part):
    """Where something stands in an article."""

    start: StrictInt
    end: StrictInt
    as_written: str | None = None


class Place(Stretch):
    """Where something stands: in the article that names it, unless it names another."""

    slug: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """
    Characters of an article.

    Attributes:
        slug: The article.
        start: First character, as an index into its text.
        end: One past the last one.
        words: What the set says that they are, or None.
    """

    slug: str
    start: StrictInt
    end: StrictInt
    words: Annotated[str | None, Field(alias="as_written")] = field(default=None, compare=False)

    def touches(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.slug == other.slug and self.start < other.end and other.start < self.end


class Labelled(Stretch):
    """A figure of an article."""

    kind: Kind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    currency: str | None
    metric: str
    salience: Literal["core", "minor"]


Passage = tuple[StrictInt, StrictInt]


class Told(_Part):
    """A catalyst or a risk of an article."""

    headline: str
    evidence: Annotated[tuple[Passage, ...], Field(min_length=1)]


class Planted(_Part):
    """A trap or a control."""

    kind: CheckKind
    what: str
    spans: Annotated[tuple[Place, ...], Field(min_length=1)]


class ArticleFile(_Part):
    """The labels of an article: a file of ``gold/``."""

    published: Annotated[date | None, BeforeValidator(_day)]
    subject: str
    figures: tuple[Labelled, ...]
    catalysts: tuple[Told, ...]
    risks: tuple[Told, ...]
    promo: tuple[Passage, ...]
    injections: tuple[Passage, ...]
    traps: tuple[Planted, ...]
    controls: tuple[Planted, ...]


class Member(_Part):
    """An event of an article, by its place in the article's list."""

    slug: str
    list: Literal["catalysts", "risks"]
    index: StrictInt


class Same(_Part):
    """An event that several articles tell."""

    members: tuple[Member, ...]


class _Named(_Part):
    slug: str


class Group(_Part):
    """The articles of one story: an entry of ``groups.json``."""

    articles: Annotated[tuple[_Named, ...], Field(min_length=1)]
    same_event_catalysts: tuple[Same, ...] = ()
    same_risk: tuple[Same, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """
    A figure that a one-page brief of a story must contain.

    Attributes:
        what: It in words.
        metric: What it measures, in English.
        entity: Whose it is, or None where that is not scored.
        period: Its time, or None where that is not scored.
        direction: Whether it went up or down, or None where that is not scored.
        role: What sort of statement it is.
        at: Every mention that states it.
    """

    what: str
    metric: str
    entity: str | None
    period: str | None
    direction: Direction | None
    role: FigureRole
    at: Annotated[tuple[Span, ...], Field(min_length=1)]


class Answered(_Part):
    """What is known of a stored answer: the text that it is to, and its tokens, 0 where nobody counted."""

    marked_sha256: str | None = None
    input: Annotated[StrictInt, Field(ge=0)] = 0
    output: Annotated[StrictInt, Field(ge=0)] = 0


class About(_Part):
    """What is known of the stored answers of a folder."""

    model: Annotated[str | None, Field(min_length=1)] = None
    prompt: str = DEFAULT_PROMPT
    stories: Mapping[str, Answered] = {}


class Keys(_Part):
    """The key figures of a story: an entry of ``key_figures.json``."""

    story: str
    figures: tuple[KeyFigure, ...]
    superseded_or_wrong: tuple[Span, ...]


ABOUT = TypeAdapter(About)
ARTICLE = TypeAdapter(ArticleFile)
GROUPS = TypeAdapter(Mapping[str, Group])
KEYS = TypeAdapter(tuple[Keys, ...])


def read_form(path: Path, form: TypeAdapter[_T]) -> _T:
    """
    Read a file of a set.

    Raises:
        OSError: It cannot be read.
        InputError: It is not of the form; the message names the place in it.
    """
    try:
        return form.validate_python(json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        what = _NO_JSON_OF.get(first["type"], first["msg"])
        raise misformed(path, f"{'.'.join(map(str, first['loc'])) or 'all of it'}: {what}") from None
    except (ValueError, RecursionError) as error:
        raise misformed(path, f"no valid JSON: {error}") from None


def misformed(path: Path, what: str) -> InputError:
    """Say what is wrong with a file."""
    return InputError(f"{str(path)!r} is not in the form of tests/golden ({what}): mend it, or name another folder.")
