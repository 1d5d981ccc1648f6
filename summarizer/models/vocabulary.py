"""The words that drafts and briefs choose from."""

from __future__ import annotations

from typing import Literal

Direction = Literal["up", "down"]
FigureRole = Literal["actual", "guidance", "estimate", "target", "reported"]
CatalystDirection = Literal["positive", "negative", "mixed"]
CatalystStatus = Literal["confirmed", "reported", "planned", "opinion"]
RelationKind = Literal["change_pct", "above_pct", "below_pct", "share_pct", "multiple", "sum", "difference"]
ObservationKind = Literal["conflict", "supersedes", "implausible", "unit", "echo", "stale"]
By = Literal["code", "model"]
CheckKind = Literal["arithmetic", "conflict", "supersedes", "implausible", "unit", "echo", "stale", "duplicate", "injection"]
Severity = Literal["info", "warning", "error"]
Section = Literal["title", "summary", "catalysts", "risks", "figures", "relations", "observations"]
