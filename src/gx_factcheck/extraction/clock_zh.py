"""Times of the day in Chinese texts, which are neither periods nor figures: 上午11点, 20:30, 8点30分, 23时."""

from __future__ import annotations

import re

_PART = "(?:清晨|凌晨|早晨|早上|早间|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜间|深夜|午夜|当晚|今晚|昨晚|晚|晨|早)"
_D = "[0-9０-９]"
_HOUR = f"(?:[01０１]?{_D}|[2２][0-4０-４]|二?十[一二三四五六七八九]?|[零一二三四五六七八九两])"
_MINUTE = f"(?:[0-5０-５]?{_D}|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九])"
_SIXTY = f"[0-5０-５]{_D}"
_POINT = "[点點]"
_HOURS = "[时時](?![间間期速效代節节常隔任段光尚局評评装裝而髦機机候])"
_MORE = f"(?:{_MINUTE}分?|整|半|许|許|左右|钟|鐘)"
_NOT_AFTER = "(?<![0-9０-９.．:：小零一二三四五六七八九十百第])"
# 3点 alone may be three points and 3点五 is a decimal: a part of the day before it, or minutes after it, tell the hour.
_CLOCK = re.compile(
    "(?=[0-9０-９零一二三四五六七八九十两清凌早上中正下午傍晚夜深当今昨晨])(?:"
    f"{_PART} ?{_HOUR} ?(?:[:：]{_SIXTY}|(?:{_POINT}|{_HOURS}){_MORE}?)"
    f"|{_NOT_AFTER}{_HOUR}(?:"
    f"[:：]{_SIXTY}(?:[:：]{_SIXTY})?(?![0-9０-９:：.．])"
    f"| ?{_POINT}(?:{_MINUTE}分(?![之钟鐘])|整|半(?![个個])|许|許|左右|钟|鐘)"
    f"| ?{_HOURS}(?:{_MINUTE}分|整|半|许|許|左右)?"
    ")"
    f"|(?<=[在于於从從至到日]){_HOUR} ?{_POINT}(?![零一二三四五六七八九0-9０-９])"
    ")"
)


def find_clock_times_zh(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where they stand in `text[start:end]`, in order, in code points of the whole text; ends are exclusive."""
    return [found.span() for found in _CLOCK.finditer(text, start, end)]
