"""An evaluation is of its years, and of those that its title and its project name; money may be left of others."""

import re
from typing import Final

from evalgen.assess.texts.half_width import figures
from evalgen.assess.texts.sentences import years_named
from evalgen.model.identity import Identity

LEFT_OVER: Final = re.compile("尾款|结[转算余]|续建|上年|跨年|清算|质保|补发|延期|顺延|欠")
"""Words by which money of one year pays for the goal of another."""


def own_years(identity: Identity) -> set[int]:
    """The years evaluated, and those of the title and of the name of the project."""
    return set(identity.years) | years_named(figures(f"{identity.title}年{identity.project_name}年"))
