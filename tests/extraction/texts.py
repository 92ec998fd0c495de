"""Texts for properties: sentences put together from parts that mean something, and any text at all."""

from hypothesis import strategies as st

_NUMBERS_ZH = ["5", "12.5", "3,400", "3.5万", "40亿", "二十三", "两千五百", "十几", "数百", "一", "三四十", "１２．５", "０"]
_UNITS_ZH = ["%", "个百分点", "亿元", "万人次", "公里", "吨", "人", "家企业", "小时", "岁", "倍", "个", "美元", "千瓦时", "", "元/吨"]
_BEFORE_ZH = ["", "约", "超过", "不到", "近", "至少", "同比增长", "下降", "占", "累计", "预计", "年产", "增至", "第", "前", "由", "排名第"]
_AFTER_ZH = ["", "", "左右", "以上", "多", "（含）", "的企业", "①", "[1]", "，其中", "、"]
_TIMES_ZH = ["", "", "2023年", "去年", "今年上半年", "5月", "截至6月底", "近三年来", "一季度", "2020年末的"]
_WORDS_ZH = ["出口", "全市", "最大的", "首次实现", "气温", "产值翻番", "“十四五”", "5G", "与", "至", "\t", "\n"]

_NUMBERS_EN = ["5", "12.5", "3,400", "3.5 million", "twenty-three", "a dozen", "hundreds of", "two-thirds", "third", "1.2bn", "5-7", "0"]
_UNITS_EN = [
    "%",
    " percentage points",
    " km",
    " people",
    " boats",
    " tonnes",
    " hours",
    "-year-old",
    " times",
    "",
    " per cent",
    " euros",
    " a day",
]
_BEFORE_EN = ["", "about ", "more than ", "nearly ", "at least ", "$", "€", "rose ", "fell to ", "from ", "a total of ", "top ", "-", "US$"]
_AFTER_EN = ["", "", " or so", " or more", " of them", ", up", "[1]", " increase", " and ", " to "]
_TIMES_EN = ["", "", " in 2023", " last year", " in May", " on Sunday", " since 2019", " by 2030", " in the first half"]
_WORDS_EN = ["Exports ", "the largest ", "record high ", "It doubled ", "The 5G network ", "between ", "| ", "a first\n"]

_SIGNS = [
    "。",
    "，",
    "；",
    ". ",
    ", ",
    "\r\n",
    "\n\n",
    "|",
    "\t",
    " ",
    "（",
    "）",
    "—",
    "至",
    "：",
    "”",
    "…",
    "\u200b",
    "\ufeff",
    "é",
    "e\u0301",
]


def _phrase(*parts: list[str]) -> st.SearchStrategy[str]:
    return st.tuples(*map(st.sampled_from, parts)).map("".join)


_PHRASES_ZH = _phrase(_TIMES_ZH, _WORDS_ZH, _BEFORE_ZH, _NUMBERS_ZH, _UNITS_ZH, _AFTER_ZH)
_PHRASES_EN = _phrase(_WORDS_EN, _BEFORE_EN, _NUMBERS_EN, _UNITS_EN, _AFTER_EN, _TIMES_EN)

_ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=12)
"""Also lone surrogates and NULs."""


def texts() -> st.SearchStrategy[str]:
    """Phrases of both languages, signs and any characters, in any order."""
    return st.lists(_PHRASES_ZH | _PHRASES_EN | st.sampled_from(_SIGNS) | _ANY, max_size=8).map("".join)


def sentences_zh() -> st.SearchStrategy[str]:
    """Chinese sentences of one or two clauses, with the mark that ends them."""
    return st.lists(_PHRASES_ZH.map(_without_breaks), min_size=1, max_size=2).map("，".join).map("{}。".format)


def sentences_en() -> st.SearchStrategy[str]:
    """English sentences of one or two clauses, with the mark that ends them and a space; they begin with a capital."""
    return st.lists(_PHRASES_EN.map(_without_breaks), min_size=1, max_size=2).map(", ".join).map("Then {}. ".format)


def _without_breaks(text: str) -> str:
    return text.translate({ord(mark): None for mark in "\n\t|"})
