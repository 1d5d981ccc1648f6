"""The model boundary under faults: what is sent, how often, after which wait, and what a caller is told."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import subprocess
import sys
import time
import traceback
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from pydantic import BaseModel, ConfigDict, Field
from server import Reply, Server, answer, error, serve

from summarizer.ask import MAX_REASKS, MAX_REQUESTS, WIRES, Answer, Ledger, Request, Wire, ask, make_client
from summarizer.ask.keeping import OpenGate, Run
from summarizer.ask.notation import notation
from summarizer.assets import read_asset
from summarizer.errors import (
    ConfigurationError,
    InvalidAnswerError,
    ProviderError,
    QuotaError,
    RefusedError,
    SummarizerError,
    ThrottledError,
    TruncatedError,
    UnavailableError,
)
from summarizer.models import Draft, Usage
from summarizer.prompts import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from summarizer.ask.ledger import Tokens

pytestmark = pytest.mark.loopback

KEY = "sk-proj-Zq81mmVtest0Canary77"
ARTICLE = "The harbour office moves 41 cranes to the northern quay before the autumn tides."
FOREIGN_TEXT = "kingfisher-lantern"


class Item(BaseModel):
    """Part of an answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: Annotated[str, Field(max_length=50)]
    line: str


class Reading(BaseModel):
    """An answer small enough to write out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    items: Annotated[tuple[Item, ...], Field(max_length=4)]


GOOD = {"title": "Cranes", "items": [{"text": "They move.", "line": "a1"}]}
LOST = {"title": "Cranes", "items": [{"text": "They move.", "line": "a9"}, {"text": "All.", "line": "a8"}]}
HALF = {"title": "Cranes", "items": [{"text": "They move.", "line": "a1"}, {"text": "All.", "line": "a8"}]}
INVALID = {"title": "Cranes", "items": [{"text": "They move."}], FOREIGN_TEXT: 1}

REQUEST = Request(
    model="reference",
    messages=(Message(role="system", content="Point at lines."), Message(role="user", content=ARTICLE)),
    schema_name="reading.v1",
    schema=Reading.model_json_schema(),
    parameters={"temperature": 0.0, "seed": 7},
)


def unresolved(reading: Reading) -> list[str]:
    """Know one line only."""
    return [f"items.{at}.line: no such line" for at, item in enumerate(reading.items) if item.line != "a1"]


@dataclass
class Naps:
    """Sleep that notes how long it was told to, and returns at once."""

    seconds: list[float] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        """Note a wait."""
        self.seconds.append(seconds)


@dataclass
class Asked:
    """All that came of one call."""

    server: Server
    ledger: Ledger
    waits: list[float]
    answer: Answer[Reading] | None = None
    error: SummarizerError | None = None

    @property
    def failure(self) -> SummarizerError:
        """The error, which must be there."""
        assert self.error is not None
        return self.error

    @property
    def value(self) -> Reading:
        """The value, which must be there."""
        assert self.answer is not None, self.error
        return self.answer.value


async def ask_of(
    *replies: Reply,
    wire: Wire = "json_schema",
    deadline: float = 30.0,
    patience: float = 5.0,
    request: Request = REQUEST,
    run: Run | None = None,
) -> Asked:
    """Ask a server that gives these replies."""
    naps, ledger = Naps(), Ledger()
    with serve(*replies) as server:
        asked = Asked(server, ledger, naps.seconds)
        async with make_client(model="reference", base_url=server.base_url, api_key=KEY, timeout=patience) as client:
            try:
                asked.answer = await ask(
                    request, Reading, client=client, wire=wire, unresolved=unresolved, ledger=ledger, deadline=deadline, sleep=naps, run=run
                )
            except SummarizerError as caught:
                asked.error = caught
    return asked


def said(body: Any) -> str:  # noqa: ANN401 - JSON
    """Write a request's messages as one text."""
    return json.dumps(body["messages"], ensure_ascii=False)


# --- what is sent ---------------------------------------------------------------------------------------------------


@pytest.mark.asyncio
async def test_a_request_is_exactly_what_was_given() -> None:
    """The body holds model, messages, the schema as it is, the parameters, and nothing that a library adds."""
    asked = await ask_of(answer(GOOD))
    assert asked.value == Reading.model_validate(GOOD)
    assert asked.server.bodies == [
        {
            "model": "reference",
            "messages": [{"role": "system", "content": "Point at lines."}, {"role": "user", "content": ARTICLE}],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "reading_v1", "strict": True, "schema": REQUEST.schema},
            },
            "temperature": 0.0,
            "seed": 7,
        }
    ]
    assert asked.server.received[0].path == "/v1/chat/completions"
    assert asked.server.received[0].headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "reply",
    [
        Reply(status=422, body={"detail": [{"loc": ["body", "response_format"], "msg": "Extra inputs are not permitted"}]}),
        Reply(status=422, body={"message": {"detail": [{"loc": ["body", "response_format", "type"], "msg": "unexpected value"}]}}),
        Reply(status=400, body=[{"error": {"code": 400, "message": "Unknown name json_schema"}}]),
        error(400, "Structured outputs are not supported with this model"),
        error(404, "No server takes response_format"),
        Reply(body={"error": {"message": "Provider returned error: response_format is not known"}}),
    ],
    ids=["list", "nested", "in a list", "in words", "404", "as 200"],
)
async def test_a_form_that_is_refused_in_whatever_shape_is_stepped_down(reply: Reply) -> None:
    """The server's message is looked at as a whole: as a list, nested, or in other words than the parameter's name."""
    asked = await ask_of(reply, answer(GOOD), wire="auto")
    assert asked.value
    assert asked.server.bodies[1]["response_format"] == {"type": "json_object"}


@pytest.mark.asyncio
@pytest.mark.parametrize(("wire", "format_"), [("json_object", {"type": "json_object"}), ("prompt", None)])
async def test_servers_without_schemas_read_it_in_the_system_message(wire: Wire, format_: object) -> None:
    """A schema that no type tells follows the system message as it is, in a sentence that says JSON, as JSON mode demands."""
    asked = await ask_of(answer(GOOD), wire=wire)
    (body,) = asked.server.bodies
    assert body.get("response_format") == format_
    system, user = body["messages"]
    assert system["content"].startswith("Point at lines.\n\n")
    assert "JSON object" in system["content"]
    assert system["content"].endswith("\n" + json.dumps(REQUEST.schema, separators=(",", ":")))
    assert user["content"] == ARTICLE


@pytest.mark.asyncio
async def test_the_schema_gets_a_system_message_where_there_is_none() -> None:
    """A prompt of user messages alone can be sent in every wire form."""
    request = Request(model="m", messages=REQUEST.messages[1:], schema_name="s", schema={"type": "object"})
    asked = await ask_of(answer(GOOD), wire="prompt", request=request)
    assert [message["role"] for message in asked.server.bodies[0]["messages"]] == ["system", "user"]


@pytest.mark.asyncio
@pytest.mark.parametrize("text", ["{{ 7*7 }} {% if %} ${x} $x", "  indented\n    more", "\u2028 \u00a0 €"])
async def test_the_text_of_sources_arrives_unchanged(text: str) -> None:
    """No library takes an article for a template, and no blank is lost."""
    request = Request(model="m", messages=(Message(role="user", content=text),), schema_name="s", schema=REQUEST.schema)
    asked = await ask_of(answer(GOOD), request=request)
    assert asked.server.bodies[0]["messages"] == [{"role": "user", "content": text}]


@pytest.mark.asyncio
async def test_the_shipped_schema_brings_back_a_draft() -> None:
    """The draft's own model and schema file go through every wire form, as a type where the server checks none."""
    draft = {"title": "T", "summary": [], "catalysts": [], "risks": [], "figures": [], "relations": [], "observations": []}
    schema = json.loads(read_asset("schemas", "draft.v1.json"))
    request = Request(model="m", messages=REQUEST.messages, schema_name="draft.v1", schema=schema)
    for wire in WIRES:
        with serve(answer(draft)) as server:
            async with make_client(model="m", base_url=server.base_url, api_key=None) as client:
                answered = await ask(request, Draft, client=client, wire=wire, unresolved=lambda _: (), deadline=30)
        told = server.bodies[0]["messages"][0]["content"].endswith(f"\n{notation(schema)}")
        assert told == (wire in {"json_object", "prompt"})
        assert answered.value == Draft.model_validate(draft)
        assert type(answered.value) is Draft


# --- answers ---------------------------------------------------------------------------------------------------------

COMPACT = json.dumps(GOOD)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{COMPACT}\n```",
        f"```\n{COMPACT}\n```\n",
        f"Here it is:\n```json\n{COMPACT}\n```\nAnything else?",
        f"<think>\nWell, {{maybe}} so.\n</think>\n{COMPACT}",
        f"Well, then.</think>\n\n```json\n{COMPACT}\n```",
        f"  \n{COMPACT}\n",
    ],
)
async def test_fences_and_thoughts_around_an_answer_do_no_harm(text: str) -> None:
    """What compatible servers leave around the JSON costs no second request."""
    asked = await ask_of(answer(text))
    assert asked.value == Reading.model_validate(GOOD)
    assert len(asked.server.received) == 1


@pytest.mark.asyncio
async def test_marks_inside_an_answer_stay() -> None:
    """A string that holds a fence or a closing tag is left as the model wrote it."""
    content = {"title": "a ``` b </think> c", "items": []}
    asked = await ask_of(answer(content))
    assert asked.value.title == content["title"]


@dataclass(frozen=True, kw_only=True)
class Unusable:
    """An answer that is asked for again, and the code that says why."""

    id: str
    content: str | None
    code: str


DEEP = "[" * 20 + "]" * 20
UNUSABLE = [
    Unusable(id="prose", content="I cannot say.", code="answer: not valid JSON"),
    Unusable(id="two objects", content=COMPACT + COMPACT, code="answer: not valid JSON"),
    Unusable(id="two fences", content=f"```\n{COMPACT}\n```\n```\n{COMPACT}\n```", code="answer: not valid JSON"),
    Unusable(id="cut off", content=COMPACT[:30], code="answer: not valid JSON"),
    Unusable(id="key twice", content='{"title": "a", "title": "b", "items": []}', code="answer: the same key twice"),
    Unusable(id="NaN", content='{"title": NaN, "items": []}', code="answer: not valid JSON"),
    Unusable(id="Infinity", content='{"title": -Infinity, "items": []}', code="answer: not valid JSON"),
    Unusable(id="1e999", content='{"title": 1e999, "items": []}', code="title: out of range"),
    Unusable(id="huge number", content=f'{{"title": {"9" * 40}, "items": []}}', code="title: out of range"),
    Unusable(id="endless number", content=f'{{"title": {"9" * 9000}, "items": []}}', code="answer: not valid JSON"),
    Unusable(id="NUL in a key", content='{"ti\\u0000tle": "a", "items": []}', code="?: unknown field"),
    Unusable(id="deep", content=f'{{"title": "a", "items": {DEEP}}}', code="items" + ".0" * 15 + ": nested too deeply"),
    Unusable(id="very deep", content="[" * 5000, code="answer: not valid JSON"),
    Unusable(id="many items", content=f'{{"title": "a", "items": [{"1," * 30_000}1]}}', code="items: too many items"),
    Unusable(id="long string", content=f'{{"title": "{"a" * 20_000}", "items": []}}', code="title: too long"),
    Unusable(id="huge", content=f'{{"title": "{"a" * 2_100_000}", "items": []}}', code="answer: too long"),
    Unusable(id="a list", content="[1]", code="answer: not a JSON object"),
    Unusable(id="empty", content="  ", code="answer: empty"),
    Unusable(id="null", content=None, code="answer: empty"),
    Unusable(id="field missing", content='{"items": []}', code="title: missing"),
    Unusable(id="unknown field", content=f'{{"title": "a", "items": [], "{FOREIGN_TEXT}": 1}}', code="?: unknown field"),
    Unusable(id="wrong type", content='{"title": 3, "items": []}', code="title: not a string"),
    Unusable(id="bound", content=f'{{"title": "a", "items": [{{"text": "{"b" * 51}", "line": "a1"}}]}}', code="items.0.text: too long"),
]


@pytest.mark.asyncio
@pytest.mark.parametrize("case", UNUSABLE, ids=lambda case: case.id)
async def test_an_unsound_answer_is_asked_for_again(case: Unusable) -> None:
    """One re-ask tells the code, none of the answer, and a good second answer ends it."""
    asked = await ask_of(answer(case.content), answer(GOOD))
    assert asked.value == Reading.model_validate(GOOD)
    first, second = asked.server.bodies
    assert second["messages"][:-1] == first["messages"]
    assert second["messages"][-1]["role"] == "user"
    assert f"- {case.code}" in second["messages"][-1]["content"].splitlines()
    assert FOREIGN_TEXT not in said(second)
    assert {**second, "messages": 0} == {**first, "messages": 0}


@pytest.mark.asyncio
async def test_four_invalid_answers_are_the_end() -> None:
    """After three re-asks the error names the model and a code, and no request grew with the answers."""
    asked = await ask_of(answer({"title": FOREIGN_TEXT * 400, "items": "no"}))
    assert isinstance(asked.failure, InvalidAnswerError)
    assert "'reference'" in str(asked.failure)
    assert "items: not a list" in str(asked.failure)
    assert len(asked.server.received) == 1 + MAX_REASKS
    assert asked.waits == []
    sizes = [len(said(body)) for body in asked.server.bodies]
    assert sizes[1] == sizes[2] == sizes[3] < sizes[0] + 250
    assert FOREIGN_TEXT not in str(asked.server.bodies) + str(asked.failure)


@pytest.mark.asyncio
async def test_a_re_ask_tells_at_most_eight_mistakes() -> None:
    """However much is wrong, the message stays short."""
    items = [{"line": "a1", f"{FOREIGN_TEXT}{at}": at} for at in range(500)]
    asked = await ask_of(answer({"title": "a", "items": items}), answer(GOOD))
    told = asked.server.bodies[1]["messages"][-1]["content"]
    assert told.count("\n- ") <= 8
    assert len(told) < 1200
    assert FOREIGN_TEXT not in told


@pytest.mark.asyncio
async def test_pointers_that_resolve_to_nothing_are_asked_for_again() -> None:
    """A valid answer is mended by the codes of its pointers."""
    asked = await ask_of(answer(LOST), answer(GOOD))
    assert asked.value == Reading.model_validate(GOOD)
    assert "- items.1.line: no such line" in asked.server.bodies[1]["messages"][-1]["content"]


@pytest.mark.asyncio
async def test_the_answer_with_the_fewest_lost_pointers_is_kept() -> None:
    """Where none is whole, neither the last nor an invalid one wins."""
    asked = await ask_of(answer(LOST), answer(HALF), answer(INVALID), answer(LOST))
    assert asked.value == Reading.model_validate(HALF)
    assert len(asked.server.received) == 4


@pytest.mark.asyncio
@pytest.mark.parametrize("then", [error(500), error(401), answer("", finish="length"), answer(None, refusal="no"), Reply(delay=9)])
async def test_a_paid_answer_is_not_lost_to_a_failing_re_ask(then: Reply) -> None:
    """A valid answer in hand is returned when mending its pointers ends in an error or in no time."""
    asked = await ask_of(answer(HALF), then, deadline=1.0)
    assert asked.value == Reading.model_validate(HALF)
    assert asked.answer is not None
    assert asked.answer.usage.requests == 1


@pytest.mark.asyncio
async def test_usage_counts_every_answer() -> None:
    """The tokens of answers that had to be mended count; failed requests are in the ledger alone."""
    asked = await ask_of(answer(INVALID), error(503), answer(LOST), answer(GOOD))
    assert asked.answer is not None
    assert asked.answer.usage == Usage(input=300, cached=192, output=60, reasoning=15, requests=3)
    assert [entry.outcome for entry in asked.ledger.entries] == [200, 503, 200, 200]
    assert asked.ledger.tokens.input == 300
    assert all(entry.seconds > 0 for entry in asked.ledger.entries)


@pytest.mark.asyncio
@pytest.mark.parametrize("usage", [None, "many", [], {"prompt_tokens": -5, "completion_tokens": True}, {"prompt_tokens": "9"}])
async def test_usage_that_makes_no_sense_counts_as_nothing(usage: object) -> None:
    """Tokens are never negative, and never anything but whole numbers."""
    asked = await ask_of(answer(GOOD, usage=usage))
    assert asked.answer is not None
    assert asked.answer.usage == Usage(input=0, cached=0, output=0, reasoning=0, requests=1)


@pytest.mark.asyncio
async def test_an_absurd_usage_counts_as_none() -> None:
    """A count that no answer can have spoils no sum."""
    asked = await ask_of(answer(GOOD, usage={"prompt_tokens": 10**30}))
    assert asked.ledger.tokens.input == 0


@pytest.mark.asyncio
@pytest.mark.parametrize("usage", [None, {"prompt_tokens": -5, "completion_tokens": 10**30}, {"prompt_tokens": 7}])
async def test_an_answer_of_which_no_server_tells_the_tokens_may_have_cost_anything(usage: object) -> None:
    """A budget takes it for what it could have cost at most, not for free."""
    told: list[Tokens | None] = []

    class Noting(OpenGate):
        def leave(self, turn: object, tokens: Tokens | None) -> None:
            super().leave(turn, tokens)
            told.append(tokens)

    await ask_of(answer(GOOD, usage=usage), run=Run(gate=Noting()))
    assert told == [None]


# --- failures ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Final:
    """A reply that ends it at once, and what the error must say."""

    id: str
    reply: Reply
    kind: type[SummarizerError]
    says: str


FINAL = [
    Final(
        id="401",
        reply=error(401, f"Incorrect API key provided: {KEY}"),
        kind=ConfigurationError,
        says="refused the key (HTTP 401): set OPENAI_API_KEY",
    ),
    Final(id="403", reply=error(403), kind=ConfigurationError, says="refused the key (HTTP 403)"),
    Final(id="404", reply=error(404), kind=ConfigurationError, says="/v1 has no model 'reference' (HTTP 404)"),
    Final(id="unknown model", reply=error(400, code="model_not_found"), kind=ConfigurationError, says="has no model 'reference'"),
    Final(id="quota", reply=error(429, code="insufficient_quota"), kind=QuotaError, says="no quota left (HTTP 429)"),
    Final(id="400", reply=error(400, "seed must be positive."), kind=ProviderError, says="(HTTP 400): seed must be positive."),
    Final(id="400 in another form", reply=Reply(status=422, body={"detail": "no tools"}), kind=ProviderError, says="(HTTP 422): no tools."),
    Final(id="400 as text", reply=Reply(status=400, body={"error": "no such thing"}), kind=ProviderError, says=": no such thing."),
    Final(id="400 in silence", reply=Reply(status=400, body=b""), kind=ProviderError, says="did not say why."),
    Final(id="400 in nonsense", reply=error(400, [7]), kind=ProviderError, says="did not say why."),
    Final(
        id="400 response_format",
        reply=error(400, "This response_format is unavailable now"),
        kind=ProviderError,
        says="unavailable now; try --wire json_object or --wire prompt.",
    ),
    Final(id="413", reply=error(413), kind=ProviderError, says="too long for the model 'reference'"),
    Final(id="context", reply=error(400, code="context_length_exceeded"), kind=ProviderError, says="lower --max-input-tokens"),
    Final(id="redirect", reply=Reply(status=307, headers={"location": "http://127.0.0.1:9/"}), kind=ProviderError, says="is not followed"),
    Final(id="no choices", reply=Reply(body={"choices": []}), kind=ProviderError, says="without an answer"),
    Final(
        id="error as 200", reply=Reply(body={"error": {"message": KEY}}), kind=ProviderError, says="request (an error told with HTTP 200)"
    ),
    Final(
        id="quota as 200",
        reply=Reply(body={"error": {"code": 402, "message": "no money"}}),
        kind=QuotaError,
        says="no quota left (an error told with HTTP 200)",
    ),
    Final(id="key as 200", reply=Reply(body={"error": "Invalid API key"}), kind=ConfigurationError, says="refused the key"),
    Final(
        id="too long as 200",
        reply=Reply(body={"error": {"code": "context_length_exceeded"}, "choices": []}),
        kind=ProviderError,
        says="lower --max-input-tokens",
    ),
    Final(
        id="wait as 200",
        reply=Reply(body={"error": {"code": "429"}}, headers={"retry-after": "300"}),
        kind=ThrottledError,
        says="asks to wait 300 seconds",
    ),
    Final(
        id="number for a code", reply=error(400, "seed must be positive.", code=400), kind=ProviderError, says=": seed must be positive."
    ),
    Final(id="no message", reply=Reply(body={"choices": [{"message": None}]}), kind=ProviderError, says="without a message"),
    Final(id="refusal", reply=answer(None, refusal=FOREIGN_TEXT), kind=RefusedError, says="declined to answer"),
    Final(id="filter", reply=answer("", finish="content_filter"), kind=RefusedError, says="declined to answer"),
    Final(id="truncated", reply=answer('{"title": "a', finish="length"), kind=TruncatedError, says="cut off"),
    Final(
        id="wait too long",
        reply=error(429, headers={"retry-after": "300"}),
        kind=ThrottledError,
        says="asks to wait 300 seconds (HTTP 429)",
    ),
    Final(id="wait for ever", reply=error(503, headers={"retry-after": "9" * 40}), kind=ThrottledError, says="more than a day"),
    Final(id="told not to", reply=error(500, headers={"x-should-retry": "false"}), kind=ProviderError, says="(HTTP 500): no."),
]


@pytest.mark.asyncio
@pytest.mark.parametrize("case", FINAL, ids=lambda case: case.id)
async def test_what_no_repeat_can_mend_ends_at_once(case: Final) -> None:
    """One request, no wait, one sentence of the right kind; neither key nor text in it."""
    asked = await ask_of(case.reply)
    assert type(asked.failure) is case.kind
    assert case.says in str(asked.failure)
    assert len(asked.server.received) == 1
    assert asked.waits == []
    assert len(asked.ledger.entries) == 1
    told = str(asked.failure)
    assert KEY not in told
    assert FOREIGN_TEXT not in told
    assert re.fullmatch(r"[^\n]{20,400}\.", told)


@pytest.mark.asyncio
@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 529])
async def test_a_passing_fault_is_repeated(status: int) -> None:
    """The same body is sent again after a wait that grows."""
    asked = await ask_of(error(status), error(status), answer(GOOD))
    assert asked.value == Reading.model_validate(GOOD)
    assert asked.server.bodies == asked.server.bodies[:1] * 3
    assert 0.5 <= asked.waits[0] <= 1.5
    assert 1.0 <= asked.waits[1] <= 2.0


TOLD: list[object] = [
    {"error": {"code": 429, "message": "no"}},
    {"error": {"message": "Rate limit reached for requests"}},
    {"error": {"type": "overloaded_error", "message": "no"}, "usage": None},
    {"error": {"code": "502", "message": "no", "metadata": {"raw": "{}"}}},
    {"error": "Internal server error"},
    {"choices": [{"error": {"code": 503}, "finish_reason": "error", "message": {"content": ""}}]},
]


@pytest.mark.asyncio
@pytest.mark.parametrize("body", TOLD)
async def test_a_passing_fault_that_is_told_as_a_success_is_repeated(body: object) -> None:
    """An error in a response of status 200 is the failure that it tells, by its status or by its words, and it is waited out."""
    asked = await ask_of(Reply(body=body), answer(GOOD))
    assert asked.value
    assert len(asked.waits) == 1
    assert asked.answer is not None
    assert asked.answer.usage.requests == 1


@pytest.mark.asyncio
async def test_an_error_beside_an_answer_is_none() -> None:
    """A response with an answer has that, whatever else a gateway writes beside it."""
    good = answer(GOOD).body
    assert isinstance(good, dict)
    asked = await ask_of(Reply(body={**good, "error": {"code": 503}}))
    assert asked.value
    assert len(asked.server.received) == 1


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("headers", "least", "most"),
    [
        ({"retry-after": "7"}, 7, 7),
        ({"retry-after": "0.25"}, 0.25, 0.25),
        ({"retry-after": "0"}, 0, 0),
        ({"retry-after": "-1"}, 0, 0),
        ({"retry-after-ms": "1500"}, 1.5, 1.5),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5, 1.5),
        ({"retry-after-ms": "soon", "retry-after": "9"}, 9, 9),
        ({"retry-after": formatdate(time.time() - 60, usegmt=True)}, 0, 0),
        ({"retry-after": "nan"}, 0.5, 1.5),
        ({"retry-after": "inf"}, 0.5, 1.5),
        ({"retry-after": ""}, 0.5, 1.5),
        ({"retry-after": "Zun, 29 Sep"}, 0.5, 1.5),
        ({"retry-after": "Mon, 01 Jan 100000 00:00:00 GMT"}, 0.5, 1.5),
    ],
)
async def test_the_wait_is_what_the_server_asks_for(headers: dict[str, str], least: float, most: float) -> None:
    """Seconds, milliseconds and dates are read, and a tenth at most is added by chance; what cannot be read is as if nothing was said."""
    asked = await ask_of(error(429, headers=headers), answer(GOOD))
    assert asked.value
    (wait,) = asked.waits
    assert least <= wait <= 1.1 * most


@pytest.mark.asyncio
@pytest.mark.parametrize("written", [lambda at: formatdate(at, usegmt=True), formatdate, lambda at: time.asctime(time.gmtime(at))])
async def test_a_date_to_come_is_waited_for(written: Callable[[float], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """An HTTP date says when, not how long, and in UTC even where it names no zone (RFC 9110, 5.6.7)."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        asked = await ask_of(error(429, headers={"retry-after": written(time.time() + 20)}), answer(GOOD))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert 17 <= asked.waits[0] <= 22


@pytest.mark.asyncio
async def test_a_wait_beyond_the_deadline_is_not_begun() -> None:
    """A server that asks for more time than is left is not waited for."""
    asked = await ask_of(error(429, headers={"retry-after": "20"}), deadline=10)
    assert "asks to wait 20 seconds" in str(asked.failure)
    assert len(asked.server.received) == 1


@pytest.mark.asyncio
async def test_x_should_retry_is_obeyed() -> None:
    """A server may say that a request it refused may be sent again."""
    asked = await ask_of(error(400, headers={"x-should-retry": "true"}), answer(GOOD))
    assert asked.value


@pytest.mark.asyncio
@pytest.mark.parametrize("reply", [error(429), error(503), Reply(drop=True), Reply(body=answer(GOOD).body, short=9), Reply(delay=9)])
async def test_eight_requests_are_the_end(reply: Reply) -> None:
    """A fault that does not pass costs eight requests, all of them in the ledger."""
    asked = await ask_of(reply, patience=0.1)
    assert type(asked.failure) is UnavailableError
    assert "8 requests" in str(asked.failure)
    assert len(asked.server.received) == len(asked.ledger.entries) == MAX_REQUESTS
    assert len(asked.waits) == MAX_REQUESTS - 1


@pytest.mark.asyncio
async def test_faults_and_re_asks_share_one_budget() -> None:
    """A provider that fails between invalid answers gets no more than eight requests in all."""
    asked = await ask_of(*[error(500), error(429), answer(INVALID)] * 3)
    assert isinstance(asked.failure, ProviderError)
    assert len(asked.server.received) == MAX_REQUESTS
    asked = await ask_of(*[error(500)] * 7, answer(INVALID), answer(GOOD))
    assert isinstance(asked.failure, InvalidAnswerError)
    assert len(asked.server.received) == MAX_REQUESTS


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=b"<html>Sign in</html>", headers={"content-type": "text/html"}),
        Reply(body=b""),
        Reply(body=b'{"choices": ['),
        Reply(body=b"[]"),
        Reply(body=b'{"choices": [{"message": {"content": "\\ud800"}}]}'),
    ],
)
async def test_a_response_that_is_no_json_is_asked_for_again(reply: Reply) -> None:
    """A gateway's page in place of a response costs re-asks, and ends in a sentence."""
    asked = await ask_of(reply, answer(GOOD))
    assert asked.value
    asked = await ask_of(reply)
    assert isinstance(asked.failure, InvalidAnswerError)
    assert len(asked.server.received) == 4


@pytest.mark.asyncio
async def test_an_unreachable_server_is_named() -> None:
    """Nobody listens: the host stands in the error, and the requests were counted."""
    with serve(answer(GOOD)) as server:
        url = server.base_url
    naps, ledger = Naps(), Ledger()
    async with make_client(model="m", base_url=url, api_key=KEY) as client:
        with pytest.raises(ProviderError, match=r"Cannot reach 127\.0\.0\.1:\d+ \(8 requests\)"):
            await ask(REQUEST, Reading, client=client, wire="json_schema", unresolved=unresolved, deadline=30, ledger=ledger, sleep=naps)
    assert len(ledger.entries) == 8


@pytest.mark.asyncio
@pytest.mark.parametrize("reply", [Reply(delay=30), Reply(body=answer(GOOD).body, drip=0.05)], ids=["hang", "drip"])
async def test_the_deadline_is_for_all(reply: Reply) -> None:
    """A server that hangs, or sends a byte at a time, cannot outlast it; the open request is in the ledger."""
    started = time.monotonic()
    asked = await ask_of(reply, deadline=0.5)
    assert time.monotonic() - started < 2
    assert type(asked.failure) is UnavailableError
    assert "within 0.5 seconds" in str(asked.failure)
    assert [entry.outcome for entry in asked.ledger.entries] == ["CancelledError"]


@pytest.mark.asyncio
async def test_cancellation_passes_through() -> None:
    """A cancelled task ends at once, as cancelled, and what was sent stays counted."""
    ledger = Ledger()
    with serve(Reply(delay=30)) as server:
        async with make_client(model="m", base_url=server.base_url, api_key=KEY) as client:
            task = asyncio.create_task(
                ask(REQUEST, Reading, client=client, wire="json_schema", unresolved=unresolved, deadline=30, ledger=ledger)
            )
            await asyncio.to_thread(server.arrived.wait, 5)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
    assert len(ledger.entries) == 1


# --- secrets ----------------------------------------------------------------------------------------------------------


def traced(caught: BaseException) -> str:
    """Write an error in every way that a program shows one."""
    return "".join(traceback.format_exception(caught)) + repr(caught) + str(vars(caught)) + repr(caught.args)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "reply",
    [
        error(401, f"Incorrect API key provided: {KEY}."),
        error(400, f"Header was Bearer {KEY}\x1b[31m and you sent {ARTICLE}"),
        error(400, f"token sk-proj-{FOREIGN_TEXT}-1 is unknown"),
        error(429, KEY),
        error(500, KEY, headers={"x-request-id": KEY}),
        answer({"title": FOREIGN_TEXT, "items": FOREIGN_TEXT}),
        answer(FOREIGN_TEXT),
        answer(None, refusal=FOREIGN_TEXT),
    ],
)
async def test_no_error_or_log_shows_key_or_text(reply: Reply, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither tracebacks nor logs nor standard error hold the key, the prompt or the answer."""
    caplog.set_level(logging.INFO)
    asked = await ask_of(reply)
    shown = traced(asked.failure) + caplog.text + "".join(capfd.readouterr())
    for secret in (KEY, ARTICLE[:45], FOREIGN_TEXT, "\x1b"):
        assert secret not in shown


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("prompt", "words", "told"),
    [
        ("Sell Quillfeather", "The text 'Sell Quillfeather' is blocked", "The text '…' is blocked"),
        ("Quillfeather", "blocked: quillfeather!", "blocked: …!"),
        ("Über Quillfeather", "found \\u00dcber and uillfe in it", "found … and … in it"),
        ("羽毛笔公司", "the words 毛笔 are blocked", "the words … are blocked"),
        ("Quillfeather rose by 3.5", "3.5", "did not say why"),
        ("Fell: 3", "temperature must be below 2", "temperature must be below 2"),
    ],
)
async def test_no_word_of_a_prompt_is_repeated(prompt: str, words: str, told: str) -> None:
    """Of a server's words those that stand in the prompt are left out, however few: what is left says what was wrong."""
    asked = await ask_of(error(400, words), request=replace(REQUEST, messages=(Message(role="user", content=prompt),)))
    assert told in str(asked.failure)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "told",
    [
        {"message": "This model's maximum context length is 900 tokens", "request": "json_schema"},
        {"message": "seed is unknown", "request": {"model": "m", "messages": [], "response_format": {"type": "json_schema"}}},
        {"message": 'seed is unknown in {"model": "m", "messages": [], "response_format": {"type": "json_schema"}}'},
        {"message": "seed is unknown in {'model': 'm', 'messages': [], 'response_format': {'type': 'json_schema', 'stream'"},
    ],
    ids=["too long", "object", "text", "cut text"],
)
async def test_a_request_that_is_repeated_in_an_error_refuses_no_form(told: dict[str, Any]) -> None:
    """A server that repeats the request names its form without refusing it: no other is tried."""
    asked = await ask_of(Reply(status=400, body={"error": told}), wire="auto")
    assert isinstance(asked.failure, ProviderError)
    assert len(asked.server.received) == 1


@pytest.mark.asyncio
@pytest.mark.parametrize("status", [200, 400])
@pytest.mark.parametrize(
    "words", ["exceeded your current quota", "unauthorized trading", "a context window of ten days", "too many requests"]
)
async def test_what_an_article_says_is_no_fault_of_a_server_that_repeats_it(status: int, words: str) -> None:
    """Words that a server repeats of a request tell neither that an account is empty, nor of a key, a length or a rate."""
    told = {"message": f'temperature is unknown in {{"messages": [{{"content": "It {words}"}}]}}'}
    asked = await ask_of(Reply(status=status, body={"error": told}))
    assert type(asked.failure) is ProviderError
    assert "temperature is unknown" in str(asked.failure)
    assert len(asked.server.received) == 1


@pytest.mark.asyncio
async def test_the_key_is_in_no_debug_log(caplog: pytest.LogCaptureFixture) -> None:
    """Even at DEBUG no logger of ours or of the libraries writes the key, and instructor writes no answer."""
    caplog.set_level(logging.DEBUG)
    await ask_of(error(401, KEY))
    await ask_of(answer({"title": FOREIGN_TEXT}), answer(GOOD))
    assert caplog.records
    assert KEY not in caplog.text
    assert FOREIGN_TEXT not in caplog.text


@pytest.mark.asyncio
async def test_one_line_a_request_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """Status, seconds and tokens of each request go to our own logger, and no more."""
    caplog.set_level(logging.INFO, logger="summarizer.ask")
    await ask_of(error(503), answer(GOOD))
    lines = [record.getMessage() for record in caplog.records if record.name == "summarizer.ask"]
    assert len(lines) == 2
    assert re.fullmatch(r"request 1: 503 in \d+\.\d\d s, 0 \+ 0 tokens", lines[0])
    assert re.fullmatch(r"request 2: 200 in \d+\.\d\d s, 100 \+ 20 tokens", lines[1])


@pytest.mark.parametrize("key", ["", "  ", "sk-abc\x00def", "sk-\u00e9cole-12345", "sk-abc\ndef", "sk abc"])
def test_a_malformed_key_is_refused_without_being_shown(key: str) -> None:
    """A key that no header can carry never reaches one, nor an error."""
    with pytest.raises(ConfigurationError) as caught:
        make_client(model="m", base_url=None, api_key=key)
    assert "OPENAI_API_KEY" in str(caught.value)
    for part in re.findall(r"\w{3,}", key):
        assert part not in traced(caught.value).replace(__file__, "")


@pytest.mark.asyncio
async def test_blanks_around_a_key_are_no_part_of_it() -> None:
    """A key read from a file ends in a newline."""
    with serve(answer(GOOD)) as server:
        async with make_client(model="m", base_url=f" {server.base_url}\n", api_key=f" {KEY}\n") as client:
            await ask(REQUEST, Reading, client=client, wire="json_schema", unresolved=unresolved, deadline=30)
    assert server.received[0].headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.asyncio
@pytest.mark.parametrize("key", [f"{KEY}\n", f"{KEY}\u00e9"])
async def test_a_malformed_key_in_an_injected_client_is_not_shown(key: str) -> None:
    """The libraries print such a header in their errors; ours is one sentence, after one try."""
    import openai

    with serve(answer(GOOD)) as server:
        async with openai.AsyncOpenAI(api_key=key, base_url=server.base_url) as client:
            with pytest.raises(ConfigurationError) as caught:
                await ask(REQUEST, Reading, client=client, wire="json_schema", unresolved=unresolved, deadline=30)
    assert KEY not in traced(caught.value)
    assert server.received == []


def test_without_a_key_or_a_server_nothing_is_made() -> None:
    """The error names the model and both settings."""
    with pytest.raises(ConfigurationError, match=r"'m'.*OPENAI_API_KEY.*OPENAI_BASE_URL"):
        make_client(model="m", base_url=None, api_key=None)


@pytest.mark.parametrize(
    "url", ["host/v1", "ftp://host/v1", "https://", "https://host:x/v1", "https://ho st/v1", "https://h\x07st/", "https://[1/"]
)
def test_a_malformed_base_url_is_refused(url: str) -> None:
    """Only http and https addresses with a host are used."""
    with pytest.raises(ConfigurationError, match="base URL"):
        make_client(model="m", base_url=url, api_key=KEY)


def test_a_password_in_the_base_url_is_refused_without_being_shown() -> None:
    """Such an address would end up in logs."""
    with pytest.raises(ConfigurationError) as caught:
        make_client(model="m", base_url=f"https://ann:{FOREIGN_TEXT}@host/v1", api_key=KEY)
    assert FOREIGN_TEXT not in traced(caught.value)


# --- clients ----------------------------------------------------------------------------------------------------------


@pytest.mark.asyncio
async def test_a_client_of_ours_trusts_no_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No retries, no redirects, no proxy and no base URL from the environment, and a limit on time."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    async with make_client(model="m", base_url=None, api_key=KEY, timeout=7) as client:
        assert client.max_retries == 0
        assert client.timeout == 7
        assert str(client.base_url) == "https://api.openai.com/v1/"
        assert client._client.follow_redirects is False
        assert client._client.trust_env is False


@pytest.mark.asyncio
async def test_the_retries_of_an_injected_client_are_switched_off() -> None:
    """A client that would retry by itself does not multiply requests, and keeps its own setting."""
    import openai

    naps = Naps()
    with serve(error(503)) as server:
        async with openai.AsyncOpenAI(api_key=KEY, base_url=server.base_url, max_retries=5) as client:
            with pytest.raises(ProviderError):
                await ask(REQUEST, Reading, client=client, wire="json_schema", unresolved=unresolved, deadline=30, sleep=naps)
            assert client.max_retries == 5
    assert len(server.received) == MAX_REQUESTS


@pytest.mark.asyncio
async def test_a_server_without_a_key_may_say_none() -> None:
    """The word that stands in for a key is not cut out of a server's sentence."""
    with serve(error(400, "of such models there are none")) as server:
        async with make_client(model="m", base_url=server.base_url, api_key=None) as client:
            with pytest.raises(ProviderError, match="there are none"):
                await ask(REQUEST, Reading, client=client, wire="json_schema", unresolved=unresolved, deadline=30)


@pytest.mark.asyncio
@pytest.mark.parametrize("words", ["Event loop is closed", "<Event> is bound to a different event loop"])
async def test_a_client_of_another_loop_is_said_to_be_one(words: str) -> None:
    """A client keeps connections of the loop that it was used in; elsewhere they fail, and no server is said to be out of reach."""
    import httpx2
    from openai import AsyncOpenAI

    def refuse(_: httpx2.Request) -> httpx2.Response:
        raise RuntimeError(words)

    http_client = httpx2.AsyncClient(transport=httpx2.MockTransport(refuse))
    client = AsyncOpenAI(base_url="http://127.0.0.1:9/v1", api_key=KEY, max_retries=0, http_client=http_client)
    with pytest.raises(ConfigurationError, match="so make one for each loop"):
        await ask(REQUEST, Reading, client=client, wire="prompt", unresolved=unresolved, deadline=5)


@pytest.mark.asyncio
async def test_a_client_that_fails_by_itself_is_told_by_the_kind_of_its_error() -> None:
    """A key that cannot be fetched is no fault of the server; what the error says may hold it, so it is not repeated."""
    import openai

    async def fetch() -> str:
        raise LookupError(KEY)

    async with openai.AsyncOpenAI(api_key=fetch, base_url="http://127.0.0.1:9/v1") as client:
        with pytest.raises(ProviderError, match=r"failed \(LookupError\)") as caught:
            await ask(REQUEST, Reading, client=client, wire="json_schema", unresolved=unresolved, deadline=30)
    assert KEY not in traced(caught.value)


@pytest.mark.asyncio
async def test_an_azure_client_can_be_injected() -> None:
    """The deployment's address and Azure's own header are used, and its key is as secret."""
    import openai

    with serve(error(400, f"bad {KEY}"), answer(GOOD)) as server:
        endpoint = server.base_url.removesuffix("/v1")
        async with openai.AsyncAzureOpenAI(api_key=KEY, azure_endpoint=endpoint, api_version="2024-10-21") as client:
            with pytest.raises(ProviderError) as caught:
                await ask(REQUEST, Reading, client=client, wire="json_schema", unresolved=unresolved, deadline=30)
            answered = await ask(REQUEST, Reading, client=client, wire="json_schema", unresolved=unresolved, deadline=30)
    assert KEY not in traced(caught.value)
    assert answered.value == Reading.model_validate(GOOD)
    assert server.received[1].path.startswith("/openai/deployments/reference/chat/completions")
    assert server.received[1].headers["api-key"] == KEY


@pytest.mark.asyncio
async def test_forty_questions_at_once() -> None:
    """Conversations that run together do not mix, and share one ledger."""
    ledger = Ledger()
    with serve(answer(HALF)) as server:
        async with make_client(model="m", base_url=server.base_url, api_key=KEY) as client:

            async def one(seed: int) -> Answer[Reading]:
                request = replace(REQUEST, parameters={"seed": seed})
                return await ask(request, Reading, client=client, wire="prompt", unresolved=lambda _: (), deadline=30, ledger=ledger)

            answers = await asyncio.gather(*map(one, range(40)))
    assert {each.usage.requests for each in answers} == {1}
    assert len(ledger.entries) == 40


@pytest.mark.asyncio
async def test_whoever_waits_for_the_turn_of_another_has_time_left() -> None:
    """Of two that are sent as one, neither loses its time while that waits at the gate."""

    class Slow(OpenGate):
        """Lets everything through, late."""

        async def enter(self, body: Mapping[str, Any]) -> object:
            return await asyncio.sleep(1.5, body)

    with serve(answer(GOOD)) as server:
        async with make_client(model="m", base_url=server.base_url, api_key=KEY) as client:

            async def one(ledger: Ledger) -> Answer[Reading]:
                known: dict[str, Any] = {"client": client, "wire": "prompt", "unresolved": lambda _: (), "run": Run(gate=Slow())}
                return await ask(REQUEST, Reading, deadline=1, ledger=ledger, **known)

            answers = await asyncio.gather(one(Ledger()), one(Ledger()))
    assert answers[0] == answers[1]
    assert len(server.received) == 1


def test_importing_the_boundary_imports_no_model_library() -> None:
    """What needs no model does not pay the seconds that openai and instructor take to import."""
    code = "import sys, summarizer.ask; print(sorted({'openai', 'instructor', 'httpx2'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout.strip() == "[]"
