import re
from functools import cache, partial
from itertools import pairwise
from posixpath import join, normpath

import pytest

from evalgen.pipeline.publishing import publish_all
from evalgen.publish.address import url_of
from evalgen.publish.page import Asset, Page
from evalgen.publish.site_pages import Plan, site_pages
from evalgen.publish.site_rendition import Site
from tests.publish.attacks import ATTACKS, seen
from tests.publish.overviews.entries import catalogue, entry, rubric
from tests.publish.poisoning import project

SITE_KINDS = ("home", "explore", "list", "ledger", "cut", "county", "year")


class Kept:
    """A sink that keeps everything."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.assets: list[Asset] = []

    def page(self, page: Page) -> None:
        self.pages.append(page)

    def asset(self, asset: Asset) -> None:
        self.assets.append(asset)


@cache
def site() -> Kept:
    kept = Kept()
    publish_all(project(), kept, Site, jobs=1)
    return kept


def site_page_uris() -> list[str]:
    return [page.uri for page in site().pages if page.kind in SITE_KINDS or page.uri.startswith("rubrics/")]


@pytest.mark.parametrize("uri", site_page_uris())
def test_every_link_of_an_overview_leads_to_a_page_or_file_of_the_site(uri: str) -> None:
    found = {url_of(page.uri): page for page in site().pages}
    files = {asset.uri for asset in site().assets}
    (page,) = [page for page in site().pages if page.uri == uri]
    for link in seen(page.body).links:
        path, _, anchor = link.partition("#")
        path = path.partition("?")[0]
        if "://" in path:
            continue
        target = normpath(join("/", url_of(uri), path)).strip("/")
        target = target if target in files or not target else f"{target}/"
        assert target in found or target in files, link
        assert not anchor or anchor in seen(found[target].body).ids, link


def test_no_two_pages_or_files_have_one_address() -> None:
    addresses = [url_of(page.uri) for page in site().pages] + [asset.uri for asset in site().assets]
    assert len(addresses) == len(set(addresses))


def test_the_open_data_can_be_found_from_the_home_page() -> None:
    (home,) = [page for page in site().pages if page.kind == "home"]
    links = set(seen(home.body).links)
    offered = {asset.uri for asset in site().assets if asset.uri.startswith("api/v1/")}
    assert offered
    assert offered <= links


def test_ids_stand_once_on_each_overview() -> None:
    for page in site().pages:
        ids = seen(page.body).ids
        assert len(ids) == len(set(ids)), page.uri


def test_an_empty_site_says_that_nothing_is_published_yet() -> None:
    pages = {page.uri: page for page in site_pages(catalogue(), Site)}
    for uri in ("index.md", "explore/index.md", "all/index.md", "counties/index.md", "years/index.md"):
        assert "还没有公布" in pages[uri].body
        assert "<table" not in pages[uri].body
        assert not pages[uri].charts


def test_no_attack_in_a_name_or_title_comes_alive_on_an_overview() -> None:
    region = entry().region.model_copy(update={"name": ATTACKS[0]})
    entries = [
        entry(1, f"e-{at}", title=attack, department=attack, evaluator=attack, grade=attack[:40], regions=(region,))
        for at, attack in enumerate(ATTACKS)
    ]
    text = ""
    for page in site_pages(catalogue(*entries, rubrics=(rubric(),)), Site):
        assert seen(page.body).dangers == [], page.uri
        text += "".join(seen(page.body).text)
    assert all(" ".join(attack.split()) in " ".join(text.split()) for attack in ATTACKS if "\ue000" not in attack)


def test_the_same_set_is_drawn_to_the_same_bytes_whatever_order_it_came_in() -> None:
    entries = [entry(at % 3 + 1, f"e-{at}", years=(2019 + at % 4,)) for at in range(30)]
    first = list(site_pages(catalogue(*entries), Site))
    assert list(site_pages(catalogue(*reversed(entries)), Site)) == first


def test_no_page_about_the_set_grows_without_limit() -> None:
    def largest(count: int) -> int:
        entries = [entry(at // 20 + 1, f"e-{at}", years=(2010 + at % 15,)) for at in range(count)]
        return max(len(page.body) for page in site_pages(catalogue(*entries), Site))

    assert largest(4000) < 1.3 * largest(2000)


def test_headings_of_overviews_go_down_one_level_at_a_time() -> None:
    for page in site().pages:
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page.body)] if page.kind in SITE_KINDS else [1]
        assert levels[:1] == [1]
        assert all(later - earlier <= 1 for earlier, later in pairwise(levels)), page.uri


def test_a_block_given_as_partial_is_made_when_it_is_asked_for_and_no_sooner() -> None:
    made: list[int] = []
    plan = Plan("x.md", "题", "说明", "list", {"now": 1, "later": partial(made.append, 1)})
    assert made == []
    assert plan.blocks["now"] == 1
    assert plan.blocks["later"] is None
    assert set(dict(plan.blocks)) == {"now", "later"}
    assert made == [1, 1]
