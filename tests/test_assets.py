"""Files of prompts/ and schemas/ are found by name, and by nothing else."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import summarizer.assets
from summarizer.assets import _root, asset_names, read_asset
from summarizer.errors import UsageError

TRICKS = [
    "",
    ".",
    "..",
    "../pyproject.toml",
    "/etc/passwd",
    "draft.v1.json/",
    "./draft.v1.json",
    "..\\draft.v1.json",
    "draft.v1.json\0",
    "DRAFT.v1.json",
]


def test_the_schemas_are_there() -> None:
    """Both schema files can be listed and read, and are JSON."""
    assert {"brief.v1.json", "draft.v1.json"} <= set(asset_names("schemas"))
    for name in asset_names("schemas"):
        assert json.loads(read_asset("schemas", name))["type"] == "object"


@pytest.mark.parametrize("name", TRICKS)
def test_a_path_is_no_name(name: str) -> None:
    """Whatever is not exactly a listed name is refused, and the names are told."""
    with pytest.raises(UsageError, match=r"in schemas: it holds .*draft\.v1\.json"):
        read_asset("schemas", name)


def test_folders_beside_a_package_count_only_where_it_ships_none(tmp_path: Path) -> None:
    """A checkout has its folders beside the package, a wheel inside it."""
    package = tmp_path / "summarizer"
    assert _root(package) == tmp_path
    (package / "_shipped").mkdir(parents=True)
    assert _root(package) == package / "_shipped"


def test_an_installed_package_reads_its_own_copy(tmp_path: Path) -> None:
    """Files that the package ships win over a folder that happens to lie beside it."""
    installed = tmp_path / "site"
    package = Path(summarizer.assets.__file__).parent
    shutil.copytree(package, installed / "summarizer", ignore=shutil.ignore_patterns("__pycache__", "_shipped"))
    for where, text in (("summarizer/_shipped/prompts", "shipped"), ("prompts", "stranger")):
        (installed / where).mkdir(parents=True)
        (installed / where / "x.v1.toml").write_text(text)
    code = "from summarizer.assets import asset_names, read_asset; print(asset_names('prompts'), read_asset('prompts', 'x.v1.toml'))"
    done = subprocess.run([sys.executable, "-c", code], cwd=installed, env={}, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout.strip() == "('x.v1.toml',) shipped"
