"""A set of evaluations at a glance: how many, how much money, which grades, and where award and rule part."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import partial

from evalgen.model.catalogue_entry import Entry
from evalgen.publish.among import Among
from evalgen.publish.block import Stat, Stats
from evalgen.publish.comparison import DRAFT, drafts, finals
from evalgen.publish.completion import UNSCORED, left_out
from evalgen.publish.explained import of_entry
from evalgen.publish.figures import yuan
from evalgen.publish.inline import Inline
from evalgen.publish.links import joined
from evalgen.publish.listing import differs, span

UNGRADED = "未印等级"
GRADE_ORDER = {"优": 0, "良": 1, "中": 2, "差": 3, UNGRADED: 9, UNSCORED: 10}


def glance(entries: Sequence[Entry], among: Among) -> Stats | None:
    """Figures of `entries`, which are those of `among`; None where there are none. Funds are summed only over those
    that print a total."""
    if not entries:
        return None
    places = len({entry.region.code for entry in entries})
    where = f"{places} 个地区" if places > 1 else f"评价年度 {span(year for entry in entries for year in entry.years)}"
    rubrics = len({entry.rubric for entry in entries})
    funded = [entry for entry in entries if entry.funds]
    summed = len(finals(funded) or funded)
    scored = sum(entry.awarded is not None for entry in entries)
    apart = sum(map(differs, entries))
    differing: Inline = among.listed(f"{apart} 项") if apart else "0 项"
    return Stats(
        (
            Stat("评价", among.listed(f"{len(entries)} 项"), where),
            _stat("资金总额合计", entries, partial(_funds, among), f"{summed} 项印有资金总额"),
            _stat("评价等级", entries, partial(_grades, among), f"所用指标体系 {rubrics} 套"),
            Stat("得分与规则不一致", differing, f"共 {scored} 项有总分{_unscored(entries)}", "lost" if apart else ""),
        )
    )


def grade_in_words(entry: Entry) -> str:
    """The grade, or why there is none."""
    return entry.grade or (UNSCORED if entry.is_unscored else UNGRADED)


def _unscored(entries: Sequence[Entry]) -> str:
    said = left_out(entries, "没有计入")
    return f"，{said}" if said else ""


def _stat(label: str, entries: Sequence[Entry], said: Callable[[list[Entry]], Inline], note: str) -> Stat:
    """The final reports as the figure, drafts in the note; where there are only drafts, they are the figure."""
    done, open_ = said(finals(entries)), said(drafts(entries))
    if not done:
        return Stat(label, (f"{DRAFT} ", open_) if open_ else "—", note)
    return Stat(label, done, (f"{note}；另有{DRAFT} ", open_) if open_ else note)


def _funds(among: Among, entries: list[Entry]) -> Inline:
    said, funded = _sum(entries), [entry for entry in entries if entry.funds]
    if len(funded) == 1:
        return of_entry(funded[0], said, funded[0].explained.funds)
    return among.listed(said) if said else ""


def _grades(among: Among, entries: list[Entry]) -> Inline:
    held: dict[str, list[Entry]] = {}
    for entry in entries:
        held.setdefault(grade_in_words(entry), []).append(entry)
    known = [(grade, held[grade]) for grade in sorted(held, key=_by_grade)]
    links = [among.counted(f"{grade} {len(found)} 项", found, ("grade", grade)) for grade, found in known]
    return joined(links, "，") if links else ""


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
    counts = Counter(map(grade_in_words, entries))
    known = sorted(counts, key=_by_grade)
    return "，".join(f"{grade} {counts[grade]} 项" for grade in known)


def _by_grade(grade: str) -> tuple[int, str]:
    return GRADE_ORDER.get(grade, 8), grade
