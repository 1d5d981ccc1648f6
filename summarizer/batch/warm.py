"""
Loads and prepares, once, what every process of a batch needs: the server that they are copied from imports this.

Expressions are compiled, and much is loaded, when the first text is read; a short one is read here, so that no process has to do it.
"""

import signal

_TEXT = "Sales rose 5% to $1.2 billion in May, a spokeswoman said. Shares fell to $3.10."


def _warm() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that is served, and this takes a while
    from summarizer.batch.briefs import offline_json
    from summarizer.documents import Source
    from summarizer.pipeline import read
    from summarizer.steps.sources import know

    offline_json(read, know, (Source(text=_TEXT),), None)


_warm()
