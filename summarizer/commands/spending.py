"""The line at the end of a run: what was sent, and what it cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from summarizer.ask import Ledger


def told(ledger: Ledger, model: str, price: Decimal | None) -> Iterator[str]:
    """Tell at the end of a run what must be known of it, and what it cost; arguments as in ``spending``, and the model that was asked."""
    yield from filter(None, (others(ledger, model), lost(ledger), spending(ledger, price)))


def others(ledger: Ledger, model: str) -> str | None:
    """Say that another model answered than the one that was asked; None for a dated version of it, which is what such a name stands for."""
    names = [name for name in ledger.served if not name.startswith(f"{model}-")]
    return f"{model!r} was asked, and the server says that {' and '.join(map(repr, names))} answered" if names else None


def spending(ledger: Ledger, price: Decimal | None) -> str:
    """
    Sum up a run in one line.

    Args:
        ledger: Everything that was sent.
        price: US dollars for its tokens; None where the price is not known.
    """
    tokens = ledger.tokens
    sent = len(ledger.entries)
    money = "$0" if not sent else "price unknown" if price is None else f"${price:.4f}"
    stored = f", {counted(ledger.reused, 'answer')} from the store" if ledger.reused else ""
    return (
        f"{counted(sent, 'request')} ({ledger.reasks:,} re-asks){stored}; tokens: {tokens.input:,} in "
        f"({tokens.cached:,} cached), {tokens.output:,} out ({tokens.reasoning:,} reasoning); {money}"
    )


def lost(ledger: Ledger) -> str | None:
    """Say which requests may have been paid for twice; None where there are none."""
    if not ledger.lost:
        return None
    number = counted(ledger.lost, "request")
    return f"{number} of an earlier run ended without a known outcome and may have been paid for; what was asked was sent again"
