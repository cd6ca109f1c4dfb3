"""The years in titles and in the table are years evaluated."""

import re
from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.documents.title_years import (
    ends_as_usual,
    is_no_span,
    is_of_another_year,
    later_edition,
    may_name_others,
    span_of,
    years_at_end,
    years_headed,
    years_of,
    years_of_period,
)
from evalgen.assess.texts.sentences import said_before
from evalgen.assess.where import place_of
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_ENTERED = re.compile(r"(?:录[为作成]|按(?=\d{4}年录入))((?:19|20)\d\d)年(?!\d)")
_OF_ANOTHER = re.compile("合同|协议|立项|签订|报告|发布|公开|网页|批复|开工|完工|竣工|验收|印发|文号|日期|时间|截止")
"""What else may be entered for a year."""


class TitleYear(Check):
    """A title that names years names one that is evaluated, and so do the title of the only report or form among the
    documents, of the own rubric, and the heading of the form's table; a span in a title ends after it begins. Years in
    brackets at the end of the short title are evaluated, and one year there is all that a self-evaluation is of; a span
    in the title of the own rubric is all that is; the heading of the table has the year that notes say it has, and the
    evaluation is entered for the year that the note on the source says (录为2022年). The name of the project is not of
    a later year, nor of another than stands before it in the title, nor the edition of the own rubric later than the
    report or than two years on.

    Silent about a title without a year, about titles with the years of the period (years-agree tells those), about the
    year of the report (2022年度重点评价 of money of 2021), about a document that repeats the title, and about shared
    rubrics; and where the note may tell of when something else was (合同签订时间录为2019年).
    """

    title: ClassVar[str] = "标题、表头的年度是被评价的年度"
    subject: ClassVar[Subject] = "日期与进度"
    severity: ClassVar[Severity] = "contradiction"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        for at, label, title, named in _odd(evidence, rubric):
            if named == years_of_period(identity):
                continue
            shown, evaluated = "、".join(map(str, sorted(named))), "、".join(map(str, identity.years))
            none = "，起止年份不成期间" if is_no_span(title) else ""
            yield self.finding(
                at,
                f"{label}写 {shown} 年{none}，被评价的年度是 {evaluated} 年",
                ((label, f"{shown} 年"), ("被评价的年度", f"{evaluated} 年")),
                (place_of(evidence, rubric, at), evidence.place("evaluation", "years")),
                f"请核对年度，更正{label}或被评价的年度。",
            )
        if identity.rubric == "local" and (edition := later_edition(rubric.text.edition, identity)):
            yield self._edition(evidence, rubric, edition)
        if "录" in identity.source_note:
            yield from self._entered(evidence)
        if table := evidence.dossier.form.table_year:
            yield from self._of_the_table(evidence, table)

    def _edition(self, evidence: Evidence, rubric: Rubric, edition: int) -> Finding:
        years, reported = evidence.dossier.evaluation.years, evidence.dossier.evaluation.reported
        other = ("报告日期", f"{reported}") if reported else ("被评价的最后一个年度", f"{max(years)} 年")
        return self.finding(
            "rubric.edition",
            f"指标体系的版本写 {edition} 年，晚于{other[0]} {other[1]}",
            (("指标体系的版本", f"{edition} 年"), other),
            (
                rubric.places.find(("rubric", "edition")),
                evidence.place("evaluation", "reported" if reported else "years"),
            ),
            "请核对年度，更正指标体系的版本或另一处。",
        )

    def _of_the_table(self, evidence: Evidence, table: int) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        noted = [(path, year) for path, year in years_headed(evidence.dossier) if year != table]
        if noted:
            path, year = noted[0]
            yield self.finding(
                "form.table_year",
                f"表头的年度录作 {table} 年，说明里写的是 {year} 年",
                (("表头", f"{table} 年度"), ("说明", f"{year} 年度")),
                (evidence.place("form", "table_year"), evidence.place(*path)),
                "请核对原件的表头，更正录错的一处。",
            )
        elif table not in identity.years:
            titled = "、".join(map(str, sorted(years_of(identity.title))))
            evaluated = "、".join(map(str, identity.years))
            yield self.finding(
                "form.table_year",
                f"表头写 {table} 年度，{f'标题写 {titled} 年，' if titled else ''}被评价的年度是 {evaluated} 年",
                (("表头", f"{table} 年度"), ("被评价的年度", f"{evaluated} 年")),
                (evidence.place("form", "table_year"), evidence.place("evaluation", "title")),
                "请核对年度，更正标题或表头。",
            )

    def _entered(self, evidence: Evidence) -> Iterator[Finding]:
        identity = evidence.dossier.evaluation
        note, years = identity.source_note, identity.years
        found = [each for each in _ENTERED.finditer(note) if int(each[1]) not in years]
        if other := [each[1] for each in found if not _OF_ANOTHER.search(said_before(note, each.start()))]:
            evaluated = f"{'、'.join(map(str, years))} 年"
            yield self.finding(
                "evaluation.source_note",
                f"说明里写录为 {other[0]} 年，被评价的年度是 {evaluated}",
                (("说明", f"{other[0]} 年"), ("被评价的年度", evaluated)),
                (evidence.place("evaluation", "source_note"), evidence.place("evaluation", "years")),
                "请核对年度，更正说明或被评价的年度。",
            )


def _odd(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[Path, str, str, frozenset[int]]]:
    """Each title whose years are not evaluated: where it stands, what it is called, it itself, its years."""
    identity = evidence.dossier.evaluation
    years = set(identity.years)
    known = years | ({identity.reported.year} if identity.reported else set())
    short = frozenset() if ends_as_usual(identity) else years_at_end(identity.short_title)
    one = identity.kind == "self" and len(short) == 1
    other = short and short != years and (one or not short <= known or span_of(identity.short_title))
    if other or (short and is_no_span(identity.short_title)):
        yield ("evaluation", "short_title"), "简称", identity.short_title, short
    own = [(n, each) for n, each in enumerate(evidence.dossier.documents) if each.role in ("report", "form")]
    titles = identity.title, identity.project_name, rubric.text.title, *(each.title for _, each in own)
    if len(years) == 1 and not may_name_others(titles, known):
        return
    if (named := years_of(identity.title)) and (not named & known or is_no_span(identity.title)):
        yield ("evaluation", "title"), "标题", identity.title, named
    if (named := years_of(identity.project_name)) and (min(named) > max(known) or is_of_another_year(identity, named)):
        yield ("evaluation", "project_name"), "项目名称", identity.project_name, named
    for number, document in own if len(own) == 1 else []:
        if (named := years_of(document.title)) and not named & (known | years_of(identity.title)):
            yield ("documents", number, "title"), "来源文件的标题", document.title, named
    if identity.rubric == "local" and (named := years_of(rubric.text.title)):
        span = span_of(rubric.text.title) if len(years) > 1 else frozenset()
        if not named & known or (span & years and span != years) or is_no_span(rubric.text.title):
            yield ("rubric", "title"), "指标体系的名称", rubric.text.title, named
