"""What is to be done, about which problem, by whom and until when."""

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import Event
from evalgen.model.narrative import Recommendation
from evalgen.model.standing import CLOSED, Standing, days_overdue, is_overdue, standing_of
from evalgen.publish.beside import pair
from evalgen.publish.block import Block, Facts, Items
from evalgen.publish.figures import cites, points
from evalgen.publish.followed_up import named_in
from evalgen.publish.inline import Badge, Inline, Tone
from evalgen.publish.links import indicator, joined, shown
from evalgen.publish.page import Heading
from evalgen.publish.paragraphs import among, prose
from evalgen.publish.parts.achievements import numeral
from evalgen.publish.staged import answers_to
from evalgen.publish.words import STANDING


def part(evaluation: Evaluation, level: int) -> list[Block]:
    blocks: list[Block] = []
    for number, advice in enumerate(evaluation.dossier.findings.recommendations, 1):
        blocks.append(Heading(level, f"recommendation-{advice.id}", f"建议{numeral(number)}"))
        blocks += prose(evaluation, advice.text, "findings", "recommendations", number - 1, "text")
        blocks.append(_facts(evaluation, advice, number - 1))
        if advice.events:
            steps = tuple(_step(evaluation, event) for event in advice.events)
            blocks.append(Items(steps, numbered=True, caption="整改过程"))
    return blocks


def _facts(evaluation: Evaluation, advice: Recommendation, at: int) -> Facts:
    titles = {problem.id: problem.title for problem in evaluation.dossier.findings.problems}
    about: list[Inline] = [
        shown(evaluation, titles.get(id_, id_), "problems", anchor=f"problem-{id_}") for id_ in advice.problems
    ]
    named = named_in(evaluation, advice)
    drawn, answers = [lost_at(evaluation, id_) for id_ in named], answers_to(evaluation, *advice.problems, *named)
    pairs: tuple[tuple[str, Inline], ...] = (
        ("针对的问题", joined(about, "；") if about else "未写明"),
        *[("相关指标", joined(drawn))] * bool(drawn),
        *[("被评价单位的意见", joined(answers, "；"))] * bool(answers),
        ("责任单位", advice.owner or "未写明"),
        ("完成期限", str(advice.due) if advice.due else "未写明"),
        ("整改情况", standing(evaluation, advice)),
        ("出处", cites(evaluation, advice)),
        *pair(evaluation, "findings", "recommendations", at, besides=among(evaluation, advice.text)),
    )
    return Facts(pairs, f"建议{numeral(at + 1)}")


def lost_at(evaluation: Evaluation, id_: str) -> Inline:
    """An indicator with the points that it lost."""
    line = evaluation.scorecard.by_id.get(id_)
    return indicator(evaluation, id_), f"（失 {points(line.lost)} 分）" if line and line.lost else ""


def standing(evaluation: Evaluation, advice: Recommendation) -> Inline:
    """How far a recommendation has come, and whether it is late on the day that is asked for."""
    badges = in_badges(evaluation, advice)
    return (badges, f"（截至{evaluation.as_of}）") if is_overdue(advice, evaluation.as_of) else badges


def in_badges(evaluation: Evaluation, advice: Recommendation) -> Inline:
    """How far a recommendation has come, and whether it is late, in words whose tone says the same."""
    now = standing_of(advice.events)
    badge = Badge(STANDING[now], tone_of(now))
    if not is_overdue(advice, evaluation.as_of):
        return badge
    late = days_overdue(advice, evaluation.as_of)
    return badge, " ", Badge("逾期" if late is None else f"逾期 {late} 天", "lost")


def until(advice: Recommendation) -> str:
    """By when it has to be done; nothing where no more is expected, or where no term is set."""
    return f" 期限{advice.due}" if advice.due and standing_of(advice.events) not in CLOSED else ""


def tone_of(now: Standing) -> Tone:
    """Good when it is done, a warning while more is expected, muted where nothing is recorded or it was set aside."""
    if now in ("implemented", "verified"):
        return "good"
    return "muted" if now in ("not-recorded", "rejected", "superseded") else "warn"


def _step(evaluation: Evaluation, event: Event) -> Inline:
    by, note = (f"（{event.by}）" if event.by else ""), (f"：{event.note}" if event.note else "")
    said = f"{event.on}，{STANDING[event.status]}{by}{note}"
    return (said, "　出处：", cites(evaluation, event)) if event.cites else said
