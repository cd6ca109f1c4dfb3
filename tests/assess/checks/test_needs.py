"""A check that needs a part of the evidence says nothing without it, so that it need not be asked."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from evalgen.assess.check import Check, checks
from evalgen.assess.concerned import concerned
from evalgen.assess.scoring import score
from evalgen.model.evidence import Dossier
from tests.assess.checks.test_cases import PLAIN, written
from tests.assess.making import evidence_of, scheme_of

_CASES = [
    pytest.param(check, case, id=f"{check.slug}: {case['case']}")
    for check in checks()
    for case in (written(check.slug) if check.needs else ())
]


def _without(record: Any, path: str) -> Any:
    """`record` as it is where nothing is written at `path`."""
    name, _, below = path.partition(".")
    nothing = type(record).model_fields[name].get_default(call_default_factory=True)
    return record.model_copy(update={name: _without(getattr(record, name), below) if below else nothing})


def _without_texts(dossier: Dossier) -> Dossier:
    results = dossier.findings
    silent: dict[str, Any] = {
        name: tuple([each.model_copy(update={"text": ""}) for each in getattr(results, name)])
        for name in ("achievements", "recommendations")
    }
    silent["problems"] = tuple([each.model_copy(update={"text": "", "cause": ""}) for each in results.problems])
    wordless = {"narrative": "", "reason": "", "choice_note": ""}
    scores = {name: entry.model_copy(update=wordless) for name, entry in dossier.scores.items()}
    return dossier.model_copy(
        update={"report": {}, "findings": results.model_copy(update=silent), "scores": scores},
    )


def _is_asked(check: Check, dossier: Dossier) -> bool:
    asked = concerned(check.family, dossier, unscored=False)
    return check in asked.plain + asked.conditional


@pytest.mark.parametrize(("check", "case"), _CASES)
def test_a_check_is_asked_where_it_finds_and_silent_without_what_it_needs(
    check: Check, case: Mapping[str, Any]
) -> None:
    scheme, evidence = scheme_of(case.get("rubric", PLAIN)), evidence_of(case["evidence"])
    assert _is_asked(check, evidence.dossier) or not (case["finds"] or case.get("missing"))
    dossier = evidence.dossier
    bare = _without_texts(dossier) if check.needs == "texts" else _without(dossier, check.needs)
    assert not _is_asked(check, bare)
    lacking = replace(evidence, dossier=bare)
    scorecard = score(lacking, scheme)
    assert not check.missing(lacking, scheme.rubric, scorecard)
    assert not list(check.find(lacking, scheme.rubric, scorecard))
