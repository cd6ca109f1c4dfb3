"""Each place of an evaluation that rests on a document is known by a name for readers and by where it is shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, cast

from pydantic import BaseModel

from evalgen.model.bodies import Body
from evalgen.model.citation import Citation
from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Inline, Link
from evalgen.publish.links import indicator, place_in_document, shown, uri_of

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """A place that cites a document, and the places cited in it."""

    document: str
    link: Inline
    places: tuple[str, ...]


def uses_of(evaluation: Evaluation) -> Iterator[Use]:
    """Every citation in the evidence, in the order in which the dossier is written; one for each place and document."""
    for path, model, cites in _walk(evaluation.dossier, ()):
        cited: dict[str, list[str]] = {}
        for cite in cites:
            cited.setdefault(cite.document, []).extend([place_in_document(cite.at)] * bool(cite.at))
        for document, places in cited.items():
            yield Use(document, name_of(evaluation, path, model), tuple(dict.fromkeys(places)))
    for number, document in enumerate(evaluation.dossier.project.bases, 1):
        yield Use(document, shown(evaluation, f"设立依据第 {number} 项", "bases"), ())


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, BaseModel, tuple[Citation, ...]]]:
    """Every part of the evidence that cites a document, with its path."""
    if isinstance(value, BaseModel):
        fields, model = _fields(type(value)), cast("Any", value)
        cites: tuple[Citation, ...] = model.cites if "cites" in fields else ()
        named: str | None = model.document if "document" in fields else None
        if cites or named:
            yield path, value, (*cites, Citation(named)) if named else cites
        for name in fields:
            yield from _walk(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _walk(item, (*path, at))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, (*path, key))


@lru_cache(maxsize=64)
def _fields(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(model.model_fields)


def name_of(evaluation: Evaluation, path: Path, model: Any) -> Inline:
    """The reader's name for the value at `path`, leading to where it is shown."""
    if path[0] == "scores":
        return _on_indicator(evaluation, path)
    if isinstance(model, Body) and model.role in ("commissioner", "evaluator"):
        return Link(f"机构“{model.name}”", uri_of(evaluation), "cover")
    pattern = ".".join("*" if isinstance(part, int) else part for part in path)
    title, templates, prefix = _NAMES.get(pattern) or _NAMES[str(path[0])]
    text = title.format(model) if title else str(path[0])
    anchor = prefix.format(model, int(path[-1]) + 1 if isinstance(path[-1], int) else 0) if prefix else ""
    return shown(evaluation, text, *templates, anchor=anchor)


def _on_indicator(evaluation: Evaluation, path: Path) -> Inline:
    what = {"facts": "事实", "marks": "要点", "counted": "计数事项", "parts": "分项"}
    kinds = [what[part] for part in path if part in what]
    return ("指标“", indicator(evaluation, str(path[1])), f"”{f'的{kinds[-1]}' if kinds else ''}")


_MONEY = ("funds-by-year", "funds-form")
_PARTS = ("funds-by-component", "funds-form")
_NAMES: Final[Mapping[str, tuple[str, tuple[str, ...], str]]] = {
    "bodies": ("机构“{0.name}”", ("implementer", "authority"), ""),
    "bodies.*": ("机构“{0.name}”", ("implementer", "authority"), "body-{0.id}"),
    "project": ("绩效目标", ("goals",), ""),
    "project.goals.*": ("绩效目标“{0.title}”", ("goals",), "goal-{0.id}"),
    "funds": ("资金", _MONEY, ""),
    "funds.years.*": ("{0.year} 年资金", _MONEY, ""),
    "funds.years.*.received": ("年度到位资金", _MONEY, ""),
    "funds.years.*.spent": ("年度支出资金", _MONEY, ""),
    "funds.sources.*": ("资金来源“{0.name}”", _MONEY, ""),
    "funds.components.*": ("项目内容“{0.name}”", _PARTS, ""),
    "funds.notices.*": ("指标文（{0.year} 年）", _MONEY, ""),
    "funds.lines.*": ("资金表“{0.name}”", _PARTS, ""),
    "funds.planned": ("计划投入资金", _MONEY, ""),
    "funds.received": ("实际到位资金", _MONEY, ""),
    "funds.spent": ("实际支出资金", _MONEY, ""),
    "funds.misuse": ("挤占、挪用专项资金", ("problems",), ""),
    "funds.misuse.items.*": ("挤占、挪用：{0.purpose}", ("problems",), ""),
    "facts": ("共用的事实", ("indicators",), ""),
    "conclusion": ("综合评价结论", ("conclusion",), ""),
    "findings": ("评价发现", ("problems",), ""),
    "findings.achievements.*": ("主要绩效“{0.title}”", ("achievements",), "achievement-{1}"),
    "findings.problems.*": ("问题“{0.title}”", ("problems",), "problem-{0.id}"),
    "findings.recommendations.*": ("建议", ("recommendations",), "recommendation-{0.id}"),
}  # fmt: skip
"""By path: the reader's name, the templates that show it (the first that the outline uses), the anchor there."""
