"""What is published: the package, its prompts and schemas, and the words about it; the same bytes whenever it is built."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from summarizer.version import VERSION

ROOT = Path(__file__).parent.parent
NAME = f"provenbrief-{VERSION}"
FOLDERS = ("summarizer", "prompts", "schemas", "examples", "docs")
FILES = ("CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "SECURITY.md", "pyproject.toml")
METADATA = ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")
KINDS = frozenset({".py", ".typed", ".toml", ".j2", ".json", ".txt", ".md", ".csv", ".html", ".svg", ".css", ".js", ""})
BUILD = "import sys; from hatchling.build import build_sdist, build_wheel; build_sdist(sys.argv[1]); build_wheel(sys.argv[1])"


class Built(NamedTuple):
    """A wheel and a source distribution."""

    wheel: Path
    sdist: Path

    @property
    def digests(self) -> tuple[str, ...]:
        """What their bytes come to."""
        return tuple(hashlib.sha256(path.read_bytes()).hexdigest() for path in self)


def build(folder: Path) -> Built:
    """Build both from the checkout, as a release does."""
    environ = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run([sys.executable, "-c", BUILD, str(folder)], cwd=ROOT, env=environ, check=True, capture_output=True)  # noqa: S603
    return Built(*folder.glob("*.whl"), *folder.glob("*.tar.gz"))


@pytest.fixture(name="built", scope="module")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build once for all."""
    return build(tmp_path_factory.mktemp("dist"))


def files(folder: str) -> set[str]:
    """List the files of a folder of the checkout."""
    found = (path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.as_posix() for path in found if not any(part == "__pycache__" or part.startswith(".") for part in path.parts)}


def test_the_wheel_holds_the_package_its_prompts_and_its_schemas(built: Built) -> None:
    """Nothing else: no tests, no recordings, no settings of anybody."""
    shipped = {f"summarizer/_shipped/{name}" for folder in ("prompts", "schemas") for name in files(folder)}
    with zipfile.ZipFile(built.wheel) as wheel:
        assert set(wheel.namelist()) == files("summarizer") | shipped | {f"{NAME}.dist-info/{name}" for name in METADATA}


def test_the_source_distribution_holds_what_the_wheel_is_made_of(built: Built) -> None:
    """The package, what it ships and the words about it; the recordings and the tests that replay them stay in the repository."""
    expected = {name for folder in FOLDERS for name in files(folder)} | set(FILES) | {"PKG-INFO", ".gitignore"}
    with tarfile.open(built.sdist) as sdist:
        assert {name.removeprefix(f"{NAME}/") for name in sdist.getnames()} == expected


def test_no_kind_of_file_is_published_that_nobody_thought_of(built: Built) -> None:
    """Sources and text alone, none above a megabyte."""
    with zipfile.ZipFile(built.wheel) as wheel:
        assert {Path(each.filename).suffix for each in wheel.infolist() if "dist-info" not in each.filename} <= KINDS
        assert all(each.file_size <= 1024 * 1024 for each in wheel.infolist())
        assert all(".env" not in name and "cassette" not in name for name in wheel.namelist())


def test_two_builds_have_the_same_bytes(built: Built, tmp_path: Path) -> None:
    """Whoever builds a release can hold it against what is published."""
    assert build(tmp_path).digests == built.digests
