"""Public files have plain addresses, none of which a browser would run, and a page cited leads into the file."""

import pytest

from evalgen.model.citation import Citation
from evalgen.model.documents import Document
from evalgen.publish.files import addresses
from evalgen.publish.inline import Link
from evalgen.publish.links import cited_place, place_anchor
from tests.publish.poisoning import evaluation
from tests.publish.varying import with_documents


def paper(id_: str, file: str | None = None, **more: str) -> Document:
    return Document(id=id_, title="附件", role="evidence", file=file, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("attachments/report.pdf", "files/report.pdf"),
        ("scan/2021/a.PNG", "files/scan/2021/a.PNG"),
        ("attachments/明细账.xlsx", "files/one.xlsx"),
        ("attachments/a b.pdf", "files/one.pdf"),
        ("page.html", "files/page.html.bin"),
        ("notes.md", "files/notes.md.bin"),
        ("picture.svg", "files/picture.svg.bin"),
        ("无后缀", "files/one.bin"),
    ],
)
def test_a_file_keeps_a_plain_name_and_no_ending_that_a_browser_runs(file: str, address: str) -> None:
    assert addresses((paper("one", file),)) == {file: address}


def test_no_two_files_share_an_address_and_two_documents_may_share_a_file() -> None:
    found = addresses((paper("a", "attachments/x.pdf"), paper("b", "X.pdf"), paper("c", "attachments/x.pdf")))
    assert found == {"attachments/x.pdf": "files/x.pdf", "X.pdf": "files/b-X.pdf"}


def test_internal_files_have_no_address() -> None:
    assert addresses((paper("one", "a.pdf", visibility="internal"), paper("two"))) == {}


@pytest.mark.parametrize(
    ("document", "at", "shown"),
    [
        (paper("one", "a.pdf"), "14", Link("第 14 页", f"{evaluation().id}/files/a.pdf", "page=14")),
        (paper("one", "a.pdf"), "14-15", Link("14-15", f"{evaluation().id}/files/a.pdf", "page=14")),
        (paper("one", "a.pdf"), "附件1", Link("附件1", f"{evaluation().id}/evidence.md", place_anchor("one", "附件1"))),
        (paper("one", "a.xlsx"), "14", Link("第 14 页", f"{evaluation().id}/evidence.md", "page-one-14")),
        (
            paper("one", "a.pdf", visibility="internal"),
            "14",
            Link("第 14 页", f"{evaluation().id}/evidence.md", "page-one-14"),
        ),
        (
            paper("one", url="https://a.example/b.pdf"),
            "3",
            Link("第 3 页", url="https://a.example/b.pdf#page=3"),
        ),
        (
            paper("one", url="https://a.example/b"),
            "3",
            Link("第 3 页", f"{evaluation().id}/evidence.md", "page-one-3"),
        ),
    ],
)
def test_a_page_cited_leads_to_that_page_of_a_public_pdf_else_to_what_cites_it(
    document: Document, at: str, shown: object
) -> None:
    cite = Citation("one", at)
    assert cited_place(with_documents(document), cite.document, cite.at) == shown
