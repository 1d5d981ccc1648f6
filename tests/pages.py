"""Web pages made around two articles in five shapes, with the menus, advertisements and notices that such pages have."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """
    An article and what stands around it.

    Attributes:
        paragraphs: Its text; each must be in the document.
        rows: A table of it, the header first.
        around: Menus, advertisements and notices; none may be in the document as a line of reporting.
    """

    language: str
    title: str
    publisher: str
    published: str
    paragraphs: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    menu: tuple[str, ...]
    consent: str
    advertisement: str
    related: tuple[str, ...]
    footer: str

    @property
    def around(self) -> tuple[str, ...]:
        """Everything that is no article."""
        return (*self.menu, self.consent, self.advertisement, *self.related, self.footer)


ENGLISH = Story(
    language="en",
    title="Tarnby Ferries orders two electric vessels",
    publisher="Sound Courier",
    published="2026-03-11",
    paragraphs=(
        "Tarnby Ferries said on Wednesday that it had ordered two electric vessels from the Skarvik yard for €84 million.",
        "The first ship is due in June 2028 and will carry 420 passengers and 95 cars across the strait in 19 minutes.",
        "Revenue rose 7.4% to €312 million in the past year, while fuel took 18% of all costs, up from 15% a year earlier.",
        "Chief executive Lene Holm expects the vessels to save 11,000 tonnes of diesel a year once both of them are in service.",
        "The order is financed by a green loan of €60 million at 4.1%, which the Nordhavn Bank granted until 2036.",
        "A rival, Belt Lines, had cancelled a similar order in January because the yard could not hold its price of €39 million a ship.",
        "Tarnby confirmed its forecast of a margin of 9% to 10%, but warned that a strike at the port could cost €2 million a week.",
        "The share closed 3.2% higher at €27.45.",
    ),
    rows=(("Year", "Revenue", "Margin"), ("2024", "€290.5 million", "8.1%"), ("2025", "€312 million", "9.3%")),
    menu=("Front page", "Companies", "Markets today", "Sign in"),
    consent="We and our 214 partners use cookies to personalise advertising. Accept all",
    advertisement="Trade with zero commission: open your account now and get a $100 bonus!",
    related=("Seven ports to watch this summer", "Why yards are full until 2030"),
    footer="© 2026 Sound Courier. All rights reserved.",
)
GERMAN = Story(
    language="de",
    title="Molkerei Brack baut Werk für 46 Millionen Euro",
    publisher="Allgäuer Wirtschaftsblatt",
    published="2026-04-02",
    paragraphs=(
        "Die Molkerei Brack baut in Füssen ein neues Werk für 46 Millionen Euro, wie das Unternehmen am Donnerstag mitteilte.",
        "Ab Herbst 2027 sollen dort 320 Beschäftigte täglich 900.000 Liter Milch verarbeiten, ein Viertel mehr als bisher.",
        "Der Umsatz stieg im Jahr 2025 um 5,8 Prozent auf 412,6 Millionen Euro, der Gewinn sank um 3 Prozent auf 14,1 Millionen Euro.",
        "Geschäftsführerin Anna Brack rechnet im laufenden Jahr mit einem Umsatz von 430 bis 440 Millionen Euro.",
        "Das Land fördert den Bau mit 6,5 Millionen Euro, den Rest trägt ein Kredit der Illerbank über zehn Jahre zu 3,9 Prozent.",
        "Der Wettbewerber Hohenrieder hatte sein Werk in Kempten im Februar geschlossen und 210 Stellen gestrichen.",
        "Brack warnte, dass ein Milchpreis über 55 Cent je Liter die Marge um zwei Prozentpunkte drücken könnte.",
        "Die Anleihe der Molkerei notierte am Abend bei 101,3 Prozent.",
    ),
    rows=(("Jahr", "Umsatz", "Gewinn"), ("2024", "390,0 Mio. Euro", "14,5 Mio. Euro"), ("2025", "412,6 Mio. Euro", "14,1 Mio. Euro")),
    menu=("Startseite", "Unternehmen", "Börse heute", "Anmelden"),
    consent="Wir und unsere 187 Partner verwenden Cookies für Werbung. Alle akzeptieren",
    advertisement="Jetzt kostenlos testen: Depot eröffnen und 100 € Prämie sichern!",
    related=("Sieben Käsereien im Vergleich", "Warum Butter teurer wird"),
    footer="© 2026 Allgäuer Wirtschaftsblatt. Alle Rechte vorbehalten.",
)
STORIES = (ENGLISH, GERMAN)


def _head(story: Story, more: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="{story.language}"><head><meta charset="utf-8"><title>{escape(story.title)} | {story.publisher}</title>'
        f'<meta property="og:site_name" content="{story.publisher}"><meta property="og:title" content="{escape(story.title)}">'
        f'<meta property="article:published_time" content="{story.published}T08:30:00Z">{more}</head>'
    )


def _paragraphs(story: Story, tag: str = "p") -> list[str]:
    return [f"<{tag}>{escape(text)}</{tag}>" for text in story.paragraphs]


def _table(story: Story) -> str:
    head, *rows = story.rows
    first = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    return (
        f"<table><tr>{first}</tr>" + "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows) + "</table>"
    )


def _list(texts: tuple[str, ...]) -> str:
    return "<ul>" + "".join(f'<li><a href="/{index}">{escape(text)}</a></li>' for index, text in enumerate(texts)) + "</ul>"


def as_article(story: Story) -> str:
    """Make a page of elements that say what they are for."""
    first, *rest = _paragraphs(story)
    middle = len(rest) // 2
    return (
        f"{_head(story)}<body><header><nav>{_list(story.menu)}</nav></header><div class='cookie-banner'>{escape(story.consent)}</div>"
        f"<main><article><h1>{escape(story.title)}</h1>{first}{''.join(rest[:middle])}"
        f"<aside class='advert'><p>{escape(story.advertisement)}</p></aside>{''.join(rest[middle:])}</article>"
        f"<section class='related'>{_list(story.related)}</section></main><footer><p>{escape(story.footer)}</p></footer></body></html>"
    )


def as_soup(story: Story) -> str:
    """Make a page of nothing but div elements."""
    body = "".join(f"<div class='x{index}'>{escape(text)}</div>" for index, text in enumerate(story.paragraphs))
    return (
        f"{_head(story)}<body><div class='top'><div class='menu'>{_list(story.menu)}</div></div>"
        f"<div id='cookie-consent'>{escape(story.consent)}</div><div class='wrap'><div class='c1'>"
        f"<div class='hl'>{escape(story.title)}</div>"
        f"<div class='txt'>{body}</div></div><div class='ad-slot ad'>{escape(story.advertisement)}</div>"
        f"<div class='related-stories'>{_list(story.related)}</div></div><div class='footer'>{escape(story.footer)}</div></body></html>"
    )


def as_data(story: Story) -> str:
    """Make a page that a script would fill: the article stands in its structured data alone."""
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": f"{story.published}T08:30:00Z",
        "publisher": {"@type": "Organization", "name": story.publisher},
        "articleBody": "\n\n".join(story.paragraphs),
    }
    script = f'<script type="application/ld+json">{json.dumps({"@graph": [told]}, ensure_ascii=False)}</script>'
    return (
        f"{_head(story, script)}<body><nav>{_list(story.menu)}</nav><div id='root'></div>"
        f"<div class='consent'>{escape(story.consent)}</div><footer>{escape(story.footer)}</footer></body></html>"
    )


def as_amp(story: Story) -> str:
    """Make a page of the AMP kind."""
    style = (
        "<style amp-boilerplate>body{animation:-amp-start 8s steps(1,end) 0s 1 normal both}"
        "@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style>"
    )
    first, *rest = _paragraphs(story)
    page = _head(story, style).replace("<html ", "<html ⚡ ")
    return (
        f"{page}<body><amp-sidebar id='sidebar' layout='nodisplay'>{_list(story.menu)}</amp-sidebar>"
        f"<amp-consent id='consent' layout='nodisplay'><div>{escape(story.consent)}</div></amp-consent>"
        f"<main><article><h1>{escape(story.title)}</h1><amp-img src='/a.jpg' width='600' height='400' layout='responsive'></amp-img>"
        f"{first}<amp-ad width='300' height='250' type='x'>"
        f"<div>{escape(story.advertisement)}</div></amp-ad>{''.join(rest)}</article></main>"
        f"<amp-list src='/related' layout='fixed-height' height='80'><div class='related'>{_list(story.related)}</div></amp-list>"
        f"<footer>{escape(story.footer)}</footer></body></html>"
    )


def as_tables(story: Story) -> str:
    """Make a page that is laid out in a table, with a table of figures inside."""
    body = "".join(_paragraphs(story))
    return (
        f"{_head(story)}<body><table class='layout'><tr><td colspan='2'>{_list(story.menu)}</td></tr>"
        f"<tr><td><h1>{escape(story.title)}</h1>{body}"
        f"{_table(story)}</td><td class='sidebar'><div class='promo'>{escape(story.advertisement)}</div>{_list(story.related)}</td></tr>"
        f"<tr><td colspan='2' class='footer'>{escape(story.footer)}</td></tr></table>"
        f"<div class='gdpr'>{escape(story.consent)}</div></body></html>"
    )


SHAPES: dict[str, Callable[[Story], str]] = {
    "article": as_article,
    "soup": as_soup,
    "data": as_data,
    "amp": as_amp,
    "tables": as_tables,
}
