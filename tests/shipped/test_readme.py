"""What the README tells a newcomer to write can be used as it stands, and shows what evalgen is for."""

import shutil
from pathlib import Path
from textwrap import dedent

import pytest

from evalgen.model.evaluation import Evaluation
from evalgen.pipeline.project import Project

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_first_evaluation_is_scored_and_its_contradiction_found(name: str, tmp_path: Path) -> None:
    fenced = (ROOT / name).read_text("utf-8").partition("   ```yaml\n")[2].partition("   ```\n")[0]
    folder = tmp_path / "430626-pingjiang" / "rural-roads-2024"
    folder.mkdir(parents=True)
    (folder / "evaluation.yml").write_text(dedent(fenced), "utf-8")
    shutil.copy(ROOT / "projects" / "regions.yml", tmp_path)
    (evaluation,) = Project(tmp_path).evaluations()
    assert isinstance(evaluation, Evaluation), evaluation.problems
    line = evaluation.scorecard.by_id["funds-in-place-rate"]
    assert (str(line.computed), str(line.awarded)) == ("57/20", "3")
    assert ("award-follows-rule", "funds-in-place-rate") in {(each.check, each.at) for each in evaluation.findings}


def test_both_languages_show_the_same_example() -> None:
    english, chinese = ((ROOT / name).read_text("utf-8") for name in ("README.md", "README.zh.md"))
    assert english.partition("```yaml")[2].partition("```")[0] == chinese.partition("```yaml")[2].partition("```")[0]
