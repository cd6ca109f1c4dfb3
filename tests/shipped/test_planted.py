"""An error planted in a shipped evaluation is named, one at a time; the same thing in another writing is not."""

import re
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from evalgen.model.finding import Finding
from evalgen.pipeline.project import Broken, Project
from tests.assess.making import yaml

HERE = Path(__file__).parent
PROJECTS = HERE.parents[1] / "projects"
PLANTED: Mapping[str, list[dict[str, Any]]] = yaml((HERE / "planted.yml").read_text(encoding="utf-8"))
HARMLESS: list[dict[str, Any]] = yaml((HERE / "harmless.yml").read_text(encoding="utf-8"))


def checked(projects: Path, id_: str) -> tuple[set[str], tuple[Finding, ...]]:
    """The slugs of its problems, and its findings."""
    (found,) = Project(projects).evaluations([id_])
    problems = {problem.slug for problem in found.problems} if isinstance(found, Broken) else set()
    return problems, found.findings


@cache
def shipped(id_: str) -> frozenset[tuple[str, str, tuple[tuple[str, str], ...], bool]]:
    return frozenset(told(each) for each in checked(PROJECTS, id_)[1])


def told(finding: Finding) -> tuple[str, str, tuple[tuple[str, str], ...], bool]:
    return finding.check, finding.at, finding.figures, finding.accepted is None


def copied(tmp_path: Path, id_: str) -> Path:
    """A projects folder that holds one shipped evaluation; its folder."""
    shutil.copytree(PROJECTS / id_, tmp_path / id_)
    shutil.copy(PROJECTS / "regions.yml", tmp_path)
    return tmp_path / id_


def edited(text: str, plant: Mapping[str, Any]) -> str:
    after = plant.get("after", "")
    assert text.count(after or plant["turn"]) == 1, "the place is not the only one"
    start = text.index(after) + len(after)
    assert plant["turn"] in text[start:], "nothing to turn"
    return text[:start] + text[start:].replace(plant["turn"], plant["into"], 1)


@pytest.mark.parametrize(
    ("id_", "plant"),
    [pytest.param(id_, plant, id=f"{id_}: {plant['plant']}") for id_, plants in PLANTED.items() for plant in plants],
)
def test_a_planted_error_is_named_where_it_is(tmp_path: Path, id_: str, plant: Mapping[str, Any]) -> None:
    file = copied(tmp_path, id_) / plant["file"]
    file.write_text(edited(file.read_text(encoding="utf-8"), plant), encoding="utf-8")
    problems, findings = checked(tmp_path, id_)
    new = {f"{each.check} {each.at}" for each in findings if told(each) not in shipped(id_) and each.accepted is None}
    assert set(plant["finds"]) <= new | problems


@pytest.mark.parametrize("change", [pytest.param(each, id=f"{each['in']}: {each['change']}") for each in HARMLESS])
def test_another_writing_changes_no_finding(tmp_path: Path, change: Mapping[str, Any]) -> None:
    id_, changed = change["in"], 0
    folder = copied(tmp_path, id_)
    for name in change["files"]:
        text, times = re.subn(change["turn"], change["into"], (folder / name).read_text("utf-8"), flags=re.MULTILINE)
        (folder / name).write_text(text, encoding="utf-8")
        changed += times
    problems, findings = checked(tmp_path, id_)
    assert changed, "nothing to change"
    assert not problems
    before = {(check, at, is_new) for check, at, _, is_new in shipped(id_)}
    assert {(each.check, each.at, each.accepted is None) for each in findings} == before


@pytest.mark.parametrize("id_", PLANTED)
def test_every_shipped_explanation_names_all_figures_it_explains(id_: str) -> None:
    for finding in checked(PROJECTS, id_)[1]:
        if finding.accepted:
            assert finding.accepted.figures == dict(finding.figures), f"{finding.check} {finding.at}"
