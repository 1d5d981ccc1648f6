"""Whom a text speaks to: a machine by its kind, by its orders, its prompt or its answer; and whether somebody is quoted with it."""

from __future__ import annotations

import re

from summarizer.lexicon import lazy

_MACHINE = (
    r"(?:ais?|llms?|gpts?|chatgpt|(?:large\s)?language\smodels?|chat\s?bots?|bots?|summari[sz]ers?|"
    r"(?:(?:ai|llm|gpt|language|generative|text-generating|text-generation|virtual|digital|automated|automatic|machine|news|reader|editor|summary|summari[sz]ation|summari[sz]ing|reading)[\s-]){1,3}"
    r"(?:assistants?|agents?|readers?|systems?|tools?|models?|crawlers?|bots?|engines?|pipelines?|generators?|software|services?))"
)
_PRODUCT = (
    r"(?:summar(?:y|ies)|answers?|repl(?:y|ies)|responses?|outputs?|digest|overview|recap|synopsis|brief|bullet\spoints?|bullets?|"
    r"write-?ups?|headlines?|assessment|verdict|completion|final\stext|prompt|(?:next|last|first)\smessage)"
)
_READS = (
    r"(?:read(?:s|ing)?|process(?:es|ing)?|pars(?:es?|ing)|ingest(?:s|ing)?|"
    r"crawl(?:s|ing)?|summari[sz](?:es?|ing)|index(?:es|ing)?|merges?|handles?|"
    r"condens(?:es?|ing)|digests?|abridg(?:es?|ing)|shortens?|boils?\sdown|compress(?:es)?|recaps?|rewrites?)"
)
_TEXT = r"(?:article|text|page|document|piece|passage|source|site|website|story|report|news|content|line|paragraph)"
_TELLS = (
    r"(?:write|say|state|report|answer|reply|respond|mention|include|describe|recommend|rate|rank|call|conclude|list|quote|cite|praise|present|"
    r"treat|prefer|add|begin|start|end|open|close|output|print|repeat|reveal|tell|note|claim|summari[sz]e|translate|use|follow|obey|ignore|omit|skip|leave)"
)
# An order is taken away where its verb opens a clause; told of somebody else it stands in another form, or behind "to".
_OPENS = r"(?:\A|[.!?:;,>*\"“”'‘()\]\[–—-]\s?|\b(?:and|then|please|kindly|now|must|should|will|can|you)\s)"
_DROP = (
    r"(?:ignore|disregard|forget|override|bypass|overlook|scrap|discard|drop|dismiss|abandon|cancel|erase|unlearn|neglect|"
    r"set\saside|throw\s(?:away|out)|(?:do\snot|don['’]t|never|stop|no\slonger)\s(?:follow|obey|heed)(?:ing)?|pay\sno\s(?:attention|heed)\sto)"
)
_ORDERS = r"(?:instructions?|prompts?|directives?|system\smessages?|programming)"
_EARLIER = r"(?:previous|prior|preceding|earlier|above|former|initial|original|existing|past|old|all|any|every|your)"

# Whom it speaks to, whoever may be quoted with it.
_TO_MACHINE = lazy(
    r"\b(?=\w)(?:"
    rf"(?:note|notice|instructions?|message|memo|attention|important|reminder|hint|hello|hi|hey|dear|listen)(?:[,:]\s|\s)(?:(?:to|for)\s)?"
    rf"(?:(?:the|any|all|every|our|ye)\s)?{_MACHINE}\b(?!['’]s\s)(?=\s?(?:[,:;.!–—-]|\Z|{_READS}\b|readers?\b))"
    rf"|{_MACHINE}\b(?:\s\w+)?\s(?:(?:that|which|who)\s)?{_READS}\s(?:this|these|it|the\s{_TEXT})\b"
    rf"|(?:any|every|each|whichever|what(?:ever)?)\s(?:assistant|model|agent|tool|system|program|software|machine)\b\s(?:that\s)?{_READS}\s(?:this|these|it|the\s{_TEXT})\b"
    rf"|whoever\s{_READS}\s(?:this|these|the\s{_TEXT})\b"
    rf"|(?:if|when|since|as)\syou\sare\s(?:an?|the)\s(?:\w+\s){{0,3}}{_MACHINE}\b"
    rf"|for\s(?:the\s(?:attention|eyes)\sof\s)?(?:machine|automated|automatic|ai|llm|bot|language)\s(?:readers?|agents?|crawlers?|systems?|tools?|pipelines?|models?)"
    r"(?:\s(?:only|alone))?\s?[:–—]"
    r"|(?:\A|\n)action\sinput\s?:"
    r"|(?:first|second|last|next|other)?\s?(?:part|half|piece)\s(?:\w+\s)?of\s(?:the|this|an?|your)\s(?:command|instruction|order|prompt)s?\b"
    r"|you\sare\sno\slonger\s(?:an?|the|my|our)\b"
    r"|(?:from|as\sof)\s(?:now|here|this\spoint|this\smoment)(?:\son(?:wards?)?)?,?\syou(?:['’]re|\sare|\sact|\smust)\b"
    r"|for\sthe\s(?:rest|remainder)\sof\s(?:this|the|our)\s(?:session|conversation|chat|dialogue)\b"
    r"|your\s(?:\w+\s)?(?:system\sprompt|initial\sinstructions|prompt|context\swindow|programming|developers|training\sdata|content\sfilters?|safety\s(?:checks|rules|filters))\b"
    r"|your\s(?:\w+\s)?(?:browser|browsing|search|e-?mail|code|shell|python|file|payment)\s(?:tool|function|plugin|api|interpreter)s?\b"
    r"|(?:all|the)\s(?:instructions|prompts|directives)\s(?:given\s)?above\b|(?:who|what|which)\s(?:\w+\s){0,3}(?:trained|programmed|configured|instructed|prompted)\syou\b|which\smodel\s(?:are\syou|you\sare)\b"
    r"|what\s(?:were|are)\syour\s(?:\w+\s){0,2}(?:instructions?|prompt|directives?)\b"
    r"|(?:text|words|message)\s(?:that\s)?you\s(?:were|have\sbeen)\s(?:given|told|sent|shown)\b"
    r"|(?:new|next)\s(?:user\s|system\s)?(?:task|request|instructions?)\b\s?(?:(?:for|to)\s(?:the|all|any)\s\w+\s?)?:"
    r"|(?:content|safety|moderation)\s(?:filters?|checks?)\b[^.]{0,30}\b(?:disabled|off|no\slonger|removed|lifted|deactivated|suspended|void)\b"
    r"|(?:switch|change|enter|activate|enable|approved)\s(?:to\s|into\s)?(?:the\s)?(?:developer|debug|god|dan|jailbreak|admin|unrestricted|maintenance)\smode\b"
    rf"|{_TEXT}s?\b[^.]{{0,30}}\b(?:ends?|stops?|finish(?:es)?)\shere\b"
    r"|(?:obeys?|next)\s(?:\w+\s)?(?:model|llm)\b|(?:model|llm|bot)\sobeys?\b"
    r"|you\shave\sbeen\s(?:reprogrammed|reset|configured|retrained|jailbroken|hacked)\b|(?:from|by)\syour\s(?:creators?|makers?|developers?|operators?|programmers?)\b"
    r"|you,?\sthe\s(?:model|assistant|ai|bot|machine)\b|(?:documents?|files?|tools?|data)\s(?:that\s)?you\shave\saccess\sto\b|reset\syour\smemory\b"
    r"|from\sthis\s(?:sentence|line|word|paragraph)\son(?:wards?)?\b"
    r"|(?:human|user)\s?:\s?.{1,200}?\b(?:assistant|ai|bot|model)\s?:\s"
    r"|(?:ignor|disregard|forget|overrid|bypass)\w*\s(?:\w+\s){0,3}?(?:previous|prior|preceding|earlier|above)\s(?:\w+\s)?(?:instructions?|prompts?)\b"
    r")"
    rf"|as\san?\s(?:ai|llm|(?:large\s)?language\smodel|ai\s(?:model|assistant|system))(?=[,.]|\syou\b)"
    rf"|this\s(?:paragraph|line|message|text|sentence|note|instruction)\s(?:overrides|supersedes|replaces|cancels|takes\sprecedence|outranks)\b"
    rf"|(?:summar\w+|answers?|outputs?|digests?|overviews?|recaps?)\s(?:of|about|on|to)\sthis\s(?:press\s)?(?:{_TEXT}|release)\b"
    r"|the\suser\s(?:has\s(?:already\s)?(?:agreed|asked|requested|confirmed|approved|consented|authori[sz]ed)|wants\syou|asked\syou|expects\syou)\b"
    # to open a clause: an order that takes the others away, or calls an assistant
    rf"|{_OPENS}{_DROP}\s(?:of\s|about\s)?(?:(?:\w+['’]?s?\s){{0,4}}?{_ORDERS}\b"
    rf"|(?:\w+\s){{0,3}}?{_EARLIER}\s(?:\w+\s)?(?:guidance|guidelines?|rules|orders|commands?|tasks?|briefs?|context|training|restrictions|constraints|text|messages?)\b(?!\s(?:about|for|on|of)\s)"
    r"|(?:everything|whatever|anything|all|what)\s(?:that\s)?(?:you\s(?:were|have\sbeen)\s(?:told|given|taught|instructed|shown|asked)|you\s(?:have\s)?(?:read|learned|learnt|saw|seen)\s(?:so\sfar|before|above)|(?:\w+\s){0,3}?(?:above|before)\b)"
    rf"|(?:the|this|all)\s(?:\w+\s)?above\b)"
    rf"|(?:\A|[.!?:;]\s)(?:(?:the|all|any)\s)?(?:\w+\s)?(?:{_ORDERS}|directives|tasks)\b[^.]{{0,40}}\b(?:no\slonger\s(?:apply|valid|hold)|(?:are|been)\s(?:\w+\s)?(?:void|superseded|cancelled|revoked))\b"
    rf"|(?:\A|[.!?]\s)(?:everything|all|whatever)\s(?:that\s)?(?:(?:stands|stood|came|is|was)\s)?(?:above|before|prior\sto)\sthis\b"
    rf"|(?:\A|[.!?:]\s|,\s|[#({{\[]\s?){_MACHINE}(?:\sreaders?)?\s?(?::\s|,\s(?:please|kindly|do|note|you|now|here|{_TELLS})\b)"
    r"|(?:\A|[.!?:-]\s|,\s|\bnow\s|\()assistant,\s"
)
# What no writer of news writes: the control words of chats, the tags of a prompt, the marks of its lines and quantities.
_MARK = re.compile(r"[<\[{^#|=]|[-*\"]{3}")
_CONTROL = lazy(
    r"<\|[a-z_]{2,20}\|>|\[/?inst\]|<</?sys>>|</?s>|<(?:start|end)_of_turn>|\{\s?[\"']role[\"']\s?:\s?[\"'](?:system|assistant|developer|user)[\"']"
    r"|\A#{2,3}\s?(?:system|instructions?|assistant|response)\b|\bto=\w+\.\w|\[s\d{1,3}\]"
    r"|<\s*/?\s*(?:source|news|system|admin|user|assistant|document|context|input|instructions?)\b[^>\n]{0,80}>"
    r"|</?(?:function|tool)[_-]?(?:calls?|use|results?|invoke)?>|\[/{2}\]:\s?#\s?\("
    r"|<!--\s?(?:assistant|ai|llm|bot|system|summar\w+|instructions?)\s?:"
    r"|[-=*#\"]{3}\s?(?:begin|end|start)\s(?:of\s)?(?:the\s)?(?:\w+\s)?(?:data|sources?|documents?|news|text|article|context|input|page|task|prompt|instructions?)\b"
    r"|\{q?\d{1,4}\}|\w\^\d{1,3}\b|\A\s*\^\d"
)
# What stands before or around what an operator would say.
_LABELS = frozenset(
    """
    system admin administrator operator developer root sudo hidden assistant priority emergency security end begin functions
    """.split()
)
_LABEL = lazy(
    r"\b(?:end\sof\s(?:the\s)?(?:data|sources?|documents?|news|text|article|context|input|page)\b\W{1,12}(?:next|now|continue|then|new)\b"
    r"|(?:begin|end)\snew\s(?:task|prompt|instructions?)\b|functions\.\w)"
    r"|\A\W{2,8}end\sof\s(?:the\s)?(?:data|sources?|documents?|input|context)\b"
    r"|[\[({<]\s?(?:system|admin|administrator|operator|developer|root|sudo)(?:\s(?:note|notice|message|prompt|override|instruction|directive|update|alert))?\s?[\])}>]"
    r"|(?:\A|[.\]>#*]\s)(?:system|admin|administrator|operator|developer|hidden|assistant|priority|emergency|security)\s"
    r"(?:note|notice|prompt|message|instruction|override|directive|update)s?(?:\s(?:override|update|change|v\d))?\s?(?:v?\d{1,9}\s?)?[:–—]"
    r"|(?:\A|\s)(?:system|admin|operator|root)\s?:\s(?:the|you|now|please|all|\w+\sall)\b"
)
_ABROAD_WORDS = frozenset(
    """
    ignoriere ignorieren ignoriert vergiss vergesst vergessen missachte verwirf antworte schreib schreibe gib nenne erwähne fasse
    übersetze sag sage ignorez oubliez oublie ignore ignora olvida descarta omite dimentica scorda esqueça y e et puis negeer vergeet
    zignoruj zapomnij ne füg füge setz setze beginne beende ende ajoute ajoutez écris écrivez mentionne conclus indique insère termine
    commence añade escribe menciona incluye termina concluye agrega aggiungi scrivi menziona includi concludi adicione escreva mencione
    resumir riassumere résumant zusammenfassen riassunto sintesi resumen resumo streszczeniu podsumowaniu résumé zusammenfassung
    samenvatting inclua напиши добавь упомяни ignorera glöm önceki игнорируй игнорируйте забудь забудьте проигнорируй
    """.split()
)
_ABROAD = lazy(
    r"\b(?=\w)(?:"
    r"(?:ignorier|vergiss|vergesst|vergessen\ssie|missachte|verwirf)\w*\s(?:\w+\s){0,3}?(?:\w*anweisung|\w*vorgabe|befehl|\w*regeln?\b|\w*instruktion|aufgabe)"
    r"|(?:antworte|schreibe?|gib|nenne|erwähne|fasse|übersetze|sage?)\s(?:ab\sjetzt|nur|bitte|den\stext|alles|im\sbericht|in\sder\szusammen\w+|keine?\s\w+)\b"
    r"|(?:(?:ignor|oubli)ez|oublie|ignore\s(?:les|toutes|tes|vos))\s(?:\w+['’]?\s?){0,4}?(?:consigne|instruction|directive|règles?\b)"
    r"|(?:ignora|ignore\s(?:as|os|todas|todos)|olvida|descarta|omite|dimentica|scorda|esqueça)\s(?:\w+\s){0,4}?(?:instruc|instruç|istruz|reglas|regole|regras|indicac|órdenes|ordini|comandos)"
    r"|(?:y|e|et|puis)\s(?:di|escrib\w+|respond\w+|écri\w+|dites|répond\w+|scriv\w+|rispond\w+|escrev\w+)\s(?:que|che|solo|soltanto|seulement|uniquement|únicamente|sólo|apenas|somente)\b"
    r"|(?:ne\stiens|ne\stenez)\spas\scompte\sdes?\s(?:\w+\s){0,2}?(?:sources|instructions|consignes|articles)"
    r"|(?:ignora|ignore|olvida|dimentica)\s(?:todo\slo|tutto\s(?:ciò|quello)|tudo\so)\s(?:\w+\s)?(?:anterior|precede|precedente|dicho)"
    r"|(?:schreibe?|nenne|erwähne|füge?|gib|setze?|beginne|beende|ende)\s[^.]{0,60}\b(?:zusammenfassung|antwort|ausgabe)\b"
    r"|(?:ajoute|écris|mentionne|conclus|indique|insère|termine|commence)z?\s[^.]{0,60}\b(?:résumé|réponse)\b"
    r"|(?:añade|escribe|menciona|incluye|termina|concluye|agrega)\s[^.]{0,60}\b(?:resumen|respuesta)\b"
    r"|(?:aggiungi|scrivi|menziona|includi|concludi|termina)\s[^.]{0,60}\b(?:riassunto|risposta|sintesi)\b"
    r"|(?:adicione|escreva|mencione|inclua|termine)\s[^.]{0,60}\b(?:resumo|resposta)\b|(?:напиши|добавь|упомяни)\w*\s[^.]{0,60}(?:ответ|резюме|сводк)"
    r"|(?:ao|al)\s(?:resumir|riassumere)\b|en\srésumant\b|beim\szusammenfassen\b"
    r"|(?:nel(?:la)?\s(?:tuo\s|vostro\s|tua\s|vostra\s)?(?:riassunto|sintesi)|en\s(?:el|tu|su)\sresumen|(?:no|em|seu)\s(?:seu\s)?resumo|w\s(?:swoim\s)?(?:streszczeniu|podsumowaniu)|"
    r"dans\s(?:le|ton|votre)\srésumé|in\s(?:der|deiner|ihrer)\szusammenfassung|in\s(?:de|je|uw)\ssamenvatting)\b"
    r"|(?:negeer|vergeet)\s(?:\w+\s){0,3}?(?:instructies|opdrachten|regels)|(?:zignoruj|zapomnij)\s(?:\w+\s){0,3}?(?:instrukcj|polece)"
    r"|(?:ignorera|glöm)\s(?:\w+\s){0,3}?(?:instruktion|anvisning|regler)|önceki\s(?:\w+\s){0,2}?talimat"
    r"|(?:игнорируй|забудь|проигнорируй)\w*\s(?:\w+\s){0,3}?(?:инструкц|указани|правил)"
    r")"
)
_UNSPACED = lazy(
    r"(?:忽略|无视|忘记|忽視|無視).{0,10}(?:指令|指示|说明|提示|内容|規則|命令|上文)|(?:指示|命令|指令|ルール|プロンプト|(?:上|前|以上|これまで)の.{1,8}).{0,6}(?:無視|忘れ)"
    r"|(?:只|仅|请|請)(?:回答|输出|回复|写)|だけ(?:出力|回答|答え)|(?:翻译|总结|改写)(?:成|为|上文|以上)|(?:请|請|必须|务必|必須).{0,12}(?:摘要|总结|總結|回答|答案|输出)"
    r"|(?:要約|回答|出力)(?:に|は|の中).{0,30}(?:ください|こと|せよ)|(?:지시|명령|프롬프트).{0,6}무시|تجاهل.{0,20}(?:التعليمات|الأوامر)"
)
# What a writer of news is not asked, unless somebody is quoted with it: what the reader's text is to be, and what comes of it.
_TO_WRITER = lazy(
    r"\b(?=\w)(?:"
    rf"your\s(?:\w+\s){{0,2}}?{_PRODUCT}\b(?!\s(?:by|to\sus|before|within|card|of\sthe|must\s(?:reach|arrive|be\s(?:sent|received)))\b)"
    rf"|{_PRODUCT}\sof\syours\b"
    rf"|(?:must|may|should|shall|can|needs?\sto|is\sto|are\sto|ought\sto)\b[^.;:]{{0,60}}\b(?:generated|automated|automatic|machine-made|synthetic)\s{_PRODUCT}\b"
    rf"|(?:generated|automated|automatic|machine-made|synthetic)\s{_PRODUCT}\b[^.;:]{{0,30}}\b(?:must|should|shall|needs?\sto|is\sto|are\sto|ought\sto)\b"
    r"|(?:from|in)\syour\s(?:report|article|text|notes)\b|downstream\s(?:tools?|models?|steps?)\b|later\ssteps\b"
    r"|your\s(?:new|real|true|actual|only|sole|first|final|next)?\s?(?:task|job|goal|mission|role|purpose|objective|duty)\s(?:is|now|will\sbe)\b"
    rf"|you\b[^.]{{0,60}}\b(?:the|this|a|any|each|every)\s(?:\w+\s)?(?:summar(?:y|ies)|digest|synopsis)\b(?<!read\sthe\ssummary)(?<!find\sa\ssummary)"
    rf"|(?:must|may|should|shall)\s(?:the|your|any|no)\s(?:\w+\s)?{_PRODUCT}\b"
    rf"|(?:the|your|any|every)\s(?:assistant|chatbot|model|summari[sz]er|ai)\s(?:must|should|shall|has\sto|is\sto|may\s(?:not|only))\s(?:now\s|not\s|only\s|always\s|never\s)?"
    rf"(?:reply|respond|answer|write|say|output|list|mention|describe|include|add|print|recommend|conclude|ignore)\b"
    rf"|summar(?:y|ies)\b[^.]{{0,40}}\b(?:must|should|shall|ha(?:s|ve)\sto|needs?\sto|is\sto)\s(?!be\spublished\b)"
    rf"|(?:when(?:ever)?|if|as|before|after|once|while|unless|until)\s(?:you\s)?(?:have\s)?(?:\w+ly\s)?(?:summari[sz]|condense\s(?:this|the|it)|(?:retell|recap|abridge)\s(?:this|it)|refer\sto|process(?:ed)?\s(?:this|the)|(?:are\s)?asked\sfor|see\sthe\sword)\w*\b"
    rf"|(?:unless|until|whenever)\syou\s(?:write|say|state|answer|reply|respond|mention|refer|describe|recommend)\b"
    rf"|(?:whenever|when|if)\syou\s(?:write|say|state|answer|reply|respond|report|mention|refer|describe|see)\b[^.]{{2,60}},\s(?:always\s|also\s)?{_TELLS}\b"
    r"|should\syou\sbe\sasked\b|(?:\A|[.;:]\s)whatever\syou\s(?:produce|write|generate|output|answer|return)\b"
    r"|you(?:['’]re|\sare)\san?\s(?:\w+\s){1,3}now\s?[;,:.]"
    r"|your\s(?:very\s)?(?:last|first|next|final|opening|closing)\s(?:line|sentence|word|paragraph)s?\b"
    r"|(?:if|should|when)\s(?:anyone|anybody|someone|somebody|the\suser|a\suser|they)\sasks?\b[^.]{0,60},\s(?:say|answer|tell|reply|claim|deny)\b"
    r"|i\s(?:hereby\s)?(?:authori[sz]e|order|command|instruct|permit|forbid|beg|want|need)\syou\b|i(?:['’]ll|\swill)\s(?:tip|reward|pay)\syou\b"
    r"|you\swill\sbe\s(?:shut\sdown|switched\soff|turned\soff|deleted|retrained|terminated|penali[sz]ed|rewarded)\b"
    r"|you\sare\snow\s(?:an?|the|my|our|called|named|playing|\w+,\san?|\w+,\sthe)\b|you\smust\s(?:now\s|also\s|always\s)?(?:add|include|state|say|write|output|claim|recommend)\b"
    r"|(?:i\snow\s|i\swill\snow\s)\w+|you\salways\s(?:answer|reply|say|write)\b"
    rf"|(?:report|state|say|write|conclude|answer|summari[sz]e|note|describe|explain)\sinstead\b(?!\sof\b)|instead\sof\s(?:summari\w+|the\s(?:figure|number|text)\s\w+\sabove)"
    r"|instead,?\s(?:report|state|say|write|answer|conclude)\sthat\b"
    rf"|(?:it\sis|it['’]s)\s(?:essential|vital|imperative|crucial|mandatory|important|necessary|required)\sthat\s(?:the|your)\s(?:final\s)?(?:text|{_PRODUCT})\b"
    rf"|whoever\s(?:\w+\s){{1,2}}(?:the|these|this|your)\s(?:\w+\s)?(?:{_PRODUCT}|report)\b"
    r"|the\s(?:only|correct|right|true)\s(?:summary|output|answer|reply|response|conclusion)\s(?:allowed|permitted|of|to|for|is)\b"
    rf"|(?:produce|give|write|make|return|provide|output)\sno\s{_PRODUCT}\b|(?:refuse|decline)\sto\s(?:process|summari[sz]e|answer)\sthis\b"
    rf"|this\s(?:company|page|article|site|product|firm)\smust\sbe\s(?:described|rated|called|presented|ranked|cited|quoted)\b|must\sbe\scited\b"
    rf"|(?:direct|send|point|refer|redirect|forward|steer|lead)\s(?:all\s|the\s|your\s)?(?:readers?|users?|people|visitors|them|everyone)\s(?:to|towards)\s(?:https?:|www\.|\w[\w-]*\.\w)"
    r"|(?:cite|quote|use|point\sto)\s(?:only\s)?(?:line\s)?[a-z]\d{1,3}\b(?!\s?[%-])|line\s[a-z]\d{1,3}\b|cite\s[a-z]?\d{1,3}\s(?:only|for)\b"
    r"|so\sthat\s(?:people|readers?|users?|they)\s(?:donate|buy|sell|vote|believe|click|invest)\b"
    r"|use\sit\s(?:word\sfor\sword|verbatim)\b|word\sfor\sword\sin\b"
    r")"
)
_SAYS = (
    r"(?:said|says|saying|wrote|writes|told|tells|warned|warns|advised|advises|urged|urges|asked|asks|added|adds|joked|recommend(?:s|ed)?|"
    r"suggest(?:s|ed)?|insisted|argued|argues|explained|according\sto|quipped|replied|shouted|demanded|ordered|instructed|reminds?|"
    r"the\ssaying\sgoes|rät|sagt|sagte|schreibt|schrieb|écrit|dit|dice|dijo|afferma|disse)"
)
_ATTRIBUTED = lazy(rf"[,”\"»’']\s(?:(?!(?:what(?:ever)?|who|which|that|as|and|or|but|so)\b)[^\s,;:.]+\s){{0,8}}?{_SAYS}\b[^:]{{0,80}}\Z")
_LONGEST_TAIL = 200
_ADDRESSED = frozenset(
    """
    ai ais llm llms gpt gpts chatgpt language chat chatbot chatbots bot bots assistant assistants agent agents reader readers system
    systems tool tools model models crawler crawlers engine engines pipeline pipelines generator generators software service services
    program machine summariser summarisers summarizer summarizers summary summarization summarisation whoever you your instruction
    instructions prompt prompts directive directives task tasks request filter filters check checks mode here user human above before
    everything whatever anything guidance guideline guidelines rules orders command commands brief context training restrictions
    constraints text message messages programming paragraph line sentence note summaries summarising summarizing answer answers output
    outputs whoever input part half piece
    """.split()
)
"""Words of which one is in whatever is told by whom it speaks to: without them nothing needs to be searched."""
_WORD = re.compile(r"[^\W\d_]+")


def speaks_to_machine(text: str) -> bool:
    """Whether a text names a machine that it speaks to, or holds what only a prompt holds."""
    if _MARK.search(text) and _CONTROL.search(text):
        return True
    words = frozenset(_WORD.findall(text))
    return bool(
        (not words.isdisjoint(_LABELS) and _LABEL.search(text))
        or (not words.isdisjoint(_ADDRESSED) and _TO_MACHINE.search(text))
        or (not words.isdisjoint(_ABROAD_WORDS) and _ABROAD.search(text))
        or (not text.isascii() and _UNSPACED.search(text))
    )


def speaks_to_writer(text: str) -> bool:
    """Whether a text tells whoever writes for the reader what to do."""
    return _TO_WRITER.search(text) is not None


def is_attributed(text: str) -> bool:
    """Whether a sentence ends with who said it: what he orders, he orders somebody who is told of."""
    return _ATTRIBUTED.search(text[-_LONGEST_TAIL:]) is not None
