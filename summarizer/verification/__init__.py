"""Hold a brief, or anybody's prose, against its sources: no model, no key."""

from summarizer.claims.verdicts import Claim, Verification
from summarizer.verification.verifying import verify

__all__ = ["Claim", "Verification", "verify"]
