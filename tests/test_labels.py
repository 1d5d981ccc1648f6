"""Metric and period of the offline engine's key figures, where the words next to a quantity do not say them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from summarizer.documents import Source
from summarizer.load import load
from summarizer.mark import mark
from summarizer.offline import draft
from summarizer.offline.candidates import Candidate, candidates
from summarizer.offline.labels import Metrics
from summarizer.offline.lines import see
from summarizer.offline.subject import subject_of

if TYPE_CHECKING:
    from summarizer.offline.around import Around


def labels(text: str) -> dict[str, tuple[str, str | None]]:
    """Label the key figures of a text by the amounts as written."""
    story = mark(load([Source(text=text, published=date(2026, 8, 6))]))
    return {story.mention[item.q].quantity.as_written: (item.metric, item.period) for item in draft(story, "Orvane").figures}


def roles(text: str) -> dict[str, str]:
    """Tell the roles of the key figures of a text by the amounts as written."""
    story = mark(load([Source(text=text)]))
    return {story.mention[item.q].quantity.as_written: item.role for item in draft(story, "Orvane").figures}


@pytest.mark.parametrize(
    ("text", "amount", "period"),
    [
        ("Orvane's profit in the second quarter was €9 million, against €7 million a year earlier.", "€7 million", "Q2 2025"),
        ("Orvane's sales for 2025 were €90 million, against €80 million the year before.", "€80 million", "2024"),
        ("Orvane's sales were €90 million, compared with €80 million in the same stretch of 2024.", "€90 million", None),
        ("Orvane guided to a margin of 14% for 2026, having spoken of 15% in May.", "15%", "2026"),
        ("Orvane expects sales of €90 million for the full year.", "€90 million", "full year"),
        ("Orvane said sales this quarter will be €90 million.", "€90 million", "this quarter"),
        ("Orvane owed €90 million at the close of March.", "€90 million", "March 2026"),
        ("Orvane's revenue was €90 million, up 12% year over year, in the second quarter.", "€90 million", "second quarter"),
        ("ORSK, Aug 6 - Orvane said it would cut output by 700 tonnes a day.", "700 tonnes a day", None),
        ("Tariffs cost Orvane €4 million in 2025 and are expected to cost €9 million this year.", "€9 million", "this year"),
        ("Orvane lost €7 million, against €6 million a year earlier. Revenue rose 2.3% to €90 million.", "€90 million", None),
        ("Orvane's 2034 bonds fell to 71 pence.", "71 pence", None),
        ("Orvane's exports fell 9% in July from a year earlier to 700 tonnes.", "700 tonnes", "July 2026"),
        ("Orvane's shares, which peaked at €90 in January 2021, were halted at 44 cents.", "44 cents", None),
        (
            "Orvane foresees profit of €9 million, down from an earlier range of €11 million to €12 million.",
            "€11 million to €12 million",
            None,
        ),
        (
            "Orvane had a loss of €9 million, against a loss of €7 million, or €0.30 a share, in the second quarter of 2025.",
            "€7 million",
            "second quarter of 2025",
        ),
        ("Orvane put its 2026 profit at €9 million and its 2027 profit at €11 million.", "€9 million", "2026"),
        ("Orvane put its 2026 profit at €9 million and its 2027 profit at €11 million.", "€11 million", "2027"),
        ("Orvane will spend €9 million and is to make 700 tonnes of steel a year from 2031.", "€9 million", None),
        ("Orvane today reports revenue of €90 million for the second quarter.", "€90 million", "second quarter"),
        ("Unter dem Strich stand bei Orvane ein Verlust von 9 Millionen Euro nach 7 Millionen Euro im Vorjahr.", "9 Millionen Euro", None),
    ],
)
def test_a_time_is_the_period_of_what_it_stands_by(text: str, amount: str, period: str | None) -> None:
    """The year before is named; a time of the value compared with, or of when something was said, is no period of another figure."""
    assert labels(text)[amount][1] == period


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Orvane shares are up. Timber fell 12% to $121 million.", "$121 million"),
        ("Orvane reports\n\nTimber fell 12% at Orvane in the spring.", "12%"),
        ("Orvane agreed to buy Telmark in stock, for a group with $168 billion in assets.", "$168 billion"),
        ("Orvane shares rose 2% to $15, while the index in Oslo lost 0.3%.", "0.3%"),
        ("Las acciones de Orvane subían un 1,7%, mientras que el índice cedía un 0,2%.", "0,2%"),
    ],
)
def test_what_no_share_costs_or_did_is_no_share_price(text: str, amount: str) -> None:
    """Millions, what something else did meanwhile, and a fall where nothing tells of a share are not of the share price."""
    assert not {"price", "shares"}.intersection(labels(text)[amount][0].split())


def test_what_a_company_of_the_headline_lost_is_of_its_share_price() -> None:
    """A company that rises or falls does so on an exchange, and no name of a share need stand there."""
    assert labels("Orvane is sold\n\nOrvane fell 3.4% in Oslo.")["3.4%"][0] == "share price"


def test_the_consensus_of_notes_is_an_estimate() -> None:
    """What the word for it stands right before is what others expect."""
    found = roles("Revenue at Orvane $2.31bn, +3.1% y/y (cons. $2.28bn); margin 14% vs cons 15%.")
    assert (found["$2.31bn"], found["$2.28bn"], found["15%"]) == ("actual", "estimate", "estimate")


def test_a_cell_is_of_the_period_of_its_column() -> None:
    """The row at the head of a table names the periods."""
    table = "Orvane sold more mills this spring.\n\nIn millions    Q2 2026    Q2 2025\nRevenue        91.5       84.2\n"
    assert {amount: period for amount, (_, period) in labels(table).items()} == {"91.5": "Q2 2026", "84.2": "Q2 2025"}


@pytest.mark.parametrize(
    ("text", "amount", "metric"),
    [
        ("Tin on the Kuala exchange gained 2.3% while Orvane slept.", "2.3%", "tin price"),
        ("Zinc lost 0.7% to $2,655, tin was flat and nickel added 0.2% to $15,140.", "$15,140", "nickel price"),
        ("Orvane's imports of copper dropped 11%.", "11%", "imports of copper"),
        ("Orvane will cut about 30% of its 520 jobs.", "30%", "jobs cut"),
        ("About 1,700 of the 4,600 workers of Orvane go on strike.", "1,700", "workers"),
        ("The firm with 5.4 million customers in Gorm told of a pretax loss at Orvane.", "5.4 million", "customers"),
        ("The regulator fined Orvane €38 million.", "€38 million", "fine"),
        ("Orvane will take a charge in the first quarter and delay of €2 million.", "€2 million", "charge"),
        (
            "Die Orvane will bis zu 600 Millionen Euro für den Rückkauf eigener Aktien ausgeben.",
            "600 Millionen Euro",
            "rückkauf eigener aktien",
        ),
        ("Orvane made 412,000 tonnes of board, about 1.8% of world supply.", "1.8%", "share of world supply"),
        ("Orvane now expects to produce 385,000 tonnes this year.", "385,000 tonnes", "production"),
        (
            "Le groupe Orvane a annoncé la cession de ses eaux au fonds Kerd pour 1,2 milliard d'euros, dette comprise.",
            "1,2 milliard d'euros",
            "sale price",
        ),
        ("Die Inflation bei Orvane dürfte 2,6 Prozent erreichen.", "2,6 Prozent", "inflation"),
        ("Orvane senkt den Leitzins überraschend auf 3,25 Prozent.", "3,25 Prozent", "leitzins"),
        ("Die Krone gab am Montag zum Euro um 1,3 Prozent nach.", "1,3 Prozent", "krone"),
        ("Orvane has drawn €90 million from a credit facility.", "€90 million", "credit facility"),
        ("A blast at Orvane killed 31 workers.", "31", "workers killed"),
        ("The warning knocked €90 million off the market value of Orvane.", "€90 million", "market value lost"),
        ("The fund Halde holds 11% of the shares of Orvane.", "11%", "stake"),
        ("Write-offs at Orvane rose to 4.1% of loans from 3.5%.", "4.1%", "write-offs"),
        ("Orvane a confirmé que sa marge brute serait comprise entre 30 % et 32 %.", "30 % et 32 %", "marge brute"),
        ("Die Schäden bei Orvane summierten sich auf 90 Millionen Euro.", "90 Millionen Euro", "schäden"),
        ("The blue-chip index closed 0.6% lower, and Orvane gained 4% in Oslo.", "0.6%", "index"),
    ],
)
def test_a_label_is_a_noun_phrase(text: str, amount: str, metric: str) -> None:
    """It holds no verb, no doer and no part of a sentence, and what has a price of its own is no share."""
    found = labels(text)[amount][0].lower()
    assert metric in found
    assert len(found.split()) <= 4


@pytest.mark.parametrize(
    ("text", "amount", "metric"),
    [
        ("Operating margin should land, as far as we know, at 14% and the Street had pencilled in 15%.", "15%", "margin"),
        ("Orvane earned €90 million. That profit is its largest.", "€90 million", "profit"),
        ("Orvane shares, which nobody loves, went up and finished Monday at 179p.", "179p", "price"),
    ],
)
def test_a_metric_is_a_noun_of_the_text(text: str, amount: str, metric: str) -> None:
    """What only a verb leads up to is named by what it is compared with, the head of its clause, or the noun of the verb."""
    assert metric in labels(text)[amount][0].lower()


@pytest.mark.parametrize(
    ("text", "amount", "metric"),
    [
        ("Orvane's inventory rose to €90 million.", "€90 million", "inventory"),
        ("Chief executive Ada Lorne wants to raise mill investment to €90 million.", "€90 million", "mill investment"),
        ("Figures of the exchange show net buying of €90 million in Orvane.", "€90 million", "net buying"),
        ("Orvane lowered its forecast for average timber prices to €90 a tonne.", "€90 a tonne", "average timber prices"),
        ("Timber futures weakened to €90 a tonne in Oslo.", "€90 a tonne", "Timber futures"),
        ("Die Nettoverschuldung stieg bei Orvane auf 90 Millionen Euro.", "90 Millionen Euro", "Nettoverschuldung"),
        ("Orvane lifted operating profit to €90 million. Analysts polled by it sought €80 million.", "€80 million", "operating profit"),
        ("Orvane chiude il trimestre con un utile netto di 90 milioni di euro.", "90 milioni di euro", "utile netto"),
        ("A Orvane teve receita líquida de R$ 90 milhões no trimestre.", "R$ 90 milhões", "receita líquida"),
        ("Orvane muss eine Strafe zahlen und hat die Dividende von 0,90 Euro je Aktie gestrichen.", "0,90 Euro je Aktie", "Dividende"),
        ("オルヴァネの純利益は前期比25%増の180億円だった。", "180億円", "純利益"),
        ("奥尔瓦公司第三季度营收为286.4亿元，同比增长41%。", "286.4亿元", "营收"),
    ],
)
def test_a_label_is_what_is_measured(text: str, amount: str, metric: str) -> None:
    """No verb, no small words and nobody who expects it belong to a label, in any language whose nouns of measures are known."""
    assert labels(text)[amount][0] == metric


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Orvane earned €90 million ($104 million) in the quarter.", "$104 million"),
        ("The board of Orvane approved the sale by a 5-4 vote, with costs of €3 million.", "5"),
        ("Patients on Orvane's drug lost 9% of their weight over 36 weeks.", "36 weeks"),
        ("Orvane tried the drug on 400 adults aged 60 and over, at a cost of €3 million.", "60"),
    ],
)
def test_what_tells_no_business_is_no_key_figure(text: str, amount: str) -> None:
    """An amount told again in another currency, one side of a vote, and the time in which something came about are no key figures."""
    found = labels(text)
    assert found
    assert amount not in found


def test_a_share_of_a_named_company_is_a_share() -> None:
    """A price per share of a company by name is one per share."""
    (quantity,) = mark(load([Source(text="Orvane will pay $46 per Telmark share.")])).mentions
    assert (quantity.quantity.kind, quantity.quantity.unit) == ("per_share", "per share")


def test_a_noun_that_the_text_never_says_is_no_metric() -> None:
    """The noun of a verb is used only where the document has it, so that a proof of words bears it out."""
    assert labels("Orvane set aside €90 million.")["€90 million"][0] != "provision"


@pytest.mark.parametrize(
    ("text", "amount", "metric"),
    [
        ("Orvane earned €90 million.", "€90 million", "profit"),
        ("Orvane lost €40 million.", "€40 million", "loss"),
        ("Orvane owed €12 million at Easter.", "€12 million", "debt"),
    ],
)
def test_a_plain_noun_names_what_its_verb_tells(text: str, amount: str, metric: str) -> None:
    """What is earned is a profit, in a text without the word too; what is lost in per cent is none."""
    assert labels(text)[amount][0] == metric
    assert labels("Orvane shares lost 4%.")["4%"][0] != "loss"


@pytest.mark.parametrize(
    ("text", "amount", "metric"),
    [
        ("Cash profit for the year to June should land between €4 million and €5 million.", "€4 million and €5 million", "Cash profit"),
        ("The interim dividend drops to 30 cents a share from 42 cents.", "42 cents", "interim dividend"),
        ("The safety cushion that regulators watch will come out at 11.7 per cent.", "11.7 per cent", "safety cushion"),
        ("Net bookings for 2026 are now pegged at €9 million.", "€9 million", "Net bookings"),
        ("Margins are heading south too: 46.5% this quarter.", "46.5%", "Margins"),
        ("The May presales, at €9 million, fell short.", "€9 million", "May presales"),
        ("Return on capital, the letter complains, was 8.9%.", "8.9%", "Return on capital"),
        ("With 36% of the market at stake, Orvane kept still.", "36%", "share of the market at stake"),
    ],
)
def test_a_group_of_verbs_is_no_part_of_a_metric(text: str, amount: str, metric: str) -> None:
    """Auxiliary, verb, adverb and preposition join a measure to its value; an aside or a relative clause between does not name it."""
    assert labels(text)[amount][0] == metric


@pytest.mark.parametrize(
    ("text", "amount", "role"),
    [
        ("The Street had feared a loss of no more than €90 million.", "€90 million", "estimate"),
        ("Net cash cost for the year is now put at €2 million.", "€2 million", "guidance"),
        ("Economists now put the chance of a cut at 68%.", "68%", "estimate"),
        ("The partners pledge €4 million of network spending.", "€4 million", "target"),
        ("The Rostock plant makes 40% of the masts.", "40%", "actual"),
        ("The bank expects inflation, which stood at 3.4% in December, to return to 2% by June.", "3.4%", "actual"),
        ("Die Verschuldung von Orvane werde bis 2027 auf 121 Prozent des Umsatzes steigen.", "121 Prozent", "guidance"),
        ("Orvane compte affecter 700 millions d'euros au désendettement.", "700 millions d'euros", "guidance"),
        ("Ohne Kredite fielen bei Orvane bis zu 800 Stellen weg, die 90 Millionen Euro kosten könnten.", "90 Millionen Euro", "estimate"),
    ],
)
def test_who_expects_it_tells_the_role(text: str, amount: str, role: str) -> None:
    """What others feared or put at a value is their estimate, what is put there by nobody else guidance, a pledge a target."""
    assert roles(text)[amount] == role


@pytest.mark.parametrize(
    ("text", "amount", "period"),
    [
        ("Orvane pays €9 million over eight years.", "€9 million", "eight years"),
        ("Rent costs Orvane €2 million a year.", "€2 million", "a year"),
        (
            "Orvane raised its third-quarter profit.\n\nMuch else was said in Gorm.\n\nRevenue was €3 million.",
            "€3 million",
            "third-quarter",
        ),
    ],
)
def test_a_length_or_the_opening_of_a_report_is_a_period(text: str, amount: str, period: str) -> None:
    """In how long an amount is paid stands behind it; what a report opens with is the period of its results."""
    assert labels(text)[amount][1] == period


@pytest.mark.parametrize(
    ("text", "amount", "period"),
    [
        (
            "Orvane's second quarter.\n\nProfit was €412 million (€655 million in Q2 2025).\n\nSales were €90 million.",
            "€90 million",
            "second quarter",
        ),
        ("Orvane's debt was €5 million at the end of June. Profit was €3 million.", "€3 million", None),
        (
            "Orvane's output was €3 million in the second quarter. The yard at Gorm brought in €9 million last year.",
            "€9 million",
            "last year",
        ),
        ("Orvane shares sink 11% as a strike eats into second-quarter profit.", "11%", None),
        ("Orvane shares sank 11% in the second quarter.", "11%", "second quarter"),
        ("Output of Orvane was 7% lower than in the first quarter.", "7%", None),
        ("Net debt of Orvane came to $90 million under the loan signed in January.", "$90 million", None),
        ("The lake of Orvane held 81 boats in May, up 4% on the spring.", "4%", "May 2026"),
        ("Orvane raised its forecast for 2026, after a second-quarter profit of €8 million.", "€8 million", "second-quarter"),
        ("奥凡公司海外订单占比已升至47%，新厂将于2026年二季度投产。", "47%", None),
        ("奥凡公司上半年收入为12亿元，增长9%；净利润为3亿元。", "3亿元", "上半年"),
        (
            "Orvane verlor im zweiten Quartal 9 Millionen Euro, nachdem es vor einem Jahr noch 31 Millionen Euro verdient hatte.",
            "31 Millionen Euro",
            "Q2 2025",
        ),
    ],
)
def test_a_time_that_is_told_of_something_else_is_no_period(text: str, amount: str, period: str | None) -> None:
    """Of brackets, points in time, last year, the cause of a fall, what is compared with, and other clauses nothing is inherited."""
    assert labels(text)[amount][1] == period


@pytest.mark.parametrize(
    ("text", "amount", "period"),
    [
        (
            "Orvane lifted its full-year profit guidance.\n\nOrders of Orvane rose in the second quarter.\n\nProfit was €8 million.",
            "€8 million",
            "second quarter",
        ),
        (
            "Orvane's second quarter brought less output, after a gain of 2% in the first quarter.\n\nProfit was €8 million.",
            "€8 million",
            "second quarter",
        ),
        ("Le revenu d'Orvane gagne 5 %, alors qu'il avait fléchi au premier trimestre.", "5 %", None),
        ("Sales of Orvane fell 2% after a warm June held back socks.", "2%", None),
        ("Orvane beat its plan as second-quarter orders swelled, lifting the stock by 6%.", "6%", None),
        ("Orvane lost 310 trips between May and July.", "310", "May and July"),
        ("Orvane sold boats for €6 million in the first half of this year, and its loss was €4 million.", "€4 million", "first half"),
        ("La cassa di Orvane sale a 64 milioni di euro dai 61 milioni di euro di fine 2025.", "64 milioni di euro", None),
        ("Mieten sanken um 4 Prozent, und für September erwartet Orvane mehr Leerstand.", "4 Prozent", None),
        ("Rents at Orvane are up 9%, and the yard plans another step next quarter.", "9%", None),
        ("Orvane said on Tuesday a refit would cost €9 million.", "€9 million", None),
        (
            "In den ersten neun Monaten stieg der Umsatz von Orvane auf 8 Millionen Euro nach 7 Millionen Euro im Vorjahreszeitraum.",
            "7 Millionen Euro",
            "ersten neun Monaten 2025",
        ),
        ("オルヴァネの3月期の売上高は180億円だった。", "180億円", "2026年3月期"),
    ],
)
def test_a_time_of_another_clause_lends_no_period(text: str, amount: str, period: str | None) -> None:
    """A forecast's year, what had been before, a cause, what another amount was at, and what is to come are of something else."""
    assert labels(text)[amount][1] == period


def test_what_was_earned_is_no_loss() -> None:
    """An amount that was earned is not named by the loss that it is held against."""
    text = "Unten stand ein Verlust von 9 Millionen Euro, nachdem Orvane vor einem Jahr noch 31 Millionen Euro verdient hatte."
    assert labels(text)["9 Millionen Euro"][0] == "Verlust"
    assert "Verlust" not in labels(text)["31 Millionen Euro"][0]


@pytest.mark.parametrize(
    ("text", "amount", "role"),
    [
        ("Orvane raised its forecast after profit climbed to €8 million.", "€8 million", "actual"),
        ("Orvane senkt die Prognose – Aktie bricht um 18 Prozent ein", "18 Prozent", "actual"),
        ("Investors took €3 million off Orvane after it lowered its forecast.", "€3 million", "actual"),
        ("Profit before fair value adjustments fell to €8 million.", "€8 million", "actual"),
        ("Orvane has a fair value of €80 a share.", "€80 a share", "estimate"),
        ("Reduce (from Hold) | TP EUR 125 | Orvane", "EUR 125", "target"),
        ("Outlook: sales of $825M-$830M; profit a share of $0.68-$0.70.", "$0.68-$0.70", "guidance"),
        ("Orvane said that it would book a charge of €8 million in the autumn.", "€8 million", "guidance"),
        ("Bislang hatte Orvane 31 bis 34 Millionen Euro in Aussicht gestellt.", "31 bis 34 Millionen Euro", "guidance"),
        ("La marge d'Orvane devrait atteindre 18,5 % en fin d'exercice.", "18,5 %", "guidance"),
        ("Orvane expects profit after tax of €8 million.", "€8 million", "guidance"),
        ("オルヴァネは純利益が180億円になりそうだと発表した。", "180億円", "guidance"),
    ],
)
def test_a_clause_of_its_own_has_a_role_of_its_own(text: str, amount: str, role: str) -> None:
    """Behind a turn of the sentence what leads up to it says nothing; what a line is headed with holds for all of it."""
    assert roles(text)[amount] == role


@pytest.mark.parametrize(
    ("text", "amount", "period"),
    [
        (
            "Orvane notes | 6 August 2026 | second quarter 2026\n\nRevenue of €77 million was more than it had feared.",
            "€77 million",
            "second quarter 2026",
        ),
        (
            "Orvane said on Thursday what it had sold in the first half of 2026.\n\nThe boilers burned 290 tonnes of wood in all.",
            "290 tonnes",
            "first half of 2026",
        ),
        ("Output of Orvane was 710 tonnes in the second quarter, up 6% on last year.", "6%", "second quarter"),
        (
            "Orvane reports on the second quarter of 2026.\n\nCore earnings shrank to €11 million after €17 million.",
            "€17 million",
            "Q2 2025",
        ),
        ("Orvane opened mills.\n\nThe loans of €9 million come due in 2027.\n\nSales reached €3 million.", "€3 million", None),
        ("The outlook of Orvane for 2026 (until April 2027) is revenue of €2 million.", "€2 million", "2026"),
        ("Orvane reports on the second quarter of 2026.\n\nPrices of Orvane climbed by 4% a year.", "4%", "second quarter of 2026"),
    ],
)
def test_the_period_of_a_report_is_that_of_what_it_measures(text: str, amount: str, period: str | None) -> None:
    """It stands in its head or opening and is over; the value before is of a year earlier, and what is compared with lends no time."""
    assert labels(text)[amount][1] == period


@pytest.mark.parametrize(
    ("text", "amount", "role"),
    [
        ("Orvane took €9 million, and so beat the €8 million of analysts.", "€8 million", "estimate"),
        ("A strike could take €3 million from the takings of Orvane.", "€3 million", "estimate"),
        ("Orvane, with debt of €2 million at 30 June, plans more looms.", "€2 million", "actual"),
        ("Gearing of Orvane might climb to 3.6 times, from 1.7 times today.", "1.7 times", "actual"),
        ("Lenders of Orvane may ask for €7 million.", "€7 million", "actual"),
        ("Orvane would earn €5 million before tax.", "€5 million", "guidance"),
        ("Budget retailer Orvane sold socks for €6 million.", "€6 million", "actual"),
        ("Orvane would owe its landlord €6 million.", "€6 million", "guidance"),
        ("Orvane would have earned €6 million.", "€6 million", "actual"),
        ("Orvane will ask its holders for €6 million.", "€6 million", "guidance"),
        ("Orvane gastará unos 6 millones de euros.", "6 millones de euros", "guidance"),
        ("Orvane will 60 Millionen Euro in das Werk stecken.", "60 Millionen Euro", "guidance"),
        ("Die Gläubiger von Orvane dürfen auf rund 6 Millionen Euro hoffen.", "6 Millionen Euro", "estimate"),
        ("Orvane announced repairs of €6 million that will run until 2028.", "€6 million", "guidance"),
        ("オルヴァネは売上高が3%増の180億円を見込む。", "3%", "guidance"),
        ("Profit of Orvane fell short of a mean estimate of €6 million.", "€6 million", "estimate"),
        ("Orvane's margin rose to 9% from 8% and its chief lifted the goal to 12%.", "8%", "actual"),
        ("Orvane lowered its forecast, a step that erased €6 million of its value.", "€6 million", "actual"),
        ("Orvane lifted its outlook, which pushed the stock higher by 6%.", "6%", "actual"),
    ],
)
def test_what_is_not_so_yet_is_no_fact(text: str, amount: str, role: str) -> None:
    """What may or would be is expected, by others where they are named; what is so at a day that is over, or now, is a fact."""
    story = mark(load([Source(text=text, published=date(2026, 8, 6))]))
    assert {story.mention[item.q].quantity.as_written: item.role for item in draft(story, "Orvane").figures}[amount] == role


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Orvane cut its payout goal to 45% of profit from 60%.", "60%"),
        ("Orvane cut its payout goal from 60% to 45% of profit.", "60%"),
        ("Orvane now expects to land 4,100 tonnes in 2026, down from 4,600 tonnes.", "4,600 tonnes"),
        ("Orvane sees costs of €4 million in 2026 instead of €3 million.", "€3 million"),
        ("Orvane had promised its lenders savings of €40 million.", "€40 million"),
        ("Orvane dropped nothing but abandoned its goal of 12 megawatts.", "12 megawatts"),
        ("Bisher hatte Orvane 31 Millionen Euro in Aussicht gestellt.", "31 Millionen Euro"),
        ("Orvane vise un résultat de 20 millions d'euros, contre 15 millions d'euros auparavant.", "15 millions d'euros"),
        ("Orvane prevede ora 95 milioni di euro, contro i 110 milioni di euro indicati in precedenza.", "110 milioni di euro"),
        ("オルヴァネの従来予想は155億円だった。", "155億円"),
    ],
)
def test_what_was_foreseen_before_is_told_so(text: str, amount: str) -> None:
    """What was expected or aimed at before, and holds no longer, is called previous, and nothing else in its sentence is."""
    told = labels(text)
    assert [written for written, (metric, *_) in told.items() if metric.endswith("(previous)")] == [amount]


@pytest.mark.parametrize(
    "text",
    [
        "Orvane expects its margin to rise to 5% from 3% in 2025.",
        "Orvane expects to raise €5 million from its holders.",
        "Profit of Orvane reached €5 million after €3 million.",
        "Orvane expects €5 million before tax.",
        "Orvane earned €5 million, more than the €3 million of the analysts.",
    ],
)
def test_what_was_so_before_is_no_earlier_view(text: str) -> None:
    """A result of before, what others expected, and what comes from somebody are called so by themselves."""
    assert not any(metric.endswith("(previous)") for metric, *_ in labels(text).values())


def test_a_result_of_a_part_of_no_year_is_of_the_last_one() -> None:
    """What was earned in "the first half" is a fact in November, though the next first half is nearer than the last."""
    text = "OSLO, November 12, 2025 - First-half revenue at Orvane rose 4.1% to €2.86 billion."
    story = mark(load([Source(text=text, published=date(2025, 11, 12))]))
    assert {item.role for item in draft(story, "Orvane").figures} == {"actual"}


def test_a_result_of_a_period_that_is_not_over_is_guidance() -> None:
    """Nobody has booked the sales of a year that ends next spring."""
    story = mark(load([Source(text="Orvane spoke of sales of €61 million in the year to May 2027.", published=date(2026, 8, 6))]))
    assert [item.role for item in draft(story, "Orvane").figures] == ["guidance"]


@pytest.mark.parametrize(
    ("text", "amount", "metric"),
    [
        ("Orvane parts with 17 of its 92 looms.", "17", "looms"),
        ("$ m        Q2 2026   Q2 2025\nTurnover\n  Mills      533      517\n  Shops      208      211", "533", "Turnover, Mills"),
    ],
)
def test_a_part_and_a_row_are_named_by_what_they_are_of(text: str, amount: str, metric: str) -> None:
    """A part counts what the whole counts, and an indented row measures what the head above it does."""
    assert labels(text)[amount][0] == metric


def test_a_quantity_is_named_without_those_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Naming one weighs what those before it in its paragraph measure, each once, and nothing that stands behind it."""
    weighed: list[int] = []

    def noting(around: Around) -> tuple[Candidate, ...]:
        weighed.append(around.mention.id)
        return candidates(around)

    monkeypatch.setattr("summarizer.offline.labels.candidates", noting)
    story = mark(
        load(
            [
                Source(
                    text="Orvane's sales rose to €91 million, its costs to €52 million, its debt to €33 million and its rent to €4 million."
                )
            ]
        )
    )
    metrics = Metrics(see(story, subject_of("Orvane")), story)
    named = [metrics.of(story.mention[number]) for number in (2, 1, 3, 2)]
    assert weighed == [1, 2, 3]
    assert named == ["costs", "Orvane's sales", "debt", "costs"]


def test_what_an_amount_is_spent_on_names_it() -> None:
    """Behind an amount stands what it is made of; a noun of the sentence before is not borrowed for it."""
    told = labels(
        "Orvane pledges aid\n\nOrvane sold bonds for $90 million. Ada Lorne has pledged $5 million in film and theatre subsidies.\n"
    )
    assert told["$5 million"][0] == "film and theatre subsidies"


def test_what_is_of_a_whole_trade_is_not_the_subjects() -> None:
    """An average of the industry is nobody's in particular."""
    text = "Orvane trades at 18.9 times earnings, below the industry average of 19.5 times. Orvane said sales rose 5% to $9 million."
    story = mark(load([Source(text=f"Orvane sales rise\n\n{text}\n", published=date(2026, 8, 6))]))
    owners = {story.mention[item.q].quantity.as_written: item.entity for item in draft(story, "Orvane").figures}
    assert owners["19.5 times"] is None
