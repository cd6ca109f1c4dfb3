"""A text says of a legal basis that is listed twice where it is listed."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.repeated_bases import listed_again
from evalgen.assess.documents.told_places import odd_entries
from evalgen.assess.proofreading.count_in_words import CountInWords
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class BasesInWords(Check):
    """Where a text, or the note on a document, says at which places among the legal bases (设立依据) it stands more
    than once (在第2项和第4项各出现一次), it stands there.

    Silent about documents that are listed once, and about parts of the document itself (第3项和第4项规定的), and where
    the text counts other than the bases listed (count-in-words tells it).
    """

    title: ClassVar[str] = "文字里说的重复设立依据的位置与所列一致"
    subject: ClassVar[Subject] = "名单"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "project.bases"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for basis in () if self._are_too_few(evidence, rubric, scorecard) else listed_again(evidence):
            places = [evidence.place("project", "bases", position) for position in basis.positions]
            entries = [position + 1 for position in basis.positions]
            for path, words in odd_entries(evidence.dossier, basis.number, entries):
                yield self.finding(
                    path,
                    f"文字里写“{words}”，设立依据里 {basis.number} 列在{basis.shown}",
                    (("文字", words), ("设立依据", basis.shown)),
                    (evidence.place(*path), *places),
                    "请核对所列的次序，更正写错的一处。",
                )

    def _are_too_few(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> bool:
        """Whether count-in-words tells that bases are missing, or too many: then the places of others moved."""
        again = [(basis.number, [each + 1 for each in basis.positions]) for basis in listed_again(evidence)]
        if not any(True for number, entries in again for _ in odd_entries(evidence.dossier, number, entries)):
            return False
        counted = CountInWords().find(evidence, rubric, scorecard)
        return any(name == "设立依据" for each in counted for name, _ in each.figures)
