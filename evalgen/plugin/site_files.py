"""What the plugin takes from the site's own files and configuration, and what it adds beside the pages."""

from importlib.resources import files as resources
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel


def chapter_templates(config: MkDocsConfig) -> Path | None:
    """The theme's own folder, if it holds templates of chapters."""
    folder = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    return folder if folder and any(folder.rglob("*.jinja")) else None


def navigation_titles(nav: Any) -> list[tuple[str, str]]:
    """Source address and title of each page that the navigation names."""
    if isinstance(nav, list):
        return [pair for item in nav for pair in navigation_titles(item)]
    if isinstance(nav, dict):
        return [
            pair
            for title, under in nav.items()
            for pair in ([(under, title)] if isinstance(under, str) else navigation_titles(under))
        ]
    return []


def chart_files(config: MkDocsConfig) -> list[File]:
    """The scripts and styles of charts, beside the pages."""
    return [
        File.generated(
            config, f"assets/evalgen/{entry.name}", abs_src_path=str(entry), inclusion=InclusionLevel.NOT_IN_NAV
        )
        for entry in sorted(resources("evalgen.publish").joinpath("assets").iterdir(), key=lambda entry: entry.name)
        if entry.is_file()
    ]
