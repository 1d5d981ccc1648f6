"""
Phrases by which a paragraph is told to be something else than reporting: labels, referrals, menus, disclaimers, offers.

Each table is of named groups, in the spelling that ``phrases`` explains. All but ``LABEL_BEFORE_AD`` are held against text in small letters
(``caseless``), which is several times quicker than to ignore case.
"""

from __future__ import annotations

from typing import Final

from summarizer.text.lexicon import phrases

AD_LABEL: Final = phrases(
    {
        "english": r"""
            ads?|advert(isement|orial)?s?( feature)?|anzeige|werbung
            sponsored( \w+){0,2}|promoted( \w+){0,2}|promotion|paid (post|content|partner\w*)
        """,
        "northern and eastern": "annonser?|annons(er)?|advertentie|reklam[aey]?|ogłoszenie",
        "romance": "publicit[ée]|publicidad|pubblicit[àa]|publicidade|patrocinado",
        "East Asian": "广告|推广|広告",
    },
    r"\A\W*(?:…)(?:\s[-–—:]\s.{0,40})?\W*\Z",
)
"""A paragraph that is nothing but the label of the advertisement below it."""

LABEL_BEFORE_AD: Final = phrases(
    {
        "ad": "A(D|d)(VERT(ISEMENT|ORIAL)?|vert(isement|orial)?)?",
        "paid for": "SPONSORED|Sponsored|PROMOTED|Promoted|PROMOTION|(Our|Today['’]s|This (week|month)['’]s) (S|s)ponsor|BANNER|Banner",
        "content": "(P(ARTNER|artner|AID|aid)|B(RANDED|randed)|A(DVERTISER|dvertiser)) (C(ONTENT|ontent)|P(OST|ost))",
        "others": """
            ANZEIGE|Anzeige|WERBUNG|Werbung|PUBLICITÉ|Publicité|PUBLICIDAD|Publicidad|ANNONSE|Annonse|ANNONS|Annons
            ADVERTENTIE|Advertentie|REKLAM[AE]?|Reklam[ae]?|PUBBLICITÀ|Pubblicità|PUBLICIDADE|Publicidade
        """,
    },
    r"\A\W*(?:…)(?:\s(?:by|von|par)\s\w+)?\s?(?:[:·–—|┐\])-]|[👉👇➜➡→►▶🔥⭐💰])\s|\A[【\[（(]?(?:广告|廣告|推广|推廣|広告)[】\]）)：:]",
)
"""A label that leads an advertisement's own words: in capitals, or with one, since a sentence may begin with the same word."""

LED_AWAY: Final = phrases(
    {
        "english": """
            read (next|more|also)|also read|see also|related|watch|listen|video|podcast|more|(other|more) (top )?(stories|headlines)
            (older|newer|previous) (post|story|article)s?
        """,
        "german": "lesen sie auch",
    },
    r"\A\W*(?:…)\s?:",
)
"""How a sentence begins that sends the reader elsewhere."""

GATED: Final = phrases(
    {
        "wall": r"\bbehind (the|our) (\w+ )?(pay)?wall\b",
        "readers": r"\b(for|to|by) (our )?(paying )?(subscribers|members|licen[cs]e holders) only\b",
        "box": r"\A\[[^\]]*\b(tap|click|swipe)\b[^\]]*\]\Z",
    },
    "…",
)
"""What a sentence says of who may read the page, or a box with an order to the reader."""

REFERRAL: Final = phrases(
    {
        "english": r"""
            read (next|more|also|on)|also read|more (on|from|about)\b|see also
            more (news|stories|articles|headlines|coverage) (on|from|about|for|in)\b
            (related|recommended)( \w+){0,2} ?([:|»–—]|\Z)|don't miss|continue reading
            (this article )?appeared in the .{0,40}\bprint edition\b|about the author(s)?\b ?([:|»–—]|\Z)
        """,
        "german": r"lesen sie|mehr zum thema|weiterlesen\b|artikel anhören\b|zu[rm] autor(in)?\b ?:|über de[nr] autor(in)?\b ?([:|»–—]|\Z)",
        "romance": r"""
            la suite de (l['’]article|cet article) (après|ci-dessous|est réservé)
            (cet article|contenu) (est )?réservé aux (abonnés|lecteurs)
            (à propos de l['’]auteur(e)?|sobre (el autor|la autora)|sull['’]autore) ?([:|»–—]|\Z)
            (este )?(artículo|contenido) (es )?(exclusivo|solo) para suscriptores|(articolo|contenuto) riservato agli abbonati
            lire aussi|à lire|le[ae] tambi[ée]n|leggi anche|leia tamb[ée]m|lire la suite|(sigue|seguir|continúa) leyendo|leer más
            continua a leggere
        """,
        "dutch": r"lees (ook|verder|meer)\b",
        "East Asian": "相关阅读|延伸阅读|関連記事",
    },
    r"\A\W*(?:…)",
)
"""How a paragraph begins that does."""

DISCLAIMER: Final = phrases(
    {
        "english": r"""
            disclaimer\b|(owns?|holds?|ha(s|ve)) no (shares|position|stock)s?\b
            not (constitute |be (construed|taken) as )?(an? )?(investment|financial) (advice|recommendation)
            forward[\s-]looking statements (within the meaning|involve|are (subject|based|not)|as defined)|contains? forward[\s-]looking
        """,
        "german": r"keine (anlage|finanz)\w*(beratung|empfehlung)|haftungsausschluss\b",
        "rights": r"""
            all rights reserved\b|alle rechte vorbehalten\b|tous droits\b.{0,30}\br[ée]serv[ée]s|todos los derechos reservados\b
            derechos reservados\b|reservados todos los derechos|tutti i diritti riservati\b|riproduzione riservata\b
            alle rechten voorbehouden\b
            reproduction\b.{0,30}\b(interdite|soumise)|prohibida (su|la) reproducción|vietata la riproduzione
            (weiterverwertung|vervielfältigung)\b.{0,40}\b(nur|nicht|untersagt|verboten)|nachdruck (verboten|untersagt|nur mit)
            niets uit deze (uitgave|site|publicatie)|may not be (reproduced|republished|redistributed|published, broadcast)\b
            may not be published or broadcast\b
        """,
        "law": r"""
            aviso legal:|mentions légales|rechtlicher hinweis|note legali
        """,
    },
    r"\b(?=\w)(?:…)|著作権[^。\n]{0,30}帰属|無断(?:転載|複製)|(?:禁止|不得|未经)[^。\n]{0,8}转载",
)

SERVICES: Final = phrases(
    {
        "account": "log ?in|sign ?in|sign ?up|cookies?|privacy policy|terms of",
        "page": r"""
            home ?[>|›]|menu|share (this|on)|min(ute)?s? read|rate this|skip to|follow us|comments? [(]|print this|subscribe
        """,
        "others": "abonnieren|anmelden|datenschutz|impressum|facebook|whatsapp",
    },
    r"\b(?=\w)(?:(?:…)\b|(?:accept|reject)\sall\b|your\sprivacy\b)|[☰★☆]|字号|扫码|责任编辑",
)
"""What a page does for its reader, beside its articles."""

ADDRESSED: Final = phrases(
    {
        "english": "you|your|yours|yourself",
        "german": r"sie|ihre?[nm]?|du|dein\w*",
        "romance": "vous|votre|usted|tu|ti",
    },
    r"\b(?=[ydistuv])(?:…)\b|您|你",
)
"""Words that speak to the reader."""

OFFERS: Final = phrases(
    {
        # What is to be read, and for whom.
        "subscription": r"""
            (un)?subscribe|newsletter|inbox|sign up|unlock|book a demo|become a (member|client|subscriber)|claim your
            free (trial|report|guide|download)|free for \d+|(promo|discount) code|try it
        """,
        # What an account costs and may lose.
        "account": r"""
            earn a commission|missed call|renew your|capital (is )?at risk|accounts lose money|terms (and conditions )?apply
            commission[\s-]free|0 commission|fund your account|open an account
        """,
        "tips": r"(best|top \d+) (\w+ ){0,2}(stocks|picks|ideas|funds)|stocks that could",
        "german": r"gratis testen|jetzt \d+ tage",
        "romance": r"s'abonner|abonnez|suscr[íi]b\w+|iscriviti|assine",
    },
    r"\b(?:(?=\w)(?:…)|\W0\scommission)\b"
    r"|/mo(?:nth)?\b|[$£€]\d+(?:\.\d\d)?\s(?:a|per)\s(?:month|week)\sfor\s\d|关注|优惠|免费|订阅|开户",
)
"""What only an offer to the reader says."""

WANTS: Final = phrases(
    {
        "offer": r"""
            subscription|join|upgrade|download|free|gratis|kostenlos|trial|testen|claim|offer|discount|rabatt|coupon|promo|deal
            commission|premium|pro|members?|readers|demo
        """,
        "act": r"click|tap|here|jetzt|hier|learn more|find out|discover|don't miss|act now|urgent|secret|winners?|algorithm",
        "ware": r"dossier|webinar|e-?book|quiz|save \W?\d+|only \W\d+|per month|a week|k[üu]ndbar",
    },
    r"\b(?=\w)(?:…)\b|>>>|»»|→",
)
"""What an offer says, and reporting may."""

TRADE: Final = phrases(
    {
        "english": "buy|sell|hold|bought|sold|dump|bail|dip|load up|get (in|out)|trap|bargain|invest|worth buying",
        "german": "kaufen|verkaufen|halten|einsteigen|aussteigen",
        "romance": "acheter|vendre|comprar|vender|comprare|vendere",
    },
    r"\b(?=\w)(?:…)\b|买入|卖出",
)
"""What a reader is asked whether to do."""
