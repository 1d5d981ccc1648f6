"""Percent, percentage points, basis points, per mille, and multiples."""

from __future__ import annotations

import re
from decimal import Decimal

from summarizer.quantities.measure import Measure
from summarizer.text.lexicon import END, GAP

_ONE = Decimal(1)
_LEAD = rf"(?:{GAP}|-(?=[a-z]))?"
_POINTS = re.compile(
    rf"{_LEAD}(?:(?:percentage|per{GAP}?cent|prozent|%)[ \u00a0-]?points?|%-?punkten?|prozentpunkten?|"
    r"procentpunt(?:en)?|procentenhet(?:er)?|procentpoint|prosentpoeng|ppts?|pps?|pts|"
    rf"points?{GAP}de{GAP}pourcentage|puntos{GAP}porcentuales|punto{GAP}porcentual|punti{GAP}percentuali|punto{GAP}percentuale|"
    rf"pontos?{GAP}percentua(?:is|l)|p\.p\.|个百分点|個百分點|(?:パーセント)?ポイント|pt(?={GAP}?[増減上下]))(?:{END}|(?<=[点點トp.]))",
    re.IGNORECASE,
)
_BASIS_POINTS = re.compile(
    rf"{_LEAD}(?:basis[ \u00a0-]points?|bps?|bpts|basispunk?t(?:en?)?|points?{GAP}de{GAP}base|puntos?{GAP}b[áa]sicos?|pb(?=[\s,.;)])|"
    rf"punti{GAP}base|pontos[ \u00a0-](?:base|básicos)|个基点|個基點|ベーシスポイント|bp)(?:{END}|(?<=[点點ト]))",
    re.IGNORECASE,
)
_MILLE = re.compile(rf"{GAP}?(?:‰|promille{END}|pour{GAP}mille{END}|per{GAP}mille{END}|por{GAP}mil{END})", re.IGNORECASE)
_PERCENT = re.compile(
    rf"(?:{GAP}|-(?=[pP]))?(?:%|％|(?:per{GAP}?cent|pct|pc|prozent(?:ige[nrsm]?)?|pour{GAP}cent|por{GAP}ciento|por{GAP}cien|"
    rf"per{GAP}cento|por{GAP}cento|"
    rf"pro[cs]ent){END}|v\.{GAP}?[hH]\.|パーセント)",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    rf"[x×](?!\w)|倍|{GAP}times{END}(?!{GAP}(?:a|per|each|an|in|since|between|over|during|before|already|so|"
    rf"(?:this|last)(?!{GAP}[a-z]{{3,8}}['’]s)){END})|"
    rf"(?<=[0-9][.,][0-9]){GAP}times{END}|"
    rf"-?[fF]ache[nrsm]?{END}|-fold{END}|{GAP}?fois{END}|{GAP}veces{END}|{GAP}volte{END}|{GAP}vezes{END}|{GAP}(?:keer|gånger|gange?r?)(?={GAP}(?:zo|så)\b)|"
    rf"{GAP}-?[mM]al{END}(?={GAP}so{GAP})|{GAP}turns{END}(?={GAP}of{GAP}(?:leverage|debt|EBITDA))",
)


def proportion_at(text: str, position: int) -> Measure | None:
    """Read what makes the number before a position a share, a difference of shares or a multiple."""
    if text[position : position + 1] == "%" and not text.startswith(("-", "p", " ", "\u00a0", "P"), position + 1):
        return Measure(kind="percent", unit="%", factor=_ONE, end=position + 1)
    for read in (percentage_points, basis_points, per_mille, percent, multiple):
        if found := read(text, position):
            return found
    return None


def percentage_points(text: str, position: int) -> Measure | None:
    """
    Read a difference between two percentages ("1.5 percentage points", "0.4pp", "Prozentpunkte", "个百分点", "ポイント").

    Source of “percentage points”: the Economist and AP style guides: a rise from 2% to 3% is one of one percentage point.
    """
    found = _POINTS.match(text, position)
    return Measure(kind="percent", unit="percentage points", factor=_ONE, end=found.end()) if found else None


def basis_points(text: str, position: int) -> Measure | None:
    """
    Read hundredths of a percentage point ("25 basis points", "25bp", "points de base", "puntos básicos", "个基点").

    Source of “basis points”: usage of the central banks of each language; the Reuters style guide.
    """
    found = _BASIS_POINTS.match(text, position)
    return Measure(kind="basis_points", unit="bp", factor=_ONE, end=found.end()) if found else None


def per_mille(text: str, position: int) -> Measure | None:
    """
    Read a share of a thousand as percent ("4 ‰" is 0.4%).

    Source of “per mille”: ISO 80000-1, which advises against the sign but knows it; CLDR ``numbers/symbols/perMille``.
    """
    found = _MILLE.match(text, position)
    return Measure(kind="percent", unit="%", factor=Decimal("0.1"), end=found.end()) if found else None


def percent(text: str, position: int) -> Measure | None:
    """
    Read a share of a hundred ("7.5%", "7.5 per cent", "7,5 Prozent", "7,5 %", "por ciento").

    Source of “percent”: CLDR ``numbers/percentFormats`` for the space before the sign; the AP style guide for the words.
    """
    found = _PERCENT.match(text, position)
    return Measure(kind="percent", unit="%", factor=_ONE, end=found.end()) if found else None


def multiple(text: str, position: int) -> Measure | None:
    """
    Read a number of times ("3.2x", "18.9 times earnings", "das 2,1-Fache", "3 fois", "2,9 vezes", "2.4倍"); "ten times a year" is a count.

    Source of “multiples”: the CFA Institute's notation of price and enterprise-value multiples.
    """
    found = _MULTIPLE.match(text, position)
    return Measure(kind="multiple", unit="x", factor=_ONE, end=found.end()) if found else None
