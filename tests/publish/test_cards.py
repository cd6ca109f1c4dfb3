"""An indicator's card says what was awarded, what the rule gives, why, and what is missing."""

from fractions import Fraction
from typing import Any

import pytest

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Card, Prose
from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.parts import (
    differences,
    grade_moves,
    indicator_card,
    indicator_index,
    levels,
    losses,
    score_table,
    self_score_table,
    verdict,
)
from evalgen.publish.site_rendition import Site
from evalgen.publish.skeleton import TOKEN
from tests.publish.attacks import seen
from tests.publish.poisoning import evaluation
from tests.publish.varying import overflow, with_adjustments, with_dossier, with_line


def card(each: Evaluation, id_: str) -> Card:
    return indicator_card.part(each, each.rubric.by_id[id_])


def words(part: Any) -> str:
    """The text of what a part draws."""
    site = Site("x.md")
    drawn = site.emit(part)
    assert TOKEN.search(drawn)
    return "".join(seen(site.finish(drawn)[0]).text)


def section(found: Card, title: str) -> str:
    parts = next(parts for name, parts in found.sections if name.startswith(title))
    return "".join(part.text if isinstance(part, Prose) else words(part) for part in parts)


def test_a_rule_that_spoke_shows_points_state_and_arithmetic() -> None:
    found = card(evaluation(), "satisfaction")
    assert (found.awarded, found.maximum, found.state, found.computed) == ("6", "6 分", "依规则计算", "规则给 6 分")
    assert found.path == "项目绩效 › 项目效益"
    assert found.differs == ""
    assert found.tone == "good"
    assert "≥ 90%" in section(found, "计算过程")
    assert section(found, "评分标准") == "满意度≥90%以上，得6分；90%>满意度≥70%，得3分；满意度<70%，不得分。"
    assert "“≥90%以上”重复" in section(found, "读法说明")
    assert "评价报告，第 16 页" in section(found, "依据的事实")


def test_an_award_that_departs_from_the_rule_says_by_how_much() -> None:
    found = card(evaluation(), "project-library")
    assert found.differs == "评价给 2 分，按规则计算为 0 分，相差 2 分"
    assert found.tone == "warn"
    assert "报告没有说明为什么与规则不同" in section(found, "给分理由")


def test_an_unproven_indicator_says_what_is_missing_and_what_is_possible() -> None:
    found = card(evaluation(), "cost-control")
    assert found.state == "证据不足，规则无法计算"
    assert found.computed == "视证据而定，规则可能给 0 至 4 分"
    why = section(found, "为什么无法计算")
    assert "证据中没有实际支出金额、预算金额" in why
    assert "scores." not in why
    assert "得分照评价给出（4 分）" in why
    assert section(found, "依据的事实") == "报告未给出规则所需的事实。"


def test_a_judged_indicator_gives_reason_and_judge() -> None:
    found = card(with_line("system-quality", reason="运行稳定", by="专家组"), "system-quality")
    assert found.state == "评价人判断"
    assert section(found, "给分理由") == "运行稳定评定人：专家组"
    without = card(with_line("system-quality", reason="", by=""), "system-quality")
    assert section(without, "给分理由") == "报告没有写明理由。"


def test_an_indicator_that_does_not_apply_says_why_and_what_became_of_its_points() -> None:
    each = with_line(
        "fund-allocation", state="not-applicable", because="没有分批下达", steps=(), effective=Fraction(0), awarded=None
    )
    found = card(each, "fund-allocation")
    assert found.state == "不适用"
    assert found.awarded == "—"
    assert found.maximum == "2 分（折算后 0 分）"
    assert section(found, "为什么不适用") == "没有分批下达。"


def test_a_row_that_the_source_does_not_show_asks_for_no_facts() -> None:
    each = evaluation("421381-guangshui/rural-roads-2021")
    unseen = next(line.id for line in each.scorecard.leaves if line.state == "unseen")
    found = card(each, unseen)
    assert found.state == "原表未见"
    assert "依据的事实" not in [title for title, _ in found.sections]


def test_points_to_be_added_or_taken_away_are_named_so() -> None:
    each = with_line("fund-allocation", nature="malus", awarded=Fraction(-1), computed=Fraction(-1))
    found = card(each, "fund-allocation")
    assert found.maximum == "减分项，至多 2 分"
    assert found.awarded == "−1"


def test_the_summary_puts_both_totals_side_by_side() -> None:
    shown = {stat.label: (words(stat.value), stat.note) for stat in verdict.part(evaluation()).stats}
    assert shown["得分和等级"] == ("92 / 100 优", "得分率 92%，高出优的下限（90 分）2 分")
    assert shown["依规则计算"] == (
        "88 良",
        "比评价给分低 4 分；2 项差异按本站读法；其中 50 分规则算不出：45 分证据不足、5 分由评价人判断，照评价给分计入；"
        "另有 3 分按推定的事实算出",
    )
    unproven = [line for line in evaluation().scorecard.leaves if line.state == "unproven"]
    worth, given = (sum(getattr(line, side) for line in unproven) for side in ("effective", "awarded"))
    assert shown["证据不足的分值"] == (f"{worth} 分", f"{len(unproven)} 个指标证据不足，评价给了 {given} 分")
    assert shown["专项资金总额（县级资金）"] == ("3,791.50 万元", "37,914,999.99 元")


def test_differences_add_up_to_that_of_the_totals() -> None:
    table = words(differences.part(evaluation()))
    grades = "等级：评价给出“优”，依规则为“良”"
    for part in ("项目库建设", "资金挤占挪用情况", "评定为“没有建立项目库”，得 0 分", "+4", grades):
        assert part in table


def test_a_change_of_the_total_is_a_line_of_its_own() -> None:
    each = with_adjustments(overflow(0, -2))
    for drawn in (differences.part(each), levels.part(each), score_table.part(each), self_score_table.part(each)):
        assert "扣完后在总分上继续扣分" in words(drawn)


def test_losses_come_biggest_first_with_their_share() -> None:
    rows = losses.part(evaluation()).rows  # type: ignore[union-attr]
    lost = [row[3].content for row in rows]  # type: ignore[union-attr]
    assert lost == ["3", "2", "1", "1", "1"]
    assert rows[0][4] == "37.5%"


def test_the_scoring_table_merges_its_levels() -> None:
    table = score_table.part(evaluation())
    first = table.rows[0]
    assert [cell.rows for cell in first[:3]] == [6, 3, 1]  # type: ignore[union-attr]
    assert len(table.rows) == 24
    assert words(table).count("项目决策（15 分）") == 1


def test_a_printed_sum_that_does_not_add_up_is_marked() -> None:
    said = evaluation().dossier.conclusion.model_copy(update={"levels": {"decision": Fraction(13)}})
    table = levels.part(with_dossier(evaluation(), conclusion=said))[0]
    row = table.rows[0]  # type: ignore[union-attr]
    assert (row[2].content, row[2].tone) == ("13", "warn")  # type: ignore[union-attr]


@pytest.mark.parametrize("id_", ["530923-yongde/nutrition-2022", "500155-liangping/forestry-2022"])
def test_a_self_evaluation_shows_targets_and_actual_values(id_: str) -> None:
    columns = [column.title for column in self_score_table.part(evaluation(id_)).columns]
    assert columns[3:5] == ["指标值", "完成值"]
    assert "100%" in words(self_score_table.part(evaluation(id_)))


def test_points_that_rest_on_something_inferred_are_said_to() -> None:
    found = card(evaluation(), "funds-in-place-rate")
    assert (found.state, found.tone) == ("依规则计算，事实按推定", "muted")
    assert section(found, "推定") == "到位金额没有印出，按“资金按指标文件全部到位”推定等于下达数"
    assert card(evaluation(), "satisfaction").state == "依规则计算"
    for part in (levels.part(evaluation())[0], score_table.part(evaluation())):
        assert "另有 3 分按推定的事实算出" in part.note
    assert "2 项按推定的事实计分" in words(grade_moves.part(evaluation())[0])
    index = indicator_index.part(evaluation())
    assert index is not None
    assert sum("按推定的事实计算" in row[-1] for row in index.rows if isinstance(row[-1], tuple)) == 2


YONGDE = "530923-yongde/nutrition-2022"


def test_a_form_whose_table_leads_to_the_indicators_does_not_list_them_twice() -> None:
    assert len(evaluation(YONGDE).rubric.leaves) > 6
    assert indicator_index.part(evaluation(YONGDE)) is None


def test_a_general_rule_is_not_said_to_be_printed() -> None:
    found = card(evaluation(YONGDE), "funds-on-time-rate")
    assert found.sections[0][0] == "通用计分办法（原表没有印评分标准）"
    assert not any("照印" in title for title, _ in found.sections)
    assert found.differs == "评价给 7 分，按通用计分办法计算为 10 分，相差 3 分"
    assert "原表没有印评分标准" in self_score_table.part(evaluation(YONGDE)).note
    assert "原表没有印，通用计分办法：达到指标值得满分" in words(score_table.part(evaluation(YONGDE)))


def test_findings_of_which_some_are_known_limit_the_points_possible() -> None:
    found = card(evaluation(), "spending-compliance")
    assert found.computed == "视证据而定，规则可能给 2 至 5 分"
    facts = section(found, "依据的事实")
    assert "“实际支出符合国家财政法规和财务管理制度”的计数事项：至少 1 起" in facts
    assert "“应经政府采购程序的必须进行政府采购”的计数事项：没有发现" in facts


def test_a_loss_is_told_by_the_sentence_that_speaks_of_it_and_never_by_a_rule_that_gives_full_points() -> None:
    def told(*id_: str) -> str:
        return words(losses.part(evaluation(*id_)))

    silent = told("530702-gucheng/satellite-enforcement-2020")
    assert "报告没有写失分的原因，按规则得满分 30 分" in silent
    assert "达到目标" not in silent
    assert "正文没有印年度目标和完成率，也没有写扣2分的理由" in told()
    assert "六（二）列出5项用途，合计70,875元；正文没有说明为什么只扣3分" in told(), "short texts stand in full"
    assert "乘以 10 分，得约 7.93 分" in told("500155-liangping/forestry-2022"), "the rule takes points off too"
    id_ = "530923-yongde/nutrition-2022"
    bare = {"policy-awareness": evaluation(id_).dossier.scores["policy-awareness"].model_copy(update={"narrative": ""})}
    without = with_dossier(evaluation(id_), scores={**evaluation(id_).dossier.scores, **bare})
    assert "得 9.8 分；评价给 9 分，没有写原因" in words(losses.part(without)), "the rule takes off less"


def test_lines_that_bring_their_own_numbers_are_given_no_second_ones() -> None:
    (body,) = [page.body for page in pages_of(evaluation(), Site) if page.uri.endswith("/indicators.md")]
    for own, other in (("（1）符合分配办法：1 分", "每 1 起扣 1 分"), ("（1）符合分配办法：符合，得 1 分", "得 3 分")):
        for text, kind in ((own, 'eg-items eg-items--own" role="list'), (other, "eg-items")):
            before = body.partition(f"<li>{text}")[0]
            assert before[before.rindex("l class=") :].startswith(f'l class="{kind}">'), text


def test_points_lost_in_rows_that_the_source_does_not_show_are_told_apart_from_none() -> None:
    told = words(losses.part(evaluation("421381-guangshui/rural-roads-2021")))
    assert "失分不在看得到的行里" in told and "没有失分" not in told
    assert "总分失去的 5 分在没有给分的行里（质量指标、时效指标、成本指标、项目绩效的其余指标）" in told
    assert "没有给分的行" not in words(losses.part(evaluation()))
    assert "没有给分的行" not in words(losses.part(evaluation("500000-chongqing/science-city-media-2021")))
