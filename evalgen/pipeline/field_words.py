"""A field of the evidence is called by one short term, and what stands in it by the official words."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from evalgen.load.terms import terms

_SHORT: Final[Mapping[tuple[str, str], str]] = {
    ("Dossier", "evaluation"): "", ("Dossier", "findings"): "", ("Dossier", "project"): "", ("Dossier", "form"): "",
    ("Dossier", "bodies"): "单位", ("Dossier", "funds"): "资金", ("Dossier", "facts"): "共用的事实",
    ("Dossier", "scores"): "指标", ("Dossier", "conclusion"): "所印结论", ("Dossier", "report"): "报告文字",
    ("Dossier", "stages"): "阶段", ("Dossier", "errata"): "更正", ("Dossier", "lists"): "名单",
    ("Dossier", "claims"): "原文所说", ("Dossier", "milestones"): "事项", ("Dossier", "printed"): "照原件所印",
    ("Dossier", "accepted"): "复核发现的处理", ("Dossier", "documents"): "来源文件",
    ("Identity", "title"): "报告全称", ("Identity", "short_title"): "简称", ("Identity", "covers"): "评价类型",
    ("Identity", "region"): "行政区划代码", ("Identity", "outline"): "报告提纲", ("Identity", "fund_types"): "资金类型",
    ("Identity", "source_note"): "原件缺少或看不清之处", ("Identity", "team_stated"): "所述评价人数",
    ("Member", "name"): "姓名", ("FundTypes", "options"): "所印各项", ("FundTypes", "chosen"): "所选各项",
    ("Body", "also_called"): "其他叫法", ("Funds", "restated"): "再次印出的数", ("Funds", "unspent"): "没有支出的",
    ("Document", "visibility"): "公开或内部", ("Restated", "of"): "哪个金额", ("Unspent", "name"): "名称",
    ("Posts", "name"): "名称",
    ("Mark", "met"): "是否符合", ("Counted", "what"): "事项", ("Entry", "facts"): "事实", ("Entry", "marks"): "要点",
    ("Entry", "counted"): "计入扣分的事项", ("Entry", "asks"): "标准所要求的", ("Entry", "inferred"): "推定",
    ("Entry", "share"): "区间内比例", ("Entry", "parts"): "分项", ("Entry", "overflow"): "在总分上继续扣的分",
    ("Entry", "reason"): "给分理由", ("Entry", "awarded"): "评价得分",
    ("Ask", "what"): "要求", ("Ask", "shown"): "原件是否写到", ("Claim", "among"): "共几处",
    ("Claim", "figures"): "所举的数", ("Claim", "extent"): "所说范围", ("Given", "of"): "哪一处",
    ("Milestone", "stated"): "各处写法", ("Milestone", "after"): "在哪些事之后", ("Milestone", "title"): "名称",
    ("Dated", "words"): "原文", ("Shortfall", "cause"): "原因", ("Recommendation", "events"): "整改经过",
    ("Recommendation", "indicators"): "另涉及的指标", ("Event", "by"): "记录人", ("Acceptance", "at"): "涉及之处",
    ("Acceptance", "figures"): "当时的数字", ("Erratum", "what"): "更正事项", ("Erratum", "reason"): "原因",
    ("Response", "about"): "所针对的", ("Listing", "stated"): "所述数目", ("PrintedTotal", "place"): "何处",
    ("TotalRow", "points"): "分值", ("TotalRow", "awarded"): "得分", ("Printed", "headings"): "标题",
    ("Printed", "indicators"): "正文里的指标", ("Printed", "totals"): "总得分", ("Printed", "total_row"): "合计行",
    ("Mention", "name"): "名称", ("Mention", "points"): "分值", ("Mention", "awarded"): "得分",
    ("Form", "blanks"): "空着的栏目", ("Form", "misprints"): "误印的文字",
    ("StageRecord", "scores"): "得分", ("StageRecord", "responses"): "意见", ("Conclusion", "levels"): "各级得分",
    ("RubricText", "extends"): "所扩展的体系", ("RubricText", "grades"): "等级", ("RubricText", "remove"): "不用的指标",
    ("RubricText", "rounding"): "取整", ("RubricText", "not_applicable"): "不适用时的处理",
    ("RubricText", "gates"): "门槛", ("RubricText", "output_benefit_floor"): "产出、效益最低占比",
    ("Indicator", "nature"): "性质", ("Indicator", "note"): "理解", ("Indicator", "combine"): "合成方式",
    ("Indicator", "split"): "平均分配", ("Indicator", "not_applicable"): "不适用时的处理",
    ("RubricText", "standard_printed"): "标准是否原件所印", ("Indicator", "standard_printed"): "标准是否原件所印",
    ("Indicator", "unseen"): "看不到的原因", ("RoundingRule", "at"): "何处取整", ("RoundingRule", "mode"): "取整方式",
    ("Split", "mode"): "取整方式", ("Split", "remainder"): "余数", ("Effect", "zero"): "记 0 分的指标",
}  # fmt: skip
"""Where the explanation that editors show does not begin with a term, or means it only where it stands."""
_END = re.compile(r"[：；，。、（]")
_CHOICE = re.compile(r"(?<![a-z0-9_-])([a-z][a-z0-9_-]*) ([^，；：、）\s]+)")


@lru_cache(maxsize=1024)
def word(model: str, field: str) -> str:
    """The term for `field` of `model`; empty for what only holds other things."""
    own = _SHORT.get((model, field))
    return _END.split(terms()[model][field])[0] if own is None else own


@lru_cache(maxsize=1024)
def choices(model: str, field: str) -> Mapping[str, str]:
    """The official words of the values that `field` may take, where it has a closed list."""
    # An indicator's own policy is explained with that of the whole.
    holder = "RubricText" if (model, field) == ("Indicator", "not_applicable") else model
    return dict(_CHOICE.findall(terms()[holder][field]))
