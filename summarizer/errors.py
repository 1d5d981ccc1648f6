"""
Every error that the package raises on purpose.

    SummarizerError
    ├── UsageError              an argument that cannot be used
    ├── InputError              a source that cannot be read as text
    ├── ConfigurationError      a key, model or base URL that is missing or refused
    ├── ProviderError           the server fails, or refuses the request
    │   ├── UnavailableError    it cannot be reached, keeps failing, or takes too long: later may be better
    │   │   └── ThrottledError  it says when to come back
    │   ├── QuotaError          the account has nothing left
    │   └── InvalidAnswerError  it answered, but never with a draft
    ├── StoreError              the store of answers cannot be read or written
    ├── BudgetError             what was allowed to be spent is spent
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


class UnavailableError(ProviderError):
    """The server cannot be reached, keeps failing or takes too long; the same request may succeed later."""


class ThrottledError(UnavailableError):
    """
    The server asks to wait longer than a brief may.

    Attributes:
        retry_after: How long, in seconds from when it was raised.
    """

    def __init__(self, message: str, retry_after: float) -> None:
        """Keep the wait."""
        super().__init__(message)
        self.retry_after = retry_after

    def __reduce__(self) -> tuple[type[ThrottledError], tuple[str, float]]:
        """Survive the way between processes with both arguments."""
        return type(self), (str(self), self.retry_after)


class QuotaError(ProviderError):
    """The account at the provider has no quota left: no request will succeed until someone pays."""


class InvalidAnswerError(ProviderError):
    """The model answered, but no answer within the allowed requests was a valid draft."""


class StoreError(SummarizerError):
    """The store of answers cannot be read or written, so nothing more is paid for."""


class BudgetError(SummarizerError):
    """The requests or the money that were allowed are used up; raised before the request that would go beyond."""


class AnswerError(SummarizerError):
    """The model did not give a whole answer."""


class RefusedError(AnswerError):
    """The model, or its provider's filter, declined to answer."""


class TruncatedError(AnswerError):
    """The answer was cut off by the limit on output tokens."""
