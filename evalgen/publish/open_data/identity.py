"""Who evaluated what, and how the cover was filled in, in the public data."""

from evalgen.publish.open_data.copied import Copied
from evalgen.publish.open_data.figures import said


class PeriodRecord(Copied):
    """起止日期，写到已知的年、月或日"""

    start: str
    end: str


class MemberRecord(Copied):
    """评价人员；本站不公布姓名的，姓名换成说明"""

    name: str
    specialty: str
    title: str = said("职称或执业资格")
    unit: str


class FundTypesRecord(Copied):
    """封面上的资金类型"""

    options: tuple[str, ...] = said("所印各项")
    chosen: tuple[str, ...] = said("打了勾的各项")


class FormRecord(Copied):
    """封面和摘要表的填写情况；原件没有印的为空"""

    evaluation_time: PeriodRecord | None = said("所印的评价时间")
    table_year: int | None = said("表头所印的年度")
    lead: str = said("主评人")
    signed: bool | None
    sealed: bool | None
    blanks: tuple[str, ...] = said("印了却没有填的栏目")
    misprints: tuple[str, ...] = said("误印的栏目名或文字")


class PostsRecord(Copied):
    """编制或人数"""

    name: str
    count: int
    parts: tuple["PostsRecord", ...] = said("其中")
    note: str


class BodyRecord(Copied):
    """有关单位"""

    id: str
    name: str
    role: str = said(
        "competent-authority 主管部门，implementer 实施单位，subordinate 下属单位，"
        "commissioner 委托方，evaluator 评价机构"
    )
    also_called: tuple[str, ...] = said("原件里的其他叫法")
    code: str = said("统一社会信用代码")
    rank: str = said("机构规格")
    address: str
    phone: str
    postcode: str
    founded: str = said("成立时间")
    history: str = said("沿革")
    duties: tuple[str, ...] = said("职责")
    project_duties: tuple[str, ...] = said("在本项目中的职责")
    offices: tuple[str, ...] = said("内设机构")
    staffing: tuple[PostsRecord, ...] = said("编制和人员")
    cites: tuple[str, ...]
