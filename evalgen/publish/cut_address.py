"""Pages that cut the set stand at addresses made from codes, ids, or a hash of a name, in small ASCII letters.

A name's part of the address is the first 80 bits of the SHA-256 of its UTF-8 text, in base 32: a function of the name
alone, so that any page can link to it without knowing the set. Two names with one address would stop the build.
"""

import base64
import hashlib
from collections.abc import Sequence
from functools import lru_cache

from evalgen.model.region import Region

DEPARTMENTS, EVALUATORS, FUND_TYPES = "departments", "evaluators", "fund-types"
INDICATORS, PROJECTS, COMPARISON = "indicators", "projects", "comparison"
_SHORTEST = 2
"""Letters of a place's name without 省, 市, 县 that still tell it."""


@lru_cache(maxsize=65536)
def short(name: str) -> str:
    """Sixteen letters and digits for `name`."""
    return base64.b32encode(hashlib.sha256(name.encode()).digest()[:10]).decode().lower()


def index(folder: str) -> str:
    """The first page in `folder`."""
    return f"{folder}/index.md"


def place_folder(region: Region) -> str:
    """The folder of a province's or a city's pages."""
    return f"{'provinces' if region.code.endswith('0000') else 'cities'}/{region.code}"


def places_above(regions: Sequence[Region]) -> tuple[Region, ...]:
    """The provinces and cities of a chain of regions that have pages of their own."""
    return tuple(region for region in regions if region.code.endswith("00"))


def department_name(name: str, regions: Sequence[Region]) -> str:
    """The name of an authority that tells it in the whole set: with its place before it, unless it names one."""
    return name if any(_named(region, name) for region in regions) else f"{regions[-1].name}{name}"


def department_folder(name: str, regions: Sequence[Region]) -> str:
    """The folder of an authority's pages. One that names no place is another in each region: 教育局 is everywhere."""
    own = any(_named(region, name) for region in regions)
    return f"{DEPARTMENTS}/{short(name if own else f'{regions[-1].code} {name}')}"


def _named(region: Region, name: str) -> bool:
    stem = region.name[:-1]
    return region.name in name or (len(stem) >= _SHORTEST and stem in name)


def evaluator_folder(name: str) -> str:
    """The folder of a firm's pages."""
    return f"{EVALUATORS}/{short(name)}"


def fund_type_folder(name: str) -> str:
    """The folder of the pages of a type of funds."""
    return f"{FUND_TYPES}/{short(name)}"


def system_folder(system: str) -> str:
    """The part of an address that names an indicator system; ids have no `@` and editions no hyphen."""
    return system.replace("@", "-")


def indicator_folder(system: str, id_: str) -> str:
    """The folder of the pages of one indicator of a system."""
    return f"{INDICATORS}/{system_folder(system)}/{id_}"


def project_folder(region: str, project: str) -> str:
    """The folder of the page of a project, by the code of its region and its id there."""
    return f"{PROJECTS}/{region}/{project}"


def rubric_folder(rubric_id: str) -> str:
    """The folder of a shared indicator system's pages, by its id with edition."""
    return f"rubrics/{system_folder(rubric_id)}"


def rubric_uri(rubric_id: str) -> str:
    """The page of a shared indicator system, by its id with edition."""
    return index(rubric_folder(rubric_id))
