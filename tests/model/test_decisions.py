"""Reviewers begin where a decision matters most, one step of the order after the other."""

from dataclasses import replace

from evalgen.model.decisions import Decisions, decisions_of
from evalgen.pipeline.project import Project
from evalgen.units import ZERO, Points, When
from tests.conftest import ONE_ROAD, TinyProjects
from tests.publish.poisoning import evaluation
from tests.publish.staging import STAGED

NOTHING = Decisions(0, 0, (), (), ZERO, 0, 0)


def test_each_kind_of_decision_comes_before_all_that_follow_in_whatever_number() -> None:
    in_order = (
        replace(NOTHING, contradictions=1),
        replace(NOTHING, moving=("a",), departures=9),
        replace(NOTHING, departures=1, explained=("a", "b")),
        replace(NOTHING, explained=("a",), undecided=9),
        replace(NOTHING, undecided=1, unproven=Points(90)),
        replace(NOTHING, unproven=Points(1), unanswered=9),
        replace(NOTHING, unanswered=1, overdue=9),
        replace(NOTHING, overdue=1, unverified=9),
        replace(NOTHING, unverified=1),
        NOTHING,
    )
    urgencies = [each.urgency for each in in_order]
    assert sorted(urgencies) == urgencies
    assert len(set(urgencies)) == len(in_order)


def test_a_difference_that_changes_the_grade_is_explained_when_a_finding_about_it_was() -> None:
    real = evaluation()
    assert decisions_of(real).moving == ()
    assert set(decisions_of(real).explained) == {"project-library", "funds-misuse"}
    opened = replace(real, findings=tuple(each._replace(accepted=None) for each in real.findings))
    assert set(decisions_of(opened).moving) == {"project-library", "funds-misuse"}
    assert decisions_of(opened).explained == ()


def test_open_findings_are_told_contradictions_first_under_the_names_that_lead_to_them() -> None:
    real = evaluation()
    assert decisions_of(real).open == ()
    opened = replace(real, findings=tuple(each._replace(accepted=None) for each in real.findings))
    told = decisions_of(opened)
    assert [each.severity for _, each in told.open] == (
        ["contradiction"] * told.contradictions + ["rule-or-text"] * told.departures
    )
    assert all(opened.finding_names[each.check, each.at] == name for name, each in told.open)


def test_what_is_late_counts_only_where_a_day_is_given(tiny_projects: TinyProjects) -> None:
    road = Project(tiny_projects(), When.parse("2022-07-01")).evaluation(ONE_ROAD)
    assert decisions_of(road).overdue == 1
    assert decisions_of(replace(road, as_of=None)).overdue == 0


def test_what_no_proof_decides_and_answers_without_a_reply_wait_too(tiny_projects: TinyProjects) -> None:
    real = evaluation()
    unproven = {line.id for line in real.scorecard.leaves if line.state == "unproven"}
    falling = {each.indicator for each in real.sensitivity.falling}
    assert decisions_of(real).undecided == len(unproven & falling) == 7
    road = Project(tiny_projects(STAGED)).evaluation(ONE_ROAD)
    assert decisions_of(road).unanswered == 1, "the one that partly agrees; who agrees needs no reply"
