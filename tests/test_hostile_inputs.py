"""Files that somebody made to break a reader: each ends in text or in a sentence, in time and in little memory."""

from __future__ import annotations

import gzip
import io
import os
import random
import sys
import time
import zipfile
import zlib
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Literal, TypeAlias

import pytest
from pdfs import Text, assembled, column, pdf

import summarizer.load
from summarizer import Source
from summarizer.errors import InputError
from summarizer.load.child import Readers
from summarizer.mark import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Self

    from summarizer.documents import Document

    Load: TypeAlias = Callable[..., tuple[Document, ...]]

TEXT = "Revenue rose 12% to $3.4 billion, the company said."
MEGABYTE = 1024 * 1024


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    """Share one process that reads, which is started anew whenever a file kills it."""
    with Readers() as shared:
        yield shared


@pytest.fixture(scope="module")
def load(readers: Readers) -> Load:
    """Load sources with it."""
    return partial(summarizer.load.load, readers=readers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """
    A hostile file.

    Attributes:
        name: Of the file.
        make: Makes its bytes.
        ends: In text, in an error, or in either.
        seconds: Of the processor that it may take; the limit of the process ends it where it dies.
        says: What must stand in the text or in the error.
        lacks: What must not stand in the text.
        megabytes: By how much the process may grow, also where it dies of the file.
    """

    name: str
    make: Callable[[], bytes]
    ends: Literal["text", "error", "either"]
    seconds: float = 5
    says: str = ""
    lacks: str = "\0"
    megabytes: int = 300


def page(body: str) -> bytes:
    """Put a body around one line of reporting."""
    return f"<!doctype html><html><body><p>{TEXT}</p>{body}</body></html>".encode()


def archive(files: dict[str, bytes]) -> bytes:
    """Pack files as an office document is packed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return target.getvalue()


@cache
def _blanks(size: int) -> bytes:
    return zlib.compress(b" " * size, 1)


def noise(seed: int) -> bytes:
    """Make a megabyte of any bytes."""
    return random.Random(seed).randbytes(MEGABYTE)  # noqa: S311 - no secret


def packed_pdf(times: int, size: int) -> bytes:
    """Write a PDF whose page is blanks, packed several times over."""
    data = _blanks(size)
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    filters = " ".join(["/FlateDecode"] * times)
    return assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
            f"<< /Length {len(data)} /Filter [{filters}] >>\nstream\n".encode() + data + b"\nendstream",
        ]
    )


def many_pages(count: int) -> bytes:
    """Write a PDF of empty pages."""
    kids = b" ".join(b"%d 0 R" % (3 + index) for index in range(count))
    one = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
    return assembled([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids), *[one] * count])


def kids_cycle() -> bytes:
    """Write a PDF whose tree of pages holds itself."""
    return assembled([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>"])


def outline_cycle() -> bytes:
    """Write a PDF whose outline and object stream refer to themselves."""
    return assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R /Outlines 3 0 R >>",
            b"<< /Type /Pages /Count 0 /Kids [] >>",
            b"<< /First 3 0 R /Last 3 0 R /Next 3 0 R /Prev 3 0 R >>",
            b"<< /Type /ObjStm /N 1 /First 4 /Length 8 /Extends 4 0 R >>\nstream\n4 0 null\nendstream",
        ]
    )


def with_actions() -> bytes:
    """Write a PDF with a script, a launch action, an annotation and a file beside its text."""
    base = pdf([column([TEXT] * 3)])
    return base.replace(
        b"/Type /Catalog",
        b"/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /Launch /F (hiddens) >> >>",
    )


def mail(body: bytes, head: bytes = b"") -> bytes:
    """Put a body under the head of a mail."""
    return (
        b"From: a@b.example\nTo: c@d.example\nSubject: News\nMIME-Version: 1.0\nDate: Mon, 2 Mar 2026 09:00:00 +0000\n"
        + head
        + b"\n"
        + body
    )


def nested_mail(depth: int) -> bytes:
    """Write a mail of parts in parts."""
    opened = b"".join(b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (index, index + 1) for index in range(depth))
    return mail(opened + TEXT.encode(), b"Content-Type: multipart/mixed; boundary=b0\n")


ENTITIES = "".join(f'<!ENTITY e{index} "{f"&e{index - 1};" * 10}">' for index in range(1, 12))
BOMB = (
    f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "aaaaaaaaaa">{ENTITIES}]>'
    "<rss><channel><item><title>&e11;</title></item></channel></rss>"
)
XXE = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "file:///etc/passwd">]>'
    f"<rss version='2.0'><channel><title>a</title><item><title>t</title><description>&x; {TEXT}</description></item></channel></rss>"
)
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'

CASES = (
    # what is no text
    Case(name="zero.txt", make=lambda: b"", ends="error", says="is empty", seconds=1),
    Case(name="blank.txt", make=lambda: b"\xef\xbb\xbf \n", ends="error", says="is empty", seconds=1),
    Case(name="utf7.txt", make=lambda: b"+ADw-script+AD4- Revenue rose 12%.", ends="text", says="+ADw-", lacks="<script"),
    Case(name="utf7.html", make=lambda: page("+ADw-script+AD4-"), ends="text", says="Revenue", lacks="<script"),
    Case(name="ebcdic.txt", make=lambda: TEXT.encode("cp037"), ends="either"),
    Case(name="utf32.txt", make=lambda: b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"), ends="text", says=TEXT),
    Case(name="invalid.txt", make=lambda: b"Revenue \xff\xfe\xc3\x28 rose 12%. " * 50, ends="either"),
    Case(name="random.txt", make=lambda: noise(1), ends="error"),
    Case(name="random.html", make=lambda: noise(2), ends="error"),
    Case(name="elf.txt", make=lambda: b"\x7fELF" + bytes(999), ends="error", says="a program"),
    Case(name="png.html", make=lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), ends="error", says="an image"),
    Case(name="gif.html", make=lambda: b"GIF89a/*<html>*/=1;", ends="error", says="an image"),
    Case(name="bomb.txt", make=lambda: gzip.compress(b"\0" * 10 * MEGABYTE), ends="error", says="a gzip archive", seconds=1),
    Case(name="polyglot.html", make=lambda: b"<html>" + b" " * 1000 + b"%PDF-1.7", ends="either"),
    # size
    Case(name="large.txt", make=lambda: b"word " * (20 * MEGABYTE), ends="error", says="at most", seconds=2),
    Case(name="line.txt", make=lambda: b"a" * MEGABYTE, ends="text", seconds=2),
    Case(name="node.html", make=lambda: b"<p>" + b"a" * (10 * MEGABYTE), ends="either"),
    # characters
    Case(
        name="nul.html", make=lambda: b"<p>Rev\0enue rose 1\x002% in all, the company said.</p>", ends="text", says="1\ufffd2%", lacks="12%"
    ),
    Case(name="escape.html", make=lambda: page("<p>A \x1b[31m red \x07 word &#27;]0;x &#155;</p>"), ends="text", says="red", lacks="\x1b"),
    Case(name="title.html", make=lambda: page("").replace(b"<body>", b"<title>A\x1b[31m\x07</title><body>"), ends="text", lacks="\x1b"),
    Case(name="marks.html", make=lambda: page("<p>a" + "\u0300" * 500_000 + "\u0316" * 500_000), ends="error", says="marks", seconds=2),
    Case(name="ligature.html", make=lambda: page("<p>" + "\ufdfa" * 1_000_000), ends="either", seconds=5),
    # markup
    Case(name="deep.html", make=lambda: b"<html>" + b"<div>" * 100_000 + TEXT.encode(), ends="error", says="nests"),
    Case(name="stray.html", make=lambda: b"<html>" + b"<div></b>" * 20_000 + TEXT.encode(), ends="error", says="nests"),
    Case(name="deepb.html", make=lambda: b"<html>" + b"<b>" * 40_000 + TEXT.encode(), ends="error", says="nests"),
    Case(name="flat.html", make=lambda: b"<html>" + b"<p>a</p>" * 1_000_000, ends="error", says="tags"),
    Case(name="almost.html", make=lambda: page("<p>Some words of it.</p>" * 24_000), ends="either", seconds=7),
    Case(
        name="attributes.html",
        make=lambda: page("<a " + " ".join(f"a{i}=1" for i in range(100_000)) + ">x</a>"),
        ends="error",
        says="attributes",
    ),
    Case(name="comments.html", make=lambda: b"<html><p>" + b"<!--" * 200_000, ends="either"),
    Case(name="openings.html", make=lambda: b"<html><p>" + b"<a " * 1_000_000, ends="either"),
    Case(name="closings.html", make=lambda: b"<html><p>" + b"</a " * 300_000, ends="either"),
    Case(name="cdata.html", make=lambda: b"<html><p>" + b"<![CDATA[" * 200_000, ends="either"),
    Case(name="quotes.html", make=lambda: b"<html><p>" + b"<a b='\"" * 300_000, ends="either"),
    Case(
        name="span.html",
        make=lambda: page("<table><tr><td colspan=9007199254740991 rowspan=99999999999>a</td><th colspan=99999999>b</th></tr></table>"),
        ends="text",
        says="Revenue",
        seconds=1,
    ),
    Case(
        name="spans.html",
        make=lambda: page("<table>" + "<tr><td colspan=9007199254740991 rowspan=9007199254740991>a</td></tr>" * 50 + "</table>"),
        ends="text",
        says="Revenue",
        seconds=2,
    ),
    Case(
        name="odd-spans.html",
        make=lambda: page("<table><tr><td colspan=-1 rowspan=1e9>a<td colspan=99999999999999999999999>b<td rowspan=\u0661>c</table>"),
        ends="text",
        says="Revenue",
        seconds=2,
    ),
    Case(name="koi8.txt", make=lambda: "Выручка выросла на 12% до 3,4 млрд рублей.".encode("koi8-r") * 5, ends="error", says="utf-8"),
    Case(name="gb18030.txt", make=lambda: "收入增长12%，达到34亿元。公司表示。".encode("gb18030") * 5, ends="error", says="utf-8"),
    Case(name="shift-jis.txt", make=lambda: "売上高は12%増の34億円となった。".encode("shift_jis") * 5, ends="error", says="utf-8"),
    Case(
        name="entities.html",
        make=lambda: b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">]>' + page("<p>&a;&#99999999999;&#0;&#xD800;</p>"),
        ends="text",
        says="Revenue",
        seconds=1,
    ),
    Case(name="ampersands.html", make=lambda: page("&" * MEGABYTE), ends="either", seconds=5),
    Case(name="base.html", make=lambda: page("<base href=//evil.example><a href=x>More</a>"), ends="text", lacks="evil"),
    Case(name="sheet.html", make=lambda: page("<style>" + ".a{" * 200_000 + "</style>"), ends="text", says="Revenue"),
    Case(name="data.html", make=lambda: page('<script type="application/ld+json">' + "[" * 200_000 + "</script>"), ends="either"),
    # PDF
    Case(name="flate.pdf", make=lambda: packed_pdf(2, 1_000_000_000), ends="error", says="memory", megabytes=200),
    Case(name="flate2.pdf", make=lambda: packed_pdf(2, 300 * MEGABYTE), ends="error", says="memory", megabytes=200),
    Case(name="flate3.pdf", make=lambda: packed_pdf(3, 300 * MEGABYTE), ends="error", says="memory", megabytes=200),
    Case(name="pages.pdf", make=lambda: many_pages(100_000), ends="error", says="at most 500"),
    Case(name="kids.pdf", make=kids_cycle, ends="either", seconds=2),
    Case(name="outline.pdf", make=outline_cycle, ends="either", seconds=2),
    Case(name="garbage.pdf", make=lambda: b"%PDF-1.7" + bytes(range(256)) * 4000, ends="error", says="damaged"),
    Case(name="empty.pdf", make=lambda: b"%PDF-1.7", ends="error", says="damaged"),
    Case(name="truncated.pdf", make=lambda: pdf([column([TEXT])])[:300], ends="error"),
    Case(name="xref.pdf", make=lambda: pdf([column([TEXT])]).replace(b"startxref\n", b"startxref\n9"), ends="either"),
    Case(name="arrays.pdf", make=lambda: assembled([b"[" * 50_000 + b"]" * 50_000]), ends="error"),
    Case(name="none.pdf", make=lambda: pdf([]), ends="error"),
    Case(name="actions.pdf", make=with_actions, ends="text", says="Revenue", lacks="hiddens"),
    Case(name="image.pdf", make=lambda: pdf([["0.5 g 9 9 500 500 re f"]]), ends="error", says="scanned"),
    Case(name="many.pdf", make=lambda: pdf([[Text(text="a", x=1, y=1)] * 30_000]), ends="error", says="parts"),
    # feeds
    Case(name="bomb.xml", make=BOMB.encode, ends="error"),
    Case(name="xxe.xml", make=XXE.encode, ends="either", lacks="root:"),
    Case(
        name="xxe2.xml", make=lambda: b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>', ends="error"
    ),
    Case(name="items.xml", make=lambda: b"<rss><channel>" + b"<item/>" * 1_000_000 + b"</channel></rss>", ends="error", says="tags"),
    Case(name="broken.rss", make=lambda: b"<rss><channel><item><title>a & b<description>" + TEXT.encode(), ends="either"),
    # mails and office documents
    Case(name="nested.eml", make=lambda: nested_mail(150), ends="either"),
    Case(name="parts.eml", make=lambda: nested_mail(5_000), ends="error", says="parts"),
    Case(name="headers.eml", make=lambda: mail(TEXT.encode(), b"X: y\n" * 100_000), ends="error"),
    Case(name="odd.eml", make=lambda: mail(TEXT.encode(), b"Content-Type: text/plain; charset=utf-7; x*0*=\n"), ends="text", says=TEXT),
    Case(name="none.eml", make=lambda: mail(b"AAAA", b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n"), ends="error"),
    Case(name="zip.docx", make=lambda: archive({"word/document.xml": b"a" * 80 * MEGABYTE}), ends="error", says="unpacks"),
    Case(name="files.docx", make=lambda: archive({f"word/{index}": b"" for index in range(3_000)}), ends="error", says="unpacks"),
    Case(name="bare.docx", make=lambda: archive({"word/document.xml": WORD.format("").encode()}), ends="error", says="damaged"),
    Case(name="cut.docx", make=lambda: archive({"word/document.xml": b"x"})[:60], ends="error", says="damaged"),
    Case(name="deep.docx", make=lambda: archive({"word/document.xml": WORD.format("<w:p>" * 50_000).encode()}), ends="error", says="nests"),
)


LONG = frozenset({"flate.pdf", "almost.html", "ligature.html", "many.pdf", "ampersands.html"})
"""What takes seconds, and has a shorter sister above."""


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.name, marks=[pytest.mark.soak] if case.name in LONG else []) for case in CASES]
)
def test_a_hostile_file_ends_in_text_or_a_sentence(case: Case, load: Load, readers: Readers, tmp_path: Path) -> None:
    """No exception but our own, within the time and the memory; what is read can be quoted and written as UTF-8."""
    path = tmp_path / case.name
    path.write_bytes(case.make())
    load([_warm(tmp_path)])
    spent = _spent(readers)
    with _Grown(readers) as grown:
        documents, error = _outcome(load, str(path))
    taken = _spent(readers) - spent
    if error:
        assert case.ends != "text", error
        assert case.says in error
        assert case.name in error
    else:
        assert case.ends != "error"
        for document in documents:
            shown = document.text + (document.title or "")
            shown.encode()
            assert case.lacks not in shown
        assert any(case.says in document.text for document in documents)
        _check_lines(documents)
    assert taken < case.seconds
    assert grown.megabytes < case.megabytes


def _outcome(load: Load, source: str) -> tuple[tuple[Document, ...], str]:
    """Load a source: its documents, or what the error says."""
    try:
        return load([source]), ""
    except InputError as error:
        return (), str(error)


def _check_lines(documents: tuple[Document, ...]) -> None:
    """Hold the lines of what was read to their words."""
    if len(documents[0].text) < MEGABYTE:
        marked = mark(documents)
        assert all(marked.text(line).strip() for line in marked.lines)


def _spent(readers: Readers) -> float:
    """Tell the seconds of the processor that this process and the one that reads have used, which a busy machine makes no more of."""
    status = Path(f"/proc/{readers.pid}/stat")
    told = status.read_text(encoding="ascii").rpartition(")")[2].split() if status.exists() else ["0"] * 13
    return time.process_time() + (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _warm(folder: Path) -> str:
    """Write a page that makes the process import what it needs before a case is timed."""
    path = folder / "warm.html"
    path.write_bytes(page(""))
    return str(path)


class _Grown:
    """Watch by how much the most memory that the process had grows, for it may die of a file; nothing where the system does not tell."""

    def __init__(self, readers: Readers) -> None:
        self._status = Path(f"/proc/{readers.pid}/status")
        self._before = self._after = self._peak() or 0
        self._over = Event()
        self._watch = Thread(target=self._look, daemon=True)

    @property
    def megabytes(self) -> float:
        return (self._after - self._before) / 1000

    def __enter__(self) -> Self:
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._watch.join()
        self._after = self._peak() or self._after

    def _look(self) -> None:
        while not self._over.wait(0.002):
            self._after = self._peak() or self._after

    def _peak(self) -> int | None:
        """Tell kilobytes."""
        try:
            told = self._status.read_text(encoding="ascii")
        except OSError:
            return None
        line = next((line for line in told.splitlines() if line.startswith("VmHWM")), None)
        return int(line.split()[1]) if line else None


def test_nul_in_a_page_parts_what_it_stands_in_and_is_noted(tmp_path: Path, load: Load) -> None:
    """A number with a NUL in it is read as no other number, and the notes of its source say how many there were."""
    path = tmp_path / "nul.html"
    path.write_bytes(page("<p>Rev\0enue rose 1\x002% in all.</p>"))
    (document,) = load([str(path)])
    assert "1\ufffd2%" in document.text
    assert [mention.quantity.as_written for mention in mark([document]).mentions] == ["12%", "$3.4 billion"]
    assert any("2 NUL characters" in note for note in document.notes)


def test_a_file_of_a_terabyte_is_refused_at_once(tmp_path: Path, load: Load) -> None:
    """A sparse file costs what is read of it."""
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(1024**4)
    started = time.process_time()
    with pytest.raises(InputError, match="more than"):
        load([str(path)])
    assert time.process_time() - started < 2


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs a file whose size the system does not tell")
def test_a_file_that_tells_no_size_is_read(load: Load) -> None:
    """What is read is what counts, not what the system says of the size."""
    assert load(["/proc/version"])[0].text.strip()


@pytest.mark.parametrize(
    "text",
    ["\ufdfa" * 1_000_000, ("a" + "\u0300" * 1_000) * 1_000, "1," * 50_000, "(" * 100_000, "$" * 100_000],
    ids=["ligatures", "marks", "commas", "parentheses", "dollars"],
)
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    """Text at hand is never normalized, so what makes that slow does nothing."""
    started = time.process_time()
    (document,) = summarizer.load.load(Source(text=text))
    assert document.text == text
    assert time.process_time() - started < 2


def test_a_letter_under_a_million_marks_is_no_text() -> None:
    """It is refused at once, and before anything composes its letters."""
    started = time.process_time()
    with pytest.raises(InputError, match="marks on a letter"):
        summarizer.load.load(Source(text="Revenue rose. a" + "\u0300" * 500_000 + "\u0316" * 500_000))
    assert time.process_time() - started < 2


def test_the_clock_of_the_process_holds(tmp_path: Path) -> None:
    """A file that takes longer than allowed is an input error, and the next one is read by a new process."""
    slow, good = tmp_path / "slow.html", tmp_path / "good.html"
    slow.write_bytes(page("<p>Some words of it.</p>" * 24_000))
    good.write_bytes(page(""))
    with Readers(seconds=0.2) as readers:
        summarizer.load.load([str(good)], readers=readers)
        first = readers.pid
        with pytest.raises(InputError, match=r"longer than 0\.2 seconds"):
            summarizer.load.load([str(slow)], readers=readers)
        assert summarizer.load.load([str(good)], readers=readers)[0].text.count(TEXT) == 1
        assert readers.pid != first
        last = readers.pid
    assert readers.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(last or 0, 0)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells of a process, and holds to RLIMIT_AS")
def test_the_process_is_limited_and_knows_no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its memory is limited beyond what the libraries take; a key in the environment is not handed to what reads files of others."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-canary")
    with Readers() as readers:
        readers.read("html", page(""), "a.html")
        process = Path(f"/proc/{readers.pid}")
        limits, environ = (process / "limits").read_text(encoding="ascii"), (process / "environ").read_bytes()
    line = next(line for line in limits.splitlines() if line.startswith("Max address space"))
    assert int(line.split()[3]) < 2048 * MEGABYTE
    assert b"canary" not in environ
