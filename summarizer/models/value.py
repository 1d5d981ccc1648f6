"""What every model here is: a frozen value."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True)
