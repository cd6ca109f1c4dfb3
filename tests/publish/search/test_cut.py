"""A page is searched by what a reader sees on it, line by line, section by section."""

import pytest

from evalgen.publish.search.cut import Section, sections_of


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>一段话</p>", "一段话"),
        ("<p>资金<strong>到位</strong>，见<a href='x/'>打分表</a>。</p>", "资金到位，见打分表。"),
        ("<p>第一段</p>\n<p>第二\n段</p>", "第一段\n第二 段"),
        ("<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>", "甲\n乙"),
        ("<tr><th>支出</th><td class='figure'>70875</td><td>元</td></tr>\n<tr><td>丙</td></tr>", "支出 70875 元\n丙"),
        ("<tr><td>甲</td>\n<td>乙</td></tr>", "甲 乙"),
        ("<div><dt>地区</dt><dd>平江县</dd></div>", "地区\n平江县"),
        ("甲<br>乙<br />丙", "甲\n乙\n丙"),
        ("<p>a &lt; b &amp;&amp; c</p>", "a < b && c"),
        ("<p>前</p><svg><title>图</title><text>字</text></svg><p>后</p>", "前\n后"),
        ('<script type="application/json">{"title":"图"}</script><p>后</p>', "后"),
        ('<span aria-hidden="true">☑</span><span class="eg-hidden">已勾选：</span> 其他', "其他"),
        ('<abbr title="甲">乙</abbr><article class="eg-card">丙</article>', "乙\n丙"),
        ("<section><p>丁</p></section><summary>戊</summary>", "丁\n戊"),
        ("<ins>己</ins><input><kbd>庚</kbd>", "己\n庚"),
    ],
)
def test_words_stand_as_a_reader_sees_them(body: str, text: str) -> None:
    assert list(sections_of(body)) == [Section("", "", text)]


def test_sections_start_at_headings_and_lead_to_them() -> None:
    body = (
        '<p>题前</p><h1 id="_">标题</h1><p>甲</p><h2 id="funds">资金 <em>来源</em></h2><p>乙</p><h3>无名</h3><p>丙</p>'
        '<h2 class="wide" id="_1">评价\n结论</h2>'
    )
    assert list(sections_of(body)) == [
        Section("", "", "题前"),
        Section("", "标题", "甲"),
        Section("funds", "资金 来源", "乙"),
        Section("funds", "无名", "丙"),
        Section("_1", "评价 结论", ""),
    ]


def test_where_nothing_stands_there_is_no_section() -> None:
    assert list(sections_of("<div><svg></svg></div>\n")) == []
