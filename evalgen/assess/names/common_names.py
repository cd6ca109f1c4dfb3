"""Every form and report calls some things alike: its levels, its money, its posts, its offices."""

from typing import Final

_MONEY: Final = """
年度资金总额 当年财政拨款 上年结转资金 其他资金 中央资金 地方资金 省级资金 市级资金 县级资金 区级资金
中央财政资金 省级财政资金 市级财政资金 县级财政资金 区级财政资金 财政拨款 财政资金 自筹资金 单位自筹资金
结转资金 结余资金 上年结转 上年结余 一般公共预算 一般公共预算拨款 一般公共预算资金 政府性基金预算 公共财政拨款
其他收入 基本支出 项目支出 人员经费 公用经费 专项资金 中央直达资金
"""
_LEVELS: Final = """
项目决策 项目过程 项目管理 项目产出 项目效益 项目绩效 项目立项 资金落实 资金投入 绩效目标 业务管理 财务管理
资金管理 组织实施 产出数量 产出质量 产出时效 产出成本 产出指标 效益指标 数量指标 质量指标 时效指标 成本指标
经济效益指标 社会效益指标 生态效益指标 环境效益指标 可持续影响指标 满意度指标 服务对象满意度指标 服务对象满意度
经济效益 社会效益 生态效益 环境效益 可持续影响 预算执行率 预算执行 资金到位率 资金到位 资金到位及时率
资金使用合规性 项目完成率 项目完成及时率 完成及时率 质量达标率 验收合格率 工程完工率 工程验收合格率 成本控制率
成本节约率 政策知晓率 群众满意度 学生满意度 家长满意度 受益群众满意度 社会公众满意度 受益对象满意度
立项依据充分性 立项程序规范性 绩效目标合理性 绩效指标明确性 预算编制科学性 资金分配合理性 制度执行有效性
管理制度健全性 政府采购执行率 预算调整率 公用经费控制率 三公经费控制率 三公经费变动率 固定资产利用率
预决算信息公开性 预算信息公开性 财政供养人员控制率 在职人员控制率 结转结余率
"""
_POSTS: Final = """
核定编制 人员编制 行政编制 事业编制 机关行政编制 编制人数 实有人数 在职人数 在职人员 参公人员 工勤人员 退休人员
离休人员 离退休人员 年度总体目标 中华人民共和国预算法 中华人民共和国政府采购法 中华人民共和国会计法
项目支出绩效评价管理办法
"""
_OF_PLACES: Final = """
人民政府 人民政府办公室 人民政府办公厅 财政局 财政厅 教育局 教育体育局 教育厅 林业局 农业农村局 农业农村厅
民政局 民政厅 公安局 公安厅 司法局 水利局 水利厅 审计局 审计厅 统计局 商务局 商务厅 税务局 交通运输局 交通运输厅
自然资源局 自然资源厅 自然资源和规划局 生态环境局 生态环境厅 医疗保障局 应急管理局 应急管理厅 卫生健康局
卫生健康委员会 发展和改革局 发展和改革委员会 文化和旅游局 文化和旅游厅 文化旅游广电体育局 住房和城乡建设局
住房和城乡建设厅 人力资源和社会保障局 人力资源和社会保障厅 市场监督管理局 行政审批服务局 退役军人事务局
乡村振兴局 扶贫开发局 工业和信息化局 科学技术局 城市管理局 信访局 发改委 卫健委
"""
_LINKS: Final = frozenset("和级")
"""Characters that are often left out: 省资金, 文化旅游局."""
_MEASURES: Final = frozenset("率性度")
_OTHER: Final = """
年资金总额 满意指标 服务对象满意指标 服务对象满意 受益对象满意 群众满意 学生满意 家长满意 财拨款 财政款 公用费
人员费 专项金 结转金 结余金 成本控制 成本节约 政策知晓 工程完工 工程验收合格 验收合格 质量达标 完成及时 项目完成
项目完成及时 资金到位及时 行政审批局 场监督管理局 场监督管理厅 编制数 实有数 在职数 行政编 事业编 人员编 年度总目标
年度资金额 持续影响 持续影响指标 结转结余
"""
"""Other names that lack one character of these, and what stands behind 市 in 市场监督管理局."""
_SHORT: Final = "业局 安局 改委 健委 财局 财厅 林局 审局 统局"
"""The only ones of two characters that are no end of another name (市政局)."""


def _shortened(words: str, *, whole: bool) -> dict[str, str]:
    """Every name without one character of it, where that is no name itself, and the name; `whole` for those that are
    no short form without their last character (县财政); one in 率, 性 or 度 is often told without it (预算调整)."""
    known, others = words.split(), _OTHER.split()
    lost = {
        each[:at] + each[at + 1 :]: each
        for each in known
        for at, char in enumerate(each if whole else each[:-1])
        if char not in _LINKS and len(each) > 2 and not (at == len(each) - 1 and char in _MEASURES)
    }
    return {
        short: each
        for short, each in lost.items()
        if short not in known and short not in others and (len(short) > 2 or short in _SHORT)
    }


SHORTENED: Final = _shortened(_MONEY + _LEVELS + _POSTS, whole=True)
"""What a common name is without one of its characters: no name at all."""
SHORTENED_OFFICES: Final = _shortened(_OF_PLACES, whole=False)
"""The same of offices, behind the name of their place."""
_KINDS: Final = "省市县区州旗"
OFFICE_TAILS: Final = frozenset(
    tail
    for short, each in SHORTENED_OFFICES.items()
    for tail in ([short[-4:]] if len(short) > 3 else [kind + short for kind in _KINDS])
    if not each.endswith(tail)
)
"""How names of offices that lack a character end, the kind of the place before short ones: 省民政府, 县财局."""
