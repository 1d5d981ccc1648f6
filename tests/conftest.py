"""
How the tests talk to a model: recorded conversations, no network, no settings from outside.

A cassette is matched on the whole JSON body of a request, so a changed prompt, schema or parameter makes it stale; the failing test then
shows the difference and the command that records it anew. With ``--record-mode=rewrite`` the server and key of the environment are used.
"""

from __future__ import annotations

import asyncio
import difflib
import itertools
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cassette_format
import hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator, Iterator

    from vcr import VCR  # type: ignore[import-untyped]
    from vcr.cassette import Cassette  # type: ignore[import-untyped]
    from vcr.request import Request  # type: ignore[import-untyped]

CASSETTES = Path(__file__).parent.parent / "cassettes"
ENDPOINT = "https://llm.invalid/v1/chat/completions"
KEPT_OF_REQUEST = {"content-type"}
KEPT_OF_RESPONSE = {"content-type", "retry-after"}

_FOREIGN = ("OPENAI_", "AZURE_OPENAI_", "SUMMARIZER_")
_PROXIES = {"http_proxy", "https_proxy", "all_proxy", "no_proxy"}
_SEEN = pytest.StashKey[list[Any]]()
_PASSED = pytest.StashKey[bool]()
_DIFF_LINES = 60
_KEY_LIKE = re.compile(rb"\b(?:sk|sess)-[\w*.-]{8,200}")


# The expressions of a reader are compiled when it first meets its language, which is longer than any later reading.
hypothesis.settings.register_profile("quick", deadline=None, max_examples=15)
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=200)


def pytest_configure(config: pytest.Config) -> None:
    """
    Try few examples of each property by default, and many wherever the long tests are not left out.

    What the tests start, and the workers of pytest itself, keep their byte code: without it each of a hundred processes compiles the
    package anew, which takes longer than most of them run.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    hypothesis.settings.load_profile("quick" if "not soak" in config.option.markexpr else "thorough")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Use one worker more than there are processors: dozens of tests wait for a clock or for a process, and another can work meanwhile."""
    return (os.cpu_count() or 1) + 1


# --- settings -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def recording(record_mode: str) -> bool:
    """Whether conversations are recorded, not replayed."""
    return record_mode != "none"


@pytest.fixture(scope="session")
def _outside() -> dict[str, str]:
    """Keep the environment as the test run found it."""
    return dict(os.environ)


@pytest.fixture(scope="session")
def _stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Name a new place for a store, without making a folder a test."""
    folder = tmp_path_factory.mktemp("stores")
    return (folder / f"answers{number}.sqlite3" for number in itertools.count())


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, _stores: Iterator[Path], _outside: dict[str, str]) -> None:
    """Hide the settings and the proxies of whoever runs the tests."""
    for name in _outside:
        if name.upper().startswith(_FOREIGN) or name.lower() in _PROXIES:
            monkeypatch.delenv(name, raising=False)
    # No settings of whoever runs the tests are read.
    monkeypatch.setenv("XDG_CONFIG_HOME", str(next(_stores).with_suffix(".config")))
    # Each test has an empty store: a user's is not written to, and no test is answered by another's.
    monkeypatch.setenv("SUMMARIZER_STORE", str(next(_stores)))


@pytest.fixture
def base_url(recording: bool, _outside: dict[str, str]) -> str:  # noqa: FBT001 - a fixture's value
    """Address of the model's server: any on replay."""
    return _outside.get("OPENAI_BASE_URL", "https://api.openai.com/v1") if recording else "https://llm.invalid/v1"


@pytest.fixture
def api_key(recording: bool, _outside: dict[str, str]) -> str:  # noqa: FBT001 - a fixture's value
    """Key for the model's server: none that is one on replay."""
    return _outside.get("OPENAI_API_KEY", "none") if recording else "replay-only"


@pytest.fixture
def model(recording: bool, _outside: dict[str, str]) -> str:  # noqa: FBT001 - a fixture's value
    """Name of the model; part of what is matched."""
    return _outside.get("SUMMARIZER_MODEL" if recording else "SUMMARIZER_REPLAY_MODEL", "reference")


@pytest.fixture
def sleep(recording: bool) -> Callable[[float], Awaitable[None]]:  # noqa: FBT001 - a fixture's value
    """Wait between requests, but not on replay."""
    return asyncio.sleep if recording else _no_sleep


async def _no_sleep(_: float) -> None:
    """Return at once."""


@pytest.fixture
def allowed_hosts(request: pytest.FixtureRequest) -> list[str] | None:
    """
    Open this machine to the tests that are marked for it, and nothing to any other (which is None: an empty list would open all).

    That is 127.0.0.1, and the sockets by which processes begin others.
    """
    return [r"127\.0\.0\.1$", r"/\S+/pymp-\w+/listener-\w+$"] if request.node.get_closest_marker("loopback") else None


# --- counts ---------------------------------------------------------------------------------------------------------


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how much was tried: the sum of each number that passing tests recorded."""
    counts: dict[str, int] = {}
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties if report.when == "call" else ():
            if isinstance(value, int):
                counts[name] = counts.get(name, 0) + value
    if counts:
        terminalreporter.write_sep("=", "tried")
        terminalreporter.write_line(" · ".join(f"{name}: {number:,}" for name, number in sorted(counts.items())))


# --- cassettes ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """Keep cassettes in one folder a test module."""
    return str(CASSETTES / request.path.stem)


@pytest.fixture
def vcr_config(request: pytest.FixtureRequest, api_key: str) -> dict[str, Any]:
    """Record what any server could have sent, and match on all that is asked."""
    seen = request.node.stash.setdefault(_SEEN, [])

    def scrubbed(response: dict[str, Any]) -> dict[str, Any]:
        return _canonical_response(response, api_key)

    def canonical(incoming: Request) -> Request | None:
        return _canonical_request(incoming, seen)

    return {
        "serializer": "yaml",
        "match_on": ["method", "path", "json_body"],
        "decode_compressed_response": True,
        "before_record_request": canonical,
        "before_record_response": scrubbed,
    }


def pytest_recording_configure(config: pytest.Config, vcr: VCR) -> None:  # noqa: ARG001 - the hook's signature
    """Teach the recorder the format and the matcher."""
    vcr.register_serializer("yaml", cassette_format)
    vcr.register_matcher("json_body", _json_body)


def _canonical_request(request: Request, seen: list[Any]) -> Request | None:
    """Forget the server, the key and the SDK; None for whatever is no question to a model, which is never recorded."""
    if not request.path.endswith("/chat/completions"):
        return None
    body = json.loads(request.body)
    if body not in seen:
        seen.append(body)
    request.uri = ENDPOINT
    request.headers = {name: value for name, value in request.headers.items() if name.lower() in KEPT_OF_REQUEST}
    request.body = json.dumps(body, sort_keys=True, ensure_ascii=False).encode()
    return request


def _canonical_response(response: dict[str, Any], key: str) -> dict[str, Any]:
    """Keep the headers that mean something, and the body, unpacked by now, without the key and whatever looks like one."""
    kept = {name.lower(): value for name, value in response["headers"].items() if name.lower() in KEPT_OF_RESPONSE}
    body = response["body"]["string"]
    if isinstance(body, bytes):
        body = _KEY_LIKE.sub(b"***", body.replace(key.encode(), b"***"))
    return {**response, "headers": kept, "body": {"string": body}}


def _json_body(one: Request, other: Request) -> None:
    if json.loads(one.body) != json.loads(other.body):
        message = "the JSON bodies differ"
        raise AssertionError(message)


# --- what a cassette must not hide ----------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _whole_cassette(request: pytest.FixtureRequest, vcr: Cassette | None, recording: bool) -> Iterator[None]:  # noqa: FBT001
    """Fail a passing test that asked what is not recorded, or left something recorded unasked."""
    yield
    if vcr is None or recording or not request.node.stash.get(_PASSED, False):
        return
    if stale := _staleness(request.node, vcr):
        pytest.fail(stale, pytrace=False)
    if not vcr.all_played:
        pytest.fail(f"{vcr.play_count} of {len(vcr)} exchanges were played.\n{_how_to_record(request.node)}", pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where a request met no recorded answer, say that, and not what came of it."""
    report = yield
    if call.when == "call":
        item.stash[_PASSED] = report.passed
        cassette = getattr(item, "funcargs", {}).get("vcr")
        recorded = item.config.getoption("--record-mode") not in {None, "none"}
        if report.failed and cassette is not None and not recorded:
            report.longrepr = _staleness(item, cassette) or _surplus(item, call) or report.longrepr
    return report


def _staleness(item: pytest.Item, cassette: Cassette) -> str | None:
    """Describe the first request that the cassette does not hold."""
    recorded = [json.loads(request.body) for request in cassette.requests]
    new = [body for body in item.stash.get(_SEEN, []) if body not in recorded]
    if not new:
        return None
    kind = "STALE" if recorded else "MISSING"
    return f"{kind} CASSETTE for {item.nodeid}\n{_difference(_nearest(new[0], recorded), new[0])}\n{_how_to_record(item)}"


def _surplus(item: pytest.Item, call: pytest.CallInfo[None]) -> str | None:
    """Say so where a request came once more than it was recorded: its error is then among the causes."""
    error = call.excinfo.value if call.excinfo else None
    while error is not None and type(error).__name__ != "CannotOverwriteExistingCassetteException":
        error = error.__cause__ or error.__context__
    if error is None:
        return None
    return f"A request was repeated more often than recorded in {item.nodeid}\n{_how_to_record(item)}"


def _nearest(body: Any, recorded: list[Any]) -> Any:  # noqa: ANN401 - JSON
    """Find the recorded request that is most like one, by the lines they share."""
    lines = set(_lines(body))
    return max(recorded, key=lambda other: len(lines.intersection(_lines(other))), default={})


def _difference(old: Any, new: Any) -> str:  # noqa: ANN401 - JSON
    lines = list(difflib.unified_diff(_lines(old), _lines(new), "cassette", "this run", n=0, lineterm=""))
    more = [f"… and {len(lines) - _DIFF_LINES} more lines"] if len(lines) > _DIFF_LINES else []
    return "\n".join([*lines[:_DIFF_LINES], *more])


def _lines(body: Any) -> list[str]:  # noqa: ANN401 - JSON
    """Write a body a line at a time, the lines inside a text too."""
    return [line[:300] for line in json.dumps(body, indent=1, sort_keys=True, ensure_ascii=False).replace("\\n", "\n").splitlines()]


def _how_to_record(item: pytest.Item) -> str:
    return f"Record it anew: OPENAI_BASE_URL=… OPENAI_API_KEY=… pytest --record-mode=rewrite '{item.nodeid}'"
