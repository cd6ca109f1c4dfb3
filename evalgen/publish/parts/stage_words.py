"""Which sentences about each indicator went and came from stage to stage."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Note, Table
from evalgen.publish.wording import changed_words


def part(evaluation: Evaluation) -> Table | Note:
    table = changed_words(evaluation)
    return table or Note("文字没有变化", ("各阶段给出的评价说明和给分理由，都与公布的一样。",), "muted")
