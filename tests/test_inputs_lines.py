"""Lines of an article that are no paragraphs, what a page is called, and short articles among the menus of their page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from pages import ENGLISH

from summarizer.documents import Document
from summarizer.load import load
from summarizer.load.junk import junk_in
from summarizer.mark import mark
from summarizer.readers.html import read_page
from summarizer.readers.naming import parted
from summarizer.readers.values import color

if TYPE_CHECKING:
    from pathlib import Path

PROSE = "".join(f"<p>{each}</p>" for each in ENGLISH.paragraphs)
FIRST = f"<p>{ENGLISH.paragraphs[0]}</p>"
MENU = "".join(f"<div><a href=/{name}>{name.title()}</a></div>" for name in ("ports", "ferries", "yards", "weather"))
TITLE = "Vell yard gets two slips for ferries"


def text_of(body: str, title: str = TITLE) -> str:
    """Read a page, and make all blanks one."""
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return " ".join(read_page(page, (), None).text.split())


def roles_of(*paragraphs: str) -> list[str]:
    """Tell what each line of a text is for."""
    document = Document(id="a", text="\n\n".join(paragraphs), origin="a", sha256="", title=paragraphs[0])
    return [line.role for line in mark([document]).lines]


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img src=x><figcaption>The new slips of the yard at Vell</figcaption></figure>",
        "<figure><img src=x><figcaption><p>The new slips of the yard at Vell</p><p>Photo: yard</p></figcaption></figure>",
        "<figure><img src=x><figcaption>The new slips of the yard at Vell <span>© Yard</span></figcaption></figure>",
    ],
)
def test_the_caption_of_a_picture_in_an_article_is_read_where_it_stands(figure: str) -> None:
    """It follows the paragraph that stands before the picture."""
    text = text_of(f"<h1>{TITLE}</h1>{PROSE.replace(FIRST, FIRST + figure)}")
    begun = text.index("The new slips of the yard at Vell")
    assert text.index(ENGLISH.paragraphs[0][-30:]) < begun < text.index(ENGLISH.paragraphs[1][:30])


def test_who_made_a_picture_stands_on_a_line_of_his_own() -> None:
    """A mark of rights, or words behind the last sentence, take a caption's words from no reader."""
    for credit in ("© Yard", "Photo: yard"):
        caption = f"<figure><figcaption>Vell has slips for ferries of 90 metres. {credit}</figcaption></figure>"
        page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{PROSE.replace(FIRST, FIRST + caption)}</body></html>"
        lines = read_page(page, (), None).text.split("\n")
        assert lines[lines.index("Vell has slips for ferries of 90 metres.") + 1] == credit


def test_a_sentence_between_headline_and_article_is_read() -> None:
    """A standfirst stands in a box with links to its author and its section."""
    told = "The yard hopes for orders from three islands of the sound."
    head = f"<header><a href=/p>Ports</a><h1>{TITLE}</h1><p>{told}</p><h4><a href=/u>Una Ley</a></h4><span>4 min</span></header>"
    assert told in text_of(f"{MENU}<article>{head}<section>{PROSE}</section></article>")


def test_of_a_short_article_its_menus_are_left_out() -> None:
    """Two sentences are an article as well as twenty."""
    text = text_of(f"<div>{MENU}</div><div><h1>{TITLE}</h1><p>The yard at Vell got two slips on Monday.</p></div>")
    assert "two slips on Monday" in text
    assert "Weather" not in text


@pytest.mark.parametrize(
    ("title", "lines", "told"),
    [
        (f"{TITLE} | Sound Courier", {TITLE}, (TITLE, "Sound Courier")),
        (f"Sound Courier : {TITLE}", {TITLE, "Sound Courier"}, (TITLE, "Sound Courier")),
        (f"Vell: {TITLE} - Ports - Sound Courier", {f"Vell: {TITLE}"}, (f"Vell: {TITLE}", "Sound Courier")),
        ("港の造船所に新しい船台_海峡新聞", {"港の造船所に新しい船台"}, ("港の造船所に新しい船台", "海峡新聞")),
        ("Yard grows by 4.5 percent | Courier", {"Yard grows by 4.5 percent", "Courier"}, ("Yard grows by 4.5 percent", "Courier")),
        (f"{TITLE} | 4 March", {TITLE}, (TITLE, "")),
        (f"{TITLE} - Courier", {"Another line"}, ("", "")),
        (TITLE, {TITLE}, (TITLE, "")),
        (f"{TITLE} | {'x' * 500}", {TITLE}, ("", "")),
    ],
)
def test_a_title_is_parted_by_what_stands_in_the_page(title: str, lines: set[str], told: tuple[str, str]) -> None:
    """The longest part that is a line of the page is the headline, and the part at the other end the site, if it looks like a name."""
    assert parted(title, lines) == told


def test_the_name_of_a_site_is_neither_its_address_nor_the_headline() -> None:
    """What structured data or the title say stands before an address, and a point in a number makes no site of the rest."""
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"name": "Sound Courier"}}</script>'
    link = '<link rel="canonical" href="https://courier.example/a">'
    page = f"<html><head><title>{TITLE}</title>{link}{data}</head><body><h1>{TITLE}</h1>{PROSE}</body></html>"
    assert read_page(page, (), None).publisher == "Sound Courier"
    headline = "Orders of the yard fell by 58.400 tonnes"
    page = f"<html><head><title>{headline} | Sound Courier</title></head><body><div>{headline}</div><div>{PROSE}</div></body></html>"
    read = read_page(page, (), None)
    assert (read.title, read.publisher) == (headline, "Sound Courier")


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour\nEntrez votre adresse et votre mot de passe",
        "Un momento\nCompleta la verifica perché la tua rete ci sembra strana.",
        "Hello\nYou came here too often. Please wait 60 seconds and then come again.",
        "安全验证\n您的访问过于频繁，请完成验证后继续访问。",
    ],
)
def test_a_page_that_reports_nothing_and_speaks_to_its_reader_is_no_article(text: str) -> None:
    """No phrase of such pages need be known; a mail may be as short."""
    assert junk_in(text, None, paid=False, is_page=True) == "a page that only speaks to its reader"
    assert junk_in(text, None, paid=False, is_page=False) is None


@pytest.mark.parametrize(
    "text",
    [
        "Vell yard to close\nThe yard at Vell will close. Its owners have found no buyer.",
        "Please stay home, minister says\n“Please stay at home”, the minister said on Monday, as the storm came near.",
        "ヴェル造船所が閉鎖へ\nヴェルの造船所が閉鎖される。買い手は見つからなかった。",
    ],
)
def test_a_short_page_that_speaks_to_nobody_is_an_article(text: str) -> None:
    """Nor does one that quotes who speaks to somebody."""
    assert junk_in(text, None, paid=False, is_page=True) is None


@pytest.mark.parametrize(
    ("told", "light"),
    [
        ("color-mix(in srgb, white 100%, black)", True),
        ("color-mix(in oklab, black 0%, white)", True),
        ("color-mix(in srgb, white, black 2%)", True),
        ("color-mix(in srgb, white, black)", False),
        ("color-mix(in srgb, white 0%, black)", False),
    ],
)
def test_a_mixture_of_colours_is_read_by_its_shares(told: str, *, light: bool) -> None:
    """What is all of one colour is that colour."""
    mixed = color(told)
    assert mixed is not None
    assert (min(mixed[:3]) > 240) is light


def test_a_mixture_of_what_is_no_colour_is_none() -> None:
    """Nor is one of nothing of either."""
    assert color("color-mix(in srgb, foo, white)") is None
    assert color("color-mix(in srgb, white 0%, black 0%)") is None


def test_what_stands_under_an_article_in_other_languages_is_no_evidence() -> None:
    """Rights are reserved in other words than English ones, too."""
    for line in (
        "Tous droits de reproduction réservés - Le Courrier",
        "© RIPRODUZIONE RISERVATA",
        "ニュースの著作権はすべて海峡新聞に帰属します。",
        "未经授权不得转载本网内容",
    ):
        assert roles_of(TITLE, *ENGLISH.paragraphs, line)[-1] == "disclaimer"


def test_a_headline_about_cookies_is_no_menu() -> None:
    """The title of an article is a heading, whatever words of pages it has."""
    assert roles_of("Court fines Vell port over cookies on its pages", "The court fined the port on Monday.")[0] == "heading"


def test_a_sentence_before_a_note_of_its_time_is_no_headline_of_another_article() -> None:
    """In Japanese and Chinese a stop ends a sentence wherever it stands."""
    sentences = [f"造船所は{number}月に船台を二つ増やすと発表した。" for number in range(1, 6)]
    last = "担当者は「140隻を目指す」と述べた。（2026/07/15）"
    assert "teaser" not in roles_of("船台を増設", *sentences, last)


@pytest.mark.parametrize(
    "part",
    [
        "<h2>Who pays?</h2>",
        "<ul><li>Slips: two</li><li>Who pays?</li></ul>",
        "<div><span>Who pays?</span></div>",
        "<dl><dt>Owner</dt><dd>Who pays?</dd></dl>",
        "<blockquote>Who pays?</blockquote>",
        "<section><h3>Who pays?</h3></section>",
    ],
)
def test_a_short_line_among_paragraphs_is_lost_to_nothing_but_evidence(part: str) -> None:
    """A heading, an item of a list, a fact or a line between two paragraphs is read, whatever its length and its stop."""
    assert "Who pays?" in text_of(f"<div><h1>{TITLE}</h1><div>{PROSE.replace(FIRST, FIRST + part)}</div></div>{MENU}")


@pytest.mark.parametrize("part", ["<div><a href=/x>Who pays?</a></div>", "<ul><li><a href=/x>Who pays?</a></li></ul>"])
def test_a_line_that_leads_elsewhere_stays_lost(part: str) -> None:
    """A link on a line of its own is a teaser."""
    assert "Who pays?" not in text_of(f"<div><h1>{TITLE}</h1><div>{PROSE.replace(FIRST, FIRST + part)}</div></div>{MENU}")


@pytest.mark.parametrize(
    "box",
    [
        "<div><span>Pubblicità</span></div>",
        "<div><p>Anzeige</p><p>Boote ab Werk, gleich anrufen</p></div>",
        "<section><div>Sponsored content</div><div>Boats from the yard</div></section>",
        "<div><p>Anzeige</p><p>Boote ab Werk</p><p>Anzeige</p></div>",
    ],
)
def test_a_box_that_begins_with_the_label_of_an_advertisement_goes_whole(box: str) -> None:
    """What stands beside the label goes with it, and the paragraphs behind the box stay."""
    page = f"<html><head><title>{TITLE}</title></head><body><div><h1>{TITLE}</h1>{PROSE.replace(FIRST, FIRST + box)}</div></body></html>"
    text = read_page(page, (), None).text
    assert not [word for word in ("ubblicit", "Anzeige", "Boote", "Sponsored", "Boats") if word in text]
    assert roles_of(*text.split("\n")).count("reporting") >= len(ENGLISH.paragraphs)


FURNITURE = (
    "Media contact: Una Ley, +47 55 50 12 34",
    "Press office: 0800 555 0110 (out of hours)",
    "Contact presse : Luc Amar, 05 61 00 12 34",
    "Leserservice: 0371 555 120",
    "Investors: 617-555-0144",
    "Additional reporting by Una Ley in Vell. Editing by Per Holt.",
    "Reporting by Una Ley; editing by Per Holt",
    "Text: Una Ley, Fotos: Per Holt",
    "Redacción: Una Ley. Fotos: Per Holt.",
    "Quelle: dpa-AFX",
    "Una Ley contributed to this report.",
    "Hol dir die Hafen-App und verpasse keine Fähre.",
    "Téléchargez notre application pour suivre le port.",
    "Scarica la nostra app per seguire il porto.",
    "Mit Cookies gratis lesen oder für 2,50 € im Monat ohne Werbung abonnieren: Zustimmen.",
    "Acceptez les traceurs ou abonnez-vous pour 1,50 € par mois.",
    "Accetta i cookie oppure abbonati per 1 € al mese.",
    "Acepta las cookies o suscríbete por 2 € al mes.",
    "Fehler gefunden? Das Blatt berichtigt ihn.",
    "Consulta nuestra política de correcciones.",
    "Une erreur dans cet article ? Signalez-la à la rédaction.",
    "The Vell Times has a corrections policy.",
    "Prohibida la reproducción total o parcial.",
    "Reproduction interdite sans accord",
    "This material may not be published or broadcast.",
    "Artikel teilen",
    "Partager sur LinkedIn",
    "Écouter l’article",
    "Condividi su Facebook",
    "Deel dit artikel",
    "Copy link",
    "3 minuten leestijd",
    "Temps de lecture : 2 min",
    "You are receiving this mail because you signed up.",
    "Vous recevez cet e-mail car vous êtes inscrit.",
    "Im Browser ansehen",
    "Sent from my telephone",
    "Thanks for reading Slip Notes! This post is public so feel free to share it.",
    f"The post {TITLE} appeared first on Vell Times.",
    f"3 réponses à « {TITLE} »",
)


@pytest.mark.parametrize("line", FURNITURE)
def test_what_stands_around_an_article_is_no_evidence(line: str) -> None:
    """Contacts, credits, buttons, a choice between consent and money, notes on mistakes, rights and mails, in six languages."""
    told = roles_of(TITLE, *ENGLISH.paragraphs, line, ENGLISH.paragraphs[0])
    assert not set(told[-1 - (line.count(". ") + 1) : -1]) & {"reporting", "heading"}


@pytest.mark.parametrize(
    "line",
    [
        "The yard counted +12 345 678 visitors of its pages since May.",
        "The office paper of 19/07 puts the slips at 40. Its line: +47 55 50 12 34.",
        "Output fell 0.5 to 12.7 in May.",
        "Readers pay 2 euros a month, and most accept cookies, the publisher said.",
        "The reporting by three papers led to an inquiry into the port.",
        "The app of the yard was downloaded 9,000 times.",
        "La ministra promete «prudencia»",
        "The share of the yard rose to 14 crowns.",
        "The deal of the two yards closes on 5 May 2026.",
        f"{TITLE}, and a third one in May",
        "The auditor found an error in the accounts of 2025.",
        "Une erreur dans les comptes coûte 3 millions d'euros au port.",
        "Customers can use the Vell app to pay for the ferry.",
        "Ferries were delayed by 45 minutes on Monday.",
        "Die Weitergabe der Kosten ist nur zum Teil gelungen.",
        "De overname gaat door na toestemming van de toezichthouder.",
        "Más de 9.000 clientes decidieron darse de baja en mayo.",
        "Textilhersteller: Brax",
        "More money for the slips",
        "Vell (WKN 0840400) stieg um 3 %.",
        "The goods were sent from the yard in May.",
    ],
)
def test_what_only_looks_like_it_is_reporting(line: str) -> None:
    """Growth, dates, prices, shares and inquiries are news."""
    assert roles_of(TITLE, line, *ENGLISH.paragraphs)[1] in {"reporting", "heading"}


def test_names_above_a_number_to_call_are_no_evidence() -> None:
    """A release ends with lines of whom to ask; the sentence before them is one of its own."""
    told = roles_of(TITLE, *ENGLISH.paragraphs, "The slips open in May.", "Investors:", "Una Ley", "617-555-0144")
    assert told[-4:] == ["reporting", "navigation", "navigation", "navigation"]


def test_a_day_with_its_point_is_a_part_of_a_dateline() -> None:
    """In German a point stands behind the day and ends no sentence."""
    assert roles_of(TITLE, "22. September 2026, 11:40 Uhr, aktualisiert um 13:05 Uhr", *ENGLISH.paragraphs)[1] == "masthead"


def test_a_line_on_the_author_is_no_evidence() -> None:
    """It names him as the head of the article does, and who published it, in any language."""
    head = f"Title: {TITLE}\nPublisher: Vell Times"
    text = "\n\n".join(
        [f"Par Una Ley, 14/04/2026\n\n{ENGLISH.paragraphs[0]}", *ENGLISH.paragraphs[1:], "Una Ley suit le port au Vell Times."]
    )
    document = Document(id="a", text=f"{head}\n\n{text}", origin="a", sha256="", title=TITLE, publisher="Vell Times", masthead=len(head))
    assert [line.role for line in mark([document]).lines][-1] == "disclaimer"


def test_an_article_of_french_speaks_to_no_german_reader() -> None:
    """One word is "of the" in the one language and "you" in the other."""
    assert (
        roles_of("Le port du sud", "À partir du 1er mai, le prix du quai monte de 4 %. Explications.", "Le port le dit.")[1] == "reporting"
    )


HEAD = "<html><head><title>Skarvik deepens its port</title></head><body>"
BASINS = "".join(
    f"<p>The port of Skarvik moved {count} million tonnes in the quarter {number}, more than in the one before it, its authority said.</p>"
    for number, count in enumerate((3, 4, 5, 6), 1)
)


def _loaded(folder: Path, html: str) -> Document:
    """Return the one document that a file with this page is loaded as."""
    page = folder / "page.html"
    page.write_text(html, encoding="utf-8")
    (document,) = load(page)
    return document


def test_a_standfirst_without_a_stop_and_the_day_of_publication_stand_under_the_headline(tmp_path: Path) -> None:
    """What a page tells between its headline and its article is kept, and tells the day that no data of the page does."""
    document = _loaded(
        tmp_path,
        f"{HEAD}<div><a href=/a>Ports</a> <a href=/b>Ferries</a></div><div class=x1><span>Skarvik deepens its port</span></div>"
        "<div class=x2><span>The authority wants to be done with all four basins before the autumn</span></div>"
        "<div class=x3><span>By Una Holm</span><br>"
        "<span>Published 14 May 2025 at 6.30am</span> <span>3 min read</span></div><div class=x4><span>Share</span><span>Save</span></div>"
        f"<div class=x5>{BASINS}</div></body></html>",
    )
    assert "wants to be done with all four basins" in document.text
    assert document.published == date(2025, 5, 14)


def test_a_layout_of_tables_leaves_out_what_stands_beside_the_article(tmp_path: Path) -> None:
    """Columns without a sentence, and boxes of one column with links or the words of readers, are no lines; a table of figures is."""
    document = _loaded(
        tmp_path,
        f"{HEAD}<table><tr><td><table><tr><td><a href='/a'>Ports</a></td></tr></table></td><td><h1>Skarvik deepens its port</h1>{BASINS}"
        "<table><tr><td><b>More on this</b></td></tr><tr><td><a href='/b'>Ferry fares up by a tenth</a></td></tr></table>"
        "<table><tr><th>Basin</th><th>Depth</th></tr><tr><td>North</td><td>14.5 m</td></tr><tr><td>South</td><td>12 m</td></tr></table>"
        "<table><tr><td><b>Reader comments (2)</b></td></tr><tr><td>gull: It was 9 m in my day.</td></tr></table></td>"
        "<td><b>Prices</b><table><tr><td>Brenlow</td><td>46.15</td></tr></table></td></tr></table></body></html>",
    )
    assert "14.5 m" in document.text
    assert all(line not in document.text for line in ("Ferry fares", "in my day", "46.15"))


def test_structured_data_is_read_without_its_entities_and_tags_and_names_its_publisher_by_reference(tmp_path: Path) -> None:
    """An article in JSON-LD may be written as HTML is, with a break of a line in a text, and point at who published it."""
    body = (
        "<p>The port of Skarvik moved 14&nbsp;million tonnes, &quot;a record&quot;.</p>\\n<p>Its authority wants to deepen all basins.</p>"
    )
    data = (
        f'{{"@graph": [{{"@type": "Organization", "@id": "#us", "name": "Skarvik Post"}}, {{"@type": "NewsArticle", "headline": "Skarvik '
        f'deepens its port", "publisher": {{"@id": "#us"}}, "articleBody": "{body * 4}\n"}}]}}'
    )
    document = _loaded(tmp_path, f'{HEAD}<script type="application/ld+json">{data}</script><div id="app"></div></body></html>')
    assert 'moved 14\u00a0million tonnes, "a record".\n' in document.text
    assert document.publisher == "Skarvik Post"


def test_a_table_with_sentences_keeps_its_figures(tmp_path: Path) -> None:
    """Only beside the column of the article itself are cells without a sentence left out."""
    told = "Orders for ferries grew in all four basins, and the yard took on more people than it had lost in the year before. " * 3
    rows = "".join(
        f"<tr><td><p>{name}: {told}</p><p>{told}</p></td><td>{share}%</td></tr>" for name, share in (("North", 14.5), ("South", 12.5))
    )
    document = _loaded(tmp_path, f"{HEAD}<h1>Skarvik deepens its port</h1>{BASINS * 4}<table>{rows}</table></body></html>")
    assert "14.5%" in document.text
    assert "12.5%" in document.text


def test_a_number_of_comments_under_a_headline_takes_nothing_away(tmp_path: Path) -> None:
    """A heading of comments says what a box is where it comes first."""
    document = _loaded(
        tmp_path,
        f"{HEAD}<div class=top><h1>Skarvik deepens its port</h1><p>The costs are put at 31 million euros.</p><time datetime=2026-03-14>14 "
        f"March 2026</time><span>Kommentare (12)</span></div>{BASINS}</body></html>",
    )
    assert "31 million euros" in document.text
    assert document.published == date(2026, 3, 14)


def test_a_reference_to_no_character_in_structured_data_is_read_as_one_that_cannot_be(tmp_path: Path) -> None:
    """Python refuses numbers of more than 4,300 digits; a page that has one is read all the same."""
    data = f'{{"@type": "NewsArticle", "headline": "&#{"9" * 5000};", "articleBody": "x &#{"9" * 5000}; y"}}'
    document = _loaded(tmp_path, f'{HEAD}<script type="application/ld+json">{data}</script><h1>Skarvik</h1>{BASINS}</body></html>')
    assert "moved 6 million tonnes" in document.text


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Sobre el autor del atentado, la policía informó el lunes que tenía 34 años y vivía en Vell.", "reporting"),
        ("La suite de l'article 49 sera examinée lundi par le Parlement.", "reporting"),
        ("La suite de l'article après cette annonce", "teaser"),
        ("Lee también: El agua embalsada baja al 34% y obliga a cortar el riego", "teaser"),
    ],
)
def test_what_sends_a_reader_on_in_romance_languages_is_told_by_its_whole_phrase(line: str, role: str) -> None:
    """A sentence may begin with the same words."""
    assert roles_of("El puerto crece", "El puerto creció un 4% este año, dijo su director el lunes.", line)[-1] == role
