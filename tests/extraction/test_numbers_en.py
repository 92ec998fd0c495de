"""English numerals in running text: what is read and as what, what is no number, and what holds for every text."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, reject
from hypothesis import strategies as st

from gx_factcheck.errors import NumeralError
from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numbers_en import find_numbers_en
from gx_factcheck.values.hedges import Hedge, read_vague
from gx_factcheck.values.numerals import read_figure

ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
MAGNITUDES = ("", " thousand", " million", " billion", " trillion", " quadrillion")
PEOPLE = "There were {} people."


def find(text: str) -> list[Number]:
    return find_numbers_en(text, 0, len(text))


def printed(text: str) -> list[str]:
    return [text[number.start : number.end] for number in find(text)]


def only(text: str) -> Number:
    (number,) = find(text)
    return number


def spell(number: int, conjunction: str = " and ", hyphen: str = "-") -> str:
    """The number in words."""
    if number < 1000:
        return _spell_section(number, conjunction, hyphen)
    groups = []
    for magnitude in MAGNITUDES:
        number, group = divmod(number, 1000)
        if group:
            groups.append(_spell_section(group, conjunction, hyphen) + magnitude)
    return " ".join(reversed(groups))


def _spell_section(number: int, conjunction: str, hyphen: str) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    below = ONES[rest] if rest < 20 else TENS[tens] + (hyphen + ONES[ones] if ones else "")
    if not hundreds:
        return below
    return f"{ONES[hundreds]} hundred{conjunction + below if rest else ''}"


@pytest.mark.parametrize(
    ("numeral", "value", "quantum"),
    [
        pytest.param("1,234.5", "1234.5", "0.1", id="commas and decimals"),
        pytest.param("1 234 567", "1234567", "1", id="plain spaces between groups"),
        pytest.param("1\u2009234\u2009567", "1234567", "1", id="thin spaces"),
        pytest.param("40\u202f000", "40000", "1", id="a narrow no-break space"),
        pytest.param("12,34,567", "1234567", "1", id="Indian groups"),
        pytest.param("１，２３４．５", "1234.5", "0.1", id="full width"),
        pytest.param(".25", "0.25", "0.01", id="no digit before the point"),
        pytest.param("1,5 million", "1500000", "100000", id="a decimal comma before one digit"),
        pytest.param("1,25 million", "1250000", "10000", id="a decimal comma before a magnitude"),
        pytest.param("4 . 8", "4.8", "0.1", id="newswire that parts all signs"),
        pytest.param("1 . 6 billion", "1600000000", "100000000", id="the same with a magnitude"),
        pytest.param("0 . 0085", "0.0085", "0.0001", id="the same below one"),
        pytest.param("80 , 000", "80000", "1", id="a parted thousands comma"),
        pytest.param("10k", "10000", "1000", id="k"),
        pytest.param("2.33 k", "2330", "10", id="k after a space"),
        pytest.param("8M", "8000000", "1000000", id="capital M is no metre"),
        pytest.param("1.2b", "1200000000", "100000000", id="b after decimals"),
        pytest.param("4.2bn", "4200000000", "100000000", id="bn"),
        pytest.param("10 tln", "10000000000000", "1000000000000", id="tln"),
        pytest.param("2mil", "2000000", "1000000", id="mil"),
        pytest.param("4.2-million", "4200000", "100000", id="a hyphen before the magnitude"),
        pytest.param("4.2\nmillion", "4200000", "100000", id="a line break before the magnitude"),
        pytest.param("35 lakh", "3500000", "100000", id="lakh"),
        pytest.param("1.5 lakh crore", "1500000000000", "100000000000", id="lakh crore"),
        pytest.param("2.12 hundred", "212", "1", id="decimals and hundred"),
        pytest.param("3 dozen", "36", "12", id="dozens"),
        pytest.param("1.3x10^6", "1300000", "100000", id="times a power of ten"),
        pytest.param("6.02 × 10²³", "602000000000000000000000", "1000000000000000000000", id="raised digits"),
        pytest.param("2e5", "200000", "100000", id="an exponent"),
        pytest.param("6.23x10^-4", "0.000623", "0.000001", id="a negative exponent"),
        pytest.param("10 1/2", "10.5", "0.1", id="a mixed number"),
        pytest.param("2¼", "2.25", "0.01", id="a mixed number with one character"),
        pytest.param("½", "0.5", "0", id="a fraction in one character"),
        pytest.param("3/16", "3/16", "0", id="a fraction in digits"),
        pytest.param("3 million and a half", "3500000", "100000", id="and a half of the magnitude"),
        pytest.param("4 thousand 3 hundred and 21", "4321", "1", id="digits and magnitudes in turn"),
        pytest.param("-5", "-5", "1", id="a hyphen as minus"),
        pytest.param("−5.5", "-5.5", "0.1", id="a minus"),
        pytest.param("–5", "-5", "1", id="a dash as minus"),
        pytest.param("+2.3", "2.3", "0.1", id="a plus"),
        pytest.param("minus 5", "-5", "1", id="minus in a word"),
    ],
)
def test_digits(numeral: str, value: str, quantum: str) -> None:
    text = f"It came to {numeral} % of it."
    number = only(text)
    assert (text[number.start : number.end], number.value, number.quantum) == (numeral, Fraction(value), Fraction(quantum))
    assert (number.unit, number.hedge, number.is_word) == (None, None, False)


@pytest.mark.parametrize(
    ("numeral", "value", "quantum", "unit"),
    [
        pytest.param("thirty-five", "35", "1", None, id="a hyphen"),
        pytest.param("thirty - five", "35", "1", None, id="a hyphen with spaces"),
        pytest.param("FIFTY TWO", "52", "1", None, id="capitals"),
        pytest.param("three thousand nine hundred and sixty five", "3965", "1", None, id="and"),
        pytest.param("two hundred and two thousand", "202000", "1000", None, id="hundreds of thousands"),
        pytest.param("one thousand two hundred million", "1200000000", "100000000", None, id="a larger magnitude takes what is before it"),
        pytest.param("nineteen hundred", "1900", "100", None, id="more than ten hundreds"),
        pytest.param("three lakh crore", "3000000000000", "1000000000000", None, id="lakh crore"),
        pytest.param("a million", "1000000", "1000000", None, id="a million"),
        pytest.param("a dozen", "12", "12", None, id="a dozen"),
        pytest.param("half a dozen", "6", "1", None, id="half a dozen"),
        pytest.param("half a million", "500000", "100000", None, id="half a million"),
        pytest.param("a quarter of a million", "250000", "10000", None, id="a quarter of a million"),
        pytest.param("three quarters of a billion", "750000000", "10000000", None, id="three quarters of a billion"),
        pytest.param("two and a half million", "2500000", "100000", None, id="a mixed number of millions"),
        pytest.param("one billion and a half million", "1000500000", "100000", None, id="half of a lower magnitude"),
        pytest.param("one hundred and three and two thirds", "311/3", "0", None, id="a mixed number"),
        pytest.param("one-and-a-half", "1.5", "0.1", None, id="a mixed number with hyphens"),
        pytest.param("nine point nought four", "9.04", "0.01", None, id="decimals"),
        pytest.param("two hundred point seventy-one", "200.71", "0.01", None, id="decimals in one word"),
        pytest.param("one point two million", "1200000", "100000", None, id="decimals and a magnitude"),
        pytest.param("negative ten", "-10", "1", None, id="negative"),
        pytest.param("two thirds", "2/3", "0", "ratio", id="a fraction"),
        pytest.param("one-fifth", "1/5", "0", "ratio", id="one fifth"),
        pytest.param("three-quarters", "3/4", "0", "ratio", id="quarters with a hyphen are no quarters of a year"),
        pytest.param("five hundredths", "1/20", "0", "ratio", id="hundredths"),
        pytest.param("two ten-thousandths", "1/5000", "0", "ratio", id="a denominator of two words"),
        pytest.param("twenty twenty fifths", "4/5", "0", "ratio", id="the denominator takes the tens before it"),
        pytest.param("twice", "2", "1", "times", id="twice"),
        pytest.param("twenty-first", "21", "1", "ordinal", id="an ordinal"),
        pytest.param("one hundred twenty-fifth", "125", "1", "ordinal", id="a long ordinal"),
    ],
)
def test_words(numeral: str, value: str, quantum: str, unit: str | None) -> None:
    text = f"It was {numeral} more."
    number = only(text)
    assert (text[number.start : number.end], number.value, number.quantum) == (numeral, Fraction(value), Fraction(quantum))
    assert (number.unit, number.hedge, number.is_word) == (unit, None, True)


@pytest.mark.parametrize(
    ("numeral", "value", "hedge"),
    [
        pytest.param("dozens", 1, Hedge.SEVERAL_TENS, id="dozens"),
        pytest.param("tens of millions", 10**6, Hedge.SEVERAL_TENS, id="tens of millions"),
        pytest.param("hundreds of thousands", 1000, Hedge.HUNDREDS, id="hundreds of thousands"),
        pytest.param("thousands", 1, Hedge.THOUSANDS, id="thousands"),
        pytest.param("millions", 2 * 10**6, Hedge.AT_LEAST, id="millions are at least two"),
        pytest.param("several hundred", 1, Hedge.HUNDREDS, id="several hundred"),
        pytest.param("a few hundred thousand", 1000, Hedge.HUNDREDS, id="a few hundred thousand"),
        pytest.param("several million", 1000, Hedge.THOUSANDS, id="several million are thousands of thousands"),
        pytest.param("several dozen", 1, Hedge.SEVERAL_TENS, id="several dozen"),
        pytest.param("a couple of", 2, Hedge.ABOUT, id="a couple of"),
        pytest.param("a couple of thousand", 2000, Hedge.ABOUT, id="a couple of thousand"),
    ],
)
def test_vague_numbers(numeral: str, value: int, hedge: Hedge) -> None:
    text = PEOPLE.format(numeral)
    number = only(text)
    assert (text[number.start : number.end], number.value, number.hedge) == (numeral, Fraction(value), hedge)


@pytest.mark.parametrize("word", ["dozens", "tens", "hundreds", "thousands"])
def test_vague_numbers_are_those_of_claim_files(word: str) -> None:
    vague, number = read_vague(word), only(word)
    assert vague is not None
    assert (vague.hedge, vague.figure.value, vague.figure.quantum) == (number.hedge, number.value, number.quantum)


@pytest.mark.parametrize(
    ("text", "numerals"),
    [
        pytest.param("from 10-15 to 20–30", ["10", "15", "20", "30"], id="a hyphen between numbers is no minus"),
        pytest.param("10 -15 people", ["10", "15"], id="nor is a sloppy one"),
        pytest.param("- 3 killed", ["3"], id="nor is the mark of a list"),
        pytest.param("£5m-10m of loans", ["5m", "10m"], id="a currency sign holds for both ends"),
        pytest.param("a 100m race", ["100"], id="without one m is left to the units"),
        pytest.param("US$5 million, USD115, Rs500", ["5 million", "115", "500"], id="currency codes are left out"),
        pytest.param("$4 million 20 years ago", ["4 million", "20"], id="two numbers side by side"),
        pytest.param("$4 million and 20 cars", ["4 million", "20"], id="two numbers and their conjunction"),
        pytest.param("between one hundred and two hundred", ["one hundred", "two hundred"], id="between takes the conjunction"),
        pytest.param("one million to two million", ["one million", "two million"], id="equal magnitudes"),
        pytest.param("five six", ["five", "six"], id="words that do not add up"),
        pytest.param("22,24,26 and 31", ["22", "24", "26", "31"], id="a list without spaces"),
        pytest.param("On June 12 300 people", ["12", "300"], id="a day of the month is no group of digits"),
        pytest.param("423 0000 or 1 2345", ["423", "1", "2345"], id="four digits are no group"),
        pytest.param("In 1990 . 20 people", ["1990", "20"], id="a sentence that ends in newswire"),
        pytest.param("blood pressure of 120/80", ["120", "80"], id="no proper fraction"),
        pytest.param("2nd, 21st, 111th", ["2nd", "21st", "111th"], id="ordinals in digits"),
        pytest.param("29km, 3x, 5m2", ["29", "3", "5"], id="units that touch"),
        pytest.param("the one-year rate, a one in five chance, that one percent", ["one", "one", "five", "one"], id="one of a measure"),
        pytest.param("one-in-five, top-four, $1.2-billion-a-year", ["one", "five", "four", "1.2-billion"], id="chains of hyphens"),
        pytest.param("$5-10 million, 1.5–2 million", ["5", "10 million", "1.5", "2 million"], id="a magnitude for both is left to ranges"),
        pytest.param("one in five, 101", ["one", "five", "101"], id="one that counts"),
        pytest.param("a level 5 percent above", ["5"], id="no level is numbered"),
        pytest.param("top-10 and 5k-10k", ["10", "5k", "10k"], id="hyphens that leave the number one"),
        pytest.param("the number one cause, No. 2", ["one", "2"], id="ranks"),
        pytest.param("tested negative two days ago", ["two"], id="the result of a test"),
        pytest.param("It rose 5 over 3 years", ["5", "3"], id="over a time"),
        pytest.param("one over twenty", ["one over twenty"], id="over a denominator"),
        pytest.param("2000 over 3.", ["2000 over 3"], id="the same in digits"),
        pytest.param("10½ and 1/2 of them", ["10½", "1/2"], id="fractions"),
        pytest.param("'Two men', 'Six Nations', the Seven Hills", ["Two"], id="capitals inside a sentence"),
    ],
)
def test_what_is_one_number(text: str, numerals: list[str]) -> None:
    assert printed(text) == numerals


@pytest.mark.parametrize(
    ("text", "numerals"),
    [
        pytest.param("half the country and half of them", ["half", "half"], id="half of something"),
        pytest.param("the second half, half-hearted, half past", ["second"], id="half of nothing"),
        pytest.param("cut by half.", ["half"], id="by half"),
        pytest.param("half a percentage point", ["half a"], id="half of a measure"),
        pytest.param("two-tenths of a second", ["two-tenths of a"], id="tenths of a measure"),
        pytest.param("a year and a half", [], id="half of what was said before"),
        pytest.param("a third of voters, a third more", ["a third", "a third"], id="a part"),
        pytest.param("a third term", ["third"], id="a place"),
        pytest.param("a quarter of voters, up by a quarter", ["a quarter", "a quarter"], id="a quarter of something"),
        pytest.param("in a quarter, the first quarter of", ["first"], id="a quarter of a year"),
        pytest.param("three quarters of voters", ["three quarters"], id="three quarters of something"),
        pytest.param("for three quarters in a row", ["three"], id="three quarters of a year"),
        pytest.param("came second, the second-largest, a second term", ["second", "second", "second"], id="a place"),
        pytest.param("per second, a second later, in a split second", [], id="a time"),
        pytest.param("the first to do so", ["first"], id="the first"),
        pytest.param("first reported, at first, first aid, the first lady", [], id="first as an adverb and in names"),
        pytest.param("second thoughts, third-party apps", [], id="no place"),
        pytest.param("the Fifth Amendment on Fifth Avenue", [], id="names of places and laws"),
        pytest.param("a couple from Leeds", [], id="two people"),
    ],
)
def test_words_that_their_neighbours_settle(text: str, numerals: list[str]) -> None:
    assert printed(text) == numerals


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("one of the, the one, this one, no one, one another, one day, one-off, at one point", id="pronouns and idioms"),
        pytest.param("5G, 4G, 3D, MP3, H1N1, A380-800, Covid-19, B-52, F-16, WD-40, catch-22", id="letters and digits"),
        pytest.param("B.1.1.7, BA.5, v1.2.3, Q3, 3Q, 10-K, high-five", id="more letters and digits"),
        pytest.param("Boeing 737-800, iPhone 15, Windows 11", id="models"),
        pytest.param("G7, G20, the Group of 20, the FTSE 100, the S&P 500", id="bodies and indices"),
        pytest.param("Section 230, Article 50, Title IX, 401(k)", id="laws"),
        pytest.param("Route 66, Channel 4, Radio 4, Channel Four", id="roads and stations"),
        pytest.param("No 10 and Number 10", id="a house"),
        pytest.param("24/7, 9/11, 50-50, 007, 7-Eleven", id="idioms"),
        pytest.param("version 3.11.2 at 192.168.0.1", id="versions and addresses of machines"),
        pytest.param("+44 20 7946 0958, 555-0199, (202) 555-0133, 555 123 4567", id="telephone numbers"),
        pytest.param("https://example.org/5/6?b=30%20, www.example.org/7, john.5@example.org", id="addresses"),
        pytest.param("3f2a9c, ISBN 978-3-16-148410-0, 3/4/2021, 2021-03-04", id="codes and dates"),
        pytest.param("as shown[1] and[2, 3]", id="footnotes"),
        pytest.param("m² and ① and iii.", id="raised, circled and Roman digits"),
        pytest.param("Springfield, IL 62704", id="an address"),
        pytest.param("the seventies, the 1990s, in his 40s", id="decades"),
        pytest.param("3th and 21th", id="ordinals with a wrong ending"),
        pytest.param("1,23 and 1234,567", id="commas with two readings"),
        pytest.param("net zero, zero-tolerance", id="zero in names"),
        pytest.param("a multi-million deal, the millionth-", id="magnitudes that nothing counts"),
        pytest.param("\n1. Introduction\n(2) Method", id="marks of a list"),
        pytest.param("1" * 60, id="more digits than any number has"),
    ],
)
def test_no_numbers(text: str) -> None:
    assert not [numeral for numeral in printed(text) if numeral != "millionth"]


def test_a_minus_with_a_space_needs_the_text_for_itself() -> None:
    assert only("- 1 4/5").value == Fraction(-9, 5)
    assert only("It was - 5 then").value == 5


WHOLE = st.integers(0, 10**16)


@given(WHOLE)
def test_written_numbers_are_read(number: int) -> None:
    for numeral in (str(number), f"{number:,}", f"{number:,}".replace(",", "\u202f"), spell(number), spell(number, " ", " ")):
        text = PEOPLE.format(numeral)
        found = only(text)
        assert (found.value, text[found.start : found.end]) == (Fraction(number), numeral)


SPACE = st.sampled_from([" ", "\u00a0", "\n", "-", "  "])
NUMBER_WORD = st.sampled_from([*ONES[1:], *filter(None, TENS), "hundred", *(word.strip() for word in MAGNITUDES if word), "and", "a"])
PART = st.sampled_from(["half", "third", "quarter", "fifths", "tenth", "thirds", "quarters", "ninths"])
MAGNITUDE = st.sampled_from(["", " million", "-billion", " trillion", "bn", " bn", "tn", "k", "K", " mn", " thousand", " hundred"])


@st.composite
def numerals(draw: st.DrawFn) -> str:
    """Numerals of every form that both readers know, and near misses."""
    form = draw(st.sampled_from(["words", "fraction", "digits"]))
    if form == "words":
        return " ".join(draw(st.lists(NUMBER_WORD, min_size=1, max_size=7)))
    if form == "fraction":
        return f"{spell(draw(st.integers(1, 20)))} {draw(PART)}"
    whole = draw(st.integers(0, 10**9))
    digits = draw(st.sampled_from([f"{whole}", f"{whole:,}", f"{whole:,}".replace(",", " ")]))
    decimals = draw(st.sampled_from(["", ".5", ".50", ".123"]))
    return draw(st.sampled_from(["", "-", "+", "\u2212"])) + digits + decimals + draw(MAGNITUDE)


@given(numerals())
def test_it_agrees_with_the_reader_of_claim_files(numeral: str) -> None:
    """Where that one reads the whole text, this one finds one number there and gives it the same value, quantum and unit.

    Two quarters are left out: of a year they are no half.
    """
    try:
        figure = read_figure(numeral)
    except NumeralError:
        reject()
    if figure.unit == "ratio" and numeral.endswith(("quarters", "halves")):
        assume(figure.value.denominator == 4)
    number = only(numeral)
    assert (number.start, number.end, number.value, number.quantum) == (0, len(numeral), figure.value, figure.quantum)
    assert (number.unit, number.decimals) == (figure.unit, figure.decimals)


PIECE = st.one_of(
    NUMBER_WORD,
    PART,
    SPACE,
    st.sampled_from(
        ["5", "12", "1,234", ".5", "1/2", "½", "m", "k", "%", "$", "(", ")", "[", "]", "/", "+", "−", "over", "of", "point", "first"]
    ),
    st.sampled_from(
        ["second", "dozen", "several ", "minus ", "www.", "//", "@", "'s", "x10^6", "e5", "th", "٣", "五", "\ud800", "No. ", "G"]
    ),
    st.characters(),
)
TEXT = st.lists(PIECE, max_size=14).map("".join)


@given(TEXT, st.integers(0, 40), st.integers(0, 40))
def test_numbers_lie_inside_in_order_and_apart(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    start = min(start, end)
    found = find_numbers_en(text, start, end)
    bounds = [place for number in found for place in (number.start, number.end)]
    assert bounds == sorted(bounds)
    assert all(number.start < number.end for number in found)
    assert all(start <= place <= end for place in bounds)


@given(TEXT, TEXT, TEXT)
def test_what_stands_outside_changes_nothing(before: str, text: str, after: str) -> None:
    start = len(before)
    found = find_numbers_en(before + text + after, start, start + len(text))
    moved = [number._replace(start=number.start - start, end=number.end - start) for number in found]
    assert moved == find(text)
