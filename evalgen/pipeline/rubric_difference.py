"""Two states of a rubric are told apart by what they ask, for how many points, and by which rule."""

import json
from collections.abc import Iterator
from dataclasses import replace

from evalgen.model.rubric import Node, Rubric
from evalgen.model.rubric_text import Indicator
from evalgen.pipeline.change import Change
from evalgen.pipeline.field_words import word
from evalgen.pipeline.given_names import indicator_names
from evalgen.pipeline.leaves import Leaf, leaves

_BARE = {"indicators": (), "rule": None}


def rubric_changes(id_: str, old: Rubric, new: Rubric) -> Iterator[Change]:
    """Every change of the text and the rules, told of `id_`; an indicator is the same wherever its id is."""
    if old.sha256 == new.sha256 and old.text == new.text:
        return
    for leaf in _leaves(old, new):
        where = old.places.find(leaf.was or ()) if leaf.now is None else new.places.find(leaf.now)
        yield Change(id_, "rubric", ".".join(leaf.keys), leaf.said, leaf.old, leaf.new, where, leaf.now is None)


def _leaves(old: Rubric, new: Rubric) -> Iterator[Leaf]:
    names = indicator_names(old) | indicator_names(new)
    whole = Leaf(("rubric",), ("指标体系",), ("rubric",), ("rubric",))
    was, now = (each.text.model_copy(update={"indicators": ()}) for each in (old, new))
    yield from leaves(was, now, lambda keys: keys[-1], whole)
    for id_ in dict.fromkeys((*new.by_id, *old.by_id)):
        yield from _of_indicator(old, new, id_, names)


def _of_indicator(old: Rubric, new: Rubric, id_: str, names: dict[str, str]) -> Iterator[Leaf]:
    was, now = old.by_id.get(id_), new.by_id.get(id_)
    start = Leaf(
        ("rubric", id_), ("指标", f"“{names[id_]}”"), was.position if was else None, now.position if now else None
    )
    yield from leaves(_bare(was), _bare(now), lambda keys: keys[-1], start)
    above = tuple("·".join(names[each] for each in node.path[:-1]) if node else "" for node in (was, now))
    if above[0] != above[1]:
        yield replace(start.below("id", "above", "上级指标"), old=above[0], new=above[1])
    rules = (_rule(old, was), _rule(new, now))
    if rules[0] != rules[1]:
        words = word("Indicator", "rule")
        yield replace(start.below("rule", "rule", words), old=rules[0], new=rules[1])


def _bare(node: Node | None) -> Indicator | None:
    return node.indicator.model_copy(update=_BARE) if node else None


def _rule(rubric: Rubric, node: Node | None) -> str:
    """The rule as it is read, in words, and after them as it is written: words leave out how facts are called."""
    if node is None or not node.indicator.rule:
        return ""
    reading = rubric.readings.get(node.indicator.id)
    lines = (reading.title, *reading.lines) if reading else ()
    written = json.dumps(node.indicator.rule, ensure_ascii=False, default=str, sort_keys=True)
    return "；".join((*lines, f"写法 {written}"))
