"""A site that withholds findings is the one it would be without them; what says the same in other words goes too."""

import gzip
import html
import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.pipeline import project, publishing
from evalgen.pipeline.project import Project
from evalgen.publish.figures import spoken
from tests.conftest import ONE_ROAD, TINY, TinyProjects
from tests.plugin.sites import ROOT, built, files_of, make_site
from tests.publish.staging import STAGED

EQUIVALENTS = {
    "problem-deduction-link": "没有对应的扣分",
    "problem-recommendation-link": "没有对应的建议",
    "basis-duplicates": "与第 1 项重复",
    "notice-one-year": "同一文号列在多个年度",
    "staffing-sums": "人数合计不符",
}
"""By check, what the pages say of their own where it finds something."""
ARITHMETIC = "未列入任何内容"
"""What anyone can work out from printed figures is shown under every policy, and the guide says so."""
_EVALUATION = (TINY / ONE_ROAD / "evaluation.yml").read_text("utf-8")
JUDGED = STAGED | {
    f"{ONE_ROAD}/evaluation.yml": _EVALUATION.replace(
        "  total: 100.00 万元\n",
        "  total: 100.00 万元\n  components: [{id: lane, name: 车道, amount: 90.00 万元}]\n"
        "  notices: [{number: 示财预〔2021〕1号, year: 2020}, {number: 示财预〔2021〕1号, year: 2021}]\n",
    ),
    f"{ONE_ROAD}/more.yml": "project: {bases: [ledger, ledger]}\nbodies:\n  - id: office\n    name: 示例县交通局\n"
    "    role: implementer\n    staffing: [{name: 编制, count: 9, parts: [{name: 干部, count: 2}]}]\n",
    f"{ONE_ROAD}/scores.yml": str(STAGED[f"{ONE_ROAD}/scores.yml"]).replace(
        "  recommendations:", "    - {id: alone, title: 树没有种, cites: [report#6]}\n  recommendations:"
    ),
}  # fmt: skip
Keep = Callable[[Finding], bool]


@pytest.fixture(params=["shipped", "made up"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, tiny_projects: TinyProjects) -> Path:
    """A folder whose `projects` are those of this repository, or one that holds every equivalent of a finding."""
    if request.param == "shipped":
        shutil.copytree(ROOT / "projects", tmp_path / "projects")
    else:
        tiny_projects(JUDGED)
    return tmp_path


def site(folder: Path, name: str, **options: Any) -> dict[str, bytes]:
    path = make_site(folder, options, site_url="https://example.org/")
    return files_of(built(path, folder / name))


def stripped(monkeypatch: pytest.MonkeyPatch, keep: Keep) -> None:
    """From here on no check finds anything but what `keep` lets pass."""
    assess, assess_set = project.assess, publishing.assess_set

    def found(*given: Any) -> Evaluation:
        each = assess(*given)
        return replace(each, findings=tuple(filter(keep, each.findings)), unchecked=())

    monkeypatch.setattr(project, "assess", found)
    monkeypatch.setattr(publishing, "assess_set", lambda traces: tuple(filter(keep, assess_set(traces))))
    monkeypatch.setattr(publishing, "nothing_to_accept", lambda traces, across: ())


@pytest.mark.parametrize(
    ("policy", "keep"), [("none", lambda finding: False), ("accepted", lambda finding: finding.accepted is not None)]
)
def test_a_site_does_not_depend_on_what_it_withholds(
    folder: Path, policy: str, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_findings = site(folder, "with", findings=policy)
    stripped(monkeypatch, keep)
    without = site(folder, "without", findings=policy)
    assert set(with_findings) == set(without)
    assert [name for name, held in with_findings.items() if held != without[name]] == []


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def read(name: str, held: bytes) -> str:
    """The words of a file, its tags, the text of its attributes and pictures among them, and again without tags."""
    text = (gzip.decompress(held) if name.endswith(".gz") else held).decode("utf-8", errors="replace")
    whole = html.unescape(text.replace('\\"', '"'))
    return squeezed(whole) + squeezed(re.sub(r"<[^>]*>", "", whole))


def said(finding: Finding) -> Iterator[str]:
    yield from (finding.message, spoken(finding.message), finding.settle, spoken(finding.settle))
    yield from (f"{name}：{value}" for name, value in finding.figures)
    yield from (name for name, _ in finding.figures)


@pytest.mark.parametrize("policy", ["accepted", "none"])
def test_no_word_of_what_is_withheld_is_left(folder: Path, policy: str) -> None:
    texts = {name: read(name, held) for name, held in site(folder, policy, findings=policy).items()}
    # Labels that the site uses of its own, whatever is found, tell nothing.
    words = squeezed(
        "".join(
            path.read_text("utf-8")
            for path in (ROOT / "evalgen").rglob("*.py")
            if not {"checks", "proofreading"} & set(path.parts)
        )
    )
    leaks = set()
    for each in Project(folder / "projects").evaluations():
        assert isinstance(each, Evaluation)
        shown = [finding for finding in each.findings if finding.accepted and policy == "accepted"]
        known = squeezed(_evidence(each) + "".join(text for finding in shown for text in said(finding)))
        hidden = [text for finding in each.findings if finding not in shown for text in said(finding)]
        hidden += [spoken(check.because) for check in each.unchecked]
        for text in filter(None, map(squeezed, hidden)):
            if len(text) > 5 and text not in known and text not in words and not _printed(text, known):
                leaks |= {(text, name) for name, held in texts.items() if name.startswith(each.id) and text in held}
    assert leaks == set()


def _evidence(each: Evaluation) -> str:
    """Every word of the evidence, its rubric and its scores."""
    lines = "".join(f"{line.because}{line.steps}{line.reads}" for line in each.scorecard.lines)
    dump = json.dumps(each.dossier.model_dump(mode="json"), ensure_ascii=False)
    return dump + json.dumps(each.rubric.text.model_dump(mode="json"), ensure_ascii=False, default=str) + lines


def _printed(text: str, known: str) -> bool:
    """Whether it is a label with a figure that the evidence prints itself: 指标值：43.2万元."""
    _, colon, value = text.partition("：")
    return bool(colon) and value in known


@pytest.mark.parametrize("policy", ["all", "accepted", "none"])
def test_what_says_the_same_in_other_words_goes_with_the_finding(
    tiny_projects: TinyProjects, tmp_path: Path, policy: str
) -> None:
    projects = tiny_projects(JUDGED)
    found = next(Project(projects).evaluations())
    assert isinstance(found, Evaluation)
    explained = next(finding for finding in found.findings if finding.check == "notice-one-year")
    (projects / ONE_ROAD / "accepted.yml").write_text(
        f"accepted: [{{check: notice-one-year, at: {explained.at}, why: 原件如此, by: 编者, on: 2022-01-01}}]", "utf-8"
    )
    texts = {name: read(name, held) for name, held in site(tmp_path, policy, findings=policy).items()}
    told = {
        check: [name for name, held in texts.items() if squeezed(words) in held] for check, words in EQUIVALENTS.items()
    }
    shown = {"all": set(EQUIVALENTS), "accepted": {"notice-one-year"}, "none": set()}[policy]
    assert {check for check, files in told.items() if files} == shown, told
    assert any(ARITHMETIC in held for held in texts.values())
