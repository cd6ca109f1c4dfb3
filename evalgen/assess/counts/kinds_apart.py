"""Names of kinds of which a thing has only one: 信息类 and 服务类, 村干部 and 群众, 在职 and 退休, years."""

import re
from collections.abc import Sequence

_APART = (
    re.compile("(?:类|级|组|期|批|季度?|上半年|下半年)$"),
    re.compile(
        "(?:负责人|干部|用户|代表|村民|居民|群众|专家|教师|教职工|学生|家长|医生|护士|患者|商户|企业|工作人员|参公人员)$"
    ),
    re.compile("(?:男性?|女性?)$"),
    re.compile("(?:非常满意|很满意|比较满意|较满意|基本满意|一般|不满意|满意)$"),
)
"""Names that overlap with no other of the same row."""
_OPPOSITES = tuple(
    re.compile("|".join(f"({mark})" for mark in marks))
    for marks in (
        ("行政(?!村|区)", "事业(?!费)", "工勤"),
        ("编外|非在编", "在编"),
        ("参公", "事业编制"),
        ("在职|在岗", "离退休"),
        ("在职|在岗", "(?<!离)退休", "离休"),
        ("续建", "新建(?!成)|新开工"),
        ("未开工", "(?<!正)在建|正在建设", "(?<!未)(?:完工|竣工|建成)"),
        ("未(?:完工|竣工)", "(?<!未)(?:完工|竣工)"),
        *[(f"未{done}", f"已{done}") for done in ("完成", "实施", "开工", "整改", "验收")],
        ("不合格", "(?<!不)合格"),
        ("公办", "民办"),
        ("全额", "差额", "自收自支"),
        ("年中(?:增加|追加|新增)", "年初(?:预算|批复|安排|下达)?(?:项目)?$"),
    )
)
"""Marks of which a thing has one, each set by itself."""
_YEAR = re.compile("^(?:(?:19|20)[0-9][0-9])年(?!底|末)")


def apart(names: Sequence[str]) -> bool:
    """Whether nothing can be of two of these kinds."""
    return (
        any(all(each.search(name) for name in names) for each in _APART)
        or any(_opposite(names, marks) for marks in _OPPOSITES)
        or len({found[0] for name in names if (found := _YEAR.match(name))}) == len(names)
    )


def _opposite(names: Sequence[str], marks: re.Pattern[str]) -> bool:
    """Whether each name has just one of the marks, and no two the same."""
    found = [{each.lastindex for each in marks.finditer(name)} for name in names]
    return all(len(each) == 1 for each in found) and len(set.union(*found)) == len(names)
