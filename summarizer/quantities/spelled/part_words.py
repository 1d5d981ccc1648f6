"""The words of the parts of a whole in each language: numerators, denominators, and what tells a part from an ordinal or a period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.quantities.spelled import english
from summarizer.text.lexicon import END, GAP, either

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWords:
    """
    How one language writes the parts of a whole; all but the first three are regular expressions, which ignore case.

    Attributes:
        tops: Numerators.
        one: Denominators in the singular by value ("3 third 4 quarter,fourth"); an ``!`` marks one that no ordinal is written like.
        many: Denominators in the plural by value.
        evidence: What follows one part if it is no ordinal.
        leads: What stands before one part if it is no ordinal.
        never: What follows, or stands around the end, where a part is something else (an hour, a period).
        half: The words for a half before what it halves ("half a", "eine halbe").
        halves: The words for a half by itself.
        halves_never: What stands before such a word where it is a period or a place.
        of: What joins a part to a scale or a point ("of a").
        dozen: The word for twelve.
        point: The words for a percentage point.
        period: What stands before a part that is a period.
    """

    tops: Mapping[str, int]
    one: str
    many: str
    evidence: str
    leads: str
    never: str
    half: str
    halves: str
    halves_never: str
    of: str
    dozen: str
    point: str
    period: str = "(?!)"


_ENGLISH_TOPS = {"a": 1, "an": 1} | {word: number for word, number in english.PARTS.items() if 0 < number < 20}  # noqa: PLR2004
_FOLLOWERS = (
    "of more less fewer lower higher larger bigger smaller cheaper faster slower longer shorter greater better worse wider stronger "
    "weaker heavier lighter since from in on to and or but by when as at after before compared than below "
    "beneath under above over short off behind ahead dearer shy the its their this that last are were have had say said "
    "while with within during between so against amid"
)
_TIMES = "year|years|quarter|quarters|month|months|fiscal|[12][0-9]{3}"

PART_WORDS: Mapping[str, PartWords] = {
    "en": PartWords(
        tops=_ENGLISH_TOPS,
        one=(
            "2 half 3 third 4 quarter,fourth 5 fifth 6 sixth 7 seventh 8 eighth 9 ninth 10 tenth 12 twelfth 20 twentieth 100 hundredth "
            "1000 thousandth"
        ),
        many=(
            "2 halves 3 thirds 4 quarters,fourths 5 fifths 6 sixths 7 sevenths 8 eighths 9 ninths 10 tenths 12 twelfths 20 twentieths "
            "100 hundredths 1000 thousandths"
        ),
        evidence=rf"{GAP}(?:{either(_FOLLOWERS.split())})\b|{GAP}?(?:[,.;:)!?”’\"–—]|$|\n)",
        leads=rf"\b(?:by|almost|nearly|roughly|about|around|just{GAP}over|more{GAP}than|less{GAP}than|under){GAP}",
        never=rf"{GAP}(?:ago|earlier|later|before)\b|{GAP}of{GAP}(?:growth|loss(?:es)?|declines?|gains|(?:the|this|last|next){GAP}(?:{_TIMES})|"
        rf"fiscal|[12][0-9]{{3}})\b|-(?:of-|year|hour|day|time|century|finals?\b)"
        rf"|(?<=quarters){GAP}(?:in{GAP}a{GAP}row|running|straight)\b"
        rf"|(?<=quarter)(?:['’]s|{GAP}or{GAP}(?:so|two))\b"
        rf"|(?:(?<=\bin{GAP}a{GAP}quarter)|(?<=\bwithin{GAP}a{GAP}quarter)|(?<=\bfor{GAP}a{GAP}quarter))(?!{GAP}of\b)",
        half=rf"half(?:{GAP}(?:of{GAP})?(?:an?|one)(?={GAP})|(?=-))|an?{GAP}half(?=[ \u00a0-])|half(?={GAP}point)",
        halves=(
            rf"half(?={GAP}(?:of|the|its|their|that|what|as(?!{GAP}[a-z]{{3,5}}{GAP}again)|this|his|her|all|"
            rf"is|are|was|were|will|would|can|could|may|might|has|have|had)\b|{GAP}?[.,;:)]|\n|$)"
            rf"|(?<=by{GAP})half(?!{GAP}an?\b|-)|(?<=nearly{GAP})half(?!{GAP}an?\b|-)|(?<=almost{GAP})half(?!{GAP}an?\b|-)"
            rf"|(?<=than{GAP})half(?!{GAP}an?\b|-)|(?<=about{GAP})half(?!{GAP}an?\b|-)"
        ),
        halves_never=(
            rf"(?:\b(?:first|second|the|this|last|next|each|every|latter|other|better|previous|prior|current|opening|final|and{GAP}an?|"
            r"upper|lower|top|bottom|"
            rf"time)[ \u00a0-]|[0-9]{GAP})"
        ),
        of=rf"(?:{GAP}of)?{GAP}an?(?={GAP})|{GAP}of{GAP}one(?={GAP})|(?=-)",
        dozen="dozen",
        point=rf"(?:percentage{GAP})?point|turn",
        period=(
            rf"\b(?:first|last|past|next|previous|prior|all|other|straight|consecutive|recent|these|those|(?:second|another){GAP}"
            rf"[^.!?\n]{{0,30}}){GAP}|(?:[0-9][bkmn]{{0,2}}|[%€$£¥]|illion){GAP}"
        ),
    ),
    "de": PartWords(
        tops=dict.fromkeys("ein eine einem einen einer eines".split(), 1)
        | {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6}
        | {"sieben": 7, "acht": 8, "neun": 9},
        one=(
            "3 drittel!,drittels! 4 viertel!,viertels! 5 fünftel!,fünftels! 6 sechstel!,sechstels! 7 siebtel! 8 achtel!,achtels! "
            "9 neuntel! 10 zehntel!,zehntels! 12 zwölftel! 20 zwanzigstel! 100 hundertstel! 1000 tausendstel!"
        ),
        many=(
            "3 drittel,dritteln 4 viertel,vierteln 5 fünftel,fünfteln 6 sechstel,sechsteln 7 siebtel,siebteln 8 achtel,achteln "
            "9 neuntel,neunteln 10 zehntel,zehnteln 12 zwölftel 20 zwanzigstel 100 hundertstel"
        ),
        evidence="",
        leads="(?!)",
        never=rf"{GAP}Stunde\b",
        half=rf"ein(?:e[nmrs]?)?{GAP}halbe[nmrs]?(?={GAP})|halbe[nmrs]?(?={GAP})",
        halves=rf"hälfte{END}",
        halves_never=rf"(?:ersten?|zweiten?|dritten?|anderen?|nächsten?|letzten?|oberen?|unteren?){GAP}",
        of=rf"{GAP}eine[rsm]?(?={GAP})|(?={GAP})",
        dozen="dutzend",
        point="(?:prozent)?punkt(?:e[ns]?|s)?",
    ),
    "fr": PartWords(
        tops={"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9},
        one="3 tiers 4 quart 5 cinquième 6 sixième 7 septième 8 huitième 9 neuvième 10 dixième 20 vingtième 100 centième 1000 millième",
        many="3 tiers 4 quarts 5 cinquièmes 6 sixièmes 7 septièmes 8 huitièmes 9 neuvièmes 10 dixièmes 100 centièmes",
        evidence=rf"{GAP}(?:des?|du)\b(?!{GAP}confiance)|{GAP}d['’]|{GAP}(?:en|par{GAP}rapport|sur|depuis|plus|moins|supérieure?|inférieure?)\b",
        leads=rf"\b(?:d['’]|près{GAP}d['’]|environ{GAP}|presque{GAP}|quasiment{GAP})",
        never=rf"{GAP}d['’]heure|{GAP}de{GAP}(?:finale|siècle)",
        half=rf"(?:une?{GAP})?demie?(?=[- \u00a0])",
        halves=rf"moitié{END}(?!{GAP}(?:haute|basse|supérieure|inférieure)\b)",
        halves_never=rf"(?:première|seconde|deuxième|autre|dernière){GAP}",
        of=rf"{GAP}de(?={GAP})|(?={GAP}million|{GAP}milliard)",
        dozen="douzaine",
        point=rf"point(?:{GAP}de{GAP}(?:pourcentage|base))?",
    ),
    "es": PartWords(
        tops={"un": 1, "una": 1, "la": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9},
        one=(
            "3 tercio!,tercera_parte! 4 cuarto,cuarta_parte! 5 quinto,quinta_parte! 6 sexto,sexta_parte! 7 séptima_parte! "
            "8 octava_parte! 9 novena_parte! 10 décimo,décima_parte!,décima 100 centésima"
        ),
        many=(
            "3 tercios,terceras_partes 4 cuartos,cuartas_partes 5 quintos,quintas_partes 6 sextas_partes 7 séptimas_partes "
            "8 octavas_partes 9 novenas_partes 10 décimas_partes,décimas"
        ),
        evidence=rf"{GAP}(?:de|del|más|menos)\b",
        leads="(?!)",
        never=rf"{GAP}de{GAP}(?:hora|siglo|final)\b",
        half=rf"medi[oa](?={GAP})",
        halves=rf"(?<=la{GAP})mitad{END}(?!{GAP}(?:alta|baja|superior|inferior)\b)",
        halves_never=rf"(?:primera|segunda|otra){GAP}",
        of=rf"{GAP}de(?={GAP})",
        dozen="docena",
        point=rf"punto(?:{GAP}porcentual)?",
    ),
    "it": PartWords(
        tops={"un": 1, "uno": 1, "una": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9},
        one="3 terzo 4 quarto 5 quinto 6 sesto 7 settimo 8 ottavo 9 nono 10 decimo 20 ventesimo 100 centesimo",
        many="3 terzi 4 quarti 5 quinti 6 sesti 7 settimi 8 ottavi 9 noni 10 decimi 100 centesimi",
        evidence=rf"{GAP}(?:di|dei|del|della|delle|degli|dello|in{GAP}(?:più|meno))\b|{GAP}dell['’]",
        leads=rf"\b(?:di|quasi|circa|oltre){GAP}",
        never=rf"{GAP}(?:d['’]ora|di{GAP}(?:secolo|finale))",
        half=rf"(?:un{GAP}|una{GAP})?mezz[oa](?={GAP})",
        halves=rf"(?<=la{GAP})metà{END}(?!{GAP}(?:alta|bassa|superiore|inferiore)\b)|metà(?={GAP}(?:dei|delle|degli|della|del|dello)\b|{GAP}dell['’])",
        halves_never=rf"(?:\ba|prima|seconda|entro|verso|fine){GAP}",
        of=rf"{GAP}di(?={GAP})",
        dozen="dozzina",
        point=rf"punto(?:{GAP}percentuale)?",
    ),
    "pt": PartWords(
        tops=dict.fromkeys("um uma a".split(), 1)
        | {"dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6}
        | {"sete": 7, "oito": 8, "nove": 9},
        one="3 terço!,terça_parte! 4 quarto,quarta_parte! 5 quinto,quinta_parte! 6 sexto 8 oitavo 10 décimo,décima_parte!,décimo",
        many="3 terços 4 quartos 5 quintos 6 sextos 7 sétimos 8 oitavos 10 décimos",
        evidence=rf"{GAP}(?:de|d[oa]s?|a{GAP}(?:mais|menos))\b",
        leads="(?!)",
        never=rf"{GAP}de{GAP}(?:hora|século|final)\b",
        half=rf"mei[oa](?={GAP})",
        halves=rf"metade{END}",
        halves_never=rf"(?:primeira|segunda|outra){GAP}",
        of=rf"{GAP}de(?={GAP})",
        dozen="dúzia",
        point=rf"ponto(?:{GAP}percentual)?",
    ),
    "nl": PartWords(
        tops={"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9},
        one="3 derde 4 kwart!,vierde 5 vijfde 6 zesde 7 zevende 8 achtste 9 negende 10 tiende 12 twaalfde 20 twintigste 100 honderdste",
        many="3 derde,derden 4 kwart,vierde,vierden 5 vijfde,vijfden 6 zesde 7 zevende 8 achtste 9 negende 10 tiende,tienden",
        evidence=rf"{GAP}(?:van|meer|minder|hoger|lager|groter|kleiner|duurder|goedkoper)\b|{GAP}?(?:[.,;:)]|$|\n)",
        leads=rf"\b(?:met|bijna|ruim|circa|ongeveer){GAP}",
        never=rf"{GAP}(?:eeuw|finale|uur|van{GAP}(?:het{GAP}jaar|de{GAP}maand))\b",
        half=rf"een{GAP}hal(?:f|ve)(?={GAP})|half(?={GAP})",
        halves=rf"helft{END}",
        halves_never=rf"(?:eerste|tweede|andere|laatste|bovenste|onderste){GAP}",
        of=rf"(?={GAP})",
        dozen="dozijn",
        point="procentpunt",
    ),
    "sv": PartWords(
        tops={"en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9},
        one="3 tredjedel! 4 fjärdedel! 5 femtedel! 6 sjättedel! 7 sjundedel! 8 åttondel!,åttondedel! 9 niondel! 10 tiondel! 100 hundradel!",
        many="3 tredjedelar 4 fjärdedelar 5 femtedelar 6 sjättedelar 7 sjundedelar 8 åttondelar 9 niondelar 10 tiondelar 100 hundradelar",
        evidence="",
        leads="(?!)",
        never="(?!)",
        half=rf"en{GAP}halv(?={GAP})|ett{GAP}halvt(?={GAP})|halv(?={GAP})",
        halves=rf"hälften{END}",
        halves_never=rf"(?:första|andra|sista|övre|nedre){GAP}",
        of=rf"(?={GAP})",
        dozen="dussin",
        point="procentenhet",
    ),
    "da": PartWords(
        tops=dict.fromkeys("en et ett én".split(), 1)
        | {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "sju": 7, "otte": 8, "åtte": 8, "ni": 9},
        one=(
            "3 tredjedel!,tredel! 4 fjerdedel! 5 femtedel!,femdel! 6 sjettedel!,seksdel! 7 syvendedel! 8 ottendedel!,åttedel! "
            "9 niendedel! 10 tiendedel!,tidel! 100 hundrededel!,hundredel!"
        ),
        many=(
            "3 tredjedele,tredjedeler,tredeler 4 fjerdedele,fjerdedeler 5 femtedele,femtedeler,femdeler 6 sjettedele,sjettedeler "
            "7 syvendedele 8 ottendedele,åttendedeler 9 niendedele 10 tiendedele,tideler"
        ),
        evidence="",
        leads="(?!)",
        never="(?!)",
        half=rf"en{GAP}halv(?={GAP})|et{GAP}halvt(?={GAP})|halv(?={GAP})",
        halves=rf"halvdelen{END}|halvparten{END}",
        halves_never=rf"(?:første|anden|andre|sidste|siste|øvre|nedre){GAP}",
        of=rf"(?={GAP})",
        dozen="dusin",
        point="procentpoint|prosentpoeng",
    ),
}
"""The words by language."""
