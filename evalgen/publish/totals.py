"""A set of evaluations at a glance: how many, how much money, which grades, and where award and rule part."""

from collections import Counter
from collections.abc import Sequence

from evalgen.model.catalogue import Entry
from evalgen.publish.block import Stat, Stats
from evalgen.publish.figures import yuan


def glance(entries: Sequence[Entry]) -> Stats | None:
    """Figures of `entries`; None where there are none. Funds are summed only over those that print a total."""
    if not entries:
        return None
    funds = [entry.funds.value for entry in entries if entry.funds]
    grades = Counter(entry.grade for entry in entries if entry.grade)
    differing = sum(entry.computed is not None and entry.computed != entry.awarded for entry in entries)
    shown = "　".join(f"{grade} {grades[grade]}" for grade in sorted(grades, key=lambda grade: (-grades[grade], grade)))
    return Stats(
        (
            Stat("评价", f"{len(entries)} 项", f"{len({entry.region.code for entry in entries})} 个地区"),
            Stat("资金总额合计", yuan(sum(funds)) if funds else "—", f"{len(funds)} 项印有资金总额"),
            Stat("等级", shown or "—", f"{sum(grades.values())} 项有等级"),
            Stat(
                "得分与规则不一致",
                f"{differing} 项",
                "评价给出的得分与按规则计算的得分不同",
                "lost" if differing else "good",
            ),
        )
    )
