"""What an agency writes in Markdown comes out as the same clean HTML, by the short way or the long one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evalgen.publish import prose
from evalgen.publish.prose import prose_html, prose_markdown, prose_text
from evalgen.publish.usual_prose import usual_html
from tests.publish.attacks import ATTACKS, seen

PIECES = st.sampled_from(
    ["1. ", "2. ", "- ", "\n", "\n\n", "**", "`", "甲", "乙 ", "a-b", "<", "&", "。", " ", "*", "90%>"]
)
CHARACTERS = st.sampled_from(list("项目资金 \n\n#>+-=.)12:!~^{}[](<&*_`|'\"a。　—“”?%@$/（\t"))


@settings(deadline=None)
@given(st.text(alphabet=CHARACTERS, max_size=40) | st.text(max_size=30) | st.lists(PIECES, max_size=14).map("".join))
def test_the_short_way_gives_what_the_long_way_gives(text: str) -> None:
    usual = usual_html(text.strip())
    if usual is not None:
        assert usual.strip() == prose._converted(text.strip()).strip()


@pytest.mark.parametrize(
    "text",
    [
        "两段。\n\n第二段，平财预指[2019]NO.140：2019—2021年 100%，“互联网+政务服务”。",
        "1. 甲\n2. 乙",
        "如下：\n\n- 甲\n- 乙\n\n以上。",
        "**评价原则**：公开。标识为 `finance-rules`。",
        "90%>满意度≥70%，满意度<70%不得分",
    ],
)
def test_what_agencies_usually_write_goes_the_short_way(text: str) -> None:
    assert usual_html(text) is not None


@settings(deadline=None)
@given(st.text(max_size=60) | st.lists(st.sampled_from(ATTACKS), max_size=3).map("\n\n".join))
def test_no_text_is_dangerous(text: str) -> None:
    found = seen(prose_html(text))
    assert found.dangers == []
    assert found.ids == []


def test_paragraphs_lists_emphasis_tables_and_links_are_kept() -> None:
    text = "**一** `a<b`\n\n- 甲\n- 乙\n\n| 项 | 数 |\n| --- | ---: |\n| 甲 | 1 |\n\n[网页](https://a.example/b)"
    made = prose_html(text)
    for part in ("<strong>一</strong>", "<code>a&lt;b</code>", "<li>甲</li>", '<td align="right">1</td>'):
        assert part in made
    assert '<a href="https://a.example/b" rel="noopener noreferrer nofollow ugc">网页</a>' in made


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# 标题", "<h4>标题</h4>"),
        ("### 标题", "<h6>标题</h6>"),
        ("#1 机组", "<p>#1 机组</p>"),
        ("标题\n---\n文字", "<p>标题</p>\n<hr>\n<p>文字</p>"),
    ],
)
def test_headings_stay_below_those_of_the_page(text: str, shown: str) -> None:
    assert prose_html(text).strip() == shown


def test_markup_is_shown_and_not_obeyed() -> None:
    assert seen(prose_html("<b>粗</b> & <script>x</script>")).text == ["<b>粗</b> & <script>x</script>"]


@pytest.mark.parametrize(
    "text",
    ["<b>x</b>", "{{ x }}", "{% x %}", "# 标题", "标题\n===", "::: block", "!!! note", "[x]: javascript:y", "$x$"],
)
def test_an_export_keeps_the_words_and_disarms_the_marks(text: str) -> None:
    assert text not in prose_markdown(text)


def test_an_export_keeps_ordinary_markdown() -> None:
    text = "**一**：甲\n\n1. 甲\n2. 乙\n\n[网页](https://a.example/b)"
    assert prose_markdown(text) == text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("**满意度**：90%>满意度≥70%\n\n平财预指[2019]NO.140", "满意度：90%>满意度≥70% 平财预指[2019]NO.140"),
        ("# 标题\n> 引文", "标题 引文"),
        ("[网页](https://a.example) `a_b`", "网页 a_b"),
    ],
)
def test_text_for_a_table_keeps_its_figures_and_loses_its_marks(text: str, line: str) -> None:
    assert prose_text(text) == line
