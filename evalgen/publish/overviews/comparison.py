"""How evaluations are compared, and how level-1 indicators of different frames correspond, stands on a page."""

from collections.abc import Iterator
from functools import partial

from evalgen.model.catalogue import Catalogue
from evalgen.publish.among import EVERYWHERE
from evalgen.publish.block import Cell, Column, Items, Row, Table
from evalgen.publish.compared import levels_table, rates_table, titles_of
from evalgen.publish.cut_address import COMPARISON, index
from evalgen.publish.dimensions import Frame, mapped
from evalgen.publish.same_projects import same_projects
from evalgen.publish.site_pages import Plan

TITLE = "怎样比较"
_RULES = (
    "只比得分率：得分率 = 得分 ÷ 满分。满分、分值和加分各不相同，原始得分不能直接相比。",
    "平均、中位数和名次只在同一套指标体系、同一版本、同一类别（单位自评、部门评价、财政评价）里计算；"
    "放在一起看的图表，混有不同体系或类别的格子用“＊”标出。",
    "评价给出的得分和依规则计算的得分各算各的，从不混在一个平均数里。",
    "初稿和征求意见稿还会改，不与定稿一起平均、画图和排名，单独成行。",
    "每个平均数都写明是多少项评价的平均。没有印总分的评价不计入，写出项数。",
    "画趋势只用前后都评价过的同一批项目，并写明有几个；各年评价的项目不同时，不把各年的平均连成趋势。",
    "名次相同的并列，后面的名次顺延：1、2、2、4。",
    "资金按评价报告所印的总额相加；同一笔资金有几份评价的，各计一次，表下写明。",
    "扩展共用指标体系的评价标出“扩展”：共性部分可以相比，个性指标可能不同。",
)


def overview(catalogue: Catalogue) -> Iterator[Plan]:
    """One page, of the same length whatever the size of the set."""
    titles, data = titles_of(catalogue), mapped()
    yield Plan(
        uri=index(COMPARISON),
        title=TITLE,
        description="不同地区、年度和指标体系的评价怎样放在一起比，一级指标怎样对应",
        kind="list",
        blocks={
            "rules": Items(_RULES, numbered=True),
            "dimensions": Table(
                "用来比较的几个方面",
                (Column("方面"), Column("问的是什么", "wide")),
                tuple((Cell(each.name, header=True), each.about) for each in data.dimensions),
            ),
            "frames": _frames(data.frames),
            "note": data.note,
            "rates": partial(rates_table, catalogue.entries, titles, EVERYWHERE),
            "level_rates": partial(levels_table, catalogue.entries, titles, EVERYWHERE),
            "same": partial(same_projects, catalogue.entries),
        },
    )


def _frames(frames: tuple[Frame, ...]) -> Table:
    names = {each.id: each.name for each in mapped().dimensions}
    rows: list[Row] = []
    for frame in frames:
        source = Cell(f"{frame.title}，{frame.number}", rows=len(frame.levels), header=True)
        for at, level in enumerate(frame.levels):
            first = (source,) if at == 0 else ()
            also = f"（也写作{'、'.join(level.also)}）" if level.also else ""
            rows.append((*first, f"{level.name}{also}", names[level.to], level.how, level.why or "—"))
    columns = (
        Column("框架和出处", "wide"), Column("一级指标"), Column("在这里比较"), Column("对应程度"),
        Column("说明", "wide"),
    )  # fmt: skip
    return Table("各框架一级指标的对应", columns, tuple(rows))
