"""What is late is said with the day asked about, how far it has come, and what the recommendation was."""

from collections.abc import Mapping

from evalgen.pipeline.overdue import Overdue
from evalgen.publish.words import STANDING

SLUG = "recommendation-overdue"
_LONGEST = 60


def in_words(late: Overdue) -> str:
    """建议应在2022年6月完成，截至2022年7月1日逾期（没有整改记录）：……"""
    text = " ".join(late.text.split())
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}……"
    owner = f"，责任单位{late.owner}" if late.owner else ""
    return f"建议应在{late.due}完成，截至{late.as_of}逾期（{STANDING[late.standing]}{owner}）：{short}"


def cure(late: Overdue) -> str:
    """What settles it."""
    return f"已经整改的，在建议“{late.id}”的 events 里登记日期、状态和依据；没有整改的，催办。"


def as_data(late: Overdue) -> Mapping[str, str]:
    """For programs."""
    return {
        "recommendation": late.id, "text": late.text, "owner": late.owner, "due": late.due.iso,
        "status": late.standing, "as_of": late.as_of.iso,
    }  # fmt: skip
