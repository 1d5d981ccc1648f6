"""Conditional requests: a page that was fetched before is asked for with its validators, and taken from the store where it is unchanged."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from articles import DRAFT, PELLHAM
from pages import ENGLISH, GERMAN, as_article
from server import Reply, Server, answer, serve
from test_fetch import at, html, local, redirect

from summarizer import InputError, Store, summarize
from summarizer.__main__ import run
from summarizer.load import load
from summarizer.load.fetch.pages import KeptPage
from summarizer.store import default_path, pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OLD, NEW = as_article(ENGLISH).encode(), as_article(GERMAN).encode()
TAG, DAY = '"v1"', "Mon, 04 May 2026 08:00:00 GMT"
UNCHANGED = Reply(status=304, headers={"etag": TAG})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a store that is not there yet."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder / "store.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """Open an empty store."""
    with Store(path) as opened:
        yield opened


def page(body: bytes = b"x", tag: str = TAG) -> KeptPage:
    """Make a page."""
    return KeptPage(etag=tag, modified=None, media_type="text/html", charset=None, body=body)


def conditions(server: Server) -> list[tuple[str | None, str | None]]:
    """Name the conditions of each request."""
    return [(each.headers.get("if-none-match"), each.headers.get("if-modified-since")) for each in server.received]


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("validators", "asked"),
    [
        ({"etag": TAG, "last_modified": DAY}, (TAG, DAY)),
        ({"etag": 'W/"weak"'}, ('W/"weak"', None)),
        ({"last_modified": DAY}, (None, DAY)),
        ({"etag": TAG, "cache_control": "no-cache, max-age=0"}, (TAG, None)),
    ],
    ids=["both", "weak tag", "day", "no-cache"],
)
def test_an_unchanged_page_is_taken_from_the_store(store: Store, validators: dict[str, str], asked: tuple[str | None, str | None]) -> None:
    """The second request tells what is known of the page, and a 304 brings the same page, also to the next run."""
    with serve(html(OLD, **validators), UNCHANGED) as server:
        first = local(server, pages=store)(at(server, "/news?id=1"))
        again = local(server, pages=store)(at(server, "/news?id=1"))
    assert conditions(server) == [(None, None), asked]
    assert again == first
    assert again.body == OLD


@pytest.mark.loopback
def test_a_changed_page_takes_the_place_of_the_old_one(store: Store) -> None:
    """A 200 is the new page, whose validators are asked with from then on."""
    with serve(html(OLD, etag=TAG), html(NEW, etag='"v2"'), replace(UNCHANGED, headers={})) as server:
        bodies = [local(server, pages=store)(at(server)).body for _ in range(3)]
    assert bodies == [OLD, NEW, NEW]
    assert conditions(server) == [(None, None), (TAG, None), ('"v2"', None)]


@pytest.mark.loopback
@pytest.mark.parametrize(
    "headers",
    [
        {"etag": TAG, "cache_control": "no-store"},
        {"etag": TAG, "cache_control": "Max-Age=60, PRIVATE"},
        {"etag": TAG, "cache_control": 'private="set-cookie"'},
        {"etag": TAG, "vary": "*"},
        {},
        {"etag": '"' + "x" * 600 + '"'},
        {"etag": '"\xe9"'},
    ],
    ids=["no-store", "private", "private of a field", "vary all", "no validator", "long tag", "odd tag"],
)
def test_what_may_not_be_kept_is_not(store: Store, headers: dict[str, str]) -> None:
    """A page that its server keeps to one user or to the moment, or would not know again, is asked for as if for the first time."""
    with serve(html(OLD, etag=TAG), html(NEW, **headers)) as server:
        for _ in range(3):
            fetched = local(server, pages=store)(at(server))
    assert fetched.body == NEW
    assert conditions(server) == [(None, None), (TAG, None), (None, None)]
    assert store.stats().pages == 0


@pytest.mark.loopback
@pytest.mark.parametrize(("reply", "kept"), [(Reply(status=404), 0), (Reply(status=410), 0), (Reply(status=503), 1), (UNCHANGED, 1)])
def test_a_page_that_has_gone_is_forgotten(store: Store, reply: Reply, kept: int) -> None:
    """A page that is no more goes from the store too; a server in trouble, which has not said so, changes nothing."""
    with serve(html(OLD, etag=TAG), reply) as server:
        statuses = [local(server, pages=store)(at(server)).status for _ in range(2)]
    assert statuses == [200, 200 if reply is UNCHANGED else reply.status]
    assert store.stats().pages == kept


@pytest.mark.loopback
def test_a_page_that_turns_private_is_used_once_more_and_forgotten(store: Store) -> None:
    """A 304 may take back the permission to keep."""
    with serve(html(OLD, etag=TAG), Reply(status=304, headers={"cache-control": "private"})) as server:
        assert [local(server, pages=store)(at(server)).body for _ in range(2)] == [OLD, OLD]
    assert store.stats().pages == 0


@pytest.mark.loopback
def test_an_answer_to_a_condition_that_was_not_put_is_an_error_page(store: Store) -> None:
    """A 304 of which nothing is kept brings no page."""
    with serve(UNCHANGED) as server, pytest.raises(InputError, match="status 304"):
        load(at(server), fetch=local(server, pages=store))


@pytest.mark.loopback
def test_the_store_opens_no_way_round_the_guard(store: Store) -> None:
    """A redirect is followed anew each time and checked as the first; what is kept of a refused address is not given out."""
    with serve(redirect(302, "/b"), html(OLD, etag=TAG), redirect(302, "http://10.0.0.1/")) as server:
        store.keep_page("http://10.0.0.1/", page(b"secret"))
        fetcher = local(server, pages=store, ports=frozenset({server.server_port, 80}))
        assert fetcher(at(server, "/a")).url == at(server, "/b")
        with pytest.raises(InputError, match="not fetched"):
            fetcher(at(server, "/a"))
        with pytest.raises(InputError, match="not fetched"):
            fetcher("http://10.0.0.1/")
    assert conditions(server) == [(None, None)] * 3


@pytest.mark.loopback
def test_robots_txt_is_asked_for_in_the_same_way(store: Store) -> None:
    """The rules of a site are kept and asked for again, and hold as they did."""
    rules = Reply(body=b"User-agent: *\nDisallow: /a", headers={"content-type": "text/plain", "etag": '"r"'})
    with serve(rules, replace(UNCHANGED, headers={})) as server:
        for _ in range(2):
            with pytest.raises(InputError, match=r"robots\.txt asks programs not to"):
                local(server, pages=store, robots=True)(at(server, "/a"))
    assert conditions(server) == [(None, None), ('"r"', None)]


@pytest.mark.loopback
def test_nothing_is_kept_without_a_store() -> None:
    """A fetcher that is given no store asks as if for the first time."""
    with serve(html(OLD, etag=TAG)) as server:
        for _ in range(2):
            local(server)(at(server))
    assert conditions(server) == [(None, None)] * 2


# --- limits ---------------------------------------------------------------------------------------------------------


def test_a_page_is_kept_for_a_while_after_its_last_use(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that is used stays; one that nobody asked for within the limit is not given out, and goes when another comes."""
    now, day = time.time(), 86_400
    store.keep_page("http://a.example/", page())
    store.keep_page("http://b.example/", page())
    monkeypatch.setattr(time, "time", lambda: now + (pages.DAYS - 1) * day)
    assert store.page("http://a.example/") == page()
    monkeypatch.setattr(time, "time", lambda: now + (pages.DAYS + 1) * day)
    assert store.page("http://a.example/") == page()
    assert store.page("http://b.example/") is None
    assert store.stats().pages == 2
    store.keep_page("http://c.example/", page())
    assert store.stats().pages == 2


def test_all_pages_together_are_bounded(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where they become too many bytes, those go that were not used for longest."""
    monkeypatch.setattr(pages, "MAX_BYTES", 100)
    clock = iter(range(1_800_000_000, 1_900_000_000))
    monkeypatch.setattr(time, "time", lambda: float(next(clock)))
    for name in "abc":
        store.keep_page(f"http://{name}.example/", page(b"x" * 40))
        assert store.page("http://a.example/")
    assert [bool(store.page(f"http://{name}.example/")) for name in "abc"] == [True, False, True]
    assert store.stats().page_bytes == 80


def test_the_file_does_not_tell_the_address(store: Store, path: Path) -> None:
    """A URL may hold a secret, so a page is known by its digest."""
    store.keep_page("http://a.example/?token=canary77", page())
    store.close()
    assert b"canary77" not in path.read_bytes()


def test_a_store_that_was_made_without_pages_gets_them(path: Path) -> None:
    """An older store is opened as it is, and keeps pages from then on."""
    with Store(path) as store:
        store._connection.execute("DROP TABLE pages")
    with Store(path) as store:
        store.keep_page("http://a.example/", page())
        assert store.page("http://a.example/") == page()


# --- through the command and from Python ----------------------------------------------------------------------------


def plain(**headers: str) -> Reply:
    """Serve an article as text, which needs no process to be read."""
    return Reply(body=PELLHAM.text.encode(), headers={"content-type": "text/plain; charset=utf-8", **headers})


@pytest.mark.loopback
def test_the_command_tells_and_clears_the_pages(capfd: pytest.CaptureFixture[str]) -> None:
    """The store counts its pages beside its answers, and clears both."""
    with Store(default_path()) as store:
        store.keep_page("http://a.example/", page(b"x" * 1234))
    assert run(["store", "stats"]) == 0
    assert "pages:   1 of the web, 1,234 bytes\n" in capfd.readouterr().out
    assert run(["store", "clear", "--older-than", "1"]) == 0
    assert "0 pages of the web" in capfd.readouterr().out
    assert run(["store", "clear"]) == 0
    assert "1 pages of the web" in capfd.readouterr().out


@pytest.mark.loopback
@pytest.mark.parametrize("engine", ["offline", "llm"])
def test_a_brief_goes_through_the_store_that_it_is_given(path: Path, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With ``store=`` pages are kept and asked for with their validators, whichever engine writes; the briefs are the same."""
    with serve(plain(etag=TAG), UNCHANGED) as site, serve(answer(DRAFT)) as model:
        monkeypatch.setattr("summarizer.load.fetch.Fetcher", partial(local, site))
        settings: dict[str, Any] = {"engine": engine, "model": "m", "base_url": model.base_url, "api_key": "k", "store": path}
        once, again = (summarize([at(site), PELLHAM], **settings) for _ in range(2))
    assert once == again
    assert conditions(site) == [(None, None), (TAG, None)]


@pytest.mark.loopback
def test_no_store_neither_reads_nor_keeps_pages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The command uses its store for URLs, also offline, and --no-store switches that off; for files none is made."""
    (tmp_path / "a.txt").write_text(PELLHAM.text)
    with serve(plain(etag=TAG), plain(etag=TAG), UNCHANGED, plain()) as site:
        monkeypatch.setattr("summarizer.load.fetch.Fetcher", partial(local, site))
        common = ["--engine", "offline", "-o", str(tmp_path / "out.md"), "--port", str(site.server_port)]
        for arguments in ([str(tmp_path / "a.txt")], [at(site), "--no-store"]):
            assert run(["brief", *arguments, *common]) == 0
            assert not default_path().exists()
        for more in ([], [], ["--no-store"]):
            assert run(["brief", at(site), *common, *more]) == 0
    assert conditions(site) == [(None, None), (None, None), (TAG, None), (None, None)]


WEB = "http://news.example/a"
NO_RULES = Reply(status=404)
COMMANDS = {
    "figures": ["figures", WEB],
    "verify": ["verify", "{claim}", WEB],
    "page": ["page", "{brief}", WEB],
    "brief": ["brief", WEB, "--engine", "offline"],
    "dry run": ["brief", WEB, "--model", "m", "--dry-run"],
    "batch": ["batch", "{jobs}", "--engine", "offline"],
    "batch in a process": ["batch", "{jobs}", "--engine", "offline", "--workers", "1"],
}


@pytest.fixture
def command(request: pytest.FixtureRequest, tmp_path: Path) -> list[str]:
    """Write the files that a command names."""
    made = {name: tmp_path / f"{name}.{end}" for name, end in {"claim": "txt", "brief": "json", "jobs": "jsonl"}.items()}
    made["claim"].write_text("Pellham Foods makes food.", encoding="utf-8")
    made["brief"].write_text(summarize(PELLHAM, engine="offline").model_dump_json(), encoding="utf-8")
    made["jobs"].write_text(json.dumps({"id": "x", "sources": [WEB]}) + "\n", encoding="utf-8")
    return [word.format(**made) for word in request.param] + ["-o", str(tmp_path / "out")]


@pytest.mark.loopback
@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS, indirect=True)
def test_every_command_that_fetches_asks_whether_the_page_has_changed(command: list[str], tmp_path: Path) -> None:
    """A 304 brings the kept page, a 200 brings the new one, and with --no-store it is asked for as if for the first time."""
    out = tmp_path / "out"
    other = replace(plain(etag='"v2"'), body=PELLHAM.text.replace("Pellham", "Quellan").replace("27.40", "28.40").encode())
    replies = (plain(etag=TAG), UNCHANGED, other, plain(etag=TAG))
    with serve(*(each for reply in replies for each in (NO_RULES, reply))) as site:
        more = ["--proxy", f"http://127.0.0.1:{site.server_port}", "--store", str(tmp_path / "pages.sqlite3")]
        made: list[bytes] = []
        for options in (more, more, more, [*more[:2], "--no-store"]):
            assert run([*command, *options]) in {0, 1}
            made.append(out.read_bytes())
    first, unchanged, changed, plainly = made
    assert conditions(site)[1::2] == [(None, None), (TAG, None), (TAG, None), (None, None)]
    assert first == unchanged == plainly
    assert changed != first or command[0] == "page"


@pytest.mark.loopback
@pytest.mark.parametrize("command", ["figures", "verify", "page", "brief", "batch"])
def test_a_store_cannot_be_named_and_switched_off(command: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Every command that fetches has both options, and says that they contradict each other."""
    (tmp_path / "a.txt").write_text(PELLHAM.text, encoding="utf-8")
    (tmp_path / "brief.json").write_text(summarize(PELLHAM, engine="offline").model_dump_json(), encoding="utf-8")
    (tmp_path / "jobs.jsonl").write_text('{"id": "x", "sources": ["a.txt"]}\n', encoding="utf-8")
    named = {"page": ["brief.json", "a.txt"], "verify": ["a.txt", "a.txt"], "batch": ["jobs.jsonl"]}.get(command, ["a.txt"])
    words = [command, *(str(tmp_path / name) for name in named), "-o", str(tmp_path / "out"), "--store", "x", "--no-store"]
    assert run(words) == 2
    assert "contradict" in capfd.readouterr().err
