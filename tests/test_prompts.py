"""Prompts are files of a fixed form, filled in without surprises."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from summarizer.errors import UsageError
from summarizer.prompts import Message, Prompt, load_prompt, parse_prompt, prompt_names, render, variables

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
        ('system = "a"\nuser = "$sources"', "answers_with: Field required"),
        (TEXT.replace("[parameters]", "[parameters]\ntop_k = 1"), "parameters.top_k: Extra inputs"),
        ('name = "x"\n' + TEXT, "name: Extra inputs"),
        (TEXT.replace("seed = 7", 'seed = "seven"'), "parameters.seed: "),
        (TEXT.replace("temperature = 0.0", "temperature = 9.0"), "parameters.temperature: "),
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


def test_a_prompt_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are said to be so."""
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="not UTF-8"):
        load_prompt(str(tmp_path / "x.toml"))


def test_every_shipped_prompt_uses_only_what_is_supplied() -> None:
    """The words that ship fit the values that the pipeline has."""
    for name in prompt_names():
        assert variables(load_prompt(name)) <= set(SUPPLIED)
