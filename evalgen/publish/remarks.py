"""A reviewer sees beside each thing what was found there, what is unproved, and the lines of the files to open."""

from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import quote

from evalgen.model.evaluation import Evaluation
from evalgen.model.finding import Finding
from evalgen.model.narrative import Acceptance
from evalgen.problems import Place
from evalgen.publish.block import Remark
from evalgen.publish.figures import signed, spoken
from evalgen.publish.inline import Badge, Inline, Source, Told, Tone
from evalgen.publish.landing import landing
from evalgen.publish.links import joined
from evalgen.publish.outline import ON_MONEY, ON_PARTS, Chapter, Section, outline_of
from evalgen.publish.words import HANDLING, SEVERITY

Spot = tuple[str, str]
"""A page of the evaluation and, on a chapter's page, the section."""
COVER: Final[Spot] = ("index", "cover")
SOURCES: Final[Spot] = ("evidence", "")
STAGES: Final[Spot] = ("stages", "")
_SECTIONS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("funds.components", ON_PARTS), ("funds.lines", ON_PARTS), ("funds.misuse", ("problems", *ON_MONEY)),
    ("funds", ON_MONEY),
    ("project.goals", ("goals",)), ("project.bases", ("bases",)), ("project", ("overview",)),
    ("findings.achievements", ("achievements",)), ("findings.problems", ("problems",)),
    ("findings.recommendations", ("recommendations",)), ("conclusion", ("conclusion",)),
    ("scores", ("score-table", "self-score-table")), ("printed.indicators", ("indicators",)),
)  # fmt: skip
"""The templates that show each part of the evidence; the first that matches, and of it the first the outline uses."""
_BODIES: Final[Mapping[str, tuple[str, ...]]] = {
    "competent-authority": ("authority", "implementer"), "subordinate": ("authority", "implementer"),
    "implementer": ("implementer",),
}  # fmt: skip
_AMONG_SOURCES = ("documents", "lists", "claims", "milestones", "printed")


def remark(evaluation: Evaluation, findings: Iterable[Finding], more: Iterable[Inline] = ()) -> Remark | None:
    """What reviewers are told in one place; nothing where there is nothing to tell."""
    lines = (*(told(evaluation, finding) for finding in findings), *more)
    return Remark("复核", lines) if lines else None


def about(evaluation: Evaluation, spot: Spot) -> tuple[Finding, ...]:
    """The findings about what is shown at `spot` that stand beside no single thing there."""
    return tuple(
        finding
        for finding, paths in evaluation.concerns
        if landing(evaluation, paths[0]) is None and spot_of(evaluation, finding.at) == spot
    )


def spot_of(evaluation: Evaluation, at: str) -> Spot:
    """Where the part of the evidence that a finding names is shown; on the summary if nowhere else."""
    first, _, rest = at.partition(".")
    if first == "stages" and evaluation.dossier.stages:
        return STAGES
    among = rest.startswith(("restated", "unspent")) if first == "funds" else first in _AMONG_SOURCES
    if among and not at.startswith("printed.indicators"):
        return SOURCES
    sections = tuple(outline_of(evaluation.identity).sections)
    if first == "report":
        key = rest.partition(".")[0]
        named = [(chapter.slug, section.id) for chapter, section in sections if section.id == key]
        # What stands under no section of its own is the narrative of a level-1 indicator.
        return next(iter(named), _drawn(sections, ("indicators",)))
    return _drawn(sections, _templates(evaluation, at))


def _drawn(sections: tuple[tuple[Chapter, Section], ...], templates: tuple[str, ...]) -> Spot:
    """The section drawn by the first of `templates` that is in use."""
    for template in templates:
        for chapter, section in sections:
            if section.template == template:
                return chapter.slug, section.id
    return COVER


def written(evaluation: Evaluation, places: Iterable[Place]) -> Inline:
    """Files and lines, in the form that editors take, and leading there where the site knows the editor."""
    return opened_by(evaluation.disclosure.editor, places)


def opened_by(editor: str, places: Iterable[Place]) -> Inline:
    """Files and lines, leading there where `editor` says how it is asked for them."""
    lines = {(place.file, place.line): place for place in reversed(tuple(places))}
    return joined([source(editor, place, f"{place.file}:{place.line}") for place in reversed(lines.values())], "；")


def told(evaluation: Evaluation, finding: Finding) -> Told:
    """A finding in a line: how grave, what it is about, how to settle it or what came of it, and the lines to open."""
    accepted = finding.accepted
    badge = Badge(HANDLING[accepted.outcome] if accepted else SEVERITY[finding.severity], tone_of(finding))
    settle = settled(accepted) if accepted else spoken(finding.settle)
    said = signed(f"{spoken(finding.message).rstrip('。')}。{settle}")
    return Told(finding.check, finding.at, badge, finding.title, said, written(evaluation, finding.where))


def tone_of(finding: Finding) -> Tone:
    """A warning while it must be settled."""
    return "warn" if finding.is_open else "muted"


def settled(accepted: Acceptance) -> str:
    """What came of a finding: what was seen in the source, or how those concerned explain it."""
    label = "核实" if accepted.outcome == "as-printed" else "说明"
    return f"{label}：{accepted.why}（{accepted.by}，{accepted.on}）"


def titled(finding: Finding) -> str:
    """What is wrong, and which check says so."""
    return f"{SEVERITY[finding.severity]}（核对：{finding.title}）" if finding.title else SEVERITY[finding.severity]


def source(opened: str, place: Place, said: str) -> Source:
    """What is `said` of a place, leading there where `opened` says how an editor is asked for it."""
    url = opened.replace("{line}", str(place.line)).replace("{column}", str(place.column))
    return Source(said, url.replace("{file}", quote(place.file)))


def _templates(evaluation: Evaluation, at: str) -> tuple[str, ...]:
    parts = at.split(".")
    if (
        parts[0] == "bodies"
        and len(parts) > 1
        and parts[1].isdecimal()
        and int(parts[1]) < len(evaluation.dossier.bodies)
    ):
        return _BODIES.get(evaluation.dossier.bodies[int(parts[1])].role, ())
    return next((names for prefix, names in _SECTIONS if at == prefix or at.startswith(f"{prefix}.")), ())
