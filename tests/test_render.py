"""A brief as Markdown and JSON: what a reader sees, and that nothing of a source acts on the page."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from factories import brief, catalyst, figure, finding, passage, point, risk, source
from markdown_it import MarkdownIt

from summarizer.models import Brief, Coverage, Evidence, Provenance, Reason, SkippedLine, Usage, Withheld
from summarizer.render import to_json, to_markdown
from summarizer.render.escape import code, inline, link, opening

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</td></table><h1>owned</h1>",
    "<!-- hidden --> <?php x ?> <![CDATA[x]]>",
    "![pixel](https://evil.test/p.png?q=secret)",
    "[click](https://evil.test) and [ref][r]",
    "[r]: https://evil.test 'title'",
    "[^1]: forged footnote",
    "[^1] forged reference",
    "<https://evil.test> https://evil.test http://evil.test www.evil.test WWW.evil.test ftp://evil.test",
    "write to mail@evil.test or <mail@evil.test> or mailto:mail@evil.test",
    "# heading",
    "text\n# heading\n\n## another\n",
    "text\n===\n",
    "text\n---\n",
    "---",
    "- item",
    "* * *",
    "1. item",
    "12) item",
    "> quoted",
    "```\nfence\n```",
    "~~~ fence",
    "~~struck~~ and ~struck~",
    "a | b | c\n--- | --- | ---\n1 | 2 | 3",
    "| cell |",
    "    indented code",
    "\tindented code",
    "**bold** __bold__ *it* _it_ ***both***",
    "`code` ``more`` ```",
    "trailing backslash \\",
    "\\",
    "\\[x](https://evil.test)",
    "&lt;script&gt; &#60;script&#62; &#x3c;b&#x3e; &copy;",
    "$x^2$ $$y$$ $`z`$",
    "ends with !",
    "![",
    "](https://evil.test)",
    "javascript:alert(1) [x](javascript:alert(1)) data:text/html,<b>",
    "\x1b[31mred\x1b[0m \x1b]8;;https://evil.test\x07link\x1b]8;;\x07 \x9b31m",
    "\u202eevil\u202c \u2066x\u2069 \u200bzero\u200d \ufeff\u00ad",
    "\U000e0073\U000e0065\U000e006e\U000e0064 tags \ufe0f\U000e0101",
    "\ud800 lone \udfff \uffff \ufdd0 \ue000",
    "line\r\nfeed\u2028sep\u2029par\x0b\x0c\x85nel\x00nul",
    "{{7*7}} ${HOME} $(touch x) =cmd|' /C calc'!A0",
    "#",
    "+",
    "-",
    "=",
    "",
    " ",
)

LINKED = "https://news.example/a?b=1&c=2"


def hostile_brief(text: str) -> Brief:
    """Put a text in every place of a brief that a source or a model fills."""
    quote = Evidence(source="a", start=0, end=1, quote=text)
    one = {"evidence": (quote,)}
    return brief(
        subject=text,
        title=text,
        summary=(point(text, **one),),
        catalysts=(catalyst(text, text + " why", **one), catalyst("Plain", text, **one)),
        risks=(risk(text, None, **one), risk("Plain", text, **one)),
        figures=tuple(
            figure(metric=text, entity=text, period=text, key=key, measure={"as_written": text, "unit": text}, evidence=quote)
            for key in (True, False)
        ),
        checks=(finding(what=text, formula=text, **one),),
        withheld=(Withheld(section="risks", text=text, reason=Reason(code="x", text=text)),),
        sources=(
            source("a", title=text, publisher=text, notes=(text,), path=text),
            source("b", url=LINKED),
            source("c", url=text),
        ),
    )


def tokens(markdown: str, preset: str) -> list[str]:
    """Name every token that a Markdown parser finds, links with their address."""
    parser = MarkdownIt(preset).enable("table")
    every = [each for token in parser.parse(markdown) for each in (token, *(token.children or ()))]
    return [f"link {each.attrs['href']}" if each.type == "link_open" else f"{each.type} {each.tag}".strip() for each in every]


@pytest.mark.parametrize("preset", ["js-default", "commonmark"])
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_renders_as_words(text: str, preset: str) -> None:
    """Wherever it stands, it makes no HTML, image, link, heading, quotation, fence, rule or extra list, and breaks no table."""
    page = tokens(to_markdown(hostile_brief(text)), preset)
    plain = tokens(to_markdown(hostile_brief("plain")), preset)
    kinds = (
        "html",
        "image",
        "link ",
        "heading_open",
        "blockquote_open",
        "fence",
        "code_block",
        "hr",
        "list_open",
        "tr_open",
        "td_open",
        "s_open",
    )
    for kind in kinds:
        assert [each for each in page if each.startswith(kind)] == [each for each in plain if each.startswith(kind)], kind
    assert [each for each in page if each.startswith("link ")] == [f"link {LINKED}"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_invisible_reaches_the_page(text: str) -> None:
    """Control, direction, zero-width, tag, private and surrogate characters are gone, and the bytes are UTF-8."""
    markdown = to_markdown(hostile_brief(text))
    markdown.encode()
    assert {unicodedata.category(character) for character in markdown.replace("\n", "")} & {"Cc", "Cf", "Cs", "Co", "Cn"} == set()
    assert not any(0xFE00 <= ord(character) <= 0xFE0F or ord(character) >= 0xE0100 for character in markdown)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_footnotes_cannot_be_forged(text: str) -> None:
    """Every reference is ours and has its one definition."""
    markdown, plain = (to_markdown(hostile_brief(each)).replace(code(each), "") for each in (text, "plain"))
    reference = re.compile(r"(?<!\\)(?:\\\\)*(\[\^[^\]]*\]:?)")
    assert reference.findall(markdown) == reference.findall(plain)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_json_is_strict_and_keeps_every_quote(text: str) -> None:
    """It parses strictly to the same values (a lone surrogate excepted), without a character that a terminal obeys."""
    written = to_json(hostile_brief(text))
    written.encode()
    kept = "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    assert json.loads(written)["checks"][0]["evidence"][0]["quote"] == kept
    shown = {unicodedata.category(character) for character in written.replace("\n", "")}
    assert shown & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} == set()
    assert written.endswith("}\n")


@pytest.mark.parametrize(
    "text",
    [
        "$3.2 billion",
        "43.5%",
        "P/E",
        "AI-first",
        "€1.2bn (up 5%)",
        "R&D + M&A",
        "“quoted” – it’s",
        "10:30",
        "p < 0.05",
        "10\u202f000",
        "营收 36亿",
    ],
)
def test_ordinary_news_is_not_escaped(text: str) -> None:
    """Amounts, percentages and words of the trade stay readable in the raw text."""
    assert inline(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("from $3 to $4 a share", "from $3 to $4 a share"),
        ("US$ and $x$", "US\\$ and \\$x\\$"),
        ("$$5$$", "\\$\\$5\\$\\$"),
        ("$5 [a](b) ~5% a_b", "$5 \\[a\\](b) \\~5% a\\_b"),
        ("see www.evil.test, https://evil.test, a@b.test", "see www. evil.test, https: //evil.test, a @ b.test"),
    ],
)
def test_escapes_are_few_and_visible(text: str, written: str) -> None:
    """A dollar sign is left alone before a digit, where it can close no formula; links are broken by a space."""
    assert inline(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# x", "\\# x"),
        ("- x", "\\- x"),
        ("1. x", "1\\. x"),
        ("> x", "\\> x"),
        ("-5% on the day", "-5% on the day"),
        ("2.5 times", "2.5 times"),
    ],
)
def test_a_line_opens_with_words(text: str, written: str) -> None:
    """Only what would open a block is escaped at the beginning of a line."""
    assert opening(text) == written


def test_code_spans_hold_any_text() -> None:
    """Backticks in a formula lengthen the fence."""
    assert (code("a / b"), code("a`b"), code("`")) == ("`a / b`", "``a`b``", "`` ` ``")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "https://user@evil.test", "//evil.test", "https://", "https://[x", "ftp://a.test"]
)
def test_only_web_addresses_become_links(url: str) -> None:
    """Other schemes, addresses with a user name and broken ones stay text."""
    assert not link(url).startswith("<")


def test_an_address_cannot_leave_its_link() -> None:
    """Brackets, blanks and pipes in it are percent-encoded."""
    assert link("https://a.test/x>y|z w\u202e") == "<https://a.test/x%3Ey%7Cz%20w>"


# --- what a reader sees ---------------------------------------------------------------------------------------------


def full_brief() -> Brief:
    """A brief with something in every section."""
    outlook, permit = passage("Northwind Gas raised its outlook."), passage("The permit is pending.", "b")
    return brief(
        summary=(point("Northwind Gas expects more.", evidence=(outlook, permit)),),
        catalysts=(
            catalyst("Outlook raised", "Margins widen.", evidence=(outlook,), publishers=2),
            catalyst("The permit is pending.", None, direction="mixed", status="planned", evidence=(permit,)),
        ),
        risks=(risk(evidence=(permit,)),),
        figures=(
            figure(id="q1", evidence=outlook, also=(permit,), publishers=2),
            figure(
                id="q2",
                metric="share price",
                entity=None,
                period=None,
                key=False,
                direction="down",
                measure={
                    "kind": "percent",
                    "value": Decimal("5.0"),
                    "currency": None,
                    "unit": "%",
                    "as_written": "5.0%",
                    "qualifier": "approx",
                },
            ),
            figure(
                id="q3",
                key=False,
                measure={"kind": "ratio", "value": Decimal(1) / 3, "currency": None, "as_written": "a third"},
            ),
        ),
        checks=(
            finding(severity="info", what="Three sources count as one voice.", formula=None, evidence=(permit,)),
            finding(figures=("q1", "q9"), evidence=(outlook,)),
            finding(severity="info", what="So it is.", formula="40 + 10 = 50", figures=("q1",), evidence=(outlook,)),
            finding(severity="info", what="So it is.", formula="5 / 10 × 100 = 50%", evidence=(permit,)),
            finding(severity="warning", kind="stale", what="An old price is told as new.", formula=None, by="model", evidence=(permit,)),
        ),
        withheld=(Withheld(section="figures", text="profit of 7", reason=Reason(code="names", text="Its name stands in no source.")),),
        sources=(
            source("a", url="https://harbour.example/gas"),
            source("b", title=None, publisher=None, published=None, path="notes/permit.txt", same_as="a", notes=("Read as cp1252.",)),
        ),
        coverage=Coverage(
            publishers=1,
            lines=30,
            lines_cited=12,
            quantities=1,
            quantities_used=1,
            uncited=(),
            skipped=(SkippedLine(role="teaser", evidence=permit), SkippedLine(role="advertisement", evidence=permit)),
        ),
        provenance=Provenance(
            engine="llm",
            model="some-model",
            prompt="brief.v1",
            prompt_sha256="abcdef0123456789" * 4,
            schema_="brief.v1",
            usage=Usage(input=12000, cached=0, output=1500, reasoning=300, requests=1),
            cost_usd=Decimal("0.0123"),
            version="0.1.0",
        ),
    )


WHOLE = """\
# Northwind Gas lifts its outlook

**Northwind Gas** · as of 5 March 2026 · 2 sources, 1 independent publisher

## Summary

- Northwind Gas expects more.[^1][^2]

## Catalysts

1. **Outlook raised** — Margins widen. *positive · confirmed · 2 publishers*[^1]
2. The permit is pending. *mixed · planned · 1 publisher*[^2]

## Risks

- **Permit pending** — The regulator has not decided. *1 publisher*[^2]

## Key figures

| Metric | As written | Value | Entity | Period | Role | Publishers | Evidence | Doubt |
| --- | --- | ---: | --- | --- | --- | ---: | --- | --- |
| order value | HKD 1.36 billion | 1.36 billion HKD | Northwind Gas | 2026 | actual | 2 | [^1][^2] | check 1 |

## Checks

1. **Error:** From 40 to 50 is a rise of 25%, not 30% as printed. `(50 − 40) / 40 × 100 = 25%`[^1]
2. **Warning:** An old price is told as new. *(the model’s remark, not computed)*[^2]
3. **Note:** Three sources count as one voice.[^2]

Recomputed, and right as printed: `40 + 10 = 50`[^1]; `5 / 10 × 100 = 50%`[^2].

## Other figures

| Figures | Passage | Source |
| --- | --- | --- |
| about 5.0%; a third (33.3%) | Northwind Gas raised its outlook. | a |

## Withheld

- Figure “profit of 7”: Its name stands in no source.

## Sources

- **a** · Gas firm lifts outlook · Harbour Post · 5 March 2026 · <https://harbour.example/gas>
- **b** · notes/permit.txt · nearly the same text as **a** · Read as cp1252.

## Coverage

12 of 30 lines and 1 of 1 quantities of the sources are used above. Left out as no reporting: advertisement (1), teaser (1).

## How this brief was made

Model some-model · prompt brief.v1 (sha256 abcdef012345…) · schema brief.v1 · tokens: 12,000 in, 1,500 out (300 reasoning), \
1 request · cost 0.0123 USD · version 0.1.0

[^1]: Harbour Post (a), “Northwind Gas raised its outlook.”
[^2]: Source b, “The permit is pending.”
"""


def test_the_whole_page() -> None:
    """Every section in its order, word for word."""
    assert to_markdown(full_brief()) == WHOLE


def test_a_brief_renders_itself() -> None:
    """The method of a brief is this renderer."""
    assert full_brief().to_markdown() == WHOLE


def test_empty_sections_say_so() -> None:
    """A brief of nothing is still a page, and nothing withheld needs no section."""
    markdown = to_markdown(brief(title=None, subject="Gas"))
    assert markdown.startswith("# Gas\n\nas of 5 March 2026 · 1 source, 1 independent publisher\n")
    assert "## Catalysts\n\nNone found.\n" in markdown
    assert "## Withheld" not in markdown


@pytest.mark.parametrize(
    ("measure", "direction", "shown"),
    [
        ({"value": Decimal(1360000000), "currency": "HKD"}, None, "1.36 billion HKD"),
        ({"value": Decimal("64.12"), "currency": "USD", "unit": "per barrel"}, "up", "64.12 USD per barrel ↑"),
        (
            {"value": None, "low": Decimal(40000), "high": Decimal(50000), "kind": "count", "unit": "chips", "currency": None},
            None,
            "40,000 to 50,000 chips",
        ),
        ({"kind": "percent", "value": Decimal("43.5"), "currency": None, "unit": "%"}, None, "43.5%"),
        ({"kind": "percent", "value": Decimal("0.3"), "currency": None, "unit": "percentage points"}, None, "0.3 percentage points"),
        ({"kind": "multiple", "value": Decimal("18.9"), "currency": None, "unit": "x"}, None, "18.9×"),
        ({"kind": "basis_points", "value": Decimal(25), "currency": None, "unit": "bp"}, "down", "25 basis points ↓"),
        ({"kind": "per_share", "value": Decimal("4.12"), "currency": "GBP"}, None, "4.12 GBP per share"),
        ({"kind": "ratio", "value": Decimal(1) / 3, "currency": None, "qualifier": "approx"}, None, "about 33.3%"),
        ({"value": Decimal("5E+10"), "currency": "USD", "qualifier": "over"}, None, "over 50 billion USD"),
        ({"value": Decimal("-6.3"), "currency": None, "kind": "other"}, None, "-6.3"),
        ({"value": Decimal(1234560000), "currency": "EUR"}, None, "1,234.56 million EUR"),
        ({"value": Decimal(1234567890123), "currency": "EUR"}, None, "1,234,567,890,123 EUR"),
        ({"value": None, "low": Decimal("4.8E+9"), "high": Decimal("5.00E+9"), "currency": "EUR"}, None, "4.8 to 5 billion EUR"),
        ({"kind": "ratio", "value": Decimal("0.4"), "currency": None, "as_written": "two-fifths"}, None, "40%"),
        ({"kind": "ratio", "value": Decimal("0.68"), "currency": None, "as_written": "0.68"}, None, "0.68"),
        ({"value": None, "currency": None}, "up", ""),
    ],
)
def test_values_are_written_for_a_person(measure: dict[str, object], direction: str | None, shown: str) -> None:
    """Words of scale where they lose nothing, else all digits; the unit after them, the hedge before them, an arrow for the direction."""
    row = next(
        line for line in to_markdown(brief(figures=(figure(direction=direction, measure=measure),))).splitlines() if "order value" in line
    )
    assert row.split(" | ")[2].strip() == shown


def test_an_entity_carried_from_near_by_says_so() -> None:
    """A reader sees which entity does not stand in the figure's own line."""
    assert "| Orsk Mill (from context) |" in to_markdown(brief(figures=(figure(entity="Orsk Mill", binding="inherited"),)))
    assert "from context" not in to_markdown(brief(figures=(figure(binding="inherited"),)))


def test_json_keeps_every_key_and_exact_numbers() -> None:
    """It reads back as the same brief, numbers as plain strings, letters as they are."""
    made = brief(subject="Øst & 電", figures=(figure(measure={"value": Decimal("5E+10")}),), as_of=date(2026, 3, 5))
    written = to_json(made)
    assert Brief.model_validate_json(written) == made
    assert '"value": "50000000000"' in written
    assert "Øst & 電" in written
    assert written == made.model_dump_json(indent=2) + "\n"


def test_the_same_brief_gives_the_same_bytes() -> None:
    """Five sources with a hundred figures are rendered alike each time."""
    quotes = [passage(f"Line {n} of the news says that output rose by {n}% in the year.", "abcde"[n % 5], n * 100) for n in range(150)]
    big = brief(
        sources=tuple(source(name, publisher=name) for name in "abcde"),
        catalysts=tuple(catalyst(evidence=tuple(quotes[n : n + 4])) for n in range(8)),
        figures=tuple(figure(id=f"q{n}", key=n < 14, evidence=quotes[n], also=tuple(quotes[n + 1 : n + 3])) for n in range(100)),
        checks=tuple(finding(evidence=tuple(quotes[n : n + 4])) for n in range(10)),
    )
    assert to_markdown(big) == to_markdown(big.model_copy(deep=True))
