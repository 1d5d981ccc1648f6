"""French, Spanish and Portuguese numbers in words, which stand apart."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.quantities.spelled.cardinals import Cardinals, Grammar, numbered
from summarizer.text.lexicon import END, GAP, lazy

if TYPE_CHECKING:
    from summarizer.quantities.spelled.reading import Reading

_HALF = Decimal("0.5")
_ANY_WORD = r"[^\W\d_]{1,24}"


_FRENCH = (
    numbered("zéro un,une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
    | numbered("vingt trente quarante cinquante soixante septante octante,huitante nonante", 20, 10)
    | {"quatre vingt": 80, "quatre vingts": 80, "dix sept": 17, "dix huit": 18, "dix neuf": 19}
)
_FRENCH_SCALES = {
    word: power
    for power, words in {
        2: "centaine centaines",
        3: "mille millier milliers",
        6: "million millions",
        9: "milliard milliards",
        12: "billion billions",
    }.items()
    for word in words.split()
}
_FRENCH_ARTICLES = frozenset({"un", "une"})
_FRENCH_CARDINALS = Cardinals(
    Grammar(
        parts=_FRENCH,
        hundreds=frozenset({"cent", "cents"}),
        scales=_FRENCH_SCALES,
        dozens=frozenset({"douzaine", "douzaines"}),
        articles=_FRENCH_ARTICLES,
        articles_inside=True,
        alone=frozenset({"cent", "mille"}),
        joint=rf"(?P<and>[ \u00a0-]et[ \u00a0-])|{GAP}|-",
        joins=lambda room, following: room in {10, 20} and following in {1, 11},
        rooms={60: 20, 80: 20},
        word=rf"(?i:quatre[ \u00a0-]vingts?|dix[ \u00a0-](?:sept|huit|neuf)){END}|{_ANY_WORD}",
        point="virgule",
        tails={" et demi": _HALF, " et demie": _HALF},
        excluded=rf"\bpour{GAP}cents?$|\bde{GAP}neuf$",
        vetoes=rf"{GAP}(?:heures?{GAP}(?:du{GAP}matin|et|précises)|et{GAP}quart)\b",
    )
)
_NINE = re.compile(r"(?i:neuf)")
_NEW = lazy(rf"(?!{GAP}(?:[^\W\d_]{{2,}}[sx]\b|pour{GAP}cent|mille|mois|ans|sur{GAP}))|{GAP}(?:et|mais|pour|dans|sous|plus|moins|sans)\b")

FRENCH_STARTS = (frozenset(_FRENCH) - _FRENCH_ARTICLES - {"quatre vingt", "quatre vingts", "dix sept", "dix huit", "dix neuf"}) | {
    *("cent", "mille"),
    *(f"{article} {scale}" for article in _FRENCH_ARTICLES for scale in (*_FRENCH_SCALES, "douzaine")),
}
"""What a French cardinal begins with."""


def french(text: str, position: int) -> Reading | None:
    """
    Read a French cardinal ("quatre-vingt-douze", "soixante et onze", "deux millions et demi", Swiss and Belgian "nonante").

    The word for one is an article except before a scale, and "neuf" is new where nothing follows that it counts.

    Source of “French number words”: CLDR, RBNF ``spellout-cardinal`` of ``fr``, ``fr_BE`` and ``fr_CH``; the rectifications of 1990
    (Académie française) on hyphens.
    """
    read = _FRENCH_CARDINALS.at(text, position)
    if read and _NINE.fullmatch(text, position, read.numeral.end) and _NEW.match(text, read.numeral.end):
        return None
    return read


_SPANISH = (
    numbered("cero un,uno,una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince")
    | numbered("dieciséis,dieciseis diecisiete dieciocho diecinueve", 16)
    | numbered("veinte veintiuno,veintiún,veintiun,veintiuna veintidós,veintidos veintitrés,veintitres veinticuatro", 20)
    | numbered("veinticinco veintiséis,veintiseis veintisiete veintiocho veintinueve", 25)
    | numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10)
    | numbered("cien,ciento doscientos,doscientas trescientos,trescientas cuatrocientos,cuatrocientas quinientos,quinientas", 100, 100)
    | numbered("seiscientos,seiscientas setecientos,setecientas ochocientos,ochocientas novecientos,novecientas", 600, 100)
)
_SPANISH_SCALES = {
    word: power
    for power, words in {
        2: "centenar centenares",
        3: "mil millar millares",
        6: "millón millon millones",
        9: "millardo millardos",
        12: "billón billon billones",
    }.items()
    for word in words.split()
}
_SPANISH_ARTICLES = frozenset({"un", "uno", "una"})
_SPANISH_CARDINALS = Cardinals(
    Grammar(
        parts=_SPANISH,
        scales=_SPANISH_SCALES,
        dozens=frozenset({"docena", "docenas"}),
        articles=_SPANISH_ARTICLES,
        articles_inside=True,
        alone=frozenset({"mil"}),
        joint=rf"(?P<and>{GAP}y{GAP})|{GAP}",
        joins=lambda room, following: room == 10 and following < 10,  # noqa: PLR2004
        point="coma|punto",
        tails={" y medio": _HALF, " y media": _HALF},
        excluded=rf"\bpor{GAP}cien(?:to)?$|\ba{GAP}las{GAP}\w{{1,12}}$",
        vetoes=rf"{GAP}de{GAP}la{GAP}(?:mañana|tarde|noche)\b",
    )
)
SPANISH_STARTS = (frozenset(_SPANISH) - _SPANISH_ARTICLES) | {
    "mil",
    *(f"{article} {scale}" for article in _SPANISH_ARTICLES for scale in (*_SPANISH_SCALES, "docena") if scale != "mil"),
}
"""What a Spanish cardinal begins with."""


def spanish(text: str, position: int) -> Reading | None:
    """
    Read a Spanish cardinal ("veintitrés", "doscientos cincuenta", "dos mil millones", "un millón y medio").

    The word for one is an article except before a scale.

    Source of “Spanish number words”: CLDR, RBNF ``spellout-cardinal-masculine`` of ``es``; Real Academia Española, Ortografía (2010),
    chapter VIII on numerals.
    """
    return _SPANISH_CARDINALS.at(text, position)


_PORTUGUESE = (
    numbered("zero um,uma dois,duas três quatro cinco seis sete oito nove dez onze doze treze catorze,quatorze quinze")
    | numbered("dezesseis,dezasseis dezessete,dezassete dezoito dezenove,dezanove", 16)
    | numbered("vinte trinta quarenta cinquenta sessenta setenta oitenta noventa", 20, 10)
    | numbered("cem,cento duzentos,duzentas trezentos,trezentas quatrocentos,quatrocentas quinhentos,quinhentas", 100, 100)
    | numbered("seiscentos,seiscentas setecentos,setecentas oitocentos,oitocentas novecentos,novecentas", 600, 100)
)
_PORTUGUESE_SCALES = {
    word: power
    for power, words in {
        3: "mil",
        6: "milhão milhões",
        9: "bilhão bilhões",
        12: "trilhão trilhões bilião biliões",
    }.items()
    for word in words.split()
}
_PORTUGUESE_ARTICLES = frozenset({"um", "uma"})
_PORTUGUESE_CARDINALS = Cardinals(
    Grammar(
        parts=_PORTUGUESE,
        scales=_PORTUGUESE_SCALES,
        dozens=frozenset({"dúzia", "dúzias"}),
        articles=_PORTUGUESE_ARTICLES,
        articles_inside=True,
        alone=frozenset({"mil"}),
        joint=rf"(?P<and>{GAP}e{GAP})|{GAP}",
        point="vírgula|ponto",
        tails={" e meio": _HALF, " e meia": _HALF},
        excluded=rf"\bpor{GAP}cento$",
    )
)
PORTUGUESE_STARTS = (frozenset(_PORTUGUESE) - _PORTUGUESE_ARTICLES) | {
    "mil",
    *(f"{article} {scale}" for article in _PORTUGUESE_ARTICLES for scale in (*_PORTUGUESE_SCALES, "dúzia") if scale != "mil"),
}
"""What a Portuguese cardinal begins with."""


def portuguese(text: str, position: int) -> Reading | None:
    """
    Read a Portuguese cardinal of either norm ("vinte e três", "duzentos e cinquenta mil", "dezasseis", "dois milhões e meio").

    The word for one is an article except before a scale.

    Source of “Portuguese number words”: CLDR, RBNF ``spellout-cardinal-masculine`` of ``pt`` and ``pt_PT``.
    """
    return _PORTUGUESE_CARDINALS.at(text, position)
