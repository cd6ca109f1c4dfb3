"""An evaluation is of the province, city and county that its title and its cover name."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.county_kind import called_city
from evalgen.assess.names.normal import named
from evalgen.assess.names.place_agreed import FIELDS, Stray, strays
from evalgen.assess.texts.half_width import figures
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.region import PROVINCES
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard

_ELSEWHERE = re.compile("[援驻]|对口|帮扶|协作|合作|结对|飞地")


class OwnProvince(Check):
    """Titles, name of the project and units of the cover that begin with a province begin with that of the region;
    titles, units and issuer of the report that begin with a city above counties, with that of the code; and those of a
    county evaluation that begin with a county, with the one that most of them name. No text, title or name calls the
    own county 市 (平江市 for 平江县) that never was one.

    Silent about aid to another place (援疆, 对口帮扶), about firms and institutes, about the city above and its
    districts, about a county by its new name (潜山县, 潜山市), beside a city of that name
    (岳阳县, 岳阳市), about 平江市场 and plans to become one (撤县设市), and about regions of no province.
    """

    title: ClassVar[str] = "标题、封面和文字所写的地方与评价所在地一致"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        own = PROVINCES.get(identity.region[:2])
        if not own or _ELSEWHERE.search(identity.title) or _ELSEWHERE.search(identity.project_name):
            return
        told = set()
        for field, label in FIELDS.items():
            name = getattr(identity, field)
            found = _BEGINS.match(figures(name))
            if found and found[1] != own:
                told.add(field)
                yield self.finding(
                    f"evaluation.{field}",
                    f"{label}{named(name)}写的是{found[1]}，评价所在地（行政区划代码 {identity.region}）属{own}",
                    ((label, name), ("所在地", f"{own}（{identity.region}）")),
                    (evidence.place("evaluation", field), evidence.place("evaluation", "region")),
                    "请核对省名和行政区划代码，更正印错的一处。",
                )
        yield from (self._stray(evidence, each) for each in strays(evidence.dossier) if each.said.path[-1] not in told)
        yield from self._called_city(evidence)

    def _called_city(self, evidence: Evidence) -> Iterator[Finding]:
        for path, city, county in called_city(evidence.dossier):
            yield self.finding(
                path,
                f"这里写的是{city}，别处都写{county}，没有叫{city}的地方",
                (("所写", city), ("所在地", county)),
                (evidence.place(*path), evidence.place("evaluation", "region")),
                "请核对原件，更正印错的地名。",
            )

    def _stray(self, evidence: Evidence, stray: Stray) -> Finding:
        said = stray.said
        return self.finding(
            said.path,
            f"{said.label}{named(said.name)}写的是{stray.other}，{stray.shown}{stray.own}",
            ((said.label, said.name), ("所在地", stray.own)),
            (evidence.place(*said.path), evidence.place("evaluation", "region")),
            "请核对地名和行政区划代码，更正印错的一处。",
        )


_BEGINS = re.compile(rf"(?:20\d\d年?度?)?({'|'.join(PROVINCES.values())})")
