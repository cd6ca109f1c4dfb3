"""The public data of every shipped evaluation is what was looked at and committed: `make golden` renews it."""

import json
import os
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from evalgen.cli import main
from evalgen.load import folders

ROOT = Path(__file__).parents[2] / "projects"
GOLDEN = Path(__file__).parent
IDS = folders(ROOT)


def golden(id_: str) -> Path:
    return GOLDEN / f"{id_}.json"


@pytest.mark.parametrize("id_", IDS)
def test_the_public_data_are_as_committed(id_: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(ROOT / id_), "--format", "json"]) == 0
    made = capsys.readouterr().out
    if os.environ.get("EVALGEN_RENEW"):
        golden(id_).parent.mkdir(parents=True, exist_ok=True)
        golden(id_).write_text(made, encoding="utf-8")
    assert golden(id_).is_file(), "no golden file: run `make golden` and read what it made"
    assert made == golden(id_).read_text(encoding="utf-8"), "run `make golden` and read the difference"


def test_no_golden_file_outlives_its_evaluation() -> None:
    held = {path.relative_to(GOLDEN).with_suffix("").as_posix() for path in GOLDEN.glob("*/*.json")}
    assert held == set(IDS)


def test_the_data_follow_their_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "evaluation"]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for id_ in IDS:
        validator.validate(json.loads(golden(id_).read_text(encoding="utf-8")))


@pytest.mark.parametrize("id_", IDS)
@pytest.mark.parametrize("side", ["awarded", "computed"])
def test_anyone_can_recompute_every_level_and_the_total_from_the_data(id_: str, side: str) -> None:
    data = json.loads(golden(id_).read_text(encoding="utf-8"))
    rows = {row["id"]: row for row in (*data["levels"], *data["indicators"])}
    for level in data["levels"]:
        own = [row for row in rows.values() if row["path"][:-1] == level["path"] and row["nature"] == level["nature"]]
        if not level["printed"]:
            assert figure(level[side]) == combined(level["combine"], [figure(row[side]) for row in own])
    if not data["total"]["printed"]:
        top = [figure(row[side]) for row in rows.values() if len(row["path"]) == 1]
        total = combined("sum", [*top, *(figure(change[side]) for change in data["adjustments"])])
        assert figure(data["total"][side]) == total
    assert data["grade"][side] == grade(data["rubric"]["grades"], figure(data["total"][side]))


def figure(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)


def combined(how: str, values: list[Fraction | None]) -> Fraction | None:
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    whole: dict[str, Any] = {"sum": sum, "min": min, "max": max, "mean": lambda each: sum(each) / len(each)}
    return Fraction(whole[how](known))


def grade(bands: list[dict[str, Any]], points: Fraction | None) -> str:
    if points is None:
        return ""
    return str(next(band["grade"] for band in bands if points >= Fraction(band["at_least"])))


def test_pingjiang_is_92_excellent_as_awarded_and_88_good_by_its_own_rules() -> None:
    data = json.loads(golden("430626-pingjiang/three-centers-2021").read_text(encoding="utf-8"))
    levels = {row["name"]: (row["awarded"], row["computed"]) for row in data["levels"] if len(row["path"]) == 1}
    assert levels == {"项目决策": ("14", "14"), "项目管理": ("25", "21"), "项目绩效": ("53", "53")}
    assert (data["total"]["awarded"], data["grade"]["awarded"]) == ("92", "优")
    assert (data["total"]["computed"], data["grade"]["computed"]) == ("88", "良")
    differing = {
        row["name"]: (row["awarded"], row["computed"])
        for row in data["indicators"]
        if row["awarded"] != row["computed"]
    }
    assert differing == {"项目库建设": ("2", "0"), "资金挤占挪用情况": ("2", "0")}
    assert len(data["indicators"]) == 24
