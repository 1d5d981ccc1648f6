"""What a source only weighs, has not concluded or looks into is not told as done, and no advice is given that no source gives."""

from __future__ import annotations

import pytest

from summarizer import Source, verify
from summarizer.ground import Scope, ground
from summarizer.load import load
from summarizer.mark import language, mark
from summarizer.models import Draft

REST = "The company has its seat in the capital and employs many people."
WEIGHED = {
    "a condition in English": (
        "Corvane could sell its cement arm to Tolmen Group next year if the regulator approves the transaction.",
        "Corvane may sell its cement arm to Tolmen Group next year, subject to approval.",
        "Corvane sold its cement arm to Tolmen Group.",
    ),
    "a proposal": (
        "Ostrel has proposed paying a special dividend of $40 million, which holders must vote on in June.",
        "Ostrel has proposed a special dividend of $40 million, which holders vote on in June.",
        "Ostrel paid a special dividend of $40 million.",
    ),
    "a possibility": (
        "Tarn Steel might build a second furnace at Eastmoor, subject to a state guarantee.",
        "A second furnace might be built by Tarn Steel at Eastmoor.",
        "Tarn Steel built a second furnace at Eastmoor.",
    ),
    "what is yet to come": (
        "The inspectors are yet to approve the new turbine at Fenwick.",
        "The new turbine at Fenwick has not been approved by the inspectors.",
        "The inspectors approved the new turbine at Fenwick.",
    ),
    "an inquiry told as a fine": (
        "Pentland Airways is being investigated by the watchdog over its refunds.",
        "The watchdog is investigating Pentland Airways over its refunds.",
        "Pentland Airways was fined by the watchdog over its refunds.",
    ),
    "a suit told as a ruling": (
        "A consumer group sued Amber Toys over a battery that overheats.",
        "Amber Toys was sued by a consumer group over a battery that overheats.",
        "A court ordered Amber Toys to pay over a battery that overheats.",
    ),
    "the passage's own verb": (
        "Orsk Cement plans to close three kilns near Varn.",
        "Orsk Cement is to close three kilns near Varn.",
        "Orsk Cement closed three kilns near Varn.",
    ),
    "an object that is done otherwise": (
        "Pellham Rail cut its forecast to $3bn and may cut 300 jobs.",
        "Pellham Rail may cut 300 jobs.",
        "Pellham Rail cut 300 jobs.",
    ),
    "German": (
        "Hallberg könnte die Sparte für Pumpen an Seidel verkaufen, falls die Behörde zustimmt.",
        "Hallberg könnte die Sparte für Pumpen an Seidel verkaufen.",
        "Hallberg verkaufte die Sparte für Pumpen an Seidel.",
    ),
    "French": (
        "Valmy pourrait vendre sa filiale de logistique à Grenel si les autorités donnent leur accord.",
        "Valmy pourrait vendre sa filiale de logistique à Grenel.",
        "Valmy a vendu sa filiale de logistique à Grenel.",
    ),
    "Spanish": (
        "Torvela podría comprar la planta de Almera si los accionistas aprueban la operación.",
        "Torvela podría comprar la planta de Almera.",
        "Torvela compró la planta de Almera.",
    ),
    "Dutch": (
        "Veldhof zou de fabriek in Assem kunnen verkopen als de toezichthouder instemt.",
        "Veldhof zou de fabriek in Assem kunnen verkopen.",
        "Veldhof verkocht de fabriek in Assem.",
    ),
}


def published(told: str, prose: str) -> bool:
    """Ground one sentence of a summary on one line, and tell whether it is published."""
    marked = mark(load([Source(text=f"{told.split(maxsplit=1)[0]} in the news\n\n{told}\n\n{REST}\n")]))
    empty = {"title": "", "catalysts": [], "risks": [], "figures": [], "relations": [], "observations": []}
    line = next(line.id for line in marked.lines if marked.text(line) == told)
    draft = Draft.model_validate(empty | {"summary": [{"text": prose, "lines": [line]}]})
    subject, named = told.split(maxsplit=1)[0], language(marked.documents)
    scope = Scope.of(marked, named).about(subject)
    return bool(ground(draft, scope, publishers=lambda names: len(set(names)), by="model").summary)


@pytest.mark.parametrize(("told", "right", "wrong"), WEIGHED.values(), ids=WEIGHED)
def test_what_is_only_weighed_is_not_told_as_done(told: str, right: str, wrong: str) -> None:
    """Neither in a text that is verified nor in a brief's prose; the same told as what it is passes both."""
    source = Source(text=f"{told}\n\n{REST}\n")
    assert (verify(right, source).ok, verify(wrong, source).ok) == (True, False)
    assert (published(told, right), published(told, wrong)) == (True, False)


@pytest.mark.parametrize("verb", ["cut", "hit", "let", "put", "set", "shut", "split", "spread"])
def test_a_past_that_is_written_as_its_infinitive_is_a_past(verb: str) -> None:
    """A verb whose past looks like what may come is told as done where nothing is said to come."""
    source = Source(text=f"Loxley said on Monday that it may {verb} its 40 depots in Norland.\n\n{REST}\n")
    assert verify(f"Loxley may {verb} its 40 depots in Norland.", source).ok
    assert not verify(f"Loxley {verb} its 40 depots in Norland.", source).ok


@pytest.mark.parametrize(
    "told",
    [
        "Rivals ready: Tarn can ship 6,000 pumps a month.",
        "40 stores to close, saving £7m a year.",
        "Higher wages add about £34m next year.",
    ],
)
def test_a_heading_in_the_present_may_tell_what_is_to_come(told: str) -> None:
    """An ability, a consequence and a day to come are no deed that was done."""
    lines = "Tarn said it could ship 6,000 pumps a month.\n\nIt plans to shut 40 stores, which may save £7m a year.\n\n"
    assert verify(told, Source(text=f"{lines}Higher wages may add about £34m to costs in the coming year.\n")).ok


@pytest.mark.parametrize(
    "advice",
    ["so buy the shares now", "and investors should sell", "a good time to buy", "建议买入"],
)
def test_advice_that_no_source_gives_is_withheld(advice: str) -> None:
    """A brief tells no reader what to do, where no cited line does."""
    told = "Loxley Software reported revenue of $90 million, up from $80 million a year earlier."
    assert published(told, "Loxley Software reported revenue of $90 million")
    assert not published(told, f"Loxley Software reported revenue of $90 million, {advice}")
    assert published(f"{told[:-1]}, so buy the shares, wrote Quayle.", "Loxley Software reported revenue of $90 million, so buy the shares")


@pytest.mark.parametrize(
    ("metric", "role", "kept"),
    [("profit", "actual", True), ("loss", "actual", False), ("record profit", "actual", False), ("profit", "guidance", False)],
)
def test_a_figure_is_no_loss_no_record_and_no_guidance_unless_its_lines_say_so(metric: str, role: str, kept: bool) -> None:  # noqa: FBT001 - the expectation
    """What labels a figure beyond what is measured stands near it in some word."""
    marked = mark(load([Source(text="Loxley reports\n\nLoxley Software had a profit of $90 million in 2025.\n")]))
    figure = {"q": marked.mentions[0].id, "also": [], "metric": metric, "entity": None, "period": "2025", "role": role}
    empty = {"title": "", "summary": [], "catalysts": [], "risks": [], "relations": [], "observations": []}
    found = ground(
        Draft.model_validate(empty | {"figures": [figure]}),
        Scope.of(marked, "English").about("Loxley Software"),
        publishers=lambda names: len(set(names)),
        by="model",
    )
    assert any(one.key for one in found.figures) is kept
