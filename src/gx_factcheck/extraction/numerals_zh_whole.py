"""A whole number in Chinese or mixed numerals, in plain forms and without spaces: 一万五千 · 25万6千 · 两千四百五 · 二十五六."""

from __future__ import annotations

import re
from typing import NamedTuple

DIGITS = {character: index for index, character in enumerate("零一二三四五六七八九")} | {"两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
MAGNITUDES = {"万": 10**4, "亿": 10**8, "万万": 10**8, "兆": 10**12, "万亿": 10**12, "亿亿": 10**16}
MAGNITUDE = "亿亿|万亿|万万|万|亿|兆"

_TENS = {"廿": 2, "卅": 3, "卌": 4}
_SECTION = 10**4  # what 千百十 stay below
_UNBOUND = 10**80
_MOST_PARTS = 8
_ONE_STEP = re.compile(r"(零{0,2})([0-9]{1,16}|[一二三四五六七八九两]{1,2}|[廿卅卌])?([十百千]?)")
_MAGNITUDE = re.compile(MAGNITUDE)
_PAIRS = frozenset({"两三", "三五"} | {a + b for a, b in zip("一二三四五六七八", "二三四五六七八九", strict=True)} | {"一两"})


def is_pair(digits: str) -> bool:
    """Whether two digits side by side mean the one or the other: 三四, 两三, 三五."""
    return digits in _PAIRS


class Whole(NamedTuple):
    """A whole number and where it ends."""

    value: int
    quantum: int
    spread: int
    """How much more the other digit of a pair gives: 10 for 三四十, 0 without a pair."""
    end: int


class _Digits(NamedTuple):
    """A digit, or a pair of them, or Arabic digits."""

    value: int
    spread: int
    width: int
    """How many Arabic digits; 0 for a Chinese one."""
    is_two: bool = False
    """两, which is a weight where no unit follows."""


class _Section(NamedTuple):
    """What stands before a magnitude, or at the end."""

    value: int
    unit: int
    """The last unit named; 0 for none."""
    quantum: int
    """The same, but 1 for a lone 十, which is a digit in all but form."""
    spread: int
    end: int
    last: _Digits | None = None
    """A digit without a unit."""
    after_zero: bool = False
    end_of_last: int = 0


_NOTHING = _Section(0, 0, 1, 0, 0)


def read_whole(text: str, start: int = 0, head: str = "") -> Whole | None:
    """The whole number at `start`, as far as one goes on; None where there is none. `head`: Arabic digits that stand before it."""
    high, middle, ceiling, before = 0, 0, _UNBOUND, 0
    position, read = start, None
    for _ in range(_MOST_PARTS):
        section = _read_head(text, position, head) if head else _read_section(text, position)
        head = ""
        name = _MAGNITUDE.match(text, section.end_of_last if section.last else section.end)
        closed = None if name is None else _close(section)
        grown = None if closed is None or name is None else _grow((high, middle), closed.value, name[0], ceiling)
        if closed is None or name is None or grown is None:
            rest = section if name is None else section._replace(last=None) if section.last else _NOTHING
            last = _leave_open(rest, before, limit=10**4 if middle else ceiling)
            return read if last is None else Whole(high + middle + last.value, last.quantum, last.spread, last.end)
        (high, middle, ceiling), factor = grown, MAGNITUDES[name[0]]
        before, position = (10**8 if len(name[0]) > 1 else factor), name.end()
        read = Whole(high + middle, closed.quantum * factor, closed.spread * factor, position)
        if closed.spread:
            return read
    return read


def _read_head(text: str, position: int, head: str) -> _Section:
    """Arabic digits and the unit after them; 2021十佳 and 500百 are no products, 12千瓦 is twelve of another unit."""
    unit = text[position : position + 1]
    number = int(head)
    if unit in UNITS and unit and (number < 10 or (unit == "千" and number < 100) or _MAGNITUDE.match(text, position + 1)):
        return _read_section(text, position + 1, _Section(number * UNITS[unit], UNITS[unit], UNITS[unit], 0, position + 1))
    return _Section(0, 0, 1, 0, position, _Digits(number, 0, len(head)), end_of_last=position)


def _read_section(text: str, position: int, section: _Section | None = None) -> _Section:
    read = section or _Section(0, 0, 1, 0, position)
    while not read.spread:
        step = _ONE_STEP.match(text, read.end)
        if step is None:
            return read
        zero, printed, unit = step.groups()
        digits = _read_digits(printed, unit)
        named = 10 if printed in _TENS else UNITS.get(unit, 0)
        if digits is None or (digits.is_two and unit == "十"):
            return read
        if not named:
            return read._replace(last=digits, after_zero=bool(zero), end_of_last=step.end())
        if named >= (read.unit or _SECTION) or digits.width > 1:
            return read
        quantum = named if read.value or printed or zero else 1
        read = _Section(read.value + digits.value * named, named, quantum, digits.spread * named, step.end())
    return read


def _read_digits(printed: str | None, unit: str) -> _Digits | None:
    if printed is None:
        return _Digits(1, 0, 0) if unit == "十" else None
    if printed in _TENS:
        return None if unit else _Digits(_TENS[printed], 0, 0)
    if printed.isascii():
        return _Digits(int(printed), 0, len(printed))
    first = DIGITS[printed[0]]
    if len(printed) == 1:
        return _Digits(first, 0, 0, printed == "两")
    return _Digits(first, DIGITS[printed[1]] - first, 0) if is_pair(printed) else None


def _close(section: _Section) -> Whole | None:
    """The section as it is before a magnitude; None where a digit in it would lack its unit (三千五万)."""
    last = section.last
    if last is None:
        return Whole(section.value, section.quantum, section.spread, section.end) if section.value else None
    if section.unit not in (0, 10) and not section.after_zero:
        return None
    return Whole(section.value + last.value, 1, last.spread, section.end_of_last)


def _leave_open(section: _Section, before: int, *, limit: int) -> Whole | None:
    """The section at the end of a number: a last digit counts tenths of the unit before it, unless a zero stands between."""
    last, previous = section.last, section.unit or before
    if last is not None:
        weight = 1 if section.after_zero or not previous else max(previous // 10, 1)
        if last.width and weight > 1:
            weight = 1 if 10**last.width == previous else 0
        if last.is_two and previous:
            weight = 0
        value = section.value + last.value * weight
        if weight and value < limit:
            return Whole(value, weight, last.spread * weight, section.end_of_last)
    if not section.value or section.value >= limit:
        return None
    return Whole(section.value, section.quantum, section.spread, section.end)


def _grow(so_far: tuple[int, int], part: int, name: str, ceiling: int) -> tuple[int, int, int] | None:
    """What stands in 亿 and in 万 with one more part, and what the next must stay below; None where magnitudes do not fall."""
    high, middle = so_far
    factor = MAGNITUDES[name]
    if part * factor >= ceiling or (middle and name != "亿"):
        return None
    if name == "万":
        return high, part * factor, ceiling
    if (middle + part) * factor >= ceiling:
        return None
    return high + (middle + part) * factor, 0, 10**12 if name == "兆" else 10**8
