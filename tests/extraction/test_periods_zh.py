"""Chinese periods: what is found where, what it means, and the numbers, names and hours that are none."""

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.extraction.clock_zh import find_clock_times_zh
from gx_factcheck.extraction.periods_zh import find_periods_zh
from gx_factcheck.extraction.resolve_time import resolve

PUBLISHED = datetime.date(2021, 9, 2)
WORDS = re.findall(
    r"\S+",
    "2019年 二〇一九年 07年 15年 9月 31日 三十日 8号 1 7 - — 至 到 、 和 今年 去年 上年 次年 本月 上周 周三 末 底 初 年底 以来 至今 "
    "起 前 后 之前 期间 间 全年 的 第一季度 三季度 季度 上半年 前三季度 近三年 两年来 “十三五” 世纪 90年代 春节 国庆 假期 农历 正月 康熙 "
    "三年 2018/1/10 2023财年 2022/23 截至 自 从 昨天 8点 20:30 （ 周五 ） 上旬 第49周 2021H1 每年 将于 比 同期 半年来 ， 99 0 9999年 2月 "
    "29日 \ud800 ⑨",
)


def phrases(text: str) -> list[str]:
    return [text[phrase.start : phrase.end] for phrase in find_periods_zh(text, 0, len(text))]


def forms(text: str) -> list[str]:
    return [phrase.form for phrase in find_periods_zh(text, 0, len(text))]


def days(text: str, published: datetime.date = PUBLISHED) -> list[str]:
    found = [resolve(phrase.meaning, published) for phrase in find_periods_zh(text, 0, len(text))]
    return [f"{period.start}/{period.end}" if period else "" for period in found]


@pytest.mark.parametrize(
    ("text", "phrase", "form"),
    [
        pytest.param("在2019年建成", "2019年", "2019", id="a year"),
        pytest.param("2019年8月15日，", "2019年8月15日", "2019-08-15", id="a day"),
        pytest.param("二〇一九年八月十五日", "二〇一九年八月十五日", "2019-08-15", id="in words"),
        pytest.param("２０１９年８月", "２０１９年８月", "2019-08", id="wide digits"),
        pytest.param("于2020 年 6 月落成", "2020 年 6 月", "2020-06", id="spaces inside"),
        pytest.param("這是去年底的事，", "去年底", "last-year-end", id="relative, then the end"),
        pytest.param("上週五收市", "上週五", "last-week-5", id="traditional"),
        pytest.param("今年頭七個月出口", "今年頭七個月", "this-year-01/this-year-07", id="the first months, traditional"),
        pytest.param("9月1日上午11点，卡车", "9月1日上午11点", "XXXX-09-01", id="the hour belongs to the phrase"),
        pytest.param("9月1日（周三）", "9月1日（周三）", "XXXX-09-01", id="the day of the week in brackets"),
        pytest.param("今年1—7月，贸易", "今年1—7月", "this-year-01/this-year-07", id="months joined by a long dash"),
        pytest.param("1至7月份", "1至7月份", "XXXX-01/XXXX-07", id="months joined by a word"),
        pytest.param("7、8月份", "7、8月份", "XXXX-07/XXXX-08", id="two months side by side"),
        pytest.param("三四月份", "三四月份", "XXXX-03/XXXX-04", id="two months in one number"),
        pytest.param("从一月十日到十二日", "从一月十日到十二日", "XXXX-01-10/XXXX-01-12", id="the month holds on"),
        pytest.param("9月1—3日", "9月1—3日", "XXXX-09-01/XXXX-09-03", id="days of one month"),
        pytest.param("今年第一、二、三季度", "今年第一、二、三季度", "this-year-Q1/this-year-Q3", id="three quarters side by side"),
        pytest.param(
            "自今年4月1日起至2023年12月31日，", "自今年4月1日起至2023年12月31日", "this-year-04-01/2023-12-31", id="from and until"
        ),
        pytest.param("下周一到周三", "下周一到周三", "next-week-1/next-week-3", id="the week holds on"),
        pytest.param("周一至周五营业", "周一至周五", "XXXX-WXX-1/XXXX-WXX-5", id="days of every week"),
        pytest.param("“八五”末", "“八五”末", "plan-8-end", id="an old plan"),
        pytest.param("公元前221年，秦", "公元前221年", "BCE-221年", id="before Christ"),
        pytest.param("今年来，全省", "今年来", "this-year/now", id="since, in one letter"),
        pytest.param("21年底", "21年底", "2021-end", id="two digits and an end"),
        pytest.param("刚刚过去的8月", "8月", "XXXX-08", id="a month that is over"),
        pytest.param("从6月26日8时开始", "6月26日8时", "XXXX-06-26", id="a beginning that is the whole"),
        pytest.param("9月中下旬", "9月中下旬", "XXXX-09-T2/XXXX-09-T3", id="two thirds of a month"),
        pytest.param("2016—20年", "2016—20年", "2016/2020", id="the century holds on"),
        pytest.param("2020年11月至次年3月", "2020年11月至次年3月", "2020-11/2021-03", id="to the year after"),
        pytest.param("2007年与2009年间", "2007年与2009年间", "2007/2009", id="between"),
        pytest.param("从1978年到2018年的40年间", "从1978年到2018年", "1978/2018", id="a length that follows is none of it"),
        pytest.param("今年前三季度", "今年前三季度", "this-year-Q1/this-year-Q3", id="the first quarters"),
        pytest.param("2021上半年营收", "2021上半年", "2021-H1", id="a bare year and its half"),
        pytest.param("2021Q3", "2021Q3", "2021-Q3", id="a quarter in Latin letters"),
        pytest.param("三季度末", "三季度末", "XXXX-Q3-end", id="the end of a quarter"),
        pytest.param("7月上旬至8月中旬", "7月上旬至8月中旬", "XXXX-07-T1/XXXX-08-T2", id="thirds of months"),
        pytest.param("十月的第一周是", "十月的第一周", "XXXX-10-W01", id="a week of a month"),
        pytest.param("明年11月第一个星期日", "明年11月第一个星期日", "next-year-11-7#1", id="the first Sunday"),
        pytest.param("截至今年8月底，", "截至今年8月底", "../this-year-08-end", id="as of"),
        pytest.param("自2015年以来", "自2015年以来", "2015/now", id="since, with both words"),
        pytest.param("去年以来", "去年以来", "last-year/now", id="since"),
        pytest.param("8月1日至今", "8月1日至今", "XXXX-08-01/now", id="until today"),
        pytest.param("2025年底前完成", "2025年底前", "by-2025-end", id="by the end of a year"),
        pytest.param("到2025年，达到", "2025年", "2025", id="the verb before it is no part"),
        pytest.param("2010年之后2018年之前", "2010年之后2018年之前", "after-2010/before-2018", id="after one and before the other"),
        pytest.param("近年来，", "近年来", "recent-years", id="vague"),
        pytest.param("近一年来", "近一年来", "P1Y/now", id="近 that is no hedge"),
        pytest.param("一年多来", "一年多来", "P1Y+/now", id="more than a year"),
        pytest.param("未来五年将", "未来五年", "now/P5Y", id="years to come"),
        pytest.param("“十四五”期间，", "“十四五”期间", "plan-14", id="a plan, as a time"),
        pytest.param("上世纪90年代末", "上世纪90年代末", "last-century-9X-end", id="the end of a decade"),
        pytest.param("上个世纪五六十年代", "上个世纪五六十年代", "last-century-5X/last-century-6X", id="two decades"),
        pytest.param("康熙三年五月", "康熙三年五月", "康熙-3-05", id="a reign"),
        pytest.param("2023—24财年", "2023—24财年", "FY-2023/2024", id="a fiscal year"),
        pytest.param("2023财年第三财季", "2023财年第三财季", "FY-2023-Q3", id="a fiscal quarter"),
        pytest.param("2019年同期", "2019年同期", "same-period-2019", id="a basis of comparison"),
        pytest.param("今年国庆假期", "今年国庆假期", "this-year-national-day-holiday", id="a holiday"),
        pytest.param("农历八月十五", "农历八月十五", "lunar-八月十五", id="a lunar date"),
        pytest.param("2021.9.1发布", "2021.9.1", "2021-09-01", id="a date in figures"),
    ],
)
def test_phrase(text: str, phrase: str, form: str) -> None:
    assert (phrases(text), forms(text)) == ([phrase], [form])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("在100和2101之间", id="bare numbers"),
        pytest.param("工作了9年，共10年、21年", id="years that are a length"),
        pytest.param("三个月内，一周后，半年后", id="terms"),
        pytest.param("用3个月建成，历时近3年", id="months that are a length"),
        pytest.param("近10年时间里", id="an approximate length"),
        pytest.param("五年间增长22倍，十年间", id="the length of a growth"),
        pytest.param("每年9月，每月1日，每周三，每天", id="what comes again"),
        pytest.param("第三产业，综艺第三季，三季报，半年报", id="sectors, seasons of shows, reports"),
        pytest.param("一二·九运动、五一路、三八红旗手、七一勋章、十月革命", id="names with dates in them"),
        pytest.param("“十四五”规划，三年行动计划", id="plans, not their time"),
        pytest.param("上涨20点，11点开会，8点30分，20:30", id="hours and points"),
        pytest.param("版本2.9.1，1.2月，3.5年", id="decimals and versions"),
        pytest.param("8号楼、10号线、3日游、5日均线", id="numbers of houses and lines"),
        pytest.param("21世纪经济报道", id="the name of a paper"),
        pytest.param("2019届毕业生、2018级、90后", id="classes and generations"),
        pytest.param("1200至1500元，2017至2019赛季", id="ranges of what is no year"),
        pytest.param("目前全国，本国，年轻人，春秋航空，月球", id="words that begin alike"),
        pytest.param("1000年历史的古城", id="a thousand years of history"),
    ],
)
def test_no_period(text: str) -> None:
    assert phrases(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("9月1日", ["2021-09-01/2021-09-01"], id="yesterday, the year left out"),
        pytest.param("12月", ["2021-12-01/2021-12-31"], id="nearer ahead than behind"),
        pytest.param("将于9月5日举行", ["2021-09-05/2021-09-05"], id="a word says that it is to come"),
        pytest.param("31日，", ["2021-08-31/2021-08-31"], id="a day of last month"),
        pytest.param("17日", ["2021-09-17/2021-09-17"], id="a day of this month"),
        pytest.param("今年1—7月", ["2021-01-01/2021-07-31"], id="months of this year"),
        pytest.param("截至今年7月底", ["2021-07-31/2021-07-31"], id="one day"),
        pytest.param("截至今年", [""], id="a year that is not over has no last day yet"),
        pytest.param("今年底", ["2021-12-31/2021-12-31"], id="the end of the year"),
        pytest.param("今年初", [""], id="its beginning is no day"),
        pytest.param("比年初增加", ["2021-01-01/2021-01-01"], id="but for what is compared with it"),
        pytest.param("年初以来", ["2021-01-01/2021-09-02"], id="or has gone on since"),
        pytest.param("上月末", ["2021-08-31/2021-08-31"], id="the end of last month"),
        pytest.param("比上月末", [""], id="compared with another month, whichever"),
        pytest.param("近一年来", ["2020-09-02/2021-09-02"], id="one year back"),
        pytest.param("近三年", ["2018-09-02/2021-09-02"], id="three years back"),
        pytest.param("两年来", [""], id="without a beginning"),
        pytest.param("去年同期", [""], id="known only by its neighbour"),
        pytest.param("2018、2019和2020年", ["2018-01-01/2018-12-31", "2019-01-01/2019-12-31", "2020-01-01/2020-12-31"], id="a list"),
        pytest.param("2019年7月、8月", ["2019-07-01/2019-07-31", "2019-08-01/2019-08-31"], id="the year of a list holds on"),
        pytest.param("5月15日、16日", ["2021-05-15/2021-05-15", "2021-05-16/2021-05-16"], id="and so does the month"),
        pytest.param("7月。8月", ["2021-07-01/2021-07-31", "2021-08-01/2021-08-31"], id="two sentences"),
        pytest.param("周三", ["2021-09-01/2021-09-01"], id="the last Wednesday"),
        pytest.param("2月30日", [""], id="no such day"),
        pytest.param("2020年2月29日", ["2020-02-29/2020-02-29"], id="a leap day"),
        pytest.param("“十三五”末", ["2020-12-31/2020-12-31"], id="the last day of a plan"),
        pytest.param("周一至周五", [""], id="days of every week or of this one"),
        pytest.param("18世纪", ["1701-01-01/1800-12-31"], id="a century"),
        pytest.param("上世纪80年代末", [""], id="the end of a decade is no day"),
        pytest.param("2030年前", [""], id="some time before"),
        pytest.param("康熙三年", ["1664-01-01/1664-12-31"], id="a reign"),
        pytest.param("康熙三年五月", [""], id="its months are lunar"),
        pytest.param("2017年春节", ["2017-01-28/2017-01-28"], id="a lunar holiday of the table"),
        pytest.param("今年夏天", [""], id="a season"),
        pytest.param("2023财年", [""], id="a fiscal year that begins nobody says when"),
    ],
)
def test_days(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        pytest.param("2022-01-09", "12月", "2021-12-01/2021-12-31", id="last month"),
        pytest.param("2024-05-21", "下半年", "2024-07-01/2024-12-31", id="the half to come"),
        pytest.param("2024-02-21", "下半年", "2023-07-01/2023-12-31", id="the half just over"),
        pytest.param("2024-03-06", "7日起", "", id="from tomorrow on"),
        pytest.param("2021-12-20", "3月底前", "2022-03-31/2022-03-31", id="a term lies ahead"),
        pytest.param("2021-12-31", "今年全年", "2021-01-01/2021-12-31", id="the last day of the year"),
        pytest.param("9999-12-31", "明年", "", id="after the end of the calendar"),
    ],
)
def test_days_by_publication(published: str, text: str, expected: str) -> None:
    assert days(text, datetime.date.fromisoformat(published)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("上午11点开会", ["上午11点"], id="with the part of the day"),
        pytest.param("8点30分至20:30", ["8点30分", "20:30"], id="with minutes"),
        pytest.param("23时许，次日凌晨2时", ["23时许", "凌晨2时"], id="formal hours"),
        pytest.param("晚上八点半，十点钟", ["晚上八点半", "十点钟"], id="in words"),
        pytest.param("8小时，第3时段，1时期", [], id="lengths and eras"),
        pytest.param("2.5点，三点五，提出3点建议", [], id="points and decimals"),
        pytest.param("比分3:1，上涨20点", [], id="scores and rises"),
    ],
)
def test_clock(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in find_clock_times_zh(text, 0, len(text))] == expected


def test_only_the_given_part_is_read() -> None:
    text = "2019年和2020年和2021年"
    found = find_periods_zh(text, 6, 11)
    assert [text[phrase.start : phrase.end] for phrase in found] == ["2020年"]


@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join), st.integers(0, 3))
def test_phrases_are_in_order_and_within_bounds(text: str, margin: int) -> None:
    place = min(margin, len(text))
    for phrase in find_periods_zh(text, place, len(text)):
        assert place <= phrase.start < phrase.end <= len(text)
        place = phrase.end
        resolve(phrase.meaning, PUBLISHED)


@given(st.text(max_size=40))
def test_any_text_is_read(text: str) -> None:
    assert all(text[phrase.start : phrase.end] for phrase in find_periods_zh(text, 0, len(text)))


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)))
def test_a_full_date_is_that_day(day: datetime.date) -> None:
    text = f"于{day.year}年{day.month}月{day.day}日发布"
    assert days(text) == [f"{day}/{day}"]


@given(st.integers(1, 12), st.integers(1, 12))
def test_width_of_digits_and_kind_of_dash_change_nothing(first: int, last: int) -> None:
    plain = f"今年{first}-{last}月"
    wide = plain.translate(str.maketrans("0123456789-", "０１２３４５６７８９—"))
    assert forms(plain) == forms(wide)
