"""The stage and kind of an evaluation and the bodies it concerns at a glance, before anything else."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.inline import Badge, Inline, Link
from evalgen.publish.links import uri_of
from evalgen.publish.words import KIND, STAGE


def part(evaluation: Evaluation) -> Inline:
    identity = evaluation.identity
    years = f"{identity.years[0]}" if len(identity.years) == 1 else f"{min(identity.years)}—{max(identity.years)}"
    named = (("主管单位", identity.department), ("评价机构", identity.evaluator))
    bodies = "".join(f" · {title}：{name}" for title, name in named if name)
    # Those whom a draft concerns look for where to answer before they read on.
    answer = (" · ", Link("怎样答复和更正", uri_of(evaluation), "answering")) if identity.stage != "final" else ""
    return (
        Badge(STAGE[identity.stage], "" if identity.stage == "final" else "warn"),
        " ",
        Badge(KIND[identity.kind]),
        f" {evaluation.regions[-1].name if evaluation.regions else ''} · {years} 年{bodies}",
        answer,
    )
