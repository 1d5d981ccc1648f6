"""
Strict reading of a URL: what two readers could understand differently is refused, not repaired.

Most ways around a guard are a URL that the guard reads in one way and the client in another. Here both read the same parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote, urljoin, urlsplit

from summarizer.errors import InputError
from summarizer.text.redaction import without_secrets

WEB_PORTS = frozenset({80, 443})
MAX_URL = 4096

_DEFAULT_PORTS = {"http": 80, "https": 443}
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\\\s\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)\Z")
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)\Z")
_LOCAL = ("localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "arpa", "test", "invalid", "onion")
"""Last labels of names that are not the public web's."""
_MAX_NAME = 253


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """
    A URL of the web in its parts.

    Attributes:
        scheme: "http" or "https".
        host: A name in ASCII (punycode), or an IP address without brackets.
        port: Its number.
        target: Path and query as they are sent.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def is_ip(self) -> bool:
        """Whether the host is an IP address."""
        return ":" in self.host or self.host.replace(".", "").isdigit()

    @property
    def authority(self) -> str:
        """The host, with the port where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme and authority."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole, without a fragment."""
        return f"{self.origin}{self.target}"


def parse(url: str, ports: frozenset[int] = WEB_PORTS) -> Address:
    """
    Read a URL.

    Raises:
        InputError: It is no http or https URL, names a user, a port beyond those allowed or a host that is not the public web's, or can be
            read in two ways.
    """
    if len(url) > MAX_URL or _UNSAFE.search(url):
        raise _refused(url, f"it holds blanks, control characters or backslashes, or more than {MAX_URL:,} characters")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _refused(url, "it cannot be read") from error
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS or not parts.netloc:
        raise _refused(url, "only http and https URLs with a host are fetched")
    if "@" in parts.netloc:
        raise _refused(url, "it names a user")
    if port is None and parts.netloc.endswith(":"):
        raise _refused(url, "its port is empty")
    port = _DEFAULT_PORTS[scheme] if port is None else port
    if port not in ports:
        raise _refused(url, f"port {port} is not one of the web ({', '.join(map(str, sorted(ports)))})")
    target = quote(parts.path or "/", safe="/%:=&~+!$,;'@()*[]-._")
    query = f"?{quote(parts.query, safe='/%:=&~+!$,;@()*[]-._?')}" if parts.query else ""
    return Address(scheme=scheme, host=_host(url, parts.hostname or "", bracketed="[" in parts.netloc), port=port, target=target + query)


def follow(address: Address, location: str, ports: frozenset[int]) -> Address:
    """
    Read where a redirect leads.

    Raises:
        InputError: As ``parse``.
    """
    if _UNSAFE.search(location):
        raise _refused(location, "it holds blanks, control characters or backslashes")
    try:
        return parse(urljoin(address.url, location), ports)
    except ValueError as error:
        raise _refused(location, "it cannot be read") from error


def _host(url: str, host: str, *, bracketed: bool) -> str:
    if bracketed:
        try:
            return str(IPv6Address(host)) if "%" not in host else _no_host(url)
        except AddressValueError:
            return _no_host(url)
    name = _ascii(url, host).removesuffix(".")
    labels = name.split(".")
    if len(name) > _MAX_NAME or not all(map(_LABEL.match, labels)):
        return _no_host(url)
    if _NUMBER.match(labels[-1]):
        return _dotted(url, name)
    if len(labels) == 1 or labels[-1] in _LOCAL:
        raise _refused(url, f"{name!r} is not a name of the public web")
    return name


def _ascii(url: str, host: str) -> str:
    """Write a name in ASCII, as it is resolved."""
    if host.isascii():
        return host.lower()
    import idna

    try:
        return idna.encode(host, uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        return _no_host(url)


def _dotted(url: str, name: str) -> str:
    """Take four decimal numbers; the octal, hexadecimal and shortened forms that some systems know are refused."""
    try:
        return str(IPv4Address(name))
    except AddressValueError:
        raise _refused(url, "its host is a number in an unusual notation") from None


def _no_host(url: str) -> str:
    raise _refused(url, "its host is neither a name nor an address")


def _refused(url: str, why: str) -> InputError:
    url = without_secrets(url)
    shown = url if len(url) <= 200 else f"{url[:200]}…"  # noqa: PLR2004 - as much as a line of a terminal or two
    return InputError(f"{shown!r} is not fetched, because {why}: name the https URL of a public page, or save it and name the file.")
