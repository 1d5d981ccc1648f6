"""
The words by which the rules tell an event from a risk, a fact from a plan, and news from background.

A cue is a word, the stem of one ("acqui*"), or two or three words joined by underscores. English and German are covered fully, French,
Spanish, Italian, Portuguese, Chinese and Japanese in their commonest words. Each class is a principle and not a pattern: it names what a
reader would call the word, and no cue decides anything alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.text.grammar import words

if TYPE_CHECKING:
    from collections.abc import Mapping

CUES: Final[Mapping[str, str]] = {
    # What somebody did, or is about to do.
    "action": """
        abaiss* acqui* acquiert acquis* adquir* agree* angekündigt* annonc* announc* annunci* anunci* appoint* approv* assin*
        aufgenommen authoris* authoriz* award* axe axed axes axing back_out bagged bags bar barred bars bauen baut beantrag*
        beauftrag* began begins beschließ* beschloss* bestell* bestätig* bid_for block blocked book booked booked_a books boost*
        bought brought_out bump* buy buying buys cancel* chop* clear cleared clears clinch* clip clipped close_down closing_of
        commits committed complet* compra* confirm* consider considered considering considers cut cuts cutting cède debut*
        declared declares deliver delivered delivering delivers ditch* divest* drop_plans drops_plans ease eased eases easing
        einigt* eleva elevó entlass* entlässt erhielt erhält erhöh* erhöht* ernannt* ernenn* erwirbt eröffnet* exit* expand*
        file_for file_with filed files finalis* finaliz* firmó fold_into folding freez* froze gekauft gekündigt genehmig*
        gesenkt grant* greenlit guid* halt halted halting halts hand_in handed handed_over hike hiked hikes hire* imposed imposes imposing
        ink inked install* introduc* invest investier* invests issued issues issuing join joined joins kappt kauf* kick_off kicked_off
        kicks_off kündig* kürz* lance lancia lancé land landed lands lanza lanzó lança lançou launch* leave leaves leaving
        legt_auf liefer* lift lifted lifts loosen* lop lopped lopping lops lower* meldet* merge merged merging name named names
        negotiat* nudg* offload* open opened opens ordered orders pare pared pares paring partnered partnering paus* pick picked
        picks pitch* placed places placing planen plante pledg* pledge* post posted posts priced prices promis* propos* prun*
        präsentier* prévoit published publishes purchas* put_into putting_together rais* ramp* rebuff* rebuild* recall* rechnet
        recort* reduc* reduzier* rein_in reined_in reiterat* reject* releas* relèv* renew* reopen* replac* report reported
        reports resign* restart* restat* resum* revis* roll_out rolled_out scal* schließen schließt scoop* scrap scrapped scraps
        seal sealed seals sell selling sells senk* set_aside settle settled settles shav* shed sheds shelv* shut* sign signed
        signs signé slash* snap_up snapped_up snaps_up sold spin_off spun_off spurn* steigt_ein stellt_ein stellt_vor step_down
        steps_down stick_to sticking_to sticks_to stopped stoppt stops streich* struck stuck_by stuck_to submit* suspend*
        sweeten* tabled taglia* tapped taps targeted targeting targets thinking_about took_over took_the_wraps trennt_sich trim trimmed
        trimming trims turn_down turned_down unterschreib* unterschrieb* unterzeich* unveil* upheld uphold* upped ups venderá vendió
        verhandel* verkauf* verkünd* verlässt veröffentlich* walked_away wants_to wav* waved_through wegfallen weighing weighs win wins
        withdr* won zahlt zugesagt übernahm übernehm* übernimmt 上方修正 上调 下方修正 下调 中标 减持 募资 发射 发布 发行 受注
        启动 回购 增持 完成 定价 宣布 引き上げ 引き下げ
        批准 承認 拟 推出 提携 撤退 收购 発売 発行 発表 签署 締結 获批 裁员 認購 计划 认购 買収 開始
    """,
    # What such an act is about.
    "object": """
        accord accordo* acordo* acquisition* acquisizione acuerdo* adquisición agreement* ai_model aircraft aktienrückkauf*
        alliance alliance* allowance anleihe* anteil* appeal* approval* aquisição auftrag* aufträge ausblick bailout bestellung*
        beteiligung* bid bond bonds bono* budget* buyback buyout* capacity carrier ceasefire ceo cfo chairman
        chairwoman charge charges chief_executive chief_financial claim commande* concession* contract* contrat* contrato*
        contratto* convertible* cost_savings deal deals debut delisting deliveries device dividend* dividende* dividendo
        dividendo* drug drugs emprunt* exclusivity exemption fabrik* facilities facility facility_agreement factories
        factory finance_chief financing financing_round finanzvorstand fleet float flotation flotte framework fund funding
        fusion* genehmigung* großauftrag guidance headcount hub impairment* initiative* inquiry investigation* investition*
        investment* ipo jahresziel* jets jobs joint_venture kapitalerhöhung* kooperation* kredit* kurszi* label label_change
        language_model lease leaseback leitzins* levy licen* licence line line_up lines listing loan* loan_book mandate marge
        merger* merger_talks milestone* mine mines modell* network new_model notes obbligazion* objective* obligation* oferta*
        offer offering offre operations order orders ordine* outlook output pact partner partners partnerschaft partnership*
        patent* pay_deal pedido* permit* pipeline pipeline* placement plan plans plant plants platform* policy_rate portfolio
        previsi* previsioni price_target pricing probe product* produkt* prognose* program programme* project* proposal
        prévision* purchase* quota* rachat* raising range ransom rate rating* recall* refinancing repayment reserve restriction*
        revenue_outlook rights_issue ruling résultat* savings scheme* settlement* site sites stake* standort* stellen stockpile*
        studie subsidiary supervisory_board supply_deal surcharge takeover* tariff* tarifvertrag terms tranche* transaction*
        treatment trial* tribunal undertaking* unit units upgrade* vehicle* venture vertrag* vorstandschef* vorstandsvorsitz*
        werk werke workforce write_down writedown zoll zukauf zulassung* zölle übernahme* 上市 临床 产能 债券 分红 协议 受注
        合同 契約 工厂 工場 投资 指引
        提携 新製品 株式 業績予想 模型 目标价 社債 股息 股权 药 订单 评级 配当 项目
    """,
    # An event by itself, whatever stands around it.
    "event": """
        acquir* acquisition* agreed_to_buy aktienrückkauf* approval authoris* avertissement_sur buy_back buyback* buying_back börsengang
        capital_increase capital_raise care_and_maintenance convertible convertible_bonds cost_savings cut_jobs despido* downgrad*
        easing_of export_licence file_with filing firm_order gewinnwarnung* großauftrag* guidance guided herabgestuft highest_since
        hochgestuft hochstuf* impairment* initial_public_offering introduction_en_bourse ipo irrevocable* joint_venture kapitalerhöhung*
        launched launches launching lay_off* layoff* licenciement* licensed licenziament* merger* milestone net_buying net_inflow*
        oversubscribed partnered partnership* phase_iii pre_orders preorder* profit_warning prognoseerhöhung* prognosesenkung*
        rachat_d'actions raised_guidance raised_its rate_cut rate_hike rating_change recall recall* recalled recalls recompra
        record_high repurchas* restructur* riacquisto rückruf* savings share_sale shed_jobs signed spin_off spun_off stake_in
        stellenabbau* stock_split submission submit* takeover* tender_offer to_save took_the_wraps unveil* upgrad* write_down writedown
        zulassung übernahmeangebot* リコール 上方修正 上调评级 下方修正 下调评级 中标 发行 召回 同比增长 回购 増配 收购 減配 翻了一番
        自社株買い 获批 裁员 认购 首次公开
    """,
    # A result somebody reports.
    "metric": """
        absatz auftragseingang auslieferungen bad_loans beneficio* book_to_bill bookings bénéfice* cash_flow chiffre_d'affaires
        consumer_prices costs credit_losses deliveries downloads earnings ebit ebitda eps ergebnis erlöse ertrag fatturato gewinn
        gross_margin growth income inflation inflow inflows ingresos inventories jahresüberschuss kosten load_factor loss losses lucro*
        marge margin margins market_share net_income nettogewinn non_performing operating_profit order_intake orders output passengers
        perdita* perte* pre_orders prejuízo* prices production produktion profit profits provisions pérdida* receita* registrations
        revenue revenues ricavi résultat* sales save saves savings shipments slippages stocks subscribers takings throughput turnover
        umsatz umsätze users utile utilisation utilization vendas ventas ventes verlust verluste volume volumes zinsüberschuss 净亏损
        净利 利润 受注 営業利益 売上 收入 毛利率 現金 生産 純利益 純損失 营收 订单 销量
    """,
    # It moved.
    "change": """
        ahead_of_expectations beat beating beats fell_short miss missed misses outperform* subi* swung verfehl* widen* 同比 拡大 涨
    """,
    # It rose.
    "rise": """
        added adds advanced augment* aument* bondi climb* crec* cresc* doubl* erhöh* exceed* gain gained gaining gains gesteigert
        gestiegen gewachsen go_up goes_up grew grow growing grown higher improv* increas* jump* klettert* legte_zu lift lifted lifting
        lifts quadrupl* raise raised raises raising rallied rally rebound* rise risen rises rising rose salito soar* sobe spik* sprang
        steig* stieg stiegen sube subiu subió surg* surpass* swell* topped topping trebl* tripl* up_from verdoppel* went_up wuchs
        zulegen übertraf übertroffen 上升 上昇 上涨 上调 増加 増益 增长 大涨 引き上げ 急騰 攀升 激增 翻了一番
    """,
    # It fell.
    "fall": """
        baiss* baja bajó brach_ein bricht_ein cae caiu cala calo cayó caída chut* cut cuts cutting declin* dipped down_from drop* eased
        easing eingebrochen fall fallen falling falls fell fiel fielen gab_nach gefallen gekappt gesenkt gesunken goes_down halv* kappt
        kürz* lost lower lowered lowering nachgeb* narrow* plung* queda recul* reduc* rückgang* sank sanken scende sceso senk* shed
        sheds shrank shrink* shrunk sink* slash* slid slide* slip* slump* trim trimmed trimming trims tumbl* verlor
        went_down 下方修正 下落 下调 下跌 下降 引き下げ 急落 減少 縮小 跌
    """,
    # What is better low than high.
    "burden": """
        arbeitslos* chômage desempleo disoccupazione desemprego jobless*
        arrears bad_loans benchmark burden* churn complaints consumer_prices cost coste* costi costs coûts credit_losses
        crediti_deteriorati custos debito debt default* deficit depreciation dette deuda dívida emissions expenses
        export_restrictions impairment* inflation interest_rate interest_rates inventory juros kosten leitzins leverage loss losses
        net_debt nettoschulden nibd non_performing policy_rate provisions rate_cut restriction* rules slippages steuer* tariff*
        tassi taux tax taxes tipos unemployment verlust verluste defizit* ausgaben* schulden* verschuldung* wage write_downs zinsen
        zölle コスト 不良 亏损 债务 債務 关税 净亏损 利率 成本 損失 金利
    """,
    # Worse for the subject.
    "bad": """
        abschreib* absturz advierte advirti* antitrust avertiss* bites cancel* charges collaps* deficit* delay* deteriorat* dilut*
        disappoint* downgrad* drag einbr* ermittl* fault* fined fines fraud gewinnwarnung* halt halted halts hurt* impair* infring*
        investigat* job_cuts klage* lawsuit* layoff* lowest missed misses negative perdit* perte* prejuízo* probe* profit_warning
        pérdida* queda* recall* resign* restructur* rückruf* schwach* schwäch* short_of slowdown slower slowing slowly steep_decline
        stellenabbau stopp* streich* strike strikes sued suspend* underperform* unprofitable verfehl* verlust* warn* weak* wegfallen
        weigh_on weighed wiped worse* worst write_down write_off writedown 召回 減益 裁员 调查 赤字
    """,
    # Better for the subject.
    "good": """
        advantage* agreed approv* auftrag* aufträge authoris* award* beat beating beats bolster* boost* breakthrough
        competitive_edge cost_savings enhanc* expand* firm_contract firm_order gewinnt gewonn* granted growth growth_engine
        hebt launch launched launches leadership lichtblick* met_its met_the milestone new_contract new_order outperform*
        oversubscribed partnered partnership* pre_orders profitable progress recover* reinforc* rekord* relèv* repurchas*
        resilien* rialz* récord save saves saving savings secured secures securing self_sufficien* signed solidif* strengthen*
        stronger success* support supported supports undertaking* unveil* upbeat upgrad* verbesser* win winning wins won
        zulassung übertr* 上方修正 中标 创新高 増配 承認 最高 获批 认购
    """,
    # Names of things that go wrong.
    "risk": """
        difficult* geldwäsche* money_laundering presunto presunta prüft schwierig* soupçon* sospett* verletz* verstoß* verstöße
        redout* crain* craign* alerte inquiét* teme temen temono temor* timor* avverte befürcht* fürcht*
        abhängig* abschwäch* adversar* adverse* allegation* alleged* ameaça* amenaza* anfällig* antitrust at_stake aufsicht
        aufsichtsbehörd* bankenaufsicht* finanzaufsicht* authorities authority awaits bankruptcy bedenken behörde* belast* bleed*
        bottleneck* breach breach* bruis* burn burned_through burning burns challenge* claw* clawed_back compete competencia competes
        competing competition concentration* concern* concorren* concorrência concurren* conditional conflict* constrain* contagion
        contested contingent court covenant* crainte* curb curbs cyber* cyber_attack danger* default* delay* dependence dependency
        dependent depends deteriorat* dette deuda* dilut* disput* disrupt* doubt* downgrade* downgrading downside drain drought
        druck dry_up due_inside dívida* eaten eats endettement engpass* ermittl* exodus export_licence expos* fachkräftemangel
        fallout falls_due fear feared fears fierce finanzaufsicht fine fines fixed_price flood* forced fragile fraud gefahr*
        gefährd* geopolit* gericht* glitch* glut go_wrong goes_wrong grounded grounding* hack* hacker* haftung* handelsstreit
        headache* heading_south headwind* hinges hold_up holding_out hole hostage hostile hurdle* imbalance immature impairment*
        incerteza* incertezz* incertidumbre incertitude* inflationary infring* injunction insolven* insolvenz* instab* intense
        investigat* jeopard* kartell* kartellamt klage* klumpenrisik* knock_on konkurren* kreditverträge lapse* late_deliver*
        lawsuit* lawsuits leverage liabilit* lieferengp* litigat* litige* litigio* look_into looking_into loom* manipul*
        margin_pressure menace* minacc* nervous net_debt nettoschulden nettoverschuldung not_certain not_guaranteed not_over
        obstacle* ombudsman outage* outflow* overbought overcapacity overdue overhang overrun* overstretched
        oversupply penalis* penalt* persist* pinch* plug politic* precarious pressure* probe* prosecutor* protest* pénurie*
        queried ransomware rattle* recall* recession rechtsstreit regulation* regulator* regulatory regulier* relian* reliant
        relies_on remed* reprisal* restrict* revolt* rezession riesgo* rischi* risco* risik* risk risks risky risque*
        rückruf* rückschlag* sancion* sanction* sanktion* sanzion* sanç* scandal* scarcity schulden schwäche scrutin*
        security_review* setback* shaky short_supply shortage* shortfall side_effect* slowdown sorge* spannung* spoil* squeez*
        staatsanwalt* stalemate stand_off standoff sticky sting stings stoppage* strafe* strafzölle strain strain* strained
        streik* stress stretched strike strikes stubborn stubborn* sued surplus suspens* suspicio* tariff* tension* tensioni
        threat* threaten* tight tighter tough* tougher trade_war trustbust* turmoil uncertain* undercut* unpaid
        unproven unresolved unsettled unsicher* unsold unwind* verdacht verlustreich* verschuldung verzöger* violat* volatil*
        vulnerab* walk_out walkout* warn warn* warned warning warnings warns watchdog* weather went_wrong wettbewerb* wild_card
        withdraw* worr* worried worries worry* write_down write_off writedown yet_to zweifel* zölle überkapazit* リスク 不确定 不透明 亏损
        依存 依赖 债务 債務 关税 制裁 压力 延迟 懸念 減速 监管 短缺 竞争 競争 規制 訴訟 诉讼 调查 违约 遅延 関税 集中 风险
    """,
    # Words that say themselves that a danger is meant.
    "danger": """
        redout* crain* craign* alerte inquiét* teme temen temono temor* timor* avverte befürcht* fürcht*
        ameaça* amenaza* at_stake bedenken concern* crainte* danger* downside drawback* fear* gefahr* gefährd* headache*
        headwind* hurdle* jeopard* menace* minacc* obstacle* pressure* riesgo* rischi* risco* risik* risk risks risque* setback*
        sorge* sting stings threat* uncertain* unsicher* vulnerab* warn warn* warned warning warnings warns wild_card worr*
        worry* リスク 懸念 风险
    """,
    # What such a thing does.
    "harm": """
        absorb* afectar afetar ausbleiben bar barred bite bites bleed* block blocked blocking blocks break_up bremsen burden*
        burn burned_through burning burns caer capped chip_away claw* close_the_door collaps* cost_it cost_them costing costly
        costs damage* default* deplet* derail* deter dilut* disappear* downgrade* drain drain* drains drop drops drück* eat_into
        eaten eats eats_into entgehen erod* erode* escalat* evaporat* fail failed fails fall_behind fall_short falling fehlen
        freeze fren* frenar froze gefährden ground grounded halt halted halting halts hamper* harm* headroom held_back hinder* hit hits
        hurt* idle idled inch* invite kosten lag lagging lags late later limit limited limits little_room lop lops lose loses losing loss
        losses missed narrow* not_mature offset* outflow* overrun* penalis* penaliz* perder perdere perdre pes* pinch* postpon*
        prevent* push_back pushed_back pushes_back refus* run_out runs_out scheitern sell_off shake shaken shakes shav* shrink*
        slip slipped slips slow slower slowing slows spoil* squeeze* stall* sting stretch* suffer* swallow* swing* tighten*
        tighter trim trimmed trimming trims undermin* unpaid unprofitable verlier* verlust* verteuern walk_away weak weaken* weaker
        weigh_on weighs_on wip* withhold worse* 下降 冲击 影响 影響 悪化 拖累 流失 減少 遅れ
    """,
    # It has not happened, and may not.
    "may": """
        any_day at_best at_the_earliest awaits can_be cannot cannot_be could could_yet depend* dürfte dürften eventually
        expected_to falls hinge* if könnte könnten likely may might möglich* no_sooner not_before not_ruled ob pending perhaps
        peut pode poderia poderá podría* possibl* potential* potrebbe* pourraient pourrait probabl* puede* può remains_to se
        should should_the si sofern subject_to unless unlikely until vielleicht voraussichtlich wenn whether would would_be
        would_cost would_push would_raise würde würden yet_to かもしれない もし 可能 可能性 如果 恐 恐れ 或 若
    """,
    # Doubt about whether it is so.
    "unsure": """
        ainda_não aucun_accord ausstehend awaiting awaits barely consent decline_to declined_to fraglich hardly höchstens insufficient
        kaum lack lacking lacks limited needs_approval needs_consent neither no_benefit no_deadline noch_nicht non_ancora not_all
        not_confirmed not_final not_yet nothing_is nur offen_ist only open_question pas_encore pending persist* remain_open remains_open
        remains_unclear require_a requires_a scarcely still_needs stubborn* todavía_no too_early unbestätigt uncertain* unclear
        unconfirmed undecided unklar unproven unsolved withheld yet_be yet_to まだ 仅 尚未 未 未定
    """,
    # The other side of the story begins.
    "contrast": """
        aber allerdings although aunque but caution cependant dagegen dennoch despite doch downside drawback even_so hingegen however
        jedoch mais mas meanwhile nevertheless obwohl on_the_other pero però porém pourtant sin_embargo still though toutefois trotz
        trotzdem tuttavia while yet しかし ただし 一方 不过 但 尽管 然而
    """,
    # Told at second hand.
    "hearsay": """
        according_to_people according_to_reports advanced_talks allegedly angeblich chatter close_to_the de_source familiar_with fonti
        gerücht* in_talks insider* insiders knowledge_of kreisen laut_medienberichten market_reports media_reports medienberichte*
        people_close people_said press_reports purported* report_by report_from report_that reportedly reports_emerged reports_even
        reports_name reports_said reports_say reports_that rumor* rumour* said_to said_to_be secondo_fonti segundo_fontes según_fuentes
        selon_des sollen_angeblich sources_close sources_said sources_say speculat* unconfirmed 传 報道 报道 据报道 消息人士 関係者
    """,
    # Not done yet.
    "plan": """
        aiming aims ambition* beabsichtig* compte considered considering considers could devrait entend envisage erwägt expects
        forecast* geplant going_to guided guides guiding intend* intende is_to may might negotiat* objective* plan planea planeja
        planen planned planning planning_to plans plans_to plante pledg* pledge* pretende prevede prevé promis* propos* prospective
        prévoit prüft punta scheduled seek seeking seeks sieht_vor soll sollen to_be vise wants weighing weighs werden will wird wish*
        wollen would ziel* 予定 将 拟 検討 目指す 目标 見込み 計画 计划 预计
    """,
    # Somebody's view.
    "view": """
        analistas analisti analyst analyst* analysten analysts argue* believe* broker brokers consensus economist* economistas
        einschätzung* estimate* estime estiment experten experts forecasters in_our kursziel* observers our_view outperform overweight
        price_target rates_the reckon* recommendation seen_as strategist* strategists target_price think thinks top_pick underperform
        underweight upgraded viewed_as volkswirt* we_see アナリスト 分析师 格付け 目标价 目標株価 评级
    """,
    # It was so long ago, or has always been so.
    "background": """
        ago anni_fa anos_atrás autrefois damals decade* depuis_des during_the earlier_this formerly founded früher gegründet hace_años
        had_already had_been has_long historic* history in_recent_years in_the_past jahrelang last_time last_year long_been once
        previous_two seit_jahren since_then study_by until_then vor_jahren years_ago かつて 以前 去年 昨年 曾 此前
    """,
    # Words of feeling in place of a fact.
    "rhetoric": """
        amazing are_asking atemberaubend clear_sign exceptionally exciting fantastic frankly fun game_changer gewaltig highlights huge
        impressive incredible is_asking landscape massive never_before never_mind powerful questioning remarkable stunning thrilling
        transformation tremendous truly unbelievable underscores unglaublich validates wahnsinn wild wow
    """,
    # The writer, or the reader, speaks or is spoken to.
    "person": """
        forget i i'd i'm i've ich ihnen me my nosotros notre our ours uns unser* usted você votre vous vuestro we we'd we're we've wir
        you you'd you'll you're your yours 你 您 我们 私たち
    """,
    # Words that stand for the subject.
    "subject": """
        airline aktie automaker banca banco bank banque board carmaker company company's compañía conglomerate corporation empresa firm
        firm's gesellschaft giant group group's groupe grupo gruppo hersteller issuer konzern lender maker management manufacturer miner
        producer retailer shares società société stock the_companies unternehmen vorstand グループ 公司 同社 该行 集团
    """,
    # The price of the share itself: the market's answer to an event, seldom the event.
    "market": """
        acciones aktie aktien azioni ações bolsa borsa bourse börse closed cours kurs market_cap moving_average notiert* opening_bell
        premarket quoted rsi share_price shares stock stock_price traded trading_at valuation volatility vorbörslich week_high yield
        指数 收盘 株価 終値 股价
    """,
}
"""Cues by class, separated by blanks."""

NEGATIONS: Final = frozenset(
    """
    no not never nor without little less fewer kein keine keinen keiner nicht ohne aucun aucune sans sin ningún senza nessun sem nenhum
    """.split()
)
"""Words that take back the danger named right after them."""

TAMED: Final = frozenset("weighted free adjusted averse management".split())
"""Words behind a danger that make it a term ("risk-weighted assets")."""

GENERIC: Final = frozenset(
    """
    ag and bank banks bhd capital co company companies corp corporation de der die do du e electronics energy et financial for foods gas
    general global gmbh group grupo gruppe holding holdings inc industries international kg limited llc ltd market markets media metals
    motor motors national nv of oil partners pharma pharmaceuticals plc pte sa se services shares solutions spa stock systems
    technologies technology the therapeutics und union united y
    """.split()
)
"""Words of a company's name that do not tell it from another company."""

STOP: Final = words().union(
    "again all any both each few further here how just more most now once one only other own pero said same say says some such too very "
    "whom why às".split()
)
"""Function words, which say nothing of what a line is about."""

GOES_ON: Final = frozenset(
    """
    it its such that these they this those both because since so therefore thus he she dies diese dieser dieses damit dadurch dafür dazu
    denn er es sie ces cela cette elle esto esta ello este questo questa ciò isto isso esse 这 该 此 これ
    """.split()
)
"""Words that stand for what was said before; where one opens a sentence, the sentence goes on about it."""

DEFINITE: Final = frozenset("the management analysts der die das le la les el los las lo gli".split())
"""First words of a sentence that takes what it speaks of for known."""

CONDITIONS: Final = frozenset("if should unless were provided falls wenn sollte sollten sofern si sauf se qualora caso".split())
"""First words of a sentence that tells what would be, not what is."""
