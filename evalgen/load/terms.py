"""What each field of the evidence means is written in one place, for editors and for readers of differences."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from evalgen.load.yaml_text import read_yaml


@cache
def terms() -> Mapping[str, Mapping[str, str]]:
    """What each model (under the name `_`) and each of its fields mean, in Chinese."""
    held: Mapping[str, Mapping[str, str]] = read_yaml(
        files("evalgen.load").joinpath("terms.yml").read_bytes(), "terms.yml"
    ).value
    return held
