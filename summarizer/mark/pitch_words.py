"""
In which words a page speaks to its reader and names a price, in six languages; what else it says is looked up word by word.

Each table is of named groups, in the spelling that ``phrases`` explains, and is held against text in small letters. No word decides alone.
"""

from __future__ import annotations

from typing import Final

from summarizer.text.lexicon import phrases

_CLAUSE: Final = (
    r"(?:\A|[^\w\s,;&%€$£'’+][\"”’)*]?\s|\b(?:to|if|for|when|want|wer|um|wenn|pour|si|para|per|se|als|om)\b[^.,:;]{3,60},\s)"
    r"\W{0,4}(?:please\s|then\s|so\s|just\s|now\s|simply\s|bitte\s)?"
)
MONEY: Final = r"(?:[€£$¥₹]\s?\d[\d.,]{0,8}|\d[\d.,]{0,8}\s?(?:€|£|\$|kr|p|euros?|eur|usd|gbp|chf|dollars?)\b)"
_LARGE: Final = r"(?!\s?(?:m|mn|mln|mio|mrd|bn|b|k|mil|million\w*|milliard\w*|billion\w*|miljoen|miljard|millones|milioni|miliardi)\b)"
_SPAN: Final = (
    r"(?:day|week|month|quarter|year|mo|yr|tag|woche|monat|jahr|"
    r"jour|semaine|mois|ans?|día|semana|mes|año|giorno|settimana|mese|anno|dag|maand|jaar)"
)

ORDER: Final = phrases(
    {
        "english": r"""
            (accept|activate|apply|become|browse|calculate|chip in|choose|claim|click|compare|convert|copy|create|discover|donate|
            download|drive|enable|enjoy|enter|explore|find|follow|forget|forward|get|give|go|grab|hear|hurry|include|install|invest|
            join|keep|learn|leave|listen|log ?in|manage|pledge|pocket|pre-?order|protect|read|receive|register|renew|reply|request|
            reserve|rsvp|scan|scroll|send|sign (up|in)|skip|submit|subscribe|swipe|take (our|part|up|a)|switch|talk|tap|tell|trust|try|
            turn|unlock|upgrade|visit|vote|watch|win|write)\b(?! (up|down)? ?(by|to) \d)
            (add|ask|book|cancel|fly|live|verify|buy|call|check|cover|cut|dial|help|make|meet|open|order|own|pay|pick|play|press|rate|
            save|search|see|sell|share|shop|spend|start|stay|support|test|text|think|track|trade|travel|use|view|refer|like|look|let|
            print) (an?|the|our|your|my|us|this|these|it|all|from|for|with|online|here|now|today|free|up to|like|at|on|by|in|when|any|
            smarter|better|more|less|faster|how|what|why|slim|direct|gold|silver|shares|stocks|commission|alerts|\W?\d[\d.,]*)\b
        """,
        "german": r"""
            (?!das|die|den|haben|hätten|w[eäü]rden|sollt?en|k[öo]nn\w{1,3}|woll\w{2,3}|müss\w{2,3}|dürf\w{2,3}|waren|sind)\w{2,14}(en|
            ern|eln) sie\b|seien sie|jetzt\b[^.!?]{0,40}\w{2}en\b(?=[.!]|\Z)|mehr (unter|auf|dazu|erfahren|infos?)
            (hier|einfach|direkt|kostenlos|gratis|gleich)\b[^.!?]{0,40}\w{2}en\b(?=[.!]|\Z)
        """,
        "french": r"(?!chez|assez|nez|allez-|rez)\w{2,14}ez\b",
        "spanish": r"""
            abra|acceda|active|acuda|ahorre|aproveche|apúntese|calcule|cancele|compare|compre|comparta|conozca|consiga|consulte|contrate|
            descargue|descubra|disfrute|elija|empiece|encuentre|envíe|escriba|escuche|haga|invierta|lea|llame|mire|opere|pida|pruebe|
            reciba|reserve|siga|solicite|use|vea|visite|vote|\w*[áéíóú]\w{0,6}[aei](se|te|lo|la|los|las|nos)
            descubre|ahorra|únete|recibe|descarga|elige|consigue|calcula|comparte|solicita
        """,
        "italian": r"""
            abbonati|acquista|accedi|apri|aprilo|approfitta|ascolta|calcola|candidati|chiedi|clicca|compra|condividi|confronta|contatta|
            diventa|entra|fai|guarda|inizia|investi|inquadra|invia|iscriviti|leggi|partecipa|prenota|prova|registrati|richiedi|ricevi|
            risparmia|scarica|scegli|scopri|scrivi|scrivici|segui|sostieni|trova|unisciti|verifica|vinci|visita|vota|prima dell'adesione
        """,
        "dutch": r"""
            abonneer|beleg|bekijk|bereken|bespaar|bestel|boek|deel|doe|download|haal|investeer|kies|klik|koop|krijg|lees|leer|luister|
            maak|mail|meld|mis|neem|ontdek|ontmoet|ontvang|probeer|profiteer|regel|reserveer|scan|schrijf|sluit|solliciteer|spaar|steun|
            stuur|vergelijk|volg|vraag|word|geef (je|uw)
        """,
    },
    _CLAUSE + r"(?:…)(?![\w'’])",
)
"""A sentence, or what follows a label or a dash, that begins with an order."""

READER: Final = phrases(
    {
        "english": "you|your|yours|yourself|you're|you've|you'll|we'd like to hear",
        "german": r"""
            du \w{2,12}st|\w{2,12}st du|dich|dir|dein\w{0,2}
            ihr (postfach|depot|abo|vorteil|geld|nächster)|sie haben|ihre meinung|ihre rate
        """,
        "french": "vous|votre|vos",
        "spanish": r"usted|ustedes|su (móvil|correo|cuenta|dispositivo|empresa|precio|currículum)|tu|tus|¿cree|le quedan|le puede",
        "italian": r"tu|tuo|tua|tuoi|tue|ti|vi|vostr[oaie]|rispondi",
        "dutch": "jij|je|jou|jouw|u|uw|wil je",
    }
)
"""Words that speak to the reader."""

PRICE: Final = phrases({"small": MONEY + _LARGE}, "…")
"""A price that one person pays."""
LARGE: Final = phrases(
    {"scale": r"\d\s?(m|mn|mln|mio|mrd|bn|million\w*|milliard\w*|billion\w*|miljoen|miljard|millones|milioni|miliardi|mila)\b"}, "…"
)
"""An amount of business."""
PERIODIC: Final = phrases(
    {
        "price": r"""
            (?<=\d)\s?(€|£|\$|kr|euros?|dollars?)?\s?(an?|per|/|im|pro|par|al|por|le|el|il|all')\s?(the )?(first |premier |
            primer )?<span>\b
        """,
        "adverb": r"\b(monthly|maandelijks|monatlich|p\. ?a\.|aer|tae|taeg|lordo)\b",
        "span": r"""
            \b(first|erste[nr]?|premier|primer|primo|eerste) (\d+ |two |three |six |zwölf |trois )?<span>(s|e|en|i)?\b(?! (of|to|since|
            von|de \d|des))
        """,
    },
    "…",
    span=_SPAN,
)
"""A price for a time, or the time that it is for."""
FRAME: Final = phrases(
    {
        "marks": r"""
            \A(\+\+\+|\*\*\*|###|>{1,3}\s|»|→|▶|👉|🎧|\[)|(>{1,3}|»|→|➜|↑|▶|\*\*\*|\+\+\+)\W{0,3}\Z|\s[|·]\s|
            \A[A-ZÀ-Þ][A-ZÀ-Þ ]{3,30}( ?[:|–—-] )"}, "…
        """,
    },
    "…",
)
"""How it is set apart; held against the text as it stands."""
