"""An office issues documents for its own place: 岳阳市某办公室关于印发岳阳市某办法的通知."""

import re

from evalgen.assess.names.place_of_name import place_of_name

_ISSUED, _PASSED_ON = "印发", "转发"
_BEHIND = re.compile(f"{_ISSUED}[《〈“]?")
_PLACES = "市县区州盟旗"
"""One of these ends the name of every city and county."""


def issued_for_another(title: str) -> str:
    """That a title has another city or county behind 印发 than the one that it begins with; empty where it passes on
    what another office issued (转发), or names no place."""
    if _ISSUED not in title or _PASSED_ON in title:
        return ""
    issued = _BEHIND.split(title, 1)[1]
    if not any(map(issued.__contains__, _PLACES)):
        return ""
    own, other = place_of_name(title), place_of_name(issued)
    for one, another in ((own.county, other.county), (own.city, other.city)):
        if one and another and one != another:
            return f"印发的却是{another}的文件"
    return ""
