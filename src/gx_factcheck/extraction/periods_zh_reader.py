"""From a run of Chinese words of time to the phrases in it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from gx_factcheck.extraction.periods_zh_chain import PointReader, as_point
from gx_factcheck.extraction.periods_zh_points import (
    Point,
)
from gx_factcheck.extraction.periods_zh_tokens import Token, tokens_of
from gx_factcheck.extraction.resolve_time import open_whole
from gx_factcheck.extraction.time_form import form_of
from gx_factcheck.extraction.time_lean import leaning
from gx_factcheck.extraction.time_phrase import (
    Between,
    Bound,
    Edge,
    Grain,
    Lean,
    Limit,
    Meaning,
    Open,
    Part,
    Side,
    Unsettled,
)

_RANGE = frozenset({"-", "--", "~", "至", "到"})
_LIST = frozenset({"、", "和", "及", "与"})
_SINCE = frozenset({"自", "从", "自从"})


class Found(NamedTuple):
    """A phrase in a run; offsets are those within it."""

    start: int
    end: int
    meaning: Meaning
    form: str
    is_open: bool
    """Whether it leaves out a year or the like."""


@lru_cache(maxsize=4096)
def read_run(run: str) -> tuple[Found, ...]:
    """The phrases of time in a run of words of time, in order; there may be none."""
    reader = _Reader(tokens_of(run))
    return tuple(Found(start, end, meaning, form_of(meaning), open_whole(meaning) is not None) for start, end, meaning in reader.phrases())


class _Reader:
    """Reads tokens from left to right; each method takes what it can read and leaves the rest."""

    def __init__(self, tokens: list[Token]) -> None:
        self._points = PointReader(tokens)

    def phrases(self) -> list[tuple[int, int, Meaning]]:
        """All that can be read, with their bounds."""
        found = []
        while self._points.place < len(self._points.tokens):
            start = self._points.place
            phrase = self._phrase()
            listed = self._points.peek()
            if phrase is None:
                self._points.place = start + 1
                self._points.known = None
            else:
                found.append(phrase)
                if listed.kind == "join" and listed.text not in _RANGE:
                    self._points.place += 1
                else:
                    self._points.known = None
        return found

    def _phrase(self) -> tuple[int, int, Meaning] | None:
        first = self._points.peek()
        prefix = self._points.take("prefix")
        word = prefix.text.strip() if prefix else ""
        inner = self._points.peek()
        point = self._points.point(None)
        if point is None:
            return None
        last = self._range_end(point, word)
        self._points.known = point
        meaning = _between(point, last) if last else point.meaning
        end = self._points.last_end()
        meaning, end = self._after(meaning, end)
        if word in _SINCE and not _is_bound(meaning):
            if word == "从" and last is None:
                return inner.start, end, meaning
            meaning = meaning if isinstance(meaning, Between) else Bound(Limit.SINCE, meaning)
        elif word and not _is_bound(meaning):
            meaning = Bound(Limit.UNTIL, meaning)
        if isinstance(meaning, Between) and open_whole(meaning) == Open(Grain.WEEK):
            # Those of every week as often as those of this one.
            meaning = Unsettled(form_of(meaning))
        if meaning == Open(Grain.YEAR) or (isinstance(point.meaning, Open)):
            return None
        return first.start, end, meaning

    def _range_end(self, first: Point, prefix: str) -> Point | None:
        """The other end of a range, if there is one; nothing is taken otherwise."""
        place = self._points.place
        if listed := self._last_listed(first):
            return listed
        self._points.place = place
        join = self._points.take("join")
        if join is None:
            return None
        last = self._points.point(first)
        is_range = join.text.strip() in _RANGE or self._points.peek().kind == "within"
        has_unit = prefix or self._points.tokens[self._points.place - 1].kind != "bareend"
        if last is None or not is_range or not has_unit:
            self._points.place = place
            return None
        return last

    def _last_listed(self, first: Point) -> Point | None:
        """The last of numbers one after another, which are one period: 7、8月, 第一、二、三季度."""
        last = first
        while self._points.tokens[self._points.place - 1].kind == "bare" and self._points.peek().text.strip() in _LIST:
            self._points.place += 1
            following = self._points.point(first)
            if following is None or not _is_next(last, following):
                return None
            last = following
        return last if last is not first else None

    def _after(self, meaning: Meaning, end: int) -> tuple[Meaning, int]:
        """What follows a point or range and says how it is bounded."""
        token = self._points.peek()
        match token.kind:
            case "unsettled" if token.text == "同期":
                self._points.place += 1
                return Unsettled(f"same-period-{form_of(meaning)}"), token.end
            case "within":
                self._points.place += 1
                return (meaning, token.end) if self._points.peek().kind != "since" else self._after(meaning, token.end)
            case "from" if token.text == "开始" and _is_day(meaning):
                # What begins on a day, at eight o'clock, may end on it.
                return meaning, end
            case "from" if self._points.peek(1).text.strip() in _RANGE:
                self._points.place += 1
                return self._until(meaning)
            case "since" | "from":
                self._points.place += 1
                self._points.take("since")
                return Bound(Limit.SINCE, meaning), self._points.last_end()
            case "before":
                self._points.place += 1
                limited = Bound(Limit.BY, leaning(meaning, Lean.FUTURE)) if _is_day(meaning) else Bound(Limit.BEFORE, meaning)
                return limited, token.end
            case "after":
                self._points.place += 1
                return self._after_and_before(meaning)
            case _:
                return meaning, end

    def _until(self, meaning: Meaning) -> tuple[Meaning, int]:
        """自4月1日起至12月31日."""
        end, place = self._points.last_end(), self._points.place
        self._points.place += 1
        last = self._points.point(as_point(meaning))
        if last is None:
            self._points.place = place
            return Bound(Limit.SINCE, meaning), end
        return Between(meaning, last.meaning), self._points.last_end()

    def _after_and_before(self, meaning: Meaning) -> tuple[Meaning, int]:
        """2010年之后2018年之前 is one period; alone the first is open."""
        place, end = self._points.place, self._points.last_end()
        last = self._points.point(None)
        token = self._points.take("before")
        if last and token:
            return Between(Bound(Limit.AFTER, meaning), Bound(Limit.BEFORE, last.meaning)), token.end
        self._points.place = place
        return Bound(Limit.AFTER, meaning), end


def _between(first: Point, last: Point) -> Meaning:
    return Between(first.meaning, last.meaning)


def _is_next(first: Point, last: Point) -> bool:
    match first.meaning, last.meaning:
        case Part(Grain.DAY | Grain.MONTH | Grain.QUARTER as grain, earlier), Part(other, later):
            return grain is other and later == earlier + 1
        case _:
            return False


def _is_bound(meaning: Meaning) -> bool:
    return isinstance(meaning, Bound)


def _is_day(meaning: Meaning) -> bool:
    return (isinstance(meaning, Edge) and meaning.side is Side.END) or (isinstance(meaning, Part) and meaning.grain is Grain.DAY)
