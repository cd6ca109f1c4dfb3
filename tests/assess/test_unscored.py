"""Where a form gives no points, no check speaks of points, and all others look at targets, funds, dates and texts."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from evalgen.assess.assessment import assess, checked
from evalgen.assess.check import checks
from evalgen.assess.scoring import score
from evalgen.model.finding import Finding
from tests.assess.making import evidence_of, scheme_of, yaml

_CASES = Path(__file__).parent
_OF_POINTS = re.compile(r"[\d ]分(?!别|之|布|解|项|期|年|散|配|析|列)|得分|满分|扣分|计分|总分|分值|等级|权重")
_QUOTED = re.compile("“[^”]*”")
_GIVEN = ("awarded", "self_awarded", "reviewed", "overflow")
_PLAIN = {"indicators": [{"id": "whole", "name": "全部", "rule": {"kind": "judgement"}}]}
FULL = yaml("""
rubric:
  unscored: true
  indicators:
    - id: output
      name: 产出指标
      indicators:
        - id: quantity
          name: 数量指标
          indicators:
            - {id: roads, name: 修路里程, rule: {kind: target, better: higher}}
            - {id: stored, name: 储备到位率, rule: {kind: target, better: equal}}
            - {id: money, name: 补助经费, rule: {kind: target, better: equal}}
        - {id: time, name: 完成时间, rule: {kind: target, better: lower}}
        - {id: cost, name: 成本, rule: {kind: target, better: lower}}
    - id: benefit
      name: 效益指标
      indicators:
        - id: ecology
          name: 生态效益指标
          indicators: [{id: food, name: 食品安全达标率, rule: {kind: target, better: higher}}]
        - {id: lasting, name: 可持续影响, rule: {kind: judgement}}
        - {id: interest, name: 贴息保障率, rule: {kind: target, better: equal}}
        - {id: unseen, name: 社会效益, unseen: 扫描件缺页}
    - {id: people, name: 服务对象满意度, rule: {kind: target, better: higher}}
evidence:
  evaluation: {kind: self, years: [2021], period: {start: 2021-01-01, end: 2021-12-31},
    department: 示例县粮食局, implementer: 示例县粮食局}
  scores:
    roads: {facts: {target: 100 公里, actual: 200 公里}}
    stored: {facts: {target: 100%, actual: 90%}}
    money: {facts: {target: 10 万元, actual: 10 万元}}
    time: {facts: {target: 2021-12-31, actual: 2022年3月}}
    cost: {facts: {target: ≤10 万元, actual: 10 万元}}
    food: {facts: {target: 100%, actual: 100%}, asks: [{what: 检测报告, shown: false}]}
    interest: {facts: {target: 100%, actual: 无}}
    people: {facts: {target: 90%, actual: 95%}}
  funds:
    total: 100 万元
    lines:
      - {name: 年度资金总额, budget: 100 万元, spent: 110 万元, rate: 90%}
      - {name: 中央资金, budget: 60 万元, spent: 60 万元}
      - {name: 县级资金, budget: 30 万元, spent: 50 万元}
  project: {goals: [{id: v, title: 村, target: 45 个, actual: 43 个}]}
  findings:
    problems: [{id: p, title: 管理不细, indicators: [food]}]
    recommendations: [{id: r, text: 追回 3 万元。, problems: [p]}]
  report: {conclusion: 项目总得分92分，等级为优。扣2分。, effects: 群众满意度95%。}
  form: {table_year: 2020, blanks: [社会效益指标一行]}
""")
WANTED = {
    "over-achievement", "unmet-explained", "completion-told", "money-as-quantity", "indicator-group-doubtful",
    "survey-sample", "fund-lines-sum", "execution-rate", "spending-within-budget", "goal-reached", "title-year",
    "form-complete",
}  # fmt: skip


def _said(finding: Finding) -> str:
    """What a finding says of its own: words of the form in quotation marks, and its figures, are the form's."""
    return "\n".join((_QUOTED.sub("", finding.message), finding.settle, *(name for name, _ in finding.figures)))


def test_a_full_form_without_points_is_checked_but_not_for_points() -> None:
    evidence, scheme = evidence_of(FULL["evidence"]), scheme_of(FULL["rubric"])
    whole = assess(evidence, scheme, ())
    assert {finding.check for finding in whole.findings} >= WANTED
    assert not {each.slug for each in checks() if each.about_points} & {
        *(finding.check for finding in whole.findings), *(each.check for each in whole.unchecked),
    }  # fmt: skip
    assert not [_said(finding) for finding in whole.findings if _OF_POINTS.search(_said(finding))]


def test_without_points_there_is_no_total_no_grade_no_loss_and_nothing_that_moves_them() -> None:
    evidence, scheme = evidence_of(FULL["evidence"]), scheme_of(FULL["rubric"])
    whole = assess(evidence, scheme, ())
    card = whole.scorecard
    assert card.is_unscored
    assert {line.state for line in card.leaves} == {"unscored", "unseen"}
    assert {line.awarded for line in card.lines} == {line.computed for line in card.lines} == {None}
    assert (card.awarded.points, card.awarded.grade, card.computed.points, card.computed.grade) == (None, "", None, "")
    assert not (card.losses or card.differing or card.adjustments)
    assert whole.sensitivity.awarded is None
    assert card.by_id["stored"].met is False
    assert [read.name for read in card.by_id["stored"].reads] == ["target", "actual"]


def _taken_away(rubric: Mapping[str, Any]) -> dict[str, Any]:
    """The rubric of a case without its points."""
    return {"unscored": True, "indicators": [_plain(each) for each in rubric["indicators"]]}


def _plain(indicator: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: indicator[key] for key in ("id", "name", "definition", "unseen", "note") if key in indicator}
    if "indicators" in indicator:
        return {**kept, "indicators": [_plain(each) for each in indicator["indicators"]]}
    rule = indicator.get("rule", {})
    if rule.get("kind") == "target":
        return {**kept, "rule": {"kind": "target", "better": rule["better"]}}
    return kept if "unseen" in kept else {**kept, "rule": {"kind": "judgement"}}


def _ungiven(evidence: Mapping[str, Any]) -> dict[str, Any]:
    scores = evidence.get("scores") or {}
    bare = {name: {key: each for key, each in entry.items() if key not in _GIVEN} for name, entry in scores.items()}
    stages = [{key: each for key, each in stage.items() if key != "scores"} for stage in evidence.get("stages", ())]
    kept = {key: each for key, each in evidence.items() if key not in ("conclusion", "printed", "accepted")}
    return {**kept, "scores": bare, "stages": stages}


def _cases() -> Iterator[Any]:
    for file in sorted((*_CASES.glob("checks/*.yml"), *_CASES.glob("proofreading/*.yml"))):
        for case in yaml(file.read_text(encoding="utf-8")):
            yield pytest.param(case, id=f"{file.stem}: {case['case']}")


@pytest.mark.parametrize("case", list(_cases()))
def test_no_case_of_any_check_speaks_of_points_once_they_are_taken_away(case: Mapping[str, Any]) -> None:
    scheme = scheme_of(_taken_away(case.get("rubric", _PLAIN)))
    evidence = evidence_of(_ungiven(case["evidence"]))
    found, _ = checked(evidence, scheme.rubric, score(evidence, scheme))
    told = [_said(each) for each in found if _OF_POINTS.search(_said(each))]
    assert told == []
