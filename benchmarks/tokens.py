"""
What marks and pointers cost in tokens.

    npm install --prefix /tmp/tokens gpt-tokenizer
    NODE_PATH=/tmp/tokens/node_modules python benchmarks/tokens.py FOLDER...

For each folder of articles: the marked text as it is sent, against the whole text and against the lines that are sent. For the recorded
answers of the example: the answer, against the same answer with every pointer replaced by the words that it points at. For stories of the
evaluation set: the answer to the default prompt, and to `brief.v5` with its items as objects, against an answer to `quoting/system.txt`,
which asks for the same brief with values and quotes in place of pointers, and was given with `quoting/schema.json`. Those answers were made
as the others are (`docs/evaluation.md`).

Tokens are those of o200k_base, counted by the npm package gpt-tokenizer; a provider's own count differs by some percent.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from summarizer.documents import CITABLE, Marked
from summarizer.load import load
from summarizer.mark import mark, view
from summarizer.models import RowDraft
from summarizer.prompts import DEFAULT_PROMPT

ROOT = Path(__file__).parent.parent
COUNTER = "const {encode} = require('gpt-tokenizer/encoding/o200k_base');\
console.log(JSON.stringify(JSON.parse(require('fs').readFileSync(0, 'utf8')).map(t => encode(t, {disallowedSpecial: new Set()}).length)))"
PLACEHOLDER = re.compile(r"\{(\d+)\}")


def tokens(*texts: str) -> list[int]:
    """Count the tokens of texts."""
    done = subprocess.run(["node", "-e", COUNTER], input=json.dumps(texts), capture_output=True, text=True, check=True)  # noqa: S603, S607 - our own script
    counted: list[int] = json.loads(done.stdout)
    return counted


def marks(folder: Path) -> str:
    """Compare marked texts with plain ones, article by article."""
    whole = sent = marked = 0
    for path in sorted(folder.glob("*.txt")):
        text = mark(load(path))
        lines = "\n".join(text.text(line) for line in text.lines if line.role in CITABLE)
        one, two, three = tokens(text.documents[0].text, lines, view(text))
        whole, sent, marked = whole + one, sent + two, marked + three
    return f"{folder}: marked {marked}, the whole text {whole} ({marked / whole:.3f}), its citable lines {sent} ({marked / sent:.3f})"


def expanded(value: Any, text: Marked, key: str = "") -> Any:  # noqa: ANN401 - any JSON value
    """Replace every pointer of a draft by the words that it points at."""
    if isinstance(value, dict):
        return {name: expanded(inner, text, name) for name, inner in value.items()}
    if key == "lines":
        return [text.text(text.line[line]) for line in value]
    if isinstance(value, list):
        return [expanded(inner, text, key) for inner in value]
    if isinstance(value, int):
        mention = text.mention[value]
        return {"as_written": mention.quantity.as_written, "quote": text.text(text.line[mention.line])}
    return PLACEHOLDER.sub(lambda found: text.mention[int(found[1])].quantity.as_written, value) if isinstance(value, str) else value


def answers() -> str:
    """Compare the recorded answers with quoting ones."""
    text = mark(load(sorted((ROOT / "examples" / "alibaba").glob("*.txt"))))
    rows: list[str] = []
    for path in sorted((ROOT / "cassettes" / "test_summarize").glob("*five_articles*.yaml")):
        answer = json.loads(_content(path))
        draft = RowDraft.model_validate(answer).model_dump(mode="json")
        pointing, quoting = tokens(*(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in (answer, expanded(draft, text))))
        rows.append(f"{path.stem}: pointing {pointing}, quoting {quoting} ({pointing / quoting:.3f})")
    return "\n".join(rows)


def quoting(prompt: str) -> str:
    """Compare stored answers to a prompt, which point, with answers to the same stories that quote."""
    rows: list[tuple[str, int, int]] = []
    for path in sorted((ROOT / "benchmarks" / "quoting").glob("*.json")):
        pointing = ROOT / "tests" / "golden" / "answers" / prompt / path.name
        if pointing.exists():
            both = (json.loads(one.read_text(encoding="utf-8")) for one in (pointing, path))
            one, two = tokens(*(json.dumps(answer, ensure_ascii=False, separators=(",", ":")) for answer in both))
            rows.append((path.stem, one, two))
    rows.append((f"{prompt}, {len(rows)} stories", sum(one for _, one, _ in rows), sum(two for _, _, two in rows)))
    return "\n".join(f"{name}: pointing {one}, quoting {two} ({one / two:.3f})" for name, one, two in rows)


def _content(path: Path) -> str:
    sys.path.insert(0, str(ROOT / "tests"))
    import cassette_format

    exchange = cassette_format.deserialize(path.read_text(encoding="utf-8"))["interactions"][-1]
    content: str = json.loads(exchange["response"]["body"]["string"])["choices"][0]["message"]["content"]
    return content


def main() -> None:
    """Print all of them."""
    for folder in sys.argv[1:] or [str(ROOT / "examples" / "alibaba")]:
        print(marks(Path(folder)))
    print(answers())
    for prompt in (DEFAULT_PROMPT, "brief.v5"):
        print(quoting(prompt))


if __name__ == "__main__":
    main()
