"""
Whether two amounts of different currencies may be one amount: a rate between them was seen in the markets.

No rate of a day is known here, so nothing is converted. A band of rates refutes: amounts whose quotient lies outside it are not one
amount stated twice. A currency that has no band here refutes nothing.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.audit.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping

_BANDS: Mapping[str, tuple[str, str]] = {
    "USD": ("1", "1"),
    "EUR": ("0.95", "1.26"),
    "GBP": ("1.03", "1.60"),
    "CHF": ("0.96", "1.30"),
    "AUD": ("0.57", "0.82"),
    "NZD": ("0.54", "0.79"),
    "CAD": ("0.68", "0.87"),
    "SGD": ("0.68", "0.80"),
    "CNY": ("0.136", "0.164"),
    "HKD": ("0.127", "0.130"),
    "TWD": ("0.030", "0.037"),
    "INR": ("0.0108", "0.0164"),
    "JPY": ("0.0061", "0.0101"),
    "KRW": ("0.00066", "0.00095"),
    "SEK": ("0.087", "0.128"),
    "NOK": ("0.083", "0.136"),
    "DKK": ("0.127", "0.170"),
    "PLN": ("0.199", "0.310"),
    "BRL": ("0.158", "0.390"),
    "MXN": ("0.039", "0.070"),
    "ZAR": ("0.051", "0.090"),
}
"""Lowest and highest price of a unit in US dollars, 2015 to 2025, rounded outwards: bounds that refute, not rates to convert by."""


def one_amount(first: Interval, second: Interval, currencies: tuple[str, str]) -> bool:
    """
    Whether some rate within the bands makes the amounts meet.

    Args:
        first: Values allowed by one amount; a negative one is compared as a magnitude.
        second: Values allowed by the other.
        currencies: ISO 4217 codes of both.
    """
    bands = [_BANDS.get(currency) for currency in currencies]
    if bands[0] is None or bands[1] is None:
        return True
    one, other = (_dollars(values, band) for values, band in ((first, bands[0]), (second, bands[1])))
    return one.meets(other)


def _dollars(values: Interval, band: tuple[str, str]) -> Interval:
    magnitude = values.negated() if values.high <= 0 else values
    low, high = (Decimal(end) for end in band)
    return Interval(magnitude.low * low, magnitude.high * high)
