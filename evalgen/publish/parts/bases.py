"""The documents that a project was set up on, numbered and repeated as the source prints them."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.beside import mark
from evalgen.publish.block import Items
from evalgen.publish.inline import Inline
from evalgen.publish.judged import judged
from evalgen.publish.links import document


def part(evaluation: Evaluation) -> Items | None:
    bases = evaluation.dossier.project.bases
    lines: list[Inline] = []
    for at, id_ in enumerate(bases):
        known = evaluation.evidence.documents.get(id_)
        link = document(evaluation, id_)
        title: Inline = (f"《{known.title}》（", link, "）") if known and known.number else link
        repeated = id_ in bases[:at] and judged(evaluation, "basis-duplicates")
        again = f"　与第 {bases.index(id_) + 1} 项重复" if repeated else ""
        lines.append((title, again, mark(evaluation, "project", "bases", at)))
    return Items(tuple(lines), numbered=True) if lines else None
