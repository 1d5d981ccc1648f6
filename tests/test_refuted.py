"""What a sentence compares, measures and owns: computed from its numbers, or held against what is told of another number or name."""

from __future__ import annotations

import pytest

from summarizer import Source, verify

SOURCE = Source(
    text=(
        "Marlbeck Dairies lays up 4.1 million litres\n\n"
        "Marlbeck sees a yield of 6.2% this year, where brokers had hoped for 7.5%. Rye (3.4%) outgrew oats (1.9%).\n\n"
        "Marlbeck writes off £46m, of which £31m is for kilns and £15m for vans. "
        "Its churns hold 900 litres: 500 of cream, 300 of whey and 100 of buttermilk.\n\n"
        "Gross rent came to £88m, up 5% in pounds but only 2% in krona. "
        "Turnover was £210m, and cash from herds reached £64m. The valley wants 700 sheds and fills 450.\n\n"
        "After fees Marlbeck keeps £120m. Of this £75m is meant for the Ostrey weir.\n\n"
        "Marlbeck bought nine barges for $330m. It has the money: idle funds were $512m.\n\n"
        "Velder Grain, in a note of its own, lifted its harvest outlook by 40,000 tonnes. "
        "Should the lease end early, Velder owes Marlbeck £9m.\n\n"
        "Why does Orrin Foods wait? Its silo in Penhale is late by four months.\n\n"
        "Tamsin Holt owns 17.2% and Orrin Foods 11.6%. Pember Watch moved its verdict to “strong” from “fair”.\n\n"
        "Tickets sold out after 250,000 orders in the first 36 hours. The old show had needed five weeks.\n\n"
        "Ludo Bank said it would move 64 clerks in June. Neither partner has signed the lease.\n\n"
        "At 3.1%, the pay offer stays well shy of what the dockers asked for. "
        "In 4 of 9 winters the harvest turned out smaller than the sowing plan. "
        "A deposit of $90m is still less than the hoard of SFr 400m.\n\n"
        "Tolls of 62p a mile compare with 57p on the ferry. "
        "Pember Watch counts 310 to 340 herons, and the fullest year of the century had 520.\n\n"
        "Fares earned £48m, 5% more, with riders 2% fewer and tickets 9% dearer.\n\n"
        "Nearly 80% of the barns leak, and mending each takes 12 days. "
        "Repainting starts at two-thirds of piers now built, with costs of £3.4m.\n\n"
        "Orrin Foods vende 45 de sus 310 molinos antes de junio.\n\n"
        "Velder Grain reckons with an operating profit of $1.7bn to $2.1bn in the year to June. "
        "Hay bales fetched €88m of premiums in autumn.\n\n"
        "Der Gewinn der Mühle Ahlsdorf lag bei 27,4 Mio. Euro nach 25,9 Mio. Euro.\n\n"
        "Costs will be £12 million, plus or minus £3 million. Bread rose to £2.60 from £2.20.\n"
    ),
    published="2026-02-18",
)
REFUTED = {
    "a quantity above a greater one": "Marlbeck's yield of 6.2% tops the 7.5% that brokers had hoped for.",
    "fuller at less": "At 6.2%, the yield is higher than the hopes of brokers, which were 7.5%.",
    "two numbers told side by side": "The yield outran hopes, with 6.2% against 7.5%.",
    "two things whose numbers the source has": "Oats grew at a faster pace than rye.",
    "short of it in the source": "The pay offer of 3.1% exceeds what the dockers asked for.",
    "the two sides exchanged": "In 4 of 9 winters the sowing plan turned out smaller than the harvest.",
    "amounts in two currencies": "The deposit of $90m, paid early, exceeds the hoard of SFr 400m.",
    "a price by itself": "Tolls of 62p a mile are lower than the ferry's price of 57p.",
    "a number above one that only the source has": "Pember Watch counts 310 to 340 herons, which is more than the fullest year had.",
    "two things beside other numbers": "Fares earned 5% more at £48m, with riders growing faster than tickets.",
    "cut to a greater number": "Bread was cut to £2.60 from £2.20.",
    "a share told of all": "All barns leak, and mending each takes 12 days.",
    "a share in words told of all": "Repainting starts at all of the built piers, with costs of £3.4m.",
    "some told of all in another language": "Orrin Foods vende todos sus 310 molinos antes de junio.",
    "another measure before a number": "Velder Grain sees a turnover of $1.7bn to $2.1bn in the year to June.",
    "another measure behind a number": "Hay bales brought €88m of dividends in autumn.",
    "another measure in another language": "Der Umsatz der Mühle Ahlsdorf lag bei 27,4 Mio. Euro nach 25,9 Mio. Euro.",
    "a part told of the whole": "Kilns cost Marlbeck £46m.",
    "a listed part told of the whole": "Marlbeck's churns hold 900 litres of whey.",
    "a part in the next sentence": "The whole £120m is going into the Ostrey weir.",
    "the words of another rate": "In krona, gross rent went up by 5%.",
    "the words of another amount": "Cash from herds amounted to £210m.",
    "the other verb of a subject": "The valley fills 700 sheds.",
    "the words of another line": "Marlbeck has idle funds of $330m.",
    "gross told as net": "Net rent came to £88m.",
    "another one than the opening name": "Marlbeck lifted its harvest outlook by 40,000 tonnes in a note of its own.",
    "who owes whom": "Marlbeck must pay Velder £9m should the lease end early.",
    "whom a pronoun stands for": "Marlbeck's silo in Penhale is four months late.",
    "the neighbour's share": "Orrin Foods, the largest owner with 17.2%, waits.",
    "words left and reached": "Pember Watch took its verdict to “fair” from “strong”.",
    "how long it took": "The 250,000 orders took five weeks to come in.",
}
TRUE = {
    "a quantity below a greater one": "Marlbeck's yield of 6.2% falls short of the 7.5% that brokers had hoped for.",
    "two things whose numbers the source has": "Rye grew at a faster pace than oats.",
    "short of it in other words": "The pay offer of 3.1% is below what the dockers asked for.",
    "told from the other side": "In 4 of 9 winters the sowing plan turned out greater than the harvest.",
    "told from the other side of a verb": "Oats were outgrown by rye.",
    "a price above another one": "Tolls of 62p a mile are higher than the ferry's price of 57p.",
    "a number below one of the source": "Pember Watch counts 310 to 340 herons, below the 520 of the fullest year of the century.",
    "a difference before a comparison": "Bread rose to £2.60, which is more than the £2.20 before.",
    "a share told of a share of all": "Nearly 80% of all barns leak, and mending each takes 12 days.",
    "a word for all beside a share": "Every repair of a barn takes 12 days.",
    "another word for a measure": "Velder Grain sees operating earnings of $1.7bn to $2.1bn in the year to June.",
    "part and whole": "Of the £46m that Marlbeck writes off, kilns account for £31m.",
    "the whole with a part of it": "Marlbeck writes off £46m, mostly for kilns.",
    "its own words": "Turnover reached £210m.",
    "the verb of the number": "The valley fills 450 sheds.",
    "its own rate": "In krona, gross rent went up by only 2%.",
    "its own owner": "Velder Grain raised its harvest outlook by 40,000 tonnes.",
    "moved up to": "Bread went up to £2.60 from £2.20.",
    "would for will": "Ludo Bank will move 64 clerks in June.",
    "denied in a syllable": "The lease of Marlbeck is unsigned by either partner.",
    "a tolerance parted": "Costs of £12 million are ahead, plus or minus £3 million.",
    "how long it took": "The 250,000 orders took 36 hours.",
}


@pytest.mark.parametrize("text", REFUTED.values(), ids=REFUTED.keys())
def test_what_the_numbers_or_another_line_refute_is_not_supported(text: str) -> None:
    """Each number of it stands in the source, and is no such number, or somebody else's."""
    assert verify(text, SOURCE).claims[0].status in {"contradicted", "unsupported"}


@pytest.mark.parametrize("text", TRUE.values(), ids=TRUE.keys())
def test_the_same_told_rightly_is_supported(text: str) -> None:
    """The checks refuse what the sources tell otherwise, not what is compared, measured or owned in other words."""
    assert verify(text, SOURCE).ok
