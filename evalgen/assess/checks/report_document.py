"""The report among the documents is the report on the cover."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.addresses import on_other_site
from evalgen.assess.documents.stages_named import STAGE_WORDS, noted_stage, stage_in
from evalgen.assess.documents.title_years import years_of
from evalgen.assess.names.normal import named, normal, wordings
from evalgen.assess.texts.lost_character import place_lost
from evalgen.model.documents import Document
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.identity import Identity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path


class ReportDocument(Check):
    """The report or form among the documents has the title, the stage and the address that the evaluation has: no title
    or address differs by a character or two, no title, nor what the other begins with, has lost one (but 的, 年, 度 and
    the like), no other document has the title of the evaluation in its stead, no title names another stage
    (征求意见稿), nor does the note on the source (原件为初稿), and whoever issued the report is one of the parties on
    the cover.

    Silent where several reports or forms are listed, about issuers where no evaluator is printed, about titles and
    addresses that differ altogether, about a title that names years not evaluated (title-year says so), and about dates
    (report-date).
    """

    title: ClassVar[str] = "来源文件里的报告与封面是同一份"
    subject: ClassVar[Subject] = "来源文件与文号"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        own = [(n, each) for n, each in enumerate(evidence.dossier.documents) if each.role in ("report", "form")]
        if len(own) != 1:
            return
        number, document = own[0]
        for key, path, words, printed, other in _differences(evidence, document):
            yield self.finding(
                f"documents.{number}.{key}",
                f"来源文件《{document.title}》{words}",
                (("来源文件", printed), ("封面", other)),
                (evidence.place("documents", number, key), evidence.place(*path)),
                "请核对原件，更正印错的一处。",
            )
        yield from self._noted(evidence)

    def _noted(self, evidence: Evidence) -> Iterator[Finding]:
        """The note on the source may say in which stage it is."""
        identity = evidence.dossier.evaluation
        stage, told = noted_stage(identity.source_note)
        if stage and stage != identity.stage:
            stated = STAGE_WORDS[identity.stage][0]
            yield self.finding(
                "evaluation.source_note",
                f"说明里写{named(told)}，评价的阶段填的是{stated}",
                (("说明", told), ("封面", stated)),
                (evidence.place("evaluation", "source_note"), evidence.place("evaluation", "stage")),
                "请核对原件，更正写错的一处。",
            )


def _differences(evidence: Evidence, document: Document) -> Iterator[tuple[str, Path, str, object, object]]:
    """The key of the document, the path of the evaluation, what differs in words, and both values."""
    identity = evidence.dossier.evaluation
    one, other = document.title, identity.title
    more = one.startswith(other) or other.startswith(one)
    words = wordings((one, other)) if not more else []
    if words and (_slip(*words) or _lost(*words)) and not _of_other_years(evidence, document.title):
        said = f"与封面的标题《{identity.title}》只差一两个字"
        yield "title", ("evaluation", "title"), said, document.title, identity.title
    elif not more and (held := _holder(evidence, identity.title)) is not None:
        said = f"与封面的标题不同，封面的标题却是另一份来源文件（第{held + 1}份）的名称，像是两份的名称对换了"
        yield "title", ("documents", held, "title"), said, document.title, identity.title
    elif (stage := stage_in(document.title)) and stage != identity.stage:
        printed, stated = STAGE_WORDS[stage][0], STAGE_WORDS[identity.stage][0]
        yield "title", ("evaluation", "stage"), f"标明是{printed}，评价的阶段填的是{stated}", printed, stated
    address, source = document.url, identity.source
    if address and address != source and (_slip(address, source) or on_other_site(address, source)):
        said = f"的网址 {address} 与评价的出处 {source} 只差一两个字符"
        yield "url", ("evaluation", "source"), said, address, source
    if document.role == "report" and document.issuer and identity.evaluator not in ("", document.issuer):
        parties = [normal(each) for each in (*_parties(identity), *_evaluators(evidence)) if each]
        issuer = normal(document.issuer)
        if not any(each in issuer or issuer in each for each in parties):
            said = f"的发布机构是{named(document.issuer)}，不是封面上的任何一方"
            yield "issuer", ("evaluation", "evaluator"), said, document.issuer, identity.evaluator


def _holder(evidence: Evidence, title: str) -> int | None:
    """The document besides the report that has its title, with what brackets say behind or without."""
    if len(title) < _LONG:
        return None
    bracketed = f"{title}（", f"{title}("
    like = [(n, each.title) for n, each in enumerate(evidence.dossier.documents) if title in each.title]
    return next((n for n, each in like if each == title or each.startswith(bracketed)), None)


def _parties(identity: Identity) -> tuple[str, ...]:
    """Those who may issue the report, the finance bureau as the commissioner."""
    asked = identity.commissioner, identity.budget_department
    return identity.evaluator, *asked, identity.department, identity.implementer


def _evaluators(evidence: Evidence) -> list[str]:
    """The firms among the bodies; role-names tells where the cover has another."""
    return [each.name for each in evidence.dossier.bodies if each.role == "evaluator"]


def _of_other_years(evidence: Evidence, title: str) -> bool:
    """Whether this title, or that of the evaluation, names years and none that is evaluated."""
    identity = evidence.dossier.evaluation
    known = {*identity.years, *([identity.reported.year] if identity.reported else [])}
    return any(named and not named & known for named in map(years_of, (title, identity.title)))


def _slip(one: str, other: str) -> bool:
    """Whether the texts are as long, or one begins as the other, and one or two characters of many differ."""
    length = min(len(one), len(other))
    if length < _LONG or (len(one) != len(other) and (one.startswith("http") or one[length - 1] != other[length - 1])):
        return False
    return one != other and 0 < sum(map(str.__ne__, one, other)) <= 2


def _lost(one: str, other: str) -> bool:
    """Whether the words of one title are the other's, or begin as it does, without one character that means
    something."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG:
        return False
    if len(long) > len(short) + 1:
        # The longer one goes on, with the name of the body (某表（公开14表）某中学).
        return _lost_one(short, long[: len(short) + 1]) or _lost_one(long[: len(short) - 1], short)
    return _lost_one(short, long)


def _lost_one(short: str, long: str) -> bool:
    at = place_lost(short, long)
    # One that goes on lacks nothing: 报告书 for 报告, 报告（征求意见稿）.
    return 0 <= at < len(short) and long[at] not in _EMPTY


_LONG = 12
_EMPTY = "的之年度级第及和与县市区省"
"""Characters that one source puts into a title and another leaves out."""
