"""What kind of file some bytes are, whatever stands before what tells it; folders, mailboxes and mails in mails."""

from __future__ import annotations

from email.message import EmailMessage
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pages import ENGLISH, GERMAN, as_article
from pdfs import column, pdf

from summarizer import InputError
from summarizer.load import load
from summarizer.load.kinds import Kind, kind_of

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = f"<item><title>Order</title><description>{ENGLISH.paragraphs[0]}</description></item>"
RSS = f'<rss version="2.0"><channel><title>Courier</title>{ENTRY}</channel></rss>'
LONG = f"<!-- {'a licence, word for word. ' * 200} -->"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f'\ufeff\n<?xml version="1.0"?>\n<?xml-stylesheet href="a.css"?>\n{RSS}', "feed"),
        (f"{LONG}\n<!-- again -->{RSS}", "feed"),
        ('<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"></a:feed>', "feed"),
        ('<!DOCTYPE rss [<!ENTITY x "y">]><rss></rss>', "feed"),
        (f"{LONG}<html><body>x</body></html>", "html"),
        ('<?xml version="1.0"?><!DOCTYPE html><h:html xmlns:h="http://www.w3.org/1999/xhtml"></h:html>', "html"),
        ("<section><h2>Order</h2><p>Two ships.</p></section>\n", "html"),
        ("<p>Two ships for the strait.</p>", "html"),
        ("<p align=center>Ferries</p>\n\n# Order\n\nTwo ships for the strait.\n", "text"),
        ("<Skarvik> Two ships are ordered for the strait.", "text"),
        ("A page begins with <html> and ends with </html>", "text"),
        ("<!-- a note that never ends", "text"),
    ],
)
def test_the_first_element_tells_the_kind(text: str, kind: Kind) -> None:
    """Blanks, comments, instructions and a document type are passed over; a prefix is no part of a name; a file's name decides nothing."""
    assert kind_of(text.encode(), "a", None) == kind
    assert kind_of(text.encode(), "a", "text") == kind


def test_a_pdf_may_begin_within_its_first_kilobyte(tmp_path: Path) -> None:
    """As readers of PDF do, what stands before it is passed over; prose that names its first line is prose."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"X-Saved-By: a browser of old\r\n" + pdf([column(GERMAN.paragraphs)]))
    assert kind_of(path.read_bytes(), "a", None) == "pdf"
    assert GERMAN.paragraphs[0] in load(str(path))[0].text
    assert kind_of(b"The files begin with %PDF-1.7 and are read.", "a", None) == "text"


@pytest.mark.parametrize("name", ["a.rtf", "a.txt", "a.doc"])
def test_rtf_is_named_as_a_kind_that_is_not_read(tmp_path: Path, name: str) -> None:
    """Its control words are no article."""
    path = tmp_path / name
    path.write_bytes(rb"{\rtf1\ansi\pard Two ships are ordered.\par}")
    with pytest.raises(InputError, match="is a document in RTF, which is not read"):
        load(str(path))


def test_a_folder_and_a_pattern_take_what_its_content_shows_to_be_readable(tmp_path: Path) -> None:
    """Pages, feeds and PDFs are read under any name; other files of unknown names are no articles."""
    (tmp_path / "story.php").write_text(as_article(ENGLISH), encoding="utf-8")
    (tmp_path / "feed").write_text(RSS, encoding="utf-8")
    (tmp_path / "paper.download").write_bytes(pdf([column(GERMAN.paragraphs)]))
    (tmp_path / "numbers.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "picture.dat").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / ".cache").write_text(RSS, encoding="utf-8")
    for source in (tmp_path, str(tmp_path / "*")):
        assert [document.path for document in load(source)] == [str(tmp_path / name) for name in ("feed", "paper.download", "story.php")]


def mail(text: str, subject: str) -> EmailMessage:
    """Write a mail."""
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "Desk <desk@a.example>", subject, "Wed, 11 Mar 2026 08:00:00 +0000"
    message["MIME-Version"], message["Message-ID"] = "1.0", "<1@a.example>"
    message.set_content(text)
    return message


def test_each_mail_of_a_mailbox_is_a_document(tmp_path: Path) -> None:
    """A mailbox is read mail by mail, each with its own subject."""
    mails = [mail(" ".join(story.paragraphs[:2]), story.title) for story in (ENGLISH, GERMAN)]
    path = tmp_path / "a.mbox"
    path.write_bytes(b"".join(b"From desk@a.example Wed Mar 11 08:00:00 2026\n" + each.as_bytes() + b"\n" for each in mails))
    documents = load(str(path))
    assert [document.title for document in documents] == [ENGLISH.title, GERMAN.title]
    assert GERMAN.paragraphs[0][:30] not in documents[0].text


@pytest.mark.parametrize("comment", ["", "For your files, as we said on the phone."])
def test_a_mail_that_is_forwarded_in_another_is_read(tmp_path: Path, comment: str) -> None:
    """What is forwarded without being a file is a text of its own, and what was written above it another."""
    outer = mail(comment, "Fwd")
    outer.make_mixed()
    outer.attach(inner := EmailMessage())
    inner.set_content(mail(ENGLISH.paragraphs[0], ENGLISH.title))
    del inner["MIME-Version"]
    path = tmp_path / "a.eml"
    path.write_bytes(outer.as_bytes())
    documents = load(str(path))
    assert [document.title for document in documents] == ([*["Fwd"] * bool(comment), ENGLISH.title])
    assert ENGLISH.paragraphs[0].split()[-1] in documents[-1].text


@pytest.mark.parametrize(("kind", "name"), [("epub+zip", "an EPUB book"), ("vnd.oasis.opendocument.text", "an OpenDocument file")])
def test_a_book_and_a_document_of_a_kind_that_is_not_read_are_named(tmp_path: Path, kind: str, name: str) -> None:
    """A ZIP archive that says what it is is called that."""
    path = tmp_path / "a.bin"
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", f"application/{kind}")
        archive.writestr("content.xml", "<a/>")
    with pytest.raises(InputError, match=f"is {name}, which is not read"):
        load(str(path))


def test_a_mail_that_is_attached_to_another_is_read(tmp_path: Path) -> None:
    """A mail that is forwarded as a file is a text of its own, with its own subject and day, and no file that was not read."""
    outer, inner = EmailMessage(), EmailMessage()
    for mail, subject, day in (
        (outer, "From the yard", "Wed, 11 Mar 2026 08:30:00 +0000"),
        (inner, "Two slips for ferries", "Tue, 10 Mar 2026 08:30:00 +0000"),
    ):
        mail["From"], mail["To"], mail["Subject"] = "yard@sound.example", "desk@sound.example", subject
        mail["Date"] = day
        mail.set_content("The yard told its owners of both slips on Tuesday.")
    outer.add_attachment(inner)
    path = tmp_path / "a.eml"
    path.write_bytes(outer.as_bytes())
    documents = load(str(path))
    assert [(document.title, str(document.published)) for document in documents] == [
        ("From the yard", "2026-03-11"),
        ("Two slips for ferries", "2026-03-10"),
    ]
    assert not documents[0].notes


ASKED = "The yard at Vell has nine slips, or so I heard from its owners."
ANSWER = "The yard has seven slips, of which two were built last year."


@pytest.mark.parametrize("is_page", [False, True])
@pytest.mark.parametrize("own", [ANSWER, "See below."])
@pytest.mark.parametrize("answers", [False, True])
def test_what_a_mail_quotes_of_the_one_that_it_answers_is_not_its_own(tmp_path: Path, own: str, *, is_page: bool, answers: bool) -> None:
    """An answer is read without the mail that it quotes, with a note, unless it says nothing itself; a mail that is no answer is whole."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "yard@sound.example", "desk@sound.example", "Slips"
    if answers:
        mail["In-Reply-To"] = "<1@sound.example>"
    if is_page:
        mail.set_content(f"<div>{own}</div><blockquote type=cite><div>{ASKED}</div></blockquote>", subtype="html")
    else:
        mail.set_content(f"{own}\n\nOn Tuesday the desk wrote:\n> {ASKED}\n> > And who owns it?\n")
    path = tmp_path / "a.eml"
    path.write_bytes(mail.as_bytes())
    (document,) = load(str(path))
    left_out = answers and own == ANSWER
    assert own in document.text
    assert (ASKED in document.text) is not left_out
    assert ("left out what the mail quotes of the one that it answers" in document.notes) is left_out


def test_the_notes_of_a_document_are_read_behind_it(tmp_path: Path) -> None:
    """A note at the foot of a page and one at the end are lines of their own; one that no text refers to is none, nor is a deleted one."""
    document = docx.Document()
    paragraph = document.add_paragraph("The yard sold four ferries")
    runs: Any = paragraph._p
    runs.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
    runs.append(parse_xml(f'<w:del {nsdecls("w")}><w:r><w:footnoteReference w:id="3"/></w:r></w:del>'))
    runs.append(parse_xml(f'<w:r {nsdecls("w")}><w:endnoteReference w:id="1"/></w:r>'))
    paragraph.add_run(" last year.")
    document.add_paragraph("It has seven slips.")
    for kind, notes in (("footnote", {2: "Tugs apart.", 3: "Deleted.", 4: "Of nobody."}), ("endnote", {1: "By the count of its owners."})):
        told = "".join(f'<w:{kind} w:id="{at}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>' for at, text in notes.items())
        name = PackURI(f"/word/{kind}s.xml")
        part = Part(name, "application/xml", f"<w:{kind}s {nsdecls('w')}>{told}</w:{kind}s>".encode(), document.part.package)
        document.part.relate_to(part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}s")
    path = tmp_path / "a.docx"
    document.save(str(path))
    (read,) = load(str(path))
    assert read.text.split("\n") == [
        "The yard sold four ferries last year.",
        "It has seven slips.",
        "Tugs apart.",
        "By the count of its owners.",
    ]
