"""Each outline is complete, and a narrative that no section shows is reported with the nearest name."""

import dataclasses
from typing import get_args

import pytest

from evalgen.model.evidence import Evidence
from evalgen.model.identity import Kind
from evalgen.publish.outline import Outline, outline_of, outlines, unknown_sections
from tests.publish.poisoning import evaluation, shipped

KINDS: tuple[Kind, ...] = get_args(Kind)


def with_report(**sections: str) -> Evidence:
    evidence = evaluation().evidence
    report = {key.replace("_", "-"): text for key, text in sections.items()}
    return dataclasses.replace(evidence, dossier=evidence.dossier.model_copy(update={"report": report, "chapters": {}}))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_one_usual_outline(kind: Kind) -> None:
    assert len([outline for outline in outlines().values() if kind in outline.usual_for]) == 1


@pytest.mark.parametrize("outline", outlines().values(), ids=str)
def test_chapters_and_sections_have_names_of_their_own(outline: Outline) -> None:
    slugs = [chapter.slug for chapter in outline.chapters]
    ids = [section.id for _, section in outline.sections]
    assert len(set(slugs)) == len(slugs)
    assert len(set(ids)) == len(ids)
    assert not {"index", "review", "evidence", "rubric"} & set(slugs)


@pytest.mark.parametrize("outline", outlines().values(), ids=str)
def test_a_page_with_indicators_has_no_other_anchors(outline: Outline) -> None:
    """Indicators have ids that a rubric chooses; a section's anchor might be one of them."""
    for chapter in outline.chapters:
        if any(section.each_level_one for section in chapter.sections):
            assert not [section.id for section in chapter.sections if section.title and not section.each_level_one]


@pytest.mark.parametrize("outline", outlines().values(), ids=str)
def test_every_outline_shows_indicators_conclusion_problems_and_recommendations(outline: Outline) -> None:
    for template in ("indicators", "conclusion", "problems", "recommendations"):
        assert outline.spot(template) is not None


def test_the_outline_of_the_ministry_has_the_chapters_it_requires() -> None:
    titles = [chapter.title for chapter in outlines()["mof-2020-10"].chapters]
    assert titles == [
        "一、基本情况", "二、绩效评价工作开展情况", "三、综合评价情况及评价结论", "四、绩效评价指标分析",
        "五、主要经验及做法、存在的问题及原因分析", "六、有关建议", "七、其他需要说明的问题", "附件：绩效评价评分表",
    ]  # fmt: skip


def test_every_section_of_the_shipped_reports_is_shown() -> None:
    for each in shipped():
        assert unknown_sections(each.evidence, each.rubric) == ()


def test_a_section_that_no_chapter_shows_is_a_problem_at_its_line() -> None:
    (problem,) = unknown_sections(with_report(purpos="文字", purpose="文字", decision="文字"), evaluation().rubric)
    assert "purpos" in problem.message
    assert "purpose" in problem.cure
    assert problem.slug == "unknown-section"
    assert problem.place.file.endswith("report.yml")


def test_pages_of_a_section_without_text_are_a_problem() -> None:
    evidence = evaluation().evidence
    unsaid = {key: text for key, text in evidence.dossier.report.items() if key != "notices"}
    dossier = evidence.dossier.model_copy(update={"report": unsaid})
    (problem,) = unknown_sections(dataclasses.replace(evidence, dossier=dossier), evaluation().rubric)
    assert problem.message == "chapters.notices：report 里没有这一节，没有文字可以注明出处"
    assert (problem.slug, problem.place) == ("unknown-section", evidence.places.find(("chapters", "notices"), key=True))


def test_a_section_of_another_outline_is_a_problem_that_says_how_to_choose_it() -> None:
    (problem,) = unknown_sections(with_report(overview="文字"), evaluation().rubric)
    assert "evaluation.outline: mof-2020-10" in problem.cure


def test_an_outline_that_does_not_exist_is_a_problem() -> None:
    evidence = evaluation().evidence
    identity = evidence.dossier.evaluation.model_copy(update={"outline": "hunann"})
    other = dataclasses.replace(evidence, dossier=evidence.dossier.model_copy(update={"evaluation": identity}))
    (problem,) = unknown_sections(other, evaluation().rubric)
    assert "hunan" in problem.cure
    assert outline_of(evaluation().identity).id == "hunan"
