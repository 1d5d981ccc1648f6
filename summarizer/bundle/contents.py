"""What a bundle holds, as values and as the manifest that lists it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003 - pydantic resolves annotations at run time
from decimal import Decimal  # noqa: TC003 - as above
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from pydantic import Field

from summarizer.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.documents import Document

FORMAT: Final = "summarizer-bundle"
VERSION: Final = 1
"""Of the format; a change that an older reader would misread takes the next one."""

MANIFEST = "manifest.json"
BRIEF = "brief.json"
PROMPT = "prompt.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """
    A question to a model.

    Attributes:
        request: Body of the first request.
        answers: Bodies of the responses that came of it, in order; the key is no part of them.
    """

    request: Mapping[str, Any]
    answers: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """
    What a model was asked, and what it answered.

    Attributes:
        model: Its name.
        wire: The wire form that was chosen ("auto", "json_schema", …).
        prompt: Name of the prompt.
        prompt_text: Text of the prompt's file.
        max_input_tokens: Longest request, as it was given; None where it was not.
        conversations: The questions that the brief rests on, in order.
        cost_usd: What they cost by the prices of that day; None where those were not known.
    """

    model: str
    wire: str
    prompt: str
    prompt_text: str
    max_input_tokens: int | None = None
    conversations: tuple[Conversation, ...]
    cost_usd: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """
    A brief with all that it was made of.

    Attributes:
        made_by: Version of the package that made it.
        subject: As it was given; None where it was read from the sources.
        documents: The sources as they were read.
        asked: None where the offline engine wrote the brief.
        brief: The brief, or the proven draft, as JSON.
    """

    made_by: str
    subject: str | None
    documents: tuple[Document, ...]
    asked: Asked | None
    brief: str


class SourceRecord(Value):
    """A document without its text, which is the file ``sources/<id>.txt``."""

    id: Annotated[str, Field(pattern="^[a-z]{1,6}$")]
    origin: str
    sha256: str
    title: str | None
    publisher: str | None
    published: date | None
    url: str | None
    path: str | None
    masthead: Annotated[int, Field(ge=0)]
    pages: tuple[Annotated[int, Field(ge=0)], ...]
    notes: tuple[str, ...]
    as_of: date | None = None
    dateline: date | None = None
    agency: str | None = None


class FileRecord(Value):
    """A file of the bundle: its SHA-256 in hexadecimal digits, and its size."""

    sha256: str
    bytes: Annotated[int, Field(ge=0)]


class ModelRecord(Value):
    """The model that was asked, and how many answers each question had; the other attributes as in ``Asked``."""

    name: str
    wire: Literal["auto", "json_schema", "json_object", "prompt"]
    prompt: str
    max_input_tokens: Annotated[int | None, Field(ge=1)] = None
    answers: Annotated[tuple[Annotated[int, Field(ge=1, le=99)], ...], Field(min_length=1, max_length=999)]
    cost_usd: Decimal | None


class Manifest(Value):
    """The file ``manifest.json``: all that is no file of its own, and the digests of those that are, by their names in the folder."""

    format: Literal["summarizer-bundle"]
    version: Literal[1]
    made_by: str
    subject: str | None
    sources: Annotated[tuple[SourceRecord, ...], Field(min_length=1)]
    model: ModelRecord | None
    files: dict[str, FileRecord]

    def names(self) -> tuple[str, ...]:
        """
        Name the files that such a bundle has.

        No name is taken from ``files``, so none can lead out of the folder.
        """
        sources = tuple(source_name(source.id) for source in self.sources)
        if self.model is None:
            return (*sources, BRIEF)
        asked = tuple(name for number, count in enumerate(self.model.answers, 1) for name in conversation_names(number, count))
        return (*sources, PROMPT, *asked, BRIEF)


def source_name(id_: str) -> str:
    """Name the file of a source's text: by its id, for a title may hold anything."""
    return f"sources/{id_}.txt"


def conversation_names(number: int, answers: int) -> tuple[str, ...]:
    """Name the files of a question, of which the first is 1: its request, and its answers."""
    return (f"requests/{number}.json", *(f"answers/{number}.{count}.json" for count in range(1, answers + 1)))
