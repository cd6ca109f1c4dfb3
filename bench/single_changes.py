"""A file that was written by hand may be wrong in one place: in a value, a key, an entry or the order of entries."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

import yaml

from bench.slips import Kind, slips

REMARKS = frozenset(("note", "source_note"))
"""What whoever enters the evidence adds to it. No other place could say what belongs there."""
Path: TypeAlias = tuple[str, ...]
Pair: TypeAlias = tuple[yaml.Node, yaml.Node]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one file: its kind, which value it concerns, and the file as it is afterwards."""

    kind: Kind
    path: Path
    words: str
    """For people: 90% → 80%."""
    node: yaml.Node

    @property
    def text(self) -> str:
        return yaml.serialize(self.node, Dumper=yaml.CBaseDumper, allow_unicode=True, width=10**6)


def read(text: str) -> yaml.Node:
    """The file as nodes whose values are as they were written; comments are left out."""
    node = yaml.compose(text, Loader=yaml.CBaseLoader)
    assert node
    return node


def changes(node: yaml.Node, path: Path = ()) -> Iterator[Change]:
    """Every single change of what stands at `path`, in the order of the file."""
    if isinstance(node, yaml.MappingNode):
        yield from _of_mapping(node, path)
    elif isinstance(node, yaml.SequenceNode):
        yield from _of_sequence(node, path)
    elif isinstance(node, yaml.ScalarNode):
        for kind, text in slips(node.value):
            scalar = yaml.ScalarNode(node.tag, text, style=node.style)
            yield Change(kind, path, f"{node.value} → {text}", scalar)


def _of_mapping(node: yaml.MappingNode, path: Path) -> Iterator[Change]:
    pairs: list[Pair] = node.value
    for at, (key, value) in enumerate(pairs):
        if key.value in REMARKS:
            continue
        here = (*path, key.value)
        yield Change(Kind.KEY, here, "", _mapping(node, pairs[:at] + pairs[at + 1 :]))
        for change in changes(value, here):
            yield replace(change, node=_mapping(node, [*pairs[:at], (key, change.node), *pairs[at + 1 :]]))
    for at, name, words, both in _exchanged([value for _, value in pairs]):
        keys = (key for key, _ in pairs[at : at + 2])
        held = [*pairs[:at], *zip(keys, both, strict=True), *pairs[at + 2 :]]
        yield Change(Kind.VALUES, (*path, pairs[at][0].value, name), words, _mapping(node, held))


def _of_sequence(node: yaml.SequenceNode, path: Path) -> Iterator[Change]:
    items: list[yaml.Node] = node.value
    for at, item in enumerate(items):
        here, before, after = (*path, str(at)), items[:at], items[at + 1 :]
        yield Change(Kind.ENTRY, here, "", _sequence(node, [*before, *after]))
        # A copy: the same node would be written as a reference to it.
        yield Change(Kind.TWICE, here, "", _sequence(node, [*before, item, deepcopy(item), *after]))
        if after and not _same(item, after[0]):
            yield Change(Kind.ORDER, here, "", _sequence(node, [*before, after[0], item, *after[1:]]))
        for change in changes(item, here):
            yield replace(change, node=_sequence(node, [*before, change.node, *after]))
    for at, name, words, both in _exchanged(items):
        held = [*items[:at], *both, *items[at + 2 :]]
        yield Change(Kind.VALUES, (*path, str(at), name), words, _sequence(node, held))


def _exchanged(entries: Sequence[yaml.Node]) -> Iterator[tuple[int, str, str, tuple[yaml.Node, yaml.Node]]]:
    """Neighbouring entries where each has what the other had under one key, with the first one's position."""
    for at, (one, other) in enumerate(pairwise(entries)):
        if isinstance(one, yaml.MappingNode) and isinstance(other, yaml.MappingNode):
            its = _values(other)
            for key, value in _values(one).items():
                if key in its and its[key].value != value.value:
                    both = _with(one, key, its[key]), _with(other, key, value)
                    yield at, key, f"{value.value} ↔ {its[key].value}", both


def _values(entry: yaml.MappingNode) -> dict[str, yaml.ScalarNode]:
    """What stands under the keys of an entry, but for remarks and what holds more than one value."""
    return {
        key.value: value
        for key, value in entry.value
        if isinstance(value, yaml.ScalarNode) and key.value not in REMARKS
    }


def _with(node: yaml.MappingNode, name: str, its: yaml.Node) -> yaml.MappingNode:
    return _mapping(node, [(key, its if key.value == name else value) for key, value in node.value])


def _same(one: yaml.Node, other: yaml.Node) -> bool:
    return bool(yaml.serialize(one) == yaml.serialize(other))


def _mapping(node: yaml.MappingNode, pairs: list[Pair]) -> yaml.MappingNode:
    return yaml.MappingNode(node.tag, pairs, flow_style=node.flow_style)


def _sequence(node: yaml.SequenceNode, items: list[yaml.Node]) -> yaml.SequenceNode:
    return yaml.SequenceNode(node.tag, items, flow_style=node.flow_style)
