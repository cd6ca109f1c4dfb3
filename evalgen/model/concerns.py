"""A finding concerns what it is about and whatever stands at its places, in the evidence as in the rubric."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding
from evalgen.model.rubric import Rubric
from evalgen.problems.place import Path

Concerns = tuple[tuple[Finding, tuple[Path, ...]], ...]
"""Findings with the paths of the dossier that each concerns, the one that it is about first."""

Concerned = Mapping[Path, Sequence[tuple[Finding, Path]]]
"""Under every path and every beginning of one, the findings with the paths that they concern there."""


def concerns_of(evidence: Evidence, rubric: Rubric, findings: Iterable[Finding]) -> Concerns:
    """Each finding with the paths that it concerns; what stands in the rubric counts as the indicator's entry."""
    findings = tuple(findings)
    places = {place for finding in findings for place in finding.where}
    written = evidence.places.paths_at(places)
    # Most findings name the evidence only, and then nobody needs to look through the rubric.
    others = places - written.keys()
    ruled = rubric.places.paths_at(others) if others else {}
    positions = {node.position: node.indicator.id for node in rubric.nodes}
    found = []
    for finding in findings:
        paths = [subject_of(evidence, rubric, finding)]
        for place in finding.where:
            if place in written:
                paths.append(_entry(evidence, written[place]))
            elif place in ruled:
                paths += _indicator(ruled[place], positions)
        found.append((finding, tuple(dict.fromkeys(paths))))
    return tuple(found)


def by_path(concerns: Concerns) -> Concerned:
    """The findings under every path that they concern and under what that stands in."""
    found: dict[Path, list[tuple[Finding, Path]]] = defaultdict(list)
    for finding, paths in concerns:
        for path in paths:
            for end in range(1, len(path) + 1):
                found[path[:end]].append((finding, path))
    return dict(found)


def subject_of(evidence: Evidence, rubric: Rubric, finding: Finding) -> Path:
    """The path of what a finding is about."""
    if finding.at in rubric.by_id:
        return "scores", finding.at
    return _entry(evidence, evidence.path_of(finding.at))


def _entry(evidence: Evidence, path: Path) -> Path:
    """`path`, or where it is a mention of an indicator in the text, that indicator's entry; a group has none."""
    mentions = evidence.dossier.printed.indicators
    if path[:2] == ("printed", "indicators") and len(path) > 2:
        at = path[2]
        named = mentions[at].indicator if isinstance(at, int) and at < len(mentions) else ""
        if named in evidence.dossier.scores:
            return "scores", named
    return path


def _indicator(path: Path, positions: Mapping[Path, str]) -> Iterator[Path]:
    """The entry of the indicator that a path of the rubric stands in, if it stands in one."""
    for end in range(len(path), 0, -1):
        if path[:end] in positions:
            yield "scores", positions[path[:end]]
            return
