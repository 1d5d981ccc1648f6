"""
The kinds of events and of risks that financial news tells, each with the words by which it is known.

The kinds are those of any newsroom's list (results, guidance, deals, orders, law, rates, ratings, people, products, financing, jobs,
payouts, trials, restructuring; and the sources of risk that a prospectus lists). Cues are written as in ``cues``. English and German are
covered most fully, then French and Spanish, then Chinese and Japanese.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Final[Mapping[str, str]] = {
    # Results of a period: what was earned, sold and produced.
    "result": """
        absatz auftragsbestand auftragseingang auslieferung* beneficio* billings bookings bruttomarge bénéfice* carnet_de_commandes
        cartera_de_pedidos cash_flow chiffre_d'affaires comparable_sales croissance_organique deliveries earned earnings
        earnings_per_share ebit ebita ebitda eps ergebnis erlös* ertrag facturación fatturato fehlbetrag free_cash_flow ganancia*
        gewinn gross_margin gross_merchandise gross_profit group_sales halbjahresgewinn headline_earnings income ingresos
        input_costs interest_income jahresüberschuss like_for_like loss loss_making loss_per_share lucro marge marge_brute
        marge_opérationnelle margen margin margins net_income net_loss net_new_assets net_profit net_sales nettoergebnis nettogewinn
        operating_income operating_loss operating_margin operating_profit order_backlog order_book order_intake orders
        organic_growth output passengers perdita perte* pre_tax_profit premiums pretax_profit production profit profits pérdida*
        quartalsgewinn receita recettes reingewinn rendite resultado* revenue revenues ricavi résultat* sales same_store_sales
        shipments subscribers takings trading_profit traffic turnover umsatz umsätze underlying_profit underwriting utile vendas
        ventas ventes verlust volume volumes überschuss 亏损 交付量 净利 净利润 出荷 利润 利益 受注 受注高 営業利益 增长率 売上
        売上高 收入 毛利 純利益 純損失 経常利益 营业额 营收 订单 販売台数 赤字 销量 黒字
    """,
    # Against what it is measured: the year before, the plan, the consensus.
    "compared": """
        against ahead_of analysts_expected attentes beat beats below_expectations broke_even compared compared_with consensus
        consensus_de contre earlier erwartet* erwartungen esperado* exceed* expectations forecast_by frente_a gegenüber in_line
        inférieur* interanual konsens last_year miss missed misses nach par_rapport previsto* prior_year quarter_on_quarter respecto
        short_of supérieur* than_a_year than_expected than_forecast topped verfehlt* versus vorjahr* vorquartal* year_ago
        year_before year_earlier year_on_year übertr* 前年同期 前年比 前期比 去年同期 同比 市场预期 市場予想 环比 预期
    """,
    # What the management expects of the year.
    "guidance": """
        abaisse_ses aims_for ambition* ausblick avertissement_sur clings_to confirme_ses confirmed_its confirms_its erwartet
        espera expects expects_to forecast forecasts full_year full_year_target gewinnwarnung guida guidance guided guides
        guides_to guiding had_guided had_pencilled hiked_its hopes_for jahresprognose jahresziel* jahresziele
        keeps_its looks_for lowered_forecast lowered_its lowers_its lowers_outlook marked_down marked_up medium_term mid_term
        mittelfristziel* now_aims now_expects now_guides now_looks now_puts now_reckons now_sees objectif* objetivo* on_track
        outlook pencilled_in pencils_in perspectiva* perspectives previsiones previsioni previsión profit_forecast
        profit_warning prognose prognostizier* projection* pronóstico* proyecc* prévision* pulled_its puts_its_full raised_its
        raises_its reaffirm* rebaja rechnet_mit reckons_on reiterat* relève_ses revis* révis* sees_full_year sees_sales
        stands_by stick_to sticking_to sticks_to stime stuck_by stuck_to target_for targets_for targets_of trading_update
        trimmed trims_its trims_outlook vise warned_that withdraw* withdrawn withdrew zielspanne zielwert* 上方修正 上调
        下方修正 下调 业绩指引 全年 展望 据え置き 業績予想 盈利预警 目标 目標 見通し 通期予想 预期 预计
    """,
    # Companies bought, sold, joined and split.
    "deal": """
        abspalt* acquir* acquisition acquisition* acquisizione acquérir adquir* adquisiciones adquisición agreed_bid all_cash
        all_share anteil* approach aquisição beteiligung* bid bidder bidders bids bieter* break_fee break_up buyout carve_out
        cession compra_de counterbid cède deal deals demerge* disposal dispose* divest* exclusive_talks fusion* fusión gebot
        hostile_bid indicative_offer irrevocable* joint_venture kaufangebot kaufpreis listing mehrheit* merge merged merger* merging
        minority_stake oferta offer offered offering offers offerte offre_publique opa participación prise_de_participation
        private_equity purchase_price rachat rachète sale_of sells_its sold_its spin_off stake stakebuild* stakes suitor* synerg*
        takeover* tender_offer unsolicited venta_de verkauf veräußer* white_knight zukauf* zusammenschluss übernahme* übernehm* 买卖
        入股 公開買い付け 出售 出資 剥离 合併 合并 売却 并购 收购 株式取得 竞购 経営統合 股权 要约 買収 資本提携
    """,
    # Orders, contracts and partners.
    "order": """
        abnahmevertrag accord accords acuerdo* adjudic* agreement agreements alianza alliance appel_d'offres auftrag aufträge award
        awarded charter* commande* commission* contract contracts contrat* contrato* contratto cooperation framework_agreement
        großauftrag* kooperation* letter_of_intent licence_agreement licens* licitación liefervertrag memorandum offtake order
        ordered orders ordine partenariat* partner partners partnership* pedido* preferred_bidder rahmenvertrag supply_agreement
        supply_deal tender tenders vertrag vertrags* wins won won_a zuschlag 中标 协议 協定 受注 合作 合同 契約 战略合作 提携 発注
        签约 签署 覚書 订单
    """,
    # Courts, watchdogs and laws.
    "legal": """
        amende* antitrust appeal appealed appeals arbitrat* autorité bafin ban banned bans behörde* bribe* bußgeld* cartel charges
        class_action compensat* complaint* condamn* consent_order court courts damages decree demanda demandas enforcement enquête*
        ermittl* fine fined fines fiscalía fraud gericht* gesetz* guilty indict* infring* injunction inquiry investigación
        investigat* judge juez jury justice justicia kartell* kartellamt klage* klagt law lawsuit* lawsuits legislat* licence
        license litigat* monopol* multa* ombudsman penalt* plainte* plea pleaded probe probes procès prosecut* raid raided razzia
        recall* redress regulador regulator regulators ruled ruling régulateur rückruf* sanción sanction* schadenersatz settle
        settled settlement* settles staatsanwalt* strafe subpoena sued sues tribunal tribunales urteil* verdict verfahren
        vergleich_mit violat* watchdog リコール 公正取引委員会 処分 判決 反垄断 召回 和解 提訴 法院 监管 罚款 罰金 規制当局 訴訟
        調査 诉讼 调查 起诉
    """,
    # Central banks, rates, prices and the state of the economy.
    "policy": """
        aranceles arbeitslos* banco_central bank_rate banque_centrale barrels base_rate basis_point basis_points bce benchmark_rate
        budget cash_rate central_bank central_banks chômage crecimiento croissance deposit_rate desempleo dissent* dovish
        droits_de_douane easing economy einlagesatz exports ezb fed gdp geldpolitik gross_domestic growth_forecast hawkish hike
        hikes inflación inflation inflationsrate interest_rate interest_rates inventories jobless key_rate konjunktur leitzins*
        lending_rate levy monetary notenbank* opec output_gap pib policy_rate policymakers quota* rate_cut rate_cuts rate_hike
        rate_hikes rate_rise repo_rate steuer* stockpile* subsid* tariff* tasa_de taux_d'intérêt taux_directeur tax taxes teuerung*
        tightening tipos_de_interés unemployment vote voted votes wages zentralbank* zins* zinsschritt zoll zölle インフレ 中央銀行
        关税 利上げ 利下げ 利率 加息 国内総生産 央行 失业率 失業率 政策金利 日銀 物価 财政 通胀 金融政策 降息
    """,
    # What analysts and agencies say of it.
    "rating": """
        abaisse_sa acheter bonität* broker brokerage buy_from buy_rating calificación chopped_its_target conserver credit_rating
        cut_its_rating cut_its_target cuts_target downgrade* downgraded einstufung fair_value halten herabgestuft hochgestuft
        hold_from hold_rating initiate_coverage initiated investment_grade junk kaufempfehlung kaufen kursziel*
        lifted_its_target lifts_target lowered_its_target marked_its_target moved_to_hold negative_watch neutral notch notches
        note_de objectif_de_cours outperform overweight precio_objetivo price_target raised_its_target raises_target rating
        ratingagentur ratings recomendación recommandation sell_rating sobreponderar target target_price targets top_pick
        trims_target under_review underperform underweight upgrade* upgraded verkaufen 上调评级 下调评级 中性 买入 减持评级 增持
        投資判断 格上げ 格下げ 格付け
        目标价 目標株価 评级
    """,
    # Who leads it.
    "people": """
        abberuf* appoint* aufsichtsrat* aufsichtsratschef* boss ceo chair chairman chairwoman chief_executive chief_financial
        chief_operating co_founder consejero_delegado dimisión dimite directeur_général director_general démission* finance_chief
        finance_director finanzchef* finanzvorstand founder geschäftsführ* hires leave leaves left_the nachfolg* new_chief nombr*
        nomm* oust* pdg presidente président quit quits replace* resign* retire* rücktritt sacked shake_up step_aside step_down
        stepped_down stepping_down steps_down succeed* successor succède takes_over tritt_zurück verlässt vorstandschef*
        vorstandsvorsitz* 任命 会長 就任 接任 最高経営責任者 社長 离职 董事长 辞任 辞职 退任 首席执行官
    """,
    # Products, plants and projects.
    "product": """
        anlage* apertura ausbau begin_production brings_to build building built capacity capacité* chantier commission* debut*
        discover* eröffn* expand* expansion fabrik* factories factory field fleet fábrica* go_live goes_on_sale inaugur*
        inbetriebnahme kapazität* lance lancement lanza lanzamiento launch* markteinführung mine mines model modell* neubau
        new_plant open opened opening opens pilot pipeline plant planta* plants platform producción produktionsstart prototype
        präsentier* ramp ramp_up ramping refinery release* reserves roll_out rolled_out rollout site_de standort* start_up
        starts_production store_openings stores unveil* usine* version warehouse werk werke works 上线 产能 发布 工厂 工場 投产 推出
        新品 新型 新製品 新车 発売 発表 稼働 量产 量産
    """,
    # Money raised, lent and refinanced.
    "funding": """
        aktienemission ampliación_de_capital anleihe* augmentation_de_capital bezugsrecht* bond bonds bonos bookrunner* bridge_loan
        börsengang capital_increase capital_raise convertible* coupon credit_facility credit_line crédito* debt_financing emisión
        emission* emprunt* equity_raise facility financement financiación finanzierung* flotation funding_round
        initial_public_offering introduction_en_bourse investors_agreed ipo issue_price kapitalerhöhung* konsortialkredit kredit*
        kreditlinie levée_de_fonds loan loans matur* notes obligation* oversubscribed placement placing prices_ipo private_placement
        proceeds préstamo* refinanc* refinanzier* rights_issue royalt* salida_a_bolsa schuldschein* share_sale subscription*
        syndicate term_loan underwrit* waiver wandelanleihe* warrants émission* 上場 上市 债券 公募 募资 发行 増資 定增 招股 新株
        社債 融資 融资 認购 調達 贷款 配售
    """,
    # Jobs made and cut, pay and strikes.
    "jobs": """
        abbau arbeitsplätze belegschaft beschäftigte cut_jobs cutting_jobs despido* dismiss* effectifs empleo* emplois employ*
        entlass* gewerkschaft* grève* headcount hiring hiring_freeze huelga* job_cuts job_losses jobs kurzarbeit* kündigung*
        laid_off lay_off lay_offs layoff* licenciement* mitarbeiter* pay_deal picket* plan_social plantilla postes posts puestos
        redundanc* salariés shed_jobs short_time sindicato* staff stellen stellenabbau stoppage* streik* strike
        strikes syndicat* tarif* trabajadores union unions wage_deal walk_out walk_outs walkout* workers workforce ストライキ リストラ
        人員削減 人手 员工 工会 希望退職 従業員 罢工 裁员 雇用
    """,
    # What the owners get.
    "payout": """
        aktienrückkauf* ausschüttung* buy_back buyback* buybacks capital_return distribution dividend* dividende dividende*
        dividendo* ex_dividend payout per_share_payout rachat_d'actions recompra* repurchas* return_to_shareholders returned_to
        returning_to rückkauf* share_buyback sonderdividende special_dividend split stock_split treasury_shares 分红 回购 増配
        株主還元 派息 減配 股息 自社株買い 配当
    """,
    # Medicine and technology under test.
    "trial": """
        approval approved approves aprobación arzneimittel* autorización certification certified clearance clinical crash_test dose
        ema endpoint* enrol* ensayo ensayos essai essais fda fármaco* homologation klinisch* late_stage mid_stage médicament*
        patienten patients phase phase_ii phase_iii placebo primary_goal readout remission studie* study submission survival trial
        trials vaccine* wirkstoff* zulassung* zulassungs* 临床 患者 批准 承認 新薬 治験 申請 臨床試験 获批 试验 适应症
    """,
    # The firm made smaller or cheaper.
    "restructuring": """
        abschreibung* ahorro* asset_sale break_even cierre* close close_down closes closing closure* closures cost_cuts cost_cutting
        cost_programme cost_savings deterioro dépréciation* efficienc* einspar* exceptional exit exits ferme fermeture* goodwill
        halt halted halts idle idled impair* mothball* one_off outsource* programme pull_out reestructuración reorganis* reorganiz*
        restructur* restructuration restrukturierung* sanierung save savings schließ* scrap* shelve* shut shutdown shuts shutter*
        sparpaket sparprogramm* stilllegung* streamlin* suppression* suspend* suspende suspension turnaround umbau wind_down
        write_down write_off writedown* writes_down économies コスト削減 休止 停产 关闭 减值 削减成本 撤退 暂停 構造改革 減損 統廃合
        重组 閉鎖
    """,
    # The market's answer.
    "trading": """
        10_year acciones acción action actions advanced aktie aktien anteilsschein azioni bolsa bourse börse climbed closed
        cotización cours crash* dived dollar euro fell gained jumped kurs kurssprung kurssturz market_cap market_value notiert*
        papier papiere plunged pre_market premarket rallied record_high rose sank share share_price shares slid slumped soared stock
        stocks surged swap ten_year titel titre traded trades tumbled two_year yen yield yields 大涨 市值 急落 急騰 收盘 暴跌 株価
        盘前 終値 続伸 股价
    """,
    # It hangs on few: customers, suppliers, products, people.
    "dependence": """
        abhäng* accounted_for accounts_for angewiesen biggest_customer concentrat* de_las_ventas depend depende* depended dependence
        dependencia dependent depends des_ventes du_chiffre dépend* entfallen_auf exposed exposición exposition exposure* exposé*
        expuest* großkunde* größter_kunde hangs_on hauptkunde* hinge* hinges key_customer klumpenrisik* largest_customer lives_on
        makes_up mayor_cliente of_its_sales of_revenue of_sales one_customer premier_client principal_client reliance reliant relies
        relies_on rests_on rides_on a_single single_source single_supplier sole_supplier stands_for stood_for tied_to top_customer 主要客户
        依存 依存度 依赖 单一客户 大客户 最大顧客 集中度
    """,
    # What it owes, and whether it can pay.
    "debt": """
        apalancamiento bad_loans bankrupt* borrow* breach breached break_fee burn burning burns capital_ratio cash_burn
        cash_pile cet1 covenant* creditor* debt debts default* deleverag* dette* dette_nette deuda* deuda_neta drawn
        eigenkapitalquote endettement endeudamiento faillite falls_due fällig* gearing gläubig* going_concern headroom impago
        impaired_loans indebted* insolven* insolvenz* interest_cover kreditvertr* lender lenders leverage leveraged liquidez
        liquidity liquidität liquidité loan_to_value maturity morosidad negative_watch net_debt nettoschulden nettoverschuldung nibd
        non_performing overdraft owe owed owes payable pension_deficit provisions quiebra rating_agency ratio refinanc* repay*
        runway schulden schuldenstand solvency surendett* times_earnings trésorerie undrawn unpaid vencimiento* verbindlichkeit*
        verschuldung* verschuldungsgrad working_capital zahlungsunfähig* échéance* 不良債権 不良贷款 倒産 债务 债权人 偿债 債務
        債務不履行 净负债 到期 有利子負債
        流动性 負債 財務制限条項 資金繰り 负债 违约
    """,
    # Others who want the same customers.
    "competition": """
        billigkonkurrenz cheaper chinese_rivals competencia competing competition competitive concurren* cuota_de_mercado
        discounter* discounting generic_versions guerra_de_precios guerre_des_prix imports konkurren* lost_market lost_share
        market_share marktanteil* new_entrant outsell* overtak* parts_de_marché patent_expiry preisdruck preiskampf preiskrieg
        price_cuts price_pressure price_war private_label undercut* wettbewerb* シェア低下 价格战 份额 価格競争 竞争 競争 競合
    """,
    # What it must pay for, and what it cannot steer.
    "cost": """
        belast* bottleneck* change_défavorable claw* commodity_prices component_shortage cost coste* costes costs
        coût* currencies currency dearer diesel divisa* drought energiekosten energy_bill energy_prices engpass* engpäss*
        escasez exchange_rate excise expensive fachkräftemangel fracht* freight fuel fuel_bill gas_prices headwind
        headwinds hedge* hedged inflation inflationary input_costs interest_costs jet_fuel knapp* kosten labour_costs
        lieferengpass* lieferkette* materialkosten materias_primas matières_premières mehrkosten more_expensive overrun*
        payroll_tax personalkosten preisanstieg pressure pricier pénurie* raw_material rent_rises rohstoff* rohstoffpreis*
        scarce scarcity shortage* sobrecoste* steel stronger_dollar stronger_euro supply_chain surcoût* unhedged wage_bill
        wage_costs wage_rises weather wechselkurs* währung* コスト 人手不足 供应链 供給不足 円高 原材料 原材料高 成本 汇率 涨价
        為替 物流 短缺 部品不足
    """,
    # It comes later, or not at all.
    "delay": """
        annul* aplaz* atasco ausbleib* ausfall* ausfäll* behind_plan behind_schedule breakdown cancel* cannot deferral* deferred
        delay* delayed dispute* en_retard fail failed failing fails failure* fracas* gescheitert grounded held_back held_up
        jeopard* late late_with later_than missed noch_nicht not_before not_yet outage* overdue parked pending
        postpon* push_closing pushed_back pushed_to pushes_back pushes_closing pushing_back put_off report* repouss* retard*
        retards retras* rückschlag* rückstand scheitern setback* shelved sign_off slip slippage slipped slips stall* stand_still
        standstill still_needs stuck suspend* suspendu* under_review unfinished ungewiss unpaid unresolved unsigned verschieb*
        verschoben verspät* vertag* verzöger* wait waiting waits échec* 中止 先送り 取消 受阻 失敗 失败 尚未 延期 延迟 推迟
        見送り 遅れ 遅延
    """,
    # Customers hold back.
    "demand": """
        absatzflaute auftragsflaute auftragsmangel baisse_de_la caída_de cooling debilidad demand demanda_de demande desacelera*
        destock* downturn einbruch eingebrochen faible* faiblesse fewer_orders flaute glut kaufzurückhaltung konjunkturschwäche
        nachfrage* nachfrageschwäche overcapacity oversupply ralenti* ralentización recesión recession rezession récession rückgang
        rückläufig* schwach schwäche* slack slowdown slower slowing sluggish slump* sobrecapacidad* soft softer softness stocked_up
        subdued surcapacité* surstock* unsold weak weakening weaker weakness zurückhalt* überangebot überkapazit* 低迷 在庫 库存
        放缓 景気後退 減速 疲软 衰退 过剩 過剰 需求 需求疲软 需要減
    """,
    # It is about somebody else in the same trade, or set beside him.
    "peer": """
        branche* by_comparison by_contrast comparaison competidor* competitor* concurrent concurrents elsewhere en_comparación
        for_comparison im_vergleich in_comparison industry_leader konkurrent* larger_rival mitbewerber* peer peers rival rivale
        rivale* rivales rivali rivals rivaux secteur sector smaller_rival the_wider wettbewerber* zum_vergleich à_titre_de 他社 同業
        同行 对手 業界 相比之下 竞争对手 競合他社 行业
    """,
    # Something is missing, small, or not so.
    "lack": """
        apenas aucun aucune barely bisher bislang cannot could_not did_not does_not falta few hardly has_not have_not is_not just
        kaum kein keine keinen lack lacked lacks lediglich little merely ne_pas neither never ni nicht nichts nie niemand ninguna
        ninguno no nobody noch none nor not nothing nunca nur ohne only only_half pas remains rien sans scarcely seulement sin solo
        still sólo tampoco todavía too unable was_not weder will_not without won't yet しかない ない なく まだ わずか 不 仅 仅仅
        只有 尚未 无 未 没有
    """,
    # A day or a line that must not be crossed.
    "limit": """
        allow allowed allows auflage* bedingung* by_the_end cap capped caps ceiling condition* covenant* deadline* debe deben doit
        doivent délai erforderlich expir* floor forbid* frist* grenze grenzwert* höchst* limit limited limits läuft_aus límite*
        maximum mindest* minimum muss must müssen needs obergrenze oblig* obliged permission permit permits plafond plazo require*
        rule_by schwelle* seuil spätestens techo threshold* trigger* umbral untergrenze until vence within échéance 上限 下限 必要
        必须 截止 期限 条件 満期 限制
    """,
    # Others who say no.
    "opposition": """
        ablehn* activist* against_the aktivist* approval_of barred block blocked blocking blocks boycott* condicionad*
        conditional_on consent contest* critic* demands denied denies dispute* einspruch holding_out holds_out hostile_to
        kritik* kritis* lobby* needs object_to objection* oposición oppos* opposition protest* rebuff* rechaz* refus* refuse*
        reject* resist* revolt* s'oppose* say_no se_opone short_seller spurn* subject_to turned_down two_thirds union_says
        unions_say veto* vorbehalt* vorbehaltlich vote_against vote_down vote_no voted_against walk_away widerspruch will_vote
        withhold* zustimm* 反对 反対 否决 否認 批准 拒否 条件 质疑
    """,
}
"""Cues by kind, separated by blanks."""

EVENTS: Final = (
    "result", "guidance", "deal", "order", "legal", "policy", "rating", "people", "product", "funding", "jobs", "payout", "trial",
    "restructuring",
)  # fmt: skip
"""Kinds of what happened."""

RISKS: Final = ("dependence", "debt", "competition", "cost", "delay", "demand", "opposition", "limit", "legal")
"""Kinds of what may go wrong."""
