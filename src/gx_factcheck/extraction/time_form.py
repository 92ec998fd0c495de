"""How a phrase of time is said, as a short stable text that does not depend on the day of publication."""

from __future__ import annotations

from functools import lru_cache

from gx_factcheck.extraction.time_phrase import (
    Around,
    Between,
    Blur,
    Bound,
    Century,
    Edge,
    Era,
    Festival,
    Fiscal,
    Grain,
    Limit,
    Meaning,
    NthDay,
    Open,
    Part,
    Plan,
    Shift,
    Unsettled,
    Way,
    Window,
    Year,
)

_SHIFTED = {-1: "last-{}", 0: "this-{}", 1: "next-{}"}
_DAYS = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_OPEN = {Grain.YEAR: "XXXX", Grain.MONTH: "XXXX-XX", Grain.WEEK: "XXXX-WXX", Grain.CENTURY: "XX"}
_PARTS = {
    Grain.MONTH: "{:02}",
    Grain.WEEK: "W{:02}",
    Grain.TEN_DAYS: "T{}",
    Grain.QUARTER: "Q{}",
    Grain.HALF: "H{}",
    Grain.YEAR: "Y{}",
    Grain.DECADE: "{}X",
}
_SEASONS = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}
_LETTERS = {Grain.DAY: "D", Grain.WEEKEND: "WE", Grain.WEEK: "W", Grain.MONTH: "M", Grain.QUARTER: "Q", Grain.YEAR: "Y", Grain.DECADE: "E"}
_LIMITS = {Limit.SINCE: "{}/now", Limit.UNTIL: "../{}", Limit.BY: "by-{}", Limit.BEFORE: "before-{}", Limit.AFTER: "after-{}"}


@lru_cache(maxsize=4096)
def form_of(meaning: Meaning) -> str:
    """A short stable text: `this-year-01/this-year-07`, `XXXX-09-01`, `last-year/now`, `../this-year-08-end`, `P3Y/now`."""
    match meaning:
        case Year(number):
            return f"{number:04}"
        case Century(number):
            return f"C{number}"
        case Shift(grain, offset):
            return _form_of_shift(grain, offset)
        case Part(grain, number, whole):
            return _form_of_part(grain, number, whole)
        case NthDay(weekday, number, whole):
            return f"{form_of(whole)}-{weekday}#{number}"
        case Between(first, last):
            return f"{form_of(first)}/{form_of(last)}"
        case Edge(side, whole):
            return f"{form_of(whole)}-{side}"
        case Bound(limit, inner):
            return _LIMITS[limit].format(form_of(inner))
        case Window():
            return _form_of_window(meaning)
        case Open(grain):
            return _OPEN.get(grain, f"X-{grain}")
        case Around(grain, inner):
            return f"{grain}-of-{form_of(inner)}"
        case _:
            return _form_of_name(meaning)


def _form_of_name(meaning: Plan | Festival | Era | Fiscal | Unsettled) -> str:
    match meaning:
        case Plan(number):
            return f"plan-{number}"
        case Festival(name, year):
            return f"{form_of(year)}-{name}"
        case Era(name, number):
            return f"{name}-{number}"
        case Fiscal(year):
            return f"FY-{form_of(year)}"
        case Unsettled(form):
            return form


def _form_of_shift(grain: Grain, offset: int) -> str:
    if grain is Grain.DAY and offset in _DAYS:
        return _DAYS[offset]
    return _SHIFTED.get(offset, f"{{}}{offset:+}").format(grain)


def _form_of_part(grain: Grain, number: int, whole: Meaning) -> str:
    written = form_of(whole)
    if number < 0:
        return f"{written}-last-{grain}" if number == -1 else f"{written}-last-{-number}-{grain}"
    if grain is Grain.DECADE and isinstance(whole, Century):
        return f"{whole.number - 1}{number}X"
    if grain is Grain.SEASON:
        return f"{written}-{_SEASONS[number]}"
    if grain is Grain.WEEKEND:
        return f"{written}-WE"
    if grain is Grain.DAY:
        return f"{written}-{number}" if _is_week(whole) else f"{written}-{number:02}"
    return f"{written}-{_PARTS.get(grain, grain + '{}').format(number)}"


def _is_week(whole: Meaning) -> bool:
    return isinstance(whole, Shift | Open | Part | Around) and whole.grain is Grain.WEEK


def _form_of_window(window: Window) -> str:
    anchor = "now" if window.anchor is None else form_of(window.anchor)
    more = "+" if window.blur is Blur.MORE else ""
    length = f"P{'X' if window.count is None else window.count}{_LETTERS.get(window.grain, window.grain)}{more}"
    return f"{length}/{anchor}" if window.way is Way.PAST else f"{anchor}/{length}"
