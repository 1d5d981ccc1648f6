"""What a site's robots.txt lets a program fetch, by RFC 9309."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

AGENT = "summarizer"
"""Our product token."""
MAX_BYTES = 512 * 1024
"""As much of a robots.txt as is read; RFC 9309 (2.5) asks for 500 KiB, and what is longer is read up to there."""
_LINE = re.compile(r"\A\s*([A-Za-z-]{1,40})\s*:\s*([^#\r\n]*)")
_ENCODED = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_KEPT = "%:/?#[]@!$&'()*+,;="
"""The reserved characters of RFC 3986, and the sign of what is encoded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    allows: bool
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """
    The rules for one agent.

    Attributes:
        rules: In their order.
        known: Whether the site told them.
    """

    rules: tuple[_Rule, ...] = ()
    known: bool = True

    def allows(self, target: str) -> bool:
        """Whether a path may be fetched: the longest rule that matches decides, a permission before a ban of the same length."""
        target = _normalized(target)
        matching = [rule for rule in self.rules if _matches(rule.pattern, target)]
        decisive = max(matching, key=lambda rule: (len(rule.pattern), rule.allows), default=None)
        return decisive is None or decisive.allows


NOTHING = Robots(rules=(_Rule(allows=False, pattern="/"),), known=False)
"""What a site allows that cannot say: nothing (RFC 9309, 2.3.1.4)."""


def read_robots(data: bytes, agent: str = AGENT) -> Robots:
    """Read the rules for an agent, by its product token, or those for all where none are its own."""
    agent = agent.lower()
    groups: dict[str, list[_Rule]] = {}
    named: set[str] = set()
    in_rules = False
    if len(data) >= MAX_BYTES:
        data = data.rpartition(b"\n")[0]  # half a rule may say the opposite of the whole
    # Bytes that are no UTF-8 are kept as what they are, for a path may hold them percent-encoded.
    for line in data.decode("utf-8-sig", errors="surrogateescape").splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        key, value = found[1].lower(), found[2].strip()
        if key == "user-agent":
            # A version may stand behind the product token, as it does in what an agent calls itself.
            name = value.partition("/")[0].strip().lower()
            named = set() if in_rules else named
            in_rules = False
            if name in {agent, "*"}:
                named.add(name)
                groups.setdefault(name, [])
        elif key in {"allow", "disallow"}:
            in_rules = True
            for name in named if value else ():
                groups[name].append(_Rule(allows=key == "allow", pattern=_normalized(value)))
    return Robots(rules=tuple(groups.get(agent, groups.get("*", []))))


def _normalized(path: str) -> str:
    """Encode a path as RFC 9309 (2.2.2) compares them: what is not ASCII by its bytes in UTF-8, what is unreserved as it is."""
    return _ENCODED.sub(_decoded, quote(path, safe=_KEPT, errors="surrogateescape"))


def _decoded(encoded: re.Match[str]) -> str:
    character = chr(int(encoded.group()[1:], 16))
    return character if character in _UNRESERVED else encoded.group().upper()


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
