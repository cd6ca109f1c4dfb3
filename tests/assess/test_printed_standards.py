"""No standard of the rubrics that come with the package is at odds with itself or with its rule."""

from pathlib import Path

import pytest

from evalgen.assess import prepare
from evalgen.assess.check import Check
from evalgen.assess.checks.standard_bands import StandardBands
from evalgen.assess.proofreading.standard_fits_rule import StandardFitsRule
from evalgen.assess.scoring import score
from evalgen.load import open_library
from tests.assess.making import evidence_of


@pytest.mark.parametrize("check", [StandardBands(), StandardFitsRule()], ids=lambda check: check.slug)
def test_built_in_standards_are_silent(tmp_path: Path, check: Check) -> None:
    rubrics = open_library(tmp_path)[0].rubrics
    assert len(rubrics) > 2
    for rubric in rubrics.values():
        scheme, evidence = prepare(rubric), evidence_of({})
        assert not list(check.find(evidence, scheme.rubric, score(evidence, scheme))), rubric.id
