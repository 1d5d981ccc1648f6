"""
Words of rising and falling, as parts of regular expressions that ignore case: the plain ones, of which nobody says the other way round.

What improves, widens or weakens may do so either way and is not among them.
"""

from __future__ import annotations

RISE = (
    r"(?:(?<!make\s)(?<!makes\s)(?<!made\s)(?<!making\s)up|ro?se|risen|rises?|rising|grew|grown|grow(?:s|ing)?|climb(?:s|ed|ing)?|increas(?:e[sd]?|ing)|"
    r"jump(?:s|ed|ing)?|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|"
    r"stieg\w*|steig\w+|gestiegen|erhöh\w+|wuchs|gewachsen|kletter\w+|progress\w+|augment\w+|creci\w+|subi\w+|aument\w+|salit\w+)"
)
FALL = (
    r"(?:down|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|slid(?:e[sd]?|ing)?|slip(?:s|ped)?|shr[aiu]nk\w*|"
    r"cut(?:s|ting)?|reduc(?:e[sd]?|ing|tion)|lower(?:s|ed|ing)?|plung(?:e[sd]?|ing)|tumbl(?:e[sd]?|ing)|sank|sunk|slump(?:s|ed)?|"
    r"fiel\w*|gefallen|gesunken|gesenkt|verringer\w+|schrumpf\w+|recul\w+|baiss\w+|chut\w+|cay\w+|baj\w+|descen\w+|scend\w+)"
)
