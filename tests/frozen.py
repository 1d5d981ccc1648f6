"""
The lock on released prompts and schemas: once it is released, a file of ``prompts/`` or ``schemas/`` never changes.

    python tests/frozen.py                               what is wrong with the released files
    python tests/frozen.py release [FILE...]             add files to the lock; without names, every version that is not in it
    python tests/frozen.py history                       what is wrong by the commits that released them

``tests/released.json`` holds the SHA-256 of each released file; a prompt's is the one that a brief tells as ``prompt_sha256``. The history
finds what a lock cannot: a file that was edited together with its entry, and an entry that was taken out.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).parent.parent
LOCK = "tests/released.json"
PATTERNS = ("prompts/*.toml", "schemas/*.json")

_VERSION = re.compile(r"(?P<kind>[^.]+)\.v(?P<number>\d+)(?P<suffix>\.\w+)")


def digest(content: bytes) -> str:
    """Digest a file as its reader sees it: line ends differ from checkout to checkout."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def versions(root: Path) -> tuple[str, ...]:
    """Name the prompts and schemas of a tree, sorted."""
    return tuple(sorted(path.relative_to(root).as_posix() for pattern in PATTERNS for path in root.glob(pattern)))


def read_lock(root: Path) -> dict[str, str]:
    """
    Read the lock of a tree.

    Raises:
        ValueError: It is gone, or is no lock.
    """
    try:
        released = json.loads((root / LOCK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        released = None
    if not isinstance(released, dict):
        message = (
            f"{LOCK} is gone or is no JSON object: put it back as it was committed, for without it no edit of a released file is found."
        )
        raise ValueError(message)  # noqa: TRY004 - what is wrong is the file
    return released


def lock_text(released: dict[str, str]) -> str:
    """Write a lock: sorted, one file a line."""
    return json.dumps(released, indent=2, sort_keys=True) + "\n"


def problems(root: Path, released: dict[str, str]) -> list[str]:
    """Say of each released file that is not what it was, what happened to it and what to do."""
    now = {name: digest((root / name).read_bytes()) for name in versions(root)}
    return [_problem(name, known, now) for name, known in sorted(released.items()) if now.get(name) != known]


def _problem(name: str, known: str, now: dict[str, str]) -> str:
    if name in now:
        return f"{name} was released and has been edited: put its words back, and make the change in a new version, {_next(name, now)}."
    moved = [other for other, found in now.items() if found == known]
    if moved:
        return f"{name} was released and has been renamed to {moved[0]}: name it back, and copy it where a new version is wanted."
    return f"{name} was released and is gone: put it back, for older briefs and scripts name it."


def _next(name: str, names: Iterable[str]) -> str:
    """Name the version that would come after all of its kind."""
    folder, _, file = name.rpartition("/")
    parts = _VERSION.fullmatch(file)
    if parts is None:
        return f"a file of {folder}/ with another name"
    stem, suffix = f"{folder}/{parts['kind']}.v", parts["suffix"]
    taken = (other.removeprefix(stem).removesuffix(suffix) for other in (name, *names) if other.startswith(stem))
    return f"{stem}{1 + max(int(number) for number in taken if number.isdecimal())}{suffix}"


def release(root: Path, names: Sequence[str]) -> list[str]:
    """
    Add versions to the lock, all that are not in it where no names are given, and return those that were added.

    Raises:
        ValueError: A released file is not what it was, or a name is none of a prompt or schema.
    """
    released = read_lock(root)
    if broken := problems(root, released):
        raise ValueError("\n".join(broken))
    known = versions(root)
    if strangers := [name for name in names if name not in known]:
        message = f"There is no prompt or schema {strangers[0]!r}: give one of {', '.join(known)}."
        raise ValueError(message)
    added = [name for name in names or known if name not in released]
    locked = released | {name: digest((root / name).read_bytes()) for name in added}
    (root / LOCK).write_text(lock_text(locked), encoding="utf-8")
    return added


def history(root: Path) -> tuple[str, list[str]]:
    """Check each file that any commit released against that commit; tell what was checked, and what is wrong."""
    if _git(root, "rev-parse", "--is-shallow-repository") != b"false\n":
        return "skipped: there is no git history here, or only the last part of it", []
    released: dict[str, str] = {}
    for commit in _git(root, "log", "--reverse", "--format=%H", "--", LOCK).decode().split():
        for name in json.loads(_git(root, "show", f"{commit}:./{LOCK}") or b"{}"):
            released.setdefault(name, commit)
    known = {name: digest(_git(root, "show", f"{commit}:./{name}")) for name, commit in released.items()}
    current = read_lock(root)
    lost = [
        f"{name} was released by {released[name][:12]} and is no longer in {LOCK}: put it back." for name in known if name not in current
    ]
    return f"{len(known)} released files checked against their commits", problems(root, known) + lost


def _git(root: Path, *arguments: str) -> bytes:
    """Run git and return what it prints; nothing where it fails or is not there."""
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=True).stdout  # noqa: S603, S607 - fixed words
    except (OSError, subprocess.CalledProcessError):
        return b""


def _checked(root: Path) -> tuple[str, list[str]]:
    """Check each file of the lock; tell what was checked, and what is wrong."""
    released = read_lock(root)
    return f"{len(released)} released files checked against {LOCK}", problems(root, released)


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Run one of the commands; 1 where something is wrong."""
    try:
        match list(arguments):
            case []:
                said, found = _checked(root)
            case ["history"]:
                said, found = history(root)
            case ["release", *names]:
                said, found = f"released: {', '.join(release(root, names)) or 'nothing new'}", []
            case _:
                said, found = "usage: python tests/frozen.py [history | release [FILE...]]", ["This is no such command."]
    except ValueError as error:
        said, found = "nothing was released" if arguments[:1] == ["release"] else "nothing was checked", str(error).splitlines()
    print(*found, said, sep="\n")  # noqa: T201 - a command
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
