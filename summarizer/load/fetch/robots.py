"""What a site's robots.txt lets a program fetch, by RFC 9309."""

from __future__ import annotations

import re
from dataclasses import dataclass

AGENT = "summarizer"
MAX_RULES = 5_000
_LINE = re.compile(r"\A\s*([A-Za-z-]{1,40})\s*:\s*([^#\r\n]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    allows: bool
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """The rules for one agent."""

    rules: tuple[_Rule, ...] = ()

    def allows(self, target: str) -> bool:
        """Whether a path may be fetched: the longest rule that matches decides, a permission before a ban of the same length."""
        matching = [rule for rule in self.rules if _matches(rule.pattern, target)]
        decisive = max(matching, key=lambda rule: (len(rule.pattern), rule.allows), default=None)
        return decisive is None or decisive.allows


NOTHING = Robots(rules=(_Rule(allows=False, pattern="/"),))
"""What a site allows that cannot say: nothing (RFC 9309, 2.3.1.4)."""


def read_robots(text: str) -> Robots:
    """Read the rules for our agent, or those for all where none are its own."""
    groups: dict[str, list[_Rule]] = {}
    names: list[str] = []
    in_rules = False
    for count, line in enumerate(text.splitlines()):
        found = _LINE.match(line)
        if found is None or count > MAX_RULES:
            continue
        key, value = found[1].lower(), found[2].strip()
        if key == "user-agent":
            names = [value.lower()] if in_rules else [*names, value.lower()]
            in_rules = False
            groups.setdefault(value.lower(), [])
        elif key in {"allow", "disallow"}:
            in_rules = True
            for name in names if value else ():
                groups[name].append(_Rule(allows=key == "allow", pattern=value))
    return Robots(rules=tuple(groups.get(AGENT, groups.get("*", []))))


def _matches(pattern: str, target: str) -> bool:
    """Match a path against a pattern with ``*``, and ``$`` at its end; every part is looked for once, from left to right."""
    whole = pattern.endswith("$")
    first, *parts = pattern.removesuffix("$").split("*")
    if not target.startswith(first):
        return False
    position = len(first)
    if whole and parts:
        *parts, last = parts
        if len(target) < position + len(last) or not target.endswith(last):
            return False
        target = target[: len(target) - len(last)]
    elif whole:
        return position == len(target)
    for part in parts:
        found = target.find(part, position)
        if found < 0:
            return False
        position = found + len(part)
    return True
