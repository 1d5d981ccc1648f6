"""Keep every answer that was paid for, and every request whose answer never came, and the pages of the web, in one SQLite file."""

from summarizer.store.place import DEFAULT_NAME, VARIABLE, default_path
from summarizer.store.store import Cleared, Stats, Store

__all__ = ["DEFAULT_NAME", "VARIABLE", "Cleared", "Stats", "Store", "default_path"]
