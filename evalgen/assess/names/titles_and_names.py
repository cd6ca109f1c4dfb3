"""Titles and names that the evidence takes over as printed: of documents, bodies, lists, components, problems."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_COVER = ("title", "project_name", "department", "budget_department", "implementer", "commissioner", "evaluator")
_on_cover = attrgetter(*_COVER)


@remembered
def titles_together(dossier: Dossier) -> str:
    """All titles and names in one, a line each: what does not stand here stands in none of them."""
    return "\n".join(every_title(dossier))


@remembered
def every_title(dossier: Dossier) -> list[str]:
    """The titles and names alone."""
    cover = filter(None, _on_cover(dossier.evaluation))
    return [*cover, *[text for _, _, texts in _listed(dossier) for text in texts]]


def titles_and_names(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """Each with its path."""
    for field in _COVER:
        yield ("evaluation", field), getattr(dossier.evaluation, field)
    for before, behind, texts in _listed(dossier):
        yield from (((*before, number, *behind), each) for number, each in enumerate(texts))


def _listed(dossier: Dossier) -> Iterator[tuple[Path, Path, Sequence[str]]]:
    """Lists of them: what stands in their paths before the position in the list, what behind it, and the list."""
    results, funds = dossier.findings, dossier.funds
    yield ("bodies",), ("name",), [each.name for each in dossier.bodies]
    for number, body in enumerate(dossier.bodies):
        yield ("bodies", number, "offices"), (), body.offices
    yield ("documents",), ("title",), [each.title for each in dossier.documents]
    yield ("funds", "components"), ("name",), [each.name for each in funds.components]
    yield ("funds", "sources"), ("name",), [each.name for each in funds.sources]
    if funds.misuse:
        yield ("funds", "misuse", "items"), ("purpose",), [each.purpose for each in funds.misuse.items]
    yield ("findings", "achievements"), ("title",), [each.title for each in results.achievements]
    yield ("findings", "problems"), ("title",), [each.title for each in results.problems]
    yield ("lists",), ("title",), [each.title for each in dossier.lists]
    for number, listing in enumerate(dossier.lists):
        yield ("lists", number, "items"), (), listing.items
    yield ("printed", "headings"), ("title",), [each.title for each in dossier.printed.headings]
