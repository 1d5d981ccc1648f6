"""Commands whose options may be set in ``summarizer.toml``: flags go before the environment, and that before the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from summarizer.commands.voice import detail

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.config import Settings

_TRUST = "summarizer.trust"
_OFF = "summarizer.no_config"
_OF_A_MODEL = frozenset({"model", "base_url"})


def config_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add ``--trust-config`` and ``--no-config`` to a command."""
    trust = click.option(
        "--trust-config",
        is_flag=True,
        expose_value=False,
        callback=_remember(_TRUST),
        help="Let summarizer.toml in the working folder set where requests go.",
    )
    off = click.option("--no-config", is_flag=True, expose_value=False, callback=_remember(_OFF), help="Ignore summarizer.toml.")
    return trust(off(command))


def _remember(key: str) -> Callable[[click.Context, click.Parameter, bool], None]:
    def remember(context: click.Context, _parameter: click.Parameter, given: bool) -> None:  # noqa: FBT001 - click's signature
        context.meta[key] = given

    return remember


def settings_of(context: click.Context) -> Settings:
    """
    Read the configuration files that a command may use.

    Raises:
        ConfigurationError: A file cannot be used.
    """
    from summarizer.config import Settings, settings_from

    return Settings() if context.meta.get(_OFF) else settings_from(trust=bool(context.meta.get(_TRUST)))


class Configured(click.Command):
    """A command that takes what its options leave open from the configuration files."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as in click
        """Fill in the options, and run."""
        fill(ctx)
        return super().invoke(ctx)


def fill(context: click.Context) -> None:
    """
    Set the options of a command that neither the command line nor the environment sets.

    Raises:
        ConfigurationError: A file cannot be used, or sets what only a trusted one may.
    """
    settings = settings_of(context)
    for file in settings.files:
        detail(f"settings come from {str(file.path)!r}, as far as no flag and no variable sets them")
    names = {name: _flag(parameter) for parameter in context.command.params if (name := parameter.name)}
    given = {flag for name, flag in names.items() if context.get_parameter_source(name) is not ParameterSource.DEFAULT}
    # The engine comes first: without a model there is nothing to name or to reach, and who names one wants no other engine.
    for name in sorted(context.params, key=lambda name: name != "engine"):
        flag = names[name]
        if flag in given or (flag == "engine" and given & _OF_A_MODEL):
            continue
        if flag == "store" and "no_store" in given:
            continue
        if flag in _OF_A_MODEL and context.params.get("engine") == "offline":
            continue
        _set(context, settings, name, flag)


def _flag(parameter: click.Parameter) -> str:
    """Call an option as its long flag."""
    longest = max(parameter.opts, key=len)
    return longest.lstrip("-").replace("-", "_")


def _set(context: click.Context, settings: Settings, name: str, flag: str) -> None:
    from summarizer.config import KEYS

    for key in (f"{context.info_name}.{flag}", flag):
        found = settings.get(key) if key in KEYS else None
        if found is not None:
            context.params[name] = found.value
            context.set_parameter_source(name, ParameterSource.DEFAULT_MAP)
            detail(f"{key} = {found.value!r}, from {str(found.file.path)!r}")
            return
