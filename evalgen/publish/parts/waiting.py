"""Every finding that waits for a decision, of all evaluations, with how to settle it and the lines to open."""

from collections.abc import Iterator

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.finding import Finding
from evalgen.publish.block import Cell, Column, Row, Table
from evalgen.publish.figures import signed, spoken
from evalgen.publish.inline import Badge, Link
from evalgen.publish.remarks import opened_by
from evalgen.publish.words import SEVERITY

_COLUMNS = (Column("评价"), Column("复核发现", "wide"), Column("怎样解决", "wide"), Column("文件和行号"))
_MOST = 100


def part(catalogue: Catalogue) -> Table | None:
    """The evaluations that need a decision most first, and of each its contradictions. None where nothing waits."""
    found = list(_found(catalogue))
    if not found:
        return None
    every = sum(
        each.decisions.contradictions + each.decisions.departures for each in catalogue.entries if each.decisions
    )
    shown = found[:_MOST]
    note = f"共 {every} 条，这里列出前 {len(shown)} 条，其余见各评价的“复核发现”页。" if every > len(shown) else ""
    rows = tuple(_row(catalogue, *each) for each in shown)
    return Table(f"待解决的复核发现（{every} 条）", _COLUMNS, rows, note=note)


def _found(catalogue: Catalogue) -> Iterator[tuple[Entry, str, Finding]]:
    waiting = [(entry, entry.decisions) for entry in catalogue.entries if entry.decisions and entry.decisions.open]
    for entry, decisions in sorted(waiting, key=lambda each: (each[1].urgency, each[0].id)):
        yield from ((entry, name, finding) for name, finding in decisions.open)


def _row(catalogue: Catalogue, entry: Entry, name: str, finding: Finding) -> Row:
    said = signed(spoken(finding.message)).rstrip("。")
    return (
        Cell(Link(entry.title, f"{entry.id}/index.md"), header=True),
        (Badge(SEVERITY[finding.severity], "warn"), " ", Link(said, f"{entry.id}/review.md", name)),
        spoken(finding.settle),
        opened_by(catalogue.disclosure.editor, finding.where),
    )
