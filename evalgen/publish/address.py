"""Addresses are stable and ASCII, and links are relative, so that the site works under any path and from a folder."""

import posixpath


def url_of(uri: str, directories: bool = True) -> str:
    """Where the page with source address `uri` (`a/b.md`) is published: `a/b/`, or `a/b.html` without directories."""
    if not uri.endswith(".md"):
        return uri
    stem = uri.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        folder = stem.removesuffix("index")
        return folder if directories else f"{folder}index.html"
    return f"{stem}/" if directories else f"{stem}.html"


def relative(origin: str, target: str, directories: bool = True) -> str:
    """The link from page `origin` to `target` (source addresses), relative."""
    here, there = url_of(origin, directories), url_of(target, directories)
    folder = here if here.endswith("/") else posixpath.dirname(here)
    path = _way(folder, there)
    return f"{path}/" if there.endswith("/") or there == "" else path


def _way(folder: str, there: str) -> str:
    """Up to the last folder that both share, and down from it."""
    if "/." in f"/{there}":
        return posixpath.relpath("/" + there, "/" + folder)
    ours, theirs = list(filter(None, folder.split("/"))), list(filter(None, there.split("/")))
    shared = 0
    while shared < min(len(ours), len(theirs)) and ours[shared] == theirs[shared]:
        shared += 1
    return "/".join([".."] * (len(ours) - shared) + theirs[shared:]) or "."


def relative_source(origin: str, target: str) -> str:
    """The link from source file to source file, as Markdown sites want it: `../funds.md`."""
    return posixpath.relpath("/" + target, "/" + posixpath.dirname(origin))
