"""
How long the HTML page of a brief takes to be made and to open, and how large it is.

    python benchmarks/page.py [--chromium]

Prints processor time: of the first page of a process and the median of the next, for the five example articles and for 20 sources of 5,000
words. With ``--chromium`` (and selenium) also how long a headless Chromium takes until the page is ready, and the time
between frames while it scrolls through all sources.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from summarizer import Brief, Source, load_brief, summarize

ROOT = Path(__file__).parent.parent
RUNS = 15
SOURCES, WORDS = 20, 5000
HEADING = 40
"""Characters of the longest line that is no sentence."""
_FIRST = """
import sys, time
from summarizer import load_brief
from summarizer.load import load
brief = load_brief(open(sys.argv[1], "rb").read())
texts = {document.sha256: document.text for document in load(sys.argv[2])}
brief = brief.with_texts(texts)
begun = time.process_time()
brief.to_html()
print(time.process_time() - begun)
"""
_SCROLL = """
const done = arguments[0], pane = document.querySelector("aside");
let last = performance.now(), waits = [];
(function step(now) {
  waits.push(now - last);
  last = now;
  pane.scrollTop += 400;
  if (waits.length < 400 && pane.scrollTop + pane.clientHeight < pane.scrollHeight - 1) requestAnimationFrame(step);
  else done([waits, pane.scrollTop]);
})(last);
"""


def articles() -> list[Source]:
    """Make long sources of the sentences of the example articles, with other numbers in each."""
    lines = [
        line for file in sorted((ROOT / "examples/alibaba").glob("*.txt")) for line in file.read_text().split("\n") if len(line) > HEADING
    ]
    made = []
    for n in range(SOURCES):
        words, paragraphs = 0, list[str]()
        while words < WORDS:
            line = lines[(len(paragraphs) + 7 * n) % len(lines)]
            shift = str.maketrans("123456789", "".join(str((digit + n + len(paragraphs)) % 9 + 1) for digit in range(9)))
            paragraphs.append(line.translate(shift))
            words += len(line.split())
        made.append(Source(text="\n\n".join(paragraphs), title=f"Report {n + 1}", publisher=f"Paper {n + 1}"))
    return made


def first(brief: Brief) -> float:
    """Time the first page of a process, which compiles the template."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.write(brief.model_dump_json())
        file.flush()
        done = subprocess.run(  # noqa: S603 - our own code
            [sys.executable, "-c", _FIRST, file.name, "examples/alibaba"], cwd=ROOT, check=True, capture_output=True, text=True
        )
    return float(done.stdout)


def timed(brief: Brief) -> float:
    """Time a page."""
    begun = time.process_time()
    brief.to_html()
    return time.process_time() - begun


def opened(brief: Brief) -> str:
    """Open a page in Chromium and scroll through it."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "brief.html"
        file.write_text(brief.to_html(), encoding="utf-8", newline="")
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={folder}/profile"):
            options.add_argument(flag)
        driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        try:
            driver.set_window_size(1280, 900)
            ready = []
            for _ in range(5):
                driver.get(file.as_uri())
                ready.append(driver.execute_script("return performance.getEntriesByType('navigation')[0].loadEventEnd"))
            waits, depth = driver.execute_async_script(_SCROLL)
        finally:
            driver.quit()
    waits = sorted(waits)
    told = f"median {median(waits):.0f} ms, 95th percentile {waits[len(waits) * 19 // 20]:.0f} ms, longest {waits[-1]:.0f} ms"
    return f"ready after {median(ready):.0f} ms; between {len(waits)} frames over {depth:,.0f} pixels {told}"


def report(name: str, brief: Brief, texts: int, runs: int) -> None:
    """Print what one page takes."""
    size = len(brief.to_html().encode())
    taken = median(timed(brief) for _ in range(runs)) * 1000
    print(f"{name}: {taken:.1f} ms, {size:,} bytes, {size - texts:,} beside the texts, {len(brief.figures):,} figures")
    if "--chromium" in sys.argv:
        print(f"  {opened(brief)}")


def main() -> None:
    """Print the figures."""
    example: Brief = summarize(str(ROOT / "examples/alibaba"), engine="offline")
    kept = load_brief(example.model_dump_json())
    print(f"first page of a process: {median(first(kept) for _ in range(5)) * 1000:.0f} ms")
    report("five example articles", example, sum(file.stat().st_size for file in (ROOT / "examples/alibaba").glob("*.txt")), RUNS)
    long = articles()
    big: Brief = summarize(long, engine="offline")
    report(f"{SOURCES} sources of {WORDS:,} words", big, sum(len(source.text.encode()) for source in long), 3)


if __name__ == "__main__":
    main()
