"""A rule sees the evidence on its own indicator, and whatever it reads is remembered as a source of the score."""

from collections.abc import Iterator, Mapping

from evalgen.assess.measure.measure import Figure, Known, Measure, Result, Unprovable, word
from evalgen.assess.ruling.fact_fields import field_of
from evalgen.assess.ruling.fact_values import in_words, said
from evalgen.assess.ruling.funds_figure import funds_figure
from evalgen.model.citation import Citation
from evalgen.model.entries import Entry, Fact, Mark
from evalgen.model.evidence import Evidence
from evalgen.model.outcome import Read
from evalgen.problems.place import Path
from evalgen.units import Points, Quantity, Rate, show_points

__all__ = ["Facts", "Known", "Unprovable"]


class Facts:
    """The evidence on one indicator, or on one part of its rule, with a memory of what was read.

    Names are looked up in the entry's own facts, in those of the entries around it, in the dossier's shared facts, and
    under `funds`. Memory is shared with the parts, so `reads` holds each read once, in the order it happened.
    """

    def __init__(
        self,
        evidence: Evidence,
        indicator: str,
        entry: Entry,
        path: Path,
        *,
        around: "Facts | None" = None,
        words: str = "",
    ) -> None:
        self._of = f"“{words}”的" if words else ""
        self.evidence = evidence
        self.indicator = indicator
        self.entry = entry
        self.path = path
        self._around = around
        self._memory: dict[tuple[Path, str], Read] = around._memory if around else {}

    @property
    def reads(self) -> tuple[Read, ...]:
        """What was read, in order, each value once."""
        return tuple(self._memory.values())

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

    def mark(self, item: str, words: str = "") -> Mark | None:
        """How the checklist's `item` was marked; `words` is the item's text, for the list of sources."""
        mark = self.entry.marks.get(item)
        if mark is not None:
            text = "符合" if mark.met else "不符合"
            shown = text if mark.points is None else f"得 {show_points(mark.points)} 分"
            self._remember((*self.path, "marks", item), words or item, shown, mark.cites, mark.note)
        return mark

    def counted(self) -> int | None:
        """The number of findings counted; None when nobody says whether there are any, or how many."""
        found, name, note = self.entry.counted, f"{self._of}计数事项", self.entry.counted_note
        if found is None:
            return None
        if not found:
            self._remember((*self.path, "counted"), name, "没有发现", self.entry.cites, note)
        for number, each in enumerate(found):
            amount = f"，{each.amount}" if each.amount else ""
            self._remember((*self.path, "counted", number), name, f"{each.what}{amount}", each.cites)
        return len(found)

    def counted_at_least(self) -> int | None:
        """How many findings there are at least; None when that is not said either."""
        entry = self.entry
        if entry.counted_at_least is not None:
            path, text = (*self.path, "counted_at_least"), f"至少 {entry.counted_at_least} 起"
            self._remember(path, f"{self._of}计数事项", text, entry.cites, entry.counted_note)
        return entry.counted_at_least

    def choice(self, words: Mapping[str, str] | None = None) -> str | None:
        """The level chosen; `words` gives each level's text, for the list of sources."""
        chosen = self.entry.choice
        if chosen is not None:
            text = (words or {}).get(chosen, chosen)
            self._remember(
                (*self.path, "choice"), f"{self._of}选定档次", text, self.entry.cites, self.entry.choice_note
            )
        return chosen

    def share(self) -> Rate | None:
        """Within an interval of shares, the one that the evaluator gives."""
        share = self.entry.share
        if share is not None:
            self._remember((*self.path, "share"), f"{self._of}档内比例", str(share), self.entry.cites)
        return share

    def part(self, part: str, words: str = "") -> "Facts":
        """The evidence on one part of the rule; what it reads is remembered here too, as of the part called `words`."""
        entry = self.entry.parts.get(part, Entry())
        return Facts(self.evidence, self.indicator, entry, (*self.path, "parts", part), around=self, words=words)

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

    def _remember(self, path: Path, name: str, text: str, cites: tuple[Citation, ...] = (), note: str = "") -> None:
        self._memory.setdefault((path, name), Read(name, text, self.evidence.places.find(path), cites, note))
