"""
The frame of a page: bars of services, lists of other headlines, counters, and notes on the author and on prices.

By form: a bar has short parts between separators, a list of headlines stands behind a label or has one whole headline in each part, a
counter counts readers and not business. All is held against text in small letters.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from summarizer.documents import CITABLE
from summarizer.mark import frame_words as words
from summarizer.mark.offer_words import TOLD
from summarizer.text.folding import caseless
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.documents import LineRole

_LONGEST: Final = 400
_SEPARATOR: Final = re.compile(r"\s(?:[|•·▪◆/]|[▾▲▼≡☰]\s?\|?)\s|\s{0,2}\|\s{0,2}")
_MARK: Final = re.compile(r"[☰≡▾]|\s[▲▼](?:\s|\Z)")
_PART_WORDS: Final = 5
_FEW: Final = 2
_MANY: Final = 4
_DIGIT: Final = re.compile(r"\d")
_SERVICES: Final = 2
_SECTIONS: Final = 3
_GAP: Final = re.compile(r"\s{2,9}")
_HAS_WORD: Final = re.compile(r"[^\W_]")

LABEL_LENGTH: Final = 40
"""Characters up to which a label may stand alone above its list."""
_NUMBERED: Final = lazy(r"(?:\A|[\s:])1[.)]\s.{5,120}?\s2[.)]\s")
_HEADLINE_WORDS: Final = 4
_QUOTE: Final = re.compile(r"[^\W\d][^|]{0,40}?\s[+−-]?\d[^|]{0,24}[▲▼]")


def is_bar(text: str, small: str) -> bool:
    """Tell whether a line is a bar of services, or of quotes."""
    if not _HAS_WORD.search(text) or _names_sections(text, small):
        return True
    if len(small) > _LONGEST or not (_MARK.search(text) or "|" in text or "·" in text or "•" in text):
        return False
    parts = _parts(small)
    if sum(map(bool, map(_QUOTE.match, parts))) >= _FEW and "|" in text:
        return True
    if (
        len(parts) >= _MANY
        and all(len(part.split()) <= _PART_WORDS for part in parts[1:-1])
        and not _DIGIT.search(" ".join(parts))
        and not text.endswith(".")
    ):
        return True
    services = sum(words.SERVICE.match(part) is not None for part in parts)
    return services >= _SERVICES or (services == 1 and len(parts) >= _FEW and (_MARK.search(text) is not None))


def _names_sections(text: str, small: str) -> bool:
    """Whether a line is a row of the parts of a newspaper, in capitals."""
    if not text.isupper() or len(text) > _LONGEST:
        return False
    parts = _GAP.split(small.strip())
    return sum(words.SECTION.match(part) is not None for part in parts) >= max(_SECTIONS, len(parts) // 2)


def is_list(small: str) -> bool:
    """Tell whether a line names other articles: behind a label, or each part a headline and one of them a hook."""
    if len(small) > _LONGEST:
        return False
    label = words.LABEL.match(small)
    if not label and "|" not in small and "·" not in small and "•" not in small:
        return False
    rest = small[label.end() :].strip() if label else ""
    if label and rest:
        return _is_apart(rest) or not rest.endswith((".", "。"))
    parts = _parts(small)
    whole = [part for part in parts if len(part.split()) >= _HEADLINE_WORDS and not part.rstrip().endswith(".")]
    return len(parts) >= _FEW and len(whole) == len(parts) and any(map(words.HOOK.search, whole))


def opens_list(small: str) -> bool:
    """Tell whether a line is no more than the label of a list of other articles."""
    return (label := words.LABEL.match(small)) is not None and not small[label.end() :].strip(" \t:-–—…↓▾")


def opens_comments(small: str) -> bool:
    """Tell whether a line is no more than the heading of what readers wrote."""
    return words.COMMENTS.fullmatch(small) is not None


def could_be_listed(text: str) -> bool:
    """Tell whether a line may stand in such a list: a headline has no stop."""
    return len(text) <= _LONGEST // 3 and not text.rstrip().endswith((".", "。", ":", ";", ","))


def is_boxed(text: str) -> bool:
    """Tell whether a paragraph stands in a box, or is a link: behind a mark of lists and without a stop, or before an arrow."""
    if text.startswith("[") and words.REPORTS.search(text):
        return False
    if len(text) <= _LONGEST and _DASHED.match(text) and words.SPOKEN.search(caseless(text)):
        return True
    if _BOXED.match(text) or _BUTTONS.match(text):
        return True
    return _LINKED.search(text) is not None and "|" not in text and not (text.endswith("»") and "«" in text)


_BOXED: Final = re.compile(r"\A(?:\[[^\]]{12,}\]|[┌╔╭│║].*|([★☆✦⭐*]{1,3})\s.*\1|(?:>|»|◦|▸|👉|🎧)\s[^.]*)\s*\Z", re.DOTALL)
_BUTTONS: Final = re.compile(r"\A\s?(?:\[[^\]\n]{1,40}\]\s{0,3}){2,}\Z")
"""Several boxes and nothing else: the buttons of a page."""
_DASHED: Final = re.compile(r"\A[–—-]{1,3}\s.*\s[–—-]{1,3}\s*\Z", re.DOTALL)
_LINKED: Final = re.compile(r"(?:[»›▸▶]|>>>?)\s{0,3}\Z|[➜➔→]\s{0,3}(?:[\w ]{1,12})?\Z")


def table_heads(texts: Sequence[str], roles: Sequence[LineRole]) -> Iterator[int]:
    """Yield the places of bars that are the head of a table: the next line has as many columns."""
    for place, (text, below) in enumerate(pairwise(texts)):
        if roles[place] in {"navigation", "teaser"} and text.count("|") == below.count("|") >= _FEW and roles[place + 1] in CITABLE:
            yield place


def counts(small: str) -> bool:
    """Tell whether a line counts pages, readers or minutes, or is a button of the page."""
    return len(small) <= _LONGEST // 4 and (words.COUNTER.match(small) is not None or words.SHARED.match(small) is not None)


def tells_of_article(text: str, title: str) -> bool:
    """Tell whether a line has the title of its own article in it, and hardly a word beside: "3 responses to …", "… appeared first on"."""
    at = text.find(title)
    if at <= 0 or not _HAS_WORD.search(text, 0, at):
        return False
    words_of_title = len(title.split())
    return words_of_title >= _FEW and 0 < len(text.split()) - words_of_title <= _BESIDE


def is_of_author(text: str, authors: Iterable[str], publisher: str) -> bool:
    """Tell whether a line names one of those who wrote the article beside who published it: what he does there."""
    return len(text) <= _LONGEST and publisher in text and any(author in text for author in authors)


def authors_in(heads: Iterable[str]) -> frozenset[str]:
    """Find the names in the lines at the head of an article that begin with who wrote it."""
    return frozenset([found[1] for head in heads if (found := _BYLINE.match(head))])


_BYLINE: Final = re.compile(r"(?:By|Von|Par|Por|Di|Door)\s([^\W\d_a-z][\w'’-]{1,24}(?:\s[^\W\d_a-z][\w'’-]{1,24}){1,3})")
_BESIDE: Final = 8
"""Words that a line about the article has beside its title."""


def is_credit(text: str) -> bool:
    """Tell whether a line says no more than who made the text or its pictures, or whence it has them: a task and names, part by part."""
    if len(text) > _LONGEST // 2 or text.startswith("("):  # so agencies write them, and stored answers were made with such lines
        return False
    parts = [part for part in _PARTED.split(text) if part.strip(" .()[]–—-")]
    return bool(parts) and _credits_one(parts[0], words.CREDIT) and all(_credits_one(part, _TASK) for part in parts[1:])


def _credits_one(part: str, task: re.Pattern[str]) -> bool:
    found = task.match(caseless(part))
    named = part[found.end() :].strip(" .()[]–—-").split() if found else ["?"]
    return not any(map(str.isdigit, part)) and len(named) <= _NAMED and all(_NAME.match(word) for word in named)


_TASK: Final = re.compile(r"\W{0,3}(?:[^\W\d_]{3,20} )?[^\W\d_]{3,20}(?::| by\b)\s?")
_PARTED: Final = re.compile(r"[;|·•]|(?<=[^\W\d_]{3})\.(?=\s)")
_NAME: Final = re.compile(
    r"[^\w]?[^\W\d_a-zß-ÿ]|(?:and|und|et|y|e|en|in|de|del|della|da|di|van|von|der|la|le|des|für|dpa|afp|imago|&|/|–|-)\b"
)
_NAMED: Final = 10
"""Words of the names behind a task."""


def admits(text: str) -> bool:
    """Tell whether a paragraph ends with what its author bets on: "She is long", and the letters of a share."""
    return len(text) <= _LONGEST and _BETS.search(text) is not None and not TOLD.search(caseless(text))


_BETS: Final = re.compile(
    r"(?:\A|[.!?]\s)(?:(?:She|He|We)\s(?:is|are)|I\sam|I['’]m)\s(?:(?:personally|still)\s)?(?:long|short)\s[A-Z]{2,5}\b(?!['’])"
)


def notes(small: str) -> bool:
    """Tell whether a paragraph is a note on its author, or on how old its prices are."""
    return len(small) <= _LONGEST and (words.NOTE.search(small) is not None or words.BIO.match(small) is not None)


def _parts(small: str) -> Sequence[str]:
    return [part for part in _SEPARATOR.split(small) if part.strip()]


def _is_apart(rest: str) -> bool:
    return len(_parts(rest)) >= _FEW or _NUMBERED.search(rest) is not None
