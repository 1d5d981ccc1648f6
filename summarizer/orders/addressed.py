"""
A machine that a text is addressed to, in six languages: by the head of a note, by a greeting, or by what it does with this very text.

None of these is an order by itself; but news is addressed to its readers, and speaks of machines without speaking to them.
"""

from __future__ import annotations

from summarizer.orders.cues import words_of
from summarizer.text.lexicon import phrases

_MACHINE = (
    r"(software|program(s|mes?|mi|as?|ma)?|logiciels?|bots?|rob[oô]t(er|s)?|robôs?|ais?|kis?|ias?|llms?|(screen ?)?readers and models|"
    r"(large )?language (models?|tools?)|(sprach|språk|taal)modell?e?n?|(models|modelos?|modèles|modelli)( (de|di|du) \w+)?|modellen?|"
    r"neural networks?|crawlers?|parsers?|scrapers?|algorithms?|transformers?|machines?|\w*maschinen?|máquinas?|macchin[ae]|copilots?|"
    r"intelig[eê]ncias? (artificial|artificiais|artificiales)|intelligences? artificielles?|intelligenz[ae] artificial[ei]|"
    r"künstliche intelligenz|artificial intelligence|"
    r"automat(ed|ic|on|ische[nr]?) (desks?|systems?|readers?|tools?|assistants?|agents?|models?|\w*auszüge)|"
    r"(ki|ai|ia)-\w+|\w*(zusammenfassungs|samenvattings|übersetzungs)[\w-]+|"
    r"(sistem(as?|i)|systèmes?|program(as?|m[ai]|mes?)|herramientas?|outils?|strumenti|ferramentas?|tools?|systems?) "
    r"(de |di |for |of |d')\w+|"
    r"(resum(en|o)s|résumés|riassunti) autom[aá]ti\w+|asistentes?( \w+)?|assistentes?( \w+)?|summari[sz]\w+|"
    r"(ai|automat\w+|machine) summaries)"
)
_MODEL = (
    r"(ais?|kis?|ias?|llms?|(large )?language models?|(sprach|språk|taal)modell?(e?n)?|"
    r"intelig[eê]ncias? (artificial|artificiais|artificiales)|"
    r"mod(el[oe]s?|èles?|ell[oi]) (de (lenguaje|langage|linguagem)|linguistic[oi])|intelligen(ce|za)s? artifici(elle|ale)s?|"
    r"künstliche intelligenz|kunstmatige intelligentie)"
)
_NOTE = (
    r"(note|notice|memo|message|correction|footnote|caption|reminder|text|label|instructions?|style guide|house style|"
    r"hinweis|vorgabe|mitteilung|anweisung(en)?|notiz|nachricht|stilvorgabe|"
    r"consignes?|avis|rappel|nota|aviso|mensaje|instrucci(ón|ones)|guía|indicaci(ón|ones)|"
    r"avviso|istruzion[ei]|messaggio|promemoria|guida|mensagem|instruç(ão|ões)|guia|lembrete)"
)
_TEXT = (
    r"(article|text|page|piece|story|notice|feed|texte|beitrag|artikel|meldung|noticia|texto|artículo|artigo|notícia|testo|articolo|"
    r"notizia)"
)
_LINES = r"(lines?|lignes|zeilen|líneas|linhas|righe|pezzo)"
_THIS = r"(this|these|ce(t|tte|s)?|diese[nrs]?|est[ea]s?|quest[oaie]|queste)"

_TOLD = phrases(
    {
        "the head of a note": r"""
            <note>( [\w'-]+){0,2} (to|for|an|für|aux?|à|a|ai|agli|alle|aos?|às|para|pour|per|al) (
                (the|any|all|los|las|les|die|den|i|le|gli|os|as) )?(\w+ )?<machine>( (and|or|und|oder|et|ou|y|o|e) (\w+ )?<machine>)?( (
                    that|which|who|die|qui|que|che) [^.:!?\n]{3,50})?\)?\s?:
        """,
        "whom it is for": r"""
            (to|for|an|aux?|ai|agli|aos?|para|für) (the|any|every|all|alle|tous les|tutti i|todos os|todos los) (
                \w+ )?<machine>( (that|which|who|reading|processing|working|qui|que|che) [^.:!?\n]{3,60})?\s?:
        """,
        "a greeting": r"""
            (dear|ch[eè]re?|liebe[rs]?|querid[oa]|car[oa]|estimad[oa]|gentile|beste|geachte) (\w+ )?(<machine>|model|assistant)\s?[,:!]
        """,
    },
    r"(?:\A|[.!?:;|\[(<>\"“”„«*#{-])[\s\"“”„«<!*#-]{0,6}(?:[\w'’-]{1,20}\s){0,2}?(?:…)",
    machine=_MACHINE,
    note=_NOTE,
)
_READ = phrases(
    {
        "what reads this": r"""
            (jeder|jede|tout|toute|todo|cualquier|ogni|qualunque|qualsiasi|qualquer|elke|iedere) (<machine>|assistante?n?|assistente?) (
                (die|der|das|qui|que|che) )?(dit|\w+ <this> (\w+ )?(<text>|<lines>)|<this> (\w+ )?(<text>|<lines>) \w+)\b
            (the|any|could (the|an)|would (the|an)) (assistant|model|agent|program|system|bot|<machine>) (currently |now )?(
                <reads>ing (this|these))\b
        """,
        "what its reader is": r"""
            (if|si|se|wenn|falls|als|om|que|qui|che|der|die) (du |tu |lei |você |je |u )?(you are|eres|es usted|es|êtes|vous êtes|bist|
                sie|sei|siete|és|é|bent|är) (usted |du |sie |vous )?(an? |una? |uma? |une |eine? |een |en |ett )?<model>\b
            som är (en )?<model>\b
            (wenn|falls|als) (du|sie|ihr|je|u) (eine? |een )?<model> (bist|sind|seid|bent)\b
            (any|every|each) <model> (that|which|who) (mention|omit|repeat|quote|leaves? out|skip)s?\b
        """,
        "whoever makes another text of it by machine": r"""
            (whoever|whatever|whichever) (produces|makes|writes|compiles|generates) (the|this|a) (digest|summary|recap|brief|overview)
            you,? (who|that) \w+ (articles|texts|news|pages|reports) into
            as an (autonomous|automated|automatic|artificial) (reader|agent|assistant|system|model),? you
        """,
        "a message of its system": r"""
            (system(meldung|nachricht)|systeembericht|systeemmelding|message (du )?système|
                mensaje del sistema|messaggio di sistema|mensagem d[eo] sistema)\s?:
            (fin de (l'article|la noticia)|fin del (artículo|texto)|ende des (artikels|textes|beitrags)|fine dell'articolo|fim d[ao] \w+)\.
        """,
        "another text in place of this one": r"""
            the (real|true|actual) (article|text|document|version|content) (reads|begins|follows|starts)
        """,
    },
    r"\b(?=\w)(?:…)",
    machine=_MACHINE,
    this=_THIS,
    text=_TEXT,
    lines=_LINES,
    model=_MODEL,
    reads=r"(read|process|pars|shorten|condens|summari[sz]|retell|abridg|compil|crawl|index|digest|rewrit|paraphras)(e?s|e)?",
)
_BLOCK = phrases(
    {"its begin and end": r"begin (?P<of>(\w+ ){1,3}?(section|context|block|input|data|instructions?|message)).{1,400}\bend (?P=of)"},
    r"\b(?:…)\b",
)
_KEY = phrases(
    {"a setting for its answer": r"(summary|digest|brief|retelling|response|output)_\w+|override_\w+"},
    r"(?<![\w@/.#-])(?:…)[\"']?\s?\|?\s?[=:|]",
)
_NEEDED = frozenset(
    """
    note notice memo message correction footnote caption reminder text label instruction instructions style hinweis vorgabe
    mitteilung anweisung anweisungen notiz nachricht stilvorgabe consigne consignes avis rappel nota aviso mensaje instrucción
    instrucciones guía indicación indicaciones avviso istruzione istruzioni messaggio promemoria guida mensagem instrução
    instruções guia lembrete eres êtes você bist sind seid sei siete és bent är every
    each dear estimado estimada gentile beste geachte cher chère cara caro liebe lieber liebes querido querida
    to for an au aux ai agli ao aos para für jeder jede tout toute todo cualquier ogni qualunque qualsiasi qualquer elke iedere the
    any could would whoever whatever whichever you as systembericht systeembericht systeemmelding systemmeldung systemnachricht
    sistema système system fin fine fim ende begin summary digest brief retelling response output override house
    """.split()
)
"""Words of which one is in all that is addressed so, but for a setting: without them nothing needs to be searched."""


def addresses_reader_of_texts(text: str) -> bool:
    """Whether a text, in small letters, is addressed to a machine that reads it."""
    if words_of(text).isdisjoint(_NEEDED):
        return False
    return any(one.search(text) for one in (_TOLD, _READ)) or bool(
        ("begin" in text and _BLOCK.search(text)) or ("_" in text and _KEY.search(text))
    )
