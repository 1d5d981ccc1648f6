"""
A brief in a layout of the user's own: a Jinja2 template of their file, in a sandbox.

The template is the user's, what it lays out is not: every text that a template prints is escaped for Markdown, unless the code wrote it.
A template gets plain values only (no method of ours), and can include nothing but the files of its own folder.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from summarizer.errors import UsageError
from summarizer.models import Brief, Evidence, plain
from summarizer.render.escape import code, link, opening
from summarizer.render.numbers import day, told
from summarizer.render.parts import provenance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2 import Template
    from jinja2.runtime import Context
    from jinja2.sandbox import SandboxedEnvironment

    from summarizer.models.grounded import Grounded

MAX_BYTES = 1024 * 1024
_PAGES = (".htm", ".html", ".xhtml", ".svg", ".xml")


def laid_out(made: Brief | Grounded[Any], template: str | Path) -> str:
    """
    Lay out a brief, or a proven draft, by a template.

    Raises:
        UsageError: The template cannot be used.
    """
    return Layout(template).render(made)


class _Written(str):
    """Markdown that the code wrote, and that is not escaped again."""

    __slots__ = ()


class Layout:
    """A template that was read and found to be one."""

    def __init__(self, path: str | Path) -> None:
        """
        Read and compile a template.

        Raises:
            UsageError: It cannot be read, or is no template; the message names the file and the line.
        """
        self.path = Path(path)
        lasting = self.path.name.removesuffix(".j2").removesuffix(".jinja").casefold()
        if lasting.endswith(_PAGES):
            message = f"The template {str(path)!r} lays out HTML or XML, and what it prints is escaped for Markdown: name a .md file."
            raise UsageError(message)
        self._template = self._said(self._compiled)

    def render(self, made: Brief | Grounded[Any]) -> str:
        """
        Lay out a brief, or a proven draft.

        Raises:
            UsageError: The template names what is not there, or does what it may not; the message names the file and the line.
        """
        notes = _Notes(made)
        text = self._said(lambda: self._template.render(**_values(made), cite=notes.cite, footnotes=notes.written))
        return text if text.endswith("\n") else f"{text}\n"

    def _compiled(self) -> Template:
        self._check()
        path = self.path.resolve()
        return _environment(path.parent).get_template(path.name)

    def _check(self) -> None:
        try:
            with self.path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
            data.decode()
        except OSError as error:
            message = f"The template {str(self.path)!r} cannot be read ({error.strerror}): name another file."
            raise UsageError(message) from None
        except UnicodeDecodeError:
            message = f"The template {str(self.path)!r} is not UTF-8: save it as UTF-8."
            raise UsageError(message) from None
        if len(data) > MAX_BYTES:
            message = f"The template {str(self.path)!r} is longer than {MAX_BYTES // 1024} kB, which no layout is: shorten it."
            raise UsageError(message)

    def _said(self, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - as the work
        """Do a piece of work, and say what went wrong in a template, and where."""
        from jinja2 import TemplateNotFound, TemplateSyntaxError

        try:
            return work()
        except UsageError:
            raise
        except TemplateNotFound as error:
            message = f"The template {str(self.path)!r} includes {error.name!r}, which is not in its folder: put it there."
        except TemplateSyntaxError as error:
            message = f"The template {_place(self.path, error.filename, error.lineno)} is not valid: {_sentence(error)}"
        except Exception as error:  # noqa: BLE001 - whatever a template makes go wrong is the template's
            line = _line(error, self.path)
            message = f"The template {_place(self.path, *line)} cannot be laid out: {_sentence(error)}"
        raise UsageError(message) from None


def _place(path: Path, file: str | None, line: int | None) -> str:
    """Name a file and a line; a template that was included is named itself."""
    named = path if file is None or Path(file).name == path.name else path.parent / Path(file).name
    return f"{str(named)!r}, line {line}," if line else repr(str(named))


def _line(error: Exception, path: Path) -> tuple[str | None, int | None]:
    """Find the line of a template in which something went wrong: Jinja2 puts its templates into the traceback."""
    folder = path.resolve().parent
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).parent == folder]
    return (frames[-1].filename, frames[-1].lineno) if frames else (None, None)


def _sentence(error: Exception) -> str:
    text = " ".join(str(error).split()) or type(error).__name__
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _environment(folder: Path) -> SandboxedEnvironment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.runtime import BlockReference, Macro
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Environment(ImmutableSandboxedEnvironment):
        """A sandbox in which the output of a macro, whose values are escaped already, is not escaped again."""

        def call(self, context: Context, obj: Any, /, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - as in Jinja2
            result = super().call(context, obj, *arguments, **named)
            return _Written(result) if isinstance(obj, Macro | BlockReference) else result

    environment = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        finalize=_printed,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    filters = cast("dict[str, Callable[[object], _Written]]", environment.filters)  # pyright: ignore[reportUnknownMemberType] # of Jinja2
    filters.update(code=_code, day=_day, link=_link)
    return environment


def _printed(value: object) -> object:
    """Write what a template prints: a text of others so that it is read as words, whatever it holds."""
    if isinstance(value, _Written):
        return value
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, bool | int | float | date):
        return str(value)
    return opening(str(value))


def _code(value: object) -> _Written:
    return _Written(code(str(value)))


def _day(value: object) -> _Written:
    return _Written(day(value) if isinstance(value, date) else "")


def _link(value: object) -> _Written:
    return _Written(link(str(value)) if _is_web(value) else "")


def _is_web(value: object) -> bool:
    """Whether a value is an address that may stand in a link."""
    return bool(value) and link(str(value)).startswith("<")


def _values(made: Brief | Grounded[Any]) -> dict[str, Any]:
    """Give the fields of a brief as plain values, each figure with its value as a person reads it; an address is of the web, or None."""
    values = made.model_dump()
    values["sources"] = [{**row, "url": row["url"] if _is_web(row["url"]) else None} for row in values["sources"]]
    if isinstance(made, Brief):
        values["figures"] = [{**row, "told": told(figure)} for row, figure in zip(values["figures"], made.figures, strict=True)]
    return {**values, "how_made": _Written(provenance(made.provenance))}


class _Notes:
    """The passages that a template cites, numbered in the order in which it does."""

    def __init__(self, made: Brief | Grounded[Any]) -> None:
        self._sources = made.sources
        self._cited: dict[tuple[str, int, int], Evidence] = {}

    def cite(self, passages: object) -> _Written:
        """Refer to one passage, or to several, by their footnotes."""
        several = cast("Iterable[object]", [passages] if isinstance(passages, Mapping) else passages or ())
        numbers = dict.fromkeys(self._number(Evidence.model_validate(passage)) for passage in several)
        return _Written("".join(f"[^{number}]" for number in numbers))

    def written(self) -> _Written:
        """Quote what was cited so far under its numbers."""
        from summarizer.render.parts import footnotes, numbered

        cited = list(self._cited.values())
        return _Written(footnotes(cited, self._sources, numbered(cited)))

    def _number(self, passage: Evidence) -> int:
        key = passage.source, passage.start, passage.end
        self._cited.setdefault(key, passage)
        return list(self._cited).index(key) + 1
