"""
A web page to its article: what is not seen is taken out, trafilatura tells the article from what stands around it.

A page that says its article only in its structured data (JSON-LD) is read from there, and a page without any layout as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

import trafilatura
from lxml import etree
from lxml.html import HtmlComment, HtmlElement, HtmlEntity, HTMLParser, HtmlProcessingInstruction, document_fromstring
from trafilatura.settings import Document as Extracted

from summarizer.readers.around import BLOCKS, PROSE, is_prose, prose_in, take_around
from summarizer.readers.caps import MAX_DEPTH, check_markup
from summarizer.readers.decode import decode_page
from summarizer.readers.extract import Extract, UnreadableError
from summarizer.readers.hidden import take_hidden
from summarizer.readers.naming import is_host, parted
from summarizer.readers.standing import CELLS, Standing, as_it_stands, from_headline, is_sentence, restored
from summarizer.readers.structured import article_of, is_paid, text_in
from summarizer.readers.tidy import QUOTED, hidden_notes, tidy, titled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_FURNITURE = frozenset(
    "ad ads adslot adsense adsbygoogle advert adverts advertisement advertising advertorial anzeige werbung publicite publicidad "
    "pubblicita dfp gpt doubleclick outbrain taboola teads sponsor sponsored promo promotion cookie cookies cookiebanner consent cmp "
    "gdpr comments newsletter popup paywall sidebar footer".split()
)
"""Words by which the parts of a page say that they are no article."""
_HEADINGS = frozenset(
    (
        "reader comments", "readers' comments", "most read", "most popular", "more on this", "more on this story", "more on this topic",
        "you may also like", "you might also like", "related articles", "related stories", "related news", "recommended for you",
        "leserkommentare", "kommentare", "mehr dazu", "mehr zum thema", "mehr zu diesem thema", "meistgelesen", "auch interessant",
        "lesen sie auch", "das konnte sie auch interessieren", "commentaires", "les plus lus", "sur le meme sujet", "a lire aussi",
        "lire aussi", "comentarios", "lo mas leido", "las mas leidas", "te puede interesar", "noticias relacionadas", "lea tambien",
        "commenti", "i piu letti", "leggi anche", "articoli correlati", "comentarios dos leitores", "mais lidas", "leia tambem",
    )
)  # fmt: skip
"""Headings, without accents, of boxes with the words of readers or with other articles."""
_OF_LINKS = frozenset(
    "breadcrumb breadcrumbs carousel menu nav navbar navigation recommendations recommended related share sharing social".split()
)
"""Words for boxes of links: one that has hardly any, but sentences, is what an article says of related things."""
_PARTS = frozenset(
    "amp area articles bar banner block body bottom box btn button buttons card cards center column container content desktop fixed "
    "footer form global google grid group head header icon icons inline inner item items layer leaderboard left link links list main "
    "mobile modal module more notice outer overlay page panel posts primary rail region right row secondary section side signup site "
    "skyscraper slot sticky stories story sub tag tags teaser teasers text tool toolbar tools top unit widget widgets wrap wrapper".split()
)
"""Words that only say which part of a page a box is: one of these beside one of those is still such a box, any other word names a thing."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[-_:\s\d]+")
_ROLES = frozenset("navigation banner contentinfo search complementary dialog alertdialog menu menubar".split())
"""What an element may say that it is for, if not for the article."""
_AD_DATA = ("data-ad-slot", "data-ad-unit", "data-ad-client", "data-google-query-id")
_SAID = etree.XPath(f"descendant-or-self::*[@role or contains(name(), '-') or {' or '.join(f'@{name}' for name in _AD_DATA)}]")
_TABLE_PARTS = frozenset("thead tbody tfoot tr td th".split())
_LABELS = ("p", "div", "span", "small", "strong", "b", "h2", "h3", "h4", "h5", "h6", "figcaption", "label")
_LABEL = 30
_PLACES = frozenset("div section aside figure ins".split())
_HEADWORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4,40}")
"""A word of some weight; of scripts without spaces, two characters."""
_BOXES = etree.XPath("descendant-or-self::article//div")
_REFRESH = etree.XPath("descendant::meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']/@content", smart_strings=False)
_ANSWERED = etree.XPath(
    "descendant::blockquote[@type = 'cite' or contains(@class, 'gmail_quote')][not(ancestor::blockquote[@type or @class])]"
)
_SENT_ON = 40
"""Words below which a page that names another at once has nothing to read."""
_TEXTS = frozenset("p h1 h2 h3 h4 h5 h6 blockquote q em strong b i span td th dd dt pre figcaption".split())
_OUTER = frozenset({"html", "body", "main", "article"})
_MAIN_SHARE = 0.5
_COLUMN = 250
"""Letters of prose in a cell that is the column of an article, at least."""
_SHORT = 250
"""Below so many characters trafilatura takes whatever text it finds, menus included."""
_STRUCTURED = 3
"""How many times longer than what is seen the structured article must be to take its place."""
_TOLD = 0.5
"""Of the words of a headline, how many at least stand in the article under it."""
_HARDLY_ANY, _MANY_TIMES = 25, 2
"""Words below which a text is none, and how many times as many make one that is hidden."""
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
"""No guess from a footer, and no clock: the same page has the same date next year."""


def read(data: bytes, charset: str | None, url: str | None) -> tuple[Extract, ...]:
    """
    Read a page.

    Args:
        data: The bytes of the page.
        charset: What the server said of its encoding.
        url: Where it was fetched from; the page's own word is taken only without it.

    Raises:
        UnreadableError: It breaks a limit, or has no text.
    """
    text, notes = decode_page(data, charset)
    return (read_page(text, notes, url),)


_TOO_DEEP = etree.XPath("/*" * (MAX_DEPTH + 1))
_NAMED = etree.XPath("descendant-or-self::*[@class or @id]")
_NAMES = etree.XPath("descendant-or-self::*/@class | descendant-or-self::*/@id", smart_strings=False)
_CLASSES = etree.ElementDefaultClassLookup(HtmlElement, HtmlComment, HtmlProcessingInstruction, HtmlEntity)
"""The classes of lxml.html without those of forms: which one an element has is asked anew in each of a dozen walks over the page."""
_SPAN_DIGITS = 2
"""Of a cell; what spans more is no table of an article, and costs as much as it says."""
_KEPT = "most of its text would be unreadable in the colours that the page itself states: it was taken for text that is seen"


def read_page(text: str, notes: tuple[str, ...], url: str | None, *, answers: bool = False) -> Extract:
    """Read a decoded page, or the page of a mail, which may answer one that it quotes."""
    check_markup(text)
    tree = _parsed(text)
    notes = (*notes, QUOTED) if answers and _take_quoted(tree) else notes
    article = article_of(tree)
    for script in list(tree.iter("script")):  # trafilatura would take an article from there, and not say so
        script.drop_tree()
    sends_on = any("url" in each.lower() for each in _REFRESH(tree))
    hidden, kept = take_hidden(tree)
    _take_furniture(tree)
    _take_layout(tree)
    prose, main = take_around(tree)
    _take_labelled(tree, main)
    lines = as_it_stands(tree, main)
    names = " ".join((tree.findtext("head/title") or "").split())
    _tell_what_is_not_asked(tree)
    found = trafilatura.bare_extraction(
        tree, url=url, with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=_DATES
    )
    told: Mapping[str, Any] = found.as_dict() if isinstance(found, Extracted) else {}
    title, publisher = _names(told, article, names, lines)
    body, source = _body(told, article, lines, title or "", prose)
    _check_shown(body, hidden)
    if sends_on and len(body.split()) < _SENT_ON:
        message = "is a web page that only sends its reader on to another address"
        raise UnreadableError(message)
    body, changed = tidy(titled(body, title))
    return Extract(
        text=body,
        title=title,
        publisher=publisher,
        published=_first(text_in(article, "datePublished"), told.get("date")),
        url=url or told.get("url") or None,
        notes=(*notes, *changed, *source, *([_KEPT] if kept else []), *hidden_notes(hidden, "page")),
        paid=is_paid(article),
    )


def _check_shown(body: str, hidden: Sequence[str]) -> None:
    """Refuse a page that shows hardly any text and hides many times as much: what is left would be taken for its article."""
    shown, unseen = len(body.split()), sum(len(text.split()) for text in hidden)
    if shown < _HARDLY_ANY and unseen > _MANY_TIMES * _HARDLY_ANY:
        message = f"is a web page that shows hardly any text: {unseen} of its {shown + unseen} words are hidden"
        raise UnreadableError(message)


def _parsed(text: str) -> HtmlElement:
    # NUL is what the parser would end or join words at.
    data = text.replace("\0", "\ufffd").encode("utf-8", errors="replace")
    # Without huge_tree a part of ten million bytes ends the page there; what that guards against, the limits before it do.
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    parser.set_element_class_lookup(_CLASSES)
    try:
        tree = document_fromstring(data, parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        message = "is a web page without text"
        raise UnreadableError(message) from error
    if _TOO_DEEP(tree):
        message = f"nests more than {MAX_DEPTH} elements"
        raise UnreadableError(message)
    if stopped := next((entry for entry in parser.error_log if entry.level == etree.ErrorLevels.FATAL), None):
        message = f"is a web page whose parser stopped in it ({stopped.type_name})"
        raise UnreadableError(message)
    return tree


def _take_quoted(tree: HtmlElement) -> bool:
    """Take out what programs for mail mark as the mail that is answered, unless nothing else is told."""
    quoted: list[HtmlElement] = _ANSWERED(tree)
    told = "\n".join(tree.itertext())
    if not quoted or prose_in(told) <= sum(prose_in("\n".join(each.itertext())) for each in quoted):
        return False
    for each in quoted:
        each.drop_tree()
    return True


def _take_furniture(tree: HtmlElement) -> None:
    """Take out what its own class, id or role calls advertisement, consent or the like, unless it holds most of the page."""
    found: list[HtmlElement] = [each for each in _SAID(tree) if _is_said_furniture(each)]
    if any(map(_calls_furniture, set(_NAMES(tree)))):
        found += [each for each in _NAMED(tree) if _is_furniture(each)]
    whole = _MAIN_SHARE * len("".join(tree.itertext())) if found else 0
    for element in found:
        if element.getparent() is not None and element.tag not in _OUTER and len("".join(element.itertext())) < whole:
            element.drop_tree()
    _unname(tree)


def _take_labelled(tree: HtmlElement, main: HtmlElement) -> None:
    """Take out boxes with a line that says what they are, an advertisement or the like, and empty places for such."""
    around = {main, *main.iterancestors()}
    short: dict[HtmlElement, bool] = {}
    for label in [each for each in tree.iter(*_LABELS) if len(each) == 0 and each not in around and _is_label(each.text or "")]:
        box = label
        while (outer := box.getparent()) is not None and outer not in around and not _beside(box, outer):
            box = outer
        if outer is None or not _opens(label, outer):  # gone, with the box around it; or the number of comments, say, under a headline
            continue
        if outer not in short:
            short[outer] = outer not in around and _is_short(outer)
        if short[outer] and outer.getparent() is not None:
            outer.drop_tree()
        elif box.tag in _PLACES:
            box.drop_tree()


def _opens(label: HtmlElement, box: HtmlElement) -> bool:
    """Whether a label says what a box is: one of furniture wherever it stands, a heading of comments or articles where it comes first."""
    if not _is_heading(label.text or ""):
        return True
    first = next((text for text in box.itertext() if not text.isspace()), "")
    return first == label.text and next(box.iter("h1", "time"), None) is None


def _beside(element: HtmlElement, outer: HtmlElement) -> bool:
    """Whether any text stands beside an element in the one around it; what stands nearest is looked at first."""
    others = chain(element.itersiblings(), element.itersiblings(preceding=True))
    texts = chain((outer.text, element.tail), chain.from_iterable(chain(each.itertext(), (each.tail,)) for each in others))
    return any(text and not text.isspace() for text in texts)


def _is_short(element: HtmlElement) -> bool:
    return all(length <= _SHORT for length in accumulate(map(len, element.itertext())))


def _is_label(text: str) -> bool:
    """Whether a text is one or two words of furniture, or the heading of comments or of other articles, whatever accents it bears."""
    words = _plain_words(text)
    return bool(words) and (_is_heading(text) or _is_of_furniture(words, _FURNITURE))


def _is_heading(text: str) -> bool:
    return " ".join(_plain_words(text)).rstrip(" :()0123456789") in _HEADINGS


def _plain_words(text: str) -> list[str]:
    """List the words of a short text in small letters and without accents; of a longer one none."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().split() if len(text) <= _LABEL else []


def _take_layout(tree: HtmlElement) -> None:
    """
    Make plain containers of what only places the parts of a page: boxes that are open, and tables of one column or with a heading,
    paragraphs or a table in a cell; and a paragraph of a box of an article with nothing but text, which trafilatura leaves out among
    paragraphs.
    """
    for box in _BOXES(tree):
        if (box.text or "").strip() and not any(part.tag in BLOCKS for part in box):
            box.tag = "p"
    for part in list(tree.iter("details", "summary")):
        part.tag = "div" if part.tag == "details" else "p"
    for cell in tree.iter("td", "th"):
        for name in ("colspan", "rowspan"):
            if len(span := cell.get(name, "")) > _SPAN_DIGITS or not span.isdecimal():
                cell.attrib.pop(name, None)
    tables = list(tree.iter("table"))
    column = max(_COLUMN, _MAIN_SHARE * prose_in("\n".join(tree.itertext()))) if tables else 0
    for table in tables:
        placed = [each for each in table.iterdescendants("table", "h1", "h2", "h3", "div", "p") if each.tag != "p" or is_sentence(each)]
        parts = _own_parts(table)
        rows = [[part for part in parts if part.tag in CELLS and part.getparent() is row] for row in parts if row.tag == "tr"]
        if len(placed) > 1 or (len(rows) > 1 and all(len(cells) == 1 for cells in rows)):
            _take_columns(rows, column)
            for part in (table, *parts):
                part.tag = "div"


def _take_columns(rows: Iterable[Sequence[HtmlElement]], least: float) -> None:
    """Take out the cells without a sentence that a layout puts beside the one with the article, which has so many letters of prose."""
    for cells in rows:
        told = {cell: prose_in("\n".join(cell.itertext())) for cell in cells}
        if len(cells) > 1 and max(told.values()) >= least:
            for cell in cells:
                if not told[cell] and next(cell.iter("h1"), None) is None:
                    cell.drop_tree()


def _own_parts(table: HtmlElement) -> list[HtmlElement]:
    """List the rows and cells of a table, but not those of a table inside."""
    parts: list[HtmlElement] = []
    waiting = list(table)
    for part in waiting:
        if part.tag in _TABLE_PARTS:
            parts.append(part)
            waiting += list(part)
    return parts


def _tell_what_is_not_asked(tree: HtmlElement) -> None:
    """Name an author and keywords, which nobody asks for: trafilatura takes a third of its time to look for them where none are named."""
    for head in tree.iter("head"):
        for name in ("author", "keywords"):
            head.append(head.makeelement("meta", {"name": name, "content": "not asked"}))
        return


def _is_furniture(element: HtmlElement) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return _calls_furniture(names) and (_calls_furniture(names, _FURNITURE) or not is_prose(element))


def _unname(tree: HtmlElement) -> None:
    """Take the names off paragraphs, and off boxes that only sound like furniture: trafilatura drops both for a part of a word."""
    for element in _NAMED(tree):
        if element.tag in _TEXTS or _sounds_like_furniture(f"{element.get('class', '')} {element.get('id', '')}"):
            element.attrib.pop("class", None)
            element.attrib.pop("id", None)


@lru_cache(maxsize=4096)
def _sounds_like_furniture(names: str) -> bool:
    return not (_FURNITURE | _OF_LINKS).isdisjoint(word.lower() for word in _CAMEL.split(names))


def _is_said_furniture(element: HtmlElement) -> bool:
    """Whether the role, the data or the own name of an element says so."""
    if "role" in element.attrib:
        return not _ROLES.isdisjoint(element.get("role", "").lower().split())
    return any(name in element.attrib for name in _AD_DATA) or _calls_furniture(f"{element.tag!s} {element.get('type', '')}")


@lru_cache(maxsize=4096)
def _calls_furniture(names: str, furniture: frozenset[str] = _FURNITURE | _OF_LINKS) -> bool:
    """Whether one of the names is that of a box around articles, and of nothing else: a share's price is no button for sharing."""
    return any(_is_of_furniture([word.lower() for word in _CAMEL.split(name) if word], furniture) for name in names.split())


def _is_of_furniture(words: list[str], furniture: frozenset[str]) -> bool:
    known = [word in furniture for word in words]
    return any(known) and all(told or word in _PARTS for told, word in zip(known, words, strict=True))


def _names(told: Mapping[str, Any], article: Mapping[str, Any], whole: str, lines: Sequence[Standing]) -> tuple[str | None, str | None]:
    """
    Tell the title and the publisher; neither is what the other is, and no publisher an address that has a name.

    Args:
        told: What trafilatura found.
        article: The structured data.
        whole: The title of the page, which often names both.
        lines: The page.
    """
    title, site = _first(told.get("title"), text_in(article, "headline")), _first(told.get("sitename")) or ""
    headline, named = parted(whole, {line.text for line in lines})
    if headline and (not title or (title in whole and len(headline) > len(title))):
        title = headline
    is_name = site and site != title and not is_host(site)
    return title, _first(site if is_name else "", text_in(article, "publisher", "name"), named, site if site != title else "")


def _body(
    told: Mapping[str, Any], article: Mapping[str, Any], lines: Sequence[Standing], title: str, prose: int
) -> tuple[str, tuple[str, ...]]:
    """Choose where the text comes from, and say so where it is not what the page shows."""
    shown = str(told.get("text") or "")
    structured = text_in(article, "articleBody")
    whole = len(shown) >= _SHORT and prose_in(shown) > prose - PROSE
    shown = restored(shown, lines, title) if whole else "\n".join(line.text for line in from_headline(lines, title)) or shown
    # The page's own title: the structured one says of its text whatever that is.
    other = _tells(structured, title) >= _TOLD > _tells(shown, title)
    if other or len(structured) > _STRUCTURED * len(shown):
        return structured, ("the text is the page's structured data, which a reader of the page does not see",)
    return shown, ()


def _tells(text: str, headline: str) -> float:
    """Tell how many of a headline's words a text has, the headline itself apart."""
    words = set(_HEADWORD.findall(headline.lower()))
    under = text.lower().replace(headline.lower(), " ")
    return sum(word in under for word in words) / len(words) if words else 0.0


def _first(*values: object) -> str | None:
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), None)
