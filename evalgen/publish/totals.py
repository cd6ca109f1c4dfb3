"""A set of evaluations at a glance: how many, how much money, which grades, and where award and rule part."""

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from evalgen.model.catalogue import Entry
from evalgen.publish.block import Stat, Stats
from evalgen.publish.figures import yuan
from evalgen.publish.listing import differs, span

UNGRADED = "未印等级"
GRADE_ORDER = {"优": 0, "良": 1, "中": 2, "差": 3, UNGRADED: 9}


def glance(entries: Sequence[Entry]) -> Stats | None:
    """Figures of `entries`; None where there are none. Funds are summed only over those that print a total."""
    if not entries:
        return None
    places = len({entry.region.code for entry in entries})
    where = f"{places} 个地区" if places > 1 else f"评价年度 {span(year for entry in entries for year in entry.years)}"
    rubrics = len({entry.rubric for entry in entries})
    with_funds = sum(entry.funds is not None for entry in entries)
    scored = sum(entry.awarded is not None for entry in entries)
    apart = sum(map(differs, entries))
    return Stats(
        (
            Stat("评价", f"{len(entries)} 项", where),
            Stat("资金总额合计", funds_total(entries), f"{with_funds} 项印有资金总额"),
            Stat("评价等级", grades(entries), f"所用指标体系 {rubrics} 套"),
            Stat("得分与规则不一致", f"{apart} 项", f"共 {scored} 项有总分", "lost" if apart else ""),
        )
    )


def funds_total(entries: Iterable[Entry]) -> str:
    """The sum of the totals that are printed; a dash where none is."""
    amounts = [entry.funds.value for entry in entries if entry.funds]
    # Whole numbers add up far faster than fractions, and almost every printed amount is a whole number of 分.
    cents = sum((amount * 100).numerator for amount in amounts if 100 % amount.denominator == 0)
    rest = sum((amount for amount in amounts if 100 % amount.denominator), Fraction(0))
    return yuan(Fraction(cents, 100) + rest) if amounts else "—"


def grades(entries: Iterable[Entry]) -> str:
    """How many evaluations got each grade, best first, and how many print none."""
    counts = Counter(entry.grade or UNGRADED for entry in entries)
    known = sorted(counts, key=lambda grade: (GRADE_ORDER.get(grade, 8), grade))
    return "，".join(f"{grade} {counts[grade]} 项" for grade in known)
