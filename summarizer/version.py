"""The version of the package, as its briefs state it."""

VERSION = "0.1.0"
