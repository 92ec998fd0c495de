"""Units beside numbers, of every topic; words that only begin like one; words of several meanings; invented."""

import pytest
from tests.extraction.seen import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("隧道长12.5公里", ["12.5公里 | measure | 25/2 kilometer | level"], id="length"),
        pytest.param("3光年", ["3光年 | measure | 3 light_year | level"], id="light years"),
        pytest.param("12海里", ["12海里 | measure | 12 nautical_mile | level"], id="nautical miles"),
        pytest.param("It is 3–5 km long.", ["3–5 km | range | 3..5 kilometer | level"], id="kilometres"),
        pytest.param("面积100平方公里", ["100平方公里 | measure | 100 square_kilometer | level"], id="area"),
        pytest.param("100㎡", ["100㎡ | measure | 100 square_meter | level"], id="a sign for area"),
        pytest.param("50亩", ["50亩 | measure | 50 mu | level"], id="Chinese area"),
        pytest.param("100 sq km", ["100 sq km | measure | 100 square_kilometer | level"], id="square kilometres in short"),
        pytest.param("3 acres", ["3 acres | measure | 3 acre | level"], id="acres"),
        pytest.param("5立方米", ["5立方米 | measure | 5 cubic_meter | level"], id="volume"),
        pytest.param("5 m³", ["5 m³ | measure | 5 cubic_meter | level"], id="a power"),
        pytest.param("2升水", ["2升 | measure | 2 liter | level"], id="litres"),
        pytest.param("3加仑", ["3加仑 | measure | 3 gallon | level"], id="gallons"),
        pytest.param("500桶", ["500桶 | measure | 500 barrel | level"], id="barrels"),
        pytest.param("5吨", ["5吨 | measure | 5 tonne | level"], id="mass"),
        pytest.param("5斤", ["5斤 | measure | 5 jin | level"], id="Chinese mass"),
        pytest.param("5盎司", ["5盎司 | measure | 5 ounce | level"], id="ounces"),
        pytest.param("3t of coal", ["3t | measure | 3 tonne | level"], id="tonnes by a letter"),
        pytest.param("400兆瓦", ["400兆瓦 | measure | 400 megawatt | level"], id="power"),
        pytest.param("3 gigawatts", ["3 gigawatts | measure | 3 gigawatt | level"], id="gigawatts"),
        pytest.param("50亿千瓦时", ["50亿千瓦时 | measure | 5000000000 kilowatt_hour | level"], id="energy"),
        pytest.param("4.2 kWh", ["4.2 kWh | measure | 21/5 kilowatt_hour | level"], id="kilowatt-hours"),
        pytest.param("300大卡", ["300大卡 | measure | 300 kilocalorie | level"], id="calories"),
        pytest.param("220伏", ["220伏 | measure | 220 volt | level"], id="voltage"),
        pytest.param("12V", ["12V | measure | 12 volt | level"], id="volts by a letter"),
        pytest.param("100欧姆", ["100欧姆 | measure | 100 ohm | level"], id="resistance"),
        pytest.param("5安培", ["5安培 | measure | 5 ampere | level"], id="current"),
        pytest.param("2.4GHz", ["2.4GHz | measure | 12/5 gigahertz | level"], id="frequency"),
        pytest.param("1013 hPa", ["1013 hPa | measure | 1013 hectopascal | level"], id="pressure"),
        pytest.param("50分贝", ["50分贝 | measure | 50 decibel | level"], id="decibels"),
        pytest.param("5°C", ["5°C | measure | 5 degree_celsius | level"], id="degrees by a sign"),
        pytest.param("-5℃", ["-5℃ | measure | -5 degree_celsius | level"], id="below zero"),
        pytest.param("零下5度", ["零下5度 | measure | -5 degree_celsius | level"], id="below zero in words"),
        pytest.param("98°F", ["98°F | measure | 98 degree_fahrenheit | level"], id="Fahrenheit"),
        pytest.param("5 Mb", ["5 Mb | measure | 5 megabit | level"], id="megabits"),
        pytest.param("5 MB", ["5 MB | measure | 5 megabyte | level"], id="megabytes"),
        pytest.param("5 Mbps", ["5 Mbps | measure | 5 megabit/second | level"], id="bits in a second"),
        pytest.param("100公里/小时", ["100公里/小时 | measure | 100 kilometer/hour | level"], id="speed"),
        pytest.param("100mph", ["100mph | measure | 100 mile/hour | level"], id="miles per hour"),
        pytest.param("35微克/立方米", ["35微克/立方米 | rate | 35 microgram/cubic_meter | level"], id="concentration"),
        pytest.param(
            "20 micrograms per cubic metre",
            ["20 micrograms per cubic metre | rate | 20 microgram/cubic_meter | level"],
            id="concentration in words",
        ),
        pytest.param("25个基点", ["25个基点 | points | 25 basis_point | level"], id="basis points"),
        pytest.param("25bp", ["25bp | points | 25 basis_point | level"], id="basis points by letters"),
        pytest.param("0.5个千分点", ["0.5个千分点 | points | 1/2 permille_point | level"], id="permille points"),
        pytest.param("5‰", ["5‰ | percent | 5 permille | level"], id="permille"),
        pytest.param("千分之五", ["千分之五 | percent | 5 permille | level"], id="permille in words"),
        pytest.param("百分之三十五点五", ["百分之三十五点五 | percent | 71/2 percent | level"], id="percent in words"),
        pytest.param("five per cent", ["five per cent | percent | 5 percent | level"], id="percent in English words"),
        pytest.param("打八折", ["八折 | percent | 80 percent | level"], id="a price cut"),
        pytest.param("两成半", ["两成半 | percent | 25 percent | level"], id="tenths and a half"),
        pytest.param("3倍以上", ["3倍以上 | multiple | 3 times | at-least | level"], id="a multiple"),
        pytest.param("3x", ["3x | multiple | 3 times | level"], id="a multiple by a letter"),
        pytest.param("12万TEU", ["12万TEU | count | 120000 TEU | level"], id="containers"),
        pytest.param("10枚金牌", ["10枚金牌 | count | 10 gold_medal | level"], id="medals"),
        pytest.param("10金5银", ["10金 | count | 10 gold_medal | level", "5银 | count | 5 silver_medal | level"], id="medals in short"),
        pytest.param("300-seat hall", ["300-seat | count | 300 seat | level"], id="a hyphen"),
        pytest.param("5条建议", ["5条建议 | count | 5 suggestion | level"], id="a counter with its noun"),
        pytest.param("3国代表", ["3国 | count | 3 country | level"], id="countries"),
        pytest.param("3 percentage points", ["3 percentage points | points | 3 percentage_point | level"], id="percentage points"),
    ],
)
def test_topics(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("电价为每千瓦时0.5元", ["每千瓦时0.5元 | rate | 1/2 CNY/kilowatt_hour | level"], id="for each, before"),
        pytest.param("3.5元/公斤", ["3.5元/公斤 | rate | 7/2 CNY/kilogram | level"], id="with a stroke"),
        pytest.param("3万元每平方米", ["3万元每平方米 | rate | 30000 CNY/square_meter | level"], id="for each, after"),
        pytest.param("日均客流5万人次", ["5万人次 | rate | 50000 visit/day | level"], id="in a day, at a distance"),
        pytest.param("每股收益0.52元", ["0.52元 | rate | 13/25 CNY/share | level"], id="for each share"),
        pytest.param("人均收入3.9万元", ["3.9万元 | rate | 39000 CNY/person | level"], id="for each person"),
        pytest.param("不到年产50万吨", ["不到年产50万吨 | rate | 500000 tonne/year | under | capacity"], id="a hedge before the rate"),
        pytest.param("时速100公里", ["时速100公里 | rate | 100 kilometer/hour | level"], id="in an hour"),
        pytest.param("$5 a share", ["$5 a share | rate | 5 USD/share | level"], id="a share"),
        pytest.param("50 km per day", ["50 km per day | rate | 50 kilometer/day | level"], id="per day"),
        pytest.param("20 trains a day", ["20 trains a day | rate | 20 train/day | level"], id="trains a day"),
        pytest.param("500 barrels a day", ["500 barrels a day | rate | 500 barrel/day | level"], id="barrels a day"),
        pytest.param("$5 a piece of cake", ["$5 | money | 5 USD | level"], id="what is no unit"),
    ],
)
def test_rates(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("3台湾选手", ["3 | number | 3 | level"], id="台 of 台湾"),
        pytest.param("5名为主", ["5 | number | 5 | level"], id="名 of 名为"),
        pytest.param("100只是开始", ["100 | number | 100 | level"], id="只 of 只是"),
        pytest.param("2处理", ["2 | number | 2 | level"], id="处 of 处理"),
        pytest.param("5场景", ["5 | number | 5 | level"], id="场 of 场景"),
        pytest.param("3层次", ["3 | number | 3 | level"], id="层 of 层次"),
        pytest.param("4条件", ["4 | number | 4 | level"], id="条 of 条件"),
        pytest.param("20级别", ["20 | number | 20 | level"], id="级 of 级别"),
        pytest.param("3股东", ["3 | number | 3 | level"], id="股 of 股东"),
        pytest.param("10份额", ["10 | number | 10 | level"], id="份 of 份额"),
        pytest.param("2日本游客", ["2 | number | 2 | level"], id="日 of 日本"),
        pytest.param("6市场", ["6 | number | 6 | level"], id="市 of 市场"),
        pytest.param("2升级", ["2 | number | 2 | level"], id="升 of 升级"),
        pytest.param("4天津选手", ["4 | number | 4 | level"], id="天 of 天津"),
        pytest.param("8轮胎", ["8 | number | 8 | level"], id="轮 of 轮胎"),
        pytest.param("3周边", ["3 | number | 3 | level"], id="周 of 周边"),
        pytest.param("5克服", ["5 | number | 5 | level"], id="克 of 克服"),
        pytest.param("5mm", ["5mm | measure | 5 millimeter | level"], id="m of mm"),
    ],
)
def test_words_that_only_begin_like_a_unit(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("3台机器", ["3台机器 | count | 3 machine | level"], id="台"),
        pytest.param("5名工人", ["5名工人 | count | 5 worker | level"], id="名"),
        pytest.param("100只羊", ["100只羊 | count | 100 livestock_head | level"], id="只"),
        pytest.param("2处工地", ["2处 | count | 2 item | level"], id="处"),
        pytest.param("5场比赛", ["5场比赛 | count | 5 match | level"], id="场"),
        pytest.param("3层楼", ["3层 | count | 3 item | level"], id="层"),
        pytest.param("4条线路", ["4条线路 | count | 4 line | level"], id="条"),
        pytest.param("10份文件", ["10份文件 | count | 10 document | level"], id="份"),
        pytest.param("4天时间", ["4天 | duration | 4 day | level"], id="天"),
        pytest.param("8轮比赛", ["8轮比赛 | count | 8 round | level"], id="轮"),
        pytest.param("3周时间", ["3周 | duration | 3 week | level"], id="周"),
        pytest.param("5克盐", ["5克 | measure | 5 gram | level"], id="克"),
        pytest.param("3项任务", ["3项任务 | count | 3 task | level"], id="项"),
    ],
)
def test_the_same_words_as_units(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("38.5度", ["38.5 | number | 77/2 | level"], id="degrees of nothing"),
        pytest.param("气温38.5度", ["38.5度 | measure | 77/2 degree_celsius | level"], id="degrees of heat"),
        pytest.param("用电1200度", ["1200度 | measure | 1200 kilowatt_hour | level"], id="degrees of electricity"),
        pytest.param("旋转30度", ["30度 | measure | 30 degree_of_arc | level"], id="degrees of a turn"),
        pytest.param("北纬38度", ["38度 | measure | 38 degree_of_arc | level"], id="degrees of latitude"),
        pytest.param("得了5分", ["5分 | count | 5 score_point | level"], id="points of a score"),
        pytest.param("1分45秒", ["1分45秒 | duration | 105 second | level"], id="minutes"),
        pytest.param("指数跌12点", ["12点 | measure | 12 index_point | growth"], id="points of an index"),
        pytest.param("6级地震", ["6级地震 | measure | 6 magnitude | level"], id="a magnitude"),
        pytest.param("6级台风", ["6级 | measure | 6 grade | level"], id="a grade"),
        pytest.param("5号楼", [], id="a number of a house"),
        pytest.param("8G内存", ["8G | measure | 8 gigabyte | level"], id="memory"),
        pytest.param("100G带宽", ["100G | measure | 100 gigabit/second | level"], id="bandwidth"),
        pytest.param("1T硬盘", ["1T | measure | 1 terabyte | level"], id="a disk"),
        pytest.param("¥500", ["¥500 | money | 500 | level"], id="a sign of two countries"),
        pytest.param("¥500，东京", ["¥500 | money | 500 JPY | level"], id="the yen"),
        pytest.param("￥3.5万", ["￥3.5万 | money | 35000 CNY | level"], id="the yuan"),
        pytest.param("日本的价格是¥500", ["¥500 | money | 500 JPY | level"], id="the yen, said before"),
        pytest.param("5角钱", ["5角 | money | 5 jiao | level"], id="money"),
        pytest.param("12角", ["12 | number | 12 | level"], id="of nothing"),
        pytest.param("weighs 20 pounds", ["20 pounds | measure | 20 pound_mass | level"], id="weight"),
        pytest.param("paid 20 pounds", ["20 pounds | money | 20 GBP | level"], id="money in pounds"),
        pytest.param("index fell 20 points", ["20 points | measure | 20 index_point | growth"], id="an index"),
        pytest.param("a poll lead of 5 points", ["5 points | points | 5 percentage_point | level"], id="percentage points"),
        pytest.param("scored 20 points", ["20 points | count | 20 score_point | level"], id="a score"),
        pytest.param("30 degrees Celsius", ["30 degrees Celsius | measure | 30 degree_celsius | level"], id="named"),
        pytest.param("30 degrees Fahrenheit", ["30 degrees Fahrenheit | measure | 30 degree_fahrenheit | level"], id="named otherwise"),
        pytest.param("turned 30 degrees", ["30 degrees | measure | 30 degree_of_arc | level"], id="a turn"),
        pytest.param("a temperature of 30 degrees", ["30 degrees | measure | 30 degree_celsius | level"], id="heat"),
        pytest.param("50 cents", ["50 cents | money | 50 US_cent | level"], id="of the dollar"),
        pytest.param("50 euro cents", ["50 euro cents | money | 50 euro_cent | level"], id="of the euro"),
        pytest.param("4.2m", ["4.2m | measure | 21/5 meter | level"], id="metres"),
        pytest.param("$4.2m", ["$4.2m | money | 4200000 USD | level"], id="millions after a sign"),
        pytest.param("4.2 m long", ["4.2 m | measure | 21/5 meter | level"], id="metres, parted"),
        pytest.param("4.2m people", ["4.2m people | count | 4200000 person | level"], id="millions of people"),
        pytest.param("7.5p", ["7.5p | money | 15/2 penny | level"], id="pence"),
        pytest.param("5 T of steel", ["5 | number | 5 | level"], id="a letter of nothing"),
    ],
)
def test_words_of_several_meanings(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("3小时20分", ["3小时20分 | duration | 200 minute | level"], id="hours and minutes"),
        pytest.param("1小时5分3秒", ["1小时5分3秒 | duration | 3903 second | level"], id="down to seconds"),
        pytest.param("50元6角", ["50元6角 | money | 253/5 CNY | level"], id="yuan and jiao"),
        pytest.param("5米20", ["5米20 | measure | 26/5 meter | level"], id="metres and hundredths"),
        pytest.param("45秒43", ["45秒43 | duration | 4543/100 second | level"], id="seconds and hundredths"),
        pytest.param("3个半小时", ["3个半小时 | duration | 7/2 hour | level"], id="and a half"),
        pytest.param("一个半月", ["一个半月 | duration | 3/2 month | level"], id="one and a half"),
        pytest.param("两年半", ["两年半 | duration | 5/2 year | level"], id="a half after"),
        pytest.param("半小时", ["半小时 | duration | 1/2 hour | level"], id="a half alone"),
        pytest.param("half an hour", ["half an hour | duration | 1/2 hour | level"], id="half an hour"),
        pytest.param("two and a half years", ["two and a half years | duration | 5/2 year | level"], id="and a half in English"),
        pytest.param("2 hours and 5 minutes", ["2 hours and 5 minutes | duration | 125 minute | level"], id="with and"),
        pytest.param("5 feet 2 inches", ["5 feet 2 inches | measure | 31/6 foot | level"], id="feet and inches"),
        pytest.param("5米20人", ["5米 | measure | 5 meter | level", "20人 | count | 20 person | level"], id="no hundredths"),
        pytest.param("3天5人", ["3天 | duration | 3 day | level", "5人 | count | 5 person | level"], id="two things"),
    ],
)
def test_compound_figures(text: str, found: list[str]) -> None:
    assert figures(text) == found
