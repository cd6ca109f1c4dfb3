"""The summary tells in plain words which decisions the grade hangs on."""

from pathlib import Path

import pytest

from evalgen.model.evaluation import Evaluation
from evalgen.pipeline.project import Project
from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.rendition import Plain

ROOT = Path(__file__).parents[2] / "projects"


def section(id_: str) -> str:
    """The section of the summary as plain Markdown, links taken out; empty without one."""
    evaluation: Evaluation = Project(ROOT).evaluation(id_)
    _, _, after = next(pages_of(evaluation, Plain)).body.partition("哪些判断会改变等级\n")
    return after.partition("\n## ")[0]


def test_pingjiang_stands_on_the_line_and_then_falls_below_it() -> None:
    told = section("430626-pingjiang/three-centers-2021")
    assert "等级取决于下列判断" in told
    assert (
        "评价给出 92 分 优；“[项目库建设](indicators.md#project-library)”按规则得 0 分 → 90 分 优，正好在线上；"
        "再加“[资金挤占挪用情况](indicators.md#funds-misuse)”按规则得 0 分 → 88 分 良。"
    ) in told
    assert (
        "| [项目库建设](indicators.md#project-library) | 2 | 0 | 90 分 优，正好在线上 | 90 分 优，正好在线上 |" in told
    )


def test_a_grade_that_no_single_decision_moves_is_said_to_be_firm() -> None:
    assert "没有哪一项判断单独会改变等级" in section("530923-yongde/nutrition-2022")


@pytest.mark.parametrize("id_", ["530702-gucheng/satellite-enforcement-2020"])
def test_nothing_is_said_of_an_evaluation_without_a_total(id_: str) -> None:
    assert Project(ROOT).evaluation(id_).scorecard.awarded.points is None
    assert section(id_) == ""
