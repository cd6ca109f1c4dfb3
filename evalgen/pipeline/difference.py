"""Two states of an evaluation are told apart by every value in them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from evalgen.model.evaluation import Evaluation
from evalgen.pipeline.change import Change, Kind, compared, ordered
from evalgen.pipeline.given_names import indicator_names, level_name, namer
from evalgen.pipeline.leaves import Leaf, Name, leaves
from evalgen.pipeline.results import results_of, whole
from evalgen.pipeline.rubric_difference import rubric_changes

_KINDS: Final[Mapping[str, Kind]] = {
    "evaluation": "identity", "documents": "document", "funds": "funds", "facts": "facts", "scores": "facts",
    "stages": "follow-up", "errata": "follow-up", "accepted": "accepted", "report": "text",
}  # fmt: skip
_PROSE = frozenset(("narrative", "text", "cause", "note", "cites", "history"))


def changes(old: Evaluation | None, new: Evaluation | None) -> list[Change]:
    """Every change from `old` to `new` of one evaluation, what moves its score first; None where there is or was none.

    A shared rubric that is the same edition in both is left to those who compare it once for all.
    """
    known = new or old
    if known is None:
        return []
    if old is None or new is None:
        was, now = ("" if each is None else whole(each) for each in (old, new))
        place = known.evidence.place("evaluation", "title")
        return [Change(known.id, "evaluation", "", "整份评价", was, now, place, new is None)]
    names = indicator_names(old.rubric) | indicator_names(new.rubric)
    found = list(compared(new.id, results_of(old, names), results_of(new, names)))
    moved = {each.at for each in found if each.kind == "points"}
    # An award that changed is told once, with the points.
    found += (each for each in _written(old, new) if each.at.removeprefix("scores.") not in moved)
    if not (old.rubric.shared and new.rubric.shared and old.rubric.id == new.rubric.id):
        found += rubric_changes(new.id, old.rubric, new.rubric)
    return ordered(found)


def _written(old: Evaluation, new: Evaluation) -> Iterator[Change]:
    """What differs in the evidence as it was written."""
    before, after = namer(old), namer(new)
    funds_label = new.dossier.funds.total_label

    def name(keys: tuple[str, ...]) -> str:
        called = after(keys)
        return before(keys) if called == keys[-1] else called

    for leaf in leaves(old.dossier, new.dossier, name):
        gone = leaf.now is None
        where = old.evidence.place(*(leaf.was or ())) if leaf.now is None else new.evidence.place(*leaf.now)
        told = _named(old, new, leaf, (before, name))
        words = funds_label if leaf.keys == ("funds", "total") else leaf.said
        at = ".".join(leaf.keys)
        yield Change(new.id, _kind(leaf), at, words, told.old, told.new, where, gone, leaf.entry)


def _kind(leaf: Leaf) -> Kind:
    first, last = leaf.keys[0], leaf.keys[-1]
    if first == "scores" and last in _PROSE:
        return "text"
    if first in _KINDS:
        return _KINDS[first]
    if leaf.keys[:2] == ("findings", "recommendations"):
        return "follow-up"
    return "figure" if leaf.figure else "text" if last in _PROSE else "content"


def _named(old: Evaluation, new: Evaluation, leaf: Leaf, names: tuple[Name, Name]) -> Leaf:
    """What is written by its key, in its words: a chosen level, what an answer is about."""
    if leaf.keys[-1] == "choice":
        was, now = (level_name(each.rubric, leaf.keys[1], key) for each, key in ((old, leaf.old), (new, leaf.new)))
    elif leaf.keys[-1] == "about":
        was, now = (key and name((*leaf.keys, key)) for name, key in zip(names, (leaf.old, leaf.new), strict=True))
    else:
        return leaf
    return replace(leaf, old=was, new=now)
