"""A projects folder is opened once; its evaluations come one at a time, broken ones among them."""

from pathlib import Path
from typing import Any

import pytest

from evalgen.model.evaluation import Evaluation
from evalgen.pipeline.making import Projects
from evalgen.pipeline.project import Broken, Project
from evalgen.pipeline.review import review
from evalgen.problems import Unusable
from tests.conftest import ONE_ROAD, TINY, TinyProjects

SECOND = "990101-example/two-roads-2021"


def copied(name: str) -> str:
    return (TINY / ONE_ROAD / name).read_text(encoding="utf-8")


def with_second(tiny_projects: TinyProjects, scores: str | None = None) -> Path:
    """The small projects folder with a second evaluation like the first."""
    return tiny_projects({
        f"{SECOND}/evaluation.yml": copied("evaluation.yml"),
        f"{SECOND}/scores.yml": copied("scores.yml") if scores is None else scores,
        f"{SECOND}/attachments/ledger.txt": copied("attachments/ledger.txt"),
    })  # fmt: skip


def test_an_evaluation_is_read_scored_and_placed(tiny_projects: TinyProjects) -> None:
    evaluation = Project(tiny_projects()).evaluation(ONE_ROAD)
    assert [region.name for region in evaluation.regions] == ["虚构省", "虚构市", "示例县"]
    assert evaluation.scorecard.awarded.points is not None
    assert evaluation.rubric.readings.keys() == {"arrival", "rules", "quality"}


def test_one_broken_evaluation_does_not_hide_the_others(tiny_projects: TinyProjects) -> None:
    project = Project(with_second(tiny_projects, "scores: {arival: {awarded: 3}}"))
    first, second = project.evaluations()
    assert isinstance(first, Evaluation)
    assert isinstance(second, Broken)
    assert second.id == SECOND
    assert any("arival" in problem.message for problem in second.problems)


def test_evaluations_are_read_only_when_they_are_asked_for(tiny_projects: TinyProjects) -> None:
    root = with_second(tiny_projects)
    coming = Project(root).evaluations()
    assert isinstance(next(coming), Evaluation)
    (root / SECOND / "scores.yml").write_text("scores: [", encoding="utf-8")
    assert isinstance(next(coming), Broken)


def test_a_change_shows_when_an_evaluation_is_asked_for_again(tiny_projects: TinyProjects) -> None:
    root = tiny_projects()
    project = Project(root)
    before, digest = project.evaluation(ONE_ROAD), project.folder_digest(ONE_ROAD)
    path = root / ONE_ROAD / "scores.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("55.5", "54.5"), encoding="utf-8")
    after = project.evaluation(ONE_ROAD)
    assert before.scorecard.by_id["quality"].awarded == 55.5
    assert after.scorecard.by_id["quality"].awarded == 54.5
    assert project.folder_digest(ONE_ROAD) != digest


LOCAL = """
rubric:
  id: own
  edition: 2021
  title: 自己的指标体系
  indicators:
    - id: quality
      name: 质量
      points: 100
      rule: {kind: choice, levels: [{id: good, text: 好, points: 100}, {id: bad, text: 差, points: 0}]}
"""


def test_a_rubric_that_two_folders_copy_keeps_the_place_of_each(tiny_projects: TinyProjects) -> None:
    own = copied("evaluation.yml").replace("rubric: tiny@2021", "rubric: local")
    scores = "scores: {quality: {choice: bad, awarded: 50}}"
    files = {f"{id_}/{name}": text for id_ in (ONE_ROAD, SECOND) for name, text in (
        ("evaluation.yml", own), ("scores.yml", scores), ("rubric.yml", LOCAL), ("attachments/ledger.txt", "x"),
    )}  # fmt: skip
    for evaluation in Project(tiny_projects(files)).evaluations():
        assert isinstance(evaluation, Evaluation), evaluation.problems
        (finding,) = (each for each in evaluation.findings if each.check == "award-follows-rule")
        assert {place.file for place in finding.where} == {
            f"{evaluation.id}/{name}.yml" for name in ("scores", "rubric")
        }
        assert evaluation.rubric.readings["quality"].kind == "choice"


BROKEN_RULE = (TINY / "rubrics" / "tiny.yml").read_text(encoding="utf-8").replace("kind: judgement", "kind: judgment")


def test_a_shared_rubric_with_a_broken_rule_is_told_once_and_breaks_what_uses_it(tiny_projects: TinyProjects) -> None:
    root = tiny_projects({"rubrics/tiny.yml": BROKEN_RULE})
    project = Project(root)
    assert [problem.slug for problem in project.problems] == ["rule-kind"]
    with pytest.raises(Unusable, match="judgement"):
        project.evaluation(ONE_ROAD)
    shared, evaluation = review(project, project.ids)
    assert (shared.id, len(shared.problems)) == ("", 1)
    assert (evaluation.id, evaluation.problems) == (ONE_ROAD, ())


@pytest.mark.parametrize("written", ["", "regions: []\n", "regions:\n"])
def test_an_evaluation_is_refused_where_no_division_is_written(tiny_projects: TinyProjects, written: str) -> None:
    project = Project(tiny_projects({"regions.yml": written, "stray.txt": ""}))
    assert [problem.slug for problem in project.problems] == ["stray"]
    with pytest.raises(Unusable, match=r"regions.yml 里没有行政区划“990101”"):
        project.evaluation(ONE_ROAD)


def test_review_tells_what_lies_in_the_counties_asked_for(tiny_projects: TinyProjects) -> None:
    root = tiny_projects({"990101-example/Bad Name/evaluation.yml": "x", "990102-other/Bad/evaluation.yml": "x"})
    project = Project(root)
    assert len(project.problems) == 2
    shared, _ = review(project, [ONE_ROAD])
    assert {problem.place.file.partition("/")[0] for problem in shared.problems} <= {"990101-example", "990102-other"}


def test_the_national_frames_can_be_applied(tiny_projects: TinyProjects) -> None:
    rubrics = {rubric.id: rubric for rubric in Project(tiny_projects()).rubrics}
    assert {"mof-2013-53@2013", "mof-2020-10@2020", "mof-2020-10-self@2020"} <= rubrics.keys()
    for rubric in rubrics.values():
        assert sum(node.maximum for node in rubric.children(None)) == rubric.text.full_score
        assert rubric.readings.keys() == {node.indicator.id for node in rubric.leaves}


def test_what_evaluations_share_has_a_digest_of_its_own(tiny_projects: TinyProjects) -> None:
    before = Project(tiny_projects()).shared_digest
    assert Project(tiny_projects()).shared_digest == before
    regions = (TINY / "regions.yml").read_text(encoding="utf-8").replace("示例县", "样例县")
    assert Project(tiny_projects({"regions.yml": regions})).shared_digest != before


def test_a_project_is_what_publication_asks_for(tiny_projects: TinyProjects) -> None:
    project: Projects = Project(tiny_projects())
    wanted: Any = [name for name in vars(Projects) if not name.startswith("_")]
    assert all(hasattr(project, name) for name in wanted)
