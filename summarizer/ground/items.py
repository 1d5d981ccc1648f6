"""
Ground a draft of any class: each item of it is proved whole, or withheld whole with its reason, by the proofs of a brief.

An item rests on the lines it cites and on those of its quantities; where its class points at nothing, on those of what it is nested in. Its
prose and labels are proved against them, and a metric, an entity and a period also against what stands around each quantity beside them.
"""

from __future__ import annotations

import dataclasses
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel

from summarizer.documents import CITABLE
from summarizer.ground.added import prove_named_speaker
from summarizer.ground.comparisons import prove_compared
from summarizer.ground.figures import listed_figures, measured, proved_labels
from summarizer.ground.pointers import cite
from summarizer.ground.prose import prove, unpointed
from summarizer.ground.reasons import Unproven, legible
from summarizer.ground.statements import prove_statement
from summarizer.models.fields import LABELS, POINTERS, QUANTITIES, TEXTS, fields_of, pointers_in, values_of
from summarizer.models.grounded import Reading, WithheldPart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summarizer.documents import Line, Marked
    from summarizer.ground.scope import Scope
    from summarizer.models import Evidence, Figure, Spoilt
    from summarizer.models.fields import DraftField

_T = TypeVar("_T")
_D = TypeVar("_D", bound=BaseModel)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class GroundedDraft(Generic[_D]):
    """
    The proven parts of a draft, and what was withheld from it.

    Attributes:
        value: The draft without what was withheld.
        quantities: What its quantity pointers point at.
        evidence: The passages of the lines that it cites, or reads a quantity from.
        figures: Every business quantity of the sources, labelled by rule.
        withheld: What could not be proved.
    """

    value: _D
    quantities: Mapping[int, Reading]
    evidence: Mapping[str, Evidence]
    figures: tuple[Figure, ...]
    withheld: tuple[WithheldPart, ...]


def ground_draft(
    draft: _D, scope: Scope, *, publishers: Callable[[Iterable[str]], int], spoilt: Iterable[Spoilt] = ()
) -> GroundedDraft[_D]:
    """
    Prove a model's draft against the marked text; its class has passed ``check_draft``.

    Args:
        draft: What the model answered.
        scope: The text that its pointers point into, what it is about, and what the model was told, which it may not repeat.
        publishers: Counts the independent publishers among document ids.
        spoilt: Items of the answer that broke its schema.
    """
    marked = scope.marked
    spoilt = tuple(spoilt)
    proof = _Proof(marked, scope, frozenset(each.path for each in spoilt))
    value = proof.root(draft)
    for path, words in spoilt:
        proof.withhold(path, words, Unproven("invalid_item"))
    found = list(pointers_in(value))
    numbers = dict.fromkeys(each for _, field, held in found if field.role in QUANTITIES for each in held)
    cited = [each for _, field, held in found for each in (held if field.role == "lines" else [marked.mention[one].line for one in held])]
    return GroundedDraft(
        value=value,
        quantities={number: _reading(number, marked) for number in numbers},
        evidence={line: marked.evidence(marked.line[line]) for line in dict.fromkeys(cited)},
        figures=tuple(listed_figures((), marked, scope, publishers)),
        withheld=tuple(proof.withheld),
    )


def unresolved_pointers(draft: BaseModel, marked: Marked) -> tuple[str, ...]:
    """Name the fields of a draft whose pointers resolve to nothing, by path; their contents are not repeated."""
    faults: list[str] = []
    for path, field, held in pointers_in(draft):
        if field.role == "lines" and ((not held and not field.optional) or any(line not in marked.line for line in held)):
            faults.append(f"{path}: no such line")
        elif field.role != "lines" and any(number not in marked.mention for number in held):
            faults.append(f"{path}: no such quantity")
    return tuple(faults)


def _reading(number: int, marked: Marked) -> Reading:
    mention = marked.mention[number]
    return Reading(
        quantity=measured(mention.quantity),
        direction=mention.context.direction,
        evidence=marked.evidence(marked.line[mention.line]),
    )


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Labelled:
    """A quantity of an item, and the labels that stand beside it."""

    q: int
    metric: str
    entity: str | None
    period: str | None


@dataclasses.dataclass(frozen=True, slots=True)
class _Proof:
    """One draft's proof: the marked text, the scope of names, the paths of what is no longer in it, and what was withheld so far."""

    marked: Marked
    scope: Scope
    spoilt: frozenset[str]
    withheld: list[WithheldPart] = dataclasses.field(default_factory=list[WithheldPart])

    def root(self, draft: _D) -> _D:
        """Prove the fields of a draft one by one; its own prose may rest on all citable lines, unless it cites some itself."""
        fields = fields_of(type(draft))
        own: dict[str, Any] = {}
        lines: dict[str, Line] = {}
        for field in fields:
            if field.role == "lines":
                cited = self._or_withheld(partial(cite, values_of(draft, field), self.marked), field.name, "", empty=())
                own[field.name] = tuple(line.id for line in cited) or (None if field.optional else ())
                lines |= {line.id: line for line in cited}
        basis = tuple(lines.values()) or tuple(line for line in self.marked.lines if line.role in CITABLE)
        for field in fields:
            if field.name not in own:
                own[field.name] = self._of_root(field, getattr(draft, field.name), basis)
        return draft.model_copy(update=own)

    def _of_root(self, field: DraftField, given: Any, basis: Sequence[Line]) -> Any:  # noqa: ANN401 - a field's value
        """Prove a field of the draft itself; what fails leaves its place empty."""
        if given is None or field.role == "choice":
            return given
        if field.role == "item":
            return self._nested(field, given, basis, "")
        if field.many:
            proven = [self._alone(field, each, basis, f"{field.name}.{at}") for at, each in enumerate(given)]
            return type(given)(each for each in proven if each is not None)
        return self._alone(field, given, basis, field.name) or (None if field.optional else "")

    def _alone(self, field: DraftField, given: Any, basis: Sequence[Line], path: str) -> Any:  # noqa: ANN401 - as above
        """Prove one text or quantity that no item holds; None where it fails."""
        if field.role in QUANTITIES:
            return self._or_withheld(lambda: self._numbers((given,))[0], path, "", empty=None)
        if field.optional and not given.strip():
            return None
        return self._or_withheld(lambda: self._text(field, given, basis), path, given, empty=None)

    def _nested(self, field: DraftField, given: Any, above: Sequence[Line], path: str) -> Any:  # noqa: ANN401 - as above
        """Prove nested models: those of a list each by itself and each once, an optional one or none, a required one with its parent."""
        where = f"{path}{field.name}"
        if not field.many:
            proof = partial(self.item, given, above, f"{where}.")
            return self._or_withheld(proof, where, given, empty=None) if field.optional else proof()
        items: Sequence[BaseModel] = given
        first = {each.model_dump_json(): at for at, each in reversed(list(enumerate(items)))}
        proven: list[BaseModel | None] = []
        for at, (place, each) in enumerate(zip(self._places(where), items, strict=False)):
            if first[each.model_dump_json()] == at:  # what is given twice is published once
                proven.append(self._or_withheld(partial(self.item, each, above, f"{place}."), place, each, empty=None))
        return type(given)(each for each in proven if each is not None)

    def _places(self, where: str) -> Iterator[str]:
        """Yield the paths that the items of a list had in the answer, from which some may have been taken out."""
        return (path for path in (f"{where}.{at}" for at in count()) if path not in self.spoilt)

    def item(self, item: _D, above: Sequence[Line], path: str) -> _D:
        """
        Prove an item.

        Args:
            item: The item.
            above: The lines that what holds it rests on.
            path: Its path in the draft, with a dot at the end.

        Raises:
            Unproven: A pointer, a text or a label of it, or a required model in it, does not hold.
        """
        basis = self._basis(item, above)
        proven = self._bound(item)
        for field in fields_of(type(item)):
            given = getattr(item, field.name)
            if field.name not in proven and given is not None:
                proven[field.name] = self._field(field, given, basis, path)
        return item.model_copy(update=proven)

    def _field(self, field: DraftField, given: Any, basis: Sequence[Line], path: str) -> Any:  # noqa: ANN401 - a field's value
        if field.role == "item":
            return self._nested(field, given, basis, path)
        if field.role not in TEXTS:
            return given
        if field.many:
            return type(given)(self._text(field, each, basis) for each in given)
        return None if field.optional and not given.strip() else self._text(field, given, basis)

    def _basis(self, item: BaseModel, above: Sequence[Line]) -> tuple[Line, ...]:
        """Find the lines that an item rests on."""
        fields = [field for field in fields_of(type(item)) if field.role in POINTERS]
        if not fields:
            return tuple(above)
        lines = [line for field in fields if field.role == "lines" for line in values_of(item, field)]
        if not lines and any(field.role == "lines" and not field.optional for field in fields):
            raise Unproven("bad_ref")
        numbers = self._numbers([number for field in fields if field.role in QUANTITIES for number in values_of(item, field)])
        return cite([*lines, *(self.marked.mention[number].line for number in numbers)], self.marked)

    def _numbers(self, numbers: Sequence[int]) -> Sequence[int]:
        if any(number not in self.marked.mention for number in numbers):
            raise Unproven("bad_ref")
        return numbers

    def _bound(self, item: BaseModel) -> dict[str, Any]:
        """Prove the metric, entity and period of an item's quantities, if it has some, and what these are compared with."""
        fields = fields_of(type(item))
        names = {field.role: field.name for field in fields if field.role in LABELS and not field.many}
        given = {role: getattr(item, name) for role, name in names.items()}
        labels = {role: text for role, text in given.items() if text is not None and text.strip()}
        own = [number for field in fields if field.role == "quantity" for number in values_of(item, field)]
        compared = [number for field in fields if field.role == "compared" for number in values_of(item, field)]
        beside = frozenset((*own, *compared))
        proven: dict[str, Any] = {}
        for number in own if labels else ():
            told = proved_labels(self._labelled(number, labels), self.marked, self.scope, "model")
            found = {"metric": told.metric, "entity": told.entity, "period": told.period}
            proven = {names[role]: found[role] for role in labels} | proven
        for number in compared:
            prove_compared(self._labelled(number, {**labels, "period": None}), own, beside, self.marked, self.scope)
        return proven

    def _labelled(self, number: int, labels: Mapping[Any, str | None]) -> _Labelled:
        return _Labelled(q=number, metric=labels.get("metric") or "", entity=labels.get("entity"), period=labels.get("period"))

    def _text(self, field: DraftField, text: str, basis: Sequence[Line]) -> str:
        if field.role == "prose":
            return prove_statement(text, basis, self.marked, self.scope)
        name = prove(text, basis, self.marked, self.scope)  # a name states nothing that could be turned round
        prove_named_speaker(text, map(self.marked.text, basis))
        return name

    def _or_withheld(self, proof: Callable[[], _T], path: str, given: object, *, empty: Any) -> _T | Any:  # noqa: ANN401 - what stands for a failure
        """Run a proof; where it fails, note the whole of what was given, in place of what of it was noted before."""
        before = len(self.withheld)
        try:
            return proof()
        except Unproven as failure:
            del self.withheld[before:]
            words = given if isinstance(given, str) else _words(given) if isinstance(given, BaseModel) else ""
            self.withhold(path, words, failure)
            return empty

    def withhold(self, path: str, words: str, failure: Unproven) -> None:
        """Note a part that is withheld, by its words as far as a source has them."""
        shown = legible(unpointed(words, self.marked), failure.code, self.scope.wording.is_known)
        self.withheld.append(WithheldPart(path=path, text=shown, reason=failure.reason))


def _words(item: BaseModel) -> str:
    """Find the words of an item that tell a reader what it was: its first prose, else its labels."""
    fields = fields_of(type(item))
    prose = [text for field in fields if field.role == "prose" for text in values_of(item, field)]
    return prose[0] if prose else " · ".join(text for field in fields if field.role in TEXTS for text in values_of(item, field))
