"""Stretches that end or begin with the day of publication or a named day, and what a figure is compared with, in English."""

from __future__ import annotations

from gx_factcheck.extraction import periods_en_words as words
from gx_factcheck.extraction.periods_en_days import OPEN_YEAR, read_day, read_month
from gx_factcheck.extraction.periods_en_tokens import Read, Tokens, count_of, is_dash, skip
from gx_factcheck.extraction.periods_en_years import read_year, read_year_after
from gx_factcheck.extraction.time_form import form_of
from gx_factcheck.extraction.time_phrase import Between, Edge, Grain, Part, Shift, Side, Unsettled, Way, Window, Year

_MONTHS_IN_A_YEAR = 12
_MOST_COUNTED = 200
_SAME = Unsettled("same-period-last-year")


def read_compared(tokens: Tokens, index: int) -> Read | None:
    """A year ago, "the same period last year", "the corresponding quarter of 2019", "a year-earlier"."""
    at = skip(tokens, index, "the")
    if [token.word for token in tokens[index : index + 4]] == ["this", "time", "last", "year"]:
        return Read(_SAME, index + 4)
    if tokens[at].word in {"prior", "previous"} and is_dash(tokens[at + 1]) and tokens[at + 2].word == "year":
        return Read(_SAME, skip(tokens, at + 3, *words.COMPARED_UNITS))
    if tokens[at].word in words.SAME and tokens[at + 1].word in words.COMPARED_UNITS:
        return _same_period(tokens, at + 2)
    count = 1 if tokens[at].word in {"a", "an", "one"} else count_of(tokens[at])
    is_bare = tokens[at].word == "year"
    unit = tokens[at] if is_bare else tokens[at + 1]
    after = at + 1 if is_bare else at + 2
    after = after + 1 if is_dash(tokens[after]) else after
    grain = words.UNITS.get(unit.word)
    if grain is None or tokens[after].word not in words.EARLIER or (is_bare and not is_dash(tokens[after - 1])):
        return None
    if grain is Grain.YEAR and (is_bare or count == 1):
        return Read(_SAME, skip(tokens, after + 1, *words.COMPARED_UNITS) if is_bare else after + 1)
    if count is None or count > _MOST_COUNTED:
        return None
    if tokens[after].word == "ago":
        return Read(Shift(grain, -count) if grain is Grain.DAY else Unsettled(f"{count}-{grain}-ago"), after + 1)
    if tokens[after].word != "earlier":
        return None
    return Read(Unsettled(f"{grain}-before" if count == 1 else f"{count}-{grain}-earlier"), after + 1)


def _same_period(tokens: Tokens, after: int) -> Read:
    at = skip(tokens, skip(tokens, after, "of", "in"), "the")
    if tokens[at].word in words.RELATIVES and tokens[at + 1].word in {"year", "month", "quarter", "week"}:
        form = _SAME if tokens[at].word in {"last", "previous", "prior", "preceding"} and tokens[at + 1].word == "year" else None
        return Read(form or Unsettled(f"same-period-{tokens[at].word}-{tokens[at + 1].word}"), at + 2)
    year_ago = read_compared(tokens, at)
    if year_ago:
        return Read(_SAME, year_ago.after)
    year = read_year(tokens, at)
    return Read(Unsettled(f"same-period-{form_of(year.meaning)}"), year.after) if year else Read(Unsettled("same-period"), after)


def read_to_date(tokens: Tokens, index: int) -> Read | None:
    """Year-to-date, YTD, "so far this year"."""
    if tokens[index].word == "ytd":
        return Read(Edge(Side.SO_FAR, Shift(Grain.YEAR, 0)), index + 1)
    if tokens[index].word == "so" and tokens[index + 1].word == "far":
        at = skip(tokens, index + 2, "in")
        whole = read_relative(tokens, at) or read_year(tokens, at)
        return Read(Edge(Side.SO_FAR, whole.meaning), whole.after) if whole else None
    grain = words.UNITS.get(tokens[index].word)
    at = index + 2 if is_dash(tokens[index + 1]) else index + 1
    if grain not in words.PARTS_OF_YEAR | {Grain.YEAR} or tokens[at].word != "to":
        return None
    at = at + 2 if is_dash(tokens[at + 1]) else at + 1
    return Read(Edge(Side.SO_FAR, Shift(grain, 0)), at + 1) if tokens[at].word == "date" else None


def read_first_months(tokens: Tokens, index: int) -> Read | None:
    """The first nine months of 2023, "the last two quarters of 2019"."""
    at = skip(tokens, index, "the")
    is_first, is_last = tokens[at].word == "first", tokens[at].word in {"last", "final"}
    count, grain = count_of(tokens[at + 1]), words.UNITS.get(tokens[at + 2].word)
    if not (is_first or is_last) or count is None or grain not in {Grain.MONTH, Grain.QUARTER}:
        return None
    most = _MONTHS_IN_A_YEAR if grain is Grain.MONTH else 4
    year = read_year_after(tokens, at + 3)
    if not 1 <= count <= most or (year is None and (is_last or tokens[at + 3].word == "of")):
        return None
    whole = year.meaning if year else OPEN_YEAR
    ends = (1, count) if is_first else (most - count + 1, most)
    return Read(Between(*(Part(grain, number, whole) for number in ends)), year.after if year else at + 3)


def read_window(tokens: Tokens, index: int) -> Read | None:
    """The past three years, "next few days", "last 3year", "recent months", "in the past decade"."""
    at = skip(tokens, index, "the")
    way = Way.FUTURE if words.RELATIVES.get(tokens[at].word) == 1 else Way.PAST
    if tokens[at].word == "recent":
        unit = words.UNITS.get(tokens[at + 1].word)
        return Read(Unsettled(f"recent-{unit}s"), at + 2) if unit and tokens[at + 1].word.endswith("s") else None
    if tokens[at].word not in words.ROLLING:
        return _read_time_from_now(tokens, index)
    counted = _counted(tokens, at + 1)
    if counted:
        grain, count, after = counted
        return Read(Window(grain, count, way), after)
    unit = words.UNITS.get(tokens[at + 1].word)
    is_the_next = at > index and tokens[at].word in {"last", "next"}
    is_stretch = tokens[at].word == "past" or is_the_next or (tokens[at].word == "coming" and unit is not Grain.WEEK)
    if unit in words.LONG_UNITS and is_stretch and not tokens[at + 1].word.endswith("s"):
        return Read(Window(unit, 1, way), at + 2)
    return Read(Window(unit, None, way), at + 2) if unit in words.LONG_UNITS | {Grain.DAY} and tokens[at + 1].word.endswith("s") else None


def _read_time_from_now(tokens: Tokens, index: int) -> Read | None:
    """Two years' time."""
    grain, count, after = _counted(tokens, index) or (None, None, index)
    at = skip(tokens, after, "'", "’", "'s", "’s")
    return Read(Unsettled(f"in-{count}-{grain}"), at + 1) if grain and at > after and tokens[at].word == "time" else None


def _counted(tokens: Tokens, index: int) -> tuple[Grain, int | None, int] | None:
    """A number and its unit; the number is None for few and several."""
    at = skip(tokens, index, "a")
    count = count_of(tokens[at])
    is_vague = tokens[at].word in words.VAGUE_COUNTS
    if count is not None and (tokens[at + 1].word in {"to", "or"} or is_dash(tokens[at + 1])) and count_of(tokens[at + 2]) is not None:
        at, is_vague = at + 2, True
    at = skip(tokens, skip(tokens, at + 1, "of") if is_vague else at + 1, "full", "fiscal", "calendar", "-")
    unit = words.UNITS.get(tokens[at].word)
    if unit is None or unit in {Grain.HALF, Grain.WEEKEND} or (not is_vague and (count is None or not 1 <= count <= _MOST_COUNTED)):
        return None
    return unit, None if is_vague else count, at + 1


def read_months_to(tokens: Tokens, index: int) -> Read | None:
    """The 12 months to March, "nine months ended 30 September 2020", "the year to June", "the quarter ended March 31"."""
    at = skip(tokens, index, "the", "a")
    counted = _counted(tokens, skip(tokens, at, "first"))
    grain, count, after = counted or (words.UNITS.get(tokens[at].word), 1, at + 1)
    after = skip(tokens, after, "that")
    if grain not in words.LONG_UNITS or tokens[after].word not in words.ENDING or not (counted or at > index):
        return None
    behind = skip(tokens, skip(tokens, skip(tokens, after + 1, "in", "on"), "the"), "end", "mid")
    behind = skip(tokens, behind, "of", "-")
    end = read_day(tokens, behind) or read_month(tokens, behind) or read_year(tokens, behind)
    is_named = end and (isinstance(end.meaning, Part) or (isinstance(end.meaning, Year) and grain in {Grain.YEAR, Grain.DECADE}))
    return Read(Window(grain, count, Way.PAST, anchor=end.meaning), end.after) if end and is_named else None


def read_relative(tokens: Tokens, index: int) -> Read | None:
    """This week, last month, "the current quarter", "the weekend"; "the previous year" has no days of its own."""
    at = skip(tokens, index, "the", "my", "our")
    word, unit = tokens[at].word, words.UNITS.get(tokens[at + 1].word)
    if at > index and word == "weekend":
        return Read(Shift(Grain.WEEKEND, 0), at + 1)
    twice = _read_two_off(tokens, at) or _read_whole_year(tokens, index, at)
    if twice:
        return twice
    if unit in words.PARTS_OF_YEAR | {Grain.YEAR} and (word == "that" or (word == "same" and at > index)):
        return Read(Unsettled(f"that-{unit}"), at + 2)
    offset = words.RELATIVES.get(word)
    if offset is None or unit is None or unit is Grain.HALF or tokens[at + 1].word.endswith("s"):
        return None
    if word == "coming" and (at > index or unit is not Grain.WEEK):
        return None
    if word in words.ANAPHORIC:
        is_year = unit is Grain.YEAR
        form = f"{unit}-after" if word == "following" else f"{word if is_year and word == 'prior' else 'previous'}-{unit}"
        return Read(Unsettled(form), at + 2)
    shift = Shift(unit, offset)
    return Read(shift, skip(tokens, at + 2, "'s", "’s")) if unit is not Grain.DAY else None


def _read_two_off(tokens: Tokens, index: int) -> Read | None:
    """The year before last, the week after next."""
    unit = words.UNITS.get(tokens[index].word)
    offset = {"before last": -2, "after next": 2}.get(f"{tokens[index + 1].word} {tokens[index + 2].word}")
    return Read(Shift(unit, offset), index + 3) if unit in words.LONG_UNITS and offset else None


def _read_whole_year(tokens: Tokens, index: int, at: int) -> Read | None:
    """The full year, full-year; "for the year"."""
    if tokens[at].word in {"full", "whole"}:
        year = at + 2 if is_dash(tokens[at + 1]) else at + 1
        return Read(Unsettled("whole-year"), year + 1) if tokens[year].word == "year" and tokens[year + 1].kind != "number" else None
    is_for_the_year = at > index > 0 and tokens[index - 1].word == "for" and tokens[at].word == "year"
    return Read(Unsettled("whole-year"), at + 1) if is_for_the_year and tokens[at + 1].kind != "number" else None
