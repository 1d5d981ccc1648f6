"""
Fit the weights by which a paragraph that speaks for its page or sells is told, and print them as ``mark/pitch_weights.py`` has them.

    python benchmarks/pitches.py tests/golden FOLDER… > weights.py

Each folder has the form of ``tests/golden``; a paragraph is a pitch where it touches one of the spans that are labelled ``promo``. To them
come the lines of ``tests/data/pitches.json`` but for the unseen half, and those of ``tests/data/page_lines.json``, each put into an article
of its language, once inside and once at the end, which count half as much each. The shipped weights come from the golden set and 15 further
articles and notices of two others, whose paragraphs count twice. It is the regression of ``benchmarks/weights.py``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from weights import fit, written

from summarizer.documents import Source
from summarizer.load import load
from summarizer.mark import blocks_of
from summarizer.mark.pitch import measures, places
from summarizer.mark.roles import roles_by_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from weights import Row

    from summarizer.documents import Document

DATA: Final = Path(__file__).parents[1] / "tests" / "data"
_PENALTY: Final = 2.0
_OF_ARTICLES: Final = 2.0
_OF_LINES: Final = 0.5
_INSIDE: Final = 2
_HEAD: Final = '''"""
Weights of what is measured of a paragraph, in log odds that it speaks for its page or sells: a logistic regression, rounded to one decimal.

``python benchmarks/pitches.py FOLDER…`` fits them anew and prints this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
'''


def measured(document: Document) -> Iterator[tuple[int, int, Mapping[str, float]]]:
    """Yield where the short paragraphs of a document stand, and what is measured of them."""
    blocks = tuple(blocks_of(document.text))
    texts = [block.text for block in blocks]
    for at, place in places(texts, roles_by_rule(blocks, document.masthead), document.publisher):
        yield blocks[at].start, blocks[at].end, measures(texts[at], place)


def of_articles(folder: Path) -> Iterator[Row]:
    """Yield the paragraphs of labelled articles."""
    for path in sorted((folder / "gold").glob("*.json")):
        promo = json.loads(path.read_text(encoding="utf-8"))["promo"]
        for start, end, values in measured(*load([folder / "texts" / f"{path.stem}.txt"])):
            yield values, any(start < last and first < end for first, last in promo), _OF_ARTICLES


def of_lines(lines: Iterable[tuple[str, str]], articles: Mapping[str, Sequence[str]], *, sells: bool) -> Iterator[Row]:
    """Yield lines as paragraphs of an article of their language."""
    for language, line in lines:
        article = list(articles[language])
        for at in (_INSIDE, len(article)):
            text = "\n\n".join((*article[:at], line, *article[at:])) + "\n"
            start = text.index(line, sum(len(sentence) + 2 for sentence in article[:at]))
            yield from ((values, sells, _OF_LINES) for begin, _, values in measured(*load([Source(text=text)])) if begin == start)


def rows(folders: Iterable[str]) -> Iterator[Row]:
    """Yield all that the weights are fitted to."""
    for folder in folders:
        yield from of_articles(Path(folder))
    told = json.loads((DATA / "pitches.json").read_text(encoding="utf-8"))
    pages = json.loads((DATA / "page_lines.json").read_text(encoding="utf-8"))
    for kind in ("page", "news"):
        lines = [*told["fitted"][kind], *(("en", line) for line in pages[kind])]
        yield from of_lines(lines, told["articles"], sells=kind == "page")


def main(folders: Sequence[str]) -> None:
    """Fit and print them."""
    print(_HEAD)
    print(written("PITCH", "What speaks for a pitch in a paragraph.", fit(rows(folders), _PENALTY)))


if __name__ == "__main__":
    main(sys.argv[1:])
