"""What periods are called in Chinese and English."""

import datetime

MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ORDINALS_EN = ("first", "second", "third", "fourth")
_WORDS = {
    "zh": {
        "A": "{a.year}年",
        "S": "{a.year}年{half}半年",
        "Q": "{a.year}年第{quarter}季度",
        "M": "{a.year}年{a.month}月",
        "D": "{a.year}年{a.month}月{a.day}日",
        "years": "{a.year}—{b.year}年",
        "months of a year": "{a.year}年{a.month}—{b.month}月",
        "months": "{a.year}年{a.month}月至{b.year}年{b.month}月",
        "days": "{a.year}年{a.month}月{a.day}日至{b.year}年{b.month}月{b.day}日",
    },
    "en": {
        "A": "{a.year}",
        "S": "{half_en} half of {a.year}",
        "Q": "{quarter_en} quarter of {a.year}",
        "M": "{first} {a.year}",
        "D": "{a.day} {first} {a.year}",
        "years": "{a.year} to {b.year}",
        "months of a year": "{first} to {last} {a.year}",
        "months": "{first} {a.year} to {last} {b.year}",
        "days": "{a.day} {first} {a.year} to {b.day} {last} {b.year}",
    },
}


def period_words(language: str, shape: str, start: datetime.date, end: datetime.date) -> str:
    """The days from `start` to `end` in words; `shape` is a frequency's code or what a span is made of."""
    half, quarter = (start.month - 1) // 6, (start.month - 1) // 3
    return _WORDS[language][shape].format(
        a=start,
        b=end,
        half="上下"[half],
        quarter="一二三四"[quarter],
        half_en=_ORDINALS_EN[half],
        quarter_en=_ORDINALS_EN[quarter],
        first=MONTHS_EN[start.month - 1],
        last=MONTHS_EN[end.month - 1],
    )
