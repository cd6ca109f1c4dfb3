from random import Random
from typing import Any

import pytest

from bench.catalogue import synthetic
from bench.facets import measured
from bench.facets_report import WITHIN, facets_report


def test_made_up_entries_are_the_same_for_the_same_seed() -> None:
    assert synthetic(20, Random(3)) == synthetic(20, Random(3))
    assert len({entry.id for entry in synthetic(200, Random(3)).entries}) == 200


@pytest.mark.browser
def test_a_change_of_a_condition_is_quick_and_little_is_fetched_for_it(browser: Any) -> None:
    found = measured(5000, clicks=6, browser=browser)
    assert found.usual[0] < WITHIN
    assert found.first < 60_000 < found.every
    assert found.largest < 2_000_000
    assert "5,000 synthetic entries" in "\n".join(facets_report(found))
