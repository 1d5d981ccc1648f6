"""``summarizer figures``: every quantity of the sources as a table, JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from articles import EXAMPLES, PELLHAM, ROOT
from factories import document
from hypothesis import given
from hypothesis import strategies as st

from summarizer.__main__ import run
from summarizer.load import load
from summarizer.quantities import Quantity, read_quantities
from summarizer.render import Entry, list_as_csv, list_as_json, list_as_table
from summarizer.text.characters import visible
from summarizer.times import read_times

if TYPE_CHECKING:
    from pathlib import Path

FIELDS = "source start end as_written kind value low high currency unit qualifier currency_basis".split()
TIME_FIELDS = "source start end as_written kind first last label".split()
ARTICLE = "Profit fell to €1.36bn in 2026.\nIt sees -4.5% to -3% and a result of (£12m).\n"


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name the examples as the README does."""
    monkeypatch.chdir(ROOT)


@pytest.fixture
def article(tmp_path: Path) -> str:
    """Write an article with a byte-order mark, and name it."""
    path = tmp_path / "article.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ARTICLE.encode())
    return str(path)


def listed(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    """Run the command, which must succeed in silence, and return what it prints."""
    assert run(["figures", *arguments]) == 0
    out, err = capfdbinary.readouterr()
    assert not err
    return out.decode()


def entries(text: str, *, name: str = "a.txt", dates: bool = False) -> list[Entry]:
    """Read a text as the command does, without a file."""
    source = document("a", text)
    object.__setattr__(source, "origin", name)
    found = sorted([*read_quantities(text), *(read_times(text) if dates else ())], key=lambda item: item.start)
    return [Entry(document=source, item=item) for item in found]


# --- JSON -----------------------------------------------------------------------------------------------------------


def test_json_has_every_quantity_with_its_span(article: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The list is that of the number reader: same fields, numbers as plain strings, spans into the decoded text."""
    found = json.loads(listed(capfdbinary, article, "--format", "json"))
    assert [list(entry) for entry in found] == [FIELDS] * len(found)
    assert [ARTICLE[entry["start"] : entry["end"]] for entry in found] == [entry["as_written"] for entry in found]
    assert {entry["source"] for entry in found} == {article}
    assert [(entry["value"], entry["low"], entry["high"], entry["currency"]) for entry in found] == [
        ("1360000000", None, None, "EUR"),
        (None, "-4.5", "-3", None),
        ("-12000000", None, None, "GBP"),
    ]


def test_json_of_the_examples_is_what_the_reader_reads(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A directory stands for its articles, in the order of their names, each entry with the path of its own."""
    found = json.loads(listed(capfdbinary, EXAMPLES, "--format", "json"))
    wanted = [(source.origin, quantity.start) for source in load(EXAMPLES) for quantity in read_quantities(source.text)]
    assert [(entry["source"], entry["start"]) for entry in found] == wanted
    assert len({source for source, _ in wanted}) == 5


def test_dates_are_listed_in_their_place(article: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With --dates, dates and periods stand between the quantities, with fields of their own and ISO 8601 days."""
    found = json.loads(listed(capfdbinary, article, "--format", "json", "--dates"))
    assert [entry["start"] for entry in found] == sorted(entry["start"] for entry in found)
    (period,) = [entry for entry in found if entry["kind"] == "period"]
    assert list(period) == TIME_FIELDS
    assert (period["as_written"], period["first"], period["last"]) == ("2026", "2026-01-01", "2026-12-31")
    assert ARTICLE[period["start"] : period["end"]] == "2026"


def test_relative_dates_use_the_day_of_publication(capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> None:
    """A date without a year is told from the day on which its source was published."""
    path = tmp_path / "article.txt"
    path.write_text("Title: Docks\nPublished: 4 May 2026\n\nThe yard was sold on 28 April.\n", encoding="utf-8")
    found = json.loads(listed(capfdbinary, str(path), "--format", "json", "--dates"))
    assert [entry["first"] for entry in found if entry["as_written"] == "28 April"] == ["2026-04-28"]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=None))
def test_numbers_are_plain_and_exact(value: Decimal) -> None:
    """Whatever its exponent, a number is written without one and reads back to itself."""
    quantity = Quantity(start=0, end=1, as_written="1", kind="other", value=value)
    (entry,) = json.loads(list_as_json([Entry(document=document("a", "1"), item=quantity)]))
    assert re.fullmatch(r"-?\d+(\.\d+)?", entry["value"])
    assert Decimal(entry["value"]) == value


# --- CSV ------------------------------------------------------------------------------------------------------------


def test_csv_has_the_fields_of_the_json(article: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A header row, one row an entry, lines that end as RFC 4180 says, and an empty cell for what there is not."""
    page = listed(capfdbinary, article, "--format", "csv")
    assert page.count("\r\n") == page.count("\n") == 4
    rows = list(csv.DictReader(io.StringIO(page)))
    assert list(rows[0]) == FIELDS
    assert [(row["value"], row["low"], row["high"], row["currency"]) for row in rows] == [
        ("1360000000", "", "", "EUR"),
        ("", "-4.5", "-3", ""),
        ("-12000000", "", "", "GBP"),
    ]


def test_csv_has_columns_for_dates_on_demand(article: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With --dates three columns follow, which are empty for a quantity."""
    rows = list(csv.DictReader(io.StringIO(listed(capfdbinary, article, "--format", "csv", "--dates"))))
    assert list(rows[0]) == [*FIELDS, "first", "last", "label"]
    assert [row["first"] for row in rows] == ["", "2026-01-01", "", ""]
    assert [row["value"] for row in rows] == ["1360000000", "", "", "-12000000"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠sum"])
def test_csv_holds_no_formula(name: str) -> None:
    """A cell with words of a source never begins as a formula does; numbers stay numbers."""
    (row,) = csv.DictReader(io.StringIO(list_as_csv(entries("It moved +0.8% on", name=name), dates=False)))
    assert row["source"] == f"'{visible(name)}"
    assert (row["as_written"], row["value"]) == ("'+0.8%", "0.8")
    (row,) = csv.DictReader(io.StringIO(list_as_csv(entries("It lost -€4.5m"), dates=False)))
    assert (row["as_written"], row["value"]) == ("'-€4.5m", "-4500000")


def test_csv_quotes_what_would_end_a_cell() -> None:
    """Commas and quotes are quoted, and read back as they were."""
    (row,) = csv.DictReader(io.StringIO(list_as_csv(entries("It paid €1,450 then", name='a, "b".txt'), dates=False)))
    assert (row["source"], row["as_written"], row["value"]) == ('a, "b".txt', "€1,450", "1450")


# --- the table ------------------------------------------------------------------------------------------------------


def test_the_table_shows_value_line_and_words_around(article: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Each row names file and line, what is written, its exact value with hedge and unit, and shows the line."""
    head, *rows = listed(capfdbinary, article).splitlines()
    assert re.split(r" {2,}", head) == ["SOURCE:LINE", "AS WRITTEN", "VALUE", "KIND", "CONTEXT"]
    assert [re.split(r" {2,}", row) for row in rows] == [
        [f"{article}:1", "€1.36bn", "1,360,000,000 EUR", "money", "Profit fell to €1.36bn in 2026."],
        [f"{article}:2", "-4.5% to -3%", "-4.5 to -3%", "percent", "It sees -4.5% to -3% and a result of (£12m)."],
        [f"{article}:2", "(£12m)", "-12,000,000 GBP", "money", "It sees -4.5% to -3% and a result of (£12m)."],
    ]


def test_the_table_marks_an_assumed_currency() -> None:
    """Where nothing tells whose dollar it is, the currency has a question mark."""
    quantity = Quantity(start=0, end=2, as_written="$7", kind="money", value=Decimal(7), currency="USD", currency_basis="assumed")
    assert "7 USD? " in list_as_table([Entry(document=document("a", "$7"), item=quantity)])
    assert " 7 USD " in list_as_table(entries("It costs US$7 now"))


def test_the_table_shows_dates(article: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A period stands with its first and last day in the place of a value."""
    assert "  2026-01-01 to 2026-12-31  period  " in listed(capfdbinary, article, "--dates")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_the_table_counts_lines_as_editors_do(ending: str) -> None:
    """Every line ending counts, and the words around end with the line."""
    table = list_as_table(entries(f"One{ending}{ending}Sales grew 7%{ending}more"))
    assert table.splitlines()[1].startswith("a.txt:3 ")
    assert table.endswith("  Sales grew 7%\n")


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_table_keeps_to_its_lines(before: str, after: str) -> None:
    """Whatever stands around a quantity, its row is one line of visible characters, with nothing at its end."""
    table = list_as_table(entries(f"{before} Sales grew 7.25% {after}"))
    for row in table.splitlines():
        assert row == row.rstrip(" ")
        assert row.replace(" ", "") == visible(row).replace(" ", "")
    assert "  7.25%  " in table


@pytest.mark.parametrize("filler", ["boats and docks ", "boat", "船坞 ", "船"])
@pytest.mark.parametrize("before", [0, 1, 400])
@pytest.mark.parametrize("after", [0, 1, 400])
def test_the_table_cuts_a_long_line(filler: str, before: int, after: int) -> None:
    """The words around a quantity fill the terminal but not more, and the quantity is always among them."""
    _, row = list_as_table(entries(f"{filler * before} 7.25% {filler * after}"), columns=100).splitlines()
    columns = sum(2 if character > "\u2fff" else 1 for character in row)
    assert columns <= 100
    assert columns > 80 or before + after < 400
    context = row.partition("  percent  ")[2]
    assert "7.25%" in context
    assert context.startswith("…") == (before == 400)
    assert context.endswith("…") == (after == 400)


def test_the_table_aligns_wide_characters() -> None:
    """A Chinese character takes two columns, so that what follows stands below its heading."""
    head, first, second = list_as_table(entries("营业收入为7.5亿元\nSales grew 7%")).splitlines()
    assert head.index("VALUE") == second.index("7%", second.index("7%") + 1) == first.index("750,000,000") + len("亿元")


def test_the_table_shows_no_character_that_a_terminal_obeys(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Control and direction-changing characters of a text or of a file's name never reach the terminal."""
    path = tmp_path / "a\x1b[31m\u202eb.txt"
    path.write_text("Sales\x1b[2J grew \u202e7%\u2066 then", encoding="utf-8")
    for format_ in ("table", "csv", "json"):
        assert run(["figures", str(path), "--format", format_]) == 0
        out = capfdbinary.readouterr().out.decode()
        assert not {"\x1b", "\u202e", "\u2066"}.intersection(out)


# --- the command ----------------------------------------------------------------------------------------------------


def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The source - is standard input, and that is its name in the list."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PELLHAM.text.encode())))
    found: list[dict[str, Any]] = json.loads(listed(capfdbinary, "-", "--format", "json"))
    assert {entry["source"] for entry in found} == {"-"}
    assert "€6.5 million" in [entry["as_written"] for entry in found]


@pytest.mark.parametrize(("format_", "printed"), [("table", ""), ("json", "[]\n"), ("csv", ",".join(FIELDS) + "\r\n")])
def test_no_quantity_is_said_and_is_no_error(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], format_: str, printed: str) -> None:
    """Without a quantity the list is empty in its format, and standard error says so."""
    path = tmp_path / "article.txt"
    path.write_text("The yard is quiet.")
    assert run(["figures", str(path), "--format", format_]) == 0
    out, err = capfdbinary.readouterr()
    assert out.decode() == printed
    assert err == b"summarizer: there is no quantity in the sources\n"
    assert run(["figures", str(path), "--dates"]) == 0
    assert capfdbinary.readouterr().err == b"summarizer: there is no quantity, date or period in the sources\n"


def test_how_a_source_was_decoded_is_told(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Offsets are into the decoded text, so standard error says where that is not plain UTF-8."""
    path = tmp_path / "article.txt"
    path.write_bytes("It paid €7m".encode("cp1252"))
    assert run(["figures", str(path), "--format", "json"]) == 0
    out, err = capfdbinary.readouterr()
    assert json.loads(out)[0]["as_written"] == "€7m"
    assert b"Windows-1252" in err


def test_a_file_is_written(article: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With -o the list is in the file and standard output stays empty; a source is never overwritten."""
    target = tmp_path / "figures.csv"
    assert not listed(capfdbinary, article, "--format", "csv", "-o", str(target))
    assert target.read_bytes().count(b"\r\n") == 4
    assert run(["figures", article, "-o", article]) == 2
    assert b"itself a source" in capfdbinary.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ([], 2, "Usage"),
        (["none.txt"], 3, "none.txt"),
        (["https://news.example/"], 3, "'https://news.example/' cannot be fetched"),
        (["-", "-"], 2, "twice"),
        ([EXAMPLES, "--format", "xml"], 2, "xml"),
        ([EXAMPLES, "-o", "no/such/list.csv"], 2, "no directory"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_an_exit_code(
    capfdbinary: pytest.CaptureFixture[bytes], arguments: list[str], code: int, words: str
) -> None:
    """Mistakes end as they do for a brief."""
    assert run(["figures", *arguments]) == code
    out, err = capfdbinary.readouterr()
    assert not out
    assert words in err.decode()


def test_the_table_fits_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """On a terminal the words around an entry fill its width."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "132")
    assert run(["figures", f"{EXAMPLES}/1-chip-order.txt"]) == 0
    widths = [len(row) for row in capsys.readouterr().out.splitlines()]
    assert 120 < max(widths) <= 132


def test_figures_load_nothing_heavy() -> None:
    """Listing quantities needs neither pydantic nor a model library."""
    code = (
        f"import sys; from summarizer.__main__ import run; run(['figures', {EXAMPLES!r}, '--dates']); "
        "print({'pydantic', 'openai', 'rich'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    assert done.stdout.splitlines()[-1] == "set()"


def test_the_list_of_the_documentation_is_real() -> None:
    """What its page shows of a run is what the command prints, line for line."""
    page = (ROOT / "docs" / "how-to" / "figures.md").read_text(encoding="utf-8")
    ((command, shown),) = re.findall(r"^```console\n\$ summarizer (figures .*)\n((?:.*\n)*?)```$", page, re.MULTILINE)
    done = subprocess.run([sys.executable, "-m", "summarizer", *command.split()], capture_output=True, text=True, check=True)  # noqa: S603
    rest = iter(done.stdout.splitlines())
    assert [line for line in shown.splitlines() if line != "…" and line not in rest] == []
