"""What a text may say is known by a sign, looked for in all texts at once before any is read."""

import re


def sign(pattern: str) -> re.Pattern[str]:
    """Where `pattern`, one character and what follows it, begins: a single character is found twice as quickly as the
    word that it begins."""
    return re.compile(f"{pattern[0]}(?={pattern[1:]})")
