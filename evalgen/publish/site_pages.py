"""The set of evaluations is published as a home page, complete lists and a page for each way of cutting it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from evalgen.model.catalogue import Catalogue
from evalgen.publish.among import EVERYWHERE
from evalgen.publish.drawing import emitted
from evalgen.publish.evaluation_pages import Draw
from evalgen.publish.inline import Link
from evalgen.publish.page import Page, PageKind, Step
from evalgen.publish.templates import page_templates
from evalgen.publish.unit import slugs, unit

HOME = Step("首页", "index.md")


class Blocks(Mapping[str, Any]):
    """The blocks of a page by name. One given as `partial` is made whenever it is asked for and kept nowhere: the plans
    of all pages are there at once, and whoever draws a page makes its tables."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self._given = given

    def __getitem__(self, name: str) -> Any:
        block = self._given[name]
        return block() if isinstance(block, partial) else block

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)


@dataclass(frozen=True)
class Plan:
    """A page about the set: where it stands and the blocks its template puts together."""

    uri: str
    title: str
    description: str
    kind: PageKind
    blocks: Mapping[str, Any] = field(default_factory=dict)
    trail: tuple[Step, ...] = (HOME,)

    def __post_init__(self) -> None:
        object.__setattr__(self, "blocks", Blocks(self.blocks))


Planned = tuple[str, Plan]
"""The template of a page, and what it shows."""
Spread = Callable[[Callable[[Planned], Page], Sequence[Planned]], Iterator[Page]]
"""Draws each page, in order; several processes may share the work."""


def site_pages(catalogue: Catalogue, draw: Draw, overrides: Path | None = None, spread: Spread = map) -> Iterator[Page]:
    """Every page about the set, one by one."""
    return spread(lambda planned: _drawn(*planned, draw, overrides), list(_planned(catalogue)))


def _planned(catalogue: Catalogue) -> Iterator[Planned]:
    for slug in slugs("overviews"):
        for plan in import_module(f"evalgen.publish.overviews.{slug.replace('-', '_')}").overview(catalogue):
            yield slug, plan


def _drawn(slug: str, plan: Plan, draw: Draw, overrides: Path | None) -> Page:
    rendition = draw(plan.uri)
    template = page_templates(overrides, emitted).get_template(f"overviews/{slug}.md.jinja")
    context = {
        "rendition": rendition,
        "plan": plan,
        "chart": lambda name, *about: unit("charts", name)(*about),
        "among": EVERYWHERE,
        "part": lambda name, *more: unit("parts", name)(*more),
        "to": Link,
    }
    body, headings = rendition.finish(template.render(context | dict(plan.blocks)))
    return Page(
        uri=plan.uri, title=plan.title, description=plan.description, kind=plan.kind, body=body,
        headings=headings, trail=plan.trail, charts="eg-chart__figure" in body,
    )  # fmt: skip
