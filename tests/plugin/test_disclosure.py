"""What a site withholds is nowhere in it: not in a page, the search index, the data, a feed or a file's name."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding, Unchecked
from evalgen.model.narrative import Acceptance
from evalgen.pipeline import project, publishing
from evalgen.problems import Place
from evalgen.units import When
from tests.conftest import ONE_ROAD, TINY, TinyProjects
from tests.plugin.sites import Serving, built, files_of, make_site

WRITTEN = {name: (TINY / ONE_ROAD / name).read_text("utf-8") for name in ("evaluation.yml", "scores.yml")}
HERE = Place(f"{ONE_ROAD}/scores.yml", 9)
PLANTED = {
    f"{ONE_ROAD}/evaluation.yml": WRITTEN["evaluation.yml"]
    .replace("  rubric: tiny@2021", "  rubric: tiny@2021\n  team: [{name: Zqxname, unit: 示例会计师事务所}]")
    .replace(
        "documents:\n",
        "documents:\n  - {id: inner, title: 内部底稿, role: working-paper, visibility: internal,"
        " file: attachments/zqxfile.txt, url: 'https://zqxurl.example/a'}\n",
    ),
    f"{ONE_ROAD}/scores.yml": WRITTEN["scores.yml"]
    .replace("by: 评价组", "by: Zqxname")
    .replace("一条虚构的路。", "一条虚构的路，由Zqxname现场查看。"),
    f"{ONE_ROAD}/attachments/zqxfile.txt": "zqxcontent",
    f"{ONE_ROAD}/form.yml": "form: {lead: Zqxname}\n",
}
WHY = Acceptance(check="zqx-b", at="quality", why="zqxwhy", by="zqxby", on=When(2022, 1, 1))
FOUND = (
    Finding("zqx-a", "contradiction", "quality", "zqxopen", (("Zqxfigure", "1"),), (HERE,), "zqxsettle"),
    Finding("zqx-b", "contradiction", "quality", "zqxexplained", (), (HERE,), "", WHY),
    Finding("zqx-c", "cannot-verify", "funds.years", "zqxunclear", (), (HERE,)),
)
ACROSS = Finding("zqx-d", "rule-or-text", "names", "zqxacross", (), (HERE,), evaluations=(ONE_ROAD,))
OPEN = {"zqxopen", "Zqxfigure", "zqxsettle", "zqxunclear", "zqxacross", "zqxmissing"}
EXPLAINED = {"zqxexplained", "zqxwhy", "zqxby"}
NAME, NEVER = {"Zqxname"}, {"zqxfile", "zqxurl", "zqxcontent"}


@pytest.fixture
def planted(tiny_projects: TinyProjects, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose only evaluation holds a mark in everything that can be withheld."""
    tiny_projects(PLANTED)
    assess = project.assess

    def found(*given: Any) -> Evaluation:
        return replace(assess(*given), findings=FOUND, unchecked=(Unchecked("zqx-e", "缺少", "zqxmissing"),))

    monkeypatch.setattr(project, "assess", found)
    monkeypatch.setattr(publishing, "assess_set", lambda traces: (ACROSS,))
    return tmp_path


def marks(files: Mapping[str, bytes]) -> set[str]:
    """The marks that are anywhere in the names and contents of the files."""
    opened = {name: gzip.decompress(held) if name.endswith(".gz") else held for name, held in files.items()}
    whole = b"\n".join((*(name.encode() for name in opened), *opened.values()))
    return {mark for mark in OPEN | EXPLAINED | NAME | NEVER if mark.encode() in whole}


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ({}, OPEN | EXPLAINED | NAME),
        ({"findings": "accepted"}, EXPLAINED | NAME),
        ({"findings": "none"}, NAME),
        ({"names": "hidden"}, OPEN | EXPLAINED),
        ({"findings": "none", "names": "hidden"}, set()),
    ],
)
def test_a_build_holds_what_its_policy_shows_and_nothing_else(
    planted: Path, options: dict[str, Any], left: set[str]
) -> None:
    files = files_of(built(make_site(planted, options, site_url="https://example.org/")))
    assert {"search/search_index.json", "sitemap.xml.gz", f"{ONE_ROAD}/evaluation.json", "feed.json"} <= set(files)
    assert marks(files) == left
    for data in ("api/v1/findings-across.json", "api/v1/findings-across.csv"):
        assert (b"zqxacross" in files[data]) == ("zqxacross" in left)
    assert (f"{ONE_ROAD}/review/index.html" in files) == (options.get("findings") != "none")


@pytest.mark.parametrize("options", [{}, {"editor": "vscode"}, {"findings": "accepted", "editor": "idea"}])
def test_where_things_are_written_is_on_no_page_for_the_public(planted: Path, options: dict[str, Any]) -> None:
    site = built(make_site(planted, options))
    shown = pages(site)
    for told in (b"scores.yml:", b"eg-review", b"eg-mark", b"eg-source", b"vscode:", b"idea:", str(planted).encode()):
        assert not [name for name, held in shown.items() if told in held], told
    assert not (site / "review").exists()


def test_a_reviewer_opens_files_in_the_editor_that_the_site_names(planted: Path) -> None:
    site = built(make_site(planted, {"editor": "vscode", "reviewer": True}))
    card = (site / ONE_ROAD / "indicators" / "index.html").read_text("utf-8")
    assert f'href="vscode://file{planted}/projects/{ONE_ROAD}/scores.yml:9:1"' in card


def test_a_withheld_review_is_said_to_be_withheld(planted: Path) -> None:
    site = built(make_site(planted, {"findings": "none"}))
    summary = (site / ONE_ROAD / "index.html").read_text("utf-8")
    assert "本站不公布复核发现" in summary
    assert "没有发现矛盾" not in summary
    assert json.loads((site / ONE_ROAD / "evaluation.json").read_bytes())["findings"] == []


def test_a_reviewer_sees_findings_and_lines_beside_what_they_are_about(planted: Path) -> None:
    site = built(make_site(planted, {"findings": "none", "names": "hidden", "reviewer": True}))
    card = (site / ONE_ROAD / "indicators" / "index.html").read_text("utf-8").partition('id="quality"')[2]
    review = card.partition('class="eg-review"')[2].partition("</ul></div>")[0]
    assert "zqxopen" in review
    assert "zqxexplained" in review
    assert f"{ONE_ROAD}/scores.yml:9" in review
    shown = pages(site)
    basics = (site / ONE_ROAD / "basics" / "index.html").read_text("utf-8")
    below = basics.partition("各年合计")[2].partition("</table>")[0]
    assert "zqxunclear" in below.partition('class="eg-mark"')[2]
    assert sum(b"zqxunclear" in held and b"eg-mark" in held for held in shown.values()) == 1
    assert marks(shown) >= OPEN | EXPLAINED | NAME
    assert not marks(files_of(site)) & NEVER


def test_the_dashboard_counts_what_needs_a_decision_and_leads_there(planted: Path) -> None:
    site = built(make_site(planted, {"reviewer": True}))
    board = (site / "review" / "index.html").read_text("utf-8")
    assert f'href="../{ONE_ROAD}/review/#findings-open">1</a>' in board
    assert f'href="../{ONE_ROAD}/review/#findings-unverified">1</a>' in board
    assert "zqxacross" in board
    assert 'href="review/"' in (site / "index.html").read_text("utf-8")


def test_serving_is_for_reviewers_unless_the_site_says_otherwise(planted: Path) -> None:
    serving = Serving(make_site(planted, {"findings": "none"}), planted / "served")
    assert (serving.build() / "review" / "index.html").is_file()
    assert serving.plugin
    serving.plugin.on_shutdown()
    public = Serving(make_site(planted, {"findings": "none", "reviewer": False}), planted / "public")
    assert marks(files_of(public.build())) == NAME


def test_pages_are_made_anew_when_the_policy_changes(planted: Path) -> None:
    serving = Serving(make_site(planted, {"reviewer": False}), planted / "served")
    assert marks(files_of(serving.build())) == OPEN | EXPLAINED | NAME
    make_site(planted, {"reviewer": False, "findings": "none", "names": "hidden"})
    assert not marks(files_of(serving.build()))
    make_site(planted, {"findings": "none"})
    assert (serving.build() / "review" / "index.html").is_file()


def test_points_without_a_source_stop_a_build_where_the_site_requires_sources(
    tiny_projects: TinyProjects, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tiny_projects()
    site = built(make_site(tmp_path), tmp_path / "site")
    cards = (site / ONE_ROAD / "indicators" / "index.html").read_text("utf-8")
    assert cards.count("没有注明出处") == 1
    before = files_of(site)
    for broken in ("stop", "page", "skip"):
        with pytest.raises(Abort):
            built(make_site(tmp_path, {"require_sources": True, "broken": broken}), site)
    line = WRITTEN["scores.yml"].partition("  quality:")[0].count("\n") + 1
    assert f"{ONE_ROAD}/scores.yml:{line}:3" in caplog.text
    assert files_of(site) == before


def pages(site: Path) -> dict[str, bytes]:
    return {name: held for name, held in files_of(site).items() if name.endswith(".html")}


def test_a_site_may_name_who_publishes_it(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    told = {"publisher": {"name": "示例县财政局", "contact": "0000-0000000"}}
    site = built(make_site(tmp_path, told), strict=True)
    assert "示例县财政局（0000-0000000）" in (site / ONE_ROAD / "index.html").read_text("utf-8")
    bare = built(make_site(tmp_path))
    assert "向公布本站的部门提出" in (bare / ONE_ROAD / "index.html").read_text("utf-8")


def test_a_publisher_is_a_name_and_a_contact(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    tiny_projects()
    with pytest.raises(Abort):
        built(make_site(tmp_path, {"publisher": "示例县财政局"}))
