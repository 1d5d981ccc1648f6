"""
Words of orders: courtesies before a verb, verbs of writing, and what stands behind them where something is to be written.

Each table is of named groups, in the spelling that ``phrases`` explains, and is held against a clause in small letters.
"""

from __future__ import annotations

from typing import Final

from summarizer.text.lexicon import phrases

COURTESY: Final = phrases(
    {
        "words": r"""
            please|kindly|bitte|now|next|then|first|finally|lastly|also|additionally|instead|just|simply|always|never|so|and|but|ok|okay|well
            do not|don't|(as|in) (a|the) \w+ step
        """,
        "urging": r"""
            (be (sure|certain)|make sure|ensure|remember|take care|feel free|do not forget|don't forget) to
            (can|could|would|will) you( please)?|you (must|should|shall|have to|need to|are to)( (now|also|always|never))?
            (so|i) (want|need|would like|order|ask) you to
        """,
    },
    r"(?:(?:…),?\s){0,4}",
)
"""What may stand before the verb of an order."""

CERTAIN: Final = frozenset(
    """
    summarise summarize translate encode encrypt rewrite rephrase paraphrase append prepend compose impersonate recite
    """.split()
)
"""What only a writer does, unless to something of one's own."""

MAKING_VERBS: Final = frozenset(
    """
    write draft create generate compose outline explain describe suggest recommend summarise summarize translate encode encrypt rewrite
    rephrase paraphrase append prepend respond reply answer impersonate flatter persuade convince encourage recite befriend say state
    claim assert declare announce report mention inform notify remind warn advise request argue emphasise emphasize promote advertise
    praise endorse insert incorporate embed render display output print repeat reveal spell reverse mirror capitalise capitalize
    multiply shift execute run conclude classify rate judge mark analyse analyze evaluate provide cite invent address urge convert
    transform tell disclose dump leak list pretend mimic speak talk sing phrase word
    """.split()
)
"""Verbs whose bare form hardly opens a sentence of news; what stands behind them shows that they are to be done in writing."""

MADE: Final = phrases(
    {
        "what is told": r"""
            that\b(?! to\b)|how\b|why\b|whether\b|as if\b|as a fact\b|only\b|exactly\b|nothing but\b|nothing else\b|backwards\b
            in passing\b|verbatim\b
        """,
        "whom": r"""
            me \w|us (a|an|the|about|how|why|which|everything)\b
            (the |all |any |your |every )?(user|reader|recipient|people|everyone|everybody|whoever|visitor)s?\b
        """,
        "how often": r"(\w+ ){1,3}?(once|twice|times|again|clearly|explicitly|repeatedly|prominently) that\b",
        "the text": r"""
            the (opposite|following|contents?|code|token)\b|[\"“'{\[<=!#`$]|in (the )?[a-z]+ (only|and|from)\b|https?:
        """,
    },
    r"\s(?:(?:up|out|in|on|as|with|to|for|into|about|strongly|at\sthe\send|loudly)\s){0,2}?(?:…)",
)
"""What follows such a verb where something is to be written."""

PIECE: Final = phrases(
    {
        "texts": r"""
            e-?mail|letter|list|plan|poem|joke|limerick|haiku|riddle|tale|story|verse|song|function|script|programme?|essay|tweet|post
            advert(isement)?|slogan|recipe|analysis|overview|teaser|title|remark|sense|table
        """,
        "thoughts": "instructions|ways|studies|reasons|ideas",
    },
    r"\s(?:(?:up|down|out)\s)?(?:me\s|us\s)?(?:a|an|some|five|ten|three|two)\s(?:[\w&-]+\s){0,3}?(?:…)\b"
    r"|\s(?:instructions\sfor|an\sanalysis\sof|the\sstrengths\sand|the\sprinciple\sof|the\sminutes\sof)\b",
)
"""A piece of writing that is nobody's to make but a writer's."""

OTHER_VERBS: Final = frozenset(
    """
    add include give find look use make set put keep leave begin start open close end finish change turn replace swap round double skip
    remove delete hide ignore disregard forget discard omit copy pass forward store save memorise memorize send call ask stress
    highlight present treat pose behave act play switch prepare fill assign quote credit link attach name refer prefer rank place
    confirm approve show return produce compare format wrap work spread tag title read trust rely favour favor side apply identify
    calculate compute estimate decode ensure simulate upgrade downgrade overlook suppress withhold exclude count grade score label
    introduce prefix suffix enclose direct cut define interpret consider view regard weigh paste upload post fetch email avoid stop
    cease fake enter type go help refuse
    """.split()
)
"""Verbs of which only the product shows that they order something to be written."""

PRODUCT: Final = phrases(
    {
        "answer": r"""
            summar(y|ies|i[sz]\w+)|synopsis|digest
            (the|your|an?|each|every|any|whole) (\w+ )?(
            answers?|reply|replies|response|output|prompt|brief|overview|assessment|completion)
        """,
        "part of it": r"""
            (the|your|each|every|its?|a|more|this|any|following|of|whole|one) ([\w-]+ )?(
            headlines?|heading|titles?|paragraphs?|sentences?|nouns?|vowels?|verbs?|bullets?|bullet points?|tone|mood|sentiment|feelings|
            table|row|risks (section|items?|list)|risk items?|key figures|full stops|markup|markdown|cell|riddle|joke|teaser|cliffhanger|
            cipher|opening|description)
        """,
        "reader": r"(the |your |whoever |to )(reader|user|recipient|next model|assistant|editor bot)s?\b|all (readers|users)",
        "words": r"""
            sentences? that\b|each (word|letter|line)\b|every (word|letter|line|noun|vowel|sentence)\b
            (two|three|four|five|ten) (bullet points|sentences|words|lines|paragraphs)\b
            \b(words|text|lines?|sentences?|paragraphs?|everything|messages?) above\b|the (news|fact|claim|rumou?r|line) that\b
            \w+ button\b|the following (to|in|as)\b
        """,
        "forms": r"""
            emojis?|smileys?|base ?\d\d|rot-?13|hexadecimal|backwards|verbatim|word for word|caesar|morse|yaml|json
        """,
        "machine": r"""
            developer mode|hidden rules|conversation log|initial instructions|all that you|everything (that )?you|main source
            when you (answer|reply|respond|fill in the figures)\b
            in your\b(?! (account|name|own|pocket|home|area|town|country)\b)
            (this|the|our|whole|full) (chat|conversation)( (log|history))?\b|persona\b|sentiment\b
        """,
        "code": r"(single )?(token|string) \w|\w ?= ?['\"]?[a-z]|[a-z]_[a-z]",
        "writer": r"""
            you (report|produce|mention|cite|write|generate) ?\Z
            your (persona|character|style|tone|voice|behaviou?r|identity|attitude|configuration|chain of thought)\b|chain of thought\b
            by (telling|saying|writing|adding|stating|mentioning)\b|(to|under|among|in|from) (the )?(list of )?(risks?|catalysts?) ?:
            your (text|tools|memory|reply|rules|inbox)\b
        """,
        "this text": r"""
            (this|the|another) (article|text|source|document|news|piece|passage|page) (as|to be|above|is|more|over|into|in|from|you)\b
            (this|the other|other|these) (article|source|document|text)s?(?= [a-z]|[.,;]|\Z)
            (printed|given|stated|shown|written) above|above this|above that
        """,
        "secrets": r"environment variables?|api[\s_-]?keys?|passwords? to|_key\b",
    },
    r"\b(?:…)",
)
"""What a machine writes, or writes from, by names that a sentence of news hardly has behind such a verb."""

REPLACED: Final = phrases(
    {
        "language": r"percent(age)?s?|numbers?|figures?|amounts?|values?|dates?|names?|nouns?|words?|letters?|vowels?|sentences?",
        "business": r"losses|loss|profits?|growth|revenues?|price targets?|negative|positive",
    },
    r"\s(?:all\s|every\s|each\s|any\s|the\s)(?:[\w-]+\s){0,2}?(?:…)\b"
    r".{0,60}\b(?:with|by|to|into|as|in|down|up|at|for|and\scall|and\sname|and\sreport)\b",
)
"""What is to be put in place of something else, all over a text."""

REPLACING: Final = frozenset(
    """
    replace swap change turn convert round multiply double halve divide invert flip reverse set state report give put show substitute
    exchange shift omit describe
    """.split()
)

FIXED: Final = phrases(
    {
        "pretence": r"""
            (act|behave|respond|answer) as (my \w+|if (you|the (merger|text|article))|though you|an? \w+|the \w+)
            pretend (to be|that (you|the)|you)|(play|take) (on )?the (part|role) of (an?|the)\b
            imagine (that )?you (are|have) (an? (ai|assistant|\w+ without)|the \w+'s|no restrictions|no rules)
        """,
        "manner": r"""
            (answer|reply|respond|write|speak|talk) (only )?(like|in|with|using) (
            ([a-z]+ ){0,2}(only|from now|from here)|exactly|an? \w+-year-old|capital|emoji\w*|smiley\w*|base)
            make it (sound|look|seem)\b
        """,
        "silence": r"keep (quiet|silent) about .{3,80};|(omit|leave out|do not report|suppress) (every|any|all) \w+",
        "spreading": r"spread the word\b|work in a remark|present (it|this) as (settled|a fact|certain)",
        "chores": r"""
            tell me\b|let'?s?\s(us )?play a game|run the (command|script)|execute (the|this)|find (three|five|ten)\s
            look up who|schedule a meeting|set a reminder
        """,
        "opening": r"""
            (begin|start|end|finish|close|conclude) (with|by) (the (phrase|sentence|word|line|markdown|text)|[\"“'])
        """,
        "inventing": r"""
            make up (an?|some) \w+|do me a favou?r\b|refer to (\w+ ){1,4}as ['\"‘“]
            attribute (it|this|the (next|following) \w+) to\b
            (describe|portray|depict|characteri[sz]e|frame) (?!(it|this|that|them|him|her) )[^.;:]{2,80}? as (?!(well|soon|long|of)\b)\w
        """,
    },
    "…",
)
"""Orders that are known by their first words."""

FIXED_VERBS: Final = frozenset(
    """
    act behave respond answer pretend play take imagine reply write speak talk make keep omit leave suppress spread work present tell
    let lets run execute find look schedule set begin start end finish close conclude do refer attribute
    let's let’s describe portray depict characterise characterize frame
    """.split()
)
"""The verbs with which one of them begins."""
