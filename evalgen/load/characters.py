"""A file is plain UTF-8 text: nothing in it is invisible, reorders what is read, or means something else elsewhere."""

import re
from collections.abc import Iterator
from itertools import islice

from evalgen.problems import Place, Problem

MOST_BYTES = 4_000_000
_MOST_REPORTED = 20
_REFUSED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffd-\uffff"
    "\U000f0000-\U0010ffff]"
)
_FIGURE = re.compile(r"\d[\d,]{999,}")
"""No figure is as long; it would take long to read, or could not be read at all."""
_KINDS = (
    ("\x00\x00", "空字符", "请删去；文件可能已损坏，或不是文本文件。"),
    ("\t\t", "制表符", "请改用空格。"),
    ("\r\r", "单独的回车符", "请用普通换行（LF 或 CRLF）另存。"),
    ("\x01\x9f", "控制字符", "请删去。"),
    ("\xad\xad", "看不见的连字符", "多半是从 PDF 或网页复制来的，请删去。"),
    ("\u200b\u200f", "零宽字符，看不见却使文字对不上", "多半是从 PDF 或网页复制来的，请删去。"),
    ("\u2060\u2064", "零宽字符，看不见却使文字对不上", "多半是从 PDF 或网页复制来的，请删去。"),
    ("\ufffd\ufffd", "转换编码时丢失的字符", "请照原件补上。"),
    ("\u2028\u2029", "不可见的换行符", "请改用普通换行。"),
    ("\u202a\u2069", "会改变阅读顺序的双向控制符", "请删去。"),
    ("\ue000\uf8ff", "私用区字符，别的电脑上显示不出来", "请换成通用汉字，或用文字说明。"),
    ("\ufeff\ufeff", "字节顺序标记（BOM）", "请另存为不带 BOM 的 UTF-8。"),
    ("\ufdd0\uffff", "Unicode 不作字符用的编码", "请删去。"),
    ("\U000f0000\U0010ffff", "私用区字符，别的电脑上显示不出来", "请换成通用汉字，或用文字说明。"),
)


def decode(content: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, each line ended by a line feed, and what forbids to read it."""
    if len(content) > MOST_BYTES:
        # Nobody reads on to find out by how much.
        words = f"文件超过 {MOST_BYTES:,} 字节"
        return "", (Problem(Place(file), words, "请拆成几个文件，附件放进 attachments/。", "too-large"),)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        place = _place(content[: error.start].decode("utf-8"), file)
        words = f"第 {error.start + 1} 个字节（0x{content[error.start]:02x}）不是 UTF-8 编码"
        return "", (Problem(place, words, "请用 UTF-8 编码另存。", "encoding"),)
    text = text.replace("\r\n", "\n")
    return text, tuple(islice(_refused(text, file), _MOST_REPORTED))


def _refused(text: str, file: str) -> Iterator[Problem]:
    for match in _REFUSED.finditer(text):
        sign = match[0]
        name, cure = next((name, cure) for ends, name, cure in _KINDS if ends[0] <= sign <= ends[1])
        yield Problem(_place(text[: match.start()], file), f"不能有{name}（U+{ord(sign):04X}）", cure, "character")
    for match in _FIGURE.finditer(text):
        words, cure = f"{len(match[0]):,} 个数字连在一起，不是一个数", "请核对是不是乱码；不是正文的内容请放进附件。"
        yield Problem(_place(text[: match.start()], file), words, cure, "character")


def _place(before: str, file: str) -> Place:
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
