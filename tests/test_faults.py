"""
Every fault of a server, through both public functions: how many requests, which usage, which error.

The faults of answers themselves are in ``test_ask``, with the waits; here it is proved that no layer above adds a request or loses a count.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import pickle
import sys
import time
from dataclasses import dataclass, field
from decimal import Decimal
from email.utils import formatdate
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from articles import DRAFT, PELLHAM
from server import Reply, Server, answer, error, serve

from summarizer import (
    Brief,
    ConfigurationError,
    InvalidAnswerError,
    Ledger,
    ProviderError,
    QuotaError,
    RefusedError,
    SummarizerError,
    ThrottledError,
    TruncatedError,
    UnavailableError,
    asummarize,
    summarize,
)
from summarizer.__main__ import run
from summarizer.ask import MAX_WAIT, make_client
from summarizer.ask.client import MAX_RESPONSE
from summarizer.ask.prices import cost

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.loopback

KEY = "sk-proj-Zq81mmVtest0Canary77"
GOOD = answer(DRAFT)
PACKED = Reply(body=gzip.compress(bytes(10_000_000)), headers={"content-encoding": "gzip"})
INVALID = answer({**DRAFT, "summary": 7})
AT_ONCE = {"retry-after": "0"}


@dataclass(frozen=True, kw_only=True)
class Fault:
    """
    A fault, and what must come of it.

    Attributes:
        replies: What the server does.
        requests: How many it must receive.
        answers: How many answers the brief's usage counts; None where there is no brief.
        kind: The error; None where there is a brief.
    """

    id: str
    replies: tuple[Reply, ...]
    requests: int
    answers: int | None = None
    kind: type[SummarizerError] | None = None
    settings: dict[str, Any] = field(default_factory=dict)


FAULTS = [
    Fault(id="throttled for ever", replies=(error(429, headers=AT_ONCE),), requests=8, kind=UnavailableError),
    Fault(id="throttled once", replies=(error(429, headers={"retry-after-ms": "20"}), GOOD), requests=2, answers=1),
    Fault(id="over the cap", replies=(error(429, headers={"retry-after": str(MAX_WAIT + 1)}),), requests=1, kind=ThrottledError),
    Fault(
        id="over the cap by date",
        replies=(error(503, headers={"retry-after": formatdate(time.time() + 3600, usegmt=True)}),),
        requests=1,
        kind=ThrottledError,
    ),
    Fault(id="no quota", replies=(error(429, code="insufficient_quota"),), requests=1, kind=QuotaError),
    Fault(id="401", replies=(error(401, KEY),), requests=1, kind=ConfigurationError),
    Fault(id="403", replies=(error(403),), requests=1, kind=ConfigurationError),
    Fault(id="404", replies=(error(404),), requests=1, kind=ConfigurationError),
    Fault(id="context", replies=(error(400, code="context_length_exceeded"),), requests=1, kind=ProviderError),
    Fault(id="policy", replies=(error(400, code="content_policy_violation"),), requests=1, kind=ProviderError),
    *(
        Fault(id=f"{status} once", replies=(error(status, headers=AT_ONCE), GOOD), requests=2, answers=1)
        for status in (408, 409, 500, 502, 503, 504, 529)
    ),
    Fault(id="500 for ever", replies=(error(500, headers=AT_ONCE),), requests=8, kind=UnavailableError),
    Fault(id="500, not again", replies=(error(500, headers={"x-should-retry": "false"}),), requests=1, kind=ProviderError),
    Fault(id="400, again", replies=(error(400, headers={"x-should-retry": "true", **AT_ONCE}),), requests=8, kind=UnavailableError),
    Fault(id="reset before a byte", replies=(Reply(drop=True), GOOD), requests=2, answers=1),
    Fault(id="reset in the body", replies=(Reply(body=GOOD.body, short=9), GOOD), requests=2, answers=1),
    Fault(id="too large", replies=(Reply(body=b" " * (MAX_RESPONSE + 1)),), requests=1, kind=ProviderError),
    Fault(id="packed", replies=(PACKED,), requests=1, kind=ProviderError),
    Fault(id="redirect", replies=(Reply(status=307, headers={"location": "http://127.0.0.1:9/v1"}),), requests=1, kind=ProviderError),
    Fault(id="a portal's page", replies=(Reply(body=b"<html>"), GOOD), requests=2, answers=1),
    Fault(id="a portal's page for ever", replies=(Reply(body=b"<html>"),), requests=4, kind=InvalidAnswerError),
    Fault(id="empty body", replies=(Reply(body=b""),), requests=4, kind=InvalidAnswerError),
    Fault(id="half a body", replies=(Reply(body=b'{"choices": ['),), requests=4, kind=InvalidAnswerError),
    Fault(id="error as 200", replies=(Reply(body={"error": {"message": KEY}}),), requests=1, kind=ProviderError),
    Fault(id="no choices", replies=(Reply(body={"choices": []}),), requests=1, kind=ProviderError),
    Fault(id="cut off", replies=(answer("{", finish="length"),), requests=2, kind=TruncatedError),
    Fault(id="filtered", replies=(answer("", finish="content_filter"),), requests=1, kind=RefusedError),
    Fault(id="refused", replies=(answer(None, refusal="no"),), requests=1, kind=RefusedError),
    Fault(id="invalid for ever", replies=(INVALID,), requests=4, kind=InvalidAnswerError),
    Fault(id="invalid twice", replies=(INVALID, INVALID, GOOD), requests=3, answers=3),
    Fault(
        id="invalid and throttled",
        replies=(error(429, headers=AT_ONCE), INVALID, error(500, headers=AT_ONCE), INVALID, error(429, headers=AT_ONCE), GOOD),
        requests=6,
        answers=3,
    ),
    Fault(id="no usage", replies=(answer(DRAFT, usage=None),), requests=1, answers=1),
    Fault(id="negative usage", replies=(answer(DRAFT, usage={"prompt_tokens": -5}),), requests=1, answers=1),
    Fault(id="no schema here", replies=(error(400, "json_schema is not supported"), GOOD), requests=2, answers=1),
    Fault(id="no format here", replies=(*[error(422, "Unknown field: response_format")] * 2, GOOD), requests=3, answers=1),
    Fault(id="named parameter", replies=(error(400, "not supported", param="response_format"), GOOD), requests=2, answers=1),
    Fault(
        id="a form that was asked for",
        replies=(error(400, "json_schema is not supported"),),
        requests=1,
        kind=ProviderError,
        settings={"wire": "json_schema"},
    ),
]


def blocking(server: Server, ledger: Ledger, **settings: Any) -> Brief:  # noqa: ANN401 - settings of summarize
    """Use the blocking function."""
    brief: Brief = summarize(PELLHAM, model="m", base_url=server.base_url, api_key=KEY, ledger=ledger, **settings)
    return brief


def awaited(server: Server, ledger: Ledger, **settings: Any) -> Brief:  # noqa: ANN401 - settings of asummarize
    """Use the other one."""
    brief: Brief = asyncio.run(asummarize(PELLHAM, model="m", base_url=server.base_url, api_key=KEY, ledger=ledger, **settings))
    return brief


def each_way() -> list[object]:
    """Each fault by the blocking function, which awaits the other one, and by that itself some; the rest of these takes ``-m soak``."""
    some = {fault.id for fault in FAULTS[::8]}
    left = {fault.id: () if fault.id in some else pytest.mark.soak for fault in FAULTS}
    return [
        *(pytest.param(fault, blocking, id=fault.id) for fault in FAULTS),
        *(pytest.param(fault, awaited, id=f"{fault.id}, awaited", marks=left[fault.id]) for fault in FAULTS),
    ]


@pytest.mark.parametrize(("fault", "function"), each_way())
def test_a_fault_costs_what_it_must(fault: Fault, function: Callable[..., Brief], caplog: pytest.LogCaptureFixture) -> None:
    """Requests are as many as the rules allow, all in the ledger; a brief counts its answers; an error is of its kind and holds no key."""
    caplog.set_level(logging.DEBUG)
    ledger = Ledger()
    with serve(*fault.replies) as server:
        if fault.kind is None:
            brief = function(server, ledger, **fault.settings)
            assert brief.provenance.usage
            assert brief.provenance.usage.requests == fault.answers
            assert brief.provenance.usage.input == sum(entry.tokens.input for entry in ledger.entries)
            assert brief.provenance.cost_usd is None
        else:
            with pytest.raises(fault.kind) as caught:
                function(server, ledger, **fault.settings)
            assert caught.type is fault.kind
            assert KEY not in f"{caught.value}{vars(caught.value)}"
            assert caught.value.__cause__ is None
    assert len(server.received) == len(ledger.entries) == fault.requests
    assert KEY not in caplog.text


@pytest.mark.parametrize(
    ("name", "recorded", "is_flagged"),
    [
        ("m", None, False),
        ("m-2026-01-01", "m-2026-01-01", False),
        ("other", "other", True),
        ("o\x1b[2Jther\n\u202e", "o[2Jther", True),
        ("x" * 9_000, "x" * 100, True),
        (7, None, False),
        ("", None, False),
    ],
    ids=["the same", "a dated version", "another", "hostile", "long", "no name", "empty"],
)
def test_another_model_than_was_asked_is_recorded_and_said(
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    name: object,
    recorded: str | None,
    is_flagged: bool,  # noqa: FBT001 - a row
) -> None:
    """The brief tells the name under which the server answered, from the store too; standard error says so where it is another model."""
    source, served = tmp_path / "a.txt", Reply(body={**GOOD.body, "model": name})
    source.write_text(PELLHAM.text, encoding="utf-8")
    with serve(served) as server:
        command = ["brief", str(source), "--model", "m", "--base-url", server.base_url, "--format", "json"]
        for _ in range(2):
            assert run(command) == 0
            told = capfd.readouterr()
            assert json.loads(told.out)["provenance"]["served"] == recorded
            assert ("answered" in told.err) == is_flagged
            assert told.err.replace("\n", "").isprintable()
        assert run([*command, "--format", "md"]) == 0
    assert ("the server answered as" in capfd.readouterr().out) == (recorded is not None)
    assert len(server.received) == 1


def test_a_throttled_error_says_when_to_come_back() -> None:
    """A program can read the wait; another process, too."""
    with serve(error(429, headers={"retry-after": "300"})) as server, pytest.raises(ThrottledError) as caught:
        blocking(server, Ledger())
    assert caught.value.retry_after == 300
    assert pickle.loads(pickle.dumps(caught.value)).retry_after == 300  # noqa: S301 - our own


@pytest.mark.asyncio
async def test_one_exchange_has_a_deadline() -> None:
    """A server that sends a byte now and then, each well within the time for one request, is given up before the last byte."""
    from openai import APITimeoutError

    with serve(Reply(body=GOOD.body, drip=0.05)) as server:
        async with make_client(model="m", base_url=server.base_url, api_key=KEY, timeout=0.5) as client:
            with pytest.raises(APITimeoutError):
                await client.chat.completions.create(model="m", messages=[])


@pytest.mark.asyncio
async def test_nothing_but_what_is_needed_comes_through(caplog: pytest.LogCaptureFixture) -> None:
    """Cookies and the name of an organisation go no further than our transport, not even into a log at DEBUG."""
    caplog.set_level(logging.DEBUG)
    headers = {"set-cookie": "session=kingfisher", "openai-organization": "org-lantern", "x-request-id": "r1"}
    with serve(Reply(body=GOOD.body, headers=headers)) as server:
        async with make_client(model="m", base_url=server.base_url, api_key=KEY) as client:
            response = await client.chat.completions.with_raw_response.create(model="m", messages=[])
    assert set(response.headers) <= {"content-type", "content-length", "x-request-id"}
    ours = "".join(record.getMessage() for record in caplog.records if record.name.startswith(("openai", "summarizer", "instructor")))
    assert "kingfisher" not in ours
    assert "org-lantern" not in ours
    assert server.received[0].headers["accept-encoding"] == "identity"


@pytest.mark.asyncio
async def test_a_connection_is_lent_to_one_request_at_a_time() -> None:
    """Requests side by side have a transport each; one is free again once its response is closed, or the request has failed."""
    import httpx2

    from summarizer.ask.http import Lanes

    made: list[Line] = []

    class Line(httpx2.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            if request.url.path == "/broken":
                message = "no"
                raise httpx2.ConnectError(message, request=request)
            return httpx2.Response(200, stream=httpx2.ByteStream(b"done"), extensions={"line": self})

        async def aclose(self) -> None:
            made.remove(self)

    def make() -> Line:
        made.append(line := Line())
        return line

    async with httpx2.AsyncClient(transport=Lanes(make)) as client:
        async with client.stream("GET", "http://model.invalid/a") as first:
            second = await client.get("http://model.invalid/b")
            with pytest.raises(httpx2.ConnectError):
                await client.get("http://model.invalid/broken")
            assert first.extensions["line"] is not second.extensions["line"]
            assert [piece async for piece in first.aiter_bytes()] == [b"done"]
        lines = {(await client.get("http://model.invalid/c")).extensions["line"] for _ in range(3)}
        assert len(made) == 2
        assert lines == {first.extensions["line"]}
    assert made == []


def test_a_proxy_is_used_where_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proxy that is given sees the request; one of the environment does not."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with serve(GOOD) as proxy:
        address = proxy.base_url.removesuffix("/v1")
        summarize(PELLHAM, model="m", base_url="http://model.invalid/v1", api_key=KEY, proxy=address)
        assert proxy.received[0].path == "http://model.invalid/v1/chat/completions"
    with pytest.raises(ConfigurationError, match="not an address"):
        summarize(PELLHAM, model="m", base_url="http://model.invalid/v1", api_key=KEY, proxy="nonsense")


def test_a_form_steps_down_to_what_the_server_takes() -> None:
    """The schema goes into the system message when the server refuses it beside the messages, step by step."""
    refusal = error(400, "response_format is not supported by this model")
    with serve(refusal, refusal, GOOD) as server:
        blocking(server, Ledger())
    forms = [(body.get("response_format") or {}).get("type") for body in server.bodies]
    assert forms == ["json_schema", "json_object", None]


def calc_price(usage: Any, model: str, *, provider_api_url: str) -> Any:  # noqa: ANN401 - stands in for an untyped package
    """Price a token at one dollar in, a tenth where it was cached, and two out; only on this machine."""
    if not provider_api_url.startswith("http://127.0.0.1"):
        raise LookupError(model)
    uncached = usage.input_tokens - usage.cache_read_tokens
    return SimpleNamespace(total_price=uncached + Decimal(usage.cache_read_tokens) / 10 + 2 * usage.output_tokens)


def test_a_known_price_is_in_the_brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the price of the model at its server is known, the brief tells what its answers cost, cached tokens by their own price."""
    module: Any = ModuleType("genai_prices")
    module.calc_price, module.Usage = calc_price, SimpleNamespace
    monkeypatch.setitem(sys.modules, "genai_prices", module)
    with serve(GOOD) as server:
        brief = blocking(server, Ledger())
    used = brief.provenance.usage
    assert used is not None
    assert (used.input, used.cached, used.output) == (100, 64, 20)
    assert brief.provenance.cost_usd == Decimal("82.4")
    assert cost("m", base_url="https://llm.invalid/v1", input=1, cached=0, output=1) is None
