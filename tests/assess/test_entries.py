"""Points deducted from the total are written as what is deducted."""

import pytest
from pydantic import ValidationError

from evalgen.model.entries import Entry


def test_overflow_is_written_as_a_positive_number() -> None:
    assert Entry.model_validate({"overflow": "1"}).overflow == 1
    with pytest.raises(ValidationError, match="写成正数"):
        Entry.model_validate({"overflow": "-1"})
