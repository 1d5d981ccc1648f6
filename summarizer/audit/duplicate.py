"""Sources that count once: nearly the same text, or several of one publisher."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from summarizer.audit.independence import grams, host_of, publisher_key
from summarizer.audit.passages import name_of, passages
from summarizer.documents import CITABLE
from summarizer.models import Check
from summarizer.text.folding import caseless
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.audit.independence import Independence
    from summarizer.documents import Line, Marked

_FEWEST_WORDS = 15
"""Words of a sentence that two writers do not find alike by chance."""
_NEARLY = 0.7
"""The share of the word sequences of a sentence that another has too where it was copied and a word or two was changed."""
_MOST_HOLDERS = 8
"""Sentences with one word sequence that are compared; it bounds the work."""
_LONG_NAME = 6
_WORD = re.compile(r"\w+")
_SAYS_AFTER = lazy(
    r"[’']?\s?(?:first\s)?(?:report(?:s|ed)|said|says|wrote|writes|has\slearned|broke|revealed|disclosed|berichtete?|meldete?)\b",
    re.IGNORECASE,
)
_SAYS_BEFORE = lazy(
    r"\b(?:according\sto|as\s(?:first\s)?reported\sby|reported\sby|told|citing|a\sreport\s(?:in|by)|laut)\s(?:the\s)?(?:[\w-]+\s){0,2}\Z",
    re.IGNORECASE,
)
_MOST = 0.5
"""The share of a line's word sequences that makes it the same line."""


def check(marked: Marked, independence: Independence) -> tuple[Check, ...]:
    """Tell which sources count once: nearly the same text first, then several of one publisher."""
    copies: defaultdict[str, list[str]] = defaultdict(list)
    published: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for document in marked.documents:
        copies[independence.same_as[document.id] or document.id].append(document.id)
        published[publisher_key(document)].append(document.id)
    lines = _citable(marked)
    texts = (_copies(marked, lines, group) for group in copies.values() if len(group) > 1)
    houses = (_house(marked, lines, group) for group in published.values() if len(group) > 1 and not _covered(group, independence))
    return (*texts, *houses, *_copied(marked, lines, independence), *_named(marked, lines, independence))


def _copied(marked: Marked, lines: Mapping[str, Sequence[Line]], independence: Independence) -> Iterator[Check]:
    """Tell which sentences stand word for word, or nearly so, in sources that are otherwise different texts."""
    told: defaultdict[str, list[Line]] = defaultdict(list)
    if len(lines) == 1:
        return
    for line in (line for own in lines.values() for line in own if line.role == "reporting" and line.id not in independence.frame):
        words = _WORD.findall(marked.text(line).casefold())
        if len(words) >= _FEWEST_WORDS and "“" not in marked.text(line) and '"' not in marked.text(line):
            told[" ".join(words)].append(line)
    exact = [same for same in told.values() if _are_apart(same, independence)]
    for same in exact:
        yield _duplicate(marked, f"One sentence stands word for word in {_names(marked, same)}, and counts once.", same)
    known = {line.id for same in exact for line in same}
    others = [line for same in told.values() for line in same if line.id not in known]
    for pair in _nearly_alike(marked, others):
        if _are_apart(pair, independence):
            yield _duplicate(marked, f"One sentence stands nearly word for word in {_names(marked, pair)}, and counts once.", pair)


def _are_apart(lines: Sequence[Line], independence: Independence) -> bool:
    """Whether lines are of different voices."""
    return len({independence.same_as[line.document] or line.document for line in lines}) > 1


def _names(marked: Marked, lines: Sequence[Line]) -> str:
    return ", ".join(dict.fromkeys(name_of(marked.document[line.document]) for line in lines))


def _nearly_alike(marked: Marked, lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Yield the lines of two documents that share most of their word sequences, each line with the first that is like it."""
    own = {line.id: grams(marked.text(line)) for line in lines}
    holders: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        shared = Counter(other.id for gram in own[line.id] for other in holders[gram][:_MOST_HOLDERS] if other.document != line.document)
        for other, number in shared.most_common(1):
            if number >= _NEARLY * max(len(own[line.id]), len(own[other])):
                yield marked.line[other], line
        for gram in own[line.id]:
            holders[gram].append(line)


def _named(marked: Marked, lines: Mapping[str, Sequence[Line]], independence: Independence) -> Iterator[Check]:
    """Tell which source says that it has its news from another one, with the line there that states most of it."""
    names = {document.id: document.house for document in marked.documents if document.house and len(document.house) >= _LONG_NAME}
    longest = {document: max(_WORD.findall(caseless(publisher)), key=len, default="") for document, publisher in names.items()}
    holders = _holders(marked, frozenset(longest.values()))
    for document, publisher in names.items():
        cited = re.compile(rf"(?<!\w){re.escape(publisher)}(?!\w)", re.IGNORECASE)
        for own in holders[longest[document]]:
            if own == document or (independence.same_as[own] or own) == (independence.same_as[document] or document):
                continue
            if not cited.search(marked.document[own].text):
                continue
            line = next((line for line in lines[own] if _cites(marked.text(line), cited)), None)
            if line is not None:
                numbers = _numbers(marked, line)
                source = _line_with(marked, lines[document], numbers)
                what = f"{name_of(marked.document[own])} has what it tells from {publisher}; both count once for it."
                yield _duplicate(marked, what, (line, source))


def _holders(marked: Marked, words: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """Return for each word, in small letters, the documents that hold it."""
    found: dict[str, list[str]] = {word: [] for word in words}
    for document in marked.documents:
        for word in words.intersection(_WORD.findall(caseless(document.text))):
            found[word].append(document.id)
    return found


def _line_with(marked: Marked, lines: Sequence[Line], numbers: frozenset[object]) -> Line:
    """Choose the line that states most of some numbers."""
    return max(lines, key=lambda line: len(_numbers(marked, line) & numbers))


def _cites(text: str, name: re.Pattern[str]) -> bool:
    """Whether a line gives a source as where its news comes from."""
    found = name.search(text)
    return found is not None and bool(_SAYS_AFTER.match(text, found.end()) or _SAYS_BEFORE.search(text[: found.start()]))


def _numbers(marked: Marked, line: Line) -> frozenset[object]:
    return frozenset(mention.quantity.value for mention in marked.mentions_in[line.id])


def _covered(group: Sequence[str], independence: Independence) -> bool:
    """Whether the documents were already found to be one text."""
    return len({independence.same_as[document] or document for document in group}) == 1


def _citable(marked: Marked) -> dict[str, list[Line]]:
    lines: dict[str, list[Line]] = {document.id: [] for document in marked.documents}
    for line in marked.lines:
        if line.role in CITABLE:
            lines[line.document].append(line)
    return lines


def _copies(marked: Marked, lines: Mapping[str, Sequence[Line]], group: Sequence[str]) -> Check:
    names = dict.fromkeys(name_of(marked.document[document]) for document in group)
    what = f"{len(group)} sources carry nearly the same text ({', '.join(names)}) and count as one voice."
    return _duplicate(marked, what, _shared_lines(marked, [lines[document] for document in group]))


def _house(marked: Marked, lines: Mapping[str, Sequence[Line]], group: Sequence[str]) -> Check:
    first = marked.document[group[0]]
    publisher = first.house or host_of(first)
    what = f"{len(group)} sources of one publisher ({publisher}) count as one voice."
    return _duplicate(marked, what, (_headline(marked, lines[document]) for document in group if lines[document]))


def _duplicate(marked: Marked, what: str, lines: Iterable[Line]) -> Check:
    evidence = passages(marked, lines)
    return Check(kind="duplicate", severity="info", what=what, formula=None, figures=(), evidence=evidence, by="code")


def _headline(marked: Marked, lines: Sequence[Line]) -> Line:
    title = marked.document[lines[0].document].title
    return next((line for line in lines if line.role == "heading" or marked.text(line) == title), lines[0])


def _shared_lines(marked: Marked, groups: Sequence[Sequence[Line]]) -> list[Line]:
    """Choose from each document the first line that it shares with the others: copies are known by how they begin."""
    first = {gram: line for line in groups[0] for gram in grams(marked.text(line))}
    others = [_first_shared(marked, lines, first.keys()) for lines in groups[1:]]
    held = Counter(first[gram].id for gram in grams(marked.text(others[0])) if gram in first)
    return [marked.line[held.most_common(1)[0][0]], *others]


def _first_shared(marked: Marked, lines: Sequence[Line], known: AbstractSet[str]) -> Line:
    """Take the first sentence most of which is known, else the line that shares most; headlines are alike by themselves."""
    shared = {line.id: grams(marked.text(line)) for line in lines}
    most = (line for line in lines if line.role != "heading" and len(shared[line.id] & known) > len(shared[line.id]) * _MOST)
    return next(most, None) or max(lines, key=lambda line: len(shared[line.id] & known))
