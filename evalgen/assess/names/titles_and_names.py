"""Titles and names that the evidence takes over as printed: of documents, bodies, lists, components, problems."""

from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Dossier
from evalgen.problems.place import Path

_COVER = ("title", "project_name", "department", "budget_department", "implementer", "commissioner", "evaluator")


@remembered
def titles_and_names(dossier: Dossier) -> tuple[tuple[Path, str], ...]:
    """Each with its path."""
    identity, results, funds = dossier.evaluation, dossier.findings, dossier.funds
    found: list[tuple[Path, str]] = [(("evaluation", field), getattr(identity, field)) for field in _COVER]
    for number, body in enumerate(dossier.bodies):
        found.append((("bodies", number, "name"), body.name))
        found += [(("bodies", number, "offices", place), each) for place, each in enumerate(body.offices)]
    found += [(("documents", number, "title"), each.title) for number, each in enumerate(dossier.documents)]
    found += [(("funds", "components", number, "name"), each.name) for number, each in enumerate(funds.components)]
    found += [(("funds", "sources", number, "name"), each.name) for number, each in enumerate(funds.sources)]
    if funds.misuse:
        items = enumerate(funds.misuse.items)
        found += [(("funds", "misuse", "items", number, "purpose"), each.purpose) for number, each in items]
    reached, problems = enumerate(results.achievements), enumerate(results.problems)
    found += [(("findings", "achievements", number, "title"), each.title) for number, each in reached]
    found += [(("findings", "problems", number, "title"), each.title) for number, each in problems]
    for number, listing in enumerate(dossier.lists):
        found.append((("lists", number, "title"), listing.title))
        found += [(("lists", number, "items", place), each) for place, each in enumerate(listing.items)]
    headings = enumerate(dossier.printed.headings)
    found += [(("printed", "headings", number, "title"), each.title) for number, each in headings]
    return tuple(found)
