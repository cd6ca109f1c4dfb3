"""Each number of the ledger leads to the first recommendation that it counts, whether or not a browser can filter."""

from collections.abc import Iterable, Iterator, Mapping

from evalgen.model.catalogue_entry import Entry
from evalgen.model.ledger import LedgerRow
from evalgen.model.standing import CLOSED
from evalgen.publish.words import STANDING

Asked = tuple[str, str]
"""What the ledger is asked for: a filter by its name, and the word chosen in it."""
Spots = Mapping[Asked, tuple[str, str]]
"""By what is asked for, the page and the place there of the first recommendation that is found."""
LATE: Asked = ("status", "逾期")
UNSETTLED: Asked = ("status", "未办结")
UNDATED: Asked = ("due", "未写明")
UNOWNED: Asked = ("owner", "未写明")


def found_by(row: LedgerRow) -> Iterator[Asked]:
    """What finds a recommendation among those that the numbers on top of the ledger count."""
    yield "status", STANDING[row.standing]
    if row.standing not in CLOSED:
        yield UNSETTLED
    if row.overdue:
        yield LATE
    if row.due is None:
        yield UNDATED
    if not row.owner:
        yield UNOWNED


def place_of(entry: Entry, row: LedgerRow) -> str:
    """Where links lead to a recommendation in the ledger."""
    return f"{entry.id}.{row.id}".replace("/", ".")


def firsts(pages: Iterable[tuple[str, Iterable[tuple[Entry, LedgerRow]]]]) -> Spots:
    """Of the recommendations on each page, in the order of the ledger, where the first of each kind stands."""
    spots: dict[Asked, tuple[str, str]] = {}
    for page, rows in pages:
        for entry, row in rows:
            for asked in found_by(row):
                spots.setdefault(asked, (page, place_of(entry, row)))
    return spots
