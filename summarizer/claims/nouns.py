"""
German nouns that a capital does not make a name: those of business and of what is told of it, their forms, and compounds that end in one.

Accents are left out, as ``claims.words.bare`` does. Only words that hardly end the name of a firm or a person are heads of compounds here:
what ends in "bank", "werk" or "haus" may well be one.
"""

from __future__ import annotations

from functools import lru_cache

_HEADS = frozenset(
    "abbau abgabe absatz abschlag abschreibung abweichung aktie angabe angebot anstieg anteil auflage aufschlag auftrag aufwand "
    "ausblick ausfall ausgabe auslastung auslieferung bedarf beitrag belastung bestand bestande bestellung beteiligung betrag "
    "bewertung budget dividende einbruch einbusse einfuhr eingang einkommen einnahme einsparung entlassung ergebnis ergebnisse "
    "erhohung erlos erlose ertrag ertrage erwartung fehler forderung frist gebuhr gefahr gehalt gehalter genehmigung geschaft gewicht "
    "gewinn guthaben halfte haushalt investition jahr kapazitat klage knappheit kosten kredit kundigung kurs kurzung lage last "
    "laufzeit leistung lieferung lohn lohne lucke luecke mangel marge menge miete nachfrage nachteil note periode pramie preis "
    "problem produktion prognose programm prozess quartal quote rabatt rate rendite risiken risiko ruckgang ruckstellung satz satze "
    "schaden schatzung schuld schwache senkung spanne sparen spielraum starke stelle steuer stimmung strafe streit summe tarif tempo "
    "tonnage umsatz umsatze unsicherheit unterschied urteil verbrauch verfahren vergleich verkauf verlust verschuldung vertrag "
    "vertrage vorhaben vorjahr vorsprung vorteil wachstum wert wettbewerb widerspruch zahl ziel zins zoll zolle zusage zuschlag "
    "zuwachs zweifel".split()
)
"""What a compound of business ends in, and words by themselves."""
_ALONE = frozenset(
    "abstand aktionar analyst anleger anleihe arbeit ausland aussicht basis begriff bericht beschaftigte beschaftigung bestatigung "
    "boden borse branche chef chefin druck effekt eigenkapital eigentum einheit ende entscheidung entwicklung erfolg erholung ersatz "
    "ertragskraft fall folge fortschritt fuhrung ganze gegensatz gegenwind geld gericht gesamtjahr gesetz grund grunde gruppe "
    "halbjahr handel hersteller hinweis hohe inland kapital kasten kauf kaufkraft kette kommentar konjunktur konkurrenz konzern kunde "
    "kundin lager land landern lieferant lieferzeit management markt material mitarbeiter monat nutzen ordnung partner personal plan "
    "plane produkt projekt prozent punkt rahmen raum recht regel region reihe rest richtung rohstoff ruckkauf ruckkehr sanierung "
    "schritt schutz schwelle seite sicht sitz sorge sparte stand stillstand stoff strom stuck studie tabelle tag teil text tief titel "
    "trend uberblick ubernahme umbau umfang umfeld unternehmen ursache verbindung verhaltnis verkaufer versprechen versuch "
    "verzogerung vorgabe vorsicht vorstand warnung wechsel weg werk wirkung wirtschaft woche zahlendreher zeile zeitraum zeitung "
    "zentralbank zukunft zusammenhang zustimmung zweck".split()
)
_FORMS = ("", "e", "en", "n", "s", "es", "er", "ern", "em")
_DERIVED = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "itat", "itaten")
_SHORTEST_DERIVED = 8
"""So that "Samsung" is none."""
_SHORTEST_HEAD = 4
_SHORTEST_FRONT = 3


@lru_cache(maxsize=4_096)
def is_german_noun(word: str) -> bool:
    """Whether a word, in small letters and without accents, is such a noun, a form of one, a compound of one, or is built as no name is."""
    if len(word) >= _SHORTEST_DERIVED and word.endswith(_DERIVED):
        return True
    bases = [word.removesuffix(form) for form in _FORMS if word.endswith(form)]
    return any(base in _HEADS or base in _ALONE or _is_compound(base) for base in bases)


def _is_compound(base: str) -> bool:
    return any(base[at:] in _HEADS for at in range(_SHORTEST_FRONT, len(base) - _SHORTEST_HEAD + 1))
