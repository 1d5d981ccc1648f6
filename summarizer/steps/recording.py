"""Record a brief as it is made, in a bundle from which it can be made again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, cast

from summarizer.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.ask import Keeper, Run
    from summarizer.bundle import Asked, Recorder
    from summarizer.models import Brief, Provenance
    from summarizer.models.grounded import Grounded
    from summarizer.steps.asking import Asking
    from summarizer.steps.story import Story

_T = TypeVar("_T")


@dataclass(kw_only=True)
class Recording:
    """A bundle in the making: where it goes, the subject as it was given, and who notes the answers."""

    folder: Path
    subject: str | None
    recorder: Recorder | None = None

    def run(self, keeper: Keeper | None) -> Run:
        """Have the requests noted, and the answers that come from a server or a store."""
        from summarizer.ask import Run
        from summarizer.bundle import Recorder

        self.recorder = Recorder(keeper)
        return Run(keeper=self.recorder, noted=self.recorder.asked)


def recording_to(bundle: str | Path | None, subject: str | None) -> Recording | None:
    """
    Find a place for a bundle before anything is read or paid for; None where none was asked for.

    Raises:
        UsageError: The folder holds something, is none, or cannot be made.
    """
    if bundle is None:
        return None
    from summarizer.bundle import free_folder

    return Recording(folder=free_folder(bundle), subject=subject)


def run_of(recording: Recording | None, keeper: Keeper | None) -> Run:
    """Make what the requests of one brief share: the store, and who notes the answers where they are recorded."""
    from summarizer.ask import Run

    return recording.run(keeper) if recording else Run(keeper=keeper)


def recorded(made: _T, recording: Recording | None, story: Story, asking: Asking[Any, Any] | None = None) -> _T:
    """
    Write the bundle, where one was asked for, and return what was made; ``asking`` is None where no model was asked.

    Raises:
        UsageError: The bundle cannot be written, or its folder has been filled meanwhile.
    """
    if recording is not None:
        from summarizer.bundle import Bundle, write_bundle
        from summarizer.render import to_json

        result = cast("Brief | Grounded[Any]", made)
        asked = _asked(asking, recording, result.provenance) if asking else None
        documents = story.marked.documents
        bundle = Bundle(made_by=VERSION, subject=recording.subject, documents=documents, asked=asked, brief=to_json(result))
        write_bundle(recording.folder, bundle)
    return made


def _asked(asking: Asking[Any, Any], recording: Recording, made: Provenance) -> Asked:
    from summarizer.bundle import Asked

    return Asked(
        model=str(made.model),
        wire=asking.wire,
        prompt=asking.prompt.name,
        prompt_text=asking.prompt.text,
        max_input_tokens=asking.max_input_tokens,
        conversations=recording.recorder.conversations if recording.recorder else (),
        cost_usd=made.cost_usd,
    )
