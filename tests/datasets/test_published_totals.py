"""Scores that others published under their own rules come out the same from the facts they published.

Every folder beside this file holds a small extract of one published data set, written as rubric and evidence like any
projects folder; what was published stands under `conclusion`, and in `awarded` where single rows were printed.
"""

import re
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from evalgen.load import folders
from evalgen.model.evaluation import Evaluation
from evalgen.pipeline.project import Project

HERE = Path(__file__).parent
EVALUATIONS = [(root.parent.name, id_) for root in sorted(HERE.glob("*/regions.yml")) for id_ in folders(root.parent)]
# Some totals were published as binary floating-point sums of scores cut to twelve digits.
EXACT = Fraction(1, 10**10)


@cache
def evaluation(dataset: str, id_: str) -> Evaluation:
    project = Project(HERE / dataset)
    assert not project.problems
    return project.evaluation(id_)


@pytest.mark.parametrize(("dataset", "id_"), EVALUATIONS)
def test_the_computed_total_is_the_published_one(dataset: str, id_: str) -> None:
    found = evaluation(dataset, id_)
    card, published = found.scorecard, found.dossier.conclusion
    if published.total is None:
        assert any(line.state == "unseen" for line in card.leaves)
        return
    assert card.computed.points is not None
    assert not card.computed.printed
    assert abs(card.computed.points - published.total) < EXACT
    assert not published.grade or card.computed.grade == published.grade


@pytest.mark.parametrize(("dataset", "id_"), EVALUATIONS)
def test_the_computed_points_of_levels_and_rows_are_the_published_ones(dataset: str, id_: str) -> None:
    found = evaluation(dataset, id_)
    for name, published in found.dossier.conclusion.levels.items():
        computed = found.scorecard.by_id[name].computed
        assert computed is not None
        assert abs(computed - published) < EXACT
    assert not found.scorecard.differing


@pytest.mark.parametrize(("dataset", "id_"), EVALUATIONS)
def test_every_row_is_scored_by_its_rule_unless_the_source_shows_points_only(dataset: str, id_: str) -> None:
    found = evaluation(dataset, id_)
    assert not [line.id for line in found.scorecard.leaves if line.state == "unproven"]
    for line in found.scorecard.leaves:
        assert line.state != "judged" or line.reason


@pytest.mark.parametrize(("dataset", "id_"), EVALUATIONS)
def test_nothing_is_left_to_settle(dataset: str, id_: str) -> None:
    assert not [finding.message for finding in evaluation(dataset, id_).findings if finding.is_open]


def test_one_changed_fact_changes_the_total(tmp_path: Path) -> None:
    source = HERE / "openssf-scorecard"
    for path in source.rglob("*.yml"):
        copy = tmp_path / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8")
        copy.write_text(re.sub(r"(vulnerabilities: \{facts: \{score: )10", r"\g<1>0", text), encoding="utf-8")
    totals = [Project(tmp_path).evaluation(id_).scorecard.computed.points for id_ in folders(tmp_path)]
    assert totals == [Fraction(33, 10), Fraction(60, 10), Fraction(41, 10)]
