"""A form that gives no points (不计分) has none anywhere: not in its rubric, and not in the evidence under it."""

from collections.abc import Iterator

from evalgen.model.entries import Entry
from evalgen.model.evidence import Dossier
from evalgen.model.fields import Frozen
from evalgen.model.printed import Printed
from evalgen.model.rubric import Rubric
from evalgen.problems import Places, Problem
from evalgen.problems.place import Path
from evalgen.units import ZERO

_WITHOUT = "指标体系不计分（unscored: true）"
_OF_THE_WHOLE = {
    "full_score": "满分", "grades": "等级", "rounding": "取整", "not_applicable": "不适用指标的分值",
    "gates": "门槛", "bonus_cap": "加分封顶", "total_cap": "总分封顶", "output_benefit_floor": "权重要求",
}  # fmt: skip
_OF_AN_INDICATOR = {
    "points": "分值", "split": "分值的平均分配", "combine": "得分的合成方式", "not_applicable": "不适用时的分值",
    "nature": "加分项、减分项",
}  # fmt: skip
_NOTHING = {"full_score": ZERO, "grades": (), "nature": "base", "combine": "sum", "gates": ()}
"""What may be written, because it says that there are no points."""
_GIVEN = {"awarded": "得分", "self_awarded": "自评分", "reviewed": "复核分", "overflow": "在总分上继续扣的分"}
_CONCLUDED = {"total": "总分", "grade": "等级", "levels": "各级得分"}


def unscored_rubric_problems(rubric: Rubric) -> Iterator[Problem]:
    """Whatever a rubric without points says of points."""
    cure = "请删去；原表有分值的，请删去 unscored: true，给每个指标写 points。"
    for key, name in _written(rubric.text, _OF_THE_WHOLE):
        place = rubric.places.find(("rubric", key))
        yield Problem(place, f"{_WITHOUT}，不能写{name}（{key}）", cure, "unscored")
    for node in rubric.nodes:
        for key, name in _written(node.indicator, _OF_AN_INDICATOR):
            words = f"{_WITHOUT}，指标“{node.indicator.name or node.indicator.id}”不能写{name}（{key}）"
            yield Problem(rubric.places.find((*node.position, key)), words, cure, "unscored")


def unscored_award_problems(dossier: Dossier, rubric: Rubric, places: Places) -> Iterator[Problem]:
    """Whatever evidence under a rubric without points says of points; nothing under any other."""
    if not rubric.text.unscored:
        return
    for path, name in _awards(dossier):
        cure = "请删去；原表印有分值和得分的，请删去指标体系里的 unscored: true，给每个指标写 points。"
        if path == ("conclusion", "grade"):
            cure = "请删去；原表另印有等级的，请照原文写在 conclusion 的 note 里。"
        yield Problem(places.find(path), f"{_WITHOUT}，不能写{name}（{path[-1]}）", cure, "unscored")


def _written(text: Frozen, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    given = text.model_fields_set
    for key, name in names.items():
        if key in given and getattr(text, key) != _NOTHING.get(key):
            yield key, name


def _awards(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    for id_, entry in dossier.scores.items():
        yield from _of_entry(entry, ("scores", id_))
    for key, name in _CONCLUDED.items():
        if getattr(dossier.conclusion, key) not in (None, "", {}):
            yield ("conclusion", key), name
    yield from _of_the_print(dossier.printed)
    for number, stage in enumerate(dossier.stages):
        if stage.scores:
            yield ("stages", number, "scores"), "各阶段得分"


def _of_the_print(printed: Printed) -> Iterator[tuple[Path, str]]:
    for number, mention in enumerate(printed.indicators):
        for key, name in (("points", "分值"), ("awarded", "得分")):
            if getattr(mention, key) is not None:
                yield ("printed", "indicators", number, key), name
    if printed.total_row is not None:
        yield ("printed", "total_row"), "合计行"
    if printed.totals:
        yield ("printed", "totals"), "各处总分和等级"


def _of_entry(entry: Entry, path: Path) -> Iterator[tuple[Path, str]]:
    for key, name in _GIVEN.items():
        if getattr(entry, key) is not None:
            yield (*path, key), name
    for id_, part in entry.parts.items():
        yield from _of_entry(part, (*path, "parts", id_))
