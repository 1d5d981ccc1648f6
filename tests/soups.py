"""News pages made of boxes whose names say nothing, in nine languages: an article, and all that stands around one."""

from __future__ import annotations

import json
from html import escape as e
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Parts = dict[str, Any]
PARTS: dict[str, Parts] = json.loads((Path(__file__).parent / "data" / "soups.json").read_text(encoding="utf-8"))
"""Per language what a page is made of."""


def a(text: str, to: str = "/x") -> str:
    """Link a text."""
    return f'<a href="{to}">{e(text)}</a>'


def d(name: str, inner: str) -> str:
    """Make a box."""
    return f'<div class="{name}">{inner}</div>'


def head(p: Parts, lang: str) -> str:
    """Begin a page."""
    return f"""<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{e(p["title"])} - {p["pub"]}</title>
<meta property="og:site_name" content="{p["pub"]}"><meta property="og:title" content="{e(p["title"])}"></head>"""


def linked(p: Parts, text: str) -> str:
    """Link a name or a number of a paragraph, as papers do."""
    for word in p["link"]:
        if word in text:
            return e(text).replace(word, f'<a href="/t/{len(word)}">{word}</a>', 1)
    return e(text)


def of_columns(p: Parts, lang: str) -> str:
    """Two columns of boxes with names that say nothing."""
    top = d(
        "sc-a1 kXz", d("sc-b", "".join(d("q", a(m)) for m in p["menu"])) + d("sc-t", "".join(f"<span>{a(t)}</span>" for t in p["ticker"]))
    )
    body = (
        "".join(d("css-1f", d("css-p", linked(p, t))) for t in p["paras"][:3])
        + d("css-1f", d("css-h", f"<b>{e(p['sub'])}</b>"))
        + d("css-rel", e(p["inline"].split("：")[0].split(":")[0]) + " : " + a(p["inline"].replace("：", ":").partition(":")[2].strip()))
        + "".join(d("css-1f", d("css-p", linked(p, t))) for t in p["paras"][3:])
    )
    share = d("z1", "".join(d("z2", a(s, "#")) for s in p["share"]))
    au = d("z3", d("z4", e(p["author"][0])) + d("z5", e(p["author"][1])) + d("z6", a(p["author"][2])))
    tags = d("z7", "".join(a(t) for t in p["tags"]))
    more = d("z8", d("z9", e(p["more"][0])) + "".join(d("z10", a(h) + d("z11", e(t))) for h, t in p["more"][1]))
    pop = d("z12", d("z13", e(p["popular"][0])) + "".join(d("z14", f"<span>{i}</span>" + a(h)) for i, h in enumerate(p["popular"][1], 1)))
    news = d(
        "z15",
        d("z16", e(p["news"][0]))
        + d("z17", e(p["news"][1]))
        + f'<form><input placeholder="{p["news"][3]}"><button>{p["news"][2]}</button></form>',
    )
    foot = d("y1", "".join(a(f) for f in p["foot"]) + d("y2", e(p["legal"][0])) + d("y3", e(p["legal"][1])))
    cookie = d("y4", d("y5", e(p["cookie"][0])) + d("y6", e(p["cookie"][1])) + "".join(f"<button>{b}</button>" for b in p["buttons"]))
    return (
        head(p, lang)
        + f"""<body>{cookie}{top}<div class="w"><div class="l"><div class="ttl">{e(p["title"])}</div><div class="dk">{e(p["dek"])}</div>
<div class="by">{e(p["byline"])}</div><div class="dt">{e(p["when"])}</div>{share}<div class="fig"><img src=a.jpg alt="x"><div class="cap">
{e(p["caption"])} <span>{e(p["credit"])}</span></div></div><div class="bd">{body}</div>{tags}{au}{more}</div><div class="r">{pop}{news}
</div></div>{foot}</body></html>"""
    )


def on_one_level(p: Parts, lang: str) -> str:
    """All boxes on one level."""
    x = []
    x.append("<div>" + " | ".join(a(m) for m in p["menu"]) + "</div>")
    x.append("<div><div>" + " ".join(a(t) for t in p["ticker"]) + "</div></div>")
    x.append(f"<div><h1>{e(p['title'])}</h1></div><div>{e(p['dek'])}</div>")
    x.append(f"<div><span>{e(p['byline'])}</span> <span>{e(p['when'])}</span></div>")
    x.append("<div>" + "".join(f"<button type=button>{e(s)}</button>" for s in p["share"]) + "</div>")
    for i, t in enumerate(p["paras"]):
        x.append(f"<div><span>{linked(p, t)}</span></div>")
        if i == 2:
            x.append(f"<div><div>{p['ad']}</div><div>{a(p['adtext'])}</div></div>")
        if i == 4:
            x.append(f"<div>{a(p['inline'])}</div>")
    x.append("<div>" + "".join(f"<div>{a('#' + t)}</div>" for t in p["tags"]) + "</div>")
    x.append(f"<div><div>{e(p['comments'][0])}</div><div>{e(p['comments'][1])}</div>{a(p['menu'][-1])}</div>")
    x.append(
        f"<div><div>{e(p['more'][0])}</div>"
        + "".join(f'<div><a href="/s"><div>{e(h)}</div><div>{e(t)}</div></a></div>' for h, t in p["more"][1])
        + "</div>"
    )
    x.append(f"<div><div>{e(p['popular'][0])}</div>" + "".join(f"<div>{a(h)}</div>" for h in p["popular"][1]) + "</div>")
    x.append(
        f'<div><div>{e(p["news"][0])}</div><div>{e(p["news"][1])}</div><input type=email><div><a href="#">{p["news"][2]}</a></div></div>'
    )
    x.append(
        "<div>" + "".join(f"<div>{a(f)}</div>" for f in p["foot"]) + f"<div>{e(p['legal'][0])}</div><div>{e(p['legal'][1])}</div></div>"
    )
    x.append(
        f"<div><div><div>{e(p['cookie'][0])} {e(p['cookie'][1])}</div><div>"
        + "".join(f'<a href="#">{b}</a>' for b in p["buttons"])
        + "</div></div></div>"
    )
    return head(p, lang) + "<body>" + "".join(x) + "</body></html>"


def of_paragraphs(p: Parts, lang: str) -> str:
    """Everything is a paragraph."""
    body = ""
    for i, t in enumerate(p["paras"]):
        body += f'<p class="m_x">{linked(p, t)}</p>'
        if i == 1:
            body += f'<p class="m_x"><strong>{a(p["inline"])}</strong></p>'
        if i == 3:
            body += f"""<div class="m_n"><p>{e(p["news"][0])}</p><p>{e(p["news"][1])}</p><form><input><button>{p["news"][2]}</button>
</form></div><p><b>{e(p["sub"])}</b></p>"""
    more = "".join(f'<div class="m_k"><p><a href="/k">{e(h)}</a></p><p>{e(t)}</p></div>' for h, t in p["more"][1])
    pop = "<ol>" + "".join(f"<li>{a(h)}</li>" for h in p["popular"][1]) + "</ol>"
    return (
        head(p, lang)
        + f"""<body><div id=a><ul>{"".join(f"<li>{a(m)}</li>" for m in p["menu"])}</ul><p>
{"&nbsp;•&nbsp;".join(a(t) for t in p["ticker"])}</p></div>
<div id=b><div id=c><p class="m_t">{e(p["title"])}</p><p class="m_d">{e(p["dek"])}</p><p>{a(p["author"][0])} <span>{e(p["when"])}</span>
</p><p>{"".join(a(s, "#") for s in p["share"])}</p>{body}<p>{" ".join(a(t) for t in p["tags"])}</p>
<div><p>{a(p["author"][0])}</p><p>{e(p["author"][1])}</p><p>{a(p["author"][2])}</p></div></div>
<div id=d><p>{e(p["more"][0])}</p>{more}<p>{e(p["popular"][0])}</p>{pop}</div></div>
<div id=e><p>{" ".join(a(f) for f in p["foot"])}</p><p>{e(p["legal"][0])}</p><p>{e(p["legal"][1])}</p></div>
<div id=f><p>{e(p["cookie"][0])}</p><p>{e(p["cookie"][1])} {a(p["foot"][3])}</p><p>
{"".join(f"<button>{b}</button>" for b in p["buttons"])}</p></div></body></html>"""
    )


def with_breaks(p: Parts, lang: str) -> str:
    """An article of line breaks, and roles."""
    body = "<br><br>".join(linked(p, t) for t in p["paras"])
    return (
        head(p, lang)
        + f"""<body><div role="navigation">{"".join(f"<div>{a(m)}</div>" for m in p["menu"])}</div><div class="_3"><div>
{"".join(f"<div><a href=/q>{e(t)}</a> <span>11:{i}0</span></div>" for i, t in enumerate(p["ticker"], 1))}</div></div>
<div class="_4"><div class="_5"><span class="_6">{e(p["title"])}</span></div><div class="_7">{e(p["byline"])}<br>{e(p["when"])}</div>
<div class="_8">{"".join(f"<span role=button>{e(s)}</span>" for s in p["share"])}</div><div class="_9"><img src=x><div>{e(p["caption"])}
</div></div><div class="_10">{e(p["dek"])}<br><br>{body}</div>
<div class="_11"><div>{e(p["author"][0])}</div><div>{e(p["author"][1])}</div></div></div>
<div class="_12"><div class="_13">{e(p["more"][0])}</div><div class="_14">
{"".join(f"<div class=_15><div><a href=/w>{e(h)}</a></div><div class=_17>{e(t)}</div><div>21.09.2026</div></div>" for h, t in p["more"][1])}
</div></div>
<div class="_19"><div>{e(p["popular"][0])}</div>
{"".join(f"<div><div>{i}</div><div><a href=/w>{e(h)}</a></div></div>" for i, h in enumerate(p["popular"][1], 1))}</div>
<div class="_20"><div>{e(p["comments"][0])}</div><div>{e(p["comments"][1])}</div></div>
<div class="_21">{" · ".join(a(f) for f in p["foot"])}<div>{e(p["legal"][0])}<br>{e(p["legal"][1])}</div></div>
<div role="dialog">{e(p["cookie"][0])} {e(p["cookie"][1])}{"".join(f"<div role=button>{b}</div>" for b in p["buttons"])}</div></body>
</html>"""
    )


def of_boxes(p: Parts, lang: str) -> str:
    """Boxes in boxes in boxes."""

    def n(s: str) -> str:
        return f"<div><div><div>{s}</div></div></div>"

    body = "".join(n(f'<span style="font-weight:400">{linked(p, t)}</span>') for t in p["paras"])
    nxt = n(f'<a href="/n"><div>{e(p["more"][1][0][0])}</div></a><div>{e(p["more"][1][0][1])}</div><a href="/n">{e(p["author"][2])}</a>')
    return (
        head(p, lang)
        + f"""<body><div id="app">{n(n("".join(f"<div><a href=/>{e(m)}</a></div>" for m in p["menu"])))}
{n("".join(f"<div><div>{a(t)}</div></div>" for t in p["ticker"]))}
{n(n(f"<div>{e(p['title'])}</div>") + n(e(p["byline"])) + n(f"<time>{e(p['when'])}</time>") + n("".join(a(s) for s in p["share"])))}
{n(body)}{n("".join(f"<span>{a(t)}</span>" for t in p["tags"]))}
{n(n(e(p["popular"][0])) + "".join(n(a(h) + "<span>12</span>") for h in p["popular"][1]))}
{n(n(e(p["more"][0])) + "".join(n(f"<div><a href=/m></a></div><div>{a(h)}<div>{e(t)}</div></div>") for h, t in p["more"][1][1:]))}
{nxt}
{n(n(e(p["news"][0])) + n(e(p["news"][1])) + "<label><input></label><button>" + p["news"][2] + "</button>")}
{n("".join(n(a(f)) for f in p["foot"]) + n(e(p["legal"][0])) + n(e(p["legal"][1])))}
{n(n(e(p["cookie"][0])) + n(e(p["cookie"][1])) + "".join(f"<button>{b}</button>" for b in p["buttons"]))}</div></body></html>"""
    )


def with_cards(p: Parts, lang: str) -> str:
    """Teasers whose link stands last."""
    rel = (
        f'<div class="u7"><div class="u8">{e(p["more"][0])}</div>'
        + "".join(f'<div class="u9"><div class="u10">{e(t)}</div><a class="u11" href="/v">{e(h)}</a></div>' for h, t in p["more"][1])
        + "</div>"
    )
    body = ""
    for i, t in enumerate(p["paras"]):
        body += f'<div class="u1">{linked(p, t)}</div>'
        if i == 2:
            body += f'<div class="u2"><a href="/r"><span>{e(p["inline"])}</span></a></div><div class="u3">{e(p["sub"])}</div>'
    return (
        head(p, lang)
        + f"""<body><div class=h><a href="/"><img></a><div>{"".join(f"<span class=i><a href=/s>{e(m)}</a></span>" for m in p["menu"])}
</div></div>
<div class=g><div>{e(p["dek"])}</div></div><div class="t1"><h1>{e(p["title"])}</h1></div><div class="s">
{"".join(f"<a href=# class=ss><i></i>{e(s)}</a>" for s in p["share"])}</div><div class=dd>{e(p["when"])}</div><div class="u0">{body}</div>
<div class="au"><a href=/au>{e(p["author"][0])}</a><div>{e(p["author"][1])}</div></div>{rel}
<div class=pp><div>{e(p["popular"][0])}</div><div>
{"".join(f"<div><a href=/l><b>{i}</b> {e(h)}</a></div>" for i, h in enumerate(p["popular"][1], 1))}</div></div><div class=nn><div>
{e(p["news"][0])}</div><div>{e(p["news"][1])}</div><div><input><span>{p["news"][2]}</span></div></div>
<div class=tk>{"".join(f"<div><a href=/l>{e(h)}</a></div>" for h in p["ticker"])}</div><div class=ft><div>
{"".join(f"<div><a href=/f>{e(f)}</a></div>" for f in p["foot"])}</div><div>{e(p["legal"][0])}</div><div>{e(p["legal"][1])}</div></div>
<div class=ck><div>{e(p["cookie"][0])}</div><div>{e(p["cookie"][1])}</div><div><a href=#>{p["buttons"][0]}</a><a href=#>{p["buttons"][1]}
</a></div></div></body></html>"""
    )


def flat(p: Parts, lang: str) -> str:
    """Headings and paragraphs side by side."""
    cells = "".join(f"<p>{linked(p, t)}</p>" for t in p["paras"])
    return (
        head(p, lang)
        + f"""<body><div><div><p>{e(p["cookie"][0])}</p><p>{e(p["cookie"][1])}</p><p><a href=#>{p["buttons"][2]}</a> <a href=#>
{p["buttons"][0]}</a></p></div></div><div><div>{"".join(f"<p><a href=/>{e(m)}</a></p>" for m in p["menu"])}</div></div>
<div><div><h2>{e(p["title"])}</h2><p>{e(p["when"])}</p>{cells}<p>{e(p["author"][0])}</p></div><div><h3>{e(p["popular"][0])}</h3>
{"".join(f"<p>{i}. <a href=/>{e(h)}</a></p>" for i, h in enumerate(p["popular"][1], 1))}<h3>{e(p["more"][0])}</h3>
{"".join(f"<h4><a href=/>{e(h)}</a></h4><p>{e(t)}</p>" for h, t in p["more"][1])}</div></div>
<div><h3>{e(p["comments"][0])}</h3><p>{e(p["comments"][1])}</p><textarea></textarea></div><div><p>{" | ".join(a(f) for f in p["foot"])}
</p><p><small>{e(p["legal"][0])}</small></p><p>{e(p["legal"][1])}</p></div></body></html>"""
    )


def of_lists(p: Parts, lang: str) -> str:
    """Lists, one of them in the article."""
    lis = "".join(f"<li><a href=/>{e(h)}</a><span>{e(t)}</span></li>" for h, t in p["more"][1])
    mid = len(p["paras"]) // 2
    return (
        head(p, lang)
        + f"""<body><div class=x1><ul>{"".join(f"<li><a href=/>{e(m)}</a></li>" for m in p["menu"])}</ul><ul>
{"".join(f"<li><a href=/>{e(m)}</a></li>" for m in p["ticker"])}</ul></div><div class=x2><div class=x3>{e(p["title"])}</div><div class=x4>
{e(p["byline"])} — {e(p["when"])}</div>
{"".join(f"<div class=x5>{linked(p, t)}</div>" for t in p["paras"][:mid])}<div class=x6><div>{e(p["more"][0])}</div><ul>{lis}</ul></div>
{"".join(f"<div class=x5>{linked(p, t)}</div>" for t in p["paras"][mid:])}<div class=x7><span>{e(p["ad"])}</span><a href=/ad>
{e(p["adtext"])}</a></div><ul>{"".join(f"<li><a href=/>{e(t)}</a></li>" for t in p["tags"])}</ul></div>
<div class=x8><div>{e(p["news"][0])}</div><div>{e(p["news"][1])}</div><button>{p["news"][2]}</button></div><div class=x9><div>
{e(p["popular"][0])}</div><ul>{"".join(f"<li><a href=/>{e(h)}</a></li>" for h in p["popular"][1])}</ul></div><div class=x10><ul>
{"".join(f"<li><a href=/>{e(f)}</a></li>" for f in p["foot"])}</ul><div>{e(p["legal"][0])}</div><div>{e(p["legal"][1])}</div></div>
<div aria-modal=true class=x11><div>{e(p["cookie"][0])}</div><div>{e(p["cookie"][1])}</div>
{"".join(f"<button>{b}</button>" for b in p["buttons"])}</div></body></html>"""
    )


def of_spans(p: Parts, lang: str) -> str:
    """Cards that are links as a whole."""
    sp = "".join(f'<div data-testid="b{i}"><div dir="auto"><span>{linked(p, t)}</span></div></div>' for i, t in enumerate(p["paras"]))
    cards = "".join(f'<a href="/c"><div><img></div><div><div>{e(h)}</div><div>{e(t)}</div></div></a>' for h, t in p["more"][1])
    return (
        head(p, lang)
        + f"""<body><div><div><a href=/>{p["pub"]}</a></div><div>{"".join(f"<div><a href=/>{e(m)}</a></div>" for m in p["menu"])}</div>
</div><div><div><div>{e(p["title"])}</div><div>{e(p["dek"])}</div><div><div>{e(p["author"][0])}</div><div>{e(p["when"])}</div></div><div>
<div><img></div><div>{e(p["caption"])}</div><div>{e(p["credit"])}</div></div><div>{sp}</div><div>
{"".join(f"<span><a href=/>{e(s)}</a></span>" for s in p["share"])}</div></div><div><div><div>{e(p["ticker"][0])}</div></div></div></div>
<div><div>{e(p["more"][0])}</div><div>{cards}</div></div><div><div>{e(p["popular"][0])}</div>
{"".join(f"<div><span>{i}</span><span><a href=/>{e(h)}</a></span></div>" for i, h in enumerate(p["popular"][1], 1))}</div><div><div>
{"".join(f"<a href=/>{e(f)}</a>" for f in p["foot"])}</div><div><span>{e(p["legal"][0])}</span></div><div>{e(p["legal"][1])}</div></div>
<div><div><span>{e(p["cookie"][0])}</span> <span>{e(p["cookie"][1])}</span></div><div><button>{p["buttons"][0]}</button><button>
{p["buttons"][2]}</button></div></div></body></html>"""
    )


def centred(p: Parts, lang: str) -> str:
    """Links amid text."""
    tb = "".join(f"<center><div>{linked(p, t)}</div></center>" for t in p["paras"])
    return (
        head(p, lang)
        + f"""<body><div>{"".join(f"[<a href=/>{e(m)}</a>] " for m in p["menu"])}</div><div><b>{e(p["title"])}</b></div><div>
{e(p["when"])}</div>{tb}<div><i>{e(p["author"][0])}. {e(p["author"][1])}</i> <a href=/>{e(p["author"][2])}</a></div><hr><div>
{e(p["more"][0])}<br>{"<br>".join(a(h) + " " + e(t) for h, t in p["more"][1])}</div><hr><div>
{e(p["popular"][0])}: {", ".join(a(h) for h in p["popular"][1])}</div><div>{e(p["news"][1])} <a href=/>{p["news"][2]}</a></div><div>
{e(p["legal"][0])} {e(p["legal"][1])} {" ".join(a(f) for f in p["foot"])}</div><div>{e(p["cookie"][0])} <a href=#>{p["buttons"][0]}</a>
</div></body></html>"""
    )


SHAPES: tuple[Callable[[Parts, str], str], ...] = (
    of_columns,
    on_one_level,
    of_paragraphs,
    with_breaks,
    of_boxes,
    with_cards,
    flat,
    of_lists,
    of_spans,
    centred,
)
