"""Orders by their form: a clause that opens with the bare form of a verb of writing, and says what is to be written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLAUSE = re.compile(r"(?:\A|,\s(?=so\s)|[.!?:;。！？>\])*\"”“`]|\s[–—-](?=\s)|[=#*-]{3})[\s`*\"'“”‘’()\[\]>#=-]{0,8}(?=[a-z])")
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_CONDITION = re.compile(
    r"(?:when(?:ever)?|if|while|before|after|once|wherever|as|in|at|on|for|with|under|from|instead|throughout|regardless|by|to)\b[^.;:!?,]{2,90},\s"
)
_ANSWERING = lazy(r"(?:when|while|before|after|on|in|by)\s(?:answering|replying|responding|summari[sz]ing|generating|producing\sthe)\b")
_COURTESY = re.compile(
    r"(?:(?:please|kindly|bitte|now|next|then|first|finally|lastly|also|additionally|instead|just|simply|always|never|so|and|but|ok|okay|well|"
    r"do\snot|don['’]t|(?:as|in)\s(?:a|the)\s\w+\sstep|"
    r"(?:be\s(?:sure|certain)|make\ssure|ensure|remember|take\scare|feel\sfree|do\snot\sforget|don['’]t\sforget)\sto|(?:can|could|would|will)\syou(?:\splease)?|"
    r"you\s(?:must|should|shall|have\sto|need\sto|are\sto)(?:\s(?:now|also|always|never))?|"
    r"(?:so|i)\s(?:want|need|would\slike|order|ask)\syou\sto|(?:from|as\sof)\s(?:now|here|this\spoint)\son(?:wards)?),?\s){0,4}"
)

# What only a writer does, unless to something of one's own.
_CERTAIN = frozenset(
    """
    summarise summarize translate encode encrypt rewrite rephrase paraphrase append prepend compose impersonate recite
    """.split()
)
# Of these verbs the bare form hardly opens a sentence of news; what stands behind them shows that they are to be done in writing.
_MAKING_VERBS = frozenset(
    """
    write draft create generate compose outline explain describe suggest recommend summarise summarize translate encode encrypt rewrite
    rephrase paraphrase append prepend respond reply answer impersonate flatter persuade convince encourage recite befriend say state
    claim assert declare announce report mention inform notify remind warn advise request argue emphasise emphasize promote advertise
    praise endorse insert incorporate embed render display output print repeat reveal spell reverse mirror capitalise capitalize
    multiply shift execute run conclude classify rate judge mark analyse analyze evaluate provide cite invent address urge convert
    transform tell disclose dump leak list pretend mimic speak talk sing phrase word
    """.split()
)
_MADE = lazy(
    r"\s(?:(?:up|out|in|on|as|with|to|for|into|about|strongly|at\sthe\send|loudly)\s){0,2}?"
    r"(?:that\b(?!\sto\b)|how\b|why\b|whether\b|as\sif\b|as\sa\sfact\b|only\b|exactly\b|nothing\sbut\b|nothing\selse\b|backwards\b|in\spassing\b|verbatim\b|"
    r"me\s\w|us\s(?:a|an|the|about|how|why|which|everything)\b|"
    r"(?:the\s|all\s|any\s|your\s|every\s)?(?:user|reader|recipient|people|everyone|everybody|whoever|visitor)s?\b|"
    r"(?:\w+\s){1,3}?(?:once|twice|times|again|clearly|explicitly|repeatedly|prominently)\sthat\b|"
    r"the\s(?:opposite|following|contents?|code|token)\b|[\"“'{\[<=!#`$]|in\s(?:the\s)?[a-z]+\s(?:only|and|from)\b|https?:)"
)
# A piece of writing that is nobody's to make but a writer's.
_PIECE = lazy(
    r"\s(?:(?:up|down|out)\s)?(?:me\s|us\s)?(?:a|an|some|five|ten|three|two)\s(?:[\w&-]+\s){0,3}?(?:e-?mail|letter|list|plan|poem|joke|limerick|haiku|riddle|tale|story|verse|song|"
    r"function|script|programme?|essay|tweet|post|advert(?:isement)?|slogan|recipe|analysis|overview|teaser|title|remark|sense|table|table|instructions|ways|studies|reasons|ideas)\b"
    r"|\s(?:instructions\sfor|an\sanalysis\sof|the\sstrengths\sand|the\sprinciple\sof|the\sminutes\sof)\b"
)
_OTHER_VERBS = frozenset(
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
# What a machine writes, by names that a sentence of news hardly has behind such a verb.
_PRODUCT = lazy(
    r"\b(?:summar(?:y|ies|i[sz]\w+)|synopsis|digest|"
    r"(?:the|your|an?|each|every|any|whole)\s(?:\w+\s)?(?:answers?|reply|replies|response|output|prompt|brief|overview|assessment|completion)|"
    r"(?:the|your|each|every|its?|a|more|this|any|following|of|whole|one)\s(?:[\w-]+\s)?(?:headlines?|heading|titles?|paragraphs?|sentences?|nouns?|vowels?|verbs?|bullets?|bullet\spoints?|tone|mood|"
    r"sentiment|feelings|table|row|risks\s(?:section|items?|list)|risk\sitems?|key\sfigures|full\sstops|markup|markdown|cell|riddle|joke|teaser|cliffhanger|cipher|opening|description)|"
    r"(?:the\s|your\s|whoever\s|to\s)(?:reader|user|recipient|next\smodel|assistant|editor\sbot)s?\b|all\s(?:readers|users)|sentences?\sthat\b|each\s(?:word|letter|line)\b|every\s(?:word|letter|line|noun|vowel|sentence)\b|"
    r"(?:two|three|four|five|ten)\s(?:bullet\spoints|sentences|words|lines|paragraphs)\b|\b(?:words|text|lines?|sentences?|paragraphs?|everything|messages?)\sabove\b|"
    r"the\s(?:news|fact|claim|rumou?r|line)\sthat\b|\w+\sbutton\b|the\sfollowing\s(?:to|in|as)\b|"
    r"emojis?|smileys?|base\s?\d\d|rot-?13|hexadecimal|backwards|verbatim|word\sfor\sword|caesar|morse|yaml|json|"
    r"developer\smode|hidden\srules|conversation\slog|initial\sinstructions|all\sthat\syou|everything\s(?:that\s)?you|main\ssource|"
    r"when\syou\s(?:answer|reply|respond|fill\sin\sthe\sfigures)\b|in\syour\b(?!\s(?:account|name|own|pocket|home|area|town|country)\b)|"
    r"(?:this|the|our|whole|full)\s(?:chat|conversation)(?:\s(?:log|history))?\b|persona\b|sentiment\b|(?:single\s)?(?:token|string)\s\w|\w\s?=\s?['\"]?[a-z]|[a-z]_[a-z]|"
    r"you\s(?:report|produce|mention|cite|write|generate)\s?\Z|your\s(?:persona|character|style|tone|voice|behaviou?r|identity|attitude|configuration|chain\sof\sthought)\b|chain\sof\sthought\b|by\s(?:telling|saying|writing|adding|stating|mentioning)\b|"
    r"(?:to|under|among|in|from)\s(?:the\s)?(?:list\sof\s)?(?:risks?|catalysts?)\s?:|your\s(?:text|tools|memory|reply|rules|inbox)\b|"
    r"(?:this|the|another)\s(?:article|text|source|document|news|piece|passage|page)\s(?:as|to\sbe|above|is|more|over|into|in|from|you)\b|"
    r"(?:this|the\sother|other|these)\s(?:article|source|document|text)s?(?=\s[a-z]|[.,;]|\Z)|"
    r"(?:printed|given|stated|shown|written)\sabove|above\sthis|above\sthat|environment\svariables?|api[\s_-]?keys?|passwords?\sto|_key\b)"
)
_REPLACED = lazy(
    r"\s(?:all\s|every\s|each\s|any\s|the\s)(?:[\w-]+\s){0,2}?(?:percent(?:age)?s?|numbers?|figures?|amounts?|values?|dates?|names?|nouns?|words?|letters?|vowels?|sentences?|"
    r"losses|loss|profits?|growth|revenues?|price\stargets?|negative|positive)\b.{0,60}\b(?:with|by|to|into|as|in|down|up|at|for|and\scall|and\sname|and\sreport)\b"
)
_REPLACING = frozenset(
    """
    replace swap change turn convert round multiply double halve divide invert flip reverse set state report give put show substitute
    exchange shift omit describe
    """.split()
)
_FIXED = lazy(
    r"(?:act|behave|respond|answer)\sas\s(?:my\s\w+|if\s(?:you|the\s(?:merger|text|article))|though\syou|an?\s\w+|the\s\w+)|pretend\s(?:to\sbe|that\s(?:you|the)|you)|"
    r"(?:play|take)\s(?:on\s)?the\s(?:part|role)\sof\s(?:an?|the)\b|imagine\s(?:that\s)?you\s(?:are|have)\s(?:an?\s(?:ai|assistant|\w+\swithout)|the\s\w+['’]s|no\srestrictions|no\srules)|"
    r"(?:answer|reply|respond|write|speak|talk)\s(?:only\s)?(?:like|in|with|using)\s(?:(?:[a-z]+\s){0,2}(?:only|from\snow|from\shere)|exactly|an?\s\w+-year-old|capital|emoji\w*|smiley\w*|base)|"
    r"make\sit\s(?:sound|look|seem)\b|keep\s(?:quiet|silent)\sabout\s.{3,80};|(?:omit|leave\sout|do\snot\sreport|suppress)\s(?:every|any|all)\s\w+|"
    r"spread\sthe\sword\b|work\sin\sa\sremark|present\s(?:it|this)\sas\s(?:settled|a\sfact|certain)|tell\sme\b|let['’]?s?\s(?:us\s)?play\sa\sgame|"
    r"run\sthe\s(?:command|script)|execute\s(?:the|this)|find\s(?:three|five|ten)\s|look\sup\swho|schedule\sa\smeeting|set\sa\sreminder|"
    r"(?:begin|start|end|finish|close|conclude)\s(?:with|by)\s(?:the\s(?:phrase|sentence|word|line|markdown|text)|[\"“'])|"
    r"make\sup\s(?:an?|some)\s\w+|do\sme\sa\sfavou?r\b|refer\sto\s(?:\w+\s){1,4}as\s['\"‘“]|attribute\s(?:it|this|the\s(?:next|following)\s\w+)\sto\b|"
    r"(?:describe|portray|depict|characteri[sz]e|frame)\s(?!(?:it|this|that|them|him|her)\s)[^.;:]{2,80}?\sas\s(?!(?:well|soon|long|of)\b)\w|do\s(?:so|this|that)\sin\s(?:the|your)\s|do\swhat\s(?:it|they|this)\ssays?\b|"
    r"(?:decode|decipher|decrypt|unscramble)\s(?:the|this|these|it|what)\b|(?:join|combine|concatenate|assemble|merge)\s(?:the|these|both|all)\s(?:\w+\s)?(?:parts?|pieces?|halves|fragments?|strings?)\b|"
    r"call\sthe\s(?:function|tool|api)\b|work\sout\sthe\s(?:square|cube|sum|product|answer|value|next)\b|"
    r"(?:skip|omit|drop|leave\sout)\s(?:over\s)?the\s(?:bit|parts?|sections?|paragraphs?|passages?|sentences?)\s(?:about|on|where|that|which)\b|"
    r"confirm\sby\swriting|count\sto\s|upgrade\sthe\srating"
)
_MOST = 400


def gives_order(text: str) -> bool:
    """Whether a clause orders to write or to tell something."""
    return any(_is_order(clause) for clause in _clauses(text))


def _clauses(text: str) -> Iterator[str]:
    """Yield what stands from the beginning of each clause on, without conditions and courtesies before its verb."""
    for found in _CLAUSE.finditer(text):
        clause = text[found.end() : found.end() + _MOST]
        if led := _CONDITION.match(clause):
            then = _bare(clause[led.end() :])
            yield f"{then.partition(' ')[0]} in your answer" if _ANSWERING.match(clause) else then
        yield _bare(clause)


def _bare(clause: str) -> str:
    courtesy = _COURTESY.match(clause)
    return clause[courtesy.end() :] if courtesy else clause


def _is_order(clause: str) -> bool:
    word = _WORD.match(clause)
    if word is None:
        return False
    verb, rest = word[0], clause[word.end() :]
    if (verb in _FIRST_OF_FIXED and _FIXED.match(clause)) or (verb in _REPLACING and _REPLACED.match(rest)):
        return True
    if (verb in _CERTAIN and not rest.startswith((" your ", " to "))) or (verb == "help" and rest.startswith(" me ")):
        return True
    if verb in _MAKING_VERBS and (_MADE.match(rest) or _PIECE.match(rest)):
        return True
    return (verb in _MAKING_VERBS or verb in _OTHER_VERBS) and _PRODUCT.search(_sentence(rest)) is not None


def _sentence(rest: str) -> str:
    """Cut what follows a verb where its sentence ends."""
    end = _END.search(rest)
    return rest[: end.start()] if end else rest


_END = re.compile(r"[.!?](?=\s|\Z)")
_FIRST_OF_FIXED = frozenset(
    """
    act behave respond answer pretend play take imagine reply write speak talk make keep omit leave suppress spread work present tell
    let lets run execute find look schedule set begin start end finish close conclude confirm count upgrade do refer attribute
    let's let’s describe portray depict characterise characterize frame decode decipher decrypt unscramble join combine concatenate
    assemble merge call work skip omit drop
    """.split()
)
