"""The review dashboard says at its top whether anything waits for a decision."""

from dataclasses import replace
from urllib.parse import parse_qs

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.decisions import Decisions
from evalgen.model.disclosure import Disclosure
from evalgen.publish.block import Cell, Note
from evalgen.publish.overviews import review
from evalgen.units import ZERO, Points
from tests.publish.overviews.entries import catalogue, entry, words

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


def test_what_is_late_leads_to_just_that_in_the_ledger() -> None:
    every = catalogue(entry(2, decisions=replace(NOTHING, overdue=2)))
    (plan,) = review.overview(replace(every, disclosure=Disclosure(reviewer=True)))
    (row,) = plan.blocks["table"].rows
    (late,) = [cell.content for cell in row if isinstance(cell, Cell) and words(cell) == "2"]
    assert (late.uri, parse_qs(late.query)) == ("rectification/index.md", {"county": ["第2县"], "status": ["逾期"]})
