"""In an export, words stay words and addresses stay addresses under every usual Markdown extension."""

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from evalgen.publish.inline import Link
from evalgen.publish.plain import escaped, path_quoted, public_address
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.site_rendition import Site
from tests.publish.attacks import ATTACKS, URLS, seen

EXTENSIONS = ["attr_list", "md_in_html", "tables", "footnotes", "toc", "def_list", "abbr", "admonition"]
WORDS = st.text(alphabet=st.sampled_from(list("甲乙 #>+-=.)12:!~^{}[](<&*_`|'\"$/\\%")), max_size=20)


@settings(deadline=None)
@given(WORDS | st.sampled_from(ATTACKS))
def test_words_come_back_as_they_went_in(text: str) -> None:
    """In a paragraph, where `escaped` text stands in most exports."""
    shown = seen(Markdown(extensions=EXTENSIONS).convert(f"甲：{escaped(text)}"))
    assert shown.dangers == []
    assert " ".join("".join(shown.text).split()) == " ".join(f"甲：{text}".split())


@settings(deadline=None)
@given(WORDS)
def test_words_open_nothing_at_the_start_of_a_line(text: str) -> None:
    made = Markdown(extensions=EXTENSIONS).convert(f"- {escaped(text.strip())}")
    assert made.count("<li>") == 1
    assert not any(f"<{tag}" in made for tag in ("h1", "blockquote", "hr", "pre", "ol", "div", "dl"))


@pytest.mark.parametrize("url", [*URLS, "https://a.example/b(c)?d=e&f=g#h", "https://例子.example/甲"])
def test_an_address_is_a_link_and_no_more(url: str) -> None:
    for made in (Markdown(extensions=EXTENSIONS).convert(Plain("a.md").inline(Link("x", url=url))),
                 Site("a.md").inline(Link("x", url=url))):  # fmt: skip
        found = seen(made)
        assert found.dangers == []
        assert len(found.links) == 1
        assert found.text == ["x"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "vbscript:x", " https://a"]
)
def test_other_addresses_are_only_words(url: str) -> None:
    assert public_address(url) == ""
    assert Site("a.md").inline(Link("x", url=url)) == "x"
    assert Plain("a.md").inline(Link("x", url=url)) == "x"


def test_links_lead_from_page_to_page_in_both_forms() -> None:
    link = Link("甲", "c/d.md", "e")
    assert Site("a/b.md").inline(link) == '<a href="../../c/d/#e">甲</a>'
    assert Site("a/b.md", directories=False).inline(link) == '<a href="../c/d.html#e">甲</a>'
    assert Plain("a/b.md").inline(link) == "[甲](../c/d.md#e)"
    assert Site("c/d.md").inline(link) == '<a href="#e">甲</a>'


def test_a_file_with_a_chinese_name_can_be_linked() -> None:
    assert path_quoted("附件 (1).pdf") == html.escape("%E9%99%84%E4%BB%B6%20%281%29.pdf")
