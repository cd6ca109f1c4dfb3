"""An indicator system rests on documents: each is named with its number and clause, and leads to its public address."""

from evalgen.model.rubric import Rubric
from evalgen.model.rubric_text import Basis
from evalgen.publish.inline import Inline, Link
from evalgen.publish.links import joined


def bases(rubric: Rubric) -> Inline:
    """The documents that the rubric rests on, in a line; empty where it names none."""
    return joined([_basis(basis) for basis in rubric.text.basis], "；") if rubric.text.basis else ""


def _basis(basis: Basis) -> Inline:
    title = f"《{basis.title}》"
    name: Inline = Link(title, url=basis.url) if basis.url else title
    rest = "，".join(text for text in (basis.number, basis.clause) if text)
    return (name, f"（{rest}）") if rest else name
