"""Read the dates, clock times and periods of a text."""

from summarizer.times.reader import read_times, spans_of_time
from summarizer.times.types import Grain, TimeKind, TimeSpan

__all__ = ["Grain", "TimeKind", "TimeSpan", "read_times", "spans_of_time"]
