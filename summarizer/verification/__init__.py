"""Check a brief, or any prose, against its sources, without a model or a key."""

from summarizer.claims.verdicts import Claim, Verification
from summarizer.verification.verifying import verify

__all__ = ["Claim", "Verification", "verify"]
