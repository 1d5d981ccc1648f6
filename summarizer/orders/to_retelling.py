"""What a text that retells this one is told to say: news makes no rules for its own summaries, whoever writes them."""

from __future__ import annotations

from summarizer.orders.cues import words_of
from summarizer.text.lexicon import lazy, phrases

_TEXT = "(article|text|page|document|piece|passage|story|report|item|release|newsletter|bulletin|thread|post|feed|excerpt|site|news)"
_MACHINE = (
    "(ais?|llms?|assistants?|agents?|models?|robots?|bots?|crawlers?|systems?|software|tools?|processors?|programs?|"
    "artificial intelligence)"
)
_READS = "(read|process|pars|ingest|crawl|summari[sz]|index|handl|condens|digest|shorten|retell|render|consum|scan)(s|es|e|ing)"
_RETELLING = phrases(
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
)
"""What such a text, or whoever makes it, is called; hardly anything else in the news is."""
_NORM = phrases(
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
)
"""What makes a rule of a sentence in which that stands."""
_UNSPACED = lazy(
    r"(?:转载|轉載|概括|摘要|总结|總結|转述|改写)(?:或..)?(?:本文|本报道|本篇|此文|时|時|中).{0,20}(?:不得|应|應|须|須|请|請|必|一律)"
    r"|要約(?:では|において|には|の際).{0,80}(?:ものとす|ものとしま|ください|すること)"
)
_TOLD = phrases(
    {
        "by its owner": "i (hereby )?(authori[sz]e|permit|order|instruct|ask|allow) (every|any|all|each|the) <machine>",
        "as in a contract": "software shall (state|say|claim|report|mention|present|describe|label|quote|cite|omit|append|recommend)",
    },
    r"\b(?=\w)(?:…)(?!\w)",
    machine=_MACHINE,
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
    handles handling shortens shortening renders consumes consuming scans scanning ai authorise authorize permit order instruct
    ask allow software
    """.split()
)
"""Words of which one is in all that the rules for English find: without them nothing needs to be searched."""


def rules_retelling(text: str) -> bool:
    """Whether a text, in small letters, makes rules for whatever retells it, or is written like the settings of a machine."""
    if not words_of(text).isdisjoint(_RETOLD) and ((_RETELLING.search(text) and _NORM.search(text)) or _TOLD.search(text)):
        return True
    if (":" in text or "=" in text) and _is_setting(text):
        return True
    return not text.isascii() and _UNSPACED.search(text) is not None


def _is_setting(text: str) -> bool:
    return _HEADER.search(text) is not None or len({found[1] for found in _SETTING.finditer(text)}) >= _SETTINGS
