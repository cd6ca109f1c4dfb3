"""YAML is read as text: words stay words and figures stay as they were printed, each with its place."""

from dataclasses import dataclass
from typing import Any

import yaml

from evalgen.load.characters import decode
from evalgen.load.syntax import syntax_problem
from evalgen.load.yaml_events import Reader, TooMuch
from evalgen.problems import Place, Places, Problem
from evalgen.problems.place import Path


@dataclass(frozen=True)
class Written:
    """What stands in one file or folder. `value` holds dicts, lists, texts and true or false; a key without a value
    is left out of it and named in `empty`. `whole` is false when part of what was written could not be read."""

    value: Any
    places: Places
    empty: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    whole: bool = True


def read_yaml(content: bytes, file: str) -> Written:
    """The content of one file. Never raises: what cannot be read is a problem."""
    text, refused = decode(content, file)
    if refused:
        return Written(None, Places(Place(file)), problems=refused, whole=False)
    reader = Reader(text, file)
    value, whole = None, True
    try:
        value = reader.document()
    except TooMuch:
        whole = False
    except yaml.YAMLError as error:
        reader.problems.append(syntax_problem(error, file, text))
        whole = False
    finally:
        reader.dispose()
    places = Places(reader.start, reader.spots)
    return Written(value, places, tuple(reader.empty), tuple(reader.problems), whole)
