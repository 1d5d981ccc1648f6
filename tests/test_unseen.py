"""One rule for all outputs says which characters show nothing or act on others, by their category and in whatever block they stand."""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from html import unescape

from hostile.oracles import unsafe_characters

from summarizer.render.as_json import write_json
from summarizer.render.page.text import marked_text
from summarizer.text.characters import unseen, visible

HIDING = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
BEYOND = "\U0001bca0\U00013430\U0001fffe\U0010ffff\U0001d173\U000e0041\U000f0000\U000e0100\ufdd0\u2800"


def test_every_character_of_such_a_category_is_known_and_no_letter_is() -> None:
    """Controls, formats, private and unassigned ones, whichever Unicode this Python knows; letters, digits, marks and blanks are none."""
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    found = unseen(every)
    hidden = {each for each in every if unicodedata.category(each) in HIDING}
    assert not hidden - found
    assert {unicodedata.category(each) for each in found - hidden} <= {"Mn", "Lo", "So"}
    assert len(found - hidden) < 300
    assert not unseen("12,5 % of Zürich’s 净利 \u00a0\u2009👍")


def test_json_holds_none_of_them_raw_and_is_read_back() -> None:
    """Each is an escape, in planes beyond the first one two (beyond the first plane each 97th is tried)."""
    kinds = [(chr(code), unicodedata.category(chr(code))) for code in (*range(0xFFFF), *range(0, sys.maxunicode, 97))]
    whole = [each for each, kind in kinds if kind in HIDING - {"Cs"}]
    text = "".join((*whole, BEYOND))
    page = write_json({"quote": text})
    assert list(unsafe_characters(page)) == []
    assert json.loads(page) == {"quote": text}
    assert json.loads(write_json({"quote": "a\ud800b"})) == {"quote": "a\ufffdb"}


def test_a_page_boxes_each_and_visible_shows_none() -> None:
    """What stands outside a box is seen, and the text is that of the source."""
    page = marked_text(f"a{BEYOND}b", [], {})
    assert re.sub(r"<i class=x data-x=[0-9A-F]+>.</i>", "", page).count("ab") == 1
    assert unescape(re.sub(r"<[^>]*>", "", page)) == f"a{BEYOND}b"
    assert not unseen(visible(BEYOND))
