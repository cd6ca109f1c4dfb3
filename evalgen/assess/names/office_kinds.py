"""A department of a province is called 厅, of a city or a county 局: 湖南省财政厅, 平江县财政局."""

import re
from typing import Final

from evalgen.model.region import PROVINCES

_DEPARTMENTS: Final = (
    "财政|教育|民政|司法|公安|水利|自然资源|国土资源|生态环境|环境保护|交通运输|住房和城乡建设|商务|科学技术|工业和信息化|"
    "人力资源和社会保障|农业农村|文化和旅游|审计"
)
"""Those that are called so in every province; municipalities (重庆市财政局) have no 厅."""
_OF_PROVINCE = re.compile(
    f"(?:{'|'.join([each for each in PROVINCES.values() if not each.endswith('市')])})(?:{_DEPARTMENTS})局"
)
_BELOW = re.compile(f"[市县区州盟旗](?<!自治区)(?:{_DEPARTMENTS})厅")


def odd_office(name: str) -> str:
    """What a department is called at its level, where the name has the other word; empty where it is right."""
    if name.endswith("局") and _OF_PROVINCE.search(name):
        return "省级的这个部门称“厅”"
    return "市县的这个部门称“局”" if name.endswith("厅") and _BELOW.search(name) else ""
