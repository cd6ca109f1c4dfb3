"""Records of half real and half random sentences (合成数据), of which any number can be made."""

import re
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random

import yaml

LENGTH = 1290
"""Characters of a record, as in the comparison that chose this kind of index."""
_WORDS = 350_000
_SENTENCE = re.compile("[^。；\n]{8,120}")
_COMMON = [
    byte.decode("gb2312") for byte in (bytes((row, cell)) for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFA))
]
"""The 3,750 or so most usual characters, as GB/T 2312 has them in its first level."""


def records(projects: Path, count: int, seed: int = 1) -> Iterator[str]:
    """`count` texts of LENGTH characters: sentences of the real evidence, and as many of random words."""
    real = sorted({sentence for path in sorted(projects.glob("[0-9]*/*/*.yml")) for sentence in _sentences(path)})
    random = Random(seed)
    words = ["".join(random.choices(_COMMON, k=random.choice((2, 2, 2, 3, 4)))) for _ in range(_WORDS)]
    # Words of a language are used in inverse proportion to their rank.
    weights = list(accumulate(1 / rank for rank in range(1, _WORDS + 1)))
    for number in range(count):
        yield _record(Random(f"{seed}/{number}"), real, words, weights)


def _record(random: Random, real: list[str], words: list[str], weights: list[float]) -> str:
    sentences, length = [], 0
    while length < LENGTH:
        made = "".join(random.choices(words, cum_weights=weights, k=random.randint(5, 18)))
        chosen = (random.choice(real), made)
        sentences += chosen
        length += sum(map(len, chosen))
    return "。\n".join(sentences)[:LENGTH]


def _sentences(path: Path) -> Iterator[str]:
    for event in yaml.parse(path.read_text("utf-8")):
        if isinstance(event, yaml.ScalarEvent):
            yield from _SENTENCE.findall(event.value)
