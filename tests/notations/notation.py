"""
What a row of the tables of notations is: a sentence and a quantity of it.

A sentence with several quantities has a row for each, one after another.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Notation:
    """
    A sentence with a quantity, and its reading.

    Attributes:
        text: The sentence, invented.
        written: The quantity, as it stands there.
        kind: As in ``Quantity``.
        value: The exact value in plain notation, or None for a range.
        low: Lower end of a range, or None.
        high: Upper end of a range, or None.
        currency: ISO 4217 code, or None.
        unit: As in ``Quantity``, or None.
        qualifier: As in ``Quantity``, or None.
        basis: How the currency is known, where there is one.
    """

    text: str
    written: str
    kind: str
    value: str | None = None
    low: str | None = None
    high: str | None = None
    currency: str | None = None
    unit: str | None = None
    qualifier: str | None = None
    basis: str = "written"


def money(text: str, written: str, value: str, currency: str, **rest: str) -> Notation:
    """Return the expectation of an amount of money."""
    return Notation(text=text, written=written, kind=rest.pop("kind", "money"), value=value, currency=currency, **rest)


def share(text: str, written: str, value: str, currency: str, **rest: str) -> Notation:
    """Return the expectation of an amount of money per share."""
    return money(text, written, value, currency, kind="per_share", unit="per share", **rest)


def percent(text: str, written: str, value: str, **rest: str) -> Notation:
    """Return the expectation of a percentage."""
    return Notation(text=text, written=written, kind="percent", value=value, unit=rest.pop("unit", "%"), **rest)


def points(text: str, written: str, value: str, **rest: str) -> Notation:
    """Return the expectation of a number of basis points."""
    return Notation(text=text, written=written, kind="basis_points", value=value, unit="bp", **rest)


def multiple(text: str, written: str, value: str, **rest: str) -> Notation:
    """Return the expectation of a multiple."""
    return Notation(text=text, written=written, kind="multiple", value=value, unit="x", **rest)


def ratio(text: str, written: str, value: str, **rest: str) -> Notation:
    """Return the expectation of a ratio."""
    return Notation(text=text, written=written, kind="ratio", value=value, **rest)


def count(text: str, written: str, value: str, unit: str | None = None, qualifier: str | None = None) -> Notation:
    """Return the expectation of a count."""
    return Notation(text=text, written=written, kind="count", value=value, unit=unit, qualifier=qualifier)


def measure(text: str, written: str, value: str, unit: str, **rest: str) -> Notation:
    """Return the expectation of a measured quantity."""
    return Notation(text=text, written=written, kind="other", value=value, unit=unit, **rest)


def span(text: str, written: str, kind: str, ends: tuple[str, str], **rest: str) -> Notation:
    """Return the expectation of a range, by its two ends."""
    return Notation(text=text, written=written, kind=kind, low=ends[0], high=ends[1], **rest)
