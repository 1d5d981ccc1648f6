"""Bundles: a brief with all that it was made of, which makes it again to the byte, or says what is wrong with it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import shutil
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from articles import DRAFT, EXAMPLES, PELLHAM, ROOT
from pages import ENGLISH, as_article
from pdfs import column, pdf
from pydantic import BaseModel
from server import Reply, answer, error, serve

from summarizer import (
    Brief,
    Grounded,
    InputError,
    LineIds,
    Prose,
    Source,
    UsageError,
    asummarize,
    from_bundle,
    summarize,
)
from summarizer.__main__ import run
from summarizer.ask.keeping import key_of
from summarizer.bundle import Asked, Bundle, Conversation, Playback, read_bundle, write_bundle
from summarizer.bundle.contents import SourceRecord
from summarizer.documents import Document
from summarizer.render import to_json

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = "sk-proj-Zq81mmVtest0Canary77"
INVALID = {**DRAFT, "summary": "none"}


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a bundle of an offline brief, which no test changes."""
    folder = tmp_path_factory.mktemp("offline") / "kept"
    summarize(PELLHAM, engine="offline", subject="Pellham", bundle=folder)
    return folder


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a bundle of a model's brief by hand, since the network is closed here: its request is that of the prompt."""
    from summarizer.ask import request_body
    from summarizer.load import load
    from summarizer.pipeline import prepare
    from summarizer.prompts import DEFAULT_PROMPT, prompt_text
    from summarizer.version import VERSION

    folder = tmp_path_factory.mktemp("asked") / "kept"
    conversation = Asked(
        model="m",
        wire="prompt",
        prompt=DEFAULT_PROMPT,
        prompt_text=prompt_text(DEFAULT_PROMPT),
        conversations=(
            Conversation(
                request=request_body(prepare(PELLHAM, model="m")[0], "prompt"), answers=(json.dumps(answer(DRAFT).body).encode(),)
            ),
        ),
        cost_usd=None,
    )
    write_bundle(folder, Bundle(made_by=VERSION, subject=None, documents=load(PELLHAM), asked=conversation, brief="{}\n"))
    return folder


@pytest.fixture
def copy(offline: Path, tmp_path: Path) -> Path:
    """Copy a bundle, to be changed."""
    return Path(shutil.copytree(offline, tmp_path / "copy"))


# --- there and back -------------------------------------------------------------------------------------------------


def test_the_command_repeats_a_brief_in_every_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """What a bundle makes is what was printed when it was written, in the form that is asked for, also elsewhere and without the files."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_bytes(PELLHAM.text.replace("\n", "\r\n").encode())
    (tmp_path / "news" / "b.html").write_text(as_article(ENGLISH), encoding="utf-8")
    (tmp_path / "news" / "c.pdf").write_bytes(pdf([column(["Pellham shares fell 4% to €26.30 on Tuesday.", "Wheat is 14% dearer."])]))
    monkeypatch.chdir(tmp_path)
    assert run(["brief", "news", "--bundle", "kept"]) == 0
    markdown = capfdbinary.readouterr().out
    assert run(["brief", "news", "--format", "json"]) == 0
    as_json = capfdbinary.readouterr().out
    shutil.rmtree("news")
    (tmp_path / "kept").rename(tmp_path / "moved")
    assert run(["brief", "--from-bundle", "moved"]) == 0
    assert capfdbinary.readouterr() == (markdown, b"")
    assert run(["brief", "--from-bundle", "moved", "--format", "json", "-o", "again.json"]) == 0
    assert (tmp_path / "again.json").read_bytes() == as_json
    assert {path.name for path in (tmp_path / "moved" / "sources").iterdir()} == {"a.txt", "b.txt", "c.txt"}
    assert b"p. 1" in markdown


def test_the_texts_of_a_bundle_are_those_that_its_brief_quotes(offline: Path) -> None:
    """Every quote stands in the stored text where the brief says, and the stored brief can be read by itself."""
    brief = Brief.model_validate_json((offline / "brief.json").read_bytes())
    text = (offline / "sources" / "a.txt").read_bytes().decode()
    assert text == PELLHAM.text
    quoted = [evidence for sentence in brief.summary for evidence in sentence.evidence]
    assert quoted
    assert all(text[each.start : each.end] == each.quote for each in quoted)


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("replies", "kept"),
    [
        ((answer(DRAFT),), 1),
        ((error(500), answer(INVALID), answer(DRAFT)), 2),
        ((error(400, "response_format is not known"), answer(DRAFT)), 1),
    ],
    ids=["at once", "re-asked", "another form"],
)
def test_a_models_brief_is_repeated_without_its_server(tmp_path: Path, replies: tuple[Reply, ...], kept: int) -> None:
    """However many requests it took, the answers that it rests on are kept as they came, and make it again with nobody there to ask."""
    folder = tmp_path / "kept"
    with serve(*replies) as server:
        made = summarize(PELLHAM, model="m", base_url=server.base_url, api_key=KEY, bundle=folder)
        sent = len(server.received)
    assert sorted(path.name for path in (folder / "answers").iterdir()) == [f"1.{number}.json" for number in range(1, kept + 1)]
    assert json.loads((folder / "requests" / "1.json").read_bytes()) == server.bodies[0]
    assert to_json(from_bundle(folder)) == to_json(made)
    assert len(server.received) == sent
    assert not any(KEY.encode() in path.read_bytes() for path in folder.rglob("*.*"))


@pytest.mark.loopback
def test_answers_that_a_store_gave_are_bundled_too(tmp_path: Path) -> None:
    """A brief that cost nothing, because it was asked before, makes the same bundle, to the byte; so does the coroutine."""
    with serve(answer(INVALID), answer(DRAFT)) as server:
        for folder in "abc":
            settings: dict[str, Any] = {"model": "m", "base_url": server.base_url, "store": tmp_path / "s", "bundle": tmp_path / folder}
            if folder == "c":
                asyncio.run(asummarize(PELLHAM, **settings))
            else:
                summarize(PELLHAM, **settings)
    assert len(server.received) == 2
    held = [{str(path.relative_to(tmp_path / name)): path.read_bytes() for path in (tmp_path / name).rglob("*.*")} for name in "abc"]
    assert held[0] == held[1] == held[2]


def test_several_questions_keep_their_answers_apart(asked: Path, tmp_path: Path) -> None:
    """Where a brief takes more than one question, each comes back with its own answers, whatever the order in which they are put again."""
    first = read_bundle(asked)
    assert first.asked
    one, other = first.asked.conversations[0], Conversation(request={"model": "m", "messages": []}, answers=(b"1", b"2"))
    write_bundle(tmp_path / "kept", replace(first, asked=replace(first.asked, conversations=(one, other))))
    held = read_bundle(tmp_path / "kept").asked
    assert held
    assert held.conversations == (one, other)
    playback = Playback(held.conversations, "http://a.example")
    found = [asyncio.run(playback.concluded(key_of("http://a.example", each.request))) for each in (other, one)]
    assert [[kept.body for kept in answers] for answers in found] == [[b"1", b"2"], list(one.answers)]


@pytest.mark.loopback
def test_a_server_that_repeats_the_key_does_not_bring_it_into_the_brief(tmp_path: Path) -> None:
    """The key is taken out of an answer before anything is made of it, so the brief and its repetition agree and neither tells it."""
    said = {**DRAFT, "summary": [*DRAFT["summary"], {"text": f"the key is {KEY}", "lines": "a4"}]}
    with serve(answer(said)) as server:
        made = summarize(PELLHAM, model="m", base_url=server.base_url, api_key=KEY, bundle=tmp_path / "kept")
    assert KEY not in to_json(made)
    assert [item.section for item in made.withheld] == ["summary"]
    assert from_bundle(tmp_path / "kept") == made


class Event(BaseModel):
    """A draft of one's own."""

    what: Prose
    lines: LineIds


class Events(BaseModel):
    """Several of them."""

    events: list[Event]


@pytest.mark.loopback
def test_a_draft_of_ones_own_is_repeated_with_its_class(tmp_path: Path) -> None:
    """The prompt is kept as it was, whatever becomes of its file; without the class the error says which it is."""
    prompt = tmp_path / "mine.v1.toml"
    prompt.write_text('answers_with = "Events"\nsystem = "Point."\nuser = "$sources"\n')
    with serve(answer({"events": [{"what": "the forecast is {1}", "lines": "a4"}]})) as server:
        made = summarize(
            PELLHAM, schema=Events, prompt=str(prompt), model="m", base_url=server.base_url, api_key=KEY, bundle=tmp_path / "kept"
        )
    prompt.write_text("gone")
    again: Grounded[Events] = from_bundle(tmp_path / "kept", schema=Events)
    assert again == made
    assert again.value.events[0].what == "The forecast is €12 million"
    with pytest.raises(UsageError, match=r"'Events'.*schema="):
        from_bundle(tmp_path / "kept")


def test_a_source_of_any_name_stays_inside(tmp_path: Path) -> None:
    """Titles, publishers and addresses name no file, and come back as they were."""
    title, names = "../../etc/passwd\0\n<b>", {"a.txt", "b.txt"}
    sources = [Source(text=PELLHAM.text, title=title, publisher="..", url="https://x.example/%2e%2e/"), PELLHAM]
    made = summarize(sources, engine="offline", bundle=tmp_path / "in" / ".." / "kept")
    assert {path.name for path in (tmp_path / "kept" / "sources").iterdir()} == names
    assert from_bundle(tmp_path / "kept") == made
    assert read_bundle(tmp_path / "kept").documents[0].title == title
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has names of files that are no text")
def test_a_file_whose_name_is_no_text_is_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bytes of a file's name that are no UTF-8 come back as they were."""
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"caf\xe9.txt")
    Path(name).write_text(PELLHAM.text)
    made = summarize(name, engine="offline", bundle="kept")
    assert to_json(from_bundle("kept")) == to_json(made)
    assert read_bundle("kept").documents[0].path == name


def test_a_bundle_holds_all_that_is_known_of_a_document() -> None:
    """A field that documents get must be kept as well, or be left out here on purpose."""
    assert {"text", *SourceRecord.model_fields} == {field.name for field in fields(Document)}


# --- where it is written --------------------------------------------------------------------------------------------


def full(path: Path) -> None:
    """Make a folder with something in it."""
    path.mkdir()
    (path / ".hidden").touch()


@pytest.mark.parametrize("make", [full, Path.touch], ids=["not empty", "a file"])
def test_nothing_is_overwritten(tmp_path: Path, make: Callable[[Path], None], capfd: pytest.CaptureFixture[str]) -> None:
    """A folder with anything in it, or a file, is refused before a source is read, and stays as it is."""
    make(tmp_path / "kept")
    before = sorted(tmp_path.rglob("*"))
    assert run(["brief", str(tmp_path / "no such source.txt"), "--bundle", str(tmp_path / "kept")]) == 2
    assert "name one that is not there yet" in capfd.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


def test_an_empty_folder_is_taken_and_a_missing_parent_refused(tmp_path: Path) -> None:
    """A folder that is there and empty, also by a link, is filled; folders above it are not made."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    summarize(PELLHAM, engine="offline", bundle=tmp_path / "link")
    assert (tmp_path / "real" / "manifest.json").is_file()
    assert (tmp_path / "link").is_symlink()
    with pytest.raises(UsageError, match="not a folder that can be written to"):
        summarize(PELLHAM, engine="offline", bundle=tmp_path / "no" / "kept")
    with pytest.raises(UsageError, match="is not a folder"):
        summarize(PELLHAM, engine="offline", bundle="")


def test_a_bundle_is_written_whole_or_not_at_all(offline: Path, tmp_path: Path) -> None:
    """Where writing fails, or the folder was filled meanwhile, nothing of the bundle stays and what is there is left alone."""
    bundle = read_bundle(offline)
    full(tmp_path / "filled")
    with pytest.raises(UsageError, match="cannot be written"):
        write_bundle(tmp_path / "filled", bundle)
    with pytest.raises(UsageError, match="cannot be written"):
        write_bundle(tmp_path / ("n" * 250), bundle)
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")) == ["filled", "filled/.hidden"]


def test_a_brief_that_fails_leaves_no_bundle(tmp_path: Path) -> None:
    """An error on the way to the brief leaves no folder behind."""
    assert run(["brief", str(tmp_path / "none.txt"), "--bundle", str(tmp_path / "kept")]) == 3
    assert list(tmp_path.iterdir()) == []


# --- what is wrong with one -----------------------------------------------------------------------------------------


def edit(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the manifest."""
    told = json.loads((path / "manifest.json").read_bytes())
    change(told)
    (path / "manifest.json").write_text(json.dumps(told))


def forge(path: Path, name: str, data: bytes) -> None:
    """Change a file, and its digests with it, as somebody would who knows how."""
    (path / name).write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    edit(path, lambda told: told["files"].update({name: {"sha256": digest, "bytes": len(data)}}))
    if name.startswith("sources"):
        edit(path, lambda told: told["sources"][0].update(sha256=digest))


def linked(path: Path, name: str) -> None:
    """Put a link in the place of a file or folder, to the very same content."""
    (path / name).rename(path / "elsewhere")
    (path / name).symlink_to(path / "elsewhere")


def foldered(path: Path) -> None:
    """Put a folder in the place of a file."""
    path.unlink()
    path.mkdir()


def lead_out(told: dict[str, Any]) -> None:
    """List a file outside the folder."""
    told["files"]["../../../etc/passwd"] = told["files"].pop("brief.json")


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "no manifest": (lambda path: (path / "manifest.json").unlink(), "'manifest.json' is missing"),
    "manifest cut off": (lambda path: (path / "manifest.json").write_bytes(b'{"format"'), "manifest.json is not JSON"),
    "manifest too deep": (lambda path: (path / "manifest.json").write_bytes(b"[" * 200_000), "manifest.json is not JSON"),
    "manifest of another": (lambda path: (path / "manifest.json").write_bytes(b"{}"), "not one of a bundle"),
    "version to come": (lambda path: edit(path, lambda told: told.update(version=2)), "is of version 2, and this program reads version 1"),
    "other program": (lambda path: edit(path, lambda told: told.update(made_by="9.9")), "was made by version '9.9'.*install that version"),
    "unknown field": (lambda path: edit(path, lambda told: told.update(more=1)), "damaged at 'more'"),
    "id that climbs": (lambda path: edit(path, lambda told: told["sources"][0].update(id="../a")), "damaged at 'sources.0.id'"),
    "source twice": (lambda path: edit(path, lambda told: told["sources"].append(told["sources"][0])), "lists a source twice"),
    "file that climbs": (lambda path: edit(path, lead_out), "lists '../../../etc/passwd'"),
    "file not listed": (lambda path: edit(path, lambda told: told["files"].pop("brief.json")), "does not list 'brief.json'"),
    "source missing": (lambda path: (path / "sources" / "a.txt").unlink(), "'sources/a.txt' is missing"),
    "source changed": (lambda path: (path / "sources" / "a.txt").write_text("12"), "'sources/a.txt' is not as it was stored"),
    "brief changed": (lambda path: (path / "brief.json").write_text("{}"), "'brief.json' is not as it was stored"),
    "source a folder": (lambda path: foldered(path / "sources" / "a.txt"), "'sources/a.txt' is not a file"),
    "source a link": (lambda path: linked(path, "sources/a.txt"), "'sources/a.txt' is a link"),
    "folder a link": (lambda path: linked(path, "sources"), "'sources/a.txt' is a link"),
    "two digests": (lambda path: edit(path, lambda told: told["sources"][0].update(sha256="0")), "gives two SHA-256"),
    "no text": (lambda path: forge(path, "sources/a.txt", b"\xff\xfe\xff"), "'sources/a.txt' is not UTF-8"),
    "changed with care": (
        lambda path: forge(path, "sources/a.txt", PELLHAM.text.replace("20%", "21%").encode()),
        "makes another brief than the one that it holds",
    ),
    "subject changed": (
        lambda path: edit(path, lambda told: told.update(subject="Orsk")),
        "makes another brief than the one that it holds",
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_was_changed_is_named(copy: Path, damage: str, capfd: pytest.CaptureFixture[str]) -> None:
    """One sentence says which file, what is wrong with it and what to do; the exit code is that of a source, and nothing is printed."""
    change, says = DAMAGES[damage]
    change(copy)
    with pytest.raises(InputError, match=says):
        from_bundle(copy)
    assert run(["brief", "--from-bundle", str(copy)]) == 3
    out, err = capfd.readouterr()
    assert not out
    assert err.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="pipes with a name are POSIX's")
def test_a_pipe_in_place_of_a_file_holds_nobody_up(copy: Path) -> None:
    """A pipe that nobody writes to is no file, which is found without waiting for it."""
    (copy / "brief.json").unlink()
    os.mkfifo(copy / "brief.json")
    with pytest.raises(InputError, match=r"'brief\.json' is not a file"):
        from_bundle(copy)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("answers/1.1.json", b"{}", "The answers of 'm' in the bundle make no draft"),
        ("answers/1.1.json", json.dumps(answer(INVALID).body).encode(), "The answers of 'm' in the bundle make no draft"),
        ("requests/1.json", b"{}", "make another request than the one that it holds"),
        ("requests/1.json", b"[]", "'requests/1.json' is not a JSON object"),
        ("requests/1.json", b"", "'requests/1.json' is not a JSON object"),
        ("prompt.toml", b'answers_with = "draft.v1"\nsystem = "s"\nuser = "$sources"\n', "make another request"),
    ],
)
def test_a_conversation_that_was_changed_asks_nobody(asked: Path, tmp_path: Path, name: str, data: bytes, says: str) -> None:
    """Where the answers make no brief any more it is said; the network, which this test has none of, is not tried."""
    copy = Path(shutil.copytree(asked, tmp_path / "copy"))
    forge(copy, name, data)
    with pytest.raises(InputError, match=says):
        from_bundle(copy)


def test_there_must_be_a_bundle(tmp_path: Path) -> None:
    """A folder that is not there is no bundle."""
    with pytest.raises(InputError, match="There is no bundle"):
        from_bundle(tmp_path / "none")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--from-bundle", "x", EXAMPLES], "SOURCES cannot be given beside it"),
        (["--from-bundle", "x", "--model", "m"], "--model cannot be given beside it"),
        (["--from-bundle", "x", "--bundle", "y"], "--bundle cannot be given beside it"),
        (["--bundle", "y"], "Missing argument 'SOURCES...'"),
        ([EXAMPLES, "--bundle", "y", "--dry-run", "--model", "m"], "--dry-run makes no brief"),
    ],
)
def test_options_that_contradict_each_other_are_usage(arguments: list[str], says: str, capfd: pytest.CaptureFixture[str]) -> None:
    """What cannot be meant together is said, and nothing is written."""
    assert run(["brief", *arguments]) == 2
    assert says in capfd.readouterr().err
    assert not (ROOT / "y").exists()
