"""What one text quotes or says again has the words of the other, and not their opposite or other characters."""

import re
from functools import lru_cache

from evalgen.assess.texts.lost_character import place_lost
from evalgen.assess.texts.places import places

_QUOTE = re.compile("“([^“”…\n]{5,60})”")
_SIGNS = re.compile("[，。；：、,.;:“”‘’（）() \n]+")
_TURNS = re.compile("[未不没无有已非]")
_DENIALS = re.compile("[未不没无非]")
_ENDS = re.compile("[，。；：,;:“”（）\n]")
_CLAIMED = re.compile("自评|(?:单位|部门|局|中心)认为|[自宣声]称|如果|若|假如|是否|能否|应当?|才")
"""Words by which somebody else says so, or it is only asked for."""
_ASKED = re.compile(
    f"{_CLAIMED.pattern}|不[能属符满予]|不认|未达|认定|要求|规定|办法|标准|档|不同|不一|后又|标题|打分表|访谈|受访|反映"
)
"""Words beside a quotation by which it is what is asked for, or known to be said otherwise elsewhere."""
_NOT_SO = re.compile("(?:不是|并非|[未没不]有?(?:发现|存在|出现|发生|见)(?:存?在|有)?)$")
_NOT_SO_BEHIND = re.compile("的?(?:情[形况]|现象|问题)?(?:不存在|没有发现|未发现|为零)")
"""Words before and behind by which the passage is denied as a whole."""
_LONG = 7
"""Characters of a clause, beside those, that is not the same by chance."""
_SENTENCES = re.compile("[^。；\n]+")
_FEWEST = 5
"""Characters, beside those that deny or affirm, that are not the same by chance."""
_HALF = 5
"""Characters by which a passage is found again."""
_TITLES = ("制度", "办法", "细则", "规定", "方案", "计划", "工程", "项目", "资金", "经费", "表", "书", "册")
"""Ends of what is called by a title."""
_APART = frozenset("甲乙丙丁东西南北上中下前后左右一二三四五六七八九十大小新老男女村乡镇县市省")
"""Characters by which things of one kind are told apart."""


def quotes(text: str) -> list[str]:
    """What the text quotes, five characters or more."""
    return _QUOTE.findall(text) if "“" in text else []


def is_claimed(text: str) -> bool:
    """Whether the text tells what others claim, or what is asked for."""
    return bool(_CLAIMED.search(text))


def is_asked(quote: str, text: str) -> bool:
    """Whether the sentence that has the quotation tells it as what is asked for, or what others claim."""
    around = (each for each in _SENTENCES.findall(text) if f"“{quote}”" in each)
    return any(_ASKED.search(_QUOTE.sub("", each)) for each in around)


def clauses(text: str) -> list[str]:
    """Its clauses that are long enough, but not what is quoted."""
    return [each for each in _ENDS.split(_QUOTE.sub("。", text)) if len(each) > _LONG]


def turned(words: str, text: str) -> str:
    """The passage of `text` that has `words` but for a character that denies or affirms; empty where there is none, and
    where it has the very words too."""
    key = bare(words)
    if len(key) < _FEWEST or words in text or key not in bare(text):
        return ""
    for passage in _SENTENCES.findall(text):
        plain = _SIGNS.sub("", passage)
        found = _stretch(key, plain)
        if found and len(_DENIALS.findall(found)) != len(_DENIALS.findall(words)):
            before, _, behind = plain.partition(found)
            if not (_NOT_SO.search(before) or _NOT_SO_BEHIND.match(behind)):
                return found
    return ""


@lru_cache(maxsize=64)
def bare(text: str) -> str:
    """The text without its signs and the characters that deny or affirm."""
    return _TURNS.sub("", _SIGNS.sub("", text))


def _stretch(key: str, words: str) -> str:
    """What of `words` has the characters of `key` one after the other, with those between that deny or affirm."""
    between = f"{_TURNS.pattern}*"
    found = re.search(f"{between}{between.join(map(re.escape, key))}", words)
    return found[0] if found else ""


def misquoted(quote: str, text: str) -> str:
    """The passage of `text` that is the quotation but for one character lost or added, or for two changed at most, side
    by side; empty where none is."""
    if len(quote) < 2 * _HALF:
        return ""
    starts = [*places(quote[:_HALF], text)]
    if not starts:
        starts = [at - len(quote) + _HALF for at in places(quote[-_HALF:], text)]
    for at in starts:
        for start, end in ((at, 0), (at, 1), (at, -1), (at - 1, 0), (at + 1, 0)):
            passage = text[max(0, start) : at + len(quote) + end]
            if passage[:1] == quote[0] and passage[-1:] == quote[-1] and _near(quote, passage):
                return passage
    return ""


def _near(one: str, other: str) -> bool:
    """Whether a Chinese character is lost or added, or one or two side by side are changed, between their ends."""
    if len(one) == len(other):
        differing = [at for at, (here, there) in enumerate(zip(one, other, strict=True)) if here != there]
        changed = [text[at] for at in differing for text in (one, other)]
        stretch = differing[-1] - differing[0] + 1 if differing else 0
        # Titles that differ in a word, and things told apart by one character, are two things.
        if stretch not in (1, 2) or (stretch == 2 and one.endswith(_TITLES)) or not _APART.isdisjoint(changed):
            return False
        return all("一" <= each <= "鿿" for each in changed)
    short, long = sorted((one, other), key=len)
    at = place_lost(short, long)
    return at >= 0 and "一" <= long[at] <= "鿿" and long[at] not in "的了等"


def any_misquoted(notes: str, narratives: str) -> bool:
    """Whether notes, written one below the other, quote what none of the narratives has; quick."""
    return any(quote not in narratives for quote in _QUOTE.findall(notes))


def any_turned(notes: str, narratives: str) -> bool:
    """Whether any clause of one of the two may be one of the other but for a denial; quick."""
    bare_notes, bare_narratives = _TURNS.sub("", notes), _TURNS.sub("", narratives)
    return _says_otherwise(notes, bare_notes, narratives, bare_narratives) or _says_otherwise(
        narratives, bare_narratives, notes, bare_notes
    )


def _says_otherwise(one: str, bare_one: str, other: str, bare_other: str) -> bool:
    keys = _ENDS.split(bare_one)
    repeated = [number for number, key in enumerate(keys) if len(key) >= _LONG and key in bare_other]
    written = _ENDS.split(one) if repeated else []
    return any(written[number] not in other for number in repeated)


def is_said(words: str, text: str) -> bool:
    """Whether the text has the words outside quotation marks."""
    return words in text and words in text.replace(f"“{words}”", "")
