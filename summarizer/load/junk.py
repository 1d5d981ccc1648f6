"""
What is served in place of an article: a consent wall, a stub before a paywall, a check for robots, an error page.

Told by form: phrases that such pages are made of, in their title or in lines that are no reporting, and no reporting beside them. An
article about cookies or captchas reports: its sentences have figures, days or speakers, and speak to nobody.
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
    "a page that only speaks to its reader",
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
_SIGNED_IN = r"""
    already (a |have (a|an) )?(subscriber|subscribed|subscription|member|account)|bereits (abonnent|registriert|ein abo)\w*
    d[ée]j[àa] abonn[ée]|al (een )?abonnee
"""
_CUES: dict[Junk, re.Pattern[str]] = {
    "a consent wall": phrases(
        {
            "cookies": r"""
                (use|uses|using|accept|manage|reject|store|allow|essential|necessary)\b.{0,40}\bcookies?
                cookie (policy|settings|preferences|notice|consent)|before you (continue|go on)
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
                (mit|ohne) werbung (weiter|lesen|nutzen)\w*|pur-?abo
                akzeptieren und (weiter|schlie(ß|ss)en)|werbefrei\b.{0,40}\b(lesen|nutzen|abo)
            """,
            "french": r"(tout|tous) (accepter|refuser)|accepter et|gérer mes choix",
            "romance": r"""
                (utilisons|usamos|utilizziamo|utilizamos)\b.{0,40}\bcookies?
                (aceptar|rechazar|accetta|rifiuta) (todo|todas|tutto|tutti)|(aceptar|accetta) (y|e) (cerrar|continuar|chiudi|continua)
                (nos|nuestros|nostri)\b.{0,20}\b(partenaires|socios|partners?)\b.{0,80}\b(données|datos|dati|appareil|dispositivo|cookies)
            """,
            "dutch": r"""
                (gebruiken|plaatsen)\b.{0,40}\bcookies?|(alles|alle cookies) (accepteren|weigeren|toestaan)
                (onze)\b.{0,20}\bpartners\b.{0,80}\b(gegevens|apparaat|cookies)
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
            "signed in": _SIGNED_IN,
            "subscribers": r"""
                subscribe (now )?(to|for) (read|unlock|continue|full|unlimited|access|get)
                (only|exclusively|reserved) (available )?(to|for) (our )?(paying )?(subscribers|members)|subscribers?[\s-]only
            """,
            "german": r"""
                (weiterlesen|lesen sie)\b.{0,30}\b(mit|abo|plus)
                (abonnenten|abonnement|abo)\b.{0,40}\b(lesen|vorbehalten|exklusiv|testen)
            """,
            "french": r"r[ée]serv[ée]e?s? aux abonn[ée]s|pour lire la suite|je m'abonne|il vous reste \d+",
            "spanish": r"(exclusivo|solo|s[óo]lo) para suscriptores|suscr[íi]b\w+\b.{0,20}\b(leyendo|leer)|(seguir|contin[úu]a) leyendo",
            "italian": r"riservat[oi] agli abbonati|abbonat[io]\b.{0,20}\b(leggere|leggendo)|(per continuare|continua) a leggere",
            "dutch": r"(alleen|exclusief) voor abonnees|(om )?verder (te )?lezen|lees verder met|word (nu )?abonnee",
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
                you (have been|are|were) (blocked|denied)|attention required|unable to access|security (service|solution)
            """,
            "browsers": r"""
                enable\b.{0,20}\b(javascript|js|cookies)|(disable|turn off)\b.{0,20}\bad ?-?block\w*
                javascript\b.{0,30}\b(disabled|required|enable|aktivieren|inschakelen)
                (aktivieren|activez|activa|active|attiva|schakel)\b.{0,20}\b(javascript|cookies)
            """,
            "german": r"kein (roboter|bot)|ungew[öo]hnliche\w* (zugriffe|aktivit[äa]t|datenverkehr)|zugriff verweigert",
            "romance": r"""
                vous (n'[êe]tes pas un robot|[êe]tes (bien )?(un )?humain)|no (eres|soy|es) un robot|que (eres|es) humano
                non (sei|sono) un robot|(di essere|sei) (un )?uman[oa]|acc[èe]s refus[ée]|acceso denegado|accesso negato
            """,
            "dutch": "geen (robot|bot)|toegang geweigerd",
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
                (page|article|content|document|story)\b.{0,30}n't (be )?found
                internal server error|bad gateway|service (temporarily )?unavailable|gateway time-?out|not found
                something went wrong|try again later|(back|return|go) to (the |our )?(home ?page|front page|start)
                forbidden|(no|not|n't) (have )?permission to (access|view)|establishing a database connection|nothing (was|were) found
                (down for|scheduled|under|undergoing|planned) maintenance|be (right )?back (shortly|soon|online)
                (you are )?being redirected|redirecting (you )?to|click here if you are not
            """,
            "signing in": r"""
                (log|sign) in to (view|see|continue|access)|forgot (your )?password
            """,
            "german": r"""
                (seite|artikel|inhalt)\b.{0,40}\b(nicht (gefunden|verf[üu]gbar|vorhanden)|existiert nicht|nicht mehr)
                zur (startseite|homepage)|wartungsarbeiten|wegen wartung|sie werden weitergeleitet
            """,
            "romance": r"""
                (page|article)\b.{0,30}\b(introuvable|n'existe)
                p[áa]gina\b.{0,40}\bnon? (se )?(encontrada|encontr[óo]|existe|trovata|esiste)
                (en|in) (maintenance|mantenimiento|manutenzione)|(erreur|errore) (interne|interno) du?
            """,
            "dutch": r"(pagina|artikel)\b.{0,30}\b(niet (gevonden|beschikbaar)|bestaat niet)|wegens onderhoud|in onderhoud",
        },
        rf"{_WHOLE_WORDS}|^\W*[45]\d\d\W*$",
        re.IGNORECASE,
    ),
}
_LOGIN = phrases({"signed in": _SIGNED_IN}, _WHOLE_WORDS, re.IGNORECASE)
"""What stands above many articles in full, too."""
_SENTENCE = lazy(r"(?<=[.!?。！？])\s+|\n+")
_QUOTATION = lazy(r"[\"“„«][^\"“”„«»\n]{0,300}[\"”“»]")
_SPEAKS_TO_SOMEBODY = lazy(
    r"\b(?:[Yy]ou(?:r|rs|'re)?|[Ww]e|[Oo]ur|us|[Ww]ir|[Uu]nser\w{0,2}|Ihr\w{0,2}|[Dd]u|[Dd]ein\w{0,2}|[Vv]ous|[Vv]otre|[Vv]os|[Nn]ous|[Nn]otre|[Nn]os|"
    r"[Pp]lease|bitte|\A\W{0,3}Bitte|[Vv]euillez|[Pp]or favor|"
    r"[Uu]sted\w{0,2}|[Tt]us?|[Nn]osotros|[Nn]uestr[oa]s?|[Tt]u[oa]|[Nn]oi|[Nn]ostr[oaie]|[Uu]w?|[Jj]e|[Jj]ouw|[Ww]ij|[Oo]nze)\b|[您你请]|ください|いただ[けき]"
)
_REPORTS = phrases(
    {
        "figures": r"\d",
        "speakers": r"""
            (said|says|told|announced|reported|according to)|(sagte|teilte|k[üu]ndigte|berichtet\w?|laut|zufolge)
            (a (dit|d[ée]clar[ée]|annonc[ée])|ont annonc[ée]|selon)|(dijo|anunci[óo]|inform[óo]|seg[úu]n)
            (ha (detto|annunciato|dichiarato)|secondo)|(zei|zegt|meldt|meldde|aldus|volgens)
        """,
        "days": r"""
            (mon|tues|wednes|thurs|fri|satur|sun)day|(mon|diens|donners|frei|sams|sonn)tag|mittwoch
            lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo
            luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|(maan|dins|woens|donder|vrij|zater|zon)dag
        """,
    },
    r"(?:…)",
    re.IGNORECASE,
)
"""What sentences of an article have, and those of a page in its place hardly ever without speaking to its reader."""
_SENTENCE_WORDS = 6
_MOST_OF_STUB = 3
"""Sentences of reporting that a stub may have above a line for subscribers to sign in."""
_THIRD = 3
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


def junk_in(text: str, title: str | None, *, paid: bool, is_page: bool) -> Junk | None:
    """
    Tell what was served in place of an article, or None where it is one.

    Args:
        text: What its reader took out of a file.
        title: What the file says that it is called.
        paid: Whether it says that not everybody may read it.
        is_page: Whether it is a page of the web.
    """
    if not text.strip():
        return "a file without text"
    words = _count(text)
    if words > _LONGEST:
        return None
    if paid and words < _PAID_STUB:
        return "a stub before a paywall"
    parts = [part for part in _SENTENCE.split(text) if part.strip()]
    reporting = [part for part in parts if _is_reporting(part)]
    told = frozenset(reporting)
    others = [part for part in parts if part not in told]
    held = {junk: [part for part in others if cue.search(part)] for junk, cue in _CUES.items()}
    if _is_stub(held["a stub before a paywall"], len(reporting), words):
        return "a stub before a paywall"
    if _THIRD * sum(map(_count, reporting)) >= words:
        return None
    named = [junk for junk, cue in _CUES.items() if title and not _is_reporting(title) and cue.search(title)]
    only_speaks = is_page and words < _FEW and not reporting and any(map(_SPEAKS_TO_SOMEBODY.search, others))
    found: list[Junk] = [junk for junk in _CUES if _is_made_of(held[junk], words, bool(reporting), junk in named)]
    if only_speaks:
        found.append("a page that only speaks to its reader")
    return found[0] if found else None


def _count(text: str) -> int:
    return len(_WORDS.findall(text)) + (0 if text.isascii() else len(_HAN.findall(text)))


def _is_reporting(part: str) -> bool:
    """Whether a part of a text is a sentence that reports: it has a figure, a day or a speaker, and speaks to nobody."""
    told = _QUOTATION.sub(" ", part)
    return (
        part.rstrip(' "”»)')[-1:] in {*".!。"}
        and _count(part) >= _SENTENCE_WORDS
        and bool(_REPORTS.search(told))
        and not _SPEAKS_TO_SOMEBODY.search(told)
    )


def _is_stub(held: list[str], reporting: int, words: int) -> bool:
    """Whether lines for subscribers are what is left of an article; one to sign in stands above many that are whole."""
    if not held or words >= _STUB:
        return False
    cue = _CUES["a stub before a paywall"]
    return reporting <= _MOST_OF_STUB or any(cue.search(_LOGIN.sub("", part)) for part in held)


def _is_made_of(held: list[str], words: int, reporting: bool, named: bool) -> bool:  # noqa: FBT001 - facts of the page
    """Whether the lines that hold cues are nearly all of a page, or all that it says beside its menus."""
    if named and held and not reporting:
        return True
    beside = words - sum(map(_count, held))
    enough = 1 if named else 2
    return (len(held) >= enough and (beside < _FEW or not reporting)) or (bool(held) and beside < _HARDLY_ANY)
