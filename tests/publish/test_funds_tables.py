"""Tables of money call nothing a gap that rounding explains, and hide none that it does not."""

import re
from typing import Any

import pytest

from evalgen.publish.block import Cell, Facts, Table
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.unit import unit
from tests.publish.charts.builders import cells, evaluation

# What the parts add up to is 0.01 万元 (100 元), and then 1 万元, less than the total.
SMALL = ("33.33 万元", "33.33 万元", "33.33 万元")
LARGE = ("33.00 万元", "33.00 万元", "33.00 万元")
TOTAL = "100.00 万元"


def funds(amounts: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    return {
        "funds-components": {"total": TOTAL, "components": [
            {"id": f"part-{at}", "name": f"内容{at}", "amount": amount} for at, amount in enumerate(amounts)]},
        "funds-years": {"total": TOTAL, "years": [
            {"year": 2019 + at, "amount": amount} for at, amount in enumerate(amounts)]},
        "funds-misuse": {"misuse": {"total": TOTAL, "items": [
            {"purpose": f"用途{at}", "amount": amount} for at, amount in enumerate(amounts)]}},
    }  # fmt: skip


def table(slug: str, amounts: tuple[str, ...]) -> Table:
    made = unit("parts", slug)(evaluation(funds(amounts)[slug]))
    assert isinstance(made, Table)
    return made


def warned(made: Table) -> bool:
    return any(isinstance(cell, Cell) and cell.tone == "warn" for row in made.total for cell in row)


@pytest.mark.parametrize("slug", ["funds-components", "funds-years", "funds-misuse"])
def test_a_difference_within_rounding_is_said_to_be_one_and_a_larger_one_is_marked(slug: str) -> None:
    small, large = table(slug, SMALL), table(slug, LARGE)
    said = " ".join((*cells(small), small.note))
    assert "相差 100.00 元，在取整所能解释的 200.00 元 之内" in said
    assert "未列入任何内容" not in said
    assert not warned(small)
    assert "10,000.00 元" in " ".join(cells(large))
    assert "取整" not in " ".join((*cells(large), large.note))
    assert warned(large)


def test_parts_that_add_up_are_said_to() -> None:
    even = ("50.00 万元", "25.00 万元", "25.00 万元")
    assert "与总额相符" in cells(table("funds-years", even))
    assert "与合计相符" in cells(table("funds-misuse", even))
    assert table("funds-components", even).note == ""


def flows(**written: Any) -> str:
    made = unit("parts", "funds-flows")(evaluation({"total": TOTAL, **written}))
    assert isinstance(made, Facts)
    return Plain("a/b/index.md").inline(made.pairs[0][1])


def test_a_total_without_a_source_of_its_own_leads_to_where_the_same_amount_is_cited() -> None:
    again = {"of": "total", "amount": "1,000,000 元", "cites": ["report#10"]}
    assert "document-report" in flows(restated=[again])
    assert "document-report" in flows(sources=[{"id": "county", "name": "县级", "amount": TOTAL, "cites": ["report"]}])
    assert "document-report" in flows(lines=[{"name": "年度资金总额", "budget": TOTAL, "cites": ["report"]}])
    assert "document-form" not in flows(cites=["report"], restated=[again | {"cites": ["form"]}]), "its own comes first"
    for other in (again | {"of": "spent"}, again | {"year": 2020}, again | {"amount": "999,999 元"}):
        assert "document-report" not in flows(restated=[other])


def test_sources_have_a_column_for_remarks_only_where_one_is_made() -> None:
    for note, count in (("", 4), ("含上级补助", 5)):
        source = {"id": "county", "name": "县级", "amount": TOTAL, "note": note}
        made = unit("parts", "funds-sources")(evaluation({"total": TOTAL, "sources": [source]}))
        assert isinstance(made, Table)
        assert {len(made.columns), *map(len, made.rows), *map(len, made.total)} == {count}


def in_short(**written: Any) -> list[str]:
    made = unit("parts", "funds-in-short")(evaluation(written))
    return [re.sub(r"\[(.*)\]\(.*\)", r"\1", Plain("a/b/index.md").inline(line)) for line in made.lines] if made else []


def test_the_summary_says_what_nothing_accounts_for_and_that_no_spending_is_printed() -> None:
    missing = "原文没有印支出金额，看不出钱实际用了多少。"
    assert in_short(**funds(LARGE)["funds-components"])[1:] == ["未列入任何内容：10,000.00 元（1%）", missing]
    assert in_short(**funds(LARGE)["funds-years"]) == ["未列入任何年度：10,000.00 元（1%）", missing]
    assert in_short(**funds(SMALL)["funds-components"])[1:] == [missing]
    assert in_short(total="99.00 万元", spent="98.00 万元", **funds(SMALL)["funds-misuse"]) == [
        "被挤占、挪用：100.00 万元（1,000,000.00 元）（101.01%）"
    ]


def test_the_summary_names_the_three_largest_uses_first_and_says_of_how_many() -> None:
    amounts = zip("甲乙丙丁", (10, 40, 20, 30), strict=True)
    parts = [{"id": f"part-{size}", "name": name, "amount": f"{size} 万元"} for name, size in amounts]
    said = in_short(total=TOTAL, spent=TOTAL, components=parts)
    assert said == ["主要用于：乙 40 万元（40%）、丁 30 万元（30%）、丙 20 万元（20%）等 4 项"]
    assert in_short(total=TOTAL, spent=TOTAL, components=[{"id": "all", "name": "甲", "amount": TOTAL}]) == []


def test_nothing_is_said_in_short_of_money_that_adds_up_or_is_not_printed() -> None:
    assert in_short(total=TOTAL, spent=TOTAL) == []
    assert in_short() == []
