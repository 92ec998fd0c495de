"""The text of a numeral, cleaned character for character, and the amount that is read from it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.errors import NumeralError

LONGEST_NUMERAL = 400
SPACES = " \u00a0\u2009\u202f"

_MINUS_SIGNS = "-\u2212\uff0d"
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me", "Zl", "Zp"})
_CLEANED = str.maketrans(
    {
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **dict.fromkeys(_MINUS_SIGNS, "-"),
        "\uff0b": "+",
        "\uff0c": ",",
        "\uff0e": ".",
        "\uff05": "%",
    }
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A value and one unit of its last printed digit; quantum 0 where the words are exact by nature."""

    value: Fraction
    quantum: Fraction
    decimals: int = 0

    def scaled(self, factor: Fraction | int) -> Amount:
        """The same digits in another unit; the quantum stays positive."""
        return Amount(self.value * factor, abs(self.quantum * factor), self.decimals)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a printed numeral that remembers where it stands, so that faults point into the whole."""

    text: str
    printed: str
    start: int = 0

    def cut(self, begin: int, end: int | None = None) -> Piece:
        """The part from `begin` up to `end`, both counted within this piece, `end` not included."""
        return Piece(self.text[begin:end], self.printed, self.start + begin)

    def fault(self, index: int, says: str, remedy: str) -> NumeralError:
        """The error for a fault at `index` of this piece."""
        position = min(self.start + index, max(len(self.printed) - 1, 0))
        return NumeralError(self.printed, position, says, remedy)

    def trimmed(self) -> Piece:
        """Without the spaces at both ends."""
        begin = len(self.text) - len(self.text.lstrip(SPACES))
        return self.cut(begin, max(begin, len(self.text.rstrip(SPACES))))


def clean(printed: str) -> Piece:
    """The numeral with full-width characters and minus signs made plain, one character for one.

    Raises:
        NumeralError: empty, too long, or with characters that a reader does not see.
    """
    if len(printed) > LONGEST_NUMERAL:
        raise NumeralError(
            printed, LONGEST_NUMERAL, f"it has {len(printed)} characters, the limit is {LONGEST_NUMERAL}", "round it or name a magnitude"
        )
    for index, character in enumerate(printed):
        if unicodedata.category(character) in _HIDDEN_CATEGORIES:
            raise NumeralError(printed, index, f"it hides U+{ord(character):04X}", "delete that character")
    whole = Piece(printed.translate(_CLEANED), printed).trimmed()
    if not whole.text:
        raise NumeralError(printed, 0, "nothing is there", "give one number, as in `3.9万` or `4.2 million`")
    return whole
