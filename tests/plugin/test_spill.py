"""What was put aside comes back as it was, and what is no longer wanted is forgotten."""

from collections.abc import Iterator

import pytest

from evalgen.plugin import spill as module
from evalgen.plugin.finished import BODY, FinishedPage
from evalgen.plugin.spill import Spill
from evalgen.publish.page import Asset, Heading, Page, Step

PAGE = Page(
    uri="990101-example/road/funds.md", title="资金 <b>", description="一条路", kind="chapter", body="<h1>资金</h1>𠮷",
    headings=(Heading(1, "funds", "资金"),), trail=(Step("首页", "index.md"),),
    chapters=(Step("资金", "990101-example/road/funds.md"),), charts=True,
)  # fmt: skip


@pytest.fixture
def spill() -> Iterator[Spill]:
    kept = Spill()
    kept.begin()
    yield kept
    kept.close()


def test_a_page_comes_back_as_it_was(spill: Spill) -> None:
    spill.page(PAGE)
    (sheet,) = spill.sheets()
    assert spill.page_of(sheet) == PAGE


def test_a_file_comes_back_byte_for_byte(spill: Spill) -> None:
    spill.asset(Asset("990101-example/road/evaluation.json", b"\x00\xff"))
    spill.page(PAGE)
    assert spill.content_of(next(spill.sheets())) == b"\x00\xff"


def test_only_pages_made_under_the_same_key_are_carried_over(spill: Spill) -> None:
    record = module.Record("key", entry=None)  # type: ignore[arg-type]
    spill.page(PAGE)
    spill.finish({"990101-example/road": record})
    spill.begin()
    assert spill.reuse("990101-example/road", "another key") is None
    assert list(spill.sheets()) == []
    assert spill.reuse("990101-example/road", "key") is record
    assert spill.page_of(next(spill.sheets())) == PAGE


def test_half_a_publication_is_never_carried_over(spill: Spill) -> None:
    record = module.Record("key", entry=None)  # type: ignore[arg-type]
    file = Asset("990101-example/road/evaluation.json", b"{}")
    spill.page(PAGE)
    spill.asset(file)
    spill.finish({"990101-example/road": record})
    spill.begin()
    spill.page(PAGE)
    spill.abandon()
    spill.begin()
    assert spill.reuse("990101-example/road", "key") is record
    assert [sheet.uri for sheet in spill.sheets()] == [PAGE.uri, file.uri]


def test_outdated_pages_do_not_pile_up_on_disk(spill: Spill, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SLACK", 1000)
    ends = []
    for _ in range(50):
        spill.begin()
        spill.page(PAGE)
        spill.asset(Asset("990101-example/road/a.bin", b"x" * 100))
        spill.finish({})
        ends.append(max(sheet.end for sheet in spill.sheets()))
        assert spill.page_of(next(spill.sheets())) == PAGE
    assert max(ends) < 3000


def test_a_page_that_was_written_holds_its_body_no_longer(spill: Spill) -> None:
    spill.page(PAGE)
    page = FinishedPage.__new__(FinishedPage)
    page.body, page.meta = PAGE.body, {"title": "资金"}
    assert PAGE.body in page.close(f"<main>{BODY}</main>")
    assert (page.body, page.content, page.meta, len(page.toc)) == ("", None, {}, 0)
