"""
What it costs to make one brief of twenty web pages with the offline engine, of the same as text.

    python benchmarks/inputs.py

Prints CPU seconds of whole processes, those of the processes that they start included, the smallest of some runs.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
ARTICLES = 20
WORDS = 600
RUNS = 3
LOADING = "import sys; from summarizer.load import load; load(sys.argv[1:])"

_SUBJECTS = ("The company", "Its rival Brenlow", "The yard", "A bank in Tarnby", "The ministry", "Chief executive Lene Holm")
_EVENTS = (
    "said on {day} that revenue rose {percent}% to ${amount} million in the past quarter",
    "expects costs of {amount} million euros for the new plant near the harbour",
    "sold {count} vehicles in {month}, {percent}% fewer than in the same month of last year",
    "warned that a strike could cut the margin by {points} basis points",
    "raised its target for the share to ${price} from ${lower}",
    "ordered {count} turbines, which are to be delivered by {year}",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_MONTHS = ("January", "March", "May", "September")


_PLAIN = (
    "did not comment on the report and referred to an earlier statement of its board",
    "has been looking for a partner in the region for some time, people close to the talks said",
    "wants to talk to the unions before the summer about working hours at both sites",
    "sees demand from customers abroad as the main reason for the change of plans",
)


def sentence(chance: random.Random) -> str:
    """Write a sentence of the kind that news about companies has; every other one has figures."""
    if chance.random() < 0.5:  # noqa: PLR2004 - a half
        return f"{chance.choice(_SUBJECTS)} {chance.choice(_PLAIN)}."
    event = chance.choice(_EVENTS).format(
        day=chance.choice(_DAYS),
        month=chance.choice(_MONTHS),
        percent=chance.randint(1, 40),
        amount=chance.randint(10, 900),
        count=chance.randint(100, 9000),
        points=chance.randint(5, 90),
        price=chance.randint(60, 90),
        lower=chance.randint(30, 59),
        year=chance.randint(2027, 2032),
    )
    return f"{chance.choice(_SUBJECTS)} {event}."


def paragraphs(seed: int) -> list[str]:
    """Write an article of about 600 words."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    written: list[str] = []
    while sum(len(paragraph.split()) for paragraph in written) < WORDS:
        written.append(" ".join(sentence(chance) for _ in range(3)))
    return written


def page(seed: int) -> str:
    """Put an article into a page with a menu, scripts and teasers, as heavy as pages of newspapers are."""
    links = "".join(f'<li class="item-{index}"><a href="/{index}">Section {index}</a></li>' for index in range(120))
    script = "<script>" + "var settings = {a: [1, 2, 3], b: '<div>'};" * 800 + "</script>"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs(seed))
    head = f'<title>Article {seed}</title><meta property="og:site_name" content="Paper {seed}">{script}'
    return (
        f"<!doctype html><html><head>{head}</head><body><nav><ul>{links}</ul></nav>"
        f"<main><article><h1>Article {seed}</h1>{body}</article></main><aside><ul>{links}</ul></aside></body></html>"
    )


def seconds(*arguments: str) -> float:
    """Measure the CPU time of a Python process and of those that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own command
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        pages, texts = [], []
        for seed in range(ARTICLES):
            pages.append(Path(folder) / f"{seed}.html")
            pages[-1].write_text(page(seed), encoding="utf-8")
            texts.append(Path(folder) / f"{seed}.txt")
            texts[-1].write_text("\n\n".join(paragraphs(seed)), encoding="utf-8")
        print(f"{'':28} {'brief':>8} {'reading':>8}   CPU seconds")
        for name, sources in {"one as text": texts[:1], "one as HTML": pages[:1], "20 as text": texts, "20 as HTML": pages}.items():
            brief = min(seconds("-m", "summarizer", "brief", *map(str, sources), "--engine", "offline") for _ in range(RUNS))
            reading = min(seconds("-c", LOADING, *map(str, sources)) for _ in range(RUNS))
            print(f"{name:28} {brief:8.2f} {reading:8.2f}")


if __name__ == "__main__":
    main()
