"""
What can be evaluated: the offline engine, two baselines, stored answers, and a live model.

All but the offline engine go through ``summarize`` with a client, so that what is scored is what a user would receive.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import InputError, UsageError
from summarizer.evaluate import baselines
from summarizer.evaluate.forms import ABOUT, About, Answered, read_form
from summarizer.evaluate.stored import Stored, client_of
from summarizer.mark import view
from summarizer.pipeline import summarize
from summarizer.prompts import DEFAULT_PROMPT, load_prompt
from summarizer.schemas import OF_BRIEFS

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.ask import Keeper, Wire
    from summarizer.documents import Marked
    from summarizer.evaluate.golden import Story
    from summarizer.models import Brief, Draft

REPLAY = "replay:"
ABOUT_FILE = "about.json"
"""What is known of the stored answers of a folder: model, prompt, and for each story its marks and tokens."""

_WIRE: Wire = "json_schema"
_BASELINES: dict[str, Callable[[Marked], Draft]] = {"first-lines": baselines.first_lines, "textrank": baselines.textrank}


def _fits(_story: Story, _marked: Marked) -> str | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """
    Somebody who writes briefs.

    Attributes:
        name: As it is shown.
        write: Makes the brief of a story; raises an error of this package where it cannot.
        free: Whether it asks no model, and so costs nothing.
        unfit: Says why a story must be left out (there is no stored answer to it, or one to another text); None where it need not.
    """

    name: str
    write: Callable[[Story, Marked], Brief]
    free: bool
    unfit: Callable[[Story, Marked], str | None] = _fits


def writer(name: str) -> Writer:
    """
    Make a writer by its name: ``offline``, ``first-lines``, ``textrank`` or ``replay:FOLDER``.

    Raises:
        UsageError: There is none of that name, or a package for it is missing.
        InputError: A folder of stored answers cannot be read.
    """
    if name == "offline":
        return Writer(name=name, write=lambda story, _: summarize(_paths(story), engine="offline"), free=True)
    if name.startswith(REPLAY):
        return _replay(Path(name.removeprefix(REPLAY)))
    if name in _BASELINES:
        return _baseline(name)
    message = f"There is no writer {name!r}: give offline, {', '.join(_BASELINES)} or {REPLAY}FOLDER."
    raise UsageError(message)


def live(
    model: str, *, base_url: str | None = None, prompt: str = DEFAULT_PROMPT, wire: Wire = _WIRE, store: Keeper | None = None
) -> Writer:
    """
    Make a writer of a model; arguments as in ``summarize``.

    With a store, what was answered before a server failed is not paid again.

    Raises:
        UsageError: The prompt cannot be used, or asks for no brief.
    """
    _check_prompt(prompt)

    def write(story: Story, _: Marked) -> Brief:
        return summarize(_paths(story), engine="llm", model=model, base_url=base_url, prompt=prompt, wire=wire, store=store)

    return Writer(name=f"{model} {prompt}" if wire == _WIRE else f"{model} {prompt} {wire}", write=write, free=False)


def _check_prompt(prompt: str) -> None:
    loaded = load_prompt(prompt)
    if loaded.answers_with not in OF_BRIEFS:
        message = f"The prompt {loaded.name!r} answers with {loaded.answers_with!r}, and only briefs are scored: give a prompt of a brief."
        raise UsageError(message)


def _paths(story: Story) -> list[Path]:
    return [article.path for article in story.articles]


def _answered(story: Story, stored: Stored, *, model: str, prompt: str = DEFAULT_PROMPT) -> Brief:
    return summarize(_paths(story), engine="llm", model=model, prompt=prompt, client=client_of(stored))


def _baseline(name: str) -> Writer:
    if name == "textrank" and not baselines.has_textrank():
        raise UsageError(baselines.HINT)

    def write(story: Story, marked: Marked) -> Brief:
        brief = _answered(story, Stored(text=_BASELINES[name](marked).model_dump_json()), model=name)
        own = tuple(event for event in brief.catalysts if event.by == "model")  # what our rules add is no merit of a baseline
        return brief.model_copy(update={"catalysts": own})

    return Writer(name=name, write=write, free=True)


# --- stored answers -------------------------------------------------------------------------------------------------


def digest_of(marked: Marked) -> str:
    """Digest the marked text of a story as a model sees it: with the same one, the pointers of an answer mean the same."""
    return hashlib.sha256(view(marked).encode()).hexdigest()


def _replay(folder: Path) -> Writer:
    about = _about(folder)
    _check_prompt(about.prompt)
    name = folder.resolve().name

    def unfit(story: Story, marked: Marked) -> str | None:
        if not (folder / f"{story.name}.json").is_file():
            return "there is no stored answer"
        known = about.stories.get(story.name, Answered()).marked_sha256
        return "the stored answer is to other marks" if known and known != digest_of(marked) else None

    def write(story: Story, _: Marked) -> Brief:
        known = about.stories.get(story.name, Answered())
        stored = Stored(text=_read(folder / f"{story.name}.json"), input=known.input, output=known.output)
        return _answered(story, stored, model=about.model or name, prompt=about.prompt)

    return Writer(name=name, write=write, free=False, unfit=unfit)


def _about(folder: Path) -> About:
    if not folder.is_dir():
        message = f"There is no folder of stored answers {str(folder)!r}: name one with a file STORY.json for each story."
        raise InputError(message)
    try:
        return read_form(folder / ABOUT_FILE, ABOUT)
    except FileNotFoundError:
        return About()
    except OSError as error:
        raise _unreadable(folder / ABOUT_FILE, error.strerror) from None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise _unreadable(path, error.strerror) from None
    except UnicodeDecodeError:
        raise _unreadable(path, "not UTF-8 text") from None


def _unreadable(path: Path, why: str | None) -> InputError:
    return InputError(f"The stored answer {str(path)!r} cannot be read ({why}): mend it, or take it away.")
