"""A number told behind a title, or like a known one, may be told of another document than it is of."""

from collections.abc import Iterator

from evalgen.assess.documents.cited_numbers import (
    Number,
    numbers_in,
    numbers_of_documents,
    prefixes_by_number,
    titled_numbers,
)
from evalgen.assess.documents.worded_titles import worded_titles
from evalgen.assess.names.lost_characters import lost
from evalgen.assess.names.normal import wording
from evalgen.assess.remembered import remembered
from evalgen.model.evidence import Dossier

LONG = 10
"""Characters from which a title is one document's."""
_Numbered = tuple[int, str, Number]


@remembered
def numbered_documents(dossier: Dossier) -> list[_Numbered]:
    """Every document with a number and a title of its own: its position, its title to compare by, its number."""
    titles = worded_titles(dossier)
    written = enumerate(zip(titles, numbers_of_documents(dossier), strict=True))
    return [(index, title, numbers[0]) for index, (title, numbers) in written if numbers and titles.count(title) == 1]


def misquoted(text: str, documents: list[_Numbered]) -> Iterator[tuple[str, int]]:
    """What the text has of a number and title that is wrong, and the document that is meant."""
    told: set[tuple[str, ...]] = set()
    for title, number in titled_numbers(text):
        words, key = wording(title), number[1:3]
        like = [each for each in documents if each[2][1:3] == key or each[1].endswith(words)]
        meant = next((index for index, known, own in like if _apart(words, number, known, own)), None)
        if meant is not None:
            told.add(number[1:3])
            yield f"《{title}》（{number.shown}）", meant
    numbers = numbers_in(text)
    offices = prefixes_by_number([own for _, _, own in documents]) if numbers else {}
    for number in numbers:
        if number[1:3] in told or number.prefix.endswith(offices.get(number[1:3], ())):
            continue
        meant = next((index for index, _, own in documents if number.misprints(own)), None)
        if meant is not None:
            yield number.shown, meant


def _apart(told: str, number: Number, known: str, own: Number) -> bool:
    """Whether title and number are taken from two documents: the title is this one's and the number not, or reverse."""
    if told == known or (len(told) > LONG and told.startswith("关于") and known.endswith(told)):
        return not number.meets(own)
    if told.startswith("关于"):
        # A text that names the office before the title leaves it out there.
        known = known[-len(told) :]
    if number.meets(own) and len(known) > LONG and lost(told, known):
        return True
    if not len(told) == len(known) > LONG or not number.meets(own):
        return False
    return sum(map(str.__ne__, told, known)) <= 2
