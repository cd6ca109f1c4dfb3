"""A page's skeleton becomes the same HTML and headings by the short way and by Markdown."""

from hypothesis import given, settings
from hypothesis import strategies as st

from evalgen.publish.block import Items
from evalgen.publish.evaluation_pages import pages_of
from evalgen.publish.inline import Link
from evalgen.publish.page import Heading
from evalgen.publish.plain_rendition import Plain
from evalgen.publish.site_rendition import Site
from evalgen.publish.skeleton import _simple, run
from tests.publish.poisoning import evaluation

TOKENS = st.sampled_from(
    ["\ue0000\ue001", "\ue0021\ue001", "文字 \ue0022\ue001，文字", "文字", "两行\n文字", "a-b", "1. 甲"]
)
TITLES = st.builds(
    "{} {}{}".format, st.sampled_from(["#", "##", "####"]), TOKENS, st.sampled_from([" {#x-1}", " {#y}"])
)


@settings(deadline=None)
@given(st.lists(TOKENS | TITLES, max_size=6))
def test_the_short_way_gives_what_markdown_gives(pieces: list[str]) -> None:
    skeleton = "\n\n".join(pieces)
    simple = _simple(skeleton)
    if simple is not None:
        assert simple == run(skeleton)


def test_the_pages_of_an_evaluation_go_the_short_way() -> None:
    kept: list[str] = []

    class Watched(Site):
        def finish(self, skeleton: str) -> tuple[str, tuple[Heading, ...]]:
            kept.append(skeleton)
            return super().finish(skeleton)

    pages = list(pages_of(evaluation(), Watched))
    assert len(kept) == len(pages) > 8
    assert [_simple(skeleton) for skeleton in kept] == [run(skeleton) for skeleton in kept]


def test_a_list_in_a_template_goes_through_markdown() -> None:
    site = Site("a/b.md")
    body, headings = site.finish(
        f"# 题\n\n- {site.emit(Link('甲<', 'a/c.md', 'x'))}\n- 乙\n\n{site.emit(Items(('丙',)))}"
    )
    assert '<li><a href="../c/#x">甲&lt;</a></li>' in body
    assert "<p><ul" not in body
    assert headings == (Heading(1, "_", "题"),)


def test_a_heading_shows_evidence_as_text() -> None:
    site = Site("a/b.md")
    body, headings = site.finish(site.emit(Heading(2, "x", "甲 <b> {: onclick=y } *乙*")))
    assert body == '<h2 id="x">甲 &lt;b&gt; {: onclick=y } *乙*</h2>'
    assert headings == (Heading(2, "x", "甲 <b> {: onclick=y } *乙*"),)


def test_one_line_of_words_is_a_paragraph_and_a_block_is_not() -> None:
    site = Site("a/b.md")
    body, _ = site.finish(f"{site.emit('甲')}\n\n{site.emit(Items(('乙',)))}")
    assert body.startswith("<p>甲</p>\n<ul")


def test_an_export_names_its_headings_in_html() -> None:
    plain = Plain("a/b.md")
    assert plain.finish(plain.emit(Heading(2, "x", "甲__search")))[0] == '## <a id="x"></a>甲&#95; &#95;search\n'
