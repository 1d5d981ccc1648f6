"""
How well and how fast claims are verified, beside two libraries that check quotes against their source.

    pip install langextract==1.7.1
    python benchmarks/proof.py

On the articles of ``tests/golden`` it prints how many sentences with a figure are accepted: unchanged, reworded (``rewordings.json``), and
after one change that makes them say something else (``tests/mutations.py``: digit, sign, unit, scale, currency, direction word, name,
period). The articles are halved; the rules were built while looking at failures of the first half, in the end at accepted mutants of both.

The time is that of the processor for 20 quotes against a text of 600 and of 6,000 words, reading the text included, in interleaved runs.
The texts are put together from a few invented sentences, the quotes cut from them, with a word changed in some.

A library that is missing is named and left out. Each is shown at its default and at its strictest documented setting:

- langextract aligns an extraction with its source; it accepts what gets a place in the text. Strict: no fuzzy alignment, no partial match.
- instructor's CitationMixin searches each quote in the context, by default with up to five errors. It has no setting.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from summarizer import Source, verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Verifier = Callable[[str, list[str]], list[bool]]

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

QUOTES = 20
WORDS = (600, 6_000)
RUNS = 5
REWORDED = "reworded"
UNCHANGED = "unchanged"


# --- verifiers ------------------------------------------------------------------------------------------------------


def ours() -> dict[str, Verifier]:
    """Return the verifier of this project; a quote of several sentences is accepted where all of them are."""

    def accept(text: str, quotes: list[str]) -> list[bool]:
        claims = {claim.text: claim.status for claim in verify("\n\n".join(quotes), Source(text=text)).claims}
        return [claims.get(quote, "") == "supported" if quote in claims else verify(quote, Source(text=text)).ok for quote in quotes]

    return {"summarizer verify": accept}


def langextract() -> dict[str, Verifier]:
    """Return langextract's aligner, which warns of every quote that it does not find."""
    resolver, data = import_module("langextract.resolver"), import_module("langextract.data")
    import_module("absl.logging").set_verbosity(import_module("absl.logging").FATAL)

    def aligner(**settings: bool) -> Verifier:
        def accept(text: str, quotes: list[str]) -> list[bool]:
            extractions = [data.Extraction("quote", quote) for quote in quotes]
            list(resolver.Resolver().align(extractions, text, 0, 0, **settings))
            return [extraction.char_interval is not None for extraction in extractions]

        return accept

    strict = aligner(enable_fuzzy_alignment=False, accept_match_lesser=False)
    return {"langextract, default": aligner(), "langextract, strict": strict}


def instructor() -> dict[str, Verifier]:
    """Return instructor's citation check."""
    mixin: Any = import_module("instructor.dsl.citation").CitationMixin

    def accept(text: str, quotes: list[str]) -> list[bool]:
        return [bool(mixin.model_validate({"substring_quotes": [quote]}, context={"context": text}).substring_quotes) for quote in quotes]

    return {"instructor CitationMixin": accept}


def available() -> dict[str, Verifier]:
    """Collect the verifiers that are installed."""
    verifiers = ours()
    for load, package in ((langextract, "langextract==1.7.1"), (instructor, "instructor==1.17.0")):
        try:
            verifiers |= load()
        except ImportError as error:
            print(f"{package} is left out ({error}): pip install {package}")
    return verifiers


# --- what is accepted -----------------------------------------------------------------------------------------------


def cases() -> Iterator[tuple[str, str, str]]:
    """Yield the article, the kind and the text of every sentence, rewording and mutant."""
    from mutations import mutants, sentences
    from scoring import GOLDEN, read_json

    yield from ((article.slug, UNCHANGED, line) for article, line in sentences())
    yield from ((one["article"], REWORDED, one["reworded"]) for one in read_json(GOLDEN / "rewordings.json"))
    yield from ((one.slug, one.kind, one.changed) for one in mutants())


def count(verifier: Verifier, slugs: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """Count the cases of some articles by kind, and those that are accepted."""
    from scoring import load_articles

    texts = {article.slug: article.text for article in load_articles()}
    chosen = set(slugs)
    known, accepted = Counter[str](), Counter[str]()
    for slug, kind, text in cases():
        if slug in chosen:
            known[kind] += 1
            accepted[kind] += verifier(texts[slug], [text])[0]
    return known, accepted


def print_accepted(verifiers: dict[str, Verifier]) -> None:
    """Print a table of what is accepted for each half of the articles."""
    from mutations import KINDS
    from scoring import load_articles

    slugs = sorted(article.slug for article in load_articles())
    for half, own in (("built on", slugs[::2]), ("held out", slugs[1::2])):
        print(f"\nAccepted, articles {half} ({len(own)})")
        print(f"{'':28}" + "".join(f"{kind:>12}" for kind in (UNCHANGED, REWORDED, *KINDS)))
        for name, verifier in verifiers.items():
            known, accepted = count(verifier, own)
            cells = (f"{accepted[kind]}/{known[kind]}" for kind in (UNCHANGED, REWORDED, *KINDS))
            print(f"{name:28}" + "".join(f"{cell:>12}" for cell in cells), flush=True)


# --- how long it takes ----------------------------------------------------------------------------------------------

FIRMS = "Alvenna Brokmere Castrell Dunmoor Elsgate Farrowby Gantholm Hexleigh".split()
THINGS = ("revenue", "operating profit", "order intake", "net debt", "deposits", "capital spending")
MOVES = ("rose", "fell", "climbed", "slipped", "improved", "eased")
CAUSES = (
    "as demand from shipyards held up",
    "after a strike at its largest mill",
    "on weaker sales in Norway",
    "helped by a lower tax charge",
)


def sentence(generator: random.Random) -> str:
    """Write one sentence of a made-up report."""
    share, amount = generator.randint(10, 480) / 10, generator.randint(10, 980) / 10
    when = f"in the {generator.choice(('first', 'second', 'third'))} quarter of {generator.randint(2019, 2026)}"
    pick = generator.choice
    return f"{pick(FIRMS)} said {pick(THINGS)} {pick(MOVES)} {share}% to ${amount}bn {when} {pick(CAUSES)}."


def text_and_quotes(words: int) -> tuple[str, list[str]]:
    """Write a text, and cut quotes from it, of which every fourth has a word changed."""
    generator = random.Random(words)  # noqa: S311 - reproducible, not secret
    lines: list[str] = []
    while sum(map(len, map(str.split, lines))) < words:
        lines.append(sentence(generator))
    quotes: list[str] = []
    for number, line in enumerate(generator.sample(lines, QUOTES)):
        own = line.split()
        piece = own[generator.randint(0, 3) :]
        quotes.append(re.sub("said", "reported", line) if number % 4 == 0 else " ".join(piece))
    return "\n".join(" ".join(lines[start : start + 5]) for start in range(0, len(lines), 5)), quotes


def print_times(verifiers: dict[str, Verifier]) -> None:
    """Print the milliseconds for the quotes, by length of text, and how many times faster than langextract's default."""
    print(f"\nProcessor time for {QUOTES} quotes, reading the text included: median of {RUNS} runs")
    for words in WORDS:
        text, quotes = text_and_quotes(words)
        times: dict[str, list[float]] = {name: [] for name in verifiers}
        for _ in range(RUNS):
            for name, verifier in verifiers.items():
                start = time.process_time()
                verifier(text, quotes)
                times[name].append(time.process_time() - start)
        base = median(times["summarizer verify"])
        for name, spent in times.items():
            print(f"{words:>6} words  {name:28}{1000 * median(spent):>10.1f} ms  {median(spent) / base:>8.1f} x", flush=True)


if __name__ == "__main__":
    found = available()
    print_times(found)
    print_accepted(found)
