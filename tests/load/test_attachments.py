"""A document's file is read, hashed and held against its name and the pages cited in it; all of it is made up."""

import hashlib
from pathlib import Path

import pytest

from evalgen.load import load_evaluation, open_library
from evalgen.load.pdf import pages_in
from evalgen.problems import Problem
from tests.conftest import ONE_ROAD, TINY, TinyProjects
from tests.load.loading import problems_in

WRITTEN = (TINY / ONE_ROAD / "evaluation.yml").read_text("utf-8")
FILE = "attachments/report.pdf"


def pdf(pages: int, *, said: int | None = None, more: bytes = b"", end: bytes = b"startxref\n9\n%%EOF\n") -> bytes:
    """A PDF of `pages` pages that says it has `said`, nothing in it packed."""
    kids = b"".join(b"%d 0 obj <</Type /Page /Parent 1 0 R>> endobj\n" % (at + 2) for at in range(pages))
    count = pages if said is None else said
    return b"%%PDF-1.4\n1 0 obj <</Type/Pages /Count %d>> endobj\n%s%s%s" % (count, kids, more, end)


def with_report(tiny_projects: TinyProjects, content: bytes, file: str = FILE, more: str = "") -> Path:
    """The small folder, its report attached."""
    written = WRITTEN.replace("role: report}", f"role: report, file: {file}{more}}}")
    return tiny_projects({f"{ONE_ROAD}/evaluation.yml": written, f"{ONE_ROAD}/{file}": content})


def slugs(found: list[Problem]) -> list[str]:
    return [problem.slug for problem in found]


def test_every_file_is_hashed_and_measured_whether_a_hash_is_written_or_not(tiny_projects: TinyProjects) -> None:
    content = pdf(9)
    root = with_report(tiny_projects, content)
    evidence, _ = load_evaluation(root, ONE_ROAD, open_library(root)[0])
    assert set(evidence.files) == {FILE, "attachments/ledger.txt"}
    held = evidence.held(evidence.documents["report"])
    assert held is not None and (held.sha256, held.size) == (hashlib.sha256(content).hexdigest(), len(content))


def test_a_hash_that_is_written_is_still_checked(tiny_projects: TinyProjects) -> None:
    content = pdf(9)
    right, wrong = hashlib.sha256(content).hexdigest(), "0" * 64
    assert not problems_in(with_report(tiny_projects, content, more=f", sha256: {right}"))
    assert slugs(problems_in(with_report(tiny_projects, content, more=f", sha256: '{wrong}'"))) == ["sha256"]


def test_an_internal_file_that_is_missing_is_no_problem_and_has_no_hash(tiny_projects: TinyProjects) -> None:
    root = with_report(tiny_projects, b"x", more=", visibility: internal")
    (root / ONE_ROAD / FILE).unlink()
    evidence, _ = load_evaluation(root, ONE_ROAD, open_library(root)[0])
    assert FILE not in evidence.files


@pytest.mark.parametrize(
    ("content", "file", "found"),
    [
        (b"", FILE, ["empty-file"]),
        (b"", "attachments/report.txt", ["empty-file"]),
        (b"<html>not found</html>", FILE, ["not-pdf"]),
        (b"PK\x03\x04", "attachments/REPORT.PDF", ["not-pdf"]),
        (b"x", "attachments/report.doc", []),
        (b"\n\n" + pdf(9), FILE, []),
        (pdf(9), "attachments/report.bin", []),
    ],
)
def test_a_file_is_not_empty_and_what_is_named_a_pdf_is_one(
    tiny_projects: TinyProjects, content: bytes, file: str, found: list[str]
) -> None:
    assert slugs(problems_in(with_report(tiny_projects, content, file))) == found


def test_pages_beyond_the_last_one_are_one_problem_where_the_first_is_cited(tiny_projects: TinyProjects) -> None:
    (only,) = problems_in(with_report(tiny_projects, pdf(4)))
    assert only.message == "出处写到第 5 页（共 2 处），附件 attachments/report.pdf 只有 4 页"
    assert str(only.place) == f"{ONE_ROAD}/scores.yml:19:65"
    (only,) = problems_in(with_report(tiny_projects, pdf(2)))
    assert only.message == "出处写到第 3、5 页（共 3 处），附件 attachments/report.pdf 只有 2 页"
    assert not problems_in(with_report(tiny_projects, pdf(5))), "the last page is there"


@pytest.mark.parametrize(
    "content",
    [
        pdf(1, said=9),
        pdf(1, more=b"<</Type /ObjStm>>"),
        pdf(1, more=b"<</Type /XRef>>"),
        pdf(1, more=b"<</Encrypt 3 0 R>>"),
        pdf(1, more=b"<</PageLabels 3 0 R>>"),
        pdf(1, end=b"startxref\n9\n%%EOF\nstartxref\n9\n%%EOF\n"),
        pdf(1, more=b"<</Prev 12>>"),
        pdf(0),
        pdf(1, more=b"(/Type /Page)"),
    ],
)
def test_pages_that_cannot_be_counted_for_sure_are_not_counted(
    tiny_projects: TinyProjects, content: bytes, tmp_path: Path
) -> None:
    (tmp_path / "x.pdf").write_bytes(content)
    assert pages_in(tmp_path / "x.pdf") is None
    assert not problems_in(with_report(tiny_projects, content))


@pytest.mark.parametrize(
    ("at", "beyond"),
    [("9", True), ("8-9", True), ("3、9", True), ("8", False), ("7—8", False), ("附件9", False), ("9.1", False),
     ("六(二)", False), ("2019年第9号", False), ("９", True), ("８", False)],
)  # fmt: skip
def test_only_what_is_a_number_of_pages_is_held_against_them(
    tiny_projects: TinyProjects, at: str, beyond: bool
) -> None:
    root = with_report(tiny_projects, pdf(8))
    evaluation = root / ONE_ROAD / "evaluation.yml"
    evaluation.write_text(evaluation.read_text("utf-8").replace("report#2", f"'report#{at}'"), "utf-8")
    assert slugs(problems_in(root)) == ["page-beyond"] * beyond


def test_an_internal_pdf_is_held_against_its_pages_too(tiny_projects: TinyProjects) -> None:
    found = problems_in(with_report(tiny_projects, pdf(2), more=", visibility: internal"))
    assert set(slugs(found)) == {"page-beyond"}


@pytest.mark.parametrize("at", ["0", "00", "０"])
def test_no_page_is_the_one_before_the_first(tiny_projects: TinyProjects, at: str) -> None:
    root = with_report(tiny_projects, pdf(8))
    evaluation = root / ONE_ROAD / "evaluation.yml"
    evaluation.write_text(evaluation.read_text("utf-8").replace("report#2", f"'report#{at}'"), "utf-8")
    assert slugs(problems_in(root)) == ["value-error"]
