"""
Ground a draft: resolve every pointer into evidence, prove the prose around it, and withhold what cannot be proved.

An item is published whole or withheld whole, with a reason; a figure that is withheld is still listed, labelled by rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from summarizer.documents import CITABLE
from summarizer.ground.coverage import coverage
from summarizer.ground.crossing import crossed
from summarizer.ground.figures import key_figure, listed_figures
from summarizer.ground.pointers import cite
from summarizer.ground.prose import unpointed
from summarizer.ground.reasons import Unproven, legible
from summarizer.ground.scope import Scope
from summarizer.ground.statements import prove_statement
from summarizer.ground.wording import INFERRED, STATED
from summarizer.models import (
    MAX_CATALYSTS,
    MAX_KEY_FIGURES,
    MAX_OBSERVATIONS,
    MAX_RELATIONS,
    MAX_RISKS,
    MAX_SUMMARY,
    Catalyst,
    Check,
    DraftCatalyst,
    DraftFigure,
    DraftObservation,
    DraftPoint,
    DraftRelation,
    DraftRisk,
    Figure,
    Risk,
    Section,
    SummaryPoint,
    Withheld,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from summarizer.documents import Line, Marked
    from summarizer.ground.reasons import Code
    from summarizer.models import By, Draft, Evidence, Spoilt

__all__ = ["GroundedBrief", "Scope", "coverage", "ground", "unresolved"]

_LIMITS: dict[Section, int] = {
    "title": 1,
    "summary": MAX_SUMMARY,
    "catalysts": MAX_CATALYSTS,
    "risks": MAX_RISKS,
    "figures": MAX_KEY_FIGURES,
    "relations": MAX_RELATIONS,
    "observations": MAX_OBSERVATIONS,
}
_MAX_CHECK_LINES = 4
_TURNED: frozenset[Code] = frozenset({"direction_mismatch", "negation_differs"})
_UNKNOWN: frozenset[Code] = frozenset({"claim_not_grounded", "entity_not_in_span"})

_Item = TypeVar("_Item")
_Proven = TypeVar("_Proven")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundedBrief:
    """The proven parts of a brief, and what was withheld from it."""

    title: str | None
    summary: tuple[SummaryPoint, ...]
    catalysts: tuple[Catalyst, ...]
    risks: tuple[Risk, ...]
    figures: tuple[Figure, ...]
    relations: tuple[DraftRelation, ...]
    observations: tuple[Check, ...]
    withheld: tuple[Withheld, ...]


class _Ground(NamedTuple):
    """What every proof needs: the marked text, the scope of names, how publishers are counted, and who wrote the draft."""

    marked: Marked
    scope: Scope
    publishers: Callable[[Iterable[str]], int]
    by: By

    def each(
        self,
        section: Section,
        items: Iterable[_Item],
        proof: Callable[[_Item], _Proven],
        words: Callable[[_Item], str],
        withheld: list[Withheld],
        *,
        same: Callable[[_Item], object] | None = None,
    ) -> tuple[_Proven, ...]:
        """
        Prove items in order of rank until the section is full; every other one is withheld with its reason, as is an effect alone.

        An item is published once: one that equals it, or is the ``same`` thing, adds nothing.
        """
        published: dict[object, _Proven] = {}
        for item in dict.fromkeys(items):
            key = same(item) if same else item
            if key in published:
                continue
            try:
                proven, doubt = self._proven(item, proof)
                if len(published) == _LIMITS[section]:
                    raise Unproven("over_limit")
            except Unproven as failure:
                withheld.append(self.withheld(section, words(item), failure))
            else:
                published[key] = proven
                if doubt:
                    withheld.append(self.withheld(section, *doubt))
        return tuple(published.values())

    def _proven(self, item: _Item, proof: Callable[[_Item], _Proven]) -> tuple[_Proven, tuple[str, Unproven] | None]:
        """
        Prove an item; an event of which only the effect fails softly is told without that, which is returned with its failure.

        An effect is inferred: what it turns round may be another statement than it means, and in a language whose plain words are not
        known here its words may be no source's. That is no reason to doubt the event.
        """
        try:
            return proof(item), None
        except Unproven as failure:
            soft = _TURNED if self.scope.wording.language == "en" else _TURNED | _UNKNOWN
            if failure.code not in soft or not isinstance(item, DraftCatalyst | DraftRisk) or not item.why.strip():
                raise
            return proof(cast("_Item", item.model_copy(update={"why": ""}))), (item.why, failure)

    def withheld(self, section: Section, words: str, failure: Unproven) -> Withheld:
        """Note what was withheld, by its words as far as a source has them."""
        shown = legible(unpointed(words, self.marked), failure.code, self.scope.wording.is_known)
        return Withheld(section=section, text=shown, reason=failure.reason)

    def point(self, item: DraftPoint) -> SummaryPoint:
        cited = cite(item.lines, self.marked)
        return SummaryPoint(text=self._text(item.text, cited), evidence=self._evidence(cited))

    def catalyst(self, item: DraftCatalyst) -> Catalyst:
        cited = cite(item.lines, self.marked)
        return Catalyst(
            headline=self._text(item.headline, cited),
            why=self._why(item.why, cited),
            direction=item.direction,
            status=item.status,
            by=self.by,
            evidence=self._evidence(cited),
            publishers=self._count(cited),
        )

    def risk(self, item: DraftRisk) -> Risk:
        cited = cite(item.lines, self.marked)
        return Risk(
            headline=self._text(item.headline, cited),
            why=self._why(item.why, cited),
            evidence=self._evidence(cited),
            publishers=self._count(cited),
        )

    def observation(self, item: DraftObservation) -> Check:
        known = [self.marked.mention[q] for q in dict.fromkeys(item.q) if q in self.marked.mention]
        if len(known) < len(set(item.q)) or not known:
            raise Unproven("bad_ref")
        cited = cite(list(dict.fromkeys(mention.line for mention in known)), self.marked)
        return Check(
            kind=item.kind,
            severity="info" if item.kind == "supersedes" else "warning",
            what=self._text(item.why, cited, share=INFERRED),
            formula=None,
            figures=tuple(f"q{mention.id}" for mention in known),
            evidence=self._evidence(cited)[:_MAX_CHECK_LINES],
            by="model",
        )

    def relation(self, item: DraftRelation) -> DraftRelation:
        if not item.of or any(q not in self.marked.mention for q in (item.stated, *item.of)):
            raise Unproven("bad_ref")
        return item

    def title(self, prose: str) -> str:
        return self._text(prose, [line for line in self.marked.lines if line.role in CITABLE])

    def figure(self, item: DraftFigure, exchanged: Mapping[int, Code]) -> Figure:
        figure = key_figure(item, self.marked, self.scope, self.publishers, self.by)
        if item.q in exchanged:
            raise Unproven(exchanged[item.q])
        return figure

    def _why(self, prose: str, cited: Sequence[Line]) -> str | None:
        return self._text(prose, cited, share=INFERRED) if prose.strip() else None

    def _text(self, prose: str, cited: Sequence[Line], *, share: float = STATED) -> str:
        return prove_statement(prose, cited, self.marked, self.scope, share=share)

    def _evidence(self, cited: Sequence[Line]) -> tuple[Evidence, ...]:
        return tuple(self.marked.evidence(line) for line in cited)

    def _count(self, cited: Sequence[Line]) -> int:
        return self.publishers(line.document for line in cited)


def ground(
    draft: Draft, scope: Scope, *, publishers: Callable[[Iterable[str]], int], by: By, spoilt: Iterable[Spoilt] = ()
) -> GroundedBrief:
    """
    Prove a draft against the marked text.

    Args:
        draft: What a model, or the offline engine, answered.
        scope: The text that its pointers point into, what the brief is about, and what the model was told, which it may not repeat.
        publishers: Counts the independent publishers among document ids.
        by: Who wrote the draft.
        spoilt: Items of the answer that broke its schema.
    """
    marked = scope.marked
    base = _Ground(marked, scope, publishers, by)
    withheld: list[Withheld] = []
    title = base.each("title", (draft.title,), base.title, str, withheld)
    summary = base.each("summary", draft.summary, base.point, lambda item: item.text, withheld)
    catalysts = base.each("catalysts", draft.catalysts, base.catalyst, lambda item: item.headline, withheld)
    risks = base.each("risks", draft.risks, base.risk, lambda item: item.headline, withheld)
    exchanged = crossed(draft.figures, marked, scope) if by == "model" else {}
    figure = partial(base.figure, exchanged=exchanged)
    keys = base.each("figures", draft.figures, figure, lambda item: item.metric, withheld, same=lambda item: item.q)
    relations = base.each("relations", draft.relations, base.relation, lambda item: item.kind, withheld)
    observations = base.each("observations", draft.observations, base.observation, lambda item: item.why, withheld)
    for path, words in spoilt:
        withheld.append(base.withheld(cast("Section", path.partition(".")[0]), words, Unproven("invalid_item")))
    said = (draft.summary, draft.catalysts, draft.risks, draft.figures, draft.relations, draft.observations)
    if by == "model" and not any(said):
        withheld.append(Withheld(section="summary", text="", reason=Unproven("coverage_low").reason))
    return GroundedBrief(
        title=title[0] if title else None,
        summary=summary,
        catalysts=catalysts,
        risks=risks,
        figures=(*keys, *listed_figures(keys, marked, scope, publishers, chosen=(item.q for item in draft.figures))),
        relations=relations,
        observations=observations,
        withheld=tuple(withheld),
    )


def ground_event(item: DraftCatalyst, scope: Scope, *, publishers: Callable[[Iterable[str]], int]) -> tuple[Catalyst, ...]:
    """Prove an event that the code chose; arguments as in ``ground``, and nothing where it cannot be proved."""
    base = _Ground(scope.marked, scope, publishers, "code")
    return base.each("catalysts", (item,), base.catalyst, lambda event: event.headline, [])


def unresolved(draft: Draft, marked: Marked) -> tuple[str, ...]:
    """Name the fields of a draft whose pointers resolve to nothing, by path; their contents are not repeated."""
    faults: list[str] = []
    cited: dict[str, Sequence[DraftPoint | DraftCatalyst | DraftRisk]] = {
        "summary": draft.summary,
        "catalysts": draft.catalysts,
        "risks": draft.risks,
    }
    for section, items in cited.items():
        for index, item in enumerate(items):
            if not item.lines or any(line not in marked.line for line in item.lines):
                faults.append(f"{section}.{index}.lines: no such line")
    for index, figure in enumerate(draft.figures):
        if any(q not in marked.mention for q in (figure.q, *figure.also)):
            faults.append(f"figures.{index}: no such quantity")
    for index, relation in enumerate(draft.relations):
        if any(q not in marked.mention for q in (relation.stated, *relation.of)):
            faults.append(f"relations.{index}: no such quantity")
    for index, observation in enumerate(draft.observations):
        if any(q not in marked.mention for q in observation.q):
            faults.append(f"observations.{index}.q: no such quantity")
    return tuple(faults)
