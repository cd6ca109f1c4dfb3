import pickle
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest

from evalgen.model.catalogue_entry import Misused
from evalgen.model.cataloguing import entry_of
from evalgen.model.disclosure import Disclosure
from evalgen.model.problem_kinds import MISUSE, UNLINKED
from evalgen.model.sharing import shared_entry
from evalgen.publish.causes import LONGEST, causes_of
from evalgen.publish.figures import points
from evalgen.publish.policy import disclosed
from evalgen.units import Points
from tests.publish.charts.builders import evaluation as made_up
from tests.publish.charts.builders import group, leaf, scorecard
from tests.publish.poisoning import PINGJIANG, evaluation, shipped

YONGDE = "530923-yongde/nutrition-2022"


def said(*values: Fraction | None) -> tuple[str, ...]:
    return tuple(map(points, values))


def test_an_entry_keeps_each_indicator_that_lost_points_with_the_reports_reason() -> None:
    real = evaluation()
    entry = entry_of(real, causes=causes_of(real))
    assert [
        (mark.id, mark.group, *said(mark.maximum, mark.awarded, mark.computed, mark.lost)) for mark in entry.losses
    ] == [
        ("funds-on-time-rate", "资金落实", "2", "1", "1", "1"),
        ("rule-observance", "业务管理", "4", "3", "3", "1"),
        ("spending-compliance", "财务管理", "6", "5", "—", "1"),
        ("funds-misuse", "财务管理", "5", "2", "0", "3"),
        ("social-benefit", "项目效益", "8", "6", "—", "2"),
    ]
    assert entry.losses[1].cause == "制度执行中未完全专款专用，扣1分"
    assert len(entry.marks) == 24
    assert sum(mark.awarded for mark in entry.marks) == entry.awarded == 92


def test_levels_are_kept_as_awarded_and_as_computed() -> None:
    levels = entry_of(evaluation()).levels
    assert [(level.name, *said(level.maximum, level.awarded, level.computed)) for level in levels] == [
        ("项目决策", "15", "14", "14"), ("项目管理", "30", "25", "21"), ("项目绩效", "55", "53", "53"),
    ]  # fmt: skip


def test_cover_form_project_and_misuse_are_kept() -> None:
    entry = entry_of(evaluation())
    assert (entry.project, entry.fund_types) == ("three-centers", ("公益性和公共基础设施建设",))
    assert len(entry.misuse) == 5
    assert entry.misuse[0] == Misused("党建费用", Fraction(24098))


def test_kinds_of_problems_are_the_groups_of_what_lost_points_or_is_named_and_say_what_is_not_linked() -> None:
    assert entry_of(evaluation()).problem_kinds == tuple(
        sorted({"资金落实", "业务管理", "财务管理", "项目效益", MISUSE, UNLINKED})
    )
    assert entry_of(evaluation(YONGDE)).problem_kinds == ("时效指标", "社会效益指标")


def test_what_does_not_apply_or_stands_outside_the_full_score_is_no_mark() -> None:
    card = scorecard(
        group("决策", 12), leaf("立项", 10, "8"), leaf("目标", 2, "2", state="not-applicable"),
        leaf("空白", 5, None, state="unproven"), leaf("加分", 2, "1", nature="bonus"), leaf("单列", 3, "1", above="x"),
    )  # fmt: skip
    assert [(mark.name, mark.group) for mark in entry_of(made_up(card=card)).marks] == [
        ("立项", "决策"),
        ("单列", "单列"),
    ]


def test_points_that_a_rule_cannot_compute_are_not_kept_as_computed() -> None:
    judged = leaf("酌情", 10, "8", state="judged")
    (mark,) = entry_of(made_up(card=scorecard(judged))).marks
    assert said(mark.awarded, mark.computed) == ("8", "—")


def test_a_rule_that_gives_full_points_is_no_reason_for_losing_some() -> None:
    says = {"because": "目标 1 个，实际 1 个，得 10 分"}
    card = scorecard(leaf("满", 10, "9", "10", **says), leaf("扣", 10, "9", "8", because="达到 80%，得 8 分"))
    assert causes_of(made_up(card=card)) == {"决策-扣": "达到 80%，得 8 分"}


def test_a_reason_is_one_short_sentence_the_one_that_speaks_of_points_first() -> None:
    told = leaf("长", 10, "9", reason="总体较好。资料未归档；其中三份合同缺失，扣1分。" + "后文" * 50)
    assert causes_of(made_up(card=scorecard(told))) == {"决策-长": "其中三份合同缺失，扣1分"}
    endless = leaf("长", 10, "9", reason="很" * 500)
    assert len(causes_of(made_up(card=scorecard(endless)))["决策-长"]) == LONGEST


@pytest.mark.parametrize("choice", ["all", "accepted", "none"])
def test_findings_are_counted_as_far_as_the_site_shows_them(choice: str) -> None:
    every = evaluation().findings
    shown = {"all": len(every), "accepted": sum(finding.accepted is not None for finding in every), "none": None}
    found = entry_of(disclosed(evaluation(), Disclosure(findings=choice))).findings  # type: ignore[arg-type]
    assert found == shown[choice]
    assert every


def test_funds_are_kept_by_year_where_the_evidence_divides_them() -> None:
    assert entry_of(evaluation()).year_funds == (
        (2019, Fraction("15391498.90")),
        (2020, Fraction("11297777.97")),
        (2021, Fraction("11225723.12")),
    )
    assert entry_of(made_up({"total": "12 万元"})).year_funds == ((2021, Fraction(120_000)),)
    assert entry_of(made_up()).year_funds == ()


def test_an_entry_from_another_process_holds_names_and_points_only_once() -> None:
    real = evaluation()
    entry = entry_of(real, causes=causes_of(real))
    copies = [shared_entry(pickle.loads(pickle.dumps(entry)), real.regions) for _ in range(2)]
    assert copies[0] == copies[1] == entry
    for one, other in zip(copies[0].marks, copies[1].marks, strict=True):
        assert (one.name is other.name, one.group is other.group, one.maximum is other.maximum) == (True, True, True)


def test_an_entry_stays_small() -> None:
    for real in shipped():
        entry = entry_of(real, causes=causes_of(real))
        assert len(pickle.dumps(entry)) < 5000, real.id


def test_computed_points_of_a_level_stay_apart_from_those_awarded() -> None:
    top = replace(group("决策", 10), awarded=Points(9), computed=Fraction(17, 2))
    (level,) = entry_of(made_up(card=scorecard(top, leaf("立项", 10, "9", "8.5")))).levels
    assert said(level.awarded, level.computed) == ("9", "8.5")


def test_marks_stand_in_printed_order() -> None:
    real = evaluation(PINGJIANG)
    order = [line.id for line in real.scorecard.leaves]
    places = [order.index(mark.id) for mark in entry_of(real).marks]
    assert all(before < after for before, after in pairwise(places))
