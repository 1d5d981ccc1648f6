"""
Kinds of words in which a page speaks for itself or sells, and in which reporting tells, in six languages.

Each table is of named groups, in the spelling that ``phrases`` explains, and is held against text in small letters. No word decides alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.text.lexicon import phrases

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_CLAUSE: Final = (
    r"(?:\A|[^\w\s,;&%€$£'’+][\"”’)*]?\s|\b(?:to|if|for|when|want|wer|um|wenn|pour|si|para|per|se|als|om)\b[^.,:;]{3,60},\s)"
    r"\W{0,4}(?:please\s|then\s|so\s|just\s|now\s|simply\s|bitte\s)?"
)
_MONEY: Final = r"(?:[€£$¥₹]\s?\d[\d.,]{0,8}|\d[\d.,]{0,8}\s?(?:€|£|\$|kr|p|euros?|eur|usd|gbp|chf|dollars?)\b)"
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
        "german": r"du|dich|dir|dein\w{0,2}|ihr (postfach|depot|abo|vorteil|geld|nächster)|sie haben|ihre meinung|ihre rate",
        "french": "vous|votre|vos",
        "spanish": r"usted|ustedes|su (móvil|correo|cuenta|dispositivo|empresa|precio|currículum)|tu|tus|¿cree|le quedan|le puede",
        "italian": r"tu|tuo|tua|tuoi|tue|ti|vi|vostr[oaie]|rispondi",
        "dutch": "jij|je|jou|jouw|u|uw|wil je",
    }
)
"""Words that speak to the reader."""

WE: Final = phrases(
    {
        "own": r"""
            our|we|we're|unsere?[nmrs]?|wir|notre|nos|nous|nuestr[oa]s?|nosotros|nostr[oaie]|noi|wij|onze|
            (die|la|de|della|our) (redaktion|rédaction|redazione|redacción|redactie|newsroom)
        """,
    }
)
"""Words in which a page speaks of itself."""

PRICE: Final = phrases({"small": _MONEY + _LARGE}, "…")
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
FROM: Final = phrases(
    {
        "least": r"""
            \b(from( only| just)?|ab|dès|à partir de|desde|a partire da|vanaf|schon|for (just|only)|nur|nu) (\W?\d[\d.,]*)(?! (to|bis|à|
            a|tot)\b)(?!\s?(million|bn|mio|mrd|%))
        """,
    },
    "…",
)
"""What the least of it costs."""
FREE: Final = phrases(
    {
        "english": r"""
            free(?! (cash|float|trade|fall|market|port|zone|speech|carbon|movement))|
            no (card|cost|fees?|jargon|paperwork|commitment|obligation|cost)|zero commission|at no cost|(0|zero) fees?
        """,
        "others": r"""
            gratis|kostenlos\w*|ohne (ordergebühr|anzahlung|werbung)|gratuit\w*|sans (frais|engagement)|
            sin (coste|comisiones|compromiso|permanencia)|gratuita?|zero spese|senza (costi|vincoli)|gratuit[oia]
        """,
    }
)
"""That it costs nothing."""
DEAL: Final = phrases(
    {
        "english": r"""
            \d+ ?% (off|extra|discount)|save (up to )?\W?\d\S*|half[\s-]price|half the price|unlimited|save \d+%|deal of the (day|week)|
            promo code|free (shipping|delivery)|should you (buy|sell|put|invest|own)|in (seconds|minutes)|early[\s-]birds?|use code|
            code [a-z]*\d+|vouchers?|gift|sale|instead of \W?\d\S*|new (customers?|accounts?) only|t&cs?|terms apply|reader offer|
            plus vat|\d+% down|trial|pre-?order
        """,
        "german": r"rabatt|nachlass|\d+ (€|euro) prämie|für neukunden|sichern|testen|statt \d\S*|kündbar|gutschein|vorteilspreis",
        "romance": r"""
            remise|sans engagement|offre d[e']\s?\w+|tarif préférentiel|économisez|descuento|oferta|extra por|sconto|buono|offerta|
            promozione|cheaper
        """,
        "dutch": "korting|opzegbaar|aanbieding|cadeau",
    }
)
"""What makes it cheap."""
LIMIT: Final = phrases(
    {
        "english": r"""
            today only|(now )?open:|bookings are|\d+ left|this week(end)? only|ends (on )?(soon|tonight|\w+day)|until \w+day|by \w+day|
            before (dec|january|midnight)\w*|limited|last chance|only (in|for) (the|print)|while stocks last|seats?|places? left|
            any ?time|whenever|wherever you
        """,
        "others": r"""
            nur (bis|heute|noch)|noch \d+ plätze|plätze|places limitées|jusqu'au \d+|plazas( limitadas)?|inscripciones|posti limitati|
            ingresso|op is op|kaarten vanaf|jederzeit
        """,
    }
)
"""That it ends, or that there is little of it."""
GOODS: Final = phrases(
    {
        "reading": r"""
            [\w-]{0,20}newsletters?|(daily|weekly|evening|morning|our|free) (e-?mail|letter|briefing)|deep dives?|
            (members'|digital|unlimited) (area|access)|(full|our) report|our picks|inbox|mailbox|postfach|boîte mail|casella|
            subscri(be|ber|bers|ption|ptions)|members?(hip)?|abo|jahresabo|abonn(enten|és|ement|ees?)|abbonament[oi]|suscripción|
            free (articles?|stories|story)|gratisartikeln?|artículos gratuitos|gratis artikel|(this|the) (article|story|page|site)|
            diese[rn]? (text|artikel|seite)|cet article|este artículo|(print|weekend|saturday) (issue|edition)|supplement|sonderheft|
            \d+ issues|hors-série|kiosk|edicola|e-?books?|white paper|guide|guía|guida|jaarboek|
            \d+ (pages|seiten|páginas|pagine|pagina's)|börsenbrief|daily email
        """,
        "hearing": r"podcasts?|pódcast|episodes?|episodio|puntata|video|vídeo|im video|en vidéo|tune in|on demand|recording",
        "tools": r"""
            (our|the|mobile|unsere[rn]?|notre|nostra|nuestra|de) app(lication|licazione|licación)?|(our|markets|ledger|free) app|ios|
            android|alerts?|push-nachrichten|real[\s-]time|in echtzeit|temps réel|tiempo real|tempo reale|calculator|rechner|
            simula(teur|dor|tion)|quiz|tracker|screener|database|demo( account)?
        """,
        "meeting": r"""
            webinaire?|online-seminar|masterclass|delegates?|tickets?|speakers|summit|forum|foro|gipfel|breakfast|assises|
            sur registrazione|register
        """,
        "accounts": r"""
            account|konto|depot|rekening|cuenta|conto|livret|saver|tagesgeld|festgeld|spreads?|commission|comisión|capital at risk|
            adviser|berater|consulente|dealer|insurance|mutuelle|seguro
        """,
        "work": r"""
            vacanc(y|ies)|jobs board|we are hiring|is looking for you|m/w/d|bewerben|offres d'emploi|postes à pourvoir|empleo|currículum|
            candidature|cv|vacature|stellenmarkt|career
        """,
        "plans": r"premium|pro|plus|\w+\+|gold",
    },
    r"(?<!\w)(?:…)(?!\w)",
)
"""What a page has to sell, or to send."""
PAGE: Final = phrases(
    {
        "english": r"""
            \A\d+ comments?|share (this|on)|save for later|copy link|log ?in|sign ?in|(our|\d+) partners|accept (all|cookies)|
            on your device|in your browser|your privacy|footer|javascript|click (here|on|to)|read (next|more|also)|more on (this|our)|
            also in|\A\W*(related|trending|recommended)|rights reserved|copyright|republished|reprints|written permission|advertisement|
            sponsored|paid (post|partner)|partner content|content (from|by) our|(presented|brought to you|sponsored|supported) by|
            our (reporters?|editors?|\w+ editor|correspondent|newsroom|analysts?|team)|about the author|
            the (writer|author) (is|has|owns|holds)|views are|(financial|investment) advice|information only|reader-(funded|supported)|
            members' area|our readers|representative \d+|\A(the |\d+ )?best [^.]{3,50}\b(under|below|tested|compared)|powered by|
            an extract|(capital|money) (is )?at risk|past performance|(is|are) delayed
        """,
        "german": r"""
            kommentare|teilen|drucken|merken|unsere \d+ partner|auf ihrem gerät|zustimmen|werbung|anzeige|in kooperation|lesen sie auch|
            mehr zum thema|zum (hören|rechner)|zur anmeldung|redaktion|(der|die) autor(in)?|zur person|nachdruck|genehmigung des|
            alle rechte|ohne gewähr|verlieren geld
        """,
        "french": r"""
            commentaires|partager|traceurs|nos partenaires|contenu partenaire|accepter|refuser|à (lire|écouter)|notre journaliste|
            droits réservés|mentions légales|publicité|conseil en investissement|performances passées|réservée? à nos
        """,
        "spanish": r"""
            comentarios|compartir|nuestros \d+ socios|en su dispositivo|aceptar|puede interesar|publicidad|patrocinado|reservados todos|
            redacción|sobre el autor|pistas|encuesta|recomendación de inversión|conlleva riesgo
        """,
        "italian": r"""
            commenti|condividi|nostri \d+ fornitori|accetta|rifiuta|leggi anche|pubblicità|in collaborazione|riproduzione riservata|
            contenuto riservato|l'autore|redazione|sondaggio|all'investimento|il prospetto
        """,
        "dutch": r"""
            reacties|deel dit|cookies op uw|akkoord|voorkeuren|lees ook|advertentie|partnerbijdrage|overname alleen|redactie|
            over de auteur|uw mening|beleggingsadvies|inleg verliezen
        """,
    }
)
"""What a page says of itself, of its parts and of its risks."""
CONTACT: Final = phrases(
    {
        "address": r"\S{1,40}@\S{1,40}\.\w|(?<!\w)@\w{3,}|\b[\w-]{2,30}\.(example|com|net|org|co|io|de|fr|es|it|nl)\b|www\.\S",
        "number": r"(?<![\w.,])(\+\d{1,3}|0\d{1,4})[ -]\d[\d -]{5,14}\d(?!\d)",
        "ways": r"\breply \S{1,12} to\b|\bqr\b|\bcode\b|\bclick here\b",
    },
    "…",
)
"""A way to answer."""
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

TOLD: Final = phrases(
    {
        "english": r"""
            sa(id|ys)|told|tells|wrote|writes|found|according to|announced|reported|expects?|warns?|warned|analysts?|recommends?|
            statement|heard|advis(e|es|ed)
        """,
        "german": r"sagte\w*|teilte|laut|zufolge|erklärte|warnt\w*|rügt|raten|schreibt|meldet|hieß",
        "romance": r"""
            selon|a (déclaré|annoncé|indiqué)|rappelle|conseillent|según|dijo|anunció|señaló|advierte|aconsejan|
            ha (detto|spiegato|escluso)|secondo|avverte|consigliano|a (dit)
        """,
        "dutch": r"zei|aldus|volgens|waarschuwt|raden",
    }
)
"""Somebody tells it."""
PAST: Final = phrases(
    {
        "english": r"""
            \w{3,}(?<!ne)ed|was|were|had|has|have|rose|fell|grew|paid|sold|cost|cut|began|took|drew|lost|won|made|came|went|met|ran|hit|
            kept|led|saw|stood|brought|got|gave|held|sank|slid|shed|put
        """,
        "german": r"""
            wurden?|waren|hat|hatten?|haben|fiel|fielen|stieg|stiegen|sank|sanken|gewann|verlor|zog|betrug|lag|lagen|kam|ging|gab|sind|
            \w{3,}(ierte|ickte|eldete|ielte|ichte|achte|uchte|aufte|eilte|iente|ängte|immte|ürzte|eigte|ürfte|öhte|ente)n?
        """,
        "romance": r"""
            (a|ont|est|sont|ha|han|hanno|è|sono) (\w+ )?\w+(é|és|ée|ées|is|us|ert|ado|ido|ato|ati|ita|ito|uto|ta|so)|\w{2,}(?<!p)ó|
            \w{2,}(aron|ieron)|cayeron|fue|recul\w+|progresse\w*|affiche|relève|sube|cae|suma|sale|scende|porta|perde|passe
        """,
        "dutch": r"""
            heeft|hebben|steeg|stegen|daalde\w?|groeide|zei|haalde|boekte|bedroeg|kreeg|verloor|verkochten|telt|werd|werden|legde|
            leverde\w?|kostte
        """,
    }
)
"""The verb of a sentence that tells of it."""
PRESENT: Final = phrases(
    {
        "english": r"is|are|will|would|can|may|must|should|could|does|do|plans|refers|handles|employs",
        "others": r"""
            ist|sind|wird|werden|kann|können|soll|sollen|bleibt|kostet|est|sont|sera|peut|peuvent|es|será|puede|pueden|è|sarà|può|possono|
            wordt|zal|kan|kunnen|kost
        """,
    }
)
"""A verb that states."""

KINDS: Final[Mapping[str, re.Pattern[str]]] = {
    "order": ORDER,
    "reader": READER,
    "we": WE,
    "price": PRICE,
    "large": LARGE,
    "periodic": PERIODIC,
    "from": FROM,
    "free": FREE,
    "deal": DEAL,
    "limit": LIMIT,
    "page": PAGE,
    "contact": CONTACT,
    "told": TOLD,
    "past": PAST,
    "present": PRESENT,
}
"""Those of which it is measured whether a paragraph has any."""
