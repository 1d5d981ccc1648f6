"""The client that is made where none is given."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    from openai import AsyncOpenAI

DEFAULT_URL = "https://api.openai.com/v1"
DEFAULT_TIMEOUT = 120.0
"""Seconds that one request may take to connect, or between two pieces of its response."""

_NO_KEY = "none"
"""Sent to a server of one's own, which asks for no key; the SDK insists on some text."""


def make_client(*, model: str, base_url: str | None, api_key: str | None, timeout: float = DEFAULT_TIMEOUT) -> AsyncOpenAI:
    """
    Make a client that never retries, follows a redirect, or reads proxies from the environment.

    Args:
        model: The model that it is for, to name in errors.
        base_url: Address of an OpenAI-compatible server; OpenAI's where None.
        api_key: The key; may be None where ``base_url`` is given.
        timeout: Seconds for one request.

    Raises:
        ConfigurationError: The key is missing or malformed, or the base URL is no usable address. No message shows the key.
    """
    key = _key(model, base_url, api_key)
    url = _url(base_url)
    import openai

    http_client = openai.DefaultAsyncHttpxClient(trust_env=False, follow_redirects=False, timeout=timeout)
    return openai.AsyncOpenAI(api_key=key, base_url=url, max_retries=0, timeout=timeout, http_client=http_client)


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


def _url(base_url: str | None) -> str:
    url = (base_url or DEFAULT_URL).strip()
    try:
        parts = urlsplit(url)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0 and url.isprintable() and " " not in url
    except ValueError:
        sound = False
    if not sound:
        message = "The base URL is no address of a server: give one such as https://host/v1."
        raise ConfigurationError(message)
    if "@" in urlsplit(url).netloc:
        message = "The base URL holds a user or a password: give the key as OPENAI_API_KEY instead."
        raise ConfigurationError(message)
    return url
