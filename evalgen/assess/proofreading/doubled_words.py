"""A word stands in a title or name once, and a name that all forms have is whole."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.lost_in_common import misprinted
from evalgen.assess.names.normal import named
from evalgen.assess.names.titles_and_names import titles_and_names, titles_together
from evalgen.assess.texts.written import every_text, texts
from evalgen.assess.where import place_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_DOUBLED = re.compile(r"([一-鿿]{2,8})\1|(?<![目标有])的的(?!确)")
_COMMON = "项目 资金 管理 服务 工作 建设 中心 研究 单位 评价 政府 公司 医院 学校 企业 预算 部门 委监 一步 考虑 讨论"
_MEANT = frozenset(_COMMON.split())
"""Words that may end one term and begin the next (建设项目项目法人), or are said twice."""

_PAIR = range(2, 3)
_VERBS = "进行 提高 加强 完善 推进 促进 确保 予以 实现 达到 存在 发现 取得 严格 规范 继续"
_JOINING = "按照 根据 通过 以及 并且 由于 因为 没有 已经 应当 可以 关于 对于 其中 截至 分别 合计 共计 未能 尚未 同时"
_SAID_ONCE = frozenset(f"{_VERBS} {_JOINING}".split())
"""Words that no sentence has twice in a row."""


class DoubledWords(Check):
    """No word of two and more characters stands twice in a row in a title or name (食品食品安全), nor 的; nor do texts
    say a verb or a joining word so (进行进行); and no name that all forms have lacks a character: of money, levels,
    posts and offices (度资金总额, 量指标, 某省民政府).

    A slip of the source or of the record: it cannot be verified which. Silent about single characters that are said
    twice (村村通, 户户通, 人人, 天天), words that may end one term and begin the next (建设项目项目法人), words with
    anything between them, short forms (财政拨款 as 财拨款, 县财政), and what is recorded as a misprint.
    """

    title: ClassVar[str] = "标题、名称和文字没有重复的词，通用名称没有漏字"
    subject: ClassVar[Subject] = "章节、目录与标题"
    severity: ClassVar[Severity] = "cannot-verify"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        whole = titles_together(evidence.dossier)
        pieces = [each for each in {"的的", *_twice(whole)} if each in whole and _doubled(each)]
        for path, text in titles_and_names(evidence.dossier) if pieces else ():
            doubled = _doubled(text) if any(piece in text for piece in pieces) else ""
            if doubled and doubled not in "；".join(evidence.dossier.form.misprints):
                yield self._doubled(evidence, path, named(text), text, doubled)
        said = [each for each in _twice(every_text(evidence.dossier), _PAIR) if _never_twice(each)]
        for path, text in texts(evidence.dossier) if said else ():
            if odd := [each for each in said if _stands_in(text, each)]:
                yield self._doubled(evidence, path, "文字", "文字", odd[0])
        yield from self._lost(evidence, rubric)

    def _doubled(self, evidence: Evidence, path: Path, place: str, text: str, doubled: str) -> Finding:
        return self.finding(
            path,
            f"{place}里“{doubled}”重复，是原文误印还是录入有误，无从核实",
            (("所印", text), ("重复", doubled)),
            (evidence.place(*path),),
            "请查对原文，删去重复的词；原文如此的，写入误印（form.misprints）。",
        )

    def _lost(self, evidence: Evidence, rubric: Rubric) -> Iterator[Finding]:
        """Common names that lack a character."""
        for path, name, meant in misprinted(evidence.dossier, rubric):
            if name not in "；".join(evidence.dossier.form.misprints):
                yield self.finding(
                    path,
                    f"{named(name)}像是{named(meant)}漏了一个字，是原文误印还是录入有误，无从核实",
                    (("所印", name), ("通用名称", meant)),
                    (place_of(evidence, rubric, path),),
                    "请查对原文，补上漏掉的字；原文如此的，写入误印（form.misprints）。",
                )


def _never_twice(both: str) -> bool:
    return both[:2] == both[2:] and both[:2] in _SAID_ONCE


def _stands_in(text: str, both: str) -> bool:
    """Whether it stands there, and the second is not the beginning of a longer word (规范规范性文件)."""
    at = text.find(both)
    return at >= 0 and text[at + len(both) : at + len(both) + 1] not in ("性", "化")


def _twice(text: str, sizes: range = range(2, 9)) -> Iterator[str]:
    """What stands in `text` twice in a row, of so many characters, both times; and a little that only seems to.

    A byte of each character makes the text a number; shifted by the length of the word, it is the same number there.
    A pattern takes five times as long.
    """
    signs = text.encode("utf-32-le")[::4]
    number = int.from_bytes(signs, "little")
    for size in sizes:
        off, nothing = (number ^ (number >> 8 * size)).to_bytes(len(signs), "little"), bytes(size)
        at = off.find(nothing)
        while at >= 0:
            yield text[at : at + 2 * size]
            at = off.find(nothing, at + 1)


def _doubled(text: str) -> str:
    """The word that `text` has twice in a row, both times; empty where there is none."""
    found = (each[0] for each in _DOUBLED.finditer(text))
    return next((each for each in found if each == "的的" or _is_slip(each[: len(each) // 2])), "")


def _is_slip(word: str) -> bool:
    return word not in _MEANT and len(set(word)) > 1
