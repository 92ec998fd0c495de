"""Days, weekdays and months in English, with or without their year."""

from __future__ import annotations

from gx_factcheck.extraction import periods_en_words as words
from gx_factcheck.extraction.periods_en_tokens import (
    Read,
    Tokens,
    after_month,
    day_of_month,
    is_adjacent,
    is_dash,
    is_figure,
    is_year,
    month_of,
    ordinal,
    skip,
)
from gx_factcheck.extraction.periods_en_years import read_year, read_year_after, year_of_two_digits
from gx_factcheck.extraction.time_phrase import Grain, Lean, Meaning, NthDay, Open, Part, Shift, Unsettled, Year

OPEN_YEAR = Open(Grain.YEAR)
_OPEN_WEEK = Open(Grain.WEEK)
EITHER_WAY = "-either-way"
_DATE_SIGNS = frozenset("-/.")


def day_in(month: Meaning, day: int) -> Meaning:
    """That day of a month."""
    return Part(Grain.DAY, day, month)


def month_in(year: Meaning, month: int) -> Meaning:
    """That month of a year."""
    return Part(Grain.MONTH, month, year)


def read_day(tokens: Tokens, index: int) -> Read | None:
    """3 March 2019, "Tuesday, March 3rd", 2019-03-01, 01/22/2016, yesterday, "on Friday"."""
    return (
        _read_nth(tokens, index)
        or _read_figures(tokens, index)
        or _read_day_month(tokens, index)
        or _read_month_day(tokens, index)
        or _read_weekday(tokens, index)
        or _read_from_today(tokens, index)
    )


def _read_figures(tokens: Tokens, index: int) -> Read | None:
    """2019-03-01, 2019/aug/01, 01/22/2016; 03/04/2019 is in March for one writer and in April for another."""
    first, sign, second, same, third = tokens[index : index + 5]
    is_whole = all(map(is_adjacent, tokens[index : index + 4], tokens[index + 1 : index + 5]))
    if sign.word not in _DATE_SIGNS or same.word != sign.word or not is_whole:
        return None
    month = words.MONTHS.get(second.word, second.number if is_figure(second, 1, 12) else None)
    if is_year(first) and month and is_figure(third, 1, 31):
        return Read(day_in(month_in(Year(first.number), month), third.number), index + 5)
    if not is_year(third) or not is_figure(first, 1, 31):
        return None
    if second.kind == "number" and is_figure(second, 1, 31):
        return _day_or_month_first(first.number, second.number, third.number, index + 5)
    return Read(day_in(month_in(Year(third.number), month), first.number), index + 5) if month else None


def _day_or_month_first(first: int, second: int, year: int, after: int) -> Read | None:
    low, high = sorted((first, second))
    if low > 12:
        return None
    if high > 12 or low == high:
        return Read(day_in(month_in(Year(year), low), high), after)
    return Read(Unsettled(f"{year:04}-{first:02}-{second:02}{EITHER_WAY}"), after)


def read_slashed(tokens: Tokens, index: int) -> Read | None:
    """10/1, which only Americans write in a text: the first of October. Beside another one alone, else it is a fraction."""
    month, sign, day = tokens[index : index + 3]
    if sign.word != "/" or not is_figure(month, 1, 12) or not is_figure(day, 1, 31) or not is_adjacent(month, sign):
        return None
    if _is_joined(tokens, index + 2):
        return None
    return Read(day_in(month_in(OPEN_YEAR, month.number), day.number), index + 3)


def _read_day_month(tokens: Tokens, index: int) -> Read | None:
    """3 March, "the 3rd of March 2019", "third of March"."""
    at = skip(tokens, index, "the")
    day = day_of_month(tokens[at])
    if day is None:
        return None
    at = skip(tokens, at + 1, "of", "day") if tokens[at].suffix or tokens[at].kind == "word" else at + 1
    at = skip(tokens, at, "of")
    at = at + 1 if is_dash(tokens[at]) else at
    month = month_of(tokens, at)
    if month is None:
        return None
    year = _year_behind(tokens, after_month(tokens, at))
    return Read(day_in(month_in(year.meaning if year else OPEN_YEAR, month), day), year.after if year else at + 1)


def _read_month_day(tokens: Tokens, index: int) -> Read | None:
    """March 3, "Mar. 3rd, 2019", "March the 3rd"."""
    month = month_of(tokens, index)
    if month is None:
        return None
    at = skip(tokens, after_month(tokens, index), "the")
    day = None if tokens[at].kind == "word" else day_of_month(tokens[at])
    if day is None or is_amount(tokens, at):
        return None
    year = _year_behind(tokens, at + 1)
    # "In May 10 people came": days are on, months are in.
    if year is None and index > 0 and tokens[index - 1].word in {"in", "during"}:
        return None
    return Read(day_in(month_in(year.meaning if year else OPEN_YEAR, month), day), year.after if year else at + 1)


def is_amount(tokens: Tokens, index: int) -> bool:
    """The 10 of "May 10%" is no day, nor that of "June 10 million"."""
    following = tokens[index + 1]
    return following.word in words.MAGNITUDES or (following.word == "/" and is_adjacent(tokens[index], following))


def _year_behind(tokens: Tokens, index: int) -> Read | None:
    found = read_year_after(tokens, index)
    return found if found and isinstance(found.meaning, Year | Shift) else None


def _read_weekday(tokens: Tokens, index: int) -> Read | None:
    """Friday, "next Friday", "this Tuesday", "Tuesday last week"; with a date after it the date counts."""
    at = skip(tokens, index, "the")
    offset = words.RELATIVES.get(tokens[at].word)
    if offset is not None and at + 1 < len(tokens):
        weekday = words.WEEKDAYS.get(tokens[at + 1].word)
        is_exact = tokens[at].word not in words.ANAPHORIC
        return Read(Part(Grain.DAY, weekday, Shift(Grain.WEEK, offset)), at + 2) if weekday and is_exact else None
    weekday = words.WEEKDAYS.get(tokens[at].word)
    if weekday is None or at > index or (tokens[at].text.islower() and tokens[at].word in words.SHORT_WEEKDAYS):
        return None
    behind = skip(tokens, at + 1, *words.TIMES_OF_DAY)
    behind = skip(tokens, at + 1, ".") if tokens[at].word in words.SHORT_WEEKDAYS else behind
    date = _date_behind(tokens, behind)
    if date:
        return date
    week = skip(tokens, skip(tokens, behind, ","), "of")
    offset = words.RELATIVES.get(tokens[week].word) if tokens[week + 1].word == "week" else None
    if offset is None:
        return Read(Part(Grain.DAY, weekday, _OPEN_WEEK), behind)
    return Read(Part(Grain.DAY, weekday, Shift(Grain.WEEK, offset)), week + 2)


def _date_behind(tokens: Tokens, index: int) -> Read | None:
    at = skip(tokens, index, ",")
    return _read_figures(tokens, at) or _read_day_month(tokens, at) or _read_month_day(tokens, at)


def _read_from_today(tokens: Tokens, index: int) -> Read | None:
    """Yesterday, "the day before yesterday", tomorrow."""
    shift = words.DAYS_FROM_TODAY.get(tokens[index].word)
    if shift is not None:
        return Read(Shift(Grain.DAY, shift), skip(tokens, index + 1, *words.TIMES_OF_DAY))
    shift = words.DAYS_OF_TIMES.get(f"{tokens[index].word} {tokens[index + 1].word}")
    if shift is not None:
        return Read(Shift(Grain.DAY, shift), index + 2)
    at = skip(tokens, index, "the")
    side = {"before": -1, "after": 1}.get(tokens[at + 1].word)
    inner = words.DAYS_FROM_TODAY.get(tokens[at + 2].word)
    if tokens[at].word != "day" or side is None or inner is None or inner != side:
        return None
    return Read(Shift(Grain.DAY, inner + side), at + 3)


def _read_nth(tokens: Tokens, index: int) -> Read | None:
    """The last Monday of August, "the first day of 2019"."""
    at = skip(tokens, index, "the")
    number = -1 if tokens[at].word in {"last", "final"} else ordinal(tokens[at])
    weekday = words.WEEKDAYS.get(tokens[at + 1].word)
    if number is None or (weekday is None and tokens[at + 1].word != "day") or tokens[at + 2].word not in {"of", "in"}:
        return None
    whole = read_month(tokens, at + 3) or read_year(tokens, at + 3)
    if whole is None:
        return None
    return Read(NthDay(weekday, number, whole.meaning) if weekday else Part(Grain.DAY, number, whole.meaning), whole.after)


def read_month(tokens: Tokens, index: int) -> Read | None:
    """March, "Mar 2019", "month of March", 2016-11, "2016, nov", 11/2016, "last June", "August 99"."""
    at = skip(tokens, index, "the")
    if tokens[at].word == "month" and tokens[at + 1].word == "of":
        named = month_of(tokens, at + 2)
        return _month_with_year(tokens, at + 2, named) if named else None
    offset = words.RELATIVES.get(tokens[at].word)
    if offset is not None:
        return _relative_month(tokens, at, offset)
    month = month_of(tokens, at)
    if month is not None:
        return _month_with_year(tokens, at, month) if at == index else None
    return _read_year_month(tokens, index) or _read_month_figures(tokens, index)


def _month_with_year(tokens: Tokens, index: int, month: int) -> Read:
    behind = after_month(tokens, index)
    short = year_of_two_digits(tokens[behind])
    if short is not None:
        return Read(month_in(Year(short), month), behind + 1)
    year = read_year_after(tokens, skip(tokens, behind, "-"))
    if year is None or not isinstance(year.meaning, Year | Shift | Open):
        return Read(month_in(OPEN_YEAR, month), index + 1)
    return Read(month_in(year.meaning, month), year.after)


def _relative_month(tokens: Tokens, index: int, offset: int) -> Read | None:
    month = month_of(tokens, index + 1)
    if month is None or tokens[index].word in words.ANAPHORIC or day_of_month(tokens[index + 2]) is not None:
        return None
    year: Meaning = Shift(Grain.YEAR, 0) if offset == 0 else Open(Grain.YEAR, Lean.PAST if offset < 0 else Lean.FUTURE)
    return Read(month_in(year, month), index + 2)


def _read_year_month(tokens: Tokens, index: int) -> Read | None:
    """2016 June, "2016, nov", 2016-11, 2016 / 11."""
    if not is_year(tokens[index]):
        return None
    sign = tokens[index + 1]
    at = index + 2 if is_dash(sign) or sign.word in {"/", ","} else index + 1
    month = month_of(tokens, at)
    if month is not None and sign.word != "/":
        is_free = day_of_month(tokens[after_month(tokens, at)]) is None and not is_year(tokens[after_month(tokens, at)])
        return Read(month_in(Year(tokens[index].number), month), at + 1) if is_free else None
    figure = tokens[at]
    if at == index + 1 or sign.word == "," or not is_figure(figure, 1, 12) or _is_joined(tokens, at):
        return None
    return Read(month_in(Year(tokens[index].number), figure.number), at + 1)


def _read_month_figures(tokens: Tokens, index: int) -> Read | None:
    """03/2019, 11 - 2016."""
    figure, sign, year = tokens[index : index + 3]
    if not is_figure(figure, 1, 12) or not (is_dash(sign) or sign.word == "/") or not is_year(year) or _is_joined(tokens, index + 2):
        return None
    return Read(month_in(Year(year.number), figure.number), index + 3)


def _is_joined(tokens: Tokens, index: int) -> bool:
    """Whether a sign ties the figure to another one: 2016-11-03."""
    sign, after = tokens[index + 1], tokens[index + 2]
    return (is_dash(sign) or sign.word == "/") and after.kind == "number" and is_adjacent(tokens[index], sign)
