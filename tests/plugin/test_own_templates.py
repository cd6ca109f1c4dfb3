"""A site's own template that is wrong is told by file and line, and never costs the site that stands."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from evalgen.pipeline.project import Project
from evalgen.pipeline.publishing import publish_all
from evalgen.publish.site_rendition import Site
from evalgen.publish.template_faults import BrokenTemplate
from tests.conftest import ONE_ROAD, TinyProjects
from tests.pipeline.test_publication import Kept
from tests.plugin.sites import Serving, built, files_of, make_site, quiet

THEME = {"name": "material", "language": "zh", "font": False, "custom_dir": "overrides"}
PROSE = "overrides/sections/prose.md.jinja"
FAULTS = [
    (PROSE, "甲\n{% if %}\n", f"{PROSE}:2:1: 模板的语法有误"),
    (PROSE, "甲\n\n{{ nobody }}\n", f"{PROSE}:3:1: 模板用了没有的变量“nobody”"),
    (PROSE, "{{ section.name }}\n", f"{PROSE}:1:1: 模板用了没有的字段“name”"),
    (PROSE, "甲\n{% include 'sections/none.md.jinja' %}\n", f"{PROSE}:2:1: 没有名为“sections/none.md.jinja”的模板"),
    (PROSE, '甲\n{{ part("none") }}\n', f"{PROSE}:2:1: 模板无法套用"),
    ("overrides/pages/evidence.md.jinja", "# 证\n{{ part('documents' }}\n", "overrides/pages/evidence.md.jinja:2:1"),
    ("overrides/overviews/all.md.jinja", "{{ plan.titel }}\n", "overrides/overviews/all.md.jinja:1:1"),
    ("overrides/partials/footer.html", "<p>\n{% endfor %}\n", "overrides/partials/footer.html:2:1: 模板的语法有误"),
]


@pytest.fixture
def site(tiny_projects: TinyProjects, tmp_path: Path) -> Path:
    tiny_projects()
    (tmp_path / "overrides").mkdir()
    return make_site(tmp_path, theme=THEME)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def errors(caplog: pytest.LogCaptureFixture) -> str:
    return "\n".join(record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR)


@pytest.mark.parametrize(("name", "text", "told"), FAULTS)
def test_a_build_stops_with_file_and_line_while_the_old_site_stands(
    site: Path, caplog: pytest.LogCaptureFixture, name: str, text: str, told: str
) -> None:
    before = files_of(built(site))
    write(site.parent / name, text)
    with pytest.raises(Abort):
        built(site)
    assert told in errors(caplog)
    assert files_of(site.parent / "site") == before


def test_the_command_ends_with_the_message_and_no_traceback(site: Path) -> None:
    write(site.parent / PROSE, "{{ nobody }}\n")
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(site)]
    run = subprocess.run(command, capture_output=True, text=True, env=quiet(), check=False)
    assert run.returncode != 0
    assert f"{PROSE}:1:1: 模板用了没有的变量“nobody”" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_theme_template_that_fails_only_when_drawn_is_told_too(site: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(site.parent / "overrides/partials/footer.html", "<p>\n{{ nobody.name }}</p>\n")
    with pytest.raises(Abort):
        built(site)
    assert "overrides/partials/footer.html:2:1: 模板用了没有的变量“nobody”" in errors(caplog)


def test_under_serve_the_usual_templates_stand_in_until_it_is_mended(
    site: Path, caplog: pytest.LogCaptureFixture
) -> None:
    serving = Serving(site, site.parent / "served")
    before = files_of(serving.build())
    write(site.parent / PROSE, "{{ nobody }}\n")
    assert files_of(serving.build()) == before
    assert f"{PROSE}:1:1: 模板用了没有的变量“nobody”" in errors(caplog)
    write(site.parent / PROSE, "本局的体例\n")
    assert own(serving.build())


def test_under_serve_a_template_that_comes_later_is_used(site: Path) -> None:
    serving = Serving(site, site.parent / "served")
    assert not own(serving.build())
    write(site.parent / "overrides/pages/review.md.jinja", "# 复核\n")
    serving.build()
    # By now the folder has templates, and the usual ones were read beside them.
    write(site.parent / PROSE, "本局的体例\n")
    assert own(serving.build())
    (site.parent / PROSE).unlink()
    assert not own(serving.build())


def test_another_process_tells_it_as_well(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    projects = tiny_projects()
    other = projects / "990101-example" / "two-roads-2021"
    other.mkdir()
    for file in (projects / ONE_ROAD).glob("*.yml"):
        (other / file.name).write_bytes(file.read_bytes().replace(b", file: attachments/ledger.txt", b""))
    write(tmp_path / "pages" / "summary.md.jinja", "{% if 'two' in e.id %}\n{{ nobody }}\n{% endif %}\n")
    for jobs in (1, 2):
        with pytest.raises(BrokenTemplate, match=r"summary\.md\.jinja:2:1: 模板用了没有的变量“nobody”"):
            publish_all(Project(projects), Kept(), Site, overrides=tmp_path, jobs=jobs)


def own(site: Path) -> bool:
    """Whether the site's own text stands in a chapter."""
    return any("本局的体例" in path.read_text("utf-8") for path in (site / ONE_ROAD).rglob("*.html"))
