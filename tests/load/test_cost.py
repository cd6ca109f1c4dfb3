"""A file near the largest allowed is answered within seconds, whatever stands in it."""

import time

import pytest

from tests.conftest import ONE_ROAD, TinyProjects
from tests.load.loading import problems_in

SCORES, RUBRIC, REGIONS = f"{ONE_ROAD}/scores.yml", "rubrics/big.yml", "regions.yml"
HEAD = "rubric:\n  id: big\n  edition: 1\n  title: 大\n  indicators:\n"
LARGE = {
    "unknown keys": (SCORES, "".join(f"key{number}:\n" for number in range(45_000))),
    "unknown indicators": (SCORES, "scores:\n" + "".join(f"  qualit{number}: {{}}\n" for number in range(30_000))),
    "wrong values": (SCORES, "scores:\n  quality:\n    counted:\n" + "    - {what: []}\n" * 20_000),
    "unknown sources": (SCORES, "scores:\n  quality:\n    cites:\n" + "    - leger\n" * 145_000),
    "same ids": (SCORES, "findings:\n  problems:\n" + "  - {id: a, title: 甲}\n" * 30_000),
    "indicators": (RUBRIC, HEAD + "".join(f"  - {{id: a{number}}}\n" for number in range(45_000))),
    "same indicators": (RUBRIC, HEAD + "  - {id: a}\n" * 45_000),
    "wrong regions": (REGIONS, "regions:\n" + "- {code: 990101, name: 甲, parent: 1}\n" * 12_000),
    "lost regions": (
        REGIONS,
        "regions:\n" + "".join(f"- {{code: {n}, name: 甲, parent: 999999}}\n" for n in range(100_000, 112_000)),
    ),
    "one long text": (SCORES, "report:\n  background: " + "x" * 3_900_000),
    "one long reference": (SCORES, "scores:\n  quality:\n    cites: [" + "x" * 3_900_000 + "]"),
}  # fmt: skip


@pytest.mark.parametrize("large", LARGE)
def test_a_large_hostile_file_is_answered_in_seconds(large: str, tiny_projects: TinyProjects) -> None:
    name, text = LARGE[large]
    root = tiny_projects({name: text})
    start = time.perf_counter()
    problems = problems_in(root)
    assert time.perf_counter() - start < 10
    assert 0 < len(problems) <= 1000
    assert all(len(str(problem)) < 1000 for problem in problems)
