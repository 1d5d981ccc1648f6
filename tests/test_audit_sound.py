"""What is right and looks like a slip: thresholds, conditions, rates, comparisons, what is told of somebody else; and its wrong twins."""

from __future__ import annotations

import pytest
from stories import LATE, story

from summarizer.audit import arithmetic, conflict, direction, stale, whole
from summarizer.audit.near import is_condition


def wrong(text: str) -> list[str]:
    """Return the arithmetic of a text that is told as wrong."""
    return [check.what for check in arithmetic.stated(story(text)).checks(()) if check.severity != "info"]


def test_a_level_that_a_share_passes_is_no_part_of_the_whole() -> None:
    """Two shares of one list must not exceed it, and a share held against a level is no list."""
    passed = "Farmers who hold 81.5% of the dyke votes signed, well past the 70% that the statutes name."
    listed = "Farmers hold 81.5% of the dyke votes, and the town of Varn owns 28%."
    needed = "Farmers hold 61% of the dyke votes, and 66% are needed."
    assert [[check.kind for check in whole.check(story(text))] for text in (passed, listed, needed)] == [[], ["implausible"], []]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bonus is due if the dairy has 50 cows by May.", True),
        ("A majority of 75% is required for that.", True),
        ("Fällig wird sie, sofern der Hof 50 Millionen Liter liefert.", True),
        ("Elle est due si la ferme compte 50 vaches.", True),
        ("The dairy has 50 cows.", False),
        ("If it rains, 50 cows stay inside.", False),
    ],
)
def test_what_something_depends_on_is_a_condition(text: str, expected: bool) -> None:  # noqa: FBT001 - a case
    """A value in a clause of condition, or one that is needed, is not told as what is so."""
    marked = story(f"Cows in Varn\n\n{text}")
    assert is_condition(marked, marked.mentions[0]) is expected


def test_a_condition_is_no_rival_of_what_is_denied() -> None:
    """What a source tells in place of a value that it lets somebody deny is a fact of its own."""
    first = "Orsk counts its herd\n\nThe dairy at Orsk keeps 48.6 thousand cows."
    denied = "Orsk denies a count\n\nThe dairy never said that it keeps 48.6 thousand cows. {}"
    condition, fact = "It pays more if the dairy keeps 50 thousand cows in May.", "In truth the dairy keeps 47.1 thousand cows."
    found = [conflict.conflicts(story(first, denied.format(told))).checks(()) for told in (condition, fact)]
    assert [len(checks) for checks in found] == [0, 1]


def test_a_share_whose_sentence_has_a_subject_of_its_own_is_of_no_amounts_before() -> None:
    """A bare "that is 20% of the order" goes back to an amount, and "others get work for 20% of the order" does not."""
    before = "Pellham takes an order of €800 million and keeps €96 million of it for its yard in Orsk. "
    assert wrong(before + "Welders from Varn were promised shifts equal to 20% of the order.") == []
    assert len(wrong(before + "That is 20% of the order.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A ton of rye now costs €240, about twice what it did in 2015.",
        "Une tonne de seigle coûte aujourd'hui 240 euros, deux fois plus qu'en 2015.",
        "Eine Tonne Roggen kostet heute 240 Euro, doppelt so viel wie 2015.",
    ],
)
def test_the_year_of_what_a_figure_is_compared_with_does_not_date_it(text: str) -> None:
    """What is told of now and held against an old year is of now."""
    marked = story(f"Rye gets dearer\n\nPellham mills rye in Orsk.\n\n{text}", days=(LATE,))
    assert stale.check(marked) == ()


def test_what_the_market_had_guessed_is_not_replaced_by_the_result() -> None:
    """A later source that repeats what was expected tells nothing that is out of date."""
    first = "Orsk adds riders\n\nOrsk Trams won 3.1 million riders. The street had guessed at 1.4 million riders."
    second = "Orsk corrects itself\n\nThe gain of Orsk Trams falls just short of the 1.4 million riders that the market wanted."
    marked = story(first, second, days=("2026-03-02", "2026-03-03"))
    assert [check.what for check in stale.check(marked)] == []


def test_a_change_on_the_year_is_none_from_what_was_expected() -> None:
    """What fell by so much on the year, and short of an estimate, lies another distance below that."""
    text = "Orvane shipped 418,000 blades in the fourth quarter, down 7% year on year and short of the 436,000 that brokers had expected."
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Units of Orvane traded at $33, 20% above the bid of $30, on Monday.",
        "The stock of Orvane ended at $40 on Monday.\nFair value is $60 a share, 45% above the latest price.",
        "Telmark made a bid of $44 a share on Monday.\nThe bid means a premium of 20% to the close of $40 a share.",
    ],
)
def test_a_wrong_premium_is_found(text: str) -> None:
    """What stands so far above a level is held against that, in its sentence and in the one before."""
    assert len(wrong(text)) == 1


def test_a_rate_is_no_part_of_a_sum() -> None:
    """Wages by the week do not make up what is paid once."""
    assert wrong("A miller earns 1,310 crowns a week, up from 1,250 crowns. Each gets a total of 2,400 crowns for it.") == []


def test_davon_is_no_von() -> None:
    """In "sank um 85 auf 930, davon 410" stands a part and no level of before."""
    told = "Die Zahl der Müller sank um 85 auf 930, davon {} in Orsk."
    assert direction.check(story(told.format(410))) == ()
    assert len(direction.check(story("Die Zahl der Müller sank auf 930 von 410 im Vorjahr."))) == 1


def test_rows_of_a_table_are_no_headlines() -> None:
    """Rows whose numbers are near each other tell different things."""
    table = "Pellham mills by month\n\nMonth | Rye (t) | Oats (t)\nMay | 37,100 | 12,300\nJune | 37,900 | 12,800\nJuly | 39,400 | 11,700"
    assert conflict.conflicts(story(table)).checks(()) == ()


def test_a_gross_margin_is_not_of_the_net_profit() -> None:
    """A margin is reckoned from the profit that it is called after."""
    text = "Pellham earned net income of $187 million on revenue of $642 million. Its {} margin was 48.4%."
    assert [len(wrong(text.format(name))) for name in ("gross", "net")] == [0, 1]


def test_the_total_that_one_price_makes_is_not_held_against_another() -> None:
    """Shares that were bought at one price are no bill at the price of today."""
    text = "Pellham spent $1.2 billion on 7.5 million shares, at $160 a share. The stock stands at $182.30 a share."
    assert wrong(text) == []


def test_a_number_of_each_thing_is_not_the_number_of_things() -> None:
    """With "80 mills of 15 MW each, or €3 million per MW" nobody pays for 15 MW."""
    assert wrong("The 80 mills of 15 MW each will cost €3.6 billion, or €3 million per MW.") == []


def test_an_extreme_of_the_day_is_not_what_a_change_started_from() -> None:
    """To say "fell 6% to 47, after an early low of 45" tells no fall from 45."""
    assert wrong("Pellham shares fell 6.2% to 258p, after an early low of 252p.") == []


def test_two_amounts_that_another_percentage_is_of_are_not_tried_for_the_next() -> None:
    """Of two distances told in one sentence each has a base of its own."""
    assert wrong("Orsk gets 440p a share, a premium of 21% to Friday's 363p and of 31% to the mean of 336p.") == []


def test_what_only_rounding_lets_be_right_is_told_so() -> None:
    """A total that the parts make as they are printed is right, and one that their rounding allows is allowed."""
    told = "Sales were £6m in Leeds, £5m in York and £8m in Hull, a total of {}."
    said = [arithmetic.stated(story(told.format(total))).checks(())[0].what for total in ("£19m", "£18m")]
    assert said == [
        "£6m, £5m and £8m add up to £19m; the printed £19m is right.",
        "£6m, £5m and £8m add up to £19m as they are rounded, which allows the printed £18m.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Twenty barges joined the line and eleven left, for a total of 94.",
        "The harbour board is to lay off 70 of 310 pilots. Rashes were seen in 85 of the 360 who sailed.",
        "Mills took on 52,000, farms 43,000 and quarries 16,000, while the post shed 8,000.",
        "Its brick arm made 14.6%, 2.3 percentage points more, and its slate arm 7.1%.",
        "The gross margin improved by 30 basis points to 61.2%, and profit came to $310 million, 24% of sales.",
        "The unit cost fell 1.5% to 6.7 cents a mile from 6.8 cents. The unit fee fell 1.5% to 6.7 cents per tonne from 6.8.",
        "L'action Orval a perdu 2 % à 88 euros, après un plus haut de 93,20 euros en séance.",
        "The note rose 0.7 points to 93.2, having dropped from 95.1 to 92.5 on Monday.",
        "Prices went up 3.4% from a year earlier; in June the yearly rate was 3.1%, after a monthly rise of 0.3%.",
        "Les salaires ont augmenté de 2,6 % sur un an, contre 1,1 % pour les loyers, d'où un gain réel de 1,5 %.",
        "A broker lifted its goal to $38.40 from $32.00, an upside of 27%.",
        "Savings should reach $41m a year, half of them at once; moving costs $57m.",
        "Half-year sales of $714m beat the $709m expected, and net debt of $48m was $22m less than in May.",
        "Pellham gained $3.10 to $181.40, a rise of 2%, after falling by $14.20 the day before.",
        "Orval gab 1,0 Prozent auf 64,30 Euro nach, nach einem Minus von drei Euro am Freitag.",
        "Profit was $412 million and beat the $390 million that four analysts expected. The half came to $812 million.",
        "The yard built 3,600 boats, 4% more than the 3,460 of the year before. Of these 2,510 were sold and 1,090 let.",
        "On the drug there were 14 falls per 100 people, compared with 21 on the dummy, or 33% fewer.",
        "Shares leapt 31% to $28.00, after $30.50 in early trading.",
    ],
)
def test_correct_news_dense_with_figures_is_left_alone(text: str) -> None:
    """What stands beside a result is held against it only where words tie the two, or where it nearly makes it."""
    assert wrong(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The fee fell 4.5% to 6.7 cents per tonne from 6.8.",
        "Oats rose 9% to $240 a tonne from $230.",
        "Of the 430 barges, 210 are idle, 130 leak and 60 sail.",
    ],
)
def test_what_words_tie_is_told_as_wrong(text: str) -> None:
    """A result that words tie to its amounts is wrong wherever they do not make it."""
    assert len(wrong(text)) == 1
