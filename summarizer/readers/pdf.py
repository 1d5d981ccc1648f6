"""
A PDF to text: what is seen of each page, its lines put together to paragraphs, and where each page begins.

A PDF holds lines, not paragraphs. Two lines are one paragraph where the second stands as close below the first as lines of the page do,
in the same size, and its first word did not fit there any more; over a break of column or page, where the first ends no sentence. Lines of
a table stay lines, in columns. Nothing else of the text changes, but a hyphen at the end of a line goes where the word is written without
it elsewhere, or where nothing speaks for it.
"""

# pyright: basic
# pypdfium2 has no types; strict would ask for one in every line.

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from itertools import accumulate, pairwise
from statistics import median
from typing import TYPE_CHECKING

import pypdfium2
from pypdfium2 import raw

from summarizer.readers.columns import BACK, WIDE, Line, tabulated
from summarizer.readers.extract import Extract, UnreadableError
from summarizer.readers.layout import fits, in_columns, is_under
from summarizer.readers.tidy import hidden_notes, readable
from summarizer.readers.unseen import take_hidden

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MAX_PAGES = 500
MAX_CHARACTERS = 4_000_000

_GAP = 1.3
"""How much farther apart than most lines of the page two of one paragraph may be."""
_SAME_SIZE = 0.6
_ENDS = re.compile(r"[.!?。！？:][\"'”’»)\]]{0,2}\Z")
_BULLET = re.compile(r"(?:[-–—•*·▪►]|\(?\d{1,2}[.)])\s")
_PAGE_NUMBER = re.compile(
    r"\A\W*+(?P<word>(?:page|seite|p\.|s\.)\s*)?(?P<number>\d{1,4})(?:\s*(?:/|of|von)\s*(?P<all>\d{1,4}))?\W*+\Z", re.IGNORECASE
)
_NOTE = re.compile(r"(\d{1,2})\s")
"""What a note at the foot of a page begins with."""
_MARK = re.compile(r"\d{1,2}|[*†‡§]{1,3}")
_DIGITS = re.compile(r"\d+")
_VISUAL_LINE = re.compile(r"([^\r\n\x02\ufffe]+)([\x02\ufffe])?")
"""A line of a page; PDFium marks a hyphen at its end, and writes on."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TAIL = re.compile(r"(?<![^\W\d_])([^\W\d_]+)-\Z")
_HEAD = re.compile(r"[^\W\d_]+")
_SUSPENDED = re.compile(r"(?:and|or|to|und|oder|bis|sowie|et|ou|y|o|e|en|of|och|og)\s")
"""Words behind a hyphen that stands for a word told later: a short-\nand a long-term loan."""
_PART = 4
"""Letters of a word that is a part of another, at least; of shorter ones too many are syllables."""
_FROM_RIGHT = re.compile(
    r"[\u0590-\u05ff\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]{2,60}"
)
"""Letters of scripts that are read from the right."""
_TURNED = 0.2
"""Radians from which on a line is turned; letters that lean are not."""
_REPEATED = 3
_MARGINS = 24
"""Lines that a page draws first and at its margins, at most."""
_EDGE = 3
"""Lines at either end of a page among which its number is."""
_TITLE_WITHIN = 1_000
_PAGE = re.compile(r"\d{1,3}")
_PAGE_AT_END = re.compile(r"\A\d{1,3}\s++|(?<!\s)\s++\d{1,3}\Z")
_NUMBERED = re.compile(r"\b(?:page|seite|página|pagina|pág|p)\.? ?0\Z", re.IGNORECASE)
"""Ends a running head or foot, whose digits are masked, with its page."""


def read(data: bytes, charset: str | None, url: str | None) -> tuple[Extract, ...]:  # noqa: ARG001 - readers have one signature
    """
    Read a PDF.

    Raises:
        UnreadableError: It is damaged, locked, or has more pages or text than are read.
    """
    document = _opened(data)
    count = len(document)
    if count > MAX_PAGES:
        message = f"has {count:,} pages, and at most {MAX_PAGES:,} are read"
        raise UnreadableError(message)
    hidden: list[str] = []
    pages: list[list[Line]] = []
    characters = 0
    for index in range(count):
        lines = _lines(document, index, hidden)
        characters += sum(len(line.text) for line in lines)
        if characters > MAX_CHARACTERS:
            message = f"has more than {MAX_CHARACTERS:,} characters"
            raise UnreadableError(message)
        pages.append(lines)
    text, starts, control = _put_together(_without_furniture(pages))
    notes = (*control, *hidden_notes(hidden, "PDF"))
    return (Extract(text=text, title=_title(document, text), url=url, notes=notes, pages=starts),)


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        message = "is a PDF with a password" if "assword" in str(error) else "is a damaged PDF"
        raise UnreadableError(message) from error


def _title(document: pypdfium2.PdfDocument, text: str) -> str | None:
    """Take the title that the file states, if the text begins with it too: many state the name of a template."""
    stated = " ".join(document.get_metadata_value("Title").split())
    return stated if stated and stated in " ".join(text[:_TITLE_WITHIN].split()) else None


# --- a page ---------------------------------------------------------------------------------------------------------


def _lines(document: pypdfium2.PdfDocument, index: int, hidden: list[str]) -> list[Line]:
    """Read the lines of a page, without those that are not seen."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError as error:
        message = f"is a damaged PDF (page {index + 1:,} cannot be read)"
        raise UnreadableError(message) from error
    hidden += take_hidden(page)
    textpage = page.get_textpage()
    text = textpage.get_text_range()
    ruler = _Ruler(textpage)
    lines: list[Line] = []
    for found in _VISUAL_LINE.finditer(text):
        stripped = found[1].strip()
        if stripped:
            first = found.start() + len(found[1]) - len(found[1].lstrip())
            lines.append(ruler.line(stripped + ("-" if found[2] else ""), first, first + len(stripped) - 1))
    if _go_up(lines):
        lines.reverse()
    head, inner, foot = _margins_apart(lines)
    inner = list(_with_marks(inner))
    lines = [*head, *tabulated(in_columns(inner, ruler.parted(inner), ruler.gap), ruler.gap), *_with_marks(foot)]
    textpage.close()
    page.close()
    return lines


def _go_up(lines: Sequence[Line]) -> bool:
    """Whether all lines stand above those before them: PDFium tells some turned pages from their end."""
    return len(lines) > 1 and all(is_under(below, line) for line, below in pairwise(lines))


def _margins_apart(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line], Sequence[Line]]:
    """
    Part the head of a page from its text and from its foot, where the content draws both first, as programs do with them and with notes.

    All lines up to the last of the foot stand above or below all behind it. Where a page draws no foot before its text, all is text.
    """
    lowest = list(accumulate((line.base for line in reversed(lines)), min))[::-1]  # of the lines from here on
    highest = list(accumulate((line.base for line in reversed(lines)), max))[::-1]
    most = min(_MARGINS, len(lines) // 2)
    for count in range(most, 0, -1):
        bases = [line.base for line in lines[:count]]
        if bases[-1] < lowest[count] and all(base < lowest[count] or base > highest[count] for base in bases):
            margins = sorted(lines[:count], key=lambda line: (-line.base, line.left))
            above = sum(base > highest[count] for base in bases)
            return margins[:above], lines[count:], margins[above:]
    return (), lines, ()


def _with_marks(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines; the raised number of a note that is drawn by itself begins the line right behind it."""
    mark: Line | None = None
    for line in lines:
        if mark and 0 < mark.base - line.base < line.size and mark.size < line.size and 0 <= line.left - mark.right < line.size:
            yield line._replace(text=f"{mark.text} {line.text}", left=mark.left, characters=())
            mark = None
            continue
        if mark:
            yield mark
        mark = line if _MARK.fullmatch(line.text) else None
        if mark is None:
            yield line
    if mark:
        yield mark


class _Ruler:
    """Measures the text of a page, into buffers that the page has once."""

    def __init__(self, textpage: pypdfium2.PdfTextPage) -> None:
        self._page = textpage.raw
        self._x, self._y, self._right, self._other = (ctypes.c_double() for _ in range(4))
        self._matrix = raw.FS_MATRIX()
        self._end, self._begin = raw.FS_RECTF(), raw.FS_RECTF()

    def line(self, text: str, first: int, last: int) -> Line:
        """Tell where a line stands; ``first`` and ``last`` are its characters in the text of the page."""
        page, x, y, other, right = self._page, self._x, self._y, self._other, self._right
        # The characters of a page are more than those of its text.
        begin = max(0, raw.FPDFText_GetCharIndexFromTextIndex(page, first))
        end = max(0, raw.FPDFText_GetCharIndexFromTextIndex(page, last))
        if not raw.FPDFText_GetCharBox(page, end, other, right, other, other):
            message = "is a damaged PDF (a character of a page has no place on it)"
            raise UnreadableError(message)
        raw.FPDFText_GetCharOrigin(page, begin, x, y)
        known = range(begin, begin + len(text)) if end - begin == last - first else ()
        placed = Line(text=readable(text), left=x.value, right=right.value, base=y.value, size=self._size(begin), characters=known)
        if known and _FROM_RIGHT.search(text):
            placed = self._read_from_right(placed)
        angle = raw.FPDFText_GetCharAngle(page, begin)
        return self._upright(placed, end, angle) if _TURNED < angle < math.tau - _TURNED else placed

    def _read_from_right(self, line: Line) -> Line:
        """
        Put the letters of words that are read from the right in that order: PDFium tells some as they stand from the left.

        Places of a line that is mostly such are told as in a mirror, so that it ends where it is farthest from its beginning.
        """
        text, characters, letters = line.text, line.characters, 0
        for found in _FROM_RIGHT.finditer(text):
            first, last = found.span()
            letters += last - first
            if self._origin(characters[first]) < self._origin(characters[last - 1]):
                text = text[:first] + text[first:last][::-1] + text[last:]
        line = line._replace(text=text, characters=())
        edges = sorted((self._origin(characters[0]), self._origin(characters[-1])))
        return line._replace(left=-edges[1], right=-edges[0]) if 2 * letters > sum(map(str.isalpha, text)) else line

    def _origin(self, character: int) -> float:
        raw.FPDFText_GetCharOrigin(self._page, character, self._x, self._y)
        return self._x.value

    def _upright(self, line: Line, last: int, angle: float) -> Line:
        """Tell where a turned line stands for who turns the page; no columns are sought among such lines."""
        x, y = self._x, self._y
        along, up = (math.cos(angle), -math.sin(angle)), (math.sin(angle), math.cos(angle))  # PDFium counts angles clockwise
        left, base = (line.left * one + line.base * other for one, other in (along, up))
        raw.FPDFText_GetCharOrigin(self._page, last, x, y)
        right = x.value * along[0] + y.value * along[1] + line.size / 2
        return line._replace(left=left, right=right, base=base, characters=())

    def _size(self, character: int) -> float:
        """Measure the height of a line's characters, which a matrix may scale."""
        raw.FPDFText_GetMatrix(self._page, character, self._matrix)
        size: float = raw.FPDFText_GetFontSize(self._page, character) * (abs(self._matrix.d) or 1.0)
        return size

    def parted(self, lines: Sequence[Line]) -> set[int]:
        """Tell which lines were drawn in pieces that stand wide apart."""
        return {place for place, line in enumerate(lines) if line.characters and self._is_parted(line)}

    def _is_parted(self, line: Line) -> bool:
        page, left, right, other, measure = self._page, self._x, self._right, self._other, raw.FPDFText_GetRect
        count = raw.FPDFText_CountRects(page, line.characters[0], len(line.characters))
        end, wide, back = line.left, WIDE * line.size, -BACK * line.size
        for index in range(count) if count > 1 else ():
            measure(page, index, left, other, right, other)
            if not back <= left.value - end <= wide:
                return True
            end = right.value
        return False

    def gap(self, before: int, after: int) -> tuple[float, float]:
        """Tell where one character of the page ends and another begins, each with the space that is its own."""
        measure, page, end, begin = raw.FPDFText_GetLooseCharBox, self._page, self._end, self._begin
        measure(page, before, end)
        measure(page, after, begin)
        return end.right, begin.left


# --- all pages ------------------------------------------------------------------------------------------------------


def _without_furniture(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """
    Leave out page numbers, and what stands first or last on most pages (but for its digits), or at one height on two, or on two with the
    number of each.

    Pages that are the same throughout count once: what repeats on them is all that they say.
    """
    single = {tuple(map(_masked, page)): page for page in pages}
    edges = Counter(line for page in single for line in {*page[:1], *page[-1:]})
    least = max(_REPEATED, len(single) / 2)
    repeated = {text for text, count in edges.items() if count >= (2 if _NUMBERED.search(text) else least)}
    heights = Counter(place for page in single.values() for place in {_placed(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    running = {place for place, count in heights.items() if count > 1}
    words = Counter(
        word for page in single.values() for word in {word for line in (*page[:_EDGE], *page[-_EDGE:]) for word in _words_placed(line)}
    )

    def is_furniture(line: Line) -> bool:
        """Whether a line is furniture, or made of words that others have at its height, as heads of left and right pages are."""
        told = _words_placed(line)
        woven = len(told) >= _REPEATED and all(words[word] > 1 for word in told)
        placed = (woven or _placed(line) in running) and not _ENDS.search(line.text)
        return _masked(line) in repeated or (placed and line.table is None and _WORD.search(line.text) is not None)

    return [_inner(page, own, is_furniture) for page, own in zip(pages, _numbered(pages), strict=True)]


def _placed(line: Line) -> tuple[str, int]:
    """Tell what a line says, but for the number of its page, and at what height."""
    return _PAGE_AT_END.sub("", line.text), round(line.base)


def _words_placed(line: Line) -> list[tuple[str, int]]:
    return [(word, round(line.base)) for word in line.text.split() if not _PAGE.fullmatch(word)]


def _masked(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def _numbered(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """
    Find the page numbers of each page.

    A number with nothing beside it is one where another page has such a number at the same height, and both count with the pages.
    """
    told = [
        [(line, found) for line in (*page[:_EDGE], *page[max(_EDGE, len(page) - _EDGE) :]) if (found := _PAGE_NUMBER.match(line.text))]
        for page in pages
    ]
    counted = Counter(_counting(line, found, index) for index, page in enumerate(told) for line, found in page)

    def is_one(line: Line, found: re.Match[str], index: int) -> bool:
        states_all = found["all"] is not None and (int(found["number"]), int(found["all"])) == (index + 1, len(pages))
        return bool(found["word"] or states_all or counted[_counting(line, found, index)] > 1)

    return [[line for line, found in page if is_one(line, found, index)] for index, page in enumerate(told)]


def _counting(line: Line, found: re.Match[str], index: int) -> tuple[int, int]:
    """Tell by how much a number is ahead of the pages, and at what height it stands."""
    return int(found["number"]) - index, round(line.base)


def _inner(page: list[Line], numbers: Sequence[Line], is_furniture: Callable[[Line], bool]) -> list[Line]:
    inner = list(page)
    while inner and (inner[-1] in numbers or is_furniture(inner[-1])):
        inner.pop()
    first = next((index for index, line in enumerate(inner) if not (line in numbers or is_furniture(line))), len(inner))
    return inner[first:]


def _put_together(pages: Sequence[list[Line]]) -> tuple[str, tuple[int, ...], tuple[str, ...]]:
    """Put the lines together to paragraphs, and tell where each page begins in the text."""
    words = _words([line.text for page in pages for line in page])
    text: list[str] = []
    length = 0
    starts: list[int] = []
    control = 0
    previous: Line | None = None
    opening = ""
    for page in _notes_before(pages):
        leading = _leading(page)
        columns = dict(_columns(page))
        begun = False
        for index, line in enumerate(page):
            control += line.text.count("\ufffd")
            if previous is not None and (previous.table, line.table) != (None, None):
                length += _break(text, "\n" if begun and line.table == previous.table else "\n\n")
            elif previous is not None:
                same = (
                    begun
                    and not _is_next_note(opening, line.text)
                    and line.base < previous.base
                    and (line.column == previous.column or None in {line.column, previous.column})
                )
                joined = _continues_below(previous, line, leading, columns[index - 1]) if same else _continues_elsewhere(previous, line)
                length += _join(text, line.text, words) if joined else _break(text)
                opening = opening if joined else line.text
            if not begun:
                starts.append(length)
                begun = True
            text.append(line.text)
            length += len(line.text)
            previous = line
        if not begun:
            starts.append(length)
    notes = (f"{control:,} characters could not be read and stand as \ufffd",) if control else ()
    return "".join(text), tuple(starts), notes


def _notes_before(pages: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """Yield the pages; notes at the foot of one whose last sentence goes on behind it stand before the paragraph that they part."""
    for page, following in zip(pages, (*pages[1:], []), strict=True):
        foot = len(page)
        while foot and page[foot - 1].size < page[0].size - _SAME_SIZE:
            foot -= 1
        goes_on = 0 < foot < len(page) and following and _continues_elsewhere(page[foot - 1], following[0])
        if not goes_on or page[foot].table is not None:
            yield page
            continue
        leading, ends = _leading(page), dict(_columns(page))
        start = foot - 1
        while start and _continues_below(page[start - 1], page[start], leading, ends[start - 1]):
            start -= 1
        yield [*page[:start], *page[foot:], *page[start:foot]] if start else page


def _is_next_note(opening: str, text: str) -> bool:
    """Whether a line begins with the number behind the one that its paragraph begins with, as notes below each other do."""
    one, other = _NOTE.match(opening), _NOTE.match(text)
    return one is not None and other is not None and int(other[1]) == int(one[1]) + 1


def _break(text: list[str], lines: str = "\n\n") -> int:
    text.append(lines)
    return len(lines)


def _join(text: list[str], following: str, words: Counter[str]) -> int:
    """Join two lines by a space, or by nothing at a hyphen, which goes where it only broke the word; returns by how much the text grew."""
    before = text[-1]
    if before.endswith("-") and following[:1].isalnum() and not _SUSPENDED.match(following):
        tail, head = _TAIL.search(before), _HEAD.match(following)
        if tail and head and head.group()[0].islower() and not _is_compound(tail[1].lower(), head.group().lower(), words):
            text[-1] = before[:-1]
            return -1
        return 0
    text.append(" ")
    return 1


def _words(lines: Sequence[str]) -> Counter[str]:
    """Count the words of lines, but for the halves of those that a line's end parts."""
    words = Counter(word.lower() for line in lines for word in _WORD.findall(line))
    for line, below in pairwise(lines):
        if line.endswith("-") and (tail := _TAIL.search(line)) and (head := _HEAD.match(below)):
            words.subtract((tail[1].lower(), head.group().lower()))
    return words


def _is_compound(tail: str, head: str, words: Counter[str]) -> bool:
    """
    Whether a word of two lines is written with its hyphen: as elsewhere in the text, or, where it is written nowhere, if both parts of it
    are words there.
    """
    one, hyphenated = words[tail + head], words[f"{tail}-{head}"]
    if one or hyphenated:
        return hyphenated > one
    return min(len(tail), len(head)) >= _PART and words[tail] > 0 and words[head] > 0


def _leading(page: Sequence[Line]) -> float:
    """Measure how far apart most lines of a page are; small ones do not count less than large ones."""
    gaps = [before.base - after.base for before, after in pairwise(page) if after.base < before.base]
    return median(gaps) if gaps else 0.0


def _columns(page: Sequence[Line]) -> Iterator[tuple[int, float]]:
    """
    Tell for each line where its column ends: with the lines that follow each other downwards and overlap, as far as they are of its size.

    A heading of larger letters says nothing of the width of what stands below it.
    """
    start = 0
    for index in range(1, len(page) + 1):
        if index < len(page) and _is_below(page[index - 1], page[index]):
            continue
        edges: dict[float, float] = {}
        for line in page[start:index]:
            size = round(line.size, 1)
            edges[size] = max(edges.get(size, line.right), line.right)
        yield from ((each, edges[round(page[each].size, 1)]) for each in range(start, index))
        start = index


def _is_below(line: Line, below: Line) -> bool:
    return below.column == line.column and is_under(line, below)


def _overlap(one: Line, other: Line) -> bool:
    return one.left < other.right and other.left < one.right


def _continues_below(line: Line, below: Line, leading: float, edge: float) -> bool:
    if _BULLET.match(below.text) or abs(line.size - below.size) > _SAME_SIZE or not _overlap(line, below):
        return False
    return line.base - below.base <= _GAP * leading and (line.text.endswith("-") or not fits(line, below, edge))


def _continues_elsewhere(line: Line, after: Line) -> bool:
    """Whether a sentence goes on in another column or on the next page."""
    return not _ENDS.search(line.text) and abs(line.size - after.size) <= _SAME_SIZE and not _BULLET.match(after.text)
