"""Read every quantity of a text, without a model."""

from summarizer.quantities.calendar import TimeKind, TimeSpan, read_times
from summarizer.quantities.language import decimal_comma
from summarizer.quantities.reader import read_quantities
from summarizer.quantities.types import Kind, Qualifier, Quantity

__all__ = ["Kind", "Qualifier", "Quantity", "TimeKind", "TimeSpan", "decimal_comma", "read_quantities", "read_times"]
