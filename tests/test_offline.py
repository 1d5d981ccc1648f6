"""The offline engine: what it takes for an event, a risk, a key figure and a relation."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from factories import count, document, dollars, marked, number, percent
from stories import story

from summarizer import Source, summarize
from summarizer.documents import CITABLE, Marked
from summarizer.mark import mark
from summarizer.models import (
    MAX_CATALYSTS,
    MAX_LINES,
    MAX_RISKS,
    MAX_SUMMARY,
    PAGE_FIGURES,
    Draft,
    DraftCatalyst,
    DraftPoint,
    DraftRelation,
    DraftRisk,
)
from summarizer.offline import draft, relations_by_rule
from summarizer.offline.bearing import bearing
from summarizer.offline.judge import judge
from summarizer.offline.lines import see
from summarizer.offline.subject import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.documents import LineRole

Item = DraftPoint | DraftCatalyst | DraftRisk

SUBJECT = "Orvane Turbines"
ORDER = "Orvane signed a contract with Telmark for 120 rotor sets worth $480 million."
HARBOUR = "The ferry museum in the old harbour shows engines, flags and letters from sailors."


def one(text: str, numbers: Mapping[str, Iterable[dict[str, Any]]] | None = None, roles: Mapping[str, LineRole] | None = None) -> Marked:
    """Mark one document, whose lines are those of the text."""
    return marked([document("a", text)], numbers or {}, roles)


def in_one_paragraph(text: Marked) -> Marked:
    """Put all lines of a marked text into one paragraph."""
    return Marked(text.documents, tuple(replace(line, paragraph=0) for line in text.lines), text.mentions)


def cited(made: Draft) -> set[str]:
    """Collect every line that the draft points at."""
    items: tuple[Item, ...] = (*made.summary, *made.catalysts, *made.risks)
    return {name for item in items for name in item.lines} | set(re.findall(r"\{(\w+)\}", made.title))


def catalysts(made: Draft) -> list[str]:
    """List the lines that head a catalyst."""
    return [item.lines[0] for item in made.catalysts]


def risks(made: Draft) -> list[str]:
    """List the lines that head a risk."""
    return [item.lines[0] for item in made.risks]


# --- items ----------------------------------------------------------------------------------------------------------


def test_prose_is_nothing_but_a_pointer_to_a_cited_line() -> None:
    """Every headline, reason and summary text is one pointer, and the item cites the line it points at."""
    made = draft(one(f"Orvane wins a big order\n{ORDER}\nThe deal may fail if export licences are refused by the regulator."), SUBJECT)
    prose = [(item.text, item.lines) for item in made.summary]
    told: tuple[DraftCatalyst | DraftRisk, ...] = (*made.catalysts, *made.risks)
    prose += [(item.headline, item.lines) for item in told] + [(item.why, item.lines) for item in told if item.why]
    assert prose
    assert all(re.fullmatch(r"\{(a\d+)\}", text) and text[1:-1] in lines for text, lines in prose)


def test_only_citable_lines_are_evidence() -> None:
    """An advertisement, a teaser and an injection are never cited, however much they sound like news."""
    roles: dict[str, LineRole] = {"a1": "advertisement", "a2": "teaser", "a3": "injection", "a4": "reporting"}
    text = one(f"{ORDER}\n{ORDER}\n{ORDER}\nOrvane opened a plant in Turin that makes blades for gas turbines.", roles=roles)
    made = draft(text, SUBJECT)
    assert catalysts(made) == ["a4"]
    assert all(text.line[name].role in CITABLE for name in cited(made))


def test_a_done_act_is_a_catalyst_and_a_threat_is_a_risk() -> None:
    """What was signed heads a catalyst, what could go wrong heads a risk, and neither is both."""
    threat = "A walkout in the Bremen works could delay deliveries, union leaders warned."
    made = draft(one(f"{ORDER}\n{HARBOUR}\n{threat}"), SUBJECT)
    assert (catalysts(made), risks(made)) == (["a1"], ["a3"])


def test_news_that_opens_an_article_is_an_event() -> None:
    """An investigation that was opened is what happened, though its words are those of a risk."""
    opening = "Prosecutors in Lyon opened a fraud investigation into Orvane over alleged bribes paid to a regulator."
    made = draft(one(f"{opening}\n{HARBOUR}"), SUBJECT)
    assert catalysts(made) == ["a1"]
    assert made.catalysts[0].direction == "negative"


def test_a_question_is_never_an_item() -> None:
    """A question to the reader is neither an event, a risk nor a summary point."""
    made = draft(one(f"Is Orvane about to sign an order worth $9 billion, or is the risk of a delay too high?\n{ORDER}"), SUBJECT)
    assert cited(made) == {"a2"}


def test_a_denied_danger_is_no_risk() -> None:
    """The name of a danger after a negation says that there is none."""
    made = draft(one("For the turbine works in Bremen there is no shortage of steel and no strike this year."), SUBJECT)
    assert made.risks == ()


def test_one_event_told_by_two_sources_is_one_catalyst() -> None:
    """Sentences of two documents that share amounts and words become one item that cites both."""
    again = "Telmark has ordered 120 rotor sets from Orvane under a contract valued at $480 million."
    numbers = {
        name: [count("120", "120"), dollars("$480 million", "480000000")] for name in ("a1", "b1")
    }  # fmt: skip
    made = draft(marked([document("a", ORDER), document("b", again)], numbers), SUBJECT)
    assert len(made.catalysts) == 1
    assert set(made.catalysts[0].lines) == {"a1", "b1"}


def test_the_summary_tells_two_catalysts_again_at_most_and_no_risk() -> None:
    """What is read right below it is not told twice, but for the news itself."""
    lines = (
        ORDER,
        "Orvane raised its dividend by a fifth and bought back shares worth $90 million.",
        HARBOUR,
        "Orvane acquired a foundry in Brenholm for $75 million, its largest purchase in ten years.",
        "The rotor hall lies beside the river and has three cranes.",
        "Its guests may look at an old engine there.",
        "Orvane warned that a strike could halt its casting shop.",
        "A boat goes there on Sundays, as the mayor of the town says.",
        "It costs nothing for those who live nearby and little for others.",
    )
    numbers = {
        "a1": [count("120", "120"), dollars("$480 million", "480000000")],
        "a2": [dollars("$90 million", "90000000")],
        "a4": [dollars("$75 million", "75000000")],
    }
    made = draft(one("\n".join(lines), numbers), SUBJECT)
    told = [item.lines[0] for item in made.summary]
    assert len(catalysts(made)) == 3
    assert risks(made)
    assert catalysts(made)[0] in told
    assert not set(told) & {*catalysts(made)[2:], *risks(made)}


def test_a_document_lends_an_event_at_most_two_lines() -> None:
    """However often a document repeats an event, an item cites it twice at most."""
    numbers = {name: [count("120", "120"), dollars("$480 million", "480000000")] for name in ("a1", "b1", "b2", "b3")}
    made = draft(marked([document("a", ORDER), document("b", f"{ORDER}\n{ORDER}\n{ORDER}")], numbers), SUBJECT)
    assert len(made.catalysts) == 1
    assert "a1" in made.catalysts[0].lines
    assert len(made.catalysts[0].lines) <= 3


def test_what_a_sentence_takes_up_belongs_to_the_event() -> None:
    """Where a follow-on sentence tells the amount, the sentence it takes up is not told as a second event."""
    first = "Telmark is negotiating a purchase of rotor sets from Orvane."
    second = "The order, which Telmark plans to sign in May, covers 120 rotor sets for $480 million."
    numbers = {name: [count("120", "120"), dollars("$480 million", "480000000")] for name in ("a1", "b2")}
    text = marked([document("a", ORDER), document("b", f"{first}\n{second}")], numbers)
    made = draft(in_one_paragraph(text), SUBJECT)
    assert [set(item.lines) for item in made.catalysts] == [{"a1", "b1", "b2"}]


def test_the_reason_is_the_sentence_that_goes_on_about_the_event() -> None:
    """The next sentence of the paragraph is the reason if it takes up the event; an unrelated one is not."""
    text = in_one_paragraph(one(f"{ORDER}\nThat would fill the works in Bremen for three years."))
    assert draft(text, SUBJECT).catalysts[0].why == "{a2}"
    other = in_one_paragraph(one(f"{ORDER}\nSteel futures in Chicago were little changed in quiet afternoon dealings."))
    assert draft(other, SUBJECT).catalysts[0].why == ""


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Quarterly revenue at Orvane rose on brisk demand for blades.", "positive"),
        ("Quarterly revenue at Orvane fell as customers in Asia held back.", "negative"),
        ("Restructuring costs at Orvane rose in the second half of the year.", "negative"),
        ("The loss at Orvane narrowed and energy costs fell in the spring.", "positive"),
        ("Der Umsatz von Orvane ist im zweiten Quartal kräftig gestiegen.", "positive"),
        ("Orvane told of a steeper fall in earnings, citing higher costs and lower prices, and cut its guidance.", "negative"),
        ("Orvane expects to submit its new mast to the agency in May, a year later than planned.", "negative"),
        ("Orvane won a record contract, expanded in Asia, yet default and fraud at a unit hurt.", "mixed"),
    ],
)
def test_direction_follows_what_moved(sentence: str, direction: str) -> None:
    """A rise is good unless a burden rises, and a fall is bad unless a burden falls."""
    assert draft(one(sentence), SUBJECT).catalysts[0].direction == direction


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Orvane now guides to 520 to 545 tonnes of blades for the year, compared with 580 to 610 tonnes before.", "negative"),
        ("Orvane rechnet nun mit einem Umsatz von 2,4 Milliarden Euro, bislang waren 2,5 Milliarden Euro erwartet worden.", "negative"),
        ("Der Auftragseingang von Orvane sank auf 498 Millionen Euro, ein Minus von 14 Prozent.", "negative"),
        ("The pre-tax loss of Orvane shrank to £41 million from £58 million a year earlier.", "positive"),
        ("Orvane reported a loss of $64m, against a profit of $388m last year.", "negative"),
        ("Orvane withdrew the production forecast that it had given in March.", "negative"),
        ("Operating profit of NOK 412 million (NOK 655 million in Q2 2025) at Orvane", "negative"),
        ("NIBD of Orvane rose to NOK 5.9bn at midyear from NOK 5.1bn at New Year.", "negative"),
        ("オルヴァネの純利益は前期比25%減の180億円だった。", "negative"),
        ("Orvane ganó 148 millones de euros, un 22% menos que hace un año.", "negative"),
        ("Shares of Orvane rose 12.7% to $38.15, paring their loss for the year to 21%.", "positive"),
        ("Orvane relève ses prévisions après une croissance de 6 % au troisième trimestre.", "positive"),
        ("Orvane hat im Sommer deutlich weniger verdient als gedacht.", "negative"),
        ("Orvane had sales of €94 million ($102 million), compared with €83 million a year earlier and €91 million hoped for.", "positive"),
        ("Like-for-like sales at Orvane slipped 5% in the spring, compared with a 1% decline a year earlier.", "negative"),
        ("Die Nettoverschuldung von Orvane stieg auf 94 Millionen Euro, von 83 Millionen Euro zum Jahresende.", "negative"),
        ("Die Aktie von Orvane brach um 9 Prozent ein.", "negative"),
        ("Orvane paused its dividend after a look at the mills.", "negative"),
        ("Orvane pays 31 cents per share in May, bringing the total for the year to 46 cents, up from 41 cents.", "positive"),
        ("Orvane will present its numbers for the spring to its owners in Bremen on Tuesday.", "mixed"),
    ],
)
def test_direction_follows_the_amounts_held_together(sentence: str, direction: str) -> None:
    """An amount above the one before it, or the one expected, is good unless it is a loss; where nothing tells, it points neither way."""
    (seen,) = see(story(sentence), subject_of("Orvane"))
    assert bearing(seen) == direction


def test_what_is_for_the_better_is_no_risk() -> None:
    """A launch that should raise sales is told with "could", and is no risk; the supplier who may not deliver is one."""
    text = one(
        "Orvane opened a mill in Bremen on Monday, and its blades found buyers.\n"
        "The launch of a lighter blade in May could lift sales of Orvane to €90 million, an analyst said.\n"
        "A shortage of resin could delay deliveries of blades until the winter.\n"
    )
    assert [item.headline for item in draft(text, SUBJECT).risks] == ["{a3}"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (ORDER, "confirmed"),
        ("Orvane plans to acquire the blade maker Sulmona for a sum not disclosed.", "planned"),
        ("Orvane is reportedly close to a takeover of the blade maker Sulmona.", "reported"),
        ("Analysts at Brixworth upgraded Orvane and lifted their price target.", "opinion"),
        ("Orvane will Insidern zufolge den Schaufelbauer Sulmona übernehmen, angeblich ist der Vertrag unterschrieben.", "reported"),
    ],
)
def test_status_follows_how_it_is_told(sentence: str, status: str) -> None:
    """Hearsay, a view and a plan are told from a fact."""
    assert draft(one(sentence), SUBJECT).catalysts[0].status == status


def test_what_analysts_had_expected_makes_no_opinion_of_a_result() -> None:
    """A result beside what others had expected of it is a fact, and what is only expected of a year is planned."""
    told = summarize(
        Source(text="Profit at Orvane fell 4% to $186 million, missing the $195 million expected by analysts."), engine="offline"
    )
    assert [item.status for item in told.catalysts] == ["confirmed"]
    ahead = summarize(Source(text="Orvane expects revenue of $190 million for 2026 from its new blades."), engine="offline")
    assert [item.status for item in ahead.catalysts] == ["planned"]


def test_a_forecast_is_held_against_the_one_that_the_next_sentence_tells() -> None:
    """What was so far stands in a sentence of its own, and tells whether the new forecast is better."""
    text = "Für das Jahr erwartet Orvane nun einen Umsatz von 3,7 Milliarden Euro. Bisher hatte Orvane 4,0 Milliarden Euro genannt."
    assert [item.direction for item in summarize(Source(text=text), engine="offline").catalysts] == ["negative"]


def test_a_headline_that_stands_for_a_subject_owns_no_figure() -> None:
    """Where no name is found the headline is the subject, and the figures are nobody's in particular; none is withheld for it."""
    text = "sales of 1.200 mills and more\n\n5 May 2026\n\nsales of mills rose to $912 million, and sales of sieves to $31 million."
    made = summarize(Source(text=text), engine="offline")
    assert made.subject == "sales of 1.200 mills and more"
    assert ({figure.entity for figure in made.figures}, made.withheld) == ({None}, ())


def test_a_clause_that_opens_with_another_name_is_not_the_subjects() -> None:
    """Of two companies in one paragraph each has its own figures."""
    text = (
        "Orvane buys Telmark\n\nOrvane agreed to buy Telmark. Holders of Telmark get 0.6 of a share of Orvane, worth $31.\n\n"
        "Why Telmark? In May Telmark shares rose 18% to $30, and Orvane lost 3%."
    )
    owners = {
        figure.quantity.as_written: figure.entity for figure in summarize(Source(text=text), engine="offline", subject="Orvane").figures
    }
    assert owners["18%"] != "Orvane"
    assert owners["$30"] != "Orvane"


def test_a_brief_is_called_by_the_title_of_its_article() -> None:
    """What only says which kind of text it is heads no brief."""
    text = "PRESS RELEASE\n\nOrvane Reports Results of Its Spring\n\n5 May 2026\n\nOrvane earned $9 million after a loss before."
    assert summarize(Source(text=text), engine="offline").title == "Orvane Reports Results of Its Spring"


def test_a_line_with_another_amount_is_no_evidence() -> None:
    """What another source tells otherwise is not cited for what this one tells."""
    texts = ("The tidal mill of Orvane will cost €1.1 billion.", "The tidal mill of Orvane will cost €1.3 billion, a banker said.")
    made = summarize([Source(text=text, publisher=name) for text, name in zip(texts, ("A Post", "B Post"), strict=True)], engine="offline")
    assert all(len({"1.1" in one.quote for one in item.evidence}) == 1 for item in made.catalysts)


def test_a_row_of_a_table_is_no_sentence_of_the_summary() -> None:
    """A label with numbers alone behind it is told among the figures."""
    text = "Orvane sold more blades in the spring than ever before.\n\nInterim dividend paid per share 4.2p 3.8p +10.5%\n"
    assert all("4.2p" not in point.text for point in summarize(Source(text=text), engine="offline").summary)


def test_who_tells_it_is_no_key_figure() -> None:
    """How many people say so, and how many things are told, are no figures of a business."""
    text = "Three things matter.\n\nOrvane may sell a mill for $90 million, two people said."
    assert [figure.quantity.as_written for figure in summarize(Source(text=text), engine="offline").figures if figure.key] == [
        "$90 million"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Vorstand hat ein Aktienrückkaufprogramm für das laufende Jahr beschlossen.",
        "Le groupe a annoncé le rachat d'une filiale espagnole pour un montant élevé.",
        "La empresa anunció un contrato para suministrar palas a tres parques.",
        "公司宣布收购一家叶片制造商，并签署长期供货合同。",
        "同社は新工場の建設を発表し、大型契約を締結した。",
    ],
)
def test_events_are_known_in_other_languages(sentence: str) -> None:
    """An act with its object is an event in every language that the cues cover."""
    assert catalysts(draft(one(sentence), "")) == ["a1"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anleger sorgen sich um die hohe Verschuldung, auch ein Rechtsstreit könnte teuer werden.",
        "Une pénurie de composants pourrait freiner la production, un risque pour le groupe.",
        "公司依赖单一客户，存在较高的集中风险。",
    ],
)
def test_risks_are_known_in_other_languages(sentence: str) -> None:
    """A named danger is a risk in every language that the cues cover."""
    assert risks(draft(one(f"{HARBOUR}\n{sentence}"), "")) == ["a2"]


def test_a_section_on_risks_colours_its_sentences() -> None:
    """Under a heading that speaks of risks, a doubtful sentence is more of a risk than under another one."""
    doubt = "More than half of the rotor business hangs on Telmark, although both sides praise the ties."
    roles: dict[str, LineRole] = {"a2": "heading"}
    risky, plain = (
        see(one(f"{HARBOUR}\n{heading}\n{doubt}", roles=roles), subject_of(SUBJECT))
        for heading in ("Where the risks lie", "Where the flags hang")
    )
    assert judge(risky, {})["a3"].risk > judge(plain, {})["a3"].risk


def test_a_short_announcement_gives_way_to_what_it_announces() -> None:
    """A sentence that only says that there is trouble is not the risk; the one after it is."""
    text = in_one_paragraph(one(f"{HARBOUR}\nOne doubt remains.\nA shortage of resin could halt the only foundry that casts rotors."))
    assert risks(draft(text, SUBJECT)) == ["a3"]


def test_the_sentence_that_tells_an_event_itself_is_chosen() -> None:
    """Of two sentences of a paragraph that tell one event the plainer one heads it, and the other one no second item."""
    told = "Orvane agreed to sell its foundry in Turin to Brenlow for $90 million."
    again = "Brenlow will pay the $90 million for the foundry in Turin when the sale closes in May."
    numbers = {name: [dollars("$90 million", "90000000")] for name in ("a1", "a2")}
    made = draft(in_one_paragraph(one(f"{told}\n{again}\n{HARBOUR}", numbers)), SUBJECT)
    assert catalysts(made) == ["a1"]


def test_the_title_is_the_headline_nearest_to_the_news() -> None:
    """Of two headlines the one that speaks of the summary's matter is the title; section headings are not considered."""
    roles: dict[str, LineRole] = {"a1": "heading", "b1": "heading", "b3": "heading"}
    first = document("a", f"A look at the markets\n{HARBOUR}")
    second = document("b", f"Orvane signs a Telmark contract for rotor sets\n{ORDER}\nOrvane Telmark rotor sets contract\n{HARBOUR}")
    assert draft(marked([first, second], {}, roles), SUBJECT).title == "{b1}"


def test_without_a_headline_the_title_is_the_first_summary_sentence() -> None:
    """A text without a headline is named by its best sentence."""
    made = draft(one(f"{HARBOUR}\n{ORDER}"), SUBJECT)
    assert made.title == made.summary[0].text


def test_newer_news_comes_first() -> None:
    """Of two like events the one of the newer document leads, whichever that is."""
    bought, won = (
        "Orvane acquired a foundry near Turin from Telmark for $90 million.",
        "The maker won a contract in Malmö worth $70 million.",
    )
    numbers = {"a1": [dollars("$90 million", "90000000")], "b1": [dollars("$70 million", "70000000")]}
    for first, second, order in ((date(2025, 1, 6), date(2025, 3, 3), ["b1", "a1"]), (date(2025, 3, 3), date(2025, 1, 6), ["a1", "b1"])):
        text = marked([document("a", bought, published=first), document("b", won, published=second)], numbers)
        assert catalysts(draft(text, SUBJECT)) == order


def test_no_list_exceeds_its_limit() -> None:
    """A long text fills no list beyond what a brief may hold, and repeats no sentence in a list."""
    things = ("blades", "gears", "valves", "pumps", "cables", "bolts", "seals", "hulls", "rails", "tanks")
    names = [f"{letter}{end}" for letter in "BDFGKLMNPR" for end in ("arlo", "undis", "etrova")]
    lines = [f"{name} signed an agreement to deliver {things[at % 10]} to works number {at + 100}." for at, name in enumerate(names)]
    lines += [f"{name} warned that shortages of {things[at % 7]} could delay rollout {at + 300}." for at, name in enumerate(names)]
    numbers = {f"a{at + 1}": [count(str(at + 100), str(at + 100))] for at in range(len(names))}
    made = draft(one("\n".join(lines), numbers), "")
    assert 1 <= len(made.summary) <= MAX_SUMMARY
    assert 1 <= len(made.catalysts) <= MAX_CATALYSTS
    assert 1 <= len(made.risks) <= MAX_RISKS
    assert len(made.figures) == PAGE_FIGURES
    items: tuple[Item, ...] = (*made.summary, *made.catalysts, *made.risks)
    assert all(len(item.lines) <= MAX_LINES for item in items)
    assert not set(catalysts(made)) & set(risks(made))


def test_nothing_to_tell_gives_an_empty_draft() -> None:
    """A text of navigation alone yields no item and no title."""
    made = draft(one("Home\nLog in", roles={"a1": "navigation", "a2": "navigation"}), SUBJECT)
    assert made == Draft(title="", summary=(), catalysts=(), risks=(), figures=(), relations=(), observations=())


def test_a_text_of_one_short_line_is_still_summed_up() -> None:
    """Where no line is a whole sentence, what there is serves."""
    assert cited(draft(one("Orvane buys Sulmona"), SUBJECT)) == {"a1"}


def test_a_result_without_a_period_takes_the_one_that_the_text_reports_on() -> None:
    """The second result of a report is of the same quarter as the first; the price of the share is not."""
    text = mark(
        [document("a", "Orvane sales rose to $480 million in the third quarter.\nNet profit was $31 million.\nThe stock closed at $7.15.")]
    )
    periods = {text.mention[figure.q].quantity.as_written: figure.period for figure in draft(text, SUBJECT).figures}
    assert periods == {"$480 million": "third quarter", "$31 million": "third quarter", "$7.15": None}


# --- figures --------------------------------------------------------------------------------------------------------


def test_figures_of_the_news_come_before_those_of_the_margin() -> None:
    """What the event is of leads, a small bare count of the margin comes last."""
    text = one(
        f"{ORDER}\nThe museum in the old harbour has three rooms and a garden.",
        {"a1": [count("120", "120"), dollars("$480 million", "480000000", metric="contract revenue")], "a2": [count("three", "3")]},
    )
    assert [figure.q for figure in draft(text, SUBJECT).figures][-1] == 3


def test_a_figure_carries_what_the_marks_say_of_it() -> None:
    """Metric, period and role are those of the mention, and the subject owns what another name does not."""
    fields: dict[str, Any] = {"metric": "sales", "period": "2026", "role": "guidance"}
    text = one(
        "Orvane expects sales of $900 million in the year ahead.\nAt Pelham Shipping hull prices stood at $70 million.",
        {"a1": [dollars("$900 million", "900000000", **fields)], "a2": [dollars("$70 million", "70000000", metric="hull prices")]},
    )
    first, second = draft(text, SUBJECT).figures
    assert (first.metric, first.period, first.role, first.entity) == ("sales", "2026", "guidance", SUBJECT)
    assert second.entity != SUBJECT


def test_a_headline_is_nobody() -> None:
    """A headline that stands in for the subject is not given for whose a figure is, though lines share its words."""
    text = one("Wages grew by $900 million.", {"a1": [dollars("$900 million", "900000000")]})
    assert draft(text, "Wages in the north grow fast and 3 banks wait").figures[0].entity is None
    han = one("奥凡上调工资9亿元。", {"a1": [dollars("9亿元", "900000000")]})
    assert draft(han, "奥凡上调工资，三家银行观望").figures[0].entity is None


def test_a_precise_amount_of_two_documents_is_one_figure() -> None:
    """The same exact amount is one figure that also points at the other document; a round share may be another thing."""
    first = document("a", "Net buying of Orvane stock came to $1.36 billion.\nAbout 40% of voters agreed in Bergen.")
    second = document("b", "Funds bought $1.36 billion of the shares.\nHull prices fell 40% in Oslo.")
    numbers = {f"{name}1": [dollars("$1.36 billion", "1360000000")] for name in "ab"} | {
        f"{name}2": [percent("40%", "40")] for name in "ab"
    }
    figures = draft(marked([first, second], numbers), SUBJECT).figures
    assert {(figure.q, figure.also) for figure in figures if figure.q in {1, 3}} in ({(1, (3,))}, {(3, (1,))})
    assert {figure.q for figure in figures if not figure.also} == {2, 4}


# --- relations ------------------------------------------------------------------------------------------------------


def relation(text: Marked) -> tuple[str, str, tuple[str, ...]]:
    """Name the one relation found in a text, by what its quantities look like."""
    (found,) = draft(text, SUBJECT).relations
    return written(text, found)


def written(text: Marked, found: DraftRelation) -> tuple[str, str, tuple[str, ...]]:
    """Write a relation by what its quantities look like."""
    look = [text.mention[q].quantity.as_written for q in (found.stated, *found.of)]
    return found.kind, look[0], tuple(look[1:])


def test_a_change_from_one_level_to_another_is_tied_to_its_percentage() -> None:
    """The operands are the old and the new level, in this order, however the sentence is built."""
    old, new, by = dollars("$50 million", "50000000"), dollars("$60 million", "60000000"), percent("20%", "20")
    wanted = ("change_pct", "20%", ("$50 million", "$60 million"))
    assert relation(one("Sales climbed 20% to $60 million from $50 million.", {"a1": [by, new, old]})) == wanted
    assert relation(one("Sales went from $50 million to $60 million, up 20%.", {"a1": [old, new, by]})) == wanted
    assert relation(one("Sales came to $60 million, 20% more than the $50 million of last spring.", {"a1": [new, by, old]})) == wanted
    assert relation(one("Sales reached $60 million, up 20% from $50 million.", {"a1": [new, by, old]})) == wanted


def test_a_level_above_or_below_another_is_tied_to_it() -> None:
    """What is above comes first, what it is measured against second."""
    price, base, by = dollars("$33", "33"), dollars("$30", "30"), percent("10%", "10")
    above = one("Units traded at $33, 10% above the bid of $30.", {"a1": [price, by, base]})
    assert relation(above) == ("above_pct", "10%", ("$33", "$30"))
    below = one("Units changed hands at $30, 9% below the list price of $33.", {"a1": [base, percent("9%", "9"), price]})
    assert relation(below) == ("below_pct", "9%", ("$30", "$33"))


def test_a_premium_over_the_recent_price_is_measured_against_the_last_price_told() -> None:
    """Where the words name the current price, the base is the nearest earlier price of the currency that is no valuation."""
    text = one(
        "The stock ended at $40 on day 30.\nOne broker set its price target at $52.\nFair value is $60, 45% above the latest price.",
        {
            "a1": [number("$40", "per_share", "40", currency="USD"), count("30", "30")],
            "a2": [number("$52", "per_share", "52", currency="USD")],
            "a3": [number("$60", "per_share", "60", currency="USD"), percent("45%", "45")],
        },
    )
    assert relation(text) == ("above_pct", "45%", ("$60", "$40"))


def test_a_part_of_a_whole_is_tied_to_its_share() -> None:
    """The part comes first, the whole second."""
    part, whole, share = count("300", "300", unit="jobs"), count("4,000", "4000", unit="jobs"), percent("7.5%", "7.5")
    wanted = ("share_pct", "7.5%", ("300", "4,000"))
    assert relation(one("Some 300 of the 4,000 posts, or 7.5%, are to go.", {"a1": [part, whole, share]})) == wanted
    assert relation(one("Orvane drops 300 posts, 7.5% of its staff of 4,000.", {"a1": [part, share, whole]})) == wanted


def test_a_difference_is_tied_to_its_levels() -> None:
    """A difference points at the larger and the smaller level."""
    points = [number("50 basis points", "basis_points", "50"), percent("3.00%", "3"), percent("3.50%", "3.5")]
    text = one("The lender trims its rate by 50 basis points and now takes 3.00%, down from 3.50%.", {"a1": points})
    assert relation(text) == ("difference", "50 basis points", ("3.50%", "3.00%"))


def test_quantities_of_different_kinds_are_not_related() -> None:
    """Two currencies make no movement, and a percentage far from a movement is not tied to it."""
    euro = number("€50 million", "money", "50000000", currency="EUR")
    text = one(
        "Sales climbed 20% to $60 million from €50 million.", {"a1": [percent("20%", "20"), dollars("$60 million", "60000000"), euro]}
    )
    assert draft(text, SUBJECT).relations == ()


def test_a_doubling_and_a_stated_gap_are_tied_to_both_levels() -> None:
    """A multiple before a movement, and a difference after it, point at the levels of the movement."""
    levels = [count("80", "80"), count("40", "40")]
    doubled = one("Depots doubled to 80 from 40.", {"a1": [number("doubled", "multiple", "2"), *levels]})
    assert relation(doubled) == ("multiple", "doubled", ("80", "40"))
    gap = one("Depots came to 80 compared with 40 in May, a difference of 41.", {"a1": [*levels, count("41", "41")]})
    assert relation(gap) == ("difference", "41", ("80", "40"))


def test_a_premium_is_measured_from_the_bid_told_before() -> None:
    """Where the line holds the base alone, the value is the nearest valuation told before, in the same currency."""
    bid, close = number("$44", "per_share", "44", currency="USD"), number("$40", "per_share", "40", currency="USD")
    lines = "Sulmona made a bid of $44.\nThe bid means a premium of 10% to the close of $40."
    assert relation(one(lines, {"a1": [bid], "a2": [percent("10%", "10"), close]})) == ("above_pct", "10%", ("$44", "$40"))


def test_an_upside_is_measured_from_the_price_to_the_target() -> None:
    """The upside of a target stands against the price that the line names; what the target was before does not count."""
    target, former = (number(f"${size}", "per_share", size, currency="USD", role="target") for size in ("50", "45"))
    price = number("$40", "per_share", "40", currency="USD")
    lines = "Brixworth now says $50 and comes from $45.\nAt the price of $40 that is 25% upside."
    assert relation(one(lines, {"a1": [target, former], "a2": [price, percent("25%", "25")]})) == ("above_pct", "25%", ("$50", "$40"))


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("Rates went from 3% to 4%, or a third.", [percent("3%", "3"), percent("4%", "4"), number("a third", "ratio", "0.33")]),
        ("The ratio fell to 2x from 3x, down 33%.", [number("2x", "multiple", "2"), number("3x", "multiple", "3"), percent("33%", "33")]),
        ("Depots rose to 80 from 40, or a half.", [count("80", "80"), count("40", "40"), number("a half", "ratio", "0.5")]),
        ("Depots rose to 80 from 40, doubled.", [count("80", "80"), count("40", "40"), number("doubled", "multiple", "2")]),
        ("The stock is 20% above its recent level.", [percent("20%", "20")]),
        ("Growth was 20% above 5%.", [percent("20%", "20"), percent("5%", "5")]),
        ("At $40 there is 25% upside.", [dollars("$40", "40"), percent("25%", "25")]),
        ("At a close of $40 that is 25% upside.", [dollars("$40", "40"), percent("25%", "25")]),
        ("Charges of $9, of which 40% and 50%.", [dollars("$9", "9"), percent("40%", "40"), percent("50%", "50")]),
        ("Charges of $9, of which $5 and 40%.", [dollars("$9", "9"), dollars("$5", "5"), percent("40%", "40")]),
        ("Charges: $9, then 40%.", [dollars("$9", "9"), percent("40%", "40")]),
    ],
)
def test_what_leaves_its_operands_open_is_no_relation(sentence: str, numbers: list[dict[str, Any]]) -> None:
    """Kinds that do not fit, and a level that is nowhere told, tie nothing."""
    assert draft(one(sentence, {"a1": numbers}), SUBJECT).relations == ()


def test_a_single_row_is_no_total() -> None:
    """A row called a total with fewer than two rows above it sums nothing."""
    text = one("North   12\nTotal   12", {"a1": [count("12", "12")], "a2": [count("12", "12")]})
    assert draft(text, SUBJECT).relations == ()


def test_rules_find_the_same_relations_without_a_draft() -> None:
    """What the audit of a model's draft recomputes is what the offline draft points at."""
    doubled = [number("doubled", "multiple", "2"), count("80", "80"), count("40", "40")]
    text = one("Depots doubled to 80 from 40.", {"a1": doubled})
    assert len(relations_by_rule(text)) == 1
    assert relations_by_rule(text) == draft(text, SUBJECT).relations


def test_what_the_text_ties_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A single brief takes the ties of the draft and those of the audit from one search."""
    searched = list[Marked]()

    def searching(marked: Marked) -> tuple[DraftRelation, ...]:
        searched.append(marked)
        return ()

    monkeypatch.setattr("summarizer.offline.relations", searching)
    summarize(Source(text="Mills sold 5 tonnes of flour in May, up from 4 tonnes."), engine="offline")
    assert len(searched) == 1


# --- the engine -----------------------------------------------------------------------------------------------------

_SAME = """
from factories import document, marked
from summarizer.offline import draft
text = {text!r}
print(draft(marked([document("a", text), document("b", text)], {{}}), "Orvane").model_dump_json())
"""


def test_the_same_text_gives_the_same_draft() -> None:
    """The draft does not depend on how this run of Python orders its sets."""
    text = f"{ORDER}\n{HARBOUR}\nOrvane plans a merger with Sulmona.\nA strike could delay the merger, unions warned."
    drafts = {
        subprocess.run(  # noqa: S603 - our own interpreter and our own words
            [sys.executable, "-c", _SAME.format(text=text)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(drafts) == 1


@pytest.mark.parametrize("piece", ["from 7% to ", "“", "如果", "risk ", "a,"])
def test_a_hostile_line_takes_no_more_than_linear_time(piece: str) -> None:
    """A single line of many thousand repeated pieces is read in an instant."""
    text = piece * 20_000
    numbers = {"a1": [percent("7%", "7")] * 3_000} if "7%" in piece else {}
    assert draft(one(text, numbers), SUBJECT).relations == ()


def test_a_former_value_is_not_of_the_period_that_calls_the_measure() -> None:
    """A former value has its own period, or that of the new one a year before; a year right behind a value goes before its name's."""
    text = (
        "Pellham sees profit fall\nORSK, July 28 (Varn) - The firm said second-quarter revenue rose 8% to $1.24 billion from $1.15 billion "
        "a year earlier. Pellham expects full-year revenue of $4.9 billion in 2026."
    )
    brief = summarize(Source(text=text), engine="offline")
    periods = {figure.quantity.as_written: figure.period for figure in brief.figures}
    assert periods["$1.15 billion"] != "second-quarter"
    assert periods["$4.9 billion"] == "2026"
