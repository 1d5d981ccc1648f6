"""
Phrases of offers: what an advertisement, a shop or the gate to a paid page says to its reader.

Each table is of named groups, in the spelling that ``phrases`` explains, and is held against text in small letters.
"""

from __future__ import annotations

from typing import Final

from summarizer.text.lexicon import phrases

PERIOD: Final = r"(?:days?|weeks?|months?|years?|mo|monate?|wochen?|jahre?|mois|ans?|mes(?:es)?|años?)"
PRICE: Final = r"(?:[€£$¥₹]\s?\d[\d.,]{0,8}|\d[\d.,]{0,8}\s?(?:€|£|\$|p|c|cents?|euros?))"
_OPENS: Final = r"(?:\A|[.!?:–—|·➜→(-][\"”’)]?\s)\W{0,4}(?:please\s|don['’]t\swait:?\s|so\s|then\s|just\s)?(?:…)"
"""Where an order stands: at the beginning of a sentence, or behind a label, a dash or a bar."""

ORDER: Final = phrases(
    {
        # To read on, as a rule for money.
        "read": r"""
            read (the|our|all|on\b|every|unlimited|for)|keep reading|listen (to|on|now)|watch (now|live|on)
            (unlock|subscribe|sign up|log ?in|register)(?!\w)(?! (growth|numbers|rates?|volumes))
            access (them|it|all|our|every)|renew (now|at|your|today|for)|remove the|turn on|enable
        """,
        # To belong to it, or to pay for it out of kindness.
        "join": r"""
            (join|enter) (the|our|us|them|in\b|now|free|today|over|more than|thousands|\d)|become (an?|one of)\s
            support (local|our|us|independent|quality)|chip in|donate|refer a|share your|follow (us|@)
        """,
        # To take the dearer version.
        "upgrade": r"""
            upgrade (to (pro|plus|premium|gold|ad)|now|today|your|for)|go (premium|pro|plus|gold|ad)|switch (to|now|today)
        """,
        # To get or to try something.
        "get": r"""
            get (up to|an? |the |your|our|all|full|free|more|instant|unlimited|access|real|\W?\d)
            start (your|now|today|reading|saving|trading|investing|for)|try (it|us|our|now|free|\w+ (free|for))|try a\s
            get (new|all|the latest|fresh) [^.|]{1,30} by (e-?mail|post|text)|enter your (postcode|zip|e-?mail)
            download (the|our|your|now|free|it)|request (a|your)|claim (your|an?|up|\W?\d)|win (an?|one|up|\W\d)|grab\s
        """,
        # To buy.
        "buy": r"""
            buy (now|today|one|tickets)|shop (now|the|all|today)|order (now|at|online|yours|today)|use (the )?(promo )?code
            give (the gift|an? gift|a subscription)|gift this|save (up to )?\W?\d|hurry|don't miss|cancel (any ?time|when)
        """,
        # To trade, to borrow or to put money by.
        "money": r"""
            trade (\d|options|shares|stocks|cfds|forex|crypto|gold|commission|us|uk|like)|open (an?|your)\s
            earn (up to |an? )?\W?\d|invest (now|today|in \w+ from)|refinance (now|from|with|your)|apply (now|online|today)
            (build|grow|protect|boost|manage|compare) (your|my)|verify\s|check (your|out|our|rates|prices)
        """,
        # To look at what is not told here.
        "look": r"""
            click|tap\s|swipe|see (the (list|full|name)|its name|our|why|all|if you)|forget [^.|]{1,30}:
            (discover|find out|learn) (how|what|why|which|more|our|the)|stay (ahead|informed)|be the first
        """,
        # To come, to book or to call.
        "come": r"""
            book (an?|your)\s|book (by|now|early)|reserve|rsvp|save my|visit (our|us|the)|meet (the|our|us)|drop into
            talk to (your|our|us|an?)|ask (your|our)|(call|ring) (your|our|us|the (desk|team|newsroom))|wherever you|gate [€£$]
        """,
        # To answer questions, or to see what others answered.
        "survey": r"take (our|the|part|up to|\d+%)|tell us|vote (now|in our)|rated \d",
        "german": r"jetzt |lesen sie|sichern sie|testen sie|abonnieren\s",
        "french": "abonnez|profitez|essayez|découvrez|inscrivez",
        "spanish": r"suscr[ií]bete|suscríbase|cancela |prueba |aprovecha\s",
        "italian and Portuguese": "iscriviti|abbonati|assine|aproveite",
    },
    _OPENS,
)
"""A sentence, or what follows a label or a dash, that begins with an order to the reader."""

GAIN: Final = phrases(
    {
        # A price for a time.
        "price": r"""
            <price> ?(an?|per|for|/|im|pro|par|al|por|le|für|pour) ?(the )?(first |premier |primer )?(\d{1,3} )?<period>\b
            \b<period> (for|für|pour|por) (just |only |nur )?<price>
        """,
        # Something off it.
        "reduction": r"\d ?% (off|rabatt|de (réduction|descuento))",
        "words": r"""
            \b(?=\w)(
            half[\s-]price|free|gratis|kostenlos|gratuit\w*|for \W0|costs nothing|no charge|from (just |only )?[€£$]\d|save \d|
            no (commitment|obligation)|by e-?mail|sans engagement|sin compromiso|any ?time|whenever|kündbar|code|t&cs?|terms|commission|
            trial|prämie|bonus|gift cards?|limited (time|offer)|last chance|today only|until (midnight|\w+day)|
            ends (soon|tonight|\w+day)|in (seconds|minutes)|now(?= ?[.!➜→>]|\Z)|
            account|depot|app|plans?|access|rates in|issues for|its name|picks|stocks to buy|
            newsletter|letter|inbox|e-?mail|\S{1,40}@\S{1,60}|podcast|episode|webinar|e-?book|guide|report|list|survey|poll|
            subscribers?|readers|reader[\s-]funded|members?hip|partner|your|our|stand|hall|seats?|tables?|my (seat|place|spot)
            )(?!\w)
        """,
    },
    "…",
    price=PRICE,
    period=PERIOD,
)
"""What he is to get, or to pay for it."""

ACCESS: Final = phrases(
    {
        # How much may be read.
        "gate": r"""
            \b(?=\w)(
            \d{1,2} (free|complimentary) (articles?|stories|story|reads)|(limit of|remaining) \d{0,2} ?(free )?(articles|stories)|
            (already|not) a (subscriber|member)|(forgotten|forgot your) password|you are reading (?!this)|
            (for|to) (our |paying )?(subscribers|members) only|(subscriber|member)s?[\s-](only|exclusive)|subscribers can share|
            your (free )?(trial|subscription|membership) (ends|expires|ended|expired|renews)|cancel any ?time
            )\b
        """,
        # Who pays for it.
        "sponsor": r"""
            \b(?=\w)(
            (the|our|new) (\w+ )?app (has landed|is here)|in one (tap|click)|
            proudly (backed|sponsored|supported)|(brought to you|presented) by|in association with|
            (free|open) to (read|view|access)\b[^.]{0,30} (courtesy of|thanks to)|
            we (may )?(earn|receive) (an? )?(\w+ )?commission
            )\b
            (\A|[|•·◆] )(sponsored|powered|supported|made possible) by |(\A|[|•·◆] )sponsored:\s
        """,
        # What is ticked to be sent something, and stands that are let.
        "form": r"""
            \A\W*(yes, (send|sign) me|get (price |news |e-?mail )?alerts (on|for|when)|(stand|table) bookings are (now )?open)\b
        """,
        # What is sold, with a price or without.
        "sale": r"""
            \b(?=\w)(
            should you (buy|invest|put [^.?]{1,20} (in|into))\b|since we (flagged|picked|tipped|recommended)|early[\s-]birds?\b|ce credits?|
            0% (finance|interest|apr|financing) (over|for|until)|\d{1,2} days only|members save [€£$]\d|no obligation
            packages start(ing)? (at|from)
            (our|past|previous) picks (returned|gained|have|are up)|
            \d ?% off with |\d{1,3} ?% off (with|using) (the |promo |discount ){0,2}code(?! of\b)|
            readers (get|save|receive) \d{1,3} ?% (off|on)|free (shipping|delivery) on (all )?orders|deal of the (day|week)
            )\b
            \d ?% off (annual|yearly|monthly|all|your|every|plans|the (first|annual))
            \A\W*\+\+\+[^+]{0,90}\b(for sale|to let|to rent|zu verkaufen|zu vermieten)\b
            \b(for|für|pour|por|à) <price> (the |le |la |el |im |den |au )?(first|premier|première|ersten|primer) <period>\b
            \b(first|premier|erste[rn]?|primer) (month|year|week|mois|monat|mes) (for |für )?<price>\W*\Z
        """,
    },
    "…",
    price=PRICE,
    period=PERIOD,
)
"""What only a gate to a page's own articles says, or a shop."""

RISK_NOTE: Final = phrases(
    {
        "loss": r"""
            (clients|accounts|investors|customers) (\w+ ){0,2}lose (their )?money|you (may|could) (lose|get back less)
            capital (is )?at risk\b(?! (in|of|rose|fell))|investments (can|may) (fall|go down)|cfds are complex
        """,
        "limits": r"""
            general advice only|\Anot advice[.!]|past performance, etc|nothing here is |forecasts are (no|not)
            professional (clients|investors) only
            past performance is (no|not)\b
        """,
    },
    r"\b(?=\w)(?:…)",
)

TOLD: Final = phrases(
    {
        "english": r"sa(id|ys)|told|tells|wrote|writes|found|according to|analysts? \w+|announced|reported|expects?",
        "others": r"sagte\w*|teilte|laut|selon|según|dijo|a déclaré",
    }
)
"""Somebody tells it, and so it is no offer of the page."""
