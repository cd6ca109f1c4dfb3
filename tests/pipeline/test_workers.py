import os
import time
from itertools import islice
from pathlib import Path

import pytest

from evalgen.pipeline.workers import LEAST_ITEMS, in_order, usual_jobs

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes can be copied here")


@pytest.mark.parametrize("jobs", [1, 2, 3, 7])
def test_results_arrive_in_the_order_of_the_items(jobs: int) -> None:
    def late_if_first(number: int) -> int:
        time.sleep(0.01 if number % jobs == 0 else 0)
        return number * number

    assert list(in_order(late_if_first, range(20), jobs)) == [number * number for number in range(20)]


def test_more_processes_than_items_do_no_harm() -> None:
    assert list(in_order(str, [1, 2], 5)) == ["1", "2"]
    assert list(in_order(str, [], 3)) == []


def test_what_goes_wrong_in_another_process_is_raised_here_after_all_that_came_before() -> None:
    def fails_at_five(number: int) -> int:
        return 10 // (5 - number)

    results = in_order(fails_at_five, range(9), 2)
    assert list(islice(results, 5)) == [2, 2, 3, 5, 10]
    with pytest.raises(RuntimeError, match="ZeroDivisionError") as error:
        next(results)
    assert "fails_at_five" in "".join(error.value.__notes__)


def test_a_process_that_dies_is_noticed() -> None:
    with pytest.raises(RuntimeError, match="before its time"):
        list(in_order(lambda number: number and os._exit(1), range(4), 2))


def test_no_process_stays_behind_when_nobody_wants_the_rest(tmp_path: Path) -> None:
    def large(number: int) -> tuple[int, bytes]:
        return os.getpid(), bytes(1_000_000)

    results = in_order(large, range(1000), 2)
    first, *workers = (next(results)[0] for _ in range(3))
    results.close()  # type: ignore[attr-defined]
    assert first == os.getpid() not in workers
    for worker in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)


def test_no_process_runs_far_ahead_of_the_reader(tmp_path: Path) -> None:
    def large(number: int) -> bytes:
        (tmp_path / str(number)).touch()
        return bytes(1_000_000)

    results = in_order(large, range(100), 2)
    next(results), next(results)
    begun = time.monotonic()
    while len(list(tmp_path.iterdir())) < 3 and time.monotonic() < begun + 30:
        time.sleep(0.01)
    time.sleep(0.3)
    assert 3 <= len(list(tmp_path.iterdir())) <= 5
    results.close()  # type: ignore[attr-defined]


def test_small_sets_are_not_worth_a_second_process() -> None:
    assert usual_jobs(LEAST_ITEMS) == 1
    assert usual_jobs(0) == 1
    assert 1 <= usual_jobs(10**6) <= 8
