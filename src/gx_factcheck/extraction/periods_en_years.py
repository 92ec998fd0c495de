"""Years, fiscal years, decades and centuries in English, in digits and in words."""

from __future__ import annotations

from gx_factcheck.extraction import periods_en_words as words
from gx_factcheck.extraction.periods_en_tokens import Read, Token, Tokens, is_adjacent, is_dash, is_figure, is_year, skip
from gx_factcheck.extraction.time_phrase import Between, Century, Fiscal, Grain, Meaning, Open, Part, Shift, Unsettled, Year

_LAST_SHORT_YEAR_OF_2000S = 39  # '39 is 2039, '40 is 1940
_CENTURIES = range(1, 23)


def read_year(tokens: Tokens, index: int) -> Read | None:
    """2019, 2019/20, two thousand and eighteen, "last year", "fiscal 2020"; no bare two digits."""
    return (
        read_fiscal(tokens, index)
        or _read_split_year(tokens, index)
        or _read_figure(tokens, index)
        or _read_spelled(tokens, index)
        or read_relative_year(tokens, index)
    )


def read_year_after(tokens: Tokens, index: int) -> Read | None:
    """The year after a month, a quarter or a season: "of 2019", ", 2019", "this year", "of the year", '19."""
    at = skip(tokens, index, ",")
    at = skip(tokens, at, "of", "in")
    if (short := _short_year(tokens, at)) is not None:
        return Read(Year(short), at + 2)
    if tokens[at].word == "the" and tokens[at + 1].word == "year" and at > index:
        return Read(Open(Grain.YEAR), at + 2)
    at = skip(tokens, at, "the")
    found = read_year(tokens, at)
    if found is None or (isinstance(found.meaning, Between)):
        return None
    return Read(found.meaning, skip(tokens, found.after, "year")) if isinstance(found.meaning, Fiscal) else found


def read_relative_year(tokens: Tokens, index: int) -> Read | None:
    """This year, last year, next year's; of the current fiscal year it says so."""
    offset = words.RELATIVES.get(tokens[index].word)
    if offset is None or tokens[index].word in words.ANAPHORIC:
        return None
    at = skip(tokens, index + 1, "fiscal", "financial")
    if tokens[at].word != "year":
        return None
    shift = Shift(Grain.YEAR, offset)
    return Read(Fiscal(shift) if at > index + 1 else shift, skip(tokens, at + 1, "'s", "’s"))


def read_fiscal(tokens: Tokens, index: int) -> Read | None:
    """FY2023, FY24, FY2023/24, fiscal 2019, "financial year 2019-20", "2019 fiscal year", "2019-20 season"."""
    token = tokens[index]
    if token.word in words.FISCAL:
        at = index + 1
        at = at if token.word == "fy" and not is_dash(tokens[at]) else skip(tokens, at, "year", "-")
        at = skip(tokens, at, "'", "’")
        year = _split_of(tokens, at) or year_in_figures(tokens[at], at)
        return Read(Fiscal(year.meaning), year.after) if year else _read_open_fiscal(tokens, index)
    year = _split_of(tokens, index) or year_in_figures(tokens[index], index) if is_year(token) else None
    if year is None:
        return None
    at = year.after
    if tokens[at].word in words.FISCAL and tokens[at + 1].word == "year":
        return Read(Fiscal(year.meaning), at + 2)
    return Read(Fiscal(year.meaning), at + 1) if tokens[at].word == "season" else None


def _read_open_fiscal(tokens: Tokens, index: int) -> Read | None:
    is_year_of_open = tokens[index].word != "fy" and tokens[index + 1].word == "year"
    return Read(Fiscal(Open(Grain.YEAR)), index + 2) if is_year_of_open else None


def year_in_figures(token: Token, index: int) -> Read | None:
    """2019, or 19 where only a year can stand; `index` is that of the token."""
    if is_year(token):
        return Read(Year(token.number), index + 1)
    return Read(Year(_in_full(token.number)), index + 1) if is_figure(token, 0, 99) and token.digits == 2 else None


def _read_split_year(tokens: Tokens, index: int) -> Read | None:
    """2019/20 and 2019-20: a business or school year. When it begins nobody says."""
    found = _split_of(tokens, index)
    return Read(Fiscal(found.meaning), found.after) if found else None


def _split_of(tokens: Tokens, index: int) -> Read | None:
    first, stroke, last = tokens[index : index + 3]
    if not is_year(first) or not (is_dash(stroke) or stroke.word == "/") or not (is_adjacent(first, stroke) and is_adjacent(stroke, last)):
        return None
    following = first.number + 1
    if last.suffix or (last.digits, last.number) not in {(2, following % 100), (4, following)} or (last.digits == 4 and stroke.word != "/"):
        return None
    return None if _goes_on(tokens, index + 2) else Read(Between(Year(first.number), Year(following)), index + 3)


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether another part of a date hangs on there: 2011-12-03."""
    stroke, after = tokens[index + 1], tokens[index + 2]
    is_joined = is_adjacent(tokens[index], stroke) and is_adjacent(stroke, after)
    return is_joined and (is_dash(stroke) or stroke.word == "/") and after.kind == "number"


def _read_figure(tokens: Tokens, index: int) -> Read | None:
    if not is_year(tokens[index]):
        return None
    return Read(Year(tokens[index].number), skip(tokens, index + 1, "'s", "’s"))


def _short_year(tokens: Tokens, index: int) -> int | None:
    """The year of '19; the digits of a plain 19 after a month are a day."""
    mark, figure = tokens[index], tokens[index + 1]
    if mark.word not in {"'", "’", "‘"} or not is_adjacent(mark, figure) or figure.digits != 2 or figure.suffix:
        return None
    return _in_full(figure.number)


def _in_full(number: int) -> int:
    return number + (2000 if number <= _LAST_SHORT_YEAR_OF_2000S else 1900)


def year_of_two_digits(token: Token) -> int | None:
    """1999 of "August 99": two digits that are no day."""
    return _in_full(token.number) if is_figure(token, 32, 99) and token.digits == 2 else None


def _read_spelled(tokens: Tokens, index: int) -> Read | None:
    """Seventeen eighty-nine, nineteen hundred, two thousand and eighteen."""
    thousands = tokens[index].number if tokens[index].kind == "word" and tokens[index + 1].word == "thousand" else None
    if thousands in {1, 2}:
        return _read_thousands(tokens, index + 2, thousands * 1000)
    century = tokens[index].number if tokens[index].kind == "word" else -1
    if not 15 <= century <= 20:
        return None
    at = skip(tokens, index + 1, "-")
    if tokens[at].word == "hundred":
        rest = _read_tens(tokens, skip(tokens, at + 1, "and"))
        return _year_read(century * 100 + rest[0], rest[1]) if rest else _year_read(century * 100, at + 1)
    rest = _read_tens(tokens, at)
    return _year_read(century * 100 + rest[0], rest[1]) if rest and rest[0] >= 10 else None


def _read_thousands(tokens: Tokens, index: int, thousands: int) -> Read | None:
    at, hundreds = index, 0
    if tokens[at].kind == "word" and 1 <= tokens[at].number <= 9 and tokens[at + 1].word == "hundred":
        hundreds, at = tokens[at].number * 100, at + 2
    rest = _read_tens(tokens, skip(tokens, at, "and"))
    return _year_read(thousands + hundreds + rest[0], rest[1]) if rest else _year_read(thousands + hundreds, at)


def _read_tens(tokens: Tokens, index: int) -> tuple[int, int] | None:
    tens = tokens[index]
    if tens.kind != "word" or tens.number < 1:
        return None
    at = skip(tokens, index + 1, "-")
    ones = tokens[at]
    if tens.number >= 20 and ones.kind == "word" and 1 <= ones.number <= 9:
        return tens.number + ones.number, at + 1
    return tens.number, index + 1


def _year_read(number: int, after: int) -> Read | None:
    return Read(Year(number), after) if 1500 <= number <= 2100 else None


def read_decade(tokens: Tokens, index: int) -> Read | None:
    """1990s, 1990's, '90s, "the nineties"; 90s alone only after the article."""
    at = skip(tokens, index, "the")
    has_article = at > index
    token = tokens[at]
    if token.suffix == "s" and token.digits == 4 and token.number in range(1500, 2000, 100):
        # The 1900s are a century for some and its first ten years for others.
        return Read(Century(token.number // 100 + 1) if token.number < 1900 else Unsettled("1900s"), at + 1)
    if token.suffix == "s" and token.digits == 4 and 1500 <= token.number <= 2090 and token.number % 10 == 0:
        return Read(_decade(token.number), at + 1)
    if token.word in {"'", "’", "‘"} and tokens[at + 1].suffix == "s" and is_adjacent(token, tokens[at + 1]):
        at, token, has_article = at + 1, tokens[at + 1], True
    tens = token.number if token.suffix == "s" and token.digits == 2 else words.DECADE_WORDS.get(token.word, -1)
    if not has_article or tens % 10 or tens < 0:
        return None
    return Read(Part(Grain.DECADE, tens // 10, Open(Grain.CENTURY)), at + 1)


def _decade(first: int) -> Meaning:
    return Part(Grain.DECADE, first % 100 // 10, Century(first // 100 + 1))


def read_century(tokens: Tokens, index: int) -> Read | None:
    """19th century, the twentieth-century."""
    at = skip(tokens, index, "the")
    token = tokens[at]
    number = token.number if token.suffix == "th" else words.ORDINALS.get(token.word, 0)
    if token.word == "twenty" and is_dash(tokens[at + 1]) and tokens[at + 2].word == "first":
        number, at = 21, at + 2
    at = at + 2 if is_dash(tokens[at + 1]) else at + 1
    if number not in _CENTURIES or tokens[at].word != "century":
        return None
    return Read(Century(number), skip(tokens, at + 1, "'s", "’s"))
