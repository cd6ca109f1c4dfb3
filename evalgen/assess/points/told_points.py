"""Points told in words (扣2分，得7分) are those of the whole indicator, unless a sentence tells a rule or a part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from evalgen.assess.texts.places import places
from evalgen.assess.texts.sentences import sentences
from evalgen.units import ZERO, Points

POINTS_TOLD: Final = re.compile(r"分(?<=[\d\s]分)")
"""What stands in every text that tells points in figures; quick to find."""
_NUMBER = r"(\d{1,3}(?:\.\d{1,4})?)\s*分"
_STOP = r"(?:^|(?<=[，,。；;：:、）)\s]))"
_SUBJECT = "(?:故|共|计|合计|最终|综上|因此|予以|评价|(?:本|该|此)项(?:指标)?|(?:本|该|此)?指标)?"
_GAINED = re.compile(rf"{_STOP}{_SUBJECT}(?:得|仍给)(?:分)?(?:为|是|：|:)?\s*{_NUMBER}")
_LOST = re.compile(rf"(?:扣|(?<![损丧缺过])失)(?:除|减|掉|了|去)?(?:分)?(?:为|是|：|:)?\s*{_NUMBER}")
_RATE = r"(?:[为是达到]{0,2}\s*\d[\d.]*\s*[%％][，,])"
_SCORED = re.compile(
    rf"[”\"]?(?:指标|一[项行])?(?:[（(][^（）()]{{0,12}}[）)])?(?:[^，,。；;、%％\d]{{0,10}}而|{_RATE})?"
    r"[，,：:]?(?:实际|被)?[得扣失]"
)
"""What stands behind the name of an indicator whose points are told."""
_GIVES = rf"(?:实际)?得(?:分)?(?:为|是|：|:)?\s*{_NUMBER}"
_TAKES = rf"(?:被)?[扣失](?:除|减|掉|去|了)?(?:分)?(?:为|是|：|:)?\s*{_NUMBER}"
_END = re.compile("[。！!？?\n]")
_FULL = re.compile(r"得满分(?=\s*\d)")
_ANOTHER = re.compile("同批|同类|另一|其[他它余]项目|上一轮|上年|去年|([一-鿿]{2})(?<![本该此])项目(?=[，,的中])")
_RULE = re.compile(
    "每|各[得扣]|分别|否则|扣完|为止|不得分|得满分|最多|最高|上限|[以应]?按.{0,6}计分|评分标准|评分规则|评分办法|"
    "计分|如果|如未|若|的[，,]?[得扣]|酌情|第[一二三四五六七八九十\\d]+[项条点个]|[①②③④⑤⑥⑦⑧⑨]|其中|自评|初评|复核|上年|测评|"
    "考核|满分|总得分|平均|应得|应扣|可得|建议|原表(?!没有|未印|没印)|原报告|规则|少得|未得分|另"
)
"""Words by which a sentence tells the rule, one of several parts, another scoring, or more than one score."""


@dataclass(frozen=True)
class Told:
    """The points that a text says are gained and lost for one indicator, each as often as it says so."""

    gained: tuple[Points, ...]
    lost: tuple[Points, ...]

    def odd(self, awarded: Points, lost: tuple[Points, ...]) -> Iterator[tuple[str, Points]]:
        """What is told and is not so: one figure told for it, or the same one throughout."""
        for word, told, known in (("得", self.gained, (awarded,)), ("扣", self.lost, lost)):
            if told and told[0] not in known and len(set(told)) == 1 and sum(told, ZERO) not in known:
                yield word, told[0]


@lru_cache(maxsize=1024)
def told_points(text: str, most: Points | None = None) -> Told:
    """What a text on one indicator tells, be it in a sentence on the rule.

    Beside a survey (问卷), more than the indicator carries, `most`, is what those asked gave, unless it stands right
    behind a rate (满意度91.40%，得11分).
    """
    told = [_FULL.sub("得", each) for each in _END.split(text) if "分" in each]
    gained = [given for part in told if "得" in part or "仍给" in part for given in _gained(part, most)]
    return Told(tuple(gained), tuple([Points(each) for part in told for each in _LOST.findall(part)]))


def _gained(part: str, most: Points | None) -> Iterator[Points]:
    limit = most if "问卷" in part else None
    for found in _GAINED.finditer(part):
        given = Points(found[1])
        if limit is None or given <= limit or _pays_for_rate(part[: found.start()], given, limit):
            yield given


def _pays_for_rate(before: str, given: Points, most: Points) -> bool:
    """Whether points right behind a rate are what it is paid; the rate may be told as points too (92%，得92分)."""
    return given < 2 * most and before.rstrip("，,").endswith(("%", "％"))


def tells_a_rule(text: str) -> bool:
    """Whether any sentence that tells points tells those of a rule or of parts."""
    told = (_FULL.sub("得", each) for each in _END.split(text))
    return any(_RULE.search(each) for each in told if _LOST.search(each) or _GAINED.search(each))


def _of_project(text: str, project: str) -> str:
    """The text without what follows the name of another project, or of others of its kind, in a sentence."""
    if not _ANOTHER.search(text):
        return text
    kept = []
    for sentence in _END.split(text):
        other = next((each for each in _ANOTHER.finditer(sentence) if not each[1] or each[1] not in project), None)
        kept.append(sentence[: other.start()] if other else sentence)
    return "\n".join(kept)


@lru_cache(maxsize=1024)
def told_behind(name: str, text: str, project: str = "") -> Told:
    """What a text tells right behind the name of an indicator: 资金到位率（5分）得4.73分.

    Nothing of a sentence that names another project than `project` before it.
    """
    ends = [start + len(name) for start in places(name, text)]
    if not any(_SCORED.match(text, end) for end in ends):
        return Told((), ())
    text = _of_project(text, project)
    lead = "(?:因此|为此|在|[一二三四五六七八九]是)?"
    called = rf"{_STOP}{lead}[“\"]?{re.escape(name)}[”\"]?(?:指标|一[项行])?(?:[（(][^（）()]{{0,12}}[）)])?"
    gained = re.findall(rf"{called}[，,：:]?{_GIVES}", text)
    lost = re.findall(rf"{called}(?:[^，,。；;、%％\d]{{0,10}}而)?[，,：:]?{_TAKES}", text)
    if not gained and not lost:
        # Points right behind a rate may be those that a rule pays for it.
        plain = "\n".join(each for each in sentences(text) if not _RULE.search(each))
        gained, lost = re.findall(f"{called}{_RATE}{_GIVES}", plain), re.findall(f"{called}{_RATE}{_TAKES}", plain)
    return Told(tuple(map(Points, gained)), tuple(map(Points, lost)))
