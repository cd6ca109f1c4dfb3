"""What is checked in every evaluation stands on a page, so that it is known what finding nothing means."""

from collections.abc import Iterator
from typing import get_args

from evalgen.model.catalogue import Catalogue
from evalgen.model.finding import Asked, Subject
from evalgen.publish.block import Block, Cell, Column, Items, Table
from evalgen.publish.inline import Link
from evalgen.publish.page import Heading
from evalgen.publish.site_pages import Plan
from evalgen.publish.words import SEVERITY

URI = "checks/index.md"
TITLE = "核对清单"
_COLUMNS = (Column("核对什么", "wide"), Column("不符时是"), Column("代号"))


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """One page, of the same length whatever the size of the set."""
    groups = [
        (f"subject-{number}", subject, found)
        for number, subject in enumerate(get_args(Subject), 1)
        if (found := [each for each in catalogue.checks if each.subject == subject])
    ]
    yield Plan(
        uri=URI,
        title=TITLE,
        description="每项评价逐项核对些什么，不符时算作什么",
        kind="list",
        blocks={
            "count": len(catalogue.checks),
            "silent": catalogue.disclosure.shows_all_findings,
            "subjects": Items(
                tuple((Link(subject, URI, id_), f"（{len(found)} 项）") for id_, subject, found in groups)
            ),
            "tables": [block for id_, subject, found in groups for block in _about(id_, subject, found)],
        },
    )


def _about(id_: str, subject: str, found: list[Asked]) -> Iterator[Block | Heading]:
    yield Heading(2, id_, subject)
    rows = tuple((Cell(each.title, header=True), SEVERITY[each.severity], each.check) for each in found)
    yield Table(f"{subject}：{len(rows)} 项", _COLUMNS, rows)
