"""The review dashboard says at its top whether anything waits for a decision."""

from dataclasses import replace
from urllib.parse import parse_qs

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.decisions import Decisions
from evalgen.model.disclosure import Disclosure
from evalgen.model.finding import Finding, Severity
from evalgen.problems import Place
from evalgen.publish.block import Cell, Note
from evalgen.publish.inline import Source
from evalgen.publish.overviews import review
from evalgen.publish.parts import waiting as waiting_findings
from evalgen.publish.site_pages import site_pages
from evalgen.publish.site_rendition import Site
from evalgen.units import ZERO, Points
from tests.publish.overviews.entries import catalogue, entry, links, words

NOTHING = Decisions(0, 0, (), (), ZERO, 0, 0)


def waiting(*entries: Entry) -> Note:
    every: Catalogue = replace(catalogue(*entries), disclosure=Disclosure(reviewer=True))
    note = next(iter(review.overview(every))).blocks["waiting"]
    assert isinstance(note, Note)
    return note


def test_a_set_in_which_nothing_waits_says_so() -> None:
    unproven = replace(NOTHING, unproven=Points(30), undecided=3, unverified=7, explained=("safety",))
    assert waiting(entry(1, decisions=NOTHING), entry(2, decisions=unproven)).title == "没有待决定的事项"


def test_what_waits_is_counted_over_all_evaluations() -> None:
    found = replace(NOTHING, contradictions=3, departures=6, unanswered=1)
    note = waiting(
        entry(1, decisions=found),
        entry(2, decisions=replace(NOTHING, departures=3, overdue=2)),
        entry(3, decisions=NOTHING),
    )
    assert note.title == "有待决定的事项"
    assert note.lines == ("待解决的复核发现 12 条，在 2 项评价里；没有答复的意见 1 条；逾期的建议 2 条。",)


def finding(at: str, severity: Severity = "contradiction") -> Finding:
    return Finding(
        check="award-follows-rule", at=at, severity=severity, message=f"“{at}”按规则得 3 分，评定得 2 分", figures=(),
        where=(Place("990001-county/road-2021/scores.yml", 13, 14),), settle="请更正得分或证据。",
        title="得分与评分规则一致",
    )  # fmt: skip


def test_each_finding_that_waits_stands_on_the_dashboard_with_its_cure_and_the_line_to_open() -> None:
    still = replace(NOTHING, contradictions=2, open=(("finding-a", finding("a")), ("finding-b", finding("b"))))
    less = replace(NOTHING, departures=1, open=(("finding-c", finding("c", "rule-or-text")),))
    reviewers = Disclosure(reviewer=True, editor="vscode://file/projects/{file}:{line}")
    every = replace(catalogue(entry(1, decisions=less), entry(2, decisions=still)), disclosure=reviewers)
    table = waiting_findings.part(every)
    assert table is not None
    assert table.caption == "待解决的复核发现（3 条）"
    assert [words(row[1]).partition(" ")[2][:3] for row in table.rows] == ["“a”", "“b”", "“c”"]
    assert links(table.rows[0][1]) == ["990002-county/road-2021/review.md"]
    assert table.rows[0][2:] == (
        "请更正得分或证据。",
        (
            Source(
                "990001-county/road-2021/scores.yml:13",
                "vscode://file/projects/990001-county/road-2021/scores.yml:13",
            ),
        ),
    )
    (page,) = [each for each in site_pages(every, Site) if each.uri == "review/index.md"]
    assert "请更正得分或证据。" in page.body
    assert waiting_findings.part(catalogue(entry(1, decisions=NOTHING), entry(2))) is None


def test_of_very_many_findings_the_first_are_listed_and_all_are_counted() -> None:
    many = replace(NOTHING, contradictions=70, open=tuple((f"f-{at}", finding(f"a-{at}")) for at in range(50)))
    table = waiting_findings.part(catalogue(*(entry(at, decisions=many) for at in range(1, 4))))
    assert table is not None
    assert len(table.rows) == 100
    assert table.note == "共 210 条，这里列出前 100 条，其余见各评价的“复核发现”页。"


def test_what_is_late_leads_to_just_that_in_the_ledger() -> None:
    every = catalogue(entry(2, decisions=replace(NOTHING, overdue=2)))
    (plan,) = review.overview(replace(every, disclosure=Disclosure(reviewer=True)))
    (row,) = plan.blocks["table"].rows
    (late,) = [cell.content for cell in row if isinstance(cell, Cell) and words(cell) == "2"]
    assert (late.uri, parse_qs(late.query)) == ("rectification/index.md", {"county": ["第2县"], "status": ["逾期"]})
