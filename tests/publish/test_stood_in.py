"""Computed points that no rule gave are told apart from those that one did, on pages, in charts and in the data."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from evalgen.model.evaluation import Evaluation
from evalgen.publish.charts.points_kept_and_lost import chart
from evalgen.publish.downloads import evaluation as download
from evalgen.publish.open_data.schema import evaluation_schema
from evalgen.publish.parts import group_line, levels, score_table
from evalgen.publish.stood_in import share, stood_in
from tests.publish.charts.builders import evaluation as made_up
from tests.publish.charts.builders import group, labels, leaf, row_of, scorecard, words
from tests.publish.poisoning import evaluation, project
from tests.publish.varying import with_line

DECISION = group("决策", 15)


def marked(*states: str) -> Evaluation:
    """A made-up evaluation of indicators of 5 points each, all awarded 4, in these states."""
    leaves = [leaf(f"第{at}项", 5, 4, state=state) for at, state in enumerate(states)]
    return made_up(card=scorecard(DECISION, *leaves))


@pytest.mark.parametrize(
    ("states", "said"),
    [
        (("scored", "not-applicable"), ""),
        (("scored", "unproven"), "其中 4 分规则算不出（证据不足），照评价给分计入"),
        (("judged", "judged"), "其中 8 分规则算不出（由评价人判断），照评价给分计入"),
        (("unproven", "judged"), "其中 8 分规则算不出：4 分证据不足、4 分由评价人判断，照评价给分计入"),
    ],
)
def test_what_no_rule_gave_is_said_with_the_reason(states: tuple[str, ...], said: str) -> None:
    assert stood_in(marked(*states)) == said


def test_an_indicator_without_an_award_has_nothing_that_stands_in() -> None:
    assert stood_in(made_up(card=scorecard(DECISION, leaf("甲", 5, None, state="unproven")))) == ""


def test_where_points_are_not_added_up_the_indicators_are_counted() -> None:
    real = evaluation()
    top, *others = real.rubric.nodes
    worst = replace(top, indicator=top.indicator.model_copy(update={"combine": "min"}))
    other = replace(real, rubric=replace(real.rubric, nodes=(worst, *others)))
    assert stood_in(other) == "其中 10 项指标的得分规则算不出，照评价给分计入"
    assert share(other) == "—"
    data = json.loads(download.of_evaluation(other))
    assert data["total"]["computed_from_award"] is None


def test_levels_and_totals_say_how_much_the_award_stands_in_for() -> None:
    real = evaluation()
    table = levels.part(real)[0]
    column = [column.title for column in table.columns].index("其中按给分计入")  # type: ignore[union-attr]
    shown = {words(row[0]).strip(): words(row[column]) for row in (*table.rows, *table.total) if len(row) > 1}  # type: ignore[union-attr]
    tops = [line.name for line in real.scorecard.lines if line.level == 1]
    assert sum(int(shown[name]) for name in tops) == int(shown["总分"]) == 50
    assert "其中 50 分规则算不出" in score_table.part(real).note
    said = group_line.part(real, real.rubric.nodes[0])[0]
    assert "其中 3 分规则算不出（证据不足），照评价给分计入" in str(said)


def test_the_chart_has_a_look_of_its_own_for_points_that_no_evidence_proves() -> None:
    made = chart(marked("scored", "unproven", "judged"))
    assert made is not None
    traces = {trace["name"]: trace for trace in made.figure["data"]}
    looks = [traces[name]["x"] for name in ("得分", "得分，但证据不足", "得分，由评价人判断")]
    assert looks == [[4.0], [4.0], [4.0]]
    assert traces["得分，但证据不足"]["marker"]["pattern"]["shape"] == "x"
    assert "得分，但证据不足" in labels(made) and "-crossed" in made.picture
    assert [row_of(made.table, f"第{at}项")[-2] for at in range(3)] == ["4", "证据不足", "评价人判断"]
    assert "1 项的 4 分证据不足，规则无法计算" in made.message
    assert "其中 8 分规则算不出" in made.table.note


def test_without_unproven_points_the_chart_shows_no_such_look() -> None:
    made = chart(marked("scored", "judged"))
    assert made is not None and "证据不足" not in "".join((*labels(made), made.message))


def test_the_data_say_of_every_computed_figure_whether_a_rule_gave_it() -> None:
    data = json.loads(download.of_evaluation(evaluation()))
    lines = evaluation().scorecard.leaves
    assert [each["computed_by"] for each in data["indicators"]] == [
        "award" if line.state in ("judged", "unproven") else "rule" for line in lines
    ]
    standing = [Fraction(each["computed"]) for each in data["indicators"] if each["computed_by"] == "award"]
    assert Fraction(data["total"]["computed_from_award"]) == sum(standing) == 50
    tops = [level for level in data["levels"] if len(level["path"]) == 1]
    assert sum(Fraction(level["computed_from_award"]) for level in tops) == 50
    bare = json.loads(download.of_evaluation(with_line("project-library", computed=None, awarded=None)))
    assert next(each for each in bare["indicators"] if each["id"] == "project-library")["computed_by"] is None


def test_the_schema_tells_what_the_fields_mean() -> None:
    definitions = evaluation_schema()["$defs"]
    assert "award 规则算不出" in definitions["IndicatorRecord"]["properties"]["computed_by"]["description"]
    assert {"file", "sha256", "bytes"} <= set(definitions["DocumentRecord"]["required"])


def test_every_shipped_evaluation_adds_up_to_what_it_says() -> None:
    for id_ in project().ids:
        data = json.loads(download.of_evaluation(evaluation(id_)))
        known = [each for each in data["indicators"] if each["computed_by"] == "award"]
        if data["total"]["computed_from_award"] is not None:
            assert Fraction(data["total"]["computed_from_award"]) == sum(Fraction(each["computed"]) for each in known)
