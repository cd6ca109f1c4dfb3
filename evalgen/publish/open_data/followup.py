"""How a report came about and what was corrected in it after publication, in the public data."""

from evalgen.model.fields import Frozen
from evalgen.model.followup import Erratum, Response, StageAward, StageRecord, Stance
from evalgen.model.identity import Stage
from evalgen.publish.open_data.figures import Exact, said


class StageScoreRecord(Frozen):
    """一个指标在一个阶段的得分"""

    indicator: str
    awarded: Exact
    reason: str
    narrative: str = said("评价说明（Markdown）")


class ResponseRecord(Frozen):
    """被评价单位的一条意见"""

    about: str | None = said("所针对的指标或问题的标识；针对整份报告的为空")
    stance: Stance = said("agree 同意，partly 部分同意，disagree 不同意")
    text: str
    by: str
    on: str = said("日期，写到已知的年、月或日")
    reply: str = said("评价方的答复，没有的为空")
    cites: tuple[str, ...]


class ReportStageRecord(Frozen):
    """报告的一个阶段"""

    stage: Stage = said("draft 初稿，consultation 征求意见稿，final 定稿")
    on: str = said("日期，写到已知的年、月或日")
    by: str
    note: str
    scores: tuple[StageScoreRecord, ...] = said("这一阶段给出的得分，按材料里的次序")
    responses: tuple[ResponseRecord, ...] = said("对这一阶段的意见")


class ErratumRecord(Frozen):
    """公布后的一处更正"""

    what: str
    at: str = said("指标标识，或证据中的位置；没有写明的为空")
    old: str
    new: str
    reason: str
    on: str
    by: str = said("由谁更正，没有写明的为空")


def stage_of(stage: StageRecord) -> ReportStageRecord:
    """A stage with its awards and the answers to it."""
    return ReportStageRecord(
        stage=stage.stage,
        on=stage.on.iso,
        by=stage.by,
        note=stage.note,
        scores=tuple(_score(id_, award) for id_, award in stage.scores.items()),
        responses=tuple(map(_response, stage.responses)),
    )


def erratum_of(change: Erratum) -> ErratumRecord:
    """A correction after publication."""
    return ErratumRecord(
        what=change.what,
        at=change.at,
        old=change.old,
        new=change.new,
        reason=change.reason,
        on=change.on.iso,
        by=change.by,
    )


def _score(id_: str, award: StageAward) -> StageScoreRecord:
    return StageScoreRecord(indicator=id_, awarded=award.awarded, reason=award.reason, narrative=award.narrative)


def _response(response: Response) -> ResponseRecord:
    return ResponseRecord(
        about=response.about,
        stance=response.stance,
        text=response.text,
        by=response.by,
        on=response.on.iso,
        reply=response.reply,
        cites=tuple(map(str, response.cites)),
    )
