"""Who says something, what they say word for word, how sure it is and what causes it: `verify` on sentences that twist it."""

from __future__ import annotations

import pytest

from summarizer import Source, verify

STORY = (
    "Harlan Foods in talks over mill\n\n"
    "Harlan Foods is in talks with Oster Milling over its mill in Lund, three people said. The price would be €140 million. "
    "The board wants to build a second silo at Malmö for €30 million. "
    "A downgrade would follow if net debt passes €600 million. Regulators are reviewing the grain levy of 4%. "
    "Shares of Harlan Foods lost 6% because farmers withheld their wheat. "
    "Flour prices jumped to €410 a tonne after dockers walked out at Gdynia. "
    "“We will not overpay for stones and dust,” said chief executive Mira Solberg. "
    "The Bakers’ League of Scania called the plan “a cold oven for nine hundred families”. "
    "“Harvests like this one come twice in a lifetime,” wrote Jens Okafor of Tidewater Research, who sees earnings of €1.20 a share. "
    "Harlan Foods employs 900 people in Lund. One lender, which it would not name, is suing for €48 million.\n\n"
    "The guild of Ystad is minded to lift the toll on rye from May to July.\n\n"
    "Millers expect poor harvests of this sort to lift prices of bran by 3-5% in the autumn sales.\n\n"
    "El molino de Ronda paga 12 millones si el juez amplía su fallo sobre los silos.\n\n"
    "Bills older than 60 days, or due for more than 45 days, grew to 2.1% of the book. Early in the day oats gave up 2.3% to €9.10.\n\n"
    "Oster Milling closed its bakery at Halmstad on Monday.\n"
)
SOURCE = Source(text=STORY, published="2026-02-03")

RIGHT = {
    "a deed as done": "Oster Milling has closed its bakery at Halmstad.",
    "a leaning as one": "The guild of Ystad leans to lifting the toll on rye from May to July.",
    "what is expected as such": "Millers expect prices of bran to rise 3-5% in the autumn sales.",
    "a bound that may be a length of time": "Bills due for over 45 days grew to 2.1% of the book.",
    "what was given up as lost": "Early in the day oats lost 2.3% to €9.10.",
    "talks as talks": "Oster Milling's mill in Lund is the subject of talks with Harlan Foods.",
    "a wish as a plan": "Harlan plans a second silo at Malmö for €30 million.",
    "a condition as one": "If net debt passed €600 million, a downgrade would follow.",
    "the same cause, told first": "Because farmers withheld their wheat, shares of Harlan Foods lost 6%.",
    "the same effect, told as led to": "A walkout of dockers at Gdynia brought flour prices to €410 a tonne.",
    "a quotation word for word": 'Chief executive Mira Solberg said: "We will not overpay for stones and dust."',
    "a piece of a quotation": "Harlan “will not overpay for stones and dust”, Mira Solberg said.",
    "a quotation with words left out": "“Harvests like this one come […] in a lifetime,” wrote Jens Okafor of Tidewater Research.",
    "a house for the one who speaks for it": "Harvests like this one come twice in a lifetime, Tidewater Research wrote.",
    "a speaker before what is said": "Three people say Harlan Foods is in talks with Oster Milling.",
    "an office's house": "Harlan Foods said it would “not overpay for stones and dust”.",
}
WRONG = {
    "talks told as a deal": ("Harlan Foods has bought the mill in Lund from Oster Milling.", "certainty_differs"),
    "a deed told as a plan": ("Oster Milling plans to close its bakery at Halmstad.", "certainty_differs"),
    "a leaning told as done": ("The guild of Ystad has lifted the toll on rye from May to July.", "certainty_differs"),
    "a forecast told as done": ("Prices of bran rose 3-5% in the autumn sales.", "certainty_differs"),
    "a condition told as met in Spanish": ("El juez ha ampliado su fallo: el molino paga 12 millones.", "certainty_differs"),
    "what was given up told as won": ("Early in the day oats gained 2.3% to €9.10.", "direction_differs"),
    "a wish told as done": ("A second silo has been built at Malmö for €30 million.", "certainty_differs"),
    "a condition told as met": ("Net debt has passed €600 million.", "certainty_differs"),
    "a review told as a decision": ("Regulators have scrapped the grain levy of 4%.", "certainty_differs"),
    "cause and effect exchanged": ("Farmers withheld their wheat because shares of Harlan Foods had lost 6%.", "direction_differs"),
    "an effect told as what led to it": ("That flour jumped to €410 a tonne led to dockers walking out at Gdynia.", "direction_differs"),
    "a word of a quotation changed": ("“We will not overpay for bricks and dust,” said Mira Solberg.", "quote_not_in_sources"),
    "a quotation made up": ("Jens Okafor said: “Earnings of €1.20 a share are far too low.”", "quote_not_in_sources"),
    "a quotation of somebody else": ("Jens Okafor called the plan “a cold oven for nine hundred families”.", "entity_differs"),
    "words given to another house": ("Spokesman Per Lindahl said they “will not overpay for stones and dust”.", "speaker_differs"),
}  # fmt: skip


def told(text: str) -> tuple[bool, list[str | None]]:
    """Verify a text and return whether it passes, and the codes of its reasons."""
    found = verify(text, SOURCE)
    codes = [claim.reason.code if claim.reason else None for claim in found.claims]
    return found.ok and any(claim.status == "supported" for claim in found.claims), codes


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_what_is_said_so_in_other_words_is_supported(text: str) -> None:
    """Other words for the same speaker, cause or reserve are supported, and so is a quotation word for word, whatever its marks."""
    assert told(text) == (True, [None])


@pytest.mark.parametrize(("text", "code"), WRONG.values(), ids=WRONG)
def test_what_is_told_with_another_speaker_cause_or_certainty_is_refused(text: str, code: str) -> None:
    """Each twist is refused with the code of its kind, though every name and number of the sentence stands in the source."""
    assert told(text) == (False, [code])


def test_a_quotation_may_go_on_over_sentences() -> None:
    """What is quoted over two sentences is looked for in pieces, and a changed piece is found."""
    assert told("“We will not overpay for stones and dust,” said Mira Solberg. “Harvests like this one come twice in a lifetime.”")[0]
    assert not told("“We will not overpay for stones and dust. We have all the silos that we need,” said Mira Solberg.")[0]


def test_a_short_term_between_marks_is_no_quotation() -> None:
    """One or two words between quotation marks are a term, which may be the writer's own."""
    assert told("Harlan Foods employs 900 “mill hands” in Lund.")[1] != ["quote_not_in_sources"]
