"""A unified social credit code ends in the character that the others determine."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = tuple(3**power % 31 for power in range(17))
_LENGTH = 18


class CodeCheckDigit(Check):
    """A code (统一社会信用代码) has 18 characters, none of them I, O, S, V or Z, and ends as GB 32100-2015 asks for.

    Silent about bodies without a code.
    """

    title: ClassVar[str] = "统一社会信用代码的校验码正确"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "bodies"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, body in enumerate(evidence.dossier.bodies):
            if body.code and (fault := _fault(body.code)):
                yield self.finding(
                    f"bodies.{number}.code",
                    f"“{body.name}”的统一社会信用代码 {body.code} {fault}，印错了字",
                    (("代码", body.code), ("单位", body.name)),
                    (evidence.place("bodies", number, "code"),),
                    "请查对登记证书，更正代码。",
                )


# The same bodies take part in one evaluation after the other.
@lru_cache(maxsize=1024)
def _fault(code: str) -> str:
    """What is wrong with the code, in Chinese; empty where nothing is."""
    plain = "".join(unicodedata.normalize("NFKC", code).upper().split())
    if len(plain) != _LENGTH:
        return f"有 {len(plain)} 位，应为 {_LENGTH} 位"
    if strange := [each for each in plain if each not in _CHARACTERS]:
        return f"含有代码不用的字符 {strange[0]}"
    total = sum(_CHARACTERS.index(each) * weight for each, weight in zip(plain, _WEIGHTS, strict=False))
    right = _CHARACTERS[-total % 31]
    return "" if plain[-1] == right else f"的校验码应为 {right}"
