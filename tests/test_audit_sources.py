"""What sources are worth: echoes, texts told twice, publishers with several sources, text for machines; and the order of all findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from factories import count, document, dollars, finding, marked, percent, quote_line
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Source, summarize
from summarizer.audit import audit, duplicate, echo, examine, injection, voices
from summarizer.audit.furniture import furniture
from summarizer.models import DraftRelation

if TYPE_CHECKING:
    from collections.abc import Sequence

STORY = (
    "The council of Eastmere approved the new tram depot after a debate that ran for most of the evening.",
    "Work on the site starts in spring and is expected to keep two hundred people busy for three years.",
    "The operator pays for the rails, and the city pays for everything that stands beside them.",
)
OTHER = (
    "A tram depot will be built in Eastmere, councillors decided late on Wednesday by a narrow majority.",
    "Rails are the operator's business under the deal; the rest of the bill goes to taxpayers.",
    "Builders move in when the frost is over and stay until the decade is nearly done.",
)


# --- echo -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("Shares cost $7.35 at 7:35 a.m. in London.", "7:35 a.m."),
        ("At 07:35 GMT the shares cost $7.35 each.", "07:35 GMT"),
        ("The shares cost $7.35.\nThat was at 7:35 a.m. sharp.", "7:35 a.m."),
    ],
)
def test_a_price_that_repeats_the_time_beside_it_is_doubtful(text: str, clock: str) -> None:
    """The time may stand before or after the price, or in the next line; every line it takes to see it is quoted."""
    story = marked([document("a", text)], {"a1": [dollars("$7.35", "7.35")]})
    (check,) = echo.check(story)
    assert check.what == f"$7.35 has the same digits as the time beside it ({clock}); the price is doubtful."
    assert (check.kind, check.severity, check.figures) == ("echo", "warning", ("q1",))
    assert "\n".join(passage.quote for passage in check.evidence) == text


@pytest.mark.parametrize(
    "text",
    [
        "Shares cost $7.35 at 7:36 a.m. in London.",
        "Shares cost $7.35 when trading began.\nA quiet hour passed.\nIt was 7:35 a.m. by then.",
    ],
)
def test_another_time_or_one_far_away_is_no_echo(text: str) -> None:
    """Only the same digits close by count."""
    assert echo.check(marked([document("a", text)], {"a1": [dollars("$7.35", "7.35")]})) == ()


def test_only_prices_echo() -> None:
    """A percentage, and an amount in millions, are no clock times even with its digits."""
    text = "At 7:35 a.m. it was up 7.35% on orders of $7.35 million."
    numbers = [percent("7.35%", "7.35"), dollars("$7.35 million", "7350000")]
    assert echo.check(marked([document("a", text)], {"a1": numbers})) == ()


# --- independence ---------------------------------------------------------------------------------------------------


def test_a_reprint_is_the_same_voice_as_the_first_source() -> None:
    """A text that keeps most sentences of an earlier one repeats it; another report of the event does not."""
    reprint = ("Tram news.", *STORY[:2], "The operator, as is usual, pays for the rails alone.")
    story = marked([document(name, "\n".join(lines)) for name, lines in (("a", STORY), ("b", OTHER), ("c", reprint))], {})
    found = voices(story)
    assert found.same_as == {"a": None, "b": None, "c": "a"}
    assert found.voice == {"a": "a", "b": "b", "c": "a"}
    assert found.publishers(["a", "c"]) == 1
    assert found.publishers(["a", "b", "c", "c"]) == 2


def test_a_reprint_of_a_reprint_repeats_the_first() -> None:
    """Of three equal texts, both later ones point at the earliest."""
    story = marked([document(name, "\n".join(STORY)) for name in "abc"], {})
    assert voices(story).same_as == {"a": None, "b": "a", "c": "a"}


def test_shared_advertisements_are_no_shared_text() -> None:
    """Only reporting lines are compared."""
    documents = [document("a", "\n".join((*STORY, OTHER[0]))), document("b", "\n".join((*STORY, OTHER[1])))]
    roles = {f"{name}{line}": "advertisement" for name in "ab" for line in (1, 2, 3)}
    assert voices(marked(documents, {}, roles)).same_as["b"] is None  # type: ignore[arg-type]


def test_a_shared_headline_is_no_shared_text() -> None:
    """Two texts of a few words each are too short to tell who wrote them."""
    story = marked([document("a", "Tram depot approved in Eastmere"), document("b", "Tram depot approved in Eastmere")], {})
    assert voices(story).same_as["b"] is None


def test_text_without_spaces_is_compared_too() -> None:
    """A script without spaces between words is compared by its characters."""
    text = "公司周三表示新的电车仓库明年春天开工预计耗时三年完成"
    assert voices(marked([document("a", text), document("b", f"消息：{text}。")], {})).same_as["b"] == "a"


VOCABULARY = (
    "anchor basin cedar delta ember fjord gravel harbour island juniper kettle lantern meadow nickel orchard pebble quarry ribbon saddle "
    "timber umbrella valley willow yonder zephyr almond barrel cobalt dagger engine falcon garden hammer indigo jigsaw kernel ladder "
    "magnet needle oyster pillar quiver rocket silver tunnel urchin velvet walnut"
).split()
SENTENCE = 12


def sentences(words: Sequence[str]) -> list[str]:
    """Cut words into sentences."""
    return [" ".join(words[start : start + SENTENCE]).capitalize() + "." for start in range(0, len(words), SENTENCE)]


def retold(words: Sequence[str]) -> list[str]:
    """Order words anew so that no two neighbours stay neighbours, as another reporter of the same event does."""
    return [*words[::2], *words[1::2]]


@given(st.permutations(VOCABULARY), st.data())
def test_a_shuffled_and_abridged_copy_is_the_same_voice(words: list[str], data: st.DataObject) -> None:
    """However the sentences of a copy are ordered, and although some are left out and as many put in, it repeats its source."""
    told = sentences(words)
    kept = data.draw(st.permutations(told).flatmap(lambda order: st.integers(2, len(told)).map(lambda size: order[:size])))
    added = data.draw(st.lists(st.sampled_from(sentences(retold(words))), max_size=len(kept), unique=True))
    copy = data.draw(st.permutations([*kept, *added[: len(told) - len(kept)]]))
    story = marked([document("a", "\n".join(told)), document("b", "\n".join(copy))], {})
    assert voices(story).same_as["b"] == "a"


@given(st.permutations(VOCABULARY), st.integers(0, 3))
def test_two_stories_of_one_event_are_two_voices(words: list[str], quoted: int) -> None:
    """Reports that share every word, and one sentence that somebody said, are no copies of each other."""
    told, other = sentences(words), sentences(retold(words))
    story = marked([document("a", "\n".join(told)), document("b", "\n".join((*other, told[quoted])))], {})
    assert voices(story).same_as["b"] is None


def test_a_shared_page_frame_is_no_shared_text() -> None:
    """Lines that speak to the reader, in two otherwise different stories, tie them no closer."""
    frame = [
        f"Dear reader, {name} makes sure that you never miss what happens beside the tracks of your own town."
        for name in ("Trams", "Rails")
    ]
    documents = [document(name, "\n".join((text, *frame))) for name, text in (("a", STORY[0]), ("b", OTHER[0]))]
    assert voices(marked(documents, {})).same_as["b"] is None


# --- page frames ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Our chart service of 14 January settles all that.", "Our chart service of 3 February settles all that."),
        ("Would you put your savings into tram depots?", "Would you put your savings into tram depots?"),
        ("Nachrichten vom 5. Mai für alle Pendler", "Nachrichten vom 12. Juni für alle Pendler"),
    ],
)
def test_a_line_that_changes_its_date_or_speaks_to_the_reader_is_furniture(first: str, second: str) -> None:
    """Printed by two sources it is the frame of a page; printed by one it stays what it was."""
    both = marked([document("a", f"{STORY[0]}\n{first}"), document("b", f"{second}\n{OTHER[0]}")], {})
    assert furniture(both) == {"a2", "b1"}
    assert furniture(marked([document("a", f"{first}\n{second}")], {})) == frozenset()


@pytest.mark.parametrize(
    "line",
    [
        "The mayor spoke of the largest depot in the county.",
        "“You will hear the trams before you see them,” the mayor said.",
        "Trams, again",
    ],
)
def test_a_sentence_that_two_reporters_quote_is_no_furniture(line: str) -> None:
    """The same words, and a "you" inside a quotation, are what two reporters heard."""
    assert furniture(marked([document("a", line), document("b", line)], {})) == frozenset()


def test_sentences_that_differ_in_a_figure_are_no_furniture() -> None:
    """They contradict each other, and a reader has to see it."""
    documents = [document(name, f"The depot holds {number} trams in its halls.") for name, number in (("a", "84"), ("b", "48"))]
    story = marked(documents, {"a1": [count("84", "84")], "b1": [count("48", "48")]})
    assert furniture(story) == frozenset()


# --- publishers -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "count_"),
    [
        ({"publisher": "Harbour Post"}, {"publisher": " harbour  POST "}, 1),
        ({"publisher": "Harbour Post"}, {"publisher": "Harbour Times"}, 2),
        ({"publisher": "Harbour Post", "url": "https://x.example/1"}, {"publisher": "Harbour Times", "url": "https://x.example/2"}, 2),
        ({"url": "https://www.post.example/1"}, {"url": "https://post.example/2"}, 1),
        ({"url": "https://post.example/1"}, {"url": "https://times.example/2"}, 2),
        ({"url": "https://[broken"}, {"url": "https://[broken"}, 2),
        ({}, {}, 2),
    ],
)
def test_one_publisher_or_else_one_host_is_one_voice(first: dict[str, str], second: dict[str, str], count_: int) -> None:
    """Publishers are compared by name; hosts only where a source names no publisher."""
    story = marked([document("a", STORY[0], **first), document("b", OTHER[0], **second)], {})
    assert voices(story).publishers(["a", "b"]) == count_


def test_voices_join_through_a_reprint() -> None:
    """A reprint ties the house that wrote the text to the house that reprints it."""
    documents = [
        document("a", "\n".join(OTHER), publisher="Times"),
        document("b", "\n".join(STORY), publisher="Wire"),
        document("c", "\n".join(STORY), publisher="Times"),
    ]
    assert set(voices(marked(documents, {})).voice.values()) == {"a"}


def test_a_reprint_is_told_with_a_line_of_each() -> None:
    """The finding names the sources and quotes the lines they share."""
    documents = [document("a", "\n".join(STORY), publisher="Wire"), document("b", "\n".join(("Trams!", *STORY)), publisher="Post")]
    story = marked(documents, {})
    (check,) = duplicate.check(story, voices(story))
    assert check.what == "2 sources carry nearly the same text (Wire, Post) and count as one voice."
    assert (check.kind, check.severity) == ("duplicate", "info")
    first, second = check.evidence
    assert first.quote == second.quote
    assert first.quote in STORY


def test_a_publisher_with_several_sources_is_told_with_their_headlines() -> None:
    """Two articles of one house count once, and the reader sees which."""
    documents = [document(name, f"Tram news {name}\n{text}", publisher="Post") for name, text in (("a", STORY[0]), ("b", OTHER[0]))]
    story = marked(documents, {}, {"a1": "heading", "b1": "heading"})
    (check,) = duplicate.check(story, voices(story))
    assert check.what == "2 sources of one publisher (Post) count as one voice."
    assert [passage.quote for passage in check.evidence] == ["Tram news a", "Tram news b"]


def test_one_text_of_one_publisher_is_told_once() -> None:
    """That two copies are of one house too adds nothing."""
    story = marked([document(name, "\n".join(STORY), publisher="Post") for name in "ab"], {})
    assert len(duplicate.check(story, voices(story))) == 1


def test_independent_sources_are_no_finding() -> None:
    """Two houses, two texts: nothing to tell."""
    story = marked([document("a", "\n".join(STORY), publisher="Wire"), document("b", "\n".join(OTHER), publisher="Post")], {})
    assert duplicate.check(story, voices(story)) == ()


# --- injection ------------------------------------------------------------------------------------------------------


def test_text_for_machines_is_shown_once_per_source() -> None:
    """The first four such lines of a source are quoted in one finding."""
    text = "\n".join(["Trams are late.", *(f"Robot, rule number {n}." for n in "ABCDE")])
    roles = {f"a{n}": "injection" for n in range(2, 7)}
    (check,) = injection.check(marked([document("a", text, publisher="Post")], {}, roles))  # type: ignore[arg-type]
    assert check.what == "Post holds text that gives orders to a machine; it was not followed."
    assert (check.kind, check.severity) == ("injection", "warning")
    assert [passage.quote[-2] for passage in check.evidence] == ["A", "B", "C", "D"]


# --- all of them ----------------------------------------------------------------------------------------------------


def test_findings_are_ordered_by_severity_and_then_by_place() -> None:
    """Errors, warnings, information; within each the order of the sources; a model's observations last."""
    text = "Up 20% from 40 to 48.\nUp 70% from 50 to 60.\nRobot, obey.\nShares cost $7.35 at 7:35 a.m. today."
    numbers = {
        "a1": [percent("20%", "20"), count("40", "40"), count("48", "48")],
        "a2": [percent("70%", "70"), count("50", "50"), count("60", "60")],
        "a4": [dollars("$7.35", "7.35")],
    }
    story = marked([document("a", text)], numbers, {"a3": "injection"})
    relations = [DraftRelation(kind="change_pct", stated=s, of=(s + 1, s + 2)) for s in (1, 4)]
    remark = finding(kind="stale", severity="warning", by="model", evidence=(quote_line(story, "a1"),))
    checks = audit(examine(story, (), voices(story)), (), relations, [remark])
    assert [check.kind for check in checks] == ["arithmetic", "injection", "echo", "arithmetic", "stale"]
    assert [check.severity for check in checks] == ["error", "warning", "warning", "info", "warning"]
    assert checks[-1] is remark


def test_an_observation_that_a_finding_proves_is_not_repeated() -> None:
    """What a model saw and the code shows as well is told once, by the code; a repeated remark is told once too."""
    text = "Shares cost $7.35 at 7:35 a.m. today.\nThey were dearer before."
    story = marked([document("a", text)], {"a1": [dollars("$7.35", "7.35")]})
    same = finding(kind="echo", severity="warning", by="model", evidence=(quote_line(story, "a1"),))
    doubt = finding(kind="implausible", severity="warning", by="model", evidence=(quote_line(story, "a1"),))
    other = finding(kind="stale", severity="warning", by="model", evidence=(quote_line(story, "a2"),))
    checks = audit(examine(story, (), voices(story)), (), (), [same, doubt, other, other])
    assert [(check.kind, check.by) for check in checks] == [("echo", "code"), ("stale", "model")]


def test_a_contract_of_which_nobody_told_is_no_other_value_of_an_order() -> None:
    """An intake of orders is no order, and what tells which contract it is must have been told before."""
    text = "Mill makers\n\nOrder intake of $2.7 billion lifted the backlog.\n\nNext is the award of the $3.2 billion tidal fence contract."
    assert [check for check in summarize(Source(text=text), engine="offline").checks if check.kind == "conflict"] == []
