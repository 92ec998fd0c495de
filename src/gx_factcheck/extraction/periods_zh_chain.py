"""A point of time read from Chinese tokens: a year and its parts, one after another."""

from __future__ import annotations

from gx_factcheck.extraction.periods_zh_numbers import small_number
from gx_factcheck.extraction.periods_zh_points import (
    Point,
    calendar_year,
    day_of,
    month_of,
    next_year,
    part_of_year,
    standing_alone,
    tens_of,
    with_edge,
)
from gx_factcheck.extraction.periods_zh_tokens import Token
from gx_factcheck.extraction.periods_zh_words import WEEKDAYS
from gx_factcheck.extraction.time_phrase import Fiscal, Grain, Meaning, NthDay, Open, Part, Shift, Unsettled, Year

_YEARS = frozenset({"year", "shortyear", "bareyear", "bareend", "era"})
_PARTS_OF_YEAR = frozenset({"half", "quarter", "first", "season", "festival", "plainfestival", "nthweek", "quarterof"})
_AFTER_SHORT_YEAR = frozenset({"month", "half", "quarter", "first", "edge"})
_PARTS_ALONE = _PARTS_OF_YEAR - {"season", "plainfestival", "nthweek", "quarterof"}
_END = Token("", "", 0, 0)


class PointReader:
    """Reads points from left to right; each method takes what it can read and leaves the rest."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.place = 0
        self.known: Point | None = None
        """The item before in a list, whose year and month hold on: 2019年7月、8月."""

    def peek(self, ahead: int = 0) -> Token:
        """The next token, or one so many later; one of no kind at the end."""
        place = self.place + ahead
        return self.tokens[place] if place < len(self.tokens) else _END

    def take(self, kind: str) -> Token | None:
        """The next token if it is of that kind; then the one after it is the next."""
        token = self.peek()
        if token.kind != kind:
            return None
        self.place += 1
        return token

    def _skip_fill(self) -> None:
        while self.peek().kind == "fill" or self.peek().text == "全年":
            self.place += 1

    def last_end(self) -> int:
        """Where the last token taken ends."""
        place = self.place - 1
        while self.tokens[place].text in {"的", "之"} or (self.tokens[place].text == "当月" and self.tokens[place - 1].kind == "month"):
            place -= 1
        return self.tokens[place].end

    def point(self, first: Point | None) -> Point | None:
        """A point of time; `first` is the beginning of the range that it ends, if it does."""
        start = self.place
        point = self._year(first) or self._alone(first)
        if point is None and first is None and self.known and self.peek().kind in _PARTS_OF_YEAR | {"month", "day", "bare"}:
            first = self.known
        point = self._parts(point, first)
        if point is None:
            self.place = start
        return point

    def _year(self, first: Point | None) -> Point | None:
        token = self.peek()
        if token.kind not in _YEARS or (token.kind == "bareend" and first is None):
            return None
        self.place += 1
        year = calendar_year(token)
        if token.kind == "shortyear" and not self._is_short_year(token, first):
            return None
        self._skip_fill()
        return Point(year, year) if year else None

    def _is_short_year(self, token: Token, first: Point | None) -> bool:
        """07年; 15年1月; 2016—20年. Others may be so many years."""
        return token.text[0] == "0" or sum(map(str.isdigit, token.text)) == 3 or first is not None or self.peek().kind in _AFTER_SHORT_YEAR

    def _alone(self, first: Point | None) -> Point | None:
        token = self.peek()
        meaning = standing_alone(token)
        if meaning is None or (token.kind == "plan" and not self._is_plan(token)):
            return None
        self.place += 1
        self._skip_fill()
        if isinstance(meaning, Unsettled) and meaning.form == "year-after" and first and first.year:
            meaning = next_year(first.year)
        if first and isinstance(first.meaning, Part) and isinstance(meaning, Part) and meaning.whole == Open(Grain.WEEK):
            meaning = meaning._replace(whole=first.meaning.whole)
        return as_point(meaning)

    def _is_plan(self, token: Token) -> bool:
        return token.text[-1] in "期间" or self.peek(1).kind in {"edge", "since", "within", "before", "after"}

    def _parts(self, point: Point | None, first: Point | None) -> Point | None:
        """Parts of the year read so far, or of the year that the first end of the range has."""
        if point and isinstance(point.meaning, Fiscal) and (quarter := self._fiscal_quarter()):
            return Point(quarter._replace(whole=point.meaning))
        if point and point.year is None and not _takes_parts(point):
            if point.meaning == point.month:
                return self._parts_of_month(point)
            return self._after_day(point) if point.is_day else self._edge(point)
        unit = self._unit()
        if unit == "month":
            return self._month(point, first)
        if unit == "day":
            return self._day(first)
        if unit == "ten" and point is None:
            return self._parts_of_month(Point(Open(Grain.MONTH)))
        if unit == "quarter" or self.peek().kind in _PARTS_OF_YEAR:
            return self._part_of_year(point, first)
        return self._edge(point) if point else None

    def _fiscal_quarter(self) -> Part | None:
        quarter = standing_alone(self.peek())
        if not isinstance(quarter, Part) or not isinstance(quarter.whole, Fiscal):
            return None
        self.place += 1
        return quarter

    def _unit(self) -> str:
        """What kind of thing is counted next: that of the first number that says it, in 1至3月 or 1、2和3月."""
        ahead = 0
        while self.peek(ahead).kind == "bare" and self.peek(ahead + 1).kind == "join":
            ahead += 2
        return self.peek(ahead).kind

    def _part_of_year(self, point: Point | None, first: Point | None) -> Point | None:
        token = self.peek()
        written = point.meaning if point else first.year if first else None
        if written is None and token.kind not in _PARTS_ALONE | {"bare"} and not _is_week_alone(token):
            return None
        self.place += 1
        year = written or Open(Grain.YEAR)
        meaning = part_of_year(token._replace(kind="quarter") if token.kind == "bare" else token, year)
        return self._edge(Point(meaning, year if written else None)) if meaning else None

    def _month(self, point: Point | None, first: Point | None) -> Point | None:
        token = self.peek()
        self.place += 1
        written = point.meaning if point else _year_of_last(first, small_number(token.text))
        month = month_of(token.text, written or Open(Grain.YEAR))
        if month is None:
            return None
        self._skip_fill()
        return self._parts_of_month(Point(month, written, month))

    def _parts_of_month(self, point: Point) -> Point | None:
        month = point.meaning
        if self.peek().text == "当月":
            self.place += 1
        if ten := self.take("ten"):
            return point._replace(meaning=tens_of(ten.text, month))
        if nth := self.take("nthday"):
            number = -1 if nth.text[0] == "最" else small_number(nth.text) or 0
            return point._replace(meaning=NthDay(WEEKDAYS[nth.text[-1]], number, month), is_day=True)
        if self.take("lastday"):
            return point._replace(meaning=Part(Grain.DAY, -1, month), is_day=True)
        if week := self.take("nthweek"):
            of_month = small_number(week.text)
            return point._replace(meaning=Part(Grain.WEEK, of_month, month)) if of_month and of_month <= 5 else None
        if self._unit() == "day":
            return self._day(point)
        return self._edge(point)

    def _day(self, first: Point | None) -> Point | None:
        token = self.peek()
        month = first.month if first else None
        is_of_range = first is not None or self.peek(1).kind == "join"
        if month is None and not is_of_range and not _is_day_alone(token.text):
            return None
        self.place += 1
        day = day_of(small_number(token.text), month or Open(Grain.MONTH))
        if day is None:
            return None
        point = Point(day, first.year if first else None, month, is_day=True)
        return self._after_day(point)

    def _after_day(self, point: Point) -> Point:
        """What is said beside a day and does not change it: the clock, the day of the week."""
        if self.peek().text in {"当日", "当天"}:
            self.place += 1
        if self.peek(1).kind == "weekday" and self.take("open"):
            self.place += 1
            self.take("close")
        if self.take("clock") and self.peek().kind == "join" and self.peek(1).kind == "clock":
            self.place += 2
        return point

    def _edge(self, point: Point) -> Point:
        token = self.take("edge")
        return with_edge(point, token) if token else point


def as_point(meaning: Meaning) -> Point:
    """What a later point in the same range takes over from it."""
    match meaning:
        case Shift(Grain.YEAR) | Year():
            return Point(meaning, meaning)
        case Shift(Grain.MONTH):
            return Point(meaning, None, meaning)
        case Part(Grain.DAY, _, Part(Grain.MONTH, _, year) as month):
            return Point(meaning, year, month, is_day=True)
        case Shift(Grain.DAY) | Part(Grain.DAY) | Unsettled("that-day" | "day-after"):
            return Point(meaning, is_day=True)
        case _:
            return Point(meaning)


def _takes_parts(point: Point) -> bool:
    return isinstance(point.meaning, Unsettled) and "year" in point.meaning.form


def _year_of_last(first: Point | None, number: int | None) -> Meaning | None:
    """2020年11月至3月 ends in the next year."""
    if first is None or first.year is None:
        return None
    match first.month:
        case Part(Grain.MONTH, earlier) if number and number < earlier:
            return next_year(first.year)
        case _:
            return first.year


def _is_week_alone(token: Token) -> bool:
    """第49周 is that of a year; the second week may be of anything."""
    return token.kind == "nthweek" and token.text[1:3].isdigit()


def _is_day_alone(text: str) -> bool:
    """三日 may be three days, 15日 and 十五日 are days of a month."""
    return text[-1] == "日" and (text[0] < "一" or len(text.rstrip(" 日")) > 1)
