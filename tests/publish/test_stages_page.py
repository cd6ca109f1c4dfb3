"""How a report changed from stage to stage has a page of its own, with points, words and answers."""

import json
from collections.abc import Iterable
from typing import Any

import jsonschema
import pytest
from mkdocs.structure.toc import AnchorLink

from evalgen.model.evaluation import Evaluation
from evalgen.pipeline.project import Project
from evalgen.plugin.described import contents_of
from evalgen.publish.block import Cell, Items, Table
from evalgen.publish.downloads.evaluation import of_evaluation
from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.open_data.schema import evaluation_schema
from evalgen.publish.page import Page
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.site_rendition import Site
from evalgen.publish.unit import unit
from tests.conftest import ONE_ROAD, TINY, TinyProjects
from tests.publish.attacks import seen
from tests.publish.overviews.entries import shown, words
from tests.publish.staging import STAGED, STAGES
from tests.publish.test_golden_pages import GOLDEN, check
from tests.publish.test_golden_pages import shown as body_of


@pytest.fixture
def road(tiny_projects: TinyProjects) -> Evaluation:
    return Project(tiny_projects(STAGED)).evaluation(ONE_ROAD)


def pages(evaluation: Evaluation) -> dict[str, Page]:
    return {page.uri.rpartition("/")[2].removesuffix(".md"): page for page in pages_of(evaluation, Site)}


def tables(evaluation: Evaluation, slug: str) -> list[Table]:
    made: Any = unit("parts", slug)(evaluation)
    return [block for block in (made if isinstance(made, list) else [made]) if isinstance(block, Table)]


def test_the_page_is_as_committed_on_the_site_and_in_an_export(road: Evaluation) -> None:
    (plain,) = [page.body for page in pages_of(road, Plain) if page.uri.endswith("/stages.md")]
    check(GOLDEN / ONE_ROAD, {"stages.html": body_of(pages(road)["stages"]), "stages.md": plain})


def test_only_a_report_whose_stages_are_known_has_it(road: Evaluation, tiny_projects: TinyProjects) -> None:
    assert pages(road)["stages"].kind == "stages"
    assert "stages" not in pages(Project(tiny_projects()).evaluation(ONE_ROAD))


def test_the_summary_and_the_list_of_chapters_lead_there(road: Evaluation) -> None:
    found = pages(road)
    summary = found["index"]
    assert 'href="stages/"' in summary.body.partition('id="stages"')[2].partition("<h2")[0]
    assert "1 个指标" not in summary.body
    assert "2 个指标的得分有变化" in "".join(seen(summary.body).text)
    assert all(f"{ONE_ROAD}/stages.md" in [step.uri for step in page.chapters] for page in found.values())


def test_every_change_of_points_is_marked_at_the_stage_where_it_happened(road: Evaluation) -> None:
    (changed,) = tables(road, "stage-points")
    assert shown(changed) == [
        ["制度", "30", "0", "15（+15）", "15", "+15"],
        ["修改理由：征求意见稿：财务制度已补充。意见和答复：示例县交通局：不同意（2022年3月10日）"],
        ["质量", "60", "60", "55.5（−4.5）", "55.5", "−4.5"],
        ["修改理由：未写明"],
    ]
    assert [cell.tone for cell in changed.rows[2] if isinstance(cell, Cell)] == ["", "", "lost", "", "lost"]
    (same,) = [block for block in unit("parts", "stage-points")(road) if isinstance(block, Items)]
    assert same.folded and same.caption == "得分没有变化的指标（1 个）"
    assert [words(line) for line in same.lines] == ["资金到位率：10 / 10 分"]


def test_the_card_of_an_indicator_shows_how_its_points_moved_and_leads_to_all_of_them(road: Evaluation) -> None:
    body = pages(road)["indicators"].body
    assert '<a href="../stages/#points">初稿 60 分 → 征求意见稿 55.5 分 → 公布 55.5 分</a>' in body
    assert body.count("各阶段得分") == 2, "not on the card of one whose points never moved"


def test_each_stage_has_its_sum_its_grade_and_by_how_much_it_moved(road: Evaluation) -> None:
    (stages,) = tables(road, "stages")
    assert [[words(cell) for cell in row[2:5]] for row in (*stages.rows[::2], stages.total[0])] == [
        ["70", "中", "—"], ["80.5", "良", "+10.5"], ["80.5", "良", "0"],
    ]  # fmt: skip
    assert [words(row[0]) for row in stages.rows[1::2]] == ["示例会计师事务所：现场评价后的初稿", "示例会计师事务所"]


def test_the_stage_that_is_the_published_report_stands_once(tiny_projects: TinyProjects) -> None:
    cover = (TINY / ONE_ROAD / "evaluation.yml").read_text("utf-8")
    own = cover.replace("  stage: final\n", "  stage: consultation\n  reported: 2022-04-01\n")
    road = Project(tiny_projects(STAGED | {f"{ONE_ROAD}/evaluation.yml": own})).evaluation(ONE_ROAD)
    (stages,) = tables(road, "stages")
    assert [words(row[0]) for row in (*stages.rows, *stages.total)] == [
        "初稿", "示例会计师事务所：现场评价后的初稿", "公布的报告（征求意见稿）", "示例会计师事务所"
    ]  # fmt: skip
    assert [words(cell) for cell in stages.total[0][1:]] == ["2022年4月1日", "80.5", "良", "+10.5", "1 条"]
    (changed,) = tables(road, "stage-points")
    assert [column.title for column in changed.columns] == ["指标", "分值", "初稿", "公布的得分", "前后相差"]
    assert shown(changed)[0] == ["制度", "30", "0", "15（+15）", "+15"], "the move stands where it was published"
    assert words(changed.rows[3][0]) == "修改理由：征求意见稿：路面有裂缝", "the published reason is that of its stage"


def test_a_stage_that_gives_some_points_tells_what_these_moved(tiny_projects: TinyProjects) -> None:
    some = {f"{ONE_ROAD}/stages.yml": STAGES.replace("      arrival: {awarded: 10}\n", "", 1)}
    (stages,) = tables(Project(tiny_projects(STAGED | some)).evaluation(ONE_ROAD), "stages")
    assert [[words(cell) for cell in row[2:5]] for row in stages.rows[::2]] == [
        ["给出 2 个指标", "—", "—"], ["80.5", "良", "+10.5"],
    ]  # fmt: skip


def test_words_that_went_and_came_are_told_of_what_is_said_and_of_reasons(road: Evaluation) -> None:
    (table,) = tables(road, "stage-words")
    first, second = "初稿", "征求意见稿"
    assert shown(table) == [
        ["制度", "给分理由", f"{first} → {second}", "没有看到任何制度", "财务制度已补充"],
        ["质量", "评价说明", f"{first} → {second}", "路面平整。", "路面有三处裂缝。"],
        ["质量", "评价说明", f"{second} → 公布的报告", "—", "绿化未做。"],
    ]


def test_where_no_stage_gives_a_reason_that_is_said_once(tiny_projects: TinyProjects) -> None:
    silent = {f"{ONE_ROAD}/stages.yml": STAGES.replace(", reason: 财务制度已补充", "")}
    (changed,) = tables(Project(tiny_projects(STAGED | silent)).evaluation(ONE_ROAD), "stage-points")
    assert changed.note == "各阶段都没有写明修改得分的理由。"
    assert [row[0] for row in shown(changed)] == [
        "制度", "初稿的给分理由：没有看到任何制度。意见和答复：示例县交通局：不同意（2022年3月10日）", "质量",
    ], "what the draft said stands there where no later reason can be held against it"  # fmt: skip


def test_answers_are_titled_by_what_they_are_about_and_replies_stay_out_of_the_list_of_contents(
    road: Evaluation,
) -> None:
    headings = {heading.id: heading for heading in pages(road)["stages"].headings}
    titles = [heading.text for id_, heading in headings.items() if id_.startswith("response-")]
    assert titles == ["制度：不同意", "路面有裂缝：部分同意", "整份报告：同意"]
    listed = contents_of(tuple(headings.values()))
    assert "reply-response-draft-1" in headings
    assert "评价方的答复" not in _titles(listed)
    assert "制度：不同意" in _titles(listed)


def _titles(links: Iterable[AnchorLink]) -> list[str]:
    return [title for link in links for title in (link.title, *_titles(link.children))]


def test_each_answer_has_its_stance_its_words_its_day_and_the_reply(road: Evaluation) -> None:
    page = pages(road)["stages"]
    one = page.body.partition('id="response-draft-1"')[2].partition('id="response-draft-2"')[0]
    text = "".join(seen(one).text)
    for said in (
        "不同意",
        "指标“制度”",
        "示例县交通局，2022年3月10日",
        "财务制度已于 2020 年印发",
        "予以认可",
        "附件1",
    ):
        assert said in text
    assert "<strong>附后</strong>" in one
    assert "tone-lost" in one
    two = "".join(seen(page.body.partition('id="response-draft-2"')[2].partition("<h3")[0]).text)
    assert "部分同意" in two
    assert "问题“路面有裂缝”" in two
    assert "评价方没有答复" in two
    last = page.body.partition('id="response-consultation-1"')[2]
    assert "整份报告" in last
    assert "没有答复" not in last


def test_an_indicator_and_a_problem_lead_to_the_answers_about_them(road: Evaluation) -> None:
    found = pages(road)
    card = found["indicators"].body.partition('id="rules"')[2].partition("</article>")[0]
    assert "../stages/#response-draft-1" in card
    assert "response-draft-2" not in card
    assert "../stages/#response-draft-2" in found["problems"].body
    assert "../stages/#response-draft-2" in found["recommendations"].body, "what is to be done about the problem"
    ids = seen(found["stages"].body).ids
    assert {"response-draft-1", "response-draft-2", "points", "words", "answers"} <= set(ids)


def test_the_public_data_hold_stages_answers_and_corrections(road: Evaluation) -> None:
    record = json.loads(of_evaluation(road))
    jsonschema.validate(record, evaluation_schema())
    draft, consultation = record["stages"]
    assert (draft["stage"], draft["on"], draft["by"]) == ("draft", "2022-03-01", "示例会计师事务所")
    assert draft["scores"][1] == {"indicator": "rules", "awarded": "0", "reason": "没有看到任何制度", "narrative": ""}
    assert consultation["scores"][2]["awarded"] == "55.5"
    assert draft["responses"][0] == {
        "about": "rules", "stance": "disagree", "text": "财务制度已于 2020 年印发，**附后**。", "by": "示例县交通局",
        "on": "2022-03-10", "reply": "收到，财务制度予以认可。", "cites": ["ledger#附件1"],
    }  # fmt: skip
    assert consultation["responses"][0]["about"] is None
    assert record["errata"] == [{
        "what": "制度的得分说明", "at": "rules", "old": "没有制度", "new": "有财务制度", "reason": "录入有误",
        "on": "2022-09-01", "by": "",
    }]  # fmt: skip
