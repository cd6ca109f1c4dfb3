"""Telephone numbers and postcodes have their number of digits, and a ticked box is one of the boxes."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.normal import named, normal
from evalgen.assess.names.same_body import slipped
from evalgen.assess.texts.half_width import folded
from evalgen.model.bodies import Body
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_PHONE = re.compile(
    r"(?:\+?86-?)?(?:0\d{2,3}-?[2-9]\d{6,7}|[2-9]\d{6,7}|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4}|1\d{4}|9\d{4,5})"
)
_EXTENSION = re.compile(r"(?:转|-)\d{1,5}$")
_POSTCODE = re.compile(r"\d{6}")
_PARTED = re.compile("[、,;/ ]+")
_LONG = 8
"""Characters of an address that is not another one but for a character by chance."""


class PrintedForms(Check):
    """A telephone number of a body has seven or eight digits behind its area code, or is a mobile or service number; a
    postcode has six; no two addresses are one but for a character that is no number; the types of funds that are ticked
    are among those that the form prints.

    Silent about empty fields, about numbers with signs in place of digits (****), and where no boxes are entered.
    """

    title: ClassVar[str] = "电话、邮政编码、勾选项符合格式"
    subject: ClassVar[Subject] = "封面与表格填写"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, body in enumerate(evidence.dossier.bodies):
            for field, label, form in _odd(body):
                yield self.finding(
                    f"bodies.{number}.{field}",
                    f"“{body.name}”的{label}印作 {getattr(body, field)}，{form}",
                    ((label, getattr(body, field)),),
                    (evidence.place("bodies", number, field),),
                    f"请核对{label}；原件印错的，记入错印（form.misprints）。",
                )
        yield from self._addresses(evidence)
        types = evidence.dossier.evaluation.fund_types
        for index, chosen in enumerate(types.chosen if types.options else ()):
            if chosen not in types.options and normal(chosen) not in map(normal, types.options):
                yield self.finding(
                    f"evaluation.fund_types.chosen.{index}",
                    f"勾选的资金类型{named(chosen)}不在表上所印的 {len({*map(normal, types.options)})} 类里",
                    (("勾选", chosen), ("所印", "、".join(types.options))),
                    (evidence.place("evaluation", "fund_types", "chosen"), evidence.place("evaluation", "fund_types")),
                    "请核对原件，更正勾选项或所印的类型。",
                )

    def _addresses(self, evidence: Evidence) -> Iterator[Finding]:
        """Two addresses that are one but for a character that is no number."""
        told = [(n, each.address) for n, each in enumerate(evidence.dossier.bodies) if len(each.address) > _LONG]
        for (first, one), (second, other) in combinations(told, 2):
            if one != other and len(one) == len(other) and slipped(one, other):
                yield self.finding(
                    f"bodies.{second}.address",
                    f"地址印作{named(other)}，另一单位的地址是{named(one)}，只差一个字，是不是同一地址无从核实",
                    (("地址", other), ("另一单位", one)),
                    (evidence.place("bodies", second, "address"), evidence.place("bodies", first, "address")),
                    "请核对两处地址，更正印错的一处。",
                )


def _odd(body: Body) -> Iterator[tuple[str, str, str]]:
    if body.phone and _odd_phone(body.phone):
        yield "phone", "电话", "区号后应是七位或八位"
    if body.postcode and not _six(body.postcode):
        yield "postcode", "邮政编码", "应是六位数字"


def _odd_phone(printed: str) -> bool:
    parts = [each for each in _PARTED.split(folded(printed)) if each]
    return any(not _is_phone(each) for each in parts if each.replace("-", "").replace("+", "").isdigit())


def _is_phone(part: str) -> bool:
    return bool(_PHONE.fullmatch(part) or _PHONE.fullmatch(_EXTENSION.sub("", part)))


def _six(postcode: str) -> bool:
    text = "".join(folded(postcode).split())
    # Words beside it (414000 县政府) are no misprint; another sign among digits alone is.
    return bool(_POSTCODE.fullmatch(text)) or not text.isascii()
