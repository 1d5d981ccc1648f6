"""Prompts are files of a fixed form, filled in without surprises."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from summarizer.errors import UsageError
from summarizer.prompts import (
    Message,
    Prompt,
    copy_prompt,
    load_prompt,
    named,
    parse_prompt,
    prompt_names,
    prompt_text,
    render,
    variables,
)

if TYPE_CHECKING:
    from pathlib import Path

TEXT = '''
# A comment is no part of the prompt, but of its digest.
answers_with = "draft.v1"
system = """
Write in $language about ${subject}. Prices are in $$.
"""
user = "$sources"

[parameters]
temperature = 0.0
seed = 7
'''
SUPPLIED = {"subject": "the tram works", "language": "English", "sources": "a1 The depot opens."}


@pytest.fixture(name="prompt")
def _prompt(tmp_path: Path) -> Prompt:
    """Load the text from a file."""
    (tmp_path / "mine.v2.toml").write_text(TEXT, encoding="utf-8")
    return load_prompt(str(tmp_path / "mine.v2.toml"))


def test_a_prompt_is_loaded_by_its_path(prompt: Prompt) -> None:
    """The name is the file's, the digest that of its text, and only the parameters that are set are given."""
    assert prompt.name == "mine.v2"
    assert prompt.digest == hashlib.sha256(TEXT.encode()).hexdigest()
    assert prompt.answers_with == "draft.v1"
    assert prompt.parameters.given() == {"temperature": 0.0, "seed": 7}


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("temperature = 0", {"temperature": 0}),
        ("temperature = 1.5", {"temperature": 1.5}),
        ("seed = -3", {"seed": -3}),
        ("max_tokens = 900", {"max_tokens": 900}),
        ("max_completion_tokens = 900", {"max_completion_tokens": 900}),
        ('reasoning_effort = "low"', {"reasoning_effort": "low"}),
        ("", {}),
    ],
)
def test_a_setting_is_sent_by_the_name_it_is_given(line: str, given: dict[str, object]) -> None:
    """Each setting goes to the server as the file has it; one that the file leaves out is not sent."""
    assert parse_prompt(f"{TEXT.partition('[parameters]')[0]}[parameters]\n{line}", name="mine").parameters.given() == given


def test_the_shipped_prompt_sends_one_setting() -> None:
    """Whatever settings a prompt may have, brief.v1 sends what its recordings were made with."""
    assert load_prompt("brief.v1").parameters.given() == {"max_completion_tokens": 16000}


def test_a_prompt_cannot_be_changed(prompt: Prompt) -> None:
    """A prompt is what its digest says."""
    with pytest.raises(ValidationError):
        prompt.system = "Other words."  # type: ignore[misc]


def test_a_prompt_is_rendered_in_full(prompt: Prompt) -> None:
    """Two messages, every variable filled in, ``$$`` as one dollar."""
    assert render(prompt, **SUPPLIED) == (
        Message(role="system", content="Write in English about the tram works. Prices are in $.\n"),
        Message(role="user", content="a1 The depot opens."),
    )
    assert variables(prompt) == set(SUPPLIED)


def test_a_variable_inside_a_value_stays_text(prompt: Prompt) -> None:
    """Sources are filled in once: nothing in them is taken for a variable or a template."""
    hostile = "$language ${subject} $$ $ {{ 7*7 }} {sources} %s \\1"
    assert render(prompt, **{**SUPPLIED, "sources": hostile})[1].content == hostile


def test_an_unknown_variable_is_named() -> None:
    """A prompt that wants what nobody supplies is refused before anything is sent."""
    prompt = parse_prompt('answers_with = "draft.v1"\nsystem = "$tone $mood"\nuser = "$sources"', name="mine")
    with pytest.raises(UsageError, match=r"'mine' uses \$mood, \$tone, but only \$language, \$sources, \$subject are known"):
        render(prompt, **SUPPLIED)


def test_a_prompt_without_the_sources_is_refused() -> None:
    """Nothing could be pointed at; a prompt may do without the other variables."""
    bare = parse_prompt('answers_with = "draft.v1"\nsystem = "$language"\nuser = "$subject"', name="mine")
    with pytest.raises(UsageError, match=r"'mine' never uses \$sources"):
        render(bare, **SUPPLIED)
    least = parse_prompt('answers_with = "draft.v1"\nsystem = "Read."\nuser = "$sources"', name="mine")
    assert [message.content for message in render(least, **SUPPLIED)] == ["Read.", SUPPLIED["sources"]]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("system = ", "not valid TOML"),
        ('system = "a"\nuser = "$sources"', "has no 'answers_with'"),
        (TEXT.replace("[parameters]", "[parameters]\ntop_k = 1"), "'parameters.top_k' is not a key of a prompt"),
        ('name = "x"\n' + TEXT, "'name' is not a key of a prompt"),
        ("temperature = 0.5\n" + TEXT, "'temperature' stands under [parameters]"),
        (TEXT.replace("seed = 7", 'seed = "seven"'), "parameters.seed: "),
        (TEXT.replace("temperature = 0.0", "temperature = 9.0"), "parameters.temperature: "),
        (TEXT.replace("temperature = 0.0", "temperature = nan"), "parameters.temperature: "),
        (TEXT.replace("temperature = 0.0", "temperature = true"), "parameters.temperature: "),
        (TEXT.replace("temperature = 0.0", 'temperature = "0.5"'), "parameters.temperature: "),
        (TEXT.replace("seed = 7", "seed = true"), "parameters.seed: "),
        (TEXT.replace("seed = 7", "max_tokens = 0"), "parameters.max_tokens: "),
        (TEXT.replace("seed = 7", "max_tokens = 9\nmax_completion_tokens = 9"), "two names of one limit"),
        (TEXT.replace("seed = 7", 'reasoning_effort = ""'), "parameters.reasoning_effort: "),
        (TEXT.replace("$$", "$ 5"), "write it as $$"),
        (TEXT.replace("${subject}", "${subject"), "write it as $$"),
    ],
)
def test_a_file_that_is_no_prompt_is_refused(text: str, says: str) -> None:
    """The error names the prompt and the first thing that is wrong with it."""
    with pytest.raises(UsageError, match="The prompt 'mine' ") as caught:
        parse_prompt(text, name="mine")
    assert says in str(caught.value)


@pytest.mark.parametrize("name", ["brief.v0", "", "..", "brief", "BRIEF.v1"])
def test_an_unknown_name_is_refused_with_the_names_there_are(name: str) -> None:
    """What is no path is a shipped name, or an error that lists them."""
    with pytest.raises(UsageError) as caught:
        load_prompt(name)
    assert repr(name) in str(caught.value)
    assert all(known in str(caught.value) for known in prompt_names())


@pytest.mark.parametrize("name", ["no/such.toml", "no-such.toml", "./nothing", "a\\b", "no\0such.toml"])
def test_a_path_that_cannot_be_read_is_refused(name: str) -> None:
    """What ends in .toml or holds a separator is a path, even where nothing is there."""
    with pytest.raises(UsageError, match="cannot be read"):
        load_prompt(name)


def test_a_mark_of_the_order_of_bytes_is_no_word(tmp_path: Path) -> None:
    """Some editors begin a file with one; the prompt is the same without it."""
    (tmp_path / "mine.toml").write_text(TEXT, encoding="utf-8-sig")
    assert load_prompt(tmp_path / "mine.toml") == parse_prompt(TEXT, name="mine")


def test_a_prompt_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are said to be so."""
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="not UTF-8"):
        load_prompt(str(tmp_path / "x.toml"))


def test_every_shipped_prompt_uses_only_what_is_supplied() -> None:
    """The words that ship fit the values that the pipeline has."""
    for name in prompt_names():
        assert variables(load_prompt(name)) <= ({"subject", "items"} if name.startswith("merge.") else set(SUPPLIED))


# --- copies ---------------------------------------------------------------------------------------------------------


SHIPPED = ("brief.v1", "brief.v2", "brief.v24", "earnings.v3")


@pytest.mark.parametrize(
    ("name", "new", "origin"),
    [
        ("mine", "mine.v1", "brief.v24"),
        ("mine.v4", "mine.v4", "brief.v24"),
        ("brief", "brief.v25", "brief.v24"),
        ("brief.v26", "brief.v26", "brief.v24"),
        ("earnings", "earnings.v4", "earnings.v3"),
        ("earnings_short", "earnings_short.v1", "brief.v24"),
    ],
)
def test_a_copy_starts_from_the_newest_of_its_kind(name: str, new: str, origin: str) -> None:
    """Versions count as numbers; a kind that does not ship starts from the newest brief."""
    assert named(name, SHIPPED) == (new, origin)


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a\\b", "-x", "my prompt", "mine.v1.toml", "mine.v", "mine.1", "mine.v1\n", "a\0"])
def test_a_copy_needs_a_name(name: str) -> None:
    """A name is no path, and carries at most a version."""
    with pytest.raises(UsageError, match=r"cannot be named .* as in my\.v1"):
        named(name, SHIPPED)


def test_a_copy_cannot_have_the_name_of_a_shipped_prompt() -> None:
    """Two prompts of one name could not be told apart in a brief; the error says which name is free."""
    with pytest.raises(UsageError, match=r"'brief\.v2' is shipped.*brief\.v25"):
        named("brief.v2", SHIPPED)


def test_a_copy_is_the_file_itself(tmp_path: Path) -> None:
    """It holds what its origin holds, comments too, and can be used by its path."""
    path, origin = copy_prompt("mine", tmp_path)
    assert path == tmp_path / "mine.v1.toml"
    assert path.read_text(encoding="utf-8") == prompt_text(origin) == prompt_text(str(path))
    assert load_prompt(str(path)).digest == load_prompt(origin).digest


def test_a_copy_overwrites_nothing(tmp_path: Path) -> None:
    """What is there stays, also a link that leads nowhere; a folder that cannot be written to is named."""
    (tmp_path / "mine.v1.toml").write_text("mine")
    (tmp_path / "link.v1.toml").symlink_to(tmp_path / "nowhere")
    for name in ("mine", "link.v1"):
        with pytest.raises(UsageError, match="exists and is left as it is"):
            copy_prompt(name, tmp_path)
    assert (tmp_path / "mine.v1.toml").read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()
    with pytest.raises(UsageError, match=r"cannot be written \(No such file"):
        copy_prompt("other", tmp_path / "none")
