"""Every link of an evaluation leads to a page and a place that exist, under every outline, were it the only one."""

import re
from collections.abc import Iterator
from itertools import pairwise
from posixpath import join, normpath

import pytest

from evalgen.model.catalogue import Catalogue
from evalgen.model.cataloguing import entry_of
from evalgen.model.evaluation import Evaluation
from evalgen.model.region import Regions
from evalgen.publish.address import url_of
from evalgen.publish.causes import causes_of
from evalgen.publish.download import evaluation_downloads
from evalgen.publish.evaluation_pages import Draw, pages_of
from evalgen.publish.explained import explained_of
from evalgen.publish.followed_up import ledger_of, news_of
from evalgen.publish.page import Page
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.site_pages import site_pages
from evalgen.publish.site_rendition import Site
from tests.publish.attacks import seen
from tests.publish.poisoning import project, shipped
from tests.publish.varying import under_every_outline

ALL = [*shipped(), *under_every_outline()]
NAMES = [f"{each.id}-{each.identity.outline or 'usual'}" for each in ALL]


def about_the_set(evaluation: Evaluation, draw: Draw) -> Iterator[Page]:
    """The pages about a set that holds nothing but this evaluation: what cuts it is there for each alone."""
    entry = entry_of(
        evaluation, ledger_of(evaluation), news_of(evaluation), causes_of(evaluation), explained_of(evaluation)
    )
    return site_pages(Catalogue((entry,), Regions(evaluation.regions), project().rubrics), draw)


def folder_of(page: Page) -> str:
    return url_of(page.uri)


@pytest.mark.parametrize("evaluation", ALL, ids=NAMES)
def test_links_of_pages_lead_somewhere(evaluation: Evaluation) -> None:
    own = {folder_of(page): seen(page.body) for page in pages_of(evaluation, Site)}
    pages = own | {folder_of(page): seen(page.body) for page in about_the_set(evaluation, Site)}
    files = {asset.uri for asset in evaluation_downloads(evaluation)}
    for folder, found in pages.items():
        for link in found.links:
            if link.startswith(("http://", "https://")):
                continue
            path, _, anchor = link.partition("#")
            path = path.partition("?")[0]
            target = normpath(join(folder, path)) + ("/" if path.endswith("/") or not path else "")
            if target not in files and (folder in own or target in own):
                assert target in pages, (folder, link)
                assert not anchor or anchor in pages[target].ids, (folder, link)


@pytest.mark.parametrize("evaluation", ALL, ids=NAMES)
def test_ids_stand_once_on_a_page_and_headings_are_among_them(evaluation: Evaluation) -> None:
    for page in pages_of(evaluation, Site):
        ids = seen(page.body).ids
        assert len(ids) == len(set(ids)), page.uri
        assert {heading.id for heading in page.headings} <= set(ids)


@pytest.mark.parametrize("evaluation", shipped(), ids=lambda each: each.id)
def test_headings_go_down_one_level_at_a_time(evaluation: Evaluation) -> None:
    for page in pages_of(evaluation, Site):
        levels = [
            int(level)
            for level in re.findall(
                r"<h([1-6])[ >]", re.sub(r'<div class="eg-prose">.*?</div>', "", page.body, flags=re.DOTALL)
            )
        ]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(lower <= upper + 1 for upper, lower in pairwise(levels)), page.uri


@pytest.mark.parametrize("evaluation", shipped(), ids=lambda each: each.id)
def test_links_of_an_export_lead_to_its_files_and_anchors(evaluation: Evaluation) -> None:
    own = {page.uri: page.body for page in pages_of(evaluation, Plain)}
    pages = own | {page.uri: page.body for page in about_the_set(evaluation, Plain)}
    files = {asset.uri for asset in evaluation_downloads(evaluation)}
    for uri, body in own.items():
        for link in re.findall(r"\]\(([^)\s]+)\)", body):
            if link.startswith(("http://", "https://")):
                continue
            path, _, anchor = link.partition("#")
            target = normpath(join(uri.rpartition("/")[0], path)) if path else uri
            if target not in files:
                assert target in pages, (uri, link)
                assert not anchor or f'<a id="{anchor}"></a>' in pages[target], (uri, link)
