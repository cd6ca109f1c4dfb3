"""The scorecard in the public data: every line with its reason, its arithmetic and its sources."""

from evalgen.model.entries import Entry
from evalgen.model.outcome import Read
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Adjustment, Line, Scorecard
from evalgen.publish.open_data.copied import each_copied
from evalgen.publish.open_data.figures import where_of
from evalgen.publish.open_data.score_records import (
    AdjustmentRecord,
    CountedRecord,
    FactRecord,
    GradeRecord,
    IndicatorRecord,
    Level,
    Sides,
    Total,
)
from evalgen.publish.open_data.stated import AskRecord


def total_of(card: Scorecard, rubric: Rubric) -> Total:
    """The totals, and the full score that they are out of."""
    awarded, computed = card.awarded, card.computed
    return Total(
        max=card.full_score or None,
        awarded=awarded.points,
        computed=computed.points,
        computed_from_award=card.stood_in() if rubric.is_summed and computed.points is not None else None,
        printed=awarded.printed,
    )


def grade_of(card: Scorecard) -> GradeRecord:
    """The grades, and how far the totals are from the next higher one."""
    to_next = Sides(awarded=card.awarded.to_next, computed=card.computed.to_next)
    return GradeRecord(awarded=card.awarded.grade, computed=card.computed.grade, to_next=to_next)


def level_of(line: Line, card: Scorecard, rubric: Rubric) -> Level:
    """A group of indicators."""
    return Level(
        id=line.id,
        path=line.path,
        name=line.name,
        nature=line.nature,
        combine=rubric.by_id[line.id].indicator.combine,
        max=None if card.is_unscored else line.maximum,
        effective=None if card.is_unscored else line.effective,
        awarded=line.awarded,
        computed=line.computed,
        computed_from_award=card.stood_in(line.id) if rubric.is_summed and line.computed is not None else None,
        printed=line.printed,
    )


def indicator_of(line: Line, entry: Entry, rubric: Rubric) -> IndicatorRecord:
    """An indicator that has none below it, with what the evidence says on it."""
    unscored = rubric.text.unscored
    return IndicatorRecord(
        id=line.id,
        path=line.path,
        name=line.name,
        nature=line.nature,
        max=None if unscored else line.maximum,
        effective=None if unscored else line.effective,
        state=line.state or "scored",
        awarded=line.awarded,
        computed=line.computed,
        computed_by=None if line.computed is None else "award" if line.stands_in else "rule",
        lowest=line.lowest,
        highest=line.highest,
        met=line.met,
        because=line.because,
        steps=line.steps,
        facts=tuple(map(_fact, line.reads)),
        cites=tuple(map(str, line.cites)),
        reason=line.reason,
        by=line.by,
        self_awarded=entry.self_awarded,
        reviewed=entry.reviewed,
        overflow=entry.overflow,
        counted=None if entry.counted is None else each_copied(CountedRecord, entry.counted),
        counted_at_least=entry.counted_at_least,
        counted_note=entry.counted_note,
        asks=each_copied(AskRecord, entry.asks),
        inferred=entry.inferred,
        narrative=entry.narrative,
        standard_printed=rubric.prints_standard(line.id),
    )


def _fact(read: Read) -> FactRecord:
    return FactRecord(
        name=read.name, text=read.text, note=read.note, cites=tuple(map(str, read.cites)), where=where_of(read.place)
    )


def adjustment_of(change: Adjustment) -> AdjustmentRecord:
    """A change of the total outside the indicators."""
    return AdjustmentRecord(
        kind=change.kind,
        because=change.because,
        awarded=change.awarded,
        computed=change.computed,
        indicator=change.indicator,
        grade=change.grade,
    )
