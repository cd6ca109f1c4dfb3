"""Tables leave the site as CSV that office programs open as it is and that can never run as a formula.

The file opens with a byte order mark: without one, Excel and WPS in a Chinese system read UTF-8 as GBK and show
garbage, and statistics programs skip the mark. Lines end as RFC 4180 asks.
"""

import csv
import io
from collections.abc import Iterable
from fractions import Fraction

_STARTS = frozenset("=+-@＝＋－＠\t\r\n")
"""Characters that make a spreadsheet compute what follows, in their full width too."""
_MILLION = 10**6

Value = str | int | Fraction | None


def csv_bytes(header: Iterable[str], rows: Iterable[Iterable[Value]]) -> bytes:
    """The table as a file. Figures are plain decimals; texts that a spreadsheet would compute are put in as text."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(map(_cell, row) for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> str:
    if value is None:
        return ""
    return decimal(value) if isinstance(value, int | Fraction) else _text(value)


def decimal(value: Fraction | int) -> str:
    """A figure as a decimal, exact where it ends within six places, else rounded to them, halves up."""
    if value.denominator == 1:
        return str(value.numerator)
    units, rest = divmod(abs(value.numerator) * _MILLION, value.denominator)
    units += 2 * rest >= value.denominator
    shown = f"{units // _MILLION}.{units % _MILLION:06d}".rstrip("0").rstrip(".")
    return f"-{shown}" if value < 0 and units else shown


def _text(text: str) -> str:
    return f"'{text}" if text.lstrip(" \u3000\u00a0\ufeff")[:1] in _STARTS else text
