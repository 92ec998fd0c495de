"""Chinese numerals in running text; the sentences are invented."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.errors import NumeralError
from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numbers_zh import find_numbers_zh
from gx_factcheck.values.hedges import read_vague
from gx_factcheck.values.numerals import read_figure

LARGEST = 10**16


def numbers(text: str) -> list[str]:
    """Each number as `text | value..upper unit | hedge`, with what is not there left out."""
    return [_short(text, number) for number in find_numbers_zh(text, 0, len(text))]


def _short(text: str, number: Number) -> str:
    amount = str(number.value) if number.upper is None else f"{number.value}..{number.upper}"
    parts = [text[number.start : number.end], amount if number.unit is None else f"{amount} {number.unit}", number.hedge or ""]
    return " | ".join(part for part in parts if part)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("完成40.57亿元", ["40.57亿 | 4057000000"], id="decimals and 亿"),
        pytest.param("存款1.38万亿元", ["1.38万亿 | 1380000000000"], id="万亿"),
        pytest.param("人口1,234,567人", ["1,234,567 | 1234567"], id="commas"),
        pytest.param("人口１，２３４人", ["１，２３４ | 1234"], id="full width"),
        pytest.param("人口1\u202f234人", ["1\u202f234 | 1234"], id="thin space"),
        pytest.param("增长３．５％", ["３．５ | 7/2"], id="full-width point"),
        pytest.param("补贴1,100万元", ["1,100万 | 11000000"], id="commas and 万"),
        pytest.param("约 1000  万元", ["1000  万 | 10000000"], id="spaces before the magnitude"),
        pytest.param("面积5万4千6百亩", ["5万4千6百 | 54600"], id="mixed"),
        pytest.param("产量1亿2345万6789吨", ["1亿2345万6789 | 123456789"], id="mixed to the last digit"),
        pytest.param("产量2千零30万吨", ["2千零30万 | 20300000"], id="mixed with a zero"),
        pytest.param("门票40k", ["40k | 40000"], id="k"),
        pytest.param("约2e5次", ["2e5 | 200000"], id="an exponent"),
        pytest.param("是1.1^+2的值", ["1.1^+2 | 121/100"], id="a power"),
        pytest.param(" .5升", [".5 | 1/2"], id="only decimals"),
        pytest.param("共一百五十二人", ["一百五十二 | 152"], id="Chinese"),
        pytest.param("投资一万五千亿元", ["一万五千亿 | 1500000000000"], id="万 before 亿"),
        pytest.param("投资四万万元", ["四万万 | 400000000"], id="万万"),
        pytest.param("国债五兆六十二亿日元", ["五兆六十二亿 | 5006200000000"], id="兆"),
        pytest.param("两千四百五", ["两千四百五 | 2450"], id="the last unit left out"),
        pytest.param("九万四", ["九万四 | 94000"], id="the last unit left out after 万"),
        pytest.param("百三", ["百三 | 130"], id="the first digit left out"),
        pytest.param("一百零十万三千斤", ["一百零十万三千 | 1103000"], id="a bare ten"),
        pytest.param("廿五人", ["廿五 | 25"], id="a joined twenty"),
        pytest.param("建于二〇二一年", ["二〇二一 | 2021"], id="digits in a row"),
        pytest.param("人民币肆佰陸拾元", ["肆佰陸拾 | 460"], id="financial"),
        pytest.param("一千陆", ["一千陆 | 1600"], id="financial after everyday"),
        pytest.param("兩千四百萬美元", ["兩千四百萬 | 24000000"], id="traditional"),
        pytest.param("三千 八百 九十六 万", ["三千 八百 九十六 万 | 38960000"], id="spaces inside"),
        pytest.param("增长三点二万倍", ["三点二万 | 32000"], id="Chinese decimals"),
        pytest.param("零点五", ["零点五 | 1/2"], id="zero point"),
        pytest.param("两千三点一", ["两千三点一 | 23001/10"], id="decimals after a unit left out"),
        pytest.param("三四十人", ["三四十 | 30..40"], id="a pair before a unit"),
        pytest.param("十七八岁", ["十七八 | 17..18"], id="a pair at the end"),
        pytest.param("两三个", ["两三 | 2..3"], id="a pair alone"),
        pytest.param("七八百万元", ["七八百万 | 7000000..8000000"], id="a pair and a magnitude"),
        pytest.param("买一打鸡蛋", ["一打 | 12"], id="a dozen"),
        pytest.param("上百万元", ["上百万 | 10000 | hundreds"], id="hundreds of 万"),
        pytest.param("五百万英镑和百万英镑", ["五百万 | 5000000", "百万 | 1000000"], id="a bare 百万"),
        pytest.param("近百家", ["百 | 100"], id="a hedged 百"),
        pytest.param("超千亿元", ["千亿 | 100000000000"], id="a hedged 千亿"),
    ],
)
def test_magnitudes(text: str, found: list[str]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("同比-3.2%", ["-3.2 | -16/5"], id="a hyphen after a word"),
        pytest.param("为−3.2", ["−3.2 | -16/5"], id="the minus sign"),
        pytest.param("负3分之负2", ["负3分之负2 | 2/3 ratio"], id="twice in a fraction"),
        pytest.param("为 -5 度", ["-5 | -5"], id="after a space"),
        pytest.param("10% -5", ["10 | 10", "5 | 5"], id="after a percent sign and a space"),
        pytest.param("负一百", ["负一百 | -100"], id="in words"),
        pytest.param("气温零下12度", ["零下12 | -12"], id="below zero"),
        pytest.param("3-5人", ["3 | 3", "5 | 5"], id="from one to another"),
        pytest.param("1月-7月", ["1 | 1", "7 | 7"], id="after a unit"),
        pytest.param("10%-20%", ["10 | 10", "20 | 20"], id="after a percent sign"),
        pytest.param("1—7月", ["1 | 1", "7 | 7"], id="an em dash"),
        pytest.param("风速+1.3米", ["+1.3 | 13/10"], id="a plus sign"),
        pytest.param("互联网+5", ["5 | 5"], id="a plus sign of a name"),
        pytest.param("3胜负2", ["3 | 3", "2 | 2"], id="a lost match"),
    ],
)
def test_signs(text: str, found: list[str]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("百分之五", ["百分之五 | 5 percent"], id="percent"),
        pytest.param("百 分 之2.4", ["百 分 之2.4 | 12/5 percent"], id="percent with spaces"),
        pytest.param("百分之百", ["百分之百 | 100 percent"], id="all"),
        pytest.param("百分之六七十", ["百分之六七十 | 60..70 percent"], id="percent of a pair"),
        pytest.param("百分之二十多", ["百分之二十多 | 20 percent | more"], id="percent and more"),
        pytest.param("百分之几十", ["百分之几十 | 1 percent | tens"], id="tens of percent"),
        pytest.param("千分之三", ["千分之三 | 3 permille"], id="permille"),
        pytest.param("万分之三", ["万分之三 | 3/10000 ratio"], id="of ten thousand"),
        pytest.param("十分之九", ["十分之九 | 9/10 ratio"], id="of ten, which looks like an adverb"),
        pytest.param("三分之二", ["三分之二 | 2/3 ratio"], id="a fraction"),
        pytest.param("十一又十四分之一", ["十一又十四分之一 | 155/14 ratio"], id="a whole and a fraction"),
        pytest.param("1/2的努力", ["1/2 | 1/2 ratio"], id="with a slash"),
        pytest.param("1 3/5", ["1 3/5 | 8/5 ratio"], id="a whole and a slash"),
        pytest.param("血压110/70", ["110 | 110", "70 | 70"], id="a slash between numbers"),
        pytest.param("10分之内", ["10 | 10"], id="minutes"),
        pytest.param("四分之一决赛", [], id="a round"),
        pytest.param("三成五", ["三成五 | 35 percent"], id="tenths"),
        pytest.param("7 2 折", ["7 2 折 | 72 percent"], id="a discount with spaces"),
        pytest.param("2.5成5", ["2.5成 | 25 percent", "5 | 5"], id="tenths with decimals take no digit"),
        pytest.param("三又二分之五", ["三又二分之五 | 11/2 ratio"], id="an improper part"),
        pytest.param("两又百分之五", ["两 | 2", "百分之五 | 5 percent"], id="two and five percent"),
        pytest.param("百分之几", [], id="some percent"),
        pytest.param("2.5分之3", ["2.5 | 5/2", "3 | 3"], id="no whole number below"),
        pytest.param("两三成", ["两三成 | 20..30 percent"], id="tenths of a pair"),
        pytest.param("三成多", ["三成多 | 30 percent | more"], id="tenths and more"),
        pytest.param("半成", ["半成 | 5 percent"], id="half a tenth"),
        pytest.param("半成品", [], id="half-finished"),
        pytest.param("超九成为轻症", ["九成 | 90 percent"], id="nine tenths are"),
        pytest.param("两成员国", ["两 | 2"], id="members"),
        pytest.param("三成员工", ["三成 | 30 percent"], id="of the staff"),
        pytest.param("九五折", ["九五折 | 95 percent"], id="a discount of two digits"),
        pytest.param("五五折", ["五五折 | 55 percent"], id="a discount of one digit twice"),
        pytest.param("9.9折", ["9.9折 | 99 percent"], id="a discount with decimals"),
        pytest.param("打对折", ["对折 | 50 percent"], id="at half the price"),
        pytest.param("十折", ["十 | 10"], id="no discount"),
        pytest.param("一半", ["一半 | 1/2 ratio"], id="half"),
        pytest.param("近半企业", ["半 | 1/2 ratio"], id="nearly half"),
        pytest.param("半数以上", ["半数以上 | 50 percent | majority"], id="more than half of them"),
        pytest.param("超过半数", ["超过半数 | 50 percent | majority"], id="over half of them"),
        pytest.param("任务过半", ["过半 | 50 percent | majority"], id="past half"),
        pytest.param("超过半小时", ["半 | 1/2"], id="over half an hour"),
        pytest.param("半年内", ["半 | 1/2"], id="half a year"),
        pytest.param("上半年", [], id="the first half of the year"),
        pytest.param("半导体", [], id="a semiconductor"),
    ],
)
def test_parts(text: str, found: list[str]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("300多万元", ["300多万 | 3000000 | more"], id="inside"),
        pytest.param("50多家", ["50多 | 50 | more"], id="after"),
        pytest.param("五百 余万", ["五百 余万 | 5000000 | more"], id="inside with a space"),
        pytest.param("三十万多亿", ["三十万多亿 | 30000000000000 | more"], id="between two magnitudes"),
        pytest.param("二十几亿", ["二十几亿 | 2000000000 | more"], id="some"),
        pytest.param("一百零几万", ["一百零几万 | 1000000 | more"], id="some after a zero"),
        pytest.param("十几个", ["十几 | 1 | teens"], id="teens"),
        pytest.param("十余万", ["十余万 | 10000 | teens"], id="teens of 万"),
        pytest.param("十来个", ["十来 | 10 | about"], id="about ten"),
        pytest.param("百余家", ["百余 | 100 | more"], id="a bare hundred"),
        pytest.param("好几十人", ["几十 | 1 | tens"], id="tens"),
        pytest.param("数十亿元", ["数十亿 | 100000000 | tens"], id="tens of 亿"),
        pytest.param("数千人", ["数千 | 1 | thousands"], id="thousands"),
        pytest.param("数万人", ["数万 | 10 | thousands"], id="several 万"),
        pytest.param("上万人", ["上万 | 10000 | at-least"], id="as many as 万"),
        pytest.param("销量过亿", ["过亿 | 100000000 | over"], id="past 亿"),
        pytest.param("人数百万", ["百万 | 1000000"], id="a number of people"),
        pytest.param("超过百亿元", ["百亿 | 10000000000"], id="over 100亿"),
        pytest.param("3.25多米", ["3.25 | 13/4"], id="nothing is more than decimals"),
        pytest.param("五来", ["五 | 5"], id="five come"),
        pytest.param("三百几", ["三百 | 300"], id="some after a hundred"),
        pytest.param("三百 余款", ["三百 | 300"], id="a space without a magnitude"),
        pytest.param("12来自", ["12 | 12"], id="12 come from"),
        pytest.param("300余额", ["300 | 300"], id="a balance"),
        pytest.param("50几乎", ["50 | 50"], id="almost"),
        pytest.param("以上百家", [], id="of the above"),
    ],
)
def test_hedges(text: str, found: list[str]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("排第九位", ["第九 | 9 ordinal"], id="in words"),
        pytest.param("第128届", ["第128 | 128 ordinal"], id="in digits"),
        pytest.param("第二百五十", ["第二百五十 | 250 ordinal"], id="a large one"),
        pytest.param("第一产业增长3%", ["3 | 3"], id="a sector"),
        pytest.param("第一时间赶到", [], id="at once"),
        pytest.param("第三条高铁", ["第三 | 3 ordinal"], id="a line"),
        pytest.param("依照第一百九十二条，", [], id="a section of a law"),
        pytest.param("名列第一，居第二。", ["第一 | 1 ordinal", "第二 | 2 ordinal"], id="places before a comma"),
        pytest.param("要求。第一，发展；第二，稳定", [], id="points of a speech"),
        pytest.param("第22题", [], id="a question"),
        pytest.param("第三方机构", [], id="a third party"),
    ],
)
def test_ordinals(text: str, found: list[str]) -> None:
    assert numbers(text) == found


NO_NUMBERS = (
    *("一般", "一些", "一样", "一起", "一直", "一定", "统一", "唯一", "同一", "之一", "一带一路", "万一", "十分满意", "千万别去", "三农"),
    *(
        "两会",
        "两国双园",
        "双一流",
        "十四五规划",
        "“十三五”期间",
        "四川",
        "九江",
        "五台山",
        "六安",
        "三亚",
        "九龙坡",
        "三峡",
        "五菱",
        "三星",
    ),
    *("万科", "百度", "千岛湖", "万达", "亿纬", "陆地", "陆缆", "大陆", "登陆部队", "退伍", "队伍", "拾起", "放肆", "肆无忌惮", "伍先生"),
    *("三心二意", "五湖四海", "千方百计", "万众一心", "百花齐放", "一心一意", "成千上万", "独一无二", "两岸", "二线城市", "一级市场"),
    *("5G", "4G、3G", "G20", "Covid-19", "H7N9", "T36", "iPhone 15", "A4", "3D", "2.0版本", "CR400AF", "Mate60", "GB18030", "B2B", "PM2.5"),
    *(
        "100米T36级",
        "13800138000",
        "400-820-8820",
        "010-12345678",
        "110101199003074518",
        "（证券代码：300999）",
        "（688999）",
        "电话：2555 0199",
        "http://a.cn/2021?x=12&y=3",
        "a12@b3.cn",
    ),
    *("〔2021〕12号", "[1]", "（二）", "1.总则", "20:30", "双11", "90后", "12306", "世界500强", "五五", "一二三", "百八十", "两两"),
    *(
        "千百万",
        "歼-20",
        "长征-5",
        "5+2",
        "1.2.3",
        "2号线",
        "江鸥一号",
        "沪深300",
        "男子100米决赛",
        "4×100米接力",
        "7×24小时",
        "碳十四",
        "007",
        "百",
        "万",
        "百家",
        "成百上千",
        "打折",
        "对折",
        "统一一般",
    ),
    *("1" * 200, "一" * 200, "1,1," * 100, "十万火急", "参加會議的參與者", "零售", "零件", "一家人"),
)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_no_numbers(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("人均一亩地", ["一 | 1"], id="the end of one word and a count"),
        pytest.param("统一百货", [], id="a shop"),
        pytest.param("十分钟", ["十 | 10"], id="ten minutes"),
        pytest.param("千万元", ["千万 | 10000000"], id="ten million yuan"),
        pytest.param("十四五岁", ["十四五 | 14..15"], id="an age"),
        pytest.param("翻一番", ["一 | 1"], id="doubled once"),
        pytest.param("3千瓦", ["3 | 3"], id="the thousand of a kilowatt"),
        pytest.param("2021百强", ["2021 | 2021"], id="the hundred best"),
        pytest.param("2021十佳", ["2021 | 2021"], id="the ten best"),
        pytest.param("400Gbps", ["400 | 400"], id="a unit in letters"),
        pytest.param("15G流量", ["15 | 15"], id="the end of 5G"),
        pytest.param("5Gbps", ["5 | 5"], id="the beginning of 5G"),
        pytest.param("GDP增长5.2%，RMB3亿", ["5.2 | 26/5", "3亿 | 300000000"], id="after letters"),
        pytest.param("100m2的TOP10", ["100 | 100", "10 | 10"], id="a square and a rank"),
        pytest.param("12GB+256GB", ["12 | 12", "256 | 256"], id="a sum of sizes"),
        pytest.param("一度电", ["一 | 1"], id="a unit of electricity"),
        pytest.param("半数亿元", ["半数 | 1/2 ratio"], id="a half and nothing more"),
        pytest.param("比分3:1", ["3 | 3", "1 | 1"], id="a score"),
        pytest.param("13800138000元", ["13800138000 | 13800138000"], id="money, not a telephone"),
        pytest.param("百岁老人", ["百 | 100"], id="an age of a hundred"),
        pytest.param("百年老店", [], id="very old"),
        pytest.param("2小时08分37秒", ["2 | 2", "08 | 8", "37 | 37"], id="minutes of a result"),
        pytest.param("19米05", ["19 | 19", "05 | 5"], id="centimetres of a result"),
        pytest.param("最后50米用时8秒", ["50 | 50", "8 | 8"], id="a length"),
        pytest.param("十几号人", ["十几 | 1 | teens"], id="people"),
        pytest.param("五年间", ["五 | 5"], id="in five years"),
        pytest.param("（5个）", ["5 | 5"], id="a count in brackets"),
        pytest.param("1万2", [], id="12,000 or 10,002"),
        pytest.param("一万二万", ["一万 | 10000", "二万 | 20000"], id="two of one magnitude"),
        pytest.param("五兆三兆", ["五兆 | 5000000000000", "三兆 | 3000000000000"], id="two of the largest magnitude"),
        pytest.param("三千五万", ["三千 | 3000", "五万 | 50000"], id="two numbers"),
        pytest.param("三两白银", ["三 | 3"], id="a weight"),
        pytest.param("大陆十余家", ["十余 | 1 | teens"], id="a name before a number"),
        pytest.param("登陆两次", ["两 | 2"], id="a verb before a number"),
    ],
)
def test_beside_names(text: str, found: list[str]) -> None:
    assert numbers(text) == found


def chinese(number: int, digits: str, units: str) -> str:
    """The number in Chinese: `digits` from zero to nine, `units` are 十百千万亿."""
    for size, name in ((10**8, units[4]), (10**4, units[3])):
        high, low = divmod(number, size)
        if high:
            gap = digits[0] if low and low < size // 10 else ""
            return chinese(high, digits, units) + name + gap + (chinese(low, digits, units) if low else "")
    written, skipped = "", False
    for size, name in ((1000, units[2]), (100, units[1]), (10, units[0]), (1, "")):
        digit = number // size % 10
        if digit:
            written += (digits[0] if skipped and written else "") + digits[digit] + name
        skipped = not digit
    return written or digits[0]


def mixed(number: int) -> str:
    """The number as 1亿2345万6789, with 零 where digits are left out."""
    written, skipped = "", False
    for size, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, number = divmod(number, size)
        gap = "零" if written and (skipped or part < 1000) else ""
        skipped = skipped or not part
        if part:
            written, skipped = f"{written}{gap}{part}{name}", False
    return written or "0"


FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
WRITERS: dict[str, Callable[[int], str]] = {
    "plain": str,
    "commas": lambda number: f"{number:,}",
    "full width": lambda number: str(number).translate(FULL_WIDTH),
    "everyday": lambda number: chinese(number, "零一二三四五六七八九", "十百千万亿"),
    "financial": lambda number: chinese(number, "零壹貳叁肆伍陸柒捌玖", "拾佰仟萬億"),
    "mixed": mixed,
}


@pytest.mark.parametrize("system", WRITERS)
@given(number=st.integers(0, LARGEST) | st.integers(0, 10**9) | st.integers(0, 10**5))
def test_what_is_written_is_read(system: str, number: int) -> None:
    """A number of any numeral system is found whole, between other words, with its value."""
    printed = WRITERS[system](number)
    text = f"共{printed}元整"
    (found,) = find_numbers_zh(text, 0, len(text))
    assert (text[found.start : found.end], found.value) == (printed, Fraction(number))


NUMERAL_TEXTS = st.text("0123456789.,零一二三四五六七八九两十百千万亿点分之成廿－-负 ", min_size=1, max_size=8)


@given(printed=NUMERAL_TEXTS | st.integers(0, 10**12).map(mixed) | st.decimals(0, 10**6, places=2).map(str))
def test_the_strict_reader_agrees(printed: str) -> None:
    """Where both read the whole text as one number it has the same value, quantum and unit."""
    found = find_numbers_zh(printed, 0, len(printed))
    try:
        figure = read_figure(printed)
    except NumeralError:
        return
    if len(found) != 1 or printed[found[0].start : found[0].end] != printed or found[0].upper is not None:
        return
    assert (found[0].value, found[0].quantum, found[0].unit) == (figure.value, figure.quantum, figure.unit)


@pytest.mark.parametrize(
    "printed", ["几十", "数十万", "十几", "十余万", "上百", "数百亿", "上千", "几千万", "过半", "半数以上", "超过半数"]
)
def test_vague_numbers_are_those_of_claim_files(printed: str) -> None:
    (found,) = find_numbers_zh(printed, 0, len(printed))
    vague = read_vague(printed)
    assert vague is not None
    assert (found.hedge, found.value, found.quantum) == (vague.hedge, vague.figure.value, vague.figure.quantum)
    assert found.unit == vague.figure.unit


ANY_TEXT = st.text(
    "0123456789０９.,，：:/-－—+%()（）[]〔〕 \n\u3000零〇一二三五六八九十百千万亿兆两几数上过"
    "半对打折成分之又多余来第点负陆伍拾廿参年个人元强米GkeaT^@统般零下",
    max_size=40,
)


@given(text=ANY_TEXT | st.text(max_size=40))
def test_numbers_are_in_order_and_within_the_text(text: str) -> None:
    """No text makes the finder fail; the numbers do not overlap."""
    end = 0
    for number in find_numbers_zh(text, 0, len(text)):
        assert end <= number.start < number.end <= len(text)
        assert number.quantum >= 0
        end = number.end


@given(before=ANY_TEXT, text=ANY_TEXT, after=ANY_TEXT)
def test_nothing_outside_of_the_bounds_is_looked_at(before: str, text: str, after: str) -> None:
    whole = before + text + after
    shifted = [
        one._replace(start=one.start - len(before), end=one.end - len(before))
        for one in find_numbers_zh(whole, len(before), len(before) + len(text))
    ]
    assert shifted == find_numbers_zh(text, 0, len(text))


def test_values_are_exact() -> None:
    (found,) = find_numbers_zh("增长446.31%", 0, 9)
    assert (found.value, found.quantum, found.decimals) == (Fraction(44631, 100), Fraction(1, 100), 2)
