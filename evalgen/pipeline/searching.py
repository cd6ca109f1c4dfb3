"""Once everything is published, the index of it all is put together, by several processes where that is worth while."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from evalgen.pipeline.publication import Publication
from evalgen.pipeline.workers import in_order, jobs_for
from evalgen.publish.page import Asset
from evalgen.publish.search.alone import Alone
from evalgen.publish.search.files import search_files
from evalgen.publish.search.kept import Kept

Share = TypeVar("Share")
Result = TypeVar("Result")


def put_together(
    publication: Publication,
    by_hand: Iterable[Alone] = (),
    jobs: int | None = None,
    *,
    directories: bool = True,
    kept: Kept | None = None,
) -> Iterator[Asset]:
    """Every file of the index of what was published to be searched, and of pages written `by_hand`.

    `jobs` as for publishing; the files are the same for any number, and for any `kept` last build.
    """
    found = {id_: record.searched for id_, record in publication.records.items()}
    alone = sorted({page.url: page for page in (*publication.alone, *by_hand)}.values())
    several = jobs_for(len(found), jobs)

    def shared_out(make: Callable[[Share], Result], shares: Sequence[Share]) -> Iterator[Result]:
        # The first item is made by this process before the others start: it is none.
        results = in_order(lambda share: None if share is None else make(share), [None, *shares], several)
        next(results)
        return (result for result in results if result is not None)

    entries = publication.catalogue.entries
    return search_files(entries, found, alone, directories=directories, in_order=shared_out, kept=kept)
