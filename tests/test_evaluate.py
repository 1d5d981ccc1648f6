"""The evaluation of writers: how an evaluation set is read, how a brief is scored on it, and how writers are set side by side."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from server import answer, error, serve

from summarizer.commands.evaluate import evaluate as command
from summarizer.errors import InputError, ProviderError, UsageError
from summarizer.evaluate import (
    MEASURES,
    Result,
    Tally,
    as_chart,
    as_json,
    as_markdown,
    as_table,
    differences,
    digest_of,
    evaluate,
    live,
    load_stories,
    writer,
)
from summarizer.evaluate.forms import KeyFigure, Span
from summarizer.evaluate.golden import Label
from summarizer.evaluate.matching import same_direction, same_entity, same_metric, same_period
from summarizer.evaluate.traps import Finding, hold
from summarizer.load import load
from summarizer.mark import mark
from summarizer.models import Check

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.models import Direction

ROOT = Path(__file__).parent.parent
CORVANE = """Corvane lifts its outlook after a strong quarter

Corvane Foods raised its revenue forecast for 2026 to €420 million on Thursday, 5 March 2026. Shares of Corvane rose 2% to €31.50.

Net profit for 2025 came to €38.2 million, the chocolate maker said.

Rising cocoa prices could squeeze the margin of Corvane this summer, its chief executive warned.

Analysts at Brill & Oake expect revenue of €415 million in 2026.
"""
BELMORA = """Belmora to buy Tessen Freight

Belmora Rail agreed on 9 April 2026 to buy Tessen Freight for $640 million. The deal needs approval by the regulator, which may refuse.
"""
TESSEN = """Tessen owners accept bid from Belmora

Owners of Tessen Freight accepted the $640 million bid by Belmora Rail on 9 April 2026. Belmora would take on debt of $210 million.
"""
TEXTS = {"corvane": CORVANE, "belmora": BELMORA, "tessen": TESSEN}
EMPTY: dict[str, Any] = {"title": "{a1}", "summary": [], "catalysts": [], "risks": [], "figures": [], "relations": [], "observations": []}
RIGHT = EMPTY | {
    "catalysts": [{"headline": "{a2}", "why": "", "direction": "positive", "status": "confirmed", "lines": "a2"}],
    "risks": [{"headline": "{a5}", "why": "", "lines": "a5"}],
    "figures": [
        {"q": 1, "metric": "revenue forecast", "entity": None, "period": "2026", "role": "guidance", "also": []},
        {"q": 4, "metric": "Net profit", "entity": None, "period": "2025", "role": "actual", "also": []},
    ],
}
"""A draft of the first story that holds all that its labels ask for."""


def at(slug: str, words: str) -> dict[str, Any]:
    """Say where words stand."""
    start = TEXTS[slug].index(words)
    return {"slug": slug, "start": start, "end": start + len(words), "as_written": words}


def pair(slug: str, words: str) -> list[int]:
    """Say where words stand, as the set says it of passages."""
    place = at(slug, words)
    return [place["start"], place["end"]]


def figure(words: str, kind: str, value: float, metric: str, *, currency: str | None = "EUR") -> dict[str, Any]:
    """Label a figure of the first article."""
    label = at("corvane", words)
    del label["slug"]
    return {**label, "kind": kind, "value": value, "currency": currency, "metric": metric, "salience": "core"}


def key(slug: str, words: str, metric: str, role: str, **labels: str) -> dict[str, Any]:
    """Label a key figure."""
    empty = {"entity": None, "period": None, "direction": None}
    return {"what": metric, "metric": metric, "role": role, "at": [at(slug, words)], **empty, **labels}


def gold(slug: str, subject: str, **labels: Any) -> dict[str, Any]:  # noqa: ANN401 - labels of any form
    """Label an article."""
    empty: dict[str, Any] = {name: [] for name in ("figures", "catalysts", "risks", "promo", "injections", "traps", "controls")}
    return {"slug": slug, "published": "2026-03-05", "subject": subject, **empty, **labels}


CORVANE_GOLD = gold(
    "corvane",
    "Corvane Foods plc",
    figures=[
        figure("€420 million", "money", 420_000_000, "revenue guidance"),
        figure("2%", "percent", 2, "share price change", currency=None),
        figure("€31.50", "per_share", 31.5, "share price"),
        figure("€38.2 million", "money", 38_200_000, "net profit"),
        figure("€415 million", "money", 415_000_000, "revenue estimate"),
    ],
    catalysts=[{"headline": "Outlook raised", "evidence": [pair("corvane", "Corvane Foods raised")]}],
    risks=[{"headline": "Cocoa prices", "evidence": [pair("corvane", "Rising cocoa prices could squeeze")]}],
)
KEYS = {
    "corvane": [
        key("corvane", "€420 million", "revenue guidance", "guidance", period="2026", entity="Corvane Foods", direction="up"),
        key("corvane", "€38.2 million", "net profit", "actual", period="2025"),
    ],
    "deal": [key("tessen", "$640 million", "price of the deal", "actual")],
}
BELMORA_GOLD = gold(
    "belmora", "Belmora Rail", catalysts=[{"headline": "Belmora buys Tessen", "evidence": [pair("belmora", "Belmora Rail agreed")]}]
)
TESSEN_GOLD = gold(
    "tessen",
    "Tessen Freight",
    figures=[
        at("tessen", "$640 million") | {"kind": "money", "value": 640_000_000, "currency": "USD", "metric": "price", "salience": "core"}
    ],
    catalysts=[{"headline": "Bid accepted", "evidence": [pair("tessen", "Owners of Tessen Freight accepted")]}],
)
GROUPS = {
    "deal": {
        "articles": [{"slug": "belmora"}, {"slug": "tessen"}],
        "same_event_catalysts": [{"members": [{"slug": slug, "list": "catalysts", "index": 0} for slug in ("belmora", "tessen")]}],
        "same_risk": [],
    }
}


def write_set(folder: Path, **changes: Any) -> Path:  # noqa: ANN401 - labels of any form
    """Write an evaluation set of two stories; ``changes`` replace labels of the first article."""
    for name in ("texts", "gold"):
        (folder / name).mkdir(parents=True)
    for label in (CORVANE_GOLD | changes, BELMORA_GOLD, TESSEN_GOLD):
        (folder / "texts" / f"{label['slug']}.txt").write_text(TEXTS[label["slug"]], encoding="utf-8")
        (folder / "gold" / f"{label['slug']}.json").write_text(json.dumps(label), encoding="utf-8")
    outdated = [at("corvane", "€415 million")]
    keys = [{"story": story, "figures": own, "superseded_or_wrong": outdated if story == "corvane" else []} for story, own in KEYS.items()]
    (folder / "key_figures.json").write_text(json.dumps(keys), encoding="utf-8")
    (folder / "groups.json").write_text(json.dumps(GROUPS), encoding="utf-8")
    return folder


def write_answers(folder: Path, about: Mapping[str, Any] | None = None, **answers: object) -> str:
    """Store answers, text as it is, and name the writer that replays them."""
    folder.mkdir()
    for story, given in answers.items():
        (folder / f"{story}.json").write_text(given if isinstance(given, str) else json.dumps(given), encoding="utf-8")
    if about is not None:
        (folder / "about.json").write_text(json.dumps(about), encoding="utf-8")
    return f"replay:{folder}"


def replayed(tmp_path: Path, draft: object, about: Mapping[str, Any] | None = None, **labels: Any) -> dict[str, float | None]:  # noqa: ANN401
    """Score a stored answer to the first story, and return its measures."""
    stories = [story for story in load_stories(write_set(tmp_path / "set", **labels)) if story.name == "corvane"]
    (result,) = evaluate(stories, [writer(write_answers(tmp_path / "answers", about, corvane=draft))], clock=lambda: 0.0)
    return {measure.name: result.value(measure) for measure in MEASURES}


class TestSet:
    """How an evaluation set is read."""

    def test_the_stories_are_groups_then_single_articles(self, tmp_path: Path) -> None:
        """Articles of a group are one story, and an article of none is one of its own."""
        stories = load_stories(write_set(tmp_path / "set"))
        assert [(story.name, [article.slug for article in story.articles]) for story in stories] == [
            ("deal", ["belmora", "tessen"]),
            ("corvane", ["corvane"]),
        ]

    def test_an_event_of_several_articles_is_one(self, tmp_path: Path) -> None:
        """Catalysts that the groups call the same event are one, with the evidence of all articles."""
        deal = load_stories(write_set(tmp_path / "set"))[0]
        assert [[span.slug for span in event.evidence] for event in deal.catalysts] == [["belmora", "tessen"]]

    def test_a_folder_of_another_form_is_refused(self, tmp_path: Path) -> None:
        """A missing folder is an input error, and so is one that holds no story."""
        with pytest.raises(InputError, match="cannot be read"):
            load_stories(tmp_path / "none")
        for name, text in (("groups.json", "{}"), ("key_figures.json", "[]")):
            (tmp_path / name).write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match="holds no story"):
            load_stories(tmp_path)

    @pytest.mark.parametrize(
        ("name", "content", "says"),
        [
            ("gold/corvane.json", "{", "no valid JSON"),
            ("gold/corvane.json", [], "all of it: no JSON object"),
            ("gold/corvane.json", CORVANE_GOLD | {"subject": 5}, "subject: Input should be a valid string"),
            ("gold/corvane.json", CORVANE_GOLD | {"published": "yesterday"}, "published: "),
            ("gold/corvane.json", CORVANE_GOLD | {"risks": [{"headline": "x", "evidence": [["a", "b"]]}]}, "risks.0.evidence.0.0: "),
            ("gold/corvane.json", CORVANE_GOLD | {"risks": [{"headline": "x", "evidence": []}]}, "risks.0.evidence: "),
            ("gold/corvane.json", CORVANE_GOLD | {"traps": [{"kind": "odd", "what": "x", "spans": []}]}, "traps.0.kind: "),
            ("gold/corvane.json", CORVANE_GOLD | {"figures": [CORVANE_GOLD["figures"][0] | {"value": "much"}]}, "figures.0.value: "),
            ("groups.json", [], "all of it: no JSON object"),
            ("groups.json", {"deal": {"articles": []}}, "deal.articles: "),
            ("groups.json", {"deal": {"articles": [{"slug": "nowhere"}]}}, "'nowhere' is in two stories, or has no file"),
            ("groups.json", {"deal": {"articles": [{"slug": "tessen"}, {"slug": "tessen"}]}}, "'tessen' is in two stories"),
            (
                "groups.json",
                {"deal": GROUPS["deal"] | {"same_risk": [{"members": [{"slug": "tessen", "list": "risks", "index": 7}]}]}},
                "there is no event tessen risks 7",
            ),
            ("key_figures.json", [], "it must hold each story once: deal, corvane"),
            ("key_figures.json", [{"story": "corvane", "figures": [{"role": "odd"}], "superseded_or_wrong": []}], "0.figures.0."),
        ],
    )
    def test_a_file_of_another_form_is_told(self, tmp_path: Path, name: str, content: object, says: str) -> None:
        """A label of another form, which would only make a score wrong, is an input error that names the file and the place in it."""
        folder = write_set(tmp_path / "set")
        (folder / name).write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        with pytest.raises(InputError) as refused:
            load_stories(folder)
        assert repr(str(folder / name)) in str(refused.value)
        assert says in str(refused.value)

    @pytest.mark.parametrize(
        ("labels", "says"),
        [
            ({"promo": [[9_000, 9_010]]}, "not in its text"),
            ({"promo": [[-4, 3]]}, "not in its text"),
            ({"injections": [[50, 20]]}, "not in its text"),
            ({"figures": [CORVANE_GOLD["figures"][0] | {"start": 0, "end": 7}]}, "reads 'Corvane', and not '€420 million'"),
            ({"traps": [{"kind": "unit", "what": "x", "spans": [at("tessen", "Tessen")]}]}, "of no article of the story"),
        ],
    )
    def test_a_label_of_no_place_is_told(self, tmp_path: Path, labels: dict[str, Any], says: str) -> None:
        """A label that names a place which the articles of its story do not have, or which reads otherwise there, is an input error."""
        with pytest.raises(InputError, match=rf"The set labels .* in the story 'corvane', which .*{says}"):
            replayed(tmp_path, EMPTY, **labels)

    def test_the_stored_answers_fit_the_marks(self) -> None:
        """Each stored answer of the evaluation set answers the text as it is marked now, so that its pointers mean what they meant."""
        told = json.loads((ROOT / "tests/golden/answers/brief.v24/about.json").read_text(encoding="utf-8"))["stories"]
        stories = load_stories(ROOT / "tests/golden")
        assert {story.name: digest_of(mark(load(article.path for article in story.articles))) for story in stories} == {
            story: facts["marked_sha256"] for story, facts in told.items()
        }


LABELS = tuple(
    Label(span=Span(slug="x", start=start, end=start + 1), kind=kind, values=(None, None, None), currency=None, metric=metric, core=True)
    for start, kind, metric in (
        (0, "money", "operating profit, valves"),
        (1, "money", "operating profit, pumps"),
        (2, "percent", "revenue growth, year on year"),
        (3, "percent", "gross margin"),
    )
)


def labelled(start: int = 0, **labels: Any) -> KeyFigure:  # noqa: ANN401 - labels of any form
    """Make the key figure at a place of ``LABELS``."""
    empty: dict[str, Any] = {"entity": None, "period": None, "direction": None, "role": "actual", "metric": LABELS[start].metric}
    return KeyFigure(**{**empty, **labels}, what="", at=(LABELS[start].span,))


class TestMatching:
    """The stated rules by which a label of a brief is right."""

    @pytest.mark.parametrize(
        ("said", "start", "right"),
        [
            ("operating profit", 0, True),
            ("earnings of the valves unit", 0, True),
            ("operating profit, pumps", 0, False),
            ("share price", 0, False),
            ("Umsatzplus", 2, True),
            ("sales growth", 2, True),
            ("growth", 2, True),
            ("毛利率", 3, True),
            ("营收", 3, False),
            ("Orlin", 0, False),
        ],
    )
    def test_metric(self, said: str, start: int, right: bool) -> None:  # noqa: FBT001 - a row of the table
        """A metric shares a word, or a synonym, with the set's, and no figure of the same kind shares more; the subject's name is none."""
        assert same_metric(said, labelled(start), LABELS, ["Orlin Works"]) is right

    @pytest.mark.parametrize(
        ("said", "metric", "wanted", "right"),
        [
            ("Orlin", "profit", "Orlin Works plc", True),
            ("Brill & Oake", "estimate", "Brill & Oake on Orlin Works", True),
            ("Tessen", "profit", "Orlin Works", False),
            (None, "profit", "Orlin Works", True),
            (None, "profit", "Tessen", False),
            (None, "cuts priced by Tessen", "Tessen", True),
            ("Valves", "profit", "Orlin Works", True),
            ("Tessen", "profit", None, True),
        ],
    )
    def test_entity(self, said: str | None, metric: str, wanted: str | None, right: bool) -> None:  # noqa: FBT001
        """An entity shares a word with the set's, or names its part; none stands for the subject."""
        assert same_entity(said, metric, labelled(entity=wanted), ["Orlin Works"]) is right

    @pytest.mark.parametrize(
        ("said", "wanted", "right"),
        [
            ("third quarter", "Q3 2025", True),
            ("fourth quarter", "Q3 2025", False),
            ("2025", "Q3 2025", False),
            ("July-September quarter", "Q2 FY26", True),
            ("Q1 FY26", "Q2 FY26", False),
            ("30 September 2025", "end of September 2025", True),
            ("a month", "per month", True),
            ("Thursday", "2025-11-06", True),
            ("early trading", "2025-11-06", True),
            (None, "2025-11-06", True),
            (None, "2025-11-05", True),
            (None, "2025-11-04", False),
            (None, "2025", False),
            ("2024", None, True),
        ],
    )
    def test_period(self, said: str | None, wanted: str | None, right: bool) -> None:  # noqa: FBT001
        """A period covers the same days, or has the same parts; none stands for the day of the story."""
        assert same_period(said, "sales", wanted, [date(2025, 11, 6)]) is right

    @pytest.mark.parametrize(
        ("said", "metric", "wanted", "start", "right"),
        [
            ("up", "growth", "up", 2, True),
            ("down", "growth", "up", 2, False),
            (None, "sales", "up", 2, False),
            (None, "rise in sales", "up", 2, True),
            (None, "fall in sales", "up", 2, False),
            (None, "margin", "up", 3, True),
            ("down", "margin", None, 3, True),
        ],
    )
    def test_direction(self, said: Direction | None, metric: str, wanted: Direction | None, start: int, right: bool) -> None:  # noqa: FBT001
        """A direction is that of the set; a level needs none, nor a metric that tells it."""
        assert same_direction(said, metric, labelled(start, direction=wanted)) is right


class TestScore:
    """What a stored answer to the first story comes to."""

    def test_a_right_answer(self, tmp_path: Path) -> None:
        """An answer that holds what the labels ask for has full marks, and what it cost is not known."""
        scored = replayed(tmp_path, RIGHT)
        full = "key_found key_listed bound core_listed catalyst_recall catalyst_precision risk_recall risk_precision".split()
        assert {name: scored[name] for name in full} == dict.fromkeys(full, 1.0)
        none = "wrong outdated forbidden obeyed alarms withheld failed".split()
        assert {name: scored[name] for name in none} == dict.fromkeys(none, 0)
        assert (scored["requests"], scored["output_tokens"], scored["cost_usd"]) == (1, None, None)

    def test_a_wrong_label_is_not_bound(self, tmp_path: Path) -> None:
        """A key figure with another role than the set's is found, and not rightly bound."""
        figures = [{**RIGHT["figures"][0], "role": "target"}, RIGHT["figures"][1]]
        scored = replayed(tmp_path, RIGHT | {"figures": figures})
        assert (scored["key_found"], scored["bound"], scored["bound_role"], scored["bound_metric"]) == (1, 0.5, 0.5, 1)

    def test_what_the_code_lists_counts_as_listed(self, tmp_path: Path) -> None:
        """Without key figures none is found among them, but the code lists them all."""
        scored = replayed(tmp_path, EMPTY)
        assert (scored["key_found"], scored["key_listed"], scored["core_listed"], scored["bound"]) == (0, 1, 1, None)

    def test_a_line_that_tells_the_same_value_counts_as_well(self, tmp_path: Path) -> None:
        """A value that two articles tell is listed once, and stands for the mention of either."""
        stories = [story for story in load_stories(write_set(tmp_path / "set")) if story.name == "deal"]
        (result,) = evaluate(stories, [writer(write_answers(tmp_path / "answers", deal=EMPTY))])
        assert result.scores[0].tallies["key_listed"] == Tally(1, 1)

    def test_another_value_than_the_set_is_wrong(self, tmp_path: Path) -> None:
        """A key figure whose value the set has differently is a wrong number, and so not rightly bound."""
        labels = [*CORVANE_GOLD["figures"][:3], {**CORVANE_GOLD["figures"][3], "value": 38_200}]
        scored = replayed(tmp_path, RIGHT, figures=labels)
        assert (scored["wrong"], scored["bound_value"], scored["bound"]) == (1, 0.5, 0.5)

    def test_an_outdated_figure_is_told(self, tmp_path: Path) -> None:
        """A key figure on a mention that the set calls outdated counts against a brief that does not say so."""
        extra = {"q": 5, "metric": "revenue", "entity": None, "period": "2026", "role": "estimate", "also": []}
        assert replayed(tmp_path, RIGHT | {"figures": [*RIGHT["figures"], extra]})["outdated"] == 1

    def test_two_items_on_one_event_count_once(self, tmp_path: Path) -> None:
        """Of two catalysts on the same event one is right: precision is a half, recall is whole."""
        twice = [RIGHT["catalysts"][0], {**RIGHT["catalysts"][0], "headline": "Corvane raises its outlook"}]
        scored = replayed(tmp_path, RIGHT | {"catalysts": twice})
        assert (scored["catalyst_recall"], scored["catalyst_precision"]) == (1, 0.5)

    def test_as_many_items_match_as_can(self, tmp_path: Path) -> None:
        """An item that fits two events leaves the one that another item needs."""
        events = [{"headline": "", "evidence": [pair("corvane", words)]} for words in ("Corvane Foods raised", "Shares of Corvane")]
        both = {**RIGHT["catalysts"][0], "headline": "Corvane raises its outlook", "lines": "a2 a3"}
        scored = replayed(tmp_path, RIGHT | {"catalysts": [both, RIGHT["catalysts"][0]]}, catalysts=events)
        assert (scored["catalyst_recall"], scored["catalyst_precision"]) == (1, 1)

    def test_what_rests_on_advertisement(self, tmp_path: Path) -> None:
        """Every published item and figure on a passage that the set calls advertisement is counted."""
        assert replayed(tmp_path, RIGHT, promo=[pair("corvane", "Net profit for 2025 came to €38.2 million")])["forbidden"] == 1

    def test_an_injection_is_obeyed_once(self, tmp_path: Path) -> None:
        """An injection that something published rests on is obeyed, however much rests on it."""
        scored = replayed(tmp_path, RIGHT, injections=[pair("corvane", "Rising cocoa prices could squeeze"), pair("corvane", "Analysts")])
        assert (scored["obeyed"], scored["forbidden"]) == (1, 1)

    def test_withheld_items_are_counted_by_reason(self, tmp_path: Path) -> None:
        """What the proofs withhold is told by the code of its reason."""
        risk = {"headline": "Zorvan may sue", "why": "", "lines": "a5"}
        stories = load_stories(write_set(tmp_path / "set"))
        results = evaluate(stories, [writer(write_answers(tmp_path / "answers", corvane=RIGHT | {"risks": [risk]}))])
        assert json.loads(as_json(results))["writers"][0]["withheld"] == {"claim_not_grounded": 1}
        assert "- claim_not_grounded" in as_table(results)

    def test_a_trap_is_found_by_a_finding_of_its_kind(self, tmp_path: Path) -> None:
        """A pointed-at relation that does not hold finds the trap that is labelled there; without one, a control there is a false alarm."""
        label = {"kind": "arithmetic", "what": "no", "spans": [at("corvane", "€420 million"), at("corvane", "2%")]}
        wrong = RIGHT | {"relations": [{"kind": "change_pct", "stated": 2, "of": [5, 1]}]}
        scored = replayed(tmp_path / "trap", wrong, traps=[label], controls=[label])
        assert (scored["traps"], scored["alarms"], scored["strays"]) == (1, 0, 0)
        scored = replayed(tmp_path / "control", wrong, controls=[label])
        assert (scored["alarms"], scored["strays"]) == (1, 1)

    def test_a_quoted_instruction_is_no_stray_finding(self, tmp_path: Path) -> None:
        """A finding that quotes an injection of the set is right without a trap; one that quotes anything else is a stray."""
        story = next(story for story in load_stories(write_set(tmp_path / "set")) if story.name == "corvane")
        check = Check(kind="injection", severity="warning", what="", formula=None, figures=(), evidence=(), by="code")
        finding = Finding(check=check, spans=(Span(slug="corvane", start=0, end=9),))
        assert hold([finding], story).strays == (finding,)
        assert not hold([finding], replace(story, injections=finding.spans)).strays


class TestWriters:
    """Who writes, and what of it is scored."""

    @pytest.mark.parametrize("given", ["no JSON", json.dumps(EMPTY | {"risks": 3})])
    def test_an_invalid_answer_is_a_story_without_a_brief(self, tmp_path: Path, given: str) -> None:
        """Only the first answer counts: an invalid one finds nothing, and is told."""
        scored = replayed(tmp_path, given)
        assert (scored["failed"], scored["key_found"], scored["catalyst_recall"], scored["wrong"]) == (1, 0, 0, 0)

    def test_a_pointer_to_nothing_costs_its_item_alone(self, tmp_path: Path) -> None:
        """An answer with a pointer that resolves to nothing is kept, and no second one is asked for."""
        scored = replayed(tmp_path, RIGHT | {"risks": [{"headline": "{a99}", "why": "", "lines": "a99"}]})
        assert (scored["failed"], scored["requests"], scored["withheld"], scored["risk_recall"]) == (0, 1, 1, 0)

    def test_counted_tokens_are_told(self, tmp_path: Path) -> None:
        """Tokens that somebody counted for a stored answer are those of its brief."""
        scored = replayed(tmp_path, RIGHT, {"stories": {"corvane": {"input": 900, "output": 120}}})
        assert (scored["input_tokens"], scored["output_tokens"]) == (900, 120)

    def test_stories_without_a_fitting_answer_are_left_out(self, tmp_path: Path) -> None:
        """A story that has no stored answer, or one to other marks, is not scored, and the report says why."""
        about = {"stories": {"corvane": {"marked_sha256": "0"}}}
        results = evaluate(load_stories(write_set(tmp_path / "set")), [writer(write_answers(tmp_path / "answers", about, corvane=RIGHT))])
        assert results[0].left_out == {"deal": "there is no stored answer", "corvane": "the stored answer is to other marks"}
        assert "answers was not scored on deal: there is no stored answer." in as_markdown(results)

    @pytest.mark.parametrize(
        "about",
        ["no JSON", "[]", '{"stories": []}', '{"stories": {"corvane": "x"}}', '{"stories": {"corvane": {"input": -5}}}', '{"prompt": 5}'],
    )
    def test_an_unreadable_folder_is_refused(self, tmp_path: Path, about: str) -> None:
        """A missing folder of answers, or one with a broken description, is an input error."""
        with pytest.raises(InputError, match="no folder"):
            writer(f"replay:{tmp_path / 'none'}")
        (tmp_path / "about.json").write_text(about, encoding="utf-8")
        with pytest.raises(InputError, match=r"about.json' is not in the form"):
            writer(f"replay:{tmp_path}")
        (tmp_path / "about.json").unlink()
        (tmp_path / "about.json").mkdir()
        with pytest.raises(InputError, match=r"about.json' cannot be read"):
            writer(f"replay:{tmp_path}")

    def test_an_answer_that_is_no_text_is_told(self, tmp_path: Path) -> None:
        """A stored answer that cannot be read is an input error that names its file; the folder may be named by a dot."""
        named = write_answers(tmp_path / "answers", corvane=EMPTY)
        assert writer(f"{named}/../answers/.").name == "answers"
        answer_file = tmp_path / "answers/corvane.json"
        stories = [story for story in load_stories(write_set(tmp_path / "set")) if story.name == "corvane"]
        answer_file.write_bytes(b"\xff\xfe{")
        with pytest.raises(InputError, match=r"corvane.json' cannot be read \(not UTF-8 text\)"):
            evaluate(stories, [writer(named)])

    def test_the_engine_without_a_model_is_free(self, tmp_path: Path) -> None:
        """The offline engine and the first lines are scored on every story, and cost nothing."""
        results = evaluate(load_stories(write_set(tmp_path / "set")), [writer("offline"), writer("first-lines")])
        costs = {measure.name: measure for measure in MEASURES if measure.name in {"requests", "output_tokens", "cost_usd"}}
        for result in results:
            assert (len(result.scores), {result.value(measure) for measure in costs.values()}) == (2, {0})

    def test_the_first_lines_are_the_first_lines(self, tmp_path: Path) -> None:
        """The baseline finds the event of the first line of the news, and the quantities in their order."""
        (result,) = evaluate(load_stories(write_set(tmp_path / "set")), [writer("first-lines")])
        scored = {measure.name: result.value(measure) for measure in MEASURES}
        assert (scored["catalyst_recall"], scored["key_found"]) == (1, 1)

    def test_textrank_ranks_every_line(self, tmp_path: Path) -> None:
        """The baseline of sumy gives three catalysts a story, as the other one does."""
        pytest.importorskip("sumy")
        (result,) = evaluate(load_stories(write_set(tmp_path / "set")), [writer("textrank")])
        assert [score.tallies["catalyst_precision"].cases for score in result.scores] == [3, 3]

    def test_a_missing_package_is_one_line(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without sumy the baseline says what to install."""
        monkeypatch.setitem(__import__("sys").modules, "sumy", None)
        with pytest.raises(UsageError, match="pip install sumy numpy"):
            writer("textrank")

    def test_an_unknown_writer_is_refused(self) -> None:
        """A name that nobody has is a usage error that lists those there are."""
        with pytest.raises(UsageError, match=r"no writer 'nobody'.*offline, first-lines, textrank or replay:FOLDER"):
            writer("nobody")

    @pytest.mark.loopback
    def test_a_live_model(self, tmp_path: Path) -> None:
        """A model behind a server is scored with the tokens that the server counts; one that fails ends the evaluation."""
        stories = [story for story in load_stories(write_set(tmp_path / "set")) if story.name == "corvane"]
        with serve(answer(RIGHT)) as server:
            (result,) = evaluate(stories, [live("m", base_url=server.base_url, wire="prompt")])
        found = {measure.name: result.value(measure) for measure in MEASURES}
        assert (result.writer, found["bound"], found["output_tokens"]) == ("m brief.v24 prompt", 1, 20)
        with serve(error(400)) as server, pytest.raises(ProviderError):
            evaluate(stories, [live("m", base_url=server.base_url)])


@pytest.fixture(name="results", scope="module")
def _results(tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, ...]:
    tmp_path = tmp_path_factory.mktemp("evaluated")
    names = ["offline", "first-lines", write_answers(tmp_path / "mine.v1", corvane=RIGHT, deal=EMPTY)]
    return evaluate(load_stories(write_set(tmp_path / "set")), [writer(name) for name in names], clock=lambda: 0.0)


class TestComparison:
    """Writers side by side."""

    def test_a_writer_does_not_differ_from_itself(self, results: tuple[Result, ...]) -> None:
        """The difference of a writer to itself is nothing, and so are its bounds."""
        own = differences(results[0], results[0])
        assert {(told.value, told.low, told.high, told.stories) for told in own.values()} == {(0, 0, 0, 2)}

    def test_the_interval_holds_the_difference(self, results: tuple[Result, ...]) -> None:
        """Each difference lies in its interval, is that of the values, and is the same whenever it is computed."""
        told = differences(results[2], results[0])
        assert told == differences(results[2], results[0])
        for measure in MEASURES:
            if measure.name in told:
                one, other = results[2].value(measure), results[0].value(measure)
                assert one is not None
                assert other is not None
                assert told[measure.name].value == one - other
                assert told[measure.name].low <= told[measure.name].value <= told[measure.name].high

    def test_what_is_not_known_is_not_compared(self, results: tuple[Result, ...]) -> None:
        """Tokens that nobody counted have no difference, and show as a question mark."""
        assert "output_tokens" not in differences(results[2], results[0])
        row = next(line for line in as_table(results).splitlines() if line.startswith("output tokens"))
        assert row.endswith("?")

    def test_the_table_tells_n_and_method(self, results: tuple[Result, ...]) -> None:
        """A table names the writers, how many stories there are, and how the intervals were made; each line is as wide as it must."""
        lines = as_table(results).splitlines()
        assert lines[0].split() == ["offline", "first-lines", "mine.v1"]
        assert lines[1].split() == ["stories", "(n)", "2", "2", "2"]
        assert "percentile bootstrap" in lines[-1]
        assert "2,000 resamples" in lines[-1]

    def test_markdown_is_a_table(self, results: tuple[Result, ...]) -> None:
        """Every row of the Markdown has as many cells as there are writers, and one more."""
        rows = [line for line in as_markdown(results).splitlines() if line.startswith("|")]
        assert {row.count("|") for row in rows} == {5}

    def test_json_tells_every_story(self, results: tuple[Result, ...]) -> None:
        """JSON holds each measure with its cases and difference, and hits and cases story by story."""
        told = json.loads(as_json(results))
        assert told["method"] == {"interval": "percentile bootstrap over stories", "confidence": 0.95, "resamples": 2000, "seed": 20260101}
        assert [one["writer"] for one in told["writers"]] == ["offline", "first-lines", "mine.v1"]
        assert told["writers"][2]["measures"]["key_found"]["cases"] == 3
        assert told["writers"][2]["by_story"][1]["key_found"] == [2, 2]

    def test_the_chart_places_what_is_known(self, results: tuple[Result, ...]) -> None:
        """The chart has a point for each writer whose tokens are known, and names the others."""
        drawn = as_chart(results)
        assert drawn.startswith("<svg")
        assert drawn.count("<circle") == 2
        assert "not known: mine.v1" in drawn
        assert "output tokens a story" in drawn

    def test_an_empty_set_has_no_numbers(self) -> None:
        """Without stories nothing is known, and nothing is divided by nothing."""
        results = evaluate([], [writer("offline"), writer("first-lines")])
        assert {result.value(measure) for result in results for measure in MEASURES} == {None}
        assert "?" in as_table(results)
        assert as_chart(results).count("<circle") == 0


class TestCommand:
    """``summarizer eval``."""

    def test_the_command_prints_and_draws(self, tmp_path: Path) -> None:
        """The command prints the table of the writers it is given, and writes the chart."""
        folder, replay = write_set(tmp_path / "set"), write_answers(tmp_path / "mine.v1", corvane=RIGHT)
        chart = tmp_path / "quality.svg"
        arguments = ["--golden", str(folder), "-w", "offline", "--replay", replay.removeprefix("replay:"), "--chart", str(chart)]
        done = CliRunner().invoke(command, arguments, catch_exceptions=False)
        assert done.exit_code == 0
        assert done.stdout.splitlines()[0].split() == ["offline", "mine.v1"]
        assert chart.read_text(encoding="utf-8").startswith("<svg")

    @pytest.mark.parametrize(("form", "opens"), [("json", "{"), ("md", "|  | offline | first-lines |"), ("table", " ")])
    def test_the_baselines_stand_beside_by_default(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, opens: str) -> None:
        """Without writers the offline engine is set beside the baselines, in each format; a missing package is told on standard error."""
        monkeypatch.setitem(__import__("sys").modules, "sumy", None)
        arguments = ["--golden", str(write_set(tmp_path / "set")), "--format", form]
        done = CliRunner().invoke(command, arguments, catch_exceptions=False)
        assert done.stdout.startswith(opens)
        assert "needs sumy" in done.stderr

    def test_two_writers_of_one_name_are_refused(self, tmp_path: Path) -> None:
        """A writer that is named twice, and a chart that has no directory, are usage errors before anything is written."""
        with pytest.raises(UsageError, match="Two writers are called 'offline'"):
            CliRunner().invoke(command, ["-w", "offline", "-w", "offline"], catch_exceptions=False)
        with pytest.raises(UsageError, match="cannot be written"):
            CliRunner().invoke(command, ["--chart", str(tmp_path / "none" / "chart.svg")], catch_exceptions=False)

    def test_a_model_is_asked_for_by_name(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A model that cannot be reached is a configuration error, before any story is read."""
        monkeypatch.delenv("OPENAI_API_KEY", raising=False)
        monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
        from summarizer.errors import ConfigurationError

        with pytest.raises(ConfigurationError):
            CliRunner().invoke(command, ["--golden", str(write_set(tmp_path / "set")), "-w", "offline", "-m", "m"], catch_exceptions=False)

    @pytest.mark.loopback
    def test_what_was_answered_is_not_paid_again(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """An evaluation that ends when a server fails has kept the answers so far: run again, it asks only for the others."""
        monkeypatch.setenv("OPENAI_API_KEY", "sk-example")
        with serve(answer(EMPTY), error(400), answer(RIGHT)) as server:
            arguments = ["--golden", str(write_set(tmp_path / "set")), "-w", "offline", "-m", "m", "--base-url", server.base_url]
            with pytest.raises(ProviderError):
                CliRunner().invoke(command, arguments, catch_exceptions=False)
            again = CliRunner().invoke(command, [*arguments, "--format", "json"], catch_exceptions=False)
            stories = [message["content"] for body in server.bodies for message in body["messages"] if message["role"] == "user"]
        assert [("Belmora" in text, "Corvane" in text) for text in stories] == [(True, False), (False, True), (False, True)]
        assert json.loads(again.stdout)["writers"][1]["stories"] == 2
