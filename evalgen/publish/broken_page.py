"""An evaluation whose files cannot be used is a page that says why, while the rest of the site stays up."""

from collections.abc import Sequence
from pathlib import Path

from evalgen.problems import Problem
from evalgen.publish.block import Column, Table
from evalgen.publish.drawing import emitted
from evalgen.publish.evaluation_pages import Draw
from evalgen.publish.page import Page, Step
from evalgen.publish.templates import page_templates

MOST = 500
"""Problems shown; a page stays readable when a file is wrong from end to end."""
_COLUMNS = (Column("文件：行：列"), Column("问题", "wide"), Column("怎样改", "wide"), Column("代号"))


def broken_page(id_: str, problems: Sequence[Problem], draw: Draw, overrides: Path | None = None) -> Page:
    """The page that stands at the address of the evaluation `id_` and lists its problems."""
    uri = f"{id_}/index.md"
    rows = tuple((str(fault.place), fault.message, fault.cure or "—", fault.slug) for fault in problems[:MOST])
    rendition = draw(uri)
    template = page_templates(overrides, emitted).get_template("pages/broken.md.jinja")
    body, headings = rendition.finish(
        template.render(
            rendition=rendition,
            id=id_,
            count=len(problems),
            table=Table("需要改正的地方", _COLUMNS, rows),
            most=MOST,
        )
    )
    title = f"无法发布：{id_}"
    description = f"{id_} 的文件有 {len(problems)} 处问题，改正后才能发布"
    return Page(uri, title, description, "broken", body, headings, (Step("首页", "index.md"),))
