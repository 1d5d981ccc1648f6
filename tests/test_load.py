"""Reading sources: what becomes a document, and what is refused."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from summarizer.documents import Source
from summarizer.errors import InputError, UsageError
from summarizer.load import MAX_BYTES, load
from summarizer.load.dates import read_date

ARTICLE = "Pellham Foods buys a mill\n\nPellham Foods paid €3 million for it.\n"


def written(folder: Path, name: str, data: bytes) -> str:
    """Write a file and name it."""
    path = folder / name
    path.write_bytes(data)
    return str(path)


def test_a_file_is_read_unchanged(tmp_path: Path) -> None:
    """Line breaks, spaces and control characters of a text file stay, so that offsets are its own."""
    data = b"One \r\nTwo\x0b three\r\n\r\n"
    (document,) = load(written(tmp_path, "a.txt", data))
    assert document.text.encode() == data
    assert document.sha256 == hashlib.sha256(data).hexdigest()


def test_reading_text_costs_no_library_and_no_process() -> None:
    """What reads pages, PDFs, documents and feeds, and what fetches, is imported when one of them comes, and elsewhere."""
    code = (
        "import sys; from summarizer import Source; from summarizer.load import load; load(Source(text='News.'));"
        "print({'trafilatura', 'lxml', 'pypdfium2', 'docx', 'feedparser', 'httpcore2', 'httpx2', 'ssl'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert done.stdout == "set()\n"


def test_documents_are_named_in_order() -> None:
    """The documents are a, b, … z, aa, ab."""
    documents = load(Source(text=f"Text {index}") for index in range(28))
    assert [document.id for document in documents][::9] == ["a", "j", "s", "ab"]
    assert [document.id for document in documents][25:] == ["z", "aa", "ab"]


def test_a_directory_stands_for_its_text_files(tmp_path: Path) -> None:
    """Of a directory the files of the kinds that are read are read, by name, and nothing else."""
    for name in ("b.txt", "a.md", "c.csv"):
        written(tmp_path, name, ARTICLE.encode())
    (tmp_path / "d.txt").mkdir()
    assert [document.path for document in load(str(tmp_path))] == [str(tmp_path / "a.md"), str(tmp_path / "b.txt")]


def test_a_brief_among_the_articles_of_a_directory_is_no_source(tmp_path: Path) -> None:
    """A brief that was written beside its sources does not feed the next one."""
    written(tmp_path, "a.txt", ARTICLE.encode())
    written(tmp_path, "brief.md", b"# Title\n\n## How this brief was made\n\nWritten by rules")
    assert [document.path for document in load(str(tmp_path))] == [str(tmp_path / "a.txt")]


def test_standard_input_is_a_source() -> None:
    """The source - is what standard input holds."""
    (document,) = load("-", stdin=ARTICLE.encode)
    assert (document.text, document.origin, document.path) == (ARTICLE, "-", None)


@pytest.mark.parametrize(
    ("data", "text", "note"),
    [
        ("\ufeffPrice: €5".encode(), "Price: €5", None),
        ("Price: €5".encode("utf-16"), "Price: €5", None),
        ("Price: €5, naïve".encode("cp1252"), "Price: €5, naïve", "Windows-1252"),
        (b"A" * 500 + b"\x81", "A" * 500 + "\ufffd", "1 characters"),
        (b"Revenue \xff\xfe\xc3\x28 rose 12%.", "Revenue \ufffd\ufffd\ufffd( rose 12%.", "3 characters"),
        ("Ça, été, Ü: ÄÖÜ".encode("cp1252"), "Ça, été, Ü: ÄÖÜ", "Windows-1252"),
    ],
)
def test_bytes_are_decoded_without_guessing(tmp_path: Path, data: bytes, text: str, note: str | None) -> None:
    """A byte-order mark, UTF-8 and Windows-1252 are tried in this order, and a doubtful reading says so."""
    (document,) = load(written(tmp_path, "a.txt", data))
    assert document.text == text
    assert [(note or "?") in found for found in document.notes] == ([True] if note else [])


def test_an_empty_file_among_others_is_noted_and_stops_nothing(tmp_path: Path) -> None:
    """In a folder it keeps its place among the sources, without a text, and its note says why."""
    written(tmp_path, "a.txt", b"")
    written(tmp_path, "b.txt", b"Sales rose 5% at Acme.")
    empty, article = load(tmp_path)
    assert (empty.text, article.text) == ("", "Sales rose 5% at Acme.")
    assert "not summarized: it is empty, not an article" in empty.notes


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"abc\0def", "NUL"),
        (b"%PDF-1.7\n...", "a damaged PDF"),
        (b"<!DOCTYPE html><html><body></body></html>", "a file without text"),
        (b"PK\x03\x04 an archive", "a ZIP archive"),
        (bytes(range(0x80, 0xA0)) * 20, "cannot be decoded"),
        ("Price".encode("utf-16") + b"\x00", "cannot be decoded"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    """An empty, binary or undecodable file is an input error that names the file and what is wrong."""
    with pytest.raises(InputError, match=words) as caught:
        load(written(tmp_path, "odd.txt", data))
    assert "odd.txt" in str(caught.value)


def test_a_damaged_file_among_others_is_noted(tmp_path: Path) -> None:
    """Where another source can be read, one that cannot stays in the list with the reason and without a text; a missing one is an error."""
    good = written(tmp_path, "a.txt", ARTICLE.encode())
    bad = [
        written(tmp_path, "b.pdf", b"%PDF-1.7\n..."),
        written(tmp_path, "c.txt", b"a\0b"),
        written(tmp_path, "d.docx", b"PK\x03\x04 no zip"),
    ]
    read, *unread = load(tmp_path)
    assert (read.path, [document.text for document in unread]) == (good, ["", "", ""])
    for document, path in zip(unread, bad, strict=True):
        assert (document.path, document.notes[0][:21]) == (path, "not summarized: it is")
    with pytest.raises(InputError, match="None of the 3 sources"):
        load(bad)
    with pytest.raises(InputError, match=r"none\.txt"):
        load([good, str(tmp_path / "none.txt")])


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    """A missing file, a directory without text, an address and an empty name are input errors."""
    for source in (
        str(tmp_path / "none.txt"),
        str(tmp_path),
        "ftp://news.example/a",
        "http://127.0.0.1/",
        str(tmp_path / "*.txt"),
        "",
        "a\0b",
    ):
        with pytest.raises(InputError):
            load(source)


def test_a_huge_file_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    """A file above the limit is refused."""
    with pytest.raises(InputError, match="at most"):
        load(written(tmp_path, "big.txt", b"a" * (MAX_BYTES + 1)))


def test_no_source_and_standard_input_twice_are_usage_errors() -> None:
    """Nothing to read, or one stream to read twice, is a mistake in the call."""
    for sources in ([], ["-", "-"]):
        with pytest.raises(UsageError):
            load(sources)


@pytest.mark.parametrize("sources", [None, 7, [None], [b"bytes"], [Source(text=None)]])  # type: ignore[arg-type]
def test_what_is_no_source_is_a_usage_error(sources: Any) -> None:  # noqa: ANN401 - the wrong types are the test
    """A value that is neither a path nor a source with text is named by its type."""
    with pytest.raises(UsageError, match=r"NoneType|int|bytes|Source"):
        load(sources)


def test_a_long_text_is_refused() -> None:
    """Text at hand has the same limit as a file."""
    with pytest.raises(InputError, match="at most"):
        load(Source(text="a" * (MAX_BYTES + 1)))


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    """Naming a file again, or by another path, adds nothing."""
    path = written(tmp_path, "a.txt", ARTICLE.encode())
    assert len(load([path, f"{tmp_path}/./a.txt", tmp_path])) == 1


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    """What the system says of a path that is no file is passed on."""
    path = Path(written(tmp_path, "a.txt", b"")) / "b.txt"
    with pytest.raises(InputError, match=r"b\.txt"):
        load(path)


def test_lone_surrogates_are_replaced() -> None:
    """What no file could hold is read as U+FFFD, one for one, and noted; text without it has no such note."""
    document = load(Source(text="ab\ud800 rose"))[0]
    assert document.text == "ab\ufffd rose"
    assert document.notes == ("1 lone surrogate read as \ufffd",)
    assert load(Source(text="ab rose"))[0].notes == ()


def test_a_header_block_says_what_the_source_is() -> None:
    """Title, publisher, date and URL are read from the header block, which stays part of the text."""
    text = "Title: Mill sold\nPublisher: Grain Gazette\nPublished: 3 May 2026\nURL: https://grain.example/mill\n\nA mill was sold."
    (document,) = load(Source(text=text))
    assert (document.title, document.publisher, document.published) == ("Mill sold", "Grain Gazette", date(2026, 5, 3))
    assert document.url == "https://grain.example/mill"
    assert document.text[document.masthead :] == "\nA mill was sold."


def test_what_the_caller_says_goes_before_what_the_text_says() -> None:
    """Fields of a Source win over its header block."""
    (document,) = load(Source(text="Title: Old\n\nText", title="New", published="2026-05-04", url="https://a.example/"))
    assert (document.title, document.published, document.url) == ("New", date(2026, 5, 4), "https://a.example/")


def test_a_date_that_is_none_is_refused() -> None:
    """A publication date that cannot be read is a mistake of the caller, not a guess."""
    with pytest.raises(InputError, match="some day"):
        load(Source(text="Text", published="some day"))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a.example/ b", "ftp://a.example/x"])
def test_an_address_of_a_header_must_be_one_of_the_web(url: str) -> None:
    """Only http and https addresses without spaces become a source's URL."""
    (document,) = load(Source(text=f"URL: {url}\n\nText"))
    assert document.url is None


@pytest.mark.parametrize(
    ("lines", "title", "publisher", "published"),
    [
        ("Mill sold to Pellham\nGrain Gazette | 4 May 2026 | By Ann Roe", "Mill sold to Pellham", "Grain Gazette", date(2026, 5, 4)),
        ("[Summary] Pellham sold its mill on Monday.\nMill sold\nMay 4, 2026", "Mill sold", None, date(2026, 5, 4)),
        ("Mill sold\n04.05.2026 - 09:15 | Grain Gazette", "Mill sold", "Grain Gazette", date(2026, 5, 4)),
        ("Mill sold\nPellham Inc. (PLHM) | May 4, 2026 4:32 PM ET | Grain Gazette", "Mill sold", "Grain Gazette", date(2026, 5, 4)),
        ("# Call of May 4, 2026 - notes\nThose present: two", "Call of May 4, 2026 - notes", None, date(2026, 5, 4)),
        ("HOME | NEWS | LOGIN\nMill sold\nMay 4, 2026", "Mill sold", None, date(2026, 5, 4)),
        ("3 things to know \u2192 the Gazette\nMill sold", "Mill sold", None, None),
        ("Sign up for our letter\nThousands sign up to share mill", "Thousands sign up to share mill", None, None),
        ("Mill sold\nBy the Grain Gazette desk", "Mill sold", "Grain Gazette", None),
        ("Mill sold\nSource: Grain GazettePublished: 05/13/2026", "Mill sold", "Grain Gazette", date(2026, 5, 13)),
        ("Mill sold\nBy Ada Lorne\nORSK — May 4, 2026", "Mill sold", None, date(2026, 5, 4)),
        ("Moulin vendu\nPublié le 4 mai 2026 à 18h12", "Moulin vendu", None, date(2026, 5, 4)),
        ("Pellham Foods said on Monday that it had sold a mill.\nMill sold", None, None, None),
    ],
)
def test_the_first_lines_say_what_a_header_does_not(lines: str, title: str | None, publisher: str | None, published: date | None) -> None:
    """Title, publisher and date are read from a headline and a dateline, and are null where there is none."""
    (document,) = load(Source(text=f"{lines}\n\nThe mill has six floors, the company said."))
    assert (document.title, document.publisher, document.published) == (title, publisher, published)


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("ORSK, March 3 (Northline) - Pellham sold a mill.", "Northline"),
        ("ORSK (nlp) – Pellham sold a mill.", "nlp"),
        ("ORSK, Mass., May 4, 2026 /Newsline/ -- Pellham sold a mill.", "Newsline"),
        ("Pellham (PLHM) sold a mill.", None),
        ("Pellham - the mill (Orsk) - is sold.", None),
    ],
)
def test_the_agency_of_a_dateline_is_whom_a_document_comes_from(line: str, house: str | None) -> None:
    """Where nothing else names a publisher, the dateline does; what is written for a model need not repeat it."""
    (document,) = load(Source(text=f"Mill sold\n\n{line}\n"))
    assert (document.publisher, document.house) == (None, house)
    (document,) = load(Source(text=f"Mill sold\n\n{line}\n", publisher="Grain Gazette"))
    assert document.house == "Grain Gazette"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-05-04T08:00Z", date(2026, 5, 4)),
        ("4. Mai 2026", date(2026, 5, 4)),
        ("4 de mayo de 2026", date(2026, 5, 4)),
        ("4 août 2026", date(2026, 8, 4)),
        ("2026年5月4日", date(2026, 5, 4)),
        ("Sept. 4th, 2026", date(2026, 9, 4)),
        ("05/04/2026, 8:12 EDT", date(2026, 5, 4)),
        ("05/04/2026", None),
        ("04/04/2026", date(2026, 4, 4)),
        ("13/04/2026", date(2026, 4, 13)),
        ("30.02.2026", None),
        ("Room 12 Building 2026", None),
    ],
)
def test_dates_are_read_as_mastheads_write_them(text: str, day: date | None) -> None:
    """Dates in the common notations are read; one whose day and month could be swapped is not."""
    assert read_date(text) == day


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("OSLO, Jan 2 (Northline) - The mill was sold on Friday.", date(2026, 1, 2)),
        ("OSLO, Dec. 30 (Northline) — The mill was sold on Tuesday.", date(2025, 12, 30)),
        ("OSLO, June 2 (Northline) - The mill was sold on Tuesday.", None),
        ("OSLO, the 2nd of two mills (Northline) - was sold.", None),
    ],
)
def test_a_dateline_without_a_year_takes_it_from_the_other_sources(dateline: str, published: date | None) -> None:
    """The year is that in which its day is nearest to the others', if that is within weeks, and a note says so; alone it is not dated."""
    first, _ = load([Source(text=f"Mill sold\n\n{dateline}\n"), Source(text="Mill sold\n4 January 2026\n\nA mill was sold.")])
    assert (first.published, first.day) == (None, published)
    assert len(first.notes) == (published is not None)
    (alone,) = load(Source(text=f"Mill sold\n\n{dateline}\n"))
    assert alone.day is None
