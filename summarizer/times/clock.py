"""Times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.text.lexicon import END, GAP, lazy
from summarizer.times.calendar import Days
from summarizer.times.reading import Notation, Reading, always

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

ZONES = (
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest mez mesz hkt jst ist sgt aest aedt awst kst z wib brt art sast msk "
    "trt gst nzst nzdt"
).split()
"""Abbreviations of time zones."""
_SAME: Mapping[str, str] = {"GMT": "Z", "UTC": "Z", "Z": "Z", "MEZ": "[CET]", "MESZ": "[CEST]"}
_ZONE = rf"(?:{'|'.join(sorted(ZONES, key=len, reverse=True))}){END}(?![0-9])"
_HALF_OF_DAY = rf"(?:[ap]\.m\.|[ap]m{END})"
_HOUR = r"(?:2[0-4]|[01]?[0-9])"
_TWELVE = r"(?:1[0-2]|0?[1-9])"
MOMENT = rf"{_HOUR}:[0-5][0-9](?![0-9])"
_NOON = 12
_AT = lazy(r"(?:\b(?:à|às|a las|las|alle|ore|dès|vers|at)[ \u00a0])\Z")
"""Before hours that only an "h" or their name marks, for a length of time may be written so too."""
_OPENS = lazy(r"(?:\b(?:à|às|a las|las|alle|ore|um|dès|vers|at|de)[ \u00a0]|[,|·(–—-][ \u00a0]?)\Z")
"""The same before hours and minutes with a space or a point, as they stand behind the date of an article."""
_REACH = 8
_CLOCK_BEFORE = lazy(r"\b(?:a las|alle|alle ore|ore|às|klockan|klokken|kl\.?|om)[ \u00a0]\Z")
"""The same before hours and minutes with a point, which alone are a number."""


def _time(
    end: int, hour: int, minute: int, second: int | None = None, *, afternoon: bool | None = None, zone: str | None = None
) -> Reading:
    if afternoon is not None and hour <= _NOON:
        hour = hour % _NOON + _NOON * afternoon
    seconds = "" if second is None else f":{second:02}"
    written = "" if zone is None else _SAME.get(zone.upper(), f"[{zone.upper()}]")
    return Reading(end, "time", "time", always(Days(f"T{hour:02}:{minute:02}{seconds}{written}")))


def _clock(found: re.Match[str], text: str) -> Reading | None:
    """
    Read a time of day of the twelve- or twenty-four-hour clock, with seconds and zone where they are given.

    Source of “clock times”: AP stylebook, "times" ("7:45 a.m. ET"); Reuters handbook ("1430 GMT"); DIN 5008 ("14:30 Uhr"); CLDR
    ``timeFormats`` of en, de, fr ("14 h 30") and es; the time zones of the IANA database.
    """
    if (found["h5"] or found["h8"]) and not _AT.search(text, max(0, found.start() - _REACH), found.start()):
        return None
    if found["h7"] and not _CLOCK_BEFORE.search(text, max(0, found.start() - 2 * _REACH), found.start()):
        return None
    if found["h6"] and not _OPENS.search(text, max(0, found.start() - _REACH), found.start()):
        return None
    zone = next((found[name] for name in ("z1", "z2", "z3", "z4") if found[name]), None)
    if zone and not text[found.end() - 1].isupper():
        return None
    half = next((found[name] for name in ("n1", "n2") if found[name]), None)
    hour = next(found[name] for name in ("h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8") if found[name])
    minute = next((found[name] for name in ("m1", "m2", "m3", "m5", "m6", "m7", "m8") if found[name]), "0")
    if int(hour) > _NOON and half and half[0] == "a":
        half = None
    seconds = int(found["s1"]) if found["s1"] else None
    afternoon = None if half is None else half[0] == "p"
    return _time(found.end(), int(hour), int(minute), seconds, afternoon=afternoon, zone=zone)


_TO = rf"(?:{GAP}?(?:[-–]|to|bis|à|a){GAP}?)"
CLOCK = Notation(
    (
        rf"(?P<h1>{_HOUR})(?::(?P<m1>[0-5][0-9])(?::(?P<s1>[0-5][0-9])(?:[.,][0-9]{{1,6}})?)?(?![0-9:])|[.h](?P<m2>[0-5][0-9])(?![0-9])"
        rf"(?={GAP}?(?:{_HALF_OF_DAY}|uhr{END})|(?<=h[0-9][0-9])))"
        rf"(?:{GAP}?(?P<n1>{_HALF_OF_DAY})|{GAP}?(?:uhr|hrs|h){END})?(?:{GAP}?(?P<z1>{_ZONE}))?"
        rf"|(?P<h3>[01][0-9]|2[0-3])(?P<m3>[0-5][0-9])(?:{GAP}?(?P<z2>{_ZONE})|{GAP}(?:hrs|hours|uhr){END}(?:{GAP}(?P<z3>{_ZONE}))?)"
        rf"|(?P<h2>{_TWELVE})(?:{_TO}{_TWELVE})?{GAP}?(?P<n2>{_HALF_OF_DAY})(?:{GAP}(?P<z4>{_ZONE}))?"
        rf"|(?P<h4>{_HOUR})(?:{_TO}{_HOUR})?{GAP}(?:(?:uhr|uur){END}(?:{GAP}(?P<m5>[0-5][0-9])(?![0-9]))?|o['’]clock{END}|h(?=[);,.]))"
        rf"|(?P<h6>{_HOUR})(?:{GAP}h{GAP}|[.](?=[0-9]{{2}}{GAP}h{END}))(?P<m6>[0-5][0-9])(?![0-9])(?:{GAP}h{END})?"
        rf"|(?P<h5>{_HOUR})h(?![^\W_])"
        rf"|(?P<h8>{_HOUR}){GAP}(?:heures?|horas){END}(?!{GAP}(?:de{END}|d['’]))(?:{GAP}(?P<m8>[0-5][0-9])(?![0-9]))?"
        rf"|(?P<h7>{_HOUR})\.(?P<m7>[0-5][0-9])(?![0-9%]|[.,][0-9]|{GAP}[%€$£])(?:{GAP}(?:uur|h){END})?"
    ),
    _clock,
)


def _east_asian_clock(found: re.Match[str], _text: str) -> Reading:
    """
    Read a time of day with the Chinese, Japanese or Korean characters for hour and minute, and those for the half of the day.

    Source of “East Asian clock times”: GB/T 15835-2011 (时, 分); CLDR ``timeFormats/long`` and ``dayPeriods`` of zh, ja and ko.
    """
    hour, half = int(found["h"] or found["hour"]), found["half"]
    minutes = found["m"] or found["minute"] or found["c"] or "0"
    minute = 30 if minutes in {"半", "반"} else int(minutes)
    afternoon = None if half is None else half in {"下午", "晚上", "午後", "오후", "傍晚"}
    return _time(found.end(), hour, minute, afternoon=afternoon)


_MINUTE = rf"(?:{GAP}?(?P<m>[0-5]?[0-9](?=[分분])|半|반)[分분]?)"
EAST_ASIAN_CLOCK = Notation(
    (
        rf"(?P<half>上午|下午|晚上|凌晨|早上|傍晚|午前|午後|오전|오후){GAP}?(?P<h>{_HOUR})(?:[时時點点시]{_MINUTE}?|:(?P<c>[0-5][0-9]))"
        rf"|(?P<hour>{_HOUR})[时時点點시]{_MINUTE.replace('<m>', '<minute>')}"
    ),
    _east_asian_clock,
)
