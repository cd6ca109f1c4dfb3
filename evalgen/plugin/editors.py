"""Reviewers open a file in their own editor, at the line, from the page that speaks of it."""

from pathlib import Path
from urllib.parse import quote

_ADDRESSES = {
    "vscode": "vscode://file{root}/{file}:{line}:{column}",
    "vscodium": "vscodium://file{root}/{file}:{line}:{column}",
    "cursor": "cursor://file{root}/{file}:{line}:{column}",
    "idea": "idea://open?file={root}/{file}&line={line}&column={column}",
}


def editor_address(editor: str | None, projects: Path) -> str:
    """The address that opens a file below `projects`, with {file}, {line} and {column} in it; empty without editor."""
    root = projects.resolve().as_posix()
    # A drive of Windows stands after a slash of its own.
    return _ADDRESSES[editor].replace("{root}", quote(root if root.startswith("/") else f"/{root}")) if editor else ""
