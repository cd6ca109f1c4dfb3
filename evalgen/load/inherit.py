"""A rubric that extends another keeps its indicators, changes some, leaves some out and adds its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from evalgen.load.draft import KEY, Draft
from evalgen.load.tree import ROOT, raw_indicators
from evalgen.problems import Place, Places, Problem, nearest, quoted
from evalgen.problems.place import Path

_OF_A_LEAF = ("rule", "unseen")


def join(base: Draft, own: Draft) -> Draft:
    """`own` laid over `base`. What `own` writes stands; indicators meet by id at any depth, new ones follow in the
    group that names them; every value keeps the place where it was written."""
    changed = {name: (path, item) for name, path, item, _ in raw_indicators(own.value.get("indicators"))}
    known = frozenset(name for name, *_ in raw_indicators(base.value.get("indicators")))
    loom = _Loom(base.places, own.places, known, changed, frozenset(_texts(own.value.get("remove"))))
    value: dict[str, Any] = {}
    loom.values.update({(KEY,): own.places.find((KEY,)), ROOT: own.places.find(ROOT)})
    for key in (*base.value, *(key for key in own.value if key not in base.value)):
        if key == "indicators" or (key in ("extends", "remove") and key not in own.value):
            continue
        origin, text = (own, own.value) if key in own.value else (base, base.value)
        value[key] = loom.graft(text[key], (KEY, key), origin.places, (KEY, key))
    added = own.value.get("indicators")
    value["indicators"] = loom.weave(base.value.get("indicators"), ROOT, added, ROOT, ROOT)
    places = Places(own.places.root, loom.values, loom.keys)
    problems = (*own.problems, *_misfits(base, own))
    return Draft(value, places, own.sha256 + base.sha256, problems, own.shared)


@dataclass
class _Loom:
    """Takes each value from the base or from what extends it, and its places with it."""

    base: Places
    own: Places
    known: frozenset[str]
    changed: dict[str, tuple[Path, dict[str, Any]]]
    removed: frozenset[str]
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)

    def weave(self, kept: Any, kept_at: Path, added: Any, added_at: Path, to: Path) -> list[Any]:
        """The indicators of one group: those of the base in their order, then the new ones."""
        woven: list[Any] = []
        for number, item in enumerate(_items(kept)):
            if item.get("id") not in self.removed:
                woven.append(self._indicator(item, (*kept_at, number), (*to, len(woven))))
        for number, item in enumerate(_items(added)):
            if item.get("id") not in self.known:
                woven.append(self.graft(item, (*to, len(woven)), self.own, (*added_at, number)))
        if woven:
            # A place is found by walking down to it, so that every step on the way needs one.
            self.values[to] = self.own.find(added_at) if added else self.base.find(kept_at)
        return woven

    def _indicator(self, item: dict[str, Any], at: Path, to: Path) -> dict[str, Any]:
        changed_at, change = self.changed.get(str(item.get("id")), (at, {}))
        self.values[to] = (self.own if change else self.base).find(changed_at)
        woven = {}
        grown = bool(change.get("indicators")) and not item.get("indicators")
        for key in (*item, *(key for key in change if key not in item)):
            places, text, origin = (self.own, change, changed_at) if key in change else (self.base, item, at)
            if key != "indicators" and not (grown and key in _OF_A_LEAF and key not in change):
                woven[key] = self.graft(text[key], (*to, key), places, (*origin, key))
        below = (item.get("indicators"), (*at, "indicators"), change.get("indicators"), (*changed_at, "indicators"))
        children = self.weave(*below, (*to, "indicators"))
        return woven | ({"indicators": children} if children else {})

    def graft(self, value: Any, to: Path, places: Places, origin: Path) -> Any:
        """`value`, with its places and those below it entered under its new path."""
        self.values[to] = places.find(origin)
        self.keys[to] = places.find(origin, key=True)
        below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for part, held in below:
            self.graft(held, (*to, part), places, (*origin, part))
        return value


def _misfits(base: Draft, own: Draft) -> Iterator[Problem]:
    parents = {name: parent for name, _, _, parent in raw_indicators(base.value.get("indicators"))}
    written = {name: (path, parent) for name, path, _, parent in raw_indicators(own.value.get("indicators"))}
    for number, name in enumerate(_texts(own.value.get("remove"))):
        place = own.places.find((KEY, "remove", number))
        if name not in parents:
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


def _items(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _texts(value: Any) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
