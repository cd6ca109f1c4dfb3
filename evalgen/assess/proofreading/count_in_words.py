"""A count in the words of a report is that of what it lists."""

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.counted_bodies import COUNTED, of_bodies
from evalgen.assess.counts.counted_figures import figures, may_count
from evalgen.assess.counts.counted_lists import counts_of_lists, lists
from evalgen.assess.counts.counted_things import Things, things
from evalgen.assess.counts.counted_words import counts
from evalgen.assess.counts.told_counts import Count, Printed, counts_of_all
from evalgen.assess.texts.half_width import figures as figures_of
from evalgen.assess.texts.places import starts_of, text_at
from evalgen.assess.texts.sentences import said_before, sentence_at
from evalgen.assess.texts.written import texts
from evalgen.model.evidence import Dossier, Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import Path

_Text = tuple[Path, str]
_LEVELS = re.compile("级指标(?<=[0-9一二三四五六七八九十][个项][一二三]级指标)")
_NOTE: Path = ("rubric", "note")
_OTHERS = re.compile(
    "[站所队院校室厂村镇乡]|公司|集团|机构改革|改革前|原(?!报告|文|表)|调整前|(?:19|20)[0-9][0-9]年|下属|"
    "下设[^0-9一二三四五六七八九十]|.(?<![该本])(?:中心|局)"
)
"""Words before a count by which a sentence that names no body speaks of another one, or of another time."""
_EARLIER = re.compile("改革前|调整前|合并前|划转前")
_OF_YEAR = re.compile("(?:19|20)[0-9][0-9]年[^，。；]{0,4}$")
_LOOKED_AT = re.compile("查看|走访|现场|实地|调研|座谈|调查|抽|选")


class CountInWords(Check):
    """Where a text counts what the evidence lists, the numbers are the same: the members of the team (评价组6人), the
    entries of a list whose title ends with the noun (15个乡镇), uses of misused money, components, problems, advice,
    indicators of a level, bases, offices, duties, posts and people of a body; and in the words on an indicator its
    facts (计划45个). A sentence of the chapter on a body that names none (中心有11项职能) is about that body.

    Silent about estimates (约, 余), parts (其中, 抽查), other years, all that there are in a place, sentences and
    chapters about one group or another body, aspects no more than the problems listed, and several counts in a text.
    """

    title: ClassVar[str] = "文字里的数目与所列一致"
    subject: ClassVar[Subject] = "文字里的数字"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        told = texts(evidence.dossier)
        chapters = [each for each in told if each[0][0] == "report" or (each[0][0] == "scores" and "用途" in each[1])]
        if _LEVELS.search(rubric.text.note):
            chapters.append((_NOTE, figures_of(rubric.text.note)))
        for path, text, counted in _of_chapters(evidence, rubric, chapters) if chapters else ():
            if odd := [(each, off) for each in counted if (off := _off(each, text, path))]:
                yield self._finding(evidence, rubric, path, odd)
        for path, text in _of_indicators(evidence.dossier):
            facts = figures(evidence, rubric, str(path[1]), text)
            if odd := [(each, off) for each in facts if (off := _off(each, text, path))]:
                yield self._finding(evidence, rubric, path, odd)

    def _finding(self, evidence: Evidence, rubric: Rubric, path: Path, odd: list[tuple[Things, Count]]) -> Finding:
        shown = [f"文字里写“{told.shown}”，{each.name}是 {each.number} {each.unit}" for each, told in odd]
        return self.finding(
            path,
            "；".join(dict.fromkeys(shown)),
            [pair for each, told in odd for pair in (("文字", told.shown), (each.name, each.number))],
            (
                rubric.places.find(path) if path == _NOTE else evidence.place(*path),
                *(evidence.place(*each.path) for each, _ in odd),
            ),
            "请核对文字和所列内容，更正数目或补全所列。",
        )


def _of_indicators(dossier: Dossier) -> list[_Text]:
    """The words on those indicators of which a fact may be a number of things."""
    written = [each for each in texts(dossier) if each[0][0] == "scores"]
    return [each for each in written if may_count(dossier.scores[str(each[0][1])].facts)]


def _of_chapters(evidence: Evidence, rubric: Rubric, told: list[_Text]) -> Iterator[tuple[Path, str, list[Things]]]:
    """Each chapter that counts things listed otherwise, with these and where it does; looked for in all at once."""
    dossier, said = evidence.dossier, "\n".join([text for _, text in told])
    starts = starts_of([text for _, text in told])
    by_sort = counts(said) | counts_of_lists(dossier, said)
    found: dict[int, list[Things]] = {}
    odd = [each for each in (*things(dossier, rubric, by_sort), *lists(dossier, by_sort)) if each.odd]
    for each in odd:
        for chapter, within in _by_chapter(each.printed, starts).items():
            here = each._replace(printed=within)
            of_group = here.alone and told[chapter][0][1] in rubric.by_id
            if not here.told and not of_group and _may_be_meant(here, *told[chapter]):
                found.setdefault(chapter, []).append(here)
    for chapter, sorts in _of_bodies_by_chapter(by_sort, starts).items():
        path, text = told[chapter]
        if path[0] != "report":
            continue
        found.setdefault(chapter, []).extend(of_bodies(dossier, str(path[1]), text, sorts))
    return ((*told[chapter], counted) for chapter, counted in found.items() if counted)


def _of_bodies_by_chapter(by_sort: dict[str, list[Printed]], starts: list[int]) -> dict[int, dict[str, list[Printed]]]:
    """What each chapter counts of bodies, by its sort."""
    found: dict[int, dict[str, list[Printed]]] = {}
    for sort in COUNTED:
        if sort in by_sort:
            for chapter, within in _by_chapter(by_sort[sort], starts).items():
                found.setdefault(chapter, {})[sort] = within
    return found


def _by_chapter(counts: Iterable[Printed], starts: list[int]) -> dict[int, list[Printed]]:
    """The counts of each chapter, of which these are the `starts`, and where they stand in it."""
    found: dict[int, list[Printed]] = {}
    for number, start, end in counts:
        begin = starts[chapter := text_at(starts, start)]
        found.setdefault(chapter, []).append(Printed(number, start - begin, end - begin))
    return found


def _may_be_meant(each: Things, path: Path, text: str) -> bool:
    """Whether the chapter is about the things, or has a word that stands beside the count of them."""
    return not each.beside or path[1] == each.chapter or any(word in text for word in each.beside)


def _off(each: Things, text: str, path: Path) -> Count | None:
    """The one count that the text gives for the things listed, where none that it gives is theirs."""
    if each.told:
        return None
    found = counts_of_all([one for one in each.printed if _meant(each, one, text, path)], text, part=each.part)
    return found[0] if len({count.number for count in found}) == 1 else None


def _meant(each: Things, count: Printed, text: str, path: Path) -> bool:
    """Whether the sentence counts just these things, and all of them."""
    sentence = sentence_at(text, count.start)
    named = not each.beside or any(word in sentence for word in each.beside)
    if (not named and path[1] != each.chapter) or any(word in sentence for word in each.never):
        return False
    before = said_before(text, count.start)
    if not named and _OTHERS.search(before):
        return False
    if each.beside and (_EARLIER.search(before) or (each.part and _OF_YEAR.search(before))):
        return False
    if each.alone and len({word for word in each.alone if word in before}) == 1:
        return False
    return not (each.sampled and count.number < each.number and _LOOKED_AT.search(sentence))
