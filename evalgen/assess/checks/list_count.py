"""A list has as many entries as the text says."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class ListCount(Check):
    """The number that the text states for a list (`stated`) is the number of entries that it lists.

    Silent where the text states no number, and where it is that of the entries without one that stands there twice
    (list-duplicates tells that).
    """

    title: ClassVar[str] = "名单的项数与所述数目相符"
    subject: ClassVar[Subject] = "名单"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "lists"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for number, listing in enumerate(evidence.dossier.lists):
            count = len(listing.items)
            if listing.stated is None or listing.stated == count:
                continue
            if listing.stated == len(set(listing.items)):
                continue  # an entry stands there twice
            yield self.finding(
                f"lists.{number}.stated",
                f"“{listing.title}”所述为 {listing.stated} 项，实际列出 {count} 项",
                (("所述", f"{listing.stated} 项"), ("列出", f"{count} 项")),
                (evidence.place("lists", number, "stated"), evidence.place("lists", number, "items")),
                "请补全名单，或更正所述的数目。",
            )
