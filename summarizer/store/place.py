"""Where the store lies, if nobody says otherwise."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "SUMMARIZER_STORE"
DEFAULT_NAME = "answers.sqlite3"


def default_path(environ: Mapping[str, str] = os.environ) -> Path:
    """Name the file: that of SUMMARIZER_STORE, else one in the user's data directory."""
    if named := environ.get(VARIABLE):
        return Path(named)
    import platformdirs

    return platformdirs.user_data_path("summarizer", appauthor=False) / DEFAULT_NAME
