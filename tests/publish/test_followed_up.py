"""The real evaluation with made-up steps, stages and corrections: what readers see of them, and where it leads."""

import dataclasses
import json

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import Erratum, Event, StageRecord
from evalgen.publish.block import Table
from evalgen.publish.downloads.evaluation import of_evaluation
from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.followed_up import ledger_of, news_of
from evalgen.publish.parts.errata import part as errata
from evalgen.publish.parts.losses import part as losses
from evalgen.publish.site_rendition import Site
from evalgen.publish.wording import changed
from evalgen.units import When
from tests.publish.attacks import seen
from tests.publish.overviews.entries import shown
from tests.publish.poisoning import evaluation
from tests.publish.varying import with_dossier

_STEPS = (
    {"on": "2023-02-01", "status": "accepted", "by": "县行政审批服务局"},
    {"on": "2023-05-01", "status": "in-progress", "note": "已清理一半", "cites": ["report#20"]},
)
_DONE = {"status": "implemented", "by": "示例单位", "note": "办完"}
_STAGES = (
    {
        "stage": "draft", "on": "2022-09-20", "by": "评价组",
        "scores": {"project-library": {"awarded": "0", "narrative": "没有建立项目库。应当扣分。"}},
        "responses": [{"about": "project-library", "stance": "partly", "text": "已着手建立。", "by": "主管单位",
                       "on": "2022-10-01", "reply": "未见资料。"}],
    },
    {
        "stage": "consultation", "on": "2022-10-10",
        "scores": {"project-library": {"awarded": "1", "narrative": "没有建立项目库。正在筹备。"}},
    },
)  # fmt: skip
_CHANGE = {
    "what": "项目库得分的说明", "at": "project-library", "old": "已建", "new": "未建", "reason": "录入有误",
    "on": "2023-03-01", "by": "示例县财政局",
}  # fmt: skip


def followed(as_of: str | None = None) -> Evaluation:
    """Its first recommendation is due and under way."""
    real = evaluation()
    found = real.dossier.findings
    events = tuple(Event.model_validate(step) for step in _STEPS)
    first = found.recommendations[0].model_copy(
        update={"events": events, "due": When(2023, 6, 30), "owner": "示例单位"}
    )
    made = with_dossier(
        real,
        findings=found.model_copy(update={"recommendations": (first, *found.recommendations[1:])}),
        stages=tuple(StageRecord.model_validate(stage) for stage in _STAGES),
        errata=(Erratum.model_validate(_CHANGE),),
    )
    return dataclasses.replace(made, as_of=When.parse(as_of) if as_of else None)


def body(each: Evaluation, name: str) -> str:
    return next(page.body for page in pages_of(each, Site) if page.uri.endswith(f"/{name}.md"))


def words_of(each: Evaluation, name: str) -> str:
    return "".join(seen(body(each, name)).text)


def test_the_ledger_tells_how_far_each_recommendation_has_come() -> None:
    first, *others = ledger_of(followed("2023-07-01"))
    assert (first.standing, first.since, first.overdue, first.owner) == (
        "in-progress", When(2023, 5, 1), True, "示例单位",
    )  # fmt: skip
    assert {row.standing for row in others} == {"not-recorded"}
    assert not ledger_of(followed("2023-06-30"))[0].overdue
    assert not ledger_of(followed())[0].overdue


def test_the_ledger_leads_to_places_that_exist() -> None:
    each = followed()
    ids = {page.uri.split("/")[-1].removesuffix(".md"): seen(page.body).ids for page in pages_of(each, Site)}
    for row in ledger_of(each):
        for spot in (row.advice, *row.problems, *row.indicators):
            assert spot.anchor in ids[spot.page]
    assert any(row.problems and row.indicators for row in ledger_of(each))


def test_a_recommendation_shows_its_status_and_whether_it_is_late() -> None:
    late = words_of(followed("2023-07-01"), "recommendations")
    assert "整改中" in late
    assert "逾期 1 天" in late
    assert "逾期" not in words_of(followed(), "recommendations")


def test_whoever_lost_points_sees_there_by_when_it_is_to_be_mended() -> None:
    each = followed("2023-07-01")
    (named,) = {id_ for item in each.dossier.findings.problems if item.id == "reach" for id_ in item.indicators}
    card = body(each, "indicators").split(f'id="{named}"')[1].split("</article>")[0]
    for drawn in (card, body(each, "index").split('id="losses"')[1], body(each, "problems")):
        assert drawn.count("期限2023年6月30日") == 1
    done = [*each.dossier.findings.recommendations[0].events, Event.model_validate({"on": "2023-06-01", **_DONE})]
    first = each.dossier.findings.recommendations[0].model_copy(update={"events": tuple(done)})
    rest = each.dossier.findings.recommendations[1:]
    closed = each.dossier.findings.model_copy(update={"recommendations": (first, *rest)})
    assert "期限2023" not in body(with_dossier(each, findings=closed), "problems")


def test_whoever_lost_points_is_led_to_how_to_disagree() -> None:
    assert '见<a href="../#answering">怎样答复和更正</a>' in body(evaluation(), "indicators")


def test_an_indicator_that_lost_points_leads_to_its_problems_and_recommendations() -> None:
    each = followed()
    (problem,) = [found for found in each.dossier.findings.problems if found.id == "misuse"]
    advised = [item for item in each.dossier.findings.recommendations if "misuse" in item.problems]
    named = problem.indicators[0]
    card = body(each, "indicators").split(f'id="{named}"')[1].split("</article>")[0]
    assert "#problem-misuse" in card
    assert advised
    assert all(f"#recommendation-{item.id}" in card for item in advised)


def test_the_public_data_hold_status_steps_and_whether_it_is_late() -> None:
    record = json.loads(of_evaluation(followed("2023-07-01")))
    first, second = record["recommendations"][:2]
    assert record["as_of"] == "2023-07-01"
    assert (first["status"], first["overdue"], first["days_overdue"]) == ("in-progress", True, 1)
    assert [event["on"] for event in first["events"]] == ["2023-02-01", "2023-05-01"]
    assert first["events"][1] == {
        "on": "2023-05-01", "status": "in-progress", "by": "", "note": "已清理一半", "cites": ["report#20"],
    }  # fmt: skip
    assert (second["status"], second["overdue"], second["events"]) == ("not-recorded", False, [])
    assert json.loads(of_evaluation(followed()))["recommendations"][0]["overdue"] is None


def test_sentences_that_went_and_came_are_told_apart_from_those_that_stayed() -> None:
    assert changed("甲。乙。丙。", "甲。丁。丙。") == ("乙。", "丁。")
    assert changed("甲。乙。", "甲。乙。") == ("", "")
    assert changed("甲。", "甲。乙！") == ("", "乙！")


def test_what_changed_between_stages_in_points_words_and_answers_is_shown_on_its_page() -> None:
    text = words_of(followed(), "stages")
    for said in (
        "得分有变化的指标",
        "各阶段的文字变化",
        "应当扣分。",
        "正在筹备。",
        "部分同意",
        "已着手建立。",
        "未见资料。",
    ):
        assert said in text
    assert "各阶段" not in words_of(evaluation(), "index")


def test_corrections_stand_on_the_summary_with_a_link_to_the_indicator() -> None:
    table = errata(followed())
    assert isinstance(table, Table)
    assert shown(table) == [
        ["项目库得分的说明（指标：项目库建设）", "已建", "未建", "2023年3月1日"],
        ["原因：录入有误（示例县财政局）"],
    ]
    assert 'id="errata"' in body(followed(), "index")
    assert errata(evaluation()) is None


def test_a_correction_stands_on_the_card_of_its_indicator_whichever_way_it_names_it() -> None:
    said = "2023年3月1日更正：项目库得分的说明：“已建”改为“未建”。原因：录入有误（示例县财政局）"
    within = Erratum.model_validate(_CHANGE | {"at": "scores.project-library.choice_note"})
    for each in (followed(), with_dossier(followed(), errata=(within,))):
        before, _, after = body(each, "indicators").partition('id="project-library"')
        assert said in "".join(seen(after.partition("</article>")[0]).text)
        assert said not in "".join(seen(before).text)


def test_the_ledger_tells_what_the_latest_step_says_and_what_the_unit_answered() -> None:
    each = followed("2023-07-01")
    stages = tuple(
        StageRecord.model_validate(
            stage
            | {
                "responses": [
                    {"about": "misuse", "stance": "disagree", "text": "x", "by": "主管单位", "on": "2022-10-01"}
                ]
            }
        )
        for stage in _STAGES[:1]
    )
    rows = {row.id: row for row in ledger_of(with_dossier(each, stages=stages))}
    first = next(row for row in rows.values() if row.overdue)
    assert (first.late, first.note, [spot.text for spot in first.evidence]) == (1, "已清理一半", ["评价报告，第 20 页"])
    ids = seen(body(each, "evidence")).ids
    assert first.evidence[0].anchor in ids
    [advised] = [item for item in each.dossier.findings.recommendations if "misuse" in item.problems]
    [answer] = rows[advised.id].answers
    assert (answer.text, answer.anchor) == ("不同意（主管单位）", "response-draft-1")


def test_everything_dated_is_news_in_order_of_time_and_leads_somewhere() -> None:
    each = followed()
    ids = {page.uri.split("/")[-1].removesuffix(".md"): seen(page.body).ids for page in pages_of(each, Site)}
    news = news_of(each)
    assert [item.kind for item in news] == ["stage", "stage", "report", "event", "erratum", "event"]
    assert all(not item.anchor or item.anchor in ids[item.page] for item in news)
    assert "“已建”改为“未建”" in news[4].text
    assert "。；" not in news[-1].text


def test_the_day_that_lateness_is_judged_by_is_told_once_below_the_table_of_lost_points() -> None:
    late = losses(followed("2023-07-01"))
    assert isinstance(late, Table)
    assert late.note == "是否逾期以2023年7月1日为准。"
    assert any("逾期 1 天" in words for row in shown(late) for words in row)
    assert not any("截至" in words for row in shown(late) for words in row)
    undated = losses(followed())
    assert isinstance(undated, Table)
    assert undated.note == ""
