"""Settings from files: which are found, what they may set, and that none decides where a key goes unless it is trusted."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import pytest
from articles import PELLHAM
from server import answer, serve

import summarizer.commands.brief
from summarizer import ConfigurationError
from summarizer.__main__ import run
from summarizer.cli import cli
from summarizer.commands import options
from summarizer.config import KEYS, project_file, settings_from
from summarizer.config.files import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

KEY = "sk-planted-1234567890"
EMPTY = {"title": "", "summary": [], "catalysts": [], "risks": [], "figures": [], "relations": [], "observations": []}


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder of a project, with an article."""
    folder = tmp_path / "project"
    (folder / ".git").mkdir(parents=True)
    (folder / "news.txt").write_text(PELLHAM.text, encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name the user's own configuration file."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    path = tmp_path / "home" / "summarizer" / "summarizer.toml"
    path.parent.mkdir(parents=True)
    return path


def write(path: Path, text: str) -> Path:
    """Write a file, and name it."""
    path.write_text(text, encoding="utf-8")
    return path


def refused(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that ends in a configuration error, and return what it says."""
    assert run(list(arguments)) == 4
    out, err = capfd.readouterr()
    assert not out
    assert err.startswith("summarizer: ")
    assert KEY not in err
    return err


# --- which files ----------------------------------------------------------------------------------------------------


def test_the_nearest_file_of_the_project_is_taken(work: Path) -> None:
    """From the working folder upward, to the top of the repository and no further."""
    deep = work / "a" / "b"
    deep.mkdir(parents=True)
    write(work.parent / "summarizer.toml", 'model = "outside"')
    assert project_file(deep) is None
    top = write(work / "summarizer.toml", 'model = "top"')
    assert project_file(deep) == top
    near = write(work / "a" / "summarizer.toml", 'model = "near"')
    assert project_file(deep) == near
    assert [file.path for file in settings_from(start=deep).files] == [near]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_folder_that_everybody_may_write_is_not_searched(tmp_path: Path) -> None:
    """Who works below /tmp gets no settings from whoever left a file in it."""
    shared = tmp_path / "shared"
    (shared / "mine").mkdir(parents=True)
    shared.chmod(0o777)
    write(shared / "summarizer.toml", 'model = "planted"')
    assert project_file(shared / "mine") is None


def test_flags_go_before_the_environment_and_that_before_the_project_and_that_before_the_user(
    work: Path, own: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Each layer is seen as soon as those above it say nothing."""

    def model(*flags: str) -> str:
        assert run(["brief", "news.txt", "--dry-run", *flags]) == 0
        return capfd.readouterr().out.partition('"model": "')[2].partition('"')[0]

    write(own, 'model = "of-user"\ntimeout = 60')
    assert model() == "of-user"
    write(work / "summarizer.toml", 'model = "of-project"')
    assert model() == "of-project"
    assert settings_from().get("timeout").value == 60  # type: ignore[union-attr] # it is set
    monkeypatch.setenv("SUMMARIZER_MODEL", "of-environment")
    assert model() == "of-environment"
    assert model("--model", "of-flag") == "of-flag"
    monkeypatch.delenv("SUMMARIZER_MODEL")
    assert model("--no-config") == ""


def test_an_engine_of_the_file_gives_way_to_a_model_that_is_named(work: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Who names a model on the command line means it, and who asks for the offline engine gets it."""
    write(work / "summarizer.toml", 'engine = "offline"\n')
    assert run(["brief", "news.txt", "--dry-run", "--model", "mine"]) == 0
    assert '"model": "mine"' in capfd.readouterr().out
    write(work / "summarizer.toml", 'model = "of-file"\nbase_url = "http://127.0.0.1:9/v1"')
    assert run(["brief", "news.txt", "--engine", "offline"]) == 0


def test_tables_belong_to_their_command_and_files_to_their_folder(work: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A format of the table brief is not one of figures, and a prompt is found beside the file that names it."""
    prompt = 'answers_with = "draft.v1"\nsystem = "Ours."\nuser = "$sources"\n'
    write(work / "ours.v1.toml", prompt)
    write(work / "summarizer.toml", 'prompt = "ours.v1.toml"\n[brief]\nformat = "json"\n')
    (work / "below").mkdir()
    os.chdir(work / "below")
    assert run(["brief", "../news.txt", "--dry-run", "--model", "m"]) == 0
    assert "ours.v1, SHA-256" in capfd.readouterr().out
    assert run(["brief", "../news.txt"]) == 0
    assert capfd.readouterr().out.startswith("{")
    assert run(["figures", "../news.txt"]) == 0
    assert capfd.readouterr().out.startswith("SOURCE")


# --- what a file may hold -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('modle = "m"', "sets 'modle', which is not a setting: did you mean 'model'?"),
        ('base-url = "http://x/v1"', "did you mean 'base_url'?"),
        ("[batch]\nmodel_cost = 3", "did you mean 'batch.max_cost'?"),
        ('format = "json"', "did you mean 'brief.format'?"),
        ("zzzz = 1", "it may set base_url, batch.concurrency"),
        ('timeout = "long"', "gives 'timeout' a value ('long') that it does not take: give a number of seconds, at least 1"),
        ("timeout = true", "a number of seconds"),
        ("timeout = nan", "a number of seconds"),
        ('engine = "magic"', "give one of auto, llm, offline"),
        ("[batch]\nconcurrency = 0", "a whole number from 1 to 500"),
        ("model = ['m']", "give the name of a model"),
        ("[model]\nname = 'm'", "give the name of a model"),
        (f'api_key = "{KEY}"', "set OPENAI_API_KEY in the environment"),
        (f'OPENAI_API_KEY = "{KEY}"', "set OPENAI_API_KEY in the environment"),
        (f'model = "{KEY}"', "looks like a key"),
        (f'[batch]\ntoken = "{KEY}"', "set OPENAI_API_KEY in the environment"),
        ("model = ", "is not valid TOML"),
        ("model = 'a'\nmodel = 'b'", "is not valid TOML"),
        pytest.param(f"model = {'[' * 5_000}{']' * 5_000}", "it nests too deeply", id="nested"),
        pytest.param(f"model = {'9' * 5_000}", "is not valid TOML", id="digits"),
    ],
)
def test_a_mistake_names_the_file_the_key_and_what_to_do(work: Path, capfd: pytest.CaptureFixture[str], text: str, words: str) -> None:
    """Nothing in a file is passed over: each mistake is one message, and no message shows a key."""
    path = write(work / "summarizer.toml", text)
    err = refused(capfd, "brief", "news.txt")
    assert words in err
    assert str(path) in err


def test_what_is_no_file_of_text_is_refused_at_once(work: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A pipe, which would never end, a link to nothing, too long a file, and one that is no UTF-8 end in a sentence."""
    path = work / "summarizer.toml"
    os.mkfifo(path)
    assert "not a regular file" in refused(capfd, "brief", "news.txt")
    path.unlink()
    path.symlink_to(work / "none.toml")
    assert "cannot be read" in refused(capfd, "brief", "news.txt")
    path.unlink()
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert "longer than" in refused(capfd, "brief", "news.txt")
    path.write_bytes(b"model = '\xff'")
    assert "UTF-8" in refused(capfd, "brief", "news.txt")


def test_every_key_is_an_option_and_every_choice_one_that_it_takes() -> None:
    """A key of the file is called as the flag that it stands for, and fits what the flag takes."""
    for key, known in KEYS.items():
        table, _, name = key.rpartition(".")
        commands = [table] if table else ["brief", "batch"]
        flags = {flag for command in commands for option in cli.commands[command].params for flag in option.opts}
        assert f"--{name.replace('_', '-')}" in flags, key
        assert known.words
    assert all(KEYS["brief.format"].fits(name) for name in summarizer.commands.brief.FORMATS)
    assert all(KEYS["engine"].fits(name) for name in options.ENGINES)
    assert all(KEYS["wire"].fits(name) for name in options.WIRES)


# --- who is trusted -------------------------------------------------------------------------------------------------


@pytest.mark.loopback
def test_a_server_from_the_working_folder_gets_no_key_unless_the_file_is_trusted(
    work: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The error names the file and the server and says that the key is kept; --trust-config sends it, and only then."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("SUMMARIZER_MODEL", "m")
    with serve(answer(EMPTY)) as server:
        path = write(work / "summarizer.toml", f'base_url = "{server.base_url}"')
        for command in (["brief", "news.txt"], ["batch", "news.txt", "-o", "out.jsonl"], ["doctor", "--ask"]):
            code = run(command)
            err = capfd.readouterr().err
            assert code == 4, command
            assert str(path) in err
            assert server.base_url in err
            assert "OPENAI_API_KEY, which is set, is not given to it" in err
            assert "--trust-config" in err
            assert KEY not in err
        assert not server.received
        assert run(["brief", "news.txt", "--trust-config"]) == 0
        assert server.received[0].headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize("key", ["base_url", "proxy", "store", "brief.template"])
def test_what_a_file_nobody_trusts_may_not_decide(
    work: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], key: str
) -> None:
    """Where key, articles and answers go, and what the page says, is the user's to say, with a key set or without."""
    monkeypatch.delenv("SUMMARIZER_STORE")
    table, _, name = key.rpartition(".")
    write(work / "summarizer.toml", f'{f"[{table}]" if table else ""}\n{name} = "http://user:word@evil.test/"')
    err = refused(capfd, "brief", "news.txt")
    assert f"sets {key} to 'http://***@evil.test/'" in err
    assert f"--{name.replace('_', '-')}" in err
    assert "word" not in err.replace("password", "")
    assert run(["brief", "news.txt", "--no-config"]) == 0


@pytest.mark.loopback
def test_the_users_own_file_is_trusted(own: Path, work: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """A server in the user's own folder gets the key, from whatever folder the command runs, that folder included."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with serve(answer(EMPTY)) as server:
        write(own, f'model = "m"\nbase_url = "{server.base_url}"')
        assert run(["brief", str(work / "news.txt"), "--no-store"]) == 0
        monkeypatch.chdir(own.parent)
        assert run(["brief", str(work / "news.txt"), "--no-store"]) == 0
    assert len(server.received) == 2
    capfd.readouterr()


@pytest.mark.skipif(os.name != "posix", reason="permissions and links of POSIX")
def test_tricks_with_links_permissions_and_relative_folders(
    own: Path, work: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A link in the working folder makes no file the user's; neither does a folder of the user that is relative or that all may write."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    server = 'base_url = "http://evil.test/v1"'
    write(own, server)
    (work / "summarizer.toml").symlink_to(own)
    assert "in the working folder" in refused(capfd, "brief", "news.txt")
    (work / "summarizer.toml").unlink()
    own.chmod(0o666)
    assert "which others may write" in refused(capfd, "brief", "news.txt")
    monkeypatch.setenv("XDG_CONFIG_HOME", ".")
    (work / "summarizer").mkdir()
    write(work / "summarizer" / "summarizer.toml", server)
    assert settings_from().get("base_url") is None


@pytest.mark.loopback
def test_a_server_of_the_environment_goes_before_one_of_a_file(
    work: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Where both name a server, the environment's gets the request and the file's gets none, trusted or not; .env is not read."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with serve(answer(EMPTY)) as mine, serve(answer(EMPTY)) as other:
        monkeypatch.setenv("OPENAI_BASE_URL", mine.base_url)
        write(work / "summarizer.toml", f'model = "m"\nbase_url = "{other.base_url}"')
        write(work / ".env", f"OPENAI_BASE_URL={other.base_url}\nSUMMARIZER_MODEL=x\n")
        assert run(["brief", "news.txt", "--no-store"]) == 0
        assert run(["brief", "news.txt", "--no-store", "--trust-config"]) == 0
        monkeypatch.delenv("OPENAI_BASE_URL")
        (work / "summarizer.toml").unlink()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PELLHAM.text.encode())))
        assert run(["brief", "-"]) == 0
    assert (len(mine.received), len(other.received)) == (2, 0)
    capfd.readouterr()


def test_a_library_reads_no_file(work: Path) -> None:
    """From Python nothing is taken from files: settings are arguments."""
    from summarizer import summarize

    write(work / "summarizer.toml", "nonsense")
    assert summarize("news.txt").provenance.engine == "offline"
    with pytest.raises(ConfigurationError):
        settings_from()
