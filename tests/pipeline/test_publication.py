from collections.abc import Iterator
from pathlib import Path

import pytest

from evalgen.pipeline.in_turn import Reuse
from evalgen.pipeline.making import Record
from evalgen.pipeline.project import Project
from evalgen.pipeline.publication import Publication
from evalgen.pipeline.publishing import publish_all
from evalgen.problems import Place, Problem
from evalgen.publish.broken_page import broken_page
from evalgen.publish.page import Asset, Page
from evalgen.publish.site_rendition import Site
from tests.conftest import ONE_ROAD, TINY, TinyProjects

EVALUATION = TINY / "990101-example" / "one-road-2021"
OTHER_ROAD = "990101-example/other-road-2022"


class Kept:
    """A sink that keeps everything."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.assets: dict[str, bytes] = {}

    def page(self, page: Page) -> None:
        assert page.uri not in self.pages
        self.pages[page.uri] = page

    def asset(self, asset: Asset) -> None:
        assert asset.uri not in self.assets
        self.assets[asset.uri] = asset.content


@pytest.fixture
def two_roads(tiny_projects: TinyProjects) -> Path:
    """Two evaluations of one county, the second of another year."""
    again = {
        f"{OTHER_ROAD}/{path.relative_to(EVALUATION).as_posix()}": path.read_bytes().replace(b"[2021]", b"[2022]")
        for path in EVALUATION.rglob("*")
        if path.is_file()
    }
    return tiny_projects(again)


def published(
    root: Path, *, reuse: Reuse | None = None, jobs: int = 1, overrides: Path | None = None
) -> tuple[Publication, Kept]:
    kept = Kept()
    return publish_all(Project(root), kept, Site, reuse=reuse, jobs=jobs, overrides=overrides), kept


def never(id_: str, key: str) -> Record | None:
    return None


def test_every_evaluation_has_pages_and_downloads_and_an_entry(two_roads: Path) -> None:
    publication, kept = published(two_roads)
    assert [entry.id for entry in publication.catalogue.entries] == [ONE_ROAD, OTHER_ROAD]
    for id_ in (ONE_ROAD, OTHER_ROAD):
        assert kept.pages[f"{id_}/index.md"].kind == "summary"
        assert {f"{id_}/evaluation.json", f"{id_}/scores.csv"} <= kept.assets.keys()
    assert {
        "index.md",
        "all/index.md",
        "990101-example/index.md",
        "2021/index.md",
        "2022/index.md",
    } <= kept.pages.keys()
    assert "api/v1/evaluations.json" in kept.assets


def test_a_broken_evaluation_does_not_keep_the_others_from_the_public(two_roads: Path) -> None:
    (two_roads / ONE_ROAD / "scores.yml").write_text("scores: [", "utf-8")
    publication, kept = published(two_roads)
    assert list(publication.broken) == [ONE_ROAD]
    assert all(problem.place.file.startswith(ONE_ROAD) for problem in publication.broken[ONE_ROAD])
    assert [entry.id for entry in publication.catalogue.entries] == [OTHER_ROAD]
    assert not any(uri.startswith(f"{ONE_ROAD}/") for uri in (*kept.pages, *kept.assets))
    assert f"{OTHER_ROAD}/index.md" in kept.pages


def test_a_section_that_the_outline_does_not_have_is_a_problem(two_roads: Path) -> None:
    path = two_roads / ONE_ROAD / "scores.yml"
    path.write_text(path.read_text("utf-8").replace("purpose:", "purpsoe:"), "utf-8")
    publication, _ = published(two_roads)
    (problem,) = publication.broken[ONE_ROAD]
    assert problem.slug == "unknown-section"
    assert "purpose" in problem.cure


def test_an_outline_that_does_not_exist_is_a_problem(two_roads: Path) -> None:
    path = two_roads / ONE_ROAD / "evaluation.yml"
    path.write_text(path.read_text("utf-8").replace("stage: final", "stage: final\n  outline: no-such"), "utf-8")
    publication, _ = published(two_roads)
    assert [problem.slug for problem in publication.broken[ONE_ROAD]] == ["unknown-outline"]


def test_open_findings_are_kept_and_accepted_ones_are_not(two_roads: Path) -> None:
    path = two_roads / ONE_ROAD / "scores.yml"
    path.write_text(path.read_text("utf-8").replace("awarded: 15\n", "awarded: 20\n"), "utf-8")
    publication, _ = published(two_roads)
    found = {finding.check for finding in publication.findings[ONE_ROAD]}
    assert "award-follows-rule" in found
    assert all(finding.is_open for findings in publication.findings.values() for finding in findings)
    (path.parent / "accepted.yml").write_text(
        "accepted:\n  - {check: award-follows-rule, at: rules, why: 已查, by: 编辑, on: 2022-10-29}\n", "utf-8"
    )
    publication, _ = published(two_roads)
    assert "award-follows-rule" not in {finding.check for finding in publication.findings.get(ONE_ROAD, ())}


def test_nobody_can_tell_how_many_processes_made_the_site(two_roads: Path) -> None:
    (two_roads / "990101-example" / "broken-2023").mkdir()
    (two_roads / "990101-example" / "broken-2023" / "evaluation.yml").write_text("evaluation: 1", "utf-8")
    alone, kept = published(two_roads)
    for jobs in (2, 3, 5):
        shared, same = published(two_roads, jobs=jobs)
        assert shared.catalogue.entries == alone.catalogue.entries
        assert (shared.records, shared.broken) == (alone.records, alone.broken)
        assert list(same.pages.items()) == list(kept.pages.items())
        assert list(same.assets.items()) == list(kept.assets.items())


def test_what_another_process_read_is_not_kept_twice(two_roads: Path) -> None:
    project = Project(two_roads)
    publication = publish_all(project, Kept(), Site, jobs=2)
    known = project.regions.by_code
    assert all(region is known[region.code] for entry in publication.catalogue.entries for region in entry.regions)


def test_two_runs_give_the_same_bytes(two_roads: Path) -> None:
    first, second = (published(two_roads)[1] for _ in range(2))
    assert (first.pages, first.assets) == (second.pages, second.assets)


def test_pages_that_still_stand_are_not_made_again(two_roads: Path) -> None:
    before, _ = published(two_roads, reuse=never)
    (two_roads / OTHER_ROAD / "attachments" / "ledger.txt").write_text("changed", "utf-8")
    path = two_roads / OTHER_ROAD / "evaluation.yml"
    path.write_text(path.read_text("utf-8").replace("一条路项目", "另一条路项目"), "utf-8")

    def reuse(id_: str, key: str) -> Record | None:
        record = before.records[id_]
        return record if record.key == key else None

    after, kept = published(two_roads, reuse=reuse)
    assert not any(uri.startswith(f"{ONE_ROAD}/") for uri in (*kept.pages, *kept.assets))
    assert f"{OTHER_ROAD}/index.md" in kept.pages
    assert "另一条路项目" in kept.pages["all/index.md"].body
    assert after.records[ONE_ROAD] is before.records[ONE_ROAD]


@pytest.mark.parametrize("shared", ["regions.yml", "rubrics/tiny.yml"])
def test_a_change_in_what_evaluations_share_makes_all_pages_anew(two_roads: Path, shared: str) -> None:
    before, _ = published(two_roads, reuse=never)
    path = two_roads / shared
    path.write_text(path.read_text("utf-8").replace("示例县", "样例县").replace("name: 质量", "name: 平整"), "utf-8")
    after, _ = published(two_roads, reuse=never)
    assert all(after.records[id_].key != before.records[id_].key for id_ in (ONE_ROAD, OTHER_ROAD))


def test_a_template_of_the_site_takes_the_place_of_ours_and_makes_all_pages_anew(
    two_roads: Path, tmp_path: Path
) -> None:
    overrides = tmp_path / "overrides"
    (overrides / "overviews").mkdir(parents=True)
    before, _ = published(two_roads, reuse=never)
    (overrides / "overviews" / "all.md.jinja").write_text("# {{ plan.title }}\n\n本局说明\n\n{{ table }}\n", "utf-8")
    after, kept = published(two_roads, reuse=never, overrides=overrides)
    assert "本局说明" in kept.pages["all/index.md"].body
    assert after.records[ONE_ROAD].key != before.records[ONE_ROAD].key


def test_progress_is_told_after_each_evaluation(two_roads: Path) -> None:
    told: list[tuple[int, int]] = []
    publish_all(Project(two_roads), Kept(), Site, progress=lambda done, count: told.append((done, count)))
    assert told == [(1, 2), (2, 2)]


def test_a_site_without_evaluations_still_has_its_lists(tiny_projects: TinyProjects) -> None:
    root = tiny_projects()
    (root / ONE_ROAD).rename(root.parent / "elsewhere")
    publication, kept = published(root)
    assert publication.catalogue.entries == ()
    assert {"index.md", "all/index.md", "counties/index.md", "years/index.md", "rubrics/index.md"} <= kept.pages.keys()


def test_the_page_of_a_broken_evaluation_says_where_and_how_to_mend_it() -> None:
    problems = [
        Problem(Place(f"{ONE_ROAD}/scores.yml", 3, 5), "没有<b>这个</b>字段", "是不是“awarded”？", "extra-forbidden"),
        Problem(Place(f"{ONE_ROAD}/scores.yml", 9), "缺少这一项", "", "missing"),
    ]
    page = broken_page(ONE_ROAD, problems, Site)
    assert (page.kind, page.uri) == ("broken", f"{ONE_ROAD}/index.md")
    assert f"{ONE_ROAD}/scores.yml:3:5" in page.body
    assert "没有&lt;b&gt;这个&lt;/b&gt;字段" in page.body
    assert "是不是“awarded”？" in page.body
    assert "2 处问题" in page.body


def test_the_page_of_an_evaluation_that_is_wrong_from_end_to_end_stays_readable() -> None:
    problems = [Problem(Place("f.yml", line), "错") for line in range(1, 3000)]
    page = broken_page(ONE_ROAD, problems, Site)
    assert page.body.count("<tr role=") == 501
    assert "2999 处问题" in page.body


class Failing(Project):
    """A project one of whose evaluations meets a fault of the program."""

    def evaluation(self, id_: str) -> Iterator[object]:  # type: ignore[override]
        raise ZeroDivisionError(f"while reading {id_}")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_the_program_is_never_hidden(two_roads: Path, jobs: int) -> None:
    with pytest.raises((ZeroDivisionError, RuntimeError), match=f"while reading {ONE_ROAD}"):
        publish_all(Failing(two_roads), Kept(), Site, jobs=jobs)
