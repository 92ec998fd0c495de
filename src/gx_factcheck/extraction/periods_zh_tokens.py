"""The words of time in Chinese: where a run of them stands, and of what kind each is.

Patterns are written for simplified characters and plain digits, to which `plain_text` turns a text, character by character.
A run is read apart from its text, so what a pattern looks for behind or ahead of itself must be in the run, or be forbidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from gx_factcheck.extraction.periods_zh_words import ERAS, FESTIVALS, FORMS, WHOLES

_VARIED = (
    "０１２３４５６７８９：／．～〜－‐‑‒–—―─﹣−　\u00a0\u2009\u202f\t〇○"
    "週禮個後過來點號歲節期間時紀業財現從計劃預慶黃長紅雙陽為這開當內勞動兒無滿萬兩達還發續運臘閏農陰曆歷舊總傍連幾數聖婦隆緒統頭"
)
_PLAIN = (
    "0123456789:/.~~----------     零零"
    "周礼个后过来点号岁节期间时纪业财现从计划预庆黄长红双阳为这开当内劳动儿无满万两达还发续运腊闰农阴历历旧总傍连几数圣妇隆绪统头"
)
_VARIANTS = str.maketrans(_VARIED, _PLAIN)
_VARIANT = re.compile("[" + "".join(a for a, b in zip(_VARIED, _PLAIN, strict=True) if a != b) + "]{1,64}")

_N = "(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_SMALL = "(?:[0-9]{1,2}|[一两二三四五六七八九十]{1,3})"
_YEAR = "(?:1[0-9]|2[01])[0-9]{2}"
_YEAR_WORDS = "[一二][零一二三四五六七八九]{3}"
_ANY_YEAR = f"(?:{_YEAR}|{_YEAR_WORDS})"
_JOIN = " ?(?:-{1,2}|~|至|到|、|和|及|与) ?"
_COUNTED = "(?:年|个月|个季度|周|个?星期|天)"
_UNIT = "(?:财年|年|个月|个?季度|周|个?星期|天|日)"
_PART_OF_DAY = (
    "(?:清晨|凌晨|早晨|早上|早间|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜间|深夜|午夜|白天|[早午尾]盘|盘[中后前]"
    "|晚(?![会报年期宴餐育婚])|晨|早(?![盘报餐市茶期年已就先日]))"
)
_TIME = f"(?:{_N}|零)(?:[时点](?:整|半|许|{_N}分?)?(?![间期速])|:[0-9]{{2}}(?::[0-9]{{2}})?(?![0-9]))"


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


# The order is that of trying: what is longer or more definite first. What begins a run is above, what may only go on below.
_STARTING = {
    "numeric": (
        r"(?:19|20)[0-9]{2}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{1,2}\.)[0-9]{1,2}(?![0-9.])"
        r"|[0-9]{1,2}/[0-9]{1,2}/(?:19|20)[0-9]{2}(?![0-9])"
    ),
    "era": f"{_any(ERAS)}(?:元|{_N}) ?年(?![间来])",
    "plan": '(?:[“‘"「『]?十[一二三四五六七八]五[”’"」』]?|[“‘"「『][六七八九]五[”’"」』])(?:规划)? ?(?:时期|期间|期)?',
    "decade": (
        f"(?:(?:上个?|本|{_N} ?)世纪 ?)?(?:[0-9]0|[一二三四五六七八九]{{1,2}}十|[零一二三四五六七八九]零) ?年代|(?:1[0-9]|20)[0-9]0 ?年代"
    ),
    "century": f"(?:上个?|本|{_N} ?)世纪(?!经济|海上|人类|酒店|杯)",
    "fiscal": f"(?:{_YEAR}(?:[-/][0-9]{{2,4}})?|[0-9]{{2}}/[0-9]{{2}}|本|上个?|下个?|上一) ?财年|(?:第{_N}|[本上下])财季",
    "past": f"(?:{_SMALL}|几|数|十几|数十|几十) ?(?:多|余|来)? ?{_COUNTED} ?(?:多|半)?以?来(?![自到说])",
    "ago": f"(?:[0-9]{{3}}|{_SMALL}|几|十几|几十|数十) ?(?:多|余)? ?{_COUNTED}(?:多|以)?前(?![一二三四0-9])",
    "window": (
        "(?:最近|近|过去|过往|未来|今后|往后|接下来|此前)(?:的|这)? ?"
        f"(?:[0-9]{{1,3}}|{_SMALL}|几|数|十几|几十|数十) ?(?:多|余)? ?{_UNIT}(?![级前])"
        "(?: ?多)?(?: ?(?:期间|间(?![接隔断歇])|以来|来(?![自到说])|内|里))?"
    ),
    "first": f"[前头首](?<![之此以目当先]前) ?{_SMALL} ?(?:个月|月份?(?!饼)|个?季度|季(?![节赛]))",
    "step": "[上下前后](?<![^\\WA-Za-z_].) ?(?:[0-9]{1,2}|[两二三四五六七八九十]) ?(?:年(?!级)|周|天|个?月|个?季度|个?星期)",
    "half": "(?:上|下|前|后)半年(?![报级度])|(?<=[0-9年 ])H[12](?![0-9A-Za-z])",
    "halfwindow": "(?:最近|近|过去|未来|今后)半年(?:多|以)?来?(?![报级前])|半年多?来(?![自到说])",
    "weekdayof": "(?:上上|下下|上个?|下个?|本|这个?)(?:周|星期|礼拜)[一二三四五六日天](?![一二三四五六七八九十年岁期])",
    "whole": f"{_any(WHOLES)}(?<![以马晚早]上[月周年季])度?(?![假级边刊报期])",
    "unsettled": f"{_any(FORMS)}(?<![0-9一二三四五六七八九十目今昨明每].前)(?<![今以之0-9]后年)(?<![年天]前年)(?![往])",
    "weekday": "(?:周|星期|礼拜)(?<![一二三四五六七八九十两几每0-9]周)(?:[一二三四五六](?![一二三四五六七八九十年岁期])|日|天)",
    "quarter": f"第 ?{_N} ?个?季度|{_N} ?季度|首季度?|第[一二三四]季(?=末|底)|(?<=[0-9年 ])Q[1-4](?![0-9A-Za-z])",
    "festival": (
        f'[“‘"「]?{_any(FESTIVALS)}[”’"」]? ?(?:小长假|长假|黄金周|假期|假日|期间|当[天日])'
        f"|(?:春运|双十一|双11|“双(?:十一|11)”|元旦)(?![月会万亿千])"
    ),
    "lunar": (
        f"(?:农历|阴历)(?:(?:闰?{_N}|正|腊|冬)月(?:初{_N}|{_N}日?)?|新年|春节)"
        "|(?:正|腊)月(?:初[一二三四五六七八九十]|[十廿二三][一二三四五六七八九十]{1,2})?|大年(?:三十|初[一二三四五六七八])"
    ),
    "bce": f"公元前 ?(?:[0-9]{{1,4}} ?年|{_N} ?世纪(?:[初末]|中叶|前期|后期)?)",
    "year": f"(?:公元 ?)?{_ANY_YEAR} ?年(?:度(?!假))?(?![级代])",
    "shortyear": "[0-9]{2} ?年(?:度(?!假))?(?![级代])|(?:(?<=[在于])|公元 ?|^)[1-9][0-9]{2} ?年",
    "bareyear": (
        f"{_ANY_YEAR}(?={_JOIN}(?:{_YEAR}|[0-9]{{2}}|{_YEAR_WORDS})(?:{_JOIN}{_YEAR}){{0,6}} ?年"
        "|(?<=[自从]....) ?[至到] ?20[0-9]{2}(?![0-9])| ?(?:[上下]半年|第?[一二三四]季度|Q[1-4]|H[12]))"
    ),
    "month": (
        f"{_N} ?月(?:份(?!额))?(?<!三月|八月|九月)(?!饼|薪|嫂|球|卡|票|租|怀|革命)|元月份?"
        "|三月份?(?!三)|八月份?(?!十五(?!日))|九月份?(?!九(?!日))"
    ),
    "day": f"{_N} ?(?:日(?!均|元|本[^次届]|语|式|游|增|产|常|趋|军|企|线|内)|号(?![楼线院馆机店台文令公码厅门桥井坑房]))",
    "bare": f"第?{_N}(?=(?:{_JOIN}{_N}){{1,9}} ?(?:月(?!饼)|日|号|季度))",
    "nthweek": f"第{_N}个?(?:周|星期)(?![岁年一二三四五六日天末])",
    "ten": "(?:上中|中下|[上中下])旬",
    "edgeword": (
        "(?:年底|年末|岁末|年初|岁初|年中(?![国央心报])|年内|月底|月末|月初|月内)(?<![0-9一二三四五六七八九十两几半本每近去今明当年数个]..)"
    ),
    "prefix": "(?:自从|自|从|截至到|截止到|截至|截止|迄) ?(?=[0-9一二十去今明当本上“前昨年月康雍乾民农正])",
}
_FOLLOWING = {
    "nthday": "(?:第[一二三四五]|最后一)个?(?:周|星期|礼拜)[一二三四五六日天]",
    "quarterof": "第[一二三四1-4]季(?![度节赛])",
    "lastday": "最后一天",
    "season": "[春夏秋冬](?:天|季(?![奥赛运]))",
    "plainfestival": f"{_any(FESTIVALS)}",
    "clock": f"{_PART_OF_DAY} ?(?:{_TIME})?|(?:{_N}-)?{_TIME}",
    "edge": (
        "(?:的)?(?:年底|年末|年初|年中(?![国央心])|[底末](?![部层线色盘端尾蕴]))"
        "|初期?(?![中级次步衷创心始])|中后期|[中后早前]期(?!货)|中叶|中(?![^\\WA-Za-z0-9_])"
    ),
    "since": "以来|至今(?![年天日晚后])|迄今|来(?![^\\WA-Za-z0-9_])",
    "after": "(?:之后|以后|过后)|后(?![期者备续台方面排来])",
    "before": "(?:之前|以前)|前(?![期者往进任景沿端提夕身程列后])",
    "from": "起(?![到来点草诉码步源义初因])|开始",
    "within": "(?:的?时?期间|之间|间(?![接谍隔歇断])|内(?![地需部外容蒙陆]))",
    "fill": "[的之](?=第|最后|[上下]半年|[前头首0-9一二三四五六七八九十春夏秋冬])|这一?年",
    "bareend": f"(?<=[-~至到、]){_YEAR}(?![0-9.,%多余万亿年])",
    "open": r"[(（](?=(?:周|星期)[一二三四五六日天][)）])",
    "close": "(?<=[一二三四五六日天])[)）]",
    "join": "(?:-{1,2}|~|至|到|与|和|及|、)(?= ?[0-9一二三四五六七八九十去今明昨本次翌同上下前后周星礼这元])",
}
_NUMERALS = "一二三四五六七八九十廿卅两几数"
_JOINS = f"[\\-~至到、和及与][ \\-0-9{_NUMERALS}零]"
_AFTER_DIGITS = (
    "[0-9]{0,3} ?(?:[年月日号世季周财天星/]|个[月季星]|[多余] ?[年个周天星]|[上下]半|第[一二三四]|[QH][1-4]|-[0-9]|"
    f"{_JOINS})|[0-9]{{3}}\\.[0-9]{{1,2}}\\."
)
_AFTER_NUMERAL = (
    f'[{_NUMERALS}零]{{0,3}} {{0,2}}(?:[年月日号世季周多余天星来第QH上下节劳小长黄假期当”’"」]|个[月季星]|[一二三四]季|{_JOINS})'
    "|(?<=十)[一二三四五六七八]五"
)
_BEGINNINGS = (
    ("0-9", _AFTER_DIGITS),
    (_NUMERALS, _AFTER_NUMERAL),
    ("上下本前头首后", "[ 0-9一七三上下世两个中九二五八六十半周四季年旬星月礼财天日]"),
    ("第", f" ?[0-9{_NUMERALS}]{{1,3}} ?(?:[个季周星财]|{_JOINS})"),
    ("近", "[ 0-9一七三两九二五些八六几十半四年数日的这]"),
    ("周星礼年岁月Q", "[一二三四五六日天末期拜中内初底1-4]"),
    ('“‘"「『', "[六七八九十中五儿元劳双国圣妇春清端重除]"),
    ("自从截迄", "[ 0-9一二十去今明当本上“前昨年月康雍乾民农正从止至]"),
)
"""First characters of the patterns above and what has to follow them, which rules out most numbers and words, and no run."""
_PAIRS = "最近 今后 过去 过往 未来 往后 此前 接下 大年 元宵 元旦 元月 春节 春运 正月 公元 农历 阴历 腊月 双十 双1"
"""The same for what two characters settle, as they do for listed words."""
_LONGEST = 24
_FORBIDDEN = re.compile(r"\(\?!\[([^\x00-~]{2,})\]\)")


class Token(NamedTuple):
    """One word of time; offsets are those within its run."""

    kind: str
    text: str
    start: int
    end: int


def find_runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where words of time stand one after another in `text[start:end]`, which is plain, with single spaces between them."""
    read = _token_pattern().match
    past = start
    for found in _beginning().finditer(text, start, end):
        place = found.start()
        token = read(text, place, end) if place >= past else None
        if token is not None and token.lastgroup in _STARTING:
            past = token.end()
            for _ in range(_LONGEST):
                token = read(text, past + text.startswith(" ", past, end), end)
                if token is None:
                    break
                past = token.end()
            yield place, past


@cache
def _token_pattern() -> re.Pattern[str]:
    """Any one word; a group that is empty tells its kind, at its end so that the first character settles most of what it is not."""
    kinds = {kind: pattern for kinds in (_STARTING, _FOLLOWING) for kind, pattern in kinds.items()}
    pattern = "|".join(f"(?:{pattern})(?P<{kind}>)" for kind, pattern in kinds.items())
    # To look for each character of a set by itself is slower once in a while, and much faster to compile.
    return re.compile(_FORBIDDEN.sub(lambda found: "".join(f"(?!{each})" for each in found[1]), pattern))


@cache
def _beginning() -> re.Pattern[str]:
    """The first character of a run, among others."""
    first_ones = "".join(first for first, _ in _BEGINNINGS)
    listed = {word[:2] for table in (WHOLES, FORMS, FESTIVALS, ERAS) for word in table}
    pairs = sorted({pair for pair in {*listed, *_PAIRS.split()} if pair[0] not in first_ones})
    firsts, seconds = ("".join(sorted(set(letters))) for letters in zip(*pairs, strict=True))
    following = "|".join(f"(?<=[{first}])(?:{pattern})" for first, pattern in _BEGINNINGS)
    return re.compile(
        rf"[{first_ones}{firsts}](?<![0-9].)(?={following}|(?<=[{firsts}])[{seconds}](?<={'|'.join(pairs)}))"
        r"(?<![0-9]\..)(?<![一二三四五六七八九十百千第][一二三四五六七八九十])"
    )


def tokens_of(run: str) -> list[Token]:
    """The words of a run, in order; spaces are left out."""
    return [Token(found.lastgroup or "", found[0], found.start(), found.end()) for found in _token_pattern().finditer(run)]


@lru_cache(maxsize=2)
def plain_text(text: str) -> str:
    """The same text, of the same length, with plain digits, dashes and spaces, and simplified characters in words of time."""
    return _VARIANT.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    return found[0].translate(_VARIANTS)
