"""What a reviewer is told about a section, a page or an indicator, beside it; the public is told nothing here."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.fact_words import word
from evalgen.model.scorecard import Line
from evalgen.publish.beside import beside
from evalgen.publish.block import Remark
from evalgen.publish.figures import spoken
from evalgen.publish.inline import Badge, Inline
from evalgen.publish.links import joined
from evalgen.publish.remarks import about, remark, written
from evalgen.publish.staged import answers_to


def part(evaluation: Evaluation, page: str, section: str = "", indicator: str = "") -> Remark | None:
    """The remark on `indicator`, or else on `section` of `page`; None outside reviews."""
    if not evaluation.disclosure.reviewer:
        return None
    if not indicator:
        return remark(evaluation, about(evaluation, (page, section)))
    found = beside(evaluation, "scores", indicator)
    return remark(evaluation, found, _on(evaluation, evaluation.scorecard.by_id[indicator]))


def _on(evaluation: Evaluation, line: Line) -> Iterator[Inline]:
    """What is unproved, without a source, or answered, and where the entry and the facts that the rule read stand."""
    if line.state == "unproven":
        yield Badge("证据不足", "warn"), f" {line.because.rstrip('。')}。"
    if line.is_unsourced:
        yield Badge("没有注明出处", "warn"), " 指标和它所依据的事实都没有写 cites。"
    if answers := answers_to(evaluation, line.id):
        yield "被评价单位的意见：", joined(answers, "；")
    if line.id in evaluation.dossier.scores:
        entry = evaluation.evidence.places.find(("scores", line.id), key=True)
        yield "依据写在 ", written(evaluation, (entry,))
    if line.is_leaf:
        rule = evaluation.rubric.by_id[line.id].position
        yield "评分标准写在 ", written(evaluation, (evaluation.rubric.places.find(rule),))
    if line.reads:
        node = evaluation.rubric.by_id[line.id]
        facts: list[Inline] = [
            (f"{spoken(word(node, read.name, read.note))} ", written(evaluation, (read.place,))) for read in line.reads
        ]
        yield "事实写在 ", joined(facts, "；")
