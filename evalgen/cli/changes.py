"""What changed between two states of the evidence, for people, for programs, and for a comment on a pull request."""

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import Any

from evalgen.cli.changes_comment import comment
from evalgen.cli.folders import shown
from evalgen.cli.told import SIDES, Told, brief
from evalgen.pipeline.change import Change


def text(told: Told) -> Iterator[str]:
    """A line each, below the evaluation's id and what the change is of."""
    for name, own in told.evaluations():
        yield name
        for group, members in groupby(own, lambda change: change.group):
            yield f"  {group}"
            yield from (f"    {_line(change)}{_at(told, change)}" for change in members)
    for trouble in told.found.troubles:
        yield f"{trouble.evaluation or '共用的文件'}\n  {told.trouble(trouble)}"
        yield from (f"    {line}" for line in told.problems(trouble))
    yield told.closing


def as_json(told: Told) -> Iterator[str]:
    """One document, with whole texts; empty text where there is or was no value."""
    troubles = told.found.troubles
    lost = {each.evaluation: "、".join(SIDES[it.when] for it in troubles if it.evaluation == each.evaluation)
            for each in troubles if not each.compared}  # fmt: skip
    whole = {
        "schema_version": "1.1",
        "changes": [_object(told, change) for change in told.found.changes],
        "unusable": lost,
        "problems": list(_problems(told)),
    }
    yield json.dumps(whole, ensure_ascii=False, indent=1)


def _line(change: Change) -> str:
    old, new = brief(change.old, change.new)
    return f"{change.what}：{old or '—'} → {new or '—'}  [{change.kind}{' ' if change.at else ''}{change.at}]"


def _at(told: Told, change: Change) -> str:
    place = told.place(change)
    return f"  {'原在 ' if change.gone else ''}{place}" if place else ""


def _object(told: Told, change: Change) -> dict[str, Any]:
    where = change.where and {
        "side": "old" if change.gone else "new",
        "file": shown(change.where, told.old if change.gone else told.new),
        "line": change.where.line,
        "column": change.where.column,
    }
    return {"evaluation": change.evaluation, "group": change.group, "kind": change.kind, "at": change.at,
            "what": change.what, "old": change.old, "new": change.new, "where": where}  # fmt: skip


def _problems(told: Told) -> Iterator[dict[str, Any]]:
    for trouble in told.found.troubles:
        root = told.old if trouble.when == "old" else told.new
        for each in trouble.problems:
            where = {"file": shown(each.place, root), "line": each.place.line, "column": each.place.column}
            yield {"evaluation": trouble.evaluation, "side": trouble.when, "compared": trouble.compared,
                   "slug": each.slug, "message": each.message, "cure": each.cure, "where": where}  # fmt: skip


FORMATS: Mapping[str, Callable[[Told], Iterator[str]]] = {"text": text, "json": as_json, "markdown": comment}
