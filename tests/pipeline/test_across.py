"""What shows only between evaluations is found by whoever sees them all, and settled by any of them."""

from pathlib import Path

import pytest

from evalgen.pipeline.project import Project
from evalgen.pipeline.publication import Publication
from evalgen.pipeline.publishing import publish_all
from evalgen.pipeline.review import review
from evalgen.publish.parts.across import part
from evalgen.publish.plain_rendition import Plain
from tests.conftest import ONE_ROAD, TINY, TinyProjects
from tests.pipeline.test_publication import Kept

OTHER = "990101-example/other-road-2021"
LINKED = (TINY / ONE_ROAD / "evaluation.yml").read_text(encoding="utf-8").replace(
    "  project_name:", "  project: road\n  project_name:"
)  # fmt: skip
WHY = "accepted:\n  - {{check: across-project-funds, at: {}, why: 口径不同, by: 编者, on: 2022-01-01}}\n"
AT = "road 2021年资金总额"


def two(root: TinyProjects, accepted: str = "") -> Path:
    """Two evaluations of one project whose totals differ."""
    files: dict[str, str | bytes | None] = {
        f"{OTHER}/{path.relative_to(TINY / ONE_ROAD).as_posix()}": path.read_bytes()
        for path in (TINY / ONE_ROAD).rglob("*")
        if path.is_file()
    }
    files |= {f"{ONE_ROAD}/evaluation.yml": LINKED, f"{OTHER}/evaluation.yml": LINKED.replace("100.00 万", "90.00 万")}
    return root({**files, f"{OTHER}/accepted.yml": accepted} if accepted else files)


def published(root: Path, jobs: int = 1) -> Publication:
    return publish_all(Project(root), Kept(), Plain, jobs=jobs)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_open_finding_between_evaluations_stands_among_the_findings(tiny_projects: TinyProjects, jobs: int) -> None:
    publication = published(two(tiny_projects), jobs)
    (finding,) = publication.findings[""]
    assert (finding.check, finding.at) == ("across-project-funds", AT)
    assert publication.catalogue.across == (finding,)
    assert not publication.problems


def test_an_explained_one_is_open_no_more_and_shown_with_its_reason(tiny_projects: TinyProjects) -> None:
    publication = published(two(tiny_projects, WHY.format(AT)))
    assert "" not in publication.findings
    (finding,) = publication.catalogue.across
    assert finding.accepted
    assert not publication.problems
    shown = str(part(publication.catalogue))
    assert "口径不同（编者，2022年1月1日）" in shown
    assert f"{OTHER}/index.md" in shown


def test_an_explanation_of_nothing_is_a_problem_of_the_whole_set_only(tiny_projects: TinyProjects) -> None:
    root = two(tiny_projects, WHY.format("road 2020年资金总额"))
    (problem,) = published(root).problems
    assert problem.slug == "accepted-nothing"
    *_, last = review(Project(root), Project(root).ids)
    assert (last.id, last.problems, len(last.findings)) == ("", (problem,), 1)
    assert not any(each.problems for each in review(Project(root), [OTHER]))


def test_nothing_more_is_said_where_nothing_shows(tiny_projects: TinyProjects) -> None:
    project = Project(tiny_projects())
    assert [each.id for each in review(project, project.ids)] == ["", ONE_ROAD]


MOVED = """lists:
  - {id: towns, title: 镇名单, items: [丙镇]}
  - {id: villages, title: 村名单, items: [甲村, 乙村, 甲村]}
accepted:
  - check: list-duplicates
    at: lists.0.items.2
    why: 原件重复
    by: 编者
    on: 2022-01-01
    figures: {重复: 甲村, 位置: 第 1 项、第 3 项}
"""


def test_an_explanation_whose_finding_moved_is_not_looked_for_between_evaluations(tiny_projects: TinyProjects) -> None:
    publication = published(tiny_projects({f"{ONE_ROAD}/lists.yml": MOVED}))
    assert not publication.problems
    assert not publication.findings
