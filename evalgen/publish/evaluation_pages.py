"""An evaluation is published as a summary, a page for each chapter of its outline, its evidence and its rubric."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evalgen.model.evaluation import Evaluation
from evalgen.publish.drawing import Rendition, emitted
from evalgen.publish.inline import Link
from evalgen.publish.links import uri_of
from evalgen.publish.outline import Chapter, outline_of
from evalgen.publish.page import Page, PageKind, Step
from evalgen.publish.paragraphs import prose
from evalgen.publish.templates import page_templates
from evalgen.publish.unit import unit

Draw = Callable[[str], Rendition]
"""Makes the rendition for the page with the given source address."""


@dataclass(frozen=True)
class Leaf:
    """A page still to be drawn: its name in the evaluation's folder, its template and, for a chapter, its outline."""

    name: str
    title: str
    short: str
    kind: PageKind
    template: str
    chapter: Chapter | None = None


def leaves(evaluation: Evaluation) -> tuple[Leaf, ...]:
    """The pages of an evaluation, in reading order."""
    chapters = (_chapter(evaluation, chapter) for chapter in outline_of(evaluation.identity).chapters)
    rubric = () if evaluation.rubric.shared else (Leaf("rubric", "指标体系", "指标体系", "rubric", "rubric"),)
    staged = bool(evaluation.dossier.stages)
    stages = (Leaf("stages", "各阶段的变化和反馈意见", "各阶段的变化", "stages", "stages"),) if staged else ()
    review = (
        (Leaf("review", "复核发现", "复核发现", "chapter", "review"),) if evaluation.disclosure.shows_reviews else ()
    )
    return (
        Leaf("index", evaluation.identity.title, "概要", "summary", "summary"),
        *chapters,
        *stages,
        *review,
        Leaf("evidence", "证据与出处", "证据与出处", "evidence", "evidence"),
        *rubric,
    )


def _chapter(evaluation: Evaluation, chapter: Chapter) -> Leaf:
    named = chapter.without_points if evaluation.scorecard.is_unscored else ""
    return Leaf(chapter.slug, named or chapter.title, named or chapter.short, "chapter", "chapter", chapter)


def pages_of(evaluation: Evaluation, draw: Draw, overrides: Path | None = None) -> Iterator[Page]:
    """Every page of an evaluation, one by one."""
    steps = tuple(Step(leaf.short, uri_of(evaluation, leaf.name)) for leaf in leaves(evaluation))
    for leaf in leaves(evaluation):
        yield _drawn(evaluation, leaf, steps, draw, overrides)


def _drawn(evaluation: Evaluation, leaf: Leaf, steps: tuple[Step, ...], draw: Draw, overrides: Path | None) -> Page:
    uri = uri_of(evaluation, leaf.name)
    rendition = draw(uri)
    template = page_templates(overrides, emitted).get_template(f"pages/{leaf.template}.md.jinja")
    body, headings = rendition.finish(template.render(_context(evaluation, leaf, rendition)))
    title = leaf.title if leaf.name == "index" else f"{leaf.short} · {evaluation.short_title}"
    return Page(
        uri=uri, title=title, description=_description(evaluation, leaf), kind=leaf.kind, body=body,
        headings=headings, trail=trail_of(evaluation, leaf), chapters=steps, charts="eg-chart__figure" in body,
    )  # fmt: skip


def _context(evaluation: Evaluation, leaf: Leaf, rendition: Rendition) -> dict[str, Any]:
    # What a rubric's page shows is drawn from the rubric alone, here as among the pages of shared rubrics.
    subject = () if leaf.kind == "rubric" else (evaluation,)
    return {
        "rendition": rendition,
        "e": evaluation,
        "rubric": evaluation.rubric,
        "page": leaf,
        "chapter": leaf.chapter,
        "part": lambda slug, *more: unit("parts", slug)(*subject, *more),
        "chart": lambda slug: unit("charts", slug)(evaluation),
        "prose": lambda text, *path: prose(evaluation, text, *path),
        "to": lambda text, name, anchor="": Link(text, uri_of(evaluation, name), anchor),
        "link": Link,
    }


def trail_of(evaluation: Evaluation, leaf: Leaf) -> tuple[Step, ...]:
    """Home, the county, and for inner pages the evaluation."""
    county = Step(evaluation.regions[-1].name, f"{evaluation.id.partition('/')[0]}/index.md")
    above = () if leaf.name == "index" else (Step(evaluation.short_title, uri_of(evaluation)),)
    return (Step("首页", "index.md"), county, *above)


def _description(evaluation: Evaluation, leaf: Leaf) -> str:
    total = evaluation.scorecard.awarded
    verdict = f"，{total.grade}" if total.grade else ""
    place = "".join(region.name for region in evaluation.regions)
    return f"{place}{evaluation.identity.title}{verdict}：{leaf.short}"
