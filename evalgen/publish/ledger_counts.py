"""How many recommendations stand where, for the whole set or one county."""

from collections import Counter
from collections.abc import Iterable, Mapping

from evalgen.model.catalogue import Catalogue
from evalgen.model.ledger import LedgerRow
from evalgen.model.standing import CLOSED, STANDINGS
from evalgen.publish.block import Stat, Stats
from evalgen.publish.inline import Inline, Link
from evalgen.publish.words import STANDING

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
    whole = sum(count for name, count in counts.items() if name != OVERDUE)
    each = "、".join(f"{STANDING[name]} {counts[name]} 条" for name in STANDINGS if counts.get(name))
    late = f"，逾期 {counts[OVERDUE]} 条" if counts.get(OVERDUE) else ""
    return f"建议 {whole} 条，其中{each}{late}"


def summary(catalogue: Catalogue) -> Stats:
    """Every status that occurs, what lacks a term or somebody to do it, and what is late where that can be told."""
    rows = [row for entry in catalogue.entries for row in entry.ledger]
    counts = counted(rows)
    whole = sum(counts.values()) - counts.get(OVERDUE, 0)
    stats = [Stat("建议", f"{whole} 条", f"未办结 {_open(counts)} 条")]
    stats += [Stat(STANDING[name], f"{counts[name]} 条") for name in STANDINGS if counts.get(name)]
    lacking = (("未写明期限", sum(row.due is None for row in rows)),
               ("未写明责任单位", sum(not row.owner for row in rows)))  # fmt: skip
    stats += [Stat(name, f"{count} 条", tone="warn") for name, count in lacking if count]
    if catalogue.as_of:
        late = counts.get(OVERDUE, 0)
        stats.append(Stat("逾期", f"{late} 条", f"截至{catalogue.as_of}", "lost" if late else "good"))
    return Stats(tuple(stats))


def at_a_glance(catalogue: Catalogue) -> Inline | None:
    """A line that leads to the ledger; None where nothing is recommended."""
    counts = counted(row for entry in catalogue.entries for row in entry.ledger)
    if not counts:
        return None
    whole = sum(counts.values()) - counts[OVERDUE]
    late = f"，逾期 {counts[OVERDUE]} 条（截至{catalogue.as_of}）" if catalogue.as_of else ""
    return Link("整改台账", LEDGER), f"：建议 {whole} 条，未办结 {_open(counts)} 条{late}"


def _open(counts: Mapping[str, int]) -> int:
    """Those of which more is expected, the ones without any record among them."""
    return sum(counts.get(name, 0) for name in STANDINGS if name not in CLOSED)
