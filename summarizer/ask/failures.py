"""What went wrong with a request: whether another try may mend it, how long to wait, and how to say it in one sentence."""

from __future__ import annotations

import email.utils
import json
import math
import re
import time
from dataclasses import dataclass
from datetime import UTC
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from summarizer.ask.leaks import tells_key, without_tokens
from summarizer.ask.shapes import as_object, is_list, is_object
from summarizer.errors import ConfigurationError, ProviderError, QuotaError, ThrottledError, UnavailableError
from summarizer.text.counts import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from openai import APIStatusError, AsyncOpenAI

MAX_QUOTE = 200
"""Most characters of a server's own words in a message."""

_WORD = re.compile(r"[\\%&#]?\w+")
"""A word, or one that may hold the code of a character."""
_PART = 4
"""Letters of a word that was cut that tell something of it; in scripts without blanks one is a word."""
_LEFT_OUT = re.compile(r"…(?:[^\w…]*+…)++")
_KEY_LENGTH = 8

_DAY = 86_400
_DIGITS = 3
"""Of a status of HTTP."""
_SPENT = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "arrearage"})
_NOTHING_LEFT = re.compile(
    r"insufficient (?:account )?balance|exceeded your current quota|not enough credits?|overdue[- ]payment", re.IGNORECASE
)
"""How servers say that an account is empty where they have no code for it."""
_FORMS = ("response_format", "json_schema", "json_object", "structured output")
"""What a server names that does not know the form of a request."""
_REFUSED = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY})
_MOST_TOLD = 10_000
"""Characters of the body of an error that are looked at."""
_DEEPEST = 6
_TOO_LONG = frozenset({"context_length_exceeded", "string_above_max_length"})
_LENGTH = re.compile(r"context.?(?:length|window|size)|maximum.{0,20}(?:context|tokens)|too.?(?:long|many.?tokens)", re.IGNORECASE)
"""How servers say that a request is too long where they have no code for it."""
_ECHO = re.compile(r"""\\{0,9}["']messages\\{0,9}["']\s{0,9}:""")
"""How a server goes on that repeats the request: what stands from there on is not its own."""
_STATUSES = ("status", "status_code", "code")
"""Where an error that comes with a status of success may name the one that it should have had."""
_KINDS = {
    HTTPStatus.TOO_MANY_REQUESTS: re.compile(r"rate.?limit|too.?many.?requests|throttl|resource.?exhausted", re.IGNORECASE),
    HTTPStatus.UNAUTHORIZED: re.compile(r"unauthori[sz]ed|authentication|permission|api.?key", re.IGNORECASE),
    HTTPStatus.SERVICE_UNAVAILABLE: re.compile(
        r"overload|unavailable|timed?.?out|(?:server|internal|api|upstream).?error|bad.?gateway|capacity|try.?again", re.IGNORECASE
    ),
}
"""How servers word it where they name none."""
_KEY_LIKE = re.compile(r"(?i)\b(?:sk|sess|key|bearer)[-_ ][\w*.-]{6,200}")
_UNSEEN = re.compile(r"[^\x21-\x7e\xa1-\uffff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """
    What a message may need to name, or to leave out.

    Attributes:
        model: The model that was asked.
        url: The server's address, without user, query or fragment.
        key: The key, to be left out.
        texts: The prompt, whose words are left out.
    """

    model: str
    url: str
    key: str
    texts: Sequence[str]

    @property
    def secret(self) -> str | None:
        """The key; None for a short one, the word that a server of one's own is given: leaving it out would spoil sentences."""
        return self.key if len(self.key) >= _KEY_LENGTH else None

    def is_told(self, words: str) -> bool:
        """Whether words of a server tell the key, in whatever spelling."""
        return self.secret is not None and tells_key(words, self.secret)

    @property
    def host(self) -> str:
        """Host and port of the server."""
        return urlsplit(self.url).netloc


def setting_of(client: AsyncOpenAI, model: str, texts: Sequence[str]) -> Setting:
    """Read from a client what messages need."""
    base = client.base_url
    key: Any = client.api_key  # a string in the SDK; an injected client may be of a later one
    url = f"{base.scheme}://{urlsplit(str(base)).netloc.rpartition('@')[2]}{base.path.rstrip('/')}"
    return Setting(model=model, url=url, key=key if isinstance(key, str) else "", texts=texts)


def told_failure(envelope: Mapping[str, Any] | None, response: Any) -> APIStatusError | None:  # noqa: ANN401 - any client's
    """
    Read an error that a server tells with a status of success, as gateways do once they have begun to answer.

    Returns:
        What the SDK would have raised for it; None where the response has an answer, or tells no error.
    """
    choices = (envelope or {}).get("choices")
    first = as_object(choices[0]) if is_list(choices) and choices else {}
    told = first.get("error") or (None if first else (envelope or {}).get("error"))
    if not told:
        return None
    import httpx2
    import openai

    headers = getattr(response, "headers", {})
    answered = httpx2.Response(response.status_code, headers=headers, request=httpx2.Request("POST", "/"))
    failure = openai.APIStatusError("an error told as a success", response=answered, body=told)
    failure.status_code = _told_status(told)
    return failure


def _told_status(told: object) -> int:
    """Find the status that an error should have had: by its number, else by its words, else that of a request which is refused."""
    stated = [str(as_object(told).get(name)) for name in _STATUSES]
    for each in stated:
        if len(each) == _DIGITS and each.isdecimal() and int(each) >= HTTPStatus.BAD_REQUEST:
            return int(each)
    words = " ".join((*stated, str(as_object(told).get("type")), _server_words(told)))[:_MOST_TOLD]
    return next((status for status, worded in _KINDS.items() if worded.search(words)), HTTPStatus.BAD_REQUEST)


def is_transient(error: BaseException) -> bool:
    """Tell whether the same request may succeed when it is sent again."""
    import openai

    if isinstance(error, openai.APIStatusError):
        return _is_transient_status(error)
    if isinstance(error, openai.APITimeoutError):
        return True
    # The SDK wraps whatever its HTTP layer raised, a broken test double too, as a connection error: only a true one is worth a try.
    return _is_transport(error) or _is_transport(error.__cause__)


def asked_wait(error: BaseException | None) -> float | None:
    """
    Read how long a server asked to wait, in seconds, in what a request ended in.

    Returns:
        None where it did not say, or not in a way that can be read.
    """
    headers: Mapping[str, str] = getattr(getattr(error, "response", None), "headers", {})
    milliseconds = _seconds(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    plain = _seconds(headers.get("retry-after"))
    return plain if plain is not None else _until(headers.get("retry-after"), time.time())


def failure_of(error: Exception, setting: Setting, *, requests: int, patience: float) -> ConfigurationError | ProviderError:
    """
    Say in one sentence what a request ended in, without the key, the prompt or an answer.

    Args:
        error: What the last request raised.
        setting: What was asked of whom.
        requests: How many requests were sent.
        patience: The longest wait that was allowed, in seconds.
    """
    import openai

    if isinstance(error, openai.APIStatusError):
        return _status_failure(error, setting, requests, patience)
    sent = counted(requests, "request")
    if isinstance(error, openai.APITimeoutError):
        return UnavailableError(f"{setting.host} did not answer in time ({sent}): raise the timeout or try again later.")
    if said := _refused_by_client(error):
        return ConfigurationError(f"The request to {setting.host} cannot be sent: {said}.")
    if "ResponseTooLargeError" in _kinds(error) | _kinds(error.__cause__):
        return ProviderError(
            f"{setting.host} sent a response larger than any answer, or compressed: check that the base URL is that of a model's server."
        )
    if isinstance(error, openai.APIConnectionError) or _is_transport(error):
        return UnavailableError(
            f"Cannot reach {setting.host} ({sent}): check the base URL and the network; a proxy is used only if --proxy (proxy=) names it."
        )
    return ProviderError(f"The exchange with {setting.host} failed ({type(error).__name__}): check the base URL and the client.")


def _status_failure(error: APIStatusError, setting: Setting, requests: int, patience: float) -> ConfigurationError | ProviderError:
    status, reason = error.status_code, _reason(error)
    if status in {401, 403}:
        return ConfigurationError(
            f"{setting.host} refused the key ({_named(error)}): set OPENAI_API_KEY to one that may use the model {setting.model!r}."
        )
    if reason == "model_not_found" or (status == HTTPStatus.NOT_FOUND and not refuses_format(error)):
        return ConfigurationError(
            f"{setting.url} has no model {setting.model!r} ({_named(error)}): check the model's name and the base URL."
        )
    if _is_spent(error):
        return QuotaError(f"The account at {setting.host} has no quota left ({_named(error)}): check its plan and its billing.")
    if _is_transient_status(error):
        return _lasting(error, setting, requests, patience)
    return _refused_request(error, setting)


def _lasting(error: APIStatusError, setting: Setting, requests: int, patience: float) -> ProviderError:
    asked = asked_wait(error)
    if asked is not None and asked > patience:
        return ThrottledError(
            f"{setting.host} asks to wait {_duration(asked)} ({_named(error)}), longer than is allowed: try again then.", asked
        )
    return UnavailableError(f"{setting.host} keeps answering {_named(error)} ({counted(requests, 'request')}): try again later.")


def _refused_request(error: APIStatusError, setting: Setting) -> ProviderError:
    status = error.status_code
    if status < HTTPStatus.BAD_REQUEST:
        return ProviderError(f"{setting.host} redirects to another address (HTTP {status}), which is not followed: check the base URL.")
    if _is_too_long(error):
        return ProviderError(
            f"The request is too long for the model {setting.model!r} ({_named(error)}): lower --max-input-tokens (max_input_tokens), so "
            "that it is asked in parts, or take a larger model."
        )
    words = _server_words(error.body)
    hint = "; try --wire json_object or --wire prompt" if refuses_format(error) else ""
    quoted = _clean(words, setting)
    said = f": {quoted}" if quoted else ", and did not say why"
    return ProviderError(f"{setting.host} did not accept the request ({_named(error)}){said}{hint}.")


def _is_too_long(error: APIStatusError) -> bool:
    if error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE or _reason(error) in _TOO_LONG:
        return True
    return error.status_code in _REFUSED and _LENGTH.search(_server_words(error.body)[:_MOST_TOLD]) is not None


def refuses_format(error: BaseException) -> bool:
    """Tell whether a server refused a request because it does not know the response format."""
    told = _told(error, _REFUSED).lower()
    return any(name in told for name in _FORMS)


def refuses_stream(error: BaseException) -> bool:
    """Tell whether a server refused a request because it does not stream, or not with its usage."""
    return "stream" in _told(error, _REFUSED - {HTTPStatus.NOT_FOUND})


def _is_transient_status(error: APIStatusError) -> bool:
    if _is_spent(error):
        return False
    told = error.response.headers.get("x-should-retry")
    if told in {"true", "false"}:
        return told == "true"
    return error.status_code in {408, 409, 429} or error.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR


def _is_spent(error: APIStatusError) -> bool:
    """Whether an account has nothing left: by the status, by its code, or by the server's words."""
    if error.status_code == HTTPStatus.PAYMENT_REQUIRED or (_reason(error) or "").lower() in _SPENT:
        return True
    return error.status_code < HTTPStatus.INTERNAL_SERVER_ERROR and _NOTHING_LEFT.search(_server_words(error.body)) is not None


def _told(error: BaseException, refused: AbstractSet[int]) -> str:
    """
    Put together whatever a server says of the form of a request that it refuses with one of some statuses.

    Only the body's first characters, up to where it repeats the request, which names every part of it; one that is too long has no other
    fault.
    """
    import openai

    if not isinstance(error, openai.APIStatusError) or error.status_code not in refused or _is_too_long(error):
        return ""
    own = _ECHO.split(json.dumps(error.body, default=str)[:_MOST_TOLD], maxsplit=1)[0]
    return f"{own} {error.param or ''}"


def _named(error: APIStatusError) -> str:
    """Name the status by which a server told a failure."""
    real = error.response.status_code
    return f"HTTP {real}" if real == error.status_code else f"an error told with HTTP {real}"


def _reason(error: APIStatusError) -> str | None:
    """Find the word that a server has for a failure; some have a number there."""
    told: tuple[Any, ...] = (error.code, error.type)
    return next((each for each in told if each and isinstance(each, str)), None)


def _is_transport(error: BaseException | None) -> bool:
    """Know a transport error of any HTTP library by its name: httpx2's, or that of an injected client."""
    return "TransportError" in _kinds(error) and _refused_by_client(error) is None


def _refused_by_client(error: BaseException | None) -> str | None:
    """Say why a client did not send a request at all; None where it did."""
    unsendable = {"LocalProtocolError", "UnsupportedProtocol", "InvalidURL", "UnicodeEncodeError"}
    causes = (error, getattr(error, "__cause__", None))
    if any(isinstance(each, RuntimeError) and "loop" in str(each) for each in causes):
        return "its client keeps connections of another event loop, where it was used before, so make one for each loop"
    if any(unsendable & _kinds(each) for each in causes):
        return "its key, a header or the base URL is malformed"
    return None


def _kinds(error: BaseException | None) -> set[str]:
    return {kind.__name__ for kind in type(error).__mro__}


def _seconds(text: str | None) -> float | None:
    try:
        seconds = float(text or "")
    except ValueError:
        return None
    return max(0.0, seconds) if math.isfinite(seconds) else None


def _until(date: str | None, now: float) -> float | None:
    try:
        told = email.utils.parsedate_to_datetime(date or "")
        return max(0.0, (told if told.tzinfo else told.replace(tzinfo=UTC)).timestamp() - now)  # RFC 9110, 5.6.7: all dates are in UTC
    except (ValueError, TypeError, OverflowError):
        return None


def _server_words(body: object) -> str:
    """Find a server's own message in the body of an error, up to where it repeats the request: the first one, of a list."""
    for _ in range(_DEEPEST):
        if is_object(body):
            body = body.get("message") or body.get("detail") or body.get("msg") or body.get("error")
        elif is_list(body) and body:
            body = body[0]
    return _ECHO.split(body, maxsplit=1)[0] if isinstance(body, str) else ""


def _clean(words: str, setting: Setting) -> str:
    """Make a server's words fit for a message: printable, short, and without a key, what may be one, or a stretch of the prompt."""
    if setting.secret:
        words = words.replace(setting.secret, "***")
    words = without_tokens(_KEY_LIKE.sub("***", _UNSEEN.sub(" ", words[: 10 * MAX_QUOTE])))
    words = _unechoed(words, setting.texts).strip()[:MAX_QUOTE].rstrip(" .")
    return "" if setting.is_told(words) or not any(map(str.isalnum, words)) else words


def _unechoed(words: str, texts: Sequence[str]) -> str:
    """Put … in the place of every word that stands in the prompt, so that no stretch of it is repeated, however short."""
    prompt = "\n".join(texts).casefold()
    known = frozenset(_WORD.findall(prompt))

    def is_echo(word: str) -> bool:
        is_part = (len(word) >= _PART or not word.isascii()) and word in prompt
        return word in known or is_part or not (word[0].isalnum() or word[0] == "_")

    return _LEFT_OUT.sub("…", _WORD.sub(lambda word: "…" if is_echo(word.group().casefold()) else word.group(), words))


def _duration(seconds: float) -> str:
    return f"{math.ceil(seconds)} seconds" if seconds <= _DAY else "more than a day"
