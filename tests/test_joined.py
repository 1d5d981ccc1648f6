"""`verify` on summaries: clauses from several lines, frames, sources cut into words, and what none of the lines says."""

from __future__ import annotations

import pytest

from summarizer import Source, verify

SOURCE = Source(
    text="""Thornbeck Mills and the winter market

Thornbeck Mills sold 4,180 sacks of oat flour in March. Its bakery in Ostrey baked 900 loaves a day.
Marlow, Quint and Sons, the miller's second novel, came out on 3 May 2019. "Nobody mills on Sundays," Agnes Thornbeck said.
The ferry to Ostrey runs in the west of the bay and carried £1,580,400 of goods.
The Lower Harbour Board owns the quay. Trains stop at the quay from October 4, 2016 to June 30, 2018.
Growth at Marlow Quint Dairies slowed because the river froze. The barn burned down in the storm.
Gorran Pell would not say whether the mill was for sale. A lawsuit says Thornbeck Mills diverted the brook.
The gross margin was 31% and the bank allows debt of 2.5 times earnings. It was the third flood of the decade in Ostrey.
The price cap covers only part of the 9% higher cost of barley. The mill expects a margin of 12% rather than 14%.
Oat stocks: 410 sacks (rye: 520 sacks). Pell ordered two millstones.
The guild failed in its bid to host the fair. One fifth of the sacks were torn.
"""
)

SUPPORTED = {
    "clauses of two lines": "Thornbeck Mills sold 4,180 sacks of oat flour in March, and the barn burned down in the storm.",
    "a frame": "The passage describes Thornbeck Mills, which sold 4,180 sacks of oat flour in March.",
    "a round number that bounds": "The ferry to Ostrey carried over £1.5 million of goods.",
    "the country of the money": "The UK ferry to Ostrey carried £1,580,400 of goods.",
    "an adjective of the compass": "The ferry to Ostrey runs in the western bay.",
    "a title in quotation marks": 'The miller wrote "Marlow, Quint and Sons", his second novel.',
    "a span told by its ends": "Trains stop at the quay 2016-2018.",
    "an ordinal in figures": "It was the 3rd flood of the decade in Ostrey.",
    "a limit in other words": "The bank tolerates debt of up to 2.5 times earnings.",
    "a share in percent": "20% of the sacks were torn.",
    "the same denial": "The guild failed to host the fair.",
}
REFUSED = {
    "a reason that nobody gives": "Growth at Marlow Quint Dairies slowed because the baker retired early.",
    "said by one who would not speak": "Gorran Pell confirmed that the mill was for sale.",
    "a claim of one side told as a fact": "Thornbeck Mills diverted the brook.",
    "part told in full": "The price cap fully covers the 9% higher cost of barley.",
    "another margin": "The net margin was 31%.",
    "another rank": "It was the first flood of the decade in Ostrey.",
    "what was left told as reached": "The mill now expects a margin of 14% instead of 12%.",
    "a comparison with the number told": "At 410 sacks, oat stocks are larger than those of rye.",
    "what was done told as weighed": "Pell is considering ordering two millstones.",
    "numbers of two lines exchanged": "Thornbeck Mills sold 900 sacks of oat flour in March, and baked 4,180 loaves a day.",
}


@pytest.mark.parametrize("text", SUPPORTED.values(), ids=SUPPORTED)
def test_what_the_lines_say_in_other_words_is_supported(text: str) -> None:
    """A summary joins lines, names what it tells of, rounds and shortens, and claims nothing new by it."""
    assert verify(text, SOURCE).ok, verify(text, SOURCE).claims


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_no_line_says_is_not(text: str) -> None:
    """Words and numbers that all stand in the source do not make what it does not say."""
    assert not verify(text, SOURCE).ok


@pytest.mark.parametrize(
    "text", ["The passage describes two separate topics.", "The article does not seem to name anybody.", "As of May 3, 2019:"]
)
def test_a_mere_frame_claims_nothing(text: str) -> None:
    """What a summary says of the text that it tells of is unchecked."""
    assert verify(text, SOURCE).claims[0].status == "unchecked"


CUT = Source(
    text="""the old mill -lrb- built in 1820 -rrb- was sold for $ 5.2 million on july 11 , its owner said .
` you ca n't mill on a sunday , ' agnes thornbeck told the herald .
a 5.68 m beam fell down in the hall .
"""
)


@pytest.mark.parametrize(
    "text",
    [
        "The old mill was sold for $5.2 million on July 11.",
        'Agnes Thornbeck told the Herald: "You can\'t mill on a Sunday."',
        "A 5.68m beam fell down in the hall.",
    ],
)
def test_a_source_cut_into_words_is_read_as_usual(text: str) -> None:
    """Spaces before marks, brackets in letters and lost capitals change no number, date or quotation, nor the passage that is shown."""
    claim = verify(text, CUT).claims[0]
    assert claim.status == "supported", claim
    assert claim.evidence[0].quote in CUT.text
