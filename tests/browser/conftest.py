"""A real browser, and real sites under a sub-path of a server on this machine."""

import dataclasses
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from evalgen.model.evaluation import Evaluation
from evalgen.pipeline.project import Project
from tests.browser.serving import Served, served
from tests.conftest import ONE_ROAD, TINY
from tests.plugin.sites import ROOT, built
from tests.publish.attacks import ATTACKS, URLS
from tests.publish.poisoning import poisoned
from tests.publish.staging import STAGED

BROKEN = "990101-example/broken-2021"
DECOYS = Path(__file__).parent / "decoys"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory, browser: object) -> Iterator[Served]:
    """The site of this repository with two more evaluations, both made up, so that every kind of page is there: one is
    broken, and the report of the other went through stages."""
    folder = tmp_path_factory.mktemp("shipped")
    shutil.copytree(ROOT / "projects", folder / "projects")
    with (folder / "projects" / "regions.yml").open("a", encoding="utf-8") as regions:
        regions.write("  - {code: 990000, name: 虚构省}\n  - {code: 990101, name: 示例县, parent: 990000}\n")
    (folder / "projects" / BROKEN).mkdir(parents=True)
    (folder / "projects" / BROKEN / "evaluation.yml").write_text("evaluation: {titel: 写错了}\n", "utf-8")
    shutil.copytree(TINY / ONE_ROAD, folder / "projects" / ONE_ROAD)
    shutil.copytree(TINY / "rubrics", folder / "projects" / "rubrics", dirs_exist_ok=True)
    for name, content in STAGED.items():
        (folder / "projects" / name).write_text(str(content), "utf-8")
    with served(lambda: built(configured(folder, "broken: page"))) as site:
        yield site


@pytest.fixture(scope="session")
def reviewed(tmp_path_factory: pytest.TempPathFactory, browser: object) -> Iterator[Served]:
    """The site of this repository as reviewers see it."""
    folder = tmp_path_factory.mktemp("reviewed")
    shutil.copytree(ROOT / "projects", folder / "projects")
    with served(lambda: built(configured(folder, "reviewer: true"))) as site:
        yield site


@pytest.fixture(scope="session")
def searched(tmp_path_factory: pytest.TempPathFactory, browser: object) -> Iterator[Served]:
    """The site of this repository with three made-up evaluations that hold much of what is asked for, but never all."""
    folder = tmp_path_factory.mktemp("searched")
    projects = folder / "projects"
    shutil.copytree(ROOT / "projects", projects)
    shutil.copytree(ROOT / "tests" / "load" / "tiny" / "rubrics", projects / "rubrics", dirs_exist_ok=True)
    for made_up in sorted(path for path in DECOYS.iterdir() if path.is_dir()):
        shutil.copytree(made_up, projects / made_up.name, dirs_exist_ok=True)
    with (projects / "regions.yml").open("a", encoding="utf-8") as regions:
        regions.write((DECOYS / "regions.yml").read_text("utf-8"))
    with served(lambda: built(configured(folder, "broken: stop"))) as site:
        yield site


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory, browser: object) -> Iterator[Served]:
    """A site whose evaluations hold an attack in every field that takes free text."""
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copytree(ROOT / "projects", folder / "projects")

    def build() -> Path:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("evalgen.plugin.hooks.Project", Hostile)
            # Attacks in the place of findings' names explain nothing, which is a problem; it must not stop this site.
            return built(configured(folder, "broken: skip"))

    with served(build) as site:
        yield site


class Hostile(Project):
    """Several evaluations, in which each field holds a different attack."""

    ids = tuple(f"430626-pingjiang/hostile-{start}" for start in range(0, len(ATTACKS), 7))

    def evaluation(self, id_: str) -> Evaluation:
        start = int(id_.rpartition("-")[2])
        made = poisoned(lambda at: ATTACKS[(start + at) % len(ATTACKS)], URLS[start % len(URLS)])
        return dataclasses.replace(made, evidence=dataclasses.replace(made.evidence, id=id_))

    def attachment(self, id_: str, name: str) -> bytes:
        return b""


def configured(folder: Path, option: str) -> Path:
    """This repository's `mkdocs.yml`, for the evidence and the site in `folder`."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    for old, new in (
        ("docs_dir: content", f"docs_dir: {ROOT / 'content'}"),
        ("custom_dir: site_overrides", f"custom_dir: {ROOT / 'site_overrides'}"),
        ("projects: projects", f"projects: projects\n      {option}"),
    ):
        assert old in text
        text = text.replace(old, new)
    path = folder / "mkdocs.yml"
    path.write_text(text, "utf-8")
    return path
