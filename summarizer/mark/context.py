"""
What the words around a quantity say of it: the metric, the role, the direction, the period.

All four are read by rule and in the words of the text. The metric of a bullet is its label, that of a count the noun it counts, that of
another quantity the noun phrase that leads up to it; where none is found it is the clause itself: a reader always sees what is measured.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.documents import Context
from summarizer.folding import caseless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.documents import Line
    from summarizer.models import Direction, FigureRole
    from summarizer.quantities import Quantity
    from summarizer.times import TimeSpan

_LABEL = re.compile(r"\A(?:[-–—•*·▪►]\s*|\(?\w{1,2}[.)]\s+)?(?P<label>[^:：]{2,60}?)(?:\s?[:：]|\s\.{3,})\s*")
_INNER_LABEL = re.compile(r"[(,;]\s*(?P<label>[^():：,;]{2,40}?)\s?[:：]\s*\Z")
_ROW = re.compile(r"\A(?:\|\s?)?(?P<label>[^\s|](?:[^\t|]{0,58}?[^\s|])?)(?: {2,}|\t|\s?\|)")
_BREAK = re.compile(r"[,;:()，。；、：（）\[\]\"“”„«»—–]|\s-\s|(?<=\w)\.(?=\s)")
_ASIDE = re.compile(r"\s?\([^()\d]{1,12}\)\s?")
_WORD = re.compile(r"[^\s,;:()\[\]\"“”„«»—]+")
_TRIM = "'’.,;:!?…，。；、：\"“”"

_HEDGES = frozenset(
    "about around approximately roughly some nearly almost over under above below exceeding more less than at least most up "
    "to just only well as much many least said be estimated total now also still already rather rund etwa circa ca knapp fast "
    "gut mehr als bis zu mindestens höchstens über unter nur environ près de plus moins unos cerca más menos circa quasi "
    "oltre".split()
)
_LINKS = frozenset(
    "of at to from by for with on in against versus vs compared after is are was were be been stood stands has have had will "
    "would that which and or an a the von auf bei um zu aus mit gegen gegenüber nach war waren ist sind lag liegt hat haben "
    "betrug beträgt und der die das ein eine de du des à en et le la les un une est por para el los las y es di il lo gli e è &".split()
)
_PRIOR = frozenset("against versus vs from compared with after down up than nach gegenüber von statt contre contra frente".split())
_OF = frozenset("of der des de du von del della".split())
_ARTICLES = frozenset("a an the its his her their another ein eine einen einem der die das un une le la el il".split())
_DETERMINERS = frozenset(
    "to whether the a an its their his her our this that these those each every with while although as if and but or which "
    "who when where now also said says it he she they we der die das den dem des ein eine einen einem einer seine ihre sein "
    "ihr mit bei und aber le la les un une son sa ses el los las su sus il lo gli suo".split()
)
_REACH = 300
_LEFT_WORDS = 7
_RIGHT_WORDS = 7
_MAX_METRIC = 80

_ROLES: tuple[tuple[FigureRole, re.Pattern[str]], ...] = (
    (
        "target",
        re.compile(r"\b(?=\w)(?:(?:price|share)[\s-]targets?|target\sprice|kursziel\w*|objectif\sde\scours|precio\sobjetivo)\b|目标价"),
    ),
    (
        "reported",
        re.compile(
            r"\b(?=\w)(?:reports?\s(?:say|said|published|put|even)|according\sto\s(?:\w+\s)?(?:reports?|sources?|people|media)|reportedly|sources\s(?:say|said|close)|"
            r"people\sfamiliar|rumou?rs?|in\stalks|(?:is|are)\s(?:considering|thinking|weighing|negotiating)|prospective|"
            r"insidern?|berichten\szufolge|medienberichte\w*|selon\sdes\ssources)\b|据报道|传闻"
        ),
    ),
    (
        "estimate",
        re.compile(
            r"\b(?=\w)(?:analysts?|consensus|estimates?d?|forecasts?|expect(?:s|ed)?|predicts?|projected|economists|fair\svalue|seen\sat|sees?|pencilled|"
            r"peak\ssales|erwarten|schätz\w*|prognos\w*|konsens\w*|analysten|analystes?|analistas?|prév\w+)\b|预计|预测|预期"
        ),
    ),
    (
        "guidance",
        re.compile(
            r"\b(?=\w)(?:guid(?:es?|ed|ance)|outlook|aims?|aiming|targets?|targeting|goals?|plans?|planned|intends?|wants?|pledged?|promised?|raise\s\w+\sto|"
            r"to\sinvest|will\s(?:be|invest|spend|raise|save|add|cut|create|open)|designed\sfor|ziel\w*|will|rechnet|plant|soll(?:en)?|ausblick)\b|计划|目标"
        ),
    ),
)
_UP = re.compile(
    r"\b(?=\w)(?:rose|ris(?:e[sn]?|ing)|up|gain\w*|jump\w*|surg\w*|climb\w*|increas\w*|grew|grow(?:s|n|ing|th)?|higher|add(?:s|ed)|advanc\w+|soar\w*|rall(?:y|ied)\w*|"
    r"improv\w+|lift\w*|rais(?:e[sd]?|ing)|beat|more|heavier|dearer|upside|doubled|trebled|tripled|"
    r"stieg\w*|gestiegen|zulegt\w*|wuchs|gewachsen|kletter\w*|plus|mehr|erhöh\w+|hausse|augment\w+|subió|subieron|aument\w+|crec\w+|cresc\w+|salit\w+)\b|"
    r"增长|上涨|上升|增加|増加|上昇",
)
_DOWN = re.compile(
    r"\b(?=\w)(?:fell|fall(?:s|en|ing)?|down|drop\w*|declin\w*|los(?:t|e[sd]?|ing)|slid\w*|slip\w*|slump\w*|lower\w*|cuts?|cutting|decreas\w*|shrank|shrunk|shed\w*|"
    r"plung\w*|tumbl\w*|retreat\w*|eas(?:ed|es|ing)|weaken\w*|fewer|less|cheaper|lighter|reduc\w*|downside|halved|"
    r"sank\w*|sinkt|gesunken|fiel\w*|gefallen|verlor\w*|verlier\w+|minus|weniger|rückgang|gab|senk\w+|baisse|recul\w+|baj[óa]\w*|cay[óe]\w*|calo|scend\w+|caiu|queda)\b|"
    r"下降|下跌|减少|減少|下落",
)
_NEAR_BEFORE = 48
_NEAR_AFTER = 24
_LEVEL_BEFORE = 26
_TO_LEVEL = re.compile(
    r"(?<!\bup)\s(?:to|at|auf|à|a)\s(?:(?:about|around|over|nearly|just|almost|more|than|some|roughly|approximately|rund|etwa|knapp|über)\s){0,2}\Z"
)
_UP_TO = re.compile(r"\bup\sto\s\Z")
_CHANGES = frozenset({"percent", "basis_points"})
_NEAR_PERIOD = 60
_SINCE = re.compile(r"(?:\b(?:since|seit|depuis|desde|dal)\s(?:\w+\s)?|自)\Z", re.IGNORECASE)
_SINCE_REACH = 16
_FILLERS = _HEDGES | _LINKS
_FILLERS_AND_DETERMINERS = _FILLERS | _DETERMINERS
_HEDGES_ALONE = _HEDGES - _PRIOR


def contexts(text: str, small: str, line: Line, quantities: Sequence[Quantity], times: Sequence[TimeSpan]) -> Iterator[Context]:
    """Read the context of each quantity of a line, in order; ``small`` is the text in small letters (``caseless``)."""
    previous: str | None = None
    left_limit = line.start
    cues = _Cues.of(small, line)
    periods = [time for time in times if time.kind != "time" and not _SINCE.search(text, max(0, time.start - _SINCE_REACH), time.start)]
    for index, quantity in enumerate(quantities):
        right_limit = quantities[index + 1].start if index + 1 < len(quantities) else line.end
        # Nothing far away says what a quantity is, and a bound keeps a line of a thousand numbers linear.
        lead = text[max(line.start, quantity.start - _REACH) : quantity.start]
        left = text[max(left_limit, quantity.start - _REACH) : quantity.start]
        right = text[quantity.end : min(right_limit, quantity.end + _REACH)]
        metric = _shorten(_metric(lead, left, right, quantity, previous) or text[line.start : line.end])
        yield Context(
            metric=metric,
            role=cues.role(max(line.start, quantity.start - _REACH), quantity, min(line.end, quantity.end + _REACH)),
            direction=_direction(left, right, quantity),
            period=_period(quantity, periods),
        )
        previous, left_limit = metric, quantity.end


def _metric(lead: str, left: str, right: str, quantity: Quantity, previous: str | None) -> str | None:
    """Read what a quantity measures; ``lead`` is the line before it, ``left`` and ``right`` reach to the neighbouring quantities."""
    left = _ASIDE.sub(" ", left)
    before, after = _phrase_before(left), _phrase_after(right)
    if before and (_UP.fullmatch(small := caseless(before)) or _DOWN.fullmatch(small)):
        before = None  # "9% higher at $64": a direction is no metric
    if label := _label(lead):
        return label
    if _is_counted(left, right, quantity, before):
        return after or before or (quantity.unit if quantity.kind == "count" else None) or previous
    if before is None:
        compared = _last_word(left) in _PRIOR and after
        return f"{previous} {after}" if previous and compared else (previous if left.strip() else None) or after or previous
    if " " in before or (after is None and _names_with_article(left, before)):
        return before
    return f"{before} … {after}" if after else _clause_before(left)


def _is_counted(left: str, right: str, quantity: Quantity, before: str | None) -> bool:
    """Whether the words that follow say what is measured: the noun that is counted, the whole of a share, the noun after an article."""
    following = _first_word(right)
    if quantity.kind in {"count", "ratio"} or (quantity.kind == "percent" and following in _OF):
        return True
    return bool(following) and following not in _LINKS and (_last_word(left) in _ARTICLES or before is None)


def _label(lead: str) -> str | None:
    """Read the label of "Label: value", of "(label: value)" and of a table row."""
    if inner := _INNER_LABEL.search(lead[-_MAX_METRIC:]):
        return inner["label"]
    found = _LABEL.match(lead)
    # A hedge or two may stand between a label and its value.
    if found and len(lead[found.end() :].split()) <= 2:  # noqa: PLR2004
        return found["label"].strip()
    if row := _ROW.match(lead):
        return row["label"].strip(" .")
    return None


def _phrase_before(left: str) -> str | None:
    """Take the noun phrase that leads up to a quantity, without hedges, links and the determiner it opens with."""
    clause = _BREAK.split(left)[-1]
    words = [word.strip(_TRIM) for word in clause.split()]
    words = [word for word in words if word]
    while words and words[-1].lower() in _FILLERS:
        words.pop()
    words = words[-_LEFT_WORDS:]
    for index in range(len(words) - 1, -1, -1):
        if words[index].lower() in _DETERMINERS:
            words = words[index + 1 :]
            break
    while words and words[0].lower() in _FILLERS:
        words = words[1:]
    phrase = " ".join(words)
    return phrase if any(character.isalpha() for character in phrase) else None


def _names_with_article(left: str, word: str) -> bool:
    """Whether one word is a noun by itself: an article stands before it."""
    words = left.split()
    return any(first.lower() in _ARTICLES and second.strip(_TRIM) == word for first, second in pairwise(words))


def _clause_before(left: str) -> str:
    """Take the last words of the clause as they stand, where its noun phrase alone says too little."""
    words = [word.strip(_TRIM) for word in _BREAK.split(left)[-1].split()]
    while words and words[-1].lower() in _FILLERS:
        words.pop()
    words = words[-_LEFT_WORDS:]
    while words and words[0].lower() in _FILLERS_AND_DETERMINERS:
        words = words[1:]
    return " ".join(words)


def _phrase_after(right: str) -> str | None:
    """Take the words that follow a quantity in its clause."""
    pieces = _BREAK.split(right.lstrip("-"), maxsplit=1)
    words = [word.strip(_TRIM) for word in pieces[0].split()][:_RIGHT_WORDS]
    while words and (words[-1].lower() in _FILLERS_AND_DETERMINERS or any(map(str.isdigit, words[-1]))):
        words.pop()
    phrase = " ".join(word for word in words if word)
    return phrase if any(character.isalpha() for character in phrase) else None


def _first_word(right: str) -> str:
    found = _WORD.match(right.lstrip())
    return found.group().lower() if found and found.group()[0].isalpha() and not right[0].isalpha() else ""


def _last_word(left: str) -> str:
    words = left.split()
    while words and words[-1].lower() in _HEDGES_ALONE:
        words.pop()
    return words[-1].lower() if words else ""


def _shorten(metric: str) -> str:
    metric = " ".join(metric.split())
    return metric if len(metric) <= _MAX_METRIC else metric[:_MAX_METRIC].rsplit(" ", 1)[0]


class _Cues(NamedTuple):
    """Where the clauses of a line end and its cues of a role stand, found once a line; all in ascending order."""

    breaks: tuple[int, ...]
    roles: tuple[tuple[FigureRole, tuple[int, ...]], ...]

    @classmethod
    def of(cls, small: str, line: Line) -> _Cues:
        """Find them in a text in small letters."""
        return cls(
            breaks=tuple([found.end() for found in _BREAK.finditer(small, line.start, line.end)]),
            roles=tuple((role, tuple([found.start() for found in cue.finditer(small, line.start, line.end)])) for role, cue in _ROLES),
        )

    def role(self, start: int, quantity: Quantity, end: int) -> FigureRole:
        """Read the role from the quantity's own clause, else from what leads up to it; later clauses are of something else."""
        before = bisect_right(self.breaks, quantity.start) - 1
        after = bisect_left(self.breaks, quantity.end)
        begin = max(start, self.breaks[before]) if before >= 0 else start
        stop = min(end, self.breaks[after]) if after < len(self.breaks) else end
        for low, high in ((begin, stop), (start, quantity.start)):
            for role, places in self.roles:
                first = bisect_left(places, low)
                if first < len(places) and places[first] < high:
                    return role
        return "actual"


def _direction(left: str, right: str, quantity: Quantity) -> Direction | None:
    """Read whether it rose or fell: a written sign, else the nearest such word; of a level only where the text says that it moved there."""
    if quantity.kind in _CHANGES:
        sign = quantity.as_written[0]
        signed: Direction = "up" if sign == "+" else "down"
        return signed if sign in "+-−–" else _nearest(left[-_NEAR_BEFORE:], right[:_NEAR_AFTER])
    before = caseless(left[-_LEVEL_BEFORE:])
    return _nearest(before, "") if _TO_LEVEL.search(before) else None


def _nearest(before: str, after: str) -> Direction | None:
    """Prefer the cue that stands right behind ("9% higher"), else the last one before."""
    before, after = _UP_TO.sub(" ", caseless(before)), caseless(after).lstrip()
    follow_up, follow_down = _UP.match(after), _DOWN.match(after)
    if follow_up or follow_down:
        return "up" if follow_up else "down"
    ups = [found.end() for found in _UP.finditer(before)]
    downs = [found.end() for found in _DOWN.finditer(before)]
    if not ups and not downs:
        return None
    return "up" if max(ups, default=-1) > max(downs, default=-1) else "down"


def _period(quantity: Quantity, periods: Sequence[TimeSpan]) -> str | None:
    """Take the line's date or period where there is one, else the nearest within reach."""
    if len(periods) == 1:
        return periods[0].as_written
    distances = [(max(time.start - quantity.end, quantity.start - time.end), time.as_written) for time in periods]
    distance, nearest = min(distances, default=(_NEAR_PERIOD, ""))
    return nearest if distance < _NEAR_PERIOD else None
