"""What one part of the evidence names, another part or the rubric must hold."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from evalgen.load.items import dicts, texts
from evalgen.problems import Places, Problem, nearest, quoted
from evalgen.problems.place import Path


@dataclass(frozen=True)
class Names:
    """What references may name; `indicators` is None where the rubric could not be read."""

    documents: frozenset[str]
    problems: frozenset[str]
    indicators: frozenset[str] | None = None
    leaves: frozenset[str] = frozenset()


def names_of(dossier: dict[str, Any], indicators: Iterable[tuple[str, bool]] | None) -> Names:
    """The ids that a dossier and a rubric hold, however unfinished; each indicator with whether it is a leaf."""
    known = None if indicators is None else tuple(indicators)
    return Names(
        _ids(dossier.get("documents")),
        _ids(_at(dossier, "findings", "problems")),
        None if known is None else frozenset(name for name, _ in known),
        frozenset(name for name, leaf in known or () if leaf),
    )


def broken_references(
    dossier: dict[str, Any], empty: Iterable[Path], places: Places, names: Names
) -> Iterator[Problem]:
    """References that lead nowhere, read from the text itself so that other faults do not hide them."""
    for path, text in citations(dossier, ()):
        yield from _unless(text.partition("#")[0], names.documents, "来源文件", path, places)
    for number, text in texts(_at(dossier, "project", "bases")):
        yield from _unless(text, names.documents, "来源文件", ("project", "bases", number), places)
    for number, notice in dicts(_at(dossier, "funds", "notices")):
        named = notice.get("document")
        if isinstance(named, str):
            yield from _unless(named, names.documents, "来源文件", ("funds", "notices", number, "document"), places)
    milestones = dicts(dossier.get("milestones"))
    events = frozenset(str(each.get("id")) for _, each in milestones)
    for number, each in milestones:
        for place, text in texts(each.get("after")):
            yield from _unless(text, events, "事", ("milestones", number, "after", place), places)
    for number, advice in dicts(_at(dossier, "findings", "recommendations")):
        for place, text in texts(advice.get("problems")):
            path = ("findings", "recommendations", number, "problems", place)
            yield from _unless(text, names.problems, "存在的问题", path, places)
    if names.indicators is not None:
        yield from _of_indicators(dossier, empty, places, names)


def _of_indicators(dossier: dict[str, Any], empty: Iterable[Path], places: Places, names: Names) -> Iterator[Problem]:
    known = names.indicators or frozenset()
    for linked, text in _linked(dossier):
        yield from _unless(text, known, "指标", linked, places)
    for number, mention in dicts(_at(dossier, "printed", "indicators")):
        if isinstance(named := mention.get("indicator"), str):
            yield from _unless(named, known, "指标", ("printed", "indicators", number, "indicator"), places)
    for number, stage in dicts(dossier.get("stages")):
        yield from _of_stage(stage, ("stages", number), places, names)
    for text in _keys(_at(dossier, "conclusion", "levels")):
        yield from _unless(text, known, "指标", ("conclusion", "levels", text), places)
    unwritten = [str(path[1]) for path in empty if len(path) == 2 and path[0] == "scores"]
    for text in (*_keys(_at(dossier, "scores")), *unwritten):
        path = ("scores", text)
        if text in known and text not in names.leaves:
            words = f"指标{quoted(text)}有下级，得分由下级合成"
            yield Problem(places.find(path, key=True), words, "请把依据写到它的末级指标上。", "not-a-leaf")
        else:
            yield from _unless(text, names.leaves, "指标", path, places)


def _linked(dossier: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """Every indicator that a problem or a recommendation names, and where."""
    for key in ("problems", "recommendations"):
        for number, item in dicts(_at(dossier, "findings", key)):
            for place, text in texts(item.get("indicators")):
                yield ("findings", key, number, "indicators", place), text


def _of_stage(stage: dict[str, Any], path: Path, places: Places, names: Names) -> Iterator[Problem]:
    for text in _keys(stage.get("scores")):
        yield from _unless(text, names.leaves, "指标", (*path, "scores", text), places)
    for number, response in dicts(stage.get("responses")):
        if isinstance(about := response.get("about"), str):
            known = (names.indicators or frozenset()) | names.problems
            yield from _unless(about, known, "指标或问题", (*path, "responses", number, "about"), places)


def _unless(text: str, known: frozenset[str], kind: str, path: Path, places: Places) -> Iterator[Problem]:
    if text not in known and _SLUG.fullmatch(text):
        place = places.find(path, key=isinstance(path[-1], str) and path[-1] == text)
        words = f"没有标识为{quoted(text)}的{kind}"
        yield Problem(place, words, nearest(text, known), f"unknown-{_SLUGS[kind]}")


_SLUG = re.compile("[a-z0-9]+(-[a-z0-9]+)*")  # anything else is refused for its form
_SLUGS = {
    "来源文件": "document", "存在的问题": "problem", "指标": "indicator", "指标或问题": "subject", "事": "milestone",
}  # fmt: skip


def citations(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every source that `value`, which stands at `path`, cites, and where."""
    if isinstance(value, dict):
        for key, below in value.items():
            if key == "cites" and isinstance(below, list):
                yield from (((*path, key, number), text) for number, text in texts(below))
            elif isinstance(below, dict | list):
                yield from citations(below, (*path, key))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            if isinstance(below, dict | list):
                yield from citations(below, (*path, number))


def _at(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict | list) else None


def _ids(value: Any) -> frozenset[str]:
    return frozenset(str(item["id"]) for _, item in dicts(value) if isinstance(item.get("id"), str))


def _keys(value: Any) -> list[str]:
    return list(value) if isinstance(value, dict) else []
