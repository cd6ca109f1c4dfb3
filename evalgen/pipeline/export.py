"""The site as plain Markdown in a folder that is replaced as a whole, or not at all."""

import tempfile
from pathlib import Path

from evalgen.model.disclosure import PUBLIC, Disclosure
from evalgen.pipeline.project import Progress, Project
from evalgen.pipeline.publication import Publication
from evalgen.pipeline.publishing import publish_all
from evalgen.publish.export import Export
from evalgen.publish.plain_rendition import Plain

MARK = ".evalgen-export"
"""The file that tells a folder which an export may replace."""
_NOTE = "此文件夹由 evalgen export 生成，再次导出时整体替换，请勿在此修改。\n"


class NotOurs(Exception):
    """The folder holds something that no export made."""


def export(
    project: Project, target: Path, progress: Progress | None = None, disclosure: Disclosure = PUBLIC
) -> Publication:
    """The pages and data of every evaluation, as far as `disclosure` shows them, written into `target`.

    Nothing changes in `target` unless every evaluation can be used: all files are written beside it first. Raises
    NotOurs when `target` holds anything that an export did not make, OSError when it cannot be written.
    """
    if target.exists() and not _replaceable(target):
        raise NotOurs(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".evalgen-", dir=target.parent) as work:
        made = Path(work, "new")
        made.mkdir()
        (made / MARK).write_text(_NOTE, encoding="utf-8")
        sink = Export(lambda name, content: _write(made / name, content))
        publication = publish_all(project, sink, Plain, progress=progress, disclosure=disclosure)
        sink.finish()
        if not publication.broken:
            if target.exists():
                target.rename(Path(work, "old"))
            made.rename(target)
    return publication


def _replaceable(target: Path) -> bool:
    return target.is_dir() and not target.is_symlink() and ((target / MARK).is_file() or not any(target.iterdir()))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
