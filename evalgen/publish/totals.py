"""A set of evaluations at a glance: how many, how much money, which grades, and where award and rule part."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from evalgen.model.catalogue import Entry
from evalgen.publish.block import Stat, Stats
from evalgen.publish.comparison import DRAFT, drafts, finals
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
            _stat("资金总额合计", funds_total(entries), f"{with_funds} 项印有资金总额"),
            _stat("评价等级", grades(entries), f"所用指标体系 {rubrics} 套"),
            Stat("得分与规则不一致", f"{apart} 项", f"共 {scored} 项有总分", "lost" if apart else ""),
        )
    )


def _stat(label: str, said: str, note: str) -> Stat:
    """The final reports as the figure, drafts in the note; where there are only drafts, they are the figure."""
    done, _, open_ = said.partition("；")
    return Stat(label, done, f"{note}；另有{open_}" if open_ else note)


def funds_total(entries: Iterable[Entry]) -> str:
    """The sum of the totals that are printed, that of drafts apart; a dash where none is."""
    return _apart(entries, _sum) or "—"


def grades(entries: Iterable[Entry]) -> str:
    """How many evaluations got each grade, best first, and how many print none; drafts apart."""
    return _apart(entries, _counts)


def _apart(entries: Iterable[Entry], said: Callable[[list[Entry]], str]) -> str:
    """What is said of final reports, then of drafts; nothing of those that there are none of."""
    known = list(entries)
    done, open_ = said(finals(known)), said(drafts(known))
    return "；".join(filter(None, (done, f"{DRAFT} {open_}" if open_ else "")))


def _sum(entries: list[Entry]) -> str:
    amounts = [entry.funds.value for entry in entries if entry.funds]
    # Whole numbers add up far faster than fractions, and almost every printed amount is a whole number of 分.
    cents = sum((amount * 100).numerator for amount in amounts if 100 % amount.denominator == 0)
    rest = sum((amount for amount in amounts if 100 % amount.denominator), Fraction(0))
    return yuan(Fraction(cents, 100) + rest) if amounts else ""


def _counts(entries: list[Entry]) -> str:
    counts = Counter(entry.grade or UNGRADED for entry in entries)
    known = sorted(counts, key=lambda grade: (GRADE_ORDER.get(grade, 8), grade))
    return "，".join(f"{grade} {counts[grade]} 项" for grade in known)
