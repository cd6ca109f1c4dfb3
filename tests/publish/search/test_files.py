"""What stands on a page is found, in files that any static host can serve, the same on every build."""

import re
import unicodedata
from pathlib import Path
from random import Random

import pytest

from evalgen.model.disclosure import Disclosure
from evalgen.pipeline.project import Project
from evalgen.pipeline.publishing import publish_all
from evalgen.pipeline.searching import put_together
from evalgen.publish.page import Asset, Page
from evalgen.publish.search.alone import by_hand
from evalgen.publish.search.files import search_files
from evalgen.publish.site_rendition import Site
from tests.publish.search.reading import Index

PROJECTS = Path(__file__).parents[3] / "projects"
HAND = by_hand("用法 &amp; 说明", "notes/", '<h1 id="_">用法</h1><p>手写的页面，见𠮷村。</p>')
BREAKS = re.compile("[。；！？;!?\n]")


class Kept:
    """A sink that keeps what can be found."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.files: dict[str, bytes] = {}

    def page(self, page: Page) -> None:
        self.pages[page.uri] = page

    def asset(self, asset: Asset) -> None:
        if asset.uri.endswith(".js"):
            self.files[asset.uri] = asset.content


def indexed(jobs: int = 1, disclosure: Disclosure | None = None) -> Kept:
    kept = Kept()
    publication = publish_all(
        Project(PROJECTS), kept, Site, jobs=jobs, disclosure=disclosure or Disclosure(), search=True
    )
    for asset in put_together(publication, [HAND], jobs):
        kept.asset(asset)
    return kept


@pytest.fixture(scope="module")
def kept() -> Kept:
    return indexed()


@pytest.fixture(scope="module")
def index(kept: Kept) -> Index:
    return Index(kept.files)


@pytest.fixture(scope="module")
def plain(index: Index) -> list[list[str]]:
    """The text of each page by stretches, with nothing but its letters and digits: found without any index."""
    pages = []
    for page in range(index.manifest["pages"]):
        text = "\n".join(f"{heading}\n{text}" for _, heading, text in index.sections(page))
        lines = BREAKS.split(unicodedata.normalize("NFKC", text).lower())
        pages.append(["".join(filter(str.isalnum, line)) for line in lines])
    return pages


def test_every_phrase_is_found_on_every_page_that_holds_it(index: Index, plain: list[list[str]]) -> None:
    random = Random(4)
    han = re.compile("[\u4e00-\u9fff]{2,}")
    stretches = [run for page in plain for line in page for run in han.findall(line)]
    right = returned = 0
    for _ in range(400):
        stretch = random.choice(stretches)
        start = random.randrange(len(stretch) - 1)
        phrase = stretch[start : start + random.randint(2, 9)]
        truth = {at for at, page in enumerate(plain) if any(phrase in line for line in page)}
        found = index.pages(phrase)
        assert truth <= found, phrase
        right, returned = right + len(truth), returned + len(found)
    assert right / returned > 0.97


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("平财绩〔2022〕2号", "430626-pingjiang/three-centers-2021/evidence/"),
        ("37,914,999.99", "430626-pingjiang/three-centers-2021/"),
        ("37914999.99", "430626-pingjiang/three-centers-2021/"),
        ("24098 元", "430626-pingjiang/three-centers-2021/problems/"),
        ("平财预指[2020]no0001", "430626-pingjiang/three-centers-2021/basics/"),
        ("湖南公众会计师事务所有限公司", "430626-pingjiang/three-centers-2021/"),
        ("众会计", "430626-pingjiang/three-centers-2021/"),
        ("优", "430626-pingjiang/three-centers-2021/"),
        ("𠮷村", "notes/"),
    ],
)
def test_what_people_ask_for_is_found(index: Index, query: str, address: str) -> None:
    assert address in {index.address(page) for page in index.pages(query)}


@pytest.mark.parametrize("query", ["涉鄂会计师", "中心三政务", "平财绩[2099]3号", "9379149999"])
def test_what_stands_nowhere_is_not_found(index: Index, query: str) -> None:
    assert index.pages(query) == set()


def test_every_page_of_an_evaluation_stands_in_its_row(index: Index, kept: Kept) -> None:
    addresses = {index.address(page) for page in range(index.manifest["pages"])}
    for uri, page in kept.pages.items():
        if page.chapters:
            assert (
                uri.removesuffix("index.md").removesuffix(".md") + ("" if uri.endswith("index.md") else "/")
                in addresses
            )
    assert len(addresses) == index.manifest["pages"]


def test_rows_stand_newest_first_and_say_what_they_are(index: Index) -> None:
    count = index.manifest["evaluations"]
    years = [max(row[3]) for row in index.rows[:count]]
    assert years == sorted(years, reverse=True)
    (row,) = [row for row in index.rows[:count] if "three-centers" in row[1]]
    assert row[2:8] == [["湖南省", "岳阳市", "平江县"], [2019, 2020, 2021], "财政评价", "征求意见稿", "优", "92 / 100"]
    assert [page[0] for page in row[8]][:2] == ["概要", "基本情况"]
    assert {row[5] for row in index.rows[count:]} == {""}
    assert "用法 & 说明" in {row[0] for row in index.rows[count:]}
    assert {"指标体系", "说明", "地区", "主管单位", "评价机构", "年度", "查询"} <= {
        row[4] for row in index.rows[count:]
    }


def test_a_title_and_a_place_lead_to_the_row(index: Index) -> None:
    (at,) = [at for at, row in enumerate(index.rows) if "three-centers" in row[1]]
    for term in ("三中", "中心", "平江", "县", "岳阳"):
        assert at in index.lists(term)[1]
    assert at not in index.lists("挤占")[1]


def test_often_is_four_times_or_more_in_a_page(index: Index, plain: list[list[str]]) -> None:
    for term in ("三中", "政务", "资金", "绩效"):
        pages, _, often = index.lists(term)
        counts = {page: sum(len(re.findall(f"(?={term})", line)) for line in plain[page]) for page in pages}
        assert often == [page for page, times in counts.items() if times >= 4]


def test_sections_lead_to_headings_of_their_page(index: Index, kept: Kept) -> None:
    for uri, page in kept.pages.items():
        if page.chapters:
            address = uri.removesuffix(".md") + "/" if not uri.endswith("index.md") else uri.removesuffix("index.md")
            (number,) = [at for at in range(index.manifest["pages"]) if index.address(at) == address]
            anchors = [anchor for anchor, _, _ in index.sections(number) if anchor]
            assert set(anchors) <= {heading.id for heading in page.headings}


def test_nothing_that_is_drawn_or_computed_counts_as_text(index: Index) -> None:
    for page in range(index.manifest["pages"]):
        text = "".join(text for _, _, text in index.sections(page))
        assert not re.search("</?[a-z]|&[a-z]+;|fillcolor|已勾选：", text)


def test_what_is_withheld_cannot_be_found() -> None:
    shown, hidden = (indexed(disclosure=Disclosure(findings=findings)).files for findings in ("all", "none"))
    phrase = "复核发现"
    assert len(Index(hidden).pages(phrase)) < len(Index(shown).pages(phrase))
    assert not any("/review/" in Index(hidden).address(page) for page in range(Index(hidden).manifest["pages"]))


def test_the_version_tells_whether_any_text_is_another() -> None:
    def version(text: str) -> object:
        page = by_hand("说明", "notes/", f"<h1>说明</h1><p>{text}</p>")
        return Index({asset.uri: asset.content for asset in search_files([], {}, [page])}).manifest["version"]

    assert version("资金到位，项目完成") == version("资金到位，项目完成")
    assert version("资金到位，项目完成") != version("资金到位、项目完成")


def test_the_index_is_the_same_on_every_build(kept: Kept) -> None:
    assert indexed(jobs=2).files == kept.files


def test_no_file_is_large(kept: Kept) -> None:
    assert max(map(len, kept.files.values())) < 100_000
    assert {name.rpartition("/")[0] for name in kept.files if name.startswith("explore/")} == {
        "explore/data", "explore/data/facets", "explore/data/rows", "explore/data/terms", "explore/data/text",
    }  # fmt: skip
