"""Every part of the evidence that can cite a document is named, and each citation leads back to it."""

import types
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from evalgen.model.documents import Document
from evalgen.model.evidence import Dossier
from evalgen.publish.citations import uses_of
from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.inline import Link
from evalgen.publish.links import page_anchor, place_anchor
from evalgen.publish.named import NAMES
from evalgen.publish.site_rendition import Site
from evalgen.units import When
from tests.publish.poisoning import evaluation
from tests.publish.varying import citing, with_documents


def citing_parts(model: type[BaseModel], path: str) -> Iterator[str]:
    """The pattern of each place under `model` where documents can be cited."""
    if {"cites", "document"} & set(model.model_fields) and path:
        yield path
    for name, field in model.model_fields.items():
        for part, star in parts_of(field.annotation):
            if part is not model:
                yield from citing_parts(part, ".".join(filter(None, (path, name))) + star)


def parts_of(annotation: Any, star: str = "") -> Iterator[tuple[type[BaseModel], str]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation, star
    many = getattr(annotation, "__origin__", None) in (tuple, dict)
    for inner in get_args(annotation):
        if not isinstance(inner, str | types.EllipsisType):
            yield from parts_of(inner, ".*" if many else star)


def test_every_part_that_can_cite_has_a_name() -> None:
    found = {path for path in citing_parts(Dossier, "") if not path.startswith(("scores.", "chapters."))}
    assert found == set(NAMES)


def test_a_document_lists_each_place_that_cites_it() -> None:
    uses = [use for use in uses_of(evaluation()) if use.document == "gbf-2015-86"]
    assert [use.link for use in uses] == [
        Link("设立依据第 2 项", f"{evaluation().id}/basics.md", "bases"),
        Link("设立依据第 4 项", f"{evaluation().id}/basics.md", "bases"),
    ]


def test_a_citation_names_the_places_in_the_document() -> None:
    (use,) = [use for use in uses_of(citing("notice-2021-0001")) if use.places == ("附表 2",)]
    assert use.document == "notice-2021-0001"
    assert use.link == Link("综合评价结论", f"{evaluation().id}/conclusion.md", "")


@pytest.mark.parametrize(
    ("document", "shown"),
    [
        (
            Document(id="ledger", title="账簿", role="working-paper", visibility="internal", file="a.pdf"),
            "内部资料，不公开",
        ),
        (Document(id="web", title="公告", role="evidence", url="https://a.example/b"), 'href="https://a.example/b"'),
        (
            Document(id="paper", title="附件", role="evidence", file="attachments/甲.pdf"),
            'href="../files/paper.pdf"',
        ),
        (Document(id="day", title="日期", role="evidence", date=When(2022, 3)), "2022年3月"),
        (Document(id="alone", title="没人引用", role="evidence"), "<dt>引用</dt><dd>本评价的内容没有引用这份文件</dd>"),
        (
            Document(id="asked", title="通知", role="assignment"),
            "<dt>引用</dt><dd>原文只把它列为评价依据，",
        ),
    ],
    ids=lambda value: value.id if isinstance(value, Document) else None,
)
def test_the_evidence_page_says_where_a_document_can_be_seen(document: Document, shown: str) -> None:
    page = next(page for page in pages_of(with_documents(document), Site) if page.uri.endswith("/evidence.md"))
    entry = page.body.partition(f'id="document-{document.id}"')[2].partition("<h3")[0]
    assert shown in entry
    assert "a.pdf" not in entry


def test_headings_have_a_column_of_pages_only_where_the_source_prints_pages() -> None:
    body = next(page.body for page in pages_of(evaluation(), Site) if page.uri.endswith("/evidence.md"))
    tables = {name: body.partition(f"<caption>{name}（照印）</caption>")[2].partition("</thead>")[0]
              for name in ("原文目录", "原文正文标题")}  # fmt: skip
    assert ["页码" in head for head in tables.values()] == [True, False]
    assert all("标题" in head for head in tables.values())


def test_a_citation_leads_to_its_page_among_all_that_cite_the_document() -> None:
    bodies = {page.uri.rpartition("/")[2]: page.body for page in pages_of(evaluation(), Site)}
    card = bodies["indicators.md"].partition('id="project-library"')[2].partition("</article>")[0]
    assert '<a href="../evidence/#page-report-14">第 14 页</a>' in card
    line = bodies["evidence.md"].partition('<li id="page-report-14">')[2].partition("</li>")[0]
    assert line.startswith("第 14 页：")
    assert ">项目库建设</a>" in line
    assert bodies["evidence.md"].count('id="page-report-14"') == 1
    annex = place_anchor("report", "附件1")
    assert f'<a href="../evidence/#{annex}">附件1</a>' in card
    assert bodies["evidence.md"].partition(f'<li id="{annex}">')[2].startswith("附件1：")


def test_the_words_of_a_chapter_lead_to_their_page_and_the_page_leads_back() -> None:
    bodies = {page.uri.rpartition("/")[2]: page.body for page in pages_of(evaluation(), Site)}
    assert (
        '出处：<a href="../evidence/#document-report">评价报告</a>，<a href="../evidence/#page-report-10">'
        in (bodies["basics.md"].partition('id="notices"')[2].partition("<h3")[0])
    )
    decision = bodies["indicators.md"].partition('id="decision"')[2].partition("<h3")[0]
    assert '#page-report-13">第 13 页</a>' in decision
    line = bodies["evidence.md"].partition('<li id="page-report-10">')[2].partition("</li>")[0]
    assert '<a href="../basics/#notices">正文“' in line
    line = bodies["evidence.md"].partition('<li id="page-report-13">')[2].partition("</li>")[0]
    assert '正文“<a href="../indicators/#decision">项目决策</a>”' in line


def test_pages_stand_by_number_and_what_is_no_page_after_them() -> None:
    body = next(page for page in pages_of(evaluation(), Site) if page.uri.endswith("/evidence.md")).body
    entry = body.partition('id="document-report"')[2].partition("<h3")[0]
    places = [
        line.partition("：")[0].rpartition(">")[2] for line in entry.partition("引用这份文件")[2].split("<li")[1:]
    ]
    pages = [int(place.split()[1]) for place in places if place.startswith("第")]
    assert pages == sorted(pages)
    assert [place.startswith("第") for place in places] == sorted(place.startswith("第") for place in places)[::-1]
    assert "附件1" in places


def test_a_page_number_that_no_document_has_makes_no_anchor() -> None:
    assert [page_anchor("a", at) for at in ("7", "007", "7-9", "附件1", "１４", "1" * 60)] == [
        "page-a-7", "page-a-7", "", "", "", "",
    ]  # fmt: skip


def test_only_a_document_cited_all_over_has_its_places_folded() -> None:
    body = next(page for page in pages_of(evaluation(), Site) if page.uri.endswith("/evidence.md")).body
    report = body.partition('id="document-report"')[2].partition("<h3")[0]
    assert '<details class="eg-more"><summary>引用这份文件的地方（' in report
    other = body.partition('id="document-gbf-2015-86"')[2].partition("<h3")[0]
    assert "引用这份文件的地方（2 处）" in other
    assert "<details" not in other
