"""Function words: the closed classes of a language, by which its grammar hangs together and which tell of nothing by themselves."""

from __future__ import annotations

from typing import Final

_TABLE: Final = {
    "en": {
        "article": "a an the",
        "preposition": "of in to for on with at by from as than per into over about out",
        "relation": "under against between among through during since until before after up down off because",
        "pronoun": "i you he she it we they me him her them my your his its our their itself this that these those who which what",
        "auxiliary": "be am is are was were been being has have had having do does did will would can could shall should may might",
        "conjunction": "and or but if so while when where also then there",
        "negation": "no not nor",
    },
    "de": {
        "article": "der die das den dem des ein eine einen einem einer eines",
        "preposition": "von zu in im mit auf für bei nach aus um an am vom zum zur über durch",
        "relation": "unter gegen seit vor bis",
        "pronoun": "er es sie sich sein seine ihre dies diese dieser wer was",
        "auxiliary": "ist sind war waren wird werden wurde wurden hat haben soll",
        "conjunction": "und oder aber als auch wie dass ob wenn nur noch so",
        "negation": "nicht",
    },
    "fr": {
        "article": "le la l les un une des",
        "contraction": "du au aux",
        "preposition": "de d en à dans par pour sur avec",
        "relation": "contre",
        "pronoun": "il elle ce ces cette se son sa ses leur qui que qu",
        "auxiliary": "est sont été",
        "conjunction": "et ou mais plus",
        "negation": "ne pas sans",
    },
    "es": {
        "article": "el la lo los las un una unos unas",
        "contraction": "al del",
        "preposition": "a de en por para con sobre",
        "relation": "hasta desde contra",
        "pronoun": "se su sus este esta que",
        "auxiliary": "es son ha han fue",
        "conjunction": "y e o u como más",
        "negation": "no sin",
    },
    "it": {
        "article": "il lo la gli i le un una uno",
        "contraction": "del dello della dei degli delle al alla agli alle nel nella dal dalla sul sulla",
        "preposition": "di da in con per su",
        "relation": "tra fra",
        "pronoun": "si suo sua questo questa che",
        "auxiliary": "è sono ha hanno",
        "conjunction": "e o ma come più",
        "negation": "non",
    },
    "pt": {
        "article": "o a os as um uma",
        "contraction": "do da dos das ao à aos no na nos nas pelo pela",
        "preposition": "de em com por para",
        "relation": "até",
        "pronoun": "se seu sua este esta que",
        "auxiliary": "é são foi tem",
        "conjunction": "e ou como mais",
        "negation": "não sem",
    },
    "nl": {
        "article": "de het een",
        "preposition": "van in op te voor met aan door om bij naar uit tot over per na",
        "pronoun": "dat die deze dit er wie zijn",
        "auxiliary": "is wordt worden heeft was werd",
        "conjunction": "en maar als ook dan nog",
        "negation": "niet",
    },
    "sv": {
        "article": "en ett den det",
        "preposition": "i att på av för med till från vid efter över under per",
        "pronoun": "som sin",
        "auxiliary": "är har var ska kan hade",
        "conjunction": "och om eller än",
        "negation": "inte",
    },
    "da": {
        "article": "en et den det",
        "preposition": "i at på af av for med til fra ved efter etter over under per",
        "pronoun": "som sin",
        "auxiliary": "er har var skal kan",
        "conjunction": "og om eller end enn",
        "negation": "ikke",
    },
}
"""By language and class. What is said here of Danish holds for Norwegian. A contraction is a preposition with its article,
and a relation a word that says when, against what or why: its opposite turns a statement round."""


_ALL: Final = "article contraction preposition relation pronoun auxiliary conjunction negation"


def words(classes: str = _ALL, languages: str = "en de fr es it pt") -> frozenset[str]:
    """Collect the words of some classes in some languages; unless said, of all of them in those that most news is in."""
    found = (_TABLE[language].get(name, "") for language in languages.split() for name in classes.split())
    return frozenset(" ".join(found).split())


_FREQUENT: Final = {
    "en": "said more all million millions such any some both each other most only just",
    "de": "ab mehr rund etwa knapp keine jeder jede uhr prozent millionen milliarden mio. mrd. tsd. angaben laut je pro mindestens "
    "höchstens fast",
    "fr": "selon moins dont près après avant entre environ milliards millions milliers presque l' d' qu' n' s' jusqu'",
    "es": "según entre cerca casi cada millones mil tras menos",
    "it": "ai nei nelle meno oltre circa quasi ogni milioni miliardi mila nello l' d' un' dell' all' nell' dall' sull' c'",
    "pt": "segundo após sobre entre cerca menos quase mil milhões bilhões milhão",
    "nl": "ten meer minder bijna ruim miljoen miljard procent tussen vanaf volgens geen hoogstens minstens",
    "sv": "mer enligt miljoner miljarder procent mot mellan minst högst drygt cirka varje nästan mkr",
    "da": "mere mer ifølge millioner milliarder procent prosent mod mot mellem mellom mindst minst omkring næsten nesten hver cirka mio. "
    "mia.",
}
"""Words of each language that are as frequent in news; what has lost its vowel keeps the apostrophe."""
LANGUAGES: Final = tuple(_TABLE)
FREQUENT: Final = {language: words(languages=language).union(_FREQUENT[language].split()) for language in LANGUAGES}
"""The words by which each language is told; one that several have counts for each of them."""
