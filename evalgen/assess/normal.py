"""Names and document numbers are the same when only width, brackets, spaces and the sign for a number differ."""

import unicodedata
from functools import lru_cache

_BRACKETS = str.maketrans(dict.fromkeys("〔〕[]()【】﹝﹞「」『』《》〈〉“”\"'‘’", ""))


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """`text` to compare by: half width, small letters, no brackets, quotes or spaces, No., NO and № dropped."""
    folded = unicodedata.normalize("NFKC", text).translate(_BRACKETS).casefold()
    joined = "".join(folded.split())
    return joined.replace("no.", "").replace("no", "") if any(each.isdigit() for each in joined) else joined
