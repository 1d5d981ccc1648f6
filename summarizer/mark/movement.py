"""Whether a quantity rose or fell: a written sign, else the nearest word of movement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.text.folding import caseless
from summarizer.text.lexicon import phrases

if TYPE_CHECKING:
    from summarizer.models import Direction
    from summarizer.quantities import Quantity

_UP = phrases(
    {
        "english": r"""
            rose|ris(e[sn]?|ing)|up|gain\w*|jump\w*|surg\w*|climb\w*|increas\w*|grew|grow(s|n|ing|th)?|higher|add(s|ed)|advanc(ed?|ing)
            widen\w*|accelerat(e[sd]?|ing)|soar\w*|rall(y|ied)\w*|improv\w+|lift\w*|rais(e[sd]?|ing)|beat|more|heavier|dearer|upside|doubled|trebled|tripled
            expand\w*|(puts?|putting) on
        """,
        "german": r"stieg\w*|gestiegen|zulegt\w*|wuchs|gewachsen|kletter\w*|legt(e|en)?|plus|mehr|erhöh\w+|gewann\w*|gewonnen",
        "romance": r"""
            hausse|augment\w+|subió|subieron|aument\w+|crec\w+|cresc\w+|salit\w+|progress(é\w*|e|ent|ait|aient)|(en|une|la) progression
            gagn(e|é|ent|ait|aient)|guadagn\w+|rialzo|bondi\w*|grimp\w+|balz\w+|repunt\w+|avanz(ó|aron|a|an|at[aoie])
            sub(iam|ía|ían|iu)|(em|teve) alta|alta de
        """,
    },
    r"\b(?=\w)(?:…)\b(?!-\w)|增长|上涨|上升|增加|増加|上昇",
)
_DOWN = phrases(
    {
        "english": r"""
            fell|fall(s|en|ing)?|down|drop\w*|declin\w*|los(t|e[sd]?|ing)|slid\w*|slip\w*|slump\w*|lower\w*|cuts?|cutting|decreas\w*
            shrank|shrunk|shed\w*|slash\w*|narrow\w*|slow(s|ed|ing)?|cool(s|ed|ing)?|plung\w*|tumbl\w*|retreat\w*|eas(ed|es|ing)|weaken\w*|fewer|less|cheaper|lighter|reduc\w*
            downside|halved|contracted|contraction|(was|were|is|are|c[ao]mes?|coming) off|shav(e|es|ed|ing)|trim(s|med|ming)?
        """,
        "german": r"sank\w*|sinkt|gesunken|fiel\w*|gefallen|verlor\w*|verlier\w+|minus|weniger|rückgang|gab|senk\w+|brach|bricht|sackt\w*",
        "romance": r"""
            baisse|recul\w*|repli|chut(e|é|ent|ait)|perd(u|e|ent|ait|aient|i[óa]|ieron|ono|ev\w+)|pers[oaei]|flession\w+
            ced(e|en|i[óa]|ía|ían|ieron|ido|ut[oaei])|céd(é|ai\w+)|baj[óa]\w*|retroced\w+|desplom\w+|croll\w+
            cay[óe]\w*|calo|sces[oaei]|scend\w+|ribasso|caiu|queda|recuou
        """,
    },
    r"\b(?=\w)(?:…)\b(?!-\w)|下降|下跌|减少|減少|下落",
)
_THEN = (
    r"(?=\s(?:(?:that|those)\sof\s)?(?:last|the\s(?:same|previous|prior|year|spring|summer|autumn|winter)|an?\syear|dem\svor|"
    r"(?:its|the|their)\s(?:offer(?:ing)?|issue|ipo|debut|listing|opening|closing|flotation|previous)\b))"
)
"""An earlier time, or the price of one: what lies above another level that is so now has not risen."""
_BEYOND = phrases(
    {"english": f"above{_THEN}|better|ahead|stronger", "romance": "de plus|más", "german": f"über{_THEN}|besser|mehr"},
    r"(?:…)\b|増加?|高(?!値)",
)
_SHORT_OF = phrases(
    {"english": f"below{_THEN}|worse|behind|short|off|weaker", "romance": "de moins|menos", "german": f"unter{_THEN}|schlechter|weniger"},
    r"(?:…)\b|減少?|安(?!値)",
)
"""Right behind a change: which side it lies on of what was before."""
_NEAR_BEFORE = 48
_NEAR_AFTER = 24
"""Characters around a quantity in which a word of movement is its own: before it, and behind a change."""
_TO_LEVEL = phrases(
    {
        "english": "about|around|over|nearly|just|almost|more|than|some|roughly|approximately",
        "german": "rund|etwa|knapp|über",
    },
    r"(?<!\bup)\s(?:to|at|auf|à|a)\s(?:(?:…)\s){0,2}\Z",
)
"""What leads up to a level that something moved to."""
_BY = phrases(
    {
        "english": "about|around|over|nearly|just|almost|more|than|some|roughly|approximately|another|a|further",
        "german": "rund|etwa|knapp|über|gut|weitere",
    },
    r"\s(?:by|um)\s(?:(?:…)\s){0,2}\Z",
)
"""What leads up to how far something moved, in whatever it is measured: a number of jobs, barrels, euros."""
_PARTICLES: dict[str, Direction] = {
    **dict.fromkeys(("zu", "hoch", "herauf"), "up"),
    **dict.fromkeys(("nach", "zurück", "ab", "herunter"), "down"),
}
"""The second part of a German verb of movement, behind how far it went ("ging um 4 Prozent zurück")."""
_PARTICLE = re.compile(rf"\A(?:[^\W\d_]+\s){{0,3}}({'|'.join(_PARTICLES)})\s?(?:[.,;:!?)]|und\b|\Z)")
_GROWTH = phrases({"noun": "growth|wachstum|croissance|crecimiento|crescita|crescimento"})
"""A rise by itself, but beside a verb of movement what that moves ("cut its view of growth")."""
_BESIDE = re.compile(r"\A,\s(?:(?:with\s)?(?:an?|ein|une?|un|en|in|em)\s)?")
"""Leads up to the movement of what stands before it ("a margin of 9%, up two points")."""
_VERB = 2
"""Words before "by" in which the verb of a movement stands: itself and an adverb."""
_NO_MOVE = re.compile(
    r"\bup\sto\s\Z|\bma(?:d|k)e?s?(?:ing)?\sup\b|\bup\sfor\s(?:an?\s)?(?:renewal|sale|grabs|auction|(?:re-?)?election|review|debate|discussion|vote|tender)\b|\b(?:more|less|fewer|mehr|weniger)\s(?=\w)"
)
"""Bounds, what is up for a decision, and what compares another word ("more than", "less relaxed")."""
_CHANGES = frozenset({"percent", "basis_points"})
_POSTS = phrases(
    {
        "english": "jobs?|posts|positions|roles|staff|employees|workers",
        "german": "(arbeits|plan)?stellen|arbeitsplätze|jobs|mitarbeiter",
        "romance": "emplois|postes|salariés|empleos|puestos|empleados|posti|empregos",
    },
    r"\A\s?(?:[^\W\d_]+\s){0,2}(?:…)\b",
)
"""What a count is of that can be cut."""
_CUTTING = phrases(
    {
        "english": """
            cut(s|ting)?( of)?|shed(s|ding)?|axe[sd]?|axing|slash(es|ed|ing)?|eliminat(e[sd]?|ing)|lay(s|ing)? off|laid off|los(e|es|ing|t)
        """,
        "german": "streicht|strichen?|kürzt|kostet",
        "romance": """
            supprim(e|er|era|ent|é)|suppression de|recort(a|ar|ará|ó)|suprim(e|ir|irá|ió)|elimin(a|an|ar|ará|ó)
            tagli(a|are|erà)|taglio di|cort(a|ar|ará|ou)
        """,
    },
    r"\b(?:…)\s(?:[^\W\d_]+\s){0,2}\Z",
)
_CUT = phrases(
    {
        "english": "((are|is|was|were|will|would|to|being|be|have|been) ){0,3}(go|gone|cut|lost|axed|shed|eliminated|laid off)",
        "german": r"([^\W\d_]+ ){0,5}(streich(en|t)|gestrichen|abbauen|abgebaut|abzubauen|wegfallen|weg|entfallen|ab)",
        "romance": "((sont|seront|être|van a ser|serán|ser|saranno) ){0,2}(supprimés|suprimid[oa]s|eliminad[oa]s|tagliati|cortados)",
    },
    r"\A\s(?:…)\b",
)
"""What befalls the posts that are counted: it stands before their number, or behind them."""
_MULTIPLIED = phrases(
    {
        "english": "(doubl|tripl|trebl|quadrupl|quintupl|halv)(ed|ing)",
        "german": r"ver(doppel|drei|vier|fünf|zehn)\w+|halbier\w+",
        "romance": r"(doubl|tripl|quadrupl)é\w*|(du|tri|cuadru)plic\w+|raddoppi\w+|dimezz\w+|divisé\w*|dividid[oa]s?|dobrou",
    },
    r"\A(?:(?:…)\b|翻|倍[増增]|[减減]半|半[减減]|腰斩)",
)
"""Multiples that are verbs: what doubled has risen, what halved has fallen; "twice that of a rival" has not moved."""


def direction(left: str, right: str, quantity: Quantity) -> Direction | None:
    """Read whether it rose or fell: a written sign, else the nearest such word; of a level only where the text says that it moved there."""
    before = caseless(left[-_NEAR_BEFORE:])
    if quantity.kind == "count" and _are_cut(before, caseless(right[:_NEAR_BEFORE])):
        return "down"
    if way := _BY.search(before):
        return _by(before[: way.start()], right[:_NEAR_AFTER]) or (_changed(left, right, quantity) if quantity.kind in _CHANGES else None)
    if quantity.kind in _CHANGES:
        return _changed(left, right, quantity)
    if quantity.kind == "ratio":
        return _nearest("", right[:_NEAR_AFTER])
    if quantity.kind == "multiple" and quantity.value and _MULTIPLIED.match(caseless(quantity.as_written)):
        return "up" if quantity.value > 1 else "down"
    return _nearest(before, "") if _TO_LEVEL.search(before) else None


def _are_cut(before: str, after: str) -> bool:
    """Whether a count is of posts that are cut ("sheds 300 jobs", "300 posts to go")."""
    posts = _POSTS.match(after)
    return posts is not None and (_CUTTING.search(before) is not None or _CUT.match(after[posts.end() :]) is not None)


def _by(verb: str, after: str) -> Direction | None:
    """Read how far something moved: by the particle of a German verb behind it, else by the verb that stands right before."""
    found = _PARTICLE.match(caseless(after).lstrip())
    return _PARTICLES[found.group(1)] if found else _nearest(" ".join(verb.split()[-_VERB:]), "")


def _changed(left: str, right: str, quantity: Quantity) -> Direction | None:
    sign = quantity.as_written[0]
    signed: Direction = "up" if sign == "+" else "down"
    if sign in "+-−–":
        return signed
    return _nearest(left[-_NEAR_BEFORE:], right[:_NEAR_AFTER]) or _nearest("", _BESIDE.sub("", right[:_NEAR_AFTER]))


def _nearest(before: str, after: str) -> Direction | None:
    """Prefer the cue that stands right behind ("9% higher"), else the last one before."""
    before, after = _NO_MOVE.sub(" ", caseless(before)), caseless(after).lstrip()
    follow_up, follow_down = (_UP.match(after) or _BEYOND.match(after)), (_DOWN.match(after) or _SHORT_OF.match(after))
    if follow_up or follow_down:
        return "up" if follow_up else "down"
    verbs = _GROWTH.sub(" ", before)
    ups = [found.end() for found in _UP.finditer(verbs)]
    downs = [found.end() for found in _DOWN.finditer(verbs)]
    if not ups and not downs:
        return None if verbs == before else "up"
    return "up" if max(ups, default=-1) > max(downs, default=-1) else "down"


def only_moves(words: str) -> bool:
    """Whether words are no more than a movement ("9% higher")."""
    small = caseless(words)
    return bool(_UP.fullmatch(small) or _DOWN.fullmatch(small))
