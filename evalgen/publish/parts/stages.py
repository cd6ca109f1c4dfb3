"""What changed between the stages of a report: each award, and what the evaluated unit answered."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import Response
from evalgen.publish.block import Block, Cell, Column, Inline, Note, Table
from evalgen.publish.figures import cites, points
from evalgen.publish.links import indicator, shown
from evalgen.publish.prose import prose_text
from evalgen.publish.wording import changed_words
from evalgen.publish.words import STAGE, STANCE


def part(evaluation: Evaluation) -> list[Block]:
    blocks: list[Block] = []
    if (table := _awards(evaluation)) is not None:
        blocks.append(table)
    if (words := changed_words(evaluation)) is not None:
        blocks.append(words)
    for stage in evaluation.dossier.stages:
        blocks += [_response(evaluation, STAGE[stage.stage], response) for response in stage.responses]
    return blocks


def _awards(evaluation: Evaluation) -> Table | None:
    """The indicators whose award was not the same at every stage."""
    stages = evaluation.dossier.stages
    if not stages:
        return None
    titles = tuple(f"{STAGE[stage.stage]}（{stage.on}{f'，{stage.by}' if stage.by else ''}）" for stage in stages)
    columns = (Column("指标"), *(Column(title, "figure") for title in titles), Column("公布的得分", "figure"),
               Column("修改理由", "wide"))  # fmt: skip
    rows = tuple(_changed(evaluation))
    note = "；".join(stage.note for stage in stages if stage.note)
    if not rows:
        rows = ((Cell("各阶段得分没有变化", columns=len(columns)),),)
    return Table("各阶段的得分变化", columns, rows, (), note)


def _changed(evaluation: Evaluation) -> Iterator[tuple[Inline | Cell, ...]]:
    stages = evaluation.dossier.stages
    for line in evaluation.scorecard.leaves:
        awards = [stage.scores.get(line.id) for stage in stages]
        given = [award.awarded if award else None for award in awards]
        if any(award is not None and award != line.awarded for award in given):
            why = "；".join(award.reason or prose_text(award.narrative) for award in awards if award)
            name = Cell(indicator(evaluation, line.id), header=True)
            yield name, *(points(award) for award in given), points(line.awarded), why.strip("；") or "未写明"


def _response(evaluation: Evaluation, stage: str, response: Response) -> Note:
    lines: list[Inline] = [prose_text(response.text)]
    if response.about in evaluation.rubric.by_id:
        lines.insert(0, ("针对指标：", indicator(evaluation, response.about or "")))
    elif response.about:
        titles = {problem.id: problem.title for problem in evaluation.dossier.findings.problems}
        title = titles.get(response.about, response.about)
        lines.insert(0, ("针对问题：", shown(evaluation, title, "problems", anchor=f"problem-{response.about}")))
    if response.reply:
        lines.append(f"评价方答复：{prose_text(response.reply)}")
    if response.cites:
        lines.append(("出处：", cites(evaluation, response)))
    return Note(f"{stage}反馈 · {response.by}（{response.on}）· {STANCE[response.stance]}", tuple(lines))
