"""What may be shown of an address: no user, no password, and no value of a parameter that is a key."""

from __future__ import annotations

import re

from summarizer.text.lexicon import lazy

_USER = lazy(r"//[^\s/@?#]{1,400}@")
_KEY = lazy(
    r"([?&;#](?:[a-z]{1,20}[-_.]){0,3}(?:api[-_]?key|key|token|auth|authorization|password|passwd|pwd|secret|sig|signature|"
    r"credential)=)[^\s&;#'\"]{1,2000}",
    re.IGNORECASE,
)


def without_secrets(text: str) -> str:
    """Put three asterisks in the place of whatever opens a door in the addresses of a text ("https://user:word@host/?api_key=…")."""
    if "//" not in text and "=" not in text:
        return text
    return _KEY.sub(r"\1***", _USER.sub("//***@", text))
