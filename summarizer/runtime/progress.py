"""Progress reports while a brief is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["reading the sources", "waiting for the model", "proving the brief"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """
    A stage that begins. It is passed to the function given as ``progress=``.

    Attributes:
        stage: The current stage. The offline engine does not wait for a model.
        sources: Number of sources read; None before they are read.
        lines: Number of lines found in them; None before they are read.
        quantities: Number of quantities read in citable lines; None before they are read.
    """

    stage: Stage
    sources: int | None = None
    lines: int | None = None
    quantities: int | None = None

    def __str__(self) -> str:
        """Say it in words."""
        if self.sources is None:
            return self.stage
        sources = f"{self.sources:,} {'source' if self.sources == 1 else 'sources'}"
        return f"{self.stage} ({sources}, {self.lines:,} lines, {self.quantities:,} quantities)"


def silent(_: Progress) -> None:
    """Report no progress."""
