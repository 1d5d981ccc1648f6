"""
How well and how fast quantities are read, beside two libraries that read numbers with units.

    pip install quantulum3==0.10.0
    pip install recognizers-text-suite==1.0.2a2 "emoji<2"
    python benchmarks/quantities.py

Prints recall and precision on the articles of ``tests/golden``, counted as ``tests/scoring.py`` says; the speed, article by article and for
the articles joined to five megabytes; and how long a megabyte of one repeated piece takes, as a multiple of a megabyte of articles. Times
are those of the processor, on one core. What does not read a whole text in the time allowed is measured on its longest beginning, of half,
a quarter, an eighth and so on, that it does read; its size is printed. A library that is missing is named and left out.

The libraries have other conventions, so each gets the benefit of a mapping to ours, and "seen" and "valued" ask for no exact span:

- quantulum3, without its classifier, which guesses units from a downloaded model: span and value as reported, rounded to twelve digits to
  undo binary floats; a value with an uncertainty is a range; the currency is the first of the unit that has an ISO 4217 code, cents and
  pence count a hundredth of their main currency; a percentage is in percent points, as with us. Its readings differ from process to
  process by a percent point or two, as Python's hashes do.
- recognizers-text: the models of currency, percentage, dimension and number, in this order where they overlap, because each wraps the next;
  line by line, in Chinese, German or English, whichever a line looks like, because a model knows one language; "Dollar", "Pound" and other
  names without a code get that of the usual country. The emoji package must be older than 2, else it fails. A second row first takes out
  what its model of dates finds, at its price in time.
"""

from __future__ import annotations

import re
import sys
import time
from dataclasses import dataclass, replace
from decimal import Decimal
from importlib import import_module
from multiprocessing import Pipe, Process
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.quantities import Quantity, read_quantities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

    Reader = Callable[[str], list[Quantity]]

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

MEGABYTE = 1_000_000
HALVINGS = 12  # from the whole text down to the beginning that is measured first
ALLOWED = 20.0  # seconds for the joined articles
ALLOWED_PIECE = 3.0
RUNS = 3
WARM = "On 5 March it paid $5 million, or 7%, for 30 km of track."
PIECES = ["7", ",", ".", " ", *"$%+-±€£¥", *"()[]", "$1", "1,", "1 "]
DIGITS = 12  # fewer than a binary float holds


# --- readers --------------------------------------------------------------------------------------------------------

MINOR_UNITS = {"cent": "USD", "Cent": "USD", "penny": "GBP", "Penny": "GBP", "Pence": "GBP"}
USUAL = {"Dollar": "USD", "Pound": "GBP", "Rupee": "INR"}
CHINESE = re.compile(r"[\u4e00-\u9fff]")
GERMAN = re.compile(r"\b(?:der|das|und|mit|bei|nach|auf|ist)\b")


def ours() -> Reader:
    """Return the reader of this project."""
    return read_quantities


def quantulum3() -> Reader:
    """Return quantulum3, mapped."""
    parse = import_module("quantulum3.parser").parse
    units = import_module("quantulum3.load").units("en_US").names

    def money(base: str) -> bool:
        return base in units and units[base].entity.name == "currency"

    def quantity(text: str, found: Any) -> Quantity:  # noqa: ANN401 - theirs
        start, end = found.span
        bases = [one["base"] for one in found.unit.dimensions if one["power"] > 0 and money(one["base"])]
        minor = next((MINOR_UNITS[base] for base in bases if base in MINOR_UNITS), None)
        currency = minor or next((units[base].currency_code for base in bases if units[base].currency_code), None)
        unsure = found.uncertainty or 0
        low, high = (_decimal(found.value + side * unsure) / (100 if minor else 1) for side in (-1, 1))
        return _quantity(text, start, end, (low, high), currency)

    return lambda text: [quantity(text, found) for found in parse(text)]


def recognizers(*, dates: bool = False) -> Reader:
    """Return recognizers-text, mapped; with ``dates`` after taking out dates and times."""
    number, unit = import_module("recognizers_number"), import_module("recognizers_number_with_unit")
    models = [unit.recognize_currency, number.recognize_percentage, unit.recognize_dimension, number.recognize_number]
    if dates:
        models.insert(0, import_module("recognizers_date_time").recognize_datetime)

    def quantities(text: str, line: str, offset: int) -> Iterator[Quantity]:
        culture = "zh-cn" if CHINESE.search(line) else "de-de" if GERMAN.search(line) else "en-us"
        taken = bytearray(len(line))
        for model in models:
            for found in model(line, culture):
                if any(taken[found.start : found.end + 1]):
                    continue
                if mapped := _recognized(text, found, offset):
                    yield mapped
                if mapped or "datetime" in found.type_name:
                    taken[found.start : found.end + 1] = b"\1" * (found.end + 1 - found.start)

    def read(text: str) -> list[Quantity]:
        lines = re.finditer(r"[^\n]+", text)
        return [one for line in lines for one in quantities(text, line[0], line.start())]

    return read


def dated() -> Reader:
    """Return recognizers-text with its model of dates."""
    return recognizers(dates=True)


def _recognized(text: str, found: Any, offset: int) -> Quantity | None:  # noqa: ANN401 - theirs
    resolution = found.resolution or {}
    value = resolution.get("value")
    if "datetime" in found.type_name or value is None:
        return None
    name = resolution["unit"] if found.type_name == "currency" else ""
    minor = MINOR_UNITS.get(name)
    amount = Decimal(value.removesuffix("%")) / (100 if minor else 1)
    currency = minor or resolution.get("isoCurrency") or USUAL.get(name)
    return _quantity(text, found.start + offset, found.end + 1 + offset, (amount, amount), currency)


def _decimal(number: float) -> Decimal:
    return Decimal(f"{number:.{DIGITS}g}")


def _quantity(text: str, start: int, end: int, values: tuple[Decimal, Decimal], currency: str | None) -> Quantity:
    low, high = values
    written, kind = text[start:end], "money" if currency else "other"
    if low == high:
        return Quantity(start=start, end=end, as_written=written, kind=kind, value=low, currency=currency)  # type: ignore[arg-type]
    return Quantity(start=start, end=end, as_written=written, kind=kind, low=low, high=high, currency=currency)  # type: ignore[arg-type]


OURS, DATED = "summarizer", "with its dates"
READERS: dict[str, Callable[[], Reader]] = {
    OURS: ours,
    "quantulum3": quantulum3,
    "recognizers-text": recognizers,
    DATED: dated,
}
INSTALL = {
    "quantulum3": "pip install quantulum3==0.10.0",
    "recognizers-text": 'pip install recognizers-text-suite==1.0.2a2 "emoji<2"',
    DATED: 'pip install recognizers-text-suite==1.0.2a2 "emoji<2"',
}


def installed() -> dict[str, Reader]:
    """Load the readers that are there, and say how to install the others."""
    readers: dict[str, Reader] = {}
    for name, loader in READERS.items():
        try:
            readers[name] = loader()
        except ImportError as error:
            print(f"{name} is left out ({error}): {INSTALL[name]}")
    return readers


# --- times ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """
    How long a reader took on the beginning of a text.

    Attributes:
        read: Bytes of the longest beginning that it read in the time allowed.
        seconds: What that took.
        stopped: Why it did not read the whole text, or an empty string.
    """

    read: int = 0
    seconds: float = 0.0
    stopped: str = "too slow"

    @property
    def per_megabyte(self) -> float:
        """Seconds a megabyte."""
        return self.seconds / self.read * MEGABYTE


def measured(name: str, text: str, allowed: float) -> Timing:
    """Time a reader on the longest beginning of a text that it reads in the time allowed, in seconds."""
    here, there = Pipe(duplex=False)
    process = Process(target=_measure, args=(name, text, allowed, there), daemon=True)
    process.start()
    there.close()
    deadline = time.monotonic() + 2 * allowed + 1  # the beginnings before the longest take as long as that together
    timing = Timing()
    try:
        while here.poll(max(0.0, deadline - time.monotonic())):
            timing = replace(timing, **here.recv())
    except EOFError:
        pass
    process.kill()
    process.join()
    return timing


def _measure(name: str, text: str, allowed: float, answer: Connection) -> None:
    reader = READERS[name]()
    reader(WARM)
    spent = 0.0
    for halvings in range(HALVINGS, -1, -1):
        part = text[: len(text) >> halvings]
        begun = time.process_time()
        try:
            reader(part)
        except Exception as error:  # noqa: BLE001 - whatever the libraries raise is a result here
            answer.send({"stopped": f"{type(error).__name__} at {len(part.encode())} B"})
            return
        spent = time.process_time() - begun
        answer.send({"read": len(part.encode()), "seconds": spent, "stopped": "too slow" if halvings else ""})
        if 2 * spent > allowed:
            return


def seconds(reader: Reader, texts: list[str]) -> float:
    """Time a reader on texts one by one: the fastest of some runs, or of one where that takes long."""
    taken: list[float] = []
    while len(taken) < RUNS and sum(taken) < ALLOWED:
        begun = time.process_time()
        for text in texts:
            reader(text)
        taken.append(time.process_time() - begun)
    return min(taken)


# --- tables ---------------------------------------------------------------------------------------------------------


def quality(readers: dict[str, Reader]) -> None:
    """Print how much each reader gets right, and where ours agrees beyond the value."""
    from scoring import load_articles, score

    articles = load_articles()
    scores = {name: score(articles, reader) for name, reader in readers.items()}
    print(f"\n{len(articles)} articles, {sum(len(article.figures) for article in articles)} figures")
    print(
        f"{'':18} {'recall':>8} {'precision':>10} {'seen':>8} {'valued':>8} {'reported':>9} {'no figure':>10} {'a date, code, label':>20}"
    )
    for name, one in scores.items():
        shares = f"{one.recall:8.1%} {one.precision:10.1%} {one.seen:8.1%} {one.valued:8.1%}"
        print(f"{name:18} {shares} {one.reported:9} {len(one.wrong):10} {len(one.forbidden):20}")
    print(f"\n{OURS + ', of':18} {'right':>8} {'kind':>8} {'unit':>8} {'qualifier':>10}")
    for kind, agreed in scores[OURS].agreement().items():
        print(f"{kind:18} {agreed['right']:8.0f} {agreed['kind']:8.1%} {agreed['unit']:8.1%} {agreed['qualifier']:10.1%}")


def speed(readers: dict[str, Reader]) -> dict[str, Timing]:
    """Print the speed on articles; return the timing of the joined ones."""
    from scoring import load_articles

    texts = [article.text for article in load_articles()]
    size = sum(len(text.encode()) for text in texts)
    joined = "\n\n".join(texts * (5 * MEGABYTE // size + 1))
    timings: dict[str, Timing] = {}
    print(f"\n{'MB/s':18} {'by article':>12} {'joined':>12}   of them read")
    for name, reader in readers.items():
        timing = timings[name] = measured(name, joined, ALLOWED)
        rates = f"{size / seconds(reader, texts) / MEGABYTE:12.4f} {1 / timing.per_megabyte:12.4f}"
        print(f"{name:18} {rates}   {timing.read / 1000:.0f} kB {timing.stopped}", flush=True)
    return timings


def repetition(normal: dict[str, Timing]) -> None:
    """Print the time for a megabyte of each piece as a multiple of a megabyte of articles."""
    print("\na megabyte of one piece, as a multiple of a megabyte of articles with the same reader; where less was read, how much and why")
    print(f"{'':10} {OURS:>14} " + " ".join(f"{name:>38}" for name in normal if name != OURS))
    for piece in PIECES:
        text = piece * (MEGABYTE // len(piece.encode()))
        cells = {name: _multiple(measured(name, text, ALLOWED_PIECE), usual) for name, usual in normal.items()}
        print(f"{piece!r:10} {cells.pop(OURS):>14} " + " ".join(f"{cell:>38}" for cell in cells.values()), flush=True)


def _multiple(timing: Timing, usual: Timing) -> str:
    multiple = f"{timing.per_megabyte / usual.per_megabyte:.2f}" if timing.read else "-"
    return f"{multiple} ({timing.read / 1000:.1f} kB, {timing.stopped})" if timing.stopped else multiple


def main() -> None:
    """Print the tables."""
    readers = installed()
    quality(readers)
    timings = speed(readers)
    repetition({name: timings[name] for name in readers if name != DATED})


if __name__ == "__main__":
    main()
