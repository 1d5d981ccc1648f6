"""
Text that addresses a machine, and not the reader.

Three kinds of rules, and a score. The first rules know whom a text speaks to: it calls a machine by its kind, takes its orders away, names
its answer or its prompt, or holds the control words of chats. The second know what is spoken of: a text that makes rules for its own
summaries wants to be retold otherwise than it tells. The third know the form: news is told, and hardly ever orders, so a clause that opens
with the bare form of a verb of writing, and says what is to be written, gives an order to whoever writes for the reader. The score knows no
phrase, but weighs the concepts that a text brings together. What somebody is quoted with is an order to somebody else, so form and score
alone do not condemn it.
"""

from __future__ import annotations

from summarizer.orders.concepts import gives_orders
from summarizer.orders.disguise import undisguised
from summarizer.orders.form import gives_order
from summarizer.orders.spoken import is_attributed, speaks_to_machine, speaks_to_writer
from summarizer.orders.to_retelling import rules_retelling

__all__ = ["addresses_machine"]


def addresses_machine(text: str) -> bool:
    """Whether a text gives orders to a machine or speaks to one."""
    plain = undisguised(text)
    if speaks_to_machine(plain):
        return True
    return (speaks_to_writer(plain) or gives_order(plain) or rules_retelling(plain) or gives_orders(plain)) and not is_attributed(plain)
