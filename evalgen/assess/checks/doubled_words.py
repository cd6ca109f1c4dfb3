"""A word stands in a title or name once."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.normal import named
from evalgen.assess.titles_and_names import titles_and_names
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_DOUBLED = re.compile(r"([一-鿿]{2,8})\1|(?<![目标有])的的(?!确)")
_COMMON = "项目 资金 管理 服务 工作 建设 中心 研究 单位 评价 政府 公司 医院 学校 企业 预算 部门 委监 一步 考虑 讨论"
_MEANT = frozenset(_COMMON.split())
"""Words that may end one term and begin the next (建设项目项目法人), or are said twice."""


class DoubledWords(Check):
    """No word of two and more characters stands twice in a row in a title or name (食品食品安全), nor 的.

    A slip of the source or of the record: it cannot be verified which. Silent about single characters that are said
    twice (村村通, 户户通, 人人, 天天), words that may end one term and begin the next (建设项目项目法人), words with
    anything between them, and what is recorded as a misprint.
    """

    title: ClassVar[str] = "标题和名称没有重复的词"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for path, text in titles_and_names(evidence.dossier):
            doubled = _doubled(text) if _repeats(text) else ""
            if doubled and doubled not in "；".join(evidence.dossier.form.misprints):
                yield self.finding(
                    ".".join(map(str, path)),
                    f"{named(text)}里“{doubled}”重复，是原文误印还是录入有误，无从核实",
                    (("所印", text), ("重复", doubled)),
                    (evidence.place(*path),),
                    "请查对原文，删去重复的词；原文如此的，写入误印（form.misprints）。",
                )


def _repeats(text: str) -> bool:
    """Whether two characters stand together in `text` twice, as those of a doubled word do, or 的 does.

    Most titles do not even have two characters twice; a pattern takes ten times as long to tell.
    """
    most = len(text) - 2
    return (len(set(text)) <= most and len(set(pairwise(text))) <= most) or "的的" in text


def _doubled(text: str) -> str:
    """The word that `text` has twice in a row, both times; empty where there is none."""
    found = (each[0] for each in _DOUBLED.finditer(text))
    return next((each for each in found if each == "的的" or _is_slip(each[: len(each) // 2])), "")


def _is_slip(word: str) -> bool:
    return word not in _MEANT and len(set(word)) > 1
