"""The result at a glance: points and grade as awarded, as the rules give them, the money, and what is unproven."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.scorecard import Total
from evalgen.publish import explained
from evalgen.publish.block import Stat, Stats
from evalgen.publish.completion import WHOLE, count_of
from evalgen.publish.effect import read_by_site
from evalgen.publish.explained import SCORES, funded, tabled
from evalgen.publish.figures import points, rate, yuan
from evalgen.publish.inferred import inferred
from evalgen.publish.parts.completion import summed
from evalgen.publish.stood_in import stood_in
from evalgen.units import ZERO


def part(evaluation: Evaluation) -> Stats:
    card = evaluation.scorecard
    if card.is_unscored:
        return Stats((_without_points(evaluation), _completed(evaluation), _funds(evaluation)))
    awarded, computed = card.awarded, card.computed
    shown = f"{points(awarded.points)} / {points(card.full_score)}"
    return Stats(
        (
            Stat(
                "得分和等级",
                tabled(evaluation, f"{shown} {awarded.grade}".strip(), SCORES),
                f"{_rate(evaluation)}{_above(evaluation, awarded)}{_to_next(awarded)}",
            ),
            _computed(evaluation, awarded, computed),
            _unproven(evaluation),
            _funds(evaluation),
        )
    )


def _without_points(evaluation: Evaluation) -> Stat:
    return Stat("得分和等级", tabled(evaluation, WHOLE, SCORES), "原表没有分值和得分，也不评等级")


def _completed(evaluation: Evaluation) -> Stat:
    card = evaluation.scorecard
    done, every = count_of(card, met=True), sum(line.state == "unscored" for line in card.leaves)
    value = tabled(evaluation, f"{done} / {every} 项", SCORES)
    return Stat("完成的指标", value, summed(evaluation), "good" if done == every else "warn")


def _funds(evaluation: Evaluation) -> Stat:
    """The total; from a million 元 on in 万元, with the exact amount below."""
    funds = evaluation.dossier.funds
    if funds.total is None:
        return Stat(funds.total_label, "—", "原文未提供")
    if funds.total.unit != "元" or funds.total.value < 10**6:
        return Stat(funds.total_label, funded(evaluation, str(funds.total)))
    short = yuan(funds.total.value / 10**4).removesuffix(" 元")
    return Stat(funds.total_label, funded(evaluation, f"{short} 万元"), str(funds.total))


def _rate(evaluation: Evaluation) -> str:
    card = evaluation.scorecard
    if card.awarded.points is None:
        return "原文没有印总分，各行也不齐"
    printed = "，总分照原文，部分行看不到得分" if card.awarded.printed else ""
    return f"得分率 {rate(card.awarded.points, card.full_score)}{printed}"


def _above(evaluation: Evaluation, total: Total) -> str:
    """How far the total lies above where its grade begins; nothing where another grade is given than points reach."""
    if total.points is None:
        return ""
    above = [band for band in evaluation.rubric.text.bands if band.at_least]
    reached = next((band for band in above if total.points >= band.end), None)
    if reached is None or reached.grade != total.grade:
        return ""
    over = total.points - reached.end
    grade, end = total.grade, points(reached.end)
    return f"，高出{grade}的下限（{end} 分）{points(over)} 分" if over else f"，正好 {end} 分，{grade}的下限"


def _to_next(total: Total) -> str:
    return f"，距上一等级差 {points(total.to_next)} 分" if total.to_next is not None else ""


def _computed(evaluation: Evaluation, awarded: Total, computed: Total) -> Stat:
    if computed.points is None or awarded.points is None:
        return Stat("依规则计算", "—", "行不齐，无法计算总分")
    gap = awarded.points - computed.points
    note = f"比评价给分{'低' if gap > 0 else '高'} {points(abs(gap))} 分" if gap else "与评价给分一致"
    shown = f"{points(computed.points)} {computed.grade}".strip()
    beside = "；".join(filter(None, (note, read_by_site(evaluation), stood_in(evaluation), inferred(evaluation))))
    return Stat("依规则计算", explained.computed(evaluation, shown), beside, "lost" if gap else "good")


def _unproven(evaluation: Evaluation) -> Stat:
    lines = [line for line in evaluation.scorecard.leaves if line.state == "unproven"]
    worth = sum((line.effective for line in lines), ZERO)
    given = sum((line.awarded for line in lines if line.awarded is not None), ZERO)
    note = f"{len(lines)} 个指标证据不足，评价给了 {points(given)} 分" if lines else "每个指标都有证据或由评价人判断"
    shown = f"{points(worth)} 分"
    value = explained.undecided(evaluation, shown) if lines else shown
    return Stat("证据不足的分值", value, note, "warn" if lines else "good")
