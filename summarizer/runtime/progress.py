"""What a caller hears while a brief is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["reading the sources", "waiting for the model", "proving the brief"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """
    A stage that begins, as the function given as ``progress=`` hears it.

    Attributes:
        stage: What is done now. The offline engine waits for no model.
        sources: How many sources were read; None before they are.
        lines: How many lines were found in them; None before they are read.
        quantities: How many quantities were read in the lines that may be cited; None before they are read.
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
