"""Numbers as printed: what is read, what is refused, and where a refusal points."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.errors import FactcheckError, NumeralError
from gx_factcheck.values.numerals import Figure, read_figure

DIGITS = "零一二三四五六七八九"
FINANCIAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
FULL_WIDTH = str.maketrans("0123456789.,%-+", "０１２３４５６７８９．，％－＋")


def amounts(figure: Figure) -> tuple[Fraction, Fraction, str | None]:
    return figure.value, figure.quantum, figure.unit


@pytest.mark.parametrize(
    ("printed", "value", "quantum"),
    [
        pytest.param("12", "12", "1", id="a whole number"),
        pytest.param("40.57", "40.57", "0.01", id="decimals"),
        pytest.param("12.90", "12.9", "0.01", id="a final zero is a printed digit"),
        pytest.param(".5", "0.5", "0.1", id="no digit before the point"),
        pytest.param("007", "7", "1", id="leading zeros"),
        pytest.param("1,234,567.8", "1234567.8", "0.1", id="thousands commas"),
        pytest.param("1 234 567", "1234567", "1", id="thousands spaces"),
        pytest.param("1\u2009234", "1234", "1", id="a thin space"),
        pytest.param("１，２３４．５", "1234.5", "0.1", id="full width"),
        pytest.param("-5", "-5", "1", id="a minus"),
        pytest.param("\u22125.5", "-5.5", "0.1", id="the mathematical minus is not dropped"),
        pytest.param("－５", "-5", "1", id="a full-width minus"),
        pytest.param("+5", "5", "1", id="a plus"),
        pytest.param("-0", "0", "1", id="minus zero is zero"),
        pytest.param("负3.5", "-3.5", "0.1", id="负"),
        pytest.param("3.9万", "39000", "1000", id="万 carries the quantum"),
        pytest.param("1,100万", "11000000", "10000", id="commas and 万"),
        pytest.param("1.38万亿", "1380000000000", "10000000000", id="万亿"),
        pytest.param("12百万", "12000000", "1000000", id="百万 as a unit"),
        pytest.param("1万2千", "12000", "1000", id="two parts"),
        pytest.param("3亿5千万", "350000000", "10000000", id="亿 and 千万"),
        pytest.param("1万2345", "12345", "1", id="all digits below 万"),
        pytest.param("3.9 万", "39000", "1000", id="a space before 万"),
        pytest.param("4.2 million", "4200000", "100000", id="million"),
        pytest.param("4.2m", "4200000", "100000", id="m that touches the digits"),
        pytest.param("4.2 bn", "4200000000", "100000000", id="bn"),
        pytest.param("3-trillion", "3000000000000", "1000000000000", id="a hyphen before trillion"),
        pytest.param("6.5 quadrillion", "6500000000000000", "100000000000000", id="quadrillion"),
        pytest.param("300K", "300000", "1000", id="K"),
    ],
)
def test_arabic_digits(printed: str, value: str, quantum: str) -> None:
    assert amounts(read_figure(printed)) == (Fraction(value), Fraction(quantum), None)


@pytest.mark.parametrize(
    ("printed", "position"),
    [
        pytest.param("", 0, id="empty"),
        pytest.param("  ", 0, id="spaces"),
        pytest.param("-", 0, id="a sign alone"),
        pytest.param("+-5", 1, id="two signs"),
        pytest.param("- 5", 1, id="a dash before a number"),
        pytest.param("5.", 1, id="a point without digits"),
        pytest.param("1.2.3", 1, id="two points"),
        pytest.param("1,5", 1, id="a comma that may be a decimal mark"),
        pytest.param("1,23,4", 1, id="groups of two"),
        pytest.param("0,123", 1, id="a group after zero"),
        pytest.param("1234,567", 4, id="four digits before a comma"),
        pytest.param("1,234 567", 6, id="two separators"),
        pytest.param("1 23", 2, id="two numbers"),
        pytest.param("3-5", 1, id="a range"),
        pytest.param("1e999999", 1, id="an exponent"),
        pytest.param("10**10", 2, id="a power"),
        pytest.param("1_000", 1, id="an underscore"),
        pytest.param("0x10", 1, id="hexadecimal"),
        pytest.param("38个", 2, id="a classifier"),
        pytest.param("4.2 m", 4, id="m after a space is a length"),
        pytest.param("2 million million", 2, id="two magnitudes"),
        pytest.param("1万2", 2, id="two ways to read the last digit"),
        pytest.param("1.2万3千", 4, id="parts with decimals"),
        pytest.param("1万20000", 2, id="a part larger than its magnitude"),
        pytest.param("3千5百万", 2, id="a scope left open"),
        pytest.param("1万万", 2, id="万 twice"),
        pytest.param("1万亿亿", 3, id="亿 twice"),
        pytest.param("5%%", 1, id="two percent signs"),
        pytest.param("²", 0, id="a superscript"),
        pytest.param("3²", 1, id="a superscript after a digit"),
        pytest.param("①", 0, id="a circled digit"),
        pytest.param("Ⅻ", 0, id="a Roman numeral"),
        pytest.param("3½", 1, id="a vulgar fraction"),
        pytest.param("٣", 0, id="Arabic-Indic"),
        pytest.param("1३", 1, id="Devanagari after a digit"),
        pytest.param("𝟙𝟚", 0, id="mathematical digits"),
        pytest.param("3\u200b5", 1, id="a zero-width space"),
        pytest.param("\u202e53", 0, id="a bidi override"),
        pytest.param("3\u0301", 1, id="a combining accent"),
        pytest.param("3\n5", 1, id="a line break"),
        pytest.param("\ud8003", 0, id="a lone surrogate"),
        pytest.param("NaN", 0, id="not a number"),
        pytest.param("-inf", 1, id="infinity"),
        pytest.param("$5", 0, id="a currency"),
        pytest.param("9" * 401, 400, id="more than 400 characters"),
    ],
)
def test_refused_digits(printed: str, position: int) -> None:
    with pytest.raises(NumeralError) as refused:
        read_figure(printed)
    assert refused.value.position == position


@pytest.mark.parametrize(
    ("printed", "value", "quantum"),
    [
        pytest.param("八", 8, 1, id="a digit"),
        pytest.param("两", 2, 1, id="两 alone"),
        pytest.param("十", 10, 1, id="a bare ten"),
        pytest.param("十二", 12, 1, id="ten without a digit before it"),
        pytest.param("二十", 20, 10, id="the last unit named"),
        pytest.param("一百二十", 120, 10, id="tens"),
        pytest.param("一百二十三", 123, 1, id="a last digit"),
        pytest.param("一百二", 120, 10, id="a tenth of the unit before"),
        pytest.param("一百零二", 102, 1, id="a zero before the last digit"),
        pytest.param("两千三百", 2300, 100, id="两 before a unit"),
        pytest.param("一万二", 12000, 1000, id="a tenth of 万"),
        pytest.param("一万零二", 10002, 1, id="a zero after 万"),
        pytest.param("一万零二十", 10020, 10, id="tens after 万"),
        pytest.param("三万", 30000, 10000, id="万"),
        pytest.param("一万五千亿", 15 * 10**11, 10**11, id="千亿"),
        pytest.param("一亿两万", 100020000, 10000, id="两 before 万"),
        pytest.param("一亿零五万", 100050000, 10000, id="亿 and 万"),
        pytest.param("廿五", 25, 1, id="廿"),
        pytest.param("卅", 30, 10, id="卅"),
        pytest.param("二〇二一", 2021, 1, id="a digit string"),
        pytest.param("五〇", 50, 1, id="two digits with a round zero"),
        pytest.param("壹万贰仟叁佰", 12300, 100, id="financial"),
        pytest.param("兩萬", 20000, 10000, id="traditional"),
        pytest.param("三点二", "3.2", "0.1", id="点"),
        pytest.param("三点一四万", 31400, 100, id="点 and 万"),
        pytest.param("零点零五", "0.05", "0.01", id="zeros after 点"),
        pytest.param("负三", -3, 1, id="a sign"),
    ],
)
def test_chinese_numerals(printed: str, value: int | str, quantum: int | str) -> None:
    assert amounts(read_figure(printed)) == (Fraction(value), Fraction(quantum), None)


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("三四", id="three or four"),
        pytest.param("三四百", id="three or four hundred"),
        pytest.param("二十三四", id="twenty-three or four"),
        pytest.param("一百两", id="两 may be a weight"),
        pytest.param("一万两", id="两 after 万 may be a weight"),
        pytest.param("两十", id="两 before 十"),
        pytest.param("二两三", id="两 among digits"),
        pytest.param("万", id="a magnitude alone"),
        pytest.param("百万", id="a million of what"),
        pytest.param("万万万", id="a chain"),
        pytest.param("一万万", id="万 twice"),
        pytest.param("一亿亿", id="亿 twice"),
        pytest.param("二十三百", id="units that rise"),
        pytest.param("百千", id="no digit at all"),
        pytest.param("一百零", id="a last zero"),
        pytest.param("零十", id="a first zero"),
        pytest.param("一百零零三", id="two zeros"),
        pytest.param("一百二万", id="a unit is missing"),
        pytest.param("三点", id="an hour"),
        pytest.param("点五", id="nothing before 点"),
        pytest.param("三点十五", id="a time of day"),
        pytest.param("三点二点一", id="点 twice"),
        pytest.param("三个", id="a classifier"),
        pytest.param("几十", id="a vague number"),
        pytest.param("一兆", id="兆 has two values"),
        pytest.param("十3", id="mixed digits"),
        pytest.param("三百多", id="a hedge"),
    ],
)
def test_refused_chinese_numerals(printed: str) -> None:
    with pytest.raises(NumeralError):
        read_figure(printed)


@pytest.mark.parametrize(
    ("printed", "value", "quantum"),
    [
        pytest.param("zero", 0, 1, id="zero"),
        pytest.param("Twelve", 12, 1, id="a capital"),
        pytest.param("twenty-five", 25, 1, id="a hyphen"),
        pytest.param("three hundred and five", 305, 1, id="and"),
        pytest.param("a hundred", 100, 100, id="an article for one"),
        pytest.param("twenty-five hundred", 2500, 100, id="hundreds above ten"),
        pytest.param("two million", 2000000, 1000000, id="the last magnitude"),
        pytest.param("two hundred thousand", 200000, 100000, id="hundreds of thousands"),
        pytest.param("one million two hundred thousand and six", 1200006, 1, id="every part"),
        pytest.param("minus three", -3, 1, id="minus"),
    ],
)
def test_english_words(printed: str, value: int, quantum: int) -> None:
    assert amounts(read_figure(printed)) == (Fraction(value), Fraction(quantum), None)


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("million", id="no number before it"),
        pytest.param("hundred", id="hundred alone"),
        pytest.param("a", id="an article"),
        pytest.param("one two", id="two numbers"),
        pytest.param("five zero", id="digits read out"),
        pytest.param("twenty twelve", id="a year"),
        pytest.param("two thousand million", id="magnitudes that rise"),
        pytest.param("and five", id="and first"),
        pytest.param("three hundred and", id="and last"),
        pytest.param("zero hundred", id="no hundred"),
        pytest.param("twenty-third", id="an ordinal"),
        pytest.param("third", id="an ordinal or a fraction"),
        pytest.param("two third", id="a singular"),
        pytest.param("one halves", id="a plural"),
        pytest.param("five apples", id="a noun"),
        pytest.param("five, six", id="a list"),
    ],
)
def test_refused_english_words(printed: str) -> None:
    with pytest.raises(NumeralError):
        read_figure(printed)


@pytest.mark.parametrize(
    ("printed", "value", "quantum", "unit"),
    [
        pytest.param("12.90%", "12.9", "0.01", "percent", id="a percent sign"),
        pytest.param("－３．５％", "-3.5", "0.1", "percent", id="a full-width percent sign"),
        pytest.param("5 per cent", 5, 1, "percent", id="per cent"),
        pytest.param("five percent", 5, 1, "percent", id="words with percent"),
        pytest.param("6.33‰", "6.33", "0.01", "permille", id="a permille sign"),
        pytest.param("2.1个百分点", "2.1", "0.1", "percentage_point", id="个百分点"),
        pytest.param("两个百分点", 2, 1, "percentage_point", id="points in Chinese"),
        pytest.param("0.5 percentage points", "0.5", "0.1", "percentage_point", id="percentage points"),
        pytest.param("1.5倍", "1.5", "0.1", "times", id="倍"),
        pytest.param("ten times", 10, 1, "times", id="times"),
        pytest.param("3-fold", 3, 1, "times", id="-fold"),
        pytest.param("threefold", 3, 1, "times", id="fold"),
        pytest.param("百分之十二点五", "12.5", "0.1", "percent", id="百分之"),
        pytest.param("百分之12.5", "12.5", "0.1", "percent", id="百分之 with digits"),
        pytest.param("百分之五十", 50, 1, "percent", id="whole percents"),
        pytest.param("百分之百", 100, 1, "percent", id="all of it"),
        pytest.param("千分之三", 3, 1, "permille", id="千分之"),
        pytest.param("万分之三", "0.0003", "0.0001", "ratio", id="万分之"),
        pytest.param("三分之二", "2/3", 0, "ratio", id="三分之二"),
        pytest.param("3分之2", "2/3", 0, "ratio", id="分之 with digits"),
        pytest.param("一半", "1/2", 0, "ratio", id="一半"),
        pytest.param("two-thirds", "2/3", 0, "ratio", id="two-thirds"),
        pytest.param("a quarter", "1/4", 0, "ratio", id="a quarter"),
        pytest.param("half", "1/2", 0, "ratio", id="half"),
        pytest.param("三成", 30, 10, "percent", id="成"),
        pytest.param("三成五", 35, 1, "percent", id="成 and a digit"),
        pytest.param("三成半", 35, 5, "percent", id="成 and a half"),
        pytest.param("3成", 30, 10, "percent", id="成 after a digit"),
        pytest.param("3.5成", 35, 1, "percent", id="成 after decimals"),
        pytest.param("十成", 100, 10, "percent", id="all ten tenths"),
    ],
)
def test_units_in_the_printed_text(printed: str, value: int | str, quantum: int | str, unit: str) -> None:
    assert amounts(read_figure(printed)) == (Fraction(value), Fraction(quantum), unit)


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("%", id="a sign without a number"),
        pytest.param("per cent", id="a word without a number"),
        pytest.param("百分之", id="nothing above"),
        pytest.param("分之三", id="nothing below"),
        pytest.param("零分之一", id="a zero below"),
        pytest.param("一分之一", id="a one below"),
        pytest.param("三分之一点五", id="decimals above"),
        pytest.param("三分之一分之一", id="a fraction of a fraction"),
        pytest.param("一又二分之一", id="a mixed fraction"),
        pytest.param("三分之一倍", id="a fraction with a unit"),
        pytest.param("half percent", id="half with a unit"),
        pytest.param("百分之五%", id="percent twice"),
        pytest.param("成", id="成 alone"),
        pytest.param("十五成", id="more than ten tenths"),
        pytest.param("三成十", id="成 and more than a digit"),
        pytest.param("3.5成五", id="decimals and a digit"),
        pytest.param("十成一", id="more than all"),
        pytest.param("三四成", id="three or four tenths"),
        pytest.param("成都", id="a city"),
    ],
)
def test_refused_units(printed: str) -> None:
    with pytest.raises(NumeralError):
        read_figure(printed)


@pytest.mark.parametrize(
    ("printed", "coarser"),
    [
        pytest.param("300亿", [10**9, 10**10], id="zeros before a magnitude"),
        pytest.param("37000", [10, 100, 1000], id="a plain integer"),
        pytest.param("40,000", [10, 100, 1000, 10000], id="commas"),
        pytest.param("-20", [10], id="below zero"),
        pytest.param("twenty", [10], id="words that name no unit"),
        pytest.param("百分之五十", [10], id="percents in words"),
        pytest.param("38", [], id="no final zero"),
        pytest.param("12.0", [], id="a decimal zero is printed on purpose"),
        pytest.param("3.0万", [], id="decimals of a magnitude"),
        pytest.param("二十", [], id="the unit named is coarse already"),
        pytest.param("0", [], id="zero"),
        pytest.param("三分之二", [], id="a fraction in words"),
    ],
)
def test_coarser_quanta(printed: str, coarser: list[int]) -> None:
    assert read_figure(printed).coarser_quanta() == tuple(map(Fraction, coarser))


@pytest.mark.parametrize(
    ("printed", "digits", "integer"),
    [
        pytest.param("40,000", 5, True, id="zeros count as printed"),
        pytest.param("12.90%", 4, False, id="a final zero counts"),
        pytest.param("0.05", 1, False, id="leading zeros do not"),
        pytest.param("3.9万", 2, False, id="decimals of a magnitude"),
        pytest.param("1万2千", 2, True, id="two parts"),
        pytest.param("0", 1, True, id="zero"),
        pytest.param("half", 1, False, id="a fraction in words"),
    ],
)
def test_significant_digits(printed: str, digits: int, integer: bool) -> None:  # noqa: FBT001
    figure = read_figure(printed)
    assert (figure.significant_digits, figure.is_integer) == (digits, integer)


def test_a_refusal_names_the_text_the_fault_and_the_remedy() -> None:
    with pytest.raises(FactcheckError) as refused:
        read_figure("1,23,4")
    assert str(refused.value) == (
        "'1,23,4' is not a number: a comma does not group three digits (character 2); write `1,234` for thousands and `1.5` for decimals"
    )


def test_a_refusal_shows_no_hidden_character_and_no_more_than_it_must() -> None:
    with pytest.raises(ValueError, match="is not a number") as refused:
        read_figure("\u202e" + "9" * 300)
    assert "\u202e" not in str(refused.value)
    assert len(str(refused.value)) < 200


def test_the_printed_text_is_kept() -> None:
    assert read_figure(" －３．５％ ").printed == " －３．５％ "


def attempt(text: str) -> tuple[Figure | None, int | None]:
    """The figure, or the place of the fault."""
    try:
        return read_figure(text), None
    except NumeralError as refused:
        return None, refused.position


def chinese_section(number: int) -> str:
    """A number below 10,000, without a leading zero."""
    text, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + name
        gap = digit == 0
    return text


def chinese(number: int) -> str:
    """A number below 10^16 in full: 一亿零五万."""
    if number == 0:
        return "零"
    for size, name in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            high, low = divmod(number, size)
            gap = "零" if 0 < low < size // 10 else ""
            return chinese(high) + name + gap + (chinese(low) if low else "")
    return chinese_section(number)


whole_numbers = st.integers(0, 10**16 - 1) | st.builds(lambda digit, power: digit * 10**power, st.integers(1, 99), st.integers(0, 14))


@given(whole_numbers)
def test_every_chinese_numeral_reads_back(number: int) -> None:
    assert read_figure(chinese(number)).value == number
    assert read_figure(chinese(number).translate(FINANCIAL)).value == number


@given(st.integers(-(10**20), 10**20), st.integers(0, 8))
def test_every_decimal_reads_back(digits: int, decimals: int) -> None:
    value = Fraction(digits, 10**decimals)
    whole, rest = divmod(abs(digits), 10**decimals)
    printed = ("-" if digits < 0 else "") + f"{whole:,}" + (f".{rest:0{decimals}}" if decimals else "")
    for form in (printed, printed.translate(FULL_WIDTH), printed.replace(",", " "), printed.replace(",", "")):
        figure = read_figure(form)
        assert (figure.value, figure.quantum, figure.decimals) == (value, Fraction(1, 10**decimals), decimals)


@given(st.text("0123456789.,-+%  万亿千百十零〇一二两三四五点分之成半倍几兆²½٣\u200bemkbn", max_size=12))
def test_any_text_is_read_or_refused_at_a_place_within_it(text: str) -> None:
    read, position = attempt(text)
    assert (read is None) != (position is None)
    assert position is None or 0 <= position <= len(text)
    assert read is None or (read.printed == text and read.quantum >= 0)
    assert read is None or not set("\u200b²½٣兆几e").intersection(text)
