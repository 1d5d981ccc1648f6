"""
Phrases of a page's frame: services, labels of lists, counters, and notes on authors and prices.

Each table is of named groups, in the spelling that ``phrases`` explains, and is held against text in small letters.
"""

from __future__ import annotations

from typing import Final

from summarizer.text.lexicon import phrases

SERVICE: Final = phrases(
    {
        # What the reader keeps there.
        "own": r"watch ?lists?|screeners?|portfolios?|alerts?|tools|ideas|account|calendar|charts?",
        "letter": r"(view|read) (it )?(in (your )?browser|online)|forward( to a friend)?",
        "account": r"log ?in|sign ?(in|up)|subscribe|register|join|premium|plus|pro|gold|settings",
        # Parts of the page.
        "parts": r"""
            markets?|news(letters?)?|reviews|deals|brokers?( deals)?|broker deals|quotes|comments?|videos?|podcasts?|research|opinion|
            live|stocks|funds|crypto|etfs?|indices|shop|apps?|get the app
        """,
        # What can be done with it.
        "acts": r"""
            menu|home|search|help|contact|more|next|previous|follow|share|print|e-?mail|save|gift|listen
            add (yours|a comment)|text size( a)*
        """,
        "others": "startseite|depot|anmelden|börse|kurse|accueil|bourse|connexion|inicio|mercados",
    },
    r"\A\W*(?:my\s)?(?=\w)(?:…)\W*(?:\(\d+\))?\W*\Z",
)
"""The name of one service, in a bar of several."""

LABEL: Final = phrases(
    {
        # What others read.
        "popular": r"""
            (now |also )?trending( now| today)?|trending on [^:|]{1,20}|popular( now| today)?|top (stories|reads|headlines)
            most[\s-](read|popular|viewed|shared|commented)( (in|on) [^:|]{1,24})?|most \w+ (today|this week|now)
            (people|readers) (who read this )?also (read|liked|clicked|viewed|bought)
        """,
        # What to read now.
        "next": r"""
            (now )?reading|keep reading( with [^:|]{1,40})?|read next on [^:|]{1,20}|what to read (next|now)|read (next|more|also)
            up next|coming up|next up|in case you missed( it)?|don't miss
        """,
        # What is like it.
        "related": r"""
            you (may|might) also like|also available|also (on|in|from) [^:|]{1,30}|more (on|from|about|in) [^:|]{1,30}
            other (top )?(stories|headlines)|suggested (topics|articles|reading)
            related( \w+)?|recommended( for you| reading)?|latest (news|headlines)
        """,
        # Who chose or paid for it.
        "source": r"""
            from our (partners|sponsors|shop)|around the web|from (our|the) (archive|partners|web)
            editor(s|'s|s')? (picks?|choice|shelf|selection)
        """,
        "german": r"meistgelesen\w*|auch interessant|mehr (zum thema|aus \w+)|lesen sie (auch|weiter)",
        "french": r"(les )?(articles )?(les )?plus lus|à lire( aussi)?",
        "spanish": "lo más (leído|visto)|te puede interesar",
        "italian and Portuguese": "leggi anche|i più letti|leia (também|mais)|mais lidas",
        "dutch": r"lees ook|meest gelezen|meer (over|uit|van) [^:|]{1,30}|ook interessant",
    },
    r"\A\W*(?=\w)(?:…)\s?(?P<stop>[:|–—]|\Z)",
)
"""What stands above, or before, headlines of other articles."""

COMMENTS: Final = phrases(
    {"what": r"(\d{1,6} )?(reader'?s?'? |top |latest )?comments?|kommentare|leserkommentare|commentaires|comentarios|commenti"},
    r"\A\W{0,8}(?:…)(?:\s?\([^)]{1,30}\))?\W{0,8}\Z",
)
"""What stands above the comments of readers."""

HOOK: Final = phrases(
    {
        "question": "how|why|what|when|which|who|can|is|are|should|will|could",
        "promise": r"this|these|inside|meet|the (best|\d)|best",
        "number": r"\d{1,2} |top \d|five|three|seven|ten",
    },
    r"\A\W*(?=\w)(?:…)\b|\?\W*\Z",
)
"""How a headline begins that wants to be clicked on."""

COUNTER: Final = phrases(
    {
        "pages": r"(page|ad) \d+ of \d+|text size",
        "readers": r"""
            \d[\d,.]{0,12} (people|readers|users) are (reading|viewing|watching)
            \d+ comments?\b|[^.]{0,60}[—–|·] read by (over |more than )?\d[\d,.]{2,12}\s|(rate|share|gift|print|save) this\b
        """,
        "minutes": r"""
            \d+ ?min(ute)?s? (read|listen)|(read(ing)?|listening) time\b|listen ?(to this|: ?\d+ ?min)
            \d+ ?min(uten|utes|utos?|uti|\.)? (leestijd|lesezeit|lesedauer|de lect\w+|di lettura|lezen)\b
            (lesezeit|lesedauer|leestijd|(temps|tiempo|tempo) (de|di) lect?t?ura|temps de lecture)\b
        """,
        "age": r"""
            (posted|updated|published) \d+ (hours?|minutes?|mins?|days?) ago
            this (article|page|story|post) (has been|was) (viewed|read|shared|updated)
        """,
        # What is asked of the page's use.
        "feedback": r"was this (page|article|story|answer|guide) (useful|helpful)|did you (find this|enjoy this)|yes / no\W*\Z",
        "consent": r"we and our \d+ partners (store|use|process|value)\b",
        "rights": r"copyright (19|20)\d\d|reprints?\b",
        # What ends a release.
        "ends": r"(ends?|ende|notes to editors)\W*\Z",
    },
    r"\A\W*(?=\w)(?:…)",
)
"""What counts pages, readers or minutes."""

SHARED: Final = phrases(
    {
        "english": r"""
            (share|listen to|save|print|e-?mail|gift|copy|leave) <that>?(article|story|post|page|link|comment)|copy link|read aloud
        """,
        "german": r"<that>?(artikel|beitrag|seite|link|text) (teilen|an?hören|drucken|merken|kopieren|vorlesen|speichern|verschenken)",
        "romance": r"""
            (partager|écouter|imprimer|enregistrer|copier|offrir|envoyer|commenter) <that>?(article|page|lien)
            (compartir|escuchar|imprimir|guardar|copiar|regalar|enviar|comentar) <that>?(artículo|noticia|enlace)
            (condividi|ascolta|stampa|salva|copia|regala|invia|commenta) <that>?(articolo|notizia|link|pagina)
        """,
        "dutch": r"(deel|beluister|print|bewaar|kopieer) <that>?(artikel|bericht|link|verhaal|pagina)|lees voor",
        # Where to.
        "services": r"""
            (share|teilen|auf|partager|compartir|condividi|deel|send|enviar|envoyer|invia|senden|follow us|folgen sie uns|
            folge uns|suivez-nous|síganos|síguenos|seguici|volg ons)( (on|via|by|auf|per|sur|par|en|por|su|op|in|with|mit))? (
            facebook|x|twitter|linkedin|whatsapp|telegram|instagram|bluesky|mastodon|e-?mail|mail|correo( electrónico)?|messenger|reddit|
            threads|youtube|tiktok|google news)( (teilen|senden))?
        """,
    },
    r"\A\W*(?:…)\W*\Z",
    that=r"(?:(?:this|the|our|a|den|diesen|die|diese|das|le|la|l'|l’|ce|cet|cette|un|el|este|esta|il|lo|questo|questa|dit|het|de) ?)",
)
"""What a button of a page does with its article."""

CREDIT: Final = phrases(
    {
        "english": r"""
            (additional |further |original )?(reporting|editing|writing|research|translation|graphics?|photos?|photography|illustrations?|
            production|video|audio|design|fact[\s-]check(ing)?|compiled|edited|reported)( and <role>)? by
            (photos?|photography|illustrations?|text|editor|editing|reporting):
        """,
        "german": r"""
            (text|texte|fotos?|bild|bilder|übersetzung|mitarbeit|redaktion|(redaktionelle )?(mitarbeit|bearbeitung))( von|:)
            (mit )?(agentur)?material(ien)? (der|von|des)|mit agenturmaterial\w*
        """,
        "romance": r"""
            (texte|photos?|édition|rédaction|traduction|infographie|montage)( par|( de)? ?:)
            avec (l'|l’)?(agence )?(?=(afp|reuters|bloomberg|ap)\b)
            (edición|texto|fotos?|fotografía|redacción|traducción)( de| por|:)
            (testo|foto|traduzione)( di|:)|a cura (di|della|del)
        """,
        "dutch": r"(tekst|foto's|foto’s|foto|redactie|eindredactie|beeld|vertaling)( door| van|:)",
        "source": r"(sources?|quellen?|fuentes?|fonti|fonte|bron(nen)?) ?:",
    },
    r"\A\W*(?:…)\s?",
    role=r"(?:reporting|editing|writing|research|text|photos?)",
)
"""What somebody did to the text or its pictures, before his name."""

NOTE: Final = phrases(
    {
        # What the author owns of what he writes of.
        "holdings": r"""
            (the|this) (author|writer|contributor|columnist)s? (
            holds?|owns?|owned|ha(s|d|ve)|may (hold|own)|does|did)\b[^.]{0,40}\b(shares?|positions?|stocks?|interests?)
            at the time of writing|contributors (may )?(hold|own)|is (corporate |house )?broker to\b
            may (hold|own|recommend|deal in) (or \w+ )?(up to|companies|shares|securities|positions)
        """,
        # Who he is, and how to reach him.
        "author": r"""
            about the (authors?|writer|reporter)|about this beat:|tip line \d|has written about |\d followers on |reach (him|her|them) at
            (write|mail|tip-offs?|tips) ?(to (him|her|us)|:) ?(at )?\S+@
        """,
        # The same in German, or that there is nothing of the kind.
        "german holdings": r"""
            hinweis(e)? (auf|zu) (mögliche[nr]? )?interessenkonflikten?
            (der|die) (autorin|autor|redakteurin|redakteur) (hält|besitzt) (\w+ ){0,4}(aktien|wertpapiere|anteile|positionen)\b
        """,
        # Who may read it, and pass it on.
        "letter": r"this (post|issue) is (public|free)|feel free to (share|forward)|thanks for reading [^.!?]{1,40}!",
        "helped": r"contributed (to this (report|story|article)|reporting|to the reporting)",
        # By which rules it is written, and where the reader is not heard.
        "visit": r"comments are (now )?closed (on|for) this |our standards:|the trust project\b",
        # What becomes of its mistakes.
        "mistakes": r"""
            (corrections|accuracy) (policy|page|desk)|(spotted|found|seen|see|noticed?) an? (error|mistake|typo)( (in|on|with) this|\W*\?)
            (fehler|tippfehler) (gefunden|entdeckt)\W*\?|korrekturhinweise?\b
            (charte|politique) des (rectifications|corrections|erreurs)|une (erreur|coquille) (dans (cet|ce|l')|à signaler)
            política de (correcciones|rectificación\w*)|fe de (errores|erratas)\b
            (detecta[sr]?|encontrado) (algún|un) (fallo|error) en est[ea]
            segnala\w* un (errore|refuso)|trovato un (errore|refuso)\W*\?|politica delle (correzioni|rettifiche)
            klopt er iets niet|fout (gezien|gevonden|ontdekt)\W*\?
        """,
        # To whom a mail was sent, and how to be sent no more.
        "mail": r"""
            (you are|you're|you) receiv(ing|ed?) this <mail>|(because|since) you (signed up|subscribed|opted)
            unsubscribe( here| at any|\W*\Z|\s\|)
            sie (erhalten|bekommen) diese[nsr]? <mail>|newsletter nicht mehr|(hier|jederzeit) (\w+ )?(abmelden|abbestellen)
            vous recevez (cet|ce|cette) <mail>|se désinscrire\W*\Z|(me|vous) désabonner( ici|\W*\Z)
            (recibe|recibes|ha recibido|has recibido) est[ea] <mail>|dar(se|te)? de baja (aquí|en cualquier)
            (ricevi|riceve|hai ricevuto) quest[ao] <mail>|cancell\w+ (la |l')?iscrizione
            (je|u) ontvangt (deze|dit) <mail>|(hier|je|u) uitschrijven\b
            (sent from my|gesendet von meinem|envoyé de mon|enviado desde mi|inviato dal mio|verzonden (vanaf|met) mijn) \w+
            (view|read|open) (this |it )?(<mail> )?(in|on) (your |a )?(browser|web)|im browser (ansehen|anzeigen|öffnen|lesen)
            (voir|lire|afficher)\b[^.]{0,30}\bnavigateur|ver\b[^.]{0,30}\bnavegador|(visualizza|apri|leggi)\b[^.]{0,30}\bbrowser
            bekijk\b[^.]{0,30}\bbrowser|(forward|pass) (this |it )?(on )?to a friend|reenviar a un amigo|empfehlen sie uns weiter
            (e-?mail|message)\b[^.]{0,40}\bconfidential and (is )?intended
            (intended|meant) (only|solely) for the (use of the )?(addressee|recipient)
        """,
        # Its program for telephones.
        "app": r"""
            <opens>(get|download|install|try|use) (our|the|your)( [\w'-]+){0,3} app\b
            <opens>(lade|lad|laden sie|hol dir|holen sie)\b[^.]{0,30}[\s-]app\b|<opens>(téléchargez|installez)\b[^.]{0,20}\bappli(cation)?\b
            <opens>(descárga\w*|descarga|descargue|instala)\b[^.]{0,20}\b(app|aplicación)\b
            <opens>(scarica|installa)\b[^.]{0,20}\b(app|applicazione)\b
            <opens>(download|installeer|haal)( gratis| nu)? (de|onze|het)\b[^.]{0,20}app\b
        """,
        # What the text is not.
        "disclosure": r"""
            (stocks?|shares|companies|contracts|securities|funds) (mentioned|named|discussed)\b(?! by| in the (report|letter|suit))
            (advertiser|editorial|affiliate) disclosure|views expressed (here )?are
        """,
        # How old its prices are.
        "prices": r"""
            (quotes?|prices|data) (are |is )?delayed (by )?(at least )?\d+|prices as of \d?\d[:.]\d\d|delayed \d+ minutes
            kurse (sind )?((um )?(mindestens )?\d+ (minuten|min\.) )?(zeit)?verzögert|(kurs\w*|angaben) ohne gewähr
            (data|quotes|prices|kurse\w*|dati|quotazioni|datos|cotizaciones|données|cours|koersen) (
            is|are|sind|sono|son|están|sont|zijn)\b[^.]{0,40}\b(
            delayed|verzögert|différ[ée]e?s?|retras\w+|ritardo|vertraagd)\b[^.]{0,24}\b\d+ ?min
        """,
    },
    r"\b(?=\w)(?:…)",
    mail=r"(?:e-?mail|mail|message|newsletter|nachricht|courriel|lettre|correo|mensaje|boletín|messaggio|nieuwsbrief|bericht)",
    opens=r"(?<![\w,;'’“\"„«-] )(?<![\w'’-])",
)
"""A note on the author or on prices."""

SECTION: Final = phrases(
    {
        "news": """
            news|world|politics|business|economy|companies|money|finance|opinion|local|regional|national|technology|tech|science|health
        """,
        "leisure": """
            sports?|farming|culture|arts|travel|lifestyle|weather|property|motoring|food|puzzles|notices|obituaries|classifieds|jobs
        """,
        "german": "wirtschaft|politik|sport|kultur|regionales|finanzen|meinung|wissen|reise",
    },
    r"\A(?:…)\Z",
)
"""The name of a part of a newspaper."""

SPOKEN: Final = phrases(
    {
        "reader": r"you|your|readers|subscribers|a friend|sie|ihre?[nm]?|vous|votre",
        "order": r"(forward|share|send) (it|this)|sign up|subscribe|join us|enjoy(ing|ed)? this",
    }
)
"""What speaks to the reader of a page, or of him."""

BIO: Final = phrases(
    {
        "by": r"written by\s",
        "office": r"""
            [^\W\d]+([-'’]\w+)? [^\W\d]+([-'’]\w+)? is (an?|the|our|\w+'s|a former) ([\w-]+ ){0,3}(
            editor|reporter|correspondent|columnist|contributor|staff writer|freelance \w+|journalist)\b
        """,
    },
    r"\A\W*(?:…)",
)
"""Who wrote it."""

REPORTS: Final = phrases(
    {
        "verb": "rose|fell|ended|closed|kept|cut|raised|was|were|had|has|said|added|gained|lost",
        "note": "adds|corrects|updates",
    },
    r"\b(?:…)\b",
)
"""What a note in brackets says when it reports."""
