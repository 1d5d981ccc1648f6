"""Pages in place of an article are told by their form in six languages, and news about such things is news."""

from __future__ import annotations

import pytest

from summarizer.load.junk import junk_in
from summarizer.readers.extract import UnreadableError
from summarizer.readers.html import read_page

MENU = "\n".join(f"{name} {number}" for number in range(30) for name in ("Sport", "Regional news", "Letters"))

JUNK = [
    ("a consent wall", "Uw privacy", "Wij en onze 88 partners bewaren gegevens op je apparaat.\nAlle cookies accepteren\nInstellingen"),
    ("a consent wall", None, "Noi e i nostri 77 partner usiamo i dati del tuo dispositivo.\nAccetta e continua\nRifiuta tutto"),
    ("a consent wall", "Bienvenue", "Nos 61 partenaires et nous lisons des données sur votre appareil.\nTout refuser\nPersonnaliser"),
    (
        "a consent wall",
        "Weiterlesen mit Werbung",
        "Mit Werbung nutzen und zustimmen\nUnser Pur-Abo kommt ohne Banner aus, wann immer Sie wollen.",
    ),
    (
        "a stub before a paywall",
        "Hafen",
        "Der Hafen von Skarvik wächst am Montag um ein Drittel.\nWeiterlesen mit Plus\nEinen Monat für 1 €",
    ),
    ("a stub before a paywall", "Puerto", "El puerto ampliará su dársena el lunes.\nSuscríbase para seguir leyendo\nDesde 1 euro"),
    ("a stub before a paywall", "Porto", "Il porto amplierà il bacino lunedì.\nAbbonati per continuare a leggere"),
    ("a stub before a paywall", "Haven", "De haven breidt maandag uit.\nLees verder met een abonnement\nProbeer het een maand"),
    ("a stub before a paywall", "Port", "Le port agrandira son bassin lundi.\nIl vous reste 64 % de cet article à lire."),
    ("a check for robots", "Blocked", f"Sorry, you were blocked\nThis site has a security solution against attacks.\n{MENU}"),
    ("a check for robots", "Controllo", "Conferma di essere umano.\nAttiva JavaScript e ricarica la pagina."),
    ("a check for robots", None, "Please turn off any ad-blocker and enable JS to go on."),
    ("an error page", "403", "Forbidden\nYou do not have permission to view this directory."),
    ("an error page", "Page not found", f"That page isn't found.\n{MENU}"),
    ("an error page", "Pagina non trovata", "La pagina richiesta non esiste più.\nTorna indietro"),
    ("an error page", "Niet gevonden", "Deze pagina bestaat niet meer.\nZoek verder"),
    ("an error page", "Wartung", "Wegen Wartungsarbeiten ist unser Angebot gerade nicht erreichbar."),
    ("an error page", "Maintenance", "Planned maintenance is running. Please come again later, we will be back soon."),
    ("an error page", None, "Error establishing a database connection"),
]


@pytest.mark.parametrize(("kind", "title", "text"), JUNK)
def test_a_page_in_place_of_an_article_is_named(kind: str, title: str | None, text: str) -> None:
    """Its title or its lines have such phrases, it reports nothing, and a menu around it changes nothing."""
    assert junk_in(text, title, paid=False, is_page=True) == kind


WHOLE = (
    "Vigsund Port said on Monday that it will deepen its basin for €31 million.",
    "Work begins in October and ends in spring 2028.",
    "The port handled 4.1 million tonnes last year, 6% more than the year before.",
    "Its rival in Skarvik announced a similar plan in January.",
    "The bond of the port closed at 99.2% of its face value.",
)
ARTICLES = [
    ("Bakers and cookies", "Tarn Bakery uses cookies and cream in a bar that it sells for $3 from Monday."),
    (
        "Site of a bank was down",
        'Customers read "Error 502: bad gateway" for three hours on Tuesday, said the bank. It refunds fees of $2 million.',
    ),
    ("Paper grows", "The Vigsund Post said that 9,000 readers paid to keep reading for €7 a month."),
    ("Start-up", "Norrhaven sells a captcha that tells robots from people; it raised €12 million on Thursday."),
    ("Fine for a dialog", "La autoridad multó el martes con 2 millones de euros a una web que pedía aceptar todas las cookies."),
    ("Ingelogd", "Uitgever Brandaris meldt 40.000 abonnees die verder lezen voor 5 euro per maand."),
    ("Port", "\n".join((*WHOLE, "Already a member? Log in."))),
    ("Hafen", "\n".join((*WHOLE, "Bereits Abonnent? Anmelden"))),
]


@pytest.mark.parametrize(("title", "text"), ARTICLES)
def test_news_about_such_pages_is_news(title: str, text: str) -> None:
    """A sentence with a figure, a day or a speaker reports, whatever it is about; a line to sign in makes no stub of a whole article."""
    assert junk_in(text, title, paid=False, is_page=True) is None


@pytest.mark.parametrize("told", ["0; url=https://a.example/", "3;URL='/b'"])
def test_a_page_that_only_sends_on_is_refused_by_name(told: str) -> None:
    """Another address is not followed, and the few words beside it are no article; one of an article is of no matter."""
    page = '<html><head><meta http-equiv="Refresh" content="{}"></head><body>{}</body></html>'
    with pytest.raises(UnreadableError, match="sends its reader on"):
        read_page(page.format(told, "<p>One moment please.</p>"), (), None)
    article = "".join(f"<p>{sentence}</p>" for sentence in WHOLE)
    assert WHOLE[2] in read_page(page.format(told, f"<article>{article}</article>"), (), None).text
