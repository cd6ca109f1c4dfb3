"""What still contradicts and what weighs most, in a line each, and how much more the review found."""

from collections import Counter
from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import HANDLINGS, Finding
from evalgen.publish.block import Block, Items
from evalgen.publish.effect import effect
from evalgen.publish.figures import signed, spoken
from evalgen.publish.inline import Badge, Inline, Link
from evalgen.publish.links import uri_of
from evalgen.publish.remarks import tone_of
from evalgen.publish.words import HANDLING, SEVERITY

_WEIGHTIEST = 3


def part(evaluation: Evaluation) -> list[Block | Inline]:
    if not evaluation.disclosure.shows_reviews:
        return ["本站不公布复核发现。"]
    said = "，".join(f"{name} {count} 项" for name, count in _counts(evaluation)) or _nothing(evaluation)
    more: Inline = (f"{said}。详见", Link("复核发现", uri_of(evaluation, "review")), "。")
    shown, left = _shown(evaluation)
    lines = tuple(_line(evaluation, finding) for finding in shown)
    return [Items(lines, caption=_caption(shown) if left else ""), more] if lines else [more]


def _caption(shown: list[Finding]) -> str:
    """Why these stand here: each that is open does, however little it weighs."""
    still = sum(each.is_open for each in shown)
    return "影响最大的" if not still else "待解决的" if still == len(shown) else "待解决的和影响最大的"


def _counts(evaluation: Evaluation) -> Iterator[tuple[str, int]]:
    found = Counter(each.handling for each in evaluation.findings)
    counts = [(HANDLING[handling], found[handling]) for handling in HANDLINGS]
    counts += [("无法核实", found[None]), ("缺少数据、没有进行的复核", len(evaluation.unchecked))]
    return (each for each in counts if each[1])


def _shown(evaluation: Evaluation) -> tuple[list[Finding], bool]:
    """Every finding that must be settled and the weightiest of all, grade first, then money; whether any is left."""
    found = [each for each in evaluation.findings if each.severity != "cannot-verify"]
    found.sort(key=lambda each: (each.severity != "contradiction", evaluation.bearing(each).weight))
    shown = [each for at, each in enumerate(found) if each.is_open or at < _WEIGHTIEST]
    return shown, len(shown) < len(found)


def _line(evaluation: Evaluation, finding: Finding) -> Inline:
    name = evaluation.finding_names[finding.check, finding.at]
    link = Link(finding.title or finding.check, uri_of(evaluation, "review"), name)
    changes = effect(evaluation, finding)
    return (
        Badge(SEVERITY[finding.severity], tone_of(finding)), f" {signed(spoken(finding.message)).rstrip('。')}。",
        f"{changes}。" if changes else "", "（", HANDLING[finding.handling or "open"], "；核对：", link, "）",
    )  # fmt: skip


def _nothing(evaluation: Evaluation) -> str:
    return "没有发现矛盾" if evaluation.disclosure.shows_all_findings else "本站只公布已核实的复核发现，目前没有"
