"""
Every error that the package raises on purpose.

    SummarizerError
    ├── UsageError              an argument that cannot be used
    ├── InputError              a source that cannot be read as text
    ├── ConfigurationError      a key, model or base URL that is missing or refused
    ├── ProviderError           the server fails, or refuses the request
    │   ├── UnavailableError    it cannot be reached, keeps failing, or takes too long; retry later
    │   │   └── ThrottledError  it says when to retry
    │   ├── QuotaError          the account has no quota left
    │   └── InvalidAnswerError  it answered, but never with a valid draft
    ├── StoreError              the store of answers cannot be read or written
    ├── BudgetError             the allowed requests or cost are used up
    └── AnswerError             the model did not give a complete answer
        ├── RefusedError        it declined
        └── TruncatedError      its answer was cut off

A message is one sentence that names the item, the problem and the remedy. It never holds a key, a prompt or an answer.
"""

from __future__ import annotations


class SummarizerError(Exception):
    """Base class of all errors of this package."""


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
    The server asks for a longer wait than a brief allows.

    Attributes:
        retry_after: How long to wait, in seconds from when the error was raised.
    """

    def __init__(self, message: str, retry_after: float) -> None:
        """Keep the wait."""
        super().__init__(message)
        self.retry_after = retry_after

    def __reduce__(self) -> tuple[type[ThrottledError], tuple[str, float]]:
        """Keep both arguments when it is pickled."""
        return type(self), (str(self), self.retry_after)


class QuotaError(ProviderError):
    """The account at the provider has no quota left: no request will succeed until someone pays."""


class InvalidAnswerError(ProviderError):
    """The model answered, but gave no valid draft within the allowed requests."""


class StoreError(SummarizerError):
    """The store of answers cannot be read or written, so no further request is sent."""


class BudgetError(SummarizerError):
    """The allowed requests or cost are used up. Raised before the request that would exceed them."""


class AnswerError(SummarizerError):
    """The model did not give a complete answer."""


class RefusedError(AnswerError):
    """The model or its provider's filter declined to answer."""


class TruncatedError(AnswerError):
    """The answer was cut off at the limit on output tokens."""
