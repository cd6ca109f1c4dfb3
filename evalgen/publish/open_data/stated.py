"""What the source says in words and prints once more, in the public data: claims, dates, lists, totals, headings."""

from evalgen.publish.open_data.copied import Copied
from evalgen.publish.open_data.figures import Exact, said


class GoalRecord(Copied):
    """绩效目标"""

    id: str
    title: str
    text: str = said("内容（Markdown）")
    target: str = said("指标值")
    actual: str = said("完成值")
    cites: tuple[str, ...]


class AchievementRecord(Copied):
    """主要绩效"""

    title: str
    text: str = said("内容（Markdown）")
    cites: tuple[str, ...]


class ConclusionRecord(Copied):
    """报告上印的结论；没有印的为空"""

    total: Exact | None
    grade: str
    levels: dict[str, Exact] = said("一、二级指标的得分，按指标标识")
    note: str
    cites: tuple[str, ...]


class GivenRecord(Copied):
    """举出的一个数"""

    of: str = said("是哪一处的")
    value: str


class ClaimRecord(Copied):
    """原件用文字说的多少，和它举出的数"""

    id: str
    text: str = said("原文，可节略")
    extent: str = said("说的是：all 每处都，most 多数，some 有的，sum 合计，mean 平均")
    value: str = said("说的数")
    among: int | None = said("一共说的是几处；不知道的为空")
    figures: tuple[GivenRecord, ...]
    cites: tuple[str, ...]


class DatedRecord(Copied):
    """原件一处的写法"""

    words: str = said("原文，可节略")
    when: str | None = said("日期，写到已知的年、月或日；从原文读出的为空")
    state: str | None = said("ahead 尚未做，under-way 正在做，done 已经做完")
    cites: tuple[str, ...]


class MilestoneRecord(Copied):
    """原件写了时间或进度的一件事"""

    id: str
    title: str
    stated: tuple[DatedRecord, ...] = said("原件各处怎样写")
    after: tuple[str, ...] = said("照原文的意思，发生在哪些事之后")


class ListingRecord(Copied):
    """原件里的一份名单"""

    id: str
    title: str
    items: tuple[str, ...]
    stated: int | None = said("原件所说的数目")
    cites: tuple[str, ...]


class HeadingRecord(Copied):
    """一条标题"""

    number: str
    title: str
    page: str
    level: int


class MentionRecord(Copied):
    """正文里写到的一个指标"""

    indicator: str
    name: str
    points: Exact | None
    awarded: Exact | None


class TotalRowRecord(Copied):
    """打分表的合计行，照印；空着的为空"""

    points: Exact | None
    awarded: Exact | None
    cites: tuple[str, ...]


class PrintedTotalRecord(Copied):
    """印总得分或等级的一处"""

    place: str
    total: Exact | None
    grade: str
    cites: tuple[str, ...]


class PrintedRecord(Copied):
    """原件的目录、标题，正文里的指标，各处所印总得分"""

    contents: tuple[HeadingRecord, ...] = said("目录")
    headings: tuple[HeadingRecord, ...] = said("正文的标题")
    indicators: tuple[MentionRecord, ...] = said("正文逐项写到的指标，照正文的次序")
    total_row: TotalRowRecord | None
    totals: tuple[PrintedTotalRecord, ...]


class AskRecord(Copied):
    """评分标准要求的一件事，原件有没有写到"""

    what: str
    shown: bool
    note: str = said("写在哪里，或找过哪里")
    cites: tuple[str, ...]
