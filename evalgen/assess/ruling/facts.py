"""A rule sees the evidence on its own indicator, and whatever it reads is remembered as a source of the score."""

from collections.abc import Iterator, Mapping

from evalgen.assess.measure.measure import Figure, Known, Measure, Result, Unprovable, word
from evalgen.assess.ruling.answers import Answers
from evalgen.assess.ruling.fact_fields import field_of
from evalgen.assess.ruling.fact_values import in_words, said
from evalgen.assess.ruling.funds_figure import funds_figure
from evalgen.model.entries import Entry, Fact
from evalgen.model.evidence import Evidence
from evalgen.problems.place import Path
from evalgen.units import Points, Quantity

__all__ = ["Facts", "Known", "Unprovable"]


class Facts(Answers):
    """The evidence on one indicator, or on one part of its rule: facts under their names, and answers.

    Names are looked up in the entry's own facts, in those of the entries around it, in the dossier's shared facts, and
    under `funds`. Memory is shared with the parts, so `reads` holds each read once, in the order it happened.
    """

    def __init__(
        self,
        evidence: Evidence,
        entry: Entry,
        path: Path,
        *,
        around: "Facts | None" = None,
        words: str = "",
    ) -> None:
        super().__init__(evidence, entry, path, around._memory if around else {}, words)
        self._around = around

    def fact(self, name: str) -> Known | None:
        """What the fact `name` says, or None when no one says anything."""
        if name == "counted":
            counted = self.counted()
            return None if counted is None else Quantity.parse(str(counted))
        if name.startswith("funds."):
            return self._money(name)
        for path, facts in self._shelves():
            if name in facts:
                return self._known(name, facts[name], (*path, name))
        return None

    def part(self, part: str, words: str = "") -> "Facts":
        """The evidence on one part of the rule; what it reads is remembered here too, as of the part called `words`."""
        entry = self.entry.parts.get(part, Entry())
        return Facts(self.evidence, entry, (*self.path, "parts", part), around=self, words=words)

    def measure(
        self, measure: Measure | str, words: Mapping[str, str] | None = None, given: Mapping[str, Points] | None = None
    ) -> Result:
        """The measure's value with its figures filled in; `words` are the reader's for its names, `given` are known
        beforehand, such as `max`. Raises Unprovable when a fact is missing or the figures do not go together."""
        known = {name: Figure(value) for name, value in (given or {}).items()}

        def lookup(name: str) -> Known | Figure | None:
            return known.get(name) or self.fact(name)

        parsed = Measure.parse(measure)
        lacking = [name for name in parsed.names if name not in known]
        return parsed.evaluate(lookup, lambda _: self.missing(words or {}, *lacking), words)

    def missing(self, words: Mapping[str, str], *names: str) -> str:
        """Which of `names` the evidence lacks, and the fields to fill in."""
        lacking = [name for name in names if self.fact(name) is None]
        if lacking == ["counted"]:
            least = self.counted_at_least()
            known, none = (f"只写明至少 {least} 起，", "") if least else ("", "，没有发现的写 []")
            return f"{known}没有写明发现了几起问题（{self.field('counted')}{none}）"
        return f"证据中没有{'、'.join(f'{word(name, words)}（{self.field(name)}）' for name in lacking)}"

    def field(self, name: str) -> str:
        """The field of the evidence that holds `name`, dotted as writers name it."""
        return field_of(self.path, name)

    def _shelves(self) -> Iterator[tuple[Path, Mapping[str, Fact]]]:
        yield (*self.path, "facts"), self.entry.facts
        if self._around:
            yield from self._around._shelves()
        else:
            yield ("facts",), self.evidence.dossier.facts

    def _known(self, name: str, fact: Fact, path: Path) -> Known:
        known: Known = fact.value if isinstance(fact.value, bool) else said(fact.value)
        self._remember(path, name, in_words(known), fact.cites, fact.note)
        return known

    def _money(self, name: str) -> Quantity | None:
        found = funds_figure(self.evidence.dossier.funds, name)
        if found is None:
            return None
        figure, path, cites, note = found
        self._remember(("funds", *path), name, str(figure), cites, note)
        return figure
