"""What a sentence in other words may not twist: whose number it is, what it stands with, from and to, kept and moved, weighed and done."""

from __future__ import annotations

import pytest

from summarizer import Source, verify

SOURCE = Source(
    text=(
        "Tolvane Group kept its deposit rate at 2.75% on Monday, while Bexley Marine raised its own rate to 3.85% this month.\n\n"
        "Analysts at Quayle see the krona at 57 cents in June, where Ostwall Securities expects 62 cents.\n\n"
        "Tolvane has hedged 78% of its diesel for 2026 at $742 a tonne, and 45% of that for 2027 at $718 a tonne.\n\n"
        "Larkin Poole: hold, target €6.80 (from €8.10).\n\n"
        "Tolvane suspended its €600 million buyback. The yard says it wants 10 new cranes from Marrow Leasing.\n\n"
        "The yard can connect 6 turbines before 2030. Output in the second quarter fell to 3.1 million tonnes.\n\n"
        "“We have not declared force majeure and see no need,” Ada Lorne said.\n"
    ),
    published="2026-02-18",
)
TWISTED = {
    "raised for kept": "Tolvane Group raised its deposit rate to 2.75% on Monday.",
    "kept for raised": "Bexley Marine kept its own rate at 3.85% this month.",
    "the neighbour's number": "Ostwall Securities sees the krona at 57 cents in June.",
    "numbers of two clauses": "Tolvane has hedged 45% of its diesel at $742 a tonne.",
    "from and to exchanged": "Larkin Poole moved its target to €8.10 from €6.80.",
    "raised for suspended": "Tolvane raised its €600 million buyback.",
    "done for wanted": "The yard will buy 10 new cranes from Marrow Leasing.",
    "after for before": "The yard can connect 6 turbines after 2030.",
    "stated here and denied there": "The yard has declared force majeure after output in the second quarter fell to 3.1 million tonnes.",
    "denied where nothing is told of it": "The yard will not appeal after output in the second quarter fell to 3.1 million tonnes.",
}
TRUE = {
    "kept": "Tolvane Group left its deposit rate at 2.75% on Monday.",
    "raised": "Bexley Marine lifted its own rate to 3.85%.",
    "own number": "Ostwall Securities sees the krona at 62 cents.",
    "one clause": "Tolvane has hedged 78% of its 2026 diesel at $742 a tonne.",
    "from and to": "Larkin Poole cut its target to €6.80 from €8.10.",
    "wanted": "The yard may buy 10 new cranes from Marrow Leasing.",
    "before": "By 2030, 6 turbines can be connected by the yard.",
}


@pytest.mark.parametrize("text", TWISTED.values(), ids=TWISTED.keys())
def test_a_twisted_sentence_is_not_supported(text: str) -> None:
    """Each number and name of it stands in the source, and what it says does not."""
    assert not verify(text, SOURCE).ok


@pytest.mark.parametrize("text", TRUE.values(), ids=TRUE.keys())
def test_the_same_told_rightly_in_other_words_is_supported(text: str) -> None:
    """The checks refuse what is twisted, not what is reworded."""
    assert verify(text, SOURCE).ok
