"""
Join two amounts that are the ends of one range, or a value and its margin.

What one end leaves out, the other supplies: "$4–5bn" has one currency and one scale.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.quantities.amounts import ONE, Amount
from summarizer.quantities.numerals import EXACT
from summarizer.quantities.rates import rate_at
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLE = r"(?:(?:the|les|el|las?|los|il|lo|gli|i|le|os?|as|de|une?|uma?)[ \u00a0]|l['’])?"
_LINK = re.compile(
    r"(?P<dash>[ \u00a0]?[-–—~～〜][ \u00a0]?)|(?P<to>[ \u00a0]to[ \u00a0]|-to-|[ \u00a0](?:bis|à|hasta|tot|till|til)[ \u00a0]|至|到)|"
    r"(?P<onto>[ \u00a0](?:auf|para|naar)[ \u00a0])|(?P<a>[ \u00a0](?:a(?:l|lla|i|gli|lle|os?|s)?[ \u00a0]|all['’]))|"
    rf"(?P<and>[ \u00a0](?:and|und|et|y|e|ed|en|och|og)[ \u00a0]{_ARTICLE})"
    r"|(?P<margin>,?[ \u00a0](?:plus or minus|give or take)[ \u00a0]|[ \u00a0]?(?:±|\+/[-–−])[ \u00a0]?)",
    re.IGNORECASE,
)
_AND = re.compile(r",?[ \u00a0](?:and|or|und|oder|et|ou|y|o|e|ed|en|och|og)[ \u00a0]")
_LONGEST_LINK = 18
_BETWEEN = re.compile(rf"\b(?:between|zwischen|entre|tra|fra|tussen|mellan|mellem|mellom)[ \u00a0]{_ARTICLE}$", re.IGNORECASE)
_STAYS = "(?<!range )(?<!ranges )(?<!ranging )(?<!ranged )(?<!anywhere )(?<!come in )(?<!coming in )(?<!vary )(?<!varying )"
"""Not behind a word by which "from … to" says how far something reaches."""
_FROM = lazy(
    rf"{_STAYS}\b(?:(?:from|von|van|från|fra|de|del|desde|da|do|dos|dal|dalla|dai|dagli)[ \u00a0]|dall['’])$",
    re.IGNORECASE,
)
_DA = re.compile(rf"\b(?:(?:de|desde|da|dal|dalla|dai|dagli|dalle|del|d[ao]s?)[ \u00a0]{_ARTICLE}|dall['’])$", re.IGNORECASE)
"""What stands before two amounts that "a" joins, which is an article elsewhere."""
_FROM_TO = re.compile(rf"{_STAYS}\b(?:from|från|fra)[ \u00a0]$", re.IGNORECASE)
_CHANGED = lazy(
    r"\b(?:rose|fell|added|gained|lost|shed|climbed|dropped|slipped|jumped|surged|up|down|by|increased|decreased|grew|slid|sank|soared|"
    r"eased|advanced|declined|slumped|tumbled|plunged|leapt|spiked|rallied|ticked|edged|dipped|sinking|rising|falling|gaining|losing|"
    r"adding|higher|lower|plus|minus|um|de|un|del|di|du)[ \u00a0]$",
    re.IGNORECASE,
)
_MOVED = lazy(
    r"(?<!une )(?<!la )(?<!una )\b(?:pass(?:e|er|ait|ant|ées?|és?|erait|eront|ou|ar|at[oaie]|a)|port(?:er?|ait|ées?|és?|at[oaie])|"
    r"relev\w+|abaiss\w+|ramen\w+|mont(?:er?|ait|ées?|és?|erait)|tomb\w+|bondi\w*|grimp\w+|recul(?:er?|ait|é)|chut(?:er?|ait|é)|gliss\w+|"
    r"bondirait|pas(?:ó|ar|a|an)|sub(?:ió|ir|e|en|iu)|elev(?:ó|ar|a|ou)|baj(?:ó|ar|a)|cay(?:ó|eron)|redujo|reducir|cai(?:u|r)?|reduz\w+|"
    r"cort(?:ou|ar)|sal(?:e|ito|ita|iti|ire|gono)|sces[oaie]|scend\w+|alzat[oaie]|ridott[oaie]|taglia\w*)\b[^.!?\n]{0,40}$"
)
_NEAR = 16
_CLAUSE = 64
_SMALL_CHANGE = 2
_SIGNS = "+-−"
_LEVEL = 10
"""Times a change that a level is at least."""
_NEAR_RANGE = 60
_SIGNIFICANT = 2
"""Digits of a figure; one digit in brackets is the mark of a footnote."""
_ALIKE = 5
_UNSCALED = 10_000
"""A number this large opens no movement in millions."""


def join(text: str, amounts: list[Amount]) -> Iterator[Amount]:
    """
    Join neighbours into ranges.

    Args:
        text: Folded text.
        amounts: What was read in it, in order.

    Yields:
        The amounts in order, two that form a range as one.
    """
    _share_scale(text, amounts)
    _share_measure(text, amounts)
    pending: Amount | None = None
    last_range = -_NEAR_RANGE
    for amount in amounts:
        if pending is None:
            pending = amount
            continue
        joined = _joined(text, pending, amount, after_range=pending.start - last_range < _NEAR_RANGE)
        if len(joined) == 1:
            pending = joined[0]
            last_range = pending.end
        else:
            yield _final(joined[0])
            pending = joined[1]
    if pending:
        yield _final(pending)


def _share_scale(text: str, amounts: list[Amount]) -> None:
    """
    Give three and more amounts in a row the scale that only the last has ("£2, £3 and £5 million").

    Source of “scale said once”: the Chicago Manual of Style, 9.19 on abbreviated numbers; the Economist style guide on figures in lists.
    """
    for index in range(2, len(amounts)):
        last = amounts[index]
        end = amounts[index - 1].end
        if last.scale is None or last.start - end > _LONGEST_LINK or not _AND.fullmatch(text, end, last.start):
            continue
        first = index - 1
        while first and _is_item(amounts[first - 1], last) and text[amounts[first - 1].end : amounts[first].start] == ", ":
            first -= 1
        if first < index - 1 and _is_item(amounts[index - 1], last):
            for place in range(first, index):
                amounts[place] = amounts[place]._replace(scale=last.scale, money=amounts[place].money or last.money)


def _share_measure(text: str, amounts: list[Amount]) -> None:
    """
    Give a bare number in brackets the measure of the money before it, where it is of its size: it is the figure of the year before.

    Source of “earlier figure in brackets”: the reports of companies in Sweden and Finland ("412 MSEK (389)"), by the Nordic listing rules
    on comparative figures.
    """
    for index in range(1, len(amounts)):
        now, before = amounts[index - 1], amounts[index]
        if before.start - now.end != len(" (") or not (now.money and now.scale is not None and before.bare):
            continue
        if (
            text[now.end : before.start].strip() != "("
            or text[before.end : before.end + 1] != ")"
            or before.end - before.start < _SIGNIFICANT
        ):
            continue
        if now.number < before.number * _ALIKE and before.number < now.number * _ALIKE:
            amounts[index] = before._replace(scale=now.scale, money=now.money, factor=now.factor)


def _is_item(amount: Amount, last: Amount) -> bool:
    """Whether an amount may be of the same scale as the last one of its row."""
    alike = amount.money is None or (last.money is not None and amount.money.code == last.money.code)
    return (
        amount.scale is None and amount.kind is None and amount.rate is None and alike and not amount.spelled and amount.number < _UNSCALED
    )


def _final(amount: Amount) -> Amount:
    if not amount.margin or amount.low is not None or not amount.number:
        return amount
    return amount._replace(low=-amount.value, high=amount.value)


def _joined(text: str, first: Amount, second: Amount, *, after_range: bool) -> tuple[Amount, ...]:
    between = text[first.end : second.start]
    if len(between) > _LONGEST_LINK or first.low is not None:
        return first, second
    if second.margin and between in {"", " ", "\u00a0"}:
        return (with_margin(first, second),)
    link = _LINK.fullmatch(between)
    return _linked(text, first, second, link, after_range=after_range) if link else (first, second)


def _linked(text: str, first: Amount, second: Amount, link: re.Match[str], *, after_range: bool) -> tuple[Amount, ...]:
    if link["margin"]:
        return (with_margin(first, second),) if second.bare or _compatible(first, second) else (first, second)
    before = text[max(0, first.start - _NEAR) : first.start]
    if link["onto"]:
        return _moved(first, second) if _FROM.search(before) else (first, second)
    if link["a"] and not _DA.search(before):
        return first, second
    if link["and"] and not _BETWEEN.search(before):
        return first, second
    return range_or_pair(text, first, second, before, dash=link["dash"] is not None, after_range=after_range)


def range_or_pair(text: str, first: Amount, second: Amount, before: str, *, dash: bool, after_range: bool) -> tuple[Amount, ...]:
    """
    Join two amounts with a dash, "to" or "between … and …" into a range; what runs downwards ("six to three") or moves is two.

    Source of “ranges”: the Chicago Manual of Style, 6.83 and 9.62 (the en dash, and what is left out at the first end of a range).
    """
    if dash and _cents_to_whole(first, second):
        return (second._replace(start=first.start, low=first.value, high=second.value),)
    if not _compatible(first, second) or first.spelled != second.spelled:
        return first, second
    low, high = _harmonised(first, second)
    if low.value >= high.value:
        return _moved(first, second) if _FROM.search(before) else (first, second)
    if not dash and not after_range and is_movement(text, first, before):
        return _moved(first, second)
    share = first.bare and second.kind == "percent" and _DA.search(before)  # "de 1 à 3 %": a change would have its own sign
    changed = not share and _CHANGED.search(before) and high.value > low.value * _SMALL_CHANGE
    if not dash and (changed or _is_signed_change(text, first, low, high)):
        return first, second
    whole = high._replace(start=low.start, low=low.value, high=high.value, spelled=low.spelled)
    rate = rate_at(text, whole.end) if whole.currency and not whole.rate else None
    return (whole._replace(rate=rate[0], end=rate[1]) if rate else whole,)


def _is_signed_change(text: str, first: Amount, low: Amount, high: Amount) -> bool:
    """Whether a signed amount stands before the level that it led to ("stocks -3.4 million barrels to 428.6 million barrels")."""
    if text[first.start] not in _SIGNS or first.scale is None or first.kind == "percent":
        return False
    return high.value > abs(low.value) * _LEVEL


def is_movement(text: str, first: Amount, before: str) -> bool:
    """
    Tell whether "from A to B" says where something came from; in the Romance languages it is also a range, unless a verb moves.

    Source of “movements”: the Reuters Handbook on figures ("rose to 10 from 8"); Le Bon Usage, 1055, on "de … à".
    """
    if _FROM_TO.search(before):
        return True
    return bool(_FROM.search(before) and _MOVED.search(text, max(0, first.start - _CLAUSE), first.start))


def _cents_to_whole(first: Amount, second: Amount) -> bool:
    """Tell whether a range begins in cents and ends in the whole unit ("80c-$1.20")."""
    return first.currency is not None and first.currency == second.currency and first.factor < second.factor and first.value < second.value


def _moved(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Give the beginning of a movement the measure and scale that only its end states ("from 5 to 4 million euros")."""
    if not (first.bare and second.measured):
        return first, second
    scale = second.scale if first.number < _UNSCALED else None
    return _harmonised(first, second)[0]._replace(scale=scale), second


def _compatible(first: Amount, second: Amount) -> bool:
    """Tell whether both can measure the same: what the one leaves out, the other supplies."""
    if first.bare:
        return True
    if second.money and first.money:
        return (first.money.code, first.money.written) == (second.money.code, second.money.written)
    if second.money or first.money:
        return not (second.kind or first.kind)
    return (first.kind, first.unit) == (second.kind, second.unit) or first.kind is None


def _harmonised(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """Give each end what only the other has: "$4–5bn" has one currency and one scale."""
    kind, unit = second.kind or first.kind, second.unit or first.unit
    money, rate = second.money or first.money, second.rate or first.rate
    factor = second.factor if second.factor is not ONE else first.factor
    shared = {"kind": kind, "unit": unit, "money": money, "rate": rate, "factor": factor}
    scale = first.scale if first.scale is not None else second.scale
    if first.scale is None and scale is not None and EXACT.multiply(first.number, factor) > second.value:
        scale = None
    return first._replace(scale=scale, **shared), second._replace(**shared)  # type: ignore[arg-type]


def with_margin(first: Amount, margin: Amount) -> Amount:
    """
    Read an amount with its margin as the range that it spans ("3% ± 0.5", "3%, give or take half a point").

    Source of “margin of error”: ISO 80000-1, 7.2.4.
    """
    whole, part = _harmonised(first, margin)
    if first.scale is None and margin.scale is None:
        part = part._replace(scale=None)
    return whole._replace(
        end=margin.end, low=EXACT.subtract(whole.value, part.value), high=EXACT.add(whole.value, part.value), spelled=first.spelled
    )
