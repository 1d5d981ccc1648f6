"""
What is served in place of an article: a consent wall, a stub before a paywall, a check for robots, an error page.

Told by form: phrases that such pages are made of, and hardly a word beside the lines that hold them. An article about cookies or captchas
has lines without such phrases.
"""

from __future__ import annotations

import re
from typing import Literal

from summarizer.text.lexicon import lazy, phrases

Junk = Literal[
    "a consent wall",
    "a stub before a paywall",
    "a check for robots",
    "an error page",
    "an empty feed",
    "a scanned PDF without text",
    "a file without text",
    "a file that cannot be read",
    "empty",
    "a brief that was made here",
    "JSON data",
    "a JSON feed",
]

NOT_SUMMARIZED = "not summarized: "
"""How the note of a source begins of which nothing is in a brief."""

ADVICE: dict[Junk, str] = {
    "a brief that was made here": "name the articles that it was made of",
    "empty": "name a file with text in it",
    "a JSON feed": "name the site's RSS or Atom feed, or the articles themselves",
}
"""What to do, where it is something else than to save the article."""

_WHOLE_WORDS = r"\b(?:…)\b"
_CUES: dict[Junk, re.Pattern[str]] = {
    "a consent wall": phrases(
        {
            "cookies": r"""
                (use|uses|using|accept|manage|reject|store|allow|essential|necessary)\b.{0,40}\bcookies?
                cookie (policy|settings|preferences|notice|consent)
                (accept|agree to|reject|allow|consent to) (all|everything)
            """,
            "data": r"""
                your (privacy|consent|data)\b.{0,60}\b(choices?|matters?|partners?|settings?)
                (we|our)\b.{0,30}\bpartners\b.{0,80}\b(data|device|information|cookies)
                (privacy|consent) (settings|preferences|choices|centre|center)
            """,
            "german": r"""
                (alle|allen) (akzeptieren|zustimmen|ablehnen)
                (cookies?|einwilligung|zustimmung)\b.{0,80}\b(zustimmen|akzeptieren|verwenden|widerrufen|erteilen)
                zustimmen und weiter|datenschutz-?einstellungen
            """,
            "french": r"(tout|tous) (accepter|refuser)|accepter et|gérer mes choix",
            "romance": r"""
                (utilisons|usamos|utilizziamo|utilizamos)\b.{0,40}\bcookies?
                (aceptar|rechazar|accetta|rifiuta) (todo|todas|tutto|tutti)
            """,
        },
        _WHOLE_WORDS,
        re.IGNORECASE,
    ),
    "a stub before a paywall": phrases(
        {
            "reading on": r"""
                (to|and) (continue|keep|go on) reading|(continue|keep) reading (with|for|by)|unlock (this|the)
                (register|sign up|log in|sign in) to (read|continue|view)|your (last )?free articles?
            """,
            "subscribers": r"""
                already (a |have (a|an) )?(subscriber|subscribed|subscription|member|account)
                subscribe (now )?(to|for) (read|unlock|continue|full|unlimited|access|get)
                (only|exclusively|reserved) (available )?(to|for) (our )?(paying )?(subscribers|members)|subscribers?[\s-]only
            """,
            "german": r"""
                (weiterlesen|lesen sie)\b.{0,30}\b(mit|abo|plus)
                (abonnenten|abonnement|abo)\b.{0,40}\b(lesen|vorbehalten|exklusiv|testen)
                bereits (abonnent|registriert|ein abo)\w*
            """,
            "french": r"r[ée]serv[ée]e?s? aux abonn[ée]s|d[ée]j[àa] abonn[ée]|pour lire la suite",
            "spanish": "(exclusivo|solo|s[óo]lo) para suscriptores",
            "italian": "riservat[oi] agli abbonati",
        },
        _WHOLE_WORDS,
        re.IGNORECASE,
    ),
    "a check for robots": phrases(
        {
            "robots": r"""
                (verify|confirm|prove|check)\w*\b.{0,30}\b(you('re| are)|that you)\b.{0,20}\b(human|robot|bot)
                not a (robot|bot)|captcha
            """,
            "checks": r"""
                (checking|verifying) (your|the|if the)\b.{0,30}\b(browser|connection|secure)
                (unusual|suspicious|automated) (traffic|activity|requests?|access)|security (check|verification)
                access (to this page )?(has been |is )?(denied|blocked)|(ray|reference|incident|request) id
            """,
            "browsers": r"enable\b.{0,20}\b(javascript|cookies)|javascript\b.{0,30}\b(disabled|required|enable|aktivieren)",
            "german": r"kein (roboter|bot)|ungew[öo]hnliche\w* (zugriffe|aktivit[äa]t|datenverkehr)|zugriff verweigert",
            "romance": "vous n['’][êe]tes pas un robot|no (eres|soy) un robot",
        },
        _WHOLE_WORDS,
        re.IGNORECASE,
    ),
    "an error page": phrases(
        {
            "numbers": r"""
                (error|fehler|erreur|http)\W{0,3}[45]\d\d
                [45]\d\d\b.{0,5}\b(error|not found|forbidden|unavailable|gateway|gone|fehler)
            """,
            "missing": r"""
                (page|article|content|url|document|story)\b.{0,40}\b(
                not (be )?found|(no longer|not) (exists?|available)|doesn't exist|does not exist|has been (removed|moved|deleted))
            """,
            "servers": r"""
                internal server error|bad gateway|service (temporarily )?unavailable|gateway time-?out|not found
                something went wrong|try again later|(back|return|go) to (the |our )?(home ?page|front page|start)
            """,
            "german": r"""
                (seite|artikel|inhalt)\b.{0,40}\b(nicht (gefunden|verf[üu]gbar|vorhanden)|existiert nicht|nicht mehr)
                zur (startseite|homepage)
            """,
            "romance": r"(page|article)\b.{0,20}\b(introuvable|n['’]existe)|p[áa]gina\b.{0,20}\bno (encontrada|existe)",
        },
        rf"{_WHOLE_WORDS}|^\W*[45]\d\d\W*$",
        re.IGNORECASE,
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
    words = len(_WORDS.findall(text)) + (0 if text.isascii() else len(_HAN.findall(text)))
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
