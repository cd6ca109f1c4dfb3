"""Who is in charge of a project, and who carries it out, is the same in words as on the cover."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.near_names import near
from evalgen.assess.names.normal import has_in_order, normal
from evalgen.assess.names.same_body import names_of
from evalgen.assess.texts.written import texts_matching
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_SIGN = re.compile("(?:主管|实施)(?:单位|部门)[是为]")
_ROLES = {"主管": ("department", "主管单位"), "实施": ("implementer", "实施单位")}
_TOLD = re.compile(
    r"(?:^|[。；\n])[ \t]*(?:本|该)?(?:项目|专项)?(?P<role>主管|实施)(?:单位|部门)[是为]"
    r"(?P<name>[一-鿿]{3,28}?[局委办厅部院校学所站会司中心府室镇乡园馆])(?=[，。；（(\n]|$)"
)
_OTHERS = re.compile("[和与及]|各|原|本级|下属|分局|分中心|其他")
"""Words by which more than one is named, or another than the body itself."""


class RoleInWords(Check):
    """Where a sentence begins by naming who is in charge of the project (主管单位是…) or who carries it out
    (实施单位为…), that is who the cover names.

    Silent about short forms and other names of the body, about a name misprinted (near-names tells it), about several
    that are named at once, and where another body is entered in that role too.
    """

    title: ClassVar[str] = "文字里的主管单位、实施单位与封面一致"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        dossier = evidence.dossier
        for path, text in texts_matching(dossier, _SIGN):
            if path[0] != "report":
                continue
            odd = [each for each in _TOLD.finditer(text) if _is_odd(dossier, _ROLES[each["role"]][0], each["name"])]
            for told in odd[:1]:
                field, label = _ROLES[told["role"]]
                known = getattr(dossier.evaluation, field)
                yield self.finding(
                    path,
                    f"文字里{label}是“{told['name']}”，封面的{label}是“{known}”",
                    (("文字", told["name"]), (label, known)),
                    (evidence.place(*path), evidence.place("evaluation", field)),
                    "请核对原件，更正写错的一处；同一单位的另一叫法写进 also_called。",
                )


def _is_odd(dossier: Dossier, field: str, told: str) -> bool:
    known = getattr(dossier.evaluation, field)
    if not known or _OTHERS.search(told) or _is_one(told, known) or near(told, known):
        return False
    role = "implementer" if field == "implementer" else "competent-authority"
    named = [names_of(each) for each in dossier.bodies if each.role == role or normal(known) in names_of(each)]
    return not any(_is_one(told, name) for names in named for name in names)


def _is_one(told: str, known: str) -> bool:
    """Whether one of two names may be the other's short form, or holds it."""
    one, other = normal(told), normal(known)
    return has_in_order(one, other) or has_in_order(other, one)
