"""A released prompt or schema never changes; the lock, and the history behind it, catch whoever changes one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from articles import ROOT
from frozen import LOCK, history, lock_text, main, problems, read_lock, release, versions

from summarizer.prompts import load_prompt

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PROMPT, SECOND, SCHEMA = "prompts/brief.v1.toml", "prompts/brief.v2.toml", "schemas/draft.v1.json"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Lay out a tree with a released prompt and schema, and a prompt that is not released."""
    for name in (PROMPT, SECOND, SCHEMA, LOCK):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}\n" if name == LOCK else f"the words of {name}\n", encoding="utf-8")
    assert release(tmp_path, [PROMPT, SCHEMA]) == [PROMPT, SCHEMA]
    return tmp_path


def _edit(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + " ", encoding="utf-8")


def _delete(path: Path) -> None:
    path.unlink()


def _rename(path: Path) -> None:
    path.rename(path.with_name("story.v1" + path.suffix))


def test_every_released_file_is_what_it_was() -> None:
    """No file that the lock names was edited, deleted or renamed, and the lock is sorted; nothing but versions can be in it."""
    released = read_lock(ROOT)
    assert not problems(ROOT, released), "\n".join(problems(ROOT, released))
    assert (ROOT / LOCK).read_text(encoding="utf-8") == lock_text(released)


def test_an_untouched_tree_passes(tree: Path) -> None:
    """What is released and unchanged is no problem, what is not released may change, and line ends may differ."""
    _edit(tree / SECOND)
    (tree / PROMPT).write_bytes((tree / PROMPT).read_bytes().replace(b"\n", b"\r\n"))
    assert main([], tree) == 0


@pytest.mark.parametrize(
    ("change", "name", "says"),
    [
        (
            _edit,
            PROMPT,
            f"{PROMPT} was released and has been edited: put its words back, and make the change in a new version, prompts/brief.v3",
        ),
        (
            _edit,
            SCHEMA,
            f"{SCHEMA} was released and has been edited: put its words back, and make the change in a new version, schemas/draft.v2",
        ),
        (_delete, PROMPT, f"{PROMPT} was released and is gone"),
        (_delete, SCHEMA, f"{SCHEMA} was released and is gone"),
        (_rename, PROMPT, f"{PROMPT} was released and has been renamed to prompts/story.v1.toml"),
        (_rename, SCHEMA, f"{SCHEMA} was released and has been renamed to schemas/story.v1.json"),
    ],
)
def test_a_change_is_caught(tree: Path, change: Callable[[Path], None], name: str, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An edit of one blank, a deletion and a rename of a released file are caught; the message names the file and what to do."""
    change(tree / name)
    assert [each[: len(says)] for each in problems(tree, read_lock(tree))] == [says]
    assert main([], tree) == 1
    assert says in capsys.readouterr().out


@pytest.mark.parametrize("lock", [None, "[", "[]"])
@pytest.mark.parametrize("arguments", [[], ["release"]])
def test_a_lock_that_is_none_is_told(tree: Path, lock: str | None, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever deletes or spoils the lock is told to put it back; nothing is locked anew."""
    (tree / LOCK).unlink()
    if lock is not None:
        (tree / LOCK).write_text(lock)
    assert main(arguments, tree) == 1
    assert f"{LOCK} is gone or is no JSON object: put it back" in capsys.readouterr().out
    assert ((tree / LOCK).read_text() if (tree / LOCK).exists() else None) == lock


def test_a_file_without_a_version_is_caught_too(tree: Path) -> None:
    """What is released under a name that has no next version is told to go on under another."""
    (tree / "prompts/odd.toml").write_text("words", encoding="utf-8")
    release(tree, ["prompts/odd.toml"])
    _edit(tree / "prompts/odd.toml")
    assert [each.rpartition(", ")[2] for each in problems(tree, read_lock(tree))] == ["a file of prompts/ with another name."]


def test_a_release_adds_digests_and_changes_none(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command adds what is not in the lock, sorted, and is content when there is nothing new."""
    before = read_lock(tree)
    assert main(["release"], tree) == 0
    assert list(read_lock(tree)) == [PROMPT, SECOND, SCHEMA] == list(versions(tree))
    assert before.items() <= read_lock(tree).items()
    assert main(["release"], tree) == 0
    assert capsys.readouterr().out == f"released: {SECOND}\nreleased: nothing new\n"


def test_a_release_does_not_bless_an_edit(tree: Path) -> None:
    """While a released file is not what it was, nothing is added."""
    _edit(tree / PROMPT)
    before = (tree / LOCK).read_bytes()
    assert main(["release"], tree) == 1
    assert (tree / LOCK).read_bytes() == before


@pytest.mark.parametrize("arguments", [["release", "prompts/none.v1.toml"], ["release", "README.md"], ["unlock"], ["history", "x"]])
def test_what_the_command_does_not_know_it_refuses(tree: Path, arguments: list[str]) -> None:
    """A file that is no prompt or schema is not locked, and there is no command that unlocks."""
    before = (tree / LOCK).read_bytes()
    assert main(arguments, tree) == 1
    assert (tree / LOCK).read_bytes() == before


def test_the_lock_tells_a_prompt_as_a_brief_does(tmp_path: Path) -> None:
    """The digest in the lock is that in a brief's provenance."""
    for name in ("prompts", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "tests").mkdir()
    (tmp_path / LOCK).write_text("{}\n")
    release(tmp_path, [PROMPT])
    assert read_lock(tmp_path) == {PROMPT: load_prompt("brief.v1").digest}


def test_the_script_runs_by_itself() -> None:
    """As documented, it is run from the root with Python alone."""
    done = subprocess.run([sys.executable, "-I", "-S", "tests/frozen.py"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(f"released files checked against {LOCK}\n")


# --- the history ----------------------------------------------------------------------------------------------------


needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def commit(tree: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Make the tree a repository of its own, and return what commits it."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=tree, check=True, capture_output=True)  # noqa: S603, S607 - fixed words

    def run() -> None:
        git("add", "--all")
        git("-c", "user.name=A", "-c", "user.email=a@b.invalid", "commit", "-q", "--allow-empty", "-m", "x")

    git("init", "-q")
    return run


@needs_git
def test_the_history_catches_an_edit_that_was_locked_anew(tree: Path, commit: Callable[[], None]) -> None:
    """Whoever edits a file and its entry together deceives the lock, but not the commit that released it."""
    commit()
    assert history(tree) == ("2 released files checked against their commits", [])
    _edit(tree / PROMPT)
    (tree / LOCK).write_text("{}\n")
    release(tree, [PROMPT, SCHEMA])
    commit()
    assert main([], tree) == 0
    assert main(["history"], tree) == 1
    assert [problem.partition(":")[0] for problem in history(tree)[1]] == [f"{PROMPT} was released and has been edited"]


@needs_git
def test_the_history_catches_a_lock_that_was_taken_out(tree: Path, commit: Callable[[], None], capsys: pytest.CaptureFixture[str]) -> None:
    """Without the lock nothing could be checked, and that is said."""
    commit()
    (tree / LOCK).unlink()
    commit()
    assert main(["history"], tree) == 1
    assert f"{LOCK} is gone" in capsys.readouterr().out


@needs_git
def test_the_history_catches_an_entry_that_was_taken_out(tree: Path, commit: Callable[[], None]) -> None:
    """A released file stays released."""
    commit()
    (tree / LOCK).write_text(lock_text({SCHEMA: read_lock(tree)[SCHEMA]}))
    commit()
    assert main([], tree) == 0
    assert [problem.partition(" by")[0] for problem in history(tree)[1]] == [f"{PROMPT} was released"]


@needs_git
def test_a_later_release_is_held_against_its_own_commit(tree: Path, commit: Callable[[], None]) -> None:
    """A file may change as long as it is not released; from then on it may not."""
    commit()
    _edit(tree / SECOND)
    commit()
    release(tree, [SECOND])
    commit()
    assert history(tree) == ("3 released files checked against their commits", [])
    _delete(tree / SECOND)
    assert [problem.partition(":")[0] for problem in history(tree)[1]] == [f"{SECOND} was released and is gone"]


def test_without_a_history_it_is_skipped(tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A copy of the files, or a machine without git, has nothing to compare with, and says so."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tree.parent))
    assert main(["history"], tree) == 0
    monkeypatch.setenv("PATH", "")
    assert main(["history"], tree) == 0
    assert capsys.readouterr().out.count("skipped: there is no git history here") == 2


def test_the_lock_is_json() -> None:
    """Programs can read it: the digest of each file by its path."""
    assert all(len(value) == 64 for value in json.loads((ROOT / LOCK).read_text(encoding="utf-8")).values())
