"""The review page leads to each finding by kind and by place: what waits first, then what weighs most."""

import dataclasses
import html
import re
import shutil
from pathlib import Path

from evalgen.model.bearing import bearing_of
from evalgen.model.disclosure import Disclosure
from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.pipeline.project import Project
from evalgen.publish.block import Block, Items, Note, Table
from evalgen.publish.effect import effect
from evalgen.publish.found import Numbered, grouped
from evalgen.publish.inline import Link
from evalgen.publish.page import Heading
from evalgen.publish.parts.open_findings import part as open_findings
from evalgen.publish.parts.review import part as review
from evalgen.publish.parts.review_index import part as index
from evalgen.publish.policy import disclosed
from evalgen.publish.site_rendition import Site
from tests.publish.overviews.entries import shown as words_in
from tests.publish.poisoning import PINGJIANG, evaluation

ROOT = Path(__file__).parents[2]


def numbered() -> list[Numbered]:
    return [each for group in grouped(evaluation()) for each in group.findings]


def test_every_finding_stands_in_one_group_and_is_numbered_through() -> None:
    found = numbered()
    assert [each.number for each in found] == list(range(1, len(evaluation().findings) + 1))
    assert len({each.anchor for each in found}) == len(found)


def test_within_a_group_what_changes_points_comes_first_then_money_then_the_rest() -> None:
    for group in grouped(evaluation()):
        weights = [(evaluation().bearing(each.finding).weight, each.order) for each in group.findings]
        assert weights == sorted(weights), group.title
    contradictions = next(group for group in grouped(evaluation()) if group.anchor == "findings-as-printed")
    assert [(touches, [each.finding.at for each in found]) for touches, found in contradictions.parts][:2] == [
        ("result", ["project-library", "funds-misuse"]),
        ("money", ["funds.components"]),
    ]
    headings = [(each.level, each.text) for each in review(evaluation()) if isinstance(each, Heading)]
    assert headings[:2] == [(2, "原件如此的矛盾（11 项）"), (3, "影响得分和等级（2 项）")]


def test_a_finding_leads_to_the_very_problem_recommendation_or_result_and_of_the_cover_to_the_cover() -> None:
    led = {(each.finding.check, each.finding.at): each.place for each in numbered()}
    for about, page, anchor, words in (
        (("fact-deducted-once", "findings.problems.1"), "problems", "problem-misuse", "存在的主要问题 › （二）"),
        (("repayment-terms", "findings.recommendations.2"), "recommendations", "recommendation-return-funds",
         "建议 › 建议三"),
        (("achievement-figures", "findings.achievements.5"), "achievements", "achievement-6", "主要绩效 › （六）"),
        (("final-report", "evaluation.stage"), "index", "cover", "概要 › 评价概况"),
    ):  # fmt: skip
        assert led[about] == Link(words, f"{PINGJIANG}/{page}.md", anchor)


def test_a_finding_says_how_the_total_and_the_grade_would_change() -> None:
    said = {each.finding.at: effect(evaluation(), each.finding) for each in numbered()}
    assert said["project-library"] == "按本站读法改后，总分 92 → 90 分，等级不变（优）"
    assert said["funds-misuse"] == ("按本站读法改后，总分 92 → 90 分；连同“项目库建设”一起改，88 分，等级 优 → 良")
    assert not said["funds.components"]
    notes = {block.id: block for block in review(evaluation()) if isinstance(block, Note)}
    assert f"影响：{said['project-library']}。" in notes["finding-award-follows-rule-project-library"].lines


def test_a_difference_of_points_weighs_more_than_money_and_money_more_than_a_standard() -> None:
    def touches(*figures: tuple[str, str], at: str = "a", about_points: bool = False) -> str:
        finding = Finding("made-up", "contradiction", at, "", figures, (), about_points=about_points)
        return bearing_of(finding, evaluation().sensitivity).touches

    assert touches(("多得", "1 分"), about_points=True) == "result"
    assert touches(("评定得分", "3 分"), about_points=True) == "scoring"
    assert touches(("涉及金额", "70,875 元")) == touches(at="funds.notices.0") == "money"
    assert touches(("标题", "（三）")) == "words"


def test_what_waits_stands_before_what_is_explained_and_contradictions_before_words() -> None:
    real = evaluation()
    explained = [each for each in real.findings if each.accepted]
    waiting = [next(each for each in explained if each.severity == kind) for kind in ("contradiction", "rule-or-text")]
    findings = tuple(each._replace(accepted=None) if each in waiting else each for each in real.findings)
    titles = [group.title for group in grouped(dataclasses.replace(real, findings=findings))]
    assert titles == [
        "待解决的矛盾", "待解决的规则或文字问题", "原件如此的矛盾", "原件如此的规则或文字问题", "无法核实",
    ]  # fmt: skip


def with_explained(check: str, at: str) -> Evaluation:
    """The real evaluation, one finding explained by the evaluated unit."""
    real = evaluation()
    said = {"outcome": "explained", "why": "另有一笔", "by": "示例单位"}
    findings = tuple(
        each._replace(accepted=each.accepted.model_copy(update=said))
        if each.accepted and (each.check, each.at) == (check, at)
        else each
        for each in real.findings
    )
    return dataclasses.replace(real, findings=findings)


def test_what_nobody_explained_stands_apart_from_what_was_explained() -> None:
    one = with_explained("fund-components-sum", "funds.components")
    groups = {group.title: len(group.findings) for group in grouped(one)}
    assert (groups["原件如此的矛盾"], groups["已有说明的矛盾"]) == (10, 1)
    site = Site(f"{one.id}/review.md")
    drawn = "".join(site.draw(each) for each in review(one) if not isinstance(each, Heading))
    assert "说明：另有一笔（示例单位，2026年11月22日）" in drawn
    assert "核实：原报告写明未按项目法分配的专项资金建立项目库" in drawn
    assert re.search(">原件如此</th><th[^>]*>已有说明</th>", site.draw(index(one)[0]))
    summary = "".join(site.draw(each) for each in open_findings(one))
    assert "原件如此 38 项，已有说明 1 项，无法核实 20 项" in summary
    assert "（已有说明；核对：" in summary


def test_the_summary_tells_the_weightiest_findings_grade_first_then_money() -> None:
    shown = open_findings(evaluation())[0]
    assert isinstance(shown, Items)
    assert shown.caption == "影响最大的"
    site = Site(f"{evaluation().id}/index.md")
    assert [re.search(r"#(finding-[a-z-]+)", site.inline(line))[1] for line in shown.lines] == [  # type: ignore[index]
        "finding-award-follows-rule-project-library",
        "finding-award-follows-rule-funds-misuse",
        "finding-fund-components-sum-funds-components",
    ]


def test_what_waits_is_on_the_summary_whatever_it_weighs() -> None:
    real = evaluation()
    findings = tuple(
        each._replace(accepted=None) if each.check == "list-duplicates" else each for each in real.findings
    )
    shown = open_findings(dataclasses.replace(real, findings=findings))[0]
    assert isinstance(shown, Items)
    assert shown.caption == "待解决的和影响最大的"
    assert len(shown.lines) == 4
    assert "待解决" in str(shown.lines[3])


def test_the_index_leads_to_every_finding_and_says_where_it_is_about() -> None:
    real = evaluation()
    site = Site(f"{real.id}/review.md")
    drawn = "".join(map(site.draw, index(real)))
    for each in numbered():
        assert drawn.count(f'href="#{each.anchor}">第 {each.number} 项</a>') == 1
    assert "指标分析" in drawn


def test_the_places_of_many_findings_are_folded_until_a_reader_asks_for_them() -> None:
    real = evaluation()
    folded = Site(f"{real.id}/review.md").draw(index(real)[1])
    assert re.match(r'<details class="eg-more"><summary>按章节和指标查找（(\d+) 处）</summary>', folded)
    assert folded.endswith("</details>")


def test_each_finding_can_be_led_to() -> None:
    blocks = review(evaluation())
    ids = [block.id for block in blocks if isinstance(block, Note)]
    ids += [id_ for block in blocks if isinstance(block, Items) for id_ in block.ids]
    assert sorted(filter(None, ids)) == sorted(each.anchor for each in numbered())


def test_a_finding_among_the_sources_leads_to_what_is_printed_there() -> None:
    places = {each.finding.at: each.place for each in numbered()}
    contents = next(place for at, place in places.items() if at.startswith("printed.contents"))
    assert isinstance(contents, Link)
    assert (contents.anchor, contents.text) == ("as-printed", "证据与出处 › 原文目录")
    row = places["printed.total_row.awarded"]
    assert isinstance(row, Link)
    assert row.anchor == "stated"


def test_figures_that_the_sentence_quotes_already_are_not_told_again() -> None:
    notes = {block.id: block for block in review(evaluation()) if isinstance(block, Note)}
    found = [each for each in numbered() if each.finding.check == "contents-match" and each.anchor in notes]
    assert found
    for each in found:
        assert not any(str(line).startswith("目录：") for line in notes[each.anchor].lines)


def test_a_site_that_publishes_what_is_accepted_does_not_say_that_nothing_else_is_open() -> None:
    (counts, *_) = index(disclosed(evaluation(), Disclosure("accepted")))
    assert isinstance(counts, Table)
    assert [column.title for column in counts.columns] == ["类别", "原件如此", "已有说明", "合计"]
    assert [row[0] for row in words_in(counts)] == ["相互矛盾", "与规则或文字不符"]
    (every, *_) = index(evaluation())
    assert isinstance(every, Table)
    assert [column.title for column in every.columns][1] == "待解决"
    assert "无法核实" in [row[0] for row in words_in(every)]


def test_what_reviewers_are_given_to_write_settles_each_finding_once_it_is_filled_in(tmp_path: Path) -> None:
    projects = tmp_path / "projects"
    shutil.copytree(ROOT / "projects", projects)
    folder = projects / PINGJIANG
    (folder / "accepted.yml").unlink()
    waiting = Project(projects).evaluation(PINGJIANG)
    shown = "".join(map(Site(f"{PINGJIANG}/review.md").draw, _notes(waiting)))
    given = [html.unescape(line) for line in re.findall("写进 accepted 的：<code>(- {.*?})</code>", shown)]
    assert len(given) == sum(finding.is_open for finding in waiting.findings)
    filled = "".join(f"  {line.replace('on: 日期', 'on: 2026-11-22')}\n" for line in given)
    (folder / "accepted.yml").write_text(f"accepted:\n{filled}", "utf-8")
    settled = Project(projects).evaluation(PINGJIANG)
    assert [finding.at for finding in settled.findings if finding.is_open] == []
    kept = [finding.accepted for finding in settled.findings if finding.accepted]
    assert kept and all(each.figures for each in kept)
    assert "写进 accepted" not in "".join(map(Site(f"{PINGJIANG}/review.md").draw, _notes(settled)))


def test_figures_of_one_name_are_given_once_since_no_name_may_be_written_twice() -> None:
    first = next(each for each in evaluation().findings if each.severity != "cannot-verify")
    odd = first._replace(accepted=None, figures=(("文字", "1 户"), ("文字", "2 户")))
    shown = "".join(map(Site("a/b/review.md").draw, _notes(dataclasses.replace(evaluation(), findings=(odd,)))))
    assert "figures: {文字: 2 户}" in html.unescape(shown)


def test_the_public_is_given_nothing_to_write() -> None:
    open_again = tuple(each._replace(accepted=None) for each in evaluation().findings)
    shown = dataclasses.replace(evaluation(), findings=open_again)
    drawn = [block for block in review(shown) if not isinstance(block, Heading)]
    assert drawn and "accepted" not in "".join(map(Site(f"{PINGJIANG}/review.md").draw, drawn))


def test_reviewers_are_led_first_to_what_several_findings_rest_on() -> None:
    place = evaluation().evidence.place("funds", "total")
    odd = [
        Finding(check, "contradiction", at, "甲", (), (place,)) for check, at in (("a", "funds.total"), ("b", "funds"))
    ]
    found = dataclasses.replace(evaluation(), findings=(*evaluation().findings, *odd))
    for_reviewers = dataclasses.replace(found, disclosure=Disclosure(reviewer=True))
    (first,) = (
        block for block in index(for_reviewers) if isinstance(block, Items) and block.caption.startswith("先看")
    )
    shown = Site(f"{PINGJIANG}/review.md").draw(first)
    assert f"{place.file}:{place.line}" in shown
    assert shown.count("#finding-") == len(odd)
    assert not any(isinstance(block, Items) and block.caption.startswith("先看") for block in index(found))


def _notes(each: Evaluation) -> list[Block]:
    for_reviewers = dataclasses.replace(each, disclosure=Disclosure(reviewer=True))
    return [block for block in review(for_reviewers) if not isinstance(block, Heading)]
