"""What must tie a result to amounts before it is told to be wrong, and the same facts told wrongly: each rule with its twin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from stories import story

from summarizer.audit import (
    arithmetic,
    audit,
    conflict,
    direction,
    echo,
    examine,
    extremes,
    owners,
    scales,
    stale,
    supersedes,
    tabled,
    unit,
    voices,
)

if TYPE_CHECKING:
    from summarizer.models import Check

DAYS = ("2026-03-02", "2026-03-09")


def doubts(*texts: str, days: tuple[str, ...] = ()) -> list[str]:
    """Return the kinds of all findings on some sources but of arithmetic that checks out."""
    told = story(*texts, days=days) if days else story(*texts)
    return [
        check.kind for check in audit(examine(told, (), voices(told)), (), (), ()) if (check.kind, check.severity) != ("arithmetic", "info")
    ]


def wrong(text: str) -> list[str]:
    """Return the arithmetic of a text that is told as wrong."""
    return [check.what for check in arithmetic.stated(story(text)).checks(()) if check.severity != "info"]


@pytest.mark.parametrize(
    "text",
    [
        "In Orsk the share dropped 7.8% to close at NOK 412; the high of May is NOK 388.",
        "Pellham owes €3.26 billion to its banks. It rents mills for 20 years and pays €118 million a year.",
        "Some 80% of barges are leased, and the lease of a barge of 1.4 million crowns goes up by 430 crowns.",
        "Pellham has 152 million shares, which makes $3.2 billion at the $21 of the bid. They closed at $19.51 a share.",
        "The fee, 3% of the price, rises to $78 million from $72 million.",
        "Orsk runs 64 barges, 48 of which it owns; 12 more are on order.",
        "Of the mill rates that of Varn stood at 1.3%. Rye gained 1.1% and oats 0.7%. Barley lost 0.6%, the second decline in a row.",
        "Before CHF 56 million for mills it was CHF 412 million, or 15.0% of sales.",
        "Freight at Orsk grew 5.4% to $2.31 billion last year, and the mills kept $163 million.",
    ],
)
def test_what_no_words_tie_is_not_told_as_wrong(text: str) -> None:
    """Amounts that merely stand near a percentage, a bill or a sum are not held against it."""
    assert wrong(text) == []


def test_an_amount_that_another_is_held_against_is_no_subject() -> None:
    """Of two distances in a list each is told of what stands before the list."""
    text = "The bid of Orsk is\n\n- 25.8% more than the $17.80 a share of January\n- 12.7% more than the $19.88 a share of Tuesday"
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "El molino cerrará 140 de sus 1.120 hornos antes de mayo, una quinta parte del total.",
        "Il mulino rinuncia a 1.180 dei suoi 8.400 mugnai, pari al 18% dell’organico.",
        "Die Zahl der Müller stieg um 9 Prozent auf 64,9 Mio.; im Jahr davor waren es 61,2 Mio. gewesen.",
        "Orsk mills lost 2% to 410p after closing at 692p on Monday.",
        "Le chiffre d’affaires a gagné 5,3 %, à 2,48 milliards d’euros. Le résultat est de 397 millions d’euros, une marge de 18,5 %.",
    ],
)
def test_a_result_that_its_sentence_ties_is_told_as_wrong(text: str) -> None:
    """Shares in apposition, changes from a year before, margins and dividends are reckoned, in several languages."""
    assert len(wrong(text)) == 1


def test_a_value_of_an_earlier_day_is_replaced_without_a_word_of_revision() -> None:
    """A later source that tells the old value as former replaces what an earlier one tells as current."""
    first = "Mills burn\n\nOrsk takes back 41,500 mills because they burn."
    second = "More mills burn\n\nThe recall of Orsk now covers 63,200 mills. It had begun with 41,500 in May."
    assert [each.kind for each in _revised(first, second)] == ["supersedes"]
    assert _revised(second, first.replace("takes", "took")) == ()


def test_the_value_of_another_year_is_not_replaced() -> None:
    """An outlook held against the result of the year before replaces nothing."""
    first = "Orsk sells mills\n\nLast year Orsk took in $612 million with mills."
    second = "Orsk looks ahead\n\nFor 2026 Orsk now expects revenue of $575 million, compared with $612 million in 2025."
    assert _revised(first, second) == ()


def test_a_correction_may_tell_the_new_value_alone() -> None:
    """What a notice corrects is the only value of its sort and size in the text."""
    text = "Orsk calls\n\nFor the year she guided to £1.55bn of spending on mills.\n\nA correction: the spending is £1.45bn."
    assert [each.what for each in _revised(text, days=DAYS[:1])] == ["Harbour Post prints a correction: £1.55bn and £1.45bn."]


def _revised(*texts: str, days: tuple[str, ...] = DAYS) -> tuple[Check, ...]:
    told = story(*texts, days=days)
    return supersedes.check(told)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Orsk shares rose 8.2% to CHF 203.40. Over twelve months they have moved between CHF 148.50 and, at the top, CHF 196.00.", 1),
        ("Orsk shares rose 8.2% to CHF 193.40. Over twelve months they have moved between CHF 148.50 and, at the top, CHF 196.00.", 0),
        ("Orsk mills closed at 412p; the 52-week high, set in May, is 388p.", 1),
        ("Orsk mills finished at 38.62 crowns a share, its high for the session having been 38.15 crowns a share.", 1),
        ("The load factor, the airline says, ran at 104.2%.", 1),
        ("The load factor, the airline says, ran at 104.2% of the plan.", 0),
        ("The test yield of Orsk has climbed to 103%.", 1),
    ],
)
def test_what_lies_beyond_its_own_bound_cannot_be(text: str, number: int) -> None:
    """A price beyond the ends of its year or its day, and more than all, are told wherever their names stand in the sentence."""
    marked = story(text)
    assert len([*scales.check(marked), *extremes.check(marked)]) == number


def test_what_is_kept_is_not_many_times_what_it_was() -> None:
    """A rate that "did not change" and is told as fourteen times the one before is doubtful."""
    told = "La tasa de grano, sin cambios, se situó en el {} de la harina, después del 2,9 % de mayo."
    assert [len(direction.check(story(told.format(rate)))) for rate in ("41,2 %", "2,8 %")] == [1, 0]


def test_a_price_in_pence_may_repeat_a_clock_time() -> None:
    """The digits of 842p are those of 8:42."""
    text = "Orsk mills\n\nMillers in Varn grind rye. Orsk mills slipped, and by 8:42 on Tuesday they cost 842p apiece."
    assert len(echo.check(story(text))) == 1


def test_a_level_in_per_cent_is_held_against_its_row() -> None:
    """A share that a sentence tells with another digit than the table is doubtful, and so is a number named behind itself."""
    table = "\n\n| Grain factor | 84.6% | 83.5% |\n| Millers, all | 12.4m | 10.8m |\n| Mills | 410 | 400 |"
    told = ("The grain factor came out at 85.6%.", "Orsk has 14.2 million millers in May.", "The grain factor was 84.6%.")
    assert [len(tabled.check(story(f"Orsk mills\n\n{one}{table}"))) for one in told] == [1, 1, 0]


def test_one_sentence_of_two_owners_is_a_conflict() -> None:
    """A share that two sources give to two names in the same words has one owner; a group and its company are one."""
    told = "Deal\n\nThe miller Orskan said it sells to Pellham, and Pellham pays. {} keeps the other 40% and the right to grind."
    one, other, part = (told.format(name) for name in ("Orskan", "Pellham", "OrskanMill"))
    assert [len(owners.check(story(one, each))) for each in (other, part)] == [1, 0]


def test_a_headline_counts_what_its_text_counts() -> None:
    """A count of a headline that the text does not have is held against the near one, and not against one far off."""
    told = "Orsk goes under: 140 mills to shut\n\nIt means to close {} of its mills by May."
    assert [len(conflict.conflicts(story(told.format(number))).checks(())) for number in (114, 26)] == [1, 0]


@pytest.mark.parametrize(
    ("head", "lead", "found"),
    [
        ("Orsk bank tightens to 6.50%", "It lifted its key rate to 6.25% from 5.75%. Millers see 6.75% by May and 7.25% by June.", 1),
        ("Orsk posts £38m mill loss", "The loss came to £31.4m, less than the £46.8m of the year before. It may lose up to £105m.", 1),
        ("Orsk posts £38m mill loss", "The loss came to £37.8m, less than the £46.8m of the year before.", 0),
        ("Orsk bank tightens to 6.50%", "It lifted its key rate by half a point. Inflation is 7.1%, and 31% of loans float.", 0),
    ],
)
def test_a_headline_is_held_against_what_is_told_first(head: str, lead: str, found: int) -> None:
    """Of several values that it may mean the one of the lead is taken, by its size or a word; what is open at one end bears nothing out."""
    text = f"{head}\n\n{lead}\n\nThe mill has its seat in Varn."
    assert len(conflict.conflicts(story(text)).checks(())) == found


def test_a_line_of_a_label_is_no_headline() -> None:
    """What stands behind a label is no headline that the text tells otherwise."""
    assert (
        conflict.conflicts(story("Orsk mills\n\nMill costs: 11.4m crowns\n\nThe mill costs of Orsk were 12.3m crowns in Varn.")).checks(())
        == ()
    )


def test_prices_of_two_days_do_not_disagree() -> None:
    """A price that moved and an offer of another day are two things."""
    first = "Orsk rises\n\nOn Monday Tamsin rose 26% to $31.50 a share."
    second = "Orsk bids more\n\nOrsk raised its offer for Tamsin to $34.50 a share."
    assert "conflict" not in doubts(first, second, days=DAYS)


def test_a_range_of_another_scale_than_its_like_is_doubtful() -> None:
    """An outlook in millions beside the same measure in billions is a slip."""
    text = "For fiscal 2026, revenue of Orsk was $1.07 billion. For fiscal 2027, Orsk sees revenue of $1.19 million to $1.22 million."
    assert len(unit.check(story(text))) == 1


def test_what_is_dated_and_told_of_today_is_stale_in_italian_too() -> None:
    """A share of "oggi" that a survey of years before found is out of date."""
    told = story("Mulini\n\nOggi Orsk controlla il 27% dei mulini (indagine Varn, 2017).", days=DAYS[:1])
    assert len(stale.check(told)) == 1


def test_jobs_are_one_thing_in_several_languages() -> None:
    """Digits that changed places are told of jobs in English and in German."""
    first, second = "Orsk shuts a mill\n\nAbout 340 jobs will go by March.", "Orsk schließt Mühle\n\nRund {} Stellen fallen weg."
    found = [conflict.conflicts(story(first, second.format(number))).checks(()) for number in (430, 340)]
    assert [len(each) for each in found] == [1, 0]
