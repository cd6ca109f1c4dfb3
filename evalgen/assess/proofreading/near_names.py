"""A body and a component are spelt alike wherever they are named."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.names.lost_characters import lost_of_cover
from evalgen.assess.names.misspelt_names import may_be_misspelt, misspelt_in, stands_in
from evalgen.assess.names.named_bodies import Named, known_names, named_elsewhere, project_named
from evalgen.assess.names.near_names import near, place_miswritten
from evalgen.assess.names.normal import named
from evalgen.assess.names.offices_named import misspelt_offices, naming_no_body
from evalgen.assess.texts.written import every_text, texts
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems import Place
from evalgen.problems.place import Path


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
        titles, said = _titles(evidence, rubric), every_text(evidence.dossier)
        doubtful = may_be_misspelt("\n".join([said, *[text for _, _, text in titles]]), inside, known)
        for path, label, text in titles if doubtful else ():
            # Whether the project is so called in its own title, title-names tells.
            strict = label if path[0] in ("evaluation", "rubric") else ""
            for stretch, each in misspelt_in(text, strict, inside if path[0] == "rubric" else long, known)[:1]:
                place = rubric.places.find(("title",)) if path[0] == "rubric" else evidence.place(*path)
                told.append((Named(path, label, stretch), each, place))
        yield from self._told(evidence, told)
        suspects = misspelt_in(said, "", inside, known) if doubtful else []
        papers = evidence.dossier.documents if suspects else ()
        cited = " ".join([each.title for each in papers if each.role not in ("report", "form")])
        for path, text in texts(evidence.dossier) if suspects else ():
            for stretch, each in [pair for pair in suspects if pair[0] not in cited and stands_in(text, pair[0])][:1]:
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


def _titles(evidence: Evidence, rubric: Rubric) -> tuple[tuple[Path, str, str], ...]:
    identity = evidence.dossier.evaluation
    return (
        (("evaluation", "title"), "标题", identity.title),
        (("evaluation", "short_title"), "简称", identity.short_title),
        (("rubric", "title"), "指标体系的名称", rubric.text.title),
        *naming_no_body(evidence.dossier),
    )
