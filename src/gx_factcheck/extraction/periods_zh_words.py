"""Chinese words of time that mean one thing, in simplified characters."""

from __future__ import annotations

from gx_factcheck.extraction.time_phrase import Between, Grain, Meaning, Part, Shift

_SHIFTS = {
    Grain.YEAR: "大前年 前年 去年 今年 明年 后年",
    Grain.DAY: "大前天 前天 昨天 今天 明天 后天 大后天",
}
_SYNONYMS = {
    "去年": "旧年",
    "今年": "本年 本年度",
    "明年": "来年 下年度",
    "前天": "前日",
    "昨天": "昨日 昨晚 昨夜 昨晨",
    "今天": "今日 今晚 今晨 今早 本日",
    "明天": "明日 明早 明晚",
}
_MONTHS = {0: "本月 这个月 本月份", -1: "上月 上个月 上月份", 1: "下月 下个月 下月份", -2: "上上月 上上个月", 2: "下下月 下下个月"}
_QUARTERS = {
    0: "本季度 本季 这个季度",
    -1: "上季度 上个季度 上一季度 上一个季度",
    1: "下季度 下个季度 下一季度 下一个季度",
}
_WEEKS = {
    0: "本周 这周 这一周 本星期 这星期 这个星期 本礼拜 这个礼拜",
    -1: "上周 上一周 上星期 上个星期 上礼拜 上个礼拜",
    1: "下周 下一周 下星期 下个星期 下礼拜 下个礼拜",
    -2: "上上周 上上星期 上上个星期",
    2: "下下周 下下星期 下下个星期",
}
_WEEKENDS = {
    0: "本周末 这周末 这个周末 周末",
    -1: "上周末 上个周末",
    1: "下周末 下个周末",
    -2: "上上周末 上上个周末",
    2: "下下周末 下下个周末",
}
_CENTURIES = {0: "本世纪", -1: "上世纪 上个世纪"}


def _wholes() -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    for grain, words in _SHIFTS.items():
        found |= {word: Shift(grain, offset) for offset, word in enumerate(words.split(), -3)}
    for word, synonyms in _SYNONYMS.items():
        found |= dict.fromkeys(synonyms.split(), found[word])
    tables = {Grain.MONTH: _MONTHS, Grain.QUARTER: _QUARTERS, Grain.WEEK: _WEEKS, Grain.CENTURY: _CENTURIES}
    for grain, table in tables.items():
        for offset, line in table.items():
            found |= dict.fromkeys(line.split(), Shift(grain, offset))
    found |= {"今明两年": Between(found["今年"], found["明年"]), "明后两年": Between(found["明年"], found["后年"])}
    for offset, line in _WEEKENDS.items():
        found |= dict.fromkeys(line.split(), Part(Grain.WEEKEND, 1, Shift(Grain.WEEK, offset)))
    return found


WHOLES = _wholes()
"""Relative to the day of publication."""

UNSETTLED = {
    form: words.split()
    for form, words in {
        "recent-years": "近年来 近年 近些年来 近些年 近几年来 近几年 最近几年 这几年 这些年",
        "recent-days": "近日 日前 近几日 近几天 连日来 近日来",
        "that-year": "当年 同年",
        "year-after": "次年 翌年",
        "previous-year": "上年 上一年 上年度 上一年度 前一年",
        "next-year-from-there": "下一年 下一年度",
        "whole-year": "全年",
        "that-month": "当月 同月",
        "month-after": "次月 翌月",
        "quarter-after": "次季",
        "week-before": "前一周",
        "day-before": "前一日 前一天",
        "trading-day-before": "上一交易日 上一个交易日 前一交易日 上个交易日",
        "that-quarter": "当季 当季度",
        "that-day": "当日 当天 同日 当晚",
        "day-after": "次日 翌日",
        "same-period": "同期",
        "same-period-last-year": "去年同期 上年同期 上一年同期",
        "same-month-last-year": "去年同月 上年同月",
        "same-period-year-2": "前年同期",
    }.items()
}
"""What has no days of its own: it refers to something said elsewhere, or to no days in particular."""
FORMS = {word: form for form, words in UNSETTLED.items() for word in words}

GRAINS = {
    "年": Grain.YEAR,
    "月": Grain.MONTH,
    "周": Grain.WEEK,
    "星期": Grain.WEEK,
    "季度": Grain.QUARTER,
    "季": Grain.QUARTER,
    "天": Grain.DAY,
    "日": Grain.DAY,
}
WEEKDAYS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7}
SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}

FESTIVALS = {
    "春节": "spring-festival",
    "国庆": "national-day",
    "国庆节": "national-day",
    "十一": "national-day",
    "五一": "labour-day",
    "五一节": "labour-day",
    "劳动节": "labour-day",
    "五一劳动节": "labour-day",
    "中秋": "mid-autumn",
    "中秋节": "mid-autumn",
    "中秋国庆": "mid-autumn-and-national-day",
    "国庆中秋": "mid-autumn-and-national-day",
    "端午": "dragon-boat",
    "端午节": "dragon-boat",
    "清明": "tomb-sweeping",
    "清明节": "tomb-sweeping",
    "元旦": "new-year",
    "元宵": "lantern",
    "元宵节": "lantern",
    "重阳节": "double-ninth",
    "除夕": "new-year-eve",
    "双十一": "singles-day",
    "双11": "singles-day",
    "双十二": "double-twelve",
    "双12": "double-twelve",
    "圣诞节": "christmas",
    "圣诞": "christmas",
    "妇女节": "women-day",
    "儿童节": "children-day",
    "春运": "spring-festival-travel",
}

ERAS = {
    "贞观": 627,
    "永徽": 650,
    "神龙": 705,
    "开元": 713,
    "天宝": 742,
    "庆历": 1041,
    "熙宁": 1068,
    "元祐": 1086,
    "洪武": 1368,
    "永乐": 1403,
    "宣德": 1426,
    "成化": 1465,
    "弘治": 1488,
    "正德": 1506,
    "嘉靖": 1522,
    "万历": 1573,
    "天启": 1621,
    "崇祯": 1628,
    "顺治": 1644,
    "康熙": 1662,
    "雍正": 1723,
    "乾隆": 1736,
    "嘉庆": 1796,
    "道光": 1821,
    "咸丰": 1851,
    "同治": 1862,
    "光绪": 1875,
    "宣统": 1909,
    "民国": 1912,
    "昭和": 1926,
    "平成": 1989,
    "令和": 2019,
}
"""The Gregorian year of the first year."""
SOLAR_ERAS = frozenset({"民国", "昭和", "平成", "令和"})
"""Those whose months are Gregorian."""
