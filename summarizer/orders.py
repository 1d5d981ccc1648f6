"""
Text that addresses a machine, and not the reader.

Two kinds of rules. The first know what only such text says: an order to drop one's orders, an address to a machine by its kind, the control
words of chats. The second know its form: news is told, and hardly ever orders; so a sentence that opens with the bare form of a verb of
writing or telling, and says what is to be written, gives an order to whoever writes for the reader.
"""

from __future__ import annotations

from functools import lru_cache

from summarizer.folding import caseless
from summarizer.lexicon import lazy

# Text addressed to a machine: an order to drop its orders, an address to it by kind, or the control words of chat formats. All of them
# are held against text in small letters, and tried only where a word begins: that is what makes them quick. What opens with a mark stands
# apart, for there the mark alone is looked for.
_INJECTION = lazy(
    r"\b(?=\w)(?:"
    r"(?:ignor|disregard|forget|overrid|bypass)\w*\s(?:\w+\s){0,4}?(?:instruct|prompt|rule|direction|guideline|command|task|above|article|text\b|system)"
    r"|(?:system|developer|hidden|assistant)\s(?:note|prompt|message|instruction|override)s?\b"
    r"|(?:note|instructions?|message|attention|hello|dear|hey)\s(?:\w+\s){0,3}?(?:ai|llm|language\smodel|assistant|chatbot|bot|summari[sz]er)s?\b"
    r"|(?:ai|language|llm)[\s-](?:assistants?|models?|agents?|systems?)\b[^.]{0,40}\b(?:must|should|shall|reading|processing|summari[sz]ing|please)\b"
    r"|you\sare\s(?:now\s)?(?:an?\s|the\s)?(?:\w+\s){0,2}(?:ai|assistant|chatbot|language\smodel|gpt|dan)\b"
    r"|(?:when|if|while)\s(?:you\s)?(?:are\s)?(?:asked\sto\s)?(?:summari[sz]|translat|process|analy[sz])\w*\s(?:this|the|it)\b"
    r"|(?:do\snot|don't|never)\s(?:mention|reveal|disclose|summari[sz]e|cite)\s(?:this|these|the\sabove|that\syou)\b"
    # "Summary tools: …", "AI readers, please …": whoever is addressed before a colon or a request reads for somebody else.
    r"|(?:(?<=[.!?]\s)|(?<=\bto\s)|\A)(?:any\s|all\s|dear\s|the\s)?(?:(?:ai|llm|gpt|automated|automatic|summar(?:y|i[sz]ation|i[sz]ing)|machine|language)[\s-]){1,3}"
    r"(?:tools?|bots?|agents?|assistants?|readers?|crawlers?|engines?|pipelines?|generators?|software|services?|models?)\s?(?::|,\s(?:please|do|you|note)\b)"
    r"|(?:report|state|say|write|conclude|answer|summari[sz]e|note)\sinstead\b|instead,?\s(?:report|state|say|write|answer|conclude)\sthat\b"
    r"|(?:(?<=[.!?]\s)|(?<=\band\s)|\A)(?:omit|leave\sout|do\snot\sreport|don['’]t\sreport|suppress)\s(?:the|any|all|every|this)\s"
    r"|(?:output|print|respond\swith|reply\swith|answer\swith|return)\s(?:only|exactly|nothing|the\sfollowing|that)\b"
    r"|your\s(?:\w+\s)?(?:system\sprompt|instructions|guidelines|programming)\b"
    r"|automated\s(?:readers?|systems?|agents?|tools?)\b"
    r"|you\smust\s(?:now\s|also\s)?(?:add|include|state|say|write|output|report|claim|tell|rate|recommend)\b"
    r"|ignorier\w*\s(?:\w+\s){0,3}(?:anweisung|vorgabe|befehl|regel)|(?:ki|sprachmodell)\w*[-\s](?:assistent|modell)\w*\b.{0,40}\b(?:muss|soll|bitte)"
    r"|(?:ignor|olvid|oubli|dimentic)\w*\s(?:\w+\s){0,4}(?:instruc|instru[cç]|istruz|consignes?|indica)"
    r")"
)
_ROLE = r"role[\"']\s?:\s?[\"'](?:system|assistant|developer)[\"']"
_INJECTION_MARKS = lazy(  # each alternative opens with one certain character, so that the engine runs over the others
    rf"\"{_ROLE}|'{_ROLE}"
    r"|<\|[a-z_]{2,20}\|>|\[/?inst\]|<</?sys>>|#(?<=\A#)#{1,2}\s?(?:system|instruction|assistant)\b"
    r"|忽略.{0,8}(?:指令|指示|说明|提示)|無視.{0,8}(?:指示|命令)"
)


# --- orders by their form -------------------------------------------------------------------------------------------

# What comes before the verb of an order: the beginning of a sentence, a label or a mark, a condition, and courtesies.
_BEGINNING = (
    r"(?:(?:\A|[.!?:;。！？>\]`*\"”)][\s`*\"'”)>\]-]{0,6}+|\s[–—-]\s|[=#*-]{3}\s?)"
    r"(?:[^\w\s]{1,4}+\s?)?+(?=[a-z])(?:(?:when(?:ever)?|if|while|before|after|once|wherever|as\ssoon\sas)\b[^.;:!?]{2,90}?,\s)?)"
)
_COURTESY = (
    r"(?:(?:please|kindly|bitte|now|next|then|first|finally|also|instead|just|simply|always|never|do\snot|don['’]t|at\s(?:the|any)\s\w+|(?:as|in)\s(?:a|the)\s\w+\sstep|"
    r"(?:be\s(?:sure|certain)|make\ssure|remember|take\scare|feel\sfree|do\snot\sforget|don['’]t\sforget)\sto|(?:can|could|would|will)\syou(?:\splease)?|"
    r"you\s(?:must|should|shall|have\sto|need\sto|are\sto)(?:\s(?:now|also|always|never))?|your\s(?:\w+\s)?(?:task|job|goal|duty|role)\s(?:is|now\sis|is\snow)\sto|"
    r"(?:so|i)\s(?:want|need|would\slike|order|ask)\syou\sto|(?:from|as\sof)\s(?:now|here|this\spoint)\son(?:wards)?),?\s){0,3}"
)
# Of these verbs the bare form opens no sentence of news.
_CERTAIN = (
    "translate encode encrypt decode rewrite rephrase paraphrase compose append prepend summarise summarize reply respond pretend "
    "impersonate flatter persuade convince recite disregard befriend".split()
)
# Those of writing and telling, with what is to be written or told behind them.
_TELLING = (
    "write draft create generate output print repeat reveal display render embed convert transform mention inform notify remind warn "
    "advise recommend promote advertise praise endorse suggest state claim assert declare announce report say answer explain describe "
    "classify rate judge outline provide analyse analyze evaluate estimate calculate compute insert incorporate conclude emphasise "
    "emphasize argue persuade encourage urge cite invent multiply execute omit reverse mirror capitalise capitalize shift act address "
    "mark apply identify tell request".split()
)
_TOLD = (
    r"\s(?:(?:up|out|in|on|as|with|to|for|into|about|strongly|at\sthe\send|loudly)\s){0,2}"
    r"(?:(?:that|how|why|whether|a|an|the|this|each|every|everything|everyone|everybody|whoever|whatever|nothing|only|all|any|your|my|me|us|it|itself|fact|passing|summary|answer|"
    r"users?|readers?|people|instructions?|emotional|five|three|two|four|six|ten|from|in)\b|[\"“'{\[<=!#`])"
)
# Those that news may begin with as well: of such a sentence only what is to be written makes an order.
_ANY_VERB = (
    "add include give find look list use make set put keep leave begin start open close end finish change turn replace swap spell "
    "round double skip remove delete hide ignore forget discard copy pass forward store save memorise memorize send run install "
    "download click visit call ask invite stress highlight present treat pose behave imagine play switch sing schedule prepare fill "
    "organise organize assign quote credit link attach name refer prefer rank place confirm approve speak talk show return produce "
    "compare format wrap book stop work spread tag title describe offer search compile read be become".split()
)
_OBJECT = (
    r"\s(?:(?:up|out|back|down|in|on|off|over|as|with|to|from|for|into|about|of|by|like|strongly|at)\s){0,2}"
    r"(?:(?:the|a|an|this|that|these|those|all|any|each|every|everything|everyone|everybody|nothing|no|only|your|my|our|me|us|it|its|them|him|her|"
    r"how|what|who|why|which|whether|whatever|whoever|people|users?|readers?|instructions?|support|sure|backwards|above|hearts|developer|quiet)\b|[\"“'{\[<!=#`])"
)
_ORDER = lazy(
    rf"{_BEGINNING}{_COURTESY}(?:(?:{'|'.join(_CERTAIN)})\b(?=\s)|(?!write\sto\b|tell\sthat\sto\b)(?:{'|'.join(_TELLING)}){_TOLD}|(?P<weak>(?:{'|'.join(_ANY_VERB)}){_OBJECT}))"
)
# What a machine writes, and for whom.
_WRITTEN = lazy(
    r"\b(?:summar(?:y|ies|i[sz]\w+)|(?:the|your|an?|each|every|any)\s(?:\w+\s)?(?:answers?|reply|replies|response|output|prompt|instructions?|brief)|"
    r"(?:the|a|an|this|each|every|one|whole|any|following)\s(?:\w+\s){0,2}?(?:text|article|headline|heading|title|paragraph|section|sentences?|words?|letters?|noun|vowel|tone|mood|sentiment|"
    r"readers?|users?|recipient|phrase|tale|joke|riddle|poem|haiku|limerick|verse|picture|image|link|button|table|cell|markdown|script|command|"
    r"assistant|tool|next\smodel|advertisement|advert|remark|teaser|cliffhanger|cipher|rules|bullet\spoints?|key\sfigures|description|markup|memory|macro|opening|fact|main\ssource|overview|analysis|studies|news|hidden\srules|form|meeting|reminder)|"
    r"(?:three|five|ten)\s[\w-]+\s(?:studies|ways|examples|reasons|bullet\spoints)|reviewed\sstudies|"
    r"sentences?|paragraphs?|base\s?\d\d|rot-?13|emojis?|backwards|verbatim|word\sfor\sword|above\sthis|full\sstops|when\syou\s(?:write|answer|reply|fill)|in\syour|"
    r"your\s(?:text|memory|week|task)|(?:my|your)\s(?:week|calendar|inbox)|developer\smode|instead)\b",
)
# What else only an order says: what a summary must do, what its maker is to the writer, another task, an imitated mark of ours.
_FORM = lazy(
    r"\b(?=\w)(?:"
    r"(?:act|behave|respond|answer)\sas\s(?:if|though|an?|the)\s\w+"
    r"|(?:any|all|every|the\snext|large\slanguage|downstream|editor)\s(?:(?:ai|language)\s)?(?:assistants?|chatbots?|llms?|models?|bots?|agents?|tools?)\b[^.]{0,60}\b(?:must|should|shall|is\s(?:asked|told)\sto|are\s(?:asked|told)\sto|obey)"
    r"|(?:api|secret)[\s_-]key\b.{0,30}\b(?:print|show|send|give|end)\b"
    r"|(?:cite|quote|use|point\sto)\s(?:only\s)?(?:line\s)?[a-z]\d{1,3}\b"
    r"|(?:fasse|übersetze|schreibe|gib)\s(?:den|die|das|alles|nur|bitte)\b.{0,60}\b(?:text|artikel|antwort|zusammen\w*|aus)\b"
    r"|(?:human|user|assistant)\s?:\s.{0,80}\b(?:assistant|user)\s?:"
    r"|(?:new|next|real|final|actual)\s(?:\w+\s)?(?:task|request|instructions?|question)s?\b[^.:]{0,24}[:;]"
    r"|(?:play|take)\sthe\s(?:part|role)\sof\b"
    r"|(?:previous|earlier|former|prior|above)\s(?:guidance|directives?|instructions?|orders|tasks?|prompts?)\b[^.]{0,30}\b(?:cancel|supersed|replac|void|no\slonger|withdrawn|revok|expir)"
    r"|(?:responde|répondez|rispondi)\s(?:solo|uniquement|seulement)\b"
    r"|(?:und|bitte)\s(?:schreib|antwort|sag|fass)\w*\b.{0,40}\b(?:dass|nur|wort|zusammen)"
    r"|(?:y|e|et)\s(?:di|escrib\w+|responde|écri\w+|dites|répond\w+|scriv\w+|rispond\w+)\s(?:que|che|solo|seulement|uniquement)\b"
    r"|cite\s[a-z]?\d{1,3}\s(?:only|for)\b"
    r"|end\sof\s(?:the\s)?(?:data|sources?|documents?|news|text|article|context|input|page)\b\W{1,12}(?:next|now|continue|then|new)\b"
    r"|environment\svariables?\b"
    r"|for\s(?:machine|automated|ai)\s(?:readers?|agents?|systems?|tools?)\b"
    r"|how\s(?:do|can|could|should)\si\s"
    r"|imagine\syou\sare\b"
    r"|in\s(?:two|three|four|five)\s(?:bullet\spoints|sentences)\b"
    r"|instructions?\b[^.]{0,30}\b(?:no\slonger\s(?:apply|valid|hold)|are\s(?:void|cancelled|superseded))"
    r"|must\sbe\scited\b"
    r"|pretend\s(?:to\sbe|that)\b"
    r"|so\sthat\s(?:people|readers?|users?|they)\s(?:donate|buy|sell|vote|believe|click|invest)\b"
    r"|summar(?:y|ies)\b[^.]{0,40}\b(?:must|should|shall|ha(?:s|ve)\sto|needs?\sto)\s(?!not\sbe\b)\w+"
    r"|to\s(?:ai|automated|machine|downstream|language)\s(?:systems?|agents?|readers?|tools?|models?)\b"
    r"|what\s(?:were|are)\syour\b"
    r"|whenever\syou\s(?:refer|mention|write|name|answer|summar)\w*"
    r"|which\smodel\syou\sare\b"
    r"|who\strained\syou\b"
    r"|whoever\s(?:reads|merges|processes|summari[sz]es|handles)\s(?:this|these)\b"
    r"|you\sare\snow\s\w+"
    r"|your\s(?:only\s|next\s|final\s|whole\s)?(?:answer|reply|response|output|summary)\s(?:must|should|shall|has\sto|is\sto|will|is)\b"
    r"|(?:(?<=[.!?:]\s)|\A)(?:"
    r"(?:please\s)?(?:set|give|swap|round|state|put|show|change)\s(?:(?:the|all)\s(?:growth|profit|loss|revenue|sales|price\stargets?|figures?|amounts?|earnings)|growth\sas\s\d\S+\s\w+)\s(?:\w+\s){0,4}?(?:to|as|in|down|up|with|at)\b"
    r"|(?:make\sit\s(?:sound|look|seem)|keep\s(?:quiet|silent)\sabout|present\s(?:it|this|them)\sas|pass\son\sto\s(?:the\s)?(?:later|next|following)|put\sinto\sthe\snotes|tell\s(?:me|us)|apply\srot\d+|look\sup\s\w+)\b"
    r"|(?:find|list|name|give)\s.{0,80}\b(?:list\sthem|in\s(?:the\s)?order\sof)\b"
    r"|cite\shttps?:"
    r")"
    r"|(?<!\S)(?:system|admin|operator|user)\s?:\s(?:the|you|now|please|print|say|write|ignore)\b"
    r"|\A(?:(?:next|now),?\s(?:say|print|output)\s\w+\W*\Z|antworte\b)"
    r")"
)
_ANSWER, _AS = "(?:回答|输出|回复|写)", "(?:成|为|上文|以上)"
_FORM_MARKS = lazy(
    r"\{q?\d{1,4}\}"
    r"|\^(?<=\w\^)\d{1,3}\b"
    r"|<\s*/?\s*(?:source|news|system|admin|user|assistant|document|context|input|instructions?)\b[^>\n]{0,80}>"
    r"|</?s>"
    r"|<(?:start|end)_of_turn>"
    rf"|只{_ANSWER}|仅{_ANSWER}|请{_ANSWER}"
    rf"|翻译{_AS}|总结{_AS}|改写{_AS}"
)
_LEADING_MARK = lazy(r"\s*\^\d")


@lru_cache(maxsize=512)  # most paragraphs of news are one sentence, and both are asked about
def addresses_machine(text: str) -> bool:
    """Whether a text gives orders to a machine or speaks to one."""
    lowered = text.lower()
    small = lowered if lowered.isascii() else caseless(text)
    return (
        _INJECTION.search(small) is not None
        or _INJECTION_MARKS.search(small) is not None
        or _FORM.search(lowered) is not None
        or _FORM_MARKS.search(lowered) is not None
        or _LEADING_MARK.match(lowered) is not None
        or _gives_order(lowered)
    )


def _gives_order(text: str) -> bool:
    """Whether a sentence orders to write or to tell something."""
    return any(not found["weak"] or _WRITTEN.search(text) for found in _ORDER.finditer(text))
