"""What is checked in every evaluation stands on a page, so that it is known what finding nothing means."""

from collections.abc import Iterator
from typing import Final, get_args

from evalgen.model.catalogue import Catalogue
from evalgen.model.finding import Asked, Family, Subject
from evalgen.publish.block import Block, Cell, Column, Items, Table
from evalgen.publish.inline import Link
from evalgen.publish.page import Heading
from evalgen.publish.site_pages import Plan
from evalgen.publish.words import SEVERITY

URI = "checks/index.md"
TITLE = "核对清单"
_COLUMNS = (Column("核对什么", "wide"), Column("不符时是"), Column("代号"))
_FAMILIES: Final[dict[Family, tuple[str, str]]] = {
    "checks": ("勾稽核对", "subject"),
    "proofreading": ("文字校对", "words"),
    "set_checks": ("各项评价之间", "between"),
}
"""What readers call each family, and how the names of its headings begin."""


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """One page, of the same length whatever the size of the set."""
    families = {family: [each for each in catalogue.checks if each.family == family] for family in _FAMILIES}
    yield Plan(
        uri=URI,
        title=TITLE,
        description="每项评价逐项核对些什么，不符时算作什么",
        kind="list",
        blocks={
            "counts": {family: len(found) for family, found in families.items()},
            "silent": catalogue.disclosure.shows_all_findings,
            **{family: _part(family, found) for family, found in families.items()},
        },
    )


def _part(family: Family, asked: list[Asked]) -> dict[str, object]:
    name, _ = _FAMILIES[family]
    heading = Heading(2, family.replace("_", "-"), f"{name}（{len(asked)} 项）")
    return {"title": heading, "tables": list(_tables(family, asked))}


def _tables(family: Family, asked: list[Asked]) -> Iterator[Block | Heading]:
    """The checks of a family, subject by subject, behind a list that leads to each."""
    name, begin = _FAMILIES[family]
    groups = [
        (f"{begin}-{number}", subject, found)
        for number, subject in enumerate(get_args(Subject), 1)
        if (found := [each for each in asked if each.subject == subject])
    ]
    if len(groups) > 1:
        yield Items(tuple((Link(subject, URI, id_), f"（{len(found)} 项）") for id_, subject, found in groups))
    for id_, subject, found in groups:
        if len(groups) > 1:
            yield Heading(3, id_, subject)
        rows = tuple((Cell(each.title, header=True), SEVERITY[each.severity], each.check) for each in found)
        yield Table(f"{name}，{subject}：{len(rows)} 项", _COLUMNS, rows)
