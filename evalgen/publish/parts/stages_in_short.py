"""That a report changed on its way, in a sentence, and where that is shown in full."""

from collections import Counter

from evalgen.model.evaluation import Evaluation
from evalgen.publish.inline import Inline, Link
from evalgen.publish.links import uri_of
from evalgen.publish.staged import courses, named, responses
from evalgen.publish.words import STANCE


def part(evaluation: Evaluation) -> Inline | None:
    stages = evaluation.dossier.stages
    if not stages:
        return None
    changed = sum(course.has_changed for course in courses(evaluation))
    moved = f"{changed} 个指标的得分有变化" if changed else "各指标的得分没有变化"
    stances = Counter(response.stance for _, _, response in responses(evaluation))
    said = "，".join(f"{STANCE[stance]} {stances[stance]} 条" for stance in STANCE if stances[stance])
    answers = f"反馈意见 {stances.total()} 条（{said}）" if said else "没有记录反馈意见"
    whole = Link("各阶段的变化和反馈意见", uri_of(evaluation, "stages"))
    told = answers if evaluation.scorecard.is_unscored else f"{moved}；{answers}"
    return f"经过{'、'.join(map(named, stages))}；{told}。详见", whole, "。"
