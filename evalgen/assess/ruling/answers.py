"""Beside its facts, an indicator has answers: items marked, findings counted, a level chosen, a share given."""

from collections.abc import Mapping

from evalgen.model.citation import Citation
from evalgen.model.entries import Entry, Mark
from evalgen.model.evidence import Evidence
from evalgen.model.outcome import Read
from evalgen.problems.place import Path
from evalgen.units import Rate, show_points

Memory = dict[tuple[Path, str], Read]
"""What was read, by where it stands and what it is called, in order."""


class Answers:
    """What the evaluator answers on one indicator, or on one part of its rule, with a memory of what was read.

    `words` are what the part is called, for the list of sources; empty for the whole indicator.
    """

    def __init__(self, evidence: Evidence, entry: Entry, path: Path, memory: Memory, words: str = "") -> None:
        self._of = f"“{words}”的" if words else ""
        self.evidence = evidence
        self.entry = entry
        self.path = path
        self._memory = memory

    @property
    def reads(self) -> tuple[Read, ...]:
        """What was read, in order, each value once."""
        return tuple(self._memory.values())

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

    def _remember(self, path: Path, name: str, text: str, cites: tuple[Citation, ...], note: str = "") -> None:
        self._memory.setdefault((path, name), Read(name, text, self.evidence.places.find(path), cites, note))
