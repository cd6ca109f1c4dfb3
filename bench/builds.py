"""The builds that are measured: of this repository's site with other projects, and of the same pages bare."""

import logging
from typing import Any

from bench.measured import ROOT


def whole(projects: str, target: str) -> dict[str, float]:
    """A `mkdocs build` of this repository's site with other projects."""
    from mkdocs.config import load_config

    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=target)
    config.plugins["evalgen"].config["projects"] = projects
    return _built(config)


def bare(source: str, target: str) -> dict[str, float]:
    """A `mkdocs build` of an export with mkdocs-material as it comes."""
    from mkdocs.config import load_config

    return _built(load_config(f"{source}/mkdocs.yml", site_dir=target))


def _built(config: Any) -> dict[str, float]:
    from mkdocs.commands.build import build

    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return {}
