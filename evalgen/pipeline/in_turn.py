"""Evaluations arrive in order, whether they still stand from an earlier build or are made now, here or elsewhere."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from evalgen.model.sharing import shared_entry
from evalgen.pipeline.digests import common_digest, digest_of
from evalgen.pipeline.making import Made, Manner, Projects, Record, made
from evalgen.pipeline.workers import in_order, jobs_for

Reuse = Callable[[str, str], Record | None]
"""The record, made under the given key, of the evaluation with the given id, if its pages and downloads still stand."""


def made_in_turn(
    project: Projects, manner: Manner, reuse: Reuse | None, jobs: int | None
) -> Iterator[tuple[str, Made]]:
    """Every evaluation with its id; where something may be reused, nothing is shared out to other processes."""
    ids = project.ids
    if reuse:
        common = common_digest(project.shared_digest, manner.overrides)
        for id_ in ids:
            key = digest_of((common, repr(manner.disclosure), project.folder_digest(id_)))
            record = reuse(id_, key)
            yield id_, Made(record=record) if record else made(project, id_, key, manner)
        return
    several = jobs_for(len(ids), jobs)
    results = in_order(lambda id_: made(project, id_, "", manner), ids, several)
    for id_, each in zip(ids, results, strict=True):
        yield id_, _shared(each, project) if several > 1 else each


def _shared(each: Made, project: Projects) -> Made:
    """`each` as made by another process, with the regions that this one already has instead of copies of them."""
    if each.record is None:
        return each
    entry = each.record.entry
    known = project.regions.chain(entry.region.code)
    return replace(each, record=replace(each.record, entry=shared_entry(entry, known)))
