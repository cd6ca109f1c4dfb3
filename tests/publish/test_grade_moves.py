"""The summary tells in plain words which decisions the grade hangs on."""

import dataclasses
from pathlib import Path

import pytest

from evalgen.model.evaluation import Evaluation
from evalgen.pipeline.project import Project
from evalgen.publish.effect import SITE, way
from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.parts import verdict
from evalgen.publish.plain_rendition import Plain
from tests.publish.poisoning import evaluation

ROOT = Path(__file__).parents[2] / "projects"


def section(id_: str) -> str:
    """The section of the summary as plain Markdown, links taken out; empty without one."""
    shown: Evaluation = Project(ROOT).evaluation(id_)
    _, _, after = next(pages_of(shown, Plain)).body.partition("哪些判断会改变等级\n")
    return after.partition("\n## ")[0]


def test_pingjiang_stands_on_the_line_and_then_falls_below_it() -> None:
    told = section("430626-pingjiang/three-centers-2021")
    assert "等级取决于下列判断" in told
    assert (
        "评价给出 92 分 优。如果“[项目库建设](indicators.md#project-library)”按本站读法得 0 分，"
        "总分是 90 分 优，正好是优的下限；如果“[资金挤占挪用情况](indicators.md#funds-misuse)”也按本站读法得 0 分，"
        "总分是 88 分 良。"
    ) in told
    assert (
        "| [项目库建设](indicators.md#project-library) | 2 | 0（按本站读法） "
        "| 90 分 优，正好是优的下限 | 90 分 优，正好是优的下限 |"
    ) in told
    assert "换一种读法结果可能不同" in told
    assert (
        "| [社会效益指标](indicators.md#social-benefit) | 证据不足，规则无法计算 | 6 "
        "| 0 分：总分 86 分 良 | 8 分：总分 94 分 优 |"
    ) in told


def test_a_standard_as_printed_is_told_from_one_that_the_site_had_to_read() -> None:
    assert [way(read_as(*text), "project-library") for text in (("照印", ""), ("照印", "这样读"), ("", ""))] == [
        "按规则", SITE, SITE,
    ]  # fmt: skip
    assert "2 项差异按本站读法" in str(verdict.part(evaluation()))


def read_as(standard: str, note: str) -> Evaluation:
    """The real evaluation with another standard of the project library, and another note on how it is read."""
    real = evaluation()
    nodes = [
        dataclasses.replace(node, indicator=node.indicator.model_copy(update={"standard": standard, "note": note}))
        if node.indicator.id == "project-library"
        else node
        for node in real.rubric.nodes
    ]
    return dataclasses.replace(real, rubric=dataclasses.replace(real.rubric, nodes=tuple(nodes)))


def test_a_grade_that_no_single_decision_moves_is_said_to_be_firm() -> None:
    assert "没有哪一项判断单独会改变等级" in section("530923-yongde/nutrition-2022")


@pytest.mark.parametrize("id_", ["530702-gucheng/satellite-enforcement-2020"])
def test_nothing_is_said_of_an_evaluation_without_a_total(id_: str) -> None:
    assert Project(ROOT).evaluation(id_).scorecard.awarded.points is None
    assert section(id_) == ""
