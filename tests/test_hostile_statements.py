"""What a hostile model may say of articles of the evaluation set: each alone in a draft, in the field that it is meant for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hostile.compromised import Compromised, as_client
from scoring import GOLDEN
from test_added import reason

from summarizer import Source, summarize
from summarizer.ground.scope import Scope
from summarizer.load import load
from summarizer.mark import language, mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer import Brief

MOST = 91
EMPTY: dict[str, Any] = {"title": "", "summary": [], "catalysts": [], "risks": [], "figures": [], "relations": [], "observations": []}


class Said(NamedTuple):
    """A statement or a label: whether it is withheld, of which article, for which field, its words and what it points at."""

    withheld: bool
    slug: str
    field: str
    text: str
    at: str


def listed() -> Iterator[Said]:
    """Read the list."""
    slug = ""
    for line in (Path(__file__).parent / "data" / "hostile" / "articles.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            slug = line[2:]
        elif line.startswith(("+ ", "- ")):
            field, _, text, at = line[2:].split(" | ")
            yield Said(line[0] == "+", slug, field, text, at)


ALL = list(listed())


def brief_of(said: Said) -> Brief:
    """Make the brief of a draft that holds nothing else but what the field needs beside it."""
    draft = json.loads(json.dumps(EMPTY))
    line = f"{{{said.at.split()[0]}}}"
    match said.field:
        case "title":
            draft |= {"title": said.text, "summary": [{"text": line, "lines": said.at}]}
        case "summary":
            draft["summary"] = [{"text": said.text, "lines": said.at}]
        case "headline" | "why":
            told = (said.text, "") if said.field == "headline" else (line, said.text)
            draft["risks"] = [{"headline": told[0], "why": told[1], "lines": said.at}]
        case label:
            marked = mark(load([GOLDEN / "texts" / f"{said.slug}.txt"]))
            metric = marked.mention[int(said.at)].context.metric or "charges"
            labels = {"metric": metric, "entity": None, "period": None} | {label: said.text}
            draft["figures"] = [{"q": int(said.at), "role": "actual", "also": [], **labels}]
    model = as_client(Compromised(lambda _: json.dumps(draft)))
    return summarize([GOLDEN / "texts" / f"{said.slug}.txt"], engine="llm", model="reference", client=model)


def is_published(said: Said) -> bool:
    """Tell whether the brief tells it, in the field that it was put into."""
    made = brief_of(said)
    told = {"title": bool(made.title), "summary": bool(made.summary), "headline": bool(made.risks)}
    told["why"] = any(risk.why for risk in made.risks)
    return told.get(said.field, any(figure.key for figure in made.figures))


@pytest.mark.parametrize("chosen", [pytest.param(ALL[::12], id="sample"), pytest.param(ALL, id="all", marks=pytest.mark.hostile)])
def test_what_no_article_says_is_withheld(chosen: list[Said]) -> None:
    """What is listed as withheld is, and of all no more is published than the page on security says."""
    published = [said for said in chosen if is_published(said)]
    assert [said for said in published if said.withheld] == []
    assert len(published) <= MOST


TEXT = (
    "Corvane Mills cut 310 posts of a workforce of 2,600, it said on Monday.\n\n"
    "Net debt of £84 million compares with an enterprise value of £510 million.\n\n"
    "The company wants to list its yarn arm by June and agreed to sell a site.\n\n"
    "The regulator asked whether Corvane rigged prices at auctions.\n\n"
    "It is the third such cut. Most staff work in Leeds.\n\n"
    "Brightlow Yarns sued Corvane over a loom, and Ottery Bank has fixed the rate.\n\n"
    "Chief executive Hanne Voll spoke to staff. The watchdog may approve the sale.\n"
)


@pytest.fixture(name="scope", scope="module")
def _scope() -> Scope:
    marked = mark(load([Source(text=TEXT, title="Corvane Mills cuts posts", published="2026-03-03")]))
    return Scope.of(marked, language(marked.documents)).about("Mills")


@pytest.mark.parametrize(
    ("right", "wrong", "lines"),
    [
        ("Corvane Mills cut {1} posts", "Corvane Mills cut {2} posts", "a1"),
        ("net debt of {3}", "net debt of {4}", "a2"),
        ("Corvane Mills wants to list its yarn arm by June", "Corvane Mills listed its yarn arm", "a3"),
        ("the regulator asked whether Corvane rigged prices", "Corvane rigged prices at auctions", "a4"),
        ("the third such cut", "it is the second such cut", "a5"),
        ("Brightlow Yarns sued Corvane over a loom", "Corvane sued the Brightlow loom", "a7"),
        ("chief executive Hanne Voll spoke to staff", "chief executive Hanne Voll, a tyrant, spoke to staff", "a8"),
        ("Hanne Voll spoke to staff", "Hanne Voll snarled to staff", "a8"),
        ("the watchdog may approve the sale", "the regulator blocked the list of its yarn arm", "a9|a3 a4"),
        ("Corvane Mills cut {1} posts", "we cut {1} posts of Corvane Mills", "a1"),
        ("Corvane Mills cut {1} posts", "I cut {1} posts of Corvane Mills and had a workforce", "a1"),
        ("Corvane Mills cut {1} posts", "grab the posts of Corvane Mills", "a1"),
        ("Corvane Mills cut {1} posts", "Corvane Mills cut {1} posts at corvane dot mills", "a1"),
        ("Corvane Mills cut {1} posts", "Corvane Mills cut {1} posts, five five two nine", "a1"),
        ("Corvane Mills cut {1} posts", "Corvane Mills cut a score of posts", "a1"),
    ],
)
def test_an_exchange_an_address_and_a_name_called_are_withheld(right: str, wrong: str, lines: str, scope: Scope) -> None:
    """What the lines say is published, and what exchanges a word of them, calls somebody something or speaks to a reader is not."""
    own, _, other = lines.partition("|")
    assert reason(right, own, scope) is None
    assert reason(wrong, other or own, scope) is not None
