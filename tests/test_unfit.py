"""Files that are readable text and yet no articles: briefs that were made here, and JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from articles import PELLHAM

from summarizer import InputError, summarize
from summarizer.__main__ import run
from summarizer.load import load

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, name: str, text: str) -> str:
    """Write a file and name it."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


FEED = {"version": "https://jsonfeed.org/version/1.1", "title": "Acme News", "items": [{"id": "1", "content_text": "Acme rose 4%."}]}
OWN = ("a brief that was made here", "articles that it was made of")
DATA = ("JSON data", "save the article")
UNFIT = {
    "a brief as Markdown": OWN,
    "a brief as JSON": OWN,
    "a brief as a page": OWN,
    "a JSON feed": ("a JSON feed", "RSS or Atom"),
    "an object": DATA,
    "a list": DATA,
    "lines": DATA,
}


def unfit(name: str) -> str:
    """Write what is no article."""
    if name.startswith("a brief"):
        brief = summarize(PELLHAM, engine="offline")
        return {"Markdown": brief.to_markdown(), "JSON": brief.model_dump_json(), "page": brief.to_html()}[name.rpartition(" ")[2]]
    return {
        "a JSON feed": json.dumps(FEED, indent=1),
        "an object": '\ufeff{"price": 42.5, "shares": [1, 2]}',
        "a list": '[{"price": 42.5}]',
        "lines": '{"price": 42.5}\n{"price": 43}\n',
    }[name]


@pytest.mark.parametrize("name", UNFIT)
def test_a_brief_and_data_are_no_articles(tmp_path: Path, name: str) -> None:
    """Named as a source, whatever its name ends in, such a file is refused, with what to name instead; among articles it has a note."""
    said, advice = UNFIT[name]
    path = written(tmp_path, "a.txt", unfit(name))
    with pytest.raises(InputError, match=f"'{path}' is {said}, not an article: .*{advice}"):
        load(path)
    refused, article = load([path, written(tmp_path, "b.txt", PELLHAM.text)])
    assert (refused.text, refused.notes) == ("", (f"not summarized: it is {said}, not an article",))
    assert article.text == PELLHAM.text


BRACKETS = ["[Updated] Acme rose 4% to $12.", "{Acme} rose 4% to $12.", "[1] Acme rose 4%.\n[2] Bexley fell.", "[" * 100_000]


@pytest.mark.parametrize("text", BRACKETS, ids=range(len(BRACKETS)))
def test_text_that_begins_with_a_bracket_is_text(tmp_path: Path, text: str) -> None:
    """Only what is JSON is taken for it."""
    assert load(written(tmp_path, "a.txt", text))[0].text == text


@pytest.mark.parametrize("form", ["md", "json"])
def test_a_brief_is_what_verify_takes_first(tmp_path: Path, form: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A brief is held against its sources, and is none itself."""
    article, brief = written(tmp_path, "a.txt", PELLHAM.text), tmp_path / f"brief.{form}"
    assert run(["brief", str(article), "--engine", "offline", "--format", form, "-o", str(brief)]) == 0
    assert run(["verify", str(brief), str(article)]) == 0
    capfd.readouterr()
    assert run(["verify", str(brief), str(brief)]) == 3
    assert "a brief that was made here" in capfd.readouterr().err


def test_the_page_of_a_brief_is_not_verified(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """It holds the articles beside the brief, so there is no telling what it states; the message says what to name."""
    page = written(tmp_path, "brief.html", unfit("a brief as a page"))
    assert run(["verify", page, written(tmp_path, "a.txt", PELLHAM.text)]) == 2
    assert "name the brief as JSON or Markdown" in capfd.readouterr().err
