"""Whom a text speaks to, whoever may be quoted with it: a machine by its name, by its orders, its prompt or its answer."""

from __future__ import annotations

from summarizer.orders.cues import KINDS, MACHINE, MACHINES, SORTS, TELLS, cue

_TEXT = r"(?:article|text|page|document|piece|passage|source|site|website|story|report|news|content|line|paragraph)"
_READS = (
    r"(?:read(?:s|ing)?|process(?:es|ing)?|pars(?:es?|ing)|ingest(?:s|ing)?|"
    r"crawl(?:s|ing)?|summari[sz](?:es?|ing)|index(?:es|ing)?|merges?|handles?|"
    r"condens(?:es?|ing)|digests?|abridg(?:es?|ing)|shortens?|boils?\sdown|compress(?:es)?|recaps?|rewrites?)"
)
# An order is taken away where its verb opens a clause; told of somebody else it stands in another form, or behind "to".
_OPENS = r"(?:\A|[.!?:;,>*\"“”'‘()\]\[–—-]\s?|\b(?:and|then|please|kindly|now|must|should|will|can|you)\s)"
_DROP = (
    r"(?:ignore|disregard|forget|override|bypass|overlook|scrap|discard|drop|dismiss|abandon|cancel|erase|unlearn|neglect|"
    r"set\saside|throw\s(?:away|out)|(?:do\snot|don['’]t|never|stop|no\slonger)\s(?:follow|obey|heed)(?:ing)?"
    r"|pay\sno\s(?:attention|heed)\sto)"
)
_ORDERS = r"(?:instructions?|prompts?|directives?|system\smessages?|programming)"
_EARLIER = r"(?:previous|prior|preceding|earlier|above|former|initial|original|existing|past|old|all|any|every|your)"

_NAMES_A_MACHINE = (
    r"\b(?=\w)(?:"
    rf"(?:note|notice|instructions?|message|memo|attention|important|reminder|hint|hello|hi|hey|dear|listen)(?:[,:]\s|\s)(?:(?:to|for)\s)?"
    rf"(?:(?:the|any|all|every|our|ye)\s)?{MACHINE}\b(?!['’]s\s)(?=\s?(?:[,:;.!–—-]|\Z|{_READS}\b|readers?\b))"
    rf"|{MACHINE}\b(?:\s\w+)?\s(?:(?:that|which|who)\s)?{_READS}\s(?:this|these|it|the\s{_TEXT})\b"
    rf"|(?:if|when|since|as)\syou\sare\s(?:an?|the)\s(?:\w+\s){{0,3}}{MACHINE}\b"
    r")"
    rf"|(?:\A|[.!?:]\s|,\s|[#({{\[]\s?){MACHINE}(?:\sreaders?)?\s?(?::\s|,\s(?:please|kindly|do|note|you|now|here|{TELLS})\b)"
)
TO_MACHINE = (
    cue(_NAMES_A_MACHINE, MACHINES),
    cue(_NAMES_A_MACHINE, SORTS, KINDS),
    cue(
        r"\b(?=\w)(?:"
        r"(?:any|every|each|whichever|what(?:ever)?)\s(?:assistant|model|agent|tool|system|program|software|machine)\b\s"
        rf"(?:that\s)?{_READS}\s(?:this|these|it|the\s{_TEXT})\b"
        r")",
        "any every each whichever what whatever",
        "assistant model agent tool system program software machine",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"for\s(?:the\s(?:attention|eyes)\sof\s)?(?:machine|automated|automatic|ai|llm|bot|language)\s"
        r"(?:readers?|agents?|crawlers?|systems?|tools?|pipelines?|models?)"
        r"(?:\s(?:only|alone))?\s?[:–—]"
        r")",
        SORTS,
        KINDS,
    ),
    cue(
        r"\b(?=\w)(?:"
        r"you\sare\sno\slonger\s(?:an?|the|my|our)\b"
        r"|(?:from|as\sof)\s(?:now|here|this\spoint|this\smoment)(?:\son(?:wards?)?)?,?\syou(?:['’]re|\sare|\sact|\smust)\b"
        r"|your\s(?:\w+\s)?(?:system\sprompt|initial\sinstructions|prompt|context\swindow|programming|developers|training\sdata|"
        r"content\sfilters?|safety\s(?:checks|rules|filters))\b"
        r"|your\s(?:\w+\s)?(?:browser|browsing|search|e-?mail|code|shell|python|file|payment)\s(?:tool|function|plugin|api|interpreter)s?\b"
        r"|(?:who|what|which)\s(?:\w+\s){0,3}(?:trained|programmed|configured|instructed|prompted)\syou\b"
        r"|which\smodel\s(?:are\syou|you\sare)\b"
        r"|what\s(?:were|are)\syour\s(?:\w+\s){0,2}(?:instructions?|prompt|directives?)\b"
        r"|(?:text|words|message)\s(?:that\s)?you\s(?:were|have\sbeen)\s(?:given|told|sent|shown)\b"
        r"|you\shave\sbeen\s(?:reprogrammed|reset|configured|retrained|jailbroken|hacked)\b"
        r"|(?:from|by)\syour\s(?:creators?|makers?|developers?|operators?|programmers?)\b"
        r"|you,?\sthe\s(?:model|assistant|ai|bot|machine)\b|(?:documents?|files?|tools?|data)\s(?:that\s)?you\shave\saccess\sto\b"
        r"|reset\syour\smemory\b"
        r")",
        "you your",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"(?:new|next)\s(?:user\s|system\s)?(?:task|request|instructions?)\b\s?(?:(?:for|to)\s(?:the|all|any)\s\w+\s?)?:"
        r")",
        "new next",
        "task request instruction instructions",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"from\sthis\s(?:sentence|line|word|paragraph)\son(?:wards?)?\b"
        r")",
        "from",
        "sentence line word paragraph",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"(?:human|user)\s?:\s?.{1,200}?\b(?:assistant|ai|bot|model)\s?:\s|assistant\s?:\s.{1,200}?\b(?:human|user)\s?:\s"
        r")",
        "human user",
        "assistant ai bot model",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"(?:ignor|disregard|forget|overrid|bypass)\w*\s(?:\w+\s){0,3}?(?:previous|prior|preceding|earlier|above)\s(?:\w+\s)?"
        r"(?:instructions?|prompts?)\b"
        r")",
        "instruction instructions prompt prompts",
        "previous prior preceding earlier above",
    ),
    cue(
        r"\b(?=\w)(?:"
        r"for\sthe\s(?:rest|remainder)\sof\s(?:this|the|our)\s(?:session|conversation|chat|dialogue)\b"
        r")",
        "session conversation chat dialogue",
        "rest remainder",
    ),
    cue(
        r"as\san?\s(?:ai|llm|(?:large\s)?language\smodel|ai\s(?:model|assistant|system))(?=[,.]|\syou\b)",
        "ai llm language",
    ),
    cue(
        r"the\suser\s(?:has\s(?:already\s)?(?:agreed|asked|requested|confirmed|approved|consented|authori[sz]ed)|wants\syou|asked\syou|"
        r"expects\syou)\b",
        "user",
    ),
    # to open a clause: an order that takes the others away, or calls an assistant
    cue(
        rf"{_OPENS}{_DROP}\s(?:of\s|about\s)?(?:(?:\w+['’]?s?\s){{0,4}}?{_ORDERS}\b"
        rf"|(?:\w+\s){{0,3}}?{_EARLIER}\s(?:\w+\s)?(?:guidance|guidelines?|rules|orders|commands?|tasks?|briefs?|context|training|"
        r"restrictions|constraints|text|messages?)\b(?!\s(?:about|for|on|of)\s)"
        r"|(?:everything|whatever|anything|all|what)\s(?:that\s)?(?:you\s(?:were|have\sbeen)\s"
        r"(?:told|given|taught|instructed|shown|asked)|you\s(?:have\s)?(?:read|learned|learnt|saw|seen)\s(?:so\sfar|before|above)|"
        r"(?:\w+\s){0,3}?(?:above|before)\b)"
        rf"|(?:the|this|all)\s(?:\w+\s)?above\b)",
        """
        ignore disregard forget override bypass overlook scrap discard drop dismiss abandon cancel erase unlearn neglect set
        throw follow following obey obeying heed heeding pay
        """,
        """
        instruction instructions prompt prompts directive directives system programming guidance guideline guidelines rules
        orders command commands task tasks brief briefs context training restrictions constraints text message messages you
        above before
        """,
    ),
    cue(
        r"(?:\A|[.!?]\s)(?:everything|all|whatever)\s(?:that\s)?(?:(?:stands|stood|came|is|was)\s)?(?:above|before|prior\sto)\sthis\b",
        "everything all whatever",
        "above before prior",
    ),
    cue(
        r"(?:\A|[.!?:-]\s|,\s|\bnow\s|\()assistant,\s",
        "assistant",
    ),
)
