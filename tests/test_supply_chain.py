"""What the project is built from, and who may publish it: held by reading the files, without a network."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest
import yaml  # type: ignore[import-untyped]
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from summarizer.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
PINNED = {
    canonicalize_name(name): Version(version)
    for name, version in re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==([^\s;\\]+)", LOCK, re.MULTILINE)
}
WORKFLOWS = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((ROOT / ".github" / "workflows").glob("*.yml"))}
LARGEST = 1024 * 1024
needs_workflows = pytest.mark.skipif(not WORKFLOWS, reason="a source distribution has no workflows")


def jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    """List the jobs of all workflows."""
    for name, workflow in WORKFLOWS.items():
        for job, told in workflow["jobs"].items():
            yield f"{name} {job}", told


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    """List the steps of all jobs."""
    for name, job in jobs():
        for step in job["steps"]:
            yield name, step


# --- workflows ----------------------------------------------------------------------------------------------------------


@needs_workflows
def test_every_action_is_pinned_to_a_commit() -> None:
    """An action is named by its whole hash, with the version beside it for people and for Dependabot."""
    lines = [line for path in (ROOT / ".github" / "workflows").glob("*.yml") for line in path.read_text(encoding="utf-8").splitlines()]
    used = [line.strip() for line in lines if "uses:" in line]
    assert len(used) >= 10
    assert [line for line in used if not re.fullmatch(r"(?:- )?uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


@needs_workflows
def test_a_workflow_may_only_read() -> None:
    """Nothing is granted to a whole workflow but reading; the job that publishes alone is given an identity, in its environment."""
    assert all(workflow["permissions"] in ({}, {"contents": "read"}) for workflow in WORKFLOWS.values())
    granted = {name: job["permissions"] for name, job in jobs() if "permissions" in job}
    assert granted == {"release.yml build": {"contents": "read"}, "release.yml publish": {"id-token": "write"}}
    assert WORKFLOWS["release.yml"]["jobs"]["publish"]["environment"] == "pypi"


@needs_workflows
def test_nothing_of_a_stranger_runs_with_rights() -> None:
    """No pull_request_target, no text of an event in a command, no credentials left behind, no secret at all, an end to every job."""
    for workflow in WORKFLOWS.values():
        assert not {"pull_request_target", "workflow_run"} & set(workflow[True])  # "on" is a truth value to YAML 1.1
    for _, step in steps():
        assert "${{" not in step.get("run", "")
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
    assert all("timeout-minutes" in job for _, job in jobs())
    assert not any("secrets." in path.read_text(encoding="utf-8") for path in (ROOT / ".github").rglob("*.yml"))


@needs_workflows
def test_a_release_is_published_by_identity_with_attestations_and_a_bill_of_materials() -> None:
    """Trusted publishing with attestations; what is published was built and tested in another job, and listed from the lock."""
    (publish,) = [step for _, step in steps() if "gh-action-pypi-publish" in step.get("uses", "")]
    assert publish["with"] == {"attestations": True}
    commands = "\n".join(step.get("run", "") for step in WORKFLOWS["release.yml"]["jobs"]["build"]["steps"])
    assert ".ci/run" in commands
    assert re.search(r"cyclonedx-py requirements .*requirements-dev\.txt", commands)
    assert "SOURCE_DATE_EPOCH" in commands


@needs_workflows
def test_what_is_installed_has_its_hash() -> None:
    """Each installation from an index asks for hashes; the rest installs the checkout alone."""
    commands = [line for _, step in steps() for line in step.get("run", "").split("&&") if "pip install" in line]
    assert commands
    assert [line for line in commands if "--require-hashes" not in line and "--no-deps -e ." not in line] == []


@needs_workflows
def test_dependencies_are_watched() -> None:
    """New versions of actions and packages are proposed weekly, and known faults are looked up on a schedule."""
    told = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))
    assert {each["package-ecosystem"] for each in told["updates"]} == {"github-actions", "pip"}
    assert "schedule" in WORKFLOWS["hostile.yml"][True]
    assert any("pip-audit" in step.get("run", "") for _, step in steps())


@needs_workflows
def test_the_lowest_and_the_newest_versions_are_tested() -> None:
    """Both resolutions run the tests."""
    job = WORKFLOWS["ci.yml"]["jobs"]["versions"]
    assert job["strategy"]["matrix"]["resolution"] == ["lowest-direct", "highest"]
    assert any("pytest" in step.get("run", "") for step in job["steps"])


# --- the lock and the floors --------------------------------------------------------------------------------------------


def test_every_locked_package_has_hashes_and_no_address() -> None:
    """Each is pinned to one version with hashes; no index, no URL and no path stands in the lock."""
    entries = [entry for entry in re.split(r"\n(?=\S)", LOCK.strip()) if not entry.startswith("#")]
    assert len(entries) > 50
    assert [
        entry.split()[0] for entry in entries if not re.match(r"[\w.-]+(?:\[[\w,-]+\])?==\S+", entry) or "--hash=sha256:" not in entry
    ] == []
    assert not re.search(r"://|index-url|file:|@ ", LOCK)


def test_the_lock_has_all_that_the_project_states() -> None:
    """Every requirement of the package, of its tests and of development is locked at a version that it allows."""
    extras = PROJECT["project"]["optional-dependencies"]
    stated = [Requirement(line) for line in (*PROJECT["project"]["dependencies"], *extras["test"], *PROJECT["dependency-groups"]["dev"])]
    stated += [
        Requirement(line) for one in stated if one.name == PROJECT["project"]["name"] for extra in one.extras for line in extras[extra]
    ]
    wrong = [str(one) for one in stated if one.name != PROJECT["project"]["name"] and not _is_locked(one)]
    assert wrong == []


def _is_locked(one: Requirement) -> bool:
    found = PINNED.get(canonicalize_name(one.name))
    return found is not None and one.specifier.contains(found)


def test_every_requirement_has_a_floor() -> None:
    """Without one, an installer may silently take a version of years ago."""
    extras = PROJECT["project"]["optional-dependencies"]
    lines = [*PROJECT["project"]["dependencies"], *(line for each in extras.values() for line in each)]
    stated = [one for line in lines if (one := Requirement(line)).name != PROJECT["project"]["name"]]
    assert [str(one) for one in stated if not any(each.operator == ">=" for each in one.specifier)] == []


# --- the project --------------------------------------------------------------------------------------------------------


def test_the_licence_is_one_that_machines_know() -> None:
    """An SPDX expression, and the file with its text."""
    assert PROJECT["project"]["license"] == "MIT"
    assert PROJECT["project"]["license-files"] == ["LICENSE"]
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_the_policy_says_where_to_report_and_what_is_supported() -> None:
    """A private way to report, and the versions that get fixes."""
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert "Report a vulnerability" in text
    assert "## Supported versions" in text
    assert f"latest {VERSION.partition('.')[0]}.x" in text


def test_the_changelog_knows_this_version() -> None:
    """What is not released stands under that heading; a released version has its own."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## Unreleased" in text or f"## {VERSION}" in text


def test_the_code_is_checked_for_unsafe_calls() -> None:
    """Ruff's rules of flake8-bandit are on for the package, and no file of it is excepted from them."""
    lint = PROJECT["tool"]["ruff"]["lint"]
    assert lint["select"] == ["ALL"]
    assert not [rule for rule in lint["ignore"] if rule.startswith("S") and rule[1:].isdigit()]
    excepted = {place: rules for place, rules in lint["per-file-ignores"].items() if any(re.fullmatch(r"S\d*", rule) for rule in rules)}
    assert set(excepted) <= {"tests/*", "benchmarks/*"}
    assert all(rule == "S101" for rules in excepted.values() for rule in rules if re.fullmatch(r"S\d*", rule))


def test_nothing_large_or_binary_is_kept() -> None:
    """Every file can be read and reviewed: text in UTF-8, below a megabyte."""
    git = which("git") if (ROOT / ".git").exists() else None
    if git is None:
        pytest.skip("only a checkout knows what is tracked")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()  # noqa: S603
    for path in (ROOT / name for name in listed.split("\0") if name):
        if path.is_file():
            data = path.read_bytes()
            assert len(data) <= LARGEST, path
            assert b"\0" not in data, path
            data.decode()
