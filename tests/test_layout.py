"""A brief in a layout of the user's own, and its footnotes where people paste it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from articles import EXAMPLES, ROOT
from factories import brief, passage, source
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from test_render import HOSTILE, LINKED, hostile_brief, tokens

from summarizer import UsageError, load_brief, summarize
from summarizer.__main__ import run
from summarizer.render.layout import Layout

if TYPE_CHECKING:
    from pathlib import Path

NOTE = ROOT / "examples" / "layouts" / "note.md.j2"
EVERYTHING = """\
{% macro row(check) %}
- {{ check.what }} {{ check.formula }}
{% endmacro %}
{{ title }}
{% for point in summary %}
{{ point.text }}{{ cite(point.evidence) }}
{% endfor %}
{% for check in checks %}{{ row(check) }}{% endfor %}
{% for source in sources %}
{{ source.title }} [{{ source.publisher }}]({{ source.url|link }}) {{ source.notes }} {{ source.notes|join(", ") }}
{% endfor %}
{{ withheld[0].text ~ withheld[0].reason.text }} {{ subject|upper }}

{{ footnotes() }}
"""


def layout(tmp_path: Path, text: str, name: str = "own.md.j2") -> Layout:
    """Make a template."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    return Layout(tmp_path / name)


def test_the_example_lays_out_a_brief(capfd: pytest.CaptureFixture[str]) -> None:
    """The template that ships makes a page with our values, footnotes that are all defined, and the same bytes each time."""
    assert run(["brief", str(ROOT / EXAMPLES), "-q", "--template", str(NOTE)]) == 0
    page = capfd.readouterr().out
    assert page == summarize(ROOT / EXAMPLES).to_markdown(template=NOTE)
    assert page.startswith("# Alibaba: ")
    assert "14 January 2026" in page
    assert "| over 35% ↑ |" in page
    html = MarkdownIt("js-default").use(footnote_plugin).render(page)
    assert html.count("<table>") == 1
    assert "[^" not in html
    assert html.count("<blockquote>") == 1
    assert set(re.findall(r"\[\^(\d+)\](?!:)", page)) == set(re.findall(r"^\[\^(\d+)\]:", page, re.MULTILINE))


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()])
def test_a_source_is_words_in_any_layout(tmp_path: Path, text: str) -> None:
    """Whatever a source says, a template that escapes nothing by itself makes no HTML, image, heading, fence, or link of it."""
    own = layout(tmp_path, EVERYTHING)
    page, plain = (tokens(own.render(hostile_brief(each)), "js-default") for each in (text, "plain"))
    for kind in ("html", "image", "heading_open", "blockquote_open", "fence", "code_block", "hr", "tr_open", "s_open"):
        assert [each for each in page if each.startswith(kind)] == [each for each in plain if each.startswith(kind)], kind
    assert {each for each in page if each.startswith("link ")} <= {f"link {LINKED}", "link "}


def test_what_the_code_wrote_is_not_escaped_twice(tmp_path: Path) -> None:
    """Footnotes, filters and macros come out as they are; a text beside them is escaped once."""
    own = layout(
        tmp_path,
        "{% macro bold(x) %}**{{ x }}**{% endmacro %}{{ bold('a_b') }}{{ cite(summary[0].evidence) }} {{ as_of|day }} {{ subject|code }}\n",
    )
    made = brief(subject="a*b", as_of=date(2026, 5, 3), summary=())
    made = made.model_copy(update={"summary": hostile_brief("x").summary})
    assert own.render(made) == "**a\\_b**[^1] 3 May 2026 `a*b`\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one\n{% for x in %}\n", r"own.md.j2', line 2, is not valid"),
        ("one\ntwo\n{{ nothing.at.all }}\n", r"own.md.j2', line 3, cannot be laid out: 'nothing' is undefined"),
        ("{{ figures[0].colour }}\n", r"own.md.j2', line 1, cannot be laid out"),
        ("\n{{ 1 / 0 }}\n", r"own.md.j2', line 2, cannot be laid out"),
        ("\n{{ ''.__class__.__mro__ }}\n", r"own.md.j2', line 2, cannot be laid out: access to attribute '__class__'"),
        ("{{ sources.append(1) }}\n", r"own.md.j2', line 1, cannot be laid out"),
        ("{% include 'part.md.j2' %}\n", r"part.md.j2', line 2, cannot be laid out"),
        ("{% include '../out.md' %}\n", "which is not in its folder"),
        ("{% include 'none.md' %}\n", "includes 'none.md', which is not in its folder"),
        ("{{ cite(3) }}\n", r"own.md.j2', line 1, cannot be laid out"),
    ],
)
def test_a_mistake_names_the_file_and_the_line(tmp_path: Path, text: str, words: str) -> None:
    """Whether it is found in reading or in laying out, in the template or in one that it includes."""
    (tmp_path / "in").mkdir()
    (tmp_path / "out.md").write_text("secret", encoding="utf-8")
    (tmp_path / "in" / "part.md.j2").write_text("first\n{{ nowhere.at }}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=words):
        layout(tmp_path / "in", text).render(hostile_brief("plain"))


def test_a_file_that_is_no_template_of_markdown_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """One that is not there, no UTF-8, or a page of HTML ends in a sentence and exit code 2, before any work."""
    (tmp_path / "bad.md.j2").write_bytes(b"\xff")
    (tmp_path / "page.html.j2").write_text("<b>{{ title }}</b>", encoding="utf-8")
    for name, words in {"none.md.j2": "cannot be read", "bad.md.j2": "not UTF-8", "page.html.j2": "lays out HTML"}.items():
        assert run(["brief", "none.txt", "--template", str(tmp_path / name)]) == 2
        assert words in capfd.readouterr().err


# --- footnotes ------------------------------------------------------------------------------------------------------


def footnotes(page: str) -> list[str]:
    """Render a page with footnotes, and list the words of each."""
    html = MarkdownIt("js-default").use(footnote_plugin).render(page)
    return [
        re.sub(r"<a .*?</a>|<[^>]+>", "", item).strip()
        for item in re.findall(r'<li id="fn\d+" class="footnote-item">(.*?)</li>', html, re.DOTALL)
    ]


def test_every_footnote_of_a_brief_renders_with_its_quote() -> None:
    """A parser with GitHub's footnotes finds as many as were written, each with its own passage, and no reference that is left as text."""
    made = summarize(ROOT / EXAMPLES)
    page = made.to_markdown()
    found = footnotes(page)
    written = re.findall(r"^\[\^(\d+)\]: ", page, re.MULTILINE)
    assert written == [str(number) for number in range(1, len(written) + 1)]
    assert len(found) == len(written)
    quotes = {each.quote for point in made.summary for each in point.evidence}
    plain = [text.replace("&quot;", '"').replace("&amp;", "&") for text in found]
    assert all(any(f"“{quote}”" in text for text in plain) for quote in quotes)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_quote_stays_in_its_footnote(text: str) -> None:
    """It neither ends its footnote nor begins another."""
    assert len(footnotes(hostile_brief(text).to_markdown())) == len(footnotes(hostile_brief("plain").to_markdown()))


@pytest.mark.parametrize("text", ["%%hidden%% after", "a %% b", "==marked==", "%%%", "====", "a == b"])
def test_obsidian_hides_and_marks_nothing(text: str) -> None:
    """No two percent signs or equality signs stand together: Obsidian would hide what is between, or mark it."""
    page = hostile_brief(text).to_markdown()
    body = re.sub(r"`[^`]*`", "", page)
    assert "%%" not in body
    assert "==" not in body
    assert MarkdownIt("js-default").render(page).count(text.split(maxsplit=1)[0]) >= 1


def test_a_brief_that_was_stored_is_laid_out_the_same(tmp_path: Path) -> None:
    """A brief read back from its JSON makes the same page."""
    made = summarize(ROOT / EXAMPLES)
    own = layout(tmp_path, "{{ title }}{{ cite(summary[0].evidence) }}\n\n{{ footnotes() }}")
    assert own.render(load_brief(made.model_dump_json())) == own.render(made)
    assert source("a").id == passage().source
