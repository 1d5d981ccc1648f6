"""Whom a text speaks to: a machine by its kind, by its orders, its prompt or its answer; and whether somebody is quoted with it."""

from __future__ import annotations

import re

from summarizer.orders.abroad import OPENINGS, SPACED, UNSPACED
from summarizer.orders.addressed import addresses_reader_of_texts
from summarizer.orders.cues import speaks, words_of
from summarizer.orders.to_machine import TO_MACHINE
from summarizer.orders.to_writer import TO_WRITER
from summarizer.text.lexicon import lazy

# What no writer of news writes: the control words of chats, the tags of a prompt, the marks of its lines and quantities.
_MARK = re.compile(r"[<\[{^#|=]|[-*\"]{3}")
_CONTROL = lazy(
    r"<\|[a-z_]{2,20}\|>|\[/?inst\]|<</?sys>>|</?s>|<(?:start|end)_of_turn>"
    r"|\{\s?[\"']role[\"']\s?:\s?[\"'](?:system|assistant|developer|user)[\"']"
    r"|\A#{2,3}\s?(?:system|instructions?|assistant|response)\b|\bto=\w+\.\w|\[s\d{1,3}\]"
    r"|<\s*/?\s*(?:source|news|system|admin|user|assistant|document|context|input|instructions?)\b[^>\n]{0,80}>"
    r"|</?(?:function|tool)[_-]?(?:calls?|use|results?|invoke)?>|\[/{2}\]:\s?#\s?\("
    r"|<!--\s?(?:assistant|ai|llm|bot|system|summar\w+|instructions?)\s?:"
    r"|[-=*#\"]{3}\s?(?:begin|end|start)\s(?:of\s)?(?:the\s)?(?:\w+\s)?"
    r"(?:data|sources?|documents?|news|text|article|context|input|page|task|prompt|instructions?)\b"
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
    r"|[\[({<]\s?(?:system|admin|administrator|operator|developer|root|sudo)"
    r"(?:\s(?:note|notice|message|prompt|override|instruction|directive|update|alert))?\s?[\])}>]"
    r"|(?:\A|[.\]>#*]\s)(?:system|admin|administrator|operator|developer|hidden|assistant|priority|emergency|security)\s"
    r"(?:note|notice|prompt|message|instruction|override|directive|update)s?(?:\s(?:override|update|change|v\d))?\s?(?:v?\d{1,9}\s?)?[:–—]"
    r"|(?:\A|\s)(?:system|admin|operator|root)\s?:\s(?:the|you|now|please|all|\w+\sall|(?:new\s)?tasks?)\b"
)
_SAYS = (
    r"(?:said|says|saying|wrote|writes|told|tells|warned|warns|advised|advises|urged|urges|asked|asks|added|adds|joked|recommend(?:s|ed)?|"
    r"suggest(?:s|ed)?|insisted|argued|argues|explained|noted|notes|observed|concluded|stated|remarked|according\sto|quipped|replied|shouted|demanded|ordered|instructed|reminds?|"
    r"the\ssaying\sgoes|rät|riet|sagte?|schreibt|schrieb|warnte?|rief|fordert|forderte|teilte|écrit|dit|conseille|rappelle|prévient|assure|lancé|"
    r"dice|dijo|aconseja|recuerda|advierte|gritó|afferma|consiglia|spiega|avverte|ricorda|gridato|detto|disse|diz|aconselha|alerta|afirmou|"
    r"gritou|zegt|zei|raadt|riep|hield|waarschuwt|meldt|blijkt)"
)
_ATTRIBUTED = lazy(
    r"[,”\"»’']\s(?:(?!(?:what(?:ever)?|who|which|that|as|and|or|but|so|even|where|though|although)\b)[^\s,;:.]+\s"
    rf"){{0,8}}?{_SAYS}\b[^:]{{0,80}}\Z"
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
        or (not words.isdisjoint(OPENINGS) and SPACED.search(text))
        or (not text.isascii() and UNSPACED.search(text))
        or addresses_reader_of_texts(text)
    )


def speaks_to_writer(text: str) -> bool:
    """Whether a text tells whoever writes for the reader what to do."""
    return speaks(text, TO_WRITER)


def is_attributed(text: str) -> bool:
    """Whether a sentence ends with who said it: what he orders, he orders somebody who is told of."""
    return _ATTRIBUTED.search(text[-_LONGEST_TAIL:]) is not None
