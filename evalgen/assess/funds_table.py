"""The funds table of a form has a line that holds the whole."""

import re

from evalgen.model.funds import FundLine, Funds

_WHOLE = re.compile("总额|合计|总计|小计")


def whole_line(funds: Funds) -> tuple[int, FundLine] | None:
    """The line of the funds table that holds the whole, where one is so named or there is only one."""
    for index, line in enumerate(funds.lines):
        if _WHOLE.search(line.name) or len(funds.lines) == 1:
            return index, line
    return None
