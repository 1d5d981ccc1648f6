"""
What is served in place of an article: a consent wall, a stub before a paywall, a check for robots, an error page.

Told by form: phrases that such pages are made of, and hardly a word beside the lines that hold them. An article about cookies or captchas
has lines without such phrases.
"""

from __future__ import annotations

import re
from typing import Literal

from summarizer.lexicon import lazy

Junk = Literal[
    "a consent wall",
    "a stub before a paywall",
    "a check for robots",
    "an error page",
    "an empty feed",
    "a scanned PDF without text",
    "a file without text",
    "a brief that was made here",
    "JSON data",
    "a JSON feed",
]

ADVICE: dict[Junk, str] = {
    "a brief that was made here": "name the articles that it was made of",
    "a JSON feed": "name the site's RSS or Atom feed, or the articles themselves",
}
"""What to do, where it is something else than to save the article."""

_I = re.IGNORECASE
_CUES: dict[Junk, re.Pattern[str]] = {
    "a consent wall": lazy(
        r"\b(?:use|uses|using|accept|manage|reject|store|allow|essential|necessary)\b.{0,40}\bcookies?\b|\bcookie\s(?:policy|settings|preferences|notice|consent)\b"
        r"|\b(?:accept|agree\sto|reject|allow|consent\sto)\s(?:all|everything)\b|\byour\s(?:privacy|consent|data)\b.{0,60}\b(?:choices?|matters?|partners?|settings?)\b"
        r"|\b(?:we|our)\b.{0,30}\bpartners\b.{0,80}\b(?:data|device|information|cookies)\b|\b(?:privacy|consent)\s(?:settings|preferences|choices|centre|center)\b"
        r"|\b(?:alle|allen)\s(?:akzeptieren|zustimmen|ablehnen)\b|\b(?:cookies?|einwilligung|zustimmung)\b.{0,80}\b(?:zustimmen|akzeptieren|verwenden|widerrufen|erteilen)\b"
        r"|\bzustimmen\sund\sweiter\b|\bdatenschutz-?einstellungen\b|\b(?:tout|tous)\s(?:accepter|refuser)\b|\baccepter\set\b|\bgérer\smes\schoix\b"
        r"|\b(?:utilisons|usamos|utilizziamo|utilizamos)\b.{0,40}\bcookies?\b|\b(?:aceptar|rechazar|accetta|rifiuta)\s(?:todo|todas|tutto|tutti)\b",
        _I,
    ),
    "a stub before a paywall": lazy(
        r"\b(?:to|and)\s(?:continue|keep|go\son)\sreading\b|\b(?:continue|keep)\sreading\s(?:with|for|by)\b|\balready\s(?:a\s|have\s(?:a|an)\s)?(?:subscriber|subscribed|subscription|member|account)\b"
        r"|\bsubscribe\s(?:now\s)?(?:to|for)\s(?:read|unlock|continue|full|unlimited|access|get)\b|\b(?:only|exclusively|reserved)\s(?:available\s)?(?:to|for)\s(?:our\s)?(?:paying\s)?(?:subscribers|members)\b"
        r"|\bsubscribers?[\s-]only\b|\bunlock\s(?:this|the)\b|\b(?:register|sign\sup|log\sin|sign\sin)\sto\s(?:read|continue|view)\b|\byour\s(?:last\s)?free\sarticles?\b"
        r"|\b(?:weiterlesen|lesen\ssie)\b.{0,30}\b(?:mit|abo|plus)\b|\b(?:abonnenten|abonnement|abo)\b.{0,40}\b(?:lesen|vorbehalten|exklusiv|testen)\b|\bbereits\s(?:abonnent|registriert|ein\sabo)\w*"
        r"|\br[ée]serv[ée]e?s?\saux\sabonn[ée]s\b|\bd[ée]j[àa]\sabonn[ée]\b|\bpour\slire\sla\ssuite\b|\b(?:exclusivo|solo|s[óo]lo)\spara\ssuscriptores\b"
        r"|\briservat[oi]\sagli\sabbonati\b",
        _I,
    ),
    "a check for robots": lazy(
        r"\b(?:verify|confirm|prove|check)\w*\b.{0,30}\b(?:you(?:['’]re|\sare)|that\syou)\b.{0,20}\b(?:human|robot|bot)\b|\bnot\sa\s(?:robot|bot)\b|\bcaptcha\b"
        r"|\b(?:checking|verifying)\s(?:your|the|if\sthe)\b.{0,30}\b(?:browser|connection|secure)\b|\b(?:unusual|suspicious|automated)\s(?:traffic|activity|requests?|access)\b"
        r"|\benable\b.{0,20}\b(?:javascript|cookies)\b|\bjavascript\b.{0,30}\b(?:disabled|required|enable|aktivieren)\b|\baccess\s(?:to\sthis\spage\s)?(?:has\sbeen\s|is\s)?(?:denied|blocked)\b"
        r"|\b(?:ray|reference|incident|request)\sid\b|\bkein\s(?:roboter|bot)\b|\bungew[öo]hnliche\w*\s(?:zugriffe|aktivit[äa]t|datenverkehr)\b|\bzugriff\sverweigert\b"
        r"|\bvous\sn['’][êe]tes\spas\sun\srobot\b|\bno\s(?:eres|soy)\sun\srobot\b|\bsecurity\s(?:check|verification)\b",
        _I,
    ),
    "an error page": lazy(
        r"\b(?:error|fehler|erreur|http)\W{0,3}[45]\d\d\b|^\W*[45]\d\d\W*$|\b[45]\d\d\b.{0,5}\b(?:error|not\sfound|forbidden|unavailable|gateway|gone|fehler)\b"
        r"|\b(?:page|article|content|url|document|story)\b.{0,40}\b(?:not\s(?:be\s)?found|(?:no\slonger|not)\s(?:exists?|available)|doesn['’]t\sexist|does\snot\sexist|has\sbeen\s(?:removed|moved|deleted))\b"
        r"|\b(?:internal\sserver\serror|bad\sgateway|service\s(?:temporarily\s)?unavailable|gateway\stime-?out|not\sfound)\b|\bsomething\swent\swrong\b|\btry\sagain\slater\b"
        r"|\b(?:back|return|go)\sto\s(?:the\s|our\s)?(?:home\s?page|front\spage|start)\b|\b(?:seite|artikel|inhalt)\b.{0,40}\b(?:nicht\s(?:gefunden|verf[üu]gbar|vorhanden)|existiert\snicht|nicht\smehr)\b"
        r"|\b(?:page|article)\b.{0,20}\b(?:introuvable|n['’]existe)\b|\bp[áa]gina\b.{0,20}\bno\s(?:encontrada|existe)\b|\bzur\s(?:startseite|homepage)\b",
        _I,
    ),
}
_SENTENCE = lazy(r"(?<=[.!?。！？])\s+|\n+")
_FEW = 60
"""Words beside the phrases that a page in place of an article may have: a menu's, a name's, an address's."""
_HARDLY_ANY = 25
_STUB = 150
_PAID_STUB = 220
_LONGEST = 600
"""Words above which a page is taken for an article without a look."""
_WORDS = lazy(r"\w+")
_HAN = lazy(r"[\u3040-\u30ff\u4e00-\u9fff]{2}")
"""Two characters of scripts without spaces count as a word."""


def junk_in(text: str, title: str | None, *, paid: bool) -> Junk | None:
    """Tell what was served in place of an article, or None where it is one."""
    if not text.strip():
        return "a file without text"
    words = len(_WORDS.findall(text)) + len(_HAN.findall(text))
    if words > _LONGEST:
        return None
    if paid and words < _PAID_STUB:
        return "a stub before a paywall"
    parts = [part for part in _SENTENCE.split(text) if part.strip()]
    held = {junk: [part for part in parts if cue.search(part)] for junk, cue in _CUES.items()}
    if held["a stub before a paywall"] and words < _STUB:
        return "a stub before a paywall"
    return next((junk for junk in _CUES if _is_made_of(held[junk], words, bool(title and _CUES[junk].search(title)))), None)


def _is_made_of(held: list[str], words: int, named: bool) -> bool:  # noqa: FBT001 - a fact of the page
    """Whether the lines that hold cues are nearly all of a page, the more of it the fewer they are."""
    beside = words - sum(len(_WORDS.findall(part)) for part in held)
    enough = 1 if named else 2
    return (len(held) >= enough and beside < _FEW) or (bool(held) and beside < _HARDLY_ANY)
