"""Each part of the evidence has a name for readers and a place where it is shown."""

from collections.abc import Mapping
from typing import Any, Final

from evalgen.model.bodies import Body
from evalgen.model.evaluation import Evaluation
from evalgen.problems.place import Path
from evalgen.publish.inline import Inline, Link
from evalgen.publish.links import indicator, shown, uri_of
from evalgen.publish.outline import ON_MONEY, ON_PARTS, outline_of
from evalgen.publish.parts.achievements import numeral


def name_of(evaluation: Evaluation, path: Path, model: Any) -> Inline:
    """The reader's name for `model`, which stands at `path` of the dossier, leading to where it is shown."""
    if path[0] == "scores":
        return _on_indicator(evaluation, path)
    if path[0] == "chapters":
        return _on_chapter(evaluation, str(path[1]))
    if isinstance(model, Body) and model.role in ("commissioner", "evaluator"):
        return Link(f"机构“{model.name}”", uri_of(evaluation), "cover")
    title, places, prefix = NAMES[pattern(path)]
    number = int(path[-1]) + 1 if isinstance(path[-1], int) else 0
    text, anchor = title.format(model, numeral(number)), prefix.format(model, number)
    page = places[0].removeprefix("page:")
    return (
        Link(text, uri_of(evaluation, page), anchor)
        if page != places[0]
        else shown(evaluation, text, *places, anchor=anchor)
    )


def pattern(path: Path) -> str:
    """The path with a star for every position in a list and every name of a shared fact: `funds.years.*`."""
    if path[0] == "facts":
        return "facts.*"
    return ".".join("*" if isinstance(part, int) else part for part in path)


def _on_indicator(evaluation: Evaluation, path: Path) -> Inline:
    what = {"facts": "事实", "marks": "要点", "counted": "计数事项", "parts": "分项", "asks": "标准要求"}
    kinds = [what[part] for part in path[2:] if part in what]
    return ("指标“", indicator(evaluation, str(path[1])), f"”{f'的{kinds[-1]}' if kinds else ''}")


def _on_chapter(evaluation: Evaluation, key: str) -> Inline:
    for chapter, section in outline_of(evaluation.identity).sections:
        if section.id == key and not section.each_level_one:
            anchor = section.id if section.title else ""
            return Link(f"正文“{section.title or chapter.title}”", uri_of(evaluation, chapter.slug), anchor)
    return "正文“", indicator(evaluation, key), "”"


NAMES: Final[Mapping[str, tuple[str, tuple[str, ...], str]]] = {
    "bodies.*": ("机构“{0.name}”", ("implementer", "authority"), "body-{0.id}"),
    "project.goals.*": ("绩效目标“{0.title}”", ("goals",), "goal-{0.id}"),
    "funds": ("资金", ON_MONEY, ""),
    "funds.years.*": ("{0.year} 年资金", ON_MONEY, ""),
    "funds.years.*.received": ("年度到位资金", ON_MONEY, ""),
    "funds.years.*.spent": ("年度支出资金", ON_MONEY, ""),
    "funds.sources.*": ("资金来源“{0.name}”", ON_MONEY, ""),
    "funds.components.*": ("项目内容“{0.name}”", ON_PARTS, ""),
    "funds.sources.*.spent": ("资金来源的支出", ON_MONEY, ""),
    "funds.components.*.spent": ("项目内容的支出", ON_PARTS, ""),
    "funds.notices.*": ("指标文 {0.number}（{0.year} 年）", ON_MONEY, ""),
    "funds.lines.*": ("资金表“{0.name}”", ON_PARTS, ""),
    "funds.planned": ("计划投入资金", ON_MONEY, ""),
    "funds.received": ("实际到位资金", ON_MONEY, ""),
    "funds.spent": ("实际支出资金", ON_MONEY, ""),
    "funds.misuse": ("挤占、挪用专项资金", ("problems",), ""),
    "funds.misuse.items.*": ("挤占、挪用：{0.purpose}", ("problems",), ""),
    "facts.*": ("共用的事实", ("indicators",), ""),
    "conclusion": ("综合评价结论", ("conclusion",), ""),
    "findings.achievements.*": ("主要绩效“{0.title}”", ("achievements",), "achievement-{1}"),
    "findings.problems.*": ("问题“{0.title}”", ("problems",), "problem-{0.id}"),
    "findings.recommendations.*": ("建议{1}", ("recommendations",), "recommendation-{0.id}"),
    "findings.recommendations.*.events.*": ("建议落实情况（{0.on}）", ("recommendations",), ""),
    "stages.*.responses.*": ("反馈意见（{0.by}）", ("page:stages",), "answers"),
    "funds.restated.*": ("再次印出的{0.name} {0.amount}", ("page:evidence",), "stated"),
    "funds.unspent.*": ("没有支出的“{0.name}”", ("page:evidence",), "stated"),
    "claims.*": ("原文所说“{0.text}”", ("page:evidence",), "stated"),
    "milestones.*.stated.*": ("原文所写“{0.words}”", ("page:evidence",), "stated"),
    "printed.total_row": ("打分表的合计行", ("page:evidence",), "stated"),
    "printed.totals.*": ("{0.place}所印总得分", ("page:evidence",), "as-printed"),
    "lists.*": ("原文清单“{0.title}”", ("page:evidence",), "as-printed"),
}  # fmt: skip
"""By path: the reader's name; the templates that show it, of which the first that the outline uses counts, or a page of
every evaluation (`page:evidence`); the anchor there, or that of the section."""
