"""One number as printed: its exact value and one unit of its last printed digit."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from gx_factcheck.values.arabic_numerals import read_arabic
from gx_factcheck.values.chinese_numerals import CHINESE_CHARACTERS, plain_forms, read_chinese
from gx_factcheck.values.english_numerals import read_english, words_of
from gx_factcheck.values.fraction_words import HALVES, OF, RATIO, TENTHS, read_english_fraction, read_half, read_parts, read_tenths
from gx_factcheck.values.numeral_text import Amount, Piece, clean

PERCENT, PERMILLE, PERCENTAGE_POINT, TIMES = "percent", "permille", "percentage_point", "times"

_UNIT_ENDINGS = {
    "percentage points": PERCENTAGE_POINT,
    "percentage point": PERCENTAGE_POINT,
    "percent": PERCENT,
    "per cent": PERCENT,
    "%": PERCENT,
    "‰": PERMILLE,
    "个百分点": PERCENTAGE_POINT,
    "百分点": PERCENTAGE_POINT,
    "倍": TIMES,
    "times": TIMES,
    "-fold": TIMES,
    "fold": TIMES,
}
_SIGNS = {"-": -1, "+": 1, "负": -1, "minus ": -1}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed.

    `quantum` is one unit of the last printed digit, 0 for fractions in words; `unit` is what the printed text itself says:
    percent, permille, percentage_point, times, ratio, or None. Values in percent count percents: "12.90%" is 12.9.
    """

    printed: str
    value: Fraction
    quantum: Fraction
    unit: str | None
    significant_digits: int
    decimals: int = 0

    @property
    def is_integer(self) -> bool:
        """Whether it is printed without a decimal part; a fraction in words is not."""
        return self.decimals == 0 and self.quantum > 0

    def coarser_quanta(self) -> tuple[Fraction, ...]:
        """The quanta that the final zeros of a printed integer may hide, finest first; empty otherwise."""
        if not self.is_integer:
            return ()
        zeros = count_final_zeros(self.value / self.quantum)
        return tuple(self.quantum * 10**power for power in range(1, zeros + 1))


def count_final_zeros(value: Fraction) -> int:
    """How many zeros a whole number ends in; 0 for zero itself and for what is not whole."""
    if value == 0 or value.denominator != 1:
        return 0
    digits = str(value.numerator)
    return len(digits) - len(digits.rstrip("0"))


def read_figure(text: str) -> Figure:
    """The number that the whole text prints, in Arabic, Chinese, mixed or English form.

    Raises:
        NumeralError: the text is not one number that can be read exactly; it names the place and what to write.
    """
    sign, rest = _split_sign(clean(text))
    body, unit = _split_unit(rest)
    amount, own_unit = _read_body(body)
    if unit and own_unit:
        raise rest.fault(len(body.text), "a fraction in words takes no further unit", "leave out one of the two")
    return Figure(
        printed=text,
        value=sign * amount.value,
        quantum=amount.quantum,
        unit=own_unit or unit,
        significant_digits=len(str(int(amount.value / amount.quantum))) if amount.quantum else 1,
        decimals=amount.decimals,
    )


def _split_sign(piece: Piece) -> tuple[int, Piece]:
    lowered = piece.text.lower()
    for printed, sign in _SIGNS.items():
        if lowered.startswith(printed):
            return sign, _present(piece, piece.cut(len(printed)))
    return 1, piece


def _split_unit(piece: Piece) -> tuple[Piece, str | None]:
    lowered = piece.text.lower()
    for ending, unit in _UNIT_ENDINGS.items():
        if lowered.endswith(ending):
            return _present(piece, piece.cut(0, len(piece.text) - len(ending)).trimmed()), unit
    return piece, None


def _present(whole: Piece, part: Piece) -> Piece:
    if not part.text:
        raise whole.fault(0, "a sign or unit stands without a number", "give the number too")
    return part


def _read_body(body: Piece) -> tuple[Amount, str | None]:
    first = body.text[0]
    plain = Piece(plain_forms(body.text), body.printed, body.start)
    if OF in plain.text:
        return read_parts(plain)
    if TENTHS in plain.text:
        return read_tenths(plain), PERCENT
    if plain.text in HALVES:
        return read_half(), RATIO
    if first in ".0123456789":
        return read_arabic(plain), None
    if plain.text[0] in CHINESE_CHARACTERS:
        return read_chinese(plain), None
    if first.isascii() and first.isalpha():
        return _read_words(body)
    if first.isnumeric():
        raise body.fault(0, f"{first!r} is not a digit from 0 to 9", "write it with those, or in Chinese numerals")
    raise body.fault(0, f"{first!r} does not begin a number", "give one number and nothing else")


def _read_words(body: Piece) -> tuple[Amount, str | None]:
    words = words_of(body)
    fraction = read_english_fraction(words)
    if fraction is not None:
        return fraction, RATIO
    return read_english(words), None
