"""
Phrases of offers: what an advertisement, a shop or the gate to a paid page says to its reader.

Each table is of named groups, in the spelling that ``phrases`` explains, and is held against text in small letters.
"""

from __future__ import annotations

from typing import Final

from summarizer.text.lexicon import phrases

PERIOD: Final = r"(?:days?|weeks?|months?|years?|mo|monate?|wochen?|jahre?|mois|ans?|mes(?:es)?|años?)"
PRICE: Final = r"(?:[€£$¥₹]\s?\d[\d.,]{0,8}|\d[\d.,]{0,8}\s?(?:€|£|\$|p|c|cents?|euros?))"
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
            (quote|use|enter|apply) [a-z]{2,10}\d{2,4} (for|at|to)|support (\w+ ){0,2}journalism( from\b|:)|
            \d{1,2}-day (pass|trial) (for|at)|
            readers (get|save|receive) \d{1,3} ?% (off|on)|free (shipping|delivery) on (all )?orders|deal of the (day|week)
            )\b
            \d ?% off (annual|yearly|monthly|all|your|every|plans|the (first|annual))
            \A\W*\+\+\+[^+]{0,90}\b(for sale|to let|to rent|zu verkaufen|zu vermieten)\b
            \b(for|für|pour|por|à) <price> ((in|for|during|pendant|durante) )?(the |le |la |el |im |den |au )?(
                first|premier|première|ersten|primer) <period>\b
            \b(first|premier|erste[rn]?|primer) (month|year|week|mois|monat|mes) (for |für )?<price>(\W*\Z|,? (then|danach|puis|luego) )
        """,
    },
    "…",
    price=PRICE,
    period=PERIOD,
)
"""What only a gate to a page's own articles says, or a shop."""

CONSENT: Final = phrases(
    {
        "what": r"""
            cookies?|track(ing|ers?)|traceurs?|tracciamento|profilazione|rastreo|seguimiento|datenverarbeitung|zustimm\w+|einwillig\w+|akzeptier\w+
            accept(ing|ez|er)?|consent|acepta\w*|accett\w+|akkoord|toestemming|accepteer\w*|einverstanden
        """,
    }
)
"""What a reader agrees to on a page that is free for it."""
PAID: Final = phrases(
    {
        "order": r"subscribe|subscription|abonn\w+|abbona\w+|(pur[\s-]?)?abo|suscr[ií]b\w+|suscripci[oó]n",
        "price": r"""
            <price>[^.]{0,12}(a|an|per|pro|par|al|alla|por|im|/|voor|monatlich|monthly|maandelijks|mensuel\w*|mensili|mensuales)( <period>)?
        """,
    },
    r"(?<!\w)(?:…)(?!\w)",
    price=PRICE,
    period=r"(?:month|week|year|monat|woche|jahr|mois|semaine|mes|semana|mese|settimana|maand)",
)
"""What it costs him not to."""
UNTRACKED: Final = phrases(
    {
        "plain": r"""
            (ad|werbe|reclame)[\s-]?(free|frei|vrij)\w*|(mit|ohne) (werbung|tracking)|sans (publicité|accepter)|sin (publicidad|anuncios)
            senza (pubblicità|tracciamento)|zonder (advertenties|reclame)|without (ads|tracking|accepting)|gratis|gratuit\w*|for free
            cookies?|traceurs?
        """,
    },
    r"(?<!\w)(?:…)(?!\w)",
)
"""What he has then, or without paying."""

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
        "english": r"sa(id|ys)|told|tells|wrote|writes|found|according to|analysts? \w+|announced|reported|expects?|must warn|warn(s|ed)",
        "others": r"sagte\w*|teilte|laut|selon|según|dijo|a déclaré",
    }
)
"""Somebody tells it, and so it is no offer of the page."""
