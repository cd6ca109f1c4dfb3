"""What still contradicts, in a line each, and how much more the review found."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Badge, Block, Inline, Items, Link
from evalgen.publish.figures import spoken
from evalgen.publish.links import uri_of
from evalgen.publish.words import SEVERITY


def part(evaluation: Evaluation) -> list[Block | Inline]:
    if not evaluation.disclosure.shows_reviews:
        return ["本站不公布复核发现。"]
    found = evaluation.findings
    waiting = tuple(
        (Badge(SEVERITY[finding.severity], "warn"), " ", spoken(finding.message))
        for finding in found
        if finding.is_open
    )
    settled = sum(finding.accepted is not None for finding in found)
    counts = (("待解决", len(waiting)), ("已说明", settled), ("无法核实", len(found) - len(waiting) - settled),
              ("缺少数据、没有进行的复核", len(evaluation.unchecked)))  # fmt: skip
    said = "，".join(f"{name} {count} 项" for name, count in counts if count) or _nothing(evaluation)
    more: Inline = (f"{said}。详见", Link("复核发现", uri_of(evaluation, "review")), "。")
    return [Items(waiting), more] if waiting else [more]


def _nothing(evaluation: Evaluation) -> str:
    return "没有发现矛盾" if evaluation.disclosure.shows_all_findings else "本站只公布已说明的复核发现，目前没有"
