"""
What a page asks of its reader: to buy, to join, to go on reading for money.

By form and not by cue alone. An appeal is a sentence that begins with an order to the reader and stands beside what he is to get or to
pay; it has no speaker, since what somebody said or found is news, and so is what a price was raised to. All is held against text in small
letters.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.lexicon import lazy

_LONGEST: Final = 300
"""Characters from which on a paragraph tells more than it asks."""

_PERIOD: Final = r"(?:days?|weeks?|months?|years?|mo|monate?|wochen?|jahre?|mois|ans?|mes(?:es)?|años?)"
_PRICE: Final = r"(?:[€£$¥₹]\s?\d[\d.,]{0,8}|\d[\d.,]{0,8}\s?(?:€|£|\$|p|c|cents?|euros?))"
_ORDER: Final = lazy(
    r"(?:\A|[.!?:–—|·➜→(-][\"”’)]?\s)\W{0,4}(?:please\s|don['’]t\swait:?\s|so\s|then\s|just\s)?(?:"
    r"get\s(?:up\sto|an?\s|the\s|your|our|all|full|free|more|instant|unlimited|access|real|\W?\d)|read\s(?:the|our|all|on\b|every|unlimited|for)|"
    r"(?:join|enter)\s(?:the|our|us|them|in\b|now|free|today|over|more\sthan|thousands|\d)|become\s(?:an?|one\sof)\s|support\s(?:local|our|us|independent|quality)|"
    r"(?:unlock|subscribe|sign\sup|log\s?in|register)(?!\w)(?!\s(?:growth|numbers|rates?|volumes))|upgrade\s(?:to\s(?:pro|plus|premium|gold|ad)|now|today|your)|go\s(?:premium|pro|plus|gold|ad)|"
    r"start\s(?:your|now|today|reading|saving|trading|investing|for)|try\s(?:it|us|our|now|free|\w+\s(?:free|for))|use\s(?:the\s)?(?:promo\s)?code|"
    r"trade\s(?:\d|options|shares|stocks|cfds|forex|crypto|gold|commission|us|uk|like)|open\s(?:an?|your)\s|earn\s(?:up\sto\s|an?\s)?\W?\d|"
    r"invest\s(?:now|today|in\s\w+\sfrom)|download\s(?:the|our|your|now|free|it)|win\s(?:an?|one|up|\W\d)|claim\s(?:your|an?|up|\W?\d)|shop\s(?:now|the|all|today)|"
    r"buy\s(?:now|today|one|tickets)|give\s(?:the\sgift|an?\sgift|a\ssubscription)|gift\sthis|take\s(?:our|the|part|up\sto|\d+%)|click|tap\s|swipe|"
    r"see\s(?:the\s(?:list|full|name)|its\sname|our|why|all|if\syou)|renew\s(?:now|at|your|today|for)|save\s(?:up\sto\s)?\W?\d|cancel\s(?:any\s?time|when)|"
    r"(?:discover|find\sout|learn)\s(?:how|what|why|which|more|our|the)|don['’]t\smiss|grab\s|hurry|book\s(?:an?|your)\s|switch\s(?:to|now|today)|"
    r"(?:build|grow|protect|boost|manage|compare)\s(?:your|my)|forget\s[^.|]{1,30}:|stay\s(?:ahead|informed)|be\sthe\sfirst|listen\s(?:to|on|now)|watch\s(?:now|live|on)|"
    r"follow\s(?:us|@)|verify\s|check\s(?:your|out|our|rates|prices)|order\s(?:now|at|online|yours|today)|access\s(?:them|it|all|our|every)|chip\sin|donate|talk\sto\s(?:your|our|an?)|ask\s(?:your|our)|call\s(?:your|our|us)|visit\s(?:our|us|the)|meet\s(?:the|our|us)|drop\sinto|remove\sthe|try\sa\s|book\s(?:by|now|early)|save\smy|reserve|rsvp|keep\sreading|wherever\syou|gate\s[€£$]|turn\son|enable|apply\s(?:now|online|today)|upgrade\snow|refinance\s(?:now|from|with|your)|request\s(?:a|your)|refer\sa|share\syour|tell\sus|vote\s(?:now|in\sour)|rated\s\d|"
    r"jetzt\s|lesen\ssie|sichern\ssie|testen\ssie|abonnieren\s|abonnez|profitez|essayez|découvrez|inscrivez|suscr[ií]bete|suscríbase|cancela\s|prueba\s|aprovecha\s|"
    r"iscriviti|abbonati|assine|aproveite)"
)
"""A sentence, or what follows a label or a dash, that begins with an order to the reader."""
_GAIN: Final = lazy(
    rf"(?:{_PRICE}\s?(?:an?|per|for|/|im|pro|par|al|por|le|für|pour)\s?(?:the\s)?(?:first\s|premier\s|primer\s)?(?:\d{{1,3}}\s)?{_PERIOD}\b|"
    rf"\b{_PERIOD}\s(?:for|für|pour|por)\s(?:just\s|only\s|nur\s)?{_PRICE}|\d\s?%\s(?:off|rabatt|de\s(?:réduction|descuento))|"
    r"\b(?=\w)(?:half[\s-]price|free|gratis|kostenlos|gratuit\w*|for\s\W0|no\scommitment|sans\sengagement|sin\scompromiso|code|t&cs?|terms|any\s?time|whenever|kündbar|account|"
    r"depot|app|trial|issues\sfor|prämie|bonus|today\sonly|until\s(?:midnight|\w+day)|ends\s(?:soon|tonight|\w+day)|last\schance|limited\s(?:time|offer)|"
    r"subscribers?|readers|costs\snothing|no\scharge|newsletter|letter|inbox|e-?mail|members?hip|survey|poll|gift\scards?|webinar|e-?book|guide|report|list|its\sname|picks|stocks\sto\sbuy|"
    r"commission|partner|your|our|from\s(?:just\s|only\s)?[€£$]\d|in\s(?:seconds|minutes)|save\s\d|plans?|access|trial|podcast|episode|rates\sin|stand|hall|seats?|tables?|my\s(?:seat|place|spot)|reader[\s-]funded|\S{1,40}@\S{1,60}|now(?=\s?[.!➜→>]|\Z))(?!\w))"
)
"""What he is to get, or to pay for it."""
_ACCESS: Final = re.compile(
    r"\b(?=\w)(?:\d{1,2}\s(?:free|complimentary)\s(?:articles?|stories|story|reads)|(?:limit\sof|remaining)\s\d{0,2}\s?(?:free\s)?(?:articles|stories)|"
    r"(?:already|not)\sa\s(?:subscriber|member)|(?:forgotten|forgot\syour)\spassword|you\sare\sreading\s(?!this)|should\syou\s(?:buy|invest)\b|since\swe\s(?:flagged|picked|tipped|recommended)|early[\s-]birds?\b|\d\s?%\soff\swith\s|proudly\s(?:backed|sponsored|supported)|(?:brought\sto\syou|presented)\sby|in\sassociation\swith|ce\scredits?|(?:for|to)\s(?:our\s|paying\s)?(?:subscribers|members)\sonly|(?:subscriber|member)s?[\s-](?:only|exclusive)|"
    r"your\s(?:free\s)?(?:trial|subscription|membership)\s(?:ends|expires|ended|expired|renews)|cancel\sany\s?time|subscribers\scan\sshare|"
    r"we\s(?:may\s)?(?:earn|receive)\s(?:an?\s)?(?:\w+\s)?commission|free\s(?:shipping|delivery)\son\s(?:all\s)?orders|"
    r"deal\sof\sthe\s(?:day|week))\b|"
    rf"\d\s?%\soff\s(?:annual|yearly|monthly|all|your|every|plans|the\s(?:first|annual))|\b(?:first|premier|erste[rn]?|primer)\s(?:month|year|week|mois|monat|mes)\s(?:for\s|für\s)?{_PRICE}\W*\Z"
)
"""What only a gate to a page's own articles says, or a shop."""
_SELF: Final = lazy(
    r"\b(?=\w)(?:our\s(?:(?:\d[\d-]*|free|full|new|latest|best|top|in-depth|[\w-]{1,12}page)\s){0,2}(?:readers|newsroom|site|members|team|app|guide|newsletters?|journalism|podcasts?|experts?|analysts?(?:['’]s?|\shave)|picks|clause[\w-]*\sguide|"
    r"editors|shop|store|website|channel|e-?book|course)|members['’]\sarea|reader[\s-]funded|(?:stocks|free)\s(?:\w+\s)?pdf|ihr\svorteil|votre\sabonnement|tu\ssuscripción|ihr\s(?:abo|postfach))\b"
)
"""The page, of itself or of what the reader has of it."""
_OFFERED: Final = lazy(
    rf"\d|\b(?=\w)(?:free|gratis|kostenlos|rabatt|descuento|prämie|join|get|become|now|today|recommend|own|owns)\b|{_PRICE}"
)
_LOAN: Final = re.compile(r"\brepresentative\s(?:\w+\s){0,2}\d[\d.]*\s?%\sapr|\d%\sapr\.\s[^.]*\byour\b")
_BOX: Final = lazy(
    r"\b(?P<what>stories|charts?|numbers|minutes|headlines|reads)\b|\b(?P<free>free|inbox|e-?mail|newsletter|briefing)\b|\b(?P<when>every\s(?:week)?day\w*|daily|every\s(?:morning|evening|\w+day)|weekdays|each\smorning|sign\sup)\b"
)
_EVENT: Final = re.compile(r"\b(?:summit|conference|awards|expo|webinar|forum|masterclass|gala|breakfast|podcast|episode\s\d+)\b")
_INVITES: Final = lazy(
    r"\b(?=\w)(?:rsvp|register|tickets?|passes|tables\sof|book\s(?:by|now)|speakers|stand\s\w?\d+|hall\s\d+|corporates|save\s(?:my|your|the)|free|from\s[£$€]\d+|gate|wherever|listen|subscribe|out\snow|people\swho|join|who\spays)\b"
)
"""An event, and what invites to it."""
_RISK_NOTE: Final = lazy(
    r"\b(?=\w)(?:(?:clients|accounts|investors|customers)\s(?:\w+\s){0,2}lose\s(?:their\s)?money|capital\s(?:is\s)?at\srisk\b(?!\s(?:in|of|rose|fell))|investments\s(?:can|may)\s(?:fall|go\sdown)|general\sadvice\sonly|nothing\shere\sis\s|forecasts\sare\s(?:no|not)|professional\s(?:clients|investors)\sonly|you\s(?:may|could)\s(?:lose|get\sback\sless)|"
    r"cfds\sare\scomplex|past\sperformance\sis\s(?:no|not)\b)"
)
_BAIT: Final = lazy(
    r"\b(?=\w)(?:th(?:is|ese)|one|an?|\d{1,2}|our|the)\s(?:[\w'’$£€%-]+\s){0,4}?(?:stocks?|shares|etfs?|funds|coins?|names|trusts)\s(?:\w+\s)?(?:could|might|is\squietly|are\squietly|to\s(?:buy|own|watch|hold)|"
    r"yielding|paying|for\s20\d\d|you|that\s(?:pay|could|yield))\b"
)
"""A share without a name, held out to the reader."""
_TESTED: Final = lazy(
    r"\A(?:the\s)?(?:\d{1,2}\s)?best\s[^.]{3,60}\b(?:tested|reviewed|ranked|compared|we['’]ve\stried|(?:under|below|for\sunder)\s[€£$]\d{1,5}|of\s20\d\d)"
)
_TOLD: Final = lazy(
    r"\b(?=\w)(?:sa(?:id|ys)|told|tells|wrote|writes|found|according\sto|analysts?\s\w+|announced|reported|expects?|sagte\w*|teilte|laut|selon|según|dijo|a\sdéclaré)\b"
)
_QUOTE: Final = re.compile('["“„«]')
"""Somebody tells it, and so it is no offer of the page."""


def asks(small: str) -> bool:
    """Tell whether a paragraph, in small letters, is an offer to the reader or stands at a gate to the page."""
    if len(small) > _LONGEST or (_TOLD.search(small) and not _BAIT.search(small)):
        return False
    if _EVENT.search(small) and _INVITES.search(small):
        return True
    if _QUOTE.search(small) and not _BAIT.search(small):
        return False
    if _ACCESS.search(small) or _TESTED.match(small) or _LOAN.search(small):
        return True
    if (_SELF.search(small) and _OFFERED.search(small)) or _is_box(small):
        return True
    ordered = _ORDER.search(small) is not None
    return (ordered and (_GAIN.search(small) is not None or _BAIT.search(small) is not None)) or _is_sale(small)


def warns(small: str) -> bool:
    """Tell whether a paragraph is the note of risk that the law puts beside an offer."""
    return len(small) <= _LONGEST and _RISK_NOTE.search(small) is not None and not _TOLD.search(small)


def _is_box(small: str) -> bool:
    """Whether a letter to subscribers is described: what is in it, that it is free, and when it comes."""
    return len({found.lastgroup for found in _BOX.finditer(small)}) == _ALL


_ALL: Final = 3
_CUT: Final = lazy(
    r"\d\s?%\s(?:off|rabatt|discount)|\bhalf[\s-]price\b|\b(?:save|spare[ns]?)\s\W?\d|-\s?\d+\s?%|\d\s?%\sde\s(?:descuento|réduction|remise)|\d\s?(?:€|£|\$)\s(?:prämie|bonus|prime)"
)
_MONEY: Final = re.compile("[%€£$¥₹]|half|prime")
_BARGAIN: Final = lazy(
    rf"\b\d{{1,2}}\s{_PERIOD}\s(?:for|für|pour|por)\s(?:just\s|only\s|nur\s)?{_PRICE}|(?:\A|[.!?]\s)from\s\w{{0,2}}{_PRICE}\sa\s(?:month|week|seat|year)|\b(?:brokers|seats|plans|passes|tickets|tables)\s(?:of\s\w+\s)?from\s\w{{0,2}}{_PRICE}"
)
_PAST: Final = lazy(r"\b(?=\w)(?:\w{3,}ed|was|were|had|has|rose|fell|paid|sold|cost|cut|began|took|will|would|is|are)\b")
_URGENCY: Final = lazy(
    r"\b(?=\w)(?:today\sonly|until\s(?:\w+day|midnight|\w+day\smidnight|tonight)\W{0,3}\Z|this\s(?:weekend|week\sonly)\W{0,3}\Z|ends\s(?:soon|tonight|today|\w+day)|last\schance|"
    r"limited\stime|while\sstocks?\slast|hurry|nur\s(?:heute|bis)|jusqu['’]à|hasta\sel|sichern)"
)


def _is_sale(small: str) -> bool:
    """Whether prices are cut for him who hurries, or time is given for a price; reporting tells who cut or asked it."""
    if _MONEY.search(small) is None:
        return False
    if _BARGAIN.search(small) and not _PAST.search(small):
        return True
    return _CUT.search(small) is not None and (_URGENCY.search(small) is not None or small.rstrip().endswith("!"))
