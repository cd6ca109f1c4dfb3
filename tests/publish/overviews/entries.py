"""Entries of made-up evaluations, each differing from the usual one only where a test says so."""

from dataclasses import replace
from typing import Any

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.region import Region, Regions
from evalgen.model.rubric import Node, Rubric
from evalgen.model.rubric_text import Indicator, RubricText
from evalgen.problems import Place, Places
from evalgen.publish.block import Table
from evalgen.publish.inline import Badge, Link
from evalgen.units import Money, Points

PROVINCE = Region(code="990000", name="示例省")
CITY = Region(code="990100", name="示例市", parent="990000")

_USUAL = Entry(
    id="990101-one/road-2021",
    title="甲县道路项目",
    regions=(PROVINCE, CITY, Region(code="990101", name="甲县", parent="990100")),
    years=(2021,),
    kind="finance-bureau",
    stage="final",
    department="甲县交通运输局",
    evaluator="某会计师事务所",
    rubric="road@2021",
    rubric_title="道路项目指标体系",
    rubric_base="",
    full_score=Points(100),
    awarded=Points(92),
    grade="优",
    computed=Points(92),
    computed_grade="优",
    funds=Money.parse("1213.99 万元"),
    open_findings=0,
)


def entry(county: int = 1, name: str = "road-2021", **changes: Any) -> Entry:
    """The usual entry, in the county with the given number and under the given name."""
    region = Region(code=f"99{county:04d}", name=f"第{county}县", parent="990100")
    changes = {"id": f"{region.code}-county/{name}", "regions": (PROVINCE, CITY, region)} | changes
    return replace(_USUAL, **changes)


def catalogue(*entries: Entry, rubrics: tuple[Rubric, ...] = ()) -> Catalogue:
    """A catalogue in order of id."""
    known = {region.code: region for one in entries for region in one.regions}
    in_order = tuple(sorted(entries, key=lambda one: one.id))
    return Catalogue(in_order, Regions(tuple(known.values())), rubrics)


def rubric(id_: str = "frame") -> Rubric:
    """A shared rubric of one indicator."""
    only = Indicator(id="only", name="唯一指标", points=Points(100), standard="看情况", rule={"kind": "judgement"})
    text = RubricText(id=id_, edition="2020", title="共性指标框架", indicators=(only,))
    return Rubric(text, (Node(only, ("only",), ("rubric", "indicators", 0), Points(100)),), Places(Place("f.yml")), "0")


def words(content: object) -> str:
    if isinstance(content, tuple):
        return "".join(map(words, content))
    if isinstance(content, Link | Badge):
        return content.text
    return content if isinstance(content, str) else words(content.content)


def links(content: object) -> list[str]:
    if isinstance(content, tuple):
        return [link for part in content for link in links(part)]
    if isinstance(content, Link):
        return [content.uri]
    return [] if isinstance(content, str | Badge) else links(content.content)


def shown(table: Table) -> list[list[str]]:
    return [[words(cell) for cell in row] for row in table.rows]
