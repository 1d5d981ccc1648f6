"""
Is a sentence an event, a risk, or neither; which way does it point, and how sure is it?

An event is something done or measured: an act with an object, a result that moved, a word that names an event by itself. A risk is
something that may go wrong: the name of a danger, harm that is not yet certain, doubt that is not yet settled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from summarizer.models import CatalystDirection, CatalystStatus
    from summarizer.offline.lines import Seen

_NAME_ALONE: Final = 0.6
MOVES: Final = ("change", "rise", "fall")
LEAST: Final = 0.9
"""What a sentence must show to be an event or a risk at all."""


def event(seen: Seen) -> float:
    """How much a sentence tells of an event; about 1.5 for a plain one."""
    cues = seen.reading
    amount = bool(seen.mentions)
    act, thing, moved = (cues.count(*names) > 0 for names in (("action",), ("object",), MOVES))
    both = act and thing and cues.count("action", "object") > 1
    done = 1.0 * both + 0.9 * (moved and thing and not act) + 0.3 * min(2, cues.count("action")) + 0.3 * (thing and amount)
    done += 0.4 * (act and amount and not thing)
    result = 1.1 * (moved and cues.count("metric") > 0) or 0.5 * (moved and amount)
    named = 0.9 * min(2, cues.count("event"))
    return done + result + named - _idle(seen)


def _idle(seen: Seen) -> float:
    """What speaks against an event: only the share's own price, only conditions, only a view."""
    cues = seen.reading
    price = cues.count("market") > 0 and cues.count("event", "action") == 0
    return (
        (0.5 + 0.5 * (cues.count("market") > 1)) * price
        + 0.4 * min(2, cues.count("may"))
        + 0.3 * (cues.count("unsure") > 0)
        + 0.4 * seen.goes_on
        + 0.8 * seen.conditional
    )


def risk(seen: Seen) -> float:
    """How much a sentence tells of something that can go wrong; about 1.5 for a plain one."""
    return _danger(seen) + _harm(seen) + _doubt(seen) - _beside(seen)


def _danger(seen: Seen) -> float:
    """A danger is named; the name alone, with nothing bad or uncertain said of it, counts less."""
    cues = seen.reading
    named = 0.8 * min(3, cues.count("risk"))
    said = cues.count("danger", "harm", "bad", "unsure", "may", "rise") > 0
    rising = 0.3 * (cues.count("risk") > 0 and cues.count("rise") > 0)
    return (named if said else _NAME_ALONE * named) + 0.4 * (cues.count("danger") > 0) + rising


def _harm(seen: Seen) -> float:
    """Harm is foreseen, or a burden grows."""
    cues = seen.reading
    foreseen = 1.0 * (cues.count("harm") > 0 and cues.count("may", "view", "plan") > 0)
    burden = 0.4 * (cues.count("burden") > 0 and cues.count("rise", "unsure") > 0)
    return foreseen + 0.3 * min(2, cues.count("harm")) + 0.3 * (cues.count("may") > 0) + burden


def _doubt(seen: Seen) -> float:
    """Something is not settled, or the words around announce trouble."""
    cues = seen.reading
    announced = 0.7 * (seen.section.count("risk", "contrast") > 0) + 0.9 * seen.ushered
    return 0.7 * min(2, cues.count("unsure")) + 0.3 * (cues.count("contrast") > 0) + announced


def _beside(seen: Seen) -> float:
    """What speaks against a risk: only the share's price, only history, only a comment."""
    cues = seen.reading
    return 0.5 * (cues.count("market") > 1) + 0.3 * (cues.count("background") > 0) + 0.3 * seen.goes_on


def leans_to_risk(seen: Seen) -> bool:
    """Tell whether a sentence tells more of what may come than of what was done; news opens with what was done."""
    named = seen.reading.count("event") > 0 and seen.reading.count("action") > 0
    opening = seen.lead == 1 and event(seen) >= LEAST
    return not opening and risk(seen) >= event(seen) + 0.5 * named


def direction(seen: Seen) -> CatalystDirection:
    """Which way an event points: by the words for better and worse, and by what rises and falls."""
    cues = seen.reading
    up, down = (min(1, cues.count(name)) for name in ("rise", "fall"))
    if cues.count("burden"):
        up, down = down, up
    good, bad = cues.count("good") + up, cues.count("bad") + down
    if good == bad > 1:
        return "mixed"
    return "negative" if bad > good else "positive"


def status(seen: Seen) -> CatalystStatus:
    """How sure an event is: told at second hand, a view, a plan, or a fact."""
    cues = seen.reading
    if cues.count("hearsay"):
        return "reported"
    if cues.count("view"):
        return "opinion"
    return "planned" if cues.count("plan") else "confirmed"
