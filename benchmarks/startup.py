"""
How long the command takes to start, and a brief without a model to be made, beside the libraries that a model needs.

    python benchmarks/startup.py

Prints the smallest and the median wall time of whole processes, taken in turn, and each as a multiple of an empty Python process.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
RUNS = 9
EMPTY = "python -c pass"
COMMANDS = {
    EMPTY: ("-c", "pass"),
    "summarizer --help": ("-m", "summarizer", "--help"),
    "import summarizer": ("-c", "import summarizer"),
    "offline brief of the five examples": ("-m", "summarizer", "brief", "examples/alibaba", "--engine", "offline"),
    "import openai": ("-c", "import openai; openai.AsyncOpenAI(api_key='none').chat.completions"),
    "import instructor": ("-c", "import instructor; instructor.from_openai"),
}


def seconds(arguments: tuple[str, ...]) -> float:
    """Time one process."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - the commands above
    return time.perf_counter() - begun


def main() -> None:
    """Print the table."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(RUNS):
        for name, arguments in COMMANDS.items():
            taken[name].append(seconds(arguments))
    print(f"{'':36} {'min ms':>8} {'median ms':>10} {'times empty':>12}")
    for name, times in taken.items():
        print(f"{name:36} {min(times) * 1000:8.0f} {median(times) * 1000:10.0f} {median(times) / median(taken[EMPTY]):12.1f}")


if __name__ == "__main__":
    main()
