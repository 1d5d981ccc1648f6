"""
Loads and prepares, once, what every process of a batch needs: the server that they are copied from imports this.

Expressions are compiled, and much is loaded, when the first text is read; a short one is, so that no process has to do it for itself.
"""

from summarizer.batch.briefs import offline_json
from summarizer.documents import Source

_TEXT = "Sales rose 5% to $1.2 billion in May, a spokeswoman said. Shares fell to $3.10."

offline_json((Source(text=_TEXT),), None)
