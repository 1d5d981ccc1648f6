"""The client that is made where none is given."""

from __future__ import annotations

import logging
from functools import cache, partial
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    import ssl
    from collections.abc import Hashable

    from openai import AsyncOpenAI

DEFAULT_URL = "https://api.openai.com/v1"
REQUEST_TIMEOUT = 120.0
"""Seconds for one request, from the connection to the last byte of the response."""

MAX_RESPONSE = 8 * 1024 * 1024
"""Longest body of a response, in bytes; the longest answer that is used has half a megabyte."""

_NO_KEY = "none"
"""Sent to a server of one's own, which asks for no key; the SDK insists on some text."""


_askers: WeakKeyDictionary[AsyncOpenAI, Hashable] = WeakKeyDictionary()
"""In whose name clients ask that were made here."""


def make_client(
    *, model: str, base_url: str | None, api_key: str | None, proxy: str | None = None, timeout: float = REQUEST_TIMEOUT
) -> AsyncOpenAI:
    """
    Make a client that never retries, follows a redirect, or reads proxies from the environment.

    Args:
        model: The model that it is for, to name in errors.
        base_url: Address of an OpenAI-compatible server; OpenAI's where None.
        api_key: The key; may be None where ``base_url`` is given.
        proxy: Address of a proxy; none is used where None.
        timeout: Seconds for one request in all.

    Raises:
        ConfigurationError: The key is missing or malformed, or the base URL or the proxy is no usable address. No message shows the key.
    """
    key, url = check_settings(model=model, base_url=base_url, api_key=api_key, proxy=proxy)
    import httpx2
    import openai

    from summarizer.ask.http import BoundedTransport, Lanes

    # At DEBUG it writes every header of a response, cookies too, before our transport can leave them out.
    log = logging.getLogger("httpcore2")
    if log.level == logging.NOTSET:
        log.setLevel(logging.INFO)
    # How many requests there are at a time is decided elsewhere.
    lanes = Lanes(partial(httpx2.AsyncHTTPTransport, verify=_certificates(), trust_env=False, proxy=proxy))
    transport = BoundedTransport(lanes, seconds=timeout, max_bytes=MAX_RESPONSE)
    http_client = openai.DefaultAsyncHttpxClient(transport=transport, trust_env=False, follow_redirects=False, timeout=timeout)
    client = openai.AsyncOpenAI(api_key=key, base_url=url, max_retries=0, timeout=timeout, http_client=http_client)
    headers = ((name, value) for name, value in client.default_headers.items() if isinstance(value, str))
    _askers[client] = key, frozenset(headers)
    return client


def unrepeating(client: AsyncOpenAI) -> AsyncOpenAI:
    """Take a client that repeats no request by itself, or derive one; deriving takes longer than a request."""
    if client.max_retries == 0:
        return client
    derived = client.with_options(max_retries=0)
    _askers[derived] = asker(client)
    return derived


def asker(client: AsyncOpenAI) -> Hashable:
    """Tell in whose name a client asks: its key and its headers; one made elsewhere, which may have more to ask by, is itself alone."""
    return _askers.get(client, id(client))


@cache
def _certificates() -> ssl.SSLContext:
    """Load the certificates that servers are checked by, once for all clients: it takes longer than all else that a client needs."""
    import httpx2

    return httpx2.create_ssl_context(trust_env=False)


def check_settings(*, model: str, base_url: str | None, api_key: str | None, proxy: str | None = None) -> tuple[str, str]:
    """
    Check what a client is made with; arguments and errors as in ``make_client``.

    Returns:
        The key and the address as they are used.
    """
    if proxy is not None and not _is_address(proxy):
        message = "The proxy is not an address: give one such as http://host:3128."
        raise ConfigurationError(message)
    return _key(model, base_url, api_key), _url(base_url)


def _key(model: str, base_url: str | None, api_key: str | None) -> str:
    if api_key is None:
        if base_url:
            return _NO_KEY
        message = f"There is no key for the model {model!r}: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server that needs none."
        raise ConfigurationError(message)
    key = api_key.strip()
    if not key or not key.isascii() or not key.isprintable() or " " in key:
        message = "The key is empty or holds a character that no key has: set OPENAI_API_KEY to the key alone."
        raise ConfigurationError(message)
    return key


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0 and url.isprintable() and " " not in url
    except ValueError:
        return False


def _url(base_url: str | None) -> str:
    url = (base_url or DEFAULT_URL).strip()
    if not _is_address(url):
        message = "The base URL is not the address of a server: give one such as https://host/v1."
        raise ConfigurationError(message)
    if "@" in urlsplit(url).netloc or urlsplit(url).query:
        message = "The base URL holds a user, a password or a query: give the address alone, and the key as OPENAI_API_KEY."
        raise ConfigurationError(message)
    return url
