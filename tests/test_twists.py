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
        "“We have not declared force majeure and see no need,” Ada Lorne said.\n\n"
        "Ferries carried 412 cyclists and 530 walkers. Trams earned $7.4m after $6.1m.\n\n"
        "Ostwall Securities sued Marrow Leasing over rent. Growth in May was 3.1%, and not the 3.6% first told.\n\n"
        "Toll income fell short of the 9.2 million krona that Bexley Marine had planned. Repairs were not significant and cost 35 krona.\n"
        "Bexley Marine plans to close 14 jetties. Both partners gave up 6 berths.\n\n"
        "The ferry café, which takes 2.3 million krona, is to be spared. Barges (4.4%) outran trams (2.9%).\n\n"
        "Members on the board number 17, after 12.\n\n"
        "Loan arrears fell from 9.4 million krona to 8.7 million krona.\n"
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
    "numbers in each other's place": "Ferries carried 530 cyclists and 412 walkers.",
    "labels in each other's place": "Trams (4.4%) outran barges (2.9%).",
    "reached and left exchanged": "Trams earned $6.1m after $7.4m.",
    "the two ends of a verb exchanged": "Marrow Leasing sued Ostwall Securities over rent.",
    "what was planned as done": "Bexley Marine has closed 14 jetties.",
    "more for short of": "Toll income was more than the 9.2 million krona that Bexley Marine had planned.",
    "a denial dropped": "Repairs were significant and cost 35 krona.",
    "failed for done": "Trams failed to earn $7.4m after $6.1m.",
    "cut for spared": "The ferry café, which takes 2.3 million krona, will be cut.",
    "left for reached": "Loan arrears were 9.4 million krona.",
    "denied where nothing is told of it": "The yard will not appeal after output in the second quarter fell to 3.1 million tonnes.",
}
TRUE = {
    "kept": "Tolvane Group left its deposit rate at 2.75% on Monday.",
    "raised": "Bexley Marine lifted its own rate to 3.85%.",
    "own number": "Ostwall Securities sees the krona at 62 cents.",
    "one clause": "Tolvane has hedged 78% of its 2026 diesel at $742 a tonne.",
    "from and to": "Larkin Poole cut its target to €6.80 from €8.10.",
    "wanted": "The yard may buy 10 new cranes from Marrow Leasing.",
    "what was left": "Loan arrears had been 9.4 million krona.",
    "what was reached": "Loan arrears were 8.7 million krona.",
    "numbers from the other side": "There were 530 walkers and 412 cyclists on the ferries.",
    "the number first": "$7.4m was earned by trams, up from $6.1m.",
    "told from the other end of the verb": "Marrow Leasing was sued by Ostwall Securities over rent.",
    "instead of for not": "Growth in May was told as 3.1% instead of the 3.6% first told.",
    "denied in a syllable": "Repairs were insignificant and cost 35 krona.",
    "failed to for not": "Repairs failed to be significant and cost 35 krona.",
    "a verb with a particle": "6 berths were dropped out of by the partners.",
    "both as two": "The two partners gave up 6 berths.",
    "a denial of the opposite": "The ferry café, which takes 2.3 million krona, will not be cut.",
    "a number that a word counts": "There are 17 members on the board, up from 12.",
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
