from bench.measured import Run, middle
from bench.report import report
from bench.size import Size


def size(evaluations: int, *, stages: float, whole: float, bare: float, checks: float = 1.0) -> Size:
    alone = {"load": stages / 2, "assess": stages / 4, "render": stages / 4}
    alone |= {"understanding": 0.5, "applying": 1.5, "checks": checks, "proofreading": 2 * checks, "across": 0.1}
    return Size(
        evaluations=evaluations,
        pages=evaluations * 8,
        stages=Run(stages + 1, stages, 50.0, alone),
        together=Run(stages, stages, 50.0, {"seconds": stages / 2, "jobs": 2}),
        whole=Run(whole, whole, 60.0 + evaluations / 100, {}),
        bare=Run(bare, bare, 100.0, {}),
        whole_bytes=10**6,
        bare_bytes=2 * 10**6,
    )


def verdicts(text: str) -> list[str]:
    return [
        line.rpartition(" | ")[2].strip(" |*") for line in text.splitlines() if "× | " in line and line.count("|") == 5
    ]


def test_what_is_reached_is_said_and_what_is_not_too() -> None:
    small, large = size(100, stages=3, whole=5, bare=12), size(1000, stages=30, whole=50, bare=120)
    assert verdicts(report([small, large], 1, 3)).count("not reached") == 0
    slow = size(1000, stages=60, whole=80, bare=120)
    text = report([small, slow], 1, 3)
    assert text.count("**not reached**") == 4


def test_checks_are_held_against_scoring() -> None:
    text = report([size(1000, stages=30, whole=50, bare=120, checks=3.0)], 1, 3)
    (line,) = [line for line in text.splitlines() if "of scoring it" in line]
    assert "1.500 ×" in line  # of 0.5 for understanding the rules and 1.5 for applying them
    assert "not reached" in line
    assert "| proofreading, of scoring, at 1,000 | | 3.000 × | |" in text
    assert "| cross-checks and proofreading, of scoring, at 1,000 | | 4.500 × | |" in text


def test_growth_compares_the_cost_of_one_evaluation() -> None:
    text = report([size(100, stages=3, whole=5, bare=12), size(1000, stages=33, whole=50, bare=120)], 1, 3)
    (line,) = [line for line in text.splitlines() if "by one process for each evaluation" in line]
    assert "1.100 ×" in line


def test_checks_grow_in_proportion_and_those_across_evaluations_as_sorting_does() -> None:
    text = report([size(100, stages=3, whole=5, bare=12), size(1000, stages=30, whole=50, bare=120, checks=12.0)], 1, 3)
    (own,) = [line for line in text.splitlines() if "all cross-checks for each evaluation" in line]
    assert "| 1.15 × | 1.200 × | **not reached** |" in own
    (across,) = [line for line in text.splitlines() if "checks across evaluations for each" in line]
    assert "| 1.5 × | 0.100 × | reached |" in across


def test_a_single_size_has_no_growth() -> None:
    assert "for each further evaluation" not in report([size(100, stages=3, whole=5, bare=12)], 1, 1)


def test_the_median_of_three_runs_counts() -> None:
    runs = [Run(seconds, seconds, seconds, {"load": seconds}) for seconds in (9.0, 1.0, 2.0)]
    assert middle(runs) == Run(2.0, 2.0, 2.0, {"load": 2.0})
