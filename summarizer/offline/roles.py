"""
The role of a key figure, where the cues around it say more than a cue alone: who expects it, and whether it is a goal with a day.

What others had feared, hoped or wanted is their estimate; what is "now put at" an amount is guidance, unless others put it there; a
promise, and a goal for a day, are targets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.offline import label_words
from summarizer.offline.words import read
from summarizer.text.clauses import MARK, was_foreseen
from summarizer.text.lexicon import lazy, phrases
from summarizer.times import read_times

if TYPE_CHECKING:
    from datetime import date

    from summarizer.documents import Mention
    from summarizer.models import FigureRole
    from summarizer.offline.lines import Seen

_OTHERS: Final = phrases(
    {
        "who": r"""
            polls?|polled|analysts?|consensus|street|city|brokers?|brokerage|economists?|forecasters|traders|swaps?|futures|investors|markets?
            pollsters|strategists?|experten|analysten|ökonomen
        """
    },
    flags=re.IGNORECASE,
)
"""Those who expect something of others."""
_CONSENSUS: Final = lazy(
    r"\b(?:cons(?:ensus|\b\.?)|(?:average|median|mean)\s(?:\w+\s)?(?:forecast|estimate))\s?(?:(?:of|at|was|is|for)\s|:\s?)?\Z",
    re.IGNORECASE,
)
"""Right before what others expect, in notes."""
_HAD_EXPECTED: Final = phrases(
    {
        "past": r"""
            wanted|feared|hoped( for)?|guessed|look(ing|ed) for|had (put|pencill?ed|forecast|expected|seen)|bet on|braced for|priced in
        """
    },
    flags=re.IGNORECASE,
)
_PUT: Final = phrases(
    {
        "put": r"""
            (now )?(put|seen|pegged|pencill?ed in) at|shooting for|on course for|on track for|counting on|puts? [^,;:]{2,40} at
        """
    },
    flags=re.IGNORECASE,
)
"""Words that lead up to what is expected."""
_WOULD: Final = phrases(
    {
        "verb": r"""
            (would|ought to|should) (?!have\b)[a-z]+(?!.{0,160}\bif\b)
            will (now |also |then |probably |likely )?(
            rise|fall|climb|drop|grow|shrink|reach|exceed|surpass|hit|top|average|total|ask|seek|aim|try|propose)
        """,
        "others": r"werde|dürften?|devrai(t|ent)|dovrebbe(ro)?|deberían?|deve|[^\W\d_]{2,20}(rán?|rà|ranno|ront)",
    },
    flags=re.IGNORECASE,
)
_MAY: Final = phrases(
    {"verb": r"(could|might|may) (also |even |well )?[a-z]+|könnten?|d(arf|ürfen) auf|pourrai(t|ent)|podría[n]?|potrebbe(ro)?"},
    flags=re.IGNORECASE,
)
"""What nobody is sure of is an estimate."""
_DOWN_FROM: Final = re.compile(r"\b(?:up|down|higher|lower)\s(?:\d\S{0,8}\s)?(?:from|than|on)\s\Z")
"""Before what was so: what others expect is not what something came down from."""
_MAY_BEHIND: Final = re.compile(r"\b(?:könnten?|dürften?)\s?\Z")
"""The same where German has its verb, behind all else."""
_MEANT: Final = phrases(
    {
        "french": r"""
            vis(er|ant|ent)|s'attend(ent)? à
            (compte(nt)?|entend(ent)?|souhaite(nt)?|prévoi(t|ent) d[e']|projette(nt)? d[e']) ?[^\W\d_]{2,16}(er|ir|re)
        """,
        "german": r"(strebt|streben|peilt|peilen) [^,;.]{0,40}",
        "spanish": r"(planea|pretende|quiere|aspira a|confía en) [^\W\d_]{2,16}[aei]r",
        "italian": r"(punta a|intende|mira a|conta di) [^\W\d_]{2,16}[aei]re",
    },
    flags=re.IGNORECASE,
)
"""What a company is to do or to reach, in other languages than English."""
_AT_A_DAY: Final = re.compile(r"\s(?:at|on|as of|am|zum|au|al)\s(?:the\s)?(?=\w{1,9}\s?\d|\d|end)")
"""Between what stood so at a day and that day."""
_NOW: Final = phrases({"word": "now|today|currently|at present|derzeit|heute|aujourd'hui|actualmente"}, r"\A\s(?:…)\b", re.IGNORECASE)
"""Behind what is so already."""
_IS_SO: Final = phrases(
    {
        "english": r"(which|that) (already )?(stood|was|were|is|are|came|ran|ha[sd] been)",
        "done": r"([^,]{0,40} )?that (wiped|knocked|erased|sent|cut|cost)",
        "others": "d(ie|er|as) .{0,60}(lag|stand)|(qui|que|che) (ha sido|era|était|è)",
    },
    r"\A\W{0,2}(?:…)\b",
    re.IGNORECASE,
)
"""Opens an aside that tells what is so, amid what is expected."""
_TO_COME: Final = lazy(r"\A\s(?:that|which|die|das|der|qui|que|che)\s(?:will|would|soll|wird|ser[aá]|sarà)\b", re.IGNORECASE)
"""Right behind what is still to come."""
_IF: Final = phrases({"word": "if|unless|falls|wenn|si"}, flags=re.IGNORECASE)
_HEARSAY: Final = phrases(
    {
        "people": r"""
            (people|persons?|bankers|officials|executives) (\w+ )?(familiar|close|privy|briefed)|-sources\b|delegates (say|said)
            (media|market|press|news) reports?|reports (emerged|suggest(ed)?|indicat(e|ed|ing))|said to be (for|worth)
            (shippers|traders|bankers|insiders) tell us|(is|are) (said|understood|rumou?red|reported) to|reportedly
        """
    },
    r"(?:\b|(?=-))(?:…)",
    re.IGNORECASE,
)
"""Those who will not be named."""
_GUIDES: Final = phrases(
    {
        "english": r"expects|sees|forecasts?|guided|guides|expected|looks for|pencill?ed in|pointed",
        "german": "erwartet|rechnet|stellt",
    },
    flags=re.IGNORECASE,
)
"""What a company does when it tells what it expects."""
_OUTLOOK: Final = phrases({"what": "guide|guidance|outlook"}, flags=re.IGNORECASE)
_FORECASTERS: Final = phrases(
    {
        "bodies": r"""
            bureau|central bank|reserve bank|bank of \w+|institute|imf|oecd|iea|opec|households|exporters
            (ministry|staff) (now )?(sees?|projected|expects?|puts|forecasts?)
        """
    },
    flags=re.IGNORECASE,
)
"""Those who forecast what is not their own."""
_DEMANDS: Final = phrases(
    {"who": r"(wants|want|demand(s|ed)?|claim(s|ed)?|seek(s|ing)?|sought|ask(s|ed)? for|swollen to|fin(es|ed))"}, flags=re.IGNORECASE
)
"""What is asked for, or has come about, is a fact."""
_DEMANDED: Final = frozenset({"money", "percent"})
_BEATEN: Final = phrases(
    {"verb": r"(topp?|beat|miss|exceed|surpass)\w*( \w+)? the|(short|ahead|above|below)( of)? the"}, r"\b(?:…)\s?\Z", re.IGNORECASE
)
"""Before what others had expected, who are named behind it."""
_OURS: Final = phrases(
    {
        "model": r"(her|his|their|our) model",
        "we": r"""
            we (now )?(lower|raise|cut|trim|lift|take [^,;]{1,12} off) (our |the |fy|20|next|\w+-quarter)
            our (eps|ebitda?|estimate|call|number|fair value)
        """,
        "by": r"nach (rechnung|schätzung|berechnung) von|selon les calculs de",
    },
    flags=re.IGNORECASE,
)
"""An analyst's own model."""
_RECKONED: Final = phrases(
    {
        "verb": r"""
            reckons?( with| that)?|calculat(es|ed|ing)|pencils? in|(swaps|traders|markets) put|ought to (reach|come)|gets to|arrives at
        """
    },
    flags=re.IGNORECASE,
)
_MANAGEMENT: Final = phrases(
    {"who": r"compan(y|ies)|group|management|chief|finance (chief|director|head)|cfo|ceo|board|chair(man|woman)?|firm|manager"},
    flags=re.IGNORECASE,
)
_MOVED: Final = phrases(
    {
        "english": r"""
            (shares?|stock) [^,;]{0,20}(up|down|higher|lower|
                fell|falls?|rose|rises?|sank|sinks?|jump(s|ed)?|slump(s|ed)?|drop(s|ped)?|gain(s|ed)?|lost|loses?|slid(es?)?|tumble[sd]?|
                climb(s|ed)?|plunge[sd]?|surge[sd]?)
        """,
        "german": r"(aktien?|papiere?) [^,;]{0,20}(bricht|brach|fiel|fällt|stieg|steigt|verlor|verliert|gewann|gewinnt|legte|sank|sackte)",
        "romance": r"(action|titre|acciones|acción) [^,;]{0,20}(gagn|perd|bond|chut|recul|ced|cae|cay|sub)\w*",
    },
    flags=re.IGNORECASE,
)
"""A share that moved did so, whatever its company foresees."""
_NEAR: Final = 60
"""Characters before a quantity within which a share moves by it."""
_PROMISED: Final = phrases({"verb": r"promis\w+|pledg(e|es|ed)|undert(akes?|ook)|verspr\w+"}, flags=re.IGNORECASE)
_AHEAD: Final = frozenset({"guidance", "estimate"})
_REACH: Final = 160
_BEHIND: Final = 48


def role_of(mention: Mention, seen: Seen, day: date | None) -> FigureRole:
    """Tell the role of a key figure; ``day`` is that of publication."""
    role = _by_words(mention, seen)
    if role == "guidance" and _AT_A_DAY.match(seen.text, mention.quantity.end - seen.line.start) and _has_come(mention, day):
        return "actual"
    if role == "actual" and _is_ahead(mention, seen, day):
        return "estimate" if _OTHERS.search(seen.text) or _FORECASTERS.search(seen.text) else "guidance"
    return role


def holds_no_longer(mention: Mention, seen: Seen, role: FigureRole) -> bool:
    """Whether a quantity is what was foreseen, or aimed at, before what is now."""
    if role in {"actual", "reported"}:
        return False
    offset, quantity = seen.line.start, mention.quantity
    others = [one.quantity for one in seen.mentions if one.id < mention.id]
    alike = [one for one in others if one.kind == quantity.kind]
    behind = seen.text[quantity.end - offset :][:_BEHIND]
    if role == "estimate" and (_OTHERS.search(behind) or not alike):
        return False
    start = max([quantity.start - offset - _REACH, *(one.end - offset for one in others[-1:])])
    new = seen.text[: alike[-1].start - offset] if alike else None
    return was_foreseen(seen.text[max(0, start) : quantity.start - offset], new, behind)


def _has_come(mention: Mention, day: date | None) -> bool:
    """Whether the time of a quantity is over."""
    times = read_times(mention.context.period or "", day)
    return day is not None and any(time.last is not None and time.last < day for time in times)


def _is_ahead(mention: Mention, seen: Seen, day: date | None) -> bool:
    """Whether a result is of a period that is not over, or that is over after the one of publication and told as a range."""
    if day is None or mention.context.period is None or _IF.search(seen.text) or not read(mention.context.metric).count("result", "metric"):
        return False
    time = next(iter(read_times(mention.context.period, day)), None)
    if time is None or time.last is None or time.first is None or time.last <= day or time.grain in {"day", "month"}:
        return False
    if time.first > day and read_times(mention.context.period)[0].last is None:
        return False  # a part of no year that is told is the last one, where it has results
    return not time.relative or time.first > day


def _by_words(mention: Mention, seen: Seen) -> FigureRole:
    """Tell the role by the words around."""
    start, end = mention.quantity.start - seen.line.start, mention.quantity.end - seen.line.start
    before, behind = seen.text[max(0, start - _REACH) : start], MARK.split(seen.text[end : end + _BEHIND])[0]
    clause = MARK.split(before)[-1]
    role = "actual" if mention.context.role == "estimate" and _DOWN_FROM.search(clause) else mention.context.role
    if role in {"actual", "guidance"} and _HEARSAY.search(seen.text):
        return "reported"
    if role in {"actual", "guidance"} and _CONSENSUS.search(before):
        return "estimate"
    moved = mention.quantity.kind == "percent" and _MOVED.search(clause[-_NEAR:])
    if _NOW.match(behind) or (role in _AHEAD and (moved or _IS_SO.match(clause))):
        return "actual"
    others = _OTHERS.search(clause) or _OTHERS.search(behind)
    if _is_goal(seen, end) and (role in {"actual", "guidance"} or (role == "estimate" and not others)):
        return "target"
    if role in {"guidance", "actual"}:
        return _of_guidance(mention, clause, behind, seen.text) if role == "guidance" else _of_fact(mention, clause, behind, seen.text)
    owns = role == "estimate" and not (others or _OTHERS.search(before)) and not _FORECASTERS.search(seen.text)
    return "guidance" if owns and (_GUIDES.search(clause) or _GUIDES.search(behind) or _OUTLOOK.search(before)) else role


def _of_guidance(mention: Mention, clause: str, behind: str, text: str) -> FigureRole:
    """Tell guidance from a goal, from what others expect, and from what is only demanded."""
    if label_words.GOAL.search(mention.context.metric) and "target" in mention.context.metric.lower():
        return "target"
    if _PROMISED.search(clause) and mention.quantity.low is None:
        return "target"
    if (_OTHERS.search(clause) or _OTHERS.search(behind)) and (_HAD_EXPECTED.search(clause) or _HAD_EXPECTED.search(behind)):
        return "estimate"
    if _FORECASTERS.search(text):
        return "estimate"
    return "actual" if _is_demanded(mention, clause) else "guidance"


def _is_demanded(mention: Mention, clause: str) -> bool:
    return mention.quantity.kind in _DEMANDED and _DEMANDS.search(clause) is not None


def _of_fact(mention: Mention, clause: str, behind: str, text: str) -> FigureRole:
    """Tell a fact from what is put at an amount, or would be."""
    others = _OTHERS.search(clause) or _OTHERS.search(behind)
    expected = others and (_HAD_EXPECTED.search(clause) or _HAD_EXPECTED.search(behind))
    if expected or (_BEATEN.search(clause) and _OTHERS.search(behind)) or _OURS.search(clause):
        return "estimate"
    if label_words.COMPARED.search(clause) or (_MAY.search(clause) and _is_demanded(mention, clause)):
        return "actual"
    if _RECKONED.search(clause):
        return "guidance" if _MANAGEMENT.search(clause) else "estimate"
    if _MAY.search(clause) or _MAY_BEHIND.search(behind):
        return "estimate"
    if any(led.search(clause) for led in (_PUT, _WOULD, _MEANT)) or _TO_COME.match(behind):
        return "estimate" if others or _OTHERS.search(text) or _FORECASTERS.search(text) else "guidance"
    return "actual"


def _is_goal(seen: Seen, end: int) -> bool:
    """Whether it is to be reached by a day."""
    day = label_words.BY_A_DAY.match(seen.text, end)
    return day is not None and label_words.GOAL.search(seen.text, 0, day.end()) is not None
