"""No points are given by a standard that nobody sees."""

from collections.abc import Iterator
from operator import attrgetter
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.entered import points_of
from evalgen.assess.names.normal import named
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_SHARE = 4
_STANDARD = attrgetter("indicator.standard")


class StandardMissing(Check):
    """Where at least three quarters of the indicators with a rule show their standard (评分标准), each does.

    Silent about indicators that the source cuts off (`unseen`), about 预算执行率 in a self-evaluation, whose form
    scores it above the table, and where more of them have none: the source then prints standards for some only.
    """

    title: ClassVar[str] = "每项指标都列出评分标准"
    subject: ClassVar[Subject] = "指标体系与评分标准"
    severity: ClassVar[Severity] = "rule-or-text"
    about_points: ClassVar[bool] = True

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        if all(map(_STANDARD, rubric.leaves)):
            return
        without = [node for node in rubric.leaves if not node.indicator.standard and node.indicator.rule is not None]
        ruled = len([node for node in rubric.leaves if node.indicator.rule is not None])
        if len(without) * _SHARE > ruled:
            return
        for node in without:
            if evidence.dossier.evaluation.kind == "self" and "执行率" in node.indicator.name:
                continue
            awarded = scorecard.by_id[node.indicator.id].awarded
            given = "" if awarded is None else f"，却评定 {points_of(awarded)}"
            yield self.finding(
                node.indicator.id,
                f"其余 {ruled - len(without)} 项指标都有评分标准，只有{named(node.indicator.name)}没有{given}，"
                "读者看不到得分的依据",
                (("有评分标准", f"{ruled - len(without)} 项"), ("没有评分标准", node.indicator.name)),
                (rubric.places.find(node.position),),
                "请按原件补上评分标准（standard）；原件没有印的，写明并补充标准。",
            )
