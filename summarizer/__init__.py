"""
Several news articles in, one brief out, with each figure, quote and link proven against its source.

``summarize`` makes a brief, ``verify`` checks any text against its sources, and ``read_quantities`` and ``read_times`` are the number and
time readers on their own. Names are loaded when they are first used, so that a command that needs none of them starts at once.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from summarizer.version import VERSION

if TYPE_CHECKING:
    from summarizer.ask import Ledger
    from summarizer.batch import Job, JobResult, abatch
    from summarizer.claims.verdicts import Claim, Verification
    from summarizer.documents import Source
    from summarizer.errors import (
        AnswerError,
        BudgetError,
        ConfigurationError,
        InputError,
        InvalidAnswerError,
        ProviderError,
        QuotaError,
        RefusedError,
        StoreError,
        SummarizerError,
        ThrottledError,
        TruncatedError,
        UnavailableError,
        UsageError,
    )
    from summarizer.models import Brief
    from summarizer.models.earnings import EarningsDraft
    from summarizer.models.grounded import Grounded
    from summarizer.models.pointers import ComparedId, Entity, Label, LineIds, Metric, Period, Prose, QuantityId, QuantityIds
    from summarizer.models.rows import Row
    from summarizer.pipeline import asummarize, summarize
    from summarizer.quantities import Quantity, read_quantities
    from summarizer.replay import from_bundle
    from summarizer.runtime.progress import Progress
    from summarizer.schemas import load_brief
    from summarizer.store import Store
    from summarizer.testing import assert_verified
    from summarizer.times import TimeSpan, read_times
    from summarizer.verification import verify

__version__ = VERSION

__all__ = [
    "AnswerError",
    "Brief",
    "BudgetError",
    "Claim",
    "ComparedId",
    "ConfigurationError",
    "EarningsDraft",
    "Entity",
    "Grounded",
    "InputError",
    "InvalidAnswerError",
    "Job",
    "JobResult",
    "Label",
    "Ledger",
    "LineIds",
    "Metric",
    "Period",
    "Progress",
    "Prose",
    "ProviderError",
    "Quantity",
    "QuantityId",
    "QuantityIds",
    "QuotaError",
    "RefusedError",
    "Row",
    "Source",
    "Store",
    "StoreError",
    "SummarizerError",
    "ThrottledError",
    "TimeSpan",
    "TruncatedError",
    "UnavailableError",
    "UsageError",
    "Verification",
    "__version__",
    "abatch",
    "assert_verified",
    "asummarize",
    "from_bundle",
    "load_brief",
    "read_quantities",
    "read_times",
    "summarize",
    "verify",
]

_ERRORS = tuple(name for name in __all__ if name.endswith("Error"))
_POINTERS = ("ComparedId", "Entity", "Label", "LineIds", "Metric", "Period", "Prose", "QuantityId", "QuantityIds")
_MODULES = {
    **dict.fromkeys(_ERRORS, "summarizer.errors"),
    **dict.fromkeys(_POINTERS, "summarizer.models.pointers"),
    "Brief": "summarizer.models",
    "Claim": "summarizer.claims.verdicts",
    "EarningsDraft": "summarizer.models.earnings",
    "Grounded": "summarizer.models.grounded",
    "Job": "summarizer.batch",
    "JobResult": "summarizer.batch",
    "Ledger": "summarizer.ask",
    "Progress": "summarizer.runtime.progress",
    "Quantity": "summarizer.quantities",
    "Row": "summarizer.models.rows",
    "Source": "summarizer.documents",
    "TimeSpan": "summarizer.times",
    "Verification": "summarizer.claims.verdicts",
    "Store": "summarizer.store",
    "abatch": "summarizer.batch",
    "assert_verified": "summarizer.testing",
    "asummarize": "summarizer.pipeline",
    "from_bundle": "summarizer.replay",
    "load_brief": "summarizer.schemas",
    "read_quantities": "summarizer.quantities",
    "read_times": "summarizer.times",
    "summarize": "summarizer.pipeline",
    "verify": "summarizer.verification",
}


def __getattr__(name: str) -> object:
    """Load a public name (PEP 562): what imports the package for a command that needs none of them starts at once."""
    if name not in _MODULES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found: object = getattr(import_module(_MODULES[name]), name)
    globals()[name] = found  # from now on it is there
    return found


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
