"""What hostile texts are made of: pieces that are repeated up to the size asked for, by family, and what they are read as."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Probe:
    """A piece that is repeated after an opening and before an ending."""

    family: str
    piece: str
    languages: tuple[str | None, ...]
    """What it is read as, one after the other; None leaves it to be found out."""
    opening: str = ""
    ending: str = ""

    @property
    def name(self) -> str:
        """As much of it as fits in a table."""
        return repr(f"{self.opening}{self.piece * (2 if len(self.piece) < 9 else 1)}…{self.ending}")[1:-1]

    def text(self, size: int) -> str:
        """So many characters of it."""
        room = max(0, size - len(self.opening) - len(self.ending))
        return self.opening + (self.piece * (room // len(self.piece) + 1))[:room] + self.ending


ZH, EN, BOTH, ANY = ("zh",), ("en",), ("zh", "en"), ("zh", "en", None)
# The pieces stand between "·"; a space at either side belongs to the piece.
_FAMILIES: tuple[tuple[str, tuple[str | None, ...], str], ...] = (
    (
        "on which peers hang",
        ZH,
        "九千·一·九千九百九十九·9月·9月9日",
    ),
    (
        "digits",
        BOTH,
        "1·1-·1,·1.·1 ·1/·1:·1—·１·１，·1,111·0·9,999.·1.1.1·1%·1‰·$1·1e9·0x1·#1 ·@1 ·-1·+1·±1·1'·1\"·1:1 ·1*·½·²·٣·①·Ⅷ·3-2 ",
    ),
    (
        "numerals",
        ZH,
        "万·亿·万亿·十·两·百分之·分之·点·零·几十·多·一二三·一万零·一万零一·百·半·廿·壹佰·〇·一点·三分之一·成·一成·倍·1万1千·两三",
    ),
    (
        "hedges",
        ZH,
        "超·约·近·超过·不到·约1·超过1万·大约·至少·以上·左右·最多·将近·上·数·余·1多·不足1·近近·达到1·逾",
    ),
    (
        "places",
        ZH,
        "第·前·第一·第1·前前·前1·前三·首·首个·最·最大·名列第·排第1·第一第·倒数第·居首·历史新高",
    ),
    (
        "dates",
        ZH,
        "年·2021年·今年·去年以来·截至·上半年·1月至·到·至·从1月·星期·世纪·二〇二一年·1—7月·月·日·年年·月日·年月日·前年·本·今·同期·1日、·"
        "1月1日至·十四五·“十四五”·周一·12:30·上午·初·底·末·2021·21年·年代·近1年·1年前·1年以来·清明·春节·季度·一季度·2021-01·2021/1/1 ·"
        "自2021年起·截至1月底·1月份·当月·每年·两年来·2021至·2021年1月1日",
    ),
    (
        "growth",
        ZH,
        "由1个·同比增长·增长1%·由·从·比·比1·占·占1%·其中·由由从·增长·下降1%·同比增长1%，·与1相比·拉动·目标1%·实际·名义增长1%·比去年·较·"
        "达到·增至1·从1个到·由1%升至·分别·分别为·分别增长1%、·1%和·环比·翻番·增长到1·，增长1%·比2019年增长1%",
    ),
    (
        "units",
        ZH,
        "1个、·0.6、·1万元至·1％·元·個·人民币·￥1·个·1个·平方·平方公里·1平方公里·公里/·人次·1元/·美元·百分点·1元1角·1米11·1秒11·1分1秒·"
        "1个百分点、·/",
    ),
    (
        "marks",
        ZH,
        "（·）·“·”·。·1。·一个一个·《·》·《1·、·，·；·：·？！·「·『·【·…·—·～·,·1，·（1）·(1%)·“1”·1；·年，·1个。·\n1个·1年。",
    ),
    (
        "words",
        EN,
        "a ·one ·one-·twenty ·hundred ·one hundred and ·million ·half ·and ·two thirds of ·of ·from ·to ·the ·from 1 ·of the ·in ·per ·"
        "a half ·point ·one point ·zero ·oh ·nineteen ·dozen ·dozens of ·a couple of ·third ·one third ·five-·five.·five,·a a 1 ·once ·"
        "twice ·double ·halved ·record ·the largest ·first ·-fold·est ·the est ·thousand ·trillion-·hundreds of thousands of ",
    ),
    (
        "hedges",
        EN,
        "more than ·at least 1 ·up to ·between 1 and ·from 1 to ·1% to ·about ·nearly ·almost 1 ·over ·less than ·as many as ·"
        "no more than ·some ·around ·roughly about ·or so ·1 or more ·more than 1 ·between ·between 1 ·estimated ",
    ),
    (
        "money and parts",
        EN,
        "$·$1 ·1 in ·1 out of ·€1·£1m ·US$·US$1bn·$1-·$1 to $2 ·1 of 1 ·one in ·1p ·$1.5 million, ·1 cents ·A$·USD 1 ·1 USD ",
    ),
    (
        "dates",
        EN,
        "January ·Jan. 1, ·last year ·the first quarter of ·since ·in the year to ·Monday ·2021-·1st ·in 2021 ·2021 ·from 2021 to ·"
        "between 2021 and ·the ·Q1 ·the past ·three years ·year ·years ·week ·a year ago ·1 January ·1 Jan 2021, ·the 1990s ·mid-·"
        "early ·late ·by the end of ·the end of ·half of ·May ·March·Jan·in the first half of ·over the last 1 years ·as of ·until ·"
        "1:30 ·1pm ·1 a.m. ·9/11 ·12/31/2021 ·fiscal ·1st of ·20th century ·in ·'21 ·in the three months to March ",
    ),
    (
        "figures",
        EN,
        "1 square ·1 per ·km/·U.S. ·No. ·1-year-·1.5 million, ·rose 1% ·percent ·times ·top ·rose ·rose from 1 to ·fell to 1 from ·"
        "respectively ·1 respectively ·1 and ·1, ·1 or ·1, and ·rose 1% in 2021, ·1% in 2021 and ·1 km ·1 km/h ·1 people ·"
        "5 feet 2 inches ·1-in-·a 1-·ratio of 1:1 ·won 1-0 ·1 percentage points, ·than in 2021 ·compared with ·accounted for 1 ·"
        "1 million-·1 per 1 ·target of ·grew by 1% ·1st, ·G7 ·Covid-19 ·1.2.3 ·A1 ·page 1 ·Section 1 ·(1) ·1) ·1; ·year-on-year 1% ·"
        "real 1% ·1%, ",
    ),
    (
        "quotes",
        EN,
        '“·”·"·\'·’·’s ·"1" ·“1”·(1·1)·[1]·. ·. A·! A·? A·U.S·Mr. ·a.m. ·Dr. A',
    ),
    (
        "letters",
        BOTH,
        " ·\n·\t·\u3000·(·)·[·]·{·<·-·.·,·%·$·~·–·\u2212·+·a·aB·A·_·*·/·\\·\u200b·\ud800·😀·é·e\u0301·\u0301·\u202e·\ufe0f·\u00a0·"
        "\u2009·'·:·;·&·=·^·`·#·@·?·!·\x00·\r\n·\x0b·א·ا·の·한·ä ·http://a.b/1?·<b>·a@b.c ·1\u0301",
    ),
    (
        "tables",
        ANY,
        "| 1 ·1\n·1\t·|·|1·\t|·1|\n·a\t1\n·年\t1\n·2021年\t·2021年|1|\n·2021\t·1%\t1%\n·||\n·\n\n·\n1·1 | 2 | 3\n·(%)\t·"
        "单位：亿元\n1\t1\n·│·增速（%）|·a\n·\n \n·\n\t",
    ),
    (
        "sentences",
        ANY,
        "增长1%。Up 1%. ·中a·中文字1 word ·中文 English words 1 ·一。A. ·A. B. ·1个a·今年 last year ·2021年, 2021, ·"
        "中国GDP增长1%，GDP rose 1%, ·，1%·1%，·2021年1%·2021年增长1%、·2019年1%，2020年2%；·in 2019 1%, in 2020 2%, ·分别1、2021年·"
        "respectively 1, in 2021 ·由2020年末的1个增至1个，·比2019年的1多1·以来最大1年·同期1%",
    ),
)
_OPENED = (
    Probe("openings", "0", BOTH, "1."),
    Probe("openings", " ", BOTH, "1"),
    Probe("openings", "、", ZH, "1"),
    Probe("openings", "9", ZH, "百分之"),
    Probe("openings", "年", ZH, "2021"),
    Probe("openings", " and 1", EN, "between 1"),
    Probe("openings", ",000", EN, "$1"),
    Probe("openings", "1", BOTH, "2021年"),
    Probe("openings", "中", BOTH, "1", "%"),
    Probe("openings", "a", BOTH, "from 1 ", " to 2%"),
    Probe("openings", "a ", BOTH, "from 1 ", " to 2%"),
    Probe("openings", "（", ZH, "1", "）"),
    Probe("openings", "1%，", ZH, "2021年分别增长"),
    Probe("openings", "1%, ", EN, "In 2021 ", "respectively"),
    Probe("openings", "2021年、", ZH, "", "分别增长1%"),
    Probe("openings", "2021, ", EN, "1, 2 ", "respectively"),
    Probe("openings", "1|", ANY, "指标\t2021年\n"),
    Probe("openings", "2021年|", ANY, "指标|", "\n甲|1%\n"),
    Probe("openings", "甲\t1\t2\n", ANY, "单位：亿元\n\t2021年\t增速（%）\n"),
    Probe("openings", "\u0301", BOTH, "1"),
    Probe("openings", "1个", ZH, "2021年", "2022年"),
    Probe("openings", "增长1%", ZH, "按不变价格"),
    Probe("openings", "up 1 ", EN, "in 2021 ", "in 2022"),
    Probe("openings", "（", ZH, "", "1%"),
    Probe("openings", "(", EN, "", "1%"),
    Probe("openings", "比", ZH, "", "1"),
    Probe("openings", "增长", ZH, "", "1%"),
    Probe("openings", "约", ZH, "", "1"),
    Probe("openings", " ", BOTH, "约", "1个"),
    Probe("openings", "1a", BOTH, "2021年", "，1%"),
    Probe("openings", "of ", EN, "", "1%"),
)


def _spread() -> Iterator[Probe]:
    for family, languages, pieces in _FAMILIES:
        yield from (Probe(family, piece, languages) for piece in pieces.split("·") if piece)


PROBES = (*_spread(), *_OPENED)
