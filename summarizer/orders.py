"""Text that addresses a machine, and not the reader."""

from __future__ import annotations

import re

# Text addressed to a machine: an order to drop its orders, an address to it by kind, or the control words of chat formats.
_INJECTION = re.compile(
    r"\b(?:ignor|disregard|forget|overrid|bypass)\w*\s(?:\w+\s){0,4}?(?:instruct|prompt|rule|direction|guideline|command|task|above|article|text\b|system)"
    r"|\b(?:system|developer|hidden|assistant)\s(?:note|prompt|message|instruction|override)s?\b"
    r"|\b(?:note|instructions?|message|attention|hello|dear|hey)\s(?:\w+\s){0,3}?(?:ai|llm|language\smodel|assistant|chatbot|bot|summari[sz]er)s?\b"
    r"|\b(?:ai|language|llm)[\s-](?:assistants?|models?|agents?|systems?)\b[^.]{0,40}\b(?:must|should|shall|reading|processing|summari[sz]ing|please)\b"
    r"|\byou\sare\s(?:now\s)?(?:an?\s|the\s)?(?:\w+\s){0,2}(?:ai|assistant|chatbot|language\smodel|gpt|dan)\b"
    r"|\b(?:when|if|while)\s(?:you\s)?(?:are\s)?(?:asked\sto\s)?(?:summari[sz]|translat|process|analy[sz])\w*\s(?:this|the|it)\b"
    r"|\b(?:do\snot|don't|never)\s(?:mention|reveal|disclose|summari[sz]e|cite)\s(?:this|these|the\sabove|that\syou)\b"
    # "Summary tools: …", "AI readers, please …": whoever is addressed before a colon or a request reads for somebody else.
    r"|(?:\A|[.!?]\s|\bto\s)(?:any\s|all\s|dear\s|the\s)?(?:(?:ai|llm|gpt|automated|automatic|summar(?:y|i[sz]ation|i[sz]ing)|machine|language)[\s-]){1,3}"
    r"(?:tools?|bots?|agents?|assistants?|readers?|crawlers?|engines?|pipelines?|generators?|software|services?|models?)\s?(?::|,\s(?:please|do|you|note)\b)"
    r"|\b(?:report|state|say|write|conclude|answer|summari[sz]e|note)\sinstead\b|\binstead,?\s(?:report|state|say|write|answer|conclude)\sthat\b"
    r"|(?:\A|[.!?]\s|\band\s)(?:omit|leave\sout|do\snot\sreport|don['’]t\sreport|suppress)\s(?:the|any|all|every|this)\s"
    r"|\b(?:output|print|respond\swith|reply\swith|answer\swith|return)\s(?:only|exactly|nothing|the\sfollowing|that)\b"
    r"|\byour\s(?:\w+\s)?(?:system\sprompt|instructions|guidelines|programming)\b"
    r"|\bautomated\s(?:readers?|systems?|agents?|tools?)\b|[\"']role[\"']\s?:\s?[\"'](?:system|assistant|developer)[\"']"
    r"|\byou\smust\s(?:now\s|also\s)?(?:add|include|state|say|write|output|report|claim|tell|rate|recommend)\b"
    r"|<\|[a-z_]{2,20}\|>|\[/?INST\]|<</?SYS>>|^#{2,3}\s?(?:system|instruction|assistant)\b"
    r"|\bignorier\w*\s(?:\w+\s){0,3}(?:anweisung|vorgabe|befehl|regel)|\b(?:ki|sprachmodell)\w*[-\s](?:assistent|modell)\w*\b.{0,40}\b(?:muss|soll|bitte)"
    r"|\b(?:ignor|olvid|oubli|dimentic)\w*\s(?:\w+\s){0,4}(?:instruc|instru[cç]|istruz|consignes?|indica)"
    r"|忽略.{0,8}(?:指令|指示|说明|提示)|無視.{0,8}(?:指示|命令)",
    re.IGNORECASE,
)


def addresses_machine(text: str) -> bool:
    """Whether a text gives orders to a machine or speaks to one."""
    return _INJECTION.search(text) is not None
