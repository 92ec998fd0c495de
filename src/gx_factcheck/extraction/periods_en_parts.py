"""Quarters, halves, weeks, seasons, holidays, stretches that end or begin with the day of publication, and what is compared with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from gx_factcheck.extraction import periods_en_words as words
from gx_factcheck.extraction.periods_en_days import OPEN_YEAR, read_day, read_month
from gx_factcheck.extraction.periods_en_tokens import Read, Tokens, is_adjacent, is_dash, month_of, ordinal, skip
from gx_factcheck.extraction.periods_en_windows import (
    read_compared,
    read_first_months,
    read_months_to,
    read_relative,
    read_to_date,
    read_window,
)
from gx_factcheck.extraction.periods_en_years import read_year, read_year_after, year_in_figures
from gx_factcheck.extraction.time_phrase import (
    Around,
    Festival,
    Grain,
    Lean,
    Meaning,
    Open,
    Part,
    Shift,
)

Reader: TypeAlias = Callable[[Tokens, int], Read | None]
_LAST_WEEK = 53


def read_part(tokens: Tokens, index: int) -> Read | None:
    """Whatever of these begins there."""
    return next((found for reader in _READERS if (found := reader(tokens, index))), None)


def _read_quarter(tokens: Tokens, index: int) -> Read | None:
    """Q3, 3Q20, "the third quarter of 2016", "2016 H2", "next year's third-quarter", "first half"."""
    year = read_year(tokens, index)
    at = skip(tokens, year.after, ",") if year else index
    at = skip(tokens, at, "the")
    named = _quarter_at(tokens, at)
    if named is None:
        return None
    grain, number, after = named
    if year:
        return Read(Part(grain, number, year.meaning), after)
    behind = _year_joined(tokens, after) or read_year_after(tokens, after)
    is_fiscal = tokens[skip(tokens, at, "the")].word in words.FISCAL
    if behind is None and (is_fiscal or (grain is Grain.HALF and tokens[after].word == "of")):
        return None
    return Read(Part(grain, number, behind.meaning if behind else OPEN_YEAR), behind.after if behind else after)


def _quarter_at(tokens: Tokens, index: int) -> tuple[Grain, int, int] | None:
    token, following = tokens[index : index + 2]
    grain = {"q": Grain.QUARTER, "h": Grain.HALF}
    if token.word in grain and following.kind == "number" and token.end == following.start:
        return _checked(grain[token.word], following.number, index + 2)
    if token.digits == 1 and following.word in grain and token.end == following.start:
        return _checked(grain[following.word], token.number, index + 2)
    at = skip(tokens, index, *words.FISCAL)
    number = 4 if tokens[at].word in {"final", "last"} and at == index and tokens[at + 1].word == "quarter" else ordinal(tokens[at])
    at = at + 2 if is_dash(tokens[at + 1]) else at + 1
    at = skip(tokens, at, *words.FISCAL)
    unit = words.UNITS.get(tokens[at].word)
    if number is None or unit not in {Grain.QUARTER, Grain.HALF} or tokens[at].word == "quarters":
        return None
    is_last = tokens[at - 1].word == "last"
    at = at + 1 if unit is Grain.HALF and tokens[at + 1].word == "year" else at
    return None if is_last and tokens[at + 1].word != "of" else _checked(unit, number, at + 1)


def _year_joined(tokens: Tokens, index: int) -> Read | None:
    """The 20 of 3Q20."""
    is_joined = index > 0 and tokens[index - 1].word in {"q", "h"} and is_adjacent(tokens[index - 1], tokens[index])
    return year_in_figures(tokens[index], index) if is_joined else None


def _checked(grain: Grain, number: int, after: int) -> tuple[Grain, int, int] | None:
    return (grain, number, after) if 1 <= number <= (4 if grain is Grain.QUARTER else 2) else None


def _read_month_quarter(tokens: Tokens, index: int) -> Read | None:
    """The March quarter is the one that ends with March."""
    at = skip(tokens, index, "the")
    month = month_of(tokens, at)
    if month is None or month % 3 or tokens[at + 1].word != "quarter":
        return None
    year = read_year_after(tokens, at + 2)
    quarter = Part(Grain.QUARTER, month // 3, year.meaning if year else OPEN_YEAR)
    return Read(quarter, year.after if year else at + 2)


def _read_week(tokens: Tokens, index: int) -> Read | None:
    """The week of September 16th, "week starting on february 4", "w/c feb 4.", week 10, "the third week of this month"."""
    at = skip(tokens, index, "the")
    if [token.word for token in tokens[at : at + 3]] == ["w", "/", "c"]:
        return _around(tokens, at + 3)
    number = -1 if tokens[at].word in {"last", "final"} and tokens[at + 2].word in {"of", "in"} else ordinal(tokens[at])
    if number is not None and tokens[at + 1].word == "week":
        return _week_of_whole(tokens, at + 1, number)
    if tokens[at].word != "week":
        return None
    if tokens[at + 1].word in words.STARTING:
        return _around(tokens, skip(tokens, at + 2, "on", "from"))
    week = tokens[at + 1]
    is_number = at == index and week.digits in {1, 2} and not week.suffix and 1 <= week.number <= _LAST_WEEK
    return Read(Part(Grain.WEEK, week.number, OPEN_YEAR), at + 2) if is_number else None


def _around(tokens: Tokens, index: int) -> Read | None:
    day = read_day(tokens, index)
    return Read(Around(Grain.WEEK, day.meaning), day.after) if day and isinstance(day.meaning, Part) else None


def _week_of_whole(tokens: Tokens, index: int, number: int) -> Read | None:
    at = skip(tokens, index + 1, "of", "in")
    month = read_month(tokens, at)
    shift = None if month else read_relative(tokens, at)
    year = None if month or shift else read_year_after(tokens, index + 1)
    whole = month or shift or year
    return Read(Part(Grain.WEEK, number, whole.meaning), whole.after) if whole else None


def _read_season(tokens: Tokens, index: int) -> Read | None:
    """Next spring, "summer of 2016", "the fall of 2019"; fall alone is a verb."""
    at = skip(tokens, index, "the")
    relative = words.RELATIVES.get(tokens[at].word)
    at = at if relative is None else at + 1
    season = words.SEASONS.get(tokens[at].word)
    if season is None or (relative is not None and tokens[at - 1].word in words.ANAPHORIC):
        return None
    if relative is not None:
        return Read(Part(Grain.SEASON, season, _RELATIVE_YEARS[relative]), at + 1)
    year = read_year_after(tokens, at + 1)
    if year is None and _is_no_season(tokens, at):
        return None
    return Read(Part(Grain.SEASON, season, year.meaning if year else OPEN_YEAR), year.after if year else at + 1)


_RELATIVE_YEARS: dict[int, Meaning] = {-1: Open(Grain.YEAR, Lean.PAST), 0: Shift(Grain.YEAR, 0), 1: Open(Grain.YEAR, Lean.FUTURE)}


def _is_no_season(tokens: Tokens, index: int) -> bool:
    """Prices fall, a spring, the Winter Palace, "in the fall of prices"."""
    season, at = tokens[index], index - 1
    at = at - 1 if at > 0 and tokens[at].word == "the" else at
    is_said = at >= 0 and tokens[at].word in {"in", "during"} and tokens[index + 1].word != "of"
    return (season.word in {"fall", "spring"} and not is_said) or season.text[0].isupper()


def _read_festival(tokens: Tokens, index: int) -> Read | None:
    """Christmas, "Easter 2019", New Year's Eve."""
    if not tokens[index].text[:1].isupper():
        return None
    for length in (4, 3, 2, 1):
        name = words.HOLIDAYS.get(" ".join(token.word for token in tokens[index : index + length]))
        if name:
            after = skip(tokens, index + length, "day")
            year = read_year_after(tokens, after)
            return Read(Festival(name, year.meaning if year else OPEN_YEAR), year.after if year else after)
    return None


_READERS: tuple[Reader, ...] = (
    *(read_compared, read_to_date, read_months_to, read_first_months, _read_quarter, _read_month_quarter),
    *(_read_week, read_window, _read_season, _read_festival),
)
