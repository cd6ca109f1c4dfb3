"""What an evaluation found and rests on, and what contradicts in it, in the public data."""

from typing import Literal

from evalgen.model.documents import Document
from evalgen.model.evaluation import Evaluation
from evalgen.model.fields import Frozen
from evalgen.model.finding import Finding, Severity, Unchecked
from evalgen.model.narrative import Acceptance, Outcome, Shortfall
from evalgen.publish.files import published
from evalgen.publish.open_data.figures import Amount, Where, amount_of, said, where_of


class ProblemRecord(Frozen):
    """存在的问题"""

    id: str
    title: str
    text: str
    cause: str
    amount: Amount | None
    indicators: tuple[str, ...]
    cites: tuple[str, ...]


class DocumentRecord(Frozen):
    """证据文件；内部文件只列名称，不给链接"""

    id: str
    title: str
    role: str
    number: str
    issuer: str
    date: str | None
    visibility: Literal["public", "internal"]
    url: str | None
    file: str | None = said("本站所附文件的地址，从本文件所在的文件夹起；没有附的、内部的为空")
    sha256: str | None = said("文件的 SHA-256：本站所附文件由程序算出，其他的照证据所写")
    bytes: int | None = said("本站所附文件的字节数")


class UncheckedRecord(Frozen):
    """缺少数据、没有进行的一项复核"""

    check: str
    title: str = said("这项复核要求什么")
    because: str = said("缺少什么")


class AcceptedRecord(Frozen):
    """复核发现的处理结果"""

    outcome: Outcome = said("as-printed 原件如此，没有得到说明；explained 评价方或被评价单位已作说明")
    why: str
    by: str = said("由谁核实；已作说明的，由谁说明")
    on: str


class FigureRecord(Frozen):
    """复核发现里的一个数"""

    name: str
    value: str


class FindingRecord(Frozen):
    """复核发现"""

    check: str
    title: str = said("这项复核要求什么")
    severity: Severity
    at: str = said("指标标识，或证据中的位置")
    message: str
    figures: tuple[FigureRecord, ...]
    where: tuple[Where, ...]
    settle: str = said("怎样解决")
    accepted: AcceptedRecord | None


def problem_of(problem: Shortfall) -> ProblemRecord:
    """A problem that the evaluation found."""
    return ProblemRecord(
        id=problem.id,
        title=problem.title,
        text=problem.text,
        cause=problem.cause,
        amount=amount_of(problem.amount),
        indicators=problem.indicators,
        cites=tuple(map(str, problem.cites)),
    )


def document_of(evaluation: Evaluation, document: Document) -> DocumentRecord:
    """A source with the file that is published of it; an internal one is listed without file and address."""
    public = document.visibility == "public"
    held = evaluation.evidence.held(document)
    return DocumentRecord(
        id=document.id,
        title=document.title,
        role=document.role,
        number=document.number,
        issuer=document.issuer,
        date=document.date.iso if document.date else None,
        visibility=document.visibility,
        url=document.url if public else None,
        file=published(evaluation, document),
        sha256=held.sha256 if held else document.sha256,
        bytes=held.size if held else None,
    )


def finding_of(finding: Finding) -> FindingRecord:
    """A finding of a cross-check."""
    return FindingRecord(
        check=finding.check,
        title=finding.title,
        severity=finding.severity,
        at=finding.at,
        message=finding.message,
        figures=tuple(FigureRecord(name=name, value=value) for name, value in finding.figures),
        where=tuple(map(where_of, finding.where)),
        settle=finding.settle,
        accepted=_accepted(finding.accepted) if finding.accepted else None,
    )


def unchecked_of(unchecked: Unchecked) -> UncheckedRecord:
    """A check that the evidence does not allow."""
    return UncheckedRecord(check=unchecked.check, title=unchecked.title, because=unchecked.because)


def _accepted(acceptance: Acceptance) -> AcceptedRecord:
    return AcceptedRecord(outcome=acceptance.outcome, why=acceptance.why, by=acceptance.by, on=acceptance.on.iso)
