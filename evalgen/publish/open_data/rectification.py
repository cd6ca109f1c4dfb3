"""What an evaluation recommends and what became of it, in the public data."""

from evalgen.model.fields import Frozen
from evalgen.model.followup import Event, Status
from evalgen.model.narrative import Recommendation
from evalgen.model.standing import Standing, days_overdue, is_overdue, standing_of
from evalgen.publish.open_data.figures import said
from evalgen.units import When


class EventRecord(Frozen):
    """整改过程中的一步"""

    on: str = said("日期，写到已知的年、月或日")
    status: Status
    by: str
    note: str
    cites: tuple[str, ...]


class RecommendationRecord(Frozen):
    """建议"""

    id: str
    text: str
    problems: tuple[str, ...]
    indicators: tuple[str, ...] = said("问题之外直接针对的指标")
    owner: str
    due: str | None
    status: Standing = said(
        "整改情况，由最近一步得出：accepted 采纳，partly 部分采纳，in-progress 整改中，implemented 已整改，"
        "verified 已核实，rejected 不采纳，superseded 被替代；not-recorded 没有整改记录：证据里没有，不等于没有整改"
    )
    overdue: bool | None = said("到 as_of 那天是否逾期未办结；没有给出 as_of 的为空")
    days_overdue: int | None = said(
        "逾期几天，从期限（写到月、年的从月底、年底）算起；没有逾期、as_of 没有写到日的为空"
    )
    events: tuple[EventRecord, ...] = said("整改过程，按时间")
    cites: tuple[str, ...]


def recommendation_of(advice: Recommendation, as_of: When | None) -> RecommendationRecord:
    """A recommendation with what became of it, and whether it is late on `as_of`."""
    return RecommendationRecord(
        id=advice.id,
        text=advice.text,
        problems=advice.problems,
        indicators=advice.indicators,
        owner=advice.owner,
        due=advice.due.iso if advice.due else None,
        status=standing_of(advice.events),
        overdue=is_overdue(advice, as_of) if as_of else None,
        days_overdue=days_overdue(advice, as_of),
        events=tuple(map(_event, advice.events)),
        cites=tuple(map(str, advice.cites)),
    )


def _event(event: Event) -> EventRecord:
    return EventRecord(
        on=event.on.iso, status=event.status, by=event.by, note=event.note, cites=tuple(map(str, event.cites))
    )
