"""
Words of metrics: nouns of what is measured, verbs that stand for one, and what leads up to a value compared with another.

Each table is of named groups, in the spelling that ``phrases`` explains.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.text.lexicon import lazy, phrases

_NOUNS: Final = {
    # Results.
    "results": r"""
        sales|revenues?|turnover|takings|profits?|earnings|income|ebitd?a?|eps|loss(es)?|margins?|cash( flow)?|returns?|surplus|deficit
        shortfall|outflows|inflows|net (buying|selling|purchases)
        (charge|write)-offs
    """,
    # What is owed, held and paid out.
    "balance": r"""
        debt|borrowings|liquidity|leverage|dividends?|payout|buy-?backs?|repurchases?|loans?|deposits|assets|capital|ratios?|cushion|reserves|repayment
        coupon|spread|multiple|equity|facilit(y|ies)|bonds?|notes|advance|holding|overdraft|liabilities
    """,
    # What is spent or put aside.
    "spending": r"""
        capex|spending|investments?|costs?|expenses|savings|synergies|charges?|provisions?|impairments?|write-?downs?
        fines?|penalty|penalties|fees?|rents?|premiums|claims|royalt(y|ies)|budget|funding|subsid(y|ies)
        compensation|damages|settlement|bonus
    """,
    # Contracts, bids and prices.
    "deals": r"""
        orders?|order book|order intake|backlog|bookings|contracts?|deal|bids?|offers?|prices?|values?|valuation|premium|discount
        stakes?|shareholding|placements?|proceeds|offering|issue|shares|market share|ownership|raising
    """,
    # What is made, moved and stored.
    "volumes": r"""
        output|production|volumes?|deliveries|shipments|exports|imports|harvest|crop|stocks|stock levels|inventor(y|ies)|capacity
        throughput|traffic|demand
        factor|occupancy|response|survival|votes
    """,
    "people": r"passengers|customers|subscribers|users|members|employees|jobs|staff|workforce|headcount|enrol\w*",
    # The economy.
    "economy": r"""
        yields?|(share )?index|bills
        rates?|inflation|growth|gdp|unemployment|quota|tariffs?|lev(y|ies)|odds|chance|probability|grant|dut(y|ies)|taxes|tax|wages?|pay
    """,
    "aims": r"targets?|guidance|forecasts?|range|outlook|estimates?|goal",
    "german": r"""
        \w{0,18}(umsatz|gewinn|ergebnis|überschuss|verlust|marge|dividende|kosten|ausgaben|schulden|verschuldung|quote|anleihe|ausblick|kurs
        preis|bestand|eingang|absatz|defizit|wachstum|rendite|investitionen|rückstellungen|abschreibungen|cashflow)|umsätze|erlöse
        einnahmen|einsparungen|\w{0,12}schäden|stellen|kursziel|prognose|\w{0,12}zins(en|satz|sätze)?|bruttoinlandsprodukt|bip|inflation
        \w{0,12}(beschäftigte|mitarbeiter|produktion|volumen|zahlung|beteiligung|anteil|aufwand|aufwendungen|ertrag|erträge|löhne|kaufpreis)n?
    """,
    "french": r"""
        chiffre d'affaires( annuel)?|bénéfice|résultat|perte|recettes|ventes|dividende|dette|marge|trésorerie|croissance|valorisation
        déficit|excédent|rendement|investissements|commandes|taux|prix|objectif de cours|économies|cession
        part de marché|capacité|production
        amende|charges?|dépréciations?|provisions?|effectifs?|salariés|inflation|chômage|livraisons|carnet de commandes|capitalisation
    """,
    "spanish": r"""
        ventas|beneficio|ingresos|resultado|pérdida|dividendo|deuda|margen|tasa|inversiones|crecimiento|producción|precio( objetivo)?
        previsión|ahorros?|sinergias|compra
    """,
    "italian": r"""
        utile|ricavi|fatturato|proventi|commissioni|perdita|dividendo|debito|indebitamento|margine( di interesse)?|costi|ordini
        investiment[oi]|risparmi|crescita|raccolta|prezzo( obiettivo)?
    """,
    "portuguese": r"lucro|receita|prejuízo|dívida|margem|dividendos?|produção|investimentos|custo|crescimento|preço|vendas",
}
_SORTS: Final = r"""
    gross|net|operating|pre-?tax|adjusted|underlying|core|group|total|trading|cash|free\scash|recurring|organic|like-for-like|headline
    annual|quarterly|half-year|full-year|export|order|loan|bad|share|equity|enterprise|market|purchase|offer|list|contract|combined
    loss|cost|capital|debt|policy|interest|growth|consumer|wage|peak|crop|passenger|average|selling|unit|fuel|production|output|credit
    tax|restructuring|impairment|upfront|milestone|break|management|special|interim|final|price|exchange|retention|repo|base|deposit
    load|C1|default|vacancy|occupancy|mortgage|employment|jobless|new|like|non-performing
"""
"""Words that tell which profit, rate or price it is."""
_SORTS_BEHIND: Final = (
    "net|nette|netto|netta|neto|neta|bruto|líquid[oa]|ajusté|ajustad[oa]|opérationnel|operativ[oi]|organique|annuelle|ordinario|caixa|médio"
)
"""The same in languages that say it behind the noun."""
MEASURES: Final = phrases(
    _NOUNS,
    r"(?<!\w-)\b(?=\w)(?:(?:<sorts>)[\s-]){0,3}(?:…)(?:\s(?:<behind>))?\b(?!-offs?\b)",
    re.IGNORECASE,
    sorts="|".join(map(str.strip, _SORTS.strip().splitlines())),
    behind=_SORTS_BEHIND,
)
"""Nouns of what is measured, with the words that tell which of them it is."""
SUMS: Final = phrases({group: _NOUNS[group] for group in ("results", "balance", "spending")}, flags=re.IGNORECASE)
"""Those of sums of money."""
OF_PERIOD: Final = phrases(
    {
        "results": r"like-for-like|organic|footfall|retention|churn|claims|combined ratio|impairments?|write-?downs?|provisions?|charges?",
        "balance": r"""
            debt|borrowings|leverage|loans?|loan book|deposits|net assets|capital ratio|common equity|book value|non-accrual|liquidity|cash
        """,
        "volumes": r"order book|backlog|bookings|inventories|stocks|capacity|occupancy|traffic|runs|rents?|load factor|exports|imports",
        "people": r"customers|subscribers|users|members|employees|staff|workforce|headcount|passengers",
        "economy": r"inflation|unemployment|gdp|price index|annual rate|reserves",
        "short": r"cet1|npa|npl|nav|aum|arr|ebita?|ebitda|ltv|roe|roce|loan-to-value",
        "german": r"umsatz|ergebnis|auftragseingang|auftragsbestand|kernkapitalquote|nettoverschuldung|marge|beschäftigten?",
        "french": r"chiffre d'affaires|résultat|bénéfice|marge|dette|trésorerie",
        "spanish": r"ventas|beneficio|ingresos|deuda|margen",
    },
    flags=re.IGNORECASE,
)
"""Measures of a period, or of its end: what a report for a quarter tells without saying each time that it is of the quarter."""
CAPITAL_RATIO: Final = phrases({"short": "CET1|P/E|ROE|ROCE|AUM|NAV|CPI|GDP|EBITDA|EBIT|EPS|ARR|NPL|LTV"}, r"\b(?:…)\b")
"""Measures with a short name, in capitals."""

COMPARED: Final = phrases(
    {
        # The words of a comparison.
        "words": r"""
            from|against|versus|vs\.?|compared (with|to)|than|instead of|rather than|not|after|short of|ahead of|gegenüber|nach|statt
            frente al?|en lugar de|au lieu de|contre|par rapport (à|aux?)
        """,
        # What was before.
        "before": r"was|were|had (been )?\w+( (in|for|at|of))?|where [^,;]{0,40}",
        # Who thought otherwise.
        "expected": r"""
            wanted|expected|saying|poll\w*[^,;]{0,40}|consensus[^,;]{0,24}|street[^,;]{0,24}|market[^,;]{0,24}|city[^,;]{0,30}
            analysts[^,;]{0,40}|forecasters[^,;]{0,24}|economists[^,;]{0,24}
        """,
    },
    r"\b(?:…)\W{0,3}(?:\w+\s){0,3}\Z",
    re.IGNORECASE,
)
"""What leads up to the value that another one is compared with."""
CONSENSUS: Final = phrases(
    {
        "english": "consensus|street|analysts?|forecasters|economists|poll(ed)?|brokers|pencill?ed|market had|city",
        "others": "analysten|konsens|analystes|analistas",
    },
    r"\b(?:…)\b",
    re.IGNORECASE,
)
"""Those who expected something."""
NO_NOUN: Final = frozenset("market markets street offer offers issue forecast forecasts range new like pay returns return deal".split())
"""Words that are nouns of a measure in company alone."""
PEOPLE: Final = frozenset(
    "customers users members staff jobs passengers subscribers workforce employees headcount goal targets traffic".split()
)
"""Measures that are no money."""

ACTS: Final = {
    "profit": r"earn(s|ed|ing)?|verdien\w*|ganó|ganaron|lucrou",
    "loss": r"los(t|es|ing)",
    "debt": r"ow(es|ed|ing)",
    "borrowing": r"borrow(s|ed|ing)?",
    "fine": r"fin(es|ed|ing)|punish(es|ed)",
    "deliveries": r"dispatch(es|ed)|deliver(s|ed)|ship(s|ped)|hand(s|ed) over",
    "production": r"pump(s|ed)|produc(e|es|ed|ing)|min(es|ed)",
    "valuation": r"(company|group|firm|it) (is|was|were) (worth|valued)|(was|were) valued at",
    "revenue": r"br(ings?|ought) in|generat(es|ed)",
    "value": r"worth|valu(es|ed|ing)",
    "rights issue": r"ask(s|ed)? (its |their )?(shareholders|investors) for",
    "price": r"(buy(s|ing)?|bought|sell(s|ing)?|sold|acquir\w+|go(es|ing) to|order(s|ed)?) [^.;]{2,140}? for|(is|was|were|be) paid|"
    r"(buy|sell)(s|ing)? for|pric(ed|es|ing)|settled at|trad(es|ed|ing) at",
    "cost": r"cost(s|ing)?",
    "votes": r"vot(es|ed|ing)( by)?",
    "spending": r"spen(d|ds|t|ding)",
    "investment": r"invest(s|ed|ing)?",
    "award": r"award(s|ed)?",
    "damages": r"seek(s|ing)?|sought|su(es|ed|ing) [^.;]{2,40}? for",
    "provision": r"(put|puts|set|sets) aside",
    "proceeds": r"rais(es|ed|ing)",
    "savings": r"sav(e|es|ed|ing)",
    "payment": r"pays?|paid|paying|trigger(s|ed)?",
    "write-down": r"knock(s|ed)|wrote|writes? (off|down)",
    "guidance": r"guid(es|ed|ing)",
    "growth": r"grow",
    "enrolment": r"enroll?(s|ed)",
    "cash": r"held|holds",
}
"""The noun of a measure for what somebody does, as an analyst would write it."""
PLAIN: Final = frozenset(
    {"profit", "loss", "debt", "price", "growth", "savings", "proceeds", "cash", "spending", "cost", "valuation", "rights issue"}
)
"""Nouns that name what a verb tells so plainly that they need not stand in the text."""
OF_MONEY: Final = frozenset({"profit", "loss", "debt", "proceeds", "cash", "spending", "valuation", "rights issue", "revenue"})
"""Nouns of verbs that tell a sum of money, and something else of a percentage or a count ("the shares lost 4%")."""
ACT: Final = phrases({noun: f"(?P<n{at}>{verbs})" for at, (noun, verbs) in enumerate(ACTS.items())}, r"\b(?:…)\b", re.IGNORECASE)
"""The same verbs, each group by its place."""

VERBS: Final = phrases(
    {
        # Verbs that others help, and those that help.
        "helping": "should|will|would|could|may|might|can|ought|is|are|was|were|has|have|had",
        # Up and down.
        "moves": r"""
            rose|fell|grew|climbed|dropped|declined|increased|slipped|jumped|surged|sank|sinks?|shrank|narrowed|widened|advanced|gained|lost
            put on|lifted|cut|raised|lowered|trimmed|slid|eased|edged|lag
        """,
        # Where it was or came to.
        "stands": r"""
            occurred|occurs|amounted|averaged|accounted|came|comes|went|goes|stood|stands|reached|totall?ed|ended|finished|closed|kept|holds?|runs?|ran|looks|hit|start|starts|land
        """,
        "german": "stieg|fiel|sank|lag|betrug|ist|wird",
    },
    flags=re.IGNORECASE,
)
"""Verbs before which the noun of a measure stands."""
PRICED: Final = phrases(
    {"share": "shares?|stock|scrip|aktien?|papiere?|titel|titre|(?<=l['’])action|acciones|titolo|azioni|ações"},
    r"(?<!\bper\s)(?<!\ba\s)(?<!\beach\s)\b(?:…)\b",
    re.IGNORECASE,
)
"""What has a price on an exchange."""
TRADES: Final = phrases(
    {
        "english": r"""
            jumped|rose|fell|climbed|dropped|slid|slipped|sank|gained|lost|added|shed|surged|slumped|plunged|tumbled|soared|rallied|eased|edged
            clos(ed|ing)|opened|ended|trad(es|ed|ing)|changed hands|stood|finished
        """,
        "german": "schloss|notierte?|fiel|stieg|gewann|verlor",
        "romance": "clôtur[ée]|cédé|gagné|cerró|subió|cayó",
    },
    flags=re.IGNORECASE,
)
"""What a share does on an exchange."""
DOES: Final = phrases(
    {
        "expects": "expects?|expected|sees?|saw|forecasts?|predicts?|projects?|looks for|warned that|hopes for|plans?|proposes|promises?",
        "tells": "reports?|reported|posts?|posted|listed|discloses?|disclosed|announced|published|booked|books|made|makes|recorded|logged",
        "moves": r"""
            raise[ds]|lift(s|ed)|lowers?|lowered|cuts?|trims?|trimmed|boosts?|boosted|holds?|keeps?|kept|signed|signs|sold|permits
            (will|would|could|to) (raise|lift|lower|cut|trim|boost|reduce)
        """,
        "german": "hat|hatte|meldete|erwartet|erzielte|steigerte|verbuchte|platzierte|verringerte sich",
        "romance": "a publié|vise|attend|prévoit|prevé|espera|eleva|sube|fijó|teve|registrou|ha registrato|segna",
    },
    r"\A(?P<who>(?:[^\s]{1,40}\s){0,8}?)(?:now\s|also\s|still\s)?(?:…)\s(?:(?:an?|the|its|their|eine[nr]?|seine[nr]?|ihre[nr]?|die|der|das|den|une?|la|le|el|su)\s)?",
    re.IGNORECASE,
)
"""Who does something to what is measured, up to that."""
LEADS_UP: Final = phrases(
    {
        "deed": "(to )?(raise|lift|cut|boost|reduce|lower|trim|increase|expand|double|halve)",
        "showing": r"[^,;]{0,60} (show|shows|showed)",
        "part": r"(the )?(upper|lower|top|bottom) (end|half) of (the |its )?(\w{2,20}'s )?",
    },
    r"\A(?:…)(?:\s|(?<=\s))",
    re.IGNORECASE,
)
"""What somebody is to do with what is measured, what shows it, or a part of it."""
HAN: Final = re.compile(
    r"(?:年間)?配当|目標株価|目标价|株価|股价|自社株買い|(?:純|営業|経常|净)?(?:利益率?|损失|損失|利润率?)|毛利率?|売上高|売上|受注残高?|受注高?|影響額|营收|营业额|收入|交付量|销量|"
    r"[研销管][发售理]费用|费用|现金[一-鿿]{0,8}|股息|订单|予想(?=為替)|想定為替レート"
)
"""Nouns of measures in languages that part no words."""
OWNER_BEFORE: Final = re.compile(r"\A(?:[A-ZÀ-Þ][\w&.-]{0,30}\s){0,3}[A-ZÀ-Þ][\w&.-]{0,30}(?:['’]s?\s|\s(?=(?:shares|stock)\Z))")
"""Whose it is, before what is measured: an owner is told apart."""
MEANWHILE: Final = phrases(
    {
        "english": "while|whereas",
        "others": "während|wohingegen|tandis que?|alors que?|pendant que?|dans un marché|mientras( que)?|mentre",
    },
    r"\b(?:…)\b",
    re.IGNORECASE,
)
"""Where a sentence goes over to what something else did at the same time."""
BIDS: Final = phrases(
    {
        "verb": r"""
            (pay|paying|bids?|bidding|dangling|tabled|offer (worth|of)|offered|offering|(buy|buying|acquire) [^.;]{2,60} for) [^.;#]{0,24}#
        """,
        "manner": r"#\S{1,8}(\s(a|per) share)?,? in cash(?! (and|plus))",
    },
    r"(?:…)",
    re.IGNORECASE,
)
"""What a bidder does before a price ("#"), and how he pays it."""
_GOODS: Final = (
    "oil|crude|brent|gas|gold|silver|copper|nickel|tin|zinc|lead|alumini?um|cobalt|lithium|uranium|iron ore|coal|steel|wheat|corn|maize|"
    "soy(beans)?|cotton|coffee|cocoa|sugar|rubber|palm oil|rice|pulp|bitcoin|kupfer|rohöl|cuivre|pétrole|cobre|petróleo|rame|petrolio"
)
GOODS: Final = phrases(
    {"goods": _GOODS},
    r"(?P<good>\b(?:[^\W\d][\w-]{1,19}\s){0,2}?(?:…))(?:\s(?:futures|prices?))?(?:\s(?:on|in|for|at)(?:\sthe)?\s[\w-]{2,20}(?:\s\w{3,12})?){0,2}"
    r"\s(?:(?:has|have|had)\s)?(?=(?:<trades>)\b)",
    re.IGNORECASE,
    trades="jumped|rose|fell|climbed|dropped|slid|slipped|sank|gained|lost|added|shed|surged|slumped|plunged|tumbled|soared|rallied|eased|edged|"
    "clos(?:ed|ing)|ended|trad(?:ed|ing|es)|hit|reached|stood|was",
)
"""What has its price on a market, up to what it does there."""
ELSEWHERE: Final = phrases(
    {
        "english": r"(stock |share )?index|rivals?|competitors?|peers|markets?|industry|sector|makers|companies|firms|economists",
        "german": r"\w{0,20}index|\w{2,9}-?dax|konkurrenten?|wettbewerber|branche|markt",
        "romance": r"índice|selectivo|indice|rivaux|concurrents|secteur|marché|rivales|sector|mercado|concorrenti|settore|mercato",
    },
    r"(?<!\w)\W{0,3}(?:(?!(?:of|its|our|their|it|in|on)\b)\w[\w’'-]{0,19}\s){0,4}?(?:…)\b",
    re.IGNORECASE,
)
"""How a clause opens that is about a market, or about others."""
IN_WHAT: Final = lazy(
    r"\sin\s(?:(?:new|fresh|additional|further|annual|yearly)\s)?(?P<what>(?:[\w&’'-]{1,20}\s){0,5}?(?:investments?|spending|funding|aid|subsidies|loans|"
    r"financing|savings|orders|contracts|damages|fines|compensation|grants?|synergies|tax\scredits|severance|write-?downs))\b"
)
"""Behind an amount, what it is spent on or made up of ("$5 million in film subsidies")."""
OF_ALL: Final = lazy(
    r"\b(?:industry|sector|peer|market)(?:\sgroup)?(?:['’]s)?\s(?:average|median|mean)\b|\b(?:global|worldwide|industry-?wide)\b",
    re.IGNORECASE,
)
"""Tells of a trade or the world, and of nobody in it."""
SURE: Final = phrases(
    {
        "stake": r"(?P<stake>\b(holds?|owns?|held|owned|owner of)\s[^.;#]{0,24}#\sof (the |its )?(shares|stock|capital|equity|company)\b)",
        "market": r"(?P<market>\bshare of the ([\w-]{2,20} ){0,2}market\b[^.;#]{0,40}#)",
        "levels": r"(?P<levels>\bstock levels\b[^.;,#]{0,40}#)",
        "action": r"(?P<action>\bl'action [^.;#]{0,40}#)",
        "lost": r"(?P<lost>\b(wip|knock|eras|lop|shav|lost|shed)\w{0,5} [^.;#]{0,24}#\s(off|from|in|of) (its |the )?(stock )?market "
        "(value|cap))",
        "index": r"(?P<index>\bindex (has )?(rose|fell|climbed|dropped|slid|slipped|gained|lost|shed|closed|ended)\b[^.;,#]{0,40}#)",
        "price": r"(?P<price>\b(acquires?|acquired|buys?|buying|bought) [^.;#]{2,60} for (about |roughly |around |some |nearly |up to )?#)",
        "sold": r"(?P<sold>\b(sales?|disposal|divestment|sells?|selling|vente|cession|cède|céder|vend|verkauft?|venta|vendita|vend[ae])"
        r" [^.;#]{2,90} (for|pour|für|por|per) (about |roughly |some |rund |environ |unos )?#)",
        "spread": r"(?P<spread>\b(spread|gap) between [^.;#]{3,90}#)",
        "fined": r"(?P<fined>\bfin(es|ed) [^.;,#]{2,60} #)",
        "added": r"(?P<added>\badd(s|ed|ing)? [^.;#]{0,24}#\sto (its |the )?costs)",
        "japanese": r"(?P<invested>#を?投じ)|(?P<quoted>株は[^。#]{0,24}#)",
    },
    r"(?:…)",
    re.IGNORECASE,
)
"""What a quantity ("#") surely measures, by the words on both its sides."""
SURELY: Final = {
    "stake": "stake", "price": "purchase price", "sold": "sale price", "fined": "fine", "lost": "market value lost",
    "index": "index", "spread": "spread", "added": "extra costs", "action": "action", "market": "market share",
    "levels": "stock levels", "invested": "投資額", "quoted": "株価",
}  # fmt: skip
"""Its names."""
AFTERWARDS: Final = lazy(r"\s(?:d['’]ici|so far|the (?:night|day)|ago|auparavant|(?:von|in|for|from|im|en) 20\d\d\Z)", re.IGNORECASE)
"""Where a label goes on with when."""
LOST: Final = phrases(
    {
        "verbs": r"""
            (?P<killed>kill(s|ed)?)|(?P<injured>injur(es|ed))|(?P<cancelled>cancel(s|led)?)|(?P<scrapped>scrap(s|ped)?)|(?P<cut>cut(s|ting)?)
            (?P<closed>clos(e|es|ed|ing))|(?P<axed>axe[sd]?)|(?P<shed>sheds?)
        """
    },
    r"\b(?:…)(?:\s(?:about|around|some|nearly|almost|another|more|than|up|to|at|least)){0,3}\s\Z",
    re.IGNORECASE,
)
"""What is done away with, before how many of them, by what was done."""
FINITE: Final = frozenset(
    "is are was were has have had will would could should may might must can said says told expects expected sees saw plans wants wanted "
    "reports reported posted announced agreed buy buys bought sell sells sold pays paid receives receive takes take took makes make "
    "made brings brought puts put sets set sends sending sent adds add added gave gives got gets earns earned draws drawn drew invests "
    "invested enrolled warns warned knocked wiped erased knocks loses lost owns own holds held rose fell "
    "climbed dropped slid slipped sank eased edged widened narrowed grew reached stood came went stopped voted fetched showed shows "
    "produce produces generated generates supplies accounts lies bear owes hit carries kept lowered raised lifted "
    "reduced increased reduces becomes became averaging averaged assumes assumed employs allocates allocated "
    "leaves left led meant needed keeps begins began runs ran wrote won spends spent jumped jumps slumped surged "
    "stieg fiel sank ging nahm legte wuchs lag liegt betrug wird werden würde soll sollen hat haben hatte hatten ist sind war schlug "
    "summierten summierte belief beliefen baut streicht verlor gewann schrumpfte verschlechterte notierte kostete gekostet "
    "dürfte dürften könnte könnten müsste müssten sollte sollten wollte wollen will kann können muss müssen waren wurde wurden "
    "gab gaben gibt senkt senkte senken hebt hob erhöht erhöhte erhöhten plante planen rechnet rechnete rechnen kündigte kündigt "
    "steigt steigen stiegen fielen fällt fallen sinkt sanken wächst wachsen legt legten kam kommt kamen blieb bleibt bleiben "
    "erreichte erreicht beträgt betrugen beschäftigt erzielte erzielt setzte setzt zahlt zahlte kauft kaufte verkauft verkaufte bringt "
    "brachte investiert investierte meldet meldete verbuchte verbucht schließt schloss steht liegen lagen geht gingen gewinnt "
    "kletterte kletterten sprang sprangen verdoppelte verdreifachte halbierte sackte schnellte rutschte zog trauen traut prüft prüfen "
    "wegfallen entfallen verlieren verliert schätzt schätzte sieht sah erwartet erwartete nennt nannte "
    "est sont était sera serait seraient ont avait avaient va vont vise tombe recule progresse bondi gagné perdu reculé progressé "
    "prévoit prévoient annonce annoncé emploie emploient réalise réalisé cède cédé atteint atteignait élevait élève "
    "gagne gagnait gagnaient perd perdait perdaient devrait devraient pourrait pourraient affiche affichait dégagé enregistré "
    "augmenté baissé grimpe monte représente représentait coûte coûtera rachète rachetées racheté vend vendu paie paiera "
    "es son fue será han había cayó subió advierten hace desinvertirá venderá compra compró invertirá prevé espera preside supone ha "
    "alcanzó registró ganó perdió obtuvo aumentó bajó redujo redujeron emplea calcula destinará pagará facturó cerró anunció eleva "
    "è sono era hanno ceduto guadagnato chiude prevede costeranno valgono attestato attestati é são foi caiu subiu somou "
    "scende raggiunge raggiunto registra registrato impiega cresce cala perde guadagna acquista vende pagherà ammonta "
    "atingiu registrou lucrou emprega anunciou prevê espera cresceu recuou avançou vendeu comprou".split()
)
"""Verbs in the forms in which they say what somebody or something does."""
APART: Final = frozenset(
    "that which who because while when whose que qui dass d'ici d’ici désormais weiterhin now also still and or et y und e".split()
)
"""Words that part what belongs to two phrases."""
OPENS_WITH_MONTH: Final = phrases(
    {"english": "january|february|march|april|may|june|july|august|september|october|november|december"},
    r"\A(?:…)\s(?=[a-z])",
    re.IGNORECASE,
)
"""A month at the head of a phrase, which is the period and not what is measured."""
BY_A_DAY: Final = lazy(
    r"[^.;]{0,40}?\sby\s(?:the\s(?:end\sof\s|close\sof\s)?)?(?:\w+\s)?(?:(?:end-)?20\d\d|fifth|third|fourth|tenth)\b", re.IGNORECASE
)
"""A day until which something is to be reached."""
GOAL: Final = phrases(
    {"english": r"savings?|save|target|goal|ambition|pledge\w*|synergies|aims?", "german": r"einspar\w*|ziel\w*"},
    r"\b(?:…)\b",
    re.IGNORECASE,
)
"""What is to be reached."""
