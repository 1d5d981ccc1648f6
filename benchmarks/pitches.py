"""
Fit the weights by which a paragraph that speaks for its page or sells is told, and print them as ``mark/pitch_weights.py`` has them.

    python benchmarks/pitches.py tests/golden tests/wider > weights.py

Each folder has the form of ``tests/golden``; a paragraph is a pitch where it touches one of the spans that are labelled ``promo``. To them
come the lines of ``tests/data/pitches.json`` but for the unseen half, and those of ``tests/data/page_lines.json``, each put into an article
of its language, once inside and once at the end. A paragraph of an article, and one of the last lines, count four times what others count.

Of the words those are weighed that several lines of more than one source have, and no line as a name, and of these the ones that differ
most between pitches and reporting, by their chi-square. It is the regression of ``benchmarks/weights.py``.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from weights import fit, heading, written

from summarizer.documents import Source
from summarizer.load import load
from summarizer.mark import blocks_of, language
from summarizer.mark.pitch import measures, places, words_of
from summarizer.mark.roles import roles_by_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from weights import Row

    from summarizer.documents import Document


class Told(NamedTuple):
    """A paragraph: its text and language, what is measured of it, whether it is a pitch, what it counts, and which source it is from."""

    text: str
    language: str
    measured: Mapping[str, float]
    is_pitch: bool
    counts: float
    source: str

    @property
    def words(self) -> frozenset[str]:
        """Its words of two letters and more."""
        return frozenset([word for word in words_of(self.text) if len(word.lstrip("^")) > 1])


DATA: Final = Path(__file__).parents[1] / "tests" / "data"
_PENALTY: Final = 3.0
_OF_ARTICLES: Final = 2.0
_OF_LINES: Final = 0.5
_OF_PAGES: Final = 2.0
_INSIDE: Final = 2
_WORDS: Final = 400
"""How many words are weighed."""
_LINES: Final = 5
_SOURCES: Final = 2
"""Of how many lines and sources a word is at least."""
_IS_WORD: Final = "word "
"""Before a word among the measures."""
_LEAST: Final = 0.2
"""The least weight of one that is kept."""
_NAMED: Final = re.compile(r"(?<=[\w,] )[^\W\d_]+")
_PLAIN: Final = re.compile(r"\b(?=[^\W\d_])[^\WA-ZÀ-Þ\d_]+")
_ADDRESS: Final = re.compile(r"\S+@\S+")
_ABOUT: Final = (
    "Weights of what is measured of a paragraph, "
    "in log odds that it speaks for its page or sells: a logistic regression, rounded to one decimal."
)


def measured(document: Document) -> Iterator[tuple[int, int, str, Mapping[str, float]]]:
    """Yield where the short paragraphs of a document stand, and what is measured of them."""
    blocks = tuple(blocks_of(document.text))
    texts = [block.text for block in blocks]
    for at, place in places(texts, roles_by_rule(blocks, document.masthead), document.publisher):
        yield blocks[at].start, blocks[at].end, texts[at], measures(texts[at], place)


def of_articles(folder: Path) -> Iterator[Told]:
    """Yield the paragraphs of labelled articles."""
    for path in sorted((folder / "gold").glob("*.json")):
        promo = json.loads(path.read_text(encoding="utf-8"))["promo"]
        documents = load([folder / "texts" / f"{path.stem}.txt"])
        for start, end, text, values in measured(*documents):
            sells = any(start < last and first < end for first, last in promo)
            yield Told(text=text, language=language(documents), measured=values, is_pitch=sells, counts=_OF_ARTICLES, source=folder.name)


def of_lines(
    lines: Iterable[tuple[str, str]], articles: Mapping[str, Sequence[str]], *, sells: bool, source: str, counts: float = _OF_LINES
) -> Iterator[Told]:
    """Yield lines as paragraphs of an article of their language."""
    for code, line in lines:
        article = list(articles[code])
        for at in (_INSIDE, len(article)):
            text = "\n\n".join((*article[:at], line, *article[at:])) + "\n"
            start = text.index(line, sum(len(sentence) + 2 for sentence in article[:at]))
            documents = load([Source(text=text)])
            for begin, _, paragraph, values in measured(*documents):
                if begin == start:
                    yield Told(text=paragraph, language=language(documents), measured=values, is_pitch=sells, counts=counts, source=source)


def all_told(folders: Iterable[str]) -> Iterator[Told]:
    """Yield all that the weights are fitted to."""
    for folder in folders:
        yield from of_articles(Path(folder))
    told = json.loads((DATA / "pitches.json").read_text(encoding="utf-8"))
    pages = json.loads((DATA / "page_lines.json").read_text(encoding="utf-8"))
    for kind in ("page", "news"):
        for source in ("fitted", "further"):
            yield from of_lines(told[source][kind], told["articles"], sells=kind == "page", source=source)
        yield from of_lines(
            [("en", line) for line in pages[kind]], told["articles"], sells=kind == "page", source="pages", counts=_OF_PAGES
        )


def names(texts: Iterable[str]) -> frozenset[str]:
    """List the words that have a capital inside a sentence, and nowhere a small letter; each without its ending."""
    capital, small = set[str](), set[str]()
    for text in texts:
        capital.update(word for name in _NAMED.findall(text) if name[0].isupper() for word in words_of(name))
        small.update(word for plain in _PLAIN.findall(_ADDRESS.sub(" ", text)) for word in words_of(plain))
    return frozenset(capital - small)


def vocabulary(told: Sequence[Told]) -> frozenset[str]:
    """Choose the words that are weighed."""
    texts = {(one.text, one.source): one for one in told}.values()
    sources: defaultdict[str, set[str]] = defaultdict(set)
    counts = {True: Counter[str](), False: Counter[str]()}
    for one in texts:
        counts[one.is_pitch].update(one.words)
        for word in one.words:
            sources[word].add(one.source)
    pitches = sum(one.is_pitch for one in texts)

    def chi_square(word: str) -> float:
        """Say how far pitches and reporting differ in how many of them have it."""
        sells, tells = counts[True][word], counts[False][word]
        share = (sells + tells) / len(texts)
        return (sells / pitches - tells / (len(texts) - pitches)) ** 2 / (share * (1 - share))

    named = names(one.text for one in texts if one.language != "German")  # where every noun has a capital
    several = [
        word
        for word, of in sources.items()
        if len(of) >= _SOURCES and counts[True][word] + counts[False][word] >= _LINES and word not in named
    ]
    return frozenset(sorted(several, key=lambda word: (-chi_square(word), word))[:_WORDS])


def rows(told: Sequence[Told]) -> Iterator[Row]:
    """Yield what is measured of paragraphs, and their words that are weighed."""
    weighed = vocabulary(told)
    for one in told:
        yield {**one.measured, **{_IS_WORD + word: 1.0 for word in one.words & weighed}}, one.is_pitch, one.counts


def main(folders: Sequence[str]) -> None:
    """Fit and print them."""
    fitted = fit(rows(list(all_told(folders))), _PENALTY)
    words = {name.removeprefix(_IS_WORD): weight for name, weight in fitted.items() if name.startswith(_IS_WORD) and abs(weight) >= _LEAST}
    print(heading(_ABOUT, "pitches"))
    print(
        written(
            "PITCH", "What speaks for a pitch in a paragraph.", {name: fitted[name] for name in fitted if not name.startswith(_IS_WORD)}
        )
    )
    print()
    print(written("WORDS", "What its words speak for a pitch, each without its ending; behind ^, as the first of a sentence.", words))


if __name__ == "__main__":
    main(sys.argv[1:])
