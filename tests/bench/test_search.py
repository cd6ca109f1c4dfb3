"""The cost of the search index is measured on records that are half real, and told beside its limits."""

import pytest

from bench.measured import ROOT, Run, run
from bench.search import scale
from bench.search_report import search_report
from bench.sentences import LENGTH, records
from tests.conftest import TinyProjects


def site(search: float) -> Run:
    said = {"site": 40.0, "cut": search / 2, "together": search / 2, "files": 100, "bytes": 10**6, "largest": 30_000}
    return Run(60.0, 60.0, 200.0, said | {"built": 50.0})


def scaled(count: int, *, each: float = 0.003, memory: float = 2000.0, worst: float = 150_000.0) -> tuple[int, Run]:
    said = {"cut": count * each / 4, "together": count * each * 3 / 4, "files": count / 5, "bytes": count * 3000.0}
    return count, Run(0.0, 0.0, memory, said | {"largest": 80_000, "query": 70_000, "worst": worst, "shown": 56_000})


def test_what_is_reached_is_said() -> None:
    text = "\n".join(search_report([(1000, site(10.0))], [scaled(10_000), scaled(100_000)], 1))
    assert "| search, of the whole build, at 1,000 evaluations | 0.25 × | 0.2 × | reached |" in text
    assert text.count("| reached |") == 5
    assert "not reached" not in text


@pytest.mark.parametrize(
    ("search", "last"),
    [
        (20.0, scaled(100_000)),
        (10.0, scaled(100_000, each=0.005)),
        (10.0, scaled(100_000, memory=3001.0)),
        (10.0, scaled(100_000, worst=350_000.0)),
    ],
)
def test_what_is_not_reached_is_said_too(search: float, last: tuple[int, Run]) -> None:
    text = "\n".join(search_report([(1000, site(search))], [scaled(10_000), last], 1))
    assert text.count("**not reached**") == 1


def test_records_are_the_same_each_time_and_none_like_another() -> None:
    made = list(records(ROOT / "projects", 20))
    assert made == list(records(ROOT / "projects", 20))
    assert len(set(made)) == 20
    assert {len(text) for text in made} == {LENGTH}


def test_an_index_of_records_is_measured_whole() -> None:
    said = scale("40")
    assert said["files"] > 40 / 32
    assert 0 < said["query"] <= said["worst"] < said["bytes"]
    assert said["largest"] < 100_000


def test_search_is_measured_apart_from_all_else(tiny_projects: TinyProjects) -> None:
    said = run("site", str(tiny_projects())).said
    assert 0 < said["cut"] < said["site"]
    assert 0 < said["together"] < said["site"]
