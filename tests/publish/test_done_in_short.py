"""A summary tells what was done with the money, and by whose word."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Items
from evalgen.publish.inline import Inline, Link
from evalgen.publish.parts import done_in_short
from tests.publish.overviews.entries import words
from tests.publish.poisoning import evaluation
from tests.publish.varying import with_dossier

YONGDE = "530923-yongde/nutrition-2022"


def told(each: Evaluation) -> Items:
    found = done_in_short.part(each)
    assert found is not None
    return found


def linked(line: Inline) -> list[str]:
    if isinstance(line, Link):
        return [f"{line.uri}#{line.anchor}"]
    return [each for part in line for each in linked(part)] if isinstance(line, tuple) else []


def test_a_report_tells_what_was_reached_and_what_of_it_cannot_be_verified() -> None:
    found = told(evaluation())
    assert found.caption == "报告所列的主要绩效（8 项）"
    assert words(found.lines[0]) == "疫情防控期间运用信息化系统，防控与服务兼顾"
    assert linked(found.lines[0]) == ["430626-pingjiang/three-centers-2021/achievements.md#achievement-1"]
    assert words(found.lines[2]).endswith("复核发现：无法核实（核对：主要绩效有数据）")
    assert linked(found.lines[2])[1].startswith("430626-pingjiang/three-centers-2021/review.md#finding-")


def test_a_form_tells_targets_and_actual_values_of_what_came_of_the_money() -> None:
    found = told(evaluation(YONGDE))
    assert found.caption == "自评表所填的完成情况（9 项）"
    assert words(found.lines[0]) == "学生受资助人数：目标 735 人次，完成 735 人次"
    assert linked(found.lines[0]) == [f"{YONGDE}/scores.md#students-aided"]


def test_how_the_money_was_managed_is_not_what_was_done_with_it() -> None:
    real = evaluation(YONGDE)
    scores = dict(real.dossier.scores)
    spent, aided = scores["execution-rate"], scores["students-aided"]
    scores["execution-rate"] = spent.model_copy(update={"facts": {**spent.facts, **aided.facts}})
    assert "actual" in scores["execution-rate"].facts
    assert told(with_dossier(real, scores=scores)).lines == told(real).lines


def test_without_either_the_actions_are_told_and_without_these_nothing() -> None:
    real = evaluation()
    bare = real.dossier.findings.model_copy(update={"achievements": ()})
    found = told(with_dossier(real, findings=bare))
    assert found.caption == "实际开展的工作（3 项）"
    assert found.lines == real.dossier.project.actions
    none = real.dossier.project.model_copy(update={"actions": ()})
    assert done_in_short.part(with_dossier(real, findings=bare, project=none)) is None


def test_of_many_only_the_first_are_told_with_their_number() -> None:
    real = evaluation()
    many = real.dossier.findings.model_copy(update={"achievements": real.dossier.findings.achievements * 3})
    found = told(with_dossier(real, findings=many))
    assert found.caption == "报告所列的主要绩效（24 项，这里列出前 20 项）"
    assert len(found.lines) == 20
