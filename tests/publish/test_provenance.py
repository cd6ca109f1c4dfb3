"""From every figure a reader goes on to what explains it; no figure leads back to where it stands."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from urllib.parse import parse_qsl, urlsplit

from evalgen.model.catalogue import Catalogue
from evalgen.model.catalogue_entry import Entry, Misused
from evalgen.model.marks import Level
from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.page import Page
from evalgen.publish.search.facets import facets
from evalgen.publish.site_pages import site_pages
from evalgen.publish.site_rendition import Site
from evalgen.units import Money, Points
from tests.publish.charts.builders import mark
from tests.publish.overviews.entries import catalogue, entry, rubric
from tests.publish.overviews.test_pages import site
from tests.publish.poisoning import shipped
from tests.publish.tracing import rows, stats
from tests.publish.varying import under_every_outline

ITS_OWN = {
    "编制和人员": "the body's own sources stand right above the table",
    "原文正文标题（照印）": "the digits number the headings; no figure is stated",
    "各框架一级指标的对应": "the digits are numbers of documents, which are cited in the row",
}
"""Tables whose rows need lead nowhere, by how their caption begins or ends, and why."""


def exempt(caption: str) -> bool:
    return any(caption.startswith(known) or caption.endswith(known) for known in ITS_OWN)


@cache
def many() -> Catalogue:
    """Made-up evaluations of several counties, years, kinds, grades and stages, some two of one project."""
    marks = (mark("到位率", 5, 5), mark("时效", 5, 3, cause="晚到", computed=4))
    entries = [
        entry(
            at % 3 + 1, f"e-{at}", years=(2019 + at % 4,), grade="优良中"[at % 3], kind="self" if at % 2 else "other",
            stage="draft" if at % 5 == 4 else "final", project="road" if at % 3 == 0 else "", marks=marks,
            misuse=(Misused("党建费用", Points(100)),) if at % 2 else (), computed=Points(80), stood_in=Points(9),
            rubric_base="frame@2020" if at % 4 else "", funds=None if at % 7 == 6 else Money.parse("100 元"),
            year_funds=((2019 + at % 4, Points(100)),), fund_types=("其他",), awarded=None if at == 11 else Points(90),
            levels=(Level("process", "过程", Points(20), Points(18), Points(17)),),
        )
        for at in range(24)
    ]  # fmt: skip
    entries += [replace(each, id=f"990100-city/{at}", regions=each.regions[:2]) for at, each in enumerate(entries[:4])]
    return catalogue(*entries, rubrics=(rubric(),))


@cache
def of_many() -> tuple[Page, ...]:
    return tuple(site_pages(many(), Site))


def pages() -> Iterator[Page]:
    """Every page of the site as shipped, of the shipped evaluations under every outline, and about a made-up set."""
    yield from site().pages
    yield from of_many()
    for each in under_every_outline():
        yield from pages_of(each, Site)


def test_every_row_with_a_figure_leads_on() -> None:
    silent = {
        (page.uri, row.caption, row.words[:60])
        for page in pages()
        for row in rows(page.body)
        if not row.links and not exempt(row.caption)
    }
    assert silent == set()


def test_every_exemption_is_needed() -> None:
    captions = {row.caption for page in pages() for row in rows(page.body) if not row.links}
    assert {known for known in ITS_OWN if any(known in caption for caption in captions)} == set(ITS_OWN)


def test_every_figure_at_a_glance_leads_on() -> None:
    """But for those of the ledger, which count the rows below them."""
    silent = {
        (page.uri, stat.caption, stat.words)
        for page in pages()
        for stat in stats(page.body)
        if not stat.links and page.kind != "ledger"
    }
    assert silent == set()


def test_each_indicator_of_an_evaluations_own_system_leads_to_what_it_was_given_there() -> None:
    own = [(each, page) for each in shipped() for page in pages_of(each, Site) if page.uri.endswith("/rubric.md")]
    assert own
    for each, page in own:
        for line in each.scorecard.leaves:
            assert f'/#{line.id}">' in page.body.partition(f'id="rule-{line.id}"')[2].partition('id="rule-')[0], line.id


def test_the_points_of_a_group_lead_to_how_they_were_printed_and_how_they_add_up() -> None:
    for each in shipped():
        pages = {page.uri: page.body for page in pages_of(each, Site)}
        for line in each.scorecard.lines:
            if not line.is_leaf and line.awarded is not None:
                (body,) = [body for body in pages.values() if f'id="{line.id}"' in body]
                said = body.partition(f'id="{line.id}"')[2]
                assert re.search(r'#table-levels">评价给 [\d.]+ 分</a>.*#table-scores">依规则计算', said), line.id


def test_no_figure_leads_to_the_table_that_it_stands_in() -> None:
    for page in pages():
        for row in rows(page.body):
            assert not row.id or f"#{row.id}" not in {address for address, _ in row.links}, (page.uri, row.words)


def test_the_index_is_asked_for_just_the_evaluations_that_a_figure_counts() -> None:
    asked = 0
    for page in of_many():
        for figure in (*rows(page.body), *stats(page.body)):
            for address, words in figure.links:
                query = parse_qsl(urlsplit(address).query)
                if query and not words.startswith("等 "):
                    asked += 1
                    assert len(answered(many(), query)) == counted(words), (page.uri, figure.caption, words, query)
    assert asked > 100


def answered(set_: Catalogue, query: list[tuple[str, str]]) -> list[Entry]:
    """The evaluations that the index finds: of one choice any value counts, of several choices each."""
    known = {facet.id: facet for facet in facets(set_)}
    wanted: dict[str, set[str]] = {}
    for id_, key in query:
        wanted.setdefault(id_, set()).add(key)
    return [each for each in set_.entries if all(keys & set(known[id_].of(each)) for id_, keys in wanted.items())]


def counted(words: str) -> int:
    """How many evaluations a figure says it is about: 优 2 项, 98%（3 项）, or a bare 5."""
    said = re.findall(r"([0-9]+) 项", words) or re.findall(r"^[0-9]+$", words)
    return int(said[-1])
