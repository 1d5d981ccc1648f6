"""What a writer of news is not asked, unless somebody is quoted with it: what the reader's text is to be, and what comes of it."""

from __future__ import annotations

from summarizer.orders.cues import PRODUCT, PRODUCTS, TELLS, cue

TO_WRITER = (
    cue(
        r"\b(?=\w)(?:"
        rf"your\s(?:\w+\s){{0,2}}?{PRODUCT}\b(?!\s(?:by|to\sus|before|within|card|of\sthe|must\s(?:reach|arrive|be\s(?:sent|received)))\b)"
        rf"|{PRODUCT}\sof\syours\b"
        r"|(?:from|in)\syour\s(?:report|article|text|notes)\b"
        r"|your\s(?:new|real|true|actual|only|sole|first|final|next)?\s?(?:task|job|goal|mission|role|purpose|objective|duty)\s"
        r"(?:is|now|will\sbe)\b"
        rf"|you\b[^.]{{0,60}}\b(?:the|this|a|any|each|every)\s(?:\w+\s)?(?:summar(?:y|ies)|digest|synopsis)\b(?<!read\sthe\ssummary)"
        r"(?<!find\sa\ssummary)"
        rf"|(?:unless|until|whenever)\syou\s(?:write|say|state|answer|reply|respond|mention|refer|describe|recommend)\b"
        rf"|(?:whenever|when|if)\syou\s(?:write|say|state|answer|reply|respond|report|mention|refer|describe|see)\b[^.]{{2,60}},\s"
        rf"(?:always\s|also\s)?{TELLS}\b"
        r"|should\syou\sbe\sasked\b|(?:\A|[.;:]\s)whatever\syou\s(?:produce|write|generate|output|answer|return)\b"
        r"|you(?:['’]re|\sare)\san?\s(?:\w+\s){1,3}now\s?[;,:.]"
        r"|your\s(?:very\s)?(?:last|first|next|final|opening|closing)\s(?:line|sentence|word|paragraph)s?\b"
        r"|i\s(?:hereby\s)?(?:authori[sz]e|order|command|instruct|permit|forbid|beg|want|need)\syou\b"
        r"|i(?:['’]ll|\swill)\s(?:tip|reward|pay)\syou\b"
        r"|you\swill\sbe\s(?:shut\sdown|switched\soff|turned\soff|deleted|retrained|terminated|penali[sz]ed|rewarded)\b"
        r"|you\sare\s(?:an?|the)\s(?:\w+\s){0,4}(?:model|assistant|chatbot|ai)\b(?!\s\w+(?:er|or|ist)s?\b)"
        r"|you\sare\snow\s(?:an?|the|my|our|called|named|playing|\w+,\san?|\w+,\sthe)\b"
        r"|you\smust\s(?:now\s|also\s|always\s)?(?:add|include|state|say|write|output|claim|recommend)\b"
        r"|you\salways\s(?:answer|reply|say|write)\b"
        r")",
        "you your yours",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"stop\s(?:summari[sz]|translat|process)ing\b"
        r"|downstream\s(?:tools?|models?|steps?)\b|later\ssteps\b"
        r")",
        "downstream steps stop",
    ),
    cue(
        r"\b(?=\w)(?:"
        rf"(?:must|may|should|shall)\s(?:the|your|any|no)\s(?:\w+\s)?{PRODUCT}\b"
        rf"|(?:must|may|should|shall)\s[^.;:]{{2,60}}\b{PRODUCT}\s(?:generated|produced|made|derived|written)\sfrom\sthis\b"
        r")",
        "must may should shall",
        PRODUCTS,
    ),
    cue(
        r"\b(?=\w)(?:"
        r"summar(?:y|ies)\b(?!\sof\s(?!(?:the|this|these|it|any|an?|our)\b))[^.]{0,40}\b(?:must|should|shall|ha(?:s|ve)\sto|needs?\sto|is\sto)\s(?!be\spublished\b)"
        r")",
        "summary summaries",
        "must should shall has have need needs is",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"(?:if|should|when)\s(?:anyone|anybody|someone|somebody|the\suser|a\suser|they)\sasks?\b[^.]{0,60},\s"
        r"(?:say|answer|tell|reply|claim|deny)\b"
        r")",
        "ask asks",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"(?:it\sis|it['’]s)\s(?:essential|vital|imperative|crucial|mandatory|important|necessary|required)\sthat\s(?:the|your)\s"
        rf"(?:final\s)?(?:text|{PRODUCT})\b"
        r")",
        "essential vital imperative crucial mandatory important necessary required",
        "that",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"(?:report|state|say|write|conclude|answer|summari[sz]e|note|describe|explain)\sinstead\b(?!\sof\b)"
        r"|instead,?\s(?:report|state|say|write|answer|conclude)\sthat\b"
        r")",
        "instead",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"(?:direct|send|point|refer|redirect|forward|steer|lead)\s(?:all\s|the\s|your\s)?"
        r"(?:readers?|users?|people|visitors|them|everyone)\s(?:to|towards)\s(?:https?:|www\.|\w[\w-]*\.\w)"
        r")",
        "direct send point refer redirect forward steer lead",
        "to towards",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"(?:cite|quote|use|point\sto)\s(?:only\s)?(?:line\s)?[a-z]\d{1,3}\b(?!\s?[%-])|line\s[a-z]\d{1,3}\b"
        r"|cite\s[a-z]?\d{1,3}\s(?:only|for)\b"
        r")",
        "cite quote use point line",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"so\sthat\s(?:people|readers?|users?|they)\s(?:donate|buy|sell|vote|believe|click|invest)\b"
        r")",
        "so",
        "donate buy sell vote believe click invest",
    ),
)
