"""A page runs only the scripts that the theme put into it, and asks nothing of any other host."""

import base64
import hashlib
import re
from functools import lru_cache

_INLINE = re.compile(r"<script(?![^>]*\s(?:src|type)=)[^>]*>(.*?)</script>", re.DOTALL)
_PLACE = re.compile(r"""<head>(?:\s*<meta charset="?utf-8"?\s*/?>)?""", re.IGNORECASE)
_REST = (
    "style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "worker-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; frame-src 'none'; media-src 'none'; "
    "manifest-src 'none'"
)


def secured(shell: str, allow_inline: bool = False) -> str:
    """A page's frame, before its body is put in, with a policy that names its inline scripts by their hashes.

    `allow_inline` lets every inline script run, for `mkdocs serve`, which adds one of its own to each page. The policy
    stands right after the declaration of the encoding, which has to come in the first bytes. Raises ValueError if the
    frame has no head.
    """
    place = _PLACE.search(shell)
    if not place:
        raise ValueError("no <head> to hold the content security policy")
    scripts = "'unsafe-inline'" if allow_inline else " ".join(dict.fromkeys(map(_hash, _INLINE.findall(shell))))
    # All that may be embedded is named; what is left is the next page, which Firefox fetches ahead of its reader.
    policy = f"default-src 'self'; script-src 'self' {scripts}; {_REST}"
    tag = f'\n    <meta http-equiv="Content-Security-Policy" content="{policy}">'
    return shell[: place.end()] + tag + shell[place.end() :]


@lru_cache(maxsize=1024)
def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
