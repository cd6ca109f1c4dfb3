"""What is wrong in the site's own theme templates is told before the old site is touched, as far as can be seen."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from evalgen.problems import Problem
from evalgen.publish.template_faults import guarded


def check_theme(config: MkDocsConfig) -> None:
    """Read every theme template in the site's own folder; raises PluginError with the place of the first bad one."""
    folder = config.theme.custom_dir
    if not folder:
        return
    environment = watched(config.theme.get_env(), config)
    for path in sorted(Path(folder).rglob("*.html")):
        environment.get_template(path.relative_to(folder).as_posix())


def watched(environment: Environment, config: MkDocsConfig) -> Environment:
    """`environment`, which tells of a fault of the site's own templates in the writer's language."""
    folder = config.theme.custom_dir
    return guarded(environment, Path(folder), _told) if folder else environment


def _told(fault: Problem) -> Exception:
    return PluginError(f"网站自己的模板不能用：\n  {fault}")
