"""A rubric that extends another keeps its indicators, changes some, leaves some out and adds its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from evalgen.load.draft import KEY, Draft
from evalgen.load.items import dicts
from evalgen.load.tree import ROOT, raw_indicators
from evalgen.problems import Places, Problem, nearest, quoted
from evalgen.problems.place import Path, Spot

_OF_A_LEAF = ("rule", "unseen")


def join(base: Draft, own: Draft) -> Draft:
    """`own` laid over `base`. What `own` writes stands; indicators meet by id at any depth, new ones follow in the
    group that names them; every value keeps the place where it was written."""
    whole, kept = _spot(own, (KEY,)), _spot(base, (KEY,))
    value: dict[str, Any] = {}
    spots: dict[str | int, Spot] = {}
    for key in (*base.value, *(key for key in own.value if key not in base.value)):
        if key == "indicators" or (key in ("extends", "remove") and key not in own.value):
            continue
        text, origin = (own.value, whole) if key in own.value else (base.value, kept)
        value[key], spots[key] = text[key], _below(origin, key)
    written = raw_indicators(own.value.get("indicators"))
    changed = {name: (item, _spot(own, path)) for name, path, item, _ in written}
    known = frozenset(name for name, *_ in raw_indicators(base.value.get("indicators")))
    loom = _Loom(known, changed, frozenset(_texts(own.value.get("remove"))))
    groups = (base.value.get("indicators"), _spot(base, ROOT), own.value.get("indicators"), _spot(own, ROOT))
    value["indicators"], spots["indicators"] = loom.weave(*groups)
    places = Places(own.places.root, {KEY: _holding(whole, spots)})
    problems = (*own.problems, *_misfits(base, own))
    return Draft(value, places, own.sha256 + base.sha256, problems, own.shared)


@dataclass(frozen=True)
class _Loom:
    """Takes each value from the base or from what extends it, and its spot with it."""

    known: frozenset[str]
    changed: dict[str, tuple[dict[str, Any], Spot]]
    removed: frozenset[str]

    def weave(self, kept: Any, kept_at: Spot, added: Any, added_at: Spot) -> tuple[list[Any], Spot]:
        """The indicators of one group: those of the base in their order, then the new ones."""
        woven: list[tuple[Any, Spot]] = [
            self._indicator(item, _below(kept_at, number))
            for number, item in dicts(kept)
            if item.get("id") not in self.removed
        ]
        woven += [(item, _below(added_at, number)) for number, item in dicts(added) if item.get("id") not in self.known]
        spots: dict[str | int, Spot] = {number: spot for number, (_, spot) in enumerate(woven)}
        return [item for item, _ in woven], _holding(added_at if added else kept_at, spots)

    def _indicator(self, item: dict[str, Any], at: Spot) -> tuple[dict[str, Any], Spot]:
        change, changed_at = self.changed.get(str(item.get("id")), ({}, at))
        woven: dict[str, Any] = {}
        spots: dict[str | int, Spot] = {}
        grown = bool(change.get("indicators")) and not item.get("indicators")
        for key in (*item, *(key for key in change if key not in item)):
            text, origin = (change, changed_at) if key in change else (item, at)
            if key != "indicators" and not (grown and key in _OF_A_LEAF and key not in change):
                woven[key], spots[key] = text[key], _below(origin, key)
        groups = (item.get("indicators"), _below(at, "indicators"))
        children, spot = self.weave(*groups, change.get("indicators"), _below(changed_at, "indicators"))
        if children:
            woven["indicators"], spots["indicators"] = children, spot
        return woven, _holding(changed_at if change else at, spots)


def _spot(draft: Draft, path: Path) -> Spot:
    """The spot of `path`, or of what holds it."""
    root = draft.places.root
    return draft.places.spot(path) or (root.file, root.line, root.column, 0, 0, None)


def _below(spot: Spot, part: str | int) -> Spot:
    return (spot[5] or {}).get(part, spot)


def _holding(spot: Spot, below: Mapping[str | int, Spot]) -> Spot:
    return (*spot[:5], below)


def _misfits(base: Draft, own: Draft) -> Iterator[Problem]:
    parents = {name: parent for name, _, _, parent in raw_indicators(base.value.get("indicators"))}
    written = {name: (path, parent) for name, path, _, parent in raw_indicators(own.value.get("indicators"))}
    removed = _texts(own.value.get("remove"))
    for number, name in enumerate(removed):
        place = own.places.find((KEY, "remove", number))
        if name in removed[:number]:
            first = own.places.find((KEY, "remove", removed.index(name)))
            words = f"remove 里{quoted(name)}写了两次，第一次在 {first}"
            yield Problem(place, words, "请删去一处，或改为原本要删去的指标。", "removed-twice")
        elif name not in parents:
            words = f"{base.id} 里没有指标{quoted(name)}，不能删去"
            yield Problem(place, words, nearest(name, parents), "unknown-indicator")
        elif name in written:
            yield Problem(place, f"指标{quoted(name)}既删去又改写", "请二者取一。", "removed-and-changed")
    for name, (path, parent) in written.items():
        if name in parents and parent not in (None, parents[name]):
            words = (
                f"指标{quoted(name)}在 {base.id} 里属于{quoted(parents[name] or '最上一级')}，不能移到{quoted(parent)}"
            )
            cure = "请写在原来的上级之下；要移动，请用 remove 删去后另起标识。"
            yield Problem(own.places.find((*path, "id")), words, cure, "moved-indicator")


def _texts(value: Any) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
