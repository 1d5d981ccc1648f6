"""
Words of rising and falling, as parts of regular expressions that ignore case.

What improves, widens or weakens may do so either way, and is none of the plain ones, of which nobody says the other way round.
"""

from __future__ import annotations

from typing import Final

_RISES: Final = (
    r"ro?se|risen|rises?|rising|grew|grown|grow(?:s|ing)?|climb(?:s|ed|ing)?|increas(?:e[sd]?|ing)|jump(?:s|ed|ing)?|surg(?:e[sd]?|ing)|"
    r"soar(?:s|ed|ing)?"
)
_FALLS: Final = (
    r"f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|slid(?:e[sd]?|ing)?|slip(?:s|ped|ping)?|"
    r"shr[aiu]nk\w*|plung(?:e[sd]?|ing)|tumbl(?:e[sd]?|ing)|sank|sunk"
)
RISE: Final = (
    rf"(?:(?<!make\s)(?<!makes\s)(?<!made\s)(?<!making\s)up|{_RISES}|rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|"
    r"stieg\w*|steig\w+|gestiegen|erhöh\w+|wuchs|gewachsen|kletter\w+|progress\w+|augment\w+|creci\w+|subi\w+|aument\w+|salit\w+)"
)
FALL: Final = (
    rf"(?:down|{_FALLS}|cut(?:s|ting)?|reduc(?:e[sd]?|ing|tion)|lower(?:s|ed|ing)?|slump(?:s|ed)?|"
    r"fiel\w*|gefallen|gesunken|gesenkt|verringer\w+|schrumpf\w+|recul\w+|baiss\w+|chut\w+|cay\w+|baj\w+|descen\w+|scend\w+)"
)
MOVE: Final = (
    rf"(?:{_RISES}|{_FALLS}|sinks?|advanc(?:e[sd]?|ing)|eas(?:e[sd]?|ing)|(?:edg(?:e[sd]?|ing)|tick(?:s|ed|ing)?)\s(?:up|down)|"
    r"rebound(?:s|ed|ing)?|(?:is|was|were|are)\s(?:up|down))"
)
"""What moves does so, whichever way."""
MOVED_BY: Final = (
    rf"(?:{MOVE}|cut(?:s|ting)?|(?:rais|hik)(?:e[sd]?|ing)|(?:lift|lower|boost)(?:s|ed|ing)?|(?:reduc|narrow|widen|trimm?)(?:e?s|e?d|ing)?)"
)
"""It does so, or somebody moves it."""
MOVED: Final = (
    r"(?:rise|fall|increase|drop|decline|jump|slide|growth|decrease|slump|surge|anstieg|rückgang|zuwachs|plus|minus|hausse|baisse|recul|"
    r"subida|aumento|caída|descenso|calo|rialzo)"
)
"""Nouns of moving."""
MOVED_ROMANCE: Final = (
    r"(?:subi\w{1,5}|cay\w{1,5}|aument\w{1,5}|baj\w{1,5}|creci\w{1,5}|salit[aeio]|sces[aeio]|cresciut[aeio]|calat[aeio]|aumentat[aeio]|"
    r"diminuit[aeio]|mont[ée]e?s?|augmenté|baissé|reculé|progressé|subiram|subiu|caiu|caíram)"
)
"""Verbs of moving in French, Spanish, Italian and Portuguese."""
