import re
from collections import Counter
from pathlib import Path

import pytest

from bench.figures import scaled, shifted
from bench.synthesis import IN_A_CITY, county_code, county_names, synthesize
from evalgen.model.evaluation import Evaluation
from evalgen.pipeline.project import Broken, Project

PROJECTS = Path(__file__).parents[2] / "projects"
COUNT = 20


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("bench") / "projects"
    synthesize(PROJECTS, target, COUNT, seed=7)
    return target


@pytest.fixture(scope="module")
def evaluations(made: Path) -> list[Evaluation]:
    project = Project(made)
    assert project.problems == ()
    found = list(project.evaluations())
    assert not [broken.problems for broken in found if isinstance(broken, Broken)]
    return [evaluation for evaluation in found if isinstance(evaluation, Evaluation)]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_synthetic_evaluation_can_be_used(evaluations: list[Evaluation]) -> None:
    assert len(evaluations) == COUNT


def test_every_synthetic_evaluation_says_that_it_is_one(evaluations: list[Evaluation]) -> None:
    for evaluation in evaluations:
        assert "合成数据" in evaluation.identity.title
        assert "合成数据" in evaluation.short_title
        assert "synthetic" in evaluation.id
        assert "合成" in evaluation.regions[-1].name
        assert evaluation.regions[-1].code.startswith("9")


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(made: Path, tmp_path: Path) -> None:
    synthesize(PROJECTS, tmp_path / "same", COUNT, seed=7)
    synthesize(PROJECTS, tmp_path / "other", COUNT, seed=8)
    assert files(tmp_path / "same") == files(made)
    assert files(tmp_path / "other") != files(made)


def test_a_larger_set_begins_like_a_smaller_one(made: Path, tmp_path: Path) -> None:
    synthesize(PROJECTS, tmp_path / "larger", COUNT + 10, seed=7)
    larger = files(tmp_path / "larger")
    assert all(larger[name] == content for name, content in files(made).items() if name.count("/") == 2)


def test_every_ten_have_the_same_mixture_of_structures(made: Path) -> None:
    structures = [len(list(folder.glob("*.yml"))) for folder in sorted(made.glob("*/synthetic-*"))]
    assert Counter(structures[:10]) == Counter(structures[10:])
    assert len(set(structures)) > 1


def test_no_long_text_occurs_twice(evaluations: list[Evaluation]) -> None:
    """Otherwise a cache of texts would make many synthetic evaluations cheaper than many real ones."""
    said: Counter[str] = Counter()
    for evaluation in evaluations:
        own = {entry.narrative for entry in evaluation.dossier.scores.values() if len(entry.narrative) > 30}
        own |= {line for node in evaluation.rubric.nodes if len(line := node.indicator.standard) > 30}
        said.update(own)
    shared = [text for text, count in said.items() if count > 1]
    assert len(said) > 100
    assert not shared


def test_figures_differ_and_still_add_up_as_in_the_real_ones(evaluations: list[Evaluation]) -> None:
    real = Project(PROJECTS).evaluation("430626-pingjiang/three-centers-2021")
    like_it = [evaluation for evaluation in evaluations if len(evaluation.scorecard.leaves) == 24]
    totals = {evaluation.dossier.funds.total.value for evaluation in like_it if evaluation.dossier.funds.total}
    assert len(totals) > len(like_it) // 2
    for evaluation in like_it:
        funds = evaluation.dossier.funds
        assert funds.total is not None
        assert sum(year.amount.value for year in funds.years) == funds.total.value
        assert evaluation.scorecard.awarded.points == real.scorecard.awarded.points
        assert evaluation.scorecard.computed.points == real.scorecard.computed.points


def test_money_is_scaled_exactly_wherever_it_is_written() -> None:
    from decimal import Decimal

    assert scaled("资金15,391,498.90元，其中1213.99 万元", Decimal("1.5")) == "资金23,087,248.350元，其中1820.985 万元"
    assert scaled("完成90%，735 人次", Decimal("1.5")) == "完成90%，735 人次"


def test_years_are_moved_but_no_other_numbers() -> None:
    assert shifted("2019年7月，共2019.5 元，编号120210号", 4) == "2023年7月，共2023.5 元，编号120210号"


def test_counties_have_codes_that_no_real_division_has() -> None:
    codes = [county_code(number) for number in range(20_000)]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"9\d{5}", code) and not code.endswith("00") for code in codes)


def test_no_two_counties_of_one_city_have_one_name() -> None:
    names = county_names(2_000, 1)
    cities = [names[first : first + IN_A_CITY] for first in range(0, len(names), IN_A_CITY)]
    assert all(len(set(city)) == len(city) for city in cities)
    assert len(set(names)) < len(names)
    assert county_names(500, 1) == names[:500]
