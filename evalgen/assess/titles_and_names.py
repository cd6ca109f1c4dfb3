"""Titles and names that the evidence takes over as printed: of documents, bodies, lists, components, problems."""

from collections.abc import Iterator

from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path


@remembered
def titles_and_names(dossier: Dossier) -> tuple[tuple[Path, str], ...]:
    """Each with its path."""
    return tuple(_titles_and_names(dossier))


def _titles_and_names(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    identity, found, funds = dossier.evaluation, dossier.findings, dossier.funds
    yield ("evaluation", "title"), identity.title
    yield ("evaluation", "project_name"), identity.project_name
    for field in ("department", "budget_department", "implementer", "commissioner", "evaluator"):
        yield ("evaluation", field), getattr(identity, field)
    for number, body in enumerate(dossier.bodies):
        yield ("bodies", number, "name"), body.name
        yield from ((("bodies", number, "offices", place), each) for place, each in enumerate(body.offices))
    yield from ((("documents", number, "title"), each.title) for number, each in enumerate(dossier.documents))
    yield from ((("funds", "components", number, "name"), each.name) for number, each in enumerate(funds.components))
    yield from ((("funds", "sources", number, "name"), each.name) for number, each in enumerate(funds.sources))
    if funds.misuse:
        items = enumerate(funds.misuse.items)
        yield from ((("funds", "misuse", "items", number, "purpose"), each.purpose) for number, each in items)
    for key in ("achievements", "problems"):
        yield from ((("findings", key, number, "title"), each.title) for number, each in enumerate(getattr(found, key)))
    for number, listing in enumerate(dossier.lists):
        yield ("lists", number, "title"), listing.title
        yield from ((("lists", number, "items", place), each) for place, each in enumerate(listing.items))
    headings = enumerate(dossier.printed.headings)
    yield from ((("printed", "headings", number, "title"), each.title) for number, each in headings)
