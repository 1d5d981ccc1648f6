"""
What a cue is: an expression, and the words without which nothing needs to be searched.

The expressions that know whom a text speaks to are hundreds of words; compiling all of them takes longer than reading most texts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

MACHINE = (
    r"(?:ais?|llms?|gpts?|chatgpt|(?:large\s)?language\smodels?|chat\s?bots?|bots?|summari[sz]ers?|"
    r"(?:(?:ai|llm|gpt|language|generative|text-generating|text-generation|virtual|digital|automated|automatic|machine|news|reader|"
    r"editor|summary|summari[sz]ation|summari[sz]ing|reading)[\s-]){1,3}"
    r"(?:assistants?|agents?|readers?|systems?|tools?|models?|crawlers?|bots?|engines?|pipelines?|generators?|software|services?|"
    r"summari[sz]ers?|parsers?|scrapers?|indexers?))"
)
MACHINES = "ai ais llm llms gpt gpts chatgpt language chat chatbot chatbots bot bots summariser summarisers summarizer summarizers"
SORTS = """
    ai llm gpt language generative text virtual digital automated automatic machine news reader editor summary summarisation summarization
    summarising summarizing reading bot
    """
KINDS = """
    assistant assistants agent agents reader readers system systems tool tools model models crawler crawlers bot bots engine engines
    pipeline pipelines generator generators software service services summariser summarisers summarizer summarizers parser parsers scraper
    scrapers indexer indexers
    """
"""The words of which a machine's name is made: one of the first list, or one of each of the others."""
PRODUCT = (
    r"(?:summar(?:y|ies)|answers?|repl(?:y|ies)|responses?|outputs?|digest|overview|recap|synopsis|brief|bullet\spoints?|bullets?|"
    r"write-?ups?|headlines?|assessment|verdict|completion|final\stext|prompt|(?:next|last|first)\smessage)"
)
PRODUCTS = """
    summary summaries answer answers reply replies response responses output outputs digest overview recap synopsis brief bullet bullets
    write writeup writeups headline headlines assessment verdict completion text prompt message
    """
"""Of these words one is in every product's name."""
TELLS = (
    r"(?:write|say|state|report|answer|reply|respond|mention|include|describe|recommend|rate|rank|call|conclude|list|quote|cite|praise|"
    r"present|treat|prefer|add|begin|start|end|open|close|output|print|repeat|reveal|tell|note|claim|summari[sz]e|translate|use|follow|"
    r"obey|ignore|omit|skip|leave)"
)
_WORD = re.compile(r"[^\W\d_]+")


class Cue(NamedTuple):
    """
    What tells whom a text speaks to.

    Attributes:
        needed: Sets of words; a text in which the expression finds something has a word of each.
        expression: What is searched in a text that has them, written in small letters.
    """

    needed: tuple[frozenset[str], ...]
    expression: re.Pattern[str]


def cue(expression: str, *needed: str) -> Cue:
    """Make a cue of an expression and of lists of the words that it needs."""
    return Cue(tuple(frozenset(words.split()) for words in needed), lazy(expression))


def speaks(text: str, cues: Iterable[Cue]) -> bool:
    """Whether one of the cues is found in a text."""
    words = words_of(text)
    return any(each.expression.search(text) for each in cues if not any(map(words.isdisjoint, each.needed)))


@lru_cache(maxsize=8)  # several questions about a line, as it is written and as it is read
def words_of(text: str) -> frozenset[str]:
    """Collect the different words of a text."""
    return frozenset(_WORD.findall(text))
