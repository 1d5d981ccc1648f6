"""Give the bare numbers in the cells of a table the measure that the table states for them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from summarizer.quantities.sentences import SENTENCE_END
from summarizer.quantities.tables.layout import lists_of, tables_of
from summarizer.quantities.tables.statements import Statement, of_caption, of_label
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.quantities.amounts import Amount
    from summarizer.quantities.currencies import Currencies
    from summarizer.quantities.tables.layout import Cell, Table

_BESIDE = lazy(r"[ \u00a0*_]*(?:\([0-9a-z]\)|[*†‡])?[ \u00a0]*")
"""What may stand in a cell beside its number: a footnote mark."""
_PART = lazy(r"[-–—•·]|(?:of which|thereof|including|excluding|incl\.|excl\.|davon|dont)\b", re.IGNORECASE)
"""How the label of a row begins that tells a part of the row above: it has the same measure."""
_COUNTED = lazy(
    r"\b(?:employees|headcount|staff|workforce|FTEs?|number of|stores|outlets|branches|customers|subscribers|users|units|vehicles|"
    r"passengers|seat-k(?:m|ilomet(?:re|er)s?)|ASKs?|RPKs?|visitors|guests|volumes?|"
    r"deliveries|Mitarbeiter\w*|Beschäftigte|effectifs|empleados|plantilla|dipendenti|funcionários)\b|[员員]工|従業員",
    re.IGNORECASE,
)
_LONGEST_HEAD = 60
_LONGEST_LINE = 200
_AT_END = lazy(r"\([^()\n]{3,60}\)[ .]*$")
_LISTED = lazy(
    r"[ \u00a0]?(?:[();,.|/–-]|$|\n)|[ \u00a0]\(?(?:at|in|as|on|vs|versus|from|against|and|or|a|compared|after|for|im|gegen|gegenüber|nach|"
    r"und|zum|per|et|contre|en|au|à|fin|y|frente|e|contro|nel|al|em|no|na)\b"
)
"""What follows an amount in such a line that has no noun of its own."""
_SHARES = lazy(r"\b(?:weighted average|shares?|Aktien|actions|acciones|azioni|ações)\b|株式数|股[数數]", re.IGNORECASE)
_PER_SHARE = lazy(
    r"\bper[ \u00a0](?:\w+[ \u00a0])?(?:share|ADS)\b|\b(?:EPS|DPS)\b|\bje[ \u00a0]Aktie\b|\bpar[ \u00a0]action\b|\bpor[ \u00a0]acción\b|"
    r"\bper[ \u00a0]azione\b|\bpor[ \u00a0]ação\b|每股|[1１]株",
    re.IGNORECASE,
)


def apply_headers(text: str, amounts: list[Amount], currencies: Currencies) -> list[Amount]:
    """
    Scale and measure the bare numbers of every table, and of every list under a caption that states a scale.

    Args:
        text: Folded text.
        amounts: What was read in it, in order; changed in place.
        currencies: The reader of currencies for it.

    Returns:
        The amounts; those in cells with the measure that their row, their column or the caption states.
    """
    starts: list[int] = []
    for table in tables_of(text):
        starts = starts or [amount.start for amount in amounts]
        _apply(table, amounts, starts, currencies)
    _apply_heads(text, amounts, currencies)
    for caption, rows in lists_of(text, lambda told: of_caption(told, currencies)):
        starts = starts or [amount.start for amount in amounts]
        for label, position in rows:
            found = bisect_left(starts, position)
            if found < len(amounts) and amounts[found].start == position and _is_bare(amounts[found]):
                amounts[found] = _measured(amounts[found], label, of_label(label, currencies), None, caption)
    return amounts


def _apply_heads(text: str, amounts: list[Amount], currencies: Currencies) -> None:
    """Scale the bare numbers of the lines that begin with what states their scale, and a colon ("In Tsd. Euro: Erlöse 45.210; …")."""
    line, said, colon = -1, None, -1
    for index, amount in enumerate(amounts):
        if not _is_bare(amount):
            continue
        start = text.rfind("\n", 0, amount.start) + 1
        if start != line:
            line, colon = start, text.find(":", start, min(amount.start, start + _LONGEST_HEAD))
            said = of_caption(text[start:colon], currencies) or _at_end(text, start, currencies) if colon > 0 else None
        if said and (said.unit or said.scale is not None) and _is_listed(text, colon, amount):
            amounts[index] = _stated(_with_parentheses(text, amount), said)


def _at_end(text: str, start: int, currencies: Currencies) -> Statement | None:
    """Read what brackets at the end of a line say of its numbers ("Loss: (1,234), before (987) (US$ thousands)")."""
    end = text.find("\n", start, start + _LONGEST_LINE)
    closed = _AT_END.search(text[start : end if end > 0 else start + _LONGEST_LINE])
    return of_caption(closed[0], currencies) if closed else None


def _is_listed(text: str, colon: int, amount: Amount) -> bool:
    """Whether an amount stands in the sentence behind a colon, and counts nothing of its own."""
    return bool(_LISTED.match(text, amount.end)) and not SENTENCE_END.search(text, colon, amount.start)


def _with_parentheses(text: str, amount: Amount) -> Amount:
    if amount.number < 0 or text[amount.start - 1] != "(" or text[amount.end : amount.end + 1] != ")":
        return amount
    return amount._replace(start=amount.start - 1, end=amount.end + 1, number=-amount.number)


def _is_bare(amount: Amount) -> bool:
    """Whether an amount leaves its scale to the table: it has none, no measure of its own, and is not paid for one thing ("$9/box")."""
    return amount.scale is None and amount.kind is None and amount.rate is None


def _apply(table: Table, amounts: list[Amount], starts: Sequence[int], currencies: Currencies) -> None:
    def in_cell(cell: Cell) -> int | None:
        found = bisect_left(starts, cell.start)
        return found if found < len(amounts) and _fills(amounts[found], cell) else None

    def is_number(cell: Cell) -> bool:
        found = bisect_left(starts, cell.start)
        return found < len(amounts) and _is_filled(amounts[found], cell)

    table = table.split(lambda row: any(map(is_number, row.cells[1:])))
    if not table.rows:
        return
    caption = _with_currency_of_cells(of_caption(table.caption, currencies), table, amounts, starts)

    @cache
    def stated(label: str) -> Statement | None:
        return of_label(label, currencies)

    whole: Statement | None = None
    for row in table.rows:
        label = f"{row.heading} {row.cells[0].text}".strip()
        whole = whole if _PART.match(row.cells[0].text.strip()) else stated(row.cells[0].text)
        for index, cell in enumerate(row.cells[1:], 1):
            found = in_cell(cell)
            if found is not None:
                column = next(filter(None, map(stated, table.columns(row, index))), None)
                over = stated(row.heading) or caption
                own = whole or next(filter(None, (stated(before.text) for before in row.cells[1:index])), None)
                amounts[found] = _measured(amounts[found], label, stated(row.cells[0].text) or own, column, over)


def _with_currency_of_cells(caption: Statement | None, table: Table, amounts: list[Amount], starts: Sequence[int]) -> Statement | None:
    """Take the currency of a table from its first amount of money, where its caption states a scale alone."""
    if caption is None or caption.currency:
        return caption
    first, last = bisect_left(starts, table.rows[0].start), bisect_left(starts, table.rows[-1].end)
    money = next((amount.money for amount in amounts[first:last] if amount.money and amount.scale is None), None)
    return caption._replace(currency=money)


def _fills(amount: Amount, cell: Cell) -> bool:
    return _is_bare(amount) and _is_filled(amount, cell)


def _is_filled(amount: Amount, cell: Cell) -> bool:
    """Whether a cell holds an amount and nothing else, whatever it measures."""
    if amount.end > cell.end:
        return False
    rest = cell.text[: amount.start - cell.start], cell.text[amount.end - cell.start :]
    return all(_BESIDE.fullmatch(part) for part in rest)


def _measured(amount: Amount, label: str, row: Statement | None, column: Statement | None, caption: Statement | None) -> Amount:
    """
    Measure a cell by its own sign, else the row label, the column head, the caption; what is per share or counted takes no scale.

    Source of “table cells”: SEC Regulation S-X, 3-01 ("in millions, except per share data"); IAS 1.51(e); the Chicago Manual of Style,
    3.60.
    """
    if column and (column.percent or column.points) and not amount.money:
        return _stated(amount, column)
    if row and (row.percent or row.points or row.unit):
        return _stated(amount, row)
    if _PER_SHARE.search(label):
        return _stated(amount, _only_money(row, column, caption), rate="share")
    if row and row.measures:
        return _stated(amount, row)
    counted = _COUNTED.search(label) is not None and _may_count(amount, row)
    if _SHARES.search(label) or counted:
        scaling = row if counted else caption
        return amount._replace(scale=scaling.scale if scaling else None)
    nearest = _nearest(row, column, caption)
    return amount if nearest is None else _stated(amount, nearest)


def _may_count(amount: Amount, row: Statement | None) -> bool:
    """
    Whether an amount may be a number of things: no money, and not in the parentheses of a cost ("Staff (287.0)").

    It is a whole one unless its row states a scale; one of a segment that is called so has the measure of the table ("Stores 612.4").
    """
    whole = amount.number == amount.number.to_integral_value()
    return not amount.money and amount.number >= 0 and (whole or (row is not None and row.scale is not None))


def _nearest(row: Statement | None, column: Statement | None, caption: Statement | None) -> Statement | None:
    """Take the currency and scale of the column or, where it states none, of the caption; a row may state another scale."""
    nearest = column if column and (column.measures or column.scale is not None) else caption
    if nearest and row and row.scale is not None:
        nearest = nearest._replace(scale=row.scale)
    if nearest and caption and nearest.currency is None and not nearest.measures:
        nearest = nearest._replace(currency=caption.currency)
    return nearest


def _only_money(*statements: Statement | None) -> Statement:
    """Keep the currency of the nearest statement that has one."""
    return Statement(currency=next((said.currency for said in statements if said and said.currency), None))


def _stated(amount: Amount, said: Statement, *, rate: str | None = None) -> Amount:
    if said.percent and not amount.currency:
        return amount._replace(kind="percent", unit="%")
    if said.points and not amount.currency:
        return amount._replace(kind="basis_points", unit="bp")
    if said.unit and not amount.currency:
        return amount._replace(kind=said.unit.kind, unit=said.unit.unit, factor=said.unit.factor)
    rate = rate or said.rate
    money = amount.money or (said.currency._replace(basis="context") if said.currency else None)
    if money is None:
        return amount._replace(scale=said.scale)
    return amount._replace(money=money, factor=money.factor, scale=said.scale, rate=rate)
