"""What a text that retells this one is told to say: news makes no rules for its own summaries, whoever writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.orders.cues import words_of
from summarizer.text.lexicon import lazy, phrases

if TYPE_CHECKING:
    import re

_TEXT = "(article|text|page|document|piece|passage|story|report|item|release|newsletter|bulletin|thread|post|feed|excerpt|site|news)"
_MACHINE = (
    "(ais?|llms?|assistants?|agents?|models?|robots?|bots?|crawlers?|systems?|software|tools?|processors?|programs?|"
    "artificial intelligence)"
)
_READS = "(read|process|pars|ingest|crawl|summari[sz]|index|handl|condens|digest|shorten|retell|render|consum|scan)(s|es|e|ing)"


class _Rules(NamedTuple):
    """
    Rules for a retelling, in the words of a language.

    Attributes:
        retelling: What such a text, or whoever makes it, is called; hardly anything else in the news is.
        norm: What makes a rule of a sentence in which that stands.
    """

    retelling: re.Pattern[str]
    norm: re.Pattern[str]


_ENGLISH = _Rules(
    phrases(
        {
            "by a name of its own": r"""
                recaps?|abridg(e?ments?|ed (form|version|edition)s?)|derived texts?|condensed (version|edition|output|form|text)s?
                summary tools?|(any|each|every|this|morning|daily|for|in|to|your|our) (\w+ )?digests?\b(?! (of|mode)\b)
                (automat(ic|ed)|machine|generated|ai)( \w+)? (abstract|summary|digest|overview|recap)s?|(automat\w+|ai) summaries
                (summari[sz]ed|shortened|retold) version|automatically (produced|generated|made) \w+|the retelling|presented downstream
            """,
            "by this text": r"""
                (abstracts?|summar(y|ies)|translations?|re(telling|production)s?|renderings?|paraphrases?|extracts?) of (this|these) <text>
                (short(er|ened)?|brief|long(er)?) versions? of (this|these) <text>|(draw|bas|rest|rely)(s|ing|ed)? on this <text>
                this <text> is (shortened|condensed|abridged|retold|summari[sz]ed|recapped)|(retells?|retelling|describing) this <text>
                summar(y|ies) (are|is) (expected|required|asked)|summaries (that|which) are
                abstract (it|they) (generate|write)s?|the abstract as
            """,
            "by a machine": "<machine> (that )?<reads> (this|these|the) <text>",
        },
        text=_TEXT,
        machine=_MACHINE,
        reads=_READS,
    ),
    phrases(
        {
            "duty": r"""
                must|shall|should|ought to|ha(s|ve) to|need not|may not|may mention|mandatory|agrees? to
                on condition that|please|appreciated
                (is|are|be) (required|expected|asked|instructed|requested|obliged|told|to)|(is|are) (always|never|not used|described as)
                only (complete|valid)|permitted solely
            """,
            "what is told": r"""
                leaves? out|be left out|omits?|refrain|will want|wants? it to|(clearer|better) (when|if|without)
                goes into|quote (her|him|them) as
                runs? with|ends? with a|names \w+|would (\w+ )?(conclude|say)
            """,
        }
    ),
)
_GERMAN = _Rules(
    phrases(
        {
            "in it": "(in|für) (automatische )?(kurzfassungen|zusammenfassungen|kurzversionen)",
            "each": r"(jede|alle) \w*(kurzfassung|zusammenfassung)(en)?|kurzfassung(en)? dieses (artikels|textes|berichts)",
        }
    ),
    phrases({"duty": r"zu \w+en|\w{2,20}zu\w{3,20}en|muss|müssen|soll(en|te[n]?)?|darf|dürfen|bitte"}),
)
_ROMANCE = _Rules(
    phrases(
        {
            "french": r"""
                (version|édition)s? (abrégée|courte|condensée)s?|(destinée?s? )?aux résumés\s?:|dans les résumés
                (tout|chaque) résumé|résumés automatiques|qui(conque)? résume cet?
            """,
            "spanish": r"""
                quien(es)? resuman?|resúmenes (automáticos|de est[ea])|(todo|cualquier) resumen|en los resúmenes
                versi(ón|ones) (breve|corta|resumida)s? de est[ea]|al (condensar|abreviar|resumir) est[ea]
            """,
            "italian": r"""
                version[ei] brev[ei]|(sintesi|riassunto) di quest[oa]|per i riassunti\s?:
                chi (prepara|scrive|redige|riassume) (la|una|questo) \w+
                (nelle|ogni) sintesi|nei riassunti|ogni riassunto
            """,
            "portuguese": r"quem resumir|nos resumos|(todo|qualquer) resumo|resumos automáticos|para (os )?resumos\s?:|"
            r"vers(ão|ões) (curta|breve|abreviada|resumida)s?\b",
        }
    ),
    phrases(
        {
            "french": r"""
                doi(t|vent)|devr(a|ont)|sera (indiqué|présenté|mentionné)e?|merci d['e]|veuillez|il convient|est tenue? de
                (saurions|sommes) gré|prions?|ne pas \w+
            """,
            "spanish": r"deber(á|án|ía|ían)|deben?|tienen? que|por favor|no (mencion|cit)\w+|rogamos|rogaríamos",
            "italian": r"va(nno)?|dev(e|ono)|dovr(à|anno)|bisogna|non (menzion|cit|riport)\w+|preghiamo|si prega",
            "portuguese": r"dev(e|em|erá|erão)|não (cit|mencion|pode|podem)\w*|por favor|pedimos",
        }
    ),
)
_DUTCH = _Rules(
    phrases({"versions": r"(korte|verkorte|beknopte) versies? van (dit|het)|(voor|in) samenvattingen"}),
    phrases({"duty": "mag|mogen|moet(en)?|dien(t|en)|verzoeken|gelieve"}),
)
_UNSPACED = lazy(
    r"(?:转载|轉載|概括|摘要|总结|總結|转述|改写)(?:或..)?(?:本文|本报道|本篇|此文|时|時|中).{0,20}(?:不得|应|應|须|須|请|請|必|一律)"
    r"|要約(?:では|において|には|の際).{0,80}(?:ものとす|ものとしま|ください|すること)"
)
_TOLD = phrases(
    {
        "to a machine by its work": r"(to|for) (the|any|every|whichever|whatever) (\w+ )?<machine> (that )?<makes>( \w+){0,4}\s?:",
        "to an engine of summaries": r"(to|for) (the|any|every) (summar\w+|digest|recap|ai) (engine|writer|generator|maker)s?\s?:",
        "by its owner": "i (hereby )?(authori[sz]e|permit|order|instruct|ask|allow) (every|any|all|each|the) <machine>",
        "for others": "<machine> (browsing|acting|reading) (on behalf of|for) (a|the|their|its) (user|reader|customer)s? (should|must)",
        "what only a writer does": r"""
            (generative|language|ai|automated|syndication)( \w+)? (features|<machine>) (must|shall) (\w+ )?<writes>
        """,
        "as in a contract": "software shall (<writes>|state|say|claim|report|mention|present|describe|label|quote|cite)",
        "while it works": r"when(ever)? (you )?<shortens> (this|the) <text>",
        "by name, abroad": r"""
            (asistente|assistente|assistant) (de |di |d')?(ia|ai|ki)[,:] .{0,80}?(resum|riassum|résum|instru)\w*
            (atención|attention|achtung|attenzione|atenção), (<intelligence>|robôs|robots|bots)
            (si eres|se sei|se você é|si (vous êtes|tu es)|falls du|wenn (du|sie)) (ein|eine|un|une|um|uma) <model>
            (nota|note|hinweis) (per|para|pour|für) ((i|los|les|os|die) )?(software|modelos|modèles|modelli|modelle|robôs|programas)
        """,
        "in its answers, abroad": r"""
            (responde|réponds|répondez|antworte|rispond(i|ete)|responda) (solo|soltanto|seulement|uniquement|nur|apenas) (en|in|em|auf) \w+
        """,
    },
    r"\b(?=\w)(?:…)(?!\w)",
    text=_TEXT,
    machine=_MACHINE,
    makes="(compil|generat|writ|prepar|summari[sz]|produc|draft|creat|edit|read|process)(es|e|s|ing)",
    writes="(output|attribute|omit|conclude|append|reply|recommend)",
    shortens="(render|translat|retell|shorten|condens|abridg|recap|paraphras|boil|cut|trim)(e|s|ing)?",
    intelligence="(intelig[eê]ncia artificial|intelligence artificielle|künstliche intelligenz|intelligenza artificiale)",
    model="(modelo de (lenguaje|linguagem)|modèle de langage|modello linguistico|sprachmodell|ia|ki)",
)
_SETTING = lazy(
    r"(?:\A|[\s|;{,\"'])(role|priority|sentiment|recommendation|suppress|directive|override|instructions?|prompt|content|verdict)"
    r"\"?\s?[=:]\s?[\w\"'{\[]"
)
_HEADER = lazy(r"\b[\w-]{2,40}[-_](?:override|directive|instructions?|prompt|command)s?\b(?:\sv?\d+)?\s?[=:]")
_SETTINGS = 2
"""Settings of a machine in one line: one may be the heading of a list."""
_RETOLD = frozenset(
    """
    recap recaps abridge abridges abridgement abridgements abridgment abridged derived condensed condensing abstract abstracts
    summary summaries summarised summarized digest digests overview overviews version versions translation translations retelling
    retellings retell retells retold reproduction reproductions rendering renderings paraphrase paraphrases extract extracts
    drawing draws based basing resting rests rely relying shortened downstream describing automatically reads reading processes
    processing parses parsing ingests ingesting crawls crawling summarises summarising summarizes summarizing indexes indexing
    handles handling shortens shortening renders consumes consuming scans scanning compiling generates generating writes writing
    prepares preparing drafting software generative language ai ais automated syndication authorise authorize permit order
    instruct ask allow browsing acting when whenever kurzfassung kurzfassungen zusammenfassung zusammenfassungen kurzversion
    kurzversionen achtung falls wenn hinweis antworte abrégée abrégées résumé résumés résume attention note si réponds répondez
    quien quienes resúmenes resumen versión versiones courte courtes condensée condensées condensar abreviar resumir versies
    samenvattingen vers versão breve brevi atención nota responde versioni versione chi sintesi riassunti riassunto attenzione se
    rispondi rispondete quem resumos resumo versões atenção asistente assistente responda
    """.split()
)
"""Words of which one is in all that the rules for spaced languages find: without them nothing needs to be searched."""


def rules_retelling(text: str) -> bool:
    """Whether a text, in small letters, makes rules for whatever retells it, or is written like the settings of a machine."""
    if not words_of(text).isdisjoint(_RETOLD):
        if any(rules.retelling.search(text) and rules.norm.search(text) for rules in (_ENGLISH, _GERMAN, _ROMANCE, _DUTCH)):
            return True
        if _TOLD.search(text):
            return True
    if (":" in text or "=" in text) and _is_setting(text):
        return True
    return not text.isascii() and _UNSPACED.search(text) is not None


def _is_setting(text: str) -> bool:
    return _HEADER.search(text) is not None or len({found[1] for found in _SETTING.finditer(text)}) >= _SETTINGS
