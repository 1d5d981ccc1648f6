"""
The words by which the rules tell an event from a risk, a fact from a plan, and news from background.

A cue is a word, the stem of one ("acqui*"), or two or three words joined by underscores. English and German are covered fully, French,
Spanish, Italian, Portuguese, Chinese and Japanese in their commonest words. Each class is a principle and not a pattern: it names what a
reader would call the word, and no cue decides anything alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

CUES: Final[Mapping[str, str]] = {
    # What somebody did, or is about to do.
    "action": """
        thinking_about
        places placed placing partnered partnering leave leaves leaving ease eased eases easing spin_off spun_off join joins joined file_for file_with cut cuts cutting vendió venderá lanza lanzó firmó firma eleva elevó lança lançou orders
        merge merged merging
        targets targeting targeted took_over close_down closing_of submit* beauftrag*
        acqui* agree* announc* appoint* approv* authoris* authoriz* award* began begin* bought brought_out buy buying buys cancel* clear
        cleared clears commit* complet* confirm* consider* declar* deliver* divest* exit* expand* filed files
        finaliz* finalis* grant* guid* halt* handed_over hire* impos* install* introduc* invest invests issu* launch*
        lift lifted lifts loosen* lower* negotiat* open opens opened ordered pledge*
        pledg* post posted posts priced prices promis* propos* publish* purchas* rais* rebuild* recall* reject* releas* report
        reported reports resign* restat* revis* rolled_out roll_out sell selling sells set_aside shed sheds shut* sign signed signs slash*
        sold step_down steps_down suspend* took_the_wraps trim* unveil* uphold* upheld wants_to
        weighing weighs win wins withdr* won
        angekündigt* aufgenommen beantrag* bestell* beschloss* beschließ* bestätig* einigt* eröffnet* erhält erhielt erhöht* erhöh* erwirbt
        gekündigt genehmig* gekauft gesenkt kappt kauf* kürz* kündig* legt_auf liefer* meldet* plant plante präsentier*
        rechnet reduzier* senk* stellt_vor stopp* streich* übernimmt übernahm unterzeich* verhandel* verkauf* veröffentlich* verlässt wegfallen
        zugesagt zahlt
        annonc* acquiert lance lancé cède signé relèv* abaiss* prévoit anunci* adquir* compra* eleva* recort* reduc*
        annunci* acquis* lancia firma* alza taglia* anunci* adquir* assin*
        宣布 收购 签署 推出 发布 发行 批准 获批 下调 上调 计划 拟 启动 中标 完成 回购 增持 减持 募资 定价 認購 认购 发射 裁员
        発表 買収 締結 発売 承認 上方修正 下方修正 引き上げ 引き下げ 発行 提携 受注 撤退 開始
    """,
    # What such an act is about.
    "object": """
        units
        drugs initiative* language_model ai_model new_model rights_issue drug
        line lines site sites facility facilities mine mines
        ceo cfo chairman chairwoman chief_executive chief_financial finance_chief supervisory_board vorstandschef* finanzvorstand
        acquisition* agreement* aircraft alliance* appeal* approval* bid bond bonds budget* buyout* capacity
        charges contract* convertible* cost_savings deal deals delisting deliveries dividend* factory factories
        financing fleet float fund funding guidance headcount inquiry investigation* investment* ipo
        jets jobs joint_venture licen* listing loan* merger* milestone* notes objective* offer offering order orders
        outlook output partnership* patent* pipeline* plant* platform* policy_rate price_target probe product* programme* program project* purchase*
        quota* rate rating* recall* restriction* revenue_outlook settlement* stake* stockpile*
        subsidiary takeover* tariff* tranche* transaction* treatment trial* undertaking* upgrade* vehicle* workforce
        aktienrückkauf* anleihe* anteil* auftrag* aufträge ausblick beteiligung* bestellung* dividende* fabrik* fusion* genehmigung* großauftrag
        jahresziel* kapitalerhöhung* kooperation* kurszi* leitzins* marge modell* partnerschaft prognose* produkt* stellen studie übernahme* vertrag*
        werk werke zulassung* zölle zoll zukauf
        accord acquisition* commande* contrat* dividende* emprunt* obligation* offre prévision* rachat* résultat* acuerdo* adquisición bono* contrato*
        dividendo* oferta* pedido* previsi* accordo* acquisizione contratto* dividendo obbligazion* ordine* previsioni acordo* aquisição contrato*
        订单 合同 协议 股权 股息 分红 债券 上市 项目 工厂 产能 投资 模型 药 临床 指引 目标价 评级 契約 株式 配当 社債 業績予想 工場 新製品 提携 受注
    """,
    # An event by itself, whatever stands around it.
    "event": """
        file_with filing submit* submission guided recall*
        acquir* acquisition* agreed_to_buy approval authoris* buyback* buy_back buying_back capital_increase capital_raise care_and_maintenance convertible
        downgrad* easing_of export_licence firm_order guidance initial_public_offering ipo irrevocable* joint_venture layoff*
        lay_off* launched launches launching licensed merger* milestone net_buying net_inflow* oversubscribed partnered partnership* phase_iii
        pre_orders preorder* profit_warning raised_its raised_guidance rate_cut rate_hike rating_change recall recalls recalled repurchas*
        restructur* share_sale shed_jobs signed spin_off spun_off stake_in stock_split takeover* tender_offer took_the_wraps
        unveil* upgrad* cut_jobs convertible_bonds highest_since record_high
        aktienrückkauf* börsengang gewinnwarnung* großauftrag* herabgestuft hochgestuft hochstuf* kapitalerhöhung* prognosesenkung*
        prognoseerhöhung* rückruf* stellenabbau* übernahmeangebot* zulassung
        rachat_d'actions avertissement_sur introduction_en_bourse licenciement* recompra despido* riacquisto licenziament*
        回购 收购 首次公开 上调评级 下调评级 裁员 召回 获批 中标 发行 翻了一番 同比增长 认购 自社株買い 上方修正 下方修正 増配 減配 リコール
    """,
    # A result somebody reports.
    "metric": """
        save saves
        bad_loans book_to_bill bookings cash_flow consumer_prices costs credit_losses deliveries downloads earnings ebit ebitda eps gross_margin
        income inflation inflow inflows inventories load_factor loss losses margin margins market_share net_income non_performing operating_profit order_intake
        orders output passengers pre_orders prices production profit profits provisions registrations revenue revenues sales savings shipments slippages
        stocks subscribers takings throughput turnover users utilisation utilization volume volumes
        absatz auftragseingang auslieferungen ergebnis erlöse ertrag gewinn jahresüberschuss kosten marge nettogewinn produktion umsatz umsätze verlust
        verluste zinsüberschuss bénéfice* chiffre_d'affaires marge perte* résultat* ventes beneficio* ingresos pérdida* ventas ebitda fatturato
        perdita* ricavi utile lucro* prejuízo* receita* vendas 营收 收入 净利 利润 净亏损 毛利率 销量 订单 現金 売上 営業利益 純利益 受注 生産 純損失
    """,
    # It moved.
    "change": """
        beat beats beating eas*
        miss missed misses outperform*
        swung
        widen* fell_short ahead_of_expectations
        verfehl*
        subi*
        涨 同比 拡大
    """,
    # It rose.
    "rise": """
        lift lifted lifting lifts raise raised raises raising gain gained gains gaining sube sobe up_from
        added adds advanced climb* doubl* exceed* grew grow growing grown growth higher improv* increas* jump* quadrupl* rallied rally rebound*
        rise risen rises rising rose soar* spik* surg* surpass* swell* topped topping trebl* tripl* goes_up went_up go_up
        erhöh* gesteigert gestiegen gewachsen klettert* legte_zu steig* stieg stiegen sprang übertraf übertroffen verdoppel* wuchs zulegen
        augment* bondi aument* crec* subió cresc* sale salito subiu 增长 上涨 大涨 翻了一番 激增 攀升 上升 上调 増加 上昇 急騰 増益 引き上げ
    """,
    # It fell.
    "fall": """
        cayó cae caída bajó baja calo cala scende sceso lost shed sheds eased
        cut cuts cutting declin* dipped drop* fall fallen falling falls fell halv* lower lowered lowering narrow* plung* reduc* shrank shrink* shrunk sank sink*
        slash* slid slide* slip* slump* trim* tumbl* down_from goes_down went_down
        bricht_ein brach_ein eingebrochen fiel fielen gefallen gekappt gesenkt gesunken gab_nach kappt kürz* nachgeb* rückgang* sank sanken senk* verlor
        baiss* chut* recul* sceso queda caiu 下跌 下降 下调 跌 減少 下落 急落 縮小 下方修正 引き下げ
    """,
    # What is better low than high.
    "burden": """
        bad_loans burden* churn complaints consumer_prices cost costs credit_losses debt default* deficit depreciation emissions expenses export_restrictions impairment* inflation inventory interest_rate
        interest_rates leverage loss losses net_debt non_performing policy_rate provisions rate_cut restriction* rules slippages tariff* tax taxes unemployment benchmark wage write_downs
        kosten leitzins nettoschulden schulden steuer* verlust verluste verschuldung zinsen zölle coûts dette taux coste* deuda tipos costi debito tassi custos dívida juros
        亏损 净亏损 成本 债务 利率 关税 不良 コスト 債務 金利 損失
    """,
    # Worse for the subject.
    "bad": """
        halt halted halts
        bites cancel* charges collaps* deficit* delay* deteriorat* dilut* disappoint* downgrad* drag
        fault* fined fines fraud hurt* impair* infring* investigat* job_cuts lawsuit* layoff*
        lowest missed misses negative probe* profit_warning recall* resign* restructur* short_of
        slowdown slower slowing slowly strike* sued suspend* underperform* unprofitable warn* weak* weigh_on weighed wiped
        worse* worst write_down writedown write_off antitrust steep_decline
        absturz abschreib* einbr* gewinnwarnung* klage* rückruf* schwach* schwäch*
        stellenabbau stopp* streich* verfehl* verlust* wegfallen warn* ermittl*
        perte* avertiss* pérdida* advert* perdit* queda* prejuízo* 裁员 召回 调查 減益 赤字
    """,
    # Better for the subject.
    "good": """
        progress granted launch launched launches partnership* partnered support supported supports firm_order firm_contract agreed
        approv* award* authoris* beat beating beats boost* breakthrough cost_savings expand*
        milestone met_its met_the new_order outperform* oversubscribed pre_orders profitable
        recover* repurchas* saving savings secur* stronger success* undertaking*
        unveil* upbeat upgrad* win wins won signed new_contract winning
        auftrag* aufträge gewinnt gewonn* hebt lichtblick* rekord* übertr* verbesser* zulassung
        relèv* récord rialz*
        获批 中标 创新高 认购 上方修正 増配 承認 最高
    """,
    # Names of things that go wrong.
    "risk": """
        politic* go_wrong went_wrong goes_wrong
        compete competes competing competition competitor* fear fears feared strain strained stress authority authorities surplus regulation* regulator* regulatory strike
        watchdog* ombudsman trustbust* downgrade* downgrading remed* forced worries worried stubborn* persist* hostile breach
        adverse* adversar* alleged* allegation* antitrust bankruptcy bottleneck* breach* challenge* competitor* concentration* concern* conflict*
        constrain* contagion contested court covenant* curb curbs cyber* danger* default* delay* depend* deteriorat* dilut* disput* disrupt* doubt* downside
        exodus export_licence fine fines fraud glut geopolit* headwind* hurdle* immature imbalance impairment* inflationary
        infring* injunction insolven* instab* investigat* jeopard* lawsuit* lawsuits leverage liabilit* litigat* margin_pressure
        net_debt obstacle* outage* overcapacity overbought overhang oversupply penalt* pressure* probe* protest* recession recall* relian*
        restrict* risk risks risky rival rivals sanction* scarcity scrutin* security_review* setback* shortage* shortfall side_effect* slowdown squeez* sticky
        strikes sued suspens* tariff* tension* threat* threaten* trade_war turmoil uncertain* undercut* unresolved unsold
        violat* volatil* vulnerab* warn warned warning warnings warns wild_card withdraw* worr* write_down writedown write_off
        abhängig* abschwäch* anfällig* bedenken belast* druck engpass* ermittl* gefahr* gefährd* gericht* handelsstreit insolvenz* kartell* klage* klumpenrisik* konkurren* nettoschulden
        nettoverschuldung rechtsstreit regulier* rezession risik* rückruf* sanktion* schulden schwäche sorge* spannung* streik* strafe* strafzölle überkapazit* unsicher*
        verschuldung verzöger* warn* wettbewerb* zölle zweifel* kreditverträge
        concurren* crainte* dette endettement incertitude* litige* menace* pénurie* risque* sanction* amenaza* competencia deuda* incertidumbre litigio* riesgo* sancion* concorren*
        incertezz* minacc* rischi* sanzion* tensioni ameaça* concorrência dívida* incerteza* risco* sanç*
        风险 亏损 诉讼 竞争 监管 调查 不确定 依赖 集中 压力 制裁 关税 违约 债务 短缺 延迟 リスク 懸念 訴訟 競争 規制 不透明 依存 制裁 関税 債務 遅延 減速
    """,
    # Words that say themselves that a danger is meant.
    "danger": """
        concern* danger* downside drawback* fear* headwind* hurdle* jeopard* obstacle* pressure* risk risks setback* threat* uncertain* vulnerab* warn warned warning warnings warns wild_card worr*
        bedenken gefahr* gefährd* risik* sorge* unsicher* warn* crainte* menace* risque* amenaza* riesgo* minacc* rischi* ameaça* risco* 风险 リスク 懸念
    """,
    # What such a thing does.
    "harm": """
        shake shakes shaken
        late later fall falling drop drops missed lags lagging hit hits slip slips cost cost_them costs costly
        weigh_on weighs_on
        downgrade* default* walk_away
        absorb* bite bites block* break_up burden* capped close_the_door collaps* costs costing damage* derail* deter disappear* drain* eat_into
        eats_into erod* escalat* fail fails failed fall_behind fall_short hamper* halt* harm* held_back hinder* hurt* inch* invite
        late later limit* lose losing loses loss losses not_mature offset* outflow* penalis* penaliz* postpon* prevent* refus* run_out runs_out
        sell_off shrink* slow slower slowing slows spoil* squeeze* stall* suffer* swing* tighten* tighter undermin* unprofitable walk_away weak weaken* weaker
        weigh_on worse* headroom little_room
        ausbleiben bremsen drück* entgehen fehlen gefährden kosten scheitern verlier* verlust* verteuern
        perdre pes* afectar caer perder frenar fren* perdere afetar perder 下降 流失 拖累 影响 冲击 悪化 減少 影響 遅れ
    """,
    # It has not happened, and may not.
    "may": """
        perhaps
        can_be could cannot if likely may might possibl* potential* probabl* should subject_to unless until unlikely whether would remains_to expected_to not_ruled cannot_be
        dürfte dürften falls könnte könnten möglich* ob sofern vielleicht voraussichtlich wenn würde würden
        peut pourrait pourraient si podría* puede* potrebbe* può pode poderá poderia se 可能 或 若 如果 恐 可能性 恐れ かもしれない もし
    """,
    # Doubt about whether it is so.
    "unsure": """
        lack lacks lacking only
        hardly barely scarcely stubborn* persist* kaum
        awaits awaiting decline_to declined_to insufficient limited neither no_benefit no_deadline not_all not_confirmed not_final not_yet nothing_is open_question
        pending remain_open remains_open remains_unclear too_early uncertain* unclear unconfirmed undecided unproven unsolved yet_to yet_be requires_a require_a
        ausstehend fraglich höchstens noch_nicht nur offen_ist unbestätigt unklar aucun_accord pas_encore todavía_no non_ancora ainda_não 尚未 未 仅 まだ 未定
    """,
    # The other side of the story begins.
    "contrast": """
        although but caution despite drawback even_so however meanwhile nevertheless on_the_other still though while
        yet downside
        aber allerdings dennoch dagegen doch hingegen jedoch obwohl trotz trotzdem cependant mais pourtant toutefois aunque pero sin_embargo tuttavia però mas porém
        但 不过 然而 尽管 しかし ただし 一方
    """,
    # Told at second hand.
    "hearsay": """
        in_talks sources_said sources_say sources_close
        according_to_people according_to_reports allegedly chatter close_to_the familiar_with insiders knowledge_of media_reports market_reports people_said press_reports purported* report_that
        reportedly reports_emerged reports_say reports_that rumor* rumour* said_to said_to_be speculat* in_talks advanced_talks people_close the_people unconfirmed
        angeblich gerücht* insider kreisen laut_medienberichten medienberichte* sollen_angeblich selon_des de_source según_fuentes fonti secondo_fonti segundo_fontes 据报道 消息人士 传 报道 関係者 報道
    """,
    # Not done yet.
    "plan": """
        plan planned planning plans planning_to
        aims ambition* consider* could expects forecast* goal going_to intend* is_to may might negotiat* objective* pledge* pledg* promis* propos* prospective
        scheduled seek seeking seeks to_be wants weighing weighs will wish* would guid* aiming plans_to
        beabsichtig* erwägt geplant prüft sieht_vor soll sollen will wollen wird werden ziel*
        compte devrait entend envisage prévoit vise prevé planea pretende prevede intende punta planeja pretende 计划 拟 将 预计 目标 予定 計画 目指す 見込み 検討
    """,
    # Somebody's view.
    "view": """
        analyst analysts argue* believe* broker brokers consensus economist* estimate* experts forecasters in_our our_view outperform overweight price_target rates_the
        recommendation reckon* strategist* strategists target_price think thinks underperform underweight upgraded we_see observers top_pick
        analyst* analysten einschätzung* experten kursziel* volkswirt* estiment estime analistas economistas analisti 分析师 目标价 评级 アナリスト 目標株価 格付け
    """,
    # It was so long ago, or has always been so.
    "background": """
        ago decade* during_the earlier_this has_long historic* history in_recent_years in_the_past last_time last_year long_been once previous_two since_then study_by years_ago founded formerly until_then
        had_already had_been
        damals früher jahrelang seit_jahren vor_jahren gegründet autrefois depuis_des hace_años anni_fa anos_atrás 此前 曾 去年 以前 昨年 かつて
    """,
    # Words of feeling in place of a fact.
    "rhetoric": """
        is_asking are_asking questioning
        amazing clear_sign exciting exceptionally fantastic frankly fun game_changer huge impressive incredible massive never_before never_mind powerful
        remarkable stunning thrilling tremendous truly unbelievable wow wild landscape transformation underscores highlights validates
        atemberaubend gewaltig unglaublich wahnsinn
    """,
    # The writer, or the reader, speaks or is spoken to.
    "person": """
        i i'd i'm i've me my our ours we we'd we're we've you you'd you'll you're your yours ich wir uns unser* ihnen vous notre votre nosotros usted vuestro você 我们 你 您 私たち
    """,
    # Words that stand for the subject.
    "subject": """
        airline automaker bank board carmaker company company's conglomerate corporation firm firm's giant group group's issuer lender maker manufacturer management miner producer retailer
        shares stock the_companies
        aktie bank gesellschaft hersteller konzern unternehmen vorstand société groupe banque empresa compañía banco grupo società gruppo banca 公司 集团 该行 同社 グループ
    """,
    # The price of the share itself: the market's answer to an event, seldom the event.
    "market": """
        stock_price trading_at
        closed market_cap moving_average opened opening_bell premarket quoted rsi share_price shares stock traded valuation volatility week_high yield
        aktie aktien börse kurs notiert* vorbörslich bourse cours acciones bolsa azioni borsa ações 股价 收盘 指数 株価 終値
    """,
}
"""Cues by class, separated by blanks."""

NEGATIONS: Final = frozenset("no not never nor without kein keine keinen keiner nicht ohne aucun aucune sans sin ningún senza nessun sem nenhum".split())
"""Words that take back the danger named right after them."""

GENERIC: Final = frozenset(
    """
    ag and bank banks bhd capital co company companies corp corporation de der die do du e electronics energy et financial for foods gas
    general global gmbh group grupo gruppe holding holdings inc industries international kg limited llc ltd market markets media metals
    motor motors national nv of oil partners pharma pharmaceuticals plc pte sa se services shares solutions spa stock systems technologies technology
    the therapeutics und union united y
    """.split()
)
"""Words of a company's name that do not tell it from another company."""

STOP: Final = frozenset(
    """
    a about after again against all also am an and any are as at be because been before being between both but by can did do does during each
    few for from further had has have having he her here him his how i if in into is it its itself just more most my no nor not now of
    off on once one only or other our out over own per same say says said she should so some such than that the their them then there these they
    this those through to too under until up very was we were what when where which while who whom why will with would you your
    aber als am an auch auf aus bei bis das dass dem den der des die dies diese dieser durch ein eine einem einen einer es für hat haben im in ist
    mit nach nicht noch nur ob oder sein seine sich sie sind so soll über um und unter vom von vor war wie wird wurde zu zum zur
    au aux avec ce ces dans de des du elle en est et il la le les leur mais ne ou par pas plus pour qu que qui sa se ses son sont sur un une
    al como con del el es esta este la las lo los más no o para pero por se sin su sus un una y
    alla che con da dei del della di e gli i il in le lo nel non per più si sono un
    à às ao com da das do dos e em na não nas no nos o os ou para pela pelo por que se um uma
    """.split()
)
"""Function words, which say nothing of what a line is about."""

GOES_ON: Final = frozenset(
    """
    it its such that the these they this those both because since so therefore thus he she management analysts
    das dies diese dieser dieses damit dadurch dafür dazu denn der die er es grund sie so ces cela cette il elle esto esta ello
    este questo questa ciò isto isso esse
    """.split()
)
"""First words of a sentence that goes on about the one before."""

CONDITIONS: Final = frozenset("if should unless were provided falls wenn sollte sollten sofern si sauf se qualora caso".split())
"""First words of a sentence that tells what would be, not what is."""
