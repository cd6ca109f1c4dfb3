"""What contradicts between evaluations, in the public data, as far as the site's policy shows it."""

from typing import Literal

from evalgen.model.catalogue import Catalogue
from evalgen.model.disclosure import Findings
from evalgen.model.fields import Frozen
from evalgen.model.finding import Finding
from evalgen.publish.open_data.evaluation_record import SCHEMA_VERSION
from evalgen.publish.open_data.figures import said
from evalgen.publish.open_data.results import FindingRecord, finding_of


class AcrossRecord(FindingRecord):
    """各项评价之间的一条复核发现"""

    evaluations: tuple[str, ...] = said("有关的评价，按标识排列")


class AcrossList(Frozen):
    """各项评价之间的复核发现，按复核、再按所涉事项排列"""

    schema_version: Literal["1.2"] = SCHEMA_VERSION
    disclosed: Findings = said(
        "公开到什么程度：all 全部，accepted 只有已核实的（原件如此、已有说明），none 不公布（这时清单为空）"
    )
    count: int
    findings: tuple[AcrossRecord, ...]


def across_of(catalogue: Catalogue) -> AcrossList:
    """The public record of what was found between the evaluations of the catalogue."""
    found = tuple(map(_record, catalogue.across))
    shown = "all" if catalogue.disclosure.shows_all_findings else catalogue.disclosure.findings
    return AcrossList(disclosed=shown, count=len(found), findings=found)


def _record(finding: Finding) -> AcrossRecord:
    return AcrossRecord(**dict(finding_of(finding)), evaluations=finding.evaluations)
