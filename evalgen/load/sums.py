"""The points of a rubric add up, level by level, to its full score."""

from collections.abc import Iterator

from evalgen.load.tree import base_count
from evalgen.model.rubric import Node, Rubric
from evalgen.problems import Place, Problem
from evalgen.units import Points, plain


def sum_problems(rubric: Rubric) -> Iterator[Problem]:
    """Points missing, negative, or not adding up. In a group that takes the lowest, highest or mean score of its
    indicators, each of them has the group's points; 加分项 and 减分项 stand outside every sum."""
    for node in rubric.nodes:
        yield from _own(rubric, node)
        if node.indicator.split is not None:
            yield from _split(rubric, node)
        elif not node.is_leaf:
            yield from _group(rubric, node)
    base = [node for node in rubric.children(None) if node.indicator.nature == "base"]
    total = _sum(base)
    given = all(node.indicator.points is not None for node in base)
    if rubric.nodes and given and total != rubric.text.full_score:
        place = rubric.places.find(("rubric", "full_score" if rubric.text.full_score != 100 else "indicators"))
        words = f"一级指标合计 {_terms(base)} = {plain(total)} 分，满分是 {plain(rubric.text.full_score)} 分"
        unused = _unused(rubric, base, total - rubric.text.full_score)
        yield Problem(place, words, f"请改正一级指标的 points，或写明 full_score{unused}。", "sum")


def _unused(rubric: Rubric, base: list[Node], over: Points) -> str:
    """How to mend points too many that are just those of a group taken over from the rubric that this one extends,
    where it has a group of its own and leaves those taken over as they are."""
    own = rubric.places.find(("rubric", "id")).file
    names, points = (
        [rubric.places.find((*node.position, key)).file == own for node in base] for key in ("name", "points")
    )
    taken = [node for node, is_own in zip(base, names, strict=True) if not is_own and node.maximum == over]
    if len(taken) != 1 or not any(names) or names != points:
        return ""
    return f"；多出的正是继承来的{_called(taken[0])}，不用的写进 remove"


def _own(rubric: Rubric, node: Node) -> Iterator[Problem]:
    parent = rubric.by_id[node.path[-2]].indicator if node.level > 1 else None
    shared = parent is not None and parent.split is not None and node.indicator.nature == "base"
    place = rubric.places.find((*node.position, "points"))
    if node.indicator.points is None and not shared:
        below = [child for child in rubric.children(node.indicator.id) if child.indicator.points is not None]
        hint = f"（下级合计 {plain(_sum(below))}）" if below else ""
        yield Problem(place, f"{_called(node)}没有分值", f"请补上 points:{hint}。", "missing-points")
    elif node.indicator.points is not None and shared:
        words = f"{_called(node)}写了分值，而上级用 split 平均分配"
        yield Problem(place, words, "请删去 points，或删去上级的 split。", "split")
    if node.indicator.points is not None and node.indicator.points < 0:
        yield Problem(place, f"{_called(node)}的分值 {plain(node.indicator.points)} 小于 0", "请写正数。", "points")
    if parent is not None and parent.nature not in (node.indicator.nature, "base"):
        words = f"{_called(node)}在{_NATURES[parent.nature]}之下，nature 却是 {node.indicator.nature}"
        cure = f"请写 nature: {parent.nature}。"
        yield Problem(rubric.places.find((*node.position, "nature")), words, cure, "nature")


def _group(rubric: Rubric, node: Node) -> Iterator[Problem]:
    nature = node.indicator.nature
    children = [child for child in rubric.children(node.indicator.id) if child.indicator.nature == nature]
    unknown = node.indicator.points is None and not node.maximum
    if unknown or not children or any(child.indicator.points is None for child in children):
        return
    own, total = plain(node.maximum), _sum(children)
    if node.indicator.combine == "sum":
        if total != node.maximum:
            words = f"{_called(node)}是 {own} 分，下级合计 {_terms(children)} = {plain(total)} 分"
            yield Problem(_nearest_home(rubric, [node, *children]), words, "请改正其中的 points。", "sum")
        return
    for child in children:
        if child.maximum != node.maximum:
            way = f"上级以 {node.indicator.combine} 合成，是 {own} 分"
            words = f"{_called(child)}是 {plain(child.maximum)} 分，而{way}"
            cure = f"请让各下级与上级同分：points: {own}。"
            yield Problem(rubric.places.find((*child.position, "points")), words, cure, "sum")


def _split(rubric: Rubric, node: Node) -> Iterator[Problem]:
    split, place = node.indicator.split, rubric.places.find((*node.position, "split"))
    children = [child for child in rubric.children(node.indicator.id) if child.indicator.nature == "base"]
    if split is None:
        return
    if split.step <= 0:
        yield Problem(place, f"{_called(node)}的 split 以 {plain(split.step)} 为一档", "step 必须大于 0。", "split")
    elif not children:
        yield Problem(place, f"{_called(node)}没有可平均分配的下级", "请删去 split，或补上 indicators。", "split")
    elif node.indicator.combine != "sum":
        yield Problem(place, f"{_called(node)}同时写了 split 和 combine", "请二者取一。", "split")
    elif _sum(children) != node.maximum and all(child.indicator.points is None for child in children):
        words = (
            f"{_called(node)}的 {plain(node.maximum)} 分平均分给 {base_count(node.indicator.indicators)} 个下级，"
            f"按 {plain(split.step)} 分取整后合计 {_terms(children)} = {plain(_sum(children))} 分"
        )
        cure = "请写 remainder: first 或 last，说明余数归第一个还是最后一个；或把 step 写小。"
        yield Problem(place, words, cure, "split")
    elif any(child.maximum < 0 for child in children):
        yield Problem(place, f"{_called(node)}平均分配后有下级的分值小于 0", "请把 step 写小。", "split")


def _nearest_home(rubric: Rubric, nodes: list[Node]) -> Place:
    """Where the first of these points stands that the rubric itself writes, not the one it extends."""
    places = [rubric.places.find((*node.position, "points")) for node in nodes]
    own = rubric.places.find(("rubric", "id")).file
    return next((place for place in places if place.file == own), places[0])


_NATURES = {"base": "基本分", "bonus": "加分项", "malus": "减分项"}


def _called(node: Node) -> str:
    name = node.indicator.name
    return f"指标 {node.indicator.id}（{name}）" if name else f"指标 {node.indicator.id}"


def _sum(nodes: list[Node]) -> Points:
    return sum((node.maximum for node in nodes), Points(0))


def _terms(nodes: list[Node]) -> str:
    return " + ".join(plain(node.maximum) for node in nodes[:12]) + (" + ……" if len(nodes) > 12 else "") or "0"
