"""Every correction of the site stands on one page, newest first."""

from evalgen.model.catalogue import Catalogue
from evalgen.publish.listing import PAGE_SIZE
from evalgen.publish.overviews import errata
from evalgen.publish.site_pages import site_pages
from evalgen.publish.site_rendition import Site
from tests.publish.attacks import seen
from tests.publish.overviews.entries import catalogue, entry, links, shown
from tests.publish.overviews.test_rectification import news


def corrected(*days: str) -> Catalogue:
    found = tuple(news(day, "erratum", page="index", anchor="errata", text=f"{day}更正") for day in days)
    return catalogue(entry(1, news=(*found, news("2023-06-01"))), entry(2, news=found[:1]))


def test_corrections_of_all_evaluations_stand_newest_first_and_lead_to_theirs() -> None:
    (plan,) = errata.overview(corrected("2023-01-02", "2023-03-04"))
    table = plan.blocks["table"]
    assert [(line[0], line[2], line[3]) for line in shown(table)] == [
        ("2023年3月4日", "第1县", "2023-03-04更正"),
        ("2023年1月2日", "第1县", "2023-01-02更正"),
        ("2023年1月2日", "第2县", "2023-01-02更正"),
    ]
    assert links(table.rows[0]) == ["990001-county/road-2021/index.md"]


def test_a_site_without_corrections_says_so() -> None:
    (page,) = [page for page in site_pages(catalogue(entry()), Site) if page.uri == "errata/index.md"]
    assert "公布以后还没有更正过" in "".join(seen(page.body).text)


def test_many_corrections_go_on_over_pages() -> None:
    many = corrected(*(["2023-01-02"] * PAGE_SIZE))
    assert [plan.uri for plan in errata.overview(many)] == ["errata/index.md", "errata/page_2.md"]
