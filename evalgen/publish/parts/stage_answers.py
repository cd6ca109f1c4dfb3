"""What the evaluated unit answered, stage by stage: on what, whether it agrees, in which words, and the reply."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import Response
from evalgen.publish.block import Block, Facts, Note, Prose
from evalgen.publish.figures import cites
from evalgen.publish.inline import Badge, Inline
from evalgen.publish.page import Heading
from evalgen.publish.staged import TONE, named, responses, subject, title_of
from evalgen.publish.words import STANCE


def part(evaluation: Evaluation) -> list[Block]:
    found = list(responses(evaluation))
    if not found:
        return [Note("没有反馈意见", ("各阶段的记录没有被评价单位的意见。",), "muted")]
    blocks: list[Block] = []
    for stage in evaluation.dossier.stages:
        if stage.responses:
            title = f"对{named(stage)}的意见（{len(stage.responses)} 条）"
            blocks.append(Heading(3, f"answers-{stage.stage}", title))
            blocks += [
                block for at, anchor, each in found if at is stage for block in _answer(evaluation, anchor, each)
            ]
    return blocks


def _answer(evaluation: Evaluation, anchor: str, response: Response) -> Iterator[Block]:
    yield Heading(4, anchor, f"{title_of(evaluation, response.about)}：{STANCE[response.stance]}")
    pairs: tuple[tuple[str, Inline], ...] = (
        ("态度", Badge(STANCE[response.stance], TONE[response.stance])),
        ("针对", subject(evaluation, response.about)),
        ("提出", f"{response.by}，{response.on}"),
        *[("出处", cites(evaluation, response))] * bool(response.cites),
    )
    yield Facts(pairs, f"{response.by}的意见")
    yield Prose(response.text)
    if response.reply:
        yield Heading(5, f"reply-{anchor}", "评价方的答复")
        yield Prose(response.reply)
    elif response.stance != "agree":
        yield Note("评价方没有答复", ("记录里没有评价方对这条意见的答复。",), "muted")
