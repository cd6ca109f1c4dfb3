"""Pages are named by rising numbers, written as short as they can be."""

from binascii import b2a_base64
from collections.abc import Iterable, Sequence
from operator import sub

_SHORT = 1 << 14


def _varint(number: int) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says that more follow."""
    parts = bytearray()
    while number > 127:
        parts.append(number & 127 | 128)
        number >>= 7
    parts.append(number)
    return bytes(parts)


_VARINTS = [_varint(number) for number in range(_SHORT)]


def varints(numbers: Iterable[int]) -> bytes:
    """`numbers`, one after the other."""
    held = list(numbers)
    try:
        return b"".join(map(_VARINTS.__getitem__, held))
    except IndexError:
        return b"".join(map(_varint, held))


def base64(content: bytes) -> str:
    """`content` in letters."""
    return b2a_base64(content, newline=False).decode()


def encoded(numbers: Sequence[int]) -> str:
    """Rising `numbers` as gaps (`v`) or as a bitmap (`b`), whichever is shorter."""
    length = (numbers[-1] >> 3) + 1
    if length < len(numbers):
        return f"b{base64(_bitmap(numbers, length))}"
    gaps = varints([numbers[0], *map(sub, numbers[1:], numbers)])
    return f"b{base64(_bitmap(numbers, length))}" if length < len(gaps) else f"v{base64(gaps)}"


def _bitmap(numbers: Sequence[int], length: int) -> bytes:
    bits = bytearray(b"0") * (8 * length)
    for number in numbers:
        bits[~number] = 49
    return int(bits, 2).to_bytes(length, "little")
