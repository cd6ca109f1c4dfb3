"""What else the site has about this place, year, authority, firm, type of funds, rubric and project."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.publish import cut_address as at
from evalgen.publish.block import Facts
from evalgen.publish.inline import Inline, Link
from evalgen.publish.links import joined


def part(evaluation: Evaluation) -> Facts:
    """Links to the pages that cut the set; each of them holds this evaluation, so each is there."""
    return Facts(tuple(_cuts(evaluation)))


def _cuts(evaluation: Evaluation) -> Iterator[tuple[str, Inline]]:
    identity, regions = evaluation.identity, evaluation.regions
    yield "地区", joined(list(_places(evaluation)), " › ")
    yield "年度", joined([Link(f"{year} 年", at.index(str(year))) for year in sorted(set(identity.years))])
    if identity.project:
        name = f"{identity.project_name}在本地区的历次评价"
        yield "项目", Link(name, _county(evaluation), "projects")
    if identity.department:
        name = at.department_name(identity.department, regions)
        yield "主管单位", Link(name, at.index(at.department_folder(identity.department, regions)))
    if identity.evaluator:
        yield "评价机构", Link(identity.evaluator, at.index(at.evaluator_folder(identity.evaluator)))
    types = dict.fromkeys(identity.fund_types.chosen)
    if types:
        yield "资金类型", joined([Link(name, at.index(at.fund_type_folder(name))) for name in types])
    base = evaluation.rubric.id if evaluation.rubric.shared else evaluation.rubric.text.extends
    if base:
        yield "指标体系", Link("采用或扩展同一套指标体系的评价", at.rubric_uri(base), "evaluations")


def _places(evaluation: Evaluation) -> Iterator[Inline]:
    *above, lowest = evaluation.regions
    paged = at.places_above(above)
    for region in above:
        yield Link(region.name, at.index(at.place_folder(region))) if region in paged else region.name
    yield Link(lowest.name, _county(evaluation))


def _county(evaluation: Evaluation) -> str:
    return at.index(evaluation.id.partition("/")[0])
