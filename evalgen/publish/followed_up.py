"""What the ledger and the feeds show of an evaluation: its recommendations and everything dated in it."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import Event
from evalgen.model.ledger import LedgerRow, News, Spot
from evalgen.model.narrative import Recommendation
from evalgen.model.standing import days_overdue, is_overdue, latest, standing_of
from evalgen.publish.completion import UNSCORED
from evalgen.publish.figures import points
from evalgen.publish.links import document, place_in_document
from evalgen.publish.outline import outline_of
from evalgen.publish.parts.errata import in_words
from evalgen.publish.prose import prose_text
from evalgen.publish.staged import responses
from evalgen.publish.words import STAGE, STANCE, STANDING

_LONGEST = 60


def ledger_of(evaluation: Evaluation) -> tuple[LedgerRow, ...]:
    """Every recommendation of an evaluation, in printed order."""
    return tuple(_row(evaluation, advice) for advice in evaluation.dossier.findings.recommendations)


def named_in(evaluation: Evaluation, advice: Recommendation) -> tuple[str, ...]:
    """The indicators that a recommendation came from: those of its problems, then those it names itself."""
    problems = {problem.id: problem for problem in evaluation.dossier.findings.problems}
    found = [id_ for about in advice.problems if about in problems for id_ in problems[about].indicators]
    return tuple(dict.fromkeys((*found, *advice.indicators)))


def shortened(text: str) -> str:
    """The beginning of `text` in one line, with a mark where it goes on."""
    line = prose_text(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def news_of(evaluation: Evaluation) -> tuple[News, ...]:
    """Everything dated in an evaluation, in order of time."""
    return tuple(sorted(_news(evaluation), key=lambda each: each.on))


def _row(evaluation: Evaluation, advice: Recommendation) -> LedgerRow:
    titles = {problem.id: problem.title for problem in evaluation.dossier.findings.problems}
    known, last = evaluation.rubric.by_id, latest(advice.events)
    return LedgerRow(
        id=advice.id,
        advice=_spot(evaluation, shortened(advice.text), "recommendations", f"recommendation-{advice.id}"),
        owner=advice.owner,
        due=advice.due,
        standing=standing_of(advice.events),
        since=last.on if last else None,
        overdue=is_overdue(advice, evaluation.as_of),
        problems=tuple(
            _spot(evaluation, shortened(titles[id_]), "problems", f"problem-{id_}")
            for id_ in advice.problems
            if id_ in titles
        ),
        indicators=tuple(
            _spot(evaluation, known[id_].indicator.name or id_, "indicators", id_)
            for id_ in named_in(evaluation, advice)
            if id_ in known
        ),
        late=days_overdue(advice, evaluation.as_of),
        note=last.note if last else "",
        evidence=tuple(_sources(evaluation, last)) if last else (),
        answers=tuple(_answers(evaluation, advice)) if evaluation.dossier.stages else (),
    )


def _sources(evaluation: Evaluation, event: Event) -> Iterator[Spot]:
    for cite in event.cites:
        link, at = document(evaluation, cite.document), place_in_document(cite.at)
        yield Spot(f"{link.text}，{at}" if at else link.text, "evidence", link.anchor)


def _answers(evaluation: Evaluation, advice: Recommendation) -> Iterator[Spot]:
    about = {*advice.problems, *named_in(evaluation, advice)}
    for _, anchor, each in responses(evaluation):
        if each.about in about:
            yield Spot(f"{STANCE[each.stance]}（{each.by}）", "stages", anchor)


def _spot(evaluation: Evaluation, text: str, template: str, anchor: str) -> Spot:
    found = outline_of(evaluation.identity).spot(template)
    return Spot(text, found[0], anchor) if found else Spot(text)


def _news(evaluation: Evaluation) -> Iterator[News]:
    identity, dossier, total = evaluation.identity, evaluation.dossier, evaluation.scorecard.awarded
    if identity.reported:
        unscored = UNSCORED if evaluation.scorecard.is_unscored else "未印总分"
        scored = f"评价得分 {points(total.points)} 分 {total.grade}".strip() if total.points is not None else unscored
        yield News(identity.reported, "report", f"{STAGE[identity.stage]}：{identity.title}", scored, "index")
    for stage in dossier.stages:
        if (stage.stage, stage.on) != (identity.stage, identity.reported):
            text = "；".join(part for part in (stage.by, stage.note) if part) or STAGE[stage.stage]
            yield News(stage.on, "stage", f"{STAGE[stage.stage]}：{identity.title}", text, "stages")
    for advice in dossier.findings.recommendations:
        spot = _spot(evaluation, shortened(advice.text), "recommendations", f"recommendation-{advice.id}")
        for event in advice.events:
            text = "；".join(part for part in (f"建议：{spot.text.rstrip('。；')}", event.note, event.by) if part)
            title = f"整改（{STANDING[event.status]}）：{evaluation.short_title}"
            yield News(event.on, "event", title, text, spot.page or "index", spot.anchor if spot.page else "")
    for change in dossier.errata:
        yield News(change.on, "erratum", f"勘误：{evaluation.short_title}", in_words(change), "index", "errata")
