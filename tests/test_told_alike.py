"""The same told in other words: of each sentence the source is sure, though its words deny, bound or open otherwise."""

from __future__ import annotations

import pytest

from summarizer import Source, verify


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Orle signed a ten-year lease worth $80 million.", "A lease worth $80 million over ten years was signed by Orle."),
        ("Work at Orle is due to start in March 2026.", "Work at Orle is due to begin in March 2026."),
        ("The chain has 512 inns in 14 countries.", "The chain's 512 inns are spread over 14 countries."),
        ("Orle was fined €9 million by the regulator for storing oil without consent.", "The regulator fined Orle €9m."),
        ("A law raises the minimum wage to $15.50 an hour from $14.", "The minimum wage will rise from $14 to $15.50 an hour."),
        ("Orle plans to list its shares and hopes to raise £35 million.", "Orle hopes that £35m will be raised."),
        ("Der Auftragseingang von Orle sank auf 455 Euro.", "Beim Auftragseingang von Orle gab es einen Rückgang auf 455 Euro."),
        ("Les prix ont baissé de 4,5 % au deuxième trimestre.", "Les prix ont baissé de 4,5 % au T2."),
    ],
)
def test_other_words_that_say_the_same_are_supported(source: str, text: str) -> None:
    """Compounds of lengths, ends that are due, what is spread over something, and hopes in the passive say what the source says."""
    (claim,) = verify(text, Source(text=f"News of Orle\n\n{source}\n")).claims
    assert claim.status == "supported", claim.reason


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Orle signed a ten-year lease worth $80 million.", "A lease worth $80 million over five years was signed by Orle."),
        ("The chain has 512 inns in 14 countries.", "The chain has over 512 inns in 14 countries."),
        ("Orle was fined €9 million for storing oil without consent.", "Orle was fined €9 million for storing oil with consent."),
        ("Orle plans to list its shares and hopes to raise £35 million.", "Orle will raise £35 million."),
        ("Les prix ont baissé de 4,5 % au deuxième trimestre.", "Les prix ont baissé de 4,5 % au T3."),
    ],
)
def test_what_says_something_else_is_not(source: str, text: str) -> None:
    """Another length, a bound, the opposite of what was missing, a hope as a fact and another quarter stay refused."""
    (claim,) = verify(text, Source(text=f"News of Orle\n\n{source}\n")).claims
    assert claim.status != "supported"
