"""Words say in a main clause that something was not done, not reached or went beyond its limit."""

import re
from collections.abc import Collection, Sequence

from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.places import starts_of, texts_at
from evalgen.assess.texts.sentences import years_named

_SENTENCE = re.compile(r"[^。；;！!\n]+")
_CLAUSE = re.compile("[^，,：:]+")
_DONE = (
    "完成|完工|竣工|达到|达标|实现|建立|制定|落实|通过|产生|公示|验收|组织|开展|进行|履行|足额|及时|按时|按期|如期|完全|全部|"
    "按合同|按计划|按规定|按要求|按进度|编制|明确|形成|设定|做到|专款|单独核算(?!要求)|集体研究|量化|细化"
)
_FAILED = re.compile(
    rf"未能?(?:{_DONE})|没[有能](?:{_DONE})|不够?(?:到位|及时|规范|完整|健全|完善|明确|清晰|符合|齐全)|"
    r"不够?(?:公平|合理|公平合理)(?=$|[、，。；（( \n])|"
    r"效[益果][^，\n]{0,3}不够?(?:明显|显著|理想)(?=$|[、，。；（( \n])|"
    r"作用[^，\n]{0,3}不够?(?:明显|显著|理想)(?=$|[、，。；（( \n])|"
    r"成本[^没未不，\n]{0,4}超(?:出|过)?了?(?:预期|预算|计划|概算)(?=$|[，。；（( \n])|"
    r"成[效果][^，\n]{0,3}不够?(?:明显|显著|理想)(?=$|[、，。；（( \n])|"
    r"未按(?![^，。；\n]{0,8}(?:平均|切块))[^，。；\n]{1,16}?(?:建立|制定|足额|到位|执行|公示|拨付|支付|下达)|未能按[^，。；\n]{1,16}?(?:建立|足额|到位)|"
    r"不(?<!平衡不)(?:全|充分|科学|合规|可衡量)(?=$|[、，。；（\n])|质量不合格|未设(?:立|置)?专账|"
    r"(?:没有|缺(?<!不缺)[少乏])(?:相[关应]|项目|专项|资金|财务|业务|验收|审批|变更|采购|具体|配套)*"
    r"(?:(?:管理)?(?:制度|办法)|测算依据|手续|实施方案)(?=$|[、，。；（\n])|"
    r"验收不合格|部分到位|部分[^，。；\n]{1,6}(?:未|没有)到位|"
    r"未经(?:过)?(?:专家|评审|论证|审批|公示|验收|审核|招标|集体|批准|同意)|"
    r"晚(?<![不未有傍夜早最]晚)(?:于|了|完成|完工|竣工|开工|交付|到位|支付|下达|拨付|验收)[^\d，\n]{0,6}\d+(?:个月|天)|"
    r"应(.{1,3})而?未\1(?![^，\n]{0,4}0)|"
    r"延[期误](?:了|约|近)?\d+(?:个?月|天|日)|逾期(?:了|约|近)?\d+(?:个?月|天|日)|超期(?:了|约|近)?\d+(?:个?月|天|日)|"
    r"推迟(?:了|约|近)?\d+(?:个?月|天|日)|滞后(?:了|约|近)?\d+(?:个?月|天|日)|"
    r"超(?:出|过)?(?:了)?(?:合同|约定|规定|工期)[^\d\n]{0,8}\d+(?:个?月|天|日)|"
    r"超(?:出|过)?(?:了)?(?:预算|概算|批复|限价|合同价)[^\d\n]{0,6}\d"
)
"""That something was not done, not as it should be, too late or too dear.

Each way begins with a plain character, so that it is found quickly."""
_COUNTED = re.compile(
    r"(?<![未没无有])发现(?:了|有|存在)?(?:(?:[1-9]\d*|[一二两三四五六七八九十])(?:起|处|笔|例|次|项|个|家|份)|"
    r"(?:项目|专项资金)?(?:重复申报|虚报|冒领|挤占|挪用|截留|套取))"
)
_DENIED = re.compile(
    "未发现|没有发现|未出现|没有出现|未发生|没有发生|不存在|未见|无|杜绝|避免|防止|除|解决|改变|扭转|改善|整治|排查|针对|克服|查处|"
    "未超|没有超|不超|纠正|剔除|核减|如|若|是否|收入|税|产值|增收|以免|不会|不得|不是|并非|[没未不]有?因|"
    "定性|一度|第一次|初稿|初验时|^(?:原有?|旧)(?:制度|办法|规定|方案|设计)"
)
"""Words before it in the clause by which it is denied, cured, supposed, of an earlier time or about something else."""
_NONE = re.compile("没有?(?:任何|[一1][个项起处份笔例户次家])?$")
"""Right before it, that there was nothing of the sort (没有应招未招)."""
_BAD = re.compile(
    r"负面|不良|污染|浪费|损失|纠纷|投诉|隐患|事故|债|不利|矛盾|信访|拖欠|挪用|变更|调整|分包|转包|追加|警戒|上限|限值|门槛|限制|收费|率为?0|"
    r"为[0零](?![.\d])|不予|不得|须|一律|不(?:支付|结算|付款|拨付|列支|报销|采购|开工)|(?<!不)符合|限额|招标规模|"
    "(?:已|均|全部)(?:退回|收回|追回)"
)
"""What is better not done, or need not be, or must not be done before; or that it is settled."""
_RATHER = re.compile(
    "不[^，]{1,4}的|过[高低多大]|机构|[^，]{0,2}部分(?:[没未不已为由按均全])|照搬|依赖|脱离|取代|外包|停|委托"
)
"""What stands right behind where a text says how else it was done, or only names a part (未验收部分没有付款)."""
_ATTRIBUTE = re.compile("^[^，,]*的(?!$)")
_OBJECT = re.compile("^.*的[^的]{0,8}(?:制度|办法|标准|要求|目标|方案|机制|规定|细则|计划)")
_MADE = re.compile("^[未没].*(?:制定|建立|设定|明确|编制|形成)$")
"""What is made is named behind, and 的 in its name makes no attribute of it (没有制定完成后的要求)."""
_ELSEWHERE = re.compile(
    "正文|原文|原表|原报告|原件|材料|没有印|没有写|没有说|没有提|没有注|无从|复核|本站|上年|上一年|去年|前年|往年|历年|以前|过去|"
    "其他|其它|同类|自评|是否|？|吗|每|否则|扣|应当|应于|应按|如果|假如|倘若|除|建议|今后|下一步|将"
)
"""Words by which a sentence is about the source, another year or project, a rule, or what is to come."""
_SETTLED = re.compile(
    "整改|补正|补办|补齐|补充|已补|(?<!未经)(?:批准|同意)|疫情|不可抗|汛|不影响|不扣|未扣|不考核|免于|无需|不需|不涉及|不适用|限额以下|豁免|顺延|不属于|视同|虽然?|尽管"
)
"""Words by which a text says why nothing was taken off."""
_CURED = re.compile(
    r"采纳|返工|复验合格|(?:修订|修改|完善)后|定稿|废止|重新制定|赶上|付清|涉密|跨年|属正常|可不|依法不|按规定不|"
    r"(?:实施前|监控)[^。；]*(?:实施后|调整|措施|按期|如期)|，(?:统一)?(?:执行|沿用|参照)[^，。；未不没]*(?=$|[。，；])|"
    r"，(?:均|且|仍)?(?:符合|在)[^，。；未不没]*(?:合同|约定|时限|期限)|(?<!未)(?<!没有)提前(?:完|竣|交|\d)"
)
"""Words by which a sentence says how it was set right, or why it was no fault."""


def doubtful(texts: Sequence[str]) -> list[int]:
    """The positions of those of `texts` that hold any of the words, looked for in all of them at once."""
    found = [each.start() for each in _FAILED.finditer("\n".join(texts))]
    return texts_at(starts_of(texts), found) if found else []


def failing(text: str, years: Collection[int], counts: bool) -> str:
    """The first clause of `text` that says so, its figures in half width; with those of findings too where `counts`.

    Empty where none does. `years` are those evaluated: a sentence about another one is passed over.
    """
    if not ((counts and "发现" in text) or _FAILED.search(text)) or _SETTLED.search(text):
        return ""
    for sentence in _SENTENCE.findall(figures(text)):
        if _ELSEWHERE.search(sentence) or _CURED.search(sentence) or not years_named(sentence) <= set(years):
            continue
        for clause in _CLAUSE.findall(sentence):
            if _fails(clause, counts):
                return str(clause).strip()
    return ""


def _fails(clause: str, counts: bool) -> bool:
    found = _FAILED.search(clause) or (_COUNTED.search(clause) if counts else None)
    if not found:
        return False
    behind = clause[found.end() :]
    return not (
        _DENIED.search(clause[: found.start()])
        or _NONE.search(clause, 0, found.start())
        or _RATHER.match(behind)
        or _BAD.search(behind)
        or (_ATTRIBUTE.search(behind) and not (_MADE.search(found[0]) and _OBJECT.search(behind)))
    )
