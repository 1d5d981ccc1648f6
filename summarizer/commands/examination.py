"""What ``summarizer doctor`` looks at, one thing after another, and how it tells of it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.ask.client import check_settings
from summarizer.commands.configured import fill, settings_of
from summarizer.config import project_file, user_file
from summarizer.doctor import asked, packages, place_of, provider_of, system
from summarizer.errors import ConfigurationError, SummarizerError, UsageError
from summarizer.steps.engine import choose
from summarizer.store.place import default_path
from summarizer.text.characters import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import click

    from summarizer.config import ConfigFile
    from summarizer.doctor import Package, Place, Provider
    from summarizer.steps.engine import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found; ``problems`` are sentences, and empty where all is well."""

    system: dict[str, str]
    packages: tuple[Package, ...]
    config: tuple[dict[str, Any], ...]
    provider: Provider | None
    store: Place
    problems: tuple[str, ...]


@dataclass(kw_only=True)
class Examination:
    """What was found so far."""

    context: click.Context
    config: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    problems: list[str] = field(default_factory=list[str])
    choice: Choice | None = None
    provider: Provider | None = None
    error: SummarizerError | None = None

    def look(self) -> None:
        """Look at the settings; the first that cannot be used ends the look, and is told."""
        self.config = list(_files())
        try:
            self.config = [_told(file) for file in settings_of(self.context).files] or self.config
            fill(self.context)
            given = self.context.params
            self.choice = choose(given["engine"], model=given["model"], base_url=given["base_url"], proxy=given["proxy"])
            self.provider = provider_of(self.choice)
            self._check_client()
        except ConfigurationError as error:
            self.error = error
            self.problems.append(str(error))

    def _check_client(self) -> None:
        """Find a key or an address that is none, without sending it anywhere."""
        if self.choice is not None and (model := self.choice.model) is not None:
            check_settings(model=model.name, base_url=model.base_url, api_key=model.api_key, proxy=model.proxy)

    def ask(self) -> None:
        """
        Ask the model.

        Raises:
            UsageError: There is none.
        """
        if self.error is not None:
            return
        if self.choice is None or self.choice.model is None or self.provider is None:
            message = "There is no model to ask: set SUMMARIZER_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL, or leave out --ask."
            raise UsageError(message)
        answer, self.error = asked(self.choice.model)
        self.provider = replace(self.provider, answers=self.error is None, answer=answer or str(self.error))
        if self.error is not None:
            self.problems.append(str(self.error))

    def report(self) -> Report:
        """Put it together."""
        named = self.context.params.get("store")
        place = place_of(Path(named) if named else default_path())
        found = tuple(packages())
        missing = [f"{each.name} is missing: {each.install}." for each in found if each.version is None and each.extra is None]
        return Report(
            system=system(),
            packages=found,
            config=tuple(self.config),
            provider=self.provider,
            store=place,
            problems=(*self.problems, *missing, *([f"The store {place.path!r}: {place.problem}"] if place.problem else [])),
        )


def _files() -> Iterator[dict[str, Any]]:
    """Name the files that are there, for when they cannot be read."""
    for of, path in (("project", project_file()), ("user", user_file())):
        if path is not None and path.exists():
            yield {"path": str(path), "of": of, "trusted": None, "sets": None}


def _told(file: ConfigFile) -> dict[str, Any]:
    return {"path": str(file.path), "of": file.of, "trusted": file.is_trusted, "sets": sorted(file.values)}


def as_json(report: Report) -> str:
    """Write a report for programs."""
    libraries = [asdict(each) | {"install": each.install} for each in report.packages]
    return json.dumps(asdict(report) | {"packages": libraries, "ok": not report.problems}, indent=2) + "\n"


def lines(report: Report, paint: Callable[[str, str], str]) -> Iterator[str]:
    """Write a report for people, line by line."""
    yield paint("Installed", "bold")
    yield from (f"  {name:<18} {version}" for name, version in report.system.items())
    yield from (_package(each, paint) for each in report.packages)
    yield paint("Configuration files", "bold")
    yield from map(_file, report.config)
    if not report.config:
        yield "  none is used"
    yield paint("Who writes a brief", "bold")
    yield from _provider(report.provider, paint)
    yield paint("Store of answers", "bold")
    yield f"  {visible(report.store.path)} ({f'mode {report.store.mode}' if report.store.mode else 'not there yet'})"
    yield ""
    yield from (f"{paint('Wrong:', 'red')} {visible(each)}" for each in report.problems)
    if not report.problems:
        yield paint("Nothing is wrong.", "green")


def _package(package: Package, paint: Callable[[str, str], str]) -> str:
    extra = f" [{package.extra}]" if package.extra else ""
    missing = paint("missing", "red" if package.extra is None else "yellow")
    return f"  {package.name + extra:<28} {package.version or f'{missing}: {package.install}'}"


def _file(file: dict[str, Any]) -> str:
    trust = {True: "trusted", False: "not trusted with where your key goes", None: "cannot be used"}[file["trusted"]]
    sets = "" if file["sets"] is None else f"; sets {', '.join(file['sets']) or 'nothing'}"
    return f"  {visible(file['path'])} (the {file['of']}'s, {trust}{sets})"


def _provider(provider: Provider | None, paint: Callable[[str, str], str]) -> Iterator[str]:
    if provider is None:
        yield "  nobody can, before what is wrong below is mended"
        return
    if provider.engine == "offline":
        yield f"  the offline engine, because {provider.why}"
        return
    yield f"  the model {visible(provider.model or '')!r} at {visible(provider.server or '')}"
    yield f"  key: {'set by OPENAI_API_KEY' if provider.key else 'none is set'}"
    if provider.answers is None:
        yield "  it was not asked: --ask sends it one short question"
    else:
        told = paint("it answers", "green") if provider.answers else paint("it does not answer", "red")
        yield f"  {told} ({visible(provider.answer or '')})"
