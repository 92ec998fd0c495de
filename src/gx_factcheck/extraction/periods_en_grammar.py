"""From a run of calendar words to the periods it names: parts of periods, ranges and bounds around what the other files read."""

from __future__ import annotations

from gx_factcheck.extraction import periods_en_words as words
from gx_factcheck.extraction.periods_en_days import EITHER_WAY, OPEN_YEAR, day_in, is_amount, month_in, read_day, read_month, read_slashed
from gx_factcheck.extraction.periods_en_parts import read_part
from gx_factcheck.extraction.periods_en_tokens import (
    Read,
    Token,
    Tokens,
    day_of_month,
    is_adjacent,
    is_dash,
    is_figure,
    is_year,
    month_of,
    skip,
)
from gx_factcheck.extraction.periods_en_windows import read_relative
from gx_factcheck.extraction.periods_en_years import read_century, read_decade, read_year, read_year_after
from gx_factcheck.extraction.time_phrase import (
    Between,
    Bound,
    Edge,
    Grain,
    Limit,
    Meaning,
    Open,
    Part,
    Shift,
    Side,
    Unsettled,
    Window,
    Year,
)

_READERS = (read_part, read_day, read_month, read_decade, read_century, read_relative, read_year)
_DIRECT = frozenset({"early", "late", "mid", "later", "earlier"})
_NOW = frozenset({"now", "present", "date"})


def read_phrase(tokens: Tokens, index: int) -> Read | None:
    """The longest period that begins there, with its since, by or until."""
    return _read_limited(tokens, index) or read_range(tokens, index) or read_span(tokens, index)


def _read_limited(tokens: Tokens, index: int) -> Read | None:
    """Since March, "as of 31 July", "by the end of 2025", "until 2020"."""
    limit, at = words.LIMITS.get(tokens[index].word), index + 1
    if tokens[index].word == "as" and tokens[at].word in {"of", "at"}:
        limit, at = Limit.UNTIL, at + 1
    if limit is None:
        return None
    while tokens[at].word in words.SOFTENING:
        at += 1
    inner = read_range(tokens, at) or read_span(tokens, _to_edge(tokens, at))
    if inner is None or isinstance(inner.meaning, Unsettled | Window | Bound):
        return None
    return Read(Bound(limit, inner.meaning), inner.after)


def read_span(tokens: Tokens, index: int) -> Read | None:
    """One period, with what part of it is meant: "the end of March", "early next year", 2019."""
    return _read_edge(tokens, index) or next((read for reader in _READERS if (read := reader(tokens, index))), None)


def _to_edge(tokens: Tokens, index: int) -> int:
    """Past the article of "the end of", which is inside a longer phrase only."""
    return index + 1 if tokens[index].word == "the" and tokens[index + 1].word in words.PARTS else index


def _read_edge(tokens: Tokens, index: int) -> Read | None:
    """Early 2019, mid-March, "the end of next week", "rest of the year", year-end, "later this month"."""
    token = tokens[index]
    side = words.PARTS.get(token.word)
    if side is None:
        return _read_year_end(tokens, index)
    at = index + 1
    joint = tokens[at]
    if is_dash(joint):
        at = at + 1
    elif joint.word == "of" or (joint.word == "in" and token.word in {"early", "late", "earlier", "later"}) or token.word == "rest":
        at = skip(tokens, at, "of", "in")
    elif token.word not in _DIRECT and not (token.word == "end" and (is_year(joint) or month_of(tokens, at))):
        return None
    inner = _whole_of(tokens, at)
    if inner is None or isinstance(inner.meaning, Edge | Window | Unsettled):
        return None
    is_current = isinstance(inner.meaning, Shift) and (tokens[at].word == "this" or joint.word == "in")
    if token.word in words.NEEDING_A_RELATIVE and not is_current:
        return None
    return Read(inner.meaning if _is_day(inner.meaning) else Edge(side, inner.meaning), inner.after)


def _whole_of(tokens: Tokens, index: int) -> Read | None:
    """What a part is a part of; "the week" is this one there."""
    unit = words.UNITS.get(tokens[index + 1].word) if tokens[index].word in {"the", "my", "our"} else words.UNITS.get(tokens[index].word)
    if unit in words.LONG_UNITS and tokens[index + 1].word != "of" and tokens[index + 2].word not in {"of", "starting"}:
        return Read(Shift(unit, 0), index + 2 if tokens[index].word in {"the", "my", "our"} else index + 1)
    return next((read for reader in _READERS if (read := reader(tokens, index))), None)


def _read_year_end(tokens: Tokens, index: int) -> Read | None:
    """Year-end, "month-end", "year end 2019"."""
    unit = words.UNITS.get(tokens[index].word)
    at = index + 2 if is_dash(tokens[index + 1]) else index + 1
    if unit not in {Grain.YEAR, Grain.MONTH, Grain.QUARTER} or tokens[at].word != "end":
        return None
    year = read_year_after(tokens, at + 1) if unit is Grain.YEAR else None
    return Read(Edge(Side.END, year.meaning if year else Open(unit)), year.after if year else at + 1)


def _is_day(meaning: Meaning) -> bool:
    return isinstance(meaning, Part | Shift) and meaning.grain is Grain.DAY


def read_range(tokens: Tokens, index: int) -> Read | None:
    """From 2015 to 2020, "between Oct. 2 and October 22", "November 19 to 20", 2015-2020, Friday through Sunday."""
    lead = tokens[index].word if tokens[index].word in {"from", "between"} else ""
    at = index + 1 if lead else index
    return _read_days_then_month(tokens, at, lead) or _read_month_then_days(tokens, at) or _read_two(tokens, at, lead)


def _after_connector(tokens: Tokens, index: int, lead: str) -> int | None:
    """The index after to, through, until or a dash; after "and" only if it began with between."""
    at = index + 1 if tokens[index].word == "." and is_adjacent(tokens[index], tokens[index + 1]) else index
    word = tokens[at].word
    if word in words.CONNECTORS or is_dash(tokens[at]) or (word == "and" and lead == "between"):
        return skip(tokens, at + 1, "the")
    return None


def _read_days_then_month(tokens: Tokens, index: int, lead: str) -> Read | None:
    """4 to 22 January, 1995; "4-23 in next month"; "from 02 to April 07"."""
    at = skip(tokens, index, "the")
    first = _plain_day(tokens[at])
    last_at = _after_connector(tokens, at + 1, lead) if first else None
    if first is None or last_at is None:
        return None
    if lead and month_of(tokens, last_at):
        day = read_day(tokens, last_at)
        month = day.meaning.whole if day and isinstance(day.meaning, Part) else None
        return Read(Between(day_in(month, first), day.meaning), day.after) if day and month else None
    last = _plain_day(tokens[last_at])
    month_at = skip(tokens, last_at + 1, "of", "in")
    found = read_month(tokens, month_at) or read_relative(tokens, month_at)
    is_month = found and isinstance(found.meaning, Part | Shift) and found.meaning.grain is Grain.MONTH
    if last is None or not found or not is_month or first >= last:
        return None
    return Read(Between(day_in(found.meaning, first), day_in(found.meaning, last)), found.after)


def _plain_day(token: Token) -> int | None:
    return day_of_month(token) if token.kind == "number" else None


def _read_month_then_days(tokens: Tokens, index: int) -> Read | None:
    """November 19 to 20, "November 15th through the 19th", "Feb between 2-7 2018"."""
    number = month_of(tokens, index)
    if number is None:
        return None
    at = skip(tokens, index + 1, ".")
    at = skip(tokens, at, "between", "from")
    is_led = "between" in {tokens[at - 1].word, tokens[max(index - 1, 0)].word}
    first = _plain_day(tokens[at])
    last_at = _after_connector(tokens, at + 1, "between" if is_led else "") if first else None
    last = _plain_day(tokens[last_at]) if last_at else None
    if last_at and is_amount(tokens, last_at):
        return None
    if first is None or last is None or last_at is None or first >= last or month_of(tokens, skip(tokens, last_at + 1, "of")):
        return None
    year = read_year_after(tokens, last_at + 1)
    month = month_in(year.meaning if year else OPEN_YEAR, number)
    return Read(Between(day_in(month, first), day_in(month, last)), year.after if year else last_at + 1)


def _read_two(tokens: Tokens, index: int, lead: str) -> Read | None:
    first = read_slashed(tokens, index) if lead else None
    first = first or _read_now(tokens, index, lead) or read_span(tokens, _to_edge(tokens, index) if lead else index)
    if first is None or isinstance(first.meaning, Window | Between) or _is_no_date(first.meaning):
        return None
    if isinstance(first.meaning, Shift) and first.meaning.grain is Grain.WEEK and tokens[first.after].word in {"from", "between"}:
        return _read_weekdays(tokens, first)
    at = _after_connector(tokens, first.after, lead)
    if at is None:
        return None
    last = _read_last(tokens, first, at)
    if last is None or _is_no_date(last.meaning) or not _are_alike(first.meaning, last.meaning, is_led=bool(lead)):
        return None
    both = _with_one_year(first.meaning, last.meaning)
    return Read(Between(*both), last.after) if both else None


def _is_no_date(meaning: Meaning) -> bool:
    """Whether it is unsettled for another reason than that of 03/04/2019."""
    return isinstance(meaning, Unsettled) and not meaning.form.endswith(EITHER_WAY)


def _read_now(tokens: Tokens, index: int, lead: str) -> Read | None:
    """Now, which is the day of publication at either end of a range."""
    return Read(Shift(Grain.DAY, 0), index + 1) if lead and tokens[index].word in _NOW else None


def _read_weekdays(tokens: Tokens, week: Read) -> Read | None:
    """This week from Tue to Thur."""
    first = words.WEEKDAYS.get(tokens[week.after + 1].word)
    last_at = _after_connector(tokens, week.after + 2, tokens[week.after].word)
    last = words.WEEKDAYS.get(tokens[last_at].word) if last_at else None
    if not first or not last or last_at is None or first >= last:
        return None
    return Read(Between(Part(Grain.DAY, first, week.meaning), Part(Grain.DAY, last, week.meaning)), last_at + 1)


def _read_last(tokens: Tokens, first: Read, index: int) -> Read | None:
    if now := _read_now(tokens, index, "to"):
        return now
    token, start = tokens[index], first.meaning
    is_day_alone = token.suffix == "th" and not month_of(tokens, skip(tokens, index + 1, "of"))
    if is_day_alone and isinstance(start, Part) and start.grain is Grain.DAY:
        return Read(day_in(start.whole, token.number), index + 1)
    is_short = is_figure(token, 1, 99) and token.digits == 2 and is_adjacent(tokens[index - 1], token)
    if is_short and isinstance(start, Year) and start.number % 100 < token.number:
        return Read(Year(start.number // 100 * 100 + token.number), index + 1)
    return (read_slashed(tokens, index) if _is_slashed(tokens, first.after) else None) or read_span(tokens, index)


def _is_slashed(tokens: Tokens, after: int) -> bool:
    return tokens[after - 2].word == "/"


def _are_alike(first: Meaning, last: Meaning, *, is_led: bool) -> bool:
    """Whether they can be the two ends of one period; without from or between both are of one kind."""
    if isinstance(last, Window | Between | Bound) or any(isinstance(one, Unsettled) and not is_led for one in (first, last)):
        return False
    if isinstance(first, Year) and isinstance(last, Year):
        return first.number < last.number
    if is_led:
        return True
    if isinstance(first, Part | Shift) and isinstance(last, Part | Shift):
        return first.grain is last.grain or (_is_day(last) and first.grain is Grain.MONTH)
    return type(first) is type(last) and not isinstance(first, Shift)


def _with_one_year(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning] | None:
    """The year that only one of them has is that of the other too, or the one beside it: December to February 2020."""
    one, other = _year_of(first), _year_of(last)
    if isinstance(one, Open) and isinstance(other, Year) and not isinstance(last, Year):
        turned = _place(first) > _place(last)
        return _in_year(first, Year(other.number - turned)), last
    if isinstance(other, Open) and isinstance(one, Year) and not isinstance(first, Year):
        turned = _place(first) > _place(last)
        return first, _in_year(last, Year(one.number + turned))
    return first, last


def _year_of(meaning: Meaning) -> Meaning | None:
    match meaning:
        case Year() | Open(Grain.YEAR):
            return meaning
        case Part(_, _, whole) | Edge(_, whole):
            return _year_of(whole)
        case _:
            return None


def _place(meaning: Meaning) -> int:
    """An order of places in a year."""
    match meaning:
        case Part(Grain.DAY, number, whole):
            return _place(whole) + number
        case Part(Grain.MONTH, number):
            return number * 100
        case Part(Grain.QUARTER, number):
            return number * 300 - 200
        case Edge(_, whole):
            return _place(whole)
        case _:
            return 0


def _in_year(meaning: Meaning, year: Year) -> Meaning:
    match meaning:
        case Open():
            return year
        case Part(grain, number, whole):
            return Part(grain, number, _in_year(whole, year))
        case Edge(side, whole):
            return Edge(side, _in_year(whole, year))
        case _:
            return meaning
