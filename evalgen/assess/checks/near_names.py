"""A body and a component are spelt alike wherever they are named."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.lost_characters import lost_in, lost_of_cover
from evalgen.assess.names.named_bodies import Named, known_names, named_elsewhere, project_named
from evalgen.assess.names.near_names import beginning, may_misspell, near, near_in, place_miswritten
from evalgen.assess.names.normal import named
from evalgen.assess.names.offices_named import misspelt_offices, naming_no_body
from evalgen.assess.names.same_body import RENAMED
from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import sentence_at
from evalgen.assess.texts.written import every_text, texts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path

_LONG = 1000
"""Characters of all texts and titles together from which looking where a place stands saves time."""
_RENAMED = re.compile(f"{RENAMED}|原立项|原为|曾名")


class NearNames(Check):
    """The units of the cover, the issuer of the report, who is to mend a problem, answers or corrects, offices within
    bodies and in lists, and units and components named in titles, headings, posts and texts are spelt as where they are
    entered: no name is another but for one character,
    one of a body lost or too many, or for 管理 in place of 服务. So is the name of the project in texts and in the
    title of the rubric, from eight characters on.

    On the cover of a self-evaluation a character lost in the place counts too, but for its level (省, 市).

    Silent about characters that tell bodies apart (一, 二, 东, 西) but in who issues a self-evaluation, about offices
    on two levels, villages and towns, other places in texts, former and short names (原名, 更名, 简称), names of fewer
    than five characters beside their place, and names that the evidence has, also in the title of a document that the
    text may cite. One misspelling in several fields and titles is one finding.
    """

    title: ClassVar[str] = "同一单位、同一事项的名称前后一致"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        known, own = known_names(evidence.dossier), evidence.dossier.evaluation.kind == "self"
        long = [each for each in reversed(known) if len(each.name) > 5]
        inside = [*long, *project_named(evidence.dossier)]
        told: list[tuple[Named, Named, Place]] = []
        for each in _unlike(named_elsewhere(evidence.dossier), known):
            like = _like(each, known, own)
            if like and not any(each.same(other) for other in known):
                told.append((each, like, evidence.place(*each.path)))
        told += [(each, like, evidence.place(*each.path)) for each, like in misspelt_offices(evidence.dossier, known)]
        doubtful = _doubtful(evidence, rubric, inside, known)
        for path, label, text in _titles(evidence, rubric) if doubtful else ():
            # Whether the project is so called in its own title, title-names tells.
            strict = label if path[0] in ("evaluation", "rubric") else ""
            for stretch, each in _misspelt(text, strict, inside if path[0] == "rubric" else long, known)[:1]:
                place = rubric.places.find(("title",)) if path[0] == "rubric" else evidence.place(*path)
                told.append((Named(path, label, stretch), each, place))
        yield from self._told(evidence, told)
        suspects = _misspelt(every_text(evidence.dossier), "", inside, known) if doubtful else []
        papers = evidence.dossier.documents if suspects else ()
        cited = " ".join([each.title for each in papers if each.role not in ("report", "form")])
        for path, text in texts(evidence.dossier) if suspects else ():
            for stretch, each in [pair for pair in suspects if pair[0] not in cited and _stands_in(text, pair[0])][:1]:
                place = evidence.place(*path)
                yield self._finding(Named(path, "文字", stretch), each, [place], evidence.place(*each.path))

    def _told(self, evidence: Evidence, told: Sequence[tuple[Named, Named, Place]]) -> Iterator[Finding]:
        same: dict[tuple[str, str], list[tuple[Named, Named, Place]]] = {}
        for each, like, place in told:
            same.setdefault((each.name, like.name), []).append((each, like, place))
        for group in same.values():
            each, like, _ = group[0]
            label = "、".join([one.label for one, _, _ in group])
            shown = [place for _, _, place in group]
            yield self._finding(each._replace(label=label), like, shown, evidence.place(*like.path))

    def _finding(self, told: Named, like: Named, shown: Sequence[Place], other: Place) -> Finding:
        return self.finding(
            told.path,
            f"{told.label}写的是{named(told.name)}，{like.label}是{named(like.name)}，像是印错了一处",
            ((told.label, told.name), (like.label, like.name)),
            (*shown, other),
            "请核对两处名称，更正印错的一处；确是两个的，写明区别。",
        )


def _unlike(names: Iterable[Named], known: Iterable[Named]) -> list[Named]:
    """The names that are not written to the letter in another place."""
    written = [each.name for each in known]
    # Those of the cover are among the known themselves.
    return [each for each in names if written.count(each.name) == (1 if each.path[0] == "evaluation" else 0)]


def _like(each: Named, known: tuple[Named, ...], own: bool) -> Named | None:
    """What the name likely is a misprint of; on the cover only what stands before it there. Who issues its `own` report
    is on the cover, so that no other character is left to chance."""
    cover = each.path[0] == "evaluation"
    for other in known:
        if other.path == each.path:
            if cover:
                return None
            continue
        if near(each.name, other.name, 4 if each.role == "issuer" else 5):
            return other
        if each.role == "issuer" and place_miswritten(each.name, other.name, any_char=own):
            return other
        if own and (cover or each.role == "issuer") and lost_of_cover(each.name, other.name):
            return other
    return None


def _misspelt(text: str, label: str, names: Sequence[Named], known: Sequence[Named]) -> list[tuple[str, Named]]:
    """Every stretch of a text, or of a title where it has a label, that misspells a name and is no other one."""
    found = {
        stretch: each
        for each in names
        for stretch in (
            *near_in(each.name, text, title=bool(label), shortest=each.shortest if label else 5),
            *(lost_in(each.name, text, each.shortest if label else 5) if each.role != "component" else ()),
        )
        if not any(stretch in other.name for other in known)
    }
    return list(found.items())


def _doubtful(evidence: Evidence, rubric: Rubric, names: Sequence[Named], known: Sequence[Named]) -> bool:
    """Whether a name may be misspelt in a title or a text; looking through all of them at once tells so at once."""
    together = "\n".join([every_text(evidence.dossier), *[text for _, _, text in _titles(evidence, rubric)]])
    # Most names begin with one place: what is said where it stands is a fraction of a long text.
    names_known = "\n".join([each.name for each in known])
    said, longest = {"": together}, max([len(each.name) for each in names], default=0)
    for name in {each.name for each in names}:
        begun = beginning(name) if len(together) > _LONG else ""
        if begun not in said:
            said[begun] = "\n".join({together[at : at + longest + 1] for at in places(begun, together)})
        if not may_misspell(name, said[begun]):
            continue
        for stretch in (*near_in(name, said[begun], title=True, shortest=3), *lost_in(name, said[begun], 3)):
            if stretch not in names_known:
                return True
    return False


def _stands_in(text: str, stretch: str) -> bool:
    """Whether the text has it, and not where it tells a former or a short name."""
    at = text.find(stretch)
    while at >= 0:
        if "简称" not in text[max(0, at - 4) : at] and not _RENAMED.search(sentence_at(text, at)):
            return True
        at = text.find(stretch, at + 1)
    return False


def _titles(evidence: Evidence, rubric: Rubric) -> Iterator[tuple[Path, str, str]]:
    identity = evidence.dossier.evaluation
    yield ("evaluation", "title"), "标题", identity.title
    yield ("evaluation", "short_title"), "简称", identity.short_title
    yield ("rubric", "title"), "指标体系的名称", rubric.text.title
    yield from naming_no_body(evidence.dossier)
