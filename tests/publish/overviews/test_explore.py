from evalgen.publish.overviews.explore import LONGEST, overview
from tests.publish.overviews.entries import catalogue, entry, links, shown


def test_without_scripts_the_page_lists_each_evaluation_once_by_county_and_year() -> None:
    entries = (entry(2, "old", years=(2019,)), entry(2, "new", years=(2022,)), entry(1, "a", years=(2010,)))
    (plan,) = overview(catalogue(*entries))
    assert [row[0] for row in shown(plan.blocks["table"])] == [
        "示例省 › 示例市 › 第1县",
        "示例省 › 示例市 › 第2县",
        "2019",
    ]
    found = [link for row in plan.blocks["table"].rows for cell in row for link in links(cell)]
    assert found == [
        "990001-county/index.md", "990001-county/a/index.md",
        "990002-county/index.md", "990002-county/new/index.md", "990002-county/old/index.md",
    ]  # fmt: skip
    assert plan.blocks["lists"] is None


def test_drafts_are_marked_in_that_list() -> None:
    (plan,) = overview(catalogue(entry(1, "a", stage="draft"), entry(2, "b")))
    assert ["初稿" in row[2] for row in shown(plan.blocks["table"])] == [True, False]


def test_a_large_set_is_reached_by_its_lists_counties_and_years() -> None:
    entries = [entry(at // 5 + 1, f"e-{at}", years=(2010 + at % 3,)) for at in range(LONGEST + 1)]
    (plan,) = overview(catalogue(*entries))
    assert plan.blocks["table"] is None
    found = [link for line in plan.blocks["lists"].lines for link in links(line)]
    assert found == [
        "all/index.md", "counties/index.md", "years/index.md", "2012/index.md", "2011/index.md", "2010/index.md",
    ]  # fmt: skip
