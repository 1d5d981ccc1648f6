"""No key gets out, plain or packed: not into recordings, logs, errors, stores or briefs; and the scanner finds what is planted."""

from __future__ import annotations

import gzip
import json
import logging
import pickle
import shutil
import subprocess
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from articles import DRAFT, PELLHAM
from conftest import CASSETTES, _canonical_response
from key_forms import FORMS, disguises, secrets_in
from server import Reply, answer, error, serve
from vcr.filters import decode_response  # type: ignore[import-untyped]

from summarizer import Source, summarize
from summarizer.__main__ import run
from summarizer.ask import make_client
from summarizer.errors import ConfigurationError, InputError, SummarizerError, UsageError
from summarizer.load.fetch import Fetched, Fetcher
from summarizer.render.as_json import to_json
from summarizer.steps.engine import choose
from summarizer.text.redaction import without_secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent
KEY = "sk-proj-Zq81mmVtest0Canary77"
"""The key of these tests; like those below it opens nothing."""
WORD = "kingfisher-lantern-4417"

LONG = "A1b2C3d4E5f6G7h8I9j0" * 5
PLANTED: dict[str, str] = {
    "OpenAI": "sk-" + "svcacct-" + LONG[:40],
    "Anthropic": "sk-ant-" + "api03-" + LONG[:60],
    "OpenAI session": "sess-" + LONG[:40],
    "bearer": "Bear" + "er " + LONG[:40],
    "basic": "Author" + "ization: Basic " + LONG[:20],
    "header of a key": "x-api-" + "key: " + LONG[:32],
    "key in an address": "https://a.example/?api_" + "key=" + LONG[:32],
    "user in an address": "https://ann" + ":" + WORD + "@a.example/",
    "AWS": "AKIA" + "QWERTYUIOPASDFGH",
    "Google": "AIza" + LONG[:35],
    "Google OAuth": "ya29." + LONG[:40],
    "Azure storage": "Account" + "Key=" + LONG[:60] + "==",
    "GitHub": "ghp_" + LONG[:36],
    "GitLab": "glpat-" + LONG[:20],
    "Hugging Face": "hf_" + LONG[:34],
    "Groq": "gsk_" + LONG[:52],
    "xAI": "xai-" + LONG[:60],
    "Perplexity": "pplx-" + LONG[:48],
    "Replicate": "r8_" + LONG[:37],
    "Slack": "xoxb-" + LONG[:30],
    "Stripe": "sk_" + "live_" + LONG[:24],
    "SendGrid": "SG." + LONG[:22] + "." + LONG[:43],
    "Twilio": "SK" + "0123456789abcdef" * 2,
    "npm": "npm_" + LONG[:36],
    "PyPI": "pypi-" + LONG[:60],
    "JSON web token": "eyJ" + LONG[:20] + ".eyJ" + LONG[:20] + "." + LONG[:20],
    "private key": "-----BEGIN RSA " + "PRIVATE KEY-----",
    "cookie": "Set-" + "Cookie: session=" + LONG[:20],
    "bot cookie": "__cf_" + "bm=" + LONG[:20],
    "organisation": "org-" + LONG[:24],
    "project": "proj_" + LONG[:24],
}
"""One of each form, put together here so that this file holds none."""

MADE_UP = (
    KEY.encode(),
    b"sk-your-key",
    b"sk-planted-1234567890",
    b"http://user:word@",
    b"https://user:word@host",
    b"http://user:secret@",
    b"https://ann:{FOREIGN_TEXT}@host",
    b"://ann:{WORD}@",
    b"session=kingfisher",
)
"""What tests and comments write in the place of a key."""


# --- the scanner --------------------------------------------------------------------------------------------------------


def test_every_form_has_a_plant() -> None:
    """No form is looked for that was never seen to be found."""
    assert PLANTED.keys() == FORMS.keys()


@pytest.mark.parametrize("name", PLANTED)
def test_every_planted_key_is_found_in_every_disguise(name: str) -> None:
    """Plain, packed, encoded and escaped: all that is planted is found."""
    missed = [how for how, data in disguises(PLANTED[name].encode()).items() if name not in secrets_in(data)]
    assert missed == []


def test_what_was_planted_is_found_by_itself() -> None:
    """A secret that has no form is found in every disguise too, when it is known."""
    assert all("planted" in secrets_in(data, (WORD.encode(),)) for data in disguises(WORD.encode()).values())


@pytest.mark.hostile
def test_no_tracked_file_holds_a_key() -> None:
    """Sources, tests, recordings, examples: nothing that looks like a key but the made-up ones of the tests."""
    found = {str(path.relative_to(ROOT)): names for path in tracked() if (names := secrets_in(without_made_up(path.read_bytes())))}
    assert found == {}


def tracked() -> list[Path]:
    """List the files that a checkout, or a source distribution, holds."""
    skipped = {".git", ".venv", ".hypothesis", "build", "dist", "__pycache__"}
    git = shutil.which("git") if (ROOT / ".git").exists() else None
    if git:
        listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout  # noqa: S603
        return [path for name in listed.decode().split("\0") if name and (path := ROOT / name).is_file()]
    return [path for path in ROOT.rglob("*") if path.is_file() and not any(part in skipped or part[0] == "." for part in path.parts)]


def without_made_up(data: bytes) -> bytes:
    """Take out what stands for a key in tests."""
    for one in MADE_UP:
        data = data.replace(one, b"")
    return data


# --- recordings ---------------------------------------------------------------------------------------------------------

RECORDED = """
import os
import urllib.error
import urllib.request

import pytest


@pytest.mark.vcr
def test_echo(base_url, api_key):
    headers = {"content-type": "application/json", "authorization": "Bearer " + api_key, "cookie": "session=" + api_key}
    request = urllib.request.Request(base_url + "/chat/completions?api_key=" + api_key, b'{"messages": []}', headers)
    for _ in range(2):
        try:
            urllib.request.urlopen(request).read()
        except urllib.error.HTTPError as failure:
            failure.read()
"""


@pytest.mark.hostile
@pytest.mark.loopback
def test_a_recording_of_a_server_that_repeats_the_key_holds_none(tmp_path: Path) -> None:
    """In headers, in the address, in a body and in a packed body: what is kept is decoded, and the key is not in it."""
    told = json.dumps({"error": {"message": f"Incorrect API key provided: {KEY}, also {PLANTED['OpenAI']}"}}).encode()
    leaky = {"set-cookie": f"session={KEY}", "openai-organization": PLANTED["organisation"], "x-request-id": KEY}
    (tmp_path / "tests").mkdir()
    for name in ("conftest.py", "cassette_format.py"):
        shutil.copy(Path(__file__).parent / name, tmp_path / "tests")
    (tmp_path / "tests" / "test_it.py").write_text(RECORDED, encoding="utf-8")
    with serve(
        Reply(status=401, body=told, headers=leaky),
        Reply(status=401, body=gzip.compress(told), headers={**leaky, "content-encoding": "gzip"}),
    ) as server:
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--record-mode=rewrite", "tests"]
        done = subprocess.run(  # noqa: S603
            command,
            cwd=tmp_path,
            env={"OPENAI_BASE_URL": server.base_url, "OPENAI_API_KEY": KEY},
            capture_output=True,
            text=True,
            check=False,
        )
        assert len(server.received) == 2, done.stdout
    (cassette,) = (tmp_path / "cassettes").rglob("*.yaml")
    kept = cassette.read_bytes()
    assert b"Incorrect API key provided" in kept
    assert secrets_in(kept, (KEY.encode(),)) == set()


@pytest.mark.parametrize("packed", [False, True])
def test_a_response_is_kept_unpacked_and_without_the_key(packed: bool) -> None:  # noqa: FBT001 - a case
    """The key of the recording, and whatever looks like one, are asterisks in what is kept; of the headers two are left."""
    body = json.dumps({"error": f"no such key: {KEY}, nor {PLANTED['OpenAI']}"}).encode()
    headers = {"Set-Cookie": [KEY], "x-request-id": [KEY], "Content-Type": ["application/json"]}
    if packed:
        headers, body = {**headers, "content-encoding": ["gzip"]}, gzip.compress(body)
    response = decode_response({"status": {"code": 401}, "headers": headers, "body": {"string": body}})
    kept = _canonical_response(response, KEY)
    assert kept["headers"] == {"content-type": ["application/json"]}
    assert kept["body"]["string"] == b'{"error": "no such key: ***, nor ***"}'


def test_the_recordings_hold_no_key() -> None:
    """Nothing that looks like a key stands in any of them, however packed."""
    assert {path.name: names for path in CASSETTES.rglob("*.yaml") if (names := secrets_in(path.read_bytes()))} == {}


# --- logs, tracebacks, stores, outputs ----------------------------------------------------------------------------------


def shown(caught: BaseException | None) -> Iterator[str]:
    """Write an error, and those that it is shown to come from, in every way that a program shows or keeps one."""
    while caught is not None:
        yield "".join(traceback.format_exception(caught)) + repr(caught) + repr(caught.args) + repr(vars(caught))
        yield repr(pickle.dumps(str(caught)))
        caught = caught.__cause__ or (None if caught.__suppress_context__ else caught.__context__)


ECHOES = {
    "401": error(401, f"Incorrect API key provided: {KEY}.", headers={"set-cookie": f"s={KEY}"}),
    "400": error(400, f"Header was Bearer {KEY}"),
    "429": error(429, KEY, headers={"retry-after": "900"}),
    "prose": answer({**DRAFT, "title": KEY, "summary": [{"text": f"the key is {KEY}", "lines": "a4"}]}),
    "no draft": answer(f'{{"title": "{KEY}"'),
    "refusal": answer(None, refusal=KEY),
}


@pytest.mark.loopback
@pytest.mark.parametrize("reply", ECHOES.values(), ids=ECHOES)
def test_a_server_that_repeats_the_key_gets_it_nowhere(reply: Reply, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Not into a log at DEBUG, a traceback, a pickled message, the store or the brief; the prompt is in no error either."""
    caplog.set_level(logging.DEBUG)
    told: list[str] = []
    store = tmp_path / "store.sqlite3"
    with serve(reply) as server:
        try:
            brief = summarize(PELLHAM, model="m", base_url=server.base_url, api_key=KEY, store=store)
            told += [to_json(brief), brief.to_markdown()]
        except SummarizerError as caught:
            told += shown(caught)
            assert PELLHAM.text[60:260] not in "".join(told)
        assert server.received[0].headers["authorization"] == f"Bearer {KEY}"
    kept = b"\n".join(path.read_bytes() for path in tmp_path.glob("store.sqlite3*"))
    for data in (kept, "\n".join(told).encode(), caplog.text.encode()):
        assert secrets_in(data, (KEY.encode(),)) == set()


@pytest.mark.parametrize("key", [f"{KEY}\0", f"{KEY}\u00e9", f"a {KEY}", f"{KEY}\n{KEY}"])
def test_a_key_that_is_none_is_refused_unseen(key: str) -> None:
    """A NUL, a letter beyond ASCII, a blank or a line break in a key ends in a sentence without it."""
    with pytest.raises(ConfigurationError) as caught:
        make_client(model="m", base_url=None, api_key=key)
    assert KEY not in "".join(shown(caught.value))


def test_a_model_shows_no_key() -> None:
    """What holds the key leaves it out of its representation, and so does whatever holds that."""
    chosen = choose("llm", model="m", base_url=f"https://a.example/v1?api_key={WORD}", api_key=KEY, environ={})
    assert chosen.model is not None
    assert chosen.model.api_key == KEY
    for text in (repr(chosen), str(chosen), f"{chosen.model}"):
        assert KEY not in text
        assert WORD not in text


def test_the_command_takes_no_key(capfd: pytest.CaptureFixture[str]) -> None:
    """There is no option for a key, which any user of the machine could read; what was given in the place of one is not repeated."""
    for arguments in (["brief", "a.txt", "--api-key", KEY], ["brief", "a.txt", f"--api-key={KEY}"], ["brief", f"--key={KEY}"]):
        assert run(arguments) == 2
    assert KEY not in "".join(capfd.readouterr())


# --- addresses ----------------------------------------------------------------------------------------------------------

ADDRESSES = (
    f"https://ann:{WORD}@a.example/x",
    f"https://{WORD}@a.example/x",
    f"https://a.example/x?api_key={WORD}&page=2",
    f"https://a.example/x?page=2&X-Amz-Signature={WORD}",
    f"https://a.example/x#access_token={WORD}",
    f"ftp://ann:{WORD}@a.example/x",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_shown_without_its_key(address: str) -> None:
    """The rest of the address stays, so that a reader knows which it is."""
    assert WORD not in without_secrets(f"{address!r} cannot be fetched.")
    assert "a.example/x" in without_secrets(address)
    assert without_secrets("https://a.example/?monkey=1&page=2 a=b") == "https://a.example/?monkey=1&page=2 a=b"


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_source_with_a_key_in_its_address_tells_it_to_nobody(address: str) -> None:
    """Neither a brief nor an error shows it, whether the page comes, is none or cannot be had."""

    def fetching(status: int) -> Callable[[str], Fetched]:
        return lambda url: Fetched(url=url, status=status, media_type="text/plain", charset=None, body=PELLHAM.text.encode())

    told: list[str] = []
    for status in (200, 404):
        try:
            told.append(to_json(summarize(address, engine="offline", fetch=fetching(status))))
        except InputError as caught:
            told.append(str(caught))
    with pytest.raises(InputError) as refused:
        summarize(address, engine="offline", fetch=Fetcher(resolve=lambda _host, _port: []))
    told += [str(refused.value), to_json(summarize(Source(text=PELLHAM.text, url=address), engine="offline"))]
    assert WORD not in "".join(told)


def test_a_key_in_the_address_of_a_server_or_a_proxy_is_not_shown() -> None:
    """A base URL with a user, a password or a query is refused, and a proxy that cannot be used is named without its user."""
    for url in (f"https://ann:{WORD}@a.example/v1", f"https://a.example/v1?api_key={WORD}"):
        with pytest.raises(ConfigurationError) as refused:
            make_client(model="m", base_url=url, api_key=KEY)
        assert WORD not in str(refused.value)
    with pytest.raises(UsageError) as unusable:
        Fetcher(proxy=f"http://ann:{WORD}@a.example:1", robots=False)("http://good.example/")
    assert WORD not in str(unusable.value)


def test_the_command_shows_no_key_of_an_address(capfd: pytest.CaptureFixture[str]) -> None:
    """Whatever a message quotes, standard error has no user, password or key of an address."""
    for arguments in (["brief", ADDRESSES[0]], ["brief", ADDRESSES[5]], ["brief", "a.txt", "--prompt", ADDRESSES[2]]):
        assert run(arguments) in {2, 3}
    printed = "".join(capfd.readouterr())
    assert "a.example" in printed
    assert WORD not in printed
