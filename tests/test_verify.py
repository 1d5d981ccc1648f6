"""``verify``, its command and its helper for tests: what is read as a claim, what is said of the sources, how it is reported."""

from __future__ import annotations

import io
import json
import time
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from articles import ROOT

from summarizer import InputError, Source, UsageError, Verification, assert_verified, summarize, verify
from summarizer.__main__ import run
from summarizer.render import to_json, to_markdown, verification_as_github
from summarizer.verification.markdown import blocks, plain

if TYPE_CHECKING:
    from pathlib import Path

STORY = "Corvane Adds Ships\n\nCorvane Lines said revenue rose 4% to $2.1 billion in 2025. The group ordered 12 ships from Halmar Yard.\n"
TRUE = "Revenue of Corvane Lines rose 4% to $2.1 billion in 2025."
FALSE = "Revenue of Corvane Lines rose 5% to $2.1 billion in 2025."
EXAMPLES = str(ROOT / "examples" / "alibaba")


@pytest.fixture(name="story")
def fixture_story(tmp_path: Path) -> Path:
    """Write the story to a file."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def texts(markdown: str) -> list[str]:
    """List the claims of a text."""
    return [claim.text for claim in verify(markdown, Source(text=STORY)).claims]


def test_a_text_is_ok_unless_a_claim_fails() -> None:
    """One claim that is contradicted or unsupported fails the whole; an unchecked one does not."""
    assert verify(f"{TRUE} So it goes.", Source(text=STORY)).ok
    assert not verify(f"{TRUE} {FALSE}", Source(text=STORY)).ok


def test_the_writer_is_no_name() -> None:
    """What somebody says of himself names nobody that the sources would have to tell of."""
    (claim,) = verify("I think so.", Source(text=STORY)).claims
    assert claim.status == "unchecked"
    (claim,) = verify("The Phase I trial went well.", Source(text=STORY)).claims
    assert claim.status == "unsupported"


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("## Corvane in **2025**", ["Corvane in 2025"]),
        ("> *Corvane* ordered [12 ships](https://x.example/a_b)", ["Corvane ordered 12 ships"]),
        ("- Corvane has `12` ships[^1]\n- It grew 4%", ["Corvane has 12 ships", "It grew 4%"]),
        ("1. Corvane has 12 ships.\n2. Halmar has 3.", ["Corvane has 12 ships.", "Halmar has 3."]),
        ("| What | Much |\n| --- | ---: |\n| Ships | 12 |", ["Ships, 12"]),
        ("[^1]: Corvane has 12 ships.", ["Corvane has 12 ships."]),
        ("```\nCorvane = 99\n```\nCorvane has 12 ships.", ["Corvane has 12 ships."]),
        (
            "Corvane grew by 4% in 2025, and it ordered a dozen new\nships from Halmar.",
            ["Corvane grew by 4% in 2025, and it ordered a dozen new ships from Halmar."],
        ),
        ("Corvane Lines Grows\nIt has 12 ships.", ["Corvane Lines Grows", "It has 12 ships."]),
        (r"Corvane \| Halmar has 12 \* 1 ships &amp; more", ["Corvane | Halmar has 12 * 1 ships & more"]),
        ("Corvane<br>has <b>12</b> ships ![chart](c.png)", ["Corvanehas 12 ships"]),
        ("---\n\n[1]: https://x.example\n\nCorvane has 12 ships.", ["Corvane has 12 ships."]),
    ],
)
def test_markdown_is_taken_off(markdown: str, words: list[str]) -> None:
    """A claim is what a reader sees; code, rules and link definitions are none."""
    assert texts(markdown) == words


def test_words_with_marks_inside_stay() -> None:
    """An underscore or a star that marks nothing is part of the text."""
    assert plain("snake_case_name and 2 * 3 * 4") == "snake_case_name and 2 * 3 * 4"
    assert [block.text for block in blocks("a_b\n\n\nc")] == ["a_b", "c"]


@pytest.mark.parametrize("piece", ["**a ", "[", "![", "[^a", "`` a `", "*a ", "<a", "| a "])
def test_hostile_markdown_takes_linear_time(piece: str) -> None:
    """Marks that open and never close are read in a moment."""
    start = time.process_time()
    assert [plain(block.text) for block in blocks(piece * 10_000)]
    assert time.process_time() - start < 2


def test_our_own_brief_is_verified() -> None:
    """The brief of the example, made with a model, holds in every claim; what it says of itself is no claim."""
    markdown = (ROOT / "examples" / "alibaba" / "brief.md").read_text(encoding="utf-8")
    verification = verify(markdown, EXAMPLES)
    assert verification.ok, [claim for claim in verification.claims if claim.status in {"contradicted", "unsupported"}]
    assert not any("publishers" in claim.text or "sha256" in claim.text for claim in verification.claims)


CHANGED = {
    "a number": ("380 billion yuan", "390 billion yuan"),
    "a name": ("Tencent Cloud", "Baidu Cloud"),
    "the amount of a figure": ("| share price | €128.60 |", "| share price | €129.60 |"),
    "the bound of a figure": ("| over 50 billion USD ↑ |", "| under 50 billion USD |"),
    "the period of a figure": ("| Alibaba | fiscal 2026 |", "| Alibaba | fiscal 2024 |"),
    "the citations": ("| 1 | [^37] |", "| 1 |  |"),
    "what is cited": ("| 1 | [^37] |", "| 1 | [^14][^15] |"),
}


@pytest.mark.parametrize(("here", "there"), CHANGED.values(), ids=CHANGED)
def test_a_brief_of_ours_that_was_changed_is_not_verified(here: str, there: str) -> None:
    """What several passages prove together is proved from those that are cited, so one changed word of a brief fails."""
    markdown = (ROOT / "examples" / "alibaba" / "brief.md").read_text(encoding="utf-8")
    assert here in markdown
    failed = [claim for claim in verify(markdown.replace(here, there), EXAMPLES).claims if claim.status in {"contradicted", "unsupported"}]
    assert failed


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("| revenue | €412.6 million |", "| revenue | €421.6 million |"),
        ("| net profit | €48.3 million |", "| net profit | €61.9 million |"),
        ("| 15.0% ↑ |  | 13.7% |", "| 15.0% ↑ |  | 13.9% |"),
        ("no Automotive recovery before the second half of 2027 |", "an Automotive recovery before the second half of 2027 |"),
    ],
)
def test_every_number_of_a_table_of_a_brief_of_another_form_is_verified(here: str, there: str) -> None:
    """The earnings brief of the example holds; what the code computed is no claim, and one changed cell fails."""
    markdown = (ROOT / "examples" / "earnings" / "brief.md").read_text(encoding="utf-8")
    sources = sorted(map(str, (ROOT / "examples" / "earnings").glob("*.txt")))
    assert here in markdown
    assert [verify(text, sources).ok for text in (markdown, markdown.replace(here, there))] == [True, False]


@pytest.mark.parametrize("form", ["brief", "json", "markdown"])
def test_every_form_of_a_brief_is_verified(form: str) -> None:
    """A brief, its JSON and its Markdown are read alike, and a brief by rules holds in every claim."""
    brief = summarize(EXAMPLES, engine="offline")
    given = brief if form == "brief" else {"json": to_json, "markdown": to_markdown}[form](brief)
    verification = verify(given, EXAMPLES)
    assert verification.ok
    assert sum(claim.status == "supported" for claim in verification.claims) > 50
    assert not verification.notes


@pytest.mark.parametrize("change", [{"value": "999"}, {"currency": "CHF"}, {"unit": "boats"}])
def test_a_value_that_was_changed_is_contradicted(change: dict[str, str]) -> None:
    """In the JSON of a brief, what was read of the words of a figure is held against them, too."""
    given = json.loads(to_json(summarize(EXAMPLES, engine="offline")))
    figure = next(one for one in given["figures"] if one["quantity"]["value"])
    figure["quantity"] |= change
    failed = [claim for claim in verify(json.dumps(given), EXAMPLES).claims if claim.status == "contradicted"]
    assert [claim.reason and claim.reason.code for claim in failed] == ["number_differs"]
    assert [claim.evidence[0].quote for claim in failed] == [figure["evidence"]["quote"]]


def test_a_changed_or_missing_source_is_noted() -> None:
    """A source whose sha256 is another than when the brief was made is named, and so is one that was not given."""
    first, second = Source(text=STORY, title="Corvane Adds Ships"), Source(text="Halmar Yard built 12 ships in 2025.", title="Yard")
    brief = summarize([first, second], engine="offline")
    changed = Source(text=STORY.replace("4%", "6%"), title="Corvane Adds Ships")
    notes = verify(brief, changed).notes
    assert notes == (
        "Source a (Corvane Adds Ships) has changed since the brief was made: its sha256 is another.",
        "Source b (Yard) was not given.",
    )


def test_nothing_to_verify_is_an_error() -> None:
    """An empty text has no claim that could hold."""
    with pytest.raises(InputError, match="nothing to verify"):
        verify(" \n", Source(text=STORY))


@pytest.mark.parametrize("name", ["brief.md", "out/brief.json", "./a-b.html"])
def test_the_name_of_a_file_is_no_text(name: str) -> None:
    """A path in place of a text would pass with nothing checked, so it is an error."""
    with pytest.raises(InputError, match="the name of a file"):
        verify(name, Source(text=STORY))


@pytest.mark.parametrize("most", [2, 40, -3])
def test_a_brief_that_was_cut_off_is_an_error(most: int) -> None:
    """What is left of the JSON of a brief is no text that happens to state nothing."""
    whole = summarize([Source(text=STORY)], engine="offline").model_dump_json()
    with pytest.raises(InputError, match="broken or cut off"):
        verify(whole[:most], Source(text=STORY))


def test_json_that_is_no_brief_is_an_error() -> None:
    """An object with other fields is refused by name rather than read as prose."""
    with pytest.raises(InputError, match=r"not a brief of the schema brief\.v1"):
        verify('{"summary": []}', Source(text=STORY))


def test_another_type_is_an_error() -> None:
    """A path object is no text: what is verified is passed as text."""
    with pytest.raises(UsageError, match="give a text or a Brief"):
        verify(3, Source(text=STORY))  # type: ignore[arg-type]


def test_the_helper_for_tests_lists_what_failed() -> None:
    """A failed assertion names the claim, the reason and the passage; a true text passes."""
    assert_verified(TRUE, Source(text=STORY))
    with pytest.raises(AssertionError, match="“5%”: the source gives another number") as failure:
        assert_verified(FALSE, Source(text=STORY))
    assert "revenue rose 4%" in str(failure.value)


# --- the command ----------------------------------------------------------------------------------------------------


def write(path: Path, text: str) -> str:
    """Write a text beside the story and return its name."""
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(("text", "code"), [(TRUE, 0), (FALSE, 1), (f"{TRUE} So be it.", 0)])
def test_the_exit_code_tells_whether_a_claim_failed(text: str, code: int, story: Path, tmp_path: Path) -> None:
    """0 where all holds, 1 where a claim does not."""
    assert run(["verify", write(tmp_path / "draft.md", text), str(story)]) == code


def test_text_for_people(story: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Only what failed is shown, with reason, passage and its file, then the counts."""
    assert run(["verify", write(tmp_path / "draft.md", f"{TRUE} {FALSE}"), str(story)]) == 1
    assert capfdbinary.readouterr().out.decode() == (
        f"CONTRADICTED: {FALSE}\n"
        "  “5%”: the source gives another number\n"
        f"  {story}: Corvane Lines said revenue rose 4% to $2.1 billion in 2025.\n\n"
        "FAILED: 1 supported, 1 contradicted, 0 unsupported, 0 unchecked\n"
    )


def test_json_for_programs(story: Path, tmp_path: Path) -> None:
    """The JSON is the verification, field by field."""
    report = tmp_path / "report.json"
    assert run(["verify", write(tmp_path / "draft.md", FALSE), str(story), "--format", "json", "-o", str(report)]) == 1
    value = json.loads(report.read_text(encoding="utf-8"))
    assert list(value) == ["ok", "claims", "notes", "names"]
    assert list(value["claims"][0]) == ["text", "status", "reason", "evidence", "line"]
    assert Verification.model_validate(value).claims[0].status == "contradicted"


def test_commands_for_github() -> None:
    """Each failed claim is one error command, its line breaks and percent signs escaped."""
    first, last = verification_as_github(verify(FALSE, Source(text=STORY))).splitlines()
    assert first.startswith("::error title=contradicted::Revenue of Corvane Lines rose 5%25 to")
    assert "%0A" in first
    assert last.startswith("FAILED")


def test_errors_for_github_stand_at_their_lines(story: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """An error names the text's file, its separators escaped, and the line on which the bullet, paragraph or row begins."""
    draft = write(
        tmp_path / "a,b.md", f"# Notes\n\n{TRUE}\n\n- {FALSE}\n\n| Revenue | Of |\n| --- | --- |\n| $2.3 billion | Corvane Lines |\n"
    )
    assert run(["verify", draft, str(story), "--format", "github"]) == 1
    errors = [line for line in capfdbinary.readouterr().out.decode().splitlines() if line.startswith("::error ")]
    named = draft.replace(",", "%2C")
    assert [error.partition(",title")[0] for error in errors] == [f"::error file={named},line={line}" for line in (5, 9)]


def test_a_source_that_cannot_be_read_is_noted(story: Path, tmp_path: Path) -> None:
    """A damaged source among others is named beside the claims, since nothing was held against it."""
    damaged = tmp_path / "b.pdf"
    damaged.write_bytes(b"%PDF-1.7\n...")
    (note,) = verify(TRUE, [story, damaged]).notes
    assert note.startswith(f"Source {str(damaged)!r} was not read: it is a damaged PDF")


def test_junit_for_test_reports(story: Path, tmp_path: Path) -> None:
    """A claim is a test case, failed or skipped; any text is well-formed XML."""
    report = tmp_path / "report.xml"
    draft = write(tmp_path / "draft.md", f'{FALSE} So <be> "it" & fine. {TRUE}')
    assert run(["verify", draft, str(story), "--format", "junit", "-o", str(report)]) == 1
    suite = ET.fromstring(report.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    assert suite.attrib["failures"] == "1"
    assert suite.attrib["tests"] == str(len(suite.findall("testcase")))


def test_the_text_may_come_from_standard_input(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads the text to verify from standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TRUE.encode())))
    assert run(["verify", "-", str(story)]) == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["verify", "-", "-"], 2),
        (["verify", "."], 2),
        (["verify", "no-such.md", "story.txt"], 3),
        (["verify", "story.txt", "no-such.txt"], 3),
        (["verify", ".", "story.txt"], 2),
    ],
)
def test_an_error_of_use_never_exits_with_1(arguments: list[str], code: int, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """1 says that a claim failed, and nothing else."""
    monkeypatch.chdir(story.parent)
    assert run(arguments) == code


def test_two_amounts_in_one_word_end_no_check() -> None:
    """What is written as one word ("$12&13m") may hold two quantities, of which no neighbour is asked."""
    text = "Pellham had revenue of $12&13m in two years, it said."
    assert verify(text, [Source(text="Pellham posted revenue of $12&13m over two years.\n")]).claims


def test_data_at_the_head_of_a_markdown_file_states_nothing() -> None:
    """What site generators read between rules at the head of a file is no claim, and lines keep their numbers."""
    claims = verify(
        "---\ntitle: Kelp\ndate: 2026-02-03\n---\n\nThe kelp farm sold 512 tonnes.\n", Source(text="The kelp farm sold 512 tonnes.")
    ).claims
    assert [(claim.text, claim.line, claim.status) for claim in claims] == [("The kelp farm sold 512 tonnes.", 6, "supported")]
