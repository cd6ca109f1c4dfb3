"""Chinese has no spaces between words, so a line that ends inside a sentence is joined to the next without one."""

import re

_WIDE = "\u2018-\u201d\u2026\u2014\u3000-\u303f\u4e00-\u9fff\uff00-\uffef"
_BREAK = re.compile(rf"(?<=[{_WIDE}])\n(?=[{_WIDE}])")
_KEPT = re.compile(r"(<pre.*?</pre>)", re.DOTALL)


def joined(html: str) -> str:
    """`html` without line ends between two Chinese characters, which browsers show as spaces; code keeps its lines."""
    return "".join(part if at % 2 else _BREAK.sub("", part) for at, part in enumerate(_KEPT.split(html)))
