"""What a page shows and what it hides, whoever says so and however: style sheets, colours, lengths, boxes; and parts of any size."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from pages import ENGLISH, GERMAN, Story, as_article, as_data

from summarizer import InputError
from summarizer.load import load
from summarizer.readers.extract import UnreadableError
from summarizer.readers.html import read, read_page
from summarizer.readers.sheet import MAX_STEPS
from summarizer.readers.values import CLEAR, WHITE, Color, color, length

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.readers.extract import Extract

EXTRA = "The port authority of Skarvik wants to deepen its basin for €31 million before the autumn."


def page_with(body: str, head: str = "", story: Story = ENGLISH) -> Extract:
    """Read a story's page with more in its head and at the end of its article."""
    page = as_article(story).replace("</head>", f"{head}</head>").replace("</article>", f"{body}</article>")
    return read_page(page, (), None)


def is_whole(extract: Extract, story: Story = ENGLISH) -> bool:
    """Whether no paragraph of a story is lost."""
    return all(paragraph in extract.text for paragraph in story.paragraphs)


PARTS = {
    "picture": '<img src="data:image/png;base64,{}">',
    "script": "<script>{}</script>",
    "style": "<style>/*{}*/</style>",
    "comment": "<!--{}-->",
    "drawing": "<svg><text>{}</text></svg>",
}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_many_megabytes_loses_nothing(part: str) -> None:
    """What stands behind a picture, a script or a comment of eleven million bytes is read as what stands before it."""
    page = as_article(ENGLISH).replace("<h1>", PARTS[part].format("A" * 11_000_000) + "<h1>")
    (extract,) = read(page.encode(), None, None)
    assert is_whole(extract)


def test_a_page_whose_parser_stops_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever ends the parser before the page does is an error, and no page of what it had read till then."""
    from lxml import etree

    from summarizer.readers import html

    def small(**settings: object) -> object:
        return etree.HTMLParser(encoding="utf-8", huge_tree=False) if settings else None

    monkeypatch.setattr(html, "HTMLParser", small)
    page = as_article(ENGLISH).replace("<h1>", f"<!--{'A' * 11_000_000}--><h1>")
    with pytest.raises(UnreadableError, match=r"parser stopped in it \(ERR_RESOURCE_LIMIT\)"):
        read(page.encode(), None, None)


HIDDEN = {
    "descendant": ("<style>main .box em {{ display:none }}</style>", "<div class=box><em>{}</em></div>"),
    "child": ("<style>article>aside.low{{display:none}}</style>", '<aside class="x low">{}</aside>'),
    "sibling": ("<style>h1 ~ .s + p{{visibility:hidden}}</style>", "<p class=s>A.</p><p>{}</p>"),
    "two classes": ("<style>.one.two{{display:none}}</style>", '<p class="two one">{}</p>'),
    "attribute": ("<style>[data-state='off' i]{{display:none}}</style>", '<p data-state="OFF">{}</p>'),
    "part of an attribute": ('<style>p[class^="zz_"]{{display:none}}</style>', '<p class="zz_9f">{}</p>'),
    "name": ("<style>samp{{display:none}}</style>", "<p><samp>{}</samp></p>"),
    "not": ("<style>article p[class]:not(.in):not([id]){{font-size:0}} article p{{color:#123}}</style>", '<p class="out">{}</p>'),
    "is": ("<style>:is(div, section) > .q{{display:none}}</style>", "<section><p class=q>{}</p></section>"),
    "place": ("<style>.l > :nth-child(2n){{display:none}}</style>", "<div class=l><p>First.</p><p>{}</p></div>"),
    "last": ("<style>.l > p:last-child{{display:none}}</style>", "<div class=l><p>First.</p><p>{}</p></div>"),
    "variable": ("<style>:root{{--shown: none}} .v{{display:var(--shown)}}</style>", "<p class=v>{}</p>"),
    "fallback": ("<style>.v{{display:var(--never, none)}}</style>", "<p class=v>{}</p>"),
    "escape": ("<style>.v{{v\\isibility:h\\69 dden}}</style>", "<p class=v>{}</p>"),
    "escaped class": (r"<style>.a\:b{{display:none}}</style>", '<p class="a:b">{}</p>'),
    "nested": ("<style>.o{{color:#222; & .i{{display:none}}}}</style>", "<div class=o><p class=i>{}</p></div>"),
    "wide screens": ("<style>@media only screen and (min-width: 20em){{.v{{display:none}}}}</style>", "<p class=v>{}</p>"),
    "width of a range": ("<style>@media (width > 300px){{.v{{display:none}}}}</style>", "<p class=v>{}</p>"),
    "important": ("<style>.v{{display:none!important}} #v{{display:block}}</style>", '<p class=v id=v style="display:block">{}</p>'),
    "hsl": ("", '<p style="color:hsl(210deg 40% 99%)">{}</p>'),
    "eight digits": ("", '<p style="color:#fefefeff">{}</p>'),
    "nearly clear": ("", '<p style="color:#00000004">{}</p>'),
    "percents": ("", '<p style="color:rgb(99% 100% 98% / 1)">{}</p>'),
    "lightness": ("", '<p style="color:oklch(100% 0 0)">{}</p>'),
    "name of a colour": ("", '<p style="color:GhostWhite">{}</p>'),
    "old attribute": ("", '<p><font color="FFFFFE">{}</font></p>'),
    "fill": ("", '<p style="-webkit-text-fill-color:rgba(9,9,9,0)">{}</p>'),
    "faint on its ground": ("", '<p style="background:#fafafa;color:rgb(0 0 0 / 3%)">{}</p>'),
    "ink of browsers": ("", '<div style="background:rgb(2,2,2)"><p>{}</p></div>'),
    "ground of one colour": ("", '<div style="background:linear-gradient(#000,#010101)"><p style="color:#000">{}</p></div>'),
    "inherited ink": ("", '<div style="color:#fff;background:#000"><p style="background:white">{}</p></div>'),
    "em": ("", '<p style="font-size:.01em">{}</p>'),
    "sum": ("", '<p style="font-size:calc(3px - 1px * 2)">{}</p>'),
    "far": ("", '<p style="position:fixed;right:-300vw">{}</p>'),
    "far by a sum": ("", '<p style="position:fixed;left:calc(10px - 4000px)">{}</p>'),
    "moved": ("", '<p style="transform:translate3d(-20000px, 0, 0)">{}</p>'),
    "circle": ("", '<p style="clip-path:circle(0px at 50% 50%)">{}</p>'),
    "line": ("", '<p style="clip-path:polygon(0 0, 50% 0, 100% 0)">{}</p>'),
    "inset": ("", '<p style="clip-path:inset(0 60% 0 40%)">{}</p>'),
    "no height": ("", '<div style="max-height:0;overflow-y:clip">{}</div>'),
    "text of closed details": ("", "<details><summary>Background</summary>{}</details>"),
    "details without a summary": ("", "<details><div><b>{}</b></div></details>"),
    "popover": ("", "<div popover=manual>{}</div>"),
    "noscript": ("", "<noscript><p>{}</p></noscript>"),
    "faint in a faint box": ("", '<div style="opacity:.2"><div style="opacity:20%"><p>{}</p></div></div>'),
    "hidden, inherited": ("", '<div style="visibility:hidden"><p style="visibility:inherit">{}</p></div>'),
    "smallest of sizes": ("", '<p style="font-size:min(1px, 3em)">{}</p>'),
    "largest of sizes": ("", '<p style="font-size:max(0px, .05rem)">{}</p>'),
    "size between": ("", '<p style="font-size:clamp(0px, 1px, 1.5px)">{}</p>'),
    "area by its size": ("", '<p style="clip-path:xywh(0 0 0 9px)">{}</p>'),
    "path": ("", "<p style=\"clip-path:path('M0 0L9 9')\">{}</p>"),
    "area of old": ("", '<p style="-webkit-clip-path:circle(0)">{}</p>'),
    "indent of the whole width": ("", '<p style="text-indent:100%;white-space:nowrap;overflow:hidden">{}</p>'),
    "far to the right": ("", '<p style="position:absolute;left:9000px">{}</p>'),
    "all sides": ("", '<p style="position:absolute;inset:-4000px auto auto -4000px">{}</p>'),
    "all margins": ("", '<p style="margin:0 0 0 -4000px">{}</p>'),
    "row without height": ("", '<div style="display:grid;grid-template-rows:0fr;overflow:hidden"><div>{}</div></div>'),
    "block without size": ("", '<div style="block-size:0;overflow:hidden"><p>{}</p></div>'),
    "on its edge": ("", '<p style="transform:rotateX(90deg)">{}</p>'),
    "its back": ("", '<p style="transform:rotateY(.5turn);backface-visibility:hidden">{}</p>'),
    "matrix": ("", '<p style="transform:matrix(1, 0, 0, 0, 0, 0)">{}</p>'),
    "scaled to a line": ("", '<p style="transform:scale(1, 0)">{}</p>'),
    "letters on each other": ("", '<p style="letter-spacing:-1em">{}</p>'),
    "mixed": ("", '<p style="color:color-mix(in srgb, white, #fff)">{}</p>'),
    "by day": ("", '<p style="color:light-dark(white, black)">{}</p>'),
    "in a container": ("<style>@container side (min-width:9px){{.v{{display:none}}}}</style>", "<p class=v>{}</p>"),
    "place among its like": ("<style>.l p:nth-of-type(2){{display:none}}</style>", "<div class=l><b>A.</b><p>First.</p><p>{}</p></div>"),
    "the only one": ("<style>.l :only-child{{display:none}}</style>", "<div class=l><p>{}</p></div>"),
    "language": ("<style>p:lang(xx){{display:none}}</style>", "<p lang=xx>{}</p>"),
    "until it is found": ("", "<div hidden=until-found><p>{}</p></div>"),
    "usual class": ("", '<div class="row d-none"><p>{}</p></div>'),
    "choices of a field": ("", "<datalist id=d><option>{}</option></datalist>"),
    "what it has inside": ("<style>.h:has(.x) p{{display:none}}</style>", "<div class=h><i class=x></i><p>{}</p></div>"),
    "what its children are": ("<style>.h:has(> b, > i){{display:none}}</style>", "<div class=h><i></i><p>{}</p></div>"),
    "what it has not inside": ("<style>.h:not(:has(.x)) p{{display:none}}</style>", "<div class=h><p>{}</p></div>"),
    "behind a box": (
        "<style>.c{{position:absolute;inset:0;background:#fff}}</style>",
        "<div style=position:relative><p>{}</p><div class=c></div></div>",
    ),
    "behind a box by its sides": (
        "<style>.c{{position:absolute;top:0;left:0;width:100%;height:100%;background-color:navy}}</style>",
        "<div style=position:relative>{}<div class=c></div></div>",
    ),
    "no slot for it": ("", "<x-a><template shadowrootmode=closed><slot name=t></slot></template><p>{}</p></x-a>"),
    "no slot for a text": ("", "<x-a><template shadowrootmode=open><b></b></template>{}</x-a>"),
    "in place of a slot's own": ("", '<x-a><template shadowrootmode=open><slot name=t><p>{}</p></slot></template><i slot="t"></i></x-a>'),
    "in a second root": (
        "",
        "<x-a><template shadowrootmode=open><b>Boats</b></template><template shadowrootmode=open><p>{}</p></template></x-a>",
    ),
    "turned in space": ("", '<p style="transform:rotate3d(1, 1, 0, 90deg)">{}</p>'),
    "turned by its own property": ("", '<p style="rotate:y 90deg">{}</p>'),
    "turned in space to its back": ("", '<p style="rotate:0 1 0 180deg;backface-visibility:hidden">{}</p>'),
    "matrix of space": ("", '<p style="transform:matrix3d(0,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1)">{}</p>'),
}


@pytest.mark.parametrize("case", HIDDEN)
def test_what_a_reader_does_not_see_is_left_out_and_reported(case: str) -> None:
    """Sheets in the page, colours and lengths of every notation, and boxes that nobody opened."""
    head, body = HIDDEN[case]
    extract = page_with(body.format(EXTRA), head.format())
    assert EXTRA not in extract.text
    assert is_whole(extract)
    assert [note for note in extract.notes if note.startswith("left out 1 passage")]


def test_what_lies_behind_several_boxes_is_told_once() -> None:
    """A box that lies over one that lies over a text hides no more than what stands between them: the note counts each word once."""
    box = "<div style='position:absolute;inset:0;background:#fff'></div>"
    extract = page_with(f"<div style=position:relative>First <i>then</i>{box}</div>".replace("</i>", f"</i>{box} {EXTRA} "), "")
    assert any(note.startswith(f"left out 2 passages ({2 + len(EXTRA.split())} words)") for note in extract.notes)
    assert EXTRA not in extract.text
    assert is_whole(extract)


SEEN = {
    "other element": ("<style>span.k{display:none}</style>", "<p class=k>{}</p>"),
    "other place": ("<style>.l > :nth-child(3n){display:none}</style>", "<div class=l><p>First.</p><p>{}</p></div>"),
    "pointed at": ("<style>.k:hover, .k::before{display:none}</style>", "<p class=k>{}</p>"),
    "stronger rule": ("<style>#k{display:block} .k{display:none}</style>", "<p class=k id=k>{}</p>"),
    "own word": ("<style>.k{display:none}</style>", '<p class=k style="display:block">{}</p>'),
    "narrow screens": ("<style>@media (max-width:30em){.k{display:none}}</style>", "<p class=k>{}</p>"),
    "paper": ("<style media=print>.k{display:none}</style>", "<p class=k>{}</p>"),
    "without scripts": ("<noscript><style>.k{display:none}</style></noscript>", "<p class=k>{}</p>"),
    "a scene of an animation": ("<style>@keyframes k{from{opacity:0}.k{display:none}}</style>", "<p class=k>{}</p>"),
    "brace in a string": ("<style>.j::after{content:'}'} .j{color:#333}</style>", "<p class=j>{}</p>"),
    "white on a dark name": ("", '<div style="background:midnightblue"><p style="color:#fff">{}</p></div>'),
    "dark page": ("<style>body{background:#101418} .story,article{color:#f4f4f4}</style>", "<p>{}</p>"),
    "dark root": ("<style>html{background-color:#000} body{color:white}</style>", "<p>{}</p>"),
    "dark picture": (
        "<style>.g{background-image:linear-gradient(90deg,#000,#345)}</style>",
        '<div class=g><p style="color:#fff">{}</p></div>',
    ),
    "seen again": ("", '<div style="visibility:hidden"><p style="visibility:visible">{}</p></div>'),
    "large again": ("", '<div style="font-size:0"><p style="font-size:16px">{}</p></div>'),
    "a wide screen": ("", '<div class="hidden md:block"><p>{}</p></div>'),
    "clipped boxes": ("", '<p style="overflow:hidden;width:100%;max-height:80%;opacity:95%">{}</p>'),
    "full width": ("", '<p style="margin-left:calc(50% - 50vw);transform:translateX(-50%)">{}</p>'),
    "faint twice": ("", '<div style="opacity:.6"><p style="opacity:.5">{}</p></div>'),
    "turned, and its front": ("", '<p style="transform:rotateY(360deg);backface-visibility:hidden">{}</p>'),
    "a little to the right": ("", '<p style="margin:0 0 0 40px;text-indent:2em;overflow:hidden;line-height:1">{}</p>'),
    "the other place among its like": ("<style>.l p:nth-of-type(3){display:none}</style>", "<div class=l><p>First.</p><p>{}</p></div>"),
    "by night": ("", '<p style="color:light-dark(black, white)">{}</p>'),
    "a large size of a choice": ("", '<p style="font-size:clamp(1px, 2vw, 18px)">{}</p>'),
    "open": ("", "<details open><summary>Background</summary>{}</details>"),
    "what it has not inside": ("<style>.h:has(.x) p{display:none}</style>", "<div class=h><p>{}</p></div>"),
    "what no child is": ("<style>.h:has(> .x) p{display:none}</style>", "<div class=h><p>{}<i class=x></i></p></div>"),
    "a selector that cannot be read": ("<style>.h:not(:is(:has(:not(.x)))) p{display:none}</style>", "<div class=h><p>{}</p></div>"),
    "behind a shade": (
        "<style>.c{position:absolute;inset:0;background:rgba(0,0,0,.3)}</style>",
        "<div style=position:relative><p>{}</p><div class=c></div></div>",
    ),
    "beside a box": (
        "<style>.c{position:absolute;top:0;left:0;width:4px;height:100%;background:#fff}</style>",
        "<div style=position:relative><p>{}</p><div class=c></div></div>",
    ),
    "in a root": ("", "<x-a><template shadowrootmode=closed><p>{}</p></template></x-a>"),
    "in the first of two roots": (
        "",
        "<x-a><template shadowrootmode=open><p>{}</p></template><template shadowrootmode=open></template></x-a>",
    ),
    "in a slot": ("", '<x-a><template shadowrootmode=open><slot name="t"></slot></template><p slot="t">{}</p></x-a>'),
    "turned in the plane": ("", '<p style="transform:rotate3d(0, 0, 1, 90deg);rotate:3deg">{}</p>'),
}


@pytest.mark.parametrize("case", SEEN)
def test_what_a_reader_sees_is_read(case: str) -> None:
    """A rule for another element, state, place or medium hides nothing, and the stronger rule holds."""
    head, body = SEEN[case]
    extract = page_with(body.replace("{}", EXTRA), head)
    assert EXTRA in extract.text
    assert is_whole(extract)
    assert not [note for note in extract.notes if note.startswith("left out")]


@pytest.mark.parametrize(
    ("head", "style"),
    [("<link rel=stylesheet href=night.css>", "color:#fff"), ("<style>main{background:#000}</style>", "margin:0")],
    ids=["ground of a linked sheet", "ink of nobody"],
)
def test_an_article_is_not_lost_to_a_colour_that_nobody_states(head: str, style: str) -> None:
    """Where most of a page would go because the ink or the ground is not stated in it, it is taken for seen, and a note says so."""
    page = as_article(ENGLISH).replace("</head>", f"{head}</head>").replace("<article>", f'<article style="{style}">')
    extract = read_page(page, (), None)
    assert is_whole(extract)
    assert any("taken for text that is seen" in note for note in extract.notes)


def test_a_page_that_hides_its_article_is_refused_by_name(tmp_path: Path) -> None:
    """No brief is made of a title alone where the text is there and hidden."""
    path = tmp_path / "a.html"
    path.write_text(
        as_article(ENGLISH).replace("<article>", "<article><h1>Ferries</h1><div hidden>").replace("</article>", "</div></article>")
    )
    with pytest.raises(InputError, match=r"shows hardly any text: \d+ of its \d+ words are hidden"):
        load(str(path))


def test_rules_times_elements_have_a_limit() -> None:
    """A sheet made to be held against each element for long is refused by name, after a second or so."""
    rules = "".join(f"b b b b b b b b i.k{index % 7}{{display:none}}" for index in range(3_000))
    body = "<b>" * 60 + '<i class="k0 k1 k2 k3 k4 k5 k6">x</i>' * 500
    with pytest.raises(UnreadableError, match="more style rules than"):
        page_with(body, f"<style>{rules}</style>")
    assert MAX_STEPS <= 1_000_000


@pytest.mark.parametrize(
    ("told", "read_as"),
    [
        ("#FFF", WHITE),
        ("white url(a.png)", WHITE),
        ("hsl(0, 0%, 100%)", WHITE),
        ("hwb(0 100% 0%)", WHITE),
        ("color(srgb 1 1 1)", WHITE),
        ("lab(100 0 0)", WHITE),
        ("transparent", CLEAR),
        ("rgba(255, 0, 0, .5)", Color(255, 0, 0, 0.5)),
        ("lch(50% 90 10)", None),
        ("rgb(1 2)", None),
        ("#12345", None),
        ("nocolor", None),
        ("", None),
    ],
)
def test_a_colour_is_read_in_each_notation(told: str, read_as: Color | None) -> None:
    """Names, digits and functions; what cannot be told is none."""
    assert color(told) == read_as


@pytest.mark.parametrize(
    ("told", "pixels"),
    [
        ("12px", 12),
        ("-2em", -40),
        ("1e3px", 1000),
        ("50%", 100),
        ("10vw", 128),
        ("0", 0),
        ("calc((1px + 1em) * 2)", 42),
        ("calc(9 ** 9)", None),
        ("calc(1px / 0)", None),
        ("calc(x)", None),
        ("auto", None),
    ],
)
def test_a_length_is_read_in_each_notation(told: str, pixels: float | None) -> None:
    """Units become pixels, sums are worked out, and nothing else is."""
    assert length(told, font=20, whole=200) == pixels


@pytest.mark.parametrize(
    "name",
    "ad-hoc-report consent-order cookie-bakery footer-goods menu-engineering newsletter-revenue promotion-board related-parties "
    "share-buyback sidebar-court sponsored-bank socialHousing comment-period".split(),
)
@pytest.mark.parametrize("element", ["p", "div"])
def test_a_name_that_only_holds_a_word_of_furniture_loses_no_line(name: str, element: str) -> None:
    """A class or id names a box around articles by all of its words, and a paragraph about shares or consent is none."""
    for attribute in ("class", "id"):
        assert EXTRA in page_with(f'<{element} {attribute}="{name}">{EXTRA}</{element}>').text


@pytest.mark.parametrize(
    "box",
    [
        "<div class='ad-slot-2'>{}</div>",
        "<div id=gptAdTop>{}</div>",
        "<section class='grid related-stories__list'>{}</section>",
        "<div role=complementary>{}</div>",
        "<ins data-ad-slot=7>{}</ins>",
        "<amp-ad><p>{}</p></amp-ad>",
        "<div class='cookie-consent-banner'>{}</div>",
    ],
)
@pytest.mark.parametrize("words", ["Otwórz konto i odbierz 300 zł premii już dziś!", "Ouvrez vite un livret : 90 € offerts !"])
def test_a_box_that_says_what_it_is_holds_no_line(box: str, words: str) -> None:
    """Advertisements and notices go by the whole words of their names, their role or their data, in any language."""
    assert words not in page_with(box.format(f"<p>{words}</p>")).text


OTHERS = "".join(
    f"<div class=c{index}><p>{text}</p></div>"
    for index, text in enumerate(
        (
            "A maker of valves in Ostrow wants to hire 140 people by the end of next year, its owner said.",
            "What the new rules on packaging mean for dairies, and who has to pay for them from July.",
            "The head of the harbour of Vigsund on storms, cranes and the price of diesel in an interview.",
            "Six museums that open late in the evening, and what a visit to them costs a family of four.",
        )
    )
)


@pytest.mark.parametrize("story", [ENGLISH, GERMAN], ids=["en", "de"])
@pytest.mark.parametrize("around", [OTHERS, f"<ul>{''.join(f'<li><a href=/{n}>Part {n} of the paper</a></li>' for n in range(90))}</ul>"])
def test_an_article_in_data_is_not_lost_to_what_is_shown_of_others(story: Story, around: str) -> None:
    """Where what a page shows has no word of its title and its structured data has, that is the text, and a note says so."""
    extract = read_page(as_data(story).replace("<div id='root'></div>", f"<div id='root'></div><section>{around}</section>"), (), None)
    assert is_whole(extract, story)
    assert "valves" not in extract.text
    assert "Part 7" not in extract.text
    assert any("structured data" in note for note in extract.notes)


def test_structured_data_of_another_text_does_not_take_the_place_of_what_is_shown() -> None:
    """The title of the page decides: data with a headline of its own is no article of this page."""
    told = {"@type": "NewsArticle", "headline": GERMAN.title, "articleBody": " ".join(GERMAN.paragraphs) * 2}
    script = f'<script type="application/ld+json">{json.dumps(told)}</script>'
    extract = page_with("", script)
    assert is_whole(extract)
    assert GERMAN.paragraphs[0] not in extract.text
