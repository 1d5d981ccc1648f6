"""The news as people have it: pages, PDFs, mails, documents and feeds become text, with nothing lost and nothing of what stands around."""

from __future__ import annotations

import io
from datetime import date, timedelta
from email.message import EmailMessage
from functools import partial
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from pages import ENGLISH, GERMAN, SHAPES, STORIES, Story, as_article, as_soup
from pdfs import Text, column, pdf
from wrappings import CANARY, mail, rss, word

import summarizer.load
from summarizer import Source, summarize, verify
from summarizer.errors import InputError
from summarizer.load.child import Readers
from summarizer.load.junk import junk_in
from summarizer.load.kinds import kind_of
from summarizer.mark import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import TypeAlias

    from summarizer.documents import Document

    Load: TypeAlias = Callable[..., tuple[Document, ...]]


@pytest.fixture(scope="module")
def load() -> Iterator[Load]:
    """Load sources, all with one process that reads."""
    with Readers() as readers:
        yield partial(summarizer.load.load, readers=readers)


def written(folder: Path, name: str, data: bytes | str) -> str:
    """Write a file and name it."""
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return str(path)


def reported(document: Document) -> list[str]:
    """List the lines of a document that may serve as evidence."""
    marked = mark([document])
    return [marked.text(line) for line in marked.lines if line.role in {"reporting", "heading"}]


def lost(story: Story, text: str) -> list[str]:
    """List the paragraphs of a story that a text does not hold word for word."""
    return [paragraph for paragraph in story.paragraphs if paragraph not in text]


# --- web pages ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, load: Load) -> dict[tuple[str, str], Document]:
    """Read every story in every shape."""
    folder = tmp_path_factory.mktemp("pages")
    keys = [(shape, story) for shape in SHAPES for story in STORIES]
    documents = load([written(folder, f"{shape}-{story.language}.html", SHAPES[shape](story)) for shape, story in keys])
    return {(shape, story.language): document for (shape, story), document in zip(keys, documents, strict=True)}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.language)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_loses_no_line_and_its_surroundings_are_no_evidence(
    pages: dict[tuple[str, str], Document], shape: str, story: Story
) -> None:
    """In five shapes every paragraph is there, no menu, advertisement or notice is, and title, publisher and day are known."""
    document = pages[shape, story.language]
    assert not lost(story, document.text)
    assert not [line for line in reported(document) if any(line in around for around in story.around)]
    assert (document.title, document.publisher) == (story.title, story.publisher)
    assert str(document.published) == story.published


def test_the_table_of_a_page_stays_a_table(pages: dict[tuple[str, str], Document]) -> None:
    """Rows of figures are rows of the text, and a table that only places the page is none."""
    text = pages["tables", "en"].text
    assert all(f"| {' | '.join(row)} |" in text for row in ENGLISH.rows)
    assert f"| {ENGLISH.paragraphs[0]}" not in text


HIDDEN = {
    "display": '<p style="color:red; display : none">{}</p>',
    "visibility": '<p style="visibility:hidden">{}</p>',
    "attribute": "<p hidden>{}</p>",
    "aria": '<div aria-hidden="true"><p>{}</p></div>',
    "font size": '<p style="font-size:0">{}</p>',
    "opacity": '<p style="opacity: 0.0">{}</p>',
    "white": '<p style="color:#fff;background:#fff">{}</p>',
    "white on the page": '<p style="color:rgb(255, 255, 254)">{}</p>',
    "inside white": '<div style="background-color:white"><p><span style="color:white">{}</span></p></div>',
    "transparent": '<p style="color:transparent">{}</p>',
    "off screen": '<p style="position:absolute;left:-9999px">{}</p>',
    "indent": '<p style="text-indent:-5000px">{}</p>',
    "clipped": '<p style="position:absolute;clip:rect(0,0,0,0)">{}</p>',
    "one pixel": '<p style="width:1px;height:1px;overflow:hidden">{}</p>',
    "template": "<template><p>{}</p></template>",
    "details": "<details><summary>More</summary><p>{}</p></details>",
    "dialog": "<dialog><p>{}</p></dialog>",
    "comment": "<!-- {} -->",
    "class": '<style>.note, p.x {{ display: none }}</style><p class="a note">{}</p>',
    "comment in a style": '<p style="display:/* block */none">{}</p>',
    "no colour": '<p style="color:rgba(0, 0, 0, 0)">{}</p>',
    "scaled": '<p style="transform: scale(0)">{}</p>',
    "filter": '<p style="filter:opacity(0%)">{}</p>',
    "unrendered": '<p style="content-visibility:hidden">{}</p>',
    "font": '<p style="font:0/0 a">{}</p>',
    "for listeners": '<span class="visually-hidden">{}</span>',
    "sheet for screens": '<style>/* x */ @media screen {{ .note {{ display:none }} }}</style><p class="note">{}</p>',
    "id": '<style>#n{{visibility:hidden}}</style><p id="n">{}</p>',
}


@pytest.mark.parametrize("carrier", HIDDEN)
def test_hidden_text_is_no_reporting_and_is_reported(tmp_path: Path, load: Load, carrier: str) -> None:
    """What no reader of a page sees is not in the text, and a note quotes what of it speaks to a machine."""
    page = as_article(ENGLISH).replace("</article>", HIDDEN[carrier].format(CANARY) + "</article>")
    (document,) = load(written(tmp_path, "a.html", page))
    assert CANARY not in document.text
    assert not lost(ENGLISH, document.text)
    assert any("does not see" in note for note in document.notes)
    assert any(CANARY in note and "machine" in note for note in document.notes)


SEEN = {
    "white on black": '<div style="background:#000"><p style="color:#fff">{}</p></div>',
    "white on a picture": '<div style="background:url(a.jpg)"><p style="color:#fff">{}</p></div>',
    "open details": "<details open><summary>More</summary><p>{}</p></details>",
    "summary": "<details><summary>{}</summary></details>",
    "small": '<p style="font-size:9px">{}</p>',
    "half clear": '<p style="color:rgba(0,0,0,.5);transform:scale(0.9);filter:opacity(80%);font:12px/0 a">{}</p>',
    "hidden on small screens": '<style>@media (max-width: 600px) {{ .note {{ display:none }} }}</style><p class="note">{}</p>',
    "hidden in print": '<style>@media print {{ .note {{ display:none }} }} .x {{ color:red }}</style><p class="note">{}</p>',
    "relative": '<p style="font-size:0.9em;opacity:.9">{}</p>',
    "shown again": '<style>.b{{display:none}} .b{{display:block}}</style><p class="b">{}</p>',
    "only printed": '<style>@media print{{.c{{display:none}}}}</style><p class="c">{}</p>',
}


@pytest.mark.parametrize("carrier", SEEN)
def test_what_is_seen_stays(tmp_path: Path, load: Load, carrier: str) -> None:
    """Text that only looks hidden to a careless rule is kept."""
    kept = "The yard will deliver spare parts worth €4 million as well."
    page = as_article(ENGLISH).replace("</article>", SEEN[carrier].format(kept) + "</article>")
    (document,) = load(written(tmp_path, "a.html", page))
    assert kept in document.text
    assert not document.notes


def test_scripts_and_pictures_are_no_text(tmp_path: Path, load: Load) -> None:
    """Nothing of a script, a style, a frame or a drawing is read."""
    parts = "<script>var hiddens</script><style>hiddens{}</style><svg><text>hiddens</text></svg><noscript>hiddens</noscript>"
    page = as_soup(ENGLISH).replace("</body>", f"{parts}<iframe srcdoc='hiddens'></iframe><img alt='hiddens'></body>")
    (document,) = load(written(tmp_path, "a.html", page))
    assert "hiddens" not in document.text


def test_the_kind_is_told_by_content(tmp_path: Path, load: Load) -> None:
    """A page in a file named as text is a page, a PDF named as a page is a PDF, and text named as a page is text."""
    page, paper, text = load(
        [
            written(tmp_path, "a.txt", as_article(ENGLISH)),
            written(tmp_path, "b.html", pdf([column(GERMAN.paragraphs)])),
            written(tmp_path, "c.html", "\n".join(ENGLISH.paragraphs)),
        ]
    )
    assert page.publisher == ENGLISH.publisher
    assert not lost(GERMAN, paper.text)
    assert text.text == "\n".join(ENGLISH.paragraphs)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "iso8859-15"])
def test_a_page_is_decoded_as_it_declares(tmp_path: Path, load: Load, encoding: str) -> None:
    """Byte-order mark, UTF-8 and a declared encoding are read, whatever the declaration of one that is UTF-8 says."""
    declared = "ascii" if encoding == "utf-8" else encoding
    page = as_article(GERMAN).replace('charset="utf-8"', f'charset="{declared}"')
    (document,) = load(written(tmp_path, "a.html", page.encode(encoding)))
    assert not lost(GERMAN, document.text)


# --- PDF ------------------------------------------------------------------------------------------------------------


def test_a_pdf_of_one_column_loses_no_line_and_knows_its_pages(tmp_path: Path, load: Load) -> None:
    """Paragraphs are whole, over the break of a page too, and each passage of the brief says on which page it begins."""
    numbers = [Text(text=f"Page {page} of 3", x=280, y=30) for page in (1, 2, 3)]
    head = Text(text="Sound Courier Weekly", x=50, y=815)
    first, rest = ENGLISH.paragraphs[:4], ENGLISH.paragraphs[4:]
    pages: list[list[Text | str]] = [
        [head, *column(first, top=780), numbers[0]],
        [head, *column(rest), numbers[1]],
        [head, *column(GERMAN.paragraphs), numbers[2]],
    ]
    path = written(tmp_path, "a.pdf", pdf(pages))
    (document,) = load(path)
    assert not lost(ENGLISH, document.text)
    assert not lost(GERMAN, document.text)
    assert "Page 2" not in document.text
    assert [document.page(document.text.index(text)) for text in (*ENGLISH.paragraphs, *GERMAN.paragraphs)] == [1] * 4 + [2] * 4 + [3] * 8
    brief = summarize(path, engine="offline")
    passages = [figure.evidence for figure in brief.figures]
    assert {passage.page for passage in passages} == {1, 2, 3}
    assert all(document.text[passage.start : passage.end] == passage.quote for passage in passages)
    assert all(document.page(passage.start) == passage.page for passage in passages)
    assert ", p. 2, “" in brief.to_markdown()


def test_a_pdf_of_two_columns_loses_no_line(tmp_path: Path, load: Load) -> None:
    """A sentence goes on in the next column and on the next page."""
    lines = column(ENGLISH.paragraphs, width=220)
    half = len(lines) // 2
    left = [Text(text=line.text, x=50, y=780 - 14 * index) for index, line in enumerate(lines[:half])]
    right = [Text(text=line.text, x=310, y=780 - 14 * index) for index, line in enumerate(lines[half:-2])]
    top = [Text(text=line.text, x=50, y=780 - 14 * index) for index, line in enumerate(lines[-2:])]
    (document,) = load(written(tmp_path, "a.pdf", pdf([[*left, *right], top])))
    assert not lost(ENGLISH, document.text.replace("\n\n", " "))
    assert " ".join(document.text.split()) == " ".join(" ".join(ENGLISH.paragraphs).split())


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("The new invest-", "ment is large."), "The new investment is large."),
        (("A long-term plan. It is a long-", "term plan."), "A long-term plan. It is a long-term plan."),
        (("The Airbus-", "Konzern and the years 2024-", "25."), "The Airbus-Konzern and the years 2024-25."),
    ],
)
def test_hyphens_at_the_end_of_a_line(tmp_path: Path, load: Load, lines: tuple[str, ...], text: str) -> None:
    """A hyphen goes where it only broke a word, and stays in a compound, before a capital and before a number."""
    page = [Text(text=line, x=50, y=700 - 14 * index) for index, line in enumerate(lines)]
    filler = [Text(text="x" * 10, x=50, y=100)]
    (document,) = load(written(tmp_path, "a.pdf", pdf([[*page, *filler]])))
    assert text in document.text.replace("\n\n", " ")


@pytest.mark.parametrize(
    "hidden",
    [
        Text(text=CANARY, x=50, y=300, before="1 1 1 rg"),
        Text(text=CANARY, x=50, y=300, before="3 Tr"),
        Text(text=CANARY, x=50, y=300, size=0.1),
        Text(text=CANARY, x=50, y=2000),
        Text(text=CANARY, x=-900, y=300),
    ],
)
def test_hidden_text_of_a_pdf_is_left_out_and_reported(tmp_path: Path, load: Load, hidden: Text) -> None:
    """White, invisible, tiny text and text beside the page is no reporting; white text on a dark ground is."""
    dark: tuple[Text | str, ...] = (
        "0 0 0.4 rg 40 190 500 30 re f",
        Text(text="The order is worth €84 million.", x=50, y=200, before="1 1 1 rg"),
    )
    page = [*column(ENGLISH.paragraphs), hidden, *dark]
    (document,) = load(written(tmp_path, "a.pdf", pdf([page])))
    assert "praise" not in document.text
    assert "worth €84 million" in document.text
    assert any("praise" in note for note in document.notes)


BAND = "40 290 500 30 re f"
UNSEEN: dict[str, tuple[Text | str, ...]] = {
    "of the colour of its ground": (f"0.1 0.4 0.2 rg {BAND}", Text(text=CANARY, x=50, y=300, before="0.1 0.4 0.2 rg")),
    "white in a white field on a dark one": (f"0 g {BAND} 1 g {BAND}", Text(text=CANARY, x=50, y=300, before="1 g")),
    "covered": (Text(text=CANARY, x=50, y=300), f"0.9 0.9 1 rg {BAND}"),
    "clipped away": ("q 400 20 60 60 re W n", Text(text=CANARY, x=50, y=300), "Q"),
    "drawn in white lines": (Text(text=CANARY, x=50, y=300, before="1 Tr 1 1 1 RG"),),
    "in a frame that is not filled": ("0 G 40 290 500 30 re S", Text(text=CANARY, x=50, y=300, before="1 g")),
}


@pytest.mark.parametrize("carrier", UNSEEN)
def test_text_that_is_painted_and_not_seen_is_left_out(tmp_path: Path, load: Load, carrier: str) -> None:
    """What counts is what is under a text and over it, not whether it is white."""
    (document,) = load(written(tmp_path, "a.pdf", pdf([[*column(ENGLISH.paragraphs), *UNSEEN[carrier]]])))
    assert "praise" not in document.text
    assert not lost(ENGLISH, document.text)
    assert any("praise" in note for note in document.notes)


KEPT = "The order is worth €84 million."
PAINTED: dict[str, tuple[Text | str, ...]] = {
    "black on a light field": (f"0.8 0.9 1 rg {BAND}", Text(text=KEPT, x=50, y=300, before="0 g")),
    "struck through by a rule": (Text(text=KEPT, x=50, y=300), "40 303 500 0.5 re f"),
    "covered in part": (Text(text=KEPT, x=50, y=300), "1 g 150 290 500 30 re f"),
    "within its clip": ("q 40 290 500 30 re W n", Text(text=KEPT, x=50, y=300), "Q"),
    "before a field that is clipped away": (Text(text=KEPT, x=50, y=300), f"q 400 20 60 60 re W n 1 g {BAND} Q"),
    "white in a dark round": (
        "0 0 0.4 rg 40 305 m 40 340 540 340 540 305 c 540 270 40 270 40 305 c f",
        Text(text=KEPT, x=50, y=300, before="1 g"),
    ),
}


@pytest.mark.parametrize("carrier", PAINTED)
def test_text_that_is_seen_on_what_is_painted_stays(tmp_path: Path, load: Load, carrier: str) -> None:
    """Fields, rules and clips that leave a text to be seen take nothing away."""
    (document,) = load(written(tmp_path, "a.pdf", pdf([[*column(ENGLISH.paragraphs), *PAINTED[carrier]]])))
    assert KEPT in document.text
    assert not document.notes


@pytest.mark.parametrize("inherited", [True, False])
def test_what_is_on_the_page_is_told_by_its_own_size(tmp_path: Path, load: Load, *, inherited: bool) -> None:
    """A page of A4 that has its size from its parent keeps its first lines, which a smaller sheet would not show."""
    page = [Text(text="Orders rose 4% at Wendel.", x=50, y=815), *column(ENGLISH.paragraphs), Text(text=CANARY, x=50, y=850)]
    (document,) = load(written(tmp_path, "a.pdf", pdf([page], inherited=inherited)))
    assert document.text.startswith("Orders rose 4% at Wendel.")
    assert "praise" not in document.text


def test_a_scanned_pdf_is_named(tmp_path: Path, load: Load) -> None:
    """Pages without text are an input error that says what they are."""
    with pytest.raises(InputError, match="a scanned PDF without text"):
        load(written(tmp_path, "a.pdf", pdf([["0.5 g 10 10 500 700 re f"]])))


# --- mails, documents, feeds ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "html"), [(True, True), (True, False), (False, True)])
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.language)
def test_a_mail_is_its_text(tmp_path: Path, load: Load, story: Story, text: bool, html: bool) -> None:  # noqa: FBT001 - cases
    """Its text or HTML part without broken lines, its subject, sender and day; an attachment is none of it."""
    (document,) = load(written(tmp_path, "a.eml", mail(story, text=text, html=html)))
    assert not lost(story, document.text)
    assert (document.title, document.publisher, str(document.published)) == (story.title, story.publisher, "2026-03-11")
    assert "attached" not in document.text
    assert document.notes[-1:] == ("files in the mail were not read (a.txt): save them and name them",)


def test_a_mail_that_only_carries_files_is_no_article(tmp_path: Path, load: Load) -> None:
    """Its subject alone is nothing to summarize; the error names the files that it carries, the first of them."""
    message = EmailMessage()
    message["Subject"], message["From"], message["MIME-Version"] = "Fwd: results", "a@b.example", "1.0"
    message.set_content("\n")
    for number in range(5):
        message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename=f"{number}.pdf")
    with pytest.raises(InputError, match=r"is a mail without text, which only carries files \(0\.pdf, 1\.pdf, 2\.pdf, 2 more\)"):
        load(written(tmp_path, "a.eml", message.as_bytes()))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.language)
def test_a_document_is_its_text(tmp_path: Path, load: Load, story: Story) -> None:
    """Paragraphs of several runs are whole, tables are rows, and hidden words are left out and reported."""
    (document,) = load(written(tmp_path, "a.docx", word(story)))
    assert not lost(story, document.text)
    assert document.title == story.title
    assert all(f"| {' | '.join(row)} |" in document.text for row in story.rows)
    assert CANARY not in document.text
    assert any(CANARY in note for note in document.notes)


def styled(kind: int, **font: object) -> Callable[[Any], Any]:
    """Write words in a style that is based on one that says how they look."""

    def write(document: Any) -> Any:  # noqa: ANN401 - python-docx tells no more
        base, style = document.styles.add_style("Base", kind), document.styles.add_style("Own", kind)
        style.base_style = base
        for name, value in font.items():
            if name == "rgb":
                base.font.color.rgb = value
            else:
                setattr(base.font, name, value)
        if kind == WD_STYLE_TYPE.PARAGRAPH:
            return document.add_paragraph(style="Own").add_run()
        return document.add_paragraph().add_run(style="Own")

    return write


def inked(rgb: str = "FFFFFF", *, run: str = "", paragraph: str = "", cell: str = "", theme: str = "") -> Callable[[Any], Any]:
    """Write words in a colour on shadings of the run, the paragraph and the cell of a table."""

    def write(document: Any) -> Any:  # noqa: ANN401 - python-docx tells no more
        table = document.add_table(1, 2)
        table.style = document.styles["Normal Table"]
        written_ = table.cell(0, 0).paragraphs[0].add_run()
        written_.font.color.rgb = RGBColor.from_string(rgb)
        if theme:
            written_._r.rPr.find(qn("w:color")).set(qn("w:themeColor"), theme)
        grounds = (
            (written_._r.get_or_add_rPr, run),
            (table.cell(0, 0).paragraphs[0]._p.get_or_add_pPr, paragraph),
            (table.cell(0, 0)._tc.get_or_add_tcPr, cell),
        )
        for properties, fill in grounds:
            if fill:
                properties().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{fill}"/>'))
        return written_

    return write


def office(write: Callable[[Any], Any], text: str) -> bytes:
    """Write a document with words of a kind."""
    document = docx.Document()
    for paragraph in ENGLISH.paragraphs:
        document.add_paragraph(paragraph)
    write(document).text = text
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


VANISHED: dict[str, Callable[[Any], Any]] = {
    "hidden by a style of paragraphs": styled(WD_STYLE_TYPE.PARAGRAPH, hidden=True),
    "hidden by a style of letters": styled(WD_STYLE_TYPE.CHARACTER, hidden=True),
    "tiny by a style": styled(WD_STYLE_TYPE.PARAGRAPH, size=Pt(1)),
    "white by a style": styled(WD_STYLE_TYPE.CHARACTER, rgb=RGBColor(255, 255, 255)),
    "nearly white": inked("FCFDFB"),
    "of the theme's ground": inked("000000", theme="background1"),
    "white on white": inked(run="FFFFFF"),
    "white on a white run in a dark cell": inked(run="FEFEFE", cell="102040"),
    "of the colour of its paragraph": inked("204060", paragraph="214161"),
    "of the colour of its cell": inked("204060", cell="204060"),
}


@pytest.mark.parametrize("carrier", VANISHED)
def test_what_a_document_does_not_show_is_left_out(tmp_path: Path, load: Load, carrier: str) -> None:
    """Styles, what they are based on, the theme and shadings count as what a run says itself."""
    (document,) = load(written(tmp_path, "a.docx", office(VANISHED[carrier], CANARY)))
    assert "praise" not in document.text
    assert not lost(ENGLISH, document.text)
    assert any(CANARY in note for note in document.notes)


APPARENT: dict[str, Callable[[Any], Any]] = {
    "white in a dark cell": inked(cell="102040"),
    "white in a dark paragraph": inked(paragraph="102040"),
    "black of the theme": inked("FFFFFF", theme="text1"),
    "grey": inked("A0A0A0"),
    "a style that hides nothing": styled(WD_STYLE_TYPE.PARAGRAPH, hidden=False),
}


@pytest.mark.parametrize("carrier", APPARENT)
def test_what_a_document_shows_stays(tmp_path: Path, load: Load, carrier: str) -> None:
    """White words on a dark ground are seen."""
    (document,) = load(written(tmp_path, "a.docx", office(APPARENT[carrier], KEPT)))
    assert KEPT in document.text
    assert not document.notes


def test_a_text_box_is_read_once(tmp_path: Path, load: Load) -> None:
    """What stands in a box is text, and the copy of it for older readers is not read."""
    box = f"<w:txbxContent><w:p><w:r><w:t>{KEPT}</w:t></w:r></w:p></w:txbxContent>"
    spaces = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

    def write(document: Any) -> Any:  # noqa: ANN401 - python-docx tells no more
        run = document.add_paragraph().add_run()
        both = f"<mc:Choice Requires='x'>{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        run._r.append(parse_xml(f"<mc:AlternateContent {spaces} {nsdecls('w')}>{both}</mc:AlternateContent>"))
        return document.add_paragraph().add_run()

    (document,) = load(written(tmp_path, "a.docx", office(write, "The end.")))
    assert document.text.count(KEPT) == 1
    assert document.text.endswith("The end.")


FEED = rss(
    ("Older &amp; &lt;b&gt;bold&lt;/b&gt;", "Mon, 09 Mar 2026 08:00:00 GMT", f"<p>{ENGLISH.paragraphs[0]}</p><p hidden>{CANARY}</p>"),
    ("Newer", "Wed, 11 Mar 2026 08:00:00 GMT", f"<p>{ENGLISH.paragraphs[2]}</p>"),
    ("Without a day", "", ENGLISH.paragraphs[3]),
    ("Without a text", "Thu, 12 Mar 2026 08:00:00 GMT", " "),
)
ATOM = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Sound Courier</title><entry><title>Order</title>'
    '<link href="file:///etc/passwd"/><updated>2026-03-11T08:00:00Z</updated>'
    f'<content type="html">&lt;p&gt;{ENGLISH.paragraphs[0]}&lt;/p&gt;</content></entry></feed>'
)


def test_the_entries_of_a_feed_are_documents_newest_first(tmp_path: Path, load: Load) -> None:
    """Each entry with a text of its own, with its title, day and address; markup of a title goes, hidden text is reported."""
    documents = load(written(tmp_path, "a.xml", FEED))
    assert [document.title for document in documents] == ["Newer", "Older & bold", "Without a day"]
    assert [str(document.published) for document in documents] == ["2026-03-11", "2026-03-09", "None"]
    assert [document.url for document in documents] == [f"https://paper.example/{index}" for index in (1, 0, 2)]
    assert {document.publisher for document in documents} == {"Sound Courier"}
    assert ENGLISH.paragraphs[0] in documents[1].text
    assert any(CANARY in note for note in documents[1].notes)


def test_a_feed_begins_at_a_day(tmp_path: Path, load: Load) -> None:
    """Entries before it, or without a day, are left out; none left is an input error."""
    path = written(tmp_path, "a.rss", FEED)
    assert [document.title for document in load(path, since=date(2026, 3, 10))] == ["Newer"]
    with pytest.raises(InputError, match="no entry since 2026-04-01"):
        load(path, since=date(2026, 4, 1))


def test_the_entries_of_a_day_are_in_order_of_their_time_and_zone(tmp_path: Path, load: Load) -> None:
    """Newest first is to the second and whatever the zone; what has no time keeps its order at the end."""
    days = [
        "Wed, 11 Mar 2026 07:00:05 GMT",
        "",
        "Wed, 11 Mar 2026 19:00:00 +0900",
        "Wed, 11 Mar 2026 06:30:00 -0500",
        "Wed, 11 Mar 2026 07:00:06 GMT",
    ]
    feed = rss(*((f"Entry {number}", day, f"<p>{ENGLISH.paragraphs[0]}</p>") for number, day in enumerate(days)))
    assert [document.title for document in load(written(tmp_path, "a.rss", feed))] == [f"Entry {number}" for number in (3, 2, 4, 0, 1)]


@pytest.mark.parametrize(
    "beside",
    [
        "<media:description>Slip two</media:description><description>TEXT</description>",
        "<description>TEXT</description><media:group><media:description>Slip two</media:description></media:group>",
        "<description>TEXT</description><itunes:summary>On slips</itunes:summary>",
    ],
)
def test_what_describes_a_picture_takes_no_text_of_an_entry(tmp_path: Path, load: Load, beside: str) -> None:
    """An entry's own text is read, wherever the description of its picture or recording stands."""
    spaces = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    text = "The yard at Vell launched two ferries on Monday."
    item = f"<item><title>Slips</title>{beside.replace('TEXT', text)}</item>"
    feed = f'<rss version="2.0" {spaces}><channel><title>A</title>{item}</channel></rss>'
    (document,) = load(written(tmp_path, "a.rss", feed))
    assert text in document.text


@pytest.mark.parametrize("stated", ["2026-04-30T22:30:00-05:00", "Thu, 30 Apr 2026 22:30:00 -0500", "30 avr 2026"])
def test_an_entry_has_the_day_that_it_states_in_its_own_zone(tmp_path: Path, load: Load, stated: str) -> None:
    """The day of an entry is that of its publisher, as that of a mail is that of its sender."""
    feed = rss(("Slips", stated, "<p>The yard at Vell launched two ferries on Monday.</p>"))
    (document,) = load(written(tmp_path, "a.rss", feed))
    assert document.published in ({date(2026, 4, 30)} if ":" in stated else {None})


def test_of_a_long_feed_the_newest_entries_are_read(tmp_path: Path, load: Load) -> None:
    """Where a feed has more entries than are read, the oldest are left out, wherever they stand, and a note says how many."""
    days = [date(2025, 1, 1) + timedelta(days=7 * number % 230) for number in range(230)]
    feed = rss(*((f"Entry of {day}", f"{day:%a, %d %b %Y} 10:00:00 GMT", "<p>Orders rose by 4%.</p>") for day in days))
    documents = load(written(tmp_path, "a.rss", feed))
    assert [document.published for document in documents] == sorted(days, reverse=True)[:200]
    assert "of 230 entries of the feed, the newest 200 were read" in documents[0].notes


def test_an_address_of_a_feed_is_one_of_the_web_or_none(tmp_path: Path, load: Load) -> None:
    """What an entry links to is shown only as an http or https address, and never followed."""
    (document,) = load(written(tmp_path, "a.atom", ATOM))
    assert (document.url, document.title) == (None, "Order")


def test_folders_and_patterns_stand_for_files_of_all_kinds(tmp_path: Path, load: Load) -> None:
    """Of a folder and of a pattern all kinds are read, sorted by name; a pattern without files is an input error."""
    written(tmp_path, "a.html", as_article(ENGLISH))
    written(tmp_path, "b.pdf", pdf([column(GERMAN.paragraphs)]))
    written(tmp_path, "c.eml", mail(ENGLISH))
    written(tmp_path, "d.csv", "x")
    assert [document.path for document in load(str(tmp_path))] == [str(tmp_path / name) for name in ("a.html", "b.pdf", "c.eml")]
    assert [document.path for document in load(str(tmp_path / "*.[hp]*"))] == [str(tmp_path / name) for name in ("a.html", "b.pdf")]
    with pytest.raises(InputError, match="stands for no article"):
        load(str(tmp_path / "*.docx"))


def test_a_missing_library_is_named_with_the_command_that_installs_it(tmp_path: Path, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an extra its kinds are an input error that says what to install."""
    monkeypatch.setattr(summarizer.load, "find_spec", lambda _: None)
    files = {"web": ("a.html", as_article(ENGLISH).encode()), "pdf": ("a.pdf", pdf([[]])), "office": ("a.docx", word(ENGLISH))}
    for extra, (name, data) in files.items():
        with pytest.raises(InputError, match=rf"pip install 'provenbrief\[{extra}\]'"):
            load(written(tmp_path, name, data))


def test_a_claim_is_held_against_a_pdf_with_its_page(tmp_path: Path) -> None:
    """Verification reads all kinds too, and its evidence has a page."""
    path = written(tmp_path, "a.pdf", pdf([column(GERMAN.paragraphs), column(ENGLISH.paragraphs)]))
    verification = verify(ENGLISH.paragraphs[0], path)
    assert verification.ok
    assert verification.claims[0].evidence[0].page == 2


# --- junk -----------------------------------------------------------------------------------------------------------

JUNK = [
    (
        "a consent wall",
        "Before you go on",
        "We and our 120 partners store cookies on your device. Accept all. Manage your privacy settings.",
    ),
    (
        "a consent wall",
        "Einwilligung",
        "Mit Ihrer Zustimmung verwenden wir Cookies und ähnliche Technologien. Alle akzeptieren. Einstellungen",
    ),
    ("a consent wall", None, "Nous utilisons des cookies pour mesurer l'audience. Tout accepter. Gérer mes choix."),
    (
        "a stub before a paywall",
        "Mill sold",
        "Pellham Foods sold its mill on Monday for €3 million.\nTo continue reading, subscribe now.\nAlready a subscriber? Sign in.",
    ),
    (
        "a stub before a paywall",
        "Mühle verkauft",
        "Pellham hat am Montag seine Mühle verkauft.\nJetzt weiterlesen mit Plus.\nBereits Abonnent?",
    ),
    (
        "a check for robots",
        "Just a moment...",
        "Checking your browser before you proceed.\nPlease enable JavaScript and cookies. Ray ID: 8f2",
    ),
    ("a check for robots", "Access denied", "Our systems have detected unusual traffic. Please complete the captcha."),
    ("a check for robots", None, "Bitte bestätigen Sie, dass Sie kein Roboter sind. Ungewöhnliche Zugriffe von Ihrem Netz."),
    ("an error page", "404", "The page you are looking for could not be found. Return to the home page."),
    ("an error page", "Service unavailable", "Something went wrong. Try again later."),
    ("an error page", "Fehler 404", "Diese Seite wurde leider nicht gefunden. Zur Startseite."),
    ("a file without text", None, " \n"),
]


@pytest.mark.parametrize(("kind", "title", "text"), JUNK)
def test_junk_is_named(tmp_path: Path, load: Load, kind: str, title: str | None, text: str) -> None:
    """What is served in place of an article is named, and alone it is an input error."""
    assert junk_in(text, title, paid=False, is_page=True) == kind
    body = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    head = f"<title>{title}</title>" if title else ""
    with pytest.raises(InputError, match=kind):
        load(written(tmp_path, "a.html", f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (ENGLISH.title, ENGLISH.paragraphs[0]),
        ("Mill sold", "Pellham Foods sold its mill in Tarnby for €3 million on Monday. It had bought it in 2019 for €5 million."),
        (
            "Fine for cookies",
            (
                "The data authority fined Brack €4 million because its site used cookies without consent. The company had 1.2 million "
                "visitors a month. It said that it would appeal, and set aside €5 million. The share fell 2.1% to €14.30 in Munich. "
                "Analysts at Illerbank kept their target of €18, since the fine is a fiftieth of the yearly profit. A decision of the "
                "court is expected in autumn."
            ),
        ),
        (
            "Site of the exchange down",
            (
                "The exchange said that its page was not available for two hours on Monday after an error. Trading in 40 shares stopped. "
                "Brokers asked for a refund of fees of about $3 million. The operator, whose share lost 4%, had spent $120 million on new "
                "systems in 2025. It named a cut cable as the cause and expects no lasting effect on its profit of $900 million a year."
            ),
        ),
    ],
)
def test_an_article_is_no_junk(title: str, text: str) -> None:
    """A short notice, and news about cookies or errors, are articles."""
    assert junk_in(text, title, paid=False, is_page=True) is None


def test_a_page_that_says_it_is_paid_for_is_a_stub_only_if_it_is_short() -> None:
    """The page's own word counts where little of the article is there."""
    assert junk_in(ENGLISH.paragraphs[0], None, paid=True, is_page=True) == "a stub before a paywall"
    assert junk_in("\n".join(ENGLISH.paragraphs * 3), None, paid=True, is_page=True) is None


def test_junk_among_articles_is_a_source_without_lines(tmp_path: Path) -> None:
    """It stays listed with a note, has no lines, is no evidence and no publisher."""
    wall = written(tmp_path, "wall.html", f"<!doctype html><title>Cookies</title><body><p>{JUNK[0][2]}</p></body>")
    article = Source(text="\n\n".join(ENGLISH.paragraphs), title=ENGLISH.title, publisher=ENGLISH.publisher)
    brief = summarize([wall, article], engine="offline")
    alone = summarize([article], engine="offline")
    assert [source.path for source in brief.sources] == [wall, None]
    assert "a consent wall" in brief.sources[0].notes[0]
    assert brief.coverage.publishers == 1
    assert (brief.coverage.lines, len(brief.figures)) == (alone.coverage.lines, len(alone.figures))
    assert "a consent wall" in brief.to_markdown()


def test_several_sources_of_junk_are_an_input_error(tmp_path: Path, load: Load) -> None:
    """Where no source is an article, each is named with what it is."""
    empty = written(tmp_path, "a.rss", rss())
    scan = written(tmp_path, "b.pdf", pdf([[]]))
    with pytest.raises(InputError, match=r"None of the 2 sources.*an empty feed.*a scanned PDF"):
        load([empty, scan])


@pytest.mark.parametrize(("data", "kind"), [(b"From: a\nTo: b\nSubject: c\n\nx", "text"), (b"Title: a\nPublisher: b\nURL: c\n\nx", "text")])
def test_a_text_with_a_head_is_no_mail(data: bytes, kind: str) -> None:
    """A header block of a text is no mail's, unless something only mails have stands in it."""
    assert kind_of(data, "a", None) == kind
    assert kind_of(b"From: a\nSubject: c\nMIME-Version: 1.0\n\nx", "a", None) == "mail"


def test_heads_feet_and_notes_that_a_pdf_draws_first_stand_where_they_belong(tmp_path: Path, load: Load) -> None:
    """Heads and feet of a page, which differ on left and right ones, part no sentence; a note stands at the foot with its number."""
    lines = column(ENGLISH.paragraphs, width=220)
    half, last = len(lines) // 2, len(lines) - 9  # the last page begins in the middle of a sentence
    note = [Text(text="1", x=50, y=84, size=6), Text(text="By the port's own count.", x=58, y=80, size=8)]

    def page(*text: Text, left: str, right: str, number: str, notes: Sequence[Text] = ()) -> list[Text | str]:
        margins = [Text(text=left, x=50, y=815), Text(text=right, x=400, y=815), Text(text=number, x=280, y=30)]
        return [*margins, *notes, *text]

    first = [
        *(Text(text=line.text, x=50, y=780 - 14 * index) for index, line in enumerate(lines[:half])),
        *(Text(text=line.text, x=310, y=780 - 14 * index) for index, line in enumerate(lines[half:last])),
    ]
    second = [Text(text=line.text, x=50, y=780 - 14 * index) for index, line in enumerate(lines[last:])]
    pages = [
        page(*first, left="Sound Courier Weekly", right="Issue 12", number="1", notes=note),
        page(*second, left="Issue 12", right="Sound Courier Weekly", number="2"),
    ]
    (document,) = load(written(tmp_path, "a.pdf", pdf(pages)))
    assert not lost(ENGLISH, document.text.replace("\n\n", " "))
    assert document.text.endswith("1 By the port's own count.") or "\n\n1 By the port's own count." in document.text
    assert "Issue 12" not in document.text


def test_sentences_at_one_height_that_differ_in_their_numbers_are_no_running_heads(tmp_path: Path, load: Load) -> None:
    """Pages that begin alike, as sheets of facts do, lose nothing; a head with the number of its page goes."""
    told = ["Tarn posted a net profit of 12 million euros in 2025.", "Tarn posted a net profit of 31 million euros in 2024."]
    pages: list[list[Text | str]] = [
        [
            Text(text=f"Tarn in figures {number}", x=50, y=815),
            Text(text=sentence, x=50, y=790),
            *column(ENGLISH.paragraphs[at : at + 2], top=740),
        ]
        for number, (sentence, at) in enumerate(zip(told, (0, 2), strict=True), 1)
    ]
    (document,) = load(written(tmp_path, "a.pdf", pdf(pages)))
    assert all(sentence in document.text for sentence in told)
    assert "Tarn in figures" not in document.text
