"""
What sort of statement a quantity is: a fact, guidance, an estimate, a target, or hearsay.

Cues are looked for in the quantity's own clause, and then in what leads up to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.text.clauses import BREAK, TURN
from summarizer.text.lexicon import lazy

if TYPE_CHECKING:
    from summarizer.documents import Line
    from summarizer.models import FigureRole
    from summarizer.quantities import Quantity

_Cue = Literal["target", "reported", "estimate", "expectation", "guidance"]

_CUES: tuple[tuple[_Cue, re.Pattern[str]], ...] = (
    (
        "target",
        re.compile(
            r"\b(?=\w)(?:(?:price|share)[\s-]targets?|target\sprice|tp(?=\s(?:(?:of|is|to|at)\s)?[a-z]{0,3}[€$£¥]?\s?\d)|kursziel\w*|objectif\sde\scours|precio\sobjetivo)\b|目标价|目標株価"
        ),
    ),
    (
        "reported",
        re.compile(
            r"\b(?=\w)(?:reports?\s(?:say|said|published|put|even)|according\sto\s(?:\w+\s)?(?:reports?|sources?|people|media)|reportedly|sources\s(?:say|said|close)|"
            r"(?:people|bankers|officials|executives|persons?|sources)\s(?:familiar|privy|close|briefed|with\s(?:direct\s)?knowledge)|asked\snot\sto\sbe\s(?:named|identified)|rumou?rs?|in\stalks|(?:is|are)\s(?:considering|thinking|weighing|negotiating)|prospective|"
            r"insidern?|berichten\szufolge|finanzkreisen|medienberichte\w*|selon\sdes\ssources|según\sfuentes)\b|据报道|传闻|関係者"
        ),
    ),
    (
        "estimate",
        re.compile(
            r"\b(?=\w)(?:analysts?|consensus|estimates?d?|predicts?|economists|fair\svalue(?!\s(?:adjust|change|gain|loss|measure|movement|through))|pencilled|peak\ssales|(?:may|might|could)\s(?:reach|rise|fall|cost)|"
            r"erwarten|schätz\w*|konsens\w*|analysten|analystes?|analistas?|consenso)\b|市场预期|分析师|市場予想"
        ),
    ),
    (
        "expectation",
        re.compile(
            r"\b(?=\w)(?:forecasts?|expect(?:s|ed)?|projected|seen\sat|sees?|prognos\w*|erwartet|dürften?|sieht(?=\s(?:[^\W\d]+\s){1,4}bei\b)|anticipe(?:nt)?|prevén?|prév\w+|devrai(?:t|ent)|previsto|espera|debería[n]?)\b|预计|预测|预期|見通し|見込|なりそう|予想"
        ),
    ),
    (
        "guidance",
        re.compile(
            r"\b(?=\w)(?:guid(?:es?|ed|ance)|outlook|aims?|aiming|targets?(?!['’])|targeting|(?<!main\s)(?<!primary\s)(?<!secondary\s)(?<!key\s)goals?|plans?|planned|intends?|wants?|pledged?|"
            r"promise[ds]?|raise\s\w+\sto|to\sinvest|should\s(?:be|come|fall|reach|rise)|(?:is|are)\sto\s(?:be|bring|cost|fall|reach|rise|save)|"
            r"will\s(?:also\s)?(?:be|book|come|cost|fall|grow|invest|open|reach|rise|save|spend)|designed\sfor|budget(?!\s(?:carrier|airline|hotel|store|chain|retailer|grocer|brand))|(?:steer|guid)(?:s|ed)\sthe\smarket|threaten\w*|in\saussicht\s(?:gestellt|stell\w+)|(?:an)?peil\w*|droht|w(?:ill|ollen)(?=\s(?:(?:rund|etwa|gut|knapp|bis|zu|mehr|als|mindestens|insgesamt|weltweit|dort)\s){0,4}\d)|ziel\w*|rechnet|plant(?=\s(?:für|mit|im|bis|d(?:en|ie|as)|eine?n?|rund|etwa)\b)|soll(?:en)?|verspr[ai]ch\w*|"
            r"ausblick|objectifs?|vise|table(?:nt)?\ssur|menac(?:e|ent)\sde|objetivos?|amenaza\w*|previsioni?|preved(?:e|ono)|minaccia(?:no)?)\b|计划|目标|指引|目標|計画"
        ),
    ),
)
_OUTSIDE = re.compile(
    r"\b(?=\w)(?:analyst\w*|consensus|economists?|street|brokers?|brokerage|markets?|traders?|investors|poll(?:ed)?|research|securities|strategists?|lawyers|observers|"
    r"ratings|econom(?:y|ies)|inflation|gdp|unemployment|imf|oecd|experten|volkswirte?|konsens|marché|mercado|konjunktur|inflación|chômage)\b|分析师|市场|市場|通胀|物価"
)
"""Words by which a line tells that somebody other than the management expects, or that what is expected is of an economy."""
_BY_OTHERS = re.compile(r"\s?(?:had\s)?(?:been\s)?(?:expected|forecast|predicted|erwartet|attendus?|esperad[oa]s?)\b")
_AND = re.compile(r"\s(?:and|but|und|aber|et|mais|y|pero|e|ma)\s")
"""Behind a quantity, what goes on with something else."""
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
"""Behind a quantity in a sentence whose verb stands last, whatever else is told before."""
_YEAR_BEFORE = re.compile(
    r"\W{0,2}(?:an?\s)?(?:year[\s-](?:ago|earlier|before|prior)|last\syear|the\s(?:year\sbefore|previous\s\w+|prior\s\w+)|in\sthe\s(?:same|prior|previous)|im\svorjahr\w*|"
    r"vor\seinem\sjahr|(?:un\s)?an\splus\stôt|il\sy\sa\sun\san|un\saño\s(?:antes|atrás))"
)
_PRIOR_LABEL = re.compile(r"(?:prior\syear|year\s(?:ago|earlier)|last\syear|vorjahr\w*|vj\.?)\s?:?\s?\Z")
_LABELLED = 24
_VERB_BEHIND = 40
"""Characters behind a quantity in which the verb of an East Asian sentence stands, where no mark ends the clause."""
_HEAD = re.compile(r"\W{0,3}[^:;.!?]{2,48}:\s")
"""What a line is headed with, which holds for all of it ("Outlook for the year: …")."""
_PRICE_KINDS = frozenset({"per_share", "money"})
_DEAREST_SHARE = 100_000
_TARGET = re.compile(r"\btargets?\b(?!['’])")
_RUNNING = lazy(r"\b(?:fy|20)\d\d|year|half|quarter|jahr|quartal|année|exercice|trimestre|semestre|año|ejercicio|年|期", re.IGNORECASE)


class Standing(NamedTuple):
    """
    Where the clauses of a line end and its cues of a role stand, found once a line; all in ascending order.

    Attributes:
        small: The text in small letters.
        breaks: Where clauses end.
        turns: Where clauses begin that what leads up to them says nothing of.
        head: Where what the line is headed with begins and ends.
        cues: Where the cues of each kind begin.
        outside: Whether the line tells of somebody else's expectations.
    """

    small: str
    breaks: tuple[int, ...]
    turns: tuple[int, ...]
    head: tuple[int, int]
    cues: tuple[tuple[_Cue, tuple[int, ...]], ...]
    outside: bool

    @classmethod
    def of(cls, small: str, line: Line) -> Standing:
        """Find them in a text in small letters."""
        turns = tuple([found.end() for found in TURN.finditer(small, line.start, line.end)])
        headed = _HEAD.match(small, line.start, line.end)
        return cls(
            small=small,
            breaks=tuple(sorted([*turns, *(found.end() for found in BREAK.finditer(small, line.start, line.end))])),
            turns=turns,
            head=(line.start, headed.end() if headed else line.start),
            cues=tuple((name, tuple([found.start() for found in cue.finditer(small, line.start, line.end)])) for name, cue in _CUES),
            outside=_OUTSIDE.search(small, line.start, line.end) is not None,
        )

    def role(self, start: int, quantity: Quantity, end: int, period: str | None) -> FigureRole:
        """
        Read the role of a quantity.

        Args:
            start: Where its line begins, or as far before the quantity as anything says what it is.
            quantity: The quantity.
            end: Where the next quantity begins, or else the line ends: a cue behind that is of something else.
            period: The period that was read for it.
        """
        if _YEAR_BEFORE.match(self.small, quantity.end, end) or _PRIOR_LABEL.search(
            self.small, max(start, quantity.start - _LABELLED), quantity.start
        ):
            return "actual"
        if _BY_OTHERS.match(self.small, quantity.end, end):
            return "estimate"
        cue = self._cue(start, quantity, end)
        if cue == "expectation":
            return "estimate" if self.outside else "guidance"
        if (
            cue == "guidance"
            and self._is_price(quantity)
            and _TARGET.search(self.small, max(start, quantity.start - _LABELLED), quantity.start)
        ):
            return "target"
        if cue is None and period and _is_range(quantity) and _RUNNING.search(period):
            return "guidance"  # nobody states the past as a range
        return cue or "actual"

    def _cue(self, start: int, quantity: Quantity, end: int) -> _Cue | None:
        """Find the cue in the quantity's own clause, else in what leads up to it; later clauses are of something else."""
        before = bisect_right(self.breaks, quantity.start) - 1
        after = bisect_left(self.breaks, quantity.end)
        begin = max(start, self.breaks[before]) if before >= 0 else start
        ends = self.breaks[after] if after < len(self.breaks) else max(end, quantity.end + _VERB_BEHIND)
        joined = _AND.search(self.small, quantity.end, min(end, ends))
        stop = ends if _EAST_ASIAN.match(self.small, quantity.end) else joined.start() if joined else min(end, ends)
        other = begin if begin in self.turns else self.small.rfind(";", start, quantity.start)  # such a clause stands by itself
        for low, high in ((begin, stop), (max(start, other), quantity.start), self.head):
            for name, places in self.cues:
                first = bisect_left(places, low)
                if first < len(places) and places[first] < high:
                    return name
        return None

    @staticmethod
    def _is_price(quantity: Quantity) -> bool:
        size = quantity.value if quantity.value is not None else quantity.high
        return quantity.kind in _PRICE_KINDS and size is not None and size < _DEAREST_SHARE


def _is_range(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.high is not None and quantity.low != quantity.high
