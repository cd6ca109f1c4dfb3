"""The title names the project and its bodies as the evaluation does."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counted_words import places
from evalgen.assess.lost_characters import lost_in
from evalgen.assess.near_names import near_in
from evalgen.assess.normal import named, wording
from evalgen.assess.same_body import core
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place

_SHORTEST, _OFFICE = 4, 5
"""Characters of a name without its place; offices (局, 委) go by too many short names: 林业局, 林草局."""
_LONG, _TELLING = 5, 12
"""Names of bodies longer than the first are held against all titles and texts (near-names); projects of so many
characters as the second have no namesake but for one word."""
_HELD = (("project_name", "项目名称"), ("implementer", "实施单位"), ("department", "主管单位"))
_ALIKE = (frozenset("省市州区县旗镇乡村"), frozenset("和与及的"))
"""Levels, and words that join: names that differ by them alone may be of two bodies, or the same."""
_ENDINGS = frozenset("局委办厅部室站所院校会队处科社园馆场段心司厂村组镇乡")
"""Characters that names of bodies end with."""
_OFFICES = tuple("局委办厅部室")
_YEAR = re.compile(r"(?:19|20)\d\d")
_AS_OF = re.compile(r"^(?:19|20)\d\d年度?")


class TitleNames(Check):
    """The title, the short title and that of the own rubric do not have the name of the project, nor do the first two
    have that of the implementer or of the department, but for one character (五中心建设 for 三中心建设), a long name of
    a project but for two side by side (食堂及宿舍 for 食堂及餐厅) or for one lost; of bodies only what near-names does
    not tell.

    Silent where the name itself stands there or nothing like it, where what stands there is another name of the
    evaluation, about 市 for 县 (but not 市级 for 省级) and 和 for 及, about years, about the short names of offices
    (林草局), and where another word goes on from the name (自然资源卫片 beside 自然资源局).
    """

    title: ClassVar[str] = "标题里的项目和单位名称与各处一致"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "four characters, five of an office, one of them another"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        titles = [("title", "标题", identity.title), ("short_title", "简称", identity.short_title)]
        own = [("rubric", "指标体系的名称", rubric.text.title)] if identity.rubric == "local" else []
        for field, called in _HELD:
            written = getattr(identity, field)
            for title, label, printed in (*titles, *(own if field == "project_name" else [])):
                # Most stand there as they are written; comparing wordings takes longer.
                said = "" if not printed or written in printed else _said(field, written, printed)
                if (
                    said
                    and not _is_another(evidence.dossier, said)
                    and not _misspelt_body(field, wording(written), said)
                ):
                    shown, off = written, _off(wording(written), said)
                    yield self.finding(
                        _at(field, title),
                        f"{label}写{named(said)}，{called}是{named(shown)}，只差{'一' if off == 1 else '两'}个字",
                        ((label, said), (called, shown)),
                        (_place(evidence, rubric, title), evidence.place("evaluation", field)),
                        "请核对两处的名称，更正印错的一处。",
                    )
                    break


def _off(name: str, said: str) -> int:
    """How many characters differ; one where one is lost, or too many."""
    other = name[-len(said) :] if said[0] != name[0] else name
    return sum(map(str.__ne__, other, said)) if len(other) == len(said) else 1


def _at(field: str, title: str) -> str:
    """What of the two is told to be odd: the title of the project, the name of a body."""
    if field != "project_name":
        return f"evaluation.{field}"
    return "rubric.title" if title == "rubric" else f"evaluation.{title}"


def _place(evidence: Evidence, rubric: Rubric, title: str) -> Place:
    return rubric.places.find(("title",)) if title == "rubric" else evidence.place("evaluation", title)


def _misspelt_body(field: str, name: str, said: str) -> bool:
    """Whether near-names tells it: of the bodies it holds every title against their names."""
    return field != "project_name" and len(name) > _LONG and said in near_in(name, said, title=True, shortest=3)


def _is_another(dossier: Dossier, said: str) -> bool:
    """Whether what the title says holds another name of the evaluation, or is held by one."""
    names = [wording(each) for each in _names(dossier) if len(each) > 1]
    return any(each in said or said in each for each in names)


def _names(dossier: Dossier) -> Iterator[str]:
    identity = dossier.evaluation
    yield from (identity.project_name, identity.implementer, identity.department, identity.budget_department)
    yield from (identity.commissioner, identity.evaluator)
    for body in dossier.bodies:
        yield from (body.name, *body.also_called)


def _said(field: str, written: str, printed: str) -> str:
    """What the title says for the name: of a long name of a project two characters side by side may be others."""
    name, own = wording(written), field == "project_name"
    if own and (rest := _AS_OF.sub("", name)) != name:
        # Some titles name the province between the year and the rest.
        return _nearly(rest, wording(printed), 1) or _lost(rest, wording(printed))
    said = _nearly(name, wording(printed), 2 if own and len(name) >= _TELLING else 1)
    return said or (_lost(name, wording(printed)) if own else "")


def _lost(name: str, title: str) -> str:
    """What stands in the title for a long name of a project but for one character lost or too many."""
    found = lost_in(name, title) if len(name) >= _TELLING and name not in title else []
    return found[0] if found else ""


@lru_cache(maxsize=16)  # One body is often the implementer and the department.
def _nearly(name: str, title: str, most: int) -> str:
    """What stands in the title for the name but for so many characters side by side; empty where the name does, or
    nothing like it."""
    half = len(name) // 2
    if len(name) < _SHORTEST or name in title or (name[:half] not in title and name[half:] not in title):
        return ""
    if len(core(name)[1]) < (_OFFICE if name.endswith(_OFFICES) else _SHORTEST):
        return ""
    # One half stands there as it is.
    starts = {*places(name[:half], title), *(place - half for place in places(name[half:], title))}
    for start in sorted(each for each in starts if 0 <= each <= len(title) - len(name)):
        said = title[start : start + len(name)]
        other = [place for place, pair in enumerate(zip(name, said, strict=True)) if pair[0] != pair[1]]
        if len(other) > most or other[-1] - other[0] >= most:
            continue
        # What ends otherwise than a name of its kind is most likely the name without its end, and another word.
        if name[-1] != said[-1] and said[-1] not in _ENDINGS:
            continue
        off = {char for pair in zip(name, said, strict=True) if pair[0] != pair[1] for char in pair}
        # What money is of (省级, 市级) tells one project from another.
        of_level = name.startswith("级", other[0] + 1) and said.startswith("级", other[0] + 1)
        if (of_level or not any(off <= each for each in _ALIKE)) and not _YEAR.search(said):
            return said
    return ""
