"""A body has as many posts in words as by its entry."""

from collections.abc import Iterator
from typing import ClassVar

from evalgen.assess.check import Check
from evalgen.assess.counts.posts_elsewhere import listed_with_another, told_with_another, told_with_its_neighbour
from evalgen.assess.counts.posts_in_words import posts_told_otherwise
from evalgen.assess.proofreading.count_in_words import CountInWords
from evalgen.model.evidence import Evidence
from evalgen.model.finding import Finding, Severity, Subject
from evalgen.model.rubric import Rubric
from evalgen.model.scorecard import Scorecard
from evalgen.problems.place import dotted


class PostsInWords(Check):
    """What a text says in brackets behind a number of posts (局长1名、副局长3名) agrees with the note on these posts;
    posts that one body lists under the name of another (某中心事业编制6名) are as many as a text says behind that name;
    and no text, right behind the whole name of posts, tells the number of others of the body.

    Silent where text and note do not name the same posts, where a text names a second body or tells of the posts twice,
    about posts of another time (原有, 核增, 2019年) and people of whom some did something (抽调), about posts that
    the other body itself has otherwise (body-entries), and about words that count-in-words tells of that body.
    """

    title: ClassVar[str] = "文字里的编制和职数与单位情况一致"
    subject: ClassVar[Subject] = "单位与人员"
    severity: ClassVar[Severity] = "rule-or-text"
    needs: ClassVar[str] = "bodies"

    def find(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        for told in posts_told_otherwise(evidence.dossier):
            yield self.finding(
                f"{dotted(told.path)}.{told.kind}.{told.post}",
                f"“{told.kind}”中的{told.post}，文字里写 {told.said} 名，单位情况的说明写 {told.known} 名",
                (("文字", f"{told.post}{told.said}名"), ("单位情况", f"{told.post}{told.known}名")),
                (evidence.place(*told.path), evidence.place(*told.entry, "note")),
                "请查对机构编制文件，更正写错的一处。",
            )
        yield from self._of_names(evidence, rubric, scorecard)

    def _of_names(self, evidence: Evidence, rubric: Rubric, scorecard: Scorecard) -> Iterator[Finding]:
        """Posts told otherwise behind their name, or behind that of their body."""
        told = (*told_with_another(evidence.dossier), *told_with_its_neighbour(evidence.dossier))
        # Of these two entries differ already.
        listed = {path for path, *_ in listed_with_another(evidence.dossier.bodies)} if told else ()
        counted = list(CountInWords().find(evidence, rubric, scorecard)) if told else []
        for at, entry, posts, words in told:
            said = [figure for each in counted if each.at == dotted(at) for _, figure in each.figures]
            if entry not in listed and not any(words.endswith(each) for each in said):
                yield self.finding(
                    f"{dotted(at)}.{posts.name}",
                    f"文字里写“{words}”，单位情况里“{posts.name}”是 {posts.count} 名",
                    (("文字", words), ("单位情况", posts.count)),
                    (evidence.place(*at), evidence.place(*entry)),
                    "请查对机构编制文件，更正写错的一处。",
                )
