"""What an indicator was given from stage to stage of a report, the points published now standing last."""

from collections.abc import Iterator
from dataclasses import dataclass

from evalgen.model.evaluation import Evaluation
from evalgen.model.followup import Response, StageRecord
from evalgen.model.scorecard import Line
from evalgen.publish.figures import points
from evalgen.publish.inline import Inline, Link, Tone
from evalgen.publish.links import indicator, shown, uri_of
from evalgen.publish.words import STAGE, STANCE
from evalgen.units import Points

NOW = "公布的得分"
TONE: dict[str, Tone] = {"agree": "good", "partly": "warn", "disagree": "lost"}


@dataclass(frozen=True, slots=True)
class Course:
    """One indicator's points at each stage, None where a stage does not give them; last those published."""

    line: Line
    awards: tuple[Points | None, ...]

    @property
    def known(self) -> tuple[Points, ...]:
        return tuple(award for award in self.awards if award is not None)

    @property
    def has_changed(self) -> bool:
        return len(set(self.known)) > 1

    def move(self, at: int) -> Points | None:
        """The points at the stage in place `at` less those last given before it; None where either is not known."""
        before = [award for award in self.awards[:at] if award is not None]
        award = self.awards[at]
        return award - before[-1] if before and award is not None else None

    @property
    def change(self) -> Points:
        """The last points known less the first."""
        return self.known[-1] - self.known[0]


def courses(evaluation: Evaluation) -> tuple[Course, ...]:
    """Every indicator that some stage gives points, in printed order."""
    found = (course_of(evaluation, line) for line in evaluation.scorecard.leaves)
    return tuple(course for course in found if course)


def course_of(evaluation: Evaluation, line: Line) -> Course | None:
    """The points of one indicator; None where no stage gives any."""
    stages = earlier(evaluation)
    if not any(line.id in stage.scores for stage in stages):
        return None
    return Course(line, (*(_award(stage, line.id) for stage in stages), line.awarded))


def moves_of(evaluation: Evaluation, line: Line) -> Link | None:
    """The points of an indicator from stage to stage in short, leading to all of them; None where they never moved."""
    course = course_of(evaluation, line)
    if not course or not course.has_changed:
        return None
    names = (*(STAGE[stage.stage] for stage in earlier(evaluation)), "公布")
    said = (f"{name} {points(award)} 分" for name, award in zip(names, course.awards, strict=True) if award is not None)
    return Link(" → ".join(said), uri_of(evaluation, "stages"), "points")


def earlier(evaluation: Evaluation) -> tuple[StageRecord, ...]:
    """The stages before the report as published."""
    stages = evaluation.dossier.stages
    return stages[:-1] if published_at(evaluation) else stages


def _award(stage: StageRecord, id_: str) -> Points | None:
    given = stage.scores.get(id_)
    return given.awarded if given else None


def published_at(evaluation: Evaluation) -> StageRecord | None:
    """The last stage recorded, where it is the very report that is published: same stage, day and points."""
    identity, stages = evaluation.identity, evaluation.dossier.stages
    if not stages or (stages[-1].stage, stages[-1].on) != (identity.stage, identity.reported):
        return None
    lines = evaluation.scorecard.by_id
    same = all(given.awarded == lines[id_].awarded for id_, given in stages[-1].scores.items() if id_ in lines)
    return stages[-1] if same else None


def named(stage: StageRecord) -> str:
    """A stage with its date: 征求意见稿（2022年10月10日）."""
    return f"{STAGE[stage.stage]}（{stage.on}）"


def responses(evaluation: Evaluation) -> Iterator[tuple[StageRecord, str, Response]]:
    """Every answer of the evaluated unit with its stage and its anchor on the page of the stages."""
    for stage in evaluation.dossier.stages:
        for number, response in enumerate(stage.responses, 1):
            yield stage, f"response-{stage.stage}-{number}", response


def answers_to(evaluation: Evaluation, *about: str) -> list[Inline]:
    """The answers about any of these indicators and problems, in a word each, leading to them in full."""
    return [
        Link(f"{response.by}：{STANCE[response.stance]}（{response.on}）", uri_of(evaluation, "stages"), anchor)
        for _, anchor, response in responses(evaluation)
        if response.about in about
    ]


def subject(evaluation: Evaluation, about: str | None) -> Inline:
    """What an answer is about: an indicator, a problem, or the whole report."""
    if about is None:
        return "整份报告"
    if about in evaluation.rubric.by_id:
        return "指标“", indicator(evaluation, about), "”"
    return "问题“", shown(evaluation, title_of(evaluation, about), "problems", anchor=f"problem-{about}"), "”"


def title_of(evaluation: Evaluation, about: str | None) -> str:
    """What an answer is about, in its own words only."""
    if about is None:
        return "整份报告"
    if node := evaluation.rubric.by_id.get(about):
        return node.indicator.name or about
    titles = {problem.id: problem.title for problem in evaluation.dossier.findings.problems}
    return titles.get(about, about)
