"""A list within a text has each of its entries once."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.numbered_entries import Numbered, texts_with_entries, written_twice
from evalgen.assess.names.normal import named, normal, shortened
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.printed import Listing
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard


class EntriesTwice(Check):
    """A list within a text (1. 2. 3.) has each entry and each number once.

    Silent about entries in few words (无), about a list that begins again at 1, about the same words in lists of two
    kinds of marks, and about what `lists` has too.
    """

    title: ClassVar[str] = "文字里所列各项和编号不重复"
    subject: ClassVar[Subject] = "名单"
    severity: ClassVar[Severity] = "contradiction"
    needs: ClassVar[str] = "texts"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        lists = evidence.dossier.lists
        for text in texts_with_entries(evidence.dossier):
            odd = [each for each in written_twice(text) if each[0] == "编号" or not _is_listed(each[2].words, lists)]
            if odd:
                yield self.finding(
                    text.path,
                    "；".join(_repeats(*each) for each in odd),
                    [(what, f"{one.mark}{shortened(one.words)}") for what, one, _ in odd]
                    + [("再次", f"{other.mark}{shortened(other.words)}") for _, _, other in odd],
                    (evidence.place(*text.path),),
                    "请核对文字里的各项，更正编号，或删去多列的一项。",
                )


def _is_listed(words: str, lists: Sequence[Listing]) -> bool:
    return normal(words) in map(normal, chain.from_iterable([each.items for each in lists]))


def _repeats(what: str, one: Numbered, other: Numbered) -> str:
    if what == "编号":
        return f"编号“{one.mark}”用了两次：{named(shortened(one.words))}和{named(shortened(other.words))}"
    return f"{named(shortened(one.words))}列了两次（“{one.mark}”和“{other.mark}”）"
