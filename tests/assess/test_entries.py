"""Points deducted from the total are written as what is deducted."""

import pytest
from pydantic import ValidationError

from evalgen.model.entries import Entry


def test_overflow_is_written_as_a_positive_number() -> None:
    assert Entry.model_validate({"overflow": "1"}).overflow == 1
    with pytest.raises(ValidationError, match="写成正数"):
        Entry.model_validate({"overflow": "-1"})


def test_findings_that_are_listed_need_no_least_number() -> None:
    assert Entry.model_validate({"counted_at_least": "1"}).counted_at_least == 1
    with pytest.raises(ValidationError, match="不要再写 counted_at_least"):
        Entry.model_validate({"counted": ["甲"], "counted_at_least": "1"})
    with pytest.raises(ValidationError):
        Entry.model_validate({"counted_at_least": "0"})
