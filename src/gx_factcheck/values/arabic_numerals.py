"""Numbers in Arabic digits, alone or with magnitudes: 1,234.5 · 3.2万 · 3亿5千万 · 4.2 million · 4.2bn."""

from __future__ import annotations

import re
from fractions import Fraction

from gx_factcheck.errors import NumeralError
from gx_factcheck.values.numeral_text import SPACES, Amount, Piece

CHINESE_MAGNITUDES = "十百千万亿"

_PLAIN = r"[0-9]+"
_COMMA_GROUPS = r"[1-9][0-9]{0,2}(?:,[0-9]{3})+"  # 1,234,567
_SPACE_GROUPS = rf"[1-9][0-9]{{0,2}}(?:(?P<gap>[{SPACES}])[0-9]{{3}}(?:(?P=gap)[0-9]{{3}})*)"  # 1 234 567
_DECIMALS = r"(?:\.(?P<decimals>[0-9]+))?"
_LITERAL = re.compile(rf"(?P<whole>{_COMMA_GROUPS}|{_SPACE_GROUPS}|{_PLAIN}|(?=\.[0-9])){_DECIMALS}(?![0-9.,])")
_CHAIN = re.compile(r"[十百千]?万?亿?")  # 百万, 千亿, 万亿, 百万亿
_MAGNITUDE_VALUES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_ENGLISH_MAGNITUDES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
}
# "4.2m" is millions, "4.2 m" is a length: the single letters count only when they touch the digits.
_ENGLISH_LETTERS = {"k": 10**3, "m": 10**6}


def read_arabic(piece: Piece) -> Amount:
    """The amount of a numeral that begins with an Arabic digit or a point.

    Raises:
        NumeralError: the digits are grouped or followed by something that has no single reading.
    """
    amount, end = _read_literal(piece)
    rest = piece.cut(end)
    if not rest.text:
        return amount
    if rest.text.lstrip(SPACES)[0] in CHINESE_MAGNITUDES:
        return _read_segments(piece)
    return amount.scaled(_english_magnitude(rest))


def read_chain(piece: Piece) -> tuple[int, int]:
    """The product of the Chinese magnitudes at the start of a piece, and where they end; (1, 0) where there are none."""
    found = _CHAIN.match(piece.text)
    end = found.end() if found else 0
    if piece.text[end : end + 1] and piece.text[end] in CHINESE_MAGNITUDES:
        raise piece.fault(end, f"{piece.text[end]} cannot follow {piece.text[:end]}", "write the number with one 万 and one 亿 at most")
    product = 1
    for character in piece.text[:end]:
        product *= _MAGNITUDE_VALUES[character]
    return product, end


def _read_literal(piece: Piece) -> tuple[Amount, int]:
    found = _LITERAL.match(piece.text)
    if found is None:
        raise _literal_fault(piece)
    decimals = found["decimals"] or ""
    digits = "".join(character for character in found["whole"] if character.isdigit()) + decimals
    quantum = Fraction(1, 10 ** len(decimals))
    return Amount(int(digits) * quantum, quantum, len(decimals)), found.end()


def _literal_fault(piece: Piece) -> NumeralError:
    index = 0
    while index < len(piece.text) and piece.text[index] in "0123456789":
        index += 1
    separator = piece.text[index : index + 1]
    if separator == "," or "," in piece.text[index:]:
        return piece.fault(index, "a comma does not group three digits", "write `1,234` for thousands and `1.5` for decimals")
    return piece.fault(index, "a decimal point needs digits after it, and there can be one only", "write `1234.5`")


def _read_segments(piece: Piece) -> Amount:
    total, ceiling, position = Amount(Fraction(0), Fraction(1)), 0, 0
    while position < len(piece.text):
        if piece.text[position] not in ".0123456789":
            raise piece.fault(position, f"{piece.text[position]!r} does not continue the number", "give one number and nothing else")
        rest = piece.cut(position)
        literal, width = _read_literal(rest)
        end = len(rest.text) - len(rest.text[width:].lstrip(SPACES))
        magnitude, length = read_chain(rest.cut(end))
        segment = literal.scaled(magnitude)
        if position:
            _check_continuation(rest, segment, ceiling, decimals=total.decimals)
        # 1万2 is 12,000 to some and 10,002 to others; 1万2345 has one reading.
        if position and magnitude == 1 and 10**width != ceiling:
            raise rest.fault(0, "the digits after the magnitude can be read in two ways", "write it as one number, as in `1.2万`")
        total = Amount(total.value + segment.value, segment.quantum, literal.decimals)
        ceiling, position = magnitude, position + end + length
    return total


def _check_continuation(rest: Piece, segment: Amount, ceiling: int, *, decimals: int) -> None:
    """A later part is whole, follows a whole part, and stays below the magnitude before it."""
    if segment.decimals or decimals:
        raise rest.fault(0, "there are two parts, one of them with decimals", "write it as one number, as in `3.55亿`")
    if segment.value >= ceiling:
        raise rest.fault(0, "a later part is as large as the magnitude before it", "give one number and nothing else")


def _english_magnitude(rest: Piece) -> int:
    letters = rest.text.lower()
    if letters in _ENGLISH_LETTERS:
        return _ENGLISH_LETTERS[letters]
    word = letters.removeprefix("-").lstrip(SPACES)
    if word in _ENGLISH_MAGNITUDES:
        return _ENGLISH_MAGNITUDES[word]
    index = len(letters) - len(letters.lstrip(SPACES))
    raise rest.fault(index, f"{rest.text[index:][:20]!r} is not a magnitude", _remedy(word))


def _remedy(word: str) -> str:
    if word[:1] == "e":
        return "write all digits instead of an exponent"
    return "give one number and nothing else; magnitudes are 万, 亿, thousand, million, billion, trillion, quadrillion"
