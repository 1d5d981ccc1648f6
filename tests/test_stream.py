"""An answer that is heard while it is written: the same brief to the byte, within the same bounds, and a preview that can do no harm."""

from __future__ import annotations

import asyncio
import gc
import io
import json
import sys
from types import AsyncGeneratorType
from typing import TYPE_CHECKING, Any

import pytest
from articles import DRAFT, PELLHAM
from server import USAGE, Reply, answer, error, serve

from summarizer import Brief, Ledger, ProviderError, RefusedError, UnavailableError, summarize
from summarizer.__main__ import run
from summarizer.ask import Request, ask, make_client
from summarizer.ask.client import MAX_RESPONSE
from summarizer.ask.preview import preview
from summarizer.models import Draft
from summarizer.prompts import Message

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.loopback

KEY = "sk-proj-Zq81mmVtest0Canary77"
TEXT = json.dumps(DRAFT, ensure_ascii=False, separators=(",", ":"))
EVENTS = {"content-type": "text/event-stream"}


def chunk(delta: object, *, finish: str | None = None, usage: object = None, choices: bool = True) -> str:
    """Write an event."""
    choice = [{"index": 0, "delta": delta, "finish_reason": finish}] if choices else []
    head = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "served"}
    return f"data: {json.dumps({**head, 'choices': choice, 'usage': usage})}\n\n"


def stream(*events: str, **more: Any) -> Reply:  # noqa: ANN401 - as Reply's
    """Answer with events."""
    return Reply(body="".join(events).encode(), headers=EVENTS, **more)


PIECES = tuple(chunk({"content": TEXT[at : at + 7]}) for at in range(0, len(TEXT), 7))
END = chunk({}, finish="stop")
COUNTED = chunk({}, usage=USAGE, choices=False)
DONE = "data: [DONE]\n\n"
WHOLE = stream(chunk({"role": "assistant", "content": ""}), *PIECES, END, COUNTED, DONE)


def brief_of(*replies: Reply, hear: Any = None, **settings: Any) -> tuple[Brief, int]:  # noqa: ANN401 - a function
    """Make a brief, and count the requests."""
    with serve(*replies) as server:
        brief: Brief = summarize(PELLHAM, model="m", base_url=server.base_url, api_key=KEY, preview=hear, **settings)
    return brief, len(server.received)


def ignore(_: tuple[str, ...]) -> None:
    """Hear, and forget."""


def test_a_streamed_brief_is_the_same(tmp_path: Path) -> None:
    """The result, its usage and its replay are those of the answer in one piece; what was heard is the beginning of it, then all."""
    plain, _ = brief_of(answer(DRAFT))
    heard: list[tuple[str, ...]] = []
    with serve(WHOLE) as server:
        settings: dict[str, Any] = {"model": "m", "base_url": server.base_url, "api_key": KEY, "store": tmp_path / "answers.sqlite3"}
        streamed: Brief = summarize(PELLHAM, preview=heard.append, **settings)
        replayed: Brief = summarize(PELLHAM, **settings)
    assert plain.model_dump_json() == streamed.model_dump_json() == replayed.model_dump_json()
    assert len(server.received) == 1
    assert (server.bodies[0]["stream"], server.bodies[0]["stream_options"]) == (True, {"include_usage": True})
    assert heard[-1] == ("Pellham Foods lifts its outlook", "SUMMARY", "- the profit forecast is €12 million")
    assert streamed.provenance.usage
    assert streamed.provenance.usage.input == 100


@pytest.mark.parametrize(
    "broken",
    [
        stream(*PIECES[:3]),
        stream(*PIECES[:3], DONE),
        stream(*PIECES, END[:20]),
        stream(*PIECES, END, COUNTED, short=9),
        stream(*PIECES[:3], f'data: {{"error": {{"message": "{KEY}"}}}}\n\n'),
        stream(*PIECES[:2], "data: {no\n\n"),
        Reply(drop=True),
        error(500, headers={"retry-after": "0"}),
    ],
    ids=["cut", "done too early", "cut in an event", "short", "error event", "garbage", "dropped", "500"],
)
def test_a_stream_that_breaks_off_is_asked_for_again(broken: Reply) -> None:
    """Whatever is no whole answer counts as none; the request is repeated within its bounds, and the ledger knows both."""
    ledger = Ledger()
    brief, requests = brief_of(broken, WHOLE, hear=ignore, ledger=ledger)
    assert (brief.title, requests, len(ledger.entries)) == ("Pellham Foods lifts its outlook", 2, 2)
    assert brief.provenance.usage
    assert brief.provenance.usage.requests == 1


def test_an_error_as_the_first_event_is_what_it_tells() -> None:
    """A server that refuses a request by an event is taken at its words: a form steps down."""
    refused = stream('data: {"error": {"code": 400, "message": "response_format is not known"}}\n\n')
    brief, requests = brief_of(refused, WHOLE, hear=ignore)
    assert (brief.title, requests) == (DRAFT["title"], 2)
    with pytest.raises(ProviderError, match="told with HTTP 200"):
        brief_of(stream('data: {"error": {"code": 400, "message": "no"}}\n\n'), hear=ignore)


@pytest.mark.asyncio
async def test_a_stream_that_always_breaks_off_is_an_error() -> None:
    """After 8 requests the server cannot be reached, and no word of it is repeated."""
    request = Request(model="m", messages=(Message(role="user", content="Point."),), schema_name="s", schema={})
    with serve(stream(PIECES[0], f'data: {{"error": {{"message": "{KEY}"}}}}\n\n')) as server:
        async with make_client(model="m", base_url=server.base_url, api_key=KEY) as client:
            with pytest.raises(UnavailableError) as caught:
                await ask(
                    request, Draft, client=client, wire="prompt", unresolved=lambda _: (), deadline=30, sleep=nap, hear=lambda _: None
                )
    assert len(server.received) == 8
    assert KEY not in str(caught.value)


@pytest.mark.asyncio
async def test_a_stream_that_breaks_off_leaves_nothing_open() -> None:
    """The generators of the client that read it end with it: none is left for a collector, which runs in whatever thread it happens to."""
    request = Request(model="m", messages=(Message(role="user", content="Point."),), schema_name="s", schema={})
    left: list[int] = []

    async def count(_: float) -> None:
        await asyncio.sleep(0.02)
        generators = (each for each in gc.get_objects() if isinstance(each, AsyncGeneratorType))
        left.append(sum(each.ag_frame is not None and not each.ag_running for each in generators))

    with serve(stream(PIECES[0], 'data: {"error": {"message": "no"}}\n\n')) as server:
        async with make_client(model="m", base_url=server.base_url, api_key=KEY) as client:
            with pytest.raises(UnavailableError):
                await ask(
                    request, Draft, client=client, wire="prompt", unresolved=lambda _: (), deadline=30, sleep=count, hear=lambda _: None
                )
    assert len(left) == 7
    assert left[-1] <= left[0]


async def nap(_: float) -> None:
    """Wait no moment."""


def test_an_answer_to_the_end_counts_without_the_last_word() -> None:
    """Some servers send no usage and no [DONE]."""
    brief, requests = brief_of(stream(*PIECES, END), hear=ignore)
    assert (brief.title, requests) == ("Pellham Foods lifts its outlook", 1)
    assert brief.provenance.usage
    assert brief.provenance.usage.input == 0


def test_a_refusal_is_one_in_a_stream_too() -> None:
    """What a model says instead of an answer is put together as well."""
    with pytest.raises(RefusedError):
        brief_of(stream(chunk({"refusal": "no"}), END), hear=ignore)


@pytest.mark.parametrize(
    "refusal", [error(400, "stream is not supported"), error(422, "Unknown field", param="stream_options")], ids=["words", "parameter"]
)
def test_a_server_that_does_not_stream_is_asked_plainly(refusal: Reply) -> None:
    """One that refuses is asked again without; one that answers in one piece has answered."""
    assert brief_of(refusal, answer(DRAFT), hear=ignore)[1] == 2
    assert brief_of(answer(DRAFT), hear=ignore)[1] == 1


def test_whoever_listens_costs_no_answer() -> None:
    """A preview that fails does not lose what is paid for."""

    def fail(_: tuple[str, ...]) -> None:
        raise OSError

    assert brief_of(WHOLE, hear=fail)[0].title


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "body", [b": keep-alive\n\n" * 20_000, "".join(PIECES).encode()], ids=["keep-alives for ever", "one byte now and then"]
)
async def test_a_stream_has_the_deadline_of_one_exchange(body: bytes) -> None:
    """Neither keep-alives nor bytes that drip put off the end of the time."""
    with serve(Reply(body=body, headers=EVENTS, drip=0.01)) as server:
        async with make_client(model="m", base_url=server.base_url, api_key=KEY, timeout=0.5) as client:
            from summarizer.ask.failures import is_transient
            from summarizer.ask.streaming import streamed

            with pytest.raises(Exception, match=r"too long|timed out") as caught:
                await streamed(client, {"model": "m", "messages": []}, lambda _: None)
    assert is_transient(caught.value)


def test_a_stream_has_the_byte_cap_of_one_exchange() -> None:
    """A flood of keep-alives ends where a response in one piece would, and is not asked for again."""
    flood = Reply(body=b": keep-alive\n\n" * (MAX_RESPONSE // 14 + 1), headers=EVENTS)
    with serve(flood) as server, pytest.raises(ProviderError, match="response larger"):
        summarize(PELLHAM, model="m", base_url=server.base_url, api_key=KEY, preview=ignore)
    assert len(server.received) == 1


def test_a_redirect_is_not_followed_for_a_stream() -> None:
    """The prompt and the key stay where they were sent."""
    moved = Reply(status=307, headers={"location": "http://127.0.0.1:9/v1", **EVENTS})
    with pytest.raises(ProviderError, match="redirects"):
        brief_of(moved, hear=ignore)


# --- what is shown --------------------------------------------------------------------------------------------------


def filled(prose: str) -> str:
    """Fill in one quantity."""
    return prose.replace("{1}", "€12 million")


def test_every_beginning_of_an_answer_can_be_shown() -> None:
    """At no character does the preview fail, and it never has a control character in it."""
    text = "<think>hm</think>" + json.dumps(
        {
            **DRAFT,
            "title": "a \x1b[31mred\u202e title\r\n",
            "figures": [{"q": 1, "metric": "profit", "entity": None, "period": "2026", "role": "actual", "also": [2]}],
            "relations": [{"kind": "sum", "stated": 1, "of": [2]}, 7],
            "risks": "none",
        }
    )
    shown = [preview(text[:end], Draft, filled) for end in range(len(text) + 1)]
    assert all(line.isprintable() for lines in shown for line in lines)
    assert shown[-1] == (
        "a [31mred title",
        "SUMMARY",
        "- the profit forecast is €12 million",
        "FIGURES",
        "- €12 million · profit · 2026",
        "RELATIONS",
        "- €12 million",
    )


@pytest.mark.parametrize("text", ["", "no", "[1, 2]", "{", '{"title": 7', '{"summary": {"text": 1}}', "\ud800{"])
def test_what_is_no_draft_shows_nothing(text: str) -> None:
    """What is empty, cut off, no object or of other types than the draft has a preview without a line, and raises nothing."""
    assert preview(text, Draft, filled) == ()


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def test_the_command_shows_it_on_a_terminal_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """On a terminal there is a preview that says what it is; elsewhere the run is a plain one; the output is the same bytes."""
    source = tmp_path / "a.txt"
    source.write_text(PELLHAM.text, encoding="utf-8")
    with serve(WHOLE) as server:
        command = ["brief", str(source), "--model", "m", "--base-url", server.base_url, "--no-store", "--stream"]
        terminal = Terminal()
        monkeypatch.setenv("TERM", "xterm")
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stderr", terminal)
            assert run(command) == 0
        first = capfd.readouterr().out
        assert "nothing of this is proven yet" in terminal.getvalue()
        assert "the profit forecast is €12 million" in terminal.getvalue()
        assert server.bodies[0]["stream"] is True
    with serve(answer(DRAFT)) as server:
        command[command.index("--base-url") + 1] = server.base_url
        assert run(command) == 0
        told = capfd.readouterr()
    assert told.out == first
    assert "proven yet" not in told.err
    assert "stream" not in server.bodies[0]
