"""A reader of the evidence page sees a document, its hash and its size, or is told how to come by it; all made up."""

import json
from typing import Any

import pytest

from evalgen.model.documents import Document, Held
from evalgen.model.evaluation import Evaluation
from evalgen.publish.downloads import evaluation as download
from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.inline import Folded, Link
from evalgen.publish.originals import hash_of, seen, size_of
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.policy import disclosed
from evalgen.publish.site_rendition import Site
from evalgen.units import When
from tests.publish.varying import with_documents, with_dossier

FILE, HASH = "attachments/a.pdf", "0123456789abcdef" * 4


def attached(**more: object) -> tuple[Evaluation, Document]:
    """The real evaluation with a made-up document whose file of 1,234,567 bytes was read."""
    document = Document(id="paper", title="附件", role="evidence", file=FILE, **more)  # type: ignore[arg-type]
    found = with_documents(document)
    object.__setattr__(found.evidence, "files", {FILE: Held(HASH, 1_234_567)})
    return found, document


def record(evaluation: Evaluation) -> dict[str, object]:
    [found] = [each for each in json.loads(download.of_evaluation(evaluation))["documents"] if each["id"] == "paper"]
    return dict(found)


def entry(evaluation: Evaluation, draw: type[Site | Plain] = Site) -> str:
    page = next(page for page in pages_of(evaluation, draw) if page.uri.endswith("/evidence.md"))
    return page.body.partition('id="document-paper"')[2].partition("<h3")[0].partition("\n### ")[0]


def test_an_attached_file_shows_its_size_and_the_beginning_of_its_hash_which_unfolds() -> None:
    found, document = attached()
    assert size_of(found, document) == "1.23 MB（1,234,567 字节）"
    assert hash_of(found, document) == Folded(f"{HASH[:12]}…", HASH)
    shown = entry(found)
    assert f"<summary><code>{HASH[:12]}…</code></summary><code>{HASH}</code>" in shown
    assert HASH in entry(found, Plain)


def test_the_data_name_the_published_file_with_hash_and_size() -> None:
    found, _ = attached()
    given = record(found)
    assert (given["file"], given["sha256"], given["bytes"]) == ("files/a.pdf", HASH, 1_234_567)


def test_of_an_internal_document_nothing_but_what_the_evidence_states_is_told() -> None:
    found, document = attached(visibility="internal")
    assert seen(found, document) == "内部资料，不公开，只列名称"
    public = disclosed(found, found.disclosure)
    given = record(public)
    assert (given["file"], given["sha256"], given["bytes"], given["url"]) == (None, None, None, None)
    shown = entry(public)
    assert HASH not in shown and "字节" not in shown and "href" not in shown.partition(">引用<")[0]
    stated = "f" * 64
    assert record(disclosed(attached(visibility="internal", sha256=stated)[0], found.disclosure))["sha256"] == stated


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            {"role": "notice", "number": "某财〔2021〕1号", "issuer": "某县财政局", "date": When(2021)},
            "请凭这里的名称、文号和日期向某县财政局索取",
        ),
        ({"role": "notice", "issuer": "某县财政局"}, "请凭这里的名称向某县财政局索取"),
        ({"role": "report", "issuer": "某事务所", "date": When(2022)}, "名称和日期向某事务所或平江县财政局索取"),
        ({"role": "evidence"}, "证据没有写明它的发布单位和文号。要看原件，请凭这里的名称向平江县财政局索取"),
        ({"role": "notice", "number": "某财〔2021〕1号"}, "请凭这里的名称和文号向平江县财政局索取"),
    ],
)
def test_without_file_and_address_a_reader_is_told_whom_to_ask_and_by_what(
    fields: dict[str, object], told: str
) -> None:
    document = Document(id="paper", title="某文件", **fields)  # type: ignore[arg-type]
    said = seen(with_documents(document), document)
    assert isinstance(said, str)
    assert said.startswith("本站未附原件，也没有登记公布的网址。")
    assert told in said and "政府信息公开条例" in said


@pytest.mark.parametrize("role", ["basis", "assignment"])
def test_nobody_is_to_be_asked_for_laws_and_orders(role: Any) -> None:
    law = Document(id="paper", title="某法", role=role, issuer="全国人民代表大会")
    said = seen(with_documents(law), law)
    assert said == "法规政策文件，本站没有登记公布的网址，可以按名称查找"
    numbered = law.model_copy(update={"number": "某发〔2021〕1号"})
    assert "按名称和文号查找" in str(seen(with_documents(numbered), numbered))
    online = law.model_copy(update={"url": "https://a.example/law"})
    assert seen(with_documents(online), online) == (Link("公布网页", url="https://a.example/law"),)


def test_a_report_without_file_leads_to_the_original_that_the_evaluation_names() -> None:
    document = Document(id="paper", title="自评表", role="form")
    found = with_documents(document)
    identity = found.identity.model_copy(update={"source": "https://a.example/x"})
    assert seen(with_dossier(found, evaluation=identity), document) == (Link("公布的原件", url="https://a.example/x"),)
