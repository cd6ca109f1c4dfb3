"""A date is known to the day, to the month or only to the year, and says so."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")


@dataclass(frozen=True, order=True, slots=True)
class When:
    """A date; `month` and `day` are 0 where they are not known."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: object) -> Self:
        """A date from `2022-10-29`, `2022-09` or `2022`; ValueError with a Chinese message otherwise."""
        if isinstance(text, cls):
            return text
        match = None if isinstance(text, bool) else _FORM.fullmatch(str(text).strip())
        if match is None:
            raise ValueError(f"“{text}”不是日期。请写成 2022-10-29、2022-09 或 2022")
        year, month, day = (int(part or 0) for part in match.groups())
        try:
            date(*(int(part or 1) for part in match.groups()))
        except ValueError:
            raise ValueError(f"日历上没有“{text}”这一天") from None
        return cls(year, month, day)

    @property
    def exact(self) -> date | None:
        """The calendar day, or None when the day is not known."""
        return date(self.year, self.month, self.day) if self.day else None

    @property
    def iso(self) -> str:
        parts = (f"{self.year:04d}", f"{self.month:02d}" * bool(self.month), f"{self.day:02d}" * bool(self.day))
        return "-".join(part for part in parts if part)

    def __str__(self) -> str:
        return f"{self.year}年" + (f"{self.month}月" if self.month else "") + (f"{self.day}日" if self.day else "")
