"""Currencies: symbols, codes and words, before and behind a number, and what the ambiguous ones mean in a text."""

from summarizer.quantities.currencies.reading import Currencies, Money

__all__ = ["Currencies", "Money"]
