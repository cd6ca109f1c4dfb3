"""What changed between two states of the evidence, for people, for programs, and for a comment on a pull request."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from evalgen.pipeline.difference import Change

Unusable = Mapping[str, str]
"""Evaluations that cannot be used, by id: on which side."""


def text(changes: Sequence[Change], unusable: Unusable) -> Iterator[str]:
    """A line each, below the evaluation's id."""
    for id_, own in groupby(changes, lambda change: change.evaluation):
        yield id_
        for change in own:
            yield f"  {change.what}：{change.old or '—'} → {change.new or '—'}  [{change.kind} {change.at}]"
    for id_, side in unusable.items():
        yield f"{id_}\n  {side}不能用，没有比较"
    yield _closing(changes, unusable)


def as_json(changes: Sequence[Change], unusable: Unusable) -> Iterator[str]:
    """One document; empty text where there is or was no value."""
    listed = [
        {"evaluation": each.evaluation, "kind": each.kind, "at": each.at, "what": each.what,
         "old": each.old, "new": each.new}
        for each in changes
    ]  # fmt: skip
    whole = {"schema_version": "1.0", "changes": listed, "unusable": dict(unusable)}
    yield json.dumps(whole, ensure_ascii=False, indent=1)


def markdown(changes: Sequence[Change], unusable: Unusable) -> Iterator[str]:
    """A table for each evaluation; text of the evidence is no markup in it."""
    yield "### 绩效评价的变化\n"
    yield f"{_closing(changes, unusable)}\n"
    for id_, own in groupby(changes, lambda change: change.evaluation):
        yield f"#### `{id_}`\n"
        yield "| 内容 | 原来 | 现在 |\n| --- | --- | --- |"
        for change in own:
            yield f"| {_plain(change.what)} | {_plain(change.old) or '—'} | {_plain(change.new) or '—'} |"
        yield ""
    for id_, side in unusable.items():
        yield f"- `{id_}`：{side}不能用，没有比较"


def _closing(changes: Sequence[Change], unusable: Unusable) -> str:
    if not changes and not unusable:
        return "没有变化。"
    count = len({change.evaluation for change in changes})
    broken = f"；{len(unusable)} 份不能用，没有比较" if unusable else ""
    return f"{count} 份评价有 {len(changes)} 处变化{broken}。"


_MARKS = str.maketrans({each: f"&#{ord(each)};" for each in "&<>|`*_[]\\#@~"} | {"\n": " ", "\r": " "})


def _plain(words: str) -> str:
    return words.translate(_MARKS)


FORMATS: Mapping[str, Callable[[Sequence[Change], Unusable], Iterator[str]]] = {
    "text": text, "json": as_json, "markdown": markdown,
}  # fmt: skip
