from dataclasses import replace

import pytest

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry
from evalgen.model.disclosure import Disclosure
from evalgen.model.ledger import LedgerRow, Spot
from evalgen.model.marks import Mark
from evalgen.model.region import Region
from evalgen.model.standing import Standing
from evalgen.publish.search.facets import by_sound, column_of, facets
from evalgen.units import Points
from tests.publish.overviews.entries import CITY, PROVINCE, catalogue, entry


def shown(id_: str, *entries: Entry, set_: Catalogue | None = None) -> list[list[str]]:
    """The labels that each entry has under a facet."""
    known = set_ or catalogue(*entries)
    (facet,) = [facet for facet in facets(known) if facet.id == id_]
    column = column_of(facet, entries)
    return [[column.values[number - 1][1] for number in row] for row in column.rows]


def values(id_: str, *entries: Entry) -> list[tuple[str, str]]:
    (facet,) = [facet for facet in facets(catalogue(*entries)) if facet.id == id_]
    return list(column_of(facet, entries).values)


def advice(standing: Standing, overdue: bool = False) -> LedgerRow:
    return LedgerRow("a", Spot("改进"), "", None, standing, None, overdue, (), ())


def mark(name: str, awarded: int) -> Mark:
    return Mark(name, name, "组", Points(10), Points(awarded), None)


def test_an_evaluation_of_several_years_has_each_of_them_newest_first() -> None:
    assert shown("year", entry(years=(2019, 2020, 2021)), entry(years=(2020,))) == [["2021", "2020", "2019"], ["2020"]]


def test_a_place_has_a_value_on_its_own_level_only() -> None:
    of_province = entry(id="990000-province/a", regions=(PROVINCE,))
    district = (Region(code="500000", name="重庆市"), Region(code="500155", name="梁平区", parent="500000"))
    of_district = entry(id="500155-liangping/a", regions=district)
    places = [of_province, of_district, entry(1)]
    assert shown("province", *places) == [["示例省"], ["重庆市"], ["示例省"]]
    assert shown("city", *places) == [[], [], ["示例市"]]
    assert shown("county", *places) == [[], ["梁平区"], ["第1县"]]


def test_counties_of_one_name_are_told_apart_and_others_are_not() -> None:
    other = Region(code="990200", name="另一市", parent="990000")
    drum = [Region(code=f"{code}", name="鼓楼区", parent=f"{code - 1}") for code in (990101, 990201)]
    first = entry(1, regions=(PROVINCE, CITY, drum[0]))
    second = entry(2, regions=(PROVINCE, other, drum[1]))
    assert values("county", first, second, entry(3)) == [
        ("990003", "第3县"), ("990101", "鼓楼区（示例省示例市）"), ("990201", "鼓楼区（示例省另一市）"),
    ]  # fmt: skip


def test_grades_stand_from_the_best_to_none() -> None:
    graded = [entry(at + 1, grade=grade) for at, grade in enumerate(("差", "", "良", "合格", "优"))]
    assert [label for _, label in values("grade", *graded)] == ["优", "良", "差", "合格", "未印等级"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((), ["没有列出建议"]),
        ((advice("verified"), advice("rejected")), ["建议全部办结"]),
        ((advice("verified"), advice("not-recorded")), ["有未完成的建议（含没有整改记录的）"]),
        ((advice("in-progress", overdue=True),), ["有未完成的建议（含没有整改记录的）", "有逾期的建议"]),
    ],
)
def test_recommendations_are_open_overdue_done_or_none(rows: tuple[LedgerRow, ...], expected: list[str]) -> None:
    assert shown("advice", entry(ledger=rows)) == [expected]


def test_an_indicator_counts_once_in_an_evaluation_and_only_where_points_were_lost() -> None:
    marks = (mark("预算", 10), mark("制度", 8), mark("制度", 7), mark("效益", 0))
    assert [sorted(row) for row in shown("lost", entry(marks=marks))] == [sorted(["制度", "效益"])]


def test_findings_are_a_condition_only_where_the_site_shows_any() -> None:
    one = entry(findings=2)
    none = entry(2, findings=0)
    assert shown("findings", one, none) == [["有"], ["没有"]]
    hidden = replace(catalogue(one), disclosure=Disclosure(findings="none"))
    assert "findings" not in [facet.id for facet in facets(hidden)]


def test_words_stand_by_their_sound() -> None:
    assert sorted(["岳阳市", "长沙市", "安康市", "北京市"], key=by_sound) == ["安康市", "北京市", "长沙市", "岳阳市"]
