"""The title names the project and its bodies as the evaluation does."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.begun_with_numerals import is_alone, other_numerals
from evalgen.assess.names.names_besides import is_another_name
from evalgen.assess.names.near_names import near_in
from evalgen.assess.names.normal import named, wording
from evalgen.assess.names.said_in_titles import said_for
from evalgen.assess.names.titles_held import Held, plain_of, titles_held
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path

_LONG = 5
"""Names of bodies that are longer are held against all titles and texts (near-names)."""
_OF_BODIES = ("implementer", "department")
_BODIES, _TITLES = ("project_name", *_OF_BODIES), ("title", "short_title")
_PROJECT = "project_name"


class TitleNames(Check):
    """The title, the short title and that of the own rubric do not have the name of the project, nor do the first two
    have that of the implementer or of the department, but for one character (五中心建设 for 三中心建设), a long name of
    a project but for two side by side (食堂及宿舍 for 食堂及餐厅) or for one lost; of bodies only what near-names does
    not tell.

    Nor is a title that of the own rubric, or the short title without its years a part of either, but for so much.

    Nor does a text, a definition or standard of the own rubric, or what misused money was meant for, have another
    numeral than a name that begins with one (两中心建设); where the title and several texts agree upon another, it is
    told of the name alone.

    Nor does the title of the report or form among the documents have so much else in what the short title begins with.

    Silent where the name itself stands there or nothing like it, where what stands there is another name of the
    evaluation, about 市 for 县 (but not 市级 for 省级) and 和 for 及, about years, about the short names of offices
    (林草局), and where another word goes on from the name (自然资源卫片 beside 自然资源局).
    """

    title: ClassVar[str] = "标题里的项目和单位名称与各处一致"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"
    tolerance: ClassVar[str] = "four characters, five of an office, one of them another"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        other = other_numerals(evidence.dossier, rubric)
        alone = is_alone(evidence.dossier, other)
        held = [each for each in titles_held(evidence, rubric) if each[0] != _PROJECT or not alone]
        yield from self._titles(evidence, rubric, held)
        if alone:
            yield self._alone(evidence, rubric, other)
        else:
            yield from self._numerals(evidence, rubric, other)

    def _titles(self, evidence: Evidence, rubric: Rubric, held: Sequence[Held]) -> Iterator[Finding]:
        seen, plain = set[str](), plain_of(held)
        for field, called, written, titles in held:
            for title, label, printed in titles:
                # Most stand there as they are written.
                if not printed or written in printed:
                    continue
                said = said_for(plain[written], plain[printed], body=field in _OF_BODIES)
                if not said or (field in _BODIES and _otherwise(evidence.dossier, field, written, said)):
                    continue
                if field in _TITLES and (title in seen or field in seen):
                    continue
                seen.add(title)
                off = _off(plain[written], said)
                yield self.finding(
                    f"evaluation.{field}" if field in _OF_BODIES else _at(title),
                    f"{label}写{named(said)}，{called}是{named(written)}，只差{'一' if off == 1 else '两'}个字",
                    ((label, said), (called, written)),
                    (_place(evidence, rubric, title), evidence.place("evaluation", field)),
                    "请核对两处的名称，更正印错的一处。",
                )
                break

    def _numerals(self, evidence: Evidence, rubric: Rubric, other: Sequence[tuple[Path, str]]) -> Iterator[Finding]:
        name = evidence.dossier.evaluation.project_name
        for path, said in other:
            yield self.finding(
                path,
                f"文字里写{named(said)}，项目名称是{named(name)}",
                (("文字", said), ("项目名称", name)),
                (_place_told(evidence, rubric, path), evidence.place("evaluation", "project_name")),
                "请核对两处的名称，更正印错的一处。",
            )

    def _alone(self, evidence: Evidence, rubric: Rubric, other: Sequence[tuple[Path, str]]) -> Finding:
        name, said = evidence.dossier.evaluation.project_name, other[0][1]
        return self.finding(
            "evaluation.project_name",
            f"项目名称是{named(name)}，文字里 {len(other)} 处都写{named(said)}",
            (("项目名称", name), ("文字", said)),
            (evidence.place("evaluation", "project_name"), *(_place_told(evidence, rubric, path) for path, _ in other)),
            "请核对各处的名称，更正印错的一处。",
        )


def _otherwise(dossier: Dossier, field: str, written: str, said: str) -> bool:
    """Whether it is another name, or one that near-names tells."""
    return is_another_name(dossier, said) or _misspelt_body(field, wording(written), said)


def _off(name: str, said: str) -> int:
    """How many characters differ; one where one is lost, or too many."""
    other = name[-len(said) :] if said[0] != name[0] else name
    return sum(map(str.__ne__, other, said)) if len(other) == len(said) else 1


def _at(title: str) -> str:
    return title if "." in title else "rubric.title" if title == "rubric" else f"evaluation.{title}"


def _place(evidence: Evidence, rubric: Rubric, title: str) -> Place:
    return rubric.places.find(("title",)) if title == "rubric" else evidence.place(*evidence.path_of(_at(title)))


def _misspelt_body(field: str, name: str, said: str) -> bool:
    """Whether near-names tells it: of the bodies it holds every title against their names."""
    return field != "project_name" and len(name) > _LONG and said in near_in(name, said, title=True, shortest=3)


def _place_told(evidence: Evidence, rubric: Rubric, path: Path) -> Place:
    if path[0] == "rubric":
        return rubric.places.find((*rubric.by_id[str(path[1])].position, path[2]))
    return evidence.place(*path)
