"""Chapters and blocks are templates that compute nothing; a site may put its own in their place."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from evalgen.publish.block import Card, Chart, Facts, Items, Note, Prose, Remark, Stats, Table
from evalgen.publish.template_faults import guarded

BLOCKS = (Prose, Table, Facts, Note, Remark, Items, Stats, Card, Chart)
_ANCHOR_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


@lru_cache(maxsize=4096)
def anchor(text: str) -> Markup:
    """`text` as a heading's id; only an identifier can be one."""
    if not text or not set(text) <= _ANCHOR_LETTERS:
        raise ValueError(f"not an identifier: {text!r}")
    return Markup(text)


@lru_cache(maxsize=16)
def hashes(level: int) -> Markup:
    """The signs that open a heading of `level`; below 6 there is none."""
    return Markup("#" * min(level, 6))


def title(level: int, text: str, id_: str) -> Markup:
    """A heading as it stands in a skeleton."""
    named = f" {{#{anchor(id_)}}}" if id_ else ""
    return Markup(f"{hashes(level)} {escape(text)}{named}")


@lru_cache(maxsize=32)
def block_template(name: str) -> Template:
    """The template of one kind of block as plain Markdown; it prints only what is escaped for Markdown."""
    return _block_templates().get_template(f"{name}.md.jinja")


@lru_cache(maxsize=1)
def _block_templates() -> Environment:
    return Environment(
        loader=PackageLoader("evalgen.publish", "blocks"),
        autoescape=False,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache(maxsize=8)
def page_templates(overrides: Path | None, finalize: Callable[..., Any]) -> Environment:
    """Templates of pages and sections, those in `overrides` first; drawing raises BrokenTemplate where one of these
    cannot be used."""
    package = PackageLoader("evalgen.publish", "")
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(overrides), package]) if overrides else package,
        autoescape=True,
        auto_reload=overrides is not None,
        undefined=StrictUndefined,
        finalize=finalize,
        # `{#` opens a heading's id; comments are written {## … ##}.
        comment_start_string="{##",
        comment_end_string="##}",
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"anchor": anchor, "hashes": hashes}
    return guarded(environment, overrides) if overrides else environment


def forget_templates() -> None:
    """Look for a site's own templates anew: one may have come since, in the place of one that was read before."""
    page_templates.cache_clear()
