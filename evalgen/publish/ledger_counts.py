"""How many recommendations stand where, for the whole set or a part of it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.ledger import LedgerRow
from evalgen.model.standing import CLOSED, STANDINGS
from evalgen.publish.block import Stat, Stats
from evalgen.publish.inline import Inline, Link
from evalgen.publish.ledger_places import LATE, UNDATED, UNOWNED, UNSETTLED, Asked, Spots
from evalgen.publish.links import joined
from evalgen.publish.words import STANDING
from evalgen.units import When

OVERDUE = "overdue"
LEDGER = "rectification/index.md"


def counted(rows: Iterable[LedgerRow]) -> dict[str, int]:
    """The number of rows of each status, and under `overdue` of those that are late."""
    counts: Counter[str] = Counter()
    for row in rows:
        counts[row.standing] += 1
        counts[OVERDUE] += row.overdue
    return dict(counts)


def in_words(counts: Mapping[str, int]) -> str:
    """The counts as a reader says them: 建议 5 条，其中没有整改记录 3 条、已整改 2 条，逾期 1 条."""
    each = "、".join(f"{said} {count} 条" for said, count in _standings(counts))
    late = f"，逾期 {counts[OVERDUE]} 条" if counts.get(OVERDUE) else ""
    return f"建议 {_whole(counts)} 条，其中{each}{late}"


def summary(catalogue: Catalogue, spots: Spots) -> Stats:
    """Every status that occurs, what lacks a term or somebody to do it, and what is late where that can be told; each
    number leads to the first of its own, which `spots` tells."""
    rows = [row for entry in catalogue.entries for row in entry.ledger]
    counts = counted(rows)

    def led(text: str, asked: Asked) -> Link:
        return _listed(text, asked, at=spots.get(asked, (LEDGER, "")))

    left = f"未办结 {_open(counts)} 条"
    stats = [Stat("建议", f"{_whole(counts)} 条", led(left, UNSETTLED) if _open(counts) else left)]
    stats += [Stat(said, led(f"{count} 条", ("status", said))) for said, count in _standings(counts)]
    undated, unowned = sum(row.due is None for row in rows), sum(not row.owner for row in rows)
    lacking = (("未写明期限", undated, UNDATED), ("未写明责任单位", unowned, UNOWNED))
    stats += [Stat(label, led(f"{count} 条", asked), tone="warn") for label, count, asked in lacking if count]
    if catalogue.as_of:
        late = counts.get(OVERDUE, 0)
        value = led(f"{late} 条", LATE) if late else "0 条"
        stats.append(Stat("逾期", value, f"截至{catalogue.as_of}", "lost" if late else "good"))
    return Stats(tuple(stats))


def among(entries: Iterable[Entry], as_of: When | None, *asked: Asked) -> Inline | None:
    """What became of the recommendations of `entries`, which are those that the ledger lists when it is `asked`; each
    number leads to its own there. None where nothing is recommended."""
    counts = counted(row for entry in entries for row in entry.ledger)
    if not counts:
        return None
    each = joined([_listed(f"{said} {count} 条", *asked, ("status", said)) for said, count in _standings(counts)], "、")
    late: Inline = ""
    if as_of:
        late = _listed(f"逾期 {counts[OVERDUE]} 条", *asked, LATE) if counts[OVERDUE] else "没有逾期的"
        late = "；", late, f"（截至{as_of}）"
    return _listed(f"建议 {_whole(counts)} 条", *asked), "：", each, late, "。"


def in_brief(entries: Iterable[Entry], *asked: Asked) -> Inline:
    """How many recommendations `entries` have and how many are open or late, as `asked` of the ledger where it can be
    asked for them; a dash where nothing is recommended."""
    counts = counted(row for entry in entries for row in entry.ledger)
    if not counts:
        return "—"
    late = f"，逾期 {counts[OVERDUE]} 条" if counts[OVERDUE] else ""
    said = f"{_whole(counts)} 条，未办结 {_open(counts)} 条{late}"
    return _listed(said, *asked) if asked else said


def _standings(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """The statuses that occur, as readers know them, each with its number."""
    return [(STANDING[name], counts[name]) for name in STANDINGS if counts.get(name)]


def _listed(text: str, *asked: Asked, at: tuple[str, str] = (LEDGER, "")) -> Link:
    """`text`, leading to the recommendations that the ledger lists when it is asked for them; a browser that cannot
    filter shows the place `at`."""
    return Link(text, *at, query=urlencode(asked))


def late_in(county: str, text: str) -> Link:
    """`text`, leading to what is late in a county."""
    return _listed(text, ("county", county), LATE)


def at_a_glance(catalogue: Catalogue) -> Inline | None:
    """A line that leads to the ledger; None where nothing is recommended."""
    counts = counted(row for entry in catalogue.entries for row in entry.ledger)
    if not counts:
        return None
    late: Inline = ""
    if catalogue.as_of:
        count = f"逾期 {counts[OVERDUE]} 条"
        late = "，", _listed(count, LATE) if counts[OVERDUE] else count, f"（截至{catalogue.as_of}）"
    left = f"未办结 {_open(counts)} 条"
    known = _listed(left, UNSETTLED) if _open(counts) else left
    return Link("整改台账", LEDGER), f"：建议 {_whole(counts)} 条，", known, late


def _whole(counts: Mapping[str, int]) -> int:
    """All of them; the late ones have a status too."""
    return sum(count for name, count in counts.items() if name != OVERDUE)


def _open(counts: Mapping[str, int]) -> int:
    """Those of which more is expected, the ones without any record among them."""
    return sum(counts.get(name, 0) for name in STANDINGS if name not in CLOSED)
