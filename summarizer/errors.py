"""
Every error that the package raises on purpose.

    SummarizerError
    ├── UsageError              an argument that cannot be used
    ├── InputError              a source that cannot be read as text
    ├── ConfigurationError      a key, model or base URL that is missing or refused
    ├── ProviderError           the server cannot be reached, keeps failing, or takes too long
    │   └── InvalidAnswerError  it answered, but never with a draft
    └── AnswerError             the model did not give a whole answer
        ├── RefusedError        it declined
        └── TruncatedError      its answer was cut off

A message is one sentence that names the thing, what was wrong and what to do. It never holds a key, a prompt or an answer.
"""

from __future__ import annotations


class SummarizerError(Exception):
    """Root of the errors of this package."""


class UsageError(SummarizerError):
    """An argument cannot be used as given."""


class InputError(SummarizerError):
    """A source cannot be read as text."""


class ConfigurationError(SummarizerError):
    """A key, a model or a base URL is missing, malformed or refused."""


class ProviderError(SummarizerError):
    """The server that runs the model cannot be reached, keeps failing or takes too long."""


class InvalidAnswerError(ProviderError):
    """The model answered, but no answer within the allowed requests was a valid draft."""


class AnswerError(SummarizerError):
    """The model did not give a whole answer."""


class RefusedError(AnswerError):
    """The model, or its provider's filter, declined to answer."""


class TruncatedError(AnswerError):
    """The answer was cut off by the limit on output tokens."""
