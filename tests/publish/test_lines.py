"""Lines of Chinese text are joined as a reader joins them."""

from evalgen.publish.lines import joined


def test_a_line_end_inside_a_chinese_sentence_goes() -> None:
    assert joined("<p>花了多少钱，\n办了什么事</p>") == "<p>花了多少钱，办了什么事</p>"


def test_a_line_end_beside_latin_letters_stays_a_space() -> None:
    assert joined("<p>由 evalgen\n生成</p>\n<p>下</p>") == "<p>由 evalgen\n生成</p>\n<p>下</p>"


def test_code_keeps_its_lines() -> None:
    assert joined("<pre><code>金额\n单位</code></pre>") == "<pre><code>金额\n单位</code></pre>"
