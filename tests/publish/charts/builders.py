"""Made-up evaluations with just the funds or points that a chart is about, and what a drawn chart says."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

from evalgen.model.catalogue_entry import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.funds import Funds
from evalgen.model.identity import Identity
from evalgen.model.marks import Mark
from evalgen.model.region import Region
from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import RubricText
from evalgen.model.scorecard import Adjustment, Line, Scorecard, Total
from evalgen.problems import Place, Places
from evalgen.publish.block import Cell, Chart, Table
from evalgen.publish.inline import Link
from evalgen.units import Money, Points

PINGJIANG: dict[str, Any] = {
    "total": "37,914,999.99 元",
    "total_label": "专项资金总额",
    "sources": [{"id": "county", "name": "县级资金", "amount": "37,914,999.99 元"}],
    "years": [
        {"year": 2019, "amount": "15,391,498.90 元"},
        {"year": 2020, "amount": "11,297,777.97 元"},
        {"year": 2021, "amount": "11,225,723.12 元"},
    ],
    "components": [
        {"id": "network", "name": "电子政务外网及配套设备建设", "amount": "1213.99 万元"},
        {"id": "service", "name": "互联网+政务服务系统建设", "amount": "1249.48 万元"},
        {"id": "supervision", "name": "互联网+监督系统建设", "amount": "1192.75 万元"},
    ],
    "misuse": {
        "source": "“三中心”建设前期工作经费",
        "total": "70,875 元",
        "items": [
            {"purpose": "党建费用", "amount": "24,098 元"},
            {"purpose": "各项社保缴费", "amount": "33,047 元"},
            {"purpose": "交通补贴", "amount": "9,950 元"},
            {"purpose": "扶贫费用", "amount": "2,100 元"},
            {"purpose": "机关办公费", "amount": "1,680 元"},
        ],
    },
}
"""The funds that the Pingjiang report prints."""
EMPTY_CARD = Scorecard(Points(100), (), (), Total(None, ""), Total(None, ""))


def evaluation(funds: dict[str, Any] | None = None, card: Scorecard = EMPTY_CARD) -> Evaluation:
    """An evaluation with these funds and this scorecard, and nothing else."""
    identity = Identity(
        title="某项目评价", kind="finance-bureau", region="430626", years=(2021,), project_name="某项目"
    )
    dossier = Dossier(evaluation=identity, funds=Funds.model_validate(funds or {}))
    places = Places(Place("evaluation.yml"))
    rubric = Rubric(RubricText(id="made-up", edition="1", title="某体系"), (), places, "")
    return Evaluation(Evidence("430626-pingjiang/made-up", dossier, places, ""), rubric, card, (), ())


def group(name: str, maximum: int, id_: str = "") -> Line:
    """A level-1 indicator with others below it."""
    most = Points(maximum)
    return Line(id_ or name, (id_ or name,), name, 1, False, "base", most, most, None, None)


def leaf(
    name: str, maximum: object, awarded: object, computed: object = None, above: str = "决策", **more: Any
) -> Line:
    """An indicator that is scored; `computed` is as awarded unless told."""
    most, award = Points(str(maximum)), None if awarded is None else Points(str(awarded))
    rule = award if computed is None else Points(str(computed))
    usual = Line(
        f"{above}-{name}", (above, f"{above}-{name}"), name, 2, True, "base", most, most, award, rule, "scored"
    )
    return replace(usual, **more)


def scorecard(*lines: Line, adjustments: Iterable[Adjustment] = (), full: int = 100) -> Scorecard:
    """A scorecard whose totals are sums of the leaves and adjustments."""
    leaves, changes = [line for line in lines if line.is_leaf], tuple(adjustments)
    awarded = sum((line.awarded or 0 for line in leaves), Points(0)) + sum(change.awarded for change in changes)
    computed = sum((line.computed or 0 for line in leaves), Points(0)) + sum(change.computed for change in changes)
    return Scorecard(Points(full), lines, changes, Total(awarded, "优"), Total(computed, "良"))


def entry(county: int = 1, year: int | Sequence[int] = 2021, points: object = "92", **changes: Any) -> Entry:
    """An evaluation in lists: of the county with this number, of these years, with these points of 100."""
    years = (year,) if isinstance(year, int) else tuple(year)
    region = Region(code=f"99{county:04d}", name=f"第{county}县")
    awarded = None if points is None else Points(str(points))
    usual = Entry(
        id=f"{region.code}-county/one", title="某项目评价", regions=(region,), years=years, kind="finance-bureau",
        stage="final", department="", evaluator="", rubric="one@1", rubric_title="某体系", rubric_base="one@1",
        full_score=Points(100), awarded=awarded, grade="" if awarded is None else "优", computed=awarded,
        computed_grade="优", funds=Money.parse("100 万元"), open_findings=0,
    )  # fmt: skip
    return replace(usual, **changes)


def mark(name: str = "到位率", most: object = 5, awarded: object = 5, computed: object = None, **changes: Any) -> Mark:
    """An indicator that was given points; its rule gives the same unless told."""
    award = Points(str(awarded))
    rule = award if computed is None else Points(str(computed))
    return Mark(name, name, "资金管理", Points(str(most)), award, rule)._replace(**changes)


def words(content: object) -> str:
    """What a reader sees of a cell."""
    if isinstance(content, Cell):
        return words(content.content)
    if isinstance(content, tuple):
        return "".join(map(words, content))
    return content.text if isinstance(content, Link) else str(content)


def cells(table: Table) -> list[str]:
    """Every cell of the table, in words."""
    return [words(cell) for row in (*table.rows, *table.total) for cell in row]


def row_of(table: Table, first: str) -> tuple[str, ...]:
    """The row that begins with `first`, in words."""
    return next(tuple(map(words, row)) for row in (*table.rows, *table.total) if first in map(words, row[:2]))


def labels(chart: Chart) -> list[str]:
    """Every text in the picture."""
    return ["".join(element.itertext()) for piece in pieces(chart) for element in piece.iter(f"{{{SVG}}}text")]


def pieces(chart: Chart) -> list[ElementTree.Element]:
    """The picture, which paper may break between its pieces; all but the first go on without being told of."""
    found = list(ElementTree.fromstring(f"<div>{chart.picture}</div>"))
    assert [(piece.get("role"), piece.get("aria-hidden")) for piece in found] == [
        ("img", None), *[(None, "true")] * (len(found) - 1)
    ]  # fmt: skip
    return found


SVG = "http://www.w3.org/2000/svg"
_PRINTED = re.compile(r"\d[\d,]*(?:\.\d+)?%?")


def figures(texts: Iterable[str]) -> set[str]:
    """Every figure that the texts print, without its sign: 减 3 分 is −3."""
    return {match for text in texts for match in _PRINTED.findall(text)}


def notes(chart: Chart, *, narrow: bool = False) -> list[str]:
    """The words that stand in the figure, in lines joined again."""
    layout = chart.figure["layout"]
    found = layout["meta"]["eg"]["narrow"]["annotations"] if narrow else layout["annotations"]
    return [note["text"].replace("<br>", "") for note in found]


def texts(value: object) -> Iterator[str]:
    """Every string in a figure."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)


def same_after_json(figure: dict[str, Any]) -> bool:
    """Whether the figure is made of what JSON can hold, without NaN."""
    return bool(json.loads(json.dumps(figure, allow_nan=False)) == figure)
