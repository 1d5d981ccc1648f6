"""Whom a text speaks to: a machine by its kind, by its orders, its prompt or its answer; and whether somebody is quoted with it."""

from __future__ import annotations

import re

from summarizer.orders.cues import speaks, words_of
from summarizer.orders.to_machine import TO_MACHINE
from summarizer.orders.to_writer import TO_WRITER
from summarizer.text.lexicon import lazy

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
_SAYS = (
    r"(?:said|says|saying|wrote|writes|told|tells|warned|warns|advised|advises|urged|urges|asked|asks|added|adds|joked|recommend(?:s|ed)?|"
    r"suggest(?:s|ed)?|insisted|argued|argues|explained|according\sto|quipped|replied|shouted|demanded|ordered|instructed|reminds?|"
    r"the\ssaying\sgoes|rät|sagt|sagte|schreibt|schrieb|écrit|dit|dice|dijo|afferma|disse)"
)
_ATTRIBUTED = lazy(
    rf"[,”\"»’']\s(?:(?!(?:what(?:ever)?|who|which|that|as|and|or|but|so|even|where|though|although)\b)[^\s,;:.]+\s){{0,8}}?{_SAYS}\b[^:]{{0,80}}\Z"
)
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


def speaks_to_machine(text: str) -> bool:
    """Whether a text names a machine that it speaks to, or holds what only a prompt holds."""
    if _MARK.search(text) and _CONTROL.search(text):
        return True
    words = words_of(text)
    return bool(
        (not words.isdisjoint(_LABELS) and _LABEL.search(text))
        or (not words.isdisjoint(_ADDRESSED) and speaks(text, TO_MACHINE))
        or (not words.isdisjoint(_ABROAD_WORDS) and _ABROAD.search(text))
        or (not text.isascii() and _UNSPACED.search(text))
    )


def speaks_to_writer(text: str) -> bool:
    """Whether a text tells whoever writes for the reader what to do."""
    return speaks(text, TO_WRITER)


def is_attributed(text: str) -> bool:
    """Whether a sentence ends with who said it: what he orders, he orders somebody who is told of."""
    return _ATTRIBUTED.search(text[-_LONGEST_TAIL:]) is not None
