"""Each figure leads to where it is explained: points to the table that adds them up, money to the table of sources."""

from collections.abc import Mapping
from typing import Final

from evalgen.model.catalogue_entry import Entry
from evalgen.model.evaluation import Evaluation
from evalgen.model.explained import FIRST, At, Explained
from evalgen.publish.inline import Inline, Link
from evalgen.publish.links import shown, uri_of
from evalgen.publish.outline import ON_MONEY, ON_PARTS, outline_of

SCORES: Final = "table-scores"
LEVELS: Final = "table-levels"
YEARS: Final = "table-funds-years"
SOURCES: Final = "table-funds-sources"
COMPONENTS: Final = "table-funds-components"
MISUSE: Final = "table-funds-misuse"
"""The places of tables on their pages; those of money are there only where there is such money."""
_SCORES = ("score-table", "self-score-table")
_DRAWN: Final[Mapping[str, tuple[str, ...]]] = {
    SCORES: _SCORES, LEVELS: ("conclusion",), YEARS: ON_MONEY, SOURCES: ON_MONEY, COMPONENTS: ON_PARTS,
    MISUSE: ("problems",),
}  # fmt: skip


def tabled(evaluation: Evaluation, text: str, table: str) -> Inline:
    """`text`, leading to a table that the evaluation has, if its outline draws it."""
    return shown(evaluation, text, *_DRAWN[table], anchor=table)


def funded(evaluation: Evaluation, text: str) -> Inline:
    """`text`, leading to the section that states the total with its source."""
    return shown(evaluation, text, *ON_MONEY)


def computed(evaluation: Evaluation, text: str) -> Inline:
    """A computed total: to where it parts from the award, indicator by indicator; else to how it adds up."""
    card = evaluation.scorecard
    if card.awarded.points != card.computed.points:
        return Link(text, uri_of(evaluation), "differences")
    return tabled(evaluation, text, SCORES)


def undecided(evaluation: Evaluation, text: str) -> Inline:
    """What no rule decides: to the list of these indicators, else to how the total adds up."""
    moved = evaluation.sensitivity.awarded is not None and bool(evaluation.sensitivity.open)
    return Link(text, uri_of(evaluation), "grade-moves") if moved else tabled(evaluation, text, SCORES)


def explained_of(evaluation: Evaluation) -> Explained:
    """What pages about the set need to lead on from the evaluation's figures."""
    funds, outline = evaluation.dossier.funds, outline_of(evaluation.identity)
    page = outline.spot("indicators")
    return Explained(
        total=_at(outline.spot(*_SCORES), SCORES),
        funds=_at(outline.spot(*ON_MONEY)) if funds.total else FIRST,
        misuse=_at(outline.spot("problems"), MISUSE) if funds.misuse else FIRST,
        indicators=page[0] if page else "",
    )


def _at(spot: tuple[str, str] | None, anchor: str = "") -> At:
    return At(spot[0], anchor or spot[1]) if spot else FIRST


def of_entry(entry: Entry, text: str, at: At = FIRST) -> Link:
    """`text`, leading to what explains a figure of the evaluation."""
    return Link(text, f"{entry.id}/{at.page}.md", at.anchor)


def of_indicator(entry: Entry, text: str, id_: str) -> Link:
    """`text`, leading to the evaluation's indicator with its rule, evidence and arithmetic."""
    return of_entry(entry, text, at_indicator(entry, id_))


def at_indicator(entry: Entry, id_: str) -> At:
    """Where the evaluation explains an indicator; where its total, if it has no place for each."""
    page = entry.explained.indicators
    return At(page, id_) if page else entry.explained.total
