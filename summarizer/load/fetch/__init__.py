"""
Fetch a page of the public web, and nothing else, for whoever names its URL.

A URL may come from anybody, so may every redirect: each is read strictly, its host resolved once, and only addresses of the public web are
connected to. Nothing is taken from the environment: no proxy, no password, no certificate.
"""

from __future__ import annotations

import re
import ssl
import zlib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from summarizer.errors import InputError, UsageError
from summarizer.load.fetch.addresses import is_public
from summarizer.load.fetch.pages import KeptPage, may_be_kept, validators
from summarizer.load.fetch.robots import AGENT, NOTHING, Robots, read_robots
from summarizer.load.fetch.robots import MAX_BYTES as MAX_ROBOTS
from summarizer.load.fetch.urls import WEB_PORTS, Address, follow, parse
from summarizer.load.kinds import TYPES
from summarizer.text.redaction import without_secrets
from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import httpcore2

    from summarizer.load.fetch.network import Allowance
    from summarizer.load.fetch.pages import Pages

__all__ = ["Fetched", "Fetcher"]

MAX_REDIRECTS = 5
MAX_BYTES = 8 * 1024 * 1024
"""Largest page, as it comes and inflated; a news page has a tenth to a half of one million bytes, an annual report some millions."""
SECONDS = 30.0
"""For one source, redirects and robots.txt included."""

_OK: Final = 200
_UNCHANGED: Final = 304
_REMOVED = frozenset({404, 410})
_GONE: Final = 400
_FAILED: Final = 500
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNKNOWN = frozenset({"", "application/octet-stream", "binary/octet-stream"})
"""Media types that say nothing: the bytes tell."""
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_PROXY = re.compile(r"\Ahttps?://[^\s/@]+/?\Z")
_AGENT = f"{AGENT}/{VERSION}"
"""Who asks."""
_NAMED = re.compile(r"\A([A-Za-z][A-Za-z_-]{0,60})(?:[/ ][\x20-\x7e]{0,200})?\Z")
"""A product token, then whatever tells of it: a version, an address to write to."""
_HEADERS: Final[Mapping[bytes | str, bytes | str]] = {
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,text/plain;q=0.9,*/*;q=0.1",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}
_WAIT = 10.0
"""Seconds without a byte after which a server is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """
    What a server answered.

    Attributes:
        url: Where it came from at last.
        status: HTTP status.
        media_type: As the server states it, in lower case, without parameters.
        charset: As the server states it.
        body: Inflated; empty for an error.
    """

    url: str
    status: int
    media_type: str
    charset: str | None
    body: bytes

    @property
    def is_error(self) -> bool:
        """Whether the server had no page to give."""
        return self.status != _OK


class _BrokenError(InputError):
    """A server answered, with what nobody can read."""


@dataclass(frozen=True, kw_only=True)
class Fetcher:
    """
    Fetches URLs; sites are asked for their robots.txt once.

    Attributes:
        user_agent: Who asks; its first word is looked for in robots.txt. One with an address tells a site whom to write to.
        proxy: URL of an HTTP proxy, or None to connect directly. A proxy resolves names itself, so only addresses are vetted here then.
        ports: Ports that may be connected to.
        seconds: For one source in all.
        most: Bytes of a page.
        robots: Whether robots.txt is heeded.
        pages: Keeps pages, so that a site is only asked whether they have changed; None keeps none.
        allowed: Tells which IP addresses may be connected to.
        resolve: Resolves a name; the system's resolver where None.
        network: Makes connections; the system's where None.
    """

    user_agent: str = _AGENT
    proxy: str | None = None
    ports: frozenset[int] = WEB_PORTS
    seconds: float = SECONDS
    most: int = MAX_BYTES
    robots: bool = True
    pages: Pages | None = None
    allowed: Callable[[str], bool] = is_public
    resolve: Callable[[str, int], list[str]] | None = None
    network: httpcore2.NetworkBackend | None = None
    _rules: dict[str, Robots] = field(default_factory=dict[str, Robots], repr=False)

    def __call__(self, url: str) -> Fetched:
        """
        Fetch a URL.

        Raises:
            UsageError: The proxy's URL is none, or the user agent no name.
            InputError: The URL or a redirect may not be fetched, the server cannot be reached or is too slow, or its answer is too large or
                of no article's kind.
        """
        from summarizer.load.fetch.network import Allowance

        self._product()
        address = parse(url, self.ports)
        return self._fetch(address, Allowance(without_secrets(url), seconds=self.seconds, most=self.most), heeding=self.robots)

    def _product(self) -> str:
        if found := _NAMED.match(self.user_agent):
            return found[1]
        message = (
            f"The user agent {self.user_agent[:60]!r} is no name: give a word, then what tells of it, as in 'reader/1.0 (a@b.example)'."
        )
        raise UsageError(message)

    def _fetch(self, address: Address, allowance: Allowance, *, heeding: bool) -> Fetched:
        import httpcore2

        try:
            with self._pool(allowance) as pool:
                for _ in range(MAX_REDIRECTS + 1):
                    self._check(address, allowance, heeding=heeding)
                    allowance.refill()
                    answer = self._ask(pool, address, allowance)
                    if isinstance(answer, Fetched):
                        return answer
                    address = answer
        except (httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.ProxyError, OSError) as error:
            allowance.seconds(None)
            message = f"{allowance.name!r} cannot be fetched ({_words(error)}): try again later, or save it and name the file."
            raise InputError(message) from error
        message = f"{allowance.name!r} leads from one address to the next more than {MAX_REDIRECTS} times: name the page itself."
        raise _BrokenError(message)

    def _pool(self, allowance: Allowance) -> httpcore2.ConnectionPool:
        import httpcore2

        from summarizer.load.fetch.network import Network, system_resolve

        context = _certificates()
        allowed = self.allowed if self.proxy is None else _anything
        network = Network(allowance, allowed=allowed, resolve=self.resolve or system_resolve, network=self.network)
        if self.proxy is None:
            return httpcore2.ConnectionPool(ssl_context=context, network_backend=network)
        if not _PROXY.match(self.proxy):
            shown = without_secrets(self.proxy)
            message = f"The proxy {shown!r} is not a URL like http://proxy.example:3128: name one without a user and a path."
            raise UsageError(message)
        return httpcore2.HTTPProxy(self.proxy, ssl_context=context, network_backend=network)

    def _check(self, address: Address, allowance: Allowance, *, heeding: bool) -> None:
        if address.is_ip and not self.allowed(address.host):
            message = f"{allowance.name!r} is not fetched, because {address.host} is not the public web: save the page and name the file."
            raise InputError(message)
        if heeding and not self._robots(address, allowance).allows(address.target):
            why = "asks programs not to" if self._rules[address.origin].known else "cannot be read and might ask programs not to"
            message = f"{address.url!r} is not fetched, because the site's robots.txt {why}: save the page and name the file."
            raise InputError(message)

    def _robots(self, address: Address, allowance: Allowance) -> Robots:
        """Read the rules of a site, once."""
        if address.origin not in self._rules:
            self._rules[address.origin] = self._asked_robots(address, allowance)
        return self._rules[address.origin]

    def _asked_robots(self, address: Address, allowance: Allowance) -> Robots:
        from summarizer.load.fetch.network import Allowance

        where = parse(f"{address.origin}/robots.txt", self.ports)
        own = Allowance(allowance.name, seconds=allowance.seconds(None), most=MAX_ROBOTS, cuts=True)
        try:
            found = self._fetch(where, own, heeding=False)
        except _BrokenError:
            return NOTHING
        if found.status == _OK:
            return read_robots(found.body, self._product())
        return Robots() if _GONE <= found.status < _FAILED else NOTHING

    def _ask(self, pool: httpcore2.ConnectionPool, address: Address, allowance: Allowance) -> Fetched | Address:
        """Send one request; returns what came, or where the server sends on to."""
        kept = self.pages.page(address.url) if self.pages else None
        headers = {**_HEADERS, "User-Agent": self.user_agent, "Host": address.authority, **(kept.conditions if kept else {})}
        waits = dict.fromkeys(("connect", "read", "write", "pool"), _WAIT)
        with pool.stream("GET", address.url, headers=headers, extensions={"timeout": waits}) as response:
            told = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            if response.status in _REDIRECTS:
                return self._onward(address, told, allowance)
            if response.status == _UNCHANGED and kept:
                return self._unchanged(address, told, kept)
            body = self._article(response, told, allowance) if response.status == _OK else b""
            charset = _CHARSET.search(told.get("content-type", ""))
            fetched = Fetched(
                url=address.url, status=response.status, media_type=_media_type(told), charset=charset[1] if charset else None, body=body
            )
            self._keep(fetched, told)
            return fetched

    def _article(self, response: httpcore2.Response, told: Mapping[str, str], allowance: Allowance) -> bytes:
        media_type = _media_type(told)
        if not allowance.cuts and not _is_article_type(media_type):
            message = (
                f"{allowance.name!r} is {media_type!r}, which is not a kind of article that can be read: name a page, a PDF or a feed."
            )
            raise InputError(message)
        return _body(response.iter_stream(), told.get("content-encoding", ""), allowance)

    def _unchanged(self, address: Address, told: Mapping[str, str], kept: KeptPage) -> Fetched:
        """Take the page that is kept, which the server says is still its page."""
        if self.pages and not may_be_kept(told):
            self.pages.forget_page(address.url)
        return Fetched(url=address.url, status=_OK, media_type=kept.media_type, charset=kept.charset, body=kept.body)

    def _keep(self, fetched: Fetched, told: Mapping[str, str]) -> None:
        """Keep a page that its server lets be kept and will know again; forget one that has gone or may not be kept any longer."""
        if self.pages is None:
            return
        etag, modified = validators(told)
        if fetched.status == _OK and may_be_kept(told) and (etag or modified):
            page = KeptPage(etag=etag, modified=modified, media_type=fetched.media_type, charset=fetched.charset, body=fetched.body)
            self.pages.keep_page(fetched.url, page)
        elif fetched.status == _OK or fetched.status in _REMOVED:
            self.pages.forget_page(fetched.url)

    def _onward(self, address: Address, told: Mapping[str, str], allowance: Allowance) -> Address:
        if "location" not in told:
            message = f"{allowance.name!r} answers with a redirect to nowhere: name the page itself."
            raise _BrokenError(message)
        return follow(address, told["location"], self.ports)


@cache
def _certificates() -> ssl.SSLContext:
    """Load the certificates that servers are checked by; named, or OpenSSL would take others from the environment."""
    import certifi

    return ssl.create_default_context(cafile=certifi.where())


def _media_type(told: Mapping[str, str]) -> str:
    return told.get("content-type", "").partition(";")[0].strip().lower()


def _is_article_type(media_type: str) -> bool:
    """Whether what a server calls so is looked at."""
    return media_type in TYPES or media_type in _UNKNOWN


def _anything(_: str) -> bool:
    """Let a proxy be anywhere: its user named it."""
    return True


def _body(chunks: Iterable[bytes], encoding: str, allowance: Allowance) -> bytes:
    """
    Put a body together, inflated as it comes, so that it is never larger than allowed.

    Raises:
        InputError: It is too large.
        _BrokenError: It is compressed in a way that was not asked for, or damaged.
    """
    match encoding.strip().lower():
        case "" | "identity":
            return b"".join(_capped(chunks, allowance))
        case "gzip" | "x-gzip":
            return b"".join(_capped(_inflated(chunks, allowance), allowance))
        case other:
            message = f"{allowance.name!r} comes compressed as {other[:40]!r}, which was not asked for: save it and name the file."
            raise _BrokenError(message)


def _capped(chunks: Iterable[bytes], allowance: Allowance) -> Iterable[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > allowance.most:
            if not allowance.cuts:
                raise allowance.too_large()
            yield chunk[: allowance.most - size]
            return
        yield chunk


def _inflated(chunks: Iterable[bytes], allowance: Allowance) -> Iterable[bytes]:
    """Inflate gzip a little at a time; one member after another, as the format allows."""
    inflater = zlib.decompressobj(16 + zlib.MAX_WBITS)
    begun = False
    try:
        for chunk in chunks:
            waiting = chunk
            while waiting:
                if inflater.eof:
                    inflater = zlib.decompressobj(16 + zlib.MAX_WBITS)
                begun = True
                yield inflater.decompress(waiting, 65536)
                waiting = inflater.unconsumed_tail or inflater.unused_data
    except zlib.error as error:
        message = f"{allowance.name!r} comes damaged (it is not gzip): try again, or save it and name the file."
        raise _BrokenError(message) from error
    if begun and not inflater.eof:
        message = f"{allowance.name!r} comes cut off (its gzip has no end): try again, or save it and name the file."
        raise _BrokenError(message)


def _words(error: Exception) -> str:
    """Say in a few words what went wrong; the library's own say too much or nothing."""
    name = type(error).__name__
    words = {
        "ConnectError": "there is no connection to the server",
        "ConnectTimeout": "the server does not answer",
        "ReadTimeout": "the server stops answering",
        "ReadError": "the connection broke",
        "RemoteProtocolError": "the server does not speak HTTP, or breaks off",
        "ProxyError": "the proxy refuses",
    }
    return words.get(name, name)
