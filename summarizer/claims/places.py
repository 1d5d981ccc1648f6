"""
Countries: what each and what is its own is called, its seat of government, and its money.

Where a text has one name of a country, it may be told with another. Whose a figure is may also follow from its money ("NOK 12bn" of "the
state") or from its capital ("nobody in Oslo will say"): an analyst writes "Norwegian state".
"""

from __future__ import annotations

from typing import NamedTuple

from summarizer.claims.words import bare


class Place(NamedTuple):
    """
    A country or union.

    Attributes:
        names: Its names and adjectives, casefolded.
        seat: The names of its seat of government.
        currency: The ISO 4217 code of the money that is its alone, or None.
        abroad: What German, French, Spanish and Italian call it, where that is no word of English; adjectives stand in small letters there.
    """

    names: frozenset[str]
    seat: frozenset[str]
    currency: str | None
    abroad: frozenset[str]


def _place(row: str) -> Place:
    names, seat, currency = (part.strip() for part in row.split("|"))
    words = frozenset(names.split())
    abroad = frozenset(bare(word).casefold() for word in _ABROAD.get(names.split(maxsplit=1)[0], "").split())
    return Place(words | abroad, frozenset(seat.split()), currency or None, abroad)


_ABROAD = {
    "us": "amerikanisch amerikanische amerikanischen amerikanischer amerikanisches américain américaine "
    "américains américaines amérique amerika "
    "estadounidense estadounidenses eeuu statunitense statunitensi",
    "uk": "großbritannien britisch britische britischen britischer britannique britanniques británico británica británicos "
    "británicas britannico britannica",
    "eu": "europäisch europäische europäischen europäischer européen européenne européens européennes europeo europea europeos europeas ue",
    "china": "chinesisch chinesische chinesischen chinesischer chine chinois chinoise chinoises chino chinos cinese cinesi",
    "japan": "japanisch japanische japanischen japon japonais japonaise japonaises japón japonés japonesa giappone giapponese",
    "germany": "deutschland deutsch deutsche deutschen deutscher deutsches allemagne allemand allemande allemands allemandes alemania "
    "alemán alemana alemanes germania tedesco tedesca tedeschi",
    "france": "frankreich französisch französische französischen französischer français française françaises francia francés francesa "
    "franceses francese francesi",
    "india": "indien indisch indische indischen indischer inde indienne indiens indiennes",
    "korea": "südkorea koreanisch koreanische koreanischen corée coréen coréenne corea coreano coreana",
    "spain": "spanien spanisch spanische spanischen spanischer espagne espagnol espagnole espagnols espagnoles españa español española "
    "españoles españolas spagna spagnolo spagnola",
    "italy": "italien italienisch italienische italienischen italienischer italie italienne italiens italiennes italia italiano italiana "
    "italianos italianas italiani",
    "switzerland": "schweiz schweizer schweizerisch schweizerische schweizerischen suisse suisses suiza suizo suiza svizzera svizzero",
    "austria": "österreich österreichisch österreichische österreichischen autriche autrichien autrichienne",
    "netherlands": "niederlande niederländisch niederländische niederländischen néerlandais néerlandaise holandés holandesa",
    "poland": "polen polnisch polnische polnischen pologne polonais polonaise polonia polaco polaca polacco",
    "russia": "russland russisch russische russischen russie russes rusia ruso rusa rusos russo russa",
    "brazil": "brasilien brasilianisch brasilianische brasilianischen brésil brésilien brésilienne brasil brasileño brasileña brasile",
    "mexico": "mexiko mexikanisch mexikanische mexique mexicain mexicaine méxico mexicano mexicana messico",
    "turkey": "türkei türkisch türkische türkischen turquie turque turques turquía turco turca turchia",
}


PLACES = tuple(
    map(
        _place,
        (
            "us usa american americans | washington | USD",
            "uk britain british | westminster | GBP",
            "eu europe european europeans | brussels |",
            "china chinese beijing | beijing | CNY",
            "japan japanese | tokyo | JPY",
            "germany german germans | berlin |",
            "france french | paris |",
            "india indian | delhi | INR",
            "korea korean | seoul | KRW",
            "sweden swedish | stockholm | SEK",
            "norway norwegian | oslo | NOK",
            "denmark danish | copenhagen | DKK",
            "finland finnish | helsinki |",
            "iceland icelandic | reykjavik | ISK",
            "netherlands dutch | hague |",
            "switzerland swiss | bern | CHF",
            "spain spanish | madrid |",
            "portugal portuguese | lisbon |",
            "italy italian | rome |",
            "ireland irish | dublin |",
            "poland polish | warsaw | PLN",
            "czechia czech | prague | CZK",
            "hungary hungarian | budapest | HUF",
            "turkey turkish | ankara | TRY",
            "greece greek | athens |",
            "canada canadian | ottawa | CAD",
            "australia australian | canberra | AUD",
            "zealand | wellington | NZD",
            "brazil brazilian | brasilia | BRL",
            "mexico mexican | | MXN",
            "argentina argentine argentinian | | ARS",
            "chile chilean | santiago | CLP",
            "peru peruvian | lima | PEN",
            "russia russian | moscow | RUB",
            "ukraine ukrainian | kyiv | UAH",
            "israel israeli | jerusalem | ILS",
            "saudi | riyadh | SAR",
            "egypt egyptian | cairo | EGP",
            "africa african | pretoria | ZAR",
            "nigeria nigerian | abuja | NGN",
            "kenya kenyan | nairobi | KES",
            "indonesia indonesian | jakarta | IDR",
            "malaysia malaysian | | MYR",
            "singapore singaporean | | SGD",
            "thailand thai | bangkok | THB",
            "vietnam vietnamese | hanoi | VND",
            "philippines philippine filipino | manila | PHP",
            "taiwan taiwanese | taipei | TWD",
            "pakistan pakistani | islamabad | PKR",
            "austria austrian | vienna |",
            "belgium belgian | |",
            "romania romanian | bucharest | RON",
            "bulgaria bulgarian | sofia | BGN",
            "serbia serbian | belgrade | RSD",
            "croatia croatian | zagreb |",
            "colombia colombian | bogota | COP",
            "ecuador ecuadorian | quito |",
            "bolivia bolivian | | BOB",
            "uruguay uruguayan | montevideo | UYU",
            "paraguay paraguayan | | PYG",
            "venezuela venezuelan | caracas | VES",
            "panama panamanian | | PAB",
            "ghana ghanaian | accra | GHS",
            "ivorian ivorians | abidjan yamoussoukro |",
            "congo congolese | kinshasa | CDF",
            "zambia zambian | lusaka | ZMW",
            "morocco moroccan | rabat | MAD",
            "algeria algerian | algiers | DZD",
            "ethiopia ethiopian | addis | ETB",
            "tanzania tanzanian | dodoma | TZS",
            "uganda ugandan | kampala | UGX",
            "qatar qatari | doha | QAR",
            "kuwait kuwaiti | | KWD",
            "uae emirati emirates | dhabi | AED",
            "iran iranian | tehran | IRR",
            "iraq iraqi | baghdad | IQD",
            "kazakhstan kazakh | astana | KZT",
            "bangladesh bangladeshi | dhaka | BDT",
            "lanka lankan | colombo | LKR",
            "nepal nepalese | kathmandu | NPR",
            "mongolia mongolian | ulaanbaatar | MNT",
        ),
    )
)

_REGIONS = frozenset(
    "north south east west northern southern eastern western central latin middle far mainland greater africa america americas asia asean "
    "europe emea apac pacific atlantic "
    "caribbean scandinavia nordic nordics baltic baltics balkans benelux "
    "scotland scottish wales welsh england english gulf mediterranean".split()
)
PLACE_WORDS = _REGIONS.union(*(place.names | place.seat for place in PLACES))
"""Words of which the names of countries and of parts of the world are made."""


def implied_places(words: frozenset[str], currencies: frozenset[str]) -> frozenset[str]:
    """
    Collect what some words and currencies imply: the names of the countries whose seat of government or money is among them, and the
    codes of the money of those that are.
    """
    named = (place.names for place in PLACES if place.seat & words or place.currency in currencies)
    codes = frozenset(place.currency.casefold() for place in PLACES if place.currency and place.names & words)
    return codes.union(*named)
