"""What looks the same to a reader is folded to the same terms."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from evalgen.publish.search.normal import readings, terms

CASES = yaml.safe_load(Path(__file__).with_name("normal.yml").read_text("utf-8"))["cases"]


def _written(stretches: list[list[str]]) -> str:
    return " / ".join("|".join(tokens) for tokens in stretches)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_text_is_folded_as_the_shared_cases_say(case: dict[str, Any]) -> None:
    text = str(case["text"])
    found = [_written(reading) for reading in readings(text)]
    assert found[0] == case["tokens"]
    assert found[-1] == case.get("folded", case["tokens"])
    if "terms" in case:
        assert sorted(terms(text)) == case["terms"]


def test_every_case_has_a_name_of_its_own() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES) >= 60
