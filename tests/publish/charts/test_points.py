"""Points kept and lost are shown in the order of the rubric; what was not awarded is not zero."""

from evalgen.model.scorecard import Adjustment
from evalgen.publish.block import Chart
from evalgen.publish.charts.points_kept_and_lost import chart
from evalgen.units import Points
from tests.publish.charts.builders import evaluation, group, labels, leaf, notes, pieces, row_of, scorecard
from tests.publish.charts.test_every_chart import overflows
from tests.publish.poisoning import evaluation as real


def drawn(*lines: object, **more: object) -> Chart:
    made = chart(evaluation(card=scorecard(*lines, **more)))  # type: ignore[arg-type]
    assert made is not None
    return made


DECISION = group("决策", 15)


def test_indicators_stand_in_order_under_their_level_one_indicator() -> None:
    made = drawn(DECISION, leaf("乙", 3, 3), leaf("甲", 12, 9), group("效益", 85), leaf("丙", 85, 80, above="效益"))
    names = [label for label in labels(made) if label in ("决策（15 分）", "乙", "甲", "效益（85 分）", "丙")]
    assert names == ["决策（15 分）", "乙", "甲", "效益（85 分）", "丙"]
    assert [note for note in notes(made) if note in names] == names


def test_paper_may_break_a_tall_picture_before_each_level_one_indicator() -> None:
    names = [f"指标{at}" for at in range(20)]
    few, many = (
        drawn(group("决策", 50), *(leaf(name, 2, 2) for name in names[:half]), group("效益", 50),
              *(leaf(name, 2, 2, above="效益") for name in names[half : 2 * half]))
        for half in (2, 10)
    )  # fmt: skip
    assert len(pieces(few)) == 1
    first, second = (
        ["".join(words.itertext()) for words in piece if words.tag.endswith("text")] for piece in pieces(many)
    )
    assert names[9] in first and names[10] not in first
    assert second[0] == "效益（50 分）" and names[10] in second
    assert overflows(many) == [], "nor is any row cut"


def test_kept_and_lost_points_are_stretches_of_one_bar() -> None:
    kept, lost = drawn(DECISION, leaf("甲", 12, "8.5"), full=12).figure["data"]
    assert (kept["x"], kept["base"], lost["x"], lost["base"]) == ([8.5], [0.0], [3.5], [8.5])
    assert kept["y"] == lost["y"]


def test_the_message_names_the_largest_losses_and_the_differences() -> None:
    made = drawn(DECISION, leaf("甲", 10, 9), leaf("乙", 90, 80, 85))
    assert made.message == (
        "满分 100 分，得 89 分；2 项指标共失 11 分，最多的是乙（失 10 分）、甲（失 1 分）；"
        "1 项的给分与依规则计算的不同。"
    )


def test_a_diamond_marks_what_the_rule_gives_only_where_it_differs() -> None:
    made = drawn(DECISION, leaf("甲", 5, 2, 0), leaf("乙", 5, 5))
    [mark] = [trace for trace in made.figure["data"] if trace["type"] == "scatter"]
    assert mark["x"] == [0.0] and mark["hovertext"] == ["甲<br>依规则计算（与给分不同）：0 分"]
    assert made.picture.count("<polygon") == 2, "one in the key, one on the bar"
    assert "规则 0" in labels(made)
    same = drawn(DECISION, leaf("乙", 5, 5))
    assert "<polygon" not in same.picture and not [trace for trace in same.figure["data"] if trace["type"] == "scatter"]


def test_points_that_were_not_awarded_are_not_zero() -> None:
    made = drawn(DECISION, leaf("甲", 5, 5), leaf("乙", 5, None))
    assert "未给分" in labels(made) and "未给分" in notes(made)
    assert row_of(made.table, "乙") == ("乙", "5", "未给分", "—", "—", "")
    assert len(made.figure["data"][0]["x"]) == 1
    assert made.message.endswith("已给分的指标没有失分；1 项未给分。")


def test_an_indicator_that_does_not_apply_says_so() -> None:
    made = drawn(DECISION, leaf("甲", 5, 5), leaf("乙", 5, 0, state="not-applicable", effective=Points(0)))
    assert row_of(made.table, "乙") == ("乙", "0", "不适用", "—", "—", "")
    assert "不适用" in labels(made)


def test_an_indicator_that_does_not_apply_but_counts_keeps_its_points() -> None:
    made = drawn(DECISION, leaf("乙", 5, 5, state="not-applicable"))
    assert "5 / 5 分" in labels(made) and "不适用" in labels(made)


def test_bonus_adds_and_malus_takes_away() -> None:
    made = drawn(
        DECISION, leaf("甲", 5, 5), leaf("奖", 3, 2, nature="bonus"), leaf("罚", 4, -3, -4, nature="malus"), full=5
    )
    assert {"加 2 分", "减 3 分"} <= set(labels(made))
    assert made.figure["data"][1]["x"] == [3.0]
    assert made.figure["data"][2]["x"] == [4.0], "what the rule takes away is marked on the same side"


def test_changes_outside_the_indicators_have_rows_of_their_own() -> None:
    veto = Adjustment("gate", "一票否决", Points(-10), Points(0))
    made = drawn(DECISION, leaf("甲", 100, 95), adjustments=[veto])
    assert "减 10 分" in labels(made) and "指标以外的增减" in labels(made)
    assert row_of(made.table, "一票否决") == ("指标以外的增减", "一票否决", "—", "−10", "—", "0", "−10")


def test_the_lost_points_are_not_added_up_where_indicators_do_not_make_the_full_score() -> None:
    made = drawn(DECISION, leaf("甲", 60, 50), full=100)
    assert "共失" not in made.message and row_of(made.table, "合计")[4] == "—"


def test_an_indicator_of_level_one_without_others_needs_no_heading() -> None:
    made = drawn(leaf("满意度", 10, 10, path=("满意度",), id="满意度"))
    assert labels(made).count("满意度") == 1 and "满意度（10 分）" not in labels(made)


def test_without_a_single_award_there_is_no_chart() -> None:
    assert chart(evaluation(card=scorecard(DECISION, leaf("甲", 5, None)))) is None


def test_judged_inferred_and_too_many_points_have_looks_of_their_own() -> None:
    made = chart(real())
    assert made is not None
    looks = {
        trace["name"]: (sum(trace["x"]), trace["marker"]["pattern"]["shape"])
        for trace in made.figure["data"]
        if "pattern" in trace["marker"]
    }
    assert looks["得分，由评价人判断"] == (5.0, "\\")
    assert looks["得分，按推定"] == (3.0, ".")
    assert looks["得分，高于规则"] == (4.0, "-")
    for said in ("1 项的 5 分由评价人判断", "2 项的 3 分按推定的事实算出", "2 项的 4 分高于规则"):
        assert said in made.message
