"""What contradicts between evaluations as CSV: one row a finding."""

from evalgen.model.catalogue import Catalogue
from evalgen.model.finding import Finding
from evalgen.publish.sheet import Value, csv_bytes
from evalgen.publish.words import HANDLING, SEVERITY

NAME = "api/v1/findings-across.csv"
TITLE = "各项评价之间的复核发现（CSV）"
_HEADER = (
    "复核", "复核的要求", "性质", "所涉事项", "复核发现", "有关的评价", "数字", "怎样解决", "核实或说明",
    "核实或说明人", "核实或说明日期", "处理结果",
)  # fmt: skip


def of_catalogue(catalogue: Catalogue) -> bytes:
    """In order of check, then of what it is about; only a header where nothing is found or shown."""
    return csv_bytes(_HEADER, map(_row, catalogue.across))


def _row(finding: Finding) -> tuple[Value, ...]:
    said = finding.accepted
    explained = (said.why, said.by, said.on.iso) if said else ("", "", "")
    return (
        finding.check, finding.title, SEVERITY[finding.severity], finding.at, finding.message,
        " ".join(finding.evaluations), "；".join(f"{name}：{value}" for name, value in finding.figures),
        finding.settle, *explained, HANDLING[finding.handling] if finding.handling else "",
    )  # fmt: skip
