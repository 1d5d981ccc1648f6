"""Read every quantity of a text, without a model."""

from summarizer.quantities.language import decimal_comma
from summarizer.quantities.reader import read_quantities
from summarizer.quantities.types import Basis, Kind, Qualifier, Quantity

__all__ = ["Basis", "Kind", "Qualifier", "Quantity", "decimal_comma", "read_quantities"]
