import dataclasses
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from evalgen.model.evaluation import Evaluation
from evalgen.model.region import Regions
from evalgen.model.rubric import Rubric
from evalgen.pipeline.project import Project
from evalgen.pipeline.publishing import publish_all
from evalgen.publish.export import Export, source
from evalgen.publish.page import Page
from evalgen.publish.plain_rendition import Plain
from tests.publish.attacks import ATTACKS, URLS, Seen, seen
from tests.publish.poisoning import PINGJIANG, PROJECTS, poisoned

EXTENSIONS = ("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables")
"""What a site is likely to add to the extensions that MkDocs has switched on."""


class Poisoned:
    """Evaluations of a hostile agency: together, they have every attack in many fields."""

    regions = Regions(())
    rubrics: tuple[Rubric, ...] = ()
    ids = tuple(f"{PINGJIANG}-{turn}" for turn in range(3))
    shared_digest = ""
    as_of = None

    def folder_digest(self, id_: str) -> str:
        return id_

    def evaluation(self, id_: str) -> Evaluation:
        turn = int(id_[-1])
        hostile = poisoned(lambda number: ATTACKS[(number * 3 + turn) % len(ATTACKS)], URLS[turn % len(URLS)])
        return dataclasses.replace(hostile, evidence=dataclasses.replace(hostile.evidence, id=id_))


def exported(project: Project | Poisoned) -> dict[str, bytes]:
    files: dict[str, bytes] = {}

    def write(name: str, content: bytes) -> None:
        assert name not in files
        files[name] = content

    sink = Export(write)
    publish_all(project, sink, Plain, jobs=1)
    sink.finish()
    return files


def built(files: Mapping[str, bytes], folder: Path, extensions: tuple[str, ...] = ()) -> Path:
    """The site that a bare MkDocs makes of an export; a link or an anchor that leads nowhere fails the test."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    if extensions:
        with (folder / "mkdocs.yml").open("a", encoding="utf-8") as config:
            config.write(f"markdown_extensions: {json.dumps(extensions)}\n")
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def real() -> dict[str, bytes]:
    return exported(Project(PROJECTS))


@pytest.fixture(scope="module")
def site(real: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(real, tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(exported(Poisoned()), tmp_path_factory.mktemp("hostile"), EXTENSIONS)


def pages(site: Path) -> Iterator[tuple[str, Seen]]:
    for path in sorted(site.rglob("index.html")):
        yield path.relative_to(site).as_posix(), seen(path.read_text("utf-8"))


def test_a_bare_mkdocs_builds_the_real_export_without_a_warning(site: Path) -> None:
    assert (site / PINGJIANG / "index.html").is_file()
    assert (site / PINGJIANG / "evaluation.json").is_file()
    assert (site / "api" / "v1" / "evaluations.csv").is_file()


def test_every_link_between_pages_leads_to_a_file_and_an_anchor_of_the_bare_site(site: Path) -> None:
    found = dict(pages(site))
    ids = {name: set(page.ids) for name, page in found.items()}
    checked = 0
    for name, page in found.items():
        for link in page.links:
            target, _, anchor = link.partition("#")
            if "//" in target or target.startswith("mailto:"):
                continue
            path = ((site / name).parent / target).resolve() if target else site / name
            path = path / "index.html" if path.is_dir() else path
            assert path.is_file(), f"{name}: {link}"
            if anchor and path.name == "index.html":
                assert anchor in ids[path.relative_to(site).as_posix()], f"{name}: {link}"
                checked += 1
    assert checked > 100


def test_the_figures_of_the_report_stand_in_the_bare_site(site: Path) -> None:
    text = "".join(seen((site / PINGJIANG / "index.html").read_text("utf-8")).text)
    assert "92" in text
    assert "37,914,999.99" in text


def test_only_lists_stand_in_the_navigation(real: dict[str, bytes]) -> None:
    config = yaml.safe_load(real["mkdocs.yml"])
    listed = [next(iter(item.values())) for item in config["nav"]]
    assert listed[0] == "index.md"
    assert {"all/index.md", "counties/index.md", "rubrics/index.md", "years/index.md"} < set(listed)
    assert all(page.count("/") == 1 and not page[0].isdigit() for page in listed[1:])
    assert config["theme"] == {"name": "material", "language": "zh", "font": False}
    assert config["plugins"] == ["search"]


def test_an_export_is_plain_markdown(real: dict[str, bytes]) -> None:
    for name, content in real.items():
        if name.endswith(".md"):
            text = content.decode()
            assert "<a id=" in text or "<" not in text.partition("\n# ")[2], name
            assert not any(mark in text for mark in ("<div", "<table", "<script", "<svg", "\ue000", "{#")), name


def test_the_same_evaluations_are_exported_to_the_same_bytes(real: dict[str, bytes]) -> None:
    assert exported(Project(PROJECTS)) == real


def test_each_page_opens_with_its_title_and_description(real: dict[str, bytes]) -> None:
    text = real[f"docs/{PINGJIANG}/index.md"].decode()
    _, front, body = text.split("---\n", 2)
    assert yaml.safe_load(front)["title"] == "平江县行政审批服务局三中心建设项目财政支出资金绩效评价报告书"
    assert body.startswith("\n# 平江县")


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_title_can_open_no_markup_in_a_theme_that_prints_it_as_it_is(attack: str) -> None:
    front = source(Page("a.md", attack, attack, "summary", "")).split("---\n")[1]
    written = yaml.safe_load(front)
    assert list(written) == ["title", "description"]
    assert not set("<>&\"'`{}\n\ue000") & set("".join(written.values()))


def test_attacks_stay_words_in_a_bare_site_whatever_extensions_it_uses(hostile_site: Path, site: Path) -> None:
    """The frame of the theme has scripts and forms of its own: no page may have anything more."""
    frame = dangers(seen((site / "all" / "index.html").read_text("utf-8")))
    hostile = [(name, page) for name, page in pages(hostile_site) if name != "404.html"]
    assert sum(PINGJIANG in name for name, _ in hostile) >= 3 * 8
    for name, page in hostile:
        assert not dangers(page) - frame, name


def dangers(page: Seen) -> Counter[str]:
    """What is alive in a page; columns of figures are aligned by a style that Markdown writes."""
    aligned = ("th style=text-align: right;", "td style=text-align: right;")
    return Counter(danger for danger in page.dangers if danger not in aligned)


def test_no_attack_takes_the_place_of_an_id_of_the_theme(hostile_site: Path) -> None:
    for name, page in pages(hostile_site):
        theme = [id_ for id_ in page.ids if id_.startswith("__")]
        assert len(theme) == len(set(theme)), name


def test_attacks_are_shown_to_the_reader_as_they_were_written(hostile_site: Path) -> None:
    text = "".join(part for name, page in pages(hostile_site) if PINGJIANG in name for part in page.text)
    for attack in ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{ 1000003 * 7 }}"):
        assert attack in text
    assert str(1000003 * 7) not in text
