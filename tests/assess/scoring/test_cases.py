"""Every readable case beside this file: what evidence makes of a rubric, line by line and in total."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from evalgen.assess.scoring import score
from evalgen.model.scorecard import Line, Scorecard, Total
from evalgen.problems import Unusable
from evalgen.units import plain
from tests.assess.making import evidence_of, scheme_of, yaml

_KEYS = {"awarded", "computed", "to_next", "lines", "adjustments", "refused"}
_FILES = sorted(Path(__file__).parent.glob("*.yml"))


def _cases() -> Iterator[Any]:
    for file in _FILES:
        for each in yaml(file.read_text(encoding="utf-8")):
            assert set(each) == {"of", "rubric", "cases"}, each.get("of")
            for case in each["cases"]:
                assert set(case) == {"case", "evidence", "expect"}, case.get("case")
                assert set(case["expect"]) <= _KEYS, case["case"]
                yield pytest.param(each["rubric"], case, id=f"{file.stem}: {each['of']}：{case['case']}")


@pytest.mark.parametrize(("rubric", "case"), list(_cases()))
def test_the_scorecard_is_as_the_case_says(rubric: Mapping[str, Any], case: Mapping[str, Any]) -> None:
    expected = case["expect"]
    scheme, evidence = scheme_of(rubric), evidence_of(case["evidence"])
    if "refused" in expected:
        with pytest.raises(Unusable, match=expected["refused"]):
            score(evidence, scheme)
        return
    card = score(evidence, scheme)
    assert {key: _shown(card, key, value) for key, value in expected.items()} == dict(expected)
    if "adjustments" not in expected:
        assert not card.adjustments


def _shown(card: Scorecard, key: str, expected: Any) -> Any:
    if key == "lines":
        return {name: {each: _of(card.by_id[name], each) for each in wanted} for name, wanted in expected.items()}
    if key == "adjustments":
        return [
            " ".join(filter(None, (each.kind, plain(each.awarded), plain(each.computed), each.indicator, each.grade)))
            for each in card.adjustments
        ]
    if key == "to_next":
        return " ".join(
            "无" if total.to_next is None else plain(total.to_next) for total in (card.awarded, card.computed)
        )
    return _total(card.awarded if key == "awarded" else card.computed)


def _of(line: Line, key: str) -> str:
    value = getattr(line, key)
    if value is None:
        return "无"
    return value if isinstance(value, str) else str(value) if isinstance(value, bool) else plain(value)


def _total(total: Total) -> str:
    printed = "（所印）" if total.printed else ""
    return "无" if total.points is None else f"{plain(total.points)} {total.grade}{printed}"
