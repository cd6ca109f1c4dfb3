"""Why an indicator lost points is said by the evaluator's reason, else by the report's text, else by a rule that takes
points off too."""

import re

from evalgen.model.evaluation import Evaluation
from evalgen.model.scorecard import Line
from evalgen.publish.figures import spoken
from evalgen.publish.prose import prose_text

LONGEST = 60
_SENTENCE = re.compile(r"[^。；;！]+")
_TELLING = (re.compile("扣|失[0-9一两二三四五六七八九十]*分"), re.compile("未|没有|不足|不够|不符|不完|低于|偏低|缺"))


def causes_of(evaluation: Evaluation) -> dict[str, str]:
    """By indicator that lost points: the sentence that says why, shortened; nothing where none does."""
    entries = evaluation.dossier.scores
    causes = {}
    for line in evaluation.scorecard.leaves:
        if line.lost and line.lost > 0:
            narrative = entries[line.id].narrative if line.id in entries else ""
            text = prose_text(line.reason or narrative or of_the_rule(line))
            if text:
                causes[line.id] = _shortened(telling(text))
    return causes


def of_the_rule(line: Line) -> str:
    """How the rule takes points off; nothing where it does not."""
    takes_off = line.state == "scored" and line.computed is not None and line.computed < line.effective
    return spoken(line.because) if takes_off else ""


def telling(text: str) -> str:
    """The first sentence that speaks of points taken off, else of something missing, else the first one."""
    sentences: list[str] = [found.strip() for found in _SENTENCE.findall(text)]
    for pattern in _TELLING:
        if found := next(filter(pattern.search, sentences), ""):
            return found
    return sentences[0] if sentences else text


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
