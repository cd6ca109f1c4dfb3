"""What holds for a whole indicator system: edition, full score, grades, rounding, what does not apply, gates, basis."""

from collections.abc import Iterator

from evalgen.model.gates import Effect
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Band
from evalgen.publish.bases import bases
from evalgen.publish.block import Block, Facts, Prose
from evalgen.publish.figures import points
from evalgen.publish.inline import Inline
from evalgen.publish.links import joined
from evalgen.publish.parts.rubric_tree import policy

_MODES = {"half_up": "四舍五入", "half_even": "四舍六入五成双", "up": "进一", "down": "舍去"}


def part(rubric: Rubric) -> list[Block]:
    facts = Facts(tuple(_pairs(rubric)), "指标体系概况")
    return [facts, Prose(rubric.text.note)] if rubric.text.note else [facts]


def _pairs(rubric: Rubric) -> Iterator[tuple[str, Inline]]:
    text = rubric.text
    yield "名称", text.title
    yield "版本", f"{text.edition} 版"
    if text.effective or text.until:
        yield "适用时间", f"{text.effective or '—'} 至 {text.until or '今'}"
    yield "满分", "不计分" if text.unscored else f"{points(text.full_score)} 分"
    counted = "项指标" if text.unscored else "项计分指标"
    yield "指标", f"{sum(node.is_leaf for node in rubric.nodes)} {counted}，{len(rubric.children(None))} 个一级指标"
    if not text.standard_printed:
        yield "评分标准", "原表没有印评分标准，按通用计分办法计算"
    yield "等级", _grades(text.grades)
    if not text.unscored:
        yield "取整", _rounding(rubric)
        yield "不适用的指标", policy(text.not_applicable)
    if text.bonus_cap is not None:
        yield "加分封顶", f"全部加分项合计至多 {points(text.bonus_cap)} 分"
    if text.total_cap is not None:
        yield "总分封顶", f"{points(text.total_cap)} 分"
    if text.output_benefit_floor is not None:
        yield "产出和效益的权重", f"原则上不低于 {text.output_benefit_floor}"
    if text.gates:
        gates: list[Inline] = [f"{gate.text}：{_effect(rubric, gate.then)}" for gate in text.gates]
        yield "一票否决和等级限制", joined(gates, "；")
    if based := bases(rubric):
        yield "依据", based


def _grades(bands: tuple[Band, ...]) -> str:
    """Each grade with its lowest points and, but for the highest, what it stays under."""
    said, over = [], ""
    for band in bands:
        least = band.at_least if band.at_least is not None else band.above
        low = f"{points(least)} 分及以上" if band.at_least is not None else f"高于 {points(least)} 分"
        said.append(f"{band.grade}：{low}{f'、{over}' if over else ''}")
        over = f"不到 {points(least)} 分" if band.at_least is not None else f"不高于 {points(least)} 分"
    return "；".join(said) or "不评等级"


def _rounding(rubric: Rubric) -> str:
    rule = rubric.text.rounding
    if rule.at == "never":
        return "不取整"
    where = "每个指标" if rule.at == "indicator" else "只有总分"
    return f"{where}取整到 {points(rule.step)} 分，{_MODES[rule.mode]}"


def _effect(rubric: Rubric, effect: Effect) -> str:
    if effect.cap_total is not None:
        return f"总分至多 {points(effect.cap_total)} 分"
    if effect.cap_grade:
        return f"等级至多为“{effect.cap_grade}”"
    if effect.deduct is not None:
        return f"总分扣 {points(effect.deduct)} 分"
    names = (rubric.by_id[id_].indicator.name if id_ in rubric.by_id else id_ for id_ in effect.zero)
    return f"{'、'.join(names)}记 0 分"
