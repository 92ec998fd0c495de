"""One point of time in a run of Chinese words: a year with its parts, or what stands by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from gx_factcheck.extraction.periods_zh_numbers import small_number, year_number
from gx_factcheck.extraction.periods_zh_tokens import Token
from gx_factcheck.extraction.periods_zh_words import ERAS, FESTIVALS, FORMS, GRAINS, SEASONS, SOLAR_ERAS, WEEKDAYS, WHOLES
from gx_factcheck.extraction.time_phrase import (
    Between,
    Blur,
    Century,
    Edge,
    Era,
    Festival,
    Fiscal,
    Grain,
    Meaning,
    Open,
    Part,
    Plan,
    Shift,
    Side,
    Unsettled,
    Way,
    Window,
    Year,
)

_OPEN_YEAR = Open(Grain.YEAR)
_EDGES = {
    "底": Side.END,
    "末": Side.END,
    "末期": Side.LATE,
    "初": Side.START,
    "初期": Side.EARLY,
    "中": Side.MIDDLE,
    "中期": Side.MIDDLE,
    "中叶": Side.MIDDLE,
    "前期": Side.EARLY,
    "早期": Side.EARLY,
    "后期": Side.LATE,
    "中后期": Side.LATE,
}
_WINDOW = re.compile(
    "(最近|近|过去|过往|未来|今后|往后|接下来|此前)?(?:的|这)? ?"
    "([0-9]+|[一两二三四五六七八九十]+|几|数|十几|几十|数十) ?(多|余)? ?(?:个?(多)? ?)?"
)
_UNIT = re.compile("财年|年|月|季度|周|星期|天|日")
_FUTURE = frozenset({"未来", "今后", "往后", "接下来"})
_PLAN = re.compile("(十?[一二三四五六七八九])五")
_PAIR = re.compile("(?<![十廿卅一二三四五六七八九])[一二三四五六七八九]{2}(?![十一二三四五六七八九])")
_HOLIDAY = re.compile("小长假|长假|黄金周|假期|假日")


class Point(NamedTuple):
    """A point of time and what a later one in the same range takes over from it."""

    meaning: Meaning
    year: Meaning | None = None
    """None where none is written."""
    month: Meaning | None = None
    is_day: bool = False


def calendar_year(token: Token) -> Meaning | None:
    """What a token that names a year by its number means."""
    if token.kind != "era":
        number = year_number(token.text)
        return Year(number) if number else None
    name = next(each for each in ERAS if token.text.startswith(each))
    number = 1 if token.text[len(name)] == "元" else small_number(token.text[len(name) :])
    if not number:
        return None
    year = ERAS[name] + number - 1
    return Year(year) if name in SOLAR_ERAS else Era(name, number, year)


def standing_alone(token: Token) -> Meaning | None:
    """The meaning of a token that needs no other; None if it is none of these or is not formed well."""
    reader = _ALONE.get(token.kind)
    return reader(token.text) if reader else None


def part_of_year(token: Token, year: Meaning) -> Meaning | None:
    """A half, a quarter, the first so many months or quarters, a season or a holiday of that year."""
    match token.kind:
        case "half" if token.text[0] == "H":
            return Part(Grain.HALF, int(token.text[1]), year)
        case "half":
            return Part(Grain.HALF, 1 if token.text[0] in "上前" else 2, year)
        case "quarterof":
            return _parts(Grain.QUARTER, token.text, year, 4)
        case "quarter" if "Q" in token.text:
            return Part(Grain.QUARTER, int(token.text[-1]), year)
        case "quarter":
            return _parts(Grain.QUARTER, "一" if token.text[0] == "首" else token.text, year, 4)
        case "first":
            return _first(token.text, year)
        case "season":
            return Part(Grain.SEASON, SEASONS[token.text[0]], year)
        case "festival" | "plainfestival":
            return _festival(token.text, year)
        case "nthweek":
            return _within(Grain.WEEK, small_number(token.text), year, 53)
        case _:
            return None


def edge(token: Token, whole: Meaning) -> Meaning:
    """年底, 月初, 末期 of a whole."""
    word = token.text.removeprefix("的")
    return Edge(_EDGES[word.removeprefix("年") if len(word) == 2 and word[0] == "年" else word], whole)


def next_year(year: Meaning) -> Meaning:
    """The one after; an open year stays open."""
    match year:
        case Year(number):
            return Year(number + 1)
        case Shift(grain, offset):
            return Shift(grain, offset + 1)
        case _:
            return year


def _within(grain: Grain, number: int | None, whole: Meaning, most: int) -> Meaning | None:
    return Part(grain, number, whole) if number and number <= most else None


def tens_of(text: str, month: Meaning) -> Meaning:
    """上旬, or two of them: 中下旬."""
    first, last = (Part(Grain.TEN_DAYS, "上中下".index(text[place]) + 1, month) for place in (0, -2))
    return first if first == last else Between(first, last)


def _parts(grain: Grain, text: str, whole: Meaning, most: int) -> Meaning | None:
    pair = _PAIR.search(text)
    if pair is None:
        return _within(grain, small_number(text), whole, most)
    first, last = small_number(pair[0][0]), small_number(pair[0][1])
    if not first or last != first + 1 or last > most:
        return None
    return Between(Part(grain, first, whole), Part(grain, last, whole))


def _first(text: str, year: Meaning) -> Meaning | None:
    number = small_number(text)
    grain, most = (Grain.QUARTER, 4) if "季" in text else (Grain.MONTH, 12)
    # 前一个月 is the month before.
    if not number or number > most or (number == 1 and "个" in text):
        return None
    return Between(Part(grain, 1, year), Part(grain, number, year))


def _festival(text: str, year: Meaning) -> Meaning:
    name = next(FESTIVALS[word] for word in sorted(FESTIVALS, key=len, reverse=True) if word in text)
    suffix = "-holiday" if _HOLIDAY.search(text) else "-time" if "期间" in text else ""
    return Festival(name + suffix, year)


def _window(text: str) -> Meaning | None:
    found = _WINDOW.match(text)
    unit = _UNIT.search(text, found.end()) if found else None
    if found is None or unit is None:
        return None
    word, numeral = found[1], found[2]
    count = int(numeral) if numeral[0] < "一" else None if set(numeral) & set("几数") else small_number(numeral)
    grain = GRAINS[unit[0].removeprefix("财")]
    is_more = bool(found[3] or found[4]) or text[unit.end() : unit.end() + 1] == "多"
    # 两年来 and 此前两年 have no day to begin or to end with.
    blur = Blur.MORE if is_more else Blur.ROUGH if word in {None, "此前"} or unit[0] == "财年" else Blur.NONE
    return Window(grain, count, Way.FUTURE if word in _FUTURE else Way.PAST, blur)


def _half_window(text: str) -> Meaning:
    """近半年, 半年来."""
    blur = Blur.MORE if "多" in text else Blur.ROUGH if text[0] == "半" else Blur.NONE
    return Window(Grain.HALF, 1, Way.FUTURE if text[:2] in _FUTURE else Way.PAST, blur)


def _step(text: str) -> Meaning | None:
    """前1周, 下2个月: before or after what was spoken of."""
    number, unit = small_number(text), _UNIT.search(text, 1)
    if not number or unit is None:
        return None
    return Window(GRAINS[unit[0]], number, Way.PAST if text[0] in "上前" else Way.FUTURE, Blur.ROUGH)


def _numeric(text: str) -> Meaning:
    first, second, third = (int(each) for each in re.split("[-/.]", text))
    year, month, day = (first, second, third) if first > 31 else (third, second, first)
    return Part(Grain.DAY, day, Part(Grain.MONTH, month, Year(year)))


def _decade(text: str) -> Meaning | None:
    before, _, rest = text.rpartition("世纪")
    century = _century(before + "世纪") if before else Open(Grain.CENTURY)
    if text[:1] in "12" and text[2:4].isdigit():
        return Part(Grain.DECADE, int(text[2]), Century(int(text[:2]) + 1))
    written = rest.strip().removesuffix("年代").rstrip("十0零 ")
    numbers = [small_number(each) or 0 for each in written] or [0]
    if century is None:
        return None
    first, last = (Part(Grain.DECADE, number, century) for number in (numbers[0], numbers[-1]))
    return first if len(numbers) == 1 else Between(first, last) if numbers[1] == numbers[0] + 1 else None


def _century(text: str) -> Meaning | None:
    if text[0] in "上本":
        return Shift(Grain.CENTURY, -1 if text[0] == "上" else 0)
    number = small_number(text)
    return Century(number) if number else None


def _fiscal(text: str) -> Meaning | None:
    if text[0] in "本上下":
        year: Meaning = Shift(Grain.YEAR, {"上": -1, "本": 0, "下": 1}[text[0]])
        return Unsettled(f"{ {'上': 'last', '本': 'this', '下': 'next'}[text[0]] }-fiscal-quarter") if "财季" in text else Fiscal(year)
    if "财季" in text:
        return _within(Grain.QUARTER, small_number(text), Fiscal(_OPEN_YEAR), 4)
    years = re.findall("[0-9]+", text)
    first = year_number(years[0]) or 0
    if len(years) == 1:
        return Fiscal(Year(first))
    last = int(years[1]) if len(years[1]) == 4 else first - first % 100 + int(years[1][-2:])
    return Fiscal(Between(Year(first), Year(last)))


def _plan(text: str) -> Meaning | None:
    found = _PLAN.search(text)
    number = small_number(found[1]) if found else None
    return Plan(number) if number else None


def _weekday(text: str) -> Meaning:
    return Part(Grain.DAY, WEEKDAYS[text[-1]], Open(Grain.WEEK))


def _weekday_of(text: str) -> Meaning:
    return Part(Grain.DAY, WEEKDAYS[text[-1]], WHOLES[text[:-1]])


def _lunar(text: str) -> Meaning:
    return Unsettled(f"lunar-{text.removeprefix('农历').removeprefix('阴历')}")


def _edge_word(text: str) -> Meaning:
    if text[1] == "内":
        return Shift(Grain.MONTH if text[0] == "月" else Grain.YEAR, 0)
    return Edge(_EDGES[text[1]], Open(Grain.MONTH if text[0] == "月" else Grain.YEAR))


_ALONE: Mapping[str, Callable[[str], Meaning | None]] = {
    "numeric": _numeric,
    "decade": _decade,
    "century": _century,
    "fiscal": _fiscal,
    "past": _window,
    "window": _window,
    "halfwindow": _half_window,
    "step": _step,
    "weekday": _weekday,
    "weekdayof": _weekday_of,
    "lunar": _lunar,
    "bce": lambda text: Unsettled(f"BCE-{text.removeprefix('公元前').strip()}"),
    "ago": lambda text: Unsettled(f"ago-{text}"),
    "edgeword": _edge_word,
    "plan": _plan,
    "whole": lambda text: WHOLES.get(text) or WHOLES[text.removesuffix("度")],
    "unsettled": lambda text: Unsettled(FORMS[text]),
}


def day_of(number: int | None, month: Meaning) -> Meaning | None:
    """The day of a month, or None if no month has it."""
    return _within(Grain.DAY, number, month, 31)


def month_of(text: str, year: Meaning) -> Meaning | None:
    """The month of a year, or both of 三四月, or None if no year has it."""
    return _parts(Grain.MONTH, text.replace("元", "一"), year, 12)


def with_edge(point: Point, token: Token) -> Point:
    """The same point narrowed to its beginning or end."""
    return point._replace(meaning=edge(token, point.meaning), is_day=True)
