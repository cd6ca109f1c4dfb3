"""Names of kinds of which a thing has only one: 信息类 and 服务类, 村干部 and 群众."""

import re
from collections.abc import Sequence

_APART = (
    re.compile("(?:类|级|组|期|批|季度?|上半年|下半年)$"),
    re.compile(
        "(?:负责人|干部|用户|代表|村民|居民|群众|专家|教师|教职工|学生|家长|医生|护士|患者|商户|企业|工作人员|参公人员|事业编制)$"
    ),
    re.compile("(?:男性?|女性?)$"),
    re.compile("(?:非常满意|很满意|比较满意|较满意|基本满意|一般|不满意|满意)$"),
)
"""Names that overlap with no other of the same row."""


def apart(names: Sequence[str]) -> bool:
    """Whether nothing can be of two of these kinds."""
    return any(all(each.search(name) for name in names) for each in _APART)
