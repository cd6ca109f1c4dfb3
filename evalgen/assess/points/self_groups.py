"""The level-1 groups of a self-evaluation form by 财预〔2020〕10号: 预算执行率, 产出, 效益, 服务对象满意度."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from evalgen.model.evidence import Evidence
from evalgen.model.rubric import Node, Rubric
from evalgen.problems import Place

FORM = "mof-2020-10-self@"
SHARES: Mapping[str, int] = {"execution": 10, "output": 50, "benefit": 30, "satisfaction": 10}
"""What the rule sets for each, in per cent of the full score."""
_NAMED: Mapping[str, tuple[str, ...]] = {
    "execution": ("预算执行", "执行率", "资金执行"),
    "satisfaction": ("满意度",),
    "output": ("产出",),
    "benefit": ("效益", "效果"),
}


def the_four(evidence: Evidence, rubric: Rubric) -> dict[str, Node]:
    """Those of the four that the form has at level 1, in the order of the rule; none where it has other groups too, and
    for whole departments, since the rule is one for projects."""
    if evidence.dossier.evaluation.subject == "department":
        return {}
    if (rubric.text.extends or "").startswith(FORM):
        return {name: node for name in SHARES if (node := rubric.by_id.get(name)) and node.level == 1}
    if evidence.dossier.evaluation.kind != "self":
        return {}
    named: dict[str, Node] = {}
    for node in rubric.children(None):
        group = _group(node.indicator.name)
        if node.indicator.nature == "base" and (not group or group in named):
            return {}
        named[group] = node
    return {name: named[name] for name in SHARES if name in named}


def own_places(rubric: Rubric, nodes: Sequence[Node]) -> list[Place]:
    """Where the evaluation's own rubric writes the points of these; its head where the rubric it extends does."""
    head = rubric.places.find(("rubric", "id"))
    places = [rubric.places.find((*node.position, "points")) for node in nodes]
    return [place for place in places if place.file == head.file] or [head]


@lru_cache(maxsize=1024)
def _group(name: str) -> str:
    """Which of the four a group of this name is, 产出指标（50分） too; empty where it is none, or both of two."""
    found = [group for group, words in _NAMED.items() if any(word in name for word in words)]
    return found[0] if len(found) == 1 else ""
