"""
What the number reader reads, by the name of the rule that each sentence is an example of.

A sentence with several quantities has a row for each: they must not be joined or taken for one another.
"""

from __future__ import annotations

from notations.notation import Notation, count, measure, money, multiple, percent, points, share, span

AMOUNTS: dict[str, tuple[Notation, ...]] = {
    "scale words and letters": (
        money("Turnover reached $3.4 billion", "$3.4 billion", "3400000000", "USD", basis="assumed"),
        money("Turnover reached CHF 4.1 million", "CHF 4.1 million", "4100000", "CHF"),
        money("Turnover reached ¥6 trillion", "¥6 trillion", "6000000000000", "JPY", basis="assumed"),
        money("Der Umsatz lag bei 6,2 Milliarden Euro", "6,2 Milliarden Euro", "6200000000", "EUR"),
        money("Le groupe a vendu pour 3,4 milliards d'euros", "3,4 milliards d'euros", "3400000000", "EUR"),
        money("Los ingresos del grupo son 1.250 millones de euros", "1.250 millones de euros", "1250000000", "EUR"),
        money("I ricavi della società sono di 2,7 miliardi di euro", "2,7 miliardi di euro", "2700000000", "EUR"),
        money("A receita do grupo foi de R$ 4,3 bilhões", "R$ 4,3 bilhões", "4300000000", "BRL"),
        count("They hired 2.5 million drivers", "2.5 million", "2500000", "drivers"),
        money("Turnover reached €1.2bn", "€1.2bn", "1200000000", "EUR"),
        money("Turnover reached US$750M", "US$750M", "750000000", "USD"),
        money("Turnover reached HK$2.5bn", "HK$2.5bn", "2500000000", "HKD"),
        money("Turnover reached A$88m", "A$88m", "88000000", "AUD"),
        money("Turnover reached £640k", "£640k", "640000", "GBP"),
        money("Turnover reached €1.1tn", "€1.1tn", "1100000000000", "EUR"),
        money("Turnover reached SEK12.3bn", "SEK12.3bn", "12300000000", "SEK"),
        money("Der Gewinn ist auf 17,5 Mio. € gesunken", "17,5 Mio. €", "17500000", "EUR"),
        money("Turnover reached Rs 8,300 crore", "Rs 8,300 crore", "83000000000", "INR", basis="context"),
        money("Turnover reached ₹2.75 lakh crore", "₹2.75 lakh crore", "2750000000000", "INR"),
        count("They sold 4.2 lakh scooters", "4.2 lakh", "420000", "scooters"),
        money("营业收入为7.5亿元", "7.5亿元", "750000000", "CNY", basis="context"),
        money("营业收入为1.6万亿元", "1.6万亿元", "1600000000000", "CNY", basis="context"),
        money("売上高は2兆3400億円だった", "2兆3400億円", "2340000000000", "JPY"),
    ),
    "currency before the number": (
        money("It cost €5m (£6m)", "€5m", "5000000", "EUR"),
        money("It cost €5m (£6m)", "£6m", "6000000", "GBP"),
        money("The yard paid R1.5m in rand for it", "R1.5m", "1500000", "ZAR"),
        money("The yard paid SKr4.2bn for it", "SKr4.2bn", "4200000000", "SEK"),
        money("The yard paid Dh3.4bn for it", "Dh3.4bn", "3400000000", "AED"),
        money("The yard paid €340 for it", "€340", "340", "EUR"),
        money("The yard paid EUR 340 for it", "EUR 340", "340", "EUR"),
        money("The yard paid ₩52,000 for it", "₩52,000", "52000", "KRW"),
        money("The yard paid R$ 75 for it", "R$ 75", "75", "BRL"),
        money("The yard paid RMB 6,400 for it", "RMB 6,400", "6400", "CNY"),
    ),
    "currency behind the number": (
        count("They bought 40,000 AMD chips", "40,000", "40000", "chips"),
        money("Turnover reached 210 billion yuan", "210 billion yuan", "210000000000", "CNY"),
        money("Turnover reached 9.5 million euros", "9.5 million euros", "9500000", "EUR"),
        money("Turnover reached 30 million Swiss francs", "30 million Swiss francs", "30000000", "CHF"),
        money("Turnover reached 44 million USD", "44 million USD", "44000000", "USD"),
        money("The fee of 65 € is new", "65 €", "65", "EUR"),
        share("The dividend is 45p", "45p", "0.45", "GBP"),
        share("It earned 62 US cents a share", "62 US cents a share", "0.62", "USD"),
        share("It earned 18 euro cents a share", "18 euro cents a share", "0.18", "EUR"),
    ),
    "ambiguous signs": (
        money("Turnover reached ¥6 million", "¥6 million", "6000000", "JPY", basis="assumed"),
        money("The yuan slid as turnover reached ¥6 million", "¥6 million", "6000000", "CNY", basis="context"),
        money("The Danish yard paid kr 640 for it", "kr 640", "640", "DKK", basis="context"),
        money("The Mexican yard paid 900 pesos for it", "900 pesos", "900", "MXN", basis="context"),
    ),
    "元 in traditional characters": (
        money("台灣公司投資58億元", "58億元", "5800000000", "TWD", basis="context"),
        money("香港公司投資7.5億元", "7.5億元", "750000000", "HKD", basis="context"),
    ),
    "the dollar sign": (
        money("Turnover reached $6 million", "$6 million", "6000000", "USD", basis="assumed"),
        money("Turnover at the U.S. yard reached $6 million", "$6 million", "6000000", "USD", basis="context"),
        money("Toronto's yard, the Canadian one, told Canada of $6 million", "$6 million", "6000000", "CAD", basis="context"),
    ),
    "cents": (
        share("It earned 62 cents a share", "62 cents a share", "0.62", "USD", basis="assumed"),
        money("The euro fell as a call cost 62 cents", "62 cents", "0.62", "EUR", basis="context"),
    ),
    "money without its currency": (
        money("El grupo paga 90 euros y es de los que tienen una deuda de 215 millones", "90 euros", "90", "EUR"),
        money(
            "El grupo paga 90 euros y es de los que tienen una deuda de 215 millones", "215 millones", "215000000", "EUR", basis="context"
        ),
    ),
    "fractions of a tick": (
        money("Wheat closed at US$5.41-1/4 a bushel", "US$5.41-1/4 a bushel", "5.4125", "USD", unit="per bushel"),
        measure("The gauge rose 1/4 point", "1/4 point", "0.25", "points"),
    ),
    "metres of drill core": (
        measure("The drill hole returned 14m from 388m", "14m", "14", "metres"),
        measure("The drill hole returned 14m from 388m", "388m", "388", "metres"),
    ),
    "grouping of digits": (
        count("The yard and its peers built 1,450 boats", "1,450", "1450", "boats"),
        count("The yard and its peers built 1\u202f450 boats", "1\u202f450", "1450", "boats"),
        count("The yard and its peers built 1\u00a0450 boats", "1\u00a0450", "1450", "boats"),
        count("The yard and its peers built 1'450 boats", "1'450", "1450", "boats"),
        count("Die Werft baut mit den Kollegen 1.450 Boote", "1.450", "1450"),
        money("Turnover reached Rs 12,34,56,789", "Rs 12,34,56,789", "123456789", "INR", basis="assumed"),
    ),
    "decimal comma": (
        money("Der Umsatz lag bei 2.345,67 Mio. Euro", "2.345,67 Mio. Euro", "2345670000", "EUR"),
        percent("Der Absatz ist um 3,2 Prozent gestiegen", "3,2 Prozent", "3.2"),
        percent("Les ventes du groupe ont augmenté de 3,2 %", "3,2 %", "3.2"),
    ),
    "full-width digits": (
        money("营业收入为３．２亿港元", "３．２亿港元", "320000000", "HKD"),
        percent("营业收入增长１２％", "１２％", "12"),
    ),
    "vulgar fractions": (
        percent("Sales grew 2½%", "2½%", "2.5"),
        percent("Sales grew ¾%", "¾%", "0.75"),
    ),
    "minus and plus signs": (
        money("The result was -€4.5m", "-€4.5m", "-4500000", "EUR"),
        percent("The index moved \u22121.25%", "\u22121.25%", "-1.25"),
        percent("The index moved +0.8%", "+0.8%", "0.8"),
    ),
    "Japanese minus triangles": (percent("利益の増減は △5.9% だった", "△5.9%", "-5.9"),),
    "yen and sen": (money("終値は187円55銭だった", "187円55銭", "187.55", "JPY"),),
    "accounting parentheses": (
        money("It booked a loss of (A$31.5m)", "(A$31.5m)", "-31500000", "AUD"),
        money("It ended with €(20.5) million", "€(20.5) million", "-20500000", "EUR"),
    ),
    "percent": (
        percent("Sales grew 7.5%", "7.5%", "7.5"),
        percent("Sales grew 7.5 percent", "7.5 percent", "7.5"),
        percent("Sales grew 7.5 per cent", "7.5 per cent", "7.5"),
        percent("A 10-percent stake was sold", "10-percent", "10"),
        percent("Las ventas del grupo subieron un 4,5 por ciento", "4,5 por ciento", "4.5"),
    ),
    "percentage points": (
        percent("The margin gained 1.5 percentage points", "1.5 percentage points", "1.5", unit="percentage points"),
        percent("The margin gained 0.4pp", "0.4pp", "0.4", unit="percentage points"),
        percent("Die Marge legte um 1,2 Prozentpunkte zu", "1,2 Prozentpunkte", "1.2", unit="percentage points"),
    ),
    "basis points": (
        points("The bank cut by 50 basis points", "50 basis points", "50"),
        points("The spread widened 12bps", "12bps", "12"),
        points("The spread widened 12bp", "12bp", "12"),
    ),
    "per mille": (percent("The levy is 4‰", "4‰", "0.4"),),
    "multiples": (
        multiple("Leverage is 3.2x", "3.2x", "3.2"),
        multiple("It trades at 14.5 times earnings", "14.5 times", "14.5"),
        multiple("Its P/E stands at 21.4", "21.4", "21.4"),
        multiple("Demand rose eight-fold", "eight-fold", "8"),
    ),
    "share prices": (
        share("Shares closed at C$17.30", "C$17.30", "17.30", "CAD"),
        share("The bid is worth C$9.80 per share", "C$9.80 per share", "9.80", "CAD"),
        share("The bid is worth €9.80 a share", "€9.80 a share", "9.80", "EUR"),
        share("Das Gebot liegt bei 9,80 Euro je Aktie", "9,80 Euro je Aktie", "9.80", "EUR"),
    ),
    "rates": (
        money("Ore fetched €98.4 a tonne", "€98.4 a tonne", "98.4", "EUR", unit="per tonne"),
        money("Power cost €71/MWh", "€71/MWh", "71", "EUR", unit="per MWh"),
        money("Crude fetched €64.50 per barrel", "€64.50 per barrel", "64.50", "EUR", unit="per barrel"),
        money("Ferries earn €40,000 a day", "€40,000", "40000", "EUR"),
    ),
    "counts": (
        count("Sales beat the 152,400 of a year earlier", "152,400", "152400"),
        count("They hired 300 drivers", "300", "300", "drivers"),
        count("They hired 1,200 new drivers", "1,200", "1200", "drivers"),
    ),
    "pounds that weigh": (
        money("Tin costs $9 a pound, and the pit raised 3.1 million pounds", "$9 a pound", "9", "USD", unit="per pound", basis="assumed"),
        measure("Tin costs $9 a pound, and the pit raised 3.1 million pounds", "3.1 million pounds", "3100000", "pounds"),
    ),
    "measure units": (
        measure("It pumps 1.3 mb/d", "1.3 mb/d", "1300000", "barrels per day"),
        measure("It pumps 137,000 barrels per day", "137,000 barrels per day", "137000", "barrels per day"),
        measure("It feeds in 640 MW", "640 MW", "640", "MW"),
        measure("The gauge lost 35.5 points", "35.5 points", "35.5", "points"),
        measure("Repairs lasted nine weeks", "nine weeks", "9", "weeks"),
    ),
    "ranges": (
        count("The board voted five to two", "five", "5"),
        count("The board voted five to two", "two", "2"),
        span("It sees €4.5–4.8bn", "€4.5–4.8bn", "money", ("4500000000", "4800000000"), currency="EUR"),
        span("It sees €30m to €35m", "€30m to €35m", "money", ("30000000", "35000000"), currency="EUR"),
        span("The band is 80c-$1.20", "80c-$1.20", "money", ("0.80", "1.20"), currency="USD", basis="assumed"),
        span("It sees growth between 3% and 4%", "3% and 4%", "percent", ("3", "4"), unit="%"),
        span("Die Marge soll bei 6,5 bis 7,5 Prozent liegen", "6,5 bis 7,5 Prozent", "percent", ("6.5", "7.5"), unit="%"),
        span("They need 40 to 60 welders", "40 to 60", "count", ("40", "60"), unit="welders"),
    ),
    "margin of error": (
        span("It sees 3% ± 0.5", "3% ± 0.5", "percent", ("2.5", "3.5"), unit="%"),
        span("An error of ±2%", "±2%", "percent", ("-2", "2"), unit="%"),
    ),
    "hedges": (
        percent("Sales grew nearly 9%", "9%", "9", qualifier="approx"),
        percent("Sales grew 9% or so", "9%", "9", qualifier="approx"),
        percent("Sales grew more than 9%", "9%", "9", qualifier="over"),
        percent("Sales grew less than 9%", "9%", "9", qualifier="under"),
        percent("Sales grew at least 9%", "9%", "9", qualifier="at_least"),
        percent("Sales grew as much as 9%", "9%", "9", qualifier="up_to"),
        money("It paid ~€30m", "~€30m", "30000000", "EUR", qualifier="approx"),
        count("They hired some 300 drivers", "300", "300", "drivers", "approx"),
    ),
    "movements": (
        money("The price went from €4 to €9", "€4", "4", "EUR"),
        money("The price went from €4 to €9", "€9", "9", "EUR"),
        share("Shares rose 40 euro cents to €9.10", "40 euro cents", "0.40", "EUR"),
        share("Shares rose 40 euro cents to €9.10", "€9.10", "9.10", "EUR"),
        money("The fee rose €2 to €45", "€2", "2", "EUR"),
        money("The fee rose €2 to €45", "€45", "45", "EUR"),
        percent("Sales grew 8% to €3m", "8%", "8"),
        money("Sales grew 8% to €3m", "€3m", "3000000", "EUR"),
    ),
    "measures named before the number": (
        multiple("Its P/E stands at 21.4", "21.4", "21.4"),
        measure("The RSI stands at 61.2", "61.2", "61.2", "index points"),
    ),
    "comparison of money": (
        money("Profit was €4 million, down from 6 million", "€4 million", "4000000", "EUR"),
        money("Profit was €4 million, down from 6 million", "6 million", "6000000", "EUR", basis="context"),
        money("Le bénéfice est de 4 millions d'euros, contre 6 millions", "4 millions d'euros", "4000000", "EUR"),
        money("Le bénéfice est de 4 millions d'euros, contre 6 millions", "6 millions", "6000000", "EUR", basis="context"),
    ),
    "comparison": (
        measure("Repairs took 14.5 weeks against 9.5 a year ago", "14.5 weeks", "14.5", "weeks"),
        measure("Repairs took 14.5 weeks against 9.5 a year ago", "9.5", "9.5", "weeks"),
        percent("The margin was 6.5%, up from 5.9", "6.5%", "6.5"),
        percent("The margin was 6.5%, up from 5.9", "5.9", "5.9"),
    ),
    "table captions": (
        money("Results (€m)\n| Boats | 41.5 |\n| Docks | (8.0) |", "41.5", "41500000", "EUR", basis="context"),
        money("Results (€m)\n| Boats | 41.5 |\n| Docks | (8.0) |", "(8.0)", "-8000000", "EUR", basis="context"),
        money("Units (€m)        2026 Q1\nBoats             41.5", "41.5", "41500000", "EUR", basis="context"),
    ),
    "column heads and row labels": (
        money("| Yard | Sales (€m) | Change in % |\n| North | 41.5 | 3.2 |", "41.5", "41500000", "EUR", basis="context"),
        percent("| Yard | Sales (€m) | Change in % |\n| North | 41.5 | 3.2 |", "3.2", "3.2"),
    ),
    "table cells": (
        money("By yard (€ in millions):\nNorth: 41.5\nSouth: (8.0)", "41.5", "41500000", "EUR", basis="context"),
        money("By yard (€ in millions):\nNorth: 41.5\nSouth: (8.0)", "(8.0)", "-8000000", "EUR", basis="context"),
        money("Results (€m)\n| Sales | 41.5 |\n| Earnings per share (€) | 0.42 |", "41.5", "41500000", "EUR", basis="context"),
        share("Results (€m)\n| Sales | 41.5 |\n| Earnings per share (€) | 0.42 |", "0.42", "0.42", "EUR", basis="context"),
        count("Boats             12\nSales (€m)\n  North         41.5", "12", "12"),
        money("Boats             12\nSales (€m)\n  North         41.5", "41.5", "41500000", "EUR", basis="context"),
    ),
}
