"""A site may require that every point rests on a document; where one does not, it is a problem with its place."""

from collections.abc import Iterator

from evalgen.model.evaluation import Evaluation
from evalgen.problems import Problem, quoted


def missing_sources(evaluation: Evaluation) -> Iterator[Problem]:
    """The indicators whose points, or whose completion where there are none, rest on no document, in printed order."""
    for line in evaluation.scorecard.leaves:
        if line.is_unsourced:
            place = evaluation.evidence.places.find(("scores", line.id), key=True)
            what = "完成情况" if line.state == "unscored" else "得分"
            words = f"指标{quoted(line.name)}（{line.id}）的{what}没有注明出处"
            cure = "请在它的 cites 里写文件标识和页码，例如 cites: [report#14]；或者注明所用事实的出处。"
            yield Problem(place, words, cure, "no-source")
