"""What can be taken away: every format of the evaluation's own files, with its title."""

from evalgen.model.evaluation import Evaluation
from evalgen.publish.block import Items
from evalgen.publish.download import downloads
from evalgen.publish.inline import Link


def part(evaluation: Evaluation) -> Items:
    return Items(
        tuple(
            Link(download.title, f"{evaluation.id}/{download.name}")
            for download in downloads()
            if download.of_evaluation is not None
        )
    )
